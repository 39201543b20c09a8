"""One question about the timeline: which rows, with or without words, from where."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlcipher3 import dbapi2

from logbook.domain.timeline_query import Place
from logbook.storage.timeline_bounds import LAST, Bounds, Key
from logbook.storage.timeline_picture import Counts, Parts
from logbook.storage.timeline_rows import instant, microseconds
from logbook.storage.timeline_walk import LARGEST_CHUNK, Walker
from logbook.storage.word_walk import WordWalker

_AT_ONCE = 512
"""Numbers in one query."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query being answered.

    Attributes:
        words: Walks through the rows with the words that are searched for; none if
            no words are.
    """

    walker: Walker
    words: WordWalker | None = None

    def walk(self, bounds: Bounds, *, newest_first: bool, chunk: int) -> Iterator[Key]:
        """Return the keys of the rows within bounds, in order."""
        chosen = self.words or self.walker
        return chosen.walk(bounds, newest_first=newest_first, chunk=chunk)

    def key_of(self, row: int) -> Key | None:
        """Return the key of one row, none if it is not asked for."""
        bounds = self.walker.bounds.numbered(row - 1, row + 1)
        if self.words is not None and not self.words.has(row):
            return None
        return next(iter(self.walker.shown((row,), bounds)), None)

    def between(self, after: Place | None, before: Place | None) -> Bounds:
        """Return the bounds between two places, both left out."""
        bounds = self.walker.bounds
        if self.walker.happened:
            low, high = (
                None if place is None else (microseconds(place.at), place.number)
                for place in (after, before)
            )
            return bounds.within(low, high)
        return bounds.numbered(
            0 if after is None else after.number,
            LAST if before is None else before.number,
        )

    def timed(self, since: int, until: int) -> Bounds:
        """Return the bounds of a time, by the order's own time."""
        bounds = self.walker.bounds
        if self.walker.happened:
            return bounds.within((since, 0), (until, 0))
        times = max(bounds.times[0], since), min(bounds.times[1], until)
        between = self.walker.written.between(*times)
        return replace(bounds, times=times).numbered(*between)

    def extreme(self, *, newest: bool) -> int | None:
        """Return the time of the first or the last row, none without rows."""
        if self.walker.happened:
            return self._end_of(self.walker.bounds, newest=newest)
        found: int | None = None
        ends = [self._number(newest_first=way) for way in (False, True)]
        first, last = ends[0] or 0, ends[1] or 0
        # In each stretch times only grow; most need no look once a row is found.
        for stretch in sorted(
            (
                each
                for each in self.walker.written.stretches
                if each.first <= last and first < each.end
            ),
            key=lambda each: each.ended if newest else each.began,
            reverse=newest,
        ):
            best = stretch.ended if newest else stretch.began
            if found is not None and (best <= found if newest else best >= found):
                break
            within = self.walker.bounds.numbered(stretch.first - 1, stretch.end)
            end = self._end_of(within, newest=newest)
            if end is not None and (found is None or (end > found) == newest):
                found = end
        return found

    def _number(self, *, newest_first: bool) -> int | None:
        """Return the number of the first or the last row, in the order of numbers."""
        bounds = self.walker.bounds
        walk = self.walk(bounds, newest_first=newest_first, chunk=1)
        return next((number for _, number in walk), None)

    def _end_of(self, bounds: Bounds, *, newest: bool) -> int | None:
        walk = self.walk(bounds, newest_first=newest, chunk=1)
        return next((at for at, _ in walk), None)

    def count(self, most: int) -> int:
        """Count the rows, up to one more than *most*."""
        bounds = self.walker.bounds
        if self.words is None:
            found = self.walker.walk(bounds, newest_first=True, chunk=most + 1)
        else:
            found = self.words.found(bounds, chunk=most + 1)
        return sum(1 for _ in islice(found, most + 1))

    def counted(self, lane: str, parts: Parts) -> Counts:
        """Count the rows with the words in equal stretches of time, lane by lane."""
        counts: Counts = defaultdict(lambda: [0] * parts.number)
        bounds = self.timed(parts.first, parts.first + parts.length)
        columns = f"{self.walker.time}, {lane}"
        if self.words is not None:
            for at, fact in self.words.found(
                bounds, chunk=LARGEST_CHUNK, columns=columns
            ):
                counts[fact][parts.part_of(at)] += 1
        return counts


def place_of(key: Key) -> Place:
    """Return the place with a key."""
    at, number = key
    return Place(instant(at), number)


def beside(
    connection: dbapi2.Connection, query: str, numbers: Sequence[int]
) -> list[tuple[Any, ...]]:
    """Return what a query that ends before ``IN`` finds for some numbers."""
    found = []
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        found += connection.execute(f"{query} IN ({marks})", some).fetchall()
    return found
