"""What a signed paper about items of evidence tells, as values; nothing is drawn here.

A receipt is about one hand-over, or about several made at one go, or about a disposal.
Custody sheets tell all that is on record about each item. The papers to copies go with
files that were written to a medium, and hold the sheet of each item.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.evidence import (
    Disposal,
    EvidenceItem,
    Exported,
    Transfer,
)
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
    items_in,
)
from logbook.domain.people import People
from logbook.domain.record_bodies import PaperKind

COPIED = "evidence.sha256"
"""Name of the list of digests of copied files, beside the papers about them."""

LABELS = "labels.pdf"
"""Name of the labels of items, beside the sheets or the list of them."""


@dataclass(frozen=True, slots=True)
class CustodyPaper:
    """A paper about items of evidence.

    Attributes:
        items: In the order of their numbers, with all that is on record about each.
        entries: Numbers of the entries that say something about them.
        about: The entries a receipt is about; of transfers or of a disposal.
        exported: What was copied, for papers to copies.
        people: Everybody enrolled here.
    """

    kind: PaperKind
    items: tuple[EvidenceItem, ...]
    entries: tuple[int, ...]
    about: tuple[int, ...] = ()
    exported: Exported | None = None
    people: People = field(default_factory=lambda: People({}))

    @property
    def transfers(self) -> tuple[tuple[EvidenceItem, Transfer], ...]:
        """The transfers a receipt is about, each with its item."""
        return tuple(
            (item, transfer)
            for item in self.items
            for transfer in item.transfers
            if transfer.entry in self.about
        )

    @property
    def disposals(self) -> tuple[tuple[EvidenceItem, Disposal], ...]:
        """The disposals a receipt is about, each with its item."""
        return tuple(
            (item, item.disposal)
            for item in self.items
            if item.disposal is not None and item.disposal.entry in self.about
        )


def entries_about(
    items: Collection[str], entries: Collection[SignedEntry]
) -> Iterator[SignedEntry]:
    """Return the entries that say something about items of one incident.

    Args:
        items: Their numbers.
        entries: Of the incident.
    """
    for signed in entries:
        match body_of(signed):
            case EvidenceExported(items=named) if {*items_in(named)} & {*items}:
                yield signed
            case (
                EvidenceRegistered(item=item)
                | CustodyTransferred(item=item)
                | CustodyAccepted(item=item)
                | CustodyDeclined(item=item)
                | CustodySigned(item=item)
                | EvidenceDisposed(item=item)
                | EvidenceDamaged(item=item)
                | EvidenceExplained(item=item)
            ) if item in items:
                yield signed
