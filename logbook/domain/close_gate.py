"""What is missing before an incident is closed, by name: each is done or explained."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from logbook.domain.clock_words import when_phrase
from logbook.domain.clocks import Clock, ClockState
from logbook.domain.containment import (
    containment_state,
    is_temporary,
    is_unverified,
)
from logbook.domain.holds import Hold
from logbook.domain.notification import DutyProgress, DutyState
from logbook.domain.open_evidence import OpenItem
from logbook.domain.playbook import Progress, StepProgress
from logbook.domain.review import Question
from logbook.domain.sign_off import DraftStanding, ReportDraft
from logbook.domain.step import Phase
from logbook.domain.wording import Phrase, Slot, Translate, say

RECORD = "record"
"""The group of what is missing in the record itself, beside those of the phases."""

_TIMELINE, _REVIEW, _HAND_OVER = "timeline", "review", "handoff"
_EVIDENCE = "evidence"
"""Rooms beside the phases in which something of the record is put right."""


@dataclass(frozen=True, slots=True)
class GatePoint:
    """One thing that is missing before the close.

    Attributes:
        id: The same as long as it is the same thing: ``step/isolate``, ``asked/31``.
        what: Its name, and what is missing about it.
        group: The phase it belongs to, or `RECORD`.
        where: The room in which it is done.
        about: What is to be found there: a step, a question, a matter, an entry.
    """

    id: str
    what: Phrase
    group: str
    where: str
    about: str | int = ""


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind an incident beside its playbook.

    Attributes:
        clocks: Of the same duties as in the progress.
        holds: All of them, over or not.
        questions: Those about entries of this incident, answered or not.
        drafts: Reports of this incident that were put up and not released.
        issued: Whether any report of it was ever issued.
        unwitnessed: Entries of it nobody else vouches for.
        evidence: What is open about items of evidence.
    """

    clocks: tuple[Clock, ...] = ()
    holds: tuple[Hold, ...] = ()
    questions: tuple[Question, ...] = ()
    drafts: tuple[ReportDraft, ...] = ()
    issued: bool = True
    unwitnessed: tuple[int, ...] = ()
    evidence: tuple[OpenItem, ...] = ()


def gate_of(progress: Progress, behind: Behind, now: datetime) -> tuple[GatePoint, ...]:
    """Name everything that is missing, in the order of the phases of the place.

    The steps of the close itself are not asked for: they are done with it, and what
    was verified is asked there.
    """
    points = [
        *_steps(progress),
        *_questions(progress),
        *_matters(progress),
        *_duties(progress, behind.clocks),
        *_holds(behind.holds, now),
        *(
            GatePoint(each.id, each.what, Phase.PRESERVE, _EVIDENCE, each.item)
            for each in behind.evidence
        ),
        *_record(behind),
    ]
    order = [str(phase) for phase in progress.pack.phases]
    places = {group: number for number, group in enumerate([*order, RECORD])}
    return tuple(sorted(points, key=lambda point: places.get(point.group, len(order))))


def explained_lines(
    points: Iterable[GatePoint],
    explained: Mapping[str, str],
    translate: Translate = str,
) -> str:
    """Return what is recorded: one point a line, by name, and why it stays open."""
    return "\n".join(
        say(
            Phrase(
                "gate.explained",
                {"what": point.what, "why": " ".join(explained[point.id].split())},
            ),
            translate,
        )
        for point in points
    )


def _steps(progress: Progress) -> Iterable[GatePoint]:
    for step in progress.steps:
        asked = step.step.fits(progress.kind) and step.step.phase is not Phase.CLOSE
        state = _step_state(step, asked=asked)
        if state:
            slots: dict[str, Slot] = {"title": step.step.title}
            if step.until is not None and step.until.at is not None:
                slots["until"] = step.until
                state = "deferred-until"
            yield GatePoint(
                id=f"step/{step.step.id}",
                what=Phrase(f"gate.step.{state}", slots),
                group=step.step.phase,
                where=step.step.phase,
                about=step.step.id,
            )


