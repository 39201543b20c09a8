"""The clocks of an incident as rows of a report."""

from collections.abc import Iterable
from datetime import datetime

from logbook.domain.clock_words import (
    clock_details,
    clock_grounds,
    clock_standing,
    clock_state,
    clock_text,
)
from logbook.domain.clocks import Clock, by_urgency
from logbook.domain.report import ClockRow
from logbook.domain.wording import text_phrase


def register_of(clocks: Iterable[Clock], now: datetime) -> tuple[ClockRow, ...]:
    """Return one row for each clock, the most urgent first."""
    return tuple(
        ClockRow(
            duty=text_phrase(clock.duty.title),
            state=clock_state(clock),
            standing=clock_standing(clock, now),
            details=(*clock_details(clock), *clock_text(clock)),
            source=clock_grounds(clock),
        )
        for clock in by_urgency(clocks)
    )
