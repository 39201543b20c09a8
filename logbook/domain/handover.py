"""What is disclosed with a report: entries with the proof of their place in the record.

``entries.json`` stands in the hand-over folder and is attached to the report. Whoever
has it can check every entry alone, without the rest of the record.
"""

import base64
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from logbook.domain import canonical
from logbook.domain.bodies import body_of
from logbook.domain.canonical import Value
from logbook.domain.certificate import encoded
from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.disclosure import SALT_SIZE, Disclosure
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.merkle import Tree
from logbook.domain.moment import utc_from_text, utc_text
from logbook.domain.people import People, Person
from logbook.domain.record_bodies import (
    Countersigned,
    Edition,
    LogbookCreated,
    PersonEnrolled,
)
from logbook.domain.role import Role

FORMAT = "incident-logbook/entries/1"
"""Names the form of the file; a reader refuses one it does not know."""

PROOF_FORMAT = "c2sp.org/tlog-proof@v1"
"""First line of a proof that stands alone (C2SP tlog-proof)."""


@dataclass(frozen=True, slots=True)
class ReportHeader:
    """Which report the entries are disclosed with, as of when and for whom.

    Attributes:
        as_of: In UTC; *offset* are the minutes east of it where it was made.
        prepared_by: Id of the person who signs the report and the checkpoint.
    """

    number: str
    edition: Edition
    copy: int
    recipient: str
    recipient_name: str
    incident: str
    title: str
    as_of: datetime
    offset: int
    language: str
    pack: str
    pack_version: str
    prepared_by: str


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """One entry with what shows that it stands in the record.

    Attributes:
        proof: Shows its leaf under the root of the checkpoint (RFC 6962, 2.1.1).
        fields: The values that are shown; one that is missing is withheld.
    """

    payload: bytes
    signature: bytes
    proof: tuple[Digest, ...]
    fields: Mapping[str, Disclosure]


