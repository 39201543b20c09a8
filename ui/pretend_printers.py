"""Printers for pictures of the program: one that prints, one that has no paper."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from logbook.domain.print_outcome import Sides
from logbook.domain.printing_errors import OutOfPaperError
from ui.print_job import PrintJob, PrintRequest, Queue, QueueOffer, QueueState, Tell
from ui.print_trouble import trouble_of

_EMPTY = trouble_of(["media-empty-error"])
_AT_MOST: Final = 60
"""Seconds the printer without paper waits for somebody."""


class PretendPrinters:
    """Nothing comes out of them."""

    def queues(self) -> list[Queue]:
        """Return both."""
        return [
            Queue("Front-desk", is_preferred=True),
            Queue("Basement", QueueState.OUT_OF_PAPER, _EMPTY),
        ]

    def offer(self, printer: str) -> QueueOffer:
        """Return what can be chosen there: the second is set to another paper."""
        papers = ("Letter", "A4")
        loaded = papers[0 if printer == "Front-desk" else 1]
        sides = (Sides.LONG_EDGE, Sides.SHORT_EDGE, Sides.ONE)
        return QueueOffer(sides, papers, loaded, takes_pages=True)

    def send(
        self,
        request: PrintRequest,
        pdf: Path | bytes,
        title: str,
        stopping: Callable[[], bool] = bool,
    ) -> PrintJob:
        """Take any job."""
        del pdf, title, stopping
        return PrintJob(request.printer, 1)

    def follow(
        self,
        job: PrintJob,
        stopping: Callable[[], bool] = bool,
        tell: Tell | None = None,
    ) -> None:
        """Be done at once; without paper, wait until somebody gives up.

        Raises:
            OutOfPaperError: Somebody did.
        """
        if job.printer == "Front-desk":
            return
        if tell is not None:
            tell(_EMPTY)
        breath = threading.Event()
        for _ in range(_AT_MOST * 20):
            if stopping():
                break
            breath.wait(0.05)
        raise OutOfPaperError(job.printer)

    def cancel(self, job: PrintJob) -> None:
        """Forget it."""
        del job
