"""What the screen of notifications says about a duty, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.clocks import READ_FOR_CLOCKS, Clock
from logbook.domain.conditions import Facts, facts_of
from logbook.domain.duty import Duty, Force, LimitUnit, Origin, Term
from logbook.domain.holds import Hold, holding, holds_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.local_pack import LocalPack
from logbook.domain.notification import DutyProgress, DutyState, duties_of
from logbook.domain.people import people_of
from logbook.domain.step import Phase
from ui.formatting import date_text, duration_text, open_text
from ui.screens.call_words import Attempt, attempts_of
from ui.screens.clock_words import due_chip, due_line
from ui.screens.duty_reasons import asked_at, force_of, reasons_of
from ui.screens.entry_words import moment_words
from ui.screens.hold_words import held_words
from ui.screens.local_words import contacts_of, local_of
from ui.screens.provenance import source_words, unverified_words
from ui.tokens import State

_ICONS: Mapping[DutyState, tuple[str, State]] = {
    DutyState.NEEDS_ANSWER: ("circle-dashed", "muted"),
    DutyState.OPEN: ("circle-dot", "accent"),
    DutyState.TRIED: ("circle-dot", "accent"),
    DutyState.DEFERRED: ("clock", "muted"),
    DutyState.TOLD: ("circle-check", "good"),
    DutyState.NOT_APPLICABLE: ("minus", "muted"),
    DutyState.DOES_NOT_APPLY: ("minus", "muted"),
}
_LATE: tuple[str, State] = ("clock-alert", "bad")
_CHIPS = {
    DutyState.NEEDS_ANSWER: (
        "circle-dashed",
        QT_TRANSLATE_NOOP("duties", "Not yet started"),
    ),
    DutyState.DEFERRED: ("clock", QT_TRANSLATE_NOOP("duties", "Deferred")),
    DutyState.NOT_APPLICABLE: ("minus", QT_TRANSLATE_NOOP("duties", "Not applicable")),
    DutyState.DOES_NOT_APPLY: ("minus", QT_TRANSLATE_NOOP("duties", "Does not apply")),
}
_UNITS = {
    LimitUnit.HOURS: QT_TRANSLATE_NOOP("duties", "{amount} hours"),
    LimitUnit.CALENDAR_DAYS: QT_TRANSLATE_NOOP("duties", "{amount} days"),
    LimitUnit.BUSINESS_DAYS: QT_TRANSLATE_NOOP("duties", "{amount} business days"),
}


@dataclass(frozen=True, slots=True)
class DutiesView:
    """Every duty of the place, and where it stands in one incident.

    Attributes:
        clocks: By the id of the duty, for those that have one.
        local: What the municipality added; none if nobody imported anything.
        names: Of everybody enrolled, by id.
        me: Id of the person at the laptop.
    """

    incident: str
    pack: JurisdictionPack
    duties: tuple[DutyProgress, ...]
    facts: Facts
    clocks: Mapping[str, Clock]
    holds: tuple[Hold, ...]
    local: LocalPack | None
    begun: datetime | None
    names: Mapping[str, str]
    me: str


@dataclass(frozen=True, slots=True)
class DutyFace:
    """What a card says; equal faces look alike.

    Attributes:
        office: Who is told.
        force: Whether that is a must, and its tone.
        unverified: Why the source is shown as unverified; nothing if it is not.
        contacts: How to reach them; nothing once that is settled.
        contents: What the notice has to say, one point each.
        sources: Where all of it is from, one sentence each.
        reference: What the number they give out is called; nothing if it has no name.
        told: The entry in which somebody was told.
        asks: Room and id of what has to be answered first.
        aside: Whether it asks for nothing here and now: not in force, or not applying.
    """

    name: str
    office: str
    icon: str
    tone: State
    force: tuple[str, State]
    reasons: tuple[str, ...]
    unverified: str
    contacts: tuple[str, ...]
    chip: tuple[str, str, State]
    held: str
    contents: tuple[str, ...]
    sources: tuple[str, ...]
    reference: str
    attempts: tuple[Attempt, ...]
    told: int = 0
    asks: tuple[str, str] | None = None
    aside: bool = False


def read_duties(
    logbook: OpenLogbook, incident: str, begun: datetime | None
) -> DutiesView:
    """Work out where the duties stand; to be called on the logbook thread."""
    people = people_of(logbook.journal.store.of_kind("person-enrolled"))
    pack = logbook.pack
    # Read once for everything, and of a long incident only what decides it.
    entries = list(logbook.journal.store.of_incident(incident, *READ_FOR_CLOCKS))
    clocks = logbook.clocks.among(entries, pack)
    return DutiesView(
        incident=incident,
        pack=pack,
        duties=duties_of(pack, entries),
        facts=facts_of(entries),
        clocks={clock.duty.id: clock for clock in clocks},
        holds=holds_of(entries),
        local=local_of(logbook),
        begun=begun,
        names={person.id: person.name for person in people},
        me=logbook.person.id,
    )


def lead_of(view: DutiesView, now: datetime) -> str:
    """Return how many are still to be told, and how old the rules are."""
    asked = [duty for duty in view.duties if not is_aside(view, duty, now)]
    waiting = [duty for duty in asked if not duty.settled]
    asking = sum(duty.state is DutyState.NEEDS_ANSWER for duty in waiting)
    told = sum(duty.state is DutyState.TOLD for duty in view.duties)
    late = sum(_is_late(view, duty, now) for duty in waiting)
    words = (
        _tr("{late} overdue, {open} open, {asking} not started, {told} told.")
        if late
        else _tr("{open} open, {asking} not started, {told} told.")
    )
    counted = words.format(
        late=late, open=len(waiting) - asking - late, asking=asking, told=told
    )
    rules = _tr("Confirm deadlines with counsel. Rules verified {date}.")
    return f"{counted} {rules.format(date=date_text(view.pack.checked_on))}"


def cautions_of(view: DutiesView) -> list[str]:
    """Return what is to be known about whom the guide does not name."""
    return [caution.text for caution in view.pack.cautions_of(Phase.NOTIFY)]


def lateness(duty: DutyProgress, now: datetime) -> timedelta:
    """Return how long a promised next try is overdue; nothing if it is not."""
    until = duty.until.at if duty.until else None
    return max(timedelta(), now - until) if until else timedelta()


def is_aside(view: DutiesView, progress: DutyProgress, now: datetime) -> bool:
    """Tell whether a duty asks for nothing: not in force, or it does not apply."""
    if progress.calls:
        return False
    term = _term(view, progress.duty, now)
    dead = term is None or term.force is Force.NOT_IN_FORCE
    return dead or progress.state is DutyState.DOES_NOT_APPLY


def face_of(view: DutiesView, progress: DutyProgress, now: datetime) -> DutyFace:
    """Return what the card of one duty says."""
    duty = progress.duty
    office, term = view.pack.office(duty.office), _term(view, duty, now)
    icon, tone = _LATE if _is_late(view, progress, now) else _ICONS[progress.state]
    # A hold on notices in general keeps nobody from telling IT staff or the police.
    holds = [
        each for each in view.holds if duty.origin is Origin.LAW or each.names(duty.id)
    ]
    hold = holding(holds, duty.id, now)
    sources = source_words(duty.origin, duty.source_note, duty.ours, _verified_on(duty))
    asks = progress.state is DutyState.NEEDS_ANSWER
    return DutyFace(
        name=duty.title,
        office=office.name,
        icon=icon,
        tone=tone,
        force=force_of(term),
        reasons=reasons_of(duty, term, view.pack, view.facts),
        unverified=unverified_words(term.grade if term else None),
        contacts=() if progress.settled else contacts_of(office, view.local),
        chip=_chip(view, progress, term, now),
        held=held_words(hold, now) if hold and not progress.settled else "",
        contents=duty.contents,
        sources=(*sources, duty.holds) if duty.holds else tuple(sources),
        reference=office.reference_label or "",
        attempts=tuple(attempts_of(progress, view.names, view.me, now)),
        told=progress.told.number if progress.told else 0,
        asks=asked_at(duty, view.pack, view.facts) if asks else None,
        aside=is_aside(view, progress, now),
    )


def line_of(view: DutiesView, progress: DutyProgress, now: datetime) -> str:
    """Return what stands under the chip; it changes with the minute."""
    told, clock = progress.told, view.clocks.get(progress.duty.id)
    match progress.state:
        case DutyState.TOLD if told:
            words = _tr("entry {number}, {author}")
            author = view.names.get(told.author, told.author)
            return words.format(number=told.number, author=author)
        case DutyState.NEEDS_ANSWER:
            return _tr("needs 1 answer")
        case DutyState.DEFERRED if progress.until:
            when = moment_words(progress.until, now)
            return _tr("until {when}").format(when=when)
        case DutyState.NOT_APPLICABLE | DutyState.DEFERRED:
            number = progress.calls[-1].number
            return _tr("entry {number}").format(number=number)
        case DutyState.DOES_NOT_APPLY:
            return _tr("follows from an answer")
    if clock is not None and clock.due is not None:
        return due_line(clock.due, now)
    return _open_line(view, now)


def _open_line(view: DutiesView, now: datetime) -> str:
    if view.begun is None:
        return _tr("open")
    length = open_text(max(timedelta(), now - view.begun))
    return _tr("open for {length}").format(length=length)


def _term(view: DutiesView, duty: Duty, now: datetime) -> Term | None:
    """Return how a duty reads: on the day of its start, or else today at the place."""
    clock = view.clocks.get(duty.id)
    if clock is not None:
        return clock.term
    return duty.term_on(now.astimezone(ZoneInfo(view.pack.zone)).date())


def _verified_on(duty: Duty) -> date | None:
    return duty.verified_on if duty.origin is Origin.LAW else None


def _is_late(view: DutiesView, progress: DutyProgress, now: datetime) -> bool:
    """Tell whether a promised try has passed, or the law's own date."""
    if progress.settled:
        return False
    clock = view.clocks.get(progress.duty.id)
    missed = clock is not None and clock.due is not None and now > clock.due.at
    return missed or lateness(progress, now) > timedelta()