@dataclass(frozen=True, slots=True)
class Handover:
    """Everything ``entries.json`` says.

    Attributes:
        ca_certificate: The logbook's own authority, DER.
        checkpoint: The signed note the proofs lead to, exactly as it is printed.
    """

    log: str
    organisation: str
    place: str
    rehearsal: bool
    report: ReportHeader
    ca_certificate: bytes
    checkpoint: str
    people: tuple[Person, ...]
    entries: tuple[ShownEntry, ...]

    def to_bytes(self) -> bytes:
        """Return the bytes of ``entries.json``."""
        return canonical.to_bytes(
            {
                "format": FORMAT,
                "log": self.log,
                "organisation": self.organisation,
                "place": self.place,
                "rehearsal": self.rehearsal,
                "report": _header_value(self.report),
                "ca_certificate": encoded(self.ca_certificate),
                "checkpoint": self.checkpoint,
                "people": [_person_value(person) for person in self.people],
                "entries": [_shown_value(shown) for shown in self.entries],
                "withheld": [],
            }
        )

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read back the value that `to_bytes` wrote, believing nothing of it.

        Raises:
            MalformedEntryError: A part is missing or of the wrong kind; *why* names
                the member.
        """
        root = _Members(value)
        if root.text("format") != FORMAT:
            raise MalformedEntryError("format")
        root.values("withheld")
        people = tuple(_person_from(_Members(each)) for each in root.values("people"))
        if len({person.id for person in people}) != len(people):
            raise MalformedEntryError("people")
        return cls(
            log=root.text("log"),
            organisation=root.text("organisation"),
            place=root.text("place"),
            rehearsal=root.flag("rehearsal"),
            report=_header_from(_Members(root.any("report"))),
            ca_certificate=root.content("ca_certificate"),
            checkpoint=root.text("checkpoint"),
            people=people,
            entries=tuple(
                _shown_from(_Members(each)) for each in root.values("entries")
            ),
        )


def handover_of(
    header: ReportHeader,
    founding: LogbookCreated,
    *,
    people: Iterable[Person],
    entries: Iterable[SignedEntry],
    tree: Tree,
    checkpoint: SignedCheckpoint,
) -> Handover:
    """Disclose *entries* with the proofs that lead to *checkpoint*.

    Args:
        tree: Over every entry of the record, at least as far as the checkpoint.
    """
    size = checkpoint.checkpoint.size
    return Handover(
        log=checkpoint.checkpoint.origin,
        organisation=founding.organisation,
        place=founding.place,
        rehearsal=founding.rehearsal,
        report=header,
        ca_certificate=base64.b64decode(founding.ca_certificate),
        checkpoint=checkpoint.to_text(),
        people=tuple(people),
        entries=tuple(
            ShownEntry(
                signed.payload,
                signed.signature,
                tuple(tree.inclusion(signed.number - 1, size)),
                signed.disclosed,
            )
            for signed in sorted(entries, key=lambda signed: signed.number)
        ),
    )


def disclosed_entries(
    of_record: Iterable[SignedEntry],
    of_incident: Iterable[SignedEntry],
    *,
    also: Collection[str],
) -> list[SignedEntry]:
    """Return the entries a report is handed over with.

    These are the founding entry, every entry of the incident, every countersignature,
    and the enrolment of everybody who wrote one of them.

    Args:
        of_record: Founding entry, enrolments and countersignatures, oldest first.
        also: Ids of people who signed or cosigned the checkpoint.
    """
    chosen = {signed.number: signed for signed in of_incident}
    record = list(of_record)
    for signed in record:
        if isinstance(body_of(signed), LogbookCreated | Countersigned):
            chosen[signed.number] = signed
    involved = {signed.entry.author for signed in chosen.values()} | set(also)
    # Backwards: whoever enrolled somebody was enrolled before.
    for signed in reversed(record):
        body = body_of(signed)
        if isinstance(body, PersonEnrolled) and body.person in involved:
            chosen[signed.number] = signed
            involved.add(signed.entry.author)
    return [chosen[number] for number in sorted(chosen)]


def disclosed_people(people: People, entries: Iterable[SignedEntry]) -> list[Person]:
    """Return the people whose enrolment is among *entries*."""
    numbers = {signed.number for signed in entries}
    return [person for person in people if person.enrolled_by in numbers]


def proof_name(number: int) -> str:
    """Return the name of the file with the proof of one entry."""
    return f"proofs/entry-{number:05}.tlog-proof"


def proof_text(number: int, proof: Iterable[Digest], checkpoint: str) -> str:
    """Return a proof that stands alone (C2SP tlog-proof)."""
    steps = "".join(f"{step.base64}\n" for step in proof)
    return f"{PROOF_FORMAT}\nindex {number - 1}\n{steps}\n{checkpoint}"


def _header_value(header: ReportHeader) -> Value:
    return {
        "number": header.number,
        "edition": header.edition.value,
        "copy": header.copy,
        "recipient": header.recipient,
        "recipient_name": header.recipient_name,
        "incident": header.incident,
        "title": header.title,
        "as_of": utc_text(header.as_of, "seconds"),
        "offset": header.offset,
        "language": header.language,
        "pack": header.pack,
        "pack_version": header.pack_version,
        "prepared_by": header.prepared_by,
    }


def _person_value(person: Person) -> Value:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.value,
        "entry_certificate": encoded(person.entry_certificate),
        "document_certificate": encoded(person.document_certificate),
        "enrolled_by": person.enrolled_by,
    }


def _shown_value(shown: ShownEntry) -> Value:
    return {
        "payload": base64.b64encode(shown.payload).decode("ascii"),
        "signature": base64.b64encode(shown.signature).decode("ascii"),
        "proof": [step.base64 for step in shown.proof],
        "fields": {
            name: {
                "salt": base64.b64encode(field.salt).decode("ascii"),
                "value": field.value,
            }
            for name, field in shown.fields.items()
        },
    }


class _Members:
    """The members of an object somebody else may have written."""

    def __init__(self, value: Value) -> None:
        if not isinstance(value, dict):
            raise MalformedEntryError("object")
        self._value: dict[str, Value] = value

    def any(self, name: str) -> Value:
        if name not in self._value:
            raise MalformedEntryError(name)
        return self._value[name]

    def text(self, name: str) -> str:
        value = self.any(name)
        if not isinstance(value, str):
            raise MalformedEntryError(name)
        return value

    def whole(self, name: str) -> int:
        value = self.any(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise MalformedEntryError(name)
        return value

    def flag(self, name: str) -> bool:
        value = self.any(name)
        if not isinstance(value, bool):
            raise MalformedEntryError(name)
        return value

    def values(self, name: str) -> list[Value]:
        value = self.any(name)
        if not isinstance(value, list):
            raise MalformedEntryError(name)
        return value

    def named(self, name: str) -> dict[str, Value]:
        value = self.any(name)
        if not isinstance(value, dict):
            raise MalformedEntryError(name)
        return value

    def content(self, name: str) -> bytes:
        text = self.text(name)
        try:
            content = base64.b64decode(text, validate=True)
        except ValueError as error:
            raise MalformedEntryError(name) from error
        if base64.b64encode(content).decode("ascii") != text:
            raise MalformedEntryError(name)
        return content


def _header_from(members: _Members) -> ReportHeader:
    try:
        text = members.text("as_of")
        as_of = utc_from_text(text)
        edition = Edition(members.text("edition"))
    except ValueError as error:
        raise MalformedEntryError("report") from error
    if utc_text(as_of, "seconds") != text:
        raise MalformedEntryError("report")
    return ReportHeader(
        number=members.text("number"),
        edition=edition,
        copy=members.whole("copy"),
        recipient=members.text("recipient"),
        recipient_name=members.text("recipient_name"),
        incident=members.text("incident"),
        title=members.text("title"),
        as_of=as_of,
        offset=members.whole("offset"),
        language=members.text("language"),
        pack=members.text("pack"),
        pack_version=members.text("pack_version"),
        prepared_by=members.text("prepared_by"),
    )


def _person_from(members: _Members) -> Person:
    try:
        role = Role(members.text("role"))
    except ValueError as error:
        raise MalformedEntryError("role") from error
    return Person(
        id=members.text("id"),
        name=members.text("name"),
        role=role,
        entry_certificate=members.content("entry_certificate"),
        document_certificate=members.content("document_certificate"),
        enrolled_by=members.whole("enrolled_by"),
    )


def _shown_from(members: _Members) -> ShownEntry:
    proof = members.values("proof")
    if not all(isinstance(step, str) for step in proof):
        raise MalformedEntryError("proof")
    return ShownEntry(
        payload=members.content("payload"),
        signature=members.content("signature"),
        proof=tuple(Digest.from_base64(str(step)) for step in proof),
        fields={
            name: _disclosure_from(_Members(field))
            for name, field in members.named("fields").items()
        },
    )


def _disclosure_from(members: _Members) -> Disclosure:
    salt = members.content("salt")
    if len(salt) != SALT_SIZE:
        raise MalformedEntryError("salt")
    return Disclosure(salt, members.any("value"))
