"""What can be done with incidents."""

from dataclasses import dataclass

from logbook.application.journal import Journal
from logbook.domain.bodies import IncidentOpened
from logbook.domain.draft import Problems, past_problem, present, text_problem
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import ProblemsError, UnknownIncidentError
from logbook.domain.incident import Incident, incidents_of, next_reference
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class IncidentDraft:
    """An incident somebody is about to open.

    Attributes:
        happened: When it was discovered, as far as known.
    """

    title: str
    category: str
    happened: Moment


class IncidentService:
    """Opens incidents and lists them."""

    def __init__(self, journal: Journal, pack: JurisdictionPack) -> None:
        self._journal = journal
        self._pack = pack

    def incidents(self) -> list[Incident]:
        """Return every incident, in the order they were opened."""
        opened = self._journal.store.of_kind(EntryKind.INCIDENT_OPENED)
        return list(incidents_of(opened).values())

    def incident(self, reference: str) -> Incident:
        """Return one incident.

        Raises:
            UnknownIncidentError: There is none of this reference.
        """
        for incident in self.incidents():
            if incident.reference == reference:
                return incident
        raise UnknownIncidentError(reference)

    def problems(self, draft: IncidentDraft) -> Problems:
        """Return what still stands in the way of opening it."""
        return present(
            {
                "title": text_problem(draft.title),
                "happened": past_problem(draft.happened, self._journal.clock.now().at),
            }
        )

    def open(self, draft: IncidentDraft) -> SignedEntry:
        """Open an incident under the next free reference.

        Raises:
            ProblemsError: The draft is not ready.
        """
        if problems := self.problems(draft):
            raise ProblemsError({field: str(why) for field, why in problems.items()})
        taken = [incident.reference for incident in self.incidents()]
        return self._journal.append(
            next_reference(self._pack.reference_prefix, taken),
            IncidentOpened(
                title=draft.title.strip(),
                category=draft.category,
                pack=self._pack.id,
                pack_version=self._pack.version,
                happened=draft.happened,
            ),
        )
