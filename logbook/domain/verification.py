"""Verifying a whole record: what is sound, and which entry is the first that is not.

A broken record is not an error: the entries around the damage can still be read.
So verification returns a report and never raises over what it finds.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from logbook.domain import canonical
from logbook.domain.bodies import strict_body_of
from logbook.domain.certificate import CertificateCheck, decoded
from logbook.domain.checkpoint import (
    Checkpoint,
    NoteSignature,
    SignedCheckpoint,
    is_signed_by,
)
from logbook.domain.digest import SIZE, Digest
from logbook.domain.disclosure import SALT_SIZE, Disclosure
from logbook.domain.enrolments import Enrolments, Refusal, certified_keys
from logbook.domain.entry import Entry, EntryKind, SignedEntry, signed_bytes
from logbook.domain.errors import LogbookError, MalformedEntryError
from logbook.domain.merkle import EMPTY_ROOT, Frontier, leaf_of
from logbook.domain.record_bodies import (
    Countersigned,
    LogbookCreated,
    PersonEnrolled,
    ReportIssued,
)

LOWEST_NUMBER = -(2**63)
"""What a row can be numbered at the least; a verification looks there as well."""

_ENROLS_FOUNDER = 2

SignatureCheck = Callable[[bytes, bytes, bytes], bool]


class FindingCode(StrEnum):
    """What can be wrong. ``ui/messages.py`` and the command line hold the words."""

    SEQUENCE = "sequence"
    MALFORMED = "malformed"
    OTHER_LOG = "other-log"
    FOUNDING = "founding"
    AUTHOR = "author"
    ROLE = "role"
    CERTIFICATE = "certificate"
    SIGNATURE = "signature"
    CHAIN = "chain"
    CONTENT = "content"
    COUNTERSIGNATURE = "countersignature"
    HEAD = "head"
    WITNESS = "witness"
    ROLLBACK = "rollback"
    FOREIGN = "foreign"
    FILE = "file"
    KEY_COPY = "key-copy"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was signed.

    Attributes:
        number: The entry it was found at; 0 where it concerns none.
        detail: A field name, a file or a code; never words of the record.
    """

    code: FindingCode
    number: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class StoredRow:
    """An entry as it lies in the file, before anything is believed of it.

    Attributes:
        content: Field, salt and canonical bytes of each value beside the entry.
        filed_under: Incident and kind under which the index finds it; none where
            the store keeps no index.
    """

    number: int
    payload: bytes
    signature: bytes
    content: tuple[tuple[str, bytes, bytes], ...]
    filed_under: tuple[str | None, str] | None = None

    def to_signed(self) -> SignedEntry:
        """Read the row as an entry.

        Raises:
            MalformedEntryError: It is none.
        """
        return SignedEntry(
            Entry.from_bytes(self.payload),
            self.payload,
            self.signature,
            MappingProxyType(
                {
                    name: Disclosure(salt, canonical.from_bytes(value))
                    for name, salt, value in self.content
                }
            ),
        )


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """What a verification found.

    Attributes:
        size: Number of entries looked at.
        root: Root over them, as they lie there now.
        witnessed: Up to which entry somebody outside, or another person's
            countersignature, vouches for the record.
        compared: How many witnesses from outside the file were compared.
    """

    size: int
    root: Digest
    findings: tuple[Finding, ...]
    witnessed: int
    compared: int

    @property
    def intact(self) -> bool:
        """Whether everything looked at is exactly as it was signed."""
        return not self.findings

    @property
    def first_bad(self) -> int | None:
        """The lowest entry number with a finding, none if all is well."""
        return min((finding.number for finding in self.findings), default=None)

    def sound(self, *codes: FindingCode) -> bool:
        """Tell whether none of these was found."""
        return not any(finding.code in codes for finding in self.findings)

    @property
    def unwitnessed(self) -> int:
        """How many entries nobody else vouches for yet."""
        return max(0, self.size - self.witnessed)


