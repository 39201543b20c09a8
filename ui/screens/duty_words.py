"""What the screen of notifications says about a duty, in plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import CallOutcome
from logbook.domain.documentation import AnsweredQuestion
from logbook.domain.duty import Duty, LimitUnit, Origin, Term
from logbook.domain.jurisdiction import JurisdictionPack, Office
from logbook.domain.notification import Call, DutyProgress, DutyState
from logbook.domain.people import people_of
from logbook.domain.step import Phase
from logbook.domain.wording import Phrase
from ui import messages
from ui.formatting import date_text, duration_text, open_text
from ui.screens.answer_words import value_words
from ui.screens.entry_words import moment_words
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
_OUTCOMES = {
    CallOutcome.TOLD: QT_TRANSLATE_NOOP("duties", "{when} {channel}, told."),
    CallOutcome.MESSAGE_LEFT: QT_TRANSLATE_NOOP(
        "duties", "{when} {channel}, message left, nobody spoken to."
    ),
    CallOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("duties", "{when} {channel}, no answer."),
    CallOutcome.NOT_APPLICABLE: QT_TRANSLATE_NOOP("duties", "{when} not applicable."),
    CallOutcome.DEFERRED: QT_TRANSLATE_NOOP("duties", "{when} deferred."),
}
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
        names: Of everybody enrolled, by id.
        me: Id of the person at the laptop.
    """

    incident: str
    pack: JurisdictionPack
    duties: tuple[DutyProgress, ...]
    answers: Mapping[str, AnsweredQuestion]
    begun: datetime | None
    names: Mapping[str, str]
    me: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """One line of what was tried.

    Attributes:
        mine: Whether the person at the laptop may correct it.
    """

    icon: str
    words: str
    number: int
    mine: bool


@dataclass(frozen=True, slots=True)
class DutyFace:
    """What a card says; equal faces look alike.

    Attributes:
        unverified: Why the source is shown as unverified; nothing if it is not.
        told: The entry in which somebody was told.
        asks: The question that has to be answered first.
    """

    name: str
    icon: str
    tone: State
    reasons: tuple[str, ...]
    unverified: str
    contact: str
    chip: tuple[str, str, State]
    attempts: tuple[Attempt, ...]
    told: int = 0
    asks: str = ""


def read_duties(
    logbook: OpenLogbook, incident: str, begun: datetime | None
) -> DutiesView:
    """Work out where the duties stand; to be called on the logbook thread."""
    people = people_of(logbook.journal.store.of_kind("person-enrolled"))
    return DutiesView(
        incident=incident,
        pack=logbook.pack,
        duties=logbook.notifications.duties(incident, logbook.pack),
        answers=logbook.documentation.answers(incident),
        begun=begun,
        names={person.id: person.name for person in people},
        me=logbook.person.id,
    )


def lead_of(view: DutiesView, now: datetime) -> str:
    """Return how many are still to be told, and how old the rules are."""
    waiting = [duty for duty in view.duties if not duty.settled]
    asking = sum(duty.state is DutyState.NEEDS_ANSWER for duty in waiting)
    told = sum(duty.state is DutyState.TOLD for duty in view.duties)
    late = sum(lateness(duty, now) > timedelta() for duty in waiting)
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


def face_of(view: DutiesView, progress: DutyProgress, now: datetime) -> DutyFace:
    """Return what the card of one duty says."""
    duty = progress.duty
    office, term = view.pack.office(duty.office), _term(duty, now)
    late = lateness(progress, now) > timedelta()
    icon, tone = _LATE if late else _ICONS[progress.state]
    asks = _asks(view, progress)
    return DutyFace(
        name=office.name,
        icon=icon,
        tone=tone,
        reasons=tuple(_reasons(view, progress, term)),
        unverified=_unverified(progress, now),
        contact="" if progress.settled else _contact(office),
        chip=_chip(view, progress, term, now),
        attempts=tuple(_attempts(view, progress, now)),
        told=progress.told.number if progress.told else 0,
        asks=asks,
    )


def line_of(view: DutiesView, progress: DutyProgress, now: datetime) -> str:
    """Return what stands under the chip; it changes with the minute."""
    told = progress.told
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
    if view.begun is None:
        return _tr("open")
    length = open_text(max(timedelta(), now - view.begun))
    return _tr("open for {length}").format(length=length)


def _term(duty: Duty, now: datetime) -> Term:
    return duty.term_on(now.date()) or duty.terms[0]


