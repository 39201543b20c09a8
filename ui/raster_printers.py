"""Printers of a system without ``lp``: every page is drawn for them, as pixels."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from logbook.domain.print_outcome import Sides
from logbook.domain.print_pages import pages_of
from logbook.domain.printing_errors import (
    NoPrinterError,
    PrintCancelledError,
    PrinterStoppedError,
)
from ui.pdf_pages import page_count, page_image
from ui.print_job import PrintJob, PrintRequest, Queue, QueueOffer, QueueState, Tell

_RASTER: Final = 300
"""Dots an inch where a printer gets pixels; at Qt's 1200 a page takes 15 s."""

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: Sides.ONE,
    QPrinter.DuplexMode.DuplexLongSide: Sides.LONG_EDGE,
    QPrinter.DuplexMode.DuplexShortSide: Sides.SHORT_EDGE,
}
_PAPERS = {
    QPageSize.PageSizeId.Letter: "Letter",
    QPageSize.PageSizeId.A4: "A4",
}
_STATES = {
    QPrinter.PrinterState.Active: QueueState.PRINTING,
    QPrinter.PrinterState.Aborted: QueueState.STOPPED,
    QPrinter.PrinterState.Error: QueueState.TROUBLE,
}


class RasterPrinters:
    """What Qt knows of printers: no more than that it has handed pages over."""

    def queues(self) -> list[Queue]:
        """Return every printer, by name."""
        return [
            Queue(
                info.printerName(),
                _STATES.get(info.state(), QueueState.READY),
                is_preferred=info.isDefault(),
            )
            for info in QPrinterInfo.availablePrinters()
        ]

    def offer(self, printer: str) -> QueueOffer:
        """Return what can be chosen there."""
        info = QPrinterInfo.printerInfo(printer)
        modes = (info.defaultDuplexMode(), *info.supportedDuplexModes())
        sides = [_SIDES[mode] for mode in modes if mode in _SIDES]
        sizes = [_PAPERS.get(size.id(), "") for size in info.supportedPageSizes()]
        loaded = _PAPERS.get(info.defaultPageSize().id(), "")
        papers = tuple(filter(None, sizes))
        return QueueOffer(tuple(dict.fromkeys(sides)), papers, loaded, takes_pages=True)

    def send(
        self,
        request: PrintRequest,
        pdf: Path | bytes,
        title: str,
        stopping: Callable[[], bool] = bool,
    ) -> PrintJob:
        """Draw the pages that are asked for.

        Raises:
            NoPrinterError: There is no such printer.
            PrinterStoppedError: It does not take pages.
            PrintCancelledError: A person asked to stop.
        """
        printer = _prepared(request, title)
        content = pdf if isinstance(pdf, bytes) else pdf.read_bytes()
        count = page_count(content)
        every = tuple(range(1, count + 1))
        pages = pages_of(request.pages, count) if request.pages else every
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterStoppedError(request.printer, "refused")
        try:
            for done, page in enumerate(pages or every):
                if stopping():
                    printer.abort()
                    raise PrintCancelledError
                if done:
                    printer.newPage()
                _draw(painter, content, page - 1)
        finally:
            painter.end()
        return PrintJob(request.printer, 0)

    def follow(
        self,
        job: PrintJob,
        stopping: Callable[[], bool] = bool,
        tell: Tell | None = None,
    ) -> None:
        """Know no more of it: the pages were handed over before."""
        del job, stopping, tell

    def cancel(self, job: PrintJob) -> None:
        """Take nothing back: what was handed over is the system's."""
        del job


def _prepared(request: PrintRequest, title: str) -> QPrinter:
    info = QPrinterInfo.printerInfo(request.printer)
    if info.isNull():
        raise NoPrinterError
    printer = QPrinter(info)
    printer.setResolution(_RASTER)
    printer.setDocName(title)
    printer.setCopyCount(request.copies)
    for size, paper in _PAPERS.items():
        if paper == request.paper:
            printer.setPageSize(QPageSize(size))
    for mode, sides in _SIDES.items():
        if sides == request.sides:
            printer.setDuplex(mode)
    return printer


def _draw(painter: QPainter, pdf: bytes, page: int) -> None:
    image = page_image(pdf, page, _RASTER)
    sheet = QRectF(painter.viewport())
    keep = Qt.AspectRatioMode.KeepAspectRatio
    size = QSizeF(image.size()).scaled(sheet.size(), keep)
    painter.drawImage(QRectF(sheet.topLeft(), size), image)
