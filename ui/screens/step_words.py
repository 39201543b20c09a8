"""What the screens of steps say about a step, in plain values."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.domain.bodies import StepMark
from logbook.domain.duty import Origin
from logbook.domain.playbook import RecordedMark, StepProgress, StepState
from logbook.domain.statements import change_of
from logbook.domain.step import Phase, Step
from logbook.domain.wording import Phrase
from ui import messages
from ui.screens.entry_words import entry_words, moment_words
from ui.screens.steps_view import StepsView
from ui.tokens import State
from ui.widgets.step_card import MomentTile

MOMENTS = (
    StepMark.REQUESTED,
    StepMark.AUTHORISED,
    StepMark.DONE,
    StepMark.VERIFIED,
)
"""The times of a step, in the order in which they should happen."""

_NAMES = {
    StepMark.REQUESTED: QT_TRANSLATE_NOOP("steps", "Requested"),
    StepMark.AUTHORISED: QT_TRANSLATE_NOOP("steps", "Authorised"),
    StepMark.DONE: QT_TRANSLATE_NOOP("steps", "Done"),
    StepMark.VERIFIED: QT_TRANSLATE_NOOP("steps", "Verified"),
    StepMark.REVERSED: QT_TRANSLATE_NOOP("steps", "Reversed"),
    StepMark.NOT_APPLICABLE: QT_TRANSLATE_NOOP("steps", "Not applicable"),
    StepMark.DEFERRED: QT_TRANSLATE_NOOP("steps", "Deferred"),
}
_STATES = {
    StepState.OPEN: QT_TRANSLATE_NOOP("steps", "not yet"),
    StepState.STARTED: QT_TRANSLATE_NOOP("steps", "begun"),
    StepState.DONE: QT_TRANSLATE_NOOP("steps", "done"),
    StepState.VERIFIED: QT_TRANSLATE_NOOP("steps", "verified"),
    StepState.REVERSED: QT_TRANSLATE_NOOP("steps", "reversed"),
    StepState.NOT_APPLICABLE: QT_TRANSLATE_NOOP("steps", "not applicable"),
    StepState.DEFERRED: QT_TRANSLATE_NOOP("steps", "deferred"),
}
_PURPOSES = {
    Phase.CONTAIN: QT_TRANSLATE_NOOP("steps", "Stop further access."),
    Phase.PRESERVE: QT_TRANSLATE_NOOP("steps", "Keep what shows how it happened."),
    Phase.ASSESS: QT_TRANSLATE_NOOP("steps", "Find out what it comes to."),
    Phase.REPORT: QT_TRANSLATE_NOOP("steps", "Put it on paper for the offices."),
    Phase.REMEDIATE: QT_TRANSLATE_NOOP("steps", "Put it right, evidence first."),
    Phase.FOLLOW_UP: QT_TRANSLATE_NOOP("steps", "Ask what became of it."),
    Phase.CLOSE: QT_TRANSLATE_NOOP("steps", "End it, with what was learnt."),
}
_ORIGINS = {
    Origin.GUIDE: QT_TRANSLATE_NOOP("steps", "From the guide"),
    Origin.BOTH: QT_TRANSLATE_NOOP("steps", "The guide, with our advice"),
    Origin.OURS: QT_TRANSLATE_NOOP("steps", "Our advice, not the guide's"),
    Origin.LAW: QT_TRANSLATE_NOOP("steps", "From the law"),
}


def lead_of(phase: Phase, view: StepsView, open_id: str) -> str:
    """Return what the phase is for and which step is open."""
    purpose = _tr(str(_PURPOSES[phase]))
    if view.is_other(open_id):
        words = _tr("{purpose} The open step is for other kinds of incident.")
        return words.format(purpose=purpose)
    if not view.has(open_id):
        return purpose
    words = _tr("{purpose} Step {number} of {total}.")
    number, total = view.number(open_id), len(view.steps)
    return words.format(purpose=purpose, number=number, total=total)


def others_words(count: int) -> str:
    """Return what the line says that unfolds the steps for other kinds."""
    words = _tr("Steps for other &kinds of incident ({count})")
    return words.format(count=count)


def origin_name(origin: Origin) -> str:
    """Return who says that a step is to be done."""
    return _tr(str(_ORIGINS[origin]))


def mark_name(mark: StepMark) -> str:
    """Return a mark in words: "Authorised"."""
    return _tr(str(_NAMES[mark]))


def state_name(state: StepState) -> str:
    """Return what the ring of a step means."""
    return _tr(str(_STATES[state]))


def is_measure(step: Step) -> bool:
    """Say whether it is looked at again whether the step holds, by another person."""
    return step.phase is Phase.CONTAIN or step.asks_alteration


def part_of(step: StepProgress) -> float:
    """Return how full the ring of the open step is."""
    verifiable = is_measure(step.step)
    if step.settled and not (verifiable and step.state is StepState.DONE):
        return 1.0
    if step.state is StepState.REVERSED:
        return 0.0
    return sum(step.last(mark) is not None for mark in MOMENTS) / len(MOMENTS)


def result_of(step: StepProgress, now: datetime) -> str:
    """Return what stands at the right of a closed step."""
    match step.state:
        case StepState.OPEN:
            return ""
        case StepState.DEFERRED if step.until:
            when = moment_words(step.until, now)
            return _tr("Deferred until {when}").format(when=when)
        case StepState.NOT_APPLICABLE | StepState.DEFERRED:
            words = _tr("{state}, entry {number}")
        case StepState.DONE:
            last = step.last(StepMark.DONE) or step.marks[-1]
            return entry_words(last.body.happened, last.number, now)
        case _:
            words = _tr("{state} {when}, entry {number}")
    last = step.marks[-1]
    when = moment_words(last.body.happened, now)
    state = mark_name(last.body.mark)
    return words.format(state=state, when=when, number=last.number)


def tiles_of(
    step: StepProgress, names: Mapping[str, str], now: datetime
) -> list[MomentTile]:
    """Return the times of a step; of those that need not happen, the recorded ones."""
    every = is_measure(step.step)
    if not every and not step.marks:
        return []
    return [
        _tile(mark, given or step, names, now)
        for mark in (*MOMENTS, StepMark.REVERSED)
        if (given := step.last(mark))
        or mark is StepMark.DONE
        or (every and mark is not StepMark.REVERSED)
    ]


def who(given: RecordedMark, names: Mapping[str, str]) -> str:
    """Return who did what the mark says."""
    return given.body.by or names.get(given.author, given.author)


def worth_telling(given: RecordedMark) -> bool:
    """Say whether a mark says more than the tile with its time."""
    bare = given.body.mark in {StepMark.REQUESTED, StepMark.AUTHORISED}
    return not bare or bool(given.body.words or given.body.altered)


def mark_words(given: RecordedMark, now: datetime) -> str:
    """Return what was recorded of a step, in full sentences."""
    body = given.body
    if body.mark is StepMark.DEFERRED and body.until:
        first = _tr("Deferred until {when}.")
        when = moment_words(body.until, now)
    else:
        first = _tr("{mark} {when}.")
        when = moment_words(body.happened, now)
    said = [first.format(mark=mark_name(body.mark), when=when), body.words]
    if body.by:
        said.append(messages.of_phrase(Phrase("by", {"by": body.by})))
    said += map(messages.of_phrase, change_of(body))
    return " ".join(part for part in said if part)


def written_words(given: RecordedMark, names: Mapping[str, str], now: datetime) -> str:
    """Return who wrote a mark down, and when: two different times."""
    author = names.get(given.author, given.author)
    when = moment_words(given.recorded.moment(), now)
    words = _tr("Entry {number}, written {when} by {author}")
    return words.format(number=given.number, when=when, author=author)


def in_force(view: StepsView, now: datetime) -> list[tuple[State, str]]:
    """Return the measures that hold until somebody reverses them, with their tone."""
    found: list[tuple[State, str]] = []
    for step in view.steps:
        done = step.last(StepMark.DONE)
        holds = step.state in {StepState.DONE, StepState.VERIFIED}
        if done is None or not holds or not step.step.asks_alteration:
            continue
        verified = step.last(StepMark.VERIFIED)
        checked = verified is not None and step.state is StepState.VERIFIED
        said = _measure_words(temporary=done.body.temporary, checked=checked).format(
            title=step.step.title,
            since=moment_words(done.body.happened, now),
            verified=moment_words(verified.body.happened, now) if verified else "",
        )
        found.append(("good" if checked else "warn", said))
    return found


def _measure_words(*, temporary: bool | None, checked: bool) -> str:
    """Return how a measure that holds is told of, with slots."""
    match temporary, checked:
        case True, True:
            return _tr("{title}. Temporary, since {since}, verified {verified}.")
        case True, False:
            return _tr("{title}. Temporary, since {since}, not verified.")
        case _, True:
            return _tr("{title}. In force since {since}, verified {verified}.")
        case _:
            return _tr("{title}. In force since {since}, not verified.")


def _tile(
    mark: StepMark,
    given: RecordedMark | StepProgress,
    names: Mapping[str, str],
    now: datetime,
) -> MomentTile:
    if isinstance(given, RecordedMark):
        when = moment_words(given.body.happened, now)
        return MomentTile(mark_name(mark), when, who(given, names))
    verifying = mark is StepMark.VERIFIED
    due = verifying and given.state is StepState.DONE
    by = _tr("by a named person") if verifying else ""
    return MomentTile(mark_name(mark), "", by, _tr("Not yet"), due=due)


def _tr(words: str) -> str:
    return QCoreApplication.translate("steps", words)
