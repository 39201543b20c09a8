"""Going through the rows somebody asked for, from any place, in either direction.

Nothing here counts rows to skip or sorts what it found: each walk goes along an index
that is already in the wanted order, and the rarest thing asked for decides which.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import merge
from typing import Any

from sqlcipher3 import dbapi2

from logbook.domain.timeline_query import Order, TimelineQuery
from logbook.storage.timeline_bounds import FIRST, LAST, Bounds, Key, Stream, Value
from logbook.storage.timeline_names import Names, Sort
from logbook.storage.timeline_rows import (
    CLOCK,
    LOGBOOK,
    flags_of,
    microseconds,
)
from logbook.storage.written_times import Written

CHUNK = 128
"""Rows fetched by the first query of a walk; each later one fetches more."""

LARGEST_CHUNK = 8_192

_AT_ONCE = 512
"""Rows asked for by number in one query."""

FRESH = 20_000
"""Rows up to which those after an entry are looked at one by one and sorted."""


@dataclass(frozen=True, slots=True)
class Life:
    """Between which entries an incident was open, and when the clock did something."""

    opened: int
    closed: int
    first_event: int
    last_event: int


class Walker:
    """Walks through the rows one query asks for, whatever words it is about.

    It holds what it looked up of the index and is dropped when the answer is given.
    """

    def __init__(self, connection: dbapi2.Connection, query: TimelineQuery) -> None:
        self.connection = connection
        self.query = query
        self.happened = query.order is Order.HAPPENED
        self._names = Names(connection)

    @property
    def time(self) -> str:
        """The column of the time by which rows are put in order."""
        return "at" if self.happened else "recorded"

    @cached_property
    def facts(self) -> Mapping[str, tuple[int, ...]]:
        """For each fact that is asked for, the numbers it may be."""
        facts: dict[str, tuple[int, ...]] = {}
        for fact, sort, texts in (
            ("label", Sort.LABEL, self.query.kinds),
            ("phase", Sort.PHASE, self.query.phases),
            ("author", Sort.AUTHOR, self.query.persons),
        ):
            if texts:
                found = (self._names.find(sort, text) for text in sorted(texts))
                facts[fact] = tuple(number for number in found if number is not None)
        return facts

    @cached_property
    def standings(self) -> tuple[int, ...]:
        """The numbers of the standings that are asked for and that any row ever had."""
        found = (
            self._names.find(Sort.STANDING, standing)
            for standing in self.query.standings
        )
        return tuple(number for number in found if number is not None)

    @cached_property
    def incident(self) -> int | None:
        """The number of the incident; none if it has no rows."""
        if self.query.incident is None:
            return None
        return self._names.find(Sort.INCIDENT, self.query.incident)

    @cached_property
    def possible(self) -> bool:
        """Whether any row can be one that is asked for."""
        unknown = self.query.incident is not None and self.incident is None
        unheard = self.query.standings and not self.standings
        return not (unknown or unheard) and all(self.facts.values())

    @cached_property
    def life(self) -> Life | None:
        """The life of the incident, as far as the clock did something in it."""
        found = self.connection.execute(
            "SELECT opened, closed, first_event, last_event FROM life "
            "WHERE incident = ? AND first_event IS NOT NULL",
            (self.incident,),
        ).fetchone()
        if found is None:
            return None
        opened, closed, first_event, last_event = found
        closed = LAST if closed is None else closed
        return Life(opened, closed, first_event, last_event)

    @cached_property
    def written(self) -> Written:
        """Finds rows by when they were written."""
        return Written(self.connection)

    @cached_property
    def bounds(self) -> Bounds:
        """What of the whole record the query lets through."""
        since, until = (
            default if at is None else microseconds(at)
            for at, default in ((self.query.since, FIRST), (self.query.until, LAST))
        )
        numbers = max(0, self.query.after), LAST
        if self.happened:
            return Bounds((since, 0), (until, 0), numbers)
        if (since, until) == (FIRST, LAST):
            return Bounds(numbers=numbers)
        whole = Bounds(numbers=numbers, times=(since, until))
        return whole.numbered(*self.written.between(since, until))

    def walk(
        self, bounds: Bounds, *, newest_first: bool, chunk: int = CHUNK
    ) -> Iterator[Key]:
        """Return the keys of the rows in order; words are not looked at."""
        if not self.possible:
            return iter(())
        walks = (
            self._along(stream, bounds, newest_first=newest_first, chunk=chunk)
            for stream in self.streams
        )
        if self.happened:
            return merge(*walks, reverse=newest_first)
        return merge(*walks, key=lambda key: key[1], reverse=newest_first)

    def shown(
        self, numbers: Sequence[int], bounds: Bounds, columns: str = ""
    ) -> list[Any]:
        """Return the keys of those of some rows that are asked for, in any order.

        Args:
            columns: What to return instead.
        """
        found: list[Any] = []
        for start in range(0, len(numbers) if self.possible else 0, _AT_ONCE):
            some = tuple(numbers[start : start + _AT_ONCE])
            marks = ", ".join("?" * len(some))
            stream = Stream("some", (f"number IN ({marks})",), some)
            query, values = self._select(self._narrowed(stream, ""), bounds, columns)
            found += self.connection.execute(query, values).fetchall()
        return found

    def timed(
        self, columns: str, bounds: Bounds, streams: Iterable[Stream]
    ) -> Iterator[Any]:
        """Yield columns of the rows of streams within bounds, in any order."""
        for stream in streams:
            narrowed = bounds.of(stream, happened=self.happened)
            query, values = self._select(stream, narrowed, columns)
            yield from self.connection.execute(query, values)

    @cached_property
    def by_time(self) -> list[Stream]:
        """Streams in which the rows of a time lie together, in either order."""
        if self.happened:
            return self.streams
        return [self._narrowed(Stream("recorded"), "")]

    @cached_property
    def streams(self) -> list[Stream]:
        """The stretches of indexes in which every row that is asked for lies once."""
        if self._fresh:
            return [self._narrowed(Stream("fresh"), "")]
        lead, numbers = self._lead
        if lead == "incident":
            return self.of_incident + self.of_clock
        if lead in {"", "flagged"}:
            where = ("flags <> 0",) if lead else ()
            return [self._narrowed(Stream(lead, where), lead)]
        return [
            self._narrowed(Stream(lead, (f"{lead} = ?",), (number,)), lead)
            for number in numbers
        ]

    @property
    def _fresh(self) -> bool:
        """Whether so few rows are after the entry that these are looked at alone."""
        if not self.happened or not self.query.after:
            return False
        last = self.written.last
        return last - self.query.after < min(FRESH, self._rarest[0])

    @cached_property
    def _rarest(self) -> tuple[int, str, tuple[int, ...]]:
        """How many rows have the rarest thing asked for, and which it is."""
        leads = [("", LAST, ())] + [
            (fact, self._names.rows(numbers), numbers)
            for fact, numbers in self.facts.items()
        ]
        if self.incident is not None:
            leads.append(("incident", self._names.rows((self.incident,)), ()))
        if self.query.standings:
            leads.append(("flagged", self._names.rows(self.standings), ()))
        return min((rows, fact, numbers) for fact, rows, numbers in leads)

    @property
    def _lead(self) -> tuple[str, tuple[int, ...]]:
        _, fact, numbers = self._rarest
        return fact, numbers

    @cached_property
    def of_incident(self) -> list[Stream]:
        """The rows that are about the incident itself."""
        own = Stream("incident", ("incident = ?",), (self.incident or LOGBOOK,))
        return [self._narrowed(own, "incident")]

    @cached_property
    def of_clock(self) -> list[Stream]:
        """What the clock did while the incident was open."""
        if self.life is None:
            return []
        events = Stream(
            "incident",
            ("incident = ?",),
            (CLOCK,),
            (self.life.opened, self.life.closed),
            (self.life.first_event, self.life.last_event + 1),
        )
        return [self._narrowed(events, "incident")]

    def _narrowed(self, stream: Stream, lead: str) -> Stream:
        """Add every condition that the lead does not answer already."""
        where, values = [*stream.where], [*stream.values]
        for fact, numbers in self.facts.items():
            if fact != lead:
                where.append(f"{fact} IN ({', '.join('?' * len(numbers))})")
                values += numbers
        if self.incident is not None and lead != "incident":
            life = self.life or Life(LAST, 0, 0, 0)
            where.append(
                "(incident = ? OR (incident = ? AND number > ? AND number < ?))"
            )
            values += self.incident, CLOCK, life.opened, life.closed
        if self.query.standings:
            where.append("flags & ?")
            values.append(flags_of(self.query.standings))
        return replace(stream, where=tuple(where), values=tuple(values))

    def _along(
        self, stream: Stream, bounds: Bounds, *, newest_first: bool, chunk: int
    ) -> Iterator[Key]:
        """Walk along one index, a chunk for each query: no cursor stays open."""
        bounds = bounds.of(stream, happened=self.happened)
        while True:
            found = self._fetch(stream, bounds, newest_first, chunk)
            yield from found
            if len(found) < chunk:
                return
            chunk = min(chunk * 4, LARGEST_CHUNK)
            bounds = self._beyond(bounds, found[-1], newest_first=newest_first)

    def _beyond(self, bounds: Bounds, last: Key, *, newest_first: bool) -> Bounds:
        """Return the bounds of what comes after the last row that was fetched."""
        if not self.happened:
            low, high = (0, last[1]) if newest_first else (last[1], LAST)
            return bounds.numbered(low, high)
        if newest_first:
            return bounds.within(None, last)
        return bounds.within(last, None)

    def _fetch(
        self,
        stream: Stream,
        bounds: Bounds,
        newest_first: bool,  # noqa: FBT001
        limit: int,
    ) -> list[Key]:
        query, values = self._select(stream, bounds)
        direction = "DESC" if newest_first else "ASC"
        order = f"{stream.at} {direction}, number {direction}"
        if not self.happened:
            order = f"number {direction}"
        query += f" ORDER BY {order} LIMIT ?"
        found: list[Key] = self.connection.execute(query, (*values, limit)).fetchall()
        return found

    def _select(
        self, stream: Stream, bounds: Bounds, columns: str = ""
    ) -> tuple[str, tuple[Value, ...]]:
        where, values = [*stream.where], [*stream.values]
        if not self.happened or bounds.numbers != (0, LAST):
            where.append("number > ? AND number < ?")
            values += bounds.numbers
        if self.happened:
            at = stream.at
            where.append(f"({at}, number) > (?, ?) AND ({at}, number) < (?, ?)")
            values += *bounds.low, *bounds.high
        elif bounds.times != (FIRST, LAST):
            where.append("recorded >= ? AND recorded < ?")
            values += bounds.times
        columns = columns or f"{self.time}, number"
        query = f"SELECT {columns} FROM timeline{self._index(stream)}"  # noqa: S608 - ours
        return f"{query} WHERE {' AND '.join(where)}", tuple(values)

    def _index(self, stream: Stream) -> str:
        """Name the index, so that no guess of SQLite's comes to sort a million rows."""
        order = "at" if self.happened else "number"
        match stream.index:
            case "" if self.happened:
                return " INDEXED BY timeline_by_at"
            case "" | "some" | "fresh":
                return " NOT INDEXED"
            case "flagged":
                return f" INDEXED BY timeline_flagged_{order}"
            case "recorded":
                return " INDEXED BY timeline_by_recorded"
        return f" INDEXED BY timeline_by_{stream.index}_{order}"
