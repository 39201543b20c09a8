"""A report from its first box to its end mark, part by part."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from logbook.application.ports import Progress
from logbook.domain.report import Fact, Report
from logbook.domain.version_parts import Part, parts_of
from logbook.reports.clock_register import draw_clocks
from logbook.reports.closing_parts import (
    draw_end,
    draw_how_to_check,
    draw_missing,
    draw_people,
)
from logbook.reports.copy_boxes import draw_boxes, draw_copy_boxes
from logbook.reports.figures_page import draw_figures
from logbook.reports.flowables import (
    Cell,
    Column,
    Table,
    banner,
    forms,
    head,
    paragraph,
)
from logbook.reports.form_page import draw_form, draw_form_title
from logbook.reports.glossary_part import draw_glossary
from logbook.reports.ics_pages import draw_activity, draw_summary
from logbook.reports.layout import Sheet
from logbook.reports.notice_page import draw_notice
from logbook.reports.setting import (
    BODY,
    SMALL,
    STRUCK,
    Block,
)
from logbook.reports.timeline_table import draw_timeline
from logbook.reports.withheld_part import draw_withheld
from logbook.reports.words import Words

_ENTRY, _ABOUT = 52.0, 190.0
"""Widths in points of the columns that are the same in every table."""


_LONG = frozenset({Part.TIMELINE, Part.ACTIVITY})
"""Parts that tell themselves how far they are, row by row."""


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
    """Draw every part of *report*, in the order it is read.

    Raises:
        CancelledError: *progress* was told to stop.
    """
    _Drawing(sheet, report, words, progress).draw()


class _Drawing:
    """One report on its way onto the pages; it numbers the tables as it goes."""

    def __init__(
        self, sheet: Sheet, report: Report, words: Words, progress: Progress
    ) -> None:
        self._sheet, self._report = sheet, report
        self._words, self._progress = words, progress
        self._tables = 0

    def draw(self) -> None:
        """Draw every part its version has, and the end mark."""
        report, words = self._report, self._words
        ways, facts = self._ways(), _tables(report)
        parts = parts_of(report.version)
        for nth, part in enumerate(parts):
            if not _LONG.intersection(parts):
                self._progress(nth, len(parts))
            if part in ways:
                ways[part]()
            else:
                self._draw_table(facts[part])
        code = "end.rehearsal" if report.rehearsal else "end"
        end = words(code, entries=report.entries, last=report.last)
        draw_end(self._sheet, end)

    def _ways(self) -> Mapping[Part, Callable[[], None]]:
        """Return how each part is drawn that is more than a table of facts."""
        sheet, report, words = self._sheet, self._report, self._words
        return {
            Part.TITLE: self._title,
            Part.BOXES: lambda: draw_boxes(sheet, report, words),
            Part.COPY: lambda: draw_copy_boxes(sheet, report, words),
            Part.CONTACT: self._contact,
            Part.FORM: lambda: draw_form(sheet, report, words),
            Part.ACTIVITY: lambda: draw_activity(sheet, report, words, self._progress),
            Part.STATUS: lambda: draw_summary(sheet, report, words),
            Part.NOTICE: lambda: draw_notice(sheet, report, words),
            Part.FIGURES: lambda: draw_figures(sheet, report, words),
            Part.TIMELINE: self._timeline,
            Part.CLOCKS: self._clocks,
            Part.CAUTIONS: self._cautions,
            Part.PEOPLE: self._people,
            Part.WITHHELD: lambda: draw_withheld(sheet, report, words),
            Part.HOW_TO_CHECK: lambda: draw_how_to_check(sheet, report, words),
            Part.GLOSSARY: self._glossary,
            Part.MISSING: lambda: draw_missing(sheet, words),
            Part.RECEIPT: lambda: _draw_receipt(sheet, words),
        }

    def _numbered(self, title: str) -> str:
        self._tables += 1
        return self._words("table", number=self._tables, title=title)

    def _title(self) -> None:
        report, words = self._report, self._words
        if report.form is not None:
            draw_form_title(self._sheet, report.form, words)
        else:
            banner(self._sheet, words(f"version-title.{report.version}"))

    def _timeline(self) -> None:
        self._tables += 1
        draw_timeline(
            self._sheet, self._report, self._words, self._progress, self._tables
        )

    def _clocks(self) -> None:
        self._tables = draw_clocks(self._sheet, self._report, self._words, self._tables)

    def _draw_table(self, table: _Facts) -> None:
        if not table.facts and not table.always:
            return
        sheet, words = self._sheet, self._words
        head(sheet, self._numbered(words(table.title)), self._about(table.title))
        if not table.facts:
            code = "nothing.shown" if self._report.withheld else "nothing"
            paragraph(sheet, words(code))
            return
        _draw_facts(sheet, words, table.facts, table.columns)

    def _about(self, title: str) -> str:
        report = self._report
        if title == "exemptions":
            return self._words("exemptions.about")
        if title != "silences":
            return ""
        return self._words(
            "silences.about",
            place=report.place,
            pack=report.pack,
            version=report.pack_version,
        )

    def _contact(self) -> None:
        sheet, report, words = self._sheet, self._report, self._words
        if not report.contact:
            return
        head(sheet, self._numbered(words("contact")), words("contact.about"))
        columns = ("contact.matter", "contact.known")
        _draw_facts(sheet, words, report.contact, columns)
        sheet.down(6)
        sheet.need(40)
        forms(sheet, [[(words("contact.by-hand"), 1.0)]], 36)

    def _cautions(self) -> None:
        if not self._report.cautions:
            return
        head(self._sheet, self._words("cautions"), keep=30)
        for caution in self._report.cautions:
            paragraph(self._sheet, self._words.phrase(caution))
            self._sheet.down(4)

    def _glossary(self) -> None:
        explained = [str(each.why) for each in self._report.withheld]
        draw_glossary(self._sheet, self._words, explained)

    def _people(self) -> None:
        title = self._numbered(self._words("people"))
        draw_people(self._sheet, self._report, self._words, title)


def _tables(report: Report) -> Mapping[Part, _Facts]:
    """Return every table of facts, by the part it is."""
    return {
        Part.SUPERSEDED: _Facts(
            "superseded", report.superseded, ("superseded.copy", "superseded.holder")
        ),
        Part.BRIEF: _Facts("brief", report.brief, ("question", "answer"), always=True),
        Part.DOCUMENTED: _Facts(
            "documented", report.documented, ("question", "answer"), always=True
        ),
        Part.AFFECTED: _Facts("affected", report.affected, ("region", "count")),
        Part.DETERMINED: _Facts("determined", report.determined, ("matter", "finding")),
        Part.STEPS: _Facts("steps", report.steps, ("step", "became"), always=True),
        Part.TOLD: _Facts("told", report.told, ("office", "became"), always=True),
        Part.EXEMPTIONS: _Facts(
            "exemptions", report.exemptions, ("exemptions.class", "exemptions.basis")
        ),
        Part.EVIDENCE: _Facts("evidence", report.evidence, ("item", "on-record")),
        Part.CUSTODY: _Facts("custody", report.custody, ("item", "had-it")),
        Part.HELD: _Facts("held", report.held, ("agency", "asked")),
        Part.CLOSED: _Facts("closed", report.closed, ("matter", "recorded")),
        Part.SILENCES: _Facts("silences", report.silences, ("matter", "guide-says")),
    }


def _draw_facts(
    sheet: Sheet,
    words: Words,
    facts: Sequence[Fact],
    columns: tuple[str, str],
) -> None:
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


def _draw_receipt(sheet: Sheet, words: Words) -> None:
    head(sheet, words("received"), keep=150)
    date = (words("date"), 0.32)
    rows = [
        [(words("handed-over-by"), 0.68), date],
        [(words("received-by"), 0.68), date],
    ]
    forms(sheet, rows, 44)
