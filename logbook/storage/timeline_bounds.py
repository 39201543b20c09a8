"""Which part of an order, and of an index, rows are looked for in."""

from dataclasses import dataclass, replace
from typing import TypeAlias

Key: TypeAlias = tuple[int, int]
"""A place: microseconds, then the number. Where rows are in the order in which they
were written, the first is the time as well, but only the number counts."""

Value: TypeAlias = int | str

FIRST, LAST = -(2**62), 2**62
"""Before and after every number and every instant there can be."""

_BY_NUMBER = {"some", "fresh"}
"""Streams that have no index but the number of the row."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The open stretch of an order in which rows are looked for.

    Attributes:
        low, high: Keys, both left out.
        numbers: Numbers of rows, both left out.
        times: When they were written, from the first to before the second.
    """

    low: Key = (FIRST, 0)
    high: Key = (LAST, 0)
    numbers: tuple[int, int] = (0, LAST)
    times: tuple[int, int] = (FIRST, LAST)

    def within(self, low: Key | None, high: Key | None) -> "Bounds":
        """Return them narrowed to what lies between two keys."""
        return replace(
            self,
            low=self.low if low is None else max(self.low, low),
            high=self.high if high is None else min(self.high, high),
        )

    def numbered(self, low: int, high: int) -> "Bounds":
        """Return them narrowed to what lies between two numbers."""
        first, last = self.numbers
        return replace(self, numbers=(max(first, low), min(last, high)))

    def of(self, stream: "Stream", *, happened: bool) -> "Bounds":
        """Return them narrowed to where a stream has rows at all."""
        first, last = stream.times
        narrowed = self.numbered(*stream.numbers)
        return narrowed.within((first, 0), (last, 0)) if happened else narrowed


@dataclass(frozen=True, slots=True)
class Stream:
    """Rows that lie one after the other in one index.

    Attributes:
        index: Its name without the order.
        where: Conditions on what the index holds, and their values.
        numbers: Between which, both left out, it has rows.
        times: From when to before when it has rows, by when they happened.
    """

    index: str
    where: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    numbers: tuple[int, int] = (0, LAST)
    times: tuple[int, int] = (FIRST, LAST)

    @property
    def at(self) -> str:
        """The column of the time, spelled so that only the right index is tempting."""
        return "+at" if self.index in _BY_NUMBER else "at"
