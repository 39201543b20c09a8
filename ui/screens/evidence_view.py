"""What the evidence room shows, in plain values read on the logbook thread."""

from dataclasses import dataclass

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.evidence import EvidenceItem
from logbook.domain.people import People


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The register of one incident.

    Attributes:
        waiting: Items that wait for whoever sits here to accept them.
    """

    incident: str
    items: tuple[EvidenceItem, ...]
    waiting: tuple[EvidenceItem, ...]
    people: People

    def item(self, number: str) -> EvidenceItem | None:
        """Return one item, if the incident has it."""
        return next((each for each in self.items if each.number == number), None)

    def waits(self, item: EvidenceItem) -> bool:
        """Tell whether an item waits for whoever sits here."""
        return any(each.number == item.number for each in self.waiting)


def read_evidence(logbook: OpenLogbook, incident: str) -> EvidenceView:
    """Read the register of an incident; to be called on the logbook thread."""
    evidence = logbook.evidence
    waiting = evidence.custody.waiting()
    return EvidenceView(
        incident=incident,
        items=evidence.register.register_of(incident).of(incident),
        waiting=tuple(each for each in waiting if each.incident == incident),
        people=evidence.register.people(),
    )
