"""What is still being typed, and what stands in the way of recording it."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from logbook.domain.canonical import Value
from logbook.domain.moment import Moment

LONGEST_TEXT = 20_000
"""Characters in one field; a longer text belongs into the evidence."""

MEASURING_SLACK = timedelta(minutes=2)
"""A time typed by a person may be this far ahead of the laptop's clock."""

EARLIEST_YEAR = 1970
"""No computer incident is older; a year before it is a slip of the finger."""


_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_UNSEEN = frozenset("\u034f\u115f\u1160\u2065\u2800\u3164\uffa0\U0001d159").union(
    "\u17b4\u17b5",  # vowels of Khmer that are never written
    "\u180b\u180c\u180d\u180f",  # selectors of Mongolian
    map(chr, range(0xFE00, 0xFE10)),
    map(chr, range(0xFFF0, 0xFFF9)),
    map(chr, range(0xE0000, 0xE1000)),
)
"""Letters and marks by their category that leave no ink: fillers, selectors.

Those that are not of `_UNSEEN_CATEGORIES` but that Unicode has every program leave out
where it has no use for them (Default_Ignorable_Code_Point), and two blank signs.
"""


class Problem(StrEnum):
    """What a field still needs. ``ui/messages.py`` holds the words."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    IN_FUTURE = "in-future"
    TOO_EARLY = "too-early"
    NOT_IN_FUTURE = "not-in-future"
    NO_TIME = "no-time"
    NOT_A_DATE = "not-a-date"
    NOT_A_TIME = "not-a-time"
    NOT_A_NUMBER = "not-a-number"
    NEGATIVE = "negative"
    NO_REASON = "no-reason"
    NO_STANDING = "no-standing"
    UNCHANGED = "unchanged"
    UNKNOWN_CHOICE = "unknown-choice"
    WEAK = "weak"
    DIFFERENT = "different"
    TAKEN = "taken"
    TOO_SOON = "too-soon"
    SAME_PERSON = "same-person"
    BEFORE_HELD = "before-held"
    HAS_IT_ALREADY = "has-it-already"
    IS_ENROLLED = "is-enrolled"
    NO_COLLECTOR = "no-collector"
    BEFORE_COLLECTED = "before-collected"
    BEFORE_ISSUED = "before-issued"


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """Words somebody has typed and not recorded.

    Attributes:
        place: Where on the screen, for example ``note`` or ``answer/symptoms``.
        content: Plain values of the form.
    """

    person: str
    place: str
    incident: str | None
    content: Value
    kept_at: datetime


Problems = dict[str, Problem]
"""The problem of each field that has one."""


def is_blank(text: str) -> bool:
    """Tell whether nobody could see anything of *text* on paper."""
    return all(_is_unseen(character) for character in text)


def reason_problem(text: str) -> Problem | None:
    """Return what is wrong with a reason that has to be given."""
    return Problem.NO_REASON if is_blank(text) else text_problem(text)


def text_problem(text: str, *, required: bool = True) -> Problem | None:
    """Return what is wrong with a text, if anything."""
    if required and is_blank(text):
        return Problem.EMPTY
    return Problem.TOO_LONG if len(text) > LONGEST_TEXT else None


def _is_unseen(character: str) -> bool:
    return (
        character.isspace()
        or character in _UNSEEN
        or unicodedata.category(character) in _UNSEEN_CATEGORIES
    )


def past_problem(moment: Moment, now: datetime) -> Problem | None:
    """Return what is wrong with the time at which something happened."""
    if moment.at is None:
        return None
    if moment.at > now + MEASURING_SLACK:
        return Problem.IN_FUTURE
    return Problem.TOO_EARLY if moment.at.year < EARLIEST_YEAR else None


def future_problem(moment: Moment | None, now: datetime) -> Problem | None:
    """Return what is wrong with the time until which something is put off."""
    if moment is None or moment.at is None:
        return Problem.NO_TIME
    return Problem.NOT_IN_FUTURE if moment.at <= now else None


def present(problems: dict[str, Problem | None]) -> Problems:
    """Return only the fields that have a problem."""
    return {field: problem for field, problem in problems.items() if problem}
