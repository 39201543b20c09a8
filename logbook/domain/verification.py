"""What a verification looks at, and what it can find.

A broken record is not an error: the entries around the damage can still be read.
So verification returns a report and never raises over what it finds.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from logbook.domain import canonical
from logbook.domain.digest import Digest
from logbook.domain.disclosure import Disclosure
from logbook.domain.entry import Entry, SignedEntry
from logbook.domain.errors import MalformedEntryError

LOWEST_NUMBER = -(2**63)
"""What a row can be numbered at the least; a verification looks there as well."""

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
    OWN_REPORT = "own-report"
    HEAD = "head"
    WITNESS = "witness"
    ROLLBACK = "rollback"
    MARK = "mark"
    MARK_AHEAD = "mark-ahead"
    FOREIGN = "foreign"
    FILE = "file"
    KEY_COPY = "key-copy"
    EVIDENCE_MISSING = "evidence-missing"
    EVIDENCE_DAMAGED = "evidence-damaged"
    EVIDENCE_SWAPPED = "evidence-swapped"
    EVIDENCE_STRANGER = "evidence-stranger"
    EVIDENCE_UNEXPLAINED = "evidence-unexplained"
    EVIDENCE_STRAY = "evidence-stray"


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
    """

    number: int
    payload: bytes
    signature: bytes
    content: tuple[tuple[str, bytes, bytes], ...]

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
class Coverage:
    """How much a verification did itself, and what it went on from.

    Attributes:
        signatures: How many signatures of entries were checked.
        resumed: Up to which entry the bytes were compared with what the same person
            had verified before; 0 if every entry got the full check.
        sampled: How many of those entries got the full check all the same, by chance.
        full_at: When this person's last full verification ended without a finding;
            none where nothing is known of one.
        due_at: When the next one is due.
    """

    signatures: int = 0
    resumed: int = 0
    sampled: int = 0
    full_at: datetime | None = None
    due_at: datetime | None = None

    @property
    def full(self) -> bool:
        """Whether every entry got the full check."""
        return not self.resumed


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """What a verification found.

    Attributes:
        size: Number of entries looked at.
        root: Root over them, as they lie there now.
        witnessed: Up to which entry somebody outside, or another person's
            countersignature, vouches for the record.
        compared: How many witnesses from outside the file were compared.
        coverage: What was done to find out.
    """

    size: int
    root: Digest
    findings: tuple[Finding, ...]
    witnessed: int
    compared: int
    coverage: Coverage = Coverage()

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


def readable(rows: Iterable[StoredRow]) -> Mapping[int, SignedEntry]:
    """Return every row that can still be read as an entry."""
    entries = {}
    for row in rows:
        try:
            entries[row.number] = row.to_signed()
        except MalformedEntryError:
            continue
    return entries
