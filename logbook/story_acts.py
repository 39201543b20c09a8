"""What a story can say happened: each act, done through the service a window uses."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from logbook.application.assessments import DeterminationDraft
from logbook.application.closing import ClosingDraft
from logbook.application.documentation import AnswerDraft
from logbook.application.handoff_register import HandOverDraft
from logbook.application.holds import HoldDraft, LiftDraft
from logbook.application.incidents import IncidentDraft
from logbook.application.notes import AmendmentDraft, NoteDraft
from logbook.application.notifications import NotificationDraft
from logbook.application.playbooks import StepDraft
from logbook.application.shifts import ShiftDraft
from logbook.bootstrap.opening import RESOURCES
from logbook.domain.bodies import CallOutcome, Channel, Manner, Standing, StepMark
from logbook.domain.decisions import Determination
from logbook.domain.errors import MalformedPackError
from logbook.domain.handoff_bodies import HandedHow, ReceiptKind
from logbook.domain.handoff_register import IssuedCopy
from logbook.domain.record_bodies import Edition
from logbook.story_evidence import EVIDENCE_ACTS
from logbook.story_scene import Event, Scene


def _open(scene: Scene, event: Event) -> int:
    draft = IncidentDraft(
        scene.story["title"], scene.story["category"], scene.when(event)
    )
    signed = scene.book.incidents.open(draft)
    scene.incident = str(signed.entry.incident)
    return signed.number


def _reclassify(scene: Scene, event: Event) -> int:
    return scene.book.incidents.reclassify(
        scene.incident, event["kind"], event["reason"]
    ).number


def _note(scene: Scene, event: Event) -> int:
    draft = NoteDraft(Manner(event["manner"]), event["text"], scene.when(event))
    return scene.book.notes.record(scene.incident, draft).number


def _amend(scene: Scene, event: Event) -> int:
    draft = AmendmentDraft(
        number=scene.numbers[event["of"]],
        field=event["field"],
        reason=event["reason"],
        text=event.get("text", ""),
        moment=scene.clock.moment(event["value"]) if "value" in event else None,
    )
    return scene.book.notes.amend(draft).number


def _check_clock(scene: Scene, event: Event) -> int:
    return scene.book.notes.check_clock(
        scene.incident, event["reference"], event["ahead"]
    ).number


def _step(scene: Scene, event: Event) -> int:
    draft = StepDraft(
        mark=StepMark(event["mark"]),
        words=event.get("words", ""),
        happened=scene.when(event),
        altered=event.get("altered"),
        by=event.get("by"),
        until=scene.until(event),
        temporary=event.get("temporary"),
        going_ahead=event.get("going_ahead", ""),
        deviation=event.get("deviation", ""),
    )
    return scene.book.playbooks.mark(
        scene.incident, scene.book.pack, event["step"], draft
    ).number


def _answer(scene: Scene, event: Event) -> int:
    return _answered(scene, event, event["question"])


def _count(scene: Scene, event: Event) -> int:
    question = event.get("question", "affected")
    return _answered(scene, event, f"{question}.{event['region'].lower()}")


def _answered(scene: Scene, event: Event, question: str) -> int:
    draft = AnswerDraft(
        standing=Standing(event.get("standing", "value")),
        happened=scene.clock.moment(event.get("happened", event["minute"])),
        text=event.get("text", ""),
        moment=scene.clock.moment(event["value"]) if "value" in event else None,
        count=event.get("count"),
        reason=event.get("reason", ""),
    )
    return scene.book.documentation.answer(
        scene.incident, scene.book.pack, question, draft
    ).number


def _call(scene: Scene, event: Event) -> int:
    draft = NotificationDraft(
        outcome=CallOutcome(event["outcome"]),
        channel=Channel(event["channel"]) if "channel" in event else None,
        happened=scene.when(event),
        person=event.get("person", ""),
        words=event.get("words", ""),
        read_back=event.get("read_back"),
        reference=event.get("reference", ""),
        until=scene.until(event),
        duty=event.get("duty", ""),
        document=event.get("document", ""),
        copy=event.get("copy"),
    )
    return scene.book.notifications.record(
        scene.incident, scene.book.pack, event["office"], draft
    ).number


def _determine(scene: Scene, event: Event) -> int:
    keep = event.get("keep_until")
    draft = DeterminationDraft(
        finding=Determination(event["finding"]),
        basis=event["basis"],
        by=event["by"],
        happened=scene.when(event),
        counsel=event.get("counsel", ""),
        keep_until=date.fromisoformat(str(keep)) if keep else None,
        reason=event.get("reason", ""),
    )
    return scene.book.assessments.determine(
        scene.incident, scene.book.pack, event["assessment"], draft
    ).number


def _hold(scene: Scene, event: Event) -> int:
    draft = HoldDraft(
        agency=event["agency"],
        person=event["person"],
        words=event["words"],
        happened=scene.when(event),
        until=scene.until(event),
        in_writing=event.get("in_writing"),
        reference=event.get("reference", ""),
        duties=tuple(event.get("duties", ())),
    )
    return scene.book.holds.ask(scene.incident, draft, scene.book.pack).number


def _lift_hold(scene: Scene, event: Event) -> int:
    draft = LiftDraft(event["person"], event["words"], scene.when(event))
    number = scene.numbers[event["of"]]
    return scene.book.holds.lift(scene.incident, number, draft).number


def _close(scene: Scene, event: Event) -> int:
    draft = ClosingDraft(
        verified_by=event["verified_by"],
        verification=event["verification"],
        lessons=event["lessons"],
        retention=event["retention"],
        holds=event["holds"],
        happened=scene.when(event),
        still_open=event.get("still_open", ""),
        explained=_explained(scene, event.get("explained", {})),
    )
    return scene.book.closing.close(scene.incident, scene.book.pack, draft).number


def _explained(scene: Scene, told: Mapping[str, str]) -> dict[str, str]:
    """Return why each point stays open: in its own words, or in those of its group."""
    points = scene.book.closing.gate(scene.incident, scene.book.pack)
    words = ((each.id, told.get(each.id) or told.get(each.group)) for each in points)
    return {point: why for point, why in words if why}


def _bring_in(scene: Scene, event: Event) -> int:
    file = Path(event["file"]).name
    try:
        content = (RESOURCES / "packs" / file).read_bytes()
    except OSError as error:
        raise MalformedPackError(file, 0, "", "missing") from error
    return scene.book.local_packs.bring_in(content, file, scene.book.pack).number


def _countersign(scene: Scene, event: Event) -> int:
    up_to = scene.numbers[event["up_to"]] if "up_to" in event else None
    return scene.book.reviews.countersign(_passphrase(scene), up_to).number


def _comment(scene: Scene, event: Event) -> int:
    number = scene.numbers[event["of"]]
    return scene.book.reviews.comment(number, event["text"]).number


def _ask(scene: Scene, event: Event) -> int:
    number = scene.numbers[event["of"]]
    return scene.book.reviews.ask(number, event["text"]).number


def _reply(scene: Scene, event: Event) -> int:
    number = scene.numbers[event["of"]]
    return scene.book.reviews.reply(number, event["text"]).number


def _prepare(scene: Scene, event: Event) -> int:
    edition = Edition(event.get("edition", "initial"))
    recipient = event["recipient"]
    return scene.book.handoffs.prepare(scene.incident, recipient, edition).number


def _sign_off(scene: Scene, event: Event) -> int:
    number = scene.numbers[event["of"]]
    return scene.book.reviews.sign_off(number, _passphrase(scene)).number


def _shift(scene: Scene, event: Event) -> int:
    shifts, name = scene.book.shifts, event["to"]
    evidence = event.get("evidence", "")
    draft = ShiftDraft(
        to=next(each.id for each in shifts.people() if each.name == name),
        evidence=evidence,
        nothing_kept=not evidence,
        actions=event["actions"],
    )
    return shifts.offer(draft).number


def _take_over(scene: Scene, event: Event) -> int:
    number = scene.numbers[event["of"]]
    return scene.book.shifts.accept(number, event.get("text", "")).number


def _decline(scene: Scene, event: Event) -> int:
    number = scene.numbers[event["of"]]
    return scene.book.shifts.decline(number, event["reason"]).number


def _passphrase(scene: Scene) -> bytearray:
    return bytearray(scene.passphrase.encode())


def _report(scene: Scene, event: Event) -> int:
    handoffs, recipient = scene.book.handoffs, event["recipient"]
    edition = Edition(event.get("edition", "initial"))
    if scene.book.withholding.proposal(scene.incident, recipient).is_open:
        scene.book.withholding.accept(scene.incident, recipient)
    report = handoffs.compose(scene.incident, recipient, edition)
    folder = scene.into / "handover" / recipient.replace(":", "-")
    if folder in scene.handovers:
        folder = folder.with_name(f"{recipient}-{report.number}")
    folder.parent.mkdir(exist_ok=True)
    issued = handoffs.issue(report, folder)
    scene.handovers.append(folder)
    return issued.entry.number


def _another_copy(scene: Scene, event: Event) -> int:
    """Make the next copy of a report that was issued."""
    report = scene.book.handoffs.compose_copy(_issued(scene, event).report)
    name = f"{report.recipient}-{report.number}-copy-{report.copy}".replace(":", "-")
    folder = scene.into / "handover" / name
    issued = scene.book.handoffs.issue(report, folder)
    scene.handovers.append(folder)
    return issued.entry.number


def _hand_over(scene: Scene, event: Event) -> int:
    """Record who was given the copy that an earlier event made."""
    copy = _issued(scene, event)
    draft = HandOverDraft(
        report=copy.report,
        copy=copy.copy,
        to_name=event["to"],
        to_agency=event.get("agency", ""),
        how=HandedHow(event["how"]),
        happened=scene.when(event),
        receipt=ReceiptKind(event["receipt"]),
        receipt_words=event.get("receipt_words", ""),
        medium=event.get("medium", ""),
        words=event.get("words", ""),
    )
    return scene.book.handed.record(scene.incident, draft).number


def _issued(scene: Scene, event: Event) -> IssuedCopy:
    number = scene.numbers[event["of"]]
    copies = scene.book.handed.copies(scene.incident)
    return next(copy for copy in copies if copy.entry == number)


ACTS: dict[str, Callable[[Scene, Event], int]] = {
    "open": _open,
    "reclassify": _reclassify,
    "note": _note,
    "amend": _amend,
    "clock-check": _check_clock,
    "step": _step,
    "answer": _answer,
    "count": _count,
    "call": _call,
    "determine": _determine,
    "hold": _hold,
    "lift-hold": _lift_hold,
    "close": _close,
    "local-pack": _bring_in,
    "countersign": _countersign,
    "comment": _comment,
    "ask": _ask,
    "reply": _reply,
    "prepare": _prepare,
    "sign-off": _sign_off,
    "shift": _shift,
    "take-over": _take_over,
    "decline": _decline,
    "report": _report,
    "another-copy": _another_copy,
    "hand-over": _hand_over,
    **EVIDENCE_ACTS,
}
"""What each act does, by its word; each returns the number of its entry."""
