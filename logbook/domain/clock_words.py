"""What a clock says, in phrases: the same on the screen and on paper.

Every clock says what it rests on and is to be confirmed with counsel; where the text
has no number, it says that and shows no date.
"""

from datetime import date, datetime, timedelta

from logbook.domain.clocks import Clock, ClockState, Waiting, told_by
from logbook.domain.due import Due
from logbook.domain.duty import Force, Grade, Origin, Term
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.notation import Instant
from logbook.domain.span import length_phrase
from logbook.domain.start import Start
from logbook.domain.unmet import unmet_phrase
from logbook.domain.wording import Phrase, Slot, Statement

_INEXACT_STARTS = {
    Fidelity.DAY: "clock.start.day",
    Fidelity.HOUR: "clock.start.hour",
    Fidelity.AFTER: "clock.start.after",
}

_COUNSEL, _UNVERIFIED = "Confirm with counsel.", "Unverified."
"""How remarks of packs end: whoever reads one without a clock has to be told, too."""

_NOT_IN_FORCE = "Not in force"
"""How the remark of a term begins that says why it is not."""


def clock_words(clock: Clock, now: datetime) -> Statement:
    """Return everything a clock says: how it stands, why, and what it rests on."""
    return (
        *clock_standing(clock, now),
        *clock_details(clock),
        *clock_source(clock),
    )


def clock_state(clock: Clock) -> Phrase:
    """Return how a clock stands in a word or two."""
    return Phrase(f"clock.state.{clock.state}")


def clock_standing(clock: Clock, now: datetime) -> Statement:
    """Return how a clock stands now, with the date if there is one."""
    match clock.state:
        case ClockState.MET | ClockState.MET_LATE:
            return _met(clock)
        case ClockState.HELD:
            return (*_held(clock), *_running(clock, now))
        case ClockState.RUNNING | ClockState.DUE | ClockState.OVERDUE:
            return _running(clock, now)
        case ClockState.NEEDS_ANSWER:
            condition = clock.asks.words if clock.asks else ""
            return (Phrase("clock.needs-answer", {"condition": condition}),)
        case ClockState.DOES_NOT_APPLY:
            return _does_not_apply(clock)
        case ClockState.NOT_IN_FORCE:
            return (_not_in_force(clock),)
        case ClockState.NO_CLOCK:
            return (_by_source("clock.no-clock", clock),)
    return (Phrase("clock.not-started"),)


def clock_aside(clock: Clock) -> Statement:
    """Return why a clock does not apply or is not in force, each thing once."""
    if clock.state is not ClockState.NOT_IN_FORCE:
        return _does_not_apply(clock)
    said = [_not_in_force(clock)]
    if clock.term is not None and (remark := _remark(clock.term)):
        beside = Phrase("text", {"text": remark})
        said = [beside] if remark.startswith(_NOT_IN_FORCE) else [*said, beside]
    return (*said, *_other_terms(clock))


def clock_details(clock: Clock) -> Statement:
    """Return what the dates were counted from, and what is still waited for."""
    said: list[Phrase] = []
    slots: dict[str, Slot]
    if clock.due is not None:
        said += _first_date(clock.due)
        for due in clock.dues[1:]:
            said += _other_date(due)
    elif clock.start is not None:
        said += _start(clock.start)
    said += [_waits(waiting) for waiting in clock.waiting]
    if clock.former is not None:
        slots = {
            "number": clock.former.start.number,
            "when": when_phrase(clock.former),
        }
        said.append(Phrase("clock.former", slots))
    for hold in clock.ended:
        slots = {"agency": hold.body.agency, "number": hold.number}
        said.append(Phrase("clock.hold-over", slots))
    return tuple(said)


def clock_source(clock: Clock) -> Statement:
    """Return how the text reads and what it rests on."""
    return (*clock_text(clock), *clock_grounds(clock))


def clock_text(clock: Clock) -> Statement:
    """Return how the text reads, and how it reads at other times."""
    said = []
    if clock.term is not None:
        said.append(_by_source("clock.text", clock, **_text_of(clock.term)))
        if remark := _remark(clock.term):
            said.append(Phrase("text", {"text": remark}))
    return (*said, *_other_terms(clock))


