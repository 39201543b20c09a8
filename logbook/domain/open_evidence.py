"""What is still open about items of evidence: away, awaited, unsigned, unexplained."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from logbook.domain.evidence import EvidenceItem, Holder, ItemState
from logbook.domain.evidence_bodies import Side
from logbook.domain.evidence_words import holder_words
from logbook.domain.wording import Phrase, Slot


class OpenPoint(StrEnum):
    """What can be open about an item; the most urgent first."""

    UNEXPLAINED = "unexplained"
    OVERDUE = "overdue"
    ON_ITS_WAY = "on-its-way"
    UNSIGNED = "unsigned"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One thing that is open about an item.

    Attributes:
        entry: The entry it rests on.
        what: Which item it is, and what is open about it.
    """

    point: OpenPoint
    item: str
    entry: int
    what: Phrase

    @property
    def id(self) -> str:
        """The same as long as it is the same thing: ``item/E-001/out/28``."""
        return f"item/{self.item}/{self.point}/{self.entry}"


def open_evidence(items: Iterable[EvidenceItem], now: datetime) -> tuple[OpenItem, ...]:
    """Return what is open about items, the most urgent first."""
    found = [each for item in items for each in _open(item, now)]
    order = list(OpenPoint)
    return tuple(sorted(found, key=lambda each: order.index(each.point)))


def _open(item: EvidenceItem, now: datetime) -> Iterator[OpenItem]:
    for entry in dict.fromkeys(each.entry for each in item.unexplained):
        yield _point(item, OpenPoint.UNEXPLAINED, entry)
    yield from _away(item, now)
    for entry, person in _unsigned(item):
        slots: dict[str, Slot] = {"holder": holder_words(person)}
        yield _point(item, OpenPoint.UNSIGNED, entry, slots)


def _away(item: EvidenceItem, now: datetime) -> Iterator[OpenItem]:
    waiting = item.waiting
    if waiting is not None:
        slots: dict[str, Slot] = {"taker": holder_words(waiting.taker)}
        yield _point(item, OpenPoint.ON_ITS_WAY, waiting.entry, slots)
    elif item.state is ItemState.OUT:
        slots = {"holder": holder_words(item.holder)}
        if item.back_by is not None:
            slots["when"] = item.back_by
        late = item.is_overdue(now)
        point = OpenPoint.OVERDUE if late else OpenPoint.OUT
        yield _point(item, point, item.periods[-1].began, slots)


def _unsigned(item: EvidenceItem) -> Iterator[tuple[int, Holder]]:
    """Return whose signature is still to come: in ink, or by a witness's key."""
    for transfer in item.transfers:
        for side in (Side.FROM, Side.TO):
            if transfer.is_done and transfer.signature(side).is_awaited:
                yield transfer.entry, transfer.person(side)
    end = item.disposal
    if end is None or end.witness.is_given:
        return
    if end.witness.is_awaited or not end.seen_by.is_outside:
        yield end.entry, end.seen_by


def _point(
    item: EvidenceItem,
    point: OpenPoint,
    entry: int,
    slots: dict[str, Slot] | None = None,
) -> OpenItem:
    told: dict[str, Slot] = {
        "item": item.number,
        "name": item.body.name,
        "number": entry,
        **(slots or {}),
    }
    return OpenItem(point, item.number, entry, Phrase(f"item.open.{point}", told))
