"""A report from its first box to its end mark, part by part."""

from collections.abc import Sequence
from dataclasses import dataclass

from logbook.application.ports import Progress
from logbook.domain.report import Fact, Report
from logbook.reports.clock_register import draw_clocks
from logbook.reports.closing_parts import (
    draw_end,
    draw_how_to_check,
    draw_missing,
    draw_people,
)
from logbook.reports.figures_page import draw_figures
from logbook.reports.flowables import (
    Cell,
    Column,
    Table,
    boxes,
    forms,
    head,
    paragraph,
)
from logbook.reports.layout import Sheet
from logbook.reports.setting import (
    BODY,
    SMALL,
    STRUCK,
    Block,
)
from logbook.reports.timeline_table import draw_timeline
from logbook.reports.words import Words

_BOXES_IN_ROW = 3
_ENTRY, _ABOUT = 52.0, 190.0
"""Widths in points of the columns that are the same in every table."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """One table of facts.

    Attributes:
        always: Whether it is printed with nothing in it, to say that there is nothing.
    """

    title: str
    facts: Sequence[Fact]
    columns: tuple[str, str]
    always: bool = False


def draw_report(sheet: Sheet, report: Report, words: Words, progress: Progress) -> None:
    """Draw every part of *report*, in the order it is read."""
    _draw_boxes(sheet, report, words)
    draw_figures(sheet, report, words)
    number = draw_timeline(sheet, report, words, progress)
    for table in _tables(report):
        if table.facts or table.always:
            number += 1
            about = _guide(report, words) if table.title == "silences" else ""
            heading = words("table", number=number, title=words(table.title))
            head(sheet, heading, about)
            _draw_facts(sheet, words, table.facts, table.columns)
        if table.title == "told":
            number = draw_clocks(sheet, report, words, number)
    _draw_cautions(sheet, report, words)
    people = words("table", number=number + 1, title=words("people"))
    draw_people(sheet, report, words, people)
    head(sheet, words("withheld"))
    paragraph(sheet, words("withheld.none"))
    draw_how_to_check(sheet, report, words)
    draw_missing(sheet, words)
    _draw_receipt(sheet, words)
    code = "end.rehearsal" if report.rehearsal else "end"
    draw_end(sheet, words(code, entries=report.entries, last=report.last))


def _tables(report: Report) -> tuple[_Facts, ...]:
    """Return the tables of facts, in the order they are read."""
    return (
        _Facts("documented", report.documented, ("question", "answer"), always=True),
        _Facts("affected", report.affected, ("region", "count")),
        _Facts("determined", report.determined, ("matter", "finding")),
        _Facts("steps", report.steps, ("step", "became"), always=True),
        _Facts("told", report.told, ("office", "became"), always=True),
        _Facts("evidence", report.evidence, ("item", "on-record")),
        _Facts("custody", report.custody, ("item", "had-it")),
        _Facts("held", report.held, ("agency", "asked")),
        _Facts("closed", report.closed, ("matter", "recorded")),
        _Facts("silences", report.silences, ("matter", "guide-says")),
    )


def _draw_boxes(sheet: Sheet, report: Report, words: Words) -> None:
    filled = [
        (
            words("box", number=number, label=words.phrase(box.label)),
            words.phrase(box.value),
        )
        for number, box in enumerate(report.boxes, start=1)
    ]
    starts = range(0, len(filled), _BOXES_IN_ROW)
    boxes(sheet, [filled[at : at + _BOXES_IN_ROW] for at in starts])


def _draw_facts(
    sheet: Sheet,
    words: Words,
    facts: Sequence[Fact],
    columns: tuple[str, str],
) -> None:
    if not facts:
        paragraph(sheet, words("nothing"))
        return
    about, known = columns
    sourced = any(fact.entry is not None for fact in facts)
    entry_width = _ENTRY if sourced else 0.0
    heads = [
        Column(words(about), _ABOUT),
        Column(words(known), sheet.width - _ABOUT - entry_width),
        Column(words("entry"), _ENTRY),
    ]
    cells = 3 if sourced else 2
    table = Table(sheet, heads[:cells])
    for fact in facts:
        subject = words.phrase(fact.about)
        entry = "" if fact.entry is None else words.number(fact.entry)
        row = [[(subject, BODY)], _known(fact, words, sourced=sourced), [(entry, BODY)]]
        entries = () if fact.entry is None else (fact.entry,)
        table.row(row[:cells], again=subject, entries=entries)


def _guide(report: Report, words: Words) -> str:
    return words(
        "silences.about",
        place=report.place,
        pack=report.pack,
        version=report.pack_version,
    )


def _known(fact: Fact, words: Words, *, sourced: bool) -> Cell:
    """Return older states struck through, then what is known.

    What no entry says is the guide's: its words, and in small where they stand.
    """
    said: list[Block] = [(words.statement(each), STRUCK) for each in fact.earlier]
    for statement in fact.known:
        whole = statement if sourced else statement[:1]
        said.append((words.statement(whole), BODY))
        rest = statement[len(whole) :]
        said += [(words.phrase(phrase), SMALL) for phrase in rest]
    return said


def _draw_cautions(sheet: Sheet, report: Report, words: Words) -> None:
    if not report.cautions:
        return
    head(sheet, words("cautions"), keep=30)
    for caution in report.cautions:
        paragraph(sheet, words.phrase(caution))
        sheet.down(4)


def _draw_receipt(sheet: Sheet, words: Words) -> None:
    head(sheet, words("received"), keep=150)
    date = (words("date"), 0.32)
    rows = [
        [(words("handed-over-by"), 0.68), date],
        [(words("received-by"), 0.68), date],
    ]
    forms(sheet, rows, 44)