def _chip(
    view: DutiesView, progress: DutyProgress, term: Term | None, now: datetime
) -> tuple[str, str, State]:
    if progress.state is DutyState.TOLD:
        return "circle-check", _told_words(view, progress), "good"
    clock, late = view.clocks.get(progress.duty.id), lateness(progress, now)
    if clock is not None and clock.due is not None and not progress.settled:
        return due_chip(clock.due, now)
    if late > timedelta():
        words = _tr("Next try {length} overdue").format(length=duration_text(late))
        return "clock-alert", words, "bad"
    if term is None or term.force is Force.NOT_IN_FORCE:
        return "minus", _tr("Not in force"), "muted"
    if progress.state in _CHIPS:
        icon, name = _CHIPS[progress.state]
        return icon, _tr(str(name)), "muted"
    return _limit_chip(progress.duty, term)


def _limit_chip(duty: Duty, term: Term) -> tuple[str, str, State]:
    for reading in term.readings:
        if reading.unit is not None:
            words = _tr(str(_UNITS[reading.unit])).format(amount=reading.amount)
            return "timer", words, "warn"
    if duty.origin is Origin.LAW and term.force is Force.REQUIRED:
        return "circle-slash", _tr("No number in the statute"), "muted"
    if duty.origin is Origin.LAW:
        return "circle-slash", _tr("No number in the source"), "muted"
    return "circle-slash", _tr("No number in the guide"), "muted"


def _told_words(view: DutiesView, progress: DutyProgress) -> str:
    at = progress.told.body.happened.at if progress.told else None
    if at is None or view.begun is None or at < view.begun:
        return _tr("Done")
    length = duration_text(at - view.begun)
    return _tr("Done after {length}").format(length=length)


def _tr(words: str) -> str:
    return QCoreApplication.translate("duties", words)
