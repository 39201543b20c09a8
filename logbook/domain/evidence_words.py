"""What screens and papers say of an item: who has it, and what stands against it.

Every line is a phrase, so that the room, the custody sheet and the list of a report
say the same of the same item. Nothing here takes a finding or a gap back: what was
explained is said with its explanation.
"""

from collections.abc import Iterator
from datetime import datetime

from logbook.domain.draft import is_blank
from logbook.domain.evidence import (
    EvidenceItem,
    Holder,
    ItemState,
    Period,
    Signature,
    Transfer,
)
from logbook.domain.evidence_bodies import Side, SignedHow
from logbook.domain.evidence_statements import differing_words, person_phrase
from logbook.domain.item_finding import FindingKind, ItemFinding
from logbook.domain.people import People
from logbook.domain.wording import Phrase, Slot, Statement

_DAMAGES = frozenset({FindingKind.MISSING, FindingKind.DAMAGED, FindingKind.SWAPPED})


def holder_words(holder: Holder) -> Phrase:
    """Return a holder as they are named on a receipt."""
    return person_phrase(holder.name, holder.agency, holder.badge)


def state_name(state: ItemState) -> Phrase:
    """Return the state of an item in a word or two, for lists and chips."""
    return Phrase(f"item.state.{state}")


def where_words(item: EvidenceItem) -> Phrase:
    """Say who has an item since when, or what became of it."""
    slots: dict[str, Slot] = {
        "holder": holder_words(item.holder),
        "since": item.since,
    }
    waiting = item.waiting
    if waiting is not None:
        slots |= {
            "taker": holder_words(waiting.taker),
            "number": waiting.entry,
        }
    if item.disposal is not None:
        slots |= {
            "happened": item.disposal.body.happened,
            "number": item.disposal.entry,
        }
    return Phrase(f"item.where.{item.state}", slots)


def back_words(item: EvidenceItem, now: datetime) -> Phrase | None:
    """Say when an item is to come back, and whether that has passed."""
    back = item.back_by
    if back is None:
        return None
    late = "overdue" if item.is_overdue(now) else "due"
    return Phrase(f"item.back.{late}", {"when": back})


def intact_words(item: EvidenceItem) -> Phrase:
    """Say whether an item may be called intact; nothing ever brings the word back."""
    if item.may_be_called_intact:
        return Phrase("item.intact.file" if item.has_file else "item.intact")
    count = len(item.findings)
    code = "item.not-intact.one" if count == 1 else "item.not-intact"
    return Phrase(code, {"count": count})


def standing_words(item: EvidenceItem, people: People) -> Statement:
    """Say all that stands against an item: gaps, findings and what is not signed.

    A line for each; nothing where nothing stands against it.
    """
    return (
        *gap_words(item),
        *received_words(item),
        *(line for each in item.findings for line in finding_words(item, each, people)),
        *unsigned_words(item),
    )


def gap_words(item: EvidenceItem) -> Statement:
    """Say of each gap between which times nothing says who had the item."""
    pairs = zip(item.periods, item.periods[1:], strict=False)
    return tuple(_gap(before, after) for before, after in pairs if after.gap_before)


def received_words(item: EvidenceItem) -> Statement:
    """Say how an item came from its collector to who registered it.

    Only the latter says so, and the collector did not sign with it; whether they have
    since is said too. Nothing where the two are one.
    """
    said = []
    if item.handed is not None:
        collector, author = (each.holder for each in item.periods[:2])
        slots: dict[str, Slot] = {
            "giver": holder_words(collector),
            "taker": holder_words(author),
            "when": item.periods[1].since,
            "number": item.entry,
        }
        code = "item.received"
        if item.handed.entry is not None:
            code, slots["signed"] = "item.received.signed", item.handed.entry
        said.append(Phrase(code, slots))
    if not is_blank(item.body.received_words):
        said.append(Phrase("item.received.how", {"words": item.body.received_words}))
    return tuple(said)


def finding_words(item: EvidenceItem, found: ItemFinding, people: People) -> Statement:
    """Say what was found and in which entry, then what was said about it."""
    what: dict[str, Slot] = {"number": found.entry, "what": finding_name(item, found)}
    files = differing_words(found.differing, found.more)
    return (Phrase("item.finding", what), *files, *explained_words(found, people))


def finding_name(item: EvidenceItem, found: ItemFinding) -> Phrase:
    """Say what was found, without where that stands."""
    slots: dict[str, Slot] = {
        "item": item.number,
        "file": found.file,
        "found": found.found,
    }
    if found.kind in _DAMAGES:
        whole = "file" if found.file else "item"
        return Phrase(f"evidence.damaged.{found.kind}.{whole}", slots)
    unread = found.kind is FindingKind.HASH_DIFFERS and not found.found
    return Phrase(f"item.found.{found.kind}{'.unread' if unread else ''}", slots)


def explained_words(found: ItemFinding, people: People) -> Statement:
    """Say who explained a finding and how; that nobody has is said as well."""
    if not found.explained:
        return (Phrase("item.unexplained"),)
    return tuple(
        Phrase(
            "item.explained",
            {
                "name": people.name_of(each.author),
                "number": each.entry,
                "words": each.words,
            },
        )
        for each in found.explained
    )


def unsigned_words(item: EvidenceItem) -> Statement:
    """Say of each transfer and of the disposal which signatures nobody has seen."""
    return tuple(_unsigned(item))


def transfer_state(transfer: Transfer) -> Phrase:
    """Say what became of a transfer."""
    slots: dict[str, Slot] = {"taker": holder_words(transfer.taker)}
    if transfer.settled is not None:
        slots |= {"number": transfer.settled, "words": transfer.words}
    return Phrase(f"transfer.state.{transfer.state}", slots)


def signature_words(signature: Signature) -> Phrase:
    """Say how somebody put their name to a transfer or a disposal."""
    if signature.how is SignedHow.INK_AWAITED and signature.entry is not None:
        slots: dict[str, Slot] = {"number": signature.entry, "kept": signature.kept}
        return Phrase("signature.ink-seen", slots)
    if signature.entry is not None:
        return Phrase(f"signature.{signature.how}", {"number": signature.entry})
    return Phrase(f"signature.{signature.how}.open")


def _gap(before: Period, after: Period) -> Phrase:
    slots: dict[str, Slot] = {
        "since": before.until or before.since,
        "giver": holder_words(before.holder),
        "until": after.since,
        "taker": holder_words(after.holder),
        "number": after.began,
    }
    return Phrase("item.gap", slots)


def _unsigned(item: EvidenceItem) -> Iterator[Phrase]:
    for transfer in item.unsigned:
        for side, person in ((Side.FROM, transfer.giver), (Side.TO, transfer.taker)):
            signature = transfer.signature(side)
            if not signature.is_given:
                yield _no_signature(transfer.entry, side, person, signature)
    disposal = item.disposal
    if disposal is not None and not disposal.witness.is_given:
        witness, signature = disposal.seen_by, disposal.witness
        yield _no_signature(disposal.entry, Side.WITNESS, witness, signature)


def _no_signature(
    entry: int, side: Side, person: Holder, signature: Signature
) -> Phrase:
    slots: dict[str, Slot] = {
        "number": entry,
        "name": holder_words(person),
        "how": signature_words(signature),
    }
    return Phrase(f"item.unsigned.{side}", slots)
