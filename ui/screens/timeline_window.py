"""The stretch of the record that is listed, and how it slides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from logbook.application.timelines import TimelineService
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.search import search_of
from logbook.domain.timeline_query import (
    Place,
    TimelinePage,
    TimelineQuery,
    place_of,
)
from ui.models.timeline_model import MOST, Lines, TimelineModel, lines_of
from ui.newest import Newest
from ui.session import Session
from ui.widgets.entry_list import EntryList

PAGE = 48
"""Rows that are read at once: more than are in sight on any screen."""

MORE = 8
"""Rows that are read when an end comes near. Each is laid out in the one frame they
all come in, so there are few; whoever scrolls on is given the next few at once."""

_ABOVE = PAGE // 2
"""Rows read above the one somebody goes to, so that the list can be scrolled up."""

_FIRST = Place(datetime.min.replace(tzinfo=UTC), 0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows around a place, as they were found.

    Attributes:
        number: The entry to stand on; none to stand at the first row after the place.
        place: Its row, counted from the first one.
    """

    query: TimelineQuery
    lines: Lines
    place: int = 0
    number: int | None = None


class TimelineWindow(QObject):
    """Reads pages on the logbook thread and keeps the list in its place.

    The list never knows how long the record is: a page costs the same everywhere.
    """

    came = Signal()
    """Other rows are listed, or the same rows read anew."""

    queried = Signal()
    """Rows of another query are listed: somebody was led to them."""

    def __init__(self, session: Session, model: TimelineModel, view: EntryList) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._query = TimelineQuery()
        self._shows = Newest(session, self)
        self._extends = Newest(session, self)
        self._rereads = Newest(session, self)
        view.near_first.connect(self._on_near_first)
        view.near_last.connect(self._on_near_last)
        view.first_asked.connect(self.first)
        view.last_asked.connect(self.last)

    @property
    def query(self) -> TimelineQuery:
        """What is listed."""
        return self._query

    def show_query(self, query: TimelineQuery) -> None:
        """List the newest rows of a query; a few hits are read from the first one."""
        self._turn_to(query)
        self._ask_stretch(
            lambda timelines: Stretch(query, _newest(timelines, query)),
            self._on_newest,
        )

    def first(self) -> None:
        """Go to the first row of the record."""
        query = self._query
        self._ask_stretch(
            lambda timelines: Stretch(query, _from(timelines, query, _FIRST)),
            lambda found: self._stand(found, 0),
        )

    def last(self) -> None:
        """Go to the last row of the record."""
        query = self._query
        self._ask_stretch(
            lambda timelines: Stretch(query, _newest(timelines, query)),
            lambda found: self._stand(found, len(found.lines.rows) - 1),
        )

    def go_to_time(self, at: datetime) -> None:
        """Go to the first row of this time or later."""
        query = self._query

        def find(timelines: TimelineService) -> Stretch:
            return _around(timelines, query, timelines.place_at(query, at))

        self._ask_stretch(find, self._on_found)

    def go_to_entry(
        self,
        number: int,
        otherwise: Sequence[TimelineQuery] = (),
        then: Callable[[bool], None] | None = None,
    ) -> None:
        """Go to the row with this entry.

        Args:
            otherwise: Queries to look with where the present one does not show it.
            then: Told whether it was found.
        """
        place = self._model.place_of(number)
        if place is not None and not self._shows.busy:
            self._view.go_to(place)
            self._tell(then, found=True)
            return
        queries = (self._query, *otherwise)
        self._shows.ask(
            lambda logbook: _entry_in(logbook.timelines, queries, number),
            lambda found: self._on_entry(found, then),
        )

    def refresh(self) -> None:
        """Read the rows of the window again; the newest are followed at the end."""
        query, model = self._query, self._model
        count, rows = model.rowCount(), model.rows()
        follow = not model.later and self._view.stands_at_end()
        cut = _FIRST
        if model.earlier and rows:
            first = place_of(rows[0], query.order)
            cut = replace(first, number=first.number - 1)
        limit = min(max(count + PAGE, PAGE), MOST)

        def read(logbook: OpenLogbook) -> Lines:
            if follow or not rows:
                return _newest(logbook.timelines, query, limit)
            return _from(logbook.timelines, query, cut, limit)

        self._rereads.ask(
            read, lambda lines: self._on_reread(query, lines, follow=follow)
        )

    def _turn_to(self, query: TimelineQuery) -> None:
        self._query = query
        self._extends.forget()
        self._rereads.forget()

    def _ask_stretch(
        self,
        find: Callable[[TimelineService], Stretch],
        then: Callable[[Stretch], None],
    ) -> None:
        self._shows.ask(lambda logbook: find(logbook.timelines), then)

    def _take(self, found: Stretch) -> None:
        led = found.query != self._query
        self._turn_to(found.query)
        self._model.begin(found.lines, names_incidents=found.query.incident is None)
        if led:
            self.queried.emit()

    def _on_newest(self, found: Stretch) -> None:
        self._take(found)
        if found.query.words.strip() and not found.lines.earlier:
            self._view.to_start()
        else:
            self._view.to_end()
        self.came.emit()

    def _stand(self, found: Stretch, place: int, *, at_top: bool = False) -> None:
        self._take(found)
        if found.lines.rows:
            last = len(found.lines.rows) - 1
            self._view.go_to(max(0, min(place, last)), at_top=at_top)
        self.came.emit()

    def _on_found(self, found: Stretch) -> None:
        self._stand(found, found.place, at_top=True)

    def _on_entry(
        self, found: Stretch | None, then: Callable[[bool], None] | None
    ) -> None:
        if found is not None:
            self._stand(found, found.place)
        self._tell(then, found=found is not None)

    def _tell(self, then: Callable[[bool], None] | None, *, found: bool) -> None:
        if then is not None:
            then(found)

    def _on_near_first(self) -> None:
        rows, query = self._model.rows(), self._query
        if not self._model.earlier or self._extends.busy or not rows:
            return
        before = place_of(rows[0], query.order)
        self._extends.ask(
            lambda logbook: _before(logbook.timelines, query, before),
            lambda lines: self._on_earlier(rows[0].number, lines),
        )

    def _on_near_last(self) -> None:
        rows, query = self._model.rows(), self._query
        if not self._model.later or self._extends.busy or not rows:
            return
        after = place_of(rows[-1], query.order)
        self._extends.ask(
            lambda logbook: _from(logbook.timelines, query, after, MORE),
            lambda lines: self._on_later(rows[-1].number, lines),
        )

    def _on_earlier(self, first: int, lines: Lines) -> None:
        if not self._model.rowCount() or self._model.rows()[0].number != first:
            return
        with self._view.held():
            self._model.add_earlier(lines)
        self.came.emit()
        self._view.look_back()

    def _on_later(self, last: int, lines: Lines) -> None:
        if not self._model.rowCount() or self._model.rows()[-1].number != last:
            return
        with self._view.held():
            self._model.add_later(lines)
        self.came.emit()
        self._view.look_ahead()

    def _on_reread(self, query: TimelineQuery, lines: Lines, *, follow: bool) -> None:
        if query != self._query:
            return
        here = self._view.currentIndex().row()
        was_last = 0 <= here == self._model.rowCount() - 1
        with self._view.held():
            self._model.merge(lines)
        count = self._model.rowCount()
        if follow and was_last and count:
            self._view.go_to(count - 1)
        elif follow:
            self._view.to_end()
        self.came.emit()


