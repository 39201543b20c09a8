"""Going through the rows that hold some words, in either order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import Any, TypeVar

from logbook.domain.search import Search
from logbook.storage.timeline_bounds import Bounds, Key
from logbook.storage.timeline_walk import CHUNK, LARGEST_CHUNK, Walker
from logbook.storage.word_index import Hits, Match

T = TypeVar("T")

FEW = 2_000
"""Hits up to which all are fetched and sorted; of more, every page soon finds some."""

_BLOCK = 4_096
"""Numbers for which the index is asked together: a row among many others costs less
than one more question."""


@dataclass(slots=True)
class Sorted:
    """The keys of all hits of one query, in order; none if there are too many.

    Attributes:
        is_known: Whether anybody looked.
    """

    keys: list[Key] | None = None
    is_known: bool = False


@dataclass(slots=True)
class WordWalker:
    """Walks through the rows of a `Walker` that hold what is searched for.

    Attributes:
        searches: One or more; each is found in some entry of a row.
        known: Takes the hits of this very query, or has them from an earlier page.
    """

    walker: Walker
    searches: tuple[Search, ...]
    known: Sorted
    _hits: list[Hits] = field(default_factory=list)

    def walk(
        self, bounds: Bounds, *, newest_first: bool, chunk: int = CHUNK
    ) -> Iterator[Key]:
        """Return the keys of the rows in order, between two keys."""
        if not self._possible:
            return iter(())
        if self.walker.happened:
            found = self._happened(bounds, newest_first=newest_first)
        else:
            found = self._written(bounds, newest_first=newest_first, chunk=chunk)
        for hits in self.hits[1:]:
            found = _having(found, hits)
        return found

    def found(self, bounds: Bounds, *, chunk: int, columns: str = "") -> Iterator[Any]:
        """Return the keys of the rows in the order that costs least: by number.

        Args:
            columns: What to return instead.
        """
        if not self._possible:
            return
        walk = self.hits[0].walk(*bounds.numbers, newest_first=True, chunk=chunk)
        others = [_Near(hits) for hits in self.hits[1:]]
        for numbers in _chunks(walk, chunk):
            having = numbers
            for near in others:
                found = near.among(having)
                having = [number for number in having if number in found]
            yield from self.walker.shown(having, bounds, columns)

    @property
    def _possible(self) -> bool:
        return self.walker.possible and all(each.terms for each in self.searches)

    @property
    def hits(self) -> list[Hits]:
        """What is found for each of the searches."""
        if not self._hits:
            tags = dict(self.walker.facts)
            if self.walker.incident is not None:
                # What the clock did has no words, so the incident's own rows are all.
                tags["incident"] = (self.walker.incident,)
            self._hits = [
                Hits(self.walker.connection, Match(search, tags))
                for search in self.searches
            ]
        return self._hits

    def has(self, row: int) -> bool:
        """Tell whether one row holds what is searched for."""
        return self._possible and all(hits.among(row, row) for hits in self.hits)

    def _written(
        self, bounds: Bounds, *, newest_first: bool, chunk: int
    ) -> Iterator[Key]:
        numbers = self.hits[0].walk(
            *bounds.numbers, newest_first=newest_first, chunk=chunk
        )
        for some in _chunks(numbers, chunk):
            shown = self.walker.shown(some, bounds)
            yield from sorted(shown, key=lambda key: key[1], reverse=newest_first)

    def _happened(self, bounds: Bounds, *, newest_first: bool) -> Iterator[Key]:
        if not self.known.is_known:
            self.known.keys, self.known.is_known = self._all(), True
        keys = self.known.keys
        if keys is None:
            return _having(
                self.walker.walk(bounds, newest_first=newest_first), self.hits[0]
            )
        within = range(bisect_right(keys, bounds.low), bisect_left(keys, bounds.high))
        return (keys[at] for at in (reversed(within) if newest_first else within))

    def _all(self) -> list[Key] | None:
        bounds = self.walker.bounds
        found = self.hits[0].walk(*bounds.numbers, newest_first=True)
        numbers = list(islice(found, FEW + 1))
        if len(numbers) > FEW:
            return None
        return sorted(self.walker.shown(numbers, bounds))


def _having(keys: Iterable[Key], hits: Hits) -> Iterator[Key]:
    """Return those of some keys whose rows are among the hits."""
    near = _Near(hits)
    for some in _chunks(keys, CHUNK):
        found = near.among([number for _, number in some])
        yield from (key for key in some if key[1] in found)


class _Near:
    """Hits around rows that were asked about: rows that follow are mostly near them."""

    def __init__(self, hits: Hits) -> None:
        self._hits = hits
        self._found: set[int] = set()
        self._blocks: set[int] = set()

    def among(self, numbers: Iterable[int]) -> set[int]:
        """Return hits; those of *numbers* that are not among them are none."""
        missing = sorted({number // _BLOCK for number in numbers} - self._blocks)
        self._blocks.update(missing)
        for _, run in groupby(enumerate(missing), lambda at: at[1] - at[0]):
            blocks = [block for _, block in run]
            low, high = blocks[0] * _BLOCK, (blocks[-1] + 1) * _BLOCK - 1
            self._found |= self._hits.among(low, high)
        return self._found


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
        size = min(size * 2, LARGEST_CHUNK)
