"""Rows by when they were written, although the clock was set back now and then."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from sqlcipher3 import dbapi2

from logbook.storage.timeline_bounds import LAST


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows from *first* to before *end*, written between two times that both count."""

    first: int
    began: int
    ended: int
    end: int


class Written:
    """Finds rows by when they were written.

    Times grow from row to row but for the few places where the clock was set back.
    Between two such places a row is found by halving.
    """

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection

    @cached_property
    def last(self) -> int:
        """The number of the newest row, 0 if there is none."""
        query = "SELECT coalesce(max(number), 0) FROM timeline"
        [(number,)] = self._connection.execute(query).fetchall()
        return int(number)

    @cached_property
    def stretches(self) -> list[Stretch]:
        """The stretches of rows that were written one after the other."""
        query = "SELECT first, began, ended FROM stretch ORDER BY first"
        found = self._connection.execute(query).fetchall()
        ends = [*(first for first, _, _ in found[1:]), self.last + 1]
        return [
            Stretch(first, began, ended, end)
            for (first, began, ended), end in zip(found, ends, strict=False)
        ]

    def between(self, since: int, until: int) -> tuple[int, int]:
        """Return numbers, both left out, between which every row of a time lies."""
        found = [
            (self._from(since, stretch), self._from(until, stretch))
            for stretch in self.stretches
            if stretch.began < until and since <= stretch.ended
        ]
        if not found:
            return LAST, LAST
        return min(low for low, _ in found) - 1, max(high for _, high in found)

    def _from(self, time: int, stretch: Stretch) -> int:
        """Return the number from which on rows were written then or later."""
        if time <= stretch.began:
            return stretch.first
        if time > stretch.ended:
            return stretch.end
        numbers = range(stretch.first, stretch.end)
        return stretch.first + bisect_left(
            numbers, time, key=lambda number: self._time(number, stretch)
        )

    def _time(self, number: int, stretch: Stretch) -> int:
        """Return when the row of this number, or the next there is, was written."""
        query = (
            "SELECT recorded FROM timeline WHERE number >= ? AND number < ? "
            "ORDER BY number LIMIT 1"
        )
        found = self._connection.execute(query, (number, stretch.end)).fetchone()
        return LAST if found is None else int(found[0])
