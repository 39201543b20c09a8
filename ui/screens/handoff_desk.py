"""What lies beside the form of Hand over: the pages, or what is withheld from them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.pdf_preview import PdfPreview
from ui.screens.withholding_panel import WithholdingPanel
from ui.session import Session
from ui.widgets.layouts import column, empty, holder

_DOTS = 130
"""Resolution of the preview: sharp at the width of the desk, and quick."""


class HandoffDesk(QWidget):
    """One of the two is in sight; the pages stay as they were behind the other.

    Attributes:
        paper: The pages.
    """

    turned = Signal()
    """Other things are in sight now."""

    asking = Signal(bool)
    """Whether a form about what is withheld is open."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._panel: WithholdingPanel | None = None
        waiting = self.tr("Putting the pages together…")
        self.paper = PdfPreview(session, _DOTS, waiting)
        self._place = column(gap=0)
        self._list = holder(self._place)
        self._list.setVisible(False)
        self.setLayout(column(self.paper, self._list, gap=0))

    @property
    def panel(self) -> WithholdingPanel | None:
        """The list of what is withheld, while it is in sight."""
        return self._panel

    def look(self, incident: str, recipient: str, name: str) -> None:
        """List what is withheld from a recipient."""
        self.close_list()
        self._panel = panel = WithholdingPanel(self._session, incident, recipient, name)
        panel.left.connect(self.close_list)
        panel.asking.connect(self.asking)
        self._place.addWidget(panel)
        self._list.setVisible(True)
        self.paper.setVisible(False)
        self.turned.emit()
        panel.focus()

    def close_list(self) -> None:
        """Show the pages again."""
        if self._panel is None:
            return
        self._panel = None
        empty(self._place)
        self._list.setVisible(False)
        self.paper.setVisible(True)
        self.asking.emit(False)  # noqa: FBT003 - a signal takes no names
        self.turned.emit()
