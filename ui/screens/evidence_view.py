"""What the evidence room shows, in plain values read on the logbook thread."""

from dataclasses import dataclass

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_words import unsigned_words
from logbook.domain.people import People


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The register of one incident.

    Attributes:
        waiting: Items that wait for whoever sits here to accept them.
        to_sign: Numbers of items at which their signature is missing.
    """

    incident: str
    items: tuple[EvidenceItem, ...]
    waiting: tuple[EvidenceItem, ...]
    people: People
    to_sign: frozenset[str] = frozenset()

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
    items = evidence.register.register_of(incident).of(incident)
    # Asked of few: each time everybody who is enrolled is read.
    open_ones = (
        item for item in items if item.handed is not None or unsigned_words(item)
    )
    return EvidenceView(
        incident=incident,
        items=items,
        waiting=tuple(each for each in waiting if each.incident == incident),
        people=evidence.register.people(),
        to_sign=frozenset(
            item.number for item in open_ones if evidence.custody.to_confirm(item)
        ),
    )
