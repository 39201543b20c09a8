"""A stretch of time on an axis: round times to label it, silences in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

MOST_GAPS = 4
"""Silences that are shown in one picture, the longest ones."""

_MOST_TICKS = 6
_GAP_FROM = timedelta(minutes=10)
_GAP_PART = 0.12
"""A gap is worth showing from this part of the whole on."""

_DAY = timedelta(days=1)
_SHORTEST = timedelta(minutes=1)
_QUARTER = timedelta(days=90)
_STEPS = [
    *(
        timedelta(minutes=minutes)
        for minutes in (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
    ),
    *(timedelta(days=days) for days in (1, 2, 7, 14, 30, 90, 365, 3650, 36500)),
]
_FIT_FROM = timedelta(minutes=5)
"""A whole record is never drawn in finer steps than this."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Which times a picture shows, and where the axis is labelled."""

    first: datetime
    last: datetime
    ticks: tuple[datetime, ...]
    step: timedelta

    @property
    def length(self) -> timedelta:
        """How long the stretch is."""
        return self.last - self.first

    def part(self, at: datetime) -> float:
        """Return where a time stands, 0 to 1; outside these it is not in sight."""
        return (at - self.first) / self.length

    def at(self, part: float) -> datetime:
        """Return the time that stands there."""
        return self.first + self.length * part

    def label(self, tick: datetime) -> str:
        """Return the words at a tick: a date where another day begins."""
        if self.step >= _QUARTER:
            return f"{tick:%Y-%m}"
        midnight = not (tick.hour or tick.minute) and self.length > _DAY
        if self.step >= _DAY or midnight:
            return f"{tick:%m-%d}"
        return f"{tick:%H:%M}"

    def zoomed(self, by: float, around: float, whole: "Scale") -> "Scale":
        """Return a stretch so many times as long, with the same time in place.

        Args:
            around: Where that time stands, 0 to 1.
        """
        length = max(_SHORTEST, self.length * by)
        if length >= whole.length:
            return whole
        first = self.at(around) - length * around
        return _within(first, length, whole)

    def panned(self, parts: float, whole: "Scale") -> "Scale":
        """Return the stretch so many of its lengths later, or earlier."""
        return _within(self.first + self.length * parts, self.length, whole)


def scale_of(times: Sequence[datetime]) -> Scale:
    """Return a scale with round times that holds all of *times*."""
    first, last = min(times), max(times)
    for step in _STEPS:
        start = _floor(first, step)
        count = -(-(last - start) // step) or 1
        if count < _MOST_TICKS and step >= _FIT_FROM:
            break
    ticks = tuple(start + number * step for number in range(count + 1))
    return Scale(ticks[0], ticks[-1], ticks, step)


def scale_between(first: datetime, last: datetime) -> Scale:
    """Return a scale of exactly this stretch, labelled at round times in it."""
    last = max(last, first + _SHORTEST)
    for step in _STEPS:
        start = _floor(first, step)
        if (last - start) // step < _MOST_TICKS:
            break
    ticks = (start + number * step for number in range(_MOST_TICKS + 1))
    return Scale(first, last, tuple(at for at in ticks if first <= at <= last), step)


def gaps_of(
    times: Iterable[datetime], scale: Scale
) -> tuple[tuple[datetime, datetime], ...]:
    """Return the longest times without an entry that are worth showing, in order."""
    pairs = sorted(pairwise(sorted(set(times))), key=lambda pair: pair[0] - pair[1])
    least = max(_GAP_FROM, scale.length * _GAP_PART)
    worth = [(start, end) for start, end in pairs if end - start >= least]
    return tuple(sorted(worth[:MOST_GAPS]))


def _within(first: datetime, length: timedelta, whole: Scale) -> Scale:
    first = max(whole.first, min(first, whole.last - length))
    return scale_between(first, first + length)


def _floor(at: datetime, step: timedelta) -> datetime:
    """Return the last multiple of *step* since midnight of that day."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (at - midnight) // step * step
