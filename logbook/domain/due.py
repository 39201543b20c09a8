"""Until when: hours, calendar days and business days counted from a start.

Days end with the last second of the day at the place of the pack, whatever its
clocks do in between; hours are counted in UTC, where every hour has 60 minutes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from logbook.domain.duty import LimitUnit, Reading
from logbook.domain.moment import LATEST
from logbook.domain.start import Start

HolidayName: TypeAlias = Callable[[str, date], str | None]
"""Says which public holiday a day is in a region (``US-TX``); None if it is none."""

_SATURDAY = 5
_DAY = timedelta(days=1)
_LAST_DAY = LATEST.date() - 2 * _DAY
"""A date past this one cannot be shown on every clock of the world."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What days are counted by.

    Attributes:
        zone: Of the place of the pack; a day ends when it ends there.
        region: Whose public holidays are no business days.
    """

    zone: ZoneInfo
    region: str
    holiday: HolidayName

    def free_day(self, day: date) -> str | None:
        """Return which public holiday a day is, none if it is none."""
        return self.holiday(self.region, day)


@dataclass(frozen=True, slots=True)
class Due:
    """Until when somebody is to be told, by one reading of the text.

    Attributes:
        at: The last instant that is in time, in UTC.
        day: The date of that instant at the place of the pack.
        offset: Minutes east of UTC there on that day.
        free_days: Public holidays that were left out of business days, by name.
        cautious: The earlier date if none of those were left out; None if the same.
    """

    reading: Reading
    start: Start
    at: datetime
    day: date
    offset: int
    free_days: tuple[tuple[date, str], ...] = ()
    cautious: date | None = None


def due_of(reading: Reading, start: Start, calendar: Calendar) -> Due | None:
    """Count the limit of one reading from its start.

    Returns:
        None, where the text names no number, or the date is past every calendar.
    """
    try:
        return _counted(reading, start, calendar)
    except OverflowError:
        return None


def _counted(reading: Reading, start: Start, calendar: Calendar) -> Due | None:
    amount = reading.amount
    if amount is None:
        return None
    if amount == 0 or reading.unit is None:
        return _at_instant(reading, start, start.at, calendar.zone)
    match reading.unit:
        case LimitUnit.HOURS:
            at = start.at + timedelta(hours=amount)
            return _at_instant(reading, start, at, calendar.zone)
        case LimitUnit.CALENDAR_DAYS:
            return _at_end_of(reading, start, start.day + amount * _DAY, calendar.zone)
    day, free = _business_day(start.day, amount, calendar.free_day)
    weekday, _ = _business_day(start.day, amount, lambda _: None)
    due = _at_end_of(reading, start, day, calendar.zone)
    cautious = weekday if weekday != day else None
    return due and replace(due, free_days=free, cautious=cautious)


def _business_day(
    start: date, amount: int, free_day: Callable[[date], str | None]
) -> tuple[date, tuple[tuple[date, str], ...]]:
    """Return the last of so many business days, and the holidays left out.

    The start day is not counted, whatever day it is.
    """
    day, left, free = start, amount, []
    while left:
        day += _DAY
        if day.weekday() >= _SATURDAY:
            continue
        if (name := free_day(day)) is not None:
            free.append((day, name))
        else:
            left -= 1
    return day, tuple(free)


def _at_instant(
    reading: Reading, start: Start, at: datetime, zone: ZoneInfo
) -> Due | None:
    if at.date() > _LAST_DAY:
        return None
    local = at.astimezone(zone)
    return Due(reading, start, at, local.date(), _offset(local))


def _at_end_of(reading: Reading, start: Start, day: date, zone: ZoneInfo) -> Due | None:
    """Return the last second of a day, on a day of 23, 24 or 25 hours."""
    if day > _LAST_DAY:
        return None
    midnight = datetime.combine(day + _DAY, time(), zone)
    at = midnight.astimezone(UTC) - timedelta(seconds=1)
    return Due(reading, start, at, day, _offset(at.astimezone(zone)))


def _offset(local: datetime) -> int:
    return (local.utcoffset() or timedelta()) // timedelta(minutes=1)
