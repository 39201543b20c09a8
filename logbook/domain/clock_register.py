"""The clocks of an incident as rows of a report."""

from collections.abc import Iterable
from dataclasses import replace
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
    """Return the clocks that do not apply or are not in force.

    Those that rest on the same source and are decided by the same share a row.
    """
    rows: list[AsideRow] = []
    for clock in by_urgency(clocks):
        if may_apply(clock):
            continue
        row = AsideRow(
            duties=(text_phrase(clock.duty.title),),
            source=(text_phrase(clock.duty.source_note), clock_grade(clock)),
            decided=clock_aside(clock),
        )
        last = rows[-1] if rows else None
        if last and (last.source, last.decided) == (row.source, row.decided):
            rows[-1] = replace(last, duties=(*last.duties, *row.duties))
        else:
            rows.append(row)
    return tuple(rows)
