"""Duties to tell an office, how soon, and how well that is known.

A limit the source does not give as a number is none: the program never makes one up.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Origin(StrEnum):
    """Who says so. Advice of the program is never passed off as the guide's."""

    GUIDE = "guide"
    OURS = "ours"
    BOTH = "both"
    LAW = "law"


class Grade(StrEnum):
    """How good the source of a provision is; only official texts are verified."""

    OFFICIAL = "P"
    SECONDARY = "S"
    TERTIARY = "T"


class Force(StrEnum):
    """Whether something must be done, or somebody would like it done."""

    REQUIRED = "required"
    EXPECTED = "expected"
    VOLUNTARY = "voluntary"


class LimitUnit(StrEnum):
    """How a limit is counted."""

    HOURS = "hours"
    CALENDAR_DAYS = "calendar-days"
    BUSINESS_DAYS = "business-days"


@dataclass(frozen=True, slots=True)
class Condition:
    """What an answer must be for a duty to apply.

    Attributes:
        answers: Any of these choices makes it apply.
        if_unknown: Whether it also applies while the answer is *unknown*.
        words: The condition as people read it.
    """

    question: str
    answers: tuple[str, ...]
    if_unknown: bool
    words: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit a source gives as a number.

    Attributes:
        starts: The question whose time starts it.
    """

    amount: int
    unit: LimitUnit
    starts: str


@dataclass(frozen=True, slots=True)
class Term:
    """How a provision reads from a day on.

    Attributes:
        effective_from: First day it reads so; none if it always did.
        wording: The time wording, for example ``immediately``.
        limit: None where the source names no number.
        grade: None where it is the guide that says so.
        remark: What is to be said beside it.
    """

    effective_from: date | None
    force: Force
    wording: str
    limit: Limit | None
    grade: Grade | None
    remark: str | None


@dataclass(frozen=True, slots=True)
class Duty:
    """An office that is expected to be told, and how soon.

    Attributes:
        condition: None if it always applies.
        terms: How it reads, oldest first; the first has no day it begins.
        ours: What part of it is our advice; none if all of it is the source's.
        verified_on: The day its source was last looked at.
    """

    id: str
    office: str
    condition: Condition | None
    origin: Origin
    ours: str | None
    source_note: str
    verified_on: date
    statements: tuple[str, ...]
    terms: tuple[Term, ...]

    def term_on(self, day: date) -> Term:
        """Return how it reads on *day*, a date at the place of the pack."""
        first, *later = self.terms
        for term in later:
            if term.effective_from is not None and term.effective_from <= day:
                first = term
        return first

    def unverified_on(self, day: date) -> bool:
        """Tell whether it rests on no official text and must be shown as such."""
        grade = self.term_on(day).grade
        return grade is not None and grade is not Grade.OFFICIAL