def _lines(page: TimelinePage, query: TimelineQuery) -> Lines:
    search = search_of(query.words)
    return lines_of(page.rows, search, earlier=page.earlier, later=page.later)


def _newest(
    timelines: TimelineService, query: TimelineQuery, limit: int = PAGE
) -> Lines:
    return _lines(timelines.page(query, limit=limit), query)


def _from(
    timelines: TimelineService, query: TimelineQuery, after: Place, limit: int = PAGE
) -> Lines:
    return _lines(timelines.page(query, after=after, limit=limit), query)


def _before(timelines: TimelineService, query: TimelineQuery, before: Place) -> Lines:
    return _lines(timelines.page(query, before=before, limit=MORE), query)


def _around(
    timelines: TimelineService,
    query: TimelineQuery,
    cut: Place,
    number: int | None = None,
) -> Stretch:
    """Read what stands on both sides of a cut between two rows."""
    # A place is one of a row that may be there: the cut is after it on both sides.
    upper = replace(cut, number=cut.number + 1)
    above = timelines.page(query, before=upper, limit=_ABOVE)
    below = timelines.page(query, after=cut, limit=PAGE)
    page = TimelinePage((*above.rows, *below.rows), above.earlier, below.later)
    return Stretch(query, _lines(page, query), len(above.rows), number)


def _entry_in(
    timelines: TimelineService, queries: Sequence[TimelineQuery], number: int
) -> Stretch | None:
    """Read what stands around an entry, with the first query that shows it."""
    for query in queries:
        place = timelines.place_of(query, number)
        if place is not None:
            cut = replace(place, number=place.number - 1)
            return _around(timelines, query, cut, number)
    return None
