"""Verifying a whole record, row by row: what is sound, and which entry is not."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from logbook.domain.bodies import strict_body_of
from logbook.domain.certificate import CertificateCheck, decoded
from logbook.domain.checkpoint import (
    Checkpoint,
    NoteSignature,
    SignedCheckpoint,
    is_signed_by,
)
from logbook.domain.digest import Digest
from logbook.domain.enrolments import Enrolments, Refusal, certified_keys
from logbook.domain.entry import SignedEntry, signed_bytes
from logbook.domain.errors import LogbookError
from logbook.domain.mark import Mark
from logbook.domain.merkle import Frontier, leaf_of
from logbook.domain.record_bodies import (
    Countersigned,
    LogbookCreated,
    PersonEnrolled,
    ReportIssued,
)
from logbook.domain.review_bodies import ReportPrepared, ReportSignedOff
from logbook.domain.row_check import Seen, is_key_row, look_at
from logbook.domain.running_digest import RunningDigest
from logbook.domain.trail import Again, Trail
from logbook.domain.verification import (
    Coverage,
    Finding,
    FindingCode,
    SignatureCheck,
    StoredRow,
    VerificationReport,
)

_ENROLS_FOUNDER = 2


@dataclass(slots=True)
class Verifier:
    """Checks a record row by row, so that long ones can be checked in slices.

    The rules, in the order they are checked for each row: it stands at the next
    number; its bytes are a canonical entry of this logbook; it carries the root of
    everything before it; every value beside it has the digest it was signed with;
    its author was enrolled, by a supervisor, with certificates that this logbook's
    authority made out to them, and may do what it says; the signature is the
    author's. At the end: the stored head, every countersignature, every witness from
    outside and what the same person verified before agree with the tree.

    Attributes:
        witnesses: Checkpoints kept outside the file.
        mark: What the person at the laptop had verified before, if anything.
        again: Reads rows once more; without it every payload is kept in memory.
    """

    log: str
    is_signed: SignatureCheck
    certificates: CertificateCheck
    witnesses: Sequence[Checkpoint] = ()
    mark: Mark | None = None
    again: Again | None = None
    _trail: Trail = field(init=False)
    _digest: RunningDigest = field(default_factory=RunningDigest)
    _keys: dict[str, bytes] = field(default_factory=dict)
    _document_keys: set[bytes] = field(default_factory=set)
    _enrolments: Enrolments = field(default_factory=Enrolments)
    _prepared: dict[int, tuple[str, str]] = field(default_factory=dict)
    _ca: bytes | None = None
    _founding: tuple[str, bytes, bytes] | None = None
    _findings: list[Finding] = field(default_factory=list)
    _chained: bool = True
    _last: int = 0
    _witnessed: int = 0
    _signatures: int = 0
    _resumed: int = 0
    _sampled: int = 0

    def __post_init__(self) -> None:
        self._trail = Trail(self.again)

    @property
    def size(self) -> int:
        """How many rows were taken so far."""
        return self._trail.size

    @property
    def root(self) -> Digest:
        """Root over the rows taken so far."""
        return self._trail.root()

    @property
    def digest(self) -> Digest:
        """Digest over every stored byte of the rows taken so far."""
        return self._digest.digest()

    @property
    def keys(self) -> dict[str, bytes]:
        """The keys of everybody enrolled so far."""
        return dict(self._keys)

    @property
    def sound(self) -> bool:
        """Whether nothing was found in the rows taken so far."""
        return not self._findings

    def take(self, rows: Iterable[StoredRow]) -> None:
        """Check the next rows."""
        for row in rows:
            self.judge(row, look_at(row, self.log, self._keys, self.is_signed))

    def skim(self, rows: Iterable[StoredRow], sample: Container[int]) -> None:
        """Only hash the next rows, but check those of *sample* and all that vouch.

        What is not checked may be anything; `stands_at` tells whether these are the
        bytes that were checked before.
        """
        for row in rows:
            drawn = row.number in sample
            if drawn or is_key_row(row.payload):
                self._sampled += drawn
                self.take((row,))
            else:
                self._place(row)
                self._trail.add(row.number, row.payload)
                self._digest.add(row)
        self._resumed = self.size

    def stands_at(self, mark: Mark) -> bool:
        """Tell whether the rows taken are exactly those of a mark, in every byte."""
        return (self.size, self.root, self.digest) == (
            mark.size,
            mark.root,
            mark.digest,
        )

    def judge_all(self, rows: Iterable[StoredRow], seen: Iterable[Seen]) -> None:
        """Take the next rows, which were looked at already."""
        for row, shown in zip(rows, seen, strict=True):
            self.judge(row, shown)

    def judge(self, row: StoredRow, seen: Seen) -> None:
        """Take the next row, which was looked at already."""
        self._place(row)
        if seen.author is None:
            self._find_all(row.number, seen.faults)
        else:
            self._check(row, seen, seen.author)
        self._trail.add(row.number, row.payload)
        self._digest.add(row)

    def report(self, head: Frontier | None = None) -> VerificationReport:
        """Return what was found.

        Args:
            head: What the file says its head is.
        """
        findings = list(self._findings)
        if head is not None and head != self._trail.frontier:
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
        findings += self._unlike_mark()
        findings.sort(key=lambda finding: finding.number)
        return VerificationReport(
            size=self.size,
            root=self.root,
            findings=tuple(findings),
            witnessed=witnessed,
            compared=len(self.witnesses),
            coverage=Coverage(self._signatures, self._resumed, self._sampled),
        )

    def _place(self, row: StoredRow) -> None:
        if row.number != self._last + 1:
            self._find(FindingCode.SEQUENCE, self._last + 1, str(row.number))
        self._last = row.number

    def _check(self, row: StoredRow, seen: Seen, author: str) -> None:
        self._find_all(row.number, seen.misplaced)
        if self._chained and seen.prev_root != self.root.raw:
            # Everything after the first break disagrees too: say it once.
            self._chained = False
            self._find(FindingCode.CHAIN, row.number)
        self._find_all(row.number, seen.faults)
        if seen.vouches:
            self._read(row.to_signed())
        if self.size == 0 and self._ca is None:
            self._find(FindingCode.FOUNDING, row.number)
        if author in self._keys:
            self._check_signature(row, seen, author)
        elif self.size == 0:
            # The founder signs the first entry and is enrolled by the second.
            leaf = leaf_of(row.payload)
            self._founding = author, signed_bytes(leaf), row.signature
            self._enrolments.founder = author
        else:
            self._find(FindingCode.AUTHOR, row.number)

    def _check_signature(self, row: StoredRow, seen: Seen, author: str) -> None:
        self._signatures += 1
        genuine = seen.signed
        if genuine is None:
            message = signed_bytes(leaf_of(row.payload))
            genuine = self.is_signed(self._keys[author], message, row.signature)
        if not genuine:
            self._find(FindingCode.SIGNATURE, row.number)

    def _read(self, signed: SignedEntry) -> None:
        """Take from an entry what later ones are judged by."""
        try:
            body = strict_body_of(signed)
            match body:
                case LogbookCreated():
                    self._found(body)
                case PersonEnrolled():
                    self._enrol(signed, body)
                case Countersigned():
                    self._countersign(signed, body)
                case ReportPrepared():
                    self._prepared[signed.number] = signed.entry.author, body.report
                case ReportSignedOff():
                    self._sign_off(signed, body)
                case ReportIssued():
                    self._vouch(signed, SignedCheckpoint.from_text(body.checkpoint))
        except LogbookError:
            self._find(FindingCode.MALFORMED, self._last, "body")

    def _found(self, body: LogbookCreated) -> None:
        if self.size:
            self._find(FindingCode.FOUNDING, self._last)
        else:
            self._ca = decoded(body.ca_certificate)

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
        if founding is not None and founding[0] == person:
            self._founding = None
            self._signatures += 1
            if not self.is_signed(self._keys[person], *founding[1:]):
                self._find(FindingCode.SIGNATURE, 1)

    def _is_taken(self, keys: tuple[bytes, bytes]) -> bool:
        entry_key, document_key = keys
        return entry_key in self._keys.values() or document_key in self._document_keys

    def _countersign(
        self, signed: SignedEntry, body: Countersigned | ReportSignedOff
    ) -> None:
        if not self._enrolments.is_supervisor(signed.entry.author):
            self._find(FindingCode.ROLE, self._last)
            return
        line = NoteSignature.from_line(body.cosignature)
        if line.cosigned_at is None:
            self._find(FindingCode.COUNTERSIGNATURE, self._last)
            return
        checkpoint = Checkpoint.from_text(body.checkpoint)
        self._vouch(signed, SignedCheckpoint(checkpoint, (line,)))

    def _sign_off(self, signed: SignedEntry, body: ReportSignedOff) -> None:
        """Judge a sign-off as a countersignature up to where its report was put up.

        Nobody signs off what they put up themselves.
        """
        checkpoint = Checkpoint.from_text(body.checkpoint)
        prepared = self._prepared.get(checkpoint.size)
        is_of_it = signed.entry.refers_to == (checkpoint.size,)
        if prepared is None or not is_of_it or prepared[1] != body.report:
            self._find(FindingCode.COUNTERSIGNATURE, self._last)
        elif prepared[0] == signed.entry.author:
            self._find(FindingCode.OWN_REPORT, self._last)
        else:
            self._countersign(signed, body)

    def _vouch(self, signed: SignedEntry, note: SignedCheckpoint) -> None:
        """Compare a checkpoint an entry carries with the tree as it is."""
        author, size = signed.entry.author, note.checkpoint.size
        key = self._keys.get(author)
        genuine = key is not None and is_signed_by(note, author, key, self.is_signed)
        if not genuine or self._contradicts(note.checkpoint):
            self._find(FindingCode.COUNTERSIGNATURE, self._last)
            return
        if signed.entry.kind != ReportIssued.KIND:
            # Nobody vouches for their own last words: what a person wrote after
            # everybody else, they can still write anew, countersignature and all.
            size = self._trail.last_by_other(author, size)
        self._witnessed = max(self._witnessed, size)

    def _contradicts(self, checkpoint: Checkpoint) -> Finding | None:
        """Compare a checkpoint with the tree over as many entries as it covers."""
        size = checkpoint.size
        if checkpoint.origin != self.log:
            return Finding(FindingCode.FOREIGN, 0, checkpoint.origin)
        if size > self.size:
            return Finding(FindingCode.ROLLBACK, self.size + 1, str(size))
        if checkpoint.root != self._trail.root(size):
            return Finding(FindingCode.WITNESS, size)
        return None

    def _unlike_mark(self) -> list[Finding]:
        """Return how the record differs from what the person had verified before."""
        if self.mark is None:
            return []
        match self._contradicts(self.mark.checkpoint):
            case Finding(FindingCode.ROLLBACK, number, detail):
                return [Finding(FindingCode.MARK_AHEAD, number, detail)]
            case Finding(FindingCode.WITNESS, number):
                return [Finding(FindingCode.MARK, number)]
        return []

    def _find(self, code: FindingCode, number: int, detail: str = "") -> None:
        self._findings.append(Finding(code, number, detail))

    def _find_all(self, number: int, faults: Iterable[tuple[str, str]]) -> None:
        for code, detail in faults:
            self._find(FindingCode(code), number, detail)


def verify(
    rows: Iterable[StoredRow],
    verifier: Verifier,
    head: Frontier | None = None,
) -> VerificationReport:
    """Verify a whole record at once."""
    verifier.take(rows)
    return verifier.report(head)
