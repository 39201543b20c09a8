"""The clocks of an incident: one for each duty the law gives, and until when it runs.

A clock runs only once its start is known, its rule is in force on the day of the
start, and every condition is answered; before that it says what it waits for. No
date is ever made up, and nothing a person decides moves one that was computed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from logbook.domain.bodies import CallOutcome
from logbook.domain.conditions import Facts, applies, concerns, facts_of, undecided
from logbook.domain.due import Calendar, Due, HolidayName, due_of
from logbook.domain.duty import Condition, Duty, Force, Origin, Reading, Term
from logbook.domain.entry import SignedEntry
from logbook.domain.holds import READ_FOR_HOLDS, Hold, holding, holds_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import LATEST, Fidelity
from logbook.domain.notification import READ_FOR_DUTIES, Call, calls_of, served_by
from logbook.domain.start import Start, WhyNotStarted, former_start_of, start_of
from logbook.domain.unmet import Unmet, unmet_of

_INEXACT = (Fidelity.DAY, Fidelity.HOUR)


class ClockState(StrEnum):
    """Where a clock stands.

    `RUNNING` is a clock without a number; `NO_CLOCK` a text that names no start.
    """

    NOT_IN_FORCE = "not-in-force"
    DOES_NOT_APPLY = "does-not-apply"
    NEEDS_ANSWER = "needs-answer"
    NO_CLOCK = "no-clock"
    NOT_STARTED = "not-started"
    RUNNING = "running"
    DUE = "due"
    OVERDUE = "overdue"
    HELD = "held"
    MET = "met"
    MET_LATE = "met-late"


OPEN_CLOCKS = (
    ClockState.OVERDUE,
    ClockState.DUE,
    ClockState.HELD,
    ClockState.RUNNING,
)
"""Clocks that run, also those whose text gives no number."""

_URGENCY = (
    ClockState.OVERDUE,
    ClockState.DUE,
    ClockState.HELD,
    ClockState.RUNNING,
    ClockState.NEEDS_ANSWER,
    ClockState.NOT_STARTED,
    ClockState.NO_CLOCK,
    ClockState.MET_LATE,
    ClockState.MET,
    ClockState.DOES_NOT_APPLY,
    ClockState.NOT_IN_FORCE,
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reading that cannot be counted yet, and why."""

    reading: Reading
    why: WhyNotStarted


