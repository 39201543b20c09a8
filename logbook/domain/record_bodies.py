"""Bodies of entries about the logbook itself, its clock and what left it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from logbook.domain.entry import EntryKind
from logbook.domain.moment import Moment
from logbook.domain.role import Role


class Edition(StrEnum):
    """Which report of a series this is (FEMA ICS 209)."""

    INITIAL = "initial"
    UPDATE = "update"
    FINAL = "final"


class PaperKind(StrEnum):
    """What a signed file that left the program tells.

    ``report``: of an incident, to an office. The others are about items of evidence:
    one hand-over or disposal, who had each, which there are, and what was copied.
    """

    REPORT = "report"
    RECEIPT = "receipt"
    SHEETS = "custody-sheets"
    ITEMS = "item-list"
    COPIES = "copies"


class ClockChange(StrEnum):
    """What the laptop's clock did between two entries."""

    BACKWARD = "backward"
    FORWARD = "forward"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class LogbookCreated:
    """The first entry: whose logbook it is, and the root all keys hang from.

    Attributes:
        pack: Id of the jurisdiction pack.
        ca_certificate: X.509 certificate of the logbook's own authority, base64.
    """

    KIND: ClassVar = EntryKind.LOGBOOK_CREATED
    organisation: str
    place: str
    pack: str
    ca_certificate: str
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class PersonEnrolled:
    """A person's name bound to the two keys they sign with."""

    KIND: ClassVar = EntryKind.PERSON_ENROLLED
    person: str
    name: str
    role: Role
    entry_certificate: str
    document_certificate: str


@dataclass(frozen=True, slots=True)
class ClockCheck:
    """The laptop's clock compared with another.

    Attributes:
        reference: What it was compared with.
        ahead: Seconds the laptop is ahead of it; negative if behind.
    """

    KIND: ClassVar = EntryKind.CLOCK_CHECK
    reference: str
    ahead: int
    happened: Moment


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """The laptop's clock moved by itself; written by the program.

    Attributes:
        change: Which way.
        seconds: By how much; for a zone, the change of the offset.
    """

    KIND: ClassVar = EntryKind.CLOCK_EVENT
    change: ClockChange
    seconds: int


@dataclass(frozen=True, slots=True)
class Countersigned:
    """A supervisor has read up to an entry (C2SP cosignature over a checkpoint).

    Attributes:
        checkpoint: The three lines.
        cosignature: The signature line.
    """

    KIND: ClassVar = EntryKind.COUNTERSIGNED
    checkpoint: str
    cosignature: str


@dataclass(frozen=True, slots=True)
class ReportIssued:
    """A signed report, or a paper about evidence, left the program.

    Attributes:
        sha256: Digest of the signed PDF, in hexadecimal.
        checkpoint: The signed note printed on each page.
        last: Number of the last entry it tells of.
        page_codes: What is typed to ask for each page, with a blank between them.
        as_of: When it tells how things stood; a later copy says the same.
    """

    KIND: ClassVar = EntryKind.REPORT_ISSUED
    report: str
    recipient: str
    recipient_name: str
    edition: Edition
    copy: int
    language: str
    sha256: str
    pages: int
    checkpoint: str
    entries: int
    last: int
    paper: PaperKind = PaperKind.REPORT
    page_codes: str = ""
    as_of: Moment | None = None


@dataclass(frozen=True, slots=True)
class ReportPrinted:
    """What became of a print job of a signed report.

    Attributes:
        outcome: A word of `logbook.domain.print_outcome.PrintOutcome`.
        sha256: Digest of the signed PDF, in hexadecimal.
        copy: Which copy of the report; 0 where an earlier program did not say.
        pages: Which pages were asked for, ``2-5,8``; empty for all.
        sides: A word of `logbook.domain.print_outcome.Sides`; empty where nobody
            chose.
        missing: The pages a person missed, ``3,7``; only with the outcome ``part``.
    """

    KIND: ClassVar = EntryKind.REPORT_PRINTED
    report: str
    printer: str
    outcome: str
    sha256: str
    copy: int = 0
    pages: str = ""
    sides: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class LocalPackImported:
    """What the municipality added to the pack of its place.

    Attributes:
        pack: Id of the pack it is for.
        version: Edition, as its file says.
        sha256: Digest of the content, in hexadecimal.
        content: The whole text of the file, in normal form C.
    """

    KIND: ClassVar = EntryKind.LOCAL_PACK
    pack: str
    version: str
    sha256: str
    content: str
