"""Items of evidence and who had them, in CASE 1.5 on UCO 1.5, as JSON-LD.

Readers who are only told which items there are get their numbers, names and when they
were collected. Where part of what is on record of items is withheld against the
rules, the others get no more: a chain with links left out would look like a gap.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from logbook.domain.disclosure_rules import CUSTODY_FOR, ITEMS_FOR
from logbook.domain.evidence import (
    READ_FOR_EVIDENCE,
    EvidenceItem,
    Holder,
    Transfer,
)
from logbook.domain.evidence_bodies import EvidenceType
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.moment import Fidelity, Moment, utc_text
from logbook.domain.people import People
from logbook.exchange.safe_text import Plain, without_empty
from logbook.exchange.told_facts import Told, is_dated

REHEARSAL = "rehearsal"

_CONTEXT: Mapping[str, str] = {
    "action": "https://ontology.unifiedcyberontology.org/uco/action/",
    "core": "https://ontology.unifiedcyberontology.org/uco/core/",
    "identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
    "investigation": "https://ontology.caseontology.org/case/investigation/",
    "observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
    "types": "https://ontology.unifiedcyberontology.org/uco/types/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_SHA256 = re.compile("[0-9a-f]{64}")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z"
)

_Object = dict[str, Plain]


def case_graph(told: Told) -> dict[str, Plain]:
    """Return the graph; nothing for who is not told of items, or if there are none."""
    if told.seen.audience not in ITEMS_FOR:
        return {}
    people = People({each.id: each for each in told.report.people})
    items = evidence_of(told.seen.entries, people).of(told.report.incident)
    if not items:
        return {}
    return {"@context": _CONTEXT, "@graph": _Graph(told, people).objects(items)}


class _Graph:
    """The objects of one graph; each person stands in it once."""

    def __init__(self, told: Told, people: People) -> None:
        self._told, self._people = told, people
        self._with_custody = told.seen.audience in CUSTODY_FOR and _is_whole(told)
        self._named: dict[Holder, _Object] = {}

    def objects(self, items: Iterable[EvidenceItem]) -> list[Plain]:
        """Return the investigation, then what is in it."""
        found = [each for item in items for each in self._of_item(item)]
        found += self._named.values()
        report = self._told.report
        about = self._object("investigation:Investigation", "investigation")
        about["core:name"] = report.title
        about["core:description"] = report.incident
        if report.rehearsal:
            about["core:tag"] = REHEARSAL
        about["core:object"] = [{"@id": each["@id"]} for each in found]
        return [about, *found]

    def _object(self, kind: str, name: str) -> _Object:
        return {"@id": f"urn:uuid:{self._told.uuid(f'case/{name}')}", "@type": kind}

    def _of_item(self, item: EvidenceItem) -> Iterator[_Object]:
        thing, record = self._thing(item), self._record(item)
        record["core:object"] = [_ref(thing)]
        yield thing
        yield record
        yield self._collected(item, [_ref(thing), _ref(record)])
        if not self._with_custody:
            return
        for transfer in item.transfers:
            if transfer.is_done:
                yield self._passed(item, transfer, _ref(thing))
        if item.disposal is not None:
            yield self._disposed(item, _ref(thing))

    def _thing(self, item: EvidenceItem) -> _Object:
        body, name = item.body, f"item/{item.number}"
        if not self._with_custody:
            return self._object("core:Item", name) | {"core:name": body.name}
        thing = self._object(_kind_of(item), name)
        thing |= without_empty(
            {"core:name": body.name, "core:description": body.description}
        )
        if item.has_file:
            facets = [self._file(item)]
            if not body.is_folder and _SHA256.fullmatch(body.sha256):
                facets.append(self._content(item))
            thing["core:hasFacet"] = facets
        return thing

    def _file(self, item: EvidenceItem) -> _Object:
        body = item.body
        facet = self._object("observable:FileFacet", f"file/{item.number}")
        return facet | without_empty(
            {
                "observable:fileName": body.file_name,
                "observable:isDirectory": body.is_folder,
                "observable:sizeInBytes": body.size,
                "observable:modifiedTime": _time(body.modified),
                "observable:accessedTime": _time(body.accessed),
                "observable:metadataChangeTime": _time(body.changed),
                "observable:observableCreatedTime": _time(body.created),
            }
        )

    def _content(self, item: EvidenceItem) -> _Object:
        digest: _Object = self._object("types:Hash", f"hash/{item.number}") | {
            "types:hashMethod": "SHA256",
            "types:hashValue": {
                "@type": "xsd:hexBinary",
                "@value": item.body.sha256,
            },
        }
        facet = self._object("observable:ContentDataFacet", f"content/{item.number}")
        facet["observable:sizeInBytes"] = item.body.size
        facet["observable:hash"] = [digest]
        return facet

    def _record(self, item: EvidenceItem) -> _Object:
        record = self._object("investigation:ProvenanceRecord", f"record/{item.number}")
        record["investigation:exhibitNumber"] = item.number
        if self._with_custody and item.findings:
            # Who reads only the numbers must not take an item for untouched.
            tags = [f"finding: {each.kind}" for each in item.findings]
            record["core:tag"] = sorted(set(tags))
        return record

    def _collected(self, item: EvidenceItem, result: list[Plain]) -> _Object:
        body = item.body
        action = self._action("collected", f"collected/{item.number}", body.happened)
        action["action:result"] = result
        if self._with_custody:
            name = body.collected_by or self._people.name_of(item.author)
            own = "" if body.collected_by else item.author
            action["action:performer"] = self._person(Holder(name, own))
            action |= without_empty({"core:description": body.method})
        return action

    def _passed(self, item: EvidenceItem, transfer: Transfer, thing: Plain) -> _Object:
        body, name = transfer.body, f"passed/{item.number}/{transfer.entry}"
        action = self._action(f"custody: {body.purpose}", name, transfer.at)
        action["action:object"] = [thing]
        action["action:performer"] = self._person(transfer.giver)
        action["action:participant"] = [self._person(transfer.taker)]
        return action | without_empty({"core:description": body.reason})

    def _disposed(self, item: EvidenceItem, thing: Plain) -> _Object:
        disposal = item.disposal
        if disposal is None:
            raise ValueError(item.number)
        body, author = disposal.body, disposal.author
        action = self._action("disposed", f"disposed/{item.number}", body.happened)
        action["action:object"] = [thing]
        performer = Holder(self._people.name_of(author), author)
        action["action:performer"] = self._person(performer)
        action["action:participant"] = [self._person(disposal.seen_by)]
        said = "\n".join(each for each in (body.method, body.authority) if each)
        return action | without_empty({"core:description": said})

    def _action(self, what: str, name: str, at: Moment) -> _Object:
        action = self._object("investigation:InvestigativeAction", name)
        action["core:name"] = what
        if is_dated(at) and at.at is not None:
            action["action:endTime"] = _time(utc_text(at.at))
        fidelity = Fidelity(at.fidelity)
        action["core:tag"] = f"time known to: {fidelity.value}"
        return action

    def _person(self, holder: Holder) -> Plain:
        if holder not in self._named:
            name = f"{holder.id}/{holder.name}/{holder.agency}/{holder.badge}"
            said = ", ".join(each for each in (holder.agency, holder.badge) if each)
            self._named[holder] = self._object(
                "identity:Person", f"person/{name}"
            ) | without_empty({"core:name": holder.name, "core:description": said})
        return _ref(self._named[holder])


def _is_whole(told: Told) -> bool:
    """Tell whether nothing that is on record of items is withheld."""
    about = {
        signed.number
        for signed in (*told.seen.entries, *told.seen.hidden)
        if signed.entry.kind in READ_FOR_EVIDENCE
    }
    return not any(each.entry in about for each in told.seen.withheld)


def _kind_of(item: EvidenceItem) -> str:
    if item.has_file:
        return "observable:Directory" if item.body.is_folder else "observable:File"
    is_device = item.body.type is EvidenceType.DEVICE
    return "observable:Device" if is_device else "core:Item"


def _ref(thing: _Object) -> _Object:
    return {"@id": thing["@id"]}


def _time(text: str) -> Plain:
    """Return a time as systems give them; nothing where it is none."""
    is_time = _INSTANT.fullmatch(text)
    return {"@type": "xsd:dateTime", "@value": text} if is_time else None
