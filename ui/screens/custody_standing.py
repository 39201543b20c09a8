"""How an item stands for whoever sits here: what they can do about who has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.custody_reading import may_end
from logbook.domain.custody_rules import Enrolled
from logbook.domain.evidence import EvidenceItem, Holder, ItemState, Signature
from logbook.domain.evidence_bodies import Side
from logbook.domain.people import Person

_OUTSIDE = frozenset({ItemState.OUT, ItemState.RETURNED})


class CustodyAct(StrEnum):
    """What can be done about who has an item."""

    TRANSFER = "transfer"
    TAKE_OVER = "take-over"
    ACCEPT = "accept"
    DECLINE = "decline"
    TAKE_BACK = "take-back"
    CONFIRM = "confirm"
    INK = "ink"
    DISPOSE = "dispose"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Awaited:
    """A signature that is not there yet.

    Attributes:
        about: The entry of the transfer or of the disposal.
        name: Whose signature it is.
        item: Number of the item.
    """

    about: int
    side: Side
    name: str
    item: str


@dataclass(frozen=True, slots=True)
class CustodyStanding:
    """An item, and who sits before it.

    Attributes:
        holds: Whether they have the item.
        takes_over: Whether they can take it over from a colleague without them.
        accepts: Whether it waits for them to accept it.
        takes_back: Whether it waits for somebody else, and they can end that.
        confirms: What they are named in and have not signed.
        people: Everybody enrolled here.
        beside: What the same person has as well, or gave in the same way, so that it
            can pass together.
        inked: Signatures in ink that are awaited for other items: one receipt may be
            for several.
    """

    item: EvidenceItem
    me: Holder
    holds: bool
    takes_over: bool
    accepts: bool
    takes_back: bool
    confirms: tuple[Awaited, ...]
    people: tuple[Person, ...]
    beside: tuple[EvidenceItem, ...] = ()
    inked: tuple[Awaited, ...] = ()

    @property
    def acts(self) -> tuple[CustodyAct, ...]:
        """What they can do, the most likely first."""
        return tuple(self._acts())

    @property
    def awaited(self) -> tuple[Awaited, ...]:
        """Signatures in ink that nobody has seen yet, the oldest first."""
        return _awaited(self.item)

    def _acts(self) -> Iterator[CustodyAct]:
        outside = self.item.state in _OUTSIDE
        if self.accepts:
            yield CustodyAct.ACCEPT
            yield CustodyAct.DECLINE
        if self.takes_back:
            yield CustodyAct.TAKE_BACK
        if self.holds or outside:
            yield CustodyAct.TRANSFER
        if self.confirms:
            yield CustodyAct.CONFIRM
        if self.awaited:
            yield CustodyAct.INK
        if self.takes_over:
            yield CustodyAct.TAKE_OVER
        if self.holds:
            yield CustodyAct.DISPOSE
        yield CustodyAct.PAPERS


def custody_standing(
    logbook: OpenLogbook, incident: str, number: str
) -> CustodyStanding:
    """Read how an item stands; on the logbook thread."""
    custody = logbook.evidence.custody
    register = logbook.evidence.register.register_of(incident)
    item = register.get(incident, number)
    people = logbook.evidence.register.people()
    me, waiting = custody.me(), item.waiting
    accepts = waiting is not None and waiting.taker.id == me.id
    ends = waiting is not None and may_end(me.id, waiting, Enrolled(people))
    mine = custody.to_confirm(item)
    return CustodyStanding(
        item=item,
        me=me,
        holds=custody.holds(item),
        takes_over=custody.may_take_over(item),
        accepts=accepts,
        takes_back=ends and not accepts,
        confirms=tuple(
            one for one, _ in _signatures(item) if (one.about, one.side) in mine
        ),
        people=tuple(people),
        beside=tuple(
            each
            for each in register.of(incident)
            if each.number != number and (_together(item, each) or _waits(item, each))
        ),
        inked=tuple(
            one
            for each in register.of(incident)
            for one in (_awaited(each) if each.number != number else ())
        ),
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


def _together(item: EvidenceItem, other: EvidenceItem) -> bool:
    """Tell whether another item can pass in the same act: the same person has it."""
    here = frozenset({ItemState.HELD})
    states = here if item.state in here else _OUTSIDE
    both = item.state in states and other.state in states
    return both and other.holder.same_as(item.holder)


def _waits(item: EvidenceItem, other: EvidenceItem) -> bool:
    """Tell whether another item waits for the same person, from the same one."""
    one, two = item.waiting, other.waiting
    return (
        one is not None
        and two is not None
        and one.taker.id == two.taker.id
        and one.giver.same_as(two.giver)
    )


def _awaited(item: EvidenceItem) -> tuple[Awaited, ...]:
    return tuple(one for one, how in _signatures(item) if how.is_awaited)


def _signatures(item: EvidenceItem) -> Iterator[tuple[Awaited, Signature]]:
    """Go through every signature that can still be given, the oldest first."""
    if item.handed is not None:
        collector = item.periods[0].holder.name
        yield Awaited(item.entry, Side.FROM, collector, item.number), item.handed
    for transfer in item.transfers:
        if transfer.is_open_to_signing:
            for side in (Side.FROM, Side.TO):
                name = transfer.person(side).name
                one = Awaited(transfer.entry, side, name, item.number)
                yield one, transfer.signature(side)
    end = item.disposal
    if end is not None:
        one = Awaited(end.entry, Side.WITNESS, end.seen_by.name, item.number)
        yield one, end.witness


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody", words)
