"""What can go wrong between a signed report and its paper."""

from logbook.domain.errors import MachineError, RuleError


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


class OutOfPaperError(MachineError):
    """The printer had no paper left and the job was taken back."""

    code = "print.out-of-paper"

    def __init__(self, printer: str) -> None:
        super().__init__()
        self.printer = printer


class PrintAnsweredError(RuleError):
    """Somebody has said already what became of that print job."""

    code = "print.answered"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
