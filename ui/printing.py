"""Paper without holding up the screen: what printers there are, a job, what it met."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import (
    QAbstractPrintDialog,
    QPrintDialog,
    QPrinter,
    QPrinterInfo,
)
from PySide6.QtWidgets import QDialog, QWidget

from logbook.domain.errors import LogbookError
from logbook.domain.printing_errors import NoPrinterError, PrintCancelledError
from ui import background
from ui.background import TaskRunner
from ui.logbook_work import on_purpose
from ui.pdf_pages import page_count
from ui.print_job import Printers, PrintJob, PrintRequest, Queue, QueueOffer
from ui.print_queue import PrintQueue
from ui.print_trouble import Trouble
from ui.raster_printers import RasterPrinters
from ui.settings import LAST_PRINTER, Settings
from ui.widgets.discard import discard

_SHEETS = {"letter": "Letter", "a4": "A4"}
"""What printers call the papers of the packs."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of a print job nobody watched over.

    Attributes:
        printer: Name of the printer; empty where there is none.
        outcome: ``done``, or the last word of the error's code: ``stopped``,
            ``out-of-paper``, ``cancelled``, ``unknown``, ``no-printer``.
    """

    printer: str
    outcome: str
    error: LogbookError | None = None


Then: TypeAlias = Callable[[Printed], None]
Failed: TypeAlias = Callable[[LogbookError], None]


class Printing(QObject):
    """Prints through ``lp`` where there is one, and by pixels where there is none.

    With ``lp`` the printer gets the very bytes that were signed. Signed papers are
    printed from a panel, which asks for the printers, sends a job and follows it;
    labels and slips through the system's dialog, or the default queue where the system
    has none.

    Args:
        queue: The printers; those of this computer if not given.
        settings: Remembers the last printer.
    """

    def __init__(
        self,
        queue: Printers | None = None,
        parent: QObject | None = None,
        *,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self._given = queue
        self._settings = settings
        self._last = ""
        # Not the logbook's thread: a printer may take minutes, an entry must not. Nor
        # one for both: what printers there are is asked while one is being waited for.
        self._asking, self._tasks = TaskRunner(self), TaskRunner(self)

    @property
    def last_printer(self) -> str:
        """The printer somebody chose last; empty where nobody has."""
        kept = self._settings.get(LAST_PRINTER) if self._settings else ""
        return self._last or kept

    def look(
        self, owner: QObject, then: Callable[[list[Queue]], None], failed: Failed
    ) -> None:
        """Ask for every printer and how it stands."""
        self._ask_for(owner, lambda: self._printers().queues(), then, failed)

    def offer(
        self,
        owner: QObject,
        printer: str,
        then: Callable[[QueueOffer], None],
        failed: Failed,
    ) -> None:
        """Ask what can be chosen at a printer."""
        self._ask_for(owner, lambda: self._printers().offer(printer), then, failed)

    def send(
        self,
        owner: QObject,
        pdf: Path | bytes,
        title: str,
        request: PrintRequest,
        then: Callable[[PrintJob], None],
        failed: Failed,
    ) -> background.Progress:
        """Hand pages over; what is returned can stop it before it is done."""
        self._remember(request.printer)
        return self._tasks.run_long(
            owner,
            lambda told: self._printers().send(
                request, pdf, title, lambda: told.stopping
            ),
            then=then,
            failed=lambda error: failed(on_purpose(error)),
            stopped=lambda: failed(PrintCancelledError()),
        )

    def follow(
        self,
        owner: QObject,
        job: PrintJob,
        told: Callable[[Trouble], None],
        then: Callable[[], None],
        failed: Failed,
    ) -> background.Progress:
        """Wait for the printer; stopping what is returned takes the job back.

        Args:
            told: Called with what the printer complains of.
            then: Called once the printer has taken the whole job.
        """
        heard: list[Trouble] = []

        def work(progress: background.Progress) -> None:
            def tell(trouble: Trouble) -> None:
                heard.append(trouble)
                progress(0.0)

            self._printers().follow(job, lambda: progress.stopping, tell)

        def take_back() -> None:
            self._ask_for(
                owner,
                lambda: self._printers().cancel(job),
                lambda _: failed(PrintCancelledError()),
                failed,
            )

        return self._tasks.run_long(
            owner,
            work,
            then=lambda _: then(),
            failed=lambda error: failed(on_purpose(error)),
            stopped=take_back,
            progress=lambda *_: told(heard[-1]),
        )

    def print_pages(
        self, parent: QWidget, name: str, pdf: bytes, paper: str, then: Then
    ) -> None:
        """Print pages from memory and tell *then* what became of it, in any case.

        Args:
            parent: Who is waiting; the dialog stands over it.
            paper: Paper of the jurisdiction pack, for printers that hold several.
        """
        paper = sheet_of(paper)
        if QPrinterInfo.availablePrinterNames():
            self._ask(parent, pdf, name, paper, then)
            return
        self._ask_for(
            parent,
            self._default,
            lambda printer: self._print(
                parent, pdf, name, PrintRequest(printer, paper=paper), then
            ),
            lambda error: then(_outcome("", error)),
        )

    def print_sheet(
        self,
        parent: QWidget,
        name: str,
        pdf: bytes,
        then: Callable[[], None],
        failed: Failed,
    ) -> None:
        """Print pages that must not lie on the disk."""

        def told(printed: Printed) -> None:
            then() if printed.error is None else failed(printed.error)

        self.print_pages(parent, name, pdf, "", told)

    def _printers(self) -> Printers:
        if self._given is not None:
            return self._given
        return PrintQueue() if PrintQueue.is_installed() else RasterPrinters()

    def _default(self) -> str:
        queues = self._printers().queues()
        preferred = [queue for queue in queues if queue.is_preferred] or queues
        if len(preferred) != 1:
            raise NoPrinterError
        return preferred[0].name

    def _remember(self, printer: str) -> None:
        self._last = printer
        if self._settings is not None:
            self._settings.put(LAST_PRINTER, printer)

    def _ask_for(
        self,
        owner: QObject,
        work: Callable[[], background.T],
        then: Callable[[background.T], None],
        failed: Failed,
    ) -> None:
        self._asking.run(
            owner, work, then=then, failed=lambda error: failed(on_purpose(error))
        )

    def _ask(
        self, parent: QWidget, pdf: bytes, title: str, paper: str, then: Then
    ) -> None:
        """Put up the system's dialog; it blocks nothing."""
        printer = QPrinter()
        printer.setDocName(title)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(self.tr("Print {name}").format(name=title))
        dialog.setMinMax(1, page_count(pdf))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)

        def on_finished(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                request = replace(_request(printer, dialog), paper=paper)
                self._print(parent, pdf, title, request, then)
            else:
                then(_outcome(printer.printerName(), PrintCancelledError()))
            discard(dialog)

        dialog.finished.connect(on_finished)
        # Qt's own overload takes a slot and hides the plain one.
        QDialog.open(dialog)

    def _print(
        self, parent: QWidget, pdf: bytes, title: str, request: PrintRequest, then: Then
    ) -> None:
        """Send a job and wait for it; in trouble it is taken back."""

        def work() -> None:
            printers = self._printers()
            printers.follow(printers.send(request, pdf, title))

        self._tasks.run(
            parent,
            work,
            then=lambda _: then(Printed(request.printer, "done")),
            failed=lambda error: then(_outcome(request.printer, error)),
        )


def sheet_of(paper: str) -> str:
    """Return what printers call a paper of a pack; empty where nobody said which."""
    return _SHEETS.get(paper, "")


def _request(printer: QPrinter, dialog: QPrintDialog) -> PrintRequest:
    """Return what was chosen in the dialog."""
    chosen = QAbstractPrintDialog.PrintRange.PageRange
    is_range = dialog.printRange() is chosen and dialog.fromPage() > 0
    pages = f"{dialog.fromPage()}-{dialog.toPage()}" if is_range else ""
    copies = max(1, printer.copyCount())
    return PrintRequest(printer.printerName(), pages, copies=copies)


def _outcome(printer: str, error: Exception) -> Printed:
    """Name an error that was raised on purpose; any other one is ours, and loud."""
    known = on_purpose(error)
    return Printed(printer, known.code.removeprefix("print."), known)
