"""Who leads, and how one shift handed over to the next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from logbook.domain.bodies import IncidentOpened, body_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Stamp
from logbook.domain.shift_bodies import ShiftAccepted, ShiftDeclined, ShiftOffered

SHIFT_KINDS = (
    EntryKind.SHIFT_OFFERED,
    EntryKind.SHIFT_ACCEPTED,
    EntryKind.SHIFT_DECLINED,
)
"""What `shifts_of` reads; other entries change nothing there."""


class ShiftState(StrEnum):
    """What became of a card. One that was withdrawn was taken back by who signed it."""

    WAITS = "waits"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Shift:
    """A card one shift left behind, and what became of it.

    Attributes:
        number: Its entry.
        author: Id of the person who goes; who comes is in the body.
        settled: Number of the entry that settled it; none while it waits.
        settled_at: When that was recorded.
        words: What was said then: the words of who took over, or the reason.
    """

    number: int
    author: str
    offered_at: Stamp
    body: ShiftOffered
    state: ShiftState = ShiftState.WAITS
    settled: int | None = None
    settled_at: Stamp | None = None
    words: str = ""

    @property
    def waits(self) -> bool:
        """Whether nobody has accepted or declined it."""
        return self.state is ShiftState.WAITS


def shifts_of(entries: Iterable[SignedEntry]) -> tuple[Shift, ...]:
    """Work out every hand-over, oldest first.

    A card is settled once. Only who was to take over can accept or decline it; with
    anybody else's word it is taken back, and nobody has taken over.
    """
    shifts: dict[int, Shift] = {}
    for signed in entries:
        body, entry = body_of(signed), signed.entry
        if isinstance(body, ShiftOffered):
            shifts[signed.number] = Shift(
                signed.number, entry.author, entry.recorded, body
            )
        elif isinstance(body, ShiftAccepted | ShiftDeclined):
            for number in entry.refers_to:
                shift = shifts.get(number)
                if shift is not None and shift.waits:
                    shifts[number] = _settled(shift, signed, body)
    return tuple(shifts.values())


def waiting_of(shifts: Iterable[Shift]) -> Shift | None:
    """Return the card that waits for somebody; none if all are settled."""
    return next((shift for shift in shifts if shift.waits), None)


def lead_of(entries: Iterable[SignedEntry], incident: str) -> str | None:
    """Return the id of who leads an incident now.

    It is who opened it until a shift is taken over, and then who took over. Only
    openings, cards and what became of them need to be among the entries, in order.
    """
    kept = list(entries)
    taken = {
        shift.settled for shift in shifts_of(kept) if shift.state is ShiftState.ACCEPTED
    }
    lead: str | None = None
    for signed in kept:
        if lead is None:
            opens = isinstance(body_of(signed), IncidentOpened)
            leads = opens and signed.entry.incident == incident
        else:
            leads = signed.number in taken
        lead = signed.entry.author if leads else lead
    return lead


def _settled(
    shift: Shift, signed: SignedEntry, body: ShiftAccepted | ShiftDeclined
) -> Shift:
    entry = signed.entry
    incoming = entry.author == shift.body.to
    if isinstance(body, ShiftAccepted):
        if not incoming:
            return shift
        state, words = ShiftState.ACCEPTED, body.words
    else:
        state = ShiftState.DECLINED if incoming else ShiftState.WITHDRAWN
        words = body.reason
    return replace(
        shift,
        state=state,
        settled=signed.number,
        settled_at=entry.recorded,
        words=words,
    )
