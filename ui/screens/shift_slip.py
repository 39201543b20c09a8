"""The seal slip: looked at, printed or saved; what became of it is recorded."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.laptop import save_file
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from logbook.domain.seal_slip import SealSlip
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.pdf_pages import page_image
from ui.printing import Printed, Printing
from ui.session import Session
from ui.theme import theme
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, holder
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.scrolled_page import bring_into_sight

_DOTS = 110
_LOW = 420
"""Height of the preview, in pixels of the design; the page scrolls in it."""


_ICONS: dict[State, str] = {"good": "circle-check", "bad": "circle-alert"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A slip with its page."""

    slip: SealSlip
    pdf: bytes
    page: QImage


class ShiftSlip(QWidget):
    """States how far the record has got on a page that leaves the laptop."""

    def __init__(
        self, session: Session, printing: Printing, dialogs: FileDialogs
    ) -> None:
        super().__init__()
        self._session, self._printing, self._dialogs = session, printing, dialogs
        self._drawn: Drawn | None = None
        self._make = Button(self.tr("Seal sli&p…"), icon="printer")
        self._print = Button(self.tr("Pr&int the slip…"), icon="printer")
        self._save = Button(self.tr("Save as PD&F…"), icon="folder-lock")
        self._leave = Button(self.tr("Close the slip"))
        self._said = MarkedLine("info", "", "muted", "body")
        self._paper = PaperPreview(self.tr("Drawing the slip…"))
        self._paper.setMinimumHeight(theme().px(_LOW))
        acts = FlowRow(self._print, self._save, self._leave)
        self._desk = holder(column(acts, self._paper, gap=8))
        about = self.tr(
            "One page with the signed checkpoint, to be signed in ink by both and kept "
            "outside the laptop. Typed into Verification later, it shows whether "
            "anything before it was changed."
        )
        self.setLayout(
            column(
                Label(self.tr("Seal slip"), "h3"),
                Label(about, "small", "muted"),
                FlowRow(self._make),
                self._said,
                self._desk,
                gap=8,
            )
        )
        self._desk.setVisible(False)
        self._said.setVisible(False)
        self._make.clicked.connect(self._on_make)
        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)
        self._leave.clicked.connect(self._on_leave)

    def _on_make(self) -> None:
        self._make.show_busy(self.tr("Drawing…"))
        self._said.setVisible(False)
        self._session.do(self, _drawn, self._on_drawn, self._on_not_drawn)

    def _on_drawn(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self._make.show_ready()
        self._make.setVisible(False)
        size = drawn.slip.checkpoint.checkpoint.size
        self._paper.show_pages(
            [drawn.page], self.tr("entries 1 to {size}").format(size=size)
        )
        self._desk.setVisible(True)
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self._desk)

    def _on_not_drawn(self, _error: LogbookError) -> None:
        self._make.show_ready()

    def _on_leave(self) -> None:
        self._drawn = None
        self._desk.setVisible(False)
        self._make.setVisible(True)
        self._make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_print(self) -> None:
        drawn = self._drawn
        if drawn is None:
            return
        self._show_busy(busy=True)
        self._printing.print_pages(
            self,
            self._name(drawn),
            drawn.pdf,
            drawn.slip.paper,
            lambda printed: self._on_printed(drawn, printed),
        )

    def _on_printed(self, drawn: Drawn, printed: Printed) -> None:
        self._show_busy(busy=False)
        printer = printed.printer or self.tr("any printer")
        if printed.error is None:
            words = self.tr("Printed on {printer}. Have both sign it in ink.")
            self._say(words.format(printer=printer), "good")
        else:
            self._say(messages.of_error(printed.error), "bad")
        self._record(drawn, printer, printed.outcome)

    def _on_save(self) -> None:
        drawn = self._drawn
        if drawn is None:
            return
        title = self.tr("Save the seal slip on a stick, not on this laptop")
        path = self._dialogs.save(self, title, self._name(drawn))
        if path is None:
            return
        self._session.ask(
            self,
            lambda: save_file(Path(path), drawn.pdf),
            then=lambda _: self._on_saved(drawn, path.name),
            failed=lambda error: self._say(messages.of_error(error), "bad"),
        )

    def _on_saved(self, drawn: Drawn, name: str) -> None:
        words = self.tr("Saved as {name}. Print it elsewhere and have both sign it.")
        self._say(words.format(name=name), "good")
        self._record(drawn, name, "saved")

    def _record(self, drawn: Drawn, printer: str, outcome: str) -> None:
        slip = drawn.slip
        self._session.do(
            self,
            lambda logbook: logbook.shifts.slip_printed(slip, printer, outcome),
        )

    def _show_busy(self, *, busy: bool) -> None:
        for button in (self._print, self._save, self._leave):
            button.setEnabled(not busy)

    def _say(self, words: str, tone: State) -> None:
        self._said.say(words, tone, _ICONS[tone])
        self._said.setVisible(True)

    def _name(self, drawn: Drawn) -> str:
        size = drawn.slip.checkpoint.checkpoint.size
        name = drawn.slip.logbook.removesuffix(".irlog")
        words = self.tr("seal-slip-{logbook}-{size}.pdf")
        return words.format(logbook=name, size=size)


def _drawn(logbook: OpenLogbook) -> Drawn:
    """Draw the slip as the record stands; on the logbook thread."""
    slip = logbook.shifts.slip(logbook.folder.name)
    pdf = logbook.shifts.draw(slip)
    return Drawn(slip, pdf, page_image(pdf, 0, _DOTS))
