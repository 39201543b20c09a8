"""Printing what was signed, and putting on record what became of the print job."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from logbook.application.handoffs import IssuedReport
from logbook.domain.report import Report
from ui.printing import Printed, Printing
from ui.session import Session


def print_issued(
    owner: QWidget,
    session: Session,
    printing: Printing,
    report: Report,
    issued: IssuedReport,
    then: Callable[[Printed], None],
) -> None:
    """Print a signed paper.

    Args:
        owner: Who is waiting.
        then: Called with what became of it; that is recorded right after.
    """
    nowhere = QCoreApplication.translate("printing", "any printer")

    def end(printed: Printed) -> None:
        then(printed)
        session.do(
            owner,
            lambda logbook: logbook.handoffs.printed(
                report, issued.sha256, printed.printer or nowhere, printed.outcome
            ),
        )

    printing.print_file(owner, issued.pdf, report.paper, end)
