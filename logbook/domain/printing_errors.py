"""What can go wrong between a signed report and its paper."""

from logbook.domain.errors import MachineError


class NoPrinterError(MachineError):
    """This computer knows no printer."""

    code = "print.no-printer"


class PrinterStoppedError(MachineError):
    """The printer stopped: jammed, out of paper, switched off."""

    code = "print.stopped"

    def __init__(self, printer: str, why: str) -> None:
        super().__init__()
        self.printer = printer
        self.why = why


class PrintCancelledError(MachineError):
    """The print job was cancelled before it was done."""

    code = "print.cancelled"


class PrintUnknownError(MachineError):
    """The printing system did not say in time what became of the job."""

    code = "print.unknown"

    def __init__(self, printer: str) -> None:
        super().__init__()
        self.printer = printer
