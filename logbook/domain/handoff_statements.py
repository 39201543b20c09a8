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


def _handed_over(body: ReportHandedOver) -> Statement:
    to: Slot = body.to_name
    if body.to_agency:
        agency: dict[str, Slot] = {"name": body.to_name, "agency": body.to_agency}
        to = Phrase("holder.agency", agency)
    slots: dict[str, Slot] = {"report": body.report, "copy": body.copy, "to": to}
    said = [Phrase(f"handed-over.{body.how}", slots)]
    if body.medium:
        said.append(Phrase("handed-over.medium-name", {"medium": body.medium}))
    received: dict[str, Slot] = {"words": body.receipt_words}
    if body.receipt is ReceiptKind.NONE:
        received = {}
    said.append(Phrase(f"receipt.{body.receipt}", received))
    if body.words:
        said.append(text_phrase(body.words))
    return tuple(said)


def in_part_phrase(classes: Sequence[str]) -> Phrase:
    """Say that part of an entry is withheld, and under which classes."""
    return Phrase("withheld.in-part", {"classes": ", ".join(classes)})
