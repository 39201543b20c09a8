"""What is disclosed with a report: entries with the proof of their place in the record.

``entries.json`` stands in the hand-over folder and is attached to the report. Whoever
has it can check every entry alone, without the rest of the record.
"""

import base64
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Self

from logbook.domain import canonical
from logbook.domain.bodies import body_of
from logbook.domain.canonical import Value
from logbook.domain.certificate import encoded
from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.handover_parts import (
    ReportHeader,
    ShownEntry,
    WithheldEntry,
    person_from,
    person_value,
)
from logbook.domain.members import Members
from logbook.domain.merkle import Tree
from logbook.domain.people import People, Person
from logbook.domain.record_bodies import (
    Countersigned,
    LogbookCreated,
    PersonEnrolled,
)

FORMAT = "incident-logbook/entries/2"
"""Names the form of the file; a reader refuses one it does not know."""

FIRST_FORMAT = "incident-logbook/entries/1"
"""Withheld nothing, and knew no versions of a report; it is still read."""

FORMATS = frozenset({FIRST_FORMAT, FORMAT})

PROOF_FORMAT = "c2sp.org/tlog-proof@v1"
"""First line of a proof that stands alone (C2SP tlog-proof)."""


@dataclass(frozen=True, slots=True)
class Handover:
    """Everything ``entries.json`` says.

    Attributes:
        ca_certificate: The logbook's own authority, DER.
        checkpoint: The signed note the proofs lead to, exactly as it is printed.
        withheld: What is not shown of which entry and why, by number.
        format: The one it was read from, or is to be written in.
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
    withheld: tuple[WithheldEntry, ...] = ()
    format: str = FORMAT

    @property
    def is_first_format(self) -> bool:
        """Whether it was written before anything could be withheld."""
        return self.format == FIRST_FORMAT

    def to_bytes(self) -> bytes:
        """Return the bytes of ``entries.json``."""
        return canonical.to_bytes(
            {
                "format": self.format,
                "log": self.log,
                "organisation": self.organisation,
                "place": self.place,
                "rehearsal": self.rehearsal,
                "report": self.report.to_value(first_format=self.is_first_format),
                "ca_certificate": encoded(self.ca_certificate),
                "checkpoint": self.checkpoint,
                "people": [person_value(person) for person in self.people],
                "entries": [shown.to_value() for shown in self.entries],
                "withheld": [row.to_value() for row in self.withheld],
            }
        )

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read back the value that `to_bytes` wrote, believing nothing of it.

        Raises:
            MalformedEntryError: A part is missing or of the wrong kind; *why* names
                the member.
        """
        root = Members(value)
        form = root.text("format")
        if form not in FORMATS:
            raise MalformedEntryError("format")
        is_first = form == FIRST_FORMAT
        withheld = tuple(map(WithheldEntry.from_value, root.values("withheld")))
        if withheld and is_first:
            raise MalformedEntryError("withheld")
        people = tuple(map(person_from, root.values("people")))
        if len({person.id for person in people}) != len(people):
            raise MalformedEntryError("people")
        header = ReportHeader.from_value(root.any("report"), first_format=is_first)
        return cls(
            log=root.text("log"),
            organisation=root.text("organisation"),
            place=root.text("place"),
            rehearsal=root.flag("rehearsal"),
            report=header,
            ca_certificate=root.content("ca_certificate"),
            checkpoint=root.text("checkpoint"),
            people=people,
            entries=tuple(map(ShownEntry.from_value, root.values("entries"))),
            withheld=withheld,
            format=form,
        )


def handover_of(  # noqa: PLR0913 - everything a stranger needs to check it
    header: ReportHeader,
    founding: LogbookCreated,
    *,
    people: Iterable[Person],
    entries: Iterable[SignedEntry],
    tree: Tree,
    checkpoint: SignedCheckpoint,
    withheld: Iterable[WithheldEntry] = (),
) -> Handover:
    """Disclose *entries* with the proofs that lead to *checkpoint*.

    Args:
        entries: Each with the fields that are shown, and an empty signature where its
            author is withheld.
        tree: Over every entry of the record, at least as far as the checkpoint.
        withheld: What is not shown; those that carry a leaf are given its proof.
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
        withheld=tuple(
            row
            if row.leaf is None
            else replace(row, proof=tuple(tree.inclusion(row.number - 1, size)))
            for row in sorted(withheld, key=lambda row: row.number)
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
