"""The body of the entry by which a report came into somebody's hands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from logbook.domain.entry import EntryKind
from logbook.domain.moment import Moment


class HandedHow(StrEnum):
    """On what a report was handed over."""

    PAPER = "paper"
    MEDIUM = "medium"
    BOTH = "both"
    OTHER = "other"


class ReceiptKind(StrEnum):
    """What shows that it was received."""

    SIGNED_PAPER = "signed-paper"
    REFERENCE = "reference"
    TOLD = "told"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ReportHandedOver:
    """One copy of an issued report was given to somebody.

    Attributes:
        report: Its number.
        copy: Which copy of it.
        sha256: Digest of the signed PDF of that copy, in hexadecimal.
        to_name: Who took it.
        receipt_words: Where the signed slip is kept, the reference, or who said so.
        medium: Label or serial number of the medium, where it went on one.
    """

    KIND: ClassVar = EntryKind.REPORT_HANDED_OVER
    report: str
    copy: int
    sha256: str
    to_name: str
    how: HandedHow
    happened: Moment
    to_agency: str = ""
    receipt: ReceiptKind = ReceiptKind.NONE
    receipt_words: str = ""
    medium: str = ""
    words: str = ""
