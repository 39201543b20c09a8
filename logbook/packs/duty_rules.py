"""What must be true of duties: where they come from, how they read, when they start."""

from collections.abc import Iterator
from itertools import pairwise

from logbook.domain.duty import START_FACTS, Condition, Duty, Origin, Reading, Term
from logbook.domain.region import ELSEWHERE, REGIONS
from logbook.packs.lines import Path
from logbook.packs.values import Fault

LAWMAKERS = frozenset(REGIONS) - {ELSEWHERE} | {"CA", "US"}
"""Codes of those whose law a provision can be: the regions and the two countries."""


def broken_duty_rules(duties: tuple[Duty, ...]) -> Iterator[Fault]:
    """Yield everything that is wrong with the duties of one file."""
    for at, duty in enumerate(duties):
        path: Path = ("duties", at)
        if (duty.origin is Origin.LAW) != (duty.region is not None):
            yield Fault((*path, "region"), "does-not-fit-origin")
        elif duty.region is not None and duty.region not in LAWMAKERS:
            yield Fault((*path, "region"), "unknown-region")
        for place, condition in enumerate(duty.conditions):
            yield from _of_condition(condition, (*path, "conditions", place))
        yield from _of_terms(duty, (*path, "terms"))


def _of_condition(condition: Condition, path: Path) -> Iterator[Fault]:
    if condition.at_least is None:
        if not condition.answers:
            yield Fault((*path, "answers"), "empty")
    elif condition.at_least < 1:
        yield Fault((*path, "at_least"), "not-positive")


def _of_terms(duty: Duty, path: Path) -> Iterator[Fault]:
    if not duty.terms:
        yield Fault(path, "empty")
    for at, term in enumerate(duty.terms):
        yield from _of_term(term, (*path, at), from_law=duty.origin is Origin.LAW)
    if duty.origin is Origin.LAW:
        days = [term.begins() for term in duty.terms]
        for at, (before, after) in enumerate(pairwise(days), 1):
            if after <= before:
                yield Fault((*path, at, "effective_from"), "not-in-order")
    elif len(duty.terms) > 1:
        # What a guide says has no first day, so it cannot read otherwise from a day on.
        yield Fault((*path, 1), "second-term-without-law")


def _of_term(term: Term, path: Path, *, from_law: bool) -> Iterator[Fault]:
    for name in ("effective_from", "began", "grade"):
        if (getattr(term, name) is not None) != from_law:
            yield Fault((*path, name), "does-not-fit-origin")
    for at, reading in enumerate(term.readings):
        yield from _of_reading(reading, (*path, "readings", at))
        if len(term.readings) > 1 and reading.says is None:
            yield Fault((*path, "readings", at, "says"), "missing-with-two-readings")


def _of_reading(reading: Reading, path: Path) -> Iterator[Fault]:
    if reading.starts not in START_FACTS:
        yield Fault((*path, "starts"), f"not-one-of: {', '.join(START_FACTS)}")
    if reading.amount is not None and reading.amount < 0:
        yield Fault((*path, "amount"), "negative")
    if reading.amount is not None and reading.unit is None:
        yield Fault((*path, "unit"), "amount-without-unit")
    if reading.amount is None and reading.unit is not None:
        yield Fault((*path, "amount"), "unit-without-amount")
