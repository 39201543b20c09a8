"""Labels of items on a common sheet: which, where they begin, printed or saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.evidence import EvidenceItem
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.session import Session


class LabelPanel(QWidget):
    """Chooses items, a sheet and its first free label, and shows the page.

    Args:
        items: What can be chosen.
        chosen: Numbers of the items that are ticked at first; all if none is given.
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
        chosen: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._session, self._incident = session, incident

    def focus(self) -> None:
        """Put the keyboard into the first field."""