def _step_state(step: StepProgress, *, asked: bool) -> str:
    """Return what is missing about a step; nothing if nothing is.

    What was changed for a time has to be undone also where the kind of the incident
    does not ask for that step any more.
    """
    if is_unverified(step) or is_temporary(step):
        return containment_state(step)
    return "" if step.settled or not asked else str(step.state)


def _questions(progress: Progress) -> Iterable[GatePoint]:
    for question in progress.pack.questions:
        if not progress.is_answered(question):
            what = Phrase("gate.question", {"label": question.label})
            phase = Phase.DOCUMENT
            yield GatePoint(f"question/{question.id}", what, phase, phase, question.id)


def _matters(progress: Progress) -> Iterable[GatePoint]:
    for matter in progress.matters:
        if not progress.is_determined(matter):
            what = Phrase("gate.matter", {"question": matter.question})
            phase = Phase.ASSESS
            yield GatePoint(f"matter/{matter.id}", what, phase, phase, matter.id)


def _duties(progress: Progress, clocks: Iterable[Clock]) -> Iterable[GatePoint]:
    by_duty = {clock.duty.id: clock for clock in clocks}
    for duty in progress.duties:
        if duty.counts and not duty.settled:
            what = _duty(duty, by_duty.get(duty.duty.id))
            phase = Phase.NOTIFY
            yield GatePoint(f"duty/{duty.duty.id}", what, phase, phase, duty.duty.id)


def _duty(duty: DutyProgress, clock: Clock | None) -> Phrase:
    """Say what is missing about a duty; a date of the law before anything else."""
    slots: dict[str, Slot] = {"title": duty.duty.title}
    if clock is not None and clock.due is not None:
        slots["when"] = when_phrase(clock.due)
        if clock.state is ClockState.HELD and clock.hold is not None:
            held: dict[str, Slot] = {"agency": clock.hold.body.agency}
            return Phrase("gate.clock.held", {**slots, **held})
        if clock.state in (ClockState.DUE, ClockState.OVERDUE):
            return Phrase(f"gate.clock.{clock.state}", slots)
    until = duty.until if duty.state is DutyState.DEFERRED else None
    if until is not None and until.at is not None:
        return Phrase("gate.duty.deferred-until", {**slots, "until": until})
    return Phrase(f"gate.duty.{duty.state}", slots)


def _holds(holds: Iterable[Hold], now: datetime) -> Iterable[GatePoint]:
    for hold in holds:
        if not hold.is_over(now):
            slots: dict[str, Slot] = {
                "agency": hold.body.agency,
                "number": hold.number,
            }
            phase = Phase.NOTIFY
            what = Phrase("gate.hold", slots)
            yield GatePoint(f"hold/{hold.number}", what, phase, phase, hold.number)


def _record(behind: Behind) -> Iterable[GatePoint]:
    for draft in behind.drafts:
        if code := _DRAFTS.get(draft.standing):
            what = Phrase(code, {"report": draft.report})
            name = f"draft/{draft.report}"
            yield GatePoint(name, what, RECORD, _REVIEW, draft.number)
    for asked in behind.questions:
        if asked.reply is None:
            what = Phrase("gate.asked", {"number": asked.number})
            name = f"asked/{asked.number}"
            yield GatePoint(name, what, RECORD, _TIMELINE, asked.number)
    if not behind.issued:
        yield GatePoint("report", Phrase("gate.no-report"), RECORD, _HAND_OVER)
    if count := len(behind.unwitnessed):
        code = "gate.unwitnessed.one" if count == 1 else "gate.unwitnessed"
        what = Phrase(code, {"count": count})
        first = behind.unwitnessed[0]
        yield GatePoint("unwitnessed", what, RECORD, _TIMELINE, first)


_DRAFTS = {
    DraftStanding.WAITING: "gate.draft.waiting",
    DraftStanding.SIGNED_OFF: "gate.draft.signed-off",
    DraftStanding.REFUSED: "gate.draft.refused",
}
"""Drafts with something to be done about them; others are settled."""
