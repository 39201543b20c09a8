"""Counting rows in equal stretches of time, by phase or by person.

Zoomed out, nearly all of a stretch is made of whole hours that were counted when the
rows were added; only what lies around its two ends is counted row by row.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from logbook.domain.timeline_query import LaneBy, TimelineQuery
from logbook.storage.timeline_rows import EVERY, HOUR
from logbook.storage.timeline_walk import Stream, Walker

LANES = {LaneBy.PHASE: "phase", LaneBy.PERSON: "author"}
"""The fact that each lane stands for."""

Counts = dict[int, list[int]]
"""For each number of a lane, how many rows there are in each part."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Equal stretches of time, in microseconds since 1970."""

    first: int
    length: int
    number: int

    def edges(self) -> Iterator[int]:
        """Return where each part begins, and where the last one ends."""
        for part in range(self.number + 1):
            yield self.first - -part * self.length // self.number

    def part_of(self, at: int) -> int:
        """Return in which part an instant lies, as `edges` part them."""
        return (at - self.first) * self.number // self.length


def counted(walker: Walker, by: LaneBy, parts: Parts) -> Counts:
    """Count the rows a query asks for; it has no words."""
    counts: Counts = defaultdict(lambda: [0] * parts.number)
    kept = _is_kept(walker.query)
    for part, (start, end) in enumerate(pairwise(parts.edges())):
        first, last = _whole_hours(start, end) if kept else (end, end)
        for lane, rows in (
            _rows(walker, by, start, first)
            + _rows(walker, by, last, end)
            + _hours(walker, by, first, last)
        ).items():
            counts[lane][part] += rows
    return counts


def _is_kept(query: TimelineQuery) -> bool:
    """Tell whether the hours were counted by everything the query asks for."""
    more = query.kinds or query.standings or query.after or query.since or query.until
    return not more


def _whole_hours(start: int, end: int) -> tuple[int, int]:
    """Return the stretch of whole hours between, or an empty one at the end."""
    first, last = -(-start // HOUR) * HOUR, end // HOUR * HOUR
    return (first, last) if first < last else (end, end)


def _rows(
    walker: Walker,
    by: LaneBy,
    start: int,
    end: int,
    streams: Sequence[Stream] | None = None,
) -> Counter[int]:
    """Count row by row from *start* to before *end*."""
    if start >= end:
        return Counter()
    bounds = walker.bounds
    if walker.happened:
        bounds = bounds.within((start, 0), (end, 0))
    else:
        since, until = max(bounds.times[0], start), min(bounds.times[1], end)
        bounds = replace(bounds, times=(since, until))
        bounds = bounds.numbered(*walker.written.between(since, until))
    return walker.lanes(
        LANES[by], bounds, walker.streams if streams is None else streams
    )


def _hours(walker: Walker, by: LaneBy, first: int, last: int) -> Counter[int]:
    """Count whole hours, and row by row what the clock did in them."""
    if first >= last:
        return Counter()
    where, values = _kept_of(walker)
    lane = LANES[by]
    query = f"SELECT {lane}, sum(rows) FROM hour WHERE {where} GROUP BY {lane}"  # noqa: S608
    hours = (first // HOUR, last // HOUR)
    rows = walker.connection.execute(query, (*values, *hours)).fetchall()
    return Counter(dict(rows)) + _rows(walker, by, first, last, walker.of_clock)


def _kept_of(walker: Walker) -> tuple[str, list[int]]:
    where = ["clock = ?", "incident = ?"]
    every = EVERY if walker.incident is None else walker.incident
    values = [0 if walker.happened else 1, every]
    for fact, numbers in walker.facts.items():
        where.append(f"{fact} IN ({', '.join('?' * len(numbers))})")
        values += numbers
    where.append("hour >= ? AND hour < ?")
    return " AND ".join(where), values
