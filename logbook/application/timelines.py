"""The timeline of an incident, as rows."""

from logbook.application.journal import Journal
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.people import People, people_of
from logbook.domain.timeline import TimelineRow, by_happening, timeline_of


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
