"""Bodies of entries by which people look after each other's work."""

from dataclasses import dataclass
from typing import ClassVar

from logbook.domain.entry import EntryKind
from logbook.domain.record_bodies import Edition


@dataclass(frozen=True, slots=True)
class Commented:
    """What somebody has to say about an entry of somebody else; refers to it."""

    KIND: ClassVar = EntryKind.COMMENT
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the author of an entry; refers to that entry.

    Attributes:
        asked: Id of the person who is to answer.
    """

    KIND: ClassVar = EntryKind.QUESTION
    text: str
    asked: str


@dataclass(frozen=True, slots=True)
class Replied:
    """The answer to a question; refers to the question."""

    KIND: ClassVar = EntryKind.REPLY
    text: str


@dataclass(frozen=True, slots=True)
class ReviewRefused:
    """A reviewer does not vouch for entries, or for a draft of a report, and why.

    It refers to the entries, or to the entry that put the report up for sign-off.

    Attributes:
        report: Number of the report; nothing where entries are refused.
    """

    KIND: ClassVar = EntryKind.REVIEW_REFUSED
    reason: str
    report: str = ""


@dataclass(frozen=True, slots=True)
class ReportPrepared:
    """A report is put up for another person's sign-off; nothing left the program.

    What it tells is the record up to and with this entry.

    Attributes:
        report: The number it will be issued under.
    """

    KIND: ClassVar = EntryKind.REPORT_PREPARED
    report: str
    recipient: str
    recipient_name: str
    edition: Edition
    language: str


@dataclass(frozen=True, slots=True)
class ReportSignedOff:
    """Another person has read a report and vouches for the record it tells.

    It refers to the entry that put the report up. The cosignature is over the record
    up to and with that entry; whatever came after was not signed off.

    Attributes:
        checkpoint: The three lines.
        cosignature: The signature line (C2SP cosignature/v1).
    """

    KIND: ClassVar = EntryKind.REPORT_SIGNED_OFF
    report: str
    checkpoint: str
    cosignature: str


@dataclass(frozen=True, slots=True)
class TimelineExported:
    """What a timeline showed left the program as a file.

    Attributes:
        sha256: Digest of the file, in hexadecimal.
        entries: How many entries it holds.
        shown: What was chosen to be shown, as it stood on the screen.
    """

    KIND: ClassVar = EntryKind.TIMELINE_EXPORTED
    format: str
    sha256: str
    entries: int
    shown: str = ""
