"""Which office was told what, put on record."""

from dataclasses import dataclass
from datetime import datetime

from logbook.application.journal import Journal
from logbook.domain.bodies import CallOutcome, Channel, NotificationMade
from logbook.domain.draft import (
    Problem,
    Problems,
    future_problem,
    past_problem,
    present,
    text_problem,
)
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import ProblemsError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.notification import DutyProgress, duties_of

_DECISIONS = (CallOutcome.NOT_APPLICABLE, CallOutcome.DEFERRED)
"""Outcomes without a call; they happen when they are recorded."""


@dataclass(frozen=True, slots=True)
class NotificationDraft:
    """An attempt to tell an office, or the decision not to.

    Attributes:
        happened: When the call was made, not when it is written down.
        person: Who was spoken to; needed where somebody was told.
        words: What was said, or why nobody is told.
        read_back: Whether they read back what they wrote down; none if not asked.
        until: When a deferred duty is looked at again, or the next try.
    """

    outcome: CallOutcome | None
    channel: Channel | None = None
    happened: Moment | None = None
    person: str = ""
    words: str = ""
    read_back: bool | None = None
    reference: str = ""
    until: Moment | None = None

    def problems(self, now: datetime) -> Problems:
        """Return what still stands in the way of recording it."""
        called = self.outcome not in _DECISIONS
        told = self.outcome is CallOutcome.TOLD
        return present(
            {
                "outcome": None if self.outcome else Problem.UNKNOWN_CHOICE,
                "channel": Problem.UNKNOWN_CHOICE
                if called and not self.channel
                else None,
                "happened": self._happened_problem(now, called=called),
                "person": text_problem(self.person, required=told),
                "words": self._words_problem(),
                "reference": text_problem(self.reference, required=False),
                "until": self._until_problem(now),
            }
        )

    def _happened_problem(self, now: datetime, *, called: bool) -> Problem | None:
        if self.happened is None:
            return Problem.NO_TIME if called else None
        return past_problem(self.happened, now)

    def _words_problem(self) -> Problem | None:
        decided = self.outcome is CallOutcome.NOT_APPLICABLE
        if decided and not self.words.strip():
            return Problem.NO_REASON
        return text_problem(self.words, required=False)

    def _until_problem(self, now: datetime) -> Problem | None:
        if self.outcome is CallOutcome.DEFERRED or self.until is not None:
            return future_problem(self.until, now)
        return None


class NotificationService:
    """Records calls to offices, and says who is still to be told."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def duties(self, incident: str, pack: JurisdictionPack) -> tuple[DutyProgress, ...]:
        """Return where each duty stands, in the order offices are told."""
        return duties_of(pack, self._journal.store.of_incident(incident))

    def problems(self, draft: NotificationDraft) -> Problems:
        """Return what still stands in the way of recording a call."""
        return draft.problems(self._journal.clock.now().at)

    def record(
        self,
        incident: str,
        pack: JurisdictionPack,
        office_id: str,
        draft: NotificationDraft,
    ) -> SignedEntry:
        """Record an attempt to tell an office, or the decision not to.

        Raises:
            ProblemsError: The draft is not ready.
        """
        problems = self.problems(draft)
        if problems or draft.outcome is None:
            raise ProblemsError({field: str(why) for field, why in problems.items()})
        body = NotificationMade(
            office=office_id,
            office_name=pack.office(office_id).name,
            outcome=draft.outcome,
            channel=draft.channel or Channel.OTHER,
            happened=draft.happened or self._journal.clock.now().moment(),
            person=draft.person,
            words=draft.words,
            read_back=draft.read_back,
            reference=draft.reference,
            until=draft.until,
        )
        return self._journal.append(incident, body)
