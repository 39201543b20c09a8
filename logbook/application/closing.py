"""Closing an incident, put on record."""

from dataclasses import dataclass
from datetime import datetime

from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.closing import Closing, closing_of
from logbook.domain.decisions import IncidentClosed
from logbook.domain.draft import (
    Problem,
    Problems,
    is_blank,
    past_problem,
    present,
    text_problem,
)
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.holds import holds_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.people import people_of
from logbook.domain.playbook import done_by, open_in, progress_of
from logbook.domain.step import Phase
from logbook.domain.wording import Phrase


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """The close of an incident that somebody is about to record.

    Attributes:
        verified_by: Who verified that the remediation works; not who did it.
        verification: What they checked, and what it showed.
        retention: The rule by which the record is kept, and where it is from.
        holds: Legal holds on the record; "none" is an answer.
        still_open: What is open, and why that is accepted; needed only where
            something is.
    """

    verified_by: str = ""
    verification: str = ""
    lessons: str = ""
    retention: str = ""
    holds: str = ""
    happened: Moment | None = None
    still_open: str = ""

    def problems(self, now: datetime) -> Problems:
        """Return what still stands in the way of recording it, seen by itself."""
        return present(
            {
                "verified_by": text_problem(self.verified_by),
                "verification": text_problem(self.verification),
                "lessons": text_problem(self.lessons),
                "retention": text_problem(self.retention),
                "holds": text_problem(self.holds),
                "happened": past_problem(self.happened, now) if self.happened else None,
                "still_open": text_problem(self.still_open, required=False),
            }
        )


class ClosingService:
    """Closes incidents, and says what is open before it does."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def closing(self, incident: str) -> Closing | None:
        """Return how an incident was closed, none while it is open."""
        return closing_of(self._journal.store.of_incident(incident))

    def open_points(self, incident: str, pack: JurisdictionPack) -> tuple[Phrase, ...]:
        """Return what is open, each with its count; nothing if all is settled.

        Steps for other kinds of incident are not counted, nor are those of the
        close itself.
        """
        entries = list(self._journal.store.of_incident(incident))
        now = self._journal.clock.now().at
        standing = [hold for hold in holds_of(entries) if not hold.is_over(now)]
        counts = {**open_in(progress_of(pack, entries)), "holds": len(standing)}
        return tuple(
            Phrase(
                f"open.{what}.one" if count == 1 else f"open.{what}", {"count": count}
            )
            for what, count in counts.items()
            if count
        )

    def problems(
        self, incident: str, pack: JurisdictionPack, draft: ClosingDraft
    ) -> Problems:
        """Return what still stands in the way of the close."""
        problems = draft.problems(self._journal.clock.now().at)
        if self._remediated(incident, pack, draft.verified_by):
            problems["verified_by"] = Problem.SAME_PERSON
        if is_blank(draft.still_open) and self.open_points(incident, pack):
            problems["still_open"] = Problem.NO_REASON
        return problems

    def close(
        self, incident: str, pack: JurisdictionPack, draft: ClosingDraft
    ) -> SignedEntry:
        """Record that the response is over.

        Raises:
            ProblemsError: The draft is not ready.
            IncidentClosedError: It is closed already.
        """
        refuse(self.problems(incident, pack, draft))
        body = IncidentClosed(
            verified_by=draft.verified_by.strip(),
            verification=draft.verification,
            lessons=draft.lessons,
            retention=draft.retention,
            holds=draft.holds,
            happened=draft.happened or self._journal.clock.now().moment(),
            still_open=draft.still_open,
        )
        return self._journal.record(incident, body)

    def _remediated(self, incident: str, pack: JurisdictionPack, name: str) -> bool:
        """Tell whether somebody is on record as having done a remediation step."""
        people = people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))
        progress = progress_of(pack, self._journal.store.of_incident(incident))
        steps = (
            *progress.steps_of(Phase.REMEDIATE),
            *progress.other_steps_of(Phase.REMEDIATE),
        )
        known = people.known_as(name)
        return any(known in done_by(step, people) for step in steps)
