"""Labels of items on a common sheet: which, where they begin, printed or saved."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.laptop import save_file
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from logbook.domain.evidence import EvidenceItem
from logbook.domain.label_sheet import LabelSheet
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.pdf_pages import page_count
from ui.printing import Printed, Printing
from ui.screens.pdf_preview import PdfPreview
from ui.session import Session
from ui.theme import theme
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.label_grid import LabelGrid
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, frame
from ui.widgets.tick_list import TickList

_DOTS = 110
_LOW = 420
_UNDER_TICKS = 3
"""Place of the choice of a sheet: under title, words and items."""

_INCH = 72.0
_MILLIMETRE = _INCH / 25.4

_ICONS: dict[State, str] = {"good": "circle-check", "bad": "circle-alert"}


class LabelPanel(QWidget):
    """Chooses items, a sheet and its first free label, and shows the page.

    Args:
        items: What can be chosen.
        chosen: Numbers of the items that are ticked at first; all if none is given.
    """

    left = Signal()
    """A person closed it."""

    def __init__(
        self,
        session: Session,
        incident: str,
        items: tuple[EvidenceItem, ...],
        dialogs: FileDialogs,
        printing: Printing,
        chosen: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Labels"))
        self._session, self._incident = session, incident
        self._dialogs, self._printing = dialogs, printing
        self._sheets: tuple[LabelSheet, ...] = ()
        self._pdf = b""
        self._asked = 0
        named = self.tr("{number}, {name}")
        ticks = TickList(
            [(e.number, named.format(number=e.number, name=e.body.name)) for e in items]
        )
        ticks.choose(chosen or [item.number for item in items])
        self._ticks = LabelledField(self.tr("&Which items?"), ticks)
        self._layouts: FieldSet | None = None
        self._grid = LabelGrid()
        self._body = column(gap=10, margins=(16, 14))
        self.setLayout(column(frame(self._body, "flat")))
        self._make_parts()
        ticks.ticked.connect(self._on_changed)
        self._grid.picked.connect(self._on_changed)
        session.do(self, _sheets, self._on_sheets)

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self._ticks.focus()

    def _make_parts(self) -> None:
        self._print = Button(self.tr("&Print the labels…"), "primary", "printer")
        self._save = Button(self.tr("Sa&ve as PDF…"), icon="folder-lock")
        self._leave = Button(self.tr("C&lose the labels"))
        self._said = MarkedLine("info", "", "muted", "body")
        self._page = PdfPreview(self._session, _DOTS, self.tr("Drawing the labels…"))
        self._page.setMinimumHeight(theme().px(_LOW))
        about = self.tr(
            "A label has the number of the item and a square code with its entry. "
            "Print at full size, without fitting to the page. Printing labels is no "
            "entry."
        )
        self._where = LabelledField(
            self.tr("Which label is the first free &one?"),
            self._grid,
            help_words=self.tr("Arrow keys or a click; those before it stay empty."),
        )
        parts = (
            Label(self.tr("Labels"), "h3"),
            Label(about, "small", "muted"),
            self._ticks,
            self._where,
            self._said,
            FlowRow(self._print, self._save, self._leave),
            self._page,
        )
        for part in parts:
            self._body.addWidget(part)
        self._said.setVisible(False)
        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)
        self._leave.clicked.connect(self.left)

    def _on_sheets(self, sheets: tuple[LabelSheet, ...]) -> None:
        self._sheets = sheets
        choice = Choice([(each.id, sheet_words(each)) for each in sheets])
        field = LabelledField(self.tr("Which &sheet of labels?"), choice)
        self._layouts = FieldSet({"sheet": field})
        self._body.insertWidget(_UNDER_TICKS, self._layouts)
        self._layouts.edited.connect(self._on_sheet)
        self._on_sheet()

    def _sheet(self) -> LabelSheet | None:
        chosen = self._layouts.words("sheet") if self._layouts else ""
        return next((each for each in self._sheets if each.id == chosen), None)

    def _on_sheet(self) -> None:
        sheet = self._sheet()
        if sheet is not None:
            self._grid.show_sheet(sheet.columns, sheet.rows)
            self._on_changed()

    def _on_changed(self) -> None:
        numbers = cast("TickList", self._ticks.control).chosen()
        self._grid.show_labels(numbers)
        self._ticks.show_problem("")
        self._said.setVisible(False)
        self._pdf = b""
        sheet, first, incident = self._sheet(), self._grid.first, self._incident
        if sheet is None:
            return
        self._asked += 1
        asked = self._asked
        if not numbers:
            self._page.clear(self.tr("No item is ticked."))
            return
        self._session.do(
            self,
            lambda logbook: logbook.evidence.papers.labels(
                incident, numbers, sheet, first
            ),
            lambda pdf: self._on_drawn(pdf, asked),
            self._on_not_drawn,
        )

    def _on_drawn(self, pdf: bytes, asked: int) -> None:
        if asked == self._asked:
            self._pdf = pdf
            self._page.show_pdf(pdf, page_count(pdf), self.tr("at full size"))

    def _on_not_drawn(self, error: LogbookError) -> bool:
        self._page.clear(messages.of_error(error))
        return True

    # Where they go -----------------------------------------------------------------

    def _is_ready(self) -> bool:
        """Say whether there are labels; if not, at the field that is asked for."""
        if not self._pdf and not cast("TickList", self._ticks.control).chosen():
            self._ticks.show_problem(self.tr("Nothing is ticked. Tick an item."))
            self._ticks.focus()
        return bool(self._pdf)

    def _on_print(self) -> None:
        sheet = self._sheet()
        if not self._is_ready() or sheet is None:
            return
        self._show_busy(busy=True)
        self._printing.print_pages(
            self, self._name(), self._pdf, sheet.paper, self._on_printed
        )

    def _on_printed(self, printed: Printed) -> None:
        self._show_busy(busy=False)
        self._print.setFocus()
        if printed.error is None:
            words = self.tr("Printed on {printer}.")
            self._say(words.format(printer=printed.printer), "good")
        else:
            self._say(messages.of_error(printed.error), "bad")

    def _on_save(self) -> None:
        if not self._is_ready():
            return
        pdf, title = self._pdf, self.tr("Where are the labels to be saved?")
        path = self._dialogs.save(self, title, self._name())
        if path is None:
            return
        words = self.tr("Saved as {name}.").format(name=path.name)
        self._session.ask(
            self,
            lambda: save_file(Path(path), pdf),
            then=lambda _: self._say(words, "good"),
            failed=lambda error: self._say(messages.of_error(error), "bad"),
        )

    def _name(self) -> str:
        return self.tr("labels-{incident}.pdf").format(incident=self._incident)

    def _show_busy(self, *, busy: bool) -> None:
        for button in (self._print, self._save):
            button.setEnabled(not busy)

    def _say(self, words: str, tone: State) -> None:
        self._said.say(words, tone, _ICONS[tone])
        self._said.setVisible(True)


def sheet_words(sheet: LabelSheet) -> str:
    """Name a sheet by its geometry, in the unit its shops use."""
    wide, high = sheet.label
    letter = _tr("Letter, {columns} by {rows} labels, {wide} x {high} in")
    other = _tr("A4, {columns} by {rows} labels, {wide} x {high} mm")
    is_letter = sheet.paper == "letter"
    unit, words = (_INCH, letter) if is_letter else (_MILLIMETRE, other)
    return words.format(
        columns=sheet.columns,
        rows=sheet.rows,
        wide=f"{wide / unit:.4g}",
        high=f"{high / unit:.4g}",
    )


def _sheets(logbook: OpenLogbook) -> tuple[LabelSheet, ...]:
    return logbook.evidence.papers.label_sheets()


def _tr(words: str) -> str:
    return QCoreApplication.translate("labels", words)
