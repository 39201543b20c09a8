"""The clocks of an incident, as they stand now."""

from collections.abc import Iterable

from logbook.application.journal import Journal
from logbook.application.ports import HolidayCalendar
from logbook.domain.clocks import READ_FOR_CLOCKS, Clock, clocks_of
from logbook.domain.entry import SignedEntry
from logbook.domain.jurisdiction import JurisdictionPack


class ClockService:
    """Says by when each duty of the law is to be fulfilled; it records nothing."""

    def __init__(self, journal: Journal, calendar: HolidayCalendar) -> None:
        self._journal = journal
        self._calendar = calendar

    def clocks(self, incident: str, pack: JurisdictionPack) -> tuple[Clock, ...]:
        """Return every clock of an incident, in the order of the pack's duties."""
        return self.among(
            self._journal.store.of_incident(incident, *READ_FOR_CLOCKS), pack
        )

    def among(
        self, entries: Iterable[SignedEntry], pack: JurisdictionPack
    ) -> tuple[Clock, ...]:
        """Return every clock of the incident whose entries were read already."""
        now = self._journal.clock.now().at
        return clocks_of(pack, entries, now, self._calendar.holiday)
