"""How the shift stands, in plain values, read on the logbook thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.people import Person
from logbook.domain.role import Role
from logbook.domain.shift import Shift, waiting_of
from logbook.domain.shift_card import ShiftCard

_PAST = 20
"""Hand-overs that are shown; older ones are on the timeline."""


@dataclass(frozen=True, slots=True)
class PastShift:
    """A card that was settled, and how much was recorded while it waited."""

    shift: Shift
    since: int


@dataclass(frozen=True, slots=True)
class ShiftView:
    """What stands in the room of the shift.

    Attributes:
        me: Id of the person at the laptop.
        supervises: Whether that is a supervisor.
        card: What could be signed now; none while a card waits.
        waiting: The card that waits, none if none does.
        since: How much was recorded since that card.
        others: Who could take over.
        names: Of everybody, by id.
        past: Newest first.
    """

    me: str
    supervises: bool
    card: ShiftCard | None
    waiting: Shift | None
    since: int
    others: tuple[Person, ...]
    names: Mapping[str, str]
    past: tuple[PastShift, ...]

    @property
    def is_mine(self) -> bool:
        """Whether the card that waits was signed by the person at the laptop."""
        return self.waiting is not None and self.waiting.author == self.me

    @property
    def is_for_me(self) -> bool:
        """Whether the card that waits is to be taken over at the laptop now."""
        return self.waiting is not None and self.waiting.body.to == self.me


def read_shift(logbook: OpenLogbook) -> ShiftView:
    """Work out how the shift stands; to be called on the logbook thread."""
    service, person = logbook.shifts, logbook.person
    shifts, people = service.history(), service.people()
    waiting = waiting_of(shifts)
    settled = [shift for shift in shifts if not shift.waits]
    return ShiftView(
        me=person.id,
        supervises=person.role is Role.SUPERVISOR,
        card=service.card() if waiting is None else None,
        waiting=waiting,
        since=service.since(waiting) if waiting is not None else 0,
        others=tuple(each for each in people if each.id != person.id),
        names={each.id: each.name for each in people},
        past=tuple(
            PastShift(shift, service.since(shift))
            for shift in reversed(settled[-_PAST:])
        ),
    )
