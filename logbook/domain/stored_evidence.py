"""What the record says is stored in the vault, entry by entry."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_bodies import EvidenceRegistered
from logbook.domain.item_finding import FindingKind, ItemFinding

_OF_THE_VAULT = frozenset(
    {FindingKind.MISSING, FindingKind.DAMAGED, FindingKind.SWAPPED}
)


@dataclass(frozen=True, slots=True)
class Stored:
    """What one entry says is in the vault.

    Attributes:
        entry: Its number.
        shared: Whether another entry names the same place in the vault.
    """

    entry: int
    incident: str
    body: EvidenceRegistered
    shared: bool = False


def stored_of(entries: Iterable[SignedEntry]) -> Sequence[Stored]:
    """Return what is stored, also under a number that was given twice.

    Args:
        entries: At least those that register evidence, oldest first.
    """
    found = [
        Stored(signed.number, signed.entry.incident or "", body)
        for signed in entries
        if isinstance(body := body_of(signed), EvidenceRegistered) and body.vault
    ]
    named = Counter(each.body.vault for each in found)
    return [
        Stored(each.entry, each.incident, each.body, named[each.body.vault] > 1)
        for each in found
    ]


def stored_findings(item: EvidenceItem) -> tuple[ItemFinding, ...]:
    """Return what was ever found wrong with what is stored of an item."""
    return tuple(each for each in item.findings if each.kind in _OF_THE_VAULT)
