"""The timeline of an incident or of the whole logbook, as rows."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from logbook.application.journal import Journal
from logbook.application.ports import TimelineIndex
from logbook.domain.entry import EntryKind
from logbook.domain.people import People, people_of
from logbook.domain.sign_off import SIGN_OFF_KINDS, signed_off_up_to
from logbook.domain.sign_off_marks import marked
from logbook.domain.timeline import TimelineRow, timeline_of
from logbook.domain.timeline_query import (
    Count,
    LaneBy,
    Picture,
    Place,
    TimelinePage,
    TimelineQuery,
)

BATCH = 500
"""Rows read at a time where all of them are wanted."""

_FIRST = Place(datetime.min.replace(tzinfo=UTC), 0)


class TimelineService:
    """Reads entries back as people read them.

    Which rows there are, and in which order, is answered by an index, so that it costs
    the same however many there are; what they say is read from the record.
    """

    def __init__(self, journal: Journal, index: TimelineIndex) -> None:
        self._journal = journal
        self._index = index

    def people(self) -> People:
        """Return everybody enrolled."""
        return people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))

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

        The timeline of an incident also has what the laptop's clock did after it was
        opened and before it was closed: its times are to be read with that in mind.

        Args:
            before: The newest rows before this place.
            after: Instead, the oldest rows after it; without both the newest of all.
        """
        if after is not None:
            places = self._index.after(query, after, limit + 1)
            before_it = _next_to(after, 1)
            earlier = bool(self._index.before(query, before_it, 1))
            rows = self._rows(places[:limit])
            return TimelinePage(rows, earlier, later=len(places) > limit)
        places = self._index.before(query, before, limit + 1)
        later = before is not None and bool(
            self._index.after(query, _next_to(before, -1), 1)
        )
        rows = self._rows(places[-limit:])
        return TimelinePage(rows, earlier=len(places) > limit, later=later)

    def numbers(
        self, query: TimelineQuery, *, newest_first: bool = False
    ) -> Iterator[int]:
        """Yield the number of each row in order, without reading what it says.

        What is recorded meanwhile may or may not be among them.
        """
        for places in self._batches(query, newest_first=newest_first):
            yield from (place.number for place in places)

    def all_rows(
        self, query: TimelineQuery, *, up_to: int | None = None
    ) -> Iterator[TimelineRow]:
        """Yield every row in order, a batch in memory at a time.

        Args:
            up_to: The last entry they are read from, as if there were none after it.
        """
        for places in self._batches(query, newest_first=False):
            yield from self._rows(places, up_to)

    def place_of(self, query: TimelineQuery, number: int) -> Place | None:
        """Return where the row with this entry stands, none if it is not shown."""
        return self._index.place_of(query, number)

    def place_at(self, query: TimelineQuery, at: datetime) -> Place:
        """Return the place before the first row of this time or later."""
        return self._index.place_at(query, at)

    def count(self, query: TimelineQuery, *, most: int = 1000) -> Count:
        """Return how many rows there are, counting up to *most*."""
        return self._index.count(query, most)

    def extent(self, query: TimelineQuery) -> tuple[datetime, datetime] | None:
        """Return the times of the first and the last row, none without rows."""
        return self._index.extent(query)

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
        return self._index.picture(query, Picture(first, last, parts=parts), by)

    def tidy(self) -> None:
        """Do some of what keeps searching quick, while nobody waits."""
        self._index.tidy()

    def _rows(
        self, places: Iterable[Place], up_to: int | None = None
    ) -> tuple[TimelineRow, ...]:
        """Read what the rows at these places say, in their order."""
        numbers = [place.number for place in places]
        found = {
            number: addition
            for number, addition in self._index.entries_of(numbers).items()
            if up_to is None or number <= up_to
        }
        additions = {entry: at for entry, at in found.items() if at is not None}
        entries = self._journal.store.these(list(found))
        people = self.people()
        rows = timeline_of(entries, people, additions)
        signed_off = self._signed_off(people)
        by_number = {row.number: row for row in marked(rows, signed_off)}
        return tuple(by_number[number] for number in numbers if number in by_number)

    def _signed_off(self, people: People) -> dict[str, int]:
        """Return up to which entry each incident is signed off."""
        entries = self._journal.store.of_kind(*SIGN_OFF_KINDS)
        return signed_off_up_to(entries, people)

    def _batches(
        self, query: TimelineQuery, *, newest_first: bool
    ) -> Iterator[list[Place]]:
        if newest_first:
            places = self._index.before(query, None, BATCH)[::-1]
        else:
            places = self._index.after(query, _FIRST, BATCH)
        while places:
            yield places
            if newest_first:
                places = self._index.before(query, places[-1], BATCH)[::-1]
            else:
                places = self._index.after(query, places[-1], BATCH)


def _next_to(place: Place, step: int) -> Place:
    """Return the place beside another; between the two there is nothing else."""
    return Place(place.at, place.number + step)
