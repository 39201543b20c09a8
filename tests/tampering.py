"""A record, and what somebody who holds the data key can do to its rows.

Every attack is a function over the rows as they lie in the file, so that it can be
tried on a list in memory and written back into a database with raw SQL.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec

from logbook.application.journal import Journal
from logbook.application.verifications import Steps, VerificationService
from logbook.crypto.authority import Authority
from logbook.crypto.certificates import X509Certificates
from logbook.crypto.signing import Ed25519Signer, is_signed
from logbook.domain import canonical
from logbook.domain.bodies import Body, Manner, Note, fields_of
from logbook.domain.certificate import encoded
from logbook.domain.checkpoint import Checkpoint, cosign
from logbook.domain.digest import Digest
from logbook.domain.disclosure import SALT_SIZE, Disclosure
from logbook.domain.entry import Entry, signed_bytes
from logbook.domain.mark import Mark, signed_note
from logbook.domain.merkle import Frontier, leaf_of
from logbook.domain.moment import Moment, Stamp
from logbook.domain.record_bodies import Countersigned, LogbookCreated, PersonEnrolled
from logbook.domain.role import Role
from logbook.domain.verification import (
    SignatureCheck,
    StoredRow,
    VerificationReport,
)
from logbook.domain.verifier import Verifier, verify
from tests.builders import INCIDENT, LOG
from tests.fakes import FakeClock, MemoryEntryStore, MemoryMarkStore

WINDSOR = "City of Windsor"
NIGHT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
CERTIFICATES = X509Certificates()


@dataclass(frozen=True)
class Member:
    """Somebody with keys, and the certificates over them."""

    person: str
    name: str
    role: Role
    signer: Ed25519Signer
    entry_certificate: bytes
    document_certificate: bytes

    def body(self) -> PersonEnrolled:
        return PersonEnrolled(
            person=self.person,
            name=self.name,
            role=self.role,
            entry_certificate=encoded(self.entry_certificate),
            document_certificate=encoded(self.document_certificate),
        )


@cache
def an_authority(organisation: str) -> Authority:
    return Authority.create(organisation, at=NIGHT)


@cache
def a_member(
    number: int,
    name: str,
    role: Role = Role.RESPONDER,
    *,
    organisation: str = WINDSOR,
) -> Member:
    person = f"P-{number:03}"
    authority = an_authority(organisation)
    signer = Ed25519Signer(person, bytes([number]) * 32)
    document_key = ec.generate_private_key(ec.SECP256R1()).public_key()
    return Member(
        person,
        name,
        role,
        signer,
        authority.issue_entry_certificate(
            signer.public_key, person=person, name=name, at=NIGHT
        ),
        authority.issue_document_certificate(
            document_key, person=person, name=name, at=NIGHT
        ),
    )


SUPERVISOR = a_member(1, "B. Sample", Role.SUPERVISOR)
ALICE = a_member(2, "Alice Example")
BOB = a_member(3, "Bob Example")
KEYS = {member.person: member.signer for member in (SUPERVISOR, ALICE, BOB)}


# Writing ---------------------------------------------------------------------------


def a_stamp(number: int) -> Stamp:
    return Stamp(NIGHT + timedelta(minutes=number), -300, number * 60_000, "boot-1")


def a_note(text: str) -> Note:
    return Note(Manner.OBSERVED, text, Moment(NIGHT, -300))


def a_founding() -> LogbookCreated:
    return LogbookCreated(
        organisation=WINDSOR,
        place="Windsor",
        pack="ca-on-windsor",
        ca_certificate=encoded(an_authority(WINDSOR).certificate),
    )


def a_row(  # noqa: PLR0913 - everything an entry is made of
    number: int,
    author: Member,
    body: Body,
    *,
    prev_root: Digest,
    incident: str | None = None,
    refers_to: tuple[int, ...] = (),
    log: str = LOG,
) -> StoredRow:
    """Return the row of an entry as the program would have written it."""
    disclosed = {
        name: Disclosure(number.to_bytes(SALT_SIZE, "big"), value)
        for name, value in fields_of(body).items()
    }
    entry = Entry(
        log=log,
        number=number,
        kind=body.KIND,
        author=author.person,
        recorded=a_stamp(number),
        incident=incident,
        refers_to=refers_to,
        prev_root=prev_root,
        fields={name: shown.digest(name) for name, shown in disclosed.items()},
    )
    payload = entry.to_bytes()
    return StoredRow(
        number,
        payload,
        author.signer.sign(signed_bytes(leaf_of(payload))),
        tuple(
            (name, shown.salt, canonical.to_bytes(shown.value))
            for name, shown in disclosed.items()
        ),
    )


def written(
    rows: Sequence[StoredRow], author: Member, body: Body, **more
) -> list[StoredRow]:
    """Return the rows with one more entry behind them."""
    root = head_of(rows).root()
    return [*rows, a_row(len(rows) + 1, author, body, prev_root=root, **more)]


def countersigned(
    rows: Sequence[StoredRow], by: Member = SUPERVISOR
) -> list[StoredRow]:
    """Return the rows with a countersignature over all of them behind them."""
    checkpoint = checkpoint_of(rows)
    signer = by.signer
    line = cosign(
        checkpoint, by.person, signer.public_key, signer.sign, at=1_795_248_000
    )
    return written(rows, by, Countersigned(checkpoint.to_text(), line.to_line()))


def a_beginning(*members: Member) -> list[StoredRow]:
    """Return the founding entry and the enrolments, by the first of *members*."""
    members = members or (SUPERVISOR, ALICE, BOB)
    rows = written([], members[0], a_founding())
    for member in members:
        rows = written(rows, members[0], member.body())
    return rows


@cache
def a_record(entries: int = 20, countersigned_up_to: int = 10) -> tuple[StoredRow, ...]:
    """Return twenty entries by two authors, ten of them countersigned."""
    rows = a_beginning()
    while len(rows) < entries:
        if len(rows) == countersigned_up_to:
            rows = countersigned(rows)
        else:
            author = ALICE if len(rows) % 2 else BOB
            rows = written(
                rows,
                author,
                a_note(f"What {author.name} saw, {len(rows)}."),
                incident=INCIDENT,
            )
    return tuple(rows)


@cache
def a_record_of_one_author(
    entries: int = 20, words: str = "Seen"
) -> tuple[StoredRow, ...]:
    """Return a record in which nobody but one supervisor has written."""
    rows = a_beginning(SUPERVISOR)
    while len(rows) < entries:
        rows = written(
            rows, SUPERVISOR, a_note(f"{words} {len(rows)}."), incident=INCIDENT
        )
    return tuple(rows)


# Reading ---------------------------------------------------------------------------


def head_of(rows: Iterable[StoredRow]) -> Frontier:
    """Return the head a file with these rows should have."""
    head = Frontier()
    for row in rows:
        head = head.with_leaf(leaf_of(row.payload))
    return head


def checkpoint_of(
    rows: Iterable[StoredRow], size: int | None = None, *, log: str = LOG
) -> Checkpoint:
    """Return what somebody outside would have been handed at *size* entries."""
    head = head_of(list(rows)[:size])
    return Checkpoint(log, head.size, head.root())


def verified(
    rows: Iterable[StoredRow], *witnesses: Checkpoint, head: Frontier | None = None
):
    """Verify rows as a file whose head was left alone, unless *head* says else."""
    return verify(rows, Verifier(LOG, is_signed, CERTIFICATES, witnesses), head)


def a_mark_over(
    rows: Sequence[StoredRow],
    by: Member = SUPERVISOR,
    *,
    full_at: datetime = NIGHT,
    **changes: object,
) -> str:
    """Return the note of somebody who verified exactly these rows in full."""
    verifier = Verifier(LOG, is_signed, CERTIFICATES)
    verifier.take(rows)
    size = verifier.size
    mark = Mark(
        LOG, by.person, size, verifier.root, verifier.digest, full_at, full_size=size
    )
    return signed_note(replace(mark, **changes), by.signer.sign)


def service_over(
    rows: Sequence[StoredRow],
    note: str | None,
    *,
    head: Frontier | None = None,
    by: Member = SUPERVISOR,
    check: SignatureCheck = is_signed,
    clock: FakeClock | None = None,
) -> VerificationService:
    """Return the verifying of rows that lie in a store, beside what *by* had noted."""
    store, marks = MemoryEntryStore(), MemoryMarkStore()
    store.put(list(rows), head_of(rows) if head is None else head)
    if note is not None:
        marks.keep(by.person, note)
    journal = Journal(LOG, store, by.signer, clock or FakeClock(NIGHT))
    return VerificationService(LOG, journal, check, CERTIFICATES, marks)


def last_of(steps: Steps) -> VerificationReport:
    """Go through all steps of a verification and return its report."""
    *_, (_, _, report) = steps
    return report


def resumed(
    rows: Sequence[StoredRow],
    note: str | None,
    *witnesses: Checkpoint,
    head: Frontier | None = None,
) -> VerificationReport:
    """Verify rows as at an opening, going on from a note if it is any good."""
    return last_of(service_over(rows, note, head=head).resumed(witnesses))


# Attacks ---------------------------------------------------------------------------


def renumbered(rows: Iterable[StoredRow]) -> list[StoredRow]:
    """Number the rows anew; what is inside their payloads stays as it is."""
    return [replace(row, number=number) for number, row in enumerate(rows, start=1)]


def with_member(row: StoredRow, **members: object) -> StoredRow:
    """Change members of a payload; the signature stays that of the old one."""
    return replace(row, payload=canonical.to_bytes(json.loads(row.payload) | members))


def reworded(row: StoredRow, field: str, value: canonical.Value) -> StoredRow:
    """Change a value and its digest in the payload; the signature stays."""
    salts = {name: salt for name, salt, _ in row.content}
    content = tuple(
        (name, salt, canonical.to_bytes(value) if name == field else stored)
        for name, salt, stored in row.content
    )
    fields = json.loads(row.payload)["fields"]
    fields[field] = {"d": Disclosure(salts[field], value).digest(field).base64}
    return replace(with_member(row, fields=fields), content=content)


def edited(
    rows: Sequence[StoredRow], number: int, text: str = "Nothing."
) -> list[StoredRow]:
    """Row 1 of the table: new words in one entry, with their digest, not signed anew."""
    return [
        reworded(row, _words(row), text) if row.number == number else row
        for row in rows
    ]


def without(
    rows: Sequence[StoredRow], number: int, *, close_up: bool = False
) -> list[StoredRow]:
    """Row 2: one entry less in the middle."""
    left = [row for row in rows if row.number != number]
    return renumbered(left) if close_up else left


def swapped(rows: Sequence[StoredRow], one: int, other: int) -> list[StoredRow]:
    """Row 3: two entries in each other's place."""
    by_number = {row.number: row for row in rows}
    by_number[one], by_number[other] = by_number[other], by_number[one]
    return renumbered(by_number[row.number] for row in rows)