def clock_grounds(clock: Clock) -> Statement:
    """Return what a clock rests on, how well that is known, and whom to ask."""
    source = Phrase("clock.source", {"source": clock.duty.source_note})
    return source, clock_grade(clock), Phrase("clock.counsel")


def clock_grade(clock: Clock) -> Phrase:
    """Return how well it is known what a clock rests on."""
    known = clock.term or clock.later or clock.coming
    return _grade(known, clock.duty.verified_on)


def span_phrase(length: timedelta) -> Phrase:
    """Return a length of time; what is left over is cut, so it is never too long."""
    return length_phrase(length)


def day_phrase(day: date) -> Phrase:
    """Return a day with its weekday: ``Wed 2026-11-25``."""
    weekday = Phrase(f"weekday.{day.weekday()}")
    return Phrase("clock.day", {"weekday": weekday, "day": day})


def when_phrase(due: Due) -> Phrase:
    """Return a date in full: weekday, local time, offset and UTC."""
    weekday = Phrase(f"weekday.{due.day.weekday()}")
    when = Instant(due.at, due.offset)
    return Phrase("clock.day", {"weekday": weekday, "day": when})


def event_phrase(fact: str) -> Phrase:
    """Return a start event as it follows "when"."""
    return Phrase(f"clock.event.{fact}")


def _running(clock: Clock, now: datetime) -> Statement:
    if clock.due is not None:
        code = "clock.overdue" if now > clock.due.at else "clock.due"
        span = span_phrase(clock.due.at - now)
        return (Phrase(code, {"when": when_phrase(clock.due), "span": span}),)
    since = clock.start.at if clock.start else now
    span = span_phrase(max(now - since, timedelta()))
    return (_by_source("clock.running", clock, span=span),)


def _held(clock: Clock) -> Statement:
    if clock.hold is None:
        return ()
    body = clock.hold.body
    slots: dict[str, Slot] = {"agency": body.agency, "number": clock.hold.number}
    first = Phrase("clock.held", slots)
    if body.until is not None and body.until.at is not None:
        first = Phrase("clock.held.until", {**slots, "until": body.until})
    source = Phrase("clock.held.no-source")
    if clock.duty.holds:
        source = Phrase("clock.held.source", {"words": clock.duty.holds})
    return first, Phrase("clock.held.moves-nothing"), source


def _met(clock: Clock) -> Statement:
    if clock.told is None:
        return ()
    happened = clock.told.body.happened
    slots: dict[str, Slot] = {"happened": happened, "number": clock.told.number}
    if clock.due is not None:
        return (
            Phrase(_punctuality(clock, clock.due), slots),
            Phrase("clock.date", {"when": when_phrase(clock.due)}),
        )
    length = _after_start(clock, happened)
    if length is None:
        return (Phrase("clock.met.no-date", slots),)
    return (Phrase("clock.met.after", {**slots, "span": span_phrase(length)}),)


def _punctuality(clock: Clock, due: Due) -> str:
    """Tell whether a call was in time, late, or nobody can know from its time.

    A call may come before other events that start a date, never before the discovery.
    """
    told = clock.told
    first = next(
        (each.start for each in clock.dues if each.start.fact == "discovered"), None
    )
    if told is not None and first is not None and told_by(told) < first.at:
        return "clock.met-before"
    if clock.state is ClockState.MET:
        return "clock.met"
    at = told.body.happened.at if told else None
    exact = told is not None and at == told_by(told)
    return "clock.met-late" if exact or (at and at > due.at) else "clock.met-unclear"


def _after_start(clock: Clock, happened: Moment) -> timedelta | None:
    if clock.start is None or happened.at is None or happened.at < clock.start.at:
        return None
    return happened.at - clock.start.at


