"""Going through the rows that hold some words, in either order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from logbook.domain.search import Search
from logbook.storage.timeline_walk import CHUNK, LARGEST_CHUNK, Bounds, Key, Walker
from logbook.storage.word_index import Hits, Match, clusters

T = TypeVar("T")

FEW = 20_000
"""Hits up to which all are fetched and sorted; of more, every page soon finds some."""

_GAP = 256
"""Numbers between two rows up to which one question to the index covers both."""


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
    for some in _chunks(keys, CHUNK):
        found: set[int] = set()
        for low, high in clusters((number for _, number in some), _GAP):
            found |= hits.among(low, high)
        yield from (key for key in some if key[1] in found)


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
        size = min(size * 2, LARGEST_CHUNK)