def cut(rows: Sequence[StoredRow], count: int) -> list[StoredRow]:
    """Rows 4 and 8: the last entries gone, or an older file put back."""
    return list(rows[: len(rows) - count])


def inserted(rows: Sequence[StoredRow], number: int, row: StoredRow) -> list[StoredRow]:
    """One entry more in the middle."""
    return renumbered([*rows[: number - 1], row, *rows[number - 1 :]])


def signed_anew(
    rows: Sequence[StoredRow], first: int, keys: Mapping[str, Ed25519Signer]
) -> list[StoredRow]:
    """Rows 5 to 9: from *first* on, link and sign every entry whose author's key is held."""
    head = head_of(rows[: first - 1])
    result = list(rows[: first - 1])
    for row in rows[first - 1 :]:
        author = json.loads(row.payload)["author"]
        if author in keys:
            linked = with_member(row, prev_root=head.root().base64)
            signature = keys[author].sign(signed_bytes(leaf_of(linked.payload)))
            row = replace(linked, signature=signature)  # noqa: PLW2901 - the same row, forged
        head = head.with_leaf(leaf_of(row.payload))
        result.append(row)
    return result


def _words(row: StoredRow) -> str:
    names = [name for name, _, _ in row.content]
    return "text" if "text" in names else names[0]
