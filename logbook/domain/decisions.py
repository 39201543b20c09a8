"""Bodies of entries that decide: determinations, holds, the close."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from logbook.domain.entry import EntryKind
from logbook.domain.moment import Moment


class Determination(StrEnum):
    """What was determined; nothing determined yet is an answer of its own."""

    YES = "yes"
    NO = "no"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Determined:
    """What a named person determined about the incident, and on what basis.

    Attributes:
        assessment: Id of the matter in the pack.
        title: The question as it stood on the screen.
        by: Who determined it; who wrote it down signs the entry.
        happened: When it was determined.
        counsel: Where counsel's advice is kept; never its text.
        keep_until: The day until which the finding is kept in writing, ISO 8601.
    """

    KIND: ClassVar = EntryKind.DETERMINATION
    assessment: str
    title: str
    finding: Determination
    basis: str
    by: str
    happened: Moment
    counsel: str = ""
    keep_until: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HoldAsked:
    """Law enforcement asked that notice be delayed.

    Attributes:
        agency: Which agency asked.
        person: Who spoke for it.
        words: What was asked, as it was said.
        happened: When it was asked.
        until: Until when, where the agency said so.
        in_writing: Whether it was asked in writing.
        duties: Ids of the duties it is about, with a blank between; all if nothing.
        titles: Those duties as they stood on the screen.
    """

    KIND: ClassVar = EntryKind.HOLD
    agency: str
    person: str
    words: str
    happened: Moment
    until: Moment | None = None
    in_writing: bool | None = None
    reference: str = ""
    duties: str = ""
    titles: str = ""


@dataclass(frozen=True, slots=True)
class HoldLifted:
    """A hold is over; the entry refers to the hold."""

    KIND: ClassVar = EntryKind.HOLD_LIFTED
    person: str
    words: str
    happened: Moment


@dataclass(frozen=True, slots=True)
class IncidentClosed:
    """The response is over; what comes after is an after-close addition.

    Attributes:
        verified_by: Who verified that the remediation works.
        verification: What was checked, and what it showed.
        lessons: What is to be done differently.
        retention: The rule by which the record is kept, and where it is from.
        holds: Legal holds on the record; "none" is an answer.
        still_open: What was open when it was closed, and why that is accepted, in
            general; older records have only this.
        explained: What was open, one thing a line: its name, and why it stays open.
    """

    KIND: ClassVar = EntryKind.INCIDENT_CLOSED
    verified_by: str
    verification: str
    lessons: str
    retention: str
    holds: str
    happened: Moment
    still_open: str = ""
    explained: str = ""
