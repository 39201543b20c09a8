"""Which office was told, which is still to be told, and whether a duty applies."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.amendment import amended_bodies
from logbook.domain.bodies import CallOutcome, NotificationMade
from logbook.domain.conditions import (
    READ_FOR_FACTS,
    Facts,
    applies,
    concerns,
    facts_of,
)
from logbook.domain.duty import Duty
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment, Stamp


class DutyState(StrEnum):
    """Where a duty stands.

    `NOT_APPLICABLE` was decided and recorded with a reason; `DOES_NOT_APPLY` follows
    from an answer, and changes with it.
    """

    NEEDS_ANSWER = "needs-answer"
    OPEN = "open"
    TRIED = "tried"
    DEFERRED = "deferred"
    TOLD = "told"
    NOT_APPLICABLE = "not-applicable"
    DOES_NOT_APPLY = "does-not-apply"


SETTLED_DUTIES = frozenset(
    {DutyState.TOLD, DutyState.NOT_APPLICABLE, DutyState.DOES_NOT_APPLY}
)
"""States in which nobody has to be told any more."""

_STATES = {
    CallOutcome.TOLD: DutyState.TOLD,
    CallOutcome.MESSAGE_LEFT: DutyState.TRIED,
    CallOutcome.NO_ANSWER: DutyState.TRIED,
    CallOutcome.NOT_APPLICABLE: DutyState.NOT_APPLICABLE,
    CallOutcome.DEFERRED: DutyState.DEFERRED,
}


@dataclass(frozen=True, slots=True)
class Call:
    """One attempt to tell an office, or the decision not to, as it now reads.

    Attributes:
        number: Its entry.
        author: Id of the person who recorded it.
    """

    body: NotificationMade
    number: int
    author: str
    recorded: Stamp


@dataclass(frozen=True, slots=True)
class DutyProgress:
    """A duty, where it stands, and every attempt so far, oldest first."""

    duty: Duty
    state: DutyState
    calls: tuple[Call, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether nobody has to be told any more."""
        return self.state in SETTLED_DUTIES

    @property
    def counts(self) -> bool:
        """Whether it is one of those to be told; a rule not in force asks nothing.

        What was told all the same counts.
        """
        return bool(self.calls) or self.duty.may_be_in_force

    @property
    def told(self) -> Call | None:
        """The first call in which somebody was told; later ones only add to it."""
        told = (call for call in self.calls if call.body.outcome is CallOutcome.TOLD)
        return next(told, None)

    @property
    def until(self) -> Moment | None:
        """When it is tried or looked at again, where it is put off."""
        if self.state not in (DutyState.TRIED, DutyState.DEFERRED):
            return None
        return self.calls[-1].body.until


READ_FOR_CALLS = (EntryKind.NOTIFICATION, EntryKind.AMENDMENT)
"""Kinds of entry `calls_of` takes anything from."""

READ_FOR_DUTIES = (*READ_FOR_FACTS, *READ_FOR_CALLS)
"""Kinds of entry `duties_of` takes anything from."""


def calls_of(entries: Iterable[SignedEntry]) -> list[Call]:
    """Return every attempt to tell an office, oldest first, amendments folded in."""
    return [
        Call(body, signed.number, signed.entry.author, signed.entry.recorded)
        for signed, body in amended_bodies(entries)
        if isinstance(body, NotificationMade)
    ]


def served_by(duties: Iterable[Duty], calls: Iterable[Call]) -> dict[str, list[Call]]:
    """Sort calls by the duty they serve, oldest first, under the id of the duty.

    A call that names no duty was recorded when an office had only one: it serves the
    first duty to that office. One that names a duty the pack does not have serves
    none, so that nobody takes somebody for told who was not.
    """
    duties = tuple(duties)
    first: dict[str, str] = {}
    for duty in duties:
        first.setdefault(duty.office, duty.id)
    served: dict[str, list[Call]] = {duty.id: [] for duty in duties}
    for call in calls:
        duty_id = call.body.duty or first.get(call.body.office, "")
        if duty_id in served:
            served[duty_id].append(call)
    return served


def duties_of(
    pack: JurisdictionPack, entries: Iterable[SignedEntry]
) -> tuple[DutyProgress, ...]:
    """Work out where each duty of a pack stands, in the pack's order.

    Duties of the law of other regions are left out until people of that region are
    recorded as affected.
    """
    entries = list(entries)
    facts = facts_of(entries)
    duties = [duty for duty in pack.duties if concerns(duty, pack, facts)]
    served = served_by(duties, calls_of(entries))
    return tuple(
        DutyProgress(duty, _state(duty, calls, facts), calls)
        for duty in duties
        for calls in [tuple(served[duty.id])]
    )


def _state(duty: Duty, calls: tuple[Call, ...], facts: Facts) -> DutyState:
    if any(call.body.outcome is CallOutcome.TOLD for call in calls):
        return DutyState.TOLD
    applicable = applies(duty, facts)
    if applicable is False:
        return DutyState.DOES_NOT_APPLY
    if calls:
        return _STATES[calls[-1].body.outcome]
    return DutyState.OPEN if applicable else DutyState.NEEDS_ANSWER
