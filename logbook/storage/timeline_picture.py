"""Counting rows in equal stretches of time, by phase or by person.

Zoomed out, nearly all of a stretch is made of whole hours that were counted when the
rows were added; only what lies around its two ends is counted row by row.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from logbook.domain.timeline_query import LaneBy, TimelineQuery
from logbook.storage.timeline_bounds import Stream
from logbook.storage.timeline_rows import EVERY, HOUR
from logbook.storage.timeline_walk import Walker

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
    first, last = parts.first, parts.first + parts.length
    if _is_kept(walker.query) and parts.length // parts.number >= HOUR:
        cut = {edge // HOUR for edge in parts.edges()}
        _count_hours(counts, walker, by, parts, cut)
        stretches = [
            (max(hour * HOUR, first), min((hour + 1) * HOUR, last)) for hour in cut
        ]
    else:
        stretches = [(first, last)]
    for start, end in stretches:
        for at, lane in _rows(walker, by, start, end, walker.by_time):
            counts[lane][parts.part_of(at)] += 1
    return counts


def _is_kept(query: TimelineQuery) -> bool:
    """Tell whether the hours were counted by everything the query asks for."""
    more = query.kinds or query.standings or query.after or query.since or query.until
    return not more


def _count_hours(
    counts: Counts, walker: Walker, by: LaneBy, parts: Parts, cut: set[int]
) -> None:
    """Count hours as wholes, but for those in which one part ends and one begins."""
    first, last = min(cut), max(cut)
    for hour, lane, rows in _hours(walker, by, first, last):
        if hour not in cut:
            counts[lane][parts.part_of(hour * HOUR)] += rows
    # What the clock did belongs to several incidents: no hour has it counted for one.
    events = _rows(walker, by, (first + 1) * HOUR, last * HOUR, walker.of_clock)
    for at, lane in events:
        if at // HOUR not in cut:
            counts[lane][parts.part_of(at)] += 1


def _rows(
    walker: Walker, by: LaneBy, first: int, last: int, streams: Sequence[Stream]
) -> Iterator[tuple[int, int]]:
    """Yield time and lane of the rows from *first* to before *last*."""
    if first >= last:
        return iter(())
    bounds = walker.bounds
    if walker.happened:
        bounds = bounds.within((first, 0), (last, 0))
    else:
        times = max(bounds.times[0], first), min(bounds.times[1], last)
        bounds = replace(bounds, times=times)
    return walker.timed(f"{walker.time}, {LANES[by]}", bounds, streams)


def _hours(
    walker: Walker, by: LaneBy, first: int, last: int
) -> list[tuple[int, int, int]]:
    """Return hour, lane and rows of the hours that were counted, both ends included."""
    where = ["clock = ?", "incident = ?", "hour BETWEEN ? AND ?"]
    every = EVERY if walker.incident is None else walker.incident
    values = [0 if walker.happened else 1, every, first, last]
    for fact, numbers in walker.facts.items():
        where.append(f"{fact} IN ({', '.join('?' * len(numbers))})")
        values += numbers
    query = f"SELECT hour, {LANES[by]}, rows FROM hour WHERE {' AND '.join(where)}"  # noqa: S608 - ours
    found: list[tuple[int, int, int]] = walker.connection.execute(
        query, values
    ).fetchall()
    return found
