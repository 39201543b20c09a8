"""Papers of items: receipt, custody sheet, item list; to a folder or a printer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.evidence import EvidenceItem
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.session import Session


class CustodyPapersPanel(QWidget):
    """Chooses a paper, shows its pages, signs it into a folder, and prints it.

    Args:
        items: Items the custody sheets can be of; the list is of all of an incident.
        transfer: Number of the entry whose receipt is wanted first, if any.
    """

    left = Signal()
    """A person closed it."""

    def __init__(
        self,
        session: Session,
        incident: str,
        items: tuple[EvidenceItem, ...],
        dialogs: FileDialogs,
        printing: Printing,
        transfer: int | None = None,
    ) -> None:
        super().__init__()
        self._session, self._incident = session, incident

    def focus(self) -> None:
        """Put the keyboard into the first field."""
