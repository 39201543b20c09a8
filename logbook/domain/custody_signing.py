"""Whose signature is meant in an entry about an item, and who can still give theirs."""

from collections.abc import Iterator

from logbook.domain.custody_reading import collector_signs
from logbook.domain.custody_rules import Enrolled
from logbook.domain.evidence import EvidenceItem, Holder, Signature
from logbook.domain.evidence_bodies import Side


def signer(
    item: EvidenceItem, about: int, side: Side
) -> tuple[Holder, Signature] | None:
    """Return whose signature is meant, and how it stands.

    Args:
        about: The entry of a transfer, of the disposal, or the one that registered it.
    """
    disposal = item.disposal
    if side is Side.WITNESS:
        if disposal is None or disposal.entry != about:
            return None
        return disposal.seen_by, disposal.witness
    if side is Side.FROM and about == item.entry and item.handed is not None:
        return item.periods[0].holder, item.handed
    for transfer in item.transfers:
        if transfer.entry == about and transfer.is_open_to_signing:
            return transfer.person(side), transfer.signature(side)
    return None


def to_sign(
    item: EvidenceItem, person: str, enrolled: Enrolled
) -> tuple[tuple[int, Side], ...]:
    """Return what somebody enrolled is named in at an item and has not signed."""
    return tuple(_to_sign(item, person, enrolled))


def _to_sign(
    item: EvidenceItem, person: str, enrolled: Enrolled
) -> Iterator[tuple[int, Side]]:
    if collector_signs(item, person, enrolled):
        yield item.entry, Side.FROM
    for transfer in item.transfers:
        for side in (Side.FROM, Side.TO):
            found = signer(item, transfer.entry, side)
            if found is not None and not transfer.waits:
                holder, signature = found
                if holder.id == person and not signature.is_given:
                    yield transfer.entry, side
    end = item.disposal
    if end is not None and end.seen_by.id == person and not end.witness.is_given:
        yield end.entry, Side.WITNESS
