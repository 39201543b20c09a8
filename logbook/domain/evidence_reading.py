"""Working out items of evidence from entries; who had them is in `custody_reading`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from logbook.domain.bodies import Body, body_of
from logbook.domain.custody_reading import (
    accepted,
    crosses,
    declined,
    disposed,
    signed_later,
    transferred,
)
from logbook.domain.custody_rules import Enrolled
from logbook.domain.draft import is_blank, past_problem
from logbook.domain.entry import SignedEntry
from logbook.domain.evidence import (
    EvidenceItem,
    Exported,
    Holder,
    Period,
    Signature,
)
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodySigned,
    CustodyTransferred,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceExported,
    EvidenceRegistered,
    SignedHow,
)
from logbook.domain.evidence_register import EvidenceRegister, Stray
from logbook.domain.item_finding import Explanation, FindingKind, ItemFinding
from logbook.domain.people import People

_NUMBER = re.compile(r"E-(?!000)[0-9]{3}|E-[1-9][0-9]{3,8}", re.ASCII)
"""As `item_number` gives them: E-0001 would be taken for E-001."""

Told = (
    CustodyTransferred
    | CustodyAccepted
    | CustodyDeclined
    | CustodySigned
    | EvidenceDisposed
    | EvidenceDamaged
    | EvidenceExplained
)


def evidence_of(
    entries: Iterable[SignedEntry], people: People | None = None
) -> EvidenceRegister:
    """Work out every item from entries, oldest first.

    Nothing is believed that the services would have refused: what does not follow
    from what stood before becomes a gap or a finding, and is never left out.

    Args:
        entries: At least those of `READ_FOR_EVIDENCE`.
        people: Everybody enrolled; without them ids stand for names, and nobody is
            known to be a supervisor.
    """
    reading = _Reading(Enrolled(people or People({})))
    for signed in entries:
        body = body_of(signed)
        if body is not None and signed.entry.incident is not None:
            reading.take(signed, signed.entry.incident, body)
    return EvidenceRegister(tuple(reading.items.values()), tuple(reading.strays))


@dataclass(slots=True)
class _Reading:
    """The items as far as the entries are read.

    Attributes:
        stored: Which item each thing in the vault belongs to.
    """

    enrolled: Enrolled
    items: dict[tuple[str, str], EvidenceItem] = field(default_factory=dict)
    strays: list[Stray] = field(default_factory=list)
    stored: dict[str, tuple[str, str]] = field(default_factory=dict)

    def take(self, signed: SignedEntry, incident: str, body: Body) -> None:
        """Read one more entry."""
        if isinstance(body, EvidenceRegistered):
            self._register(signed, incident, body)
        elif isinstance(body, EvidenceExported):
            self._export(signed, incident, body)
        elif isinstance(body, Told):
            item = self.items.get((incident, body.item))
            if item is None:
                self.strays.append(Stray(signed.number, incident, body.item))
            else:
                told = _told(item, signed, body, self.enrolled)
                self.items[incident, body.item] = told

    def _register(
        self, signed: SignedEntry, incident: str, body: EvidenceRegistered
    ) -> None:
        key, number = (incident, body.item), signed.number
        if key in self.items:
            twice = ItemFinding(FindingKind.NUMBER_TWICE, number, found=body.sha256)
            self.items[key] = self.items[key].with_finding(twice)
            return
        item = self._item(signed, incident, body)
        for kind in sorted(set(_wrong(item))):
            item = item.found_at(kind, number)
        self.items[key] = item
        if body.vault and self.stored.setdefault(body.vault, key) != key:
            for both in (self.stored[body.vault], key):
                self.items[both] = self.items[both].found_at(
                    FindingKind.STORED_TWICE, number
                )

    def _item(
        self, signed: SignedEntry, incident: str, body: EvidenceRegistered
    ) -> EvidenceItem:
        """Return an item, held by who registers it.

        Where somebody else collected it, they had it first. When it came from one to
        the other only who registers it can say; if they do not, there is a gap.
        """
        author, recorded = signed.entry.author, signed.entry.recorded
        holder = Holder(self.enrolled.people.name_of(author), author)
        first = Period(holder, body.happened, signed.number)
        made = EvidenceItem(incident, signed.number, author, recorded, body, (first,))
        collector = self.enrolled.collector(body.collected_by, author)
        if collector is None:
            return made
        got = body.received
        if got is None or got.at is None:
            before = replace(first, holder=collector)
            now = replace(first, since=recorded.moment(), gap_before=True)
            return replace(made, periods=(before, now))
        before = replace(first, holder=collector, until=got)
        now = replace(first, since=got)
        return replace(
            made, periods=(before, now), handed=Signature(SignedHow.NOT_SIGNED)
        )

    def _export(
        self, signed: SignedEntry, incident: str, body: EvidenceExported
    ) -> None:
        entry = signed.entry
        exported = Exported(signed.number, entry.author, entry.recorded, incident, body)
        for number in dict.fromkeys(exported.items):
            item = self.items.get((incident, number))
            if item is None:
                self.strays.append(Stray(signed.number, incident, number))
            else:
                exports = (*item.exports, exported)
                self.items[incident, number] = replace(item, exports=exports)


def _wrong(item: EvidenceItem) -> Iterator[FindingKind]:
    """Say what the service would have refused about a registration."""
    body, now = item.body, item.recorded.at
    if not _NUMBER.fullmatch(body.item):
        yield FindingKind.OUT_OF_TURN
    if past_problem(body.happened, now):
        yield FindingKind.TIMES_CROSS
    got, is_one = body.received, len(item.periods) == 1
    if is_one and (got is not None or not is_blank(body.received_words)):
        yield FindingKind.OUT_OF_TURN
    if got is not None and crosses(got, body.happened, item.recorded):
        yield FindingKind.TIMES_CROSS


def _told(
    item: EvidenceItem, signed: SignedEntry, body: Told, enrolled: Enrolled
) -> EvidenceItem:
    match body:
        case CustodyTransferred():
            return transferred(item, signed, body, enrolled)
        case CustodyAccepted():
            return accepted(item, signed, body)
        case CustodyDeclined():
            return declined(item, signed, body, enrolled)
        case CustodySigned():
            return signed_later(item, signed, body, enrolled)
        case EvidenceDisposed():
            return disposed(item, signed, body, enrolled)
        case EvidenceDamaged():
            kind = FindingKind(body.damage.value)
            return item.with_finding(
                ItemFinding(kind, signed.number, body.file, body.found)
            )
    return _explained(item, signed, body)


def _explained(
    item: EvidenceItem, signed: SignedEntry, body: EvidenceExplained
) -> EvidenceItem:
    said = Explanation(signed.number, signed.entry.author, body.words)
    about = () if is_blank(body.words) else signed.entry.refers_to
    findings = tuple(
        replace(each, explained=(*each.explained, said))
        if each.entry in about
        else each
        for each in item.findings
    )
    return replace(item, findings=findings)
