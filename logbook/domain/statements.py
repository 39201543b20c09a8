"""What an entry says, in phrases."""

from logbook.domain.bodies import (
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
from logbook.domain.decision_statements import decision_of
from logbook.domain.decisions import Determined, HoldAsked, HoldLifted, IncidentClosed
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodySigned,
    CustodyTransferred,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceExported,
    EvidenceRegistered,
)
from logbook.domain.evidence_statements import EvidenceBody, evidence_statement
from logbook.domain.handoff_bodies import ReportHandedOver
from logbook.domain.handoff_statements import HandoffBody, handoff_statement
from logbook.domain.record_bodies import (
    ClockCheck,
    ClockEvent,
    Countersigned,
    LocalPackImported,
    LogbookCreated,
    PersonEnrolled,
    ReportIssued,
    ReportPrinted,
)
from logbook.domain.record_statements import RecordBody, record_of
from logbook.domain.review_bodies import (
    Asked,
    Commented,
    Replied,
    ReportPrepared,
    ReportSignedOff,
    ReviewRefused,
    TimelineExported,
)
from logbook.domain.review_statements import (
    ReviewBody,
    ShiftBody,
    review_of,
    shift_of,
)
from logbook.domain.shift_bodies import (
    SealSlipPrinted,
    ShiftAccepted,
    ShiftDeclined,
    ShiftOffered,
)
from logbook.domain.step import KIND_QUESTION, IncidentKind
from logbook.domain.withholding_bodies import WithholdingDecided
from logbook.domain.wording import Phrase, Slot, Statement, text_phrase

_IncidentBody = (
    Note
    | StepMarked
    | Answer
    | NotificationMade
    | Determined
    | HoldAsked
    | HoldLifted
    | IncidentClosed
    | RecordBody
)

_LABELS: dict[type[Body], str] = {
    Answer: "kind.answer",
    StepMarked: "kind.step",
    NotificationMade: "kind.told",
    ClockCheck: "kind.clock",
    ClockEvent: "kind.clock",
    Countersigned: "kind.review",
    ReportIssued: "kind.report",
    ReportPrinted: "kind.report",
    ReportHandedOver: "kind.report",
    WithholdingDecided: "kind.withholding",
    LogbookCreated: "kind.record",
    PersonEnrolled: "kind.record",
    IncidentOpened: "kind.record",
    LocalPackImported: "kind.record",
    Determined: "kind.determined",
    HoldAsked: "kind.hold",
    HoldLifted: "kind.hold",
    IncidentClosed: "kind.closed",
    Commented: "kind.comment",
    Asked: "kind.question",
    Replied: "kind.reply",
    ReviewRefused: "kind.review",
    ReportPrepared: "kind.report",
    ReportSignedOff: "kind.review",
    TimelineExported: "kind.report",
    ShiftOffered: "kind.shift",
    ShiftAccepted: "kind.shift",
    ShiftDeclined: "kind.shift",
    SealSlipPrinted: "kind.record",
    EvidenceRegistered: "kind.evidence",
    EvidenceExported: "kind.evidence",
    EvidenceDamaged: "kind.evidence",
    EvidenceExplained: "kind.evidence",
    EvidenceDisposed: "kind.custody",
    CustodyTransferred: "kind.custody",
    CustodyAccepted: "kind.custody",
    CustodyDeclined: "kind.custody",
    CustodySigned: "kind.custody",
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


def statement_of(
    body: Body | None, kind: str, refers_to: tuple[int, ...] = ()
) -> Statement:
    """Return what the entry says.

    Args:
        refers_to: The entries it is about, where it names them.
    """
    if body is None:
        return (Phrase("other", {"kind": kind}),)
    if isinstance(body, ReviewBody):
        return review_of(body, refers_to)
    if isinstance(body, ShiftBody):
        return shift_of(body, refers_to)
    if isinstance(body, EvidenceBody):
        return evidence_statement(body, refers_to)
    if isinstance(body, HandoffBody):
        return handoff_statement(body, refers_to)
    return _of_incident(body)


def _of_incident(body: _IncidentBody) -> Statement:
    """Return what an entry says that names no other entry."""
    match body:
        case Note():
            return (text_phrase(body.text),)
        case StepMarked():
            return _step(body)
        case Answer():
            return _answer(body)
        case NotificationMade():
            return _notification(body)
        case Determined() | HoldAsked() | HoldLifted() | IncidentClosed():
            return decision_of(body)
    return (record_of(body),)


def value_of(answer: Answer) -> Phrase:
    """Return the value of an answer; unknown and none are words, never 0."""
    if answer.standing is not Standing.VALUE:
        return Phrase(f"standing.{answer.standing}")
    if answer.question == KIND_QUESTION and answer.text in set(IncidentKind):
        return Phrase(f"incident-kind.{answer.text}")
    if answer.moment is not None:
        return Phrase("moment", {"moment": answer.moment})
    if answer.count is not None:
        return Phrase("number", {"number": answer.count})
    return text_phrase(answer.text)


def _answer(body: Answer) -> Statement:
    said = Phrase("answer", {"label": body.label, "value": value_of(body)})
    if body.question == KIND_QUESTION and body.reason:
        return said, Phrase("reason", {"reason": body.reason})
    return (said,)


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
        said.append(text_phrase(body.words))
    if body.by:
        said.append(Phrase("by", {"by": body.by}))
    return (*said, *change_of(body))


def change_of(body: StepMarked) -> Statement:
    """Return what a step changed, in spite of what, and for how long it is meant."""
    said = []
    if body.altered:
        said.append(Phrase("altered", {"altered": body.altered}))
    if body.going_ahead:
        said.append(Phrase("going-ahead", {"reason": body.going_ahead}))
    if body.temporary is not None:
        said.append(Phrase("temporary" if body.temporary else "lasting"))
    if body.deviation:
        said.append(Phrase("deviation", {"reason": body.deviation}))
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
        said.append(text_phrase(body.words))
    said += _papers(body)
    if body.until is not None and not deferred:
        said.append(Phrase("next-try", {"until": body.until}))
    return tuple(said)


def _papers(body: NotificationMade) -> Statement:
    """Say what was handed out, and by what the other side knows of it."""
    said = []
    if body.document and body.copy is not None:
        slots: dict[str, Slot] = {"document": body.document, "copy": body.copy}
        said.append(Phrase("document.copy", slots))
    elif body.document:
        said.append(Phrase("document", {"document": body.document}))
    if body.reference:
        said.append(Phrase("reference", {"reference": body.reference}))
    if body.read_back is not None:
        said.append(Phrase("read-back" if body.read_back else "not-read-back"))
    return tuple(said)
