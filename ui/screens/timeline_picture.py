"""What the timeline shows around its list: filters, lanes, the line above it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.domain.entry import EntryKind
from logbook.domain.step import Phase
from logbook.domain.timeline import TimelineRow
from ui.formatting import date_text, offset_text
from ui.models.timeline_model import ALL, AMENDED, TOLD
from ui.rooms import phase_name
from ui.widgets.lanes import Dot

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("timeline", "Monday"),
    QT_TRANSLATE_NOOP("timeline", "Tuesday"),
    QT_TRANSLATE_NOOP("timeline", "Wednesday"),
    QT_TRANSLATE_NOOP("timeline", "Thursday"),
    QT_TRANSLATE_NOOP("timeline", "Friday"),
    QT_TRANSLATE_NOOP("timeline", "Saturday"),
    QT_TRANSLATE_NOOP("timeline", "Sunday"),
)
_CLOCKS = {EntryKind.CLOCK_CHECK, EntryKind.CLOCK_EVENT}


def filters_of() -> list[tuple[str, str]]:
    """Return key and words of each filter, the phases in their order."""
    phases = [(phase.value, phase_name(phase)) for phase in Phase]
    return [
        (ALL, _tr("All")),
        *phases,
        (TOLD, _tr("Told")),
        (AMENDED, _tr("Amended")),
    ]


def lanes_of(rows: Iterable[TimelineRow]) -> list[tuple[str, str]]:
    """Return key and name of each phase in which something was recorded."""
    used = {row.phase for row in rows}
    return [(phase.value, phase_name(phase)) for phase in Phase if phase in used]


def dots_of(rows: Iterable[TimelineRow]) -> list[Dot]:
    """Return a dot for each row of a phase."""
    return [
        Dot(
            lane=row.phase,
            at=_local(row),
            written=row.recorded.local if row.late is not None else None,
            is_amended=row.amended,
            is_clock=row.kind in _CLOCKS,
        )
        for row in rows
        if row.phase is not None
    ]


def summary_of(rows: Sequence[TimelineRow]) -> str:
    """Say once for all rows on which day and on which clock the times are."""
    locals_ = [_local(row) for row in rows]
    offsets = {offset_text(at) for at in locals_}
    zone = offsets.pop() if len(offsets) == 1 else _tr("several zones")
    days = sorted({at.date() for at in locals_})
    if not days:
        return ""
    if len(days) == 1:
        words = _tr("{weekday} {date}, times in {zone}.")
        weekday = _translated("timeline", str(_WEEKDAYS[days[0].weekday()]))
        return words.format(weekday=weekday, date=date_text(days[0]), zone=zone)
    words = _tr("{first} to {last}, times in {zone}.")
    return words.format(first=date_text(days[0]), last=date_text(days[-1]), zone=zone)


def legend() -> str:
    """Say what the signs of the lanes mean."""
    return _tr("Hollow: late or amended. Dashes end where it was written.")


def _local(row: TimelineRow) -> datetime:
    happened = row.happened.local if row.happened else None
    return happened or row.recorded.local


def _tr(words: str) -> str:
    return _translated("timeline", words)


def _translated(context: str, words: str) -> str:
    return QCoreApplication.translate(context, words)
