"""What can be done with incidents."""

from dataclasses import dataclass

from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.bodies import Answer, IncidentOpened, Standing
from logbook.domain.documentation import READ_FOR_ANSWERS, answers_of
from logbook.domain.draft import (
    Problem,
    Problems,
    past_problem,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import UnknownIncidentError
from logbook.domain.incident import (
    READ_FOR_KIND,
    Incident,
    incidents_of,
    kind_of,
    next_reference,
)
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.step import KIND_QUESTION, IncidentKind
from logbook.domain.wording import PHRASES


@dataclass(frozen=True, slots=True)
class IncidentDraft:
    """An incident somebody is about to open.

    Attributes:
        category: Its kind at first sight, one of `IncidentKind`; none while nobody
            has chosen one.
        happened: When it was discovered, as far as known.
    """

    title: str
    category: str | None
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
                "category": _kind_problem(draft.category),
                "happened": past_problem(draft.happened, self._journal.clock.now().at),
            }
        )

    def open(self, draft: IncidentDraft) -> SignedEntry:
        """Open an incident under the next free reference.

        Raises:
            ProblemsError: The draft is not ready.
        """
        refuse(self.problems(draft))
        taken = [incident.reference for incident in self.incidents()]
        return self._journal.append(
            next_reference(self._pack.reference_prefix, taken),
            IncidentOpened(
                title=draft.title.strip(),
                category=IncidentKind(draft.category or ""),
                pack=self._pack.id,
                pack_version=self._pack.version,
                happened=draft.happened,
            ),
        )

    def kind(self, reference: str) -> IncidentKind:
        """Return what kind of incident it is by now.

        Raises:
            UnknownIncidentError: There is none of this reference.
        """
        self.incident(reference)
        return kind_of(self._journal.store.of_incident(reference, *READ_FOR_KIND))

    def reclassify_problems(
        self, reference: str, kind: str | None, reason: str
    ) -> Problems:
        """Return what still stands in the way of changing the kind."""
        problem = _kind_problem(kind)
        if problem is None and kind == self.kind(reference):
            problem = Problem.UNCHANGED
        return present({"kind": problem, "reason": reason_problem(reason)})

    def reclassify(self, reference: str, kind: str | None, reason: str) -> SignedEntry:
        """Record that an incident is of another kind than it seemed.

        The kind at first sight stays readable in the entry that opened it.

        Raises:
            UnknownIncidentError: There is none of this reference.
            ProblemsError: It is of that kind already, or there is no reason.
            IncidentClosedError: It is closed.
        """
        refuse(self.reclassify_problems(reference, kind, reason))
        answers = answers_of(
            self._journal.store.of_incident(reference, *READ_FOR_ANSWERS)
        )
        before = answers.get(KIND_QUESTION)
        answer = Answer(
            question=KIND_QUESTION,
            label=PHRASES[KIND_QUESTION],
            standing=Standing.VALUE,
            happened=self._journal.clock.now().moment(),
            text=IncidentKind(kind or ""),
            reason=reason,
        )
        refers_to = (before.current.number,) if before else ()
        return self._journal.record(reference, answer, refers_to=refers_to)


def _kind_problem(kind: str | None) -> Problem | None:
    return None if kind in set(IncidentKind) else Problem.UNKNOWN_CHOICE
