"""What law enforcement asked to be kept back, put on record."""

from dataclasses import dataclass
from datetime import datetime

from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.decisions import HoldAsked, HoldLifted
from logbook.domain.documentation import SEPARATOR
from logbook.domain.draft import (
    Problem,
    Problems,
    past_problem,
    present,
    text_problem,
)
from logbook.domain.entry import SignedEntry
from logbook.domain.holds import READ_FOR_HOLDS, Hold, holds_of
from logbook.domain.incident_errors import UnknownHoldError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment

_BETWEEN = " "
"""Stands between the ids of duties; no id contains a blank."""


@dataclass(frozen=True, slots=True)
class HoldDraft:
    """A delay of notice that somebody asked for.

    Attributes:
        agency: Which law enforcement agency asked.
        person: Who spoke for it.
        until: Until when, where they said so; it may have passed already.
        in_writing: None where nobody asked.
        duties: Ids of the duties it is about; all of them if none is named.
    """

    agency: str
    person: str
    words: str
    happened: Moment | None = None
    until: Moment | None = None
    in_writing: bool | None = None
    reference: str = ""
    duties: tuple[str, ...] = ()

    def problems(self, now: datetime) -> Problems:
        """Return what still stands in the way of recording it."""
        until = self.until
        return present(
            {
                "agency": text_problem(self.agency),
                "person": text_problem(self.person),
                "words": text_problem(self.words),
                "happened": _happened_problem(self.happened, now),
                "until": Problem.NO_TIME if until and until.at is None else None,
                "reference": text_problem(self.reference, required=False),
                "duties": _duties_problem(self.duties),
            }
        )


@dataclass(frozen=True, slots=True)
class LiftDraft:
    """The end of a hold, as somebody said it."""

    person: str
    words: str
    happened: Moment | None = None

    def problems(self, now: datetime) -> Problems:
        """Return what still stands in the way of recording it."""
        return present(
            {
                "person": text_problem(self.person),
                "words": text_problem(self.words, required=False),
                "happened": _happened_problem(self.happened, now),
            }
        )


class HoldService:
    """Records holds and their end."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def holds(self, incident: str) -> tuple[Hold, ...]:
        """Return every hold of an incident, oldest first, lifted or not."""
        return holds_of(self._journal.store.of_incident(incident, *READ_FOR_HOLDS))

    def problems(self, draft: HoldDraft | LiftDraft) -> Problems:
        """Return what still stands in the way of recording it."""
        return draft.problems(self._journal.clock.now().at)

    def ask(
        self, incident: str, draft: HoldDraft, pack: JurisdictionPack | None = None
    ) -> SignedEntry:
        """Record that law enforcement asked for a delay.

        Args:
            pack: Where the duties it is about stand, so that they are named by title.

        Raises:
            ProblemsError: The draft is not ready.
            UnknownItemError: The pack has no such duty.
            IncidentClosedError: The incident is closed.
        """
        refuse(self.problems(draft))
        named = [pack.duty(duty).title for duty in draft.duties] if pack else ()
        body = HoldAsked(
            agency=draft.agency.strip(),
            person=draft.person.strip(),
            words=draft.words,
            happened=draft.happened or self._journal.clock.now().moment(),
            until=draft.until,
            in_writing=draft.in_writing,
            reference=draft.reference,
            duties=_BETWEEN.join(draft.duties),
            titles=SEPARATOR.join(named),
        )
        return self._journal.record(incident, body)

    def lift(self, incident: str, number: int, draft: LiftDraft) -> SignedEntry:
        """Record that a hold is over.

        Args:
            number: The entry in which it was asked for.

        Raises:
            UnknownHoldError: There is no such hold, or it is over.
            ProblemsError: The draft is not ready.
        """
        standing = [hold for hold in self.holds(incident) if hold.lifted is None]
        if number not in [hold.number for hold in standing]:
            raise UnknownHoldError(number)
        refuse(self.problems(draft))
        happened = draft.happened or self._journal.clock.now().moment()
        body = HoldLifted(draft.person.strip(), draft.words, happened)
        return self._journal.record(incident, body, refers_to=(number,))


def _happened_problem(happened: Moment | None, now: datetime) -> Problem | None:
    return Problem.NO_TIME if happened is None else past_problem(happened, now)


def _duties_problem(duties: tuple[str, ...]) -> Problem | None:
    sound = all(duty and not any(map(str.isspace, duty)) for duty in duties)
    return None if sound else Problem.UNKNOWN_CHOICE
