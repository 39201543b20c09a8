"""What the timeline shows, found by reading every entry: the judge of every index."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from logbook.application.ports import EntryStore
from logbook.domain.bodies import body_of
from logbook.domain.closing import additions_of
from logbook.domain.decisions import IncidentClosed
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.people import People
from logbook.domain.searchable import texts_of
from logbook.domain.timeline import TimelineRow, timeline_of
from logbook.domain.timeline_query import (
    Count,
    LaneBy,
    Order,
    Picture,
    Place,
    TimelineQuery,
    place_of,
    searches_of,
    standings_of,
    time_of,
)

_FIRST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class _Whole:
    rows: list[TimelineRow]
    texts: dict[int, list[str]]
    additions: dict[int, int]
    lives: dict[str | None, list[int]]


class ScanningIndex:
    """A `TimelineIndex` that knows nothing and looks at everything, each time."""

    def __init__(self, store: EntryStore) -> None:
        self._store = store
        self._read: tuple[int, _Whole] | None = None

    def before(
        self, query: TimelineQuery, place: Place | None, limit: int
    ) -> list[Place]:
        places = self._places(query)
        if place is not None:
            places = [each for each in places if _key(each, query) < _key(place, query)]
        return places[-limit:]

    def after(self, query: TimelineQuery, place: Place, limit: int) -> list[Place]:
        found = self._places(query)
        places = [each for each in found if _key(each, query) > _key(place, query)]
        return places[:limit]

    def place_of(self, query: TimelineQuery, number: int) -> Place | None:
        for row in self.rows(query):
            if number in row.numbers:
                return place_of(row, query.order)
        return None

    def place_at(self, query: TimelineQuery, at: datetime) -> Place:
        if query.order is Order.HAPPENED:
            return Place(at, 0)
        later = [row for row in self.rows(query) if row.recorded.at >= at]
        return Place(at, later[0].number - 1 if later else self._store.head().size)

    def count(self, query: TimelineQuery, most: int) -> Count:
        number = len(self.rows(query))
        return Count(min(number, most), at_least=number > most)

    def extent(self, query: TimelineQuery) -> tuple[datetime, datetime] | None:
        times = [time_of(row, query.order) for row in self.rows(query)]
        return (min(times), max(times)) if times else None

    def picture(self, query: TimelineQuery, picture: Picture, by: LaneBy) -> Picture:
        lanes: dict[str, list[int]] = {}
        for row in self.rows(query):
            part = picture.part_of(time_of(row, query.order))
            if part is not None:
                lane = row.author if by is LaneBy.PERSON else row.phase or ""
                lanes.setdefault(lane, [0] * picture.parts)[part] += 1
        counts = {lane: tuple(found) for lane, found in lanes.items()}
        return replace(picture, lanes=counts)

    def entries_of(self, rows: Sequence[int]) -> dict[int, int | None]:
        whole = self._whole()
        chosen = [row for row in whole.rows if row.number in rows]
        return {
            number: whole.additions.get(number)
            for number in sorted(number for row in chosen for number in row.numbers)
        }

    def tidy(self) -> None:
        """There is nothing to tidy."""

    def rows(self, query: TimelineQuery) -> list[TimelineRow]:
        whole = self._whole()
        rows = [
            row
            for row in whole.rows
            if _takes(query, row, [whole.texts[number] for number in row.numbers])
            and (query.incident is None or _is_of(row, query.incident, whole.lives))
        ]
        return sorted(rows, key=lambda row: _key(place_of(row, query.order), query))

    def _whole(self) -> "_Whole":
        """Read everything, once for each size the record has had."""
        size = self._store.head().size
        if self._read is None or self._read[0] != size:
            entries = list(self._store.read())
            self._read = (
                size,
                _Whole(
                    timeline_of(entries, People({})),
                    {each.number: texts_of(body_of(each)) for each in entries},
                    additions_of(entries),
                    _lives(entries),
                ),
            )
        return self._read[1]

    def _places(self, query: TimelineQuery) -> list[Place]:
        return [place_of(row, query.order) for row in self.rows(query)]


def _key(place: Place, query: TimelineQuery) -> Place:
    """Only the number counts where rows are in the order they were written."""
    return Place(_FIRST, place.number) if query.order is Order.WRITTEN else place


def _takes(query: TimelineQuery, row: TimelineRow, texts: list[list[str]]) -> bool:
    at = time_of(row, query.order)
    return all(
        (
            not query.phases or (row.phase or "") in query.phases,
            not query.kinds or row.label.code in query.kinds,
            not query.persons or row.author in query.persons,
            query.since is None or at >= query.since,
            query.until is None or at < query.until,
            not query.standings or query.standings & standings_of(row),
            row.number > query.after,
            all(
                any(search.finds(of_entry) for of_entry in texts)
                for search in searches_of(query)
            ),
        )
    )


def _lives(entries: list[SignedEntry]) -> dict[str | None, list[int]]:
    """Return for each incident the entries that opened and that first closed it."""
    lives: dict[str | None, list[int]] = {}
    for signed in entries:
        life = lives.setdefault(signed.entry.incident, [0, 0])
        if signed.entry.kind == EntryKind.INCIDENT_OPENED:
            life[0] = life[0] or signed.number
        if isinstance(body_of(signed), IncidentClosed):
            life[1] = life[1] or signed.number
    return lives


def _is_of(row: TimelineRow, incident: str, lives: dict[str | None, list[int]]) -> bool:
    """Tell whether a row is about an incident, or about the clock in its life.

    The laptop's clock belongs to an incident from its opening to its close: only in
    between can what the clock did make a time of this incident doubtful.
    """
    if row.incident == incident:
        return True
    opened, closed = lives.get(incident, (0, 0))
    is_event = row.incident is None and row.kind == EntryKind.CLOCK_EVENT
    in_its_life = opened and opened < row.number and (not closed or row.number < closed)
    return bool(is_event and in_its_life)
