"""Answers what somebody asks of the timeline from the index beside the record."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Protocol, TypeVar

from sqlcipher3 import dbapi2

from logbook.domain.timeline_query import (
    Count,
    LaneBy,
    Order,
    Picture,
    Place,
    TimelineQuery,
    searches_of,
)
from logbook.storage import word_index
from logbook.storage.timeline_asked import Asked, beside, place_of
from logbook.storage.timeline_bounds import LAST
from logbook.storage.timeline_names import Names
from logbook.storage.timeline_picture import LANES, Counts, Parts, counted
from logbook.storage.timeline_rows import instant, microseconds
from logbook.storage.timeline_walk import Walker
from logbook.storage.word_walk import Sorted, WordWalker

T = TypeVar("T")

_SORTED = 4
"""Queries whose hits are kept in order, so that the next page need not sort again."""

_FOLDED_INTO = "SELECT entry FROM fold WHERE row"
_ADDITIONS = "SELECT entry, ordinal FROM addition WHERE entry"


class Index(Protocol):
    """The open index, of which every entry is in it when it is asked."""

    @property
    def upto(self) -> int:
        """Number of the newest entry that is in it."""

    def ask(self, question: Callable[[dbapi2.Connection], T]) -> T:
        """Answer a question about every entry of the record."""

    def change(self, work: Callable[[dbapi2.Connection], T]) -> T:
        """Write to it, as one transaction."""


class SqlTimelineIndex:
    """Implements `TimelineIndex` over one open index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._sorted: OrderedDict[tuple[TimelineQuery, int], Sorted] = OrderedDict()

    def before(
        self, query: TimelineQuery, place: Place | None, limit: int
    ) -> list[Place]:
        return self._places(query, None, place, limit)[::-1]

    def after(self, query: TimelineQuery, place: Place, limit: int) -> list[Place]:
        return self._places(query, place, None, limit)

    def place_of(self, query: TimelineQuery, number: int) -> Place | None:
        def find(connection: dbapi2.Connection) -> Place | None:
            [(row,)] = connection.execute(
                "SELECT coalesce((SELECT row FROM fold WHERE entry = ?), ?)",
                (number, number),
            ).fetchall()
            key = self._asked(connection, query).key_of(row)
            return None if key is None else place_of(key)

        return self._index.ask(find)

    def place_at(self, query: TimelineQuery, at: datetime) -> Place:
        if query.order is Order.HAPPENED:
            return Place(at, 0)

        def find(connection: dbapi2.Connection) -> Place:
            asked = self._asked(connection, query)
            bounds = asked.timed(microseconds(at), LAST)
            walk = asked.walk(bounds, newest_first=False, chunk=1)
            number = next((number - 1 for _, number in walk), self._index.upto)
            return Place(at, number)

        return self._index.ask(find)

    def count(self, query: TimelineQuery, most: int) -> Count:
        def count(connection: dbapi2.Connection) -> Count:
            number = self._asked(connection, query).count(most)
            return Count(min(number, most), at_least=number > most)

        return self._index.ask(count)

    def extent(self, query: TimelineQuery) -> tuple[datetime, datetime] | None:
        def measure(connection: dbapi2.Connection) -> tuple[datetime, datetime] | None:
            asked = self._asked(connection, query)
            first, last = asked.extreme(newest=False), asked.extreme(newest=True)
            if first is None or last is None:
                return None
            return instant(first), instant(last)

        return self._index.ask(measure)

    def picture(self, query: TimelineQuery, picture: Picture, by: LaneBy) -> Picture:
        first, last = microseconds(picture.first), microseconds(picture.last)
        parts = Parts(first, max(last - first, 1), picture.parts)

        def paint(connection: dbapi2.Connection) -> Picture:
            asked = self._asked(connection, query)
            if not asked.walker.possible:
                counts: Counts = {}
            elif asked.words is None:
                counts = counted(asked.walker, by, parts)
            else:
                counts = asked.counted(LANES[by], parts)
            names = Names(connection)
            lanes = {names.text(lane): tuple(rows) for lane, rows in counts.items()}
            return replace(picture, lanes=lanes)

        return self._index.ask(paint)

    def entries_of(self, rows: Sequence[int]) -> dict[int, int | None]:
        def read(connection: dbapi2.Connection) -> dict[int, int | None]:
            folded = beside(connection, _FOLDED_INTO, rows)
            numbers = sorted((*rows, *(entry for (entry,) in folded)))
            found: dict[int, int | None] = dict.fromkeys(numbers)
            found.update(beside(connection, _ADDITIONS, numbers))
            return found

        return self._index.ask(read)

    def tidy(self) -> None:
        self._index.change(word_index.tidy)

    def _places(
        self,
        query: TimelineQuery,
        after: Place | None,
        before: Place | None,
        limit: int,
    ) -> list[Place]:
        def find(connection: dbapi2.Connection) -> list[Place]:
            asked = self._asked(connection, query)
            walk = asked.walk(
                asked.between(after, before),
                newest_first=after is None,
                chunk=limit,
            )
            return [place_of(key) for key in islice(walk, limit)]

        return self._index.ask(find)

    def _asked(self, connection: dbapi2.Connection, query: TimelineQuery) -> Asked:
        walker, searches = Walker(connection, query), searches_of(query)
        if not searches:
            return Asked(walker)
        key = query, self._index.upto
        known = self._sorted.setdefault(key, Sorted())
        self._sorted.move_to_end(key)
        if len(self._sorted) > _SORTED:
            self._sorted.popitem(last=False)
        return Asked(walker, WordWalker(walker, searches, known))
