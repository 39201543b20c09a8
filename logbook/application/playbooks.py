"""What became of a step, put on record."""

from dataclasses import dataclass
from datetime import datetime

from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.bodies import StepMark, StepMarked
from logbook.domain.draft import (
    Problem,
    Problems,
    future_problem,
    is_blank,
    past_problem,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.people import people_of
from logbook.domain.playbook import READ_FOR_PROGRESS, Progress, done_by, progress_of
from logbook.domain.step import Phase, Step

_DECISIONS = (StepMark.NOT_APPLICABLE, StepMark.DEFERRED)
"""Marks that say nothing was done; they happen when they are recorded."""


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A mark somebody is about to give a step.

    Attributes:
        happened: When it happened, not when it is written down.
        words: What was done, or why not; needed only for *not applicable*.
        altered: What evidence it changed; "nothing" and "unknown" are answers.
        by: Who did it, if not the author.
        until: When a deferred step is looked at again.
        temporary: Whether what it changed is to be undone later; none if not asked.
        going_ahead: Why it was done without knowing what evidence it changes.
        deviation: Why it was done before everything was preserved.
    """

    mark: StepMark
    happened: Moment | None = None
    words: str = ""
    altered: str | None = None
    by: str | None = None
    until: Moment | None = None
    temporary: bool | None = None
    going_ahead: str = ""
    deviation: str = ""

    def problems(
        self, step: Step, now: datetime, *, too_soon: bool = False
    ) -> Problems:
        """Return what still stands in the way of recording it.

        Args:
            too_soon: Whether it would be done before everything was preserved; then
                the reason is asked for.
        """
        words = text_problem(self.words, required=False)
        if self.mark is StepMark.NOT_APPLICABLE:
            words = reason_problem(self.words)
        done = self.mark is StepMark.DONE
        asked = done and step.asks_alteration and is_blank(self.going_ahead)
        deviation = text_problem(self.deviation, required=False)
        if done and too_soon:
            deviation = reason_problem(self.deviation)
        deferred = self.mark is StepMark.DEFERRED
        return present(
            {
                "happened": self._happened_problem(now),
                "words": words,
                "altered": text_problem(self.altered or "", required=asked),
                "by": text_problem(self.by or "", required=False),
                "until": future_problem(self.until, now) if deferred else None,
                "going_ahead": text_problem(self.going_ahead, required=False),
                "deviation": deviation,
            }
        )

    def _happened_problem(self, now: datetime) -> Problem | None:
        if self.happened is None:
            return None if self.mark in _DECISIONS else Problem.NO_TIME
        return past_problem(self.happened, now)


class PlaybookService:
    """Marks steps, and says how far an incident has got."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def progress(self, incident: str, pack: JurisdictionPack) -> Progress:
        """Return how far an incident has got in the playbook of its place."""
        return progress_of(
            pack, self._journal.store.of_incident(incident, *READ_FOR_PROGRESS)
        )

    def asks_deviation(
        self, incident: str, pack: JurisdictionPack, step_id: str
    ) -> bool:
        """Tell whether a step comes before everything was preserved.

        Raises:
            UnknownItemError: The pack has no such step.
        """
        if pack.step(step_id).phase is not Phase.REMEDIATE:
            return False
        preserving = self.progress(incident, pack).steps_of(Phase.PRESERVE)
        return not all(step.settled for step in preserving)

    def problems(
        self,
        pack: JurisdictionPack,
        step_id: str,
        draft: StepDraft,
        *,
        incident: str | None = None,
    ) -> Problems:
        """Return what still stands in the way of marking a step.

        Args:
            incident: Of which; without it, what depends on other steps and on other
                people is left out.

        Raises:
            UnknownItemError: The pack has no such step.
        """
        step = pack.step(step_id)
        now = self._journal.clock.now().at
        if incident is None:
            return draft.problems(step, now)
        too_soon = self.asks_deviation(incident, pack, step_id)
        problems = draft.problems(step, now, too_soon=too_soon)
        verified = draft.mark is StepMark.VERIFIED
        if verified and self._did_it(incident, pack, draft, step):
            problems["by"] = Problem.SAME_PERSON
        return problems

    def mark(
        self, incident: str, pack: JurisdictionPack, step_id: str, draft: StepDraft
    ) -> SignedEntry:
        """Record what became of a step.

        Raises:
            UnknownItemError: The pack has no such step.
            ProblemsError: The draft is not ready.
            IncidentClosedError: The incident is closed.
        """
        step = pack.step(step_id)
        refuse(self.problems(pack, step_id, draft, incident=incident))
        deferred = draft.mark is StepMark.DEFERRED
        body = StepMarked(
            step=step.id,
            phase=step.phase,
            title=step.title,
            mark=draft.mark,
            words=draft.words,
            happened=draft.happened or self._journal.clock.now().moment(),
            altered=_seen(draft.altered),
            by=_seen(draft.by),
            until=draft.until if deferred else None,
            temporary=draft.temporary,
            going_ahead=draft.going_ahead,
            deviation=draft.deviation,
        )
        return self._journal.record(incident, body)

    def _did_it(
        self, incident: str, pack: JurisdictionPack, draft: StepDraft, step: Step
    ) -> bool:
        """Tell whether whoever verifies a step is on record as having done it."""
        people = people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))
        verifier = people.known_as(_seen(draft.by) or self._journal.author)
        return verifier in done_by(self.progress(incident, pack).step(step.id), people)


def _seen(words: str | None) -> str | None:
    """Return words as they are, none where there is nothing of them to see."""
    return None if words is None or is_blank(words) else words
