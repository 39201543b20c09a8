"""The clocks of an incident as rows of a report."""

from collections.abc import Iterable
from datetime import datetime

from logbook.domain.clock_words import (
    clock_aside,
    clock_details,
    clock_grade,
    clock_grounds,
    clock_standing,
    clock_state,
    clock_text,
)
from logbook.domain.clocks import Clock, by_urgency, may_apply
from logbook.domain.report import AsideRow, ClockRow
from logbook.domain.wording import text_phrase


def register_of(clocks: Iterable[Clock], now: datetime) -> tuple[ClockRow, ...]:
    """Return one row for each clock that may apply, the most urgent first."""
    return tuple(
        ClockRow(
            duty=text_phrase(clock.duty.title),
            state=clock_state(clock),
            standing=clock_standing(clock, now),
            details=(*clock_details(clock), *clock_text(clock)),
            source=clock_grounds(clock),
        )
        for clock in by_urgency(clocks)
        if may_apply(clock)
    )


def aside_of(clocks: Iterable[Clock]) -> tuple[AsideRow, ...]:
    """Return one row for each clock that does not apply or is not in force."""
    return tuple(
        AsideRow(
            duty=text_phrase(clock.duty.title),
            source=(text_phrase(clock.duty.source_note), clock_grade(clock)),
            decided=clock_aside(clock),
        )
        for clock in by_urgency(clocks)
        if not may_apply(clock)
    )
