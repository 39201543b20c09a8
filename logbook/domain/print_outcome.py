"""What can become of a print job, and which jobs still wait for a person's word.

A printing system only knows that it handed pages to a printer. Whether they came out
is for whoever stands at the printer to say, so nothing here calls a job printed that
nobody has looked at.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Stamp
from logbook.domain.record_bodies import ReportPrinted


class PrintOutcome(StrEnum):
    """Every word an entry about a print job can have."""

    SENT = "sent"
    """The printing system took it; nobody has said yet whether it came out."""
    CONFIRMED = "confirmed"
    """A person counted the pages: all came out."""
    PART = "part"
    """A person counted the pages: some did not come out."""
    CANCELLED = "cancelled"
    NO_PRINTER = "no-printer"
    STOPPED = "stopped"
    OUT_OF_PAPER = "out-of-paper"
    FAILED = "failed"
    """It never reached a printer, for another reason."""
    DONE = "done"
    """Only read: what an earlier program called a job its printer was done with."""
    UNKNOWN = "unknown"
    """Only read: an earlier program heard nothing more of the job."""


_OPEN = frozenset({PrintOutcome.SENT, PrintOutcome.UNKNOWN})


class Sides(StrEnum):
    """On which sides of the sheet pages are printed; the words IPP has for it."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


@dataclass(frozen=True, slots=True)
class OpenPrint:
    """A print job that waits for somebody to say whether its pages came out.

    Attributes:
        number: Of the entry that says it was sent.
    """

    number: int
    incident: str | None
    recorded: Stamp
    body: ReportPrinted


PRINT_KINDS = (EntryKind.REPORT_PRINTED,)
"""Kinds of entry `open_prints` takes anything from."""


def outcome_of(body: ReportPrinted) -> PrintOutcome:
    """Return what became of a job; what no word fits did not reach a printer."""
    try:
        return PrintOutcome(body.outcome)
    except ValueError:
        return PrintOutcome.FAILED


def open_prints(entries: Iterable[SignedEntry]) -> list[OpenPrint]:
    """Return the jobs nobody has answered for, oldest first."""
    found: dict[int, OpenPrint] = {}
    for signed in entries:
        body = body_of(signed)
        if not isinstance(body, ReportPrinted):
            continue
        for number in signed.entry.refers_to:
            found.pop(number, None)
        if outcome_of(body) in _OPEN:
            entry = signed.entry
            found[signed.number] = OpenPrint(
                signed.number, entry.incident, entry.recorded, body
            )
    return list(found.values())