def _asks(view: DutiesView, progress: DutyProgress) -> str:
    """Return the first question that stands in the way of knowing."""
    if progress.state is not DutyState.NEEDS_ANSWER:
        return ""
    facts = [condition.fact for condition in progress.duty.conditions]
    return next((fact for fact in facts if fact not in view.answers), facts[0])


def _reasons(view: DutiesView, progress: DutyProgress, term: Term) -> list[str]:
    duty = progress.duty
    said = []
    for condition in duty.conditions:
        question = view.pack.question(condition.fact)
        answered = view.answers.get(question.id)
        said.append(f"{condition.words}.")
        if answered is not None:
            value = value_words(answered.current.body)
            said.append(
                _tr("“{question}” {value}, entry {number}.").format(
                    question=question.label,
                    value=value,
                    number=answered.current.number,
                )
            )
    wording = {
        Origin.GUIDE: _tr("The guide: {wording}."),
        Origin.BOTH: _tr("The guide: {wording}."),
        Origin.LAW: _tr("Not in the guide: {wording}."),
        Origin.OURS: _tr("Ours: {wording}."),
    }[duty.origin]
    said.append(wording.format(wording=term.wording))
    lines = [" ".join(said)]
    if term.remark:
        lines.append(term.remark)
    return lines


def _unverified(progress: DutyProgress, now: datetime) -> str:
    term = _term(progress.duty, now)
    if not progress.duty.unverified_on(now.date()):
        return ""
    return _tr("Unverified, grade {grade}").format(grade=term.grade)


def _contact(office: Office) -> str:
    return _tr("Number: {contact}").format(contact=office.contact)


def _chip(
    view: DutiesView, progress: DutyProgress, term: Term, now: datetime
) -> tuple[str, str, State]:
    late = lateness(progress, now)
    if late > timedelta():
        words = _tr("Next try {length} overdue").format(length=duration_text(late))
        return "clock-alert", words, "bad"
    if progress.state is DutyState.TOLD:
        return "circle-check", _told_words(view, progress), "good"
    if progress.state in _CHIPS:
        icon, name = _CHIPS[progress.state]
        return icon, _tr(str(name)), "muted"
    for reading in term.readings:
        if reading.unit is not None:
            words = _tr(str(_UNITS[reading.unit])).format(amount=reading.amount)
            return "timer", words, "warn"
    if progress.duty.origin is Origin.LAW:
        return "circle-slash", _tr("No number in the statute"), "muted"
    return "circle-slash", _tr("No number in the guide"), "muted"


def _told_words(view: DutiesView, progress: DutyProgress) -> str:
    at = progress.told.body.happened.at if progress.told else None
    if at is None or view.begun is None or at < view.begun:
        return _tr("Done")
    length = duration_text(at - view.begun)
    return _tr("Done after {length}").format(length=length)


def _attempts(
    view: DutiesView, progress: DutyProgress, now: datetime
) -> Sequence[Attempt]:
    lines = [_attempt(view, call, now) for call in progress.calls]
    if progress.until and progress.state is DutyState.TRIED:
        when = moment_words(progress.until, now)
        words = _tr("Next try {when}. Say what happened and when it was found.")
        lines.append(Attempt("phone", words.format(when=when), 0, mine=False))
    return lines


def _attempt(view: DutiesView, call: Call, now: datetime) -> Attempt:
    body = call.body
    missed = {CallOutcome.NO_ANSWER, CallOutcome.MESSAGE_LEFT}
    decided = {CallOutcome.NOT_APPLICABLE, CallOutcome.DEFERRED}
    icon = "phone-missed" if body.outcome in missed else "phone"
    author = view.names.get(call.author, call.author)
    said = [
        _tr(str(_OUTCOMES[body.outcome])).format(
            when=moment_words(body.happened, now),
            channel=messages.of_phrase(Phrase(f"channel.{body.channel}")),
        ),
        *_details(call),
        _tr("{author}, entry {number}.").format(author=author, number=call.number),
    ]
    icon = "flag" if body.outcome in decided else icon
    return Attempt(icon, " ".join(said), call.number, call.author == view.me)


def _details(call: Call) -> list[str]:
    body, phrases = call.body, []
    if body.person:
        phrases.append(Phrase("spoke-to", {"person": body.person}))
    if body.words:
        phrases.append(Phrase("text", {"text": body.words}))
    if body.reference:
        phrases.append(Phrase("reference", {"reference": body.reference}))
    if body.read_back is not None:
        phrases.append(Phrase("read-back" if body.read_back else "not-read-back"))
    return [messages.of_phrase(phrase) for phrase in phrases]


def _tr(words: str) -> str:
    return QCoreApplication.translate("duties", words)
