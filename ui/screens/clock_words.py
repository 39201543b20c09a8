"""What the screens say about clocks beside the words that are printed, too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.clock_words import (
    clock_details,
    clock_source,
    clock_standing,
    clock_state,
)
from logbook.domain.clocks import READ_FOR_CLOCKS, Clock, ClockState
from logbook.domain.due import Due
from logbook.domain.holds import Hold, holds_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import LATEST
from logbook.domain.people import people_of
from logbook.domain.wording import Statement
from ui import messages
from ui.formatting import due_text, duration_text, open_text
from ui.screens.duty_reasons import room_of
from ui.screens.provenance import unverified_words
from ui.tokens import State

_DONE = (ClockState.MET, ClockState.MET_LATE)
_ASIDE = (ClockState.NOT_IN_FORCE, ClockState.DOES_NOT_APPLY)
_ORDER = (
    ClockState.RUNNING,
    ClockState.HELD,
    ClockState.NOT_STARTED,
    ClockState.NEEDS_ANSWER,
    ClockState.NO_CLOCK,
    *_DONE,
    *_ASIDE,
)
"""In which order clocks without a date that still runs stand under those with one."""

_LOOKS: Mapping[ClockState, tuple[str, State]] = {
    ClockState.NOT_IN_FORCE: ("minus", "muted"),
    ClockState.DOES_NOT_APPLY: ("minus", "muted"),
    ClockState.NEEDS_ANSWER: ("circle-dashed", "muted"),
    ClockState.NO_CLOCK: ("circle-slash", "muted"),
    ClockState.NOT_STARTED: ("circle-dashed", "muted"),
    ClockState.HELD: ("lock", "warn"),
    ClockState.MET: ("circle-check", "good"),
    ClockState.MET_LATE: ("circle-check", "warn"),
}


@dataclass(frozen=True, slots=True)
class ClocksView:
    """Every clock of an incident, most urgent first.

    Attributes:
        names: Of everybody enrolled, by id.
    """

    incident: str
    pack: JurisdictionPack
    clocks: tuple[Clock, ...]
    holds: tuple[Hold, ...]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ClockFace:
    """What a row says; equal faces look alike.

    Attributes:
        standing: How it stands; these words stand out.
        details: What the dates were counted from.
        sources: What it rests on.
        asks: Room and id of the fact it waits for.
        aside: Whether nothing runs and nothing is waited for.
    """

    name: str
    office: str
    chip: tuple[str, str, State]
    standing: tuple[str, ...]
    details: tuple[str, ...]
    sources: tuple[str, ...]
    unverified: str
    asks: tuple[str, str] | None
    aside: bool


def read_clocks(logbook: OpenLogbook, incident: str, now: datetime) -> ClocksView:
    """Work out how the clocks stand; to be called on the logbook thread."""
    people = people_of(logbook.journal.store.of_kind("person-enrolled"))
    # Read once for everything, and of a long incident only what decides it.
    entries = list(logbook.journal.store.of_incident(incident, *READ_FOR_CLOCKS))
    return ClocksView(
        incident=incident,
        pack=logbook.pack,
        clocks=in_order(logbook.clocks.among(entries, logbook.pack), now),
        holds=holds_of(entries),
        names={person.id: person.name for person in people},
    )


def in_order(clocks: Iterable[Clock], now: datetime) -> tuple[Clock, ...]:
    """Sort clocks by what is due next; those without a date stand under those."""

    def key(clock: Clock) -> tuple[int, datetime]:
        due = running_due(clock)
        if due is not None:
            return 0, due.at
        since = clock.start.at if clock.start else now
        return 1 + _ORDER.index(clock.state), since

    return tuple(sorted(clocks, key=key))


def running_due(clock: Clock) -> Due | None:
    """Return the date that counts, while nobody was told and it applies."""
    return None if clock.state in (*_DONE, *_ASIDE) else clock.due


def next_due(clocks: Iterable[Clock]) -> Clock | None:
    """Return the clock with the earliest date that still runs, or has run out."""
    running = [clock for clock in clocks if running_due(clock) is not None]
    return min(running, key=_due_at, default=None)


def lead_of(view: ClocksView, now: datetime) -> str:
    """Return how many clocks run, and how many of them are overdue."""
    dated = [due for clock in view.clocks if (due := running_due(clock)) is not None]
    late = sum(now > due.at for due in dated)
    words = _tr("{late} overdue, {dated} with a date. Confirm each with counsel.")
    if not dated:
        words = _tr("No date runs yet. Confirm each with counsel.")
    elif not late:
        words = _tr("{dated} with a date. Confirm each with counsel.")
    return words.format(late=late, dated=len(dated) - late)


def face_of(view: ClocksView, clock: Clock, now: datetime) -> ClockFace:
    """Return what the row of one clock says."""
    duty = clock.duty
    term = clock.term or clock.later or clock.coming
    return ClockFace(
        name=duty.title,
        office=view.pack.office(duty.office).name,
        chip=_chip(clock, now),
        standing=_said(clock_standing(clock, now)),
        details=_said(clock_details(clock)),
        sources=_said(clock_source(clock)),
        unverified=unverified_words(term.grade if term else None),
        asks=_asks(view, clock),
        aside=clock.state in _ASIDE,
    )


def due_chip(due: Due, now: datetime) -> tuple[str, str, State]:
    """Return how much time is left, or how much too late it is."""
    length = duration_text(due.at - now)
    if now > due.at:
        words = _tr("{length} overdue").format(length=length)
        return "clock-alert", words, "bad"
    return "timer", _tr("{length} left").format(length=length), "warn"


def due_line(due: Due, now: datetime) -> str:
    """Return until when, on the clock of the place; the room of clocks has UTC, too."""
    local = due.at.astimezone(timezone(timedelta(minutes=due.offset)))
    words = _tr("was due {when}") if now > due.at else _tr("no later than {when}")
    return words.format(when=due_text(local))


def header_words(clock: Clock, now: datetime) -> str:
    """Return what the header says about the next date: whose, and how long."""
    due = running_due(clock)
    if due is None:
        return clock.duty.title
    length = duration_text(due.at - now)
    words = (
        _tr("{title}: {length} overdue")
        if now > due.at
        else _tr("{title}: {length} left")
    )
    return words.format(title=clock.duty.title, length=length)


def _chip(clock: Clock, now: datetime) -> tuple[str, str, State]:
    due = running_due(clock)
    if due is not None:
        return due_chip(due, now)
    if clock.state is ClockState.RUNNING:
        since = clock.start.at if clock.start else now
        length = open_text(max(timedelta(), now - since))
        words = _tr("No number, running for {length}")
        return "circle-slash", words.format(length=length), "muted"
    icon, tone = _LOOKS.get(clock.state, ("circle-slash", "muted"))
    return icon, messages.of_phrase(clock_state(clock)), tone


def _asks(view: ClocksView, clock: Clock) -> tuple[str, str] | None:
    """Return what has to be answered or determined before it can run."""
    fact = ""
    if clock.state is ClockState.NEEDS_ANSWER and clock.asks is not None:
        fact = clock.asks.fact
    elif clock.state is ClockState.NOT_STARTED and clock.waiting:
        fact = clock.waiting[0].reading.starts
    return (room_of(fact, view.pack), fact) if fact else None


def _due_at(clock: Clock) -> datetime:
    due = running_due(clock)
    return due.at if due is not None else LATEST


def _said(statement: Statement) -> tuple[str, ...]:
    return tuple(messages.of_phrase(phrase) for phrase in statement)


def _tr(words: str) -> str:
    return QCoreApplication.translate("clocks", words)
