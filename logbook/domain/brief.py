"""What the management is told on a page: where it stands, services, dates, counts.

A count nobody affirmed is left out of it: a guess in a brief is soon a number in a
newspaper. The other versions say that it is unknown.
"""

from collections.abc import Sequence
from dataclasses import replace

from logbook.domain.clocks import ClockState
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.question import QuestionKind
from logbook.domain.report import ClockRow, Fact
from logbook.domain.wording import text_phrase

_TOLD = (
    "summary",
    "response-status",
    "confirmed",
    "services",
    "functional-impact",
    "impact-words",
    "recoverability",
    "started",
    "contained",
    "eradicated",
    "recovered",
    "residents-notified",
    "user-count",
    "affected-total",
    "estimated-cost",
    "measures-planned",
)
"""Questions, in the order a brief is read; what is not among them is in the report."""

_NOT_AFFIRMED = frozenset({"standing.unknown", "not-answered", "affected.unknown"})


def brief_of(documented: Sequence[Fact], pack: JurisdictionPack) -> tuple[Fact, ...]:
    """Return what a brief tells of the documentation the management may see."""
    asked = {each.id: each for each in pack.questions}
    found: list[Fact] = []
    for name in _TOLD:
        question = asked.get(name)
        if question is None:
            continue
        label = text_phrase(question.label)
        facts = [each for each in documented if each.about == label]
        counts = question.kind is QuestionKind.COUNT
        found += affirmed(facts) if counts else _answered(facts)
    return tuple(replace(fact, earlier=()) for fact in found)


_STILL_TO_COME = frozenset(
    f"clock.state.{state}"
    for state in (
        ClockState.RUNNING,
        ClockState.DUE,
        ClockState.OVERDUE,
        ClockState.HELD,
    )
)


def dates_of(clocks: Sequence[ClockRow]) -> tuple[Fact, ...]:
    """Return the clocks of the law that run, are due or past, in a line each."""
    return tuple(
        Fact(row.duty, ((row.state,), row.standing))
        for row in clocks
        if row.state.code in _STILL_TO_COME
    )


def affirmed(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the counts that somebody gave; "none" is one, unknown is not."""
    return tuple(
        fact
        for fact in facts
        if all(
            phrase.code not in _NOT_AFFIRMED for said in fact.known for phrase in said
        )
    )


def _answered(facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.entry is not None]
