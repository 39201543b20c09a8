"""What can be done about who has an item: its buttons, and the panel of one of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.evidence import EvidenceItem
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.screens.custody_standing import CustodyAct
from ui.session import Session


class CustodyActs(QWidget):
    """Stands under the detail of an item; whoever mounts it only shows items to it.

    While a panel is open, showing the same item again leaves it as it is.

    Args:
        dialogs: Asks where papers go, and which file came back.
    """

    opened = Signal()
    """A panel was opened in place of the buttons."""

    left = Signal()
    """A person closed the panel; the buttons are there again."""

    def __init__(
        self, session: Session, incident: str, dialogs: FileDialogs, printing: Printing
    ) -> None:
        super().__init__()
        self._session, self._incident = session, incident
        self._dialogs, self._printing = dialogs, printing

    @property
    def is_open(self) -> bool:
        """Whether a panel is open."""
        return False

    def show_item(self, item: EvidenceItem) -> None:
        """Offer what can be done about *item*."""

    def begin(self, act: CustodyAct) -> None:
        """Open the panel of one act, where it can be done."""
