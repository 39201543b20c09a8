"""The timeline of a report: what happened, in the order it happened."""

from datetime import datetime

from logbook.application.ports import Progress
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.report import Report
from logbook.domain.timeline import Struck, TimelineRow
from logbook.domain.wording import Phrase, Slot
from logbook.reports.flowables import Cell, Column, Table, head, paragraph
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, SMALL, STRUCK, Block
from logbook.reports.words import Words

_NUMBER, _HAPPENED, _KIND, _AUTHOR = 46.0, 60.0, 62.0, 78.0
"""Widths in points; the statement has the rest."""

_WITH_A_ROW = 130.0
"""Points under the head of the table: its first row is on the same page as a rule."""

_ROUGHLY = {
    Fidelity.HOUR: "about",
    Fidelity.BEFORE: "before",
    Fidelity.AFTER: "after",
}


class _Times:
    """Says when something happened, without what all rows have in common."""

    def __init__(self, report: Report, words: Words) -> None:
        self._words = words
        shown = [moment for row in report.rows for moment in _moments(row)]
        self.days = {local.date() for local, _ in shown}
        self.offsets = {offset for _, offset in shown}

    @property
    def one_day(self) -> bool:
        """Whether one day and one offset, said above the table, hold for all."""
        return len(self.days) == 1 and len(self.offsets) == 1

    def cell(self, row: TimelineRow) -> Cell:
        """Return what the row says of when it happened."""
        moment = row.happened or row.recorded.moment()
        local = moment.local
        if local is None:
            return [(self._words("unknown"), BODY)]
        if moment.fidelity is Fidelity.DAY:
            return [(self._words.short_day(local.date()), BODY)]
        time = self._words.time(local)
        code = _ROUGHLY.get(moment.fidelity)
        said = time if code is None else self._words(code, time=time)
        blocks: list[Block] = [(said, BODY)]
        if len(self.days) > 1:
            blocks.append((self._words.short_day(local.date()), SMALL))
        if len(self.offsets) > 1 or len(self.days) > 1:
            blocks.append((self._words.offset(moment.offset), SMALL))
        return blocks

    def written(self, row: TimelineRow) -> str:
        """Return when the row was written down."""
        if self.one_day:
            return self._words.time(row.recorded.local)
        return self._words.stamp(row.recorded)

    def amended(self, struck: Struck) -> str:
        """Return when older words were replaced."""
        if self.one_day:
            return self._words.time(struck.recorded.local)
        return self._words.stamp(struck.recorded)


def draw_timeline(
    sheet: Sheet, report: Report, words: Words, progress: Progress, number: int
) -> None:
    """Draw the table.

    Args:
        number: Its number in the report.

    Raises:
        CancelledError: *progress* was told to stop.
    """
    times = _Times(report, words)
    numbers = [number for row in report.rows for number in row.numbers]
    if not numbers:
        head(sheet, words("table", number=number, title=words("timeline.none")))
        paragraph(sheet, words("nothing"))
        return
    title = words("timeline", first=min(numbers), last=max(numbers))
    heading = words("table", number=number, title=title)
    head(sheet, heading, _about(times, words), keep=_WITH_A_ROW)
    fixed = _NUMBER + _HAPPENED + _KIND + _AUTHOR
    table = Table(
        sheet,
        [
            Column(words("number"), _NUMBER),
            Column(words("happened"), _HAPPENED),
            Column(words("kind"), _KIND),
            Column(words("statement"), sheet.width - fixed),
            Column(words("author"), _AUTHOR),
        ],
        tells=True,
    )
    for done, row in enumerate(report.rows):
        progress(done, len(report.rows))
        again = words("continued", number=row.number)
        table.row(_cells(row, times, words), again=again, entries=row.numbers)
    progress(len(report.rows), len(report.rows))


def _about(times: _Times, words: Words) -> str:
    said = words("timeline.days")
    if times.one_day:
        [day], [offset] = times.days, times.offsets
        said = words("timeline.one-day", day=day, offset=words.offset(offset))
    return " ".join(filter(None, (said, words.as_written())))


def _cells(row: TimelineRow, times: _Times, words: Words) -> list[Cell]:
    return [
        [(", ".join(map(words.number, row.numbers)), BODY)],
        times.cell(row),
        [(words.phrase(row.label), BODY)],
        _statement(row, times, words),
        [(row.author_name, BODY)],
    ]


def _statement(row: TimelineRow, times: _Times, words: Words) -> Cell:
    """Return older words struck through, the new ones, and what became of them."""
    blocks: list[Block] = [
        (words.statement(struck.statement), STRUCK) for struck in row.struck
    ]
    blocks.append((words.statement(row.statement), BODY))
    for struck in row.struck:
        code = "new-answer" if struck.is_answer else "amended"
        slots: dict[str, Slot] = {
            "number": struck.number,
            "when": times.amended(struck),
            "author": struck.author,
            "reason": struck.reason,
        }
        blocks.append((words.phrase(Phrase(code, slots)), SMALL))
    if row.late is not None:
        # Down: the difference of the two times as they are printed, never more.
        minutes = int(row.late.total_seconds() // 60)
        late: dict[str, Slot] = {"when": times.written(row), "minutes": minutes}
        blocks.append((words.phrase(Phrase("late", late)), SMALL))
    return blocks


def _moments(row: TimelineRow) -> list[tuple[datetime, int]]:
    stamps = [row.recorded, *(struck.recorded for struck in row.struck)]
    shown: list[tuple[datetime, int]] = [(each.local, each.offset) for each in stamps]
    happened: Moment | None = row.happened
    if happened is not None and happened.local is not None:
        shown.append((happened.local, happened.offset))
    return shown