def _does_not_apply(clock: Clock) -> Statement:
    """Return what decides it: a recorded decision before an answer."""
    if clock.decided is None:
        return (unmet_phrase(clock.unmet),) if clock.unmet else ()
    decided = clock.decided
    slots: dict[str, Slot] = {"number": decided.number, "words": decided.body.words}
    return (Phrase("clock.decided", slots),)


def _not_in_force(clock: Clock) -> Phrase:
    if clock.term is not None:
        return Phrase("clock.not-in-force")
    if clock.later is not None:
        return Phrase("clock.not-in-force.then")
    if clock.coming is None:
        return Phrase("clock.not-in-force")
    return Phrase("clock.not-in-force.yet", {"day": day_phrase(clock.coming.begins())})


def _first_date(due: Due) -> Statement:
    said: list[Phrase] = []
    if due.cautious is not None:
        said.append(Phrase("clock.cautious", {"day": day_phrase(due.cautious)}))
    said += _start(due.start)
    if due.reading.says:
        said.append(Phrase("clock.reading", {"says": due.reading.says}))
    for day, name in due.free_days:
        slots: dict[str, Slot] = {"day": day_phrase(day), "name": name}
        said.append(Phrase("clock.free-day", slots))
    return tuple(said)


def _other_date(due: Due) -> Statement:
    when = when_phrase(due)
    date_ = Phrase("clock.other-date", {"when": when})
    if due.reading.says is not None:
        slots: dict[str, Slot] = {"says": due.reading.says, "when": when}
        date_ = Phrase("clock.other-reading", slots)
    return date_, *_start(due.start)


def _start(start: Start) -> Statement:
    said = [
        Phrase(
            "clock.start",
            {
                "event": event_phrase(start.fact),
                "moment": start.moment,
                "number": start.number,
            },
        )
    ]
    if (inexact := _INEXACT_STARTS.get(start.moment.fidelity)) is not None:
        said.append(Phrase(inexact))
    if start.earlier is not None:
        said.append(Phrase("clock.start.earlier", {"moment": start.earlier}))
    return tuple(said)


def _waits(waiting: Waiting) -> Phrase:
    event = event_phrase(waiting.reading.starts)
    waits = Phrase(f"clock.waits.{waiting.why}", {"event": event})
    if waiting.reading.says is None:
        return waits
    slots: dict[str, Slot] = {"says": waiting.reading.says, "waits": waits}
    return Phrase("clock.waits.reading", slots)


def _other_terms(clock: Clock) -> list[Phrase]:
    """Say how it reads now and next; such a term always has a first day."""
    terms = {"clock.later": clock.later, "clock.coming": clock.coming}
    return [
        Phrase(code, {**_text_of(term), "day": day_phrase(term.begins())})
        for code, term in terms.items()
        if term is not None
    ]


def _text_of(term: Term) -> dict[str, Slot]:
    return {"wording": term.wording, "force": Phrase(f"force.{term.force}")}


def _remark(term: Term) -> str:
    """Return what is to be said beside a term, without what the grounds say anyway."""
    words = (term.remark or "").removesuffix(_COUNSEL).rstrip()
    if term.grade is not None and term.grade is not Grade.OFFICIAL:
        words = words.removesuffix(_UNVERIFIED).rstrip()
    return words


def _grade(term: Term | None, verified_on: date) -> Phrase:
    grade = term.grade if term else None
    if grade is None:
        return Phrase("clock.grade.guide", {"day": verified_on})
    code = "clock.grade" if grade is Grade.OFFICIAL else "clock.grade.unverified"
    return Phrase(code, {"grade": str(grade), "day": verified_on})


def _by_source(code: str, clock: Clock, **slots: Slot) -> Phrase:
    """Return a sentence about what says so: statute, contract, guide, or guidance."""
    if clock.duty.origin in (Origin.GUIDE, Origin.BOTH):
        return Phrase(f"{code}.guide", slots)
    if clock.term is not None and clock.term.force is Force.CONTRACT:
        return Phrase(f"{code}.contract", slots)
    if clock.term is not None and clock.term.force in (Force.EXPECTED, Force.VOLUNTARY):
        return Phrase(f"{code}.source", slots)
    return Phrase(code, slots)
