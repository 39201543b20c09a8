"""How long the parts of a response took, in one incident and over all."""

from dataclasses import dataclass

from logbook.application.journal import Journal
from logbook.domain.entry import EntryKind
from logbook.domain.errors import UnknownIncidentError
from logbook.domain.figures import (
    FIGURE_KINDS,
    IncidentFigures,
    StretchFigures,
    by_kind,
    figures_of,
    stretches_of,
)
from logbook.domain.incident import Incident, incidents_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.step import IncidentKind


@dataclass(frozen=True, slots=True)
class Figures:
    """How long the parts of every response took.

    Attributes:
        incidents: In the order they were opened.
        overall: Over all of them, part by part.
        kinds: The same by kind of incident, as it turned out to be.
    """

    incidents: tuple[IncidentFigures, ...]
    overall: tuple[StretchFigures, ...]
    kinds: dict[IncidentKind, tuple[StretchFigures, ...]]


class FigureService:
    """Counts how long things took from what is recorded; it records nothing."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def incidents(self) -> list[Incident]:
        """Return every incident, in the order they were opened."""
        opened = self._journal.store.of_kind(EntryKind.INCIDENT_OPENED)
        return list(incidents_of(opened).values())

    def incident(self, reference: str, pack: JurisdictionPack) -> IncidentFigures:
        """Return how long the parts of one response took.

        Raises:
            UnknownIncidentError: There is none of this reference.
        """
        entries = list(self._journal.store.of_incident(reference, *FIGURE_KINDS))
        incident = incidents_of(entries).get(reference)
        if incident is None:
            raise UnknownIncidentError(reference)
        return figures_of(incident, pack, entries)

    def figures(self, pack: JurisdictionPack) -> Figures:
        """Return how long the parts of every response took."""
        each = [self.incident(one.reference, pack) for one in self.incidents()]
        return together(each)


def together(incidents: list[IncidentFigures]) -> Figures:
    """Return what several incidents say together."""
    return Figures(tuple(incidents), stretches_of(incidents), by_kind(incidents))