@dataclass(slots=True)
class Verifier:
    """Checks a record row by row, so that long ones can be checked in slices.

    The rules, in the order they are checked for each row: it stands at the next
    number; its bytes are a canonical entry of this logbook; it carries the root of
    everything before it; every value beside it has the digest it was signed with;
    its author was enrolled, by a supervisor, with certificates that this logbook's
    authority made out to them, and may do what it says; the signature is the
    author's. At the end: the stored head, every countersignature and every witness
    from outside agree with the tree.

    Attributes:
        witnesses: Checkpoints kept outside the file.
    """

    log: str
    is_signed: SignatureCheck
    certificates: CertificateCheck
    witnesses: Sequence[Checkpoint] = ()
    _frontier: Frontier = field(default_factory=Frontier)
    _keys: dict[str, bytes] = field(default_factory=dict)
    _document_keys: set[bytes] = field(default_factory=set)
    _enrolments: Enrolments = field(default_factory=Enrolments)
    _authors: list[tuple[str, int]] = field(default_factory=list)
    _ca: bytes | None = None
    _founding: SignedEntry | None = None
    _roots: bytearray = field(default_factory=lambda: bytearray(EMPTY_ROOT.raw))
    _findings: list[Finding] = field(default_factory=list)
    _chained: bool = True
    _last: int = 0
    _witnessed: int = 0

    @property
    def size(self) -> int:
        """How many rows were taken so far."""
        return self._frontier.size

    def take(self, rows: Iterable[StoredRow]) -> None:
        """Check the next rows."""
        for row in rows:
            self._take(row)

    def report(self, head: Frontier | None = None) -> VerificationReport:
        """Return what was found.

        Args:
            head: What the file says its head is.
        """
        findings = list(self._findings)
        if head is not None and head != self._frontier:
            findings.append(Finding(FindingCode.HEAD, min(head.size, self.size) + 1))
        # Entry 1 is not at fault where entry 2, which enrols its author, is damaged.
        numbers = {found.number for found in findings}
        if self._founding is not None and _ENROLS_FOUNDER not in numbers:
            findings.append(Finding(FindingCode.AUTHOR, 1))
        witnessed = self._witnessed
        for witness in self.witnesses:
            if finding := self._contradicts(witness):
                findings.append(finding)
            else:
                witnessed = max(witnessed, witness.size)
        findings.sort(key=lambda finding: finding.number)
        return VerificationReport(
            size=self.size,
            root=self._frontier.root(),
            findings=tuple(findings),
            witnessed=witnessed,
            compared=len(self.witnesses),
        )

    def _take(self, row: StoredRow) -> None:
        if row.number != self._last + 1:
            self._find(FindingCode.SEQUENCE, self._last + 1, str(row.number))
        self._last = row.number
        try:
            signed = row.to_signed()
        except MalformedEntryError as error:
            self._note_author("")
            self._find(FindingCode.MALFORMED, row.number, error.why)
        else:
            self._note_author(sys.intern(signed.entry.author))
            self._check(signed, row)
        self._frontier = self._frontier.with_leaf(leaf_of(row.payload))
        self._roots += self._frontier.root().raw

    def _note_author(self, author: str) -> None:
        """Remember who wrote the next entry, and the last one by anybody else."""
        other = 0
        if self._authors:
            previous, before = self._authors[-1]
            other = before if previous == author else self.size
        self._authors.append((author, other))

    def _last_by_other(self, author: str, size: int) -> int:
        """Return the last of *size* entries that somebody else wrote.

        Nobody vouches for their own last words: what a person wrote after everybody
        else, they can still write anew, countersignature and all.
        """
        last, before = self._authors[size - 1] if size else ("", 0)
        return before if last == author else size

    def _check(self, signed: SignedEntry, row: StoredRow) -> None:
        entry = signed.entry
        if entry.number != row.number:
            self._find(FindingCode.SEQUENCE, row.number, str(entry.number))
        if entry.log != self.log:
            self._find(FindingCode.OTHER_LOG, row.number)
        if entry.prev_root != self._frontier.root() and self._chained:
            # Everything after the first break disagrees too: say it once.
            self._chained = False
            self._find(FindingCode.CHAIN, row.number)
        if row.filed_under not in (None, (entry.incident, entry.kind)):
            # The index is not signed, and what it loses is missing from a timeline.
            self._find(FindingCode.FILE, row.number, "index")
        self._check_content(entry, row)
        self._read(signed)
        if entry.author in self._keys:
            self._check_signature(signed, row.number)
        elif self.size == 0:
            # The founder signs the first entry and is enrolled by the second.
            self._founding = signed
            self._enrolments.founder = entry.author
        else:
            self._find(FindingCode.AUTHOR, row.number)

    def _check_content(self, entry: Entry, row: StoredRow) -> None:
        stored = {name: (salt, value) for name, salt, value in row.content}
        for name in sorted(entry.fields.keys() | stored.keys()):
            salt, value = stored.get(name, (b"", b""))
            digest = Digest.of(salt + name.encode("ascii", "replace") + value)
            if entry.fields.get(name) != digest or len(salt) != SALT_SIZE:
                self._find(FindingCode.CONTENT, row.number, name)
        if len(stored) != len(row.content):
            # Two values under one name: who reads the other one reads another record.
            self._find(FindingCode.CONTENT, row.number, "twice")

    def _check_signature(self, signed: SignedEntry, number: int) -> None:
        key = self._keys[signed.entry.author]
        if not self.is_signed(key, signed_bytes(signed.leaf), signed.signature):
            self._find(FindingCode.SIGNATURE, number)

    def _read(self, signed: SignedEntry) -> None:
        """Take from an entry what later ones are judged by."""
        try:
            body = strict_body_of(signed)
            match body:
                case LogbookCreated() if self.size == 0:
                    self._ca = decoded(body.ca_certificate)
                case LogbookCreated():
                    self._find(FindingCode.FOUNDING, self._last)
                case PersonEnrolled():
                    self._enrol(signed, body)
                case Countersigned():
                    self._countersign(signed, body)
                case ReportIssued():
                    self._vouch(signed, SignedCheckpoint.from_text(body.checkpoint))
        except LogbookError:
            self._find(FindingCode.MALFORMED, self._last, "body")
        if self.size == 0 and self._ca is None:
            self._find(FindingCode.FOUNDING, self._last)

    def _enrol(self, signed: SignedEntry, body: PersonEnrolled) -> None:
        """Take note of a person's key, if the entry may enrol them and it is theirs.

        The founder enrols themselves first; everybody else is enrolled by a
        supervisor. A key belongs to one person, so nobody can sign as two.
        """
        person, founding = body.person, self._founding
        refusal = self._enrolments.refusal(signed.entry.author, person)
        if refusal is not None and refusal is not Refusal.TWICE:
            self._find(FindingCode.ROLE, self._last)
            return
        keys = certified_keys(body, self._ca, self.certificates)
        if refusal is Refusal.TWICE or keys is None or self._is_taken(keys):
            self._find(FindingCode.CERTIFICATE, self._last, person)
            return
        self._keys[person], document_key = keys
        self._document_keys.add(document_key)
        self._enrolments.enrol(person, body.role)
        if founding is not None and founding.entry.author == person:
            self._founding = None
            self._check_signature(founding, 1)

    def _is_taken(self, keys: tuple[bytes, bytes]) -> bool:
        entry_key, document_key = keys
        return entry_key in self._keys.values() or document_key in self._document_keys

    def _countersign(self, signed: SignedEntry, body: Countersigned) -> None:
        if not self._enrolments.is_supervisor(signed.entry.author):
            self._find(FindingCode.ROLE, self._last)
            return
        line = NoteSignature.from_line(body.cosignature)
        if line.cosigned_at is None:
            self._find(FindingCode.COUNTERSIGNATURE, self._last)
            return
        checkpoint = Checkpoint.from_text(body.checkpoint)
        self._vouch(signed, SignedCheckpoint(checkpoint, (line,)))

    def _vouch(self, signed: SignedEntry, note: SignedCheckpoint) -> None:
        """Compare a checkpoint an entry carries with the tree as it is."""
        author, size = signed.entry.author, note.checkpoint.size
        key = self._keys.get(author)
        genuine = key is not None and is_signed_by(note, author, key, self.is_signed)
        if not genuine or self._contradicts(note.checkpoint):
            self._find(FindingCode.COUNTERSIGNATURE, self._last)
            return
        if signed.entry.kind == EntryKind.COUNTERSIGNED:
            size = self._last_by_other(author, size)
        self._witnessed = max(self._witnessed, size)

    def _contradicts(self, checkpoint: Checkpoint) -> Finding | None:
        """Compare a checkpoint with the tree over as many entries as it covers."""
        size = checkpoint.size
        if checkpoint.origin != self.log:
            return Finding(FindingCode.FOREIGN, 0, checkpoint.origin)
        if size > self.size:
            return Finding(FindingCode.ROLLBACK, self.size + 1, str(size))
        root = self._roots[size * SIZE : (size + 1) * SIZE]
        if checkpoint.root.raw != root:
            return Finding(FindingCode.WITNESS, size)
        return None

    def _find(self, code: FindingCode, number: int, detail: str = "") -> None:
        self._findings.append(Finding(code, number, detail))


def verify(
    rows: Iterable[StoredRow],
    verifier: Verifier,
    head: Frontier | None = None,
) -> VerificationReport:
    """Verify a whole record at once."""
    verifier.take(rows)
    return verifier.report(head)


def readable(rows: Iterable[StoredRow]) -> Mapping[int, SignedEntry]:
    """Return every row that can still be read as an entry."""
    entries = {}
    for row in rows:
        try:
            entries[row.number] = row.to_signed()
        except MalformedEntryError:
            continue
    return entries