@dataclass(frozen=True, slots=True)
class Clock:
    """One duty and until when it is to be fulfilled, as far as that is known.

    Attributes:
        term: How it reads on the day of its start, or today where there is none yet;
            none where it was not in force then.
        start: The event of the earliest date, or since when a clock without a number
            runs; none while nothing runs.
        dues: Every date there is, earliest first; the first is the one that counts.
        waiting: Readings whose start is not known.
        former: The earliest date by a time that an older entry gave and that no longer
            holds, where it is before the date that counts.
        asks: The first condition nobody has decided; none if all are.
        unmet: The first condition that is decided, and keeps it from applying.
        later: How it reads today, where that has changed since the start.
        coming: How it will read next, where that is known.
        hold: A delay that law enforcement asks for now; it moves no date.
        ended: Delays that were asked for and are over.
        told: The call that fulfilled the duty.
        decided: The recorded decision that it does not apply.
    """

    duty: Duty
    term: Term | None
    state: ClockState
    start: Start | None = None
    dues: tuple[Due, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    former: Due | None = None
    asks: Condition | None = None
    unmet: Unmet | None = None
    later: Term | None = None
    coming: Term | None = None
    hold: Hold | None = None
    ended: tuple[Hold, ...] = ()
    told: Call | None = None
    decided: Call | None = None

    @property
    def due(self) -> Due | None:
        """The date that counts: the earliest there is."""
        return self.dues[0] if self.dues else None


READ_FOR_CLOCKS = (*READ_FOR_DUTIES, *READ_FOR_HOLDS)
"""Kinds of entry `clocks_of` takes anything from; notes are none of them."""


def clocks_of(
    pack: JurisdictionPack,
    entries: Iterable[SignedEntry],
    now: datetime,
    holiday: HolidayName,
) -> tuple[Clock, ...]:
    """Work out every clock of an incident, in the order of the pack's duties.

    Args:
        now: In UTC, by the laptop's clock.
        holiday: Names the public holidays of a region.
    """
    entries = list(entries)
    facts, holds = facts_of(entries), holds_of(entries)
    duties = [duty for duty in pack.duties if concerns(duty, pack, facts)]
    served = served_by(duties, calls_of(entries))
    zone = ZoneInfo(pack.zone)
    return tuple(
        _Winder(
            duty,
            facts,
            Calendar(zone, duty.region or pack.region_code, holiday),
            now.astimezone(UTC),
        ).clock(served[duty.id], [each for each in holds if each.covers(duty.id)])
        for duty in duties
        if _has_clock(duty)
    )


def by_urgency(clocks: Iterable[Clock]) -> tuple[Clock, ...]:
    """Return clocks with those first that need somebody soonest."""

    def urgency(clock: Clock) -> tuple[int, datetime]:
        dates = [due.at for due in (clock.due, clock.former) if due]
        place = _URGENCY.index(clock.state)
        if clock.former and clock.told is None:
            place = min(place, _URGENCY.index(ClockState.DUE))
        return place, min(dates, default=LATEST)

    return tuple(sorted(clocks, key=urgency))


def may_apply(clock: Clock) -> bool:
    """Tell whether a clock applies, or still may: its rule is in force at all."""
    return clock.state not in (ClockState.DOES_NOT_APPLY, ClockState.NOT_IN_FORCE)


def told_by(told: Call) -> datetime:
    """Return the latest instant at which a call can have been made.

    Where the time given has no such end, it was made by the time it was recorded.
    """
    happened = told.body.happened
    if happened.latest is None:
        return told.recorded.at
    # The width of a day ends with the first second of the next one.
    return happened.latest - timedelta(seconds=happened.fidelity in _INEXACT)


def _has_clock(duty: Duty) -> bool:
    return duty.origin is Origin.LAW or any(term.readings for term in duty.terms)


@dataclass(frozen=True, slots=True)
class _Winder:
    """Works out the clock of one duty."""

    duty: Duty
    facts: Facts
    calendar: Calendar
    now: datetime

    def clock(self, calls: list[Call], holds: list[Hold]) -> Clock:
        today = self.now.astimezone(self.calendar.zone).date()
        present = self.duty.term_on(today)
        term = self._term(present)
        told = _first_told(calls)
        decided = _decision(calls)
        hold = holding(holds, self.duty.id, self.now)
        counts = term is not None and applies(self.duty, self.facts) is True
        readings = term.readings if term and counts else ()
        dues, running, waiting = self._counted(readings)
        state = self._state(term, dues, running, told, decided)
        if hold and state in (ClockState.RUNNING, ClockState.DUE, ClockState.OVERDUE):
            state = ClockState.HELD
        return Clock(
            duty=self.duty,
            term=term,
            state=state,
            start=dues[0].start if dues else running,
            dues=dues,
            waiting=waiting,
            former=self._former(readings, dues),
            asks=undecided(self.duty, self.facts),
            unmet=unmet_of(self.duty, self.facts),
            later=present if present is not term else None,
            coming=_coming(self.duty, today),
            hold=hold,
            ended=tuple(each for each in holds if each.is_over(self.now)),
            told=told,
            decided=decided,
        )

    def _term(self, present: Term | None) -> Term | None:
        """Return how the duty reads on the day of its start.

        Which event starts it may depend on the term, and the term on its day, so it
        is looked for from today backwards.
        """
        term = present
        for _ in self.duty.terms:
            days = [start.day for start in self._starts(term)]
            of_start = self.duty.term_on(min(days)) if days else term
            if of_start is term:
                break
            term = of_start
        return term

    def _starts(self, term: Term | None) -> list[Start]:
        found = [
            start_of(reading.starts, self.facts, self.calendar.zone)
            for reading in (term.readings if term else ())
        ]
        return [start for start in found if isinstance(start, Start)]

    def _counted(
        self, readings: tuple[Reading, ...]
    ) -> tuple[tuple[Due, ...], Start | None, tuple[Waiting, ...]]:
        """Return the dates there are, since when no number runs, and what waits."""
        dues: list[Due] = []
        running: list[Start] = []
        waiting: list[Waiting] = []
        for reading in readings:
            start = start_of(reading.starts, self.facts, self.calendar.zone)
            if not isinstance(start, Start):
                waiting.append(Waiting(reading, start))
            elif reading.amount is None:
                running.append(start)
            elif (due := due_of(reading, start, self.calendar)) is not None:
                dues.append(due)
            else:
                waiting.append(Waiting(reading, WhyNotStarted.BEYOND_CALENDARS))
        since = min(running, key=lambda start: start.at, default=None)
        return tuple(sorted(dues, key=lambda due: due.at)), since, tuple(waiting)

    def _former(
        self, readings: tuple[Reading, ...], dues: tuple[Due, ...]
    ) -> Due | None:
        facts, zone = self.facts, self.calendar.zone
        counted = [
            due
            for reading in readings
            if (start := former_start_of(reading.starts, facts, zone))
            and (due := due_of(reading, start, self.calendar))
            and not (dues and dues[0].at <= due.at)
        ]
        return min(counted, key=lambda due: due.at, default=None)

    def _state(
        self,
        term: Term | None,
        dues: tuple[Due, ...],
        running: Start | None,
        told: Call | None,
        decided: Call | None,
    ) -> ClockState:
        if term is None or term.force is Force.NOT_IN_FORCE:
            return ClockState.NOT_IN_FORCE
        if told is not None:
            late = dues and told_by(told) > dues[0].at
            return ClockState.MET_LATE if late else ClockState.MET
        applicable = applies(self.duty, self.facts)
        if applicable is False or decided is not None:
            return ClockState.DOES_NOT_APPLY
        if applicable is None:
            return ClockState.NEEDS_ANSWER
        if not term.readings:
            return ClockState.NO_CLOCK
        return self._running_state(dues, running)

    def _running_state(
        self, dues: tuple[Due, ...], running: Start | None
    ) -> ClockState:
        if dues:
            return ClockState.OVERDUE if self.now > dues[0].at else ClockState.DUE
        return ClockState.NOT_STARTED if running is None else ClockState.RUNNING


def _first_told(calls: Iterable[Call]) -> Call | None:
    told = (call for call in calls if call.body.outcome is CallOutcome.TOLD)
    return next(told, None)


def _decision(calls: list[Call]) -> Call | None:
    """Return the decision not to tell, unless somebody tried again after it."""
    if not calls or calls[-1].body.outcome is not CallOutcome.NOT_APPLICABLE:
        return None
    return calls[-1]


def _coming(duty: Duty, today: date) -> Term | None:
    later = (term for term in duty.terms if term.begins() > today)
    return next(later, None)
