"""The timeline of an incident, as rows."""

from datetime import UTC, datetime, timedelta

from logbook.application.journal import Journal
from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.people import People, people_of
from logbook.domain.search import search_of
from logbook.domain.searchable import texts_of
from logbook.domain.timeline import TimelineRow, by_happening, timeline_of
from logbook.domain.timeline_query import (
    Count,
    LaneBy,
    Order,
    Picture,
    Place,
    TimelinePage,
    TimelineQuery,
    place_of,
    standings_of,
    time_of,
)


class TimelineService:
    """Reads entries back as people read them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def people(self) -> People:
        """Return everybody enrolled."""
        return people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))

    def entries(self, incident: str) -> list[SignedEntry]:
        """Return the entries of an incident, oldest first."""
        return list(self._journal.store.of_incident(incident))

    def rows(self, incident: str, *, happened: bool = True) -> list[TimelineRow]:
        """Return the timeline of an incident.

        Args:
            happened: Order by when it happened, rather than by when it was written.
        """
        rows = timeline_of(self._journal.store.of_incident(incident), self.people())
        return by_happening(rows) if happened else rows

    def rows_since(self, incident: str, number: int) -> list[TimelineRow] | None:
        """Return the rows of entries after *number*, without reading what is before.

        Returns:
            None, if one of them says something about an earlier entry, so that
            earlier rows may read differently now, or if additions are counted.
        """
        new = [
            signed
            for signed in self._journal.store.read(number + 1)
            if signed.entry.incident == incident
        ]
        refers = any(signed.entry.refers_to for signed in new)
        if refers or self._journal.has_closed(incident):
            return None
        return timeline_of(new, self.people())

    def size(self) -> int:
        """Return how many entries the whole logbook has."""
        return self._journal.store.head().size

    def page(
        self,
        query: TimelineQuery,
        *,
        before: Place | None = None,
        after: Place | None = None,
        limit: int = 100,
    ) -> TimelinePage:
        """Return some rows that stand one after the other.

        Args:
            before: The newest rows before this place.
            after: Instead, the oldest rows after it; without both the newest of all.
        """
        rows = self._wanted(query)
        if after is not None:
            found = [row for row in rows if _key(row, query) > _place(after, query)]
            return TimelinePage(
                tuple(found[:limit]), len(found) < len(rows), len(found) > limit
            )
        found = rows
        if before is not None:
            found = [row for row in rows if _key(row, query) < _place(before, query)]
        return TimelinePage(
            tuple(found[-limit:]), len(found) > limit, len(found) < len(rows)
        )

    def place_of(self, query: TimelineQuery, number: int) -> Place | None:
        """Return where the row with this entry stands, none if it is not shown."""
        for row in self._wanted(query):
            if number in row.numbers:
                return place_of(row, query.order)
        return None

    def place_at(self, query: TimelineQuery, at: datetime) -> Place:
        """Return the place before the first row of this time or later."""
        if query.order is Order.HAPPENED:
            return Place(at, 0)
        later = [row for row in self._wanted(query) if row.recorded.at >= at]
        size = self._journal.store.head().size
        return Place(at, later[0].number - 1 if later else size)

    def count(self, query: TimelineQuery, *, most: int = 1000) -> Count:
        """Return how many rows there are, counting up to *most*."""
        number = len(self._wanted(query))
        return Count(min(number, most), at_least=number > most)

    def extent(self, query: TimelineQuery) -> tuple[datetime, datetime] | None:
        """Return the times of the first and the last row, none without rows."""
        times = [time_of(row, query.order) for row in self._wanted(query)]
        return (min(times), max(times)) if times else None

    def picture(
        self,
        query: TimelineQuery,
        by: LaneBy,
        *,
        first: datetime,
        last: datetime,
        parts: int = 120,
    ) -> Picture:
        """Count rows in equal stretches of the time from *first* to before *last*."""
        length = max(last - first, timedelta(microseconds=1))
        lanes: dict[str, list[int]] = {}
        for row in self._wanted(query):
            part = int((time_of(row, query.order) - first) / length * parts)
            if 0 <= part < parts:
                lane = row.author if by is LaneBy.PERSON else row.phase or ""
                lanes.setdefault(lane, [0] * parts)[part] += 1
        counts = {lane: tuple(found) for lane, found in lanes.items()}
        return Picture(first, last, counts)

    def _wanted(self, query: TimelineQuery) -> list[TimelineRow]:
        entries = list(self._journal.store.read())
        texts = {each.number: texts_of(body_of(each)) for each in entries}
        rows = [
            row
            for row in timeline_of(entries, self.people())
            if _takes(query, row, [texts[number] for number in row.numbers])
        ]
        return sorted(rows, key=lambda row: _key(row, query))


def _place(place: Place, query: TimelineQuery) -> Place:
    first = datetime.min.replace(tzinfo=UTC)
    written = query.order is Order.WRITTEN
    return Place(first, place.number) if written else place


def _key(row: TimelineRow, query: TimelineQuery) -> Place:
    return _place(place_of(row, query.order), query)


def _takes(query: TimelineQuery, row: TimelineRow, texts: list[list[str]]) -> bool:
    at = time_of(row, query.order)
    words, item = search_of(query.words), search_of(f'"{query.evidence.strip()}"')
    return all(
        (
            query.incident is None or _is_of(row, query.incident),
            not query.phases or (row.phase or "") in query.phases,
            not query.kinds or row.label.code in query.kinds,
            not query.persons or row.author in query.persons,
            query.since is None or at >= query.since,
            query.until is None or at < query.until,
            not query.standings or query.standings & standings_of(row),
            not query.evidence.strip()
            or (item and any(item.finds(of_entry) for of_entry in texts)),
            words is None or any(words.finds(of_entry) for of_entry in texts),
            row.number > query.after,
        )
    )


def _is_of(row: TimelineRow, incident: str) -> bool:
    """Tell whether a row is about an incident, or about the clock it was timed by."""
    return row.incident == incident or row.kind == EntryKind.CLOCK_EVENT
