"""What has to be determined about an incident, by whom, and on what basis."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from logbook.domain.bodies import body_of
from logbook.domain.decisions import Determined
from logbook.domain.duty import Grade, Origin
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Stamp

BREACH = "breach"
"""The determination that a breach occurred; clocks that say so start with it."""


class AssessmentUse(StrEnum):
    """What a determination decides."""

    PERSONAL_INFORMATION = "personal-information"
    THRESHOLD = "threshold"
    HARM = "harm"
    NO_RISK = "no-risk"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A matter somebody has to determine, and what to weigh.

    Attributes:
        question: What is to be determined, as a question with yes or no.
        factors: What to weigh, one sentence each; the basis speaks of them.
        keep_years: How long the finding is to be kept in writing; none if no source
            says so.
        ours: What part of it is our advice.
        grade: Of its source, where it comes from law.
        verified_on: The day its source was last looked at, where it comes from law.
    """

    id: str
    order: int
    use: AssessmentUse
    title: str
    question: str
    help: str
    factors: tuple[str, ...]
    keep_years: int | None
    origin: Origin
    ours: str | None
    source_note: str
    grade: Grade | None
    verified_on: date | None
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GivenDetermination:
    """A determination as it was recorded.

    Attributes:
        number: Its entry.
        author: Id of the person who recorded it; who determined it is in the body.
    """

    body: Determined
    number: int
    author: str
    recorded: Stamp


@dataclass(frozen=True, slots=True)
class AssessedMatter:
    """What was determined about one matter.

    Attributes:
        current: The determination that holds.
        earlier: Those it took the place of, oldest first; they stay readable.
    """

    current: GivenDetermination
    earlier: tuple[GivenDetermination, ...] = ()


READ_FOR_DETERMINATIONS = (EntryKind.DETERMINATION,)
"""Kinds of entry `determinations_of` takes anything from."""


def determinations_of(entries: Iterable[SignedEntry]) -> dict[str, AssessedMatter]:
    """Work out what was determined, by the id of the assessment."""
    found: dict[str, AssessedMatter] = {}
    for signed in entries:
        body = body_of(signed)
        if not isinstance(body, Determined):
            continue
        entry = signed.entry
        given = GivenDetermination(body, signed.number, entry.author, entry.recorded)
        before = found.get(body.assessment)
        earlier = (*before.earlier, before.current) if before else ()
        found[body.assessment] = AssessedMatter(given, earlier)
    return found
