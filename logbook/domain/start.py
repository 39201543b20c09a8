"""The event a clock starts with: since when it counts, or why it cannot count yet.

The five events of `START_FACTS` are separate facts. A time that is not exactly known
counts from the earliest instant it can mean, so that no date comes out too late.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from zoneinfo import ZoneInfo

from logbook.domain.assessment import BREACH, AssessedMatter
from logbook.domain.bodies import Standing
from logbook.domain.conditions import Facts
from logbook.domain.decisions import Determination
from logbook.domain.documentation import AnsweredQuestion
from logbook.domain.moment import Fidelity, Moment


class WhyNotStarted(StrEnum):
    """Why a start event gives no instant to count from."""

    NOT_ANSWERED = "not-answered"
    NOT_DETERMINED = "not-determined"
    FOUND_NOT = "found-not"
    TIME_UNKNOWN = "time-unknown"
    ONLY_BEFORE = "only-before"
    NOT_HAPPENED = "not-happened"
    BEYOND_CALENDARS = "beyond-calendars"


@dataclass(frozen=True, slots=True)
class Start:
    """A start event whose time is known.

    Attributes:
        fact: One of `START_FACTS`.
        moment: Its time as it was claimed.
        at: The instant hours count from.
        day: The day days count from, at the place of the pack.
        number: The entry that says so.
        author: Id of the person who recorded it.
        earlier: An earlier time an older entry gave for it, if one did.
    """

    fact: str
    moment: Moment
    at: datetime
    day: date
    number: int
    author: str
    earlier: Moment | None = None


def start_of(fact: str, facts: Facts, zone: ZoneInfo) -> Start | WhyNotStarted:
    """Return since when a clock that starts with *fact* counts, or why it does not."""
    start = _holding(fact, facts, zone)
    former = _first_former(fact, facts, zone)
    if isinstance(start, Start) and former is not None and former.at < start.at:
        return replace(start, earlier=former.moment)
    return start


def former_start_of(fact: str, facts: Facts, zone: ZoneInfo) -> Start | None:
    """Return the earliest start an older entry gave, where nothing so early holds now.

    A time that was corrected, withdrawn or made unknown must not take a date with it
    that somebody may have to answer for.
    """
    start = _holding(fact, facts, zone)
    former = _first_former(fact, facts, zone)
    if former is not None and isinstance(start, Start) and start.at <= former.at:
        return None
    return former


def _holding(fact: str, facts: Facts, zone: ZoneInfo) -> Start | WhyNotStarted:
    """Return the start as the entry that holds now gives it."""
    if fact == BREACH:
        matter = facts.determinations.get(fact)
        if matter is None:
            return WhyNotStarted.NOT_DETERMINED
        return _from_determination(fact, matter, zone)
    answered = facts.answers.get(fact)
    if answered is None:
        return WhyNotStarted.NOT_ANSWERED
    return _from_answer(fact, answered, zone)


def _first_former(fact: str, facts: Facts, zone: ZoneInfo) -> Start | None:
    """Return the earliest start that an older entry gave."""
    older = [
        Start(fact, moment, *_counted_from(moment, zone), number, author)
        for moment, number, author in _older_claims(fact, facts)
        if moment is not None and _uncountable(moment) is None
    ]
    return min(older, key=lambda start: start.at, default=None)


def _older_claims(fact: str, facts: Facts) -> Iterator[tuple[Moment | None, int, str]]:
    if fact == BREACH:
        matter = facts.determinations.get(fact)
        for found in matter.earlier if matter else ():
            if found.body.finding is Determination.YES:
                yield found.body.happened, found.number, found.author
        return
    answered = facts.answers.get(fact)
    for given in answered.earlier if answered else ():
        yield given.body.moment, given.number, given.author


def _from_determination(
    fact: str, matter: AssessedMatter, zone: ZoneInfo
) -> Start | WhyNotStarted:
    current = matter.current
    match current.body.finding:
        case Determination.NO:
            return WhyNotStarted.FOUND_NOT
        case Determination.UNDETERMINED:
            return WhyNotStarted.NOT_DETERMINED
    moment = current.body.happened
    if (why := _uncountable(moment)) is not None:
        return why
    at, day = _counted_from(moment, zone)
    return Start(fact, moment, at, day, current.number, current.author)


def _from_answer(
    fact: str, answered: AnsweredQuestion, zone: ZoneInfo
) -> Start | WhyNotStarted:
    current = answered.current
    match current.body.standing:
        case Standing.UNKNOWN:
            return WhyNotStarted.TIME_UNKNOWN
        case Standing.NONE | Standing.NOT_APPLICABLE:
            return WhyNotStarted.NOT_HAPPENED
    moment = current.body.moment
    if (why := _uncountable(moment)) is not None or moment is None:
        return why or WhyNotStarted.TIME_UNKNOWN
    at, day = _counted_from(moment, zone)
    return Start(fact, moment, at, day, current.number, current.author)


def _uncountable(moment: Moment | None) -> WhyNotStarted | None:
    if moment is None or moment.at is None:
        return WhyNotStarted.TIME_UNKNOWN
    if moment.fidelity is Fidelity.BEFORE:
        return WhyNotStarted.ONLY_BEFORE
    return None


def _counted_from(moment: Moment, zone: ZoneInfo) -> tuple[datetime, date]:
    """Return the earliest instant and the day a time can mean.

    A time known to the day is that day as it was claimed, on whatever offset: it
    must not slip into the day before because summer time changed since.
    """
    if moment.at is None or moment.local is None:
        raise ValueError(moment.fidelity)
    if moment.fidelity is Fidelity.DAY:
        day = moment.local.date()
        place = timezone(timedelta(minutes=moment.offset))
        midnight = datetime.combine(day, time(), place)
        return midnight.astimezone(UTC), day
    at = moment.at
    if moment.fidelity is Fidelity.HOUR:
        at = moment.local.replace(minute=0, second=0).astimezone(UTC)
    return at, at.astimezone(zone).date()
