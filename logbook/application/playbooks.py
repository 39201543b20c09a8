"""What became of a step, put on record."""

from dataclasses import dataclass
from datetime import datetime

from logbook.application.journal import Journal
from logbook.domain.bodies import StepMark, StepMarked
from logbook.domain.draft import (
    Problem,
    Problems,
    future_problem,
    past_problem,
    present,
    text_problem,
)
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import ProblemsError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.people import people_of
from logbook.domain.playbook import Progress, progress_of
from logbook.domain.step import Step

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
    """

    mark: StepMark
    happened: Moment | None = None
    words: str = ""
    altered: str | None = None
    by: str | None = None
    until: Moment | None = None

    def problems(self, step: Step, now: datetime) -> Problems:
        """Return what still stands in the way of recording it."""
        words = text_problem(self.words, required=False)
        if self.mark is StepMark.NOT_APPLICABLE and not self.words.strip():
            words = Problem.NO_REASON
        asked = self.mark is StepMark.DONE and step.asks_alteration
        deferred = self.mark is StepMark.DEFERRED
        return present(
            {
                "happened": self._happened_problem(now),
                "words": words,
                "altered": text_problem(self.altered or "", required=asked),
                "by": text_problem(self.by or "", required=False),
                "until": future_problem(self.until, now) if deferred else None,
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
        return progress_of(pack, self._journal.store.of_incident(incident))

    def problems(
        self, pack: JurisdictionPack, step_id: str, draft: StepDraft
    ) -> Problems:
        """Return what still stands in the way of marking a step."""
        return draft.problems(pack.step(step_id), self._journal.clock.now().at)

    def mark(
        self, incident: str, pack: JurisdictionPack, step_id: str, draft: StepDraft
    ) -> SignedEntry:
        """Record what became of a step.

        Raises:
            ProblemsError: The draft is not ready.
        """
        step = pack.step(step_id)
        problems = self.problems(pack, step_id, draft)
        if draft.mark is StepMark.VERIFIED and self._did_it(
            incident, pack, draft, step
        ):
            problems["by"] = Problem.SAME_PERSON
        if problems:
            raise ProblemsError({field: str(why) for field, why in problems.items()})
        deferred = draft.mark is StepMark.DEFERRED
        body = StepMarked(
            step=step.id,
            phase=step.phase,
            title=step.title,
            mark=draft.mark,
            words=draft.words,
            happened=draft.happened or self._journal.clock.now().moment(),
            altered=draft.altered or None,
            by=draft.by or None,
            until=draft.until if deferred else None,
        )
        return self._journal.append(incident, body)

    def _did_it(
        self, incident: str, pack: JurisdictionPack, draft: StepDraft, step: Step
    ) -> bool:
        """Tell whether whoever verifies a step is whoever did it."""
        done = self.progress(incident, pack).step(step.id).last(StepMark.DONE)
        if done is None:
            return False
        people = people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))
        doer = done.body.by or people.name_of(done.author)
        verifier = draft.by or people.name_of(self._journal.author)
        return doer.strip().casefold() == verifier.strip().casefold()
