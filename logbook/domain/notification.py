"""Which office was told, which is still to be told, and whether a duty applies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.amendment import amended_bodies
from logbook.domain.bodies import CallOutcome, NotificationMade, Standing
from logbook.domain.documentation import (
    AnsweredQuestion,
    answers_of,
    choices_from_text,
)
from logbook.domain.duty import Condition, Duty
from logbook.domain.entry import SignedEntry
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


def calls_of(entries: Iterable[SignedEntry]) -> list[Call]:
    """Return every attempt to tell an office, oldest first, amendments folded in."""
    return [
        Call(body, signed.number, signed.entry.author, signed.entry.recorded)
        for signed, body in amended_bodies(entries)
        if isinstance(body, NotificationMade)
    ]


def duties_of(
    pack: JurisdictionPack, entries: Iterable[SignedEntry]
) -> tuple[DutyProgress, ...]:
    """Work out where each duty of a pack stands, in the pack's order."""
    entries = list(entries)
    calls, answers = calls_of(entries), answers_of(entries)
    progress = []
    for duty in pack.duties:
        own = tuple(call for call in calls if call.body.office == duty.office)
        progress.append(DutyProgress(duty, _state(duty, own, answers), own))
    return tuple(progress)


def applies(duty: Duty, answers: Mapping[str, AnsweredQuestion]) -> bool | None:
    """Tell whether a duty applies; None while nobody has answered what decides it."""
    holding = [_holds(condition, answers) for condition in duty.conditions]
    if False in holding:
        return False
    return None if None in holding else True


def _holds(
    condition: Condition, answers: Mapping[str, AnsweredQuestion]
) -> bool | None:
    if condition.fact not in answers:
        return None
    answer = answers[condition.fact].current.body
    match answer.standing:
        case Standing.VALUE if condition.at_least is not None:
            return answer.count is not None and answer.count >= condition.at_least
        case Standing.VALUE:
            chosen = choices_from_text(answer.text)
            return any(choice in condition.answers for choice in chosen)
        case Standing.UNKNOWN:
            return True if condition.if_unknown else None
    return False


def _state(
    duty: Duty, calls: tuple[Call, ...], answers: Mapping[str, AnsweredQuestion]
) -> DutyState:
    if any(call.body.outcome is CallOutcome.TOLD for call in calls):
        return DutyState.TOLD
    applicable = applies(duty, answers)
    if applicable is False:
        return DutyState.DOES_NOT_APPLY
    if calls:
        return _STATES[calls[-1].body.outcome]
    return DutyState.OPEN if applicable else DutyState.NEEDS_ANSWER
