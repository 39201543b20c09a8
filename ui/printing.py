"""A signed report on paper: the system's dialog, the job, and what became of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import (
    QAbstractPrintDialog,
    QPrintDialog,
    QPrinter,
    QPrinterInfo,
)
from PySide6.QtWidgets import QDialog, QWidget

from logbook.domain.errors import LogbookError
from logbook.domain.printing_errors import (
    PrintCancelledError,
    PrinterStoppedError,
)
from ui import background
from ui.background import TaskRunner
from ui.pdf_pages import page_count, page_image
from ui.print_queue import PrintQueue, PrintRequest
from ui.widgets.discard import discard

_RASTER = 300
"""Dots an inch where a printer gets pixels; at Qt's 1200 a page takes 15 s."""

_SHEETS = {"letter": "Letter", "a4": "A4"}
"""What CUPS calls the papers of the packs."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of a print job.

    Attributes:
        printer: Name of the printer; empty where there is none.
        outcome: ``done``, or the last word of the error's code: ``stopped``,
            ``cancelled``, ``unknown``, ``no-printer``.
    """

    printer: str
    outcome: str
    error: LogbookError | None = None


Then: TypeAlias = Callable[[Printed], None]


class Printing(QObject):
    """Prints without holding up the screen.

    Where the system has a print dialog and printers, the person chooses in it; where
    it has none, the default queue is used. The job itself goes through ``lp`` where
    there is one, so that the printer gets the very bytes that were signed.

    Args:
        queue: The printing system.
    """

    def __init__(
        self, queue: PrintQueue | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = queue or PrintQueue()
        # Not the logbook's thread: a printer may take minutes, an entry must not.
        self._tasks = TaskRunner(self)
        self._following: background.Progress | None = None

    def print_file(self, parent: QWidget, pdf: Path, paper: str, then: Then) -> None:
        """Print a file and tell *then* what became of it, also when nothing did.

        Args:
            parent: Who is waiting; the dialog stands over it.
            paper: Paper of the jurisdiction pack, for printers that hold several.
        """
        self._print(parent, pdf, pdf.name, paper, then)

    def print_pages(
        self, parent: QWidget, name: str, pdf: bytes, paper: str, then: Then
    ) -> None:
        """Print pages from memory, as `print_file` does with a file."""
        self._print(parent, pdf, name, paper, then)

    def print_sheet(
        self,
        parent: QWidget,
        name: str,
        pdf: bytes,
        then: Callable[[], None],
        failed: Callable[[LogbookError], None],
    ) -> None:
        """Print pages that must not lie on the disk."""

        def told(printed: Printed) -> None:
            then() if printed.error is None else failed(printed.error)

        self.print_pages(parent, name, pdf, "", told)

    def cancel(self) -> None:
        """Take the job back that is being printed."""
        if self._following is not None:
            self._following.stop()

    def _print(
        self, parent: QWidget, pdf: Path | bytes, title: str, paper: str, then: Then
    ) -> None:
        paper = _SHEETS.get(paper, "")
        if QPrinterInfo.availablePrinterNames():
            self._ask(parent, pdf, title, paper, then)
            return
        self._tasks.run(
            parent,
            self._queue.default,
            then=lambda name: self._send(
                parent, pdf, title, PrintRequest(name, paper=paper), then
            ),
            failed=lambda error: then(_outcome("", error)),
        )

    def _ask(
        self, parent: QWidget, pdf: Path | bytes, title: str, paper: str, then: Then
    ) -> None:
        """Put up the system's dialog; it blocks nothing."""
        printer = QPrinter()
        printer.setDocName(title)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(self.tr("Print {name}").format(name=title))
        dialog.setMinMax(1, page_count(_content(pdf)))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)

        def on_finished(result: int) -> None:
            name = printer.printerName()
            if result != QDialog.DialogCode.Accepted:
                then(_outcome(name, PrintCancelledError()))
            elif self._queue.is_installed():
                request = replace(_request(printer, dialog), paper=paper)
                self._send(parent, pdf, title, request, then)
            else:
                self._draw(parent, _content(pdf), printer, dialog, then)
            discard(dialog)

        dialog.finished.connect(on_finished)
        # Qt's own overload takes a slot and hides the plain one.
        QDialog.open(dialog)

    def _send(
        self,
        parent: QWidget,
        pdf: Path | bytes,
        title: str,
        request: PrintRequest,
        then: Then,
    ) -> None:
        def work(told: background.Progress) -> None:
            job = self._queue.send(request, pdf, title)
            self._queue.follow(job, lambda: told.stopping)

        self._start(parent, request.printer, work, then)

    def _draw(
        self,
        parent: QWidget,
        pdf: bytes,
        printer: QPrinter,
        dialog: QPrintDialog,
        then: Then,
    ) -> None:
        """Print pixels, where there is no ``lp``."""
        first, last = dialog.fromPage() or 1, dialog.toPage() or page_count(pdf)
        work = partial(_draw_pages, pdf, printer, range(first - 1, last))
        self._start(parent, printer.printerName(), work, then)

    def _start(
        self,
        parent: QWidget,
        printer: str,
        work: Callable[[background.Progress], None],
        then: Then,
    ) -> None:
        self._following = self._tasks.run_long(
            parent,
            work,
            then=lambda _: then(Printed(printer, "done")),
            failed=lambda error: then(_outcome(printer, error)),
            stopped=lambda: then(_outcome(printer, PrintCancelledError())),
        )


def _draw_pages(
    pdf: bytes, printer: QPrinter, pages: Sequence[int], told: background.Progress
) -> None:
    printer.setResolution(_RASTER)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterStoppedError(printer.printerName(), "refused")
    try:
        for done, page in enumerate(pages):
            told(done / len(pages))
            if done:
                printer.newPage()
            image = page_image(pdf, page, _RASTER)
            sheet = QRectF(painter.viewport())
            keep = Qt.AspectRatioMode.KeepAspectRatio
            size = QSizeF(image.size()).scaled(sheet.size(), keep)
            painter.drawImage(QRectF(sheet.topLeft(), size), image)
    finally:
        painter.end()


def _request(printer: QPrinter, dialog: QPrintDialog) -> PrintRequest:
    """Return what was chosen in the dialog."""
    chosen = QAbstractPrintDialog.PrintRange.PageRange
    is_range = dialog.printRange() is chosen and dialog.fromPage() > 0
    pages = f"{dialog.fromPage()}-{dialog.toPage()}" if is_range else ""
    return PrintRequest(printer.printerName(), max(1, printer.copyCount()), pages)


def _content(pdf: Path | bytes) -> bytes:
    return pdf if isinstance(pdf, bytes) else pdf.read_bytes()


def _outcome(printer: str, error: Exception) -> Printed:
    """Name an error that was raised on purpose; any other one is ours, and loud."""
    if not isinstance(error, LogbookError):
        raise error
    return Printed(printer, error.code.removeprefix("print."), error)
