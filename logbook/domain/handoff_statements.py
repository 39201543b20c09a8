"""What entries say about withholding and about copies that were handed over."""

from collections.abc import Sequence

from logbook.domain.audience import WithholdClass
from logbook.domain.handoff_bodies import ReceiptKind, ReportHandedOver
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided
from logbook.domain.wording import Phrase, Slot, Statement, text_phrase

HandoffBody = WithholdingDecided | ReportHandedOver


def handoff_statement(body: HandoffBody, refers_to: tuple[int, ...]) -> Statement:
    """Return what an entry about withholding or a handed-over copy says."""
    if isinstance(body, WithholdingDecided):
        return _decided(body, refers_to)
    return _handed_over(body)


def class_phrase(why: str) -> Phrase:
    """Return the words for a class of reasons."""
    return Phrase(f"withhold.{why}") if why in set(WithholdClass) else text_phrase(why)


def _decided(body: WithholdingDecided, refers_to: tuple[int, ...]) -> Statement:
    slots: dict[str, Slot] = {"recipient": body.recipient_name}
    if body.choice is WithholdChoice.ACCEPTED:
        slots["up_to"] = body.up_to
        if not body.counts:
            return (Phrase("withholding.accepted.none", slots),)
        return (Phrase("withholding.accepted", {**slots, "counts": body.counts}),)
    slots["numbers"] = ", ".join(map(str, refers_to))
    slots["reason"] = body.reason
    code = f"withholding.{body.choice}"
    if body.choice is WithholdChoice.WITHHOLD:
        slots["why"] = class_phrase(body.why)
    if body.field:
        slots["field"] = body.field
        code += ".field"
    if len(refers_to) > 1:
        code += ".many"
    return (Phrase(code, slots),)


def holder_slot(body: ReportHandedOver) -> Slot:
    """Return whom a copy was handed to, with the office where it is named."""
    if not body.to_agency:
        return body.to_name
    return Phrase("holder.agency", {"name": body.to_name, "agency": body.to_agency})


def receipt_phrase(body: ReportHandedOver) -> Phrase:
    """Return what shows that a copy was received."""
    if body.receipt is ReceiptKind.NONE:
        return Phrase("receipt.none")
    words = body.receipt_words
    if body.receipt is not ReceiptKind.SIGNED_PAPER:
        # Those sentences have a full stop of their own.
        words = words.removesuffix(".")
    return Phrase(f"receipt.{body.receipt}", {"words": words})


def _handed_over(body: ReportHandedOver) -> Statement:
    slots: dict[str, Slot] = {
        "report": body.report,
        "copy": body.copy,
        "to": holder_slot(body),
    }
    said = [Phrase(f"handed-over.{body.how}", slots)]
    if body.medium:
        said.append(Phrase("handed-over.medium-name", {"medium": body.medium}))
    said.append(receipt_phrase(body))
    if body.words:
        said.append(text_phrase(body.words))
    return tuple(said)


def in_part_phrase(classes: Sequence[str]) -> Phrase:
    """Say that part of an entry is withheld, and under which classes."""
    return Phrase("withheld.in-part", {"classes": ", ".join(classes)})
