"""Writing what is shown into a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.timeline_query import TimelineQuery
from ui.file_dialogs import FileDialogs
from ui.screens.timeline_known import Known
from ui.session import Session


class ExportPanel(QWidget):
    """Asks for a format and a place."""

    left = Signal()

    def __init__(
        self,
        session: Session,
        query: TimelineQuery,
        known: Known,
        dialogs: FileDialogs | None,
    ) -> None:
        super().__init__()

    def focus(self) -> None:
        """Put the keyboard in."""
