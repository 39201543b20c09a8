"""What an entry says, in phrases."""

from logbook.domain.bodies import (
    Amendment,
    Answer,
    Body,
    CallOutcome,
    IncidentOpened,
    Note,
    NotificationMade,
    Standing,
    StepMark,
    StepMarked,
)
from logbook.domain.decisions import Determined, HoldAsked, HoldLifted, IncidentClosed
from logbook.domain.record_bodies import (
    ClockChange,
    ClockCheck,
    ClockEvent,
    Countersigned,
    LocalPackImported,
    LogbookCreated,
    PersonEnrolled,
    ReportIssued,
    ReportPrinted,
)
from logbook.domain.wording import Phrase, Slot, Statement

_LABELS: dict[type[Body], str] = {
    Answer: "kind.answer",
    StepMarked: "kind.step",
    NotificationMade: "kind.told",
    ClockCheck: "kind.clock",
    ClockEvent: "kind.clock",
    Countersigned: "kind.review",
    ReportIssued: "kind.report",
    ReportPrinted: "kind.report",
    LogbookCreated: "kind.record",
    PersonEnrolled: "kind.record",
    IncidentOpened: "kind.record",
}

_CALLS = {
    CallOutcome.TOLD: "told",
    CallOutcome.MESSAGE_LEFT: "message-left",
    CallOutcome.NO_ANSWER: "no-answer",
    CallOutcome.NOT_APPLICABLE: "telling-not-applicable",
    CallOutcome.DEFERRED: "telling-deferred",
}


def label_of(body: Body | None) -> Phrase:
    """Return the word for the kind of statement."""
    match body:
        case Note():
            return Phrase(f"kind.{body.manner}")
        case StepMarked(mark=StepMark.DONE):
            return Phrase("kind.done")
        case NotificationMade(outcome=CallOutcome.NOT_APPLICABLE):
            return Phrase("kind.decided")
    return Phrase(_LABELS.get(type(body), "kind.other") if body else "kind.other")


def statement_of(body: Body | None, kind: str) -> Statement:
    """Return what the entry says."""
    match body:
        case Note():
            return (_text(body.text),)
        case StepMarked():
            return _step(body)
        case Answer():
            return (Phrase("answer", {"label": body.label, "value": value_of(body)}),)
        case NotificationMade():
            return _notification(body)
        case ClockCheck() | ClockEvent():
            return (_clock(body),)
        case Amendment():
            return (Phrase("amendment-not-applied", {"reason": body.reason}),)
        case Determined() | HoldAsked() | HoldLifted() | IncidentClosed():
            return (Phrase("other", {"kind": kind}),)
        case None | LocalPackImported():
            return (Phrase("other", {"kind": kind}),)
    return (_record(body),)


def value_of(answer: Answer) -> Phrase:
    """Return the value of an answer; unknown and none are words, never 0."""
    if answer.standing is not Standing.VALUE:
        return Phrase(f"standing.{answer.standing}")
    if answer.moment is not None:
        return Phrase("moment", {"moment": answer.moment})
    if answer.count is not None:
        return Phrase("number", {"number": answer.count})
    return _text(answer.text)


def _text(text: str) -> Phrase:
    return Phrase("text", {"text": text})


def _step(body: StepMarked) -> Statement:
    slots: dict[str, Slot] = {"title": body.title}
    if body.mark is not StepMark.DEFERRED:
        first = Phrase(f"step.{body.mark}", slots)
    elif body.until is None:
        first = Phrase("step.deferred-openly", slots)
    else:
        first = Phrase("step.deferred", {**slots, "until": body.until})
    said = [first]
    if body.words:
        said.append(_text(body.words))
    if body.by:
        said.append(Phrase("by", {"by": body.by}))
    if body.altered:
        said.append(Phrase("altered", {"altered": body.altered}))
    return tuple(said)


def _notification(body: NotificationMade) -> Statement:
    slots: dict[str, Slot] = {
        "office": body.office_name,
        "channel": Phrase(f"channel.{body.channel}"),
    }
    deferred = body.outcome is CallOutcome.DEFERRED
    if body.until is not None:
        slots["until"] = body.until
    openly = "-openly" if deferred and body.until is None else ""
    said = [Phrase(_CALLS[body.outcome] + openly, slots)]
    if body.person:
        said.append(Phrase("spoke-to", {"person": body.person}))
    if body.words:
        said.append(_text(body.words))
    if body.reference:
        said.append(Phrase("reference", {"reference": body.reference}))
    if body.read_back is not None:
        said.append(Phrase("read-back" if body.read_back else "not-read-back"))
    if body.until is not None and not deferred:
        said.append(Phrase("next-try", {"until": body.until}))
    return tuple(said)


def _clock(body: ClockCheck | ClockEvent) -> Phrase:
    match body:
        case ClockCheck(ahead=0):
            return Phrase("clock.agrees", {"reference": body.reference})
        case ClockCheck():
            code = "clock.ahead" if body.ahead > 0 else "clock.behind"
            return Phrase(
                code, {"seconds": abs(body.ahead), "reference": body.reference}
            )
        case ClockEvent(change=ClockChange.ZONE):
            return Phrase("clock.zone", {"minutes": body.seconds // 60})
    return Phrase(f"clock.{body.change}", {"seconds": abs(body.seconds)})


def _record(
    body: LogbookCreated
    | PersonEnrolled
    | IncidentOpened
    | Countersigned
    | ReportIssued
    | ReportPrinted,
) -> Phrase:
    match body:
        case LogbookCreated():
            code = "logbook-created.rehearsal" if body.rehearsal else "logbook-created"
            slots = {"organisation": body.organisation, "place": body.place}
            return Phrase(code, slots)
        case PersonEnrolled():
            role = Phrase(f"role.{body.role}")
            return Phrase("person-enrolled", {"name": body.name, "role": role})
        case IncidentOpened():
            return Phrase("incident-opened", {"title": body.title})
        case Countersigned():
            return Phrase("countersigned", {"size": _size(body.checkpoint)})
        case ReportIssued():
            return Phrase(
                "report-issued",
                {
                    "report": body.report,
                    "edition": Phrase(f"edition.{body.edition}"),
                    "copy": body.copy,
                    "recipient": body.recipient_name,
                },
            )
    done = "done" if body.outcome == "done" else "failed"
    slots = {"report": body.report, "printer": body.printer}
    return Phrase(f"report-printed.{done}", slots)


def _size(checkpoint: str) -> str:
    lines = checkpoint.split("\n")
    return lines[1] if len(lines) > 1 else "?"
