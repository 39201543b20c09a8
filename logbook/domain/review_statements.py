"""What reviews, sign-offs and shifts say, in phrases."""

from logbook.domain.review_bodies import (
    Asked,
    Commented,
    Replied,
    ReportPrepared,
    ReportSignedOff,
    ReviewRefused,
    TimelineExported,
)
from logbook.domain.shift_bodies import (
    SealSlipPrinted,
    ShiftAccepted,
    ShiftDeclined,
    ShiftOffered,
)
from logbook.domain.wording import Phrase, Slot, Statement, text_phrase

ReviewBody = (
    Commented
    | Asked
    | Replied
    | ReviewRefused
    | ReportPrepared
    | ReportSignedOff
    | TimelineExported
)
_CARD = ("containment", "clocks", "evidence", "questions", "actions")
"""Parts of a card, in the order in which they are read."""

ShiftBody = ShiftOffered | ShiftAccepted | ShiftDeclined | SealSlipPrinted


def review_of(body: ReviewBody, refers_to: tuple[int, ...]) -> Statement:
    """Return what the entry says.

    Args:
        refers_to: The entries it is about.
    """
    numbers = ", ".join(map(str, refers_to))
    match body:
        case Commented() | Asked() | Replied():
            return _said(body.KIND, body.text, numbers)
        case ReviewRefused(report=""):
            slots: dict[str, Slot] = {"numbers": numbers, "reason": body.reason}
            one = "entry" if len(refers_to) == 1 else "entries"
            return (Phrase(f"review-refused.{one}", slots),)
        case ReviewRefused():
            slots = {"report": body.report, "reason": body.reason}
            return (Phrase("review-refused.report", slots),)
        case ReportPrepared():
            slots = {
                "report": body.report,
                "edition": Phrase(f"edition.{body.edition}"),
                "recipient": body.recipient_name,
            }
            return (Phrase("report-prepared", slots),)
        case ReportSignedOff():
            slots = {"report": body.report, "size": size_in(body.checkpoint)}
            return (Phrase("report-signed-off", slots),)
    slots = {"entries": body.entries, "format": body.format, "shown": body.shown}
    code = "timeline-exported" if body.shown else "timeline-exported.all"
    return (Phrase(code, slots),)


def shift_of(body: ShiftBody, refers_to: tuple[int, ...]) -> Statement:
    """Return what the entry says."""
    numbers = ", ".join(map(str, refers_to))
    match body:
        case ShiftOffered():
            parts: dict[str, Slot] = {
                part: _part_of(part, str(getattr(body, part))) for part in _CARD
            }
            offered = Phrase("shift-offered", {"name": body.to_name})
            return (Phrase("shift-card", {"offered": offered, **parts}),)
        case ShiftAccepted():
            said = (Phrase("shift-accepted", {"number": numbers}),)
            return (*said, text_phrase(body.words)) if body.words else said
        case ShiftDeclined():
            slots: dict[str, Slot] = {"number": numbers, "reason": body.reason}
            return (Phrase("shift-declined", slots),)
    done = body.outcome if body.outcome in {"done", "saved"} else "failed"
    slots = {"size": size_in(body.checkpoint), "printer": body.printer}
    return (Phrase(f"seal-slip.{done}", slots),)


def _part_of(part: str, lines: str) -> Phrase:
    """Return what a part of a card says; of nothing, that there was nothing."""
    if not lines:
        return Phrase(f"shift.{part}.none")
    several = "\n" in lines.strip()
    code = f"shift.{part}.several" if several else f"shift.{part}"
    return Phrase(code, {"lines": lines})


def size_in(checkpoint: str) -> str:
    """Return how many entries the three lines of a checkpoint speak of."""
    lines = checkpoint.split("\n")
    return lines[1] if len(lines) > 1 else "?"


def _said(kind: str, text: str, numbers: str) -> Statement:
    if not numbers:
        return (text_phrase(text),)
    return (Phrase(kind, {"number": numbers, "text": text}),)
