"""How every incident stands, read one at a time and only when it changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError
from logbook.domain.incident import (
    READ_FOR_KIND,
    READ_FOR_STATUS,
    Incident,
    kind_of,
    status_of,
)
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.step import IncidentKind, Phase
from logbook.domain.wording import Phrase
from ui.session import Session
from ui.widgets.scrolled_page import Page

_READ_FOR_LIST = (*READ_FOR_KIND, *READ_FOR_STATUS)
"""All that has to be read of an incident to list it; notes are not."""


@dataclass(frozen=True, slots=True)
class ListedIncident:
    """An incident and where it stands."""

    incident: Incident
    status: Phrase
    kind: IncidentKind


@dataclass(frozen=True, slots=True)
class _News:
    """Which incidents there are, and which of them to read again.

    Attributes:
        size: How many entries there were.
        changed: References; none if it may be any of them.
    """

    incidents: Sequence[Incident]
    size: int
    changed: frozenset[str] | None


def listed(logbook: OpenLogbook, incident: Incident) -> ListedIncident:
    """Return how one incident stands; to be called on the logbook thread."""
    store = logbook.journal.store
    entries = list(store.of_incident(incident.reference, *_READ_FOR_LIST))
    status = status_among(entries, logbook.pack)
    return ListedIncident(incident, status, kind_of(entries))


def status_among(entries: Sequence[SignedEntry], pack: JurisdictionPack) -> Phrase:
    """Return where an incident stands, from its entries."""
    kind = kind_of(entries)
    steps = [step.id for step in pack.steps_of(Phase.CONTAIN) if step.fits(kind)]
    return status_of(entries, steps)


class IncidentsRead:
    """Knows how every incident stands, without holding up the logbook thread.

    Incidents of a large record take long to read. Whoever asks for something else
    meanwhile, or records it, waits for one of them at most.

    Args:
        owner: Who is waiting; if it is gone by then, nobody is called.
        then: Called with all of them, in the order they were opened.
    """

    def __init__(
        self,
        session: Session,
        owner: Page,
        then: Callable[[Sequence[ListedIncident]], None],
    ) -> None:
        self._session = session
        self._owner = owner
        self._then = then
        self._upto = 0
        self._incidents: Sequence[Incident] = ()
        self._known: dict[str, ListedIncident] = {}
        self._reading = False
        self._asked_again = False

    def refresh(self) -> None:
        """Read what has changed, and tell all of it."""
        if self._reading:
            self._asked_again = True
            return
        self._reading, upto = True, self._upto
        self._do(lambda logbook: _news(logbook, upto), self._on_news)

    def _on_news(self, news: _News) -> None:
        self._upto, self._incidents = news.size, news.incidents
        if news.changed is None:
            self._known.clear()
        else:
            for reference in news.changed:
                self._known.pop(reference, None)
        self._go_on()

    def _go_on(self) -> None:
        """Read the next one, after whatever was asked for meanwhile."""
        for incident in self._incidents:
            if incident.reference not in self._known:
                self._read_unless_left(incident)
                return
        self._reading = False
        self._then([self._known[one.reference] for one in self._incidents])
        if self._asked_again:
            self._asked_again = False
            self.refresh()

    def _read_unless_left(self, incident: Incident) -> None:
        """Read it, if somebody still looks; what is known by now stays known."""
        if self._owner.isHidden():
            self._reading = self._asked_again = False
            return

        def keep(found: ListedIncident) -> None:
            self._known[incident.reference] = found
            self._go_on()

        self._do(lambda logbook: listed(logbook, incident), keep)

    def _do(
        self, work: Callable[[OpenLogbook], object], then: Callable[..., None]
    ) -> None:
        self._session.do(self._owner, work, then, self._give_up)

    def _give_up(self, _error: LogbookError) -> bool:
        """Begin anew when asked the next time; the strip says what went wrong."""
        self._reading = self._asked_again = False
        self._upto = 0
        self._known.clear()
        return False


def _news(logbook: OpenLogbook, upto: int) -> _News:
    size = logbook.journal.store.head().size
    changed = logbook.overview.changed_since(upto) if upto else None
    return _News(logbook.incidents.incidents(), size, changed)
