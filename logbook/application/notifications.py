"""Which office was told what, put on record."""

from dataclasses import dataclass
from datetime import datetime

from logbook.application.journal import Journal
from logbook.domain.bodies import CallOutcome, Channel, NotificationMade
from logbook.domain.canonical import LARGEST_INTEGER, clean_text
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
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import ProblemsError, UnknownItemError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.notification import (
    READ_FOR_CALLS,
    READ_FOR_DUTIES,
    DutyProgress,
    calls_of,
    duties_of,
)

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
        duty: Id of the duty it serves; nothing if the office is told of its own.
        document: The letter, form or notice handed out; nothing if there was none.
        copy: Number of the copy; the next free one, where nobody says otherwise.
    """

    outcome: CallOutcome | None
    channel: Channel | None = None
    happened: Moment | None = None
    person: str = ""
    words: str = ""
    read_back: bool | None = None
    reference: str = ""
    until: Moment | None = None
    duty: str = ""
    document: str = ""
    copy: int | None = None

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
                "document": text_problem(self.document, required=self.copy is not None),
                "copy": _copy_problem(self.copy),
            }
        )

    def _happened_problem(self, now: datetime, *, called: bool) -> Problem | None:
        if self.happened is None:
            return Problem.NO_TIME if called else None
        return past_problem(self.happened, now)

    def _words_problem(self) -> Problem | None:
        if self.outcome is CallOutcome.NOT_APPLICABLE:
            return reason_problem(self.words)
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
        return duties_of(
            pack, self._journal.store.of_incident(incident, *READ_FOR_DUTIES)
        )

    def problems(self, draft: NotificationDraft) -> Problems:
        """Return what still stands in the way of recording a call."""
        return draft.problems(self._journal.clock.now().at)

    def next_copy(self, incident: str, document: str) -> int:
        """Return the number of the next copy of a document handed out."""
        calls = calls_of(self._journal.store.of_incident(incident, *READ_FOR_CALLS))
        name = clean_text(document).strip()
        given = [each.body for each in calls if each.body.document.strip() == name]
        return max((body.copy or 0 for body in given), default=0) + 1

    def record(
        self,
        incident: str,
        pack: JurisdictionPack,
        office_id: str,
        draft: NotificationDraft,
    ) -> SignedEntry:
        """Record an attempt to tell an office, or the decision not to.

        Raises:
            UnknownItemError: The pack has no such office, or no such duty to it.
            ProblemsError: The draft is not ready.
        """
        office = pack.office(office_id)
        if draft.duty and pack.duty(draft.duty).office != office.id:
            raise UnknownItemError(draft.duty)
        problems = self.problems(draft)
        if problems or draft.outcome is None:
            raise ProblemsError({field: str(why) for field, why in problems.items()})
        copy = draft.copy
        if not is_blank(draft.document) and copy is None:
            copy = self.next_copy(incident, draft.document)
        body = NotificationMade(
            office=office.id,
            office_name=office.name,
            outcome=draft.outcome,
            channel=draft.channel or Channel.OTHER,
            happened=draft.happened or self._journal.clock.now().moment(),
            person=draft.person,
            words=draft.words,
            read_back=draft.read_back,
            reference=draft.reference,
            until=draft.until,
            duty=draft.duty,
            document=draft.document.strip(),
            copy=copy,
        )
        return self._journal.record(incident, body)


def _copy_problem(copy: int | None) -> Problem | None:
    if copy is not None and copy > LARGEST_INTEGER:
        return Problem.NOT_A_NUMBER
    return Problem.NEGATIVE if copy is not None and copy < 1 else None
