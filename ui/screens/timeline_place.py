"""Where in the record one is, how much was found, and why nothing was."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.application.timelines import TimelineService
from logbook.domain.search import search_of
from logbook.domain.timeline import TimelineRow
from logbook.domain.timeline_query import Count, TimelineQuery
from ui.formatting import date_text, offset_text
from ui.models.entry_text import local_of

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("timeline", "Monday"),
    QT_TRANSLATE_NOOP("timeline", "Tuesday"),
    QT_TRANSLATE_NOOP("timeline", "Wednesday"),
    QT_TRANSLATE_NOOP("timeline", "Thursday"),
    QT_TRANSLATE_NOOP("timeline", "Friday"),
    QT_TRANSLATE_NOOP("timeline", "Saturday"),
    QT_TRANSLATE_NOOP("timeline", "Sunday"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """How many rows a query has.

    Attributes:
        wider: Where there are none, how many the same words find without a filter.
    """

    query: TimelineQuery
    count: Count
    wider: Count | None = None


def is_narrowed(query: TimelineQuery) -> bool:
    """Tell whether more was chosen than an incident and an order."""
    plain = TimelineQuery(incident=query.incident, order=query.order)
    return query != plain and (
        bool(query.words.strip()) or replace(query, words="") != plain
    )


def found_of(timelines: TimelineService, query: TimelineQuery) -> Found:
    """Count rows; to be called on the logbook thread."""
    count = timelines.count(query)
    wide = TimelineQuery(words=query.words, order=query.order)
    if count.number or not query.words.strip() or wide == query:
        return Found(query, count)
    return Found(query, count, timelines.count(wide))


def found_words(found: Found) -> str:
    """Return how many were found: ``3 hits``, ``more than 1,000 hits``."""
    one, several, more = (
        (_tr("1 hit"), _tr("{count} hits"), _tr("more than {count} hits"))
        if found.query.words.strip()
        else (_tr("1 entry"), _tr("{count} entries"), _tr("more than {count} entries"))
    )
    if found.count.at_least:
        return more.format(count=f"{found.count.number:,}")
    if found.count.number == 1:
        return one
    return several.format(count=f"{found.count.number:,}")


def why_nothing(query: TimelineQuery, found: Found | None) -> str:
    """Say why there is nothing to list, and what to do."""
    if not query.words.strip():
        if is_narrowed(query):
            return _tr("No entry like this yet. Take a filter away to see more.")
        return _tr("No entry yet. What happened is written below.")
    search = search_of(query.words)
    if search is None or not search.terms:
        return _tr("There is no letter and no digit in it to search for.")
    wider = found.wider if found is not None and found.query == query else None
    if wider is not None and wider.number:
        words = _tr(
            "Nothing that is shown here has these words. Over all incidents and "
            "without filters: {count}."
        )
        return words.format(count=found_words(Found(query, wider)))
    return _tr(
        "Nothing here has these words. Try fewer letters: a word also finds longer "
        "ones that begin with it. Words in quotation marks are found whole and one "
        "after the other."
    )


def place_words(rows: Sequence[TimelineRow], size: int) -> str:
    """Say which entries are in sight, on which day and on which clock.

    Args:
        size: Number of the newest entry of the record.
    """
    if not rows:
        return ""
    numbers = [row.number for row in rows]
    words = _tr("Entries {first} to {last} of {size}.").format(
        first=f"{min(numbers):,}",
        last=f"{max(numbers):,}",
        size=f"{max(size, *numbers):,}",
    )
    return f"{words} {_days(rows)}"


def _days(rows: Sequence[TimelineRow]) -> str:
    locals_ = [local_of(row) for row in rows]
    offsets = {offset_text(at) for at in locals_}
    zone = offsets.pop() if len(offsets) == 1 else _tr("several zones")
    days = sorted({at.date() for at in locals_})
    if len(days) == 1:
        words = _tr("{weekday} {date}, times in {zone}.")
        weekday = _translated("timeline", str(_WEEKDAYS[days[0].weekday()]))
        return words.format(weekday=weekday, date=date_text(days[0]), zone=zone)
    words = _tr("{first} to {last}, times in {zone}.")
    return words.format(first=date_text(days[0]), last=date_text(days[-1]), zone=zone)


def _tr(words: str) -> str:
    return _translated("timeline", words)


def _translated(context: str, words: str) -> str:
    return QCoreApplication.translate(context, words)
