"""The register: every item of an incident or of a logbook."""

from collections.abc import Iterable
from dataclasses import dataclass

from logbook.domain.errors import UnknownItemError
from logbook.domain.evidence import EvidenceItem, ItemState


@dataclass(frozen=True, slots=True)
class Stray:
    """An entry about an item that nobody had registered by then."""

    entry: int
    incident: str
    item: str


@dataclass(frozen=True, slots=True)
class EvidenceRegister:
    """Every item of one incident or of a logbook, in the order of registration."""

    items: tuple[EvidenceItem, ...] = ()
    strays: tuple[Stray, ...] = ()

    def of(self, incident: str) -> tuple[EvidenceItem, ...]:
        """Return the items of one incident."""
        return tuple(each for each in self.items if each.incident == incident)

    def get(self, incident: str, number: str) -> EvidenceItem:
        """Return one item.

        Raises:
            UnknownItemError: The incident has none of this number.
        """
        for item in self.items:
            if (item.incident, item.number) == (incident, number):
                return item
        raise UnknownItemError(number)

    @property
    def out(self) -> tuple[EvidenceItem, ...]:
        """The items that are out of the house or on their way."""
        away = ItemState.OUT, ItemState.ON_ITS_WAY
        return tuple(each for each in self.items if each.state in away)

    def waiting_for(self, selves: Iterable[str]) -> tuple[EvidenceItem, ...]:
        """Return the items somebody, by any of their ids, is to accept."""
        ids = frozenset(selves)
        waiting = ((item, item.waiting) for item in self.items)
        return tuple(item for item, each in waiting if each and each.taker.id in ids)
