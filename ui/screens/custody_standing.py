"""How an item stands for whoever sits here: what they can do about who has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.evidence import EvidenceItem, Holder, ItemState, Signature
from logbook.domain.evidence_bodies import Side, SignedHow
from logbook.domain.people import Person


class CustodyAct(StrEnum):
    """What can be done about who has an item."""

    TRANSFER = "transfer"
    ACCEPT = "accept"
    DECLINE = "decline"
    TAKE_BACK = "take-back"
    INK = "ink"
    DISPOSE = "dispose"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class AwaitedInk:
    """A signature in ink that nobody has seen yet.

    Attributes:
        about: The entry of the transfer or of the disposal.
        name: Whose signature it is.
    """

    about: int
    side: Side
    name: str


@dataclass(frozen=True, slots=True)
class CustodyStanding:
    """An item, and who sits before it.

    Attributes:
        holds: Whether they have the item.
        accepts: Whether it waits for them to accept it.
        takes_back: Whether it waits for somebody else, and they handed it over.
        people: Everybody enrolled here.
    """

    item: EvidenceItem
    me: Holder
    holds: bool
    accepts: bool
    takes_back: bool
    people: tuple[Person, ...]

    @property
    def acts(self) -> tuple[CustodyAct, ...]:
        """What they can do, the most likely first."""
        return tuple(self._acts())

    @property
    def awaited(self) -> tuple[AwaitedInk, ...]:
        """Signatures in ink that nobody has seen yet, the oldest first."""
        return tuple(_awaited(self.item))

    def _acts(self) -> Iterator[CustodyAct]:
        state = self.item.state
        outside = state in {ItemState.OUT, ItemState.RETURNED}
        if self.accepts:
            yield CustodyAct.ACCEPT
            yield CustodyAct.DECLINE
        if self.takes_back:
            yield CustodyAct.TAKE_BACK
        if self.holds or outside:
            yield CustodyAct.TRANSFER
        if self.awaited:
            yield CustodyAct.INK
        if self.holds:
            yield CustodyAct.DISPOSE
        yield CustodyAct.PAPERS


def custody_standing(
    logbook: OpenLogbook, incident: str, number: str
) -> CustodyStanding:
    """Read how an item stands; on the logbook thread."""
    evidence = logbook.evidence
    item = evidence.register.item(incident, number)
    me, waiting = evidence.custody.me(), item.waiting
    return CustodyStanding(
        item=item,
        me=me,
        holds=evidence.custody.holds(item),
        accepts=waiting is not None and waiting.taker.id == me.id,
        takes_back=waiting is not None and waiting.author == me.id,
        people=tuple(evidence.register.people()),
    )


def why_not(standing: CustodyStanding) -> str:
    """Say why the item cannot be handed over; nothing where it can."""
    if CustodyAct.TRANSFER in standing.acts:
        return ""
    item = standing.item
    if item.disposal is not None:
        return _tr("It was disposed of. Nobody has it any more.")
    if item.waiting is not None:
        words = _tr("It waits for {name} to accept it. Until then it goes nowhere.")
        mine = _tr("It waits for you to accept it or to decline.")
        return mine if standing.accepts else words.format(name=item.waiting.taker.name)
    words = _tr("{name} has it. Only who has it can hand it over.")
    return words.format(name=item.holder.name)


def _awaited(item: EvidenceItem) -> Iterator[AwaitedInk]:
    for transfer in item.transfers:
        sides = (
            (Side.FROM, transfer.giver.name, transfer.given),
            (Side.TO, transfer.taker.name, transfer.taken),
        )
        for side, name, signature in sides:
            if transfer.is_done and _is_awaited(signature):
                yield AwaitedInk(transfer.entry, side, name)
    disposal = item.disposal
    if disposal is not None and _is_awaited(disposal.witness):
        name = disposal.body.witness_name
        yield AwaitedInk(disposal.entry, Side.WITNESS, name)


def _is_awaited(signature: Signature) -> bool:
    return signature.how is SignedHow.INK_AWAITED and signature.entry is None


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody", words)
