"""Bodies of entries by which one shift hands over to the next."""

from dataclasses import dataclass
from typing import ClassVar

from logbook.domain.entry import EntryKind


@dataclass(frozen=True, slots=True)
class ShiftOffered:
    """The card a shift leaves behind, signed by who goes (FEMA ICS 201 and 214).

    Each list is as it stood on the screen, one thing a line; an empty one says that
    there was nothing of the kind.

    Attributes:
        to: Id of the person who takes over.
        containment: What is done and not verified, or in force for a time only.
        clocks: Which dates are running or past.
        evidence: What is kept as evidence and where, in the author's words.
        questions: Which questions wait for an answer.
        actions: What is to be done next, in the author's words.
    """

    KIND: ClassVar = EntryKind.SHIFT_OFFERED
    to: str
    to_name: str
    containment: str
    clocks: str
    evidence: str
    questions: str
    actions: str


@dataclass(frozen=True, slots=True)
class ShiftAccepted:
    """Who takes over has read the card it refers to and goes on from there."""

    KIND: ClassVar = EntryKind.SHIFT_ACCEPTED
    words: str = ""


@dataclass(frozen=True, slots=True)
class ShiftDeclined:
    """Who was to take over does not, and why; it refers to the card."""

    KIND: ClassVar = EntryKind.SHIFT_DECLINED
    reason: str


@dataclass(frozen=True, slots=True)
class SealSlipPrinted:
    """A slip that says how far the record had got was printed, to be kept elsewhere.

    Attributes:
        checkpoint: The signed note on the slip.
        printer: Name of the printer, or of the file where it was saved as one.
        outcome: What became of the print job; ``done`` where it was, ``saved`` where
            a file was written instead.
    """

    KIND: ClassVar = EntryKind.SEAL_SLIP
    checkpoint: str
    printer: str
    outcome: str
