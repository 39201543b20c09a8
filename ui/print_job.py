"""What is asked of a printer, what it offers, and the job it takes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeAlias

from logbook.domain.print_outcome import Sides
from ui.print_trouble import ALL_WELL, Trouble

Tell: TypeAlias = Callable[[Trouble], None]
"""Told what a printer complains of; nothing in it once all is well again."""


class QueueState(StrEnum):
    """Whether a queue would print now."""

    READY = "ready"
    PRINTING = "printing"
    OUT_OF_PAPER = "out-of-paper"
    TROUBLE = "trouble"
    STOPPED = "stopped"
    REFUSES = "refuses"
    """It takes no jobs at all."""


@dataclass(frozen=True, slots=True)
class Queue:
    """A printer this computer knows.

    Attributes:
        trouble: What it complains of.
        is_preferred: Whether the system prints here where nobody chooses.
    """

    name: str
    state: QueueState = QueueState.READY
    trouble: Trouble = ALL_WELL
    is_preferred: bool = False


@dataclass(frozen=True, slots=True)
class QueueOffer:
    """What can be chosen at a queue; one without a description offers nothing.

    Attributes:
        sides: Sides of the sheet it can print on, the one it is set to first.
        papers: Names of the sheets it knows.
        loaded: Name of the sheet it is set to; empty where it does not say.
        takes_pages: Whether it can leave pages out.
    """

    sides: tuple[Sides, ...] = ()
    papers: tuple[str, ...] = ()
    loaded: str = ""
    takes_pages: bool = False


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What is asked of a printer.

    Attributes:
        printer: Name of its queue.
        copies: Of a signed report always one: every copy has its own number.
        pages: Ranges as ``lp`` reads them, ``1-4,7``; empty for all.
        paper: Name of the sheet, ``Letter`` or ``A4``; empty for the printer's own.
        sides: A word of `Sides`; empty for the printer's own.
    """

    printer: str
    pages: str = ""
    paper: str = ""
    sides: str = ""
    copies: int = 1


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A job the printing system has taken."""

    printer: str
    number: int

    @property
    def name(self) -> str:
        """What ``lpstat`` and ``cancel`` call it."""
        return f"{self.printer}-{self.number}"


class Printers(Protocol):
    """The printers of this computer; everything waits for them."""

    def queues(self) -> list[Queue]:
        """Return every printer with its state."""

    def offer(self, printer: str) -> QueueOffer:
        """Return what can be chosen there."""

    def send(
        self,
        request: PrintRequest,
        pdf: Path | bytes,
        title: str,
        stopping: Callable[[], bool] = bool,
    ) -> PrintJob:
        """Hand pages over.

        Raises:
            MachineError: One of `logbook.domain.printing_errors`.
        """

    def follow(
        self,
        job: PrintJob,
        stopping: Callable[[], bool] = bool,
        tell: Tell | None = None,
    ) -> None:
        """Wait until the printer has taken the whole job.

        Raises:
            MachineError: One of `logbook.domain.printing_errors`.
        """

    def cancel(self, job: PrintJob) -> None:
        """Take a job back."""
