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
    """Whether something must be done, or somebody would like it done.

    `CONTRACT` binds who agreed to it; `NOT_IN_FORCE` is told so that nobody who heard
    of it waits for it.
    """

    REQUIRED = "required"
    CONTRACT = "contract"
    EXPECTED = "expected"
    VOLUNTARY = "voluntary"
    NOT_IN_FORCE = "not-in-force"


class Began(StrEnum):
    """What is known about the first day of a provision.

    `BY`: it was in force when it was checked on that day; since when was not looked up.
    """

    ON = "on"
    BY = "by"


class Reach(StrEnum):
    """Whom a provision follows: the municipality, or the people it speaks of."""

    SEAT = "seat"
    RESIDENCE = "residence"


class LimitUnit(StrEnum):
    """How a limit is counted."""

    HOURS = "hours"
    CALENDAR_DAYS = "calendar-days"
    BUSINESS_DAYS = "business-days"


@dataclass(frozen=True, slots=True)
class Condition:
    """What a fact must be for a duty to apply.

    Attributes:
        fact: Id of the question or of the assessment that decides it.
        answers: Any of these choices makes it apply; of an assessment, `yes` or `no`.
        at_least: For a count: the smallest number that makes it apply.
        if_unknown: Whether it also applies while the answer is *unknown*.
        words: The condition as people read it.
    """

    fact: str
    answers: tuple[str, ...]
    at_least: int | None
    if_unknown: bool
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """From when, and how long, by one text. Two texts may read differently.

    Attributes:
        starts: The fact whose time starts it: one of `START_FACTS`.
        amount: None where the text names no number: no date is made up. Zero is "not
            later than" the start itself.
        unit: None where there is no amount.
        says: Which text reads so; none if there is only one.
    """

    starts: str
    amount: int | None
    unit: LimitUnit | None
    says: str | None


START_FACTS = (
    "discovered",
    "pii-suspected",
    "breach",
    "residents-notified",
    "recovered",
)
"""The five events that start clocks; ``breach`` is an assessment, the others times."""


@dataclass(frozen=True, slots=True)
class Term:
    """How a provision reads from a day on.

    Attributes:
        effective_from: First day it reads so; none if a guide says it.
        began: What is known about that day.
        wording: The time wording, for example ``immediately``.
        readings: None of them where no clock runs at all; two where texts differ.
        grade: None where it is the guide that says so.
        remark: What is to be said beside it.
    """

    effective_from: date | None
    began: Began | None
    force: Force
    wording: str
    readings: tuple[Reading, ...]
    grade: Grade | None
    remark: str | None

    def begins(self) -> date:
        """Return the first day it is taken to read so."""
        if self.effective_from is None or self.began is Began.BY:
            return date.min
        return self.effective_from


@dataclass(frozen=True, slots=True)
class Duty:
    """An office that is expected to be told, and how soon.

    Attributes:
        title: What it is called where a list of duties is shown.
        region: ISO code of whose law it is: ``US-TX``, ``US``; none if the guide's.
        conditions: All of them must hold; none if it always applies.
        ours: What part of it is our advice; none if all of it is the source's.
        source_note: Citation, and where it was read.
        verified_on: The day its source was last looked at.
        contents: What the notice has to say, one point each.
        holds: What the source says about a delay for law enforcement; none if nothing.
        terms: How it reads, oldest first.
    """

    id: str
    title: str
    office: str
    region: str | None
    reach: Reach
    conditions: tuple[Condition, ...]
    origin: Origin
    ours: str | None
    source_note: str
    verified_on: date
    contents: tuple[str, ...]
    holds: str | None
    statements: tuple[str, ...]
    terms: tuple[Term, ...]

    def term_on(self, day: date) -> Term | None:
        """Return how it reads on *day*, a date at the place of the pack.

        Returns:
            None, if it is not in force yet.
        """
        begun = [term for term in self.terms if term.begins() <= day]
        return begun[-1] if begun else None

    @property
    def may_be_in_force(self) -> bool:
        """Tell whether any of its terms is in force, was, or is known to come."""
        return any(term.force is not Force.NOT_IN_FORCE for term in self.terms)

    def unverified_on(self, day: date) -> bool:
        """Tell whether it rests on no official text and must be shown as such."""
        term = self.term_on(day)
        grade = term.grade if term else None
        return grade is not None and grade is not Grade.OFFICIAL
