"""What lies beside the form of Hand over: pages, what they lack, who has copies."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.file_dialogs import FileDialogs
from ui.screens.copies_panel import CopiesPanel
from ui.screens.pdf_preview import PdfPreview
from ui.screens.withholding_panel import WithholdingPanel
from ui.session import Session
from ui.widgets.form_and_desk import LEAST_DESK
from ui.widgets.layouts import column, empty, holder

_DOTS = 130
"""Resolution of the preview: sharp at the width of the desk, and quick."""

_LEAST_FORM = 560
"""Room that a form with a time in it needs at least, at a scale of 100 %."""


class HandoffDesk(QWidget):
    """One of them is in sight; the pages stay as they were behind the other.

    Attributes:
        paper: The pages.
    """

    turned = Signal()
    """Other things are in sight now."""

    asking = Signal(bool)
    """Whether a form about what is withheld, or about copies, is open."""

    print_asked = Signal(object, object)
    """Another copy is to be printed: its `Report` and `IssuedReport`."""

    def __init__(self, session: Session, dialogs: FileDialogs) -> None:
        super().__init__()
        self._session, self._dialogs = session, dialogs
        self._panel: WithholdingPanel | CopiesPanel | None = None
        waiting = self.tr("Putting the pages together…")
        self.paper = PdfPreview(session, _DOTS, waiting)
        self._place = column(gap=0)
        self._list = holder(self._place)
        self._list.setVisible(False)
        self.setLayout(column(self.paper, self._list, gap=0))

    @property
    def panel(self) -> WithholdingPanel | CopiesPanel | None:
        """What stands in place of the pages, while it does."""
        return self._panel

    def words(self) -> str:
        """Return what turns to what is in sight, if that is not the pages."""
        if isinstance(self._panel, WithholdingPanel):
            return self.tr("Show what is withheld")
        return self.tr("Show who has which copy") if self._panel else ""

    def least(self) -> int:
        """Return how much room is needed at least for what is in sight."""
        return _LEAST_FORM if isinstance(self._panel, CopiesPanel) else LEAST_DESK

    def look(self, incident: str, recipient: str, name: str) -> None:
        """List what is withheld from a recipient."""
        panel = WithholdingPanel(
            self._session, incident, recipient, name, self._dialogs
        )
        self._put(panel)

    def show_copies(self, incident: str, report: str = "", copy: int = 1) -> None:
        """List who has which copy.

        Args:
            report: Ask at once who was given this one; nothing is asked if empty.
        """
        panel = self._panel
        if not isinstance(panel, CopiesPanel):
            panel = CopiesPanel(self._session, incident, self._dialogs)
            panel.print_asked.connect(self.print_asked)
            self._put(panel)
        else:
            self.turned.emit()
        if report:
            panel.ask(report, copy)

    def show_printing(self, *, going_on: bool) -> None:
        """Offer to print a copy, or not while something is being printed."""
        if isinstance(self._panel, CopiesPanel):
            self._panel.show_printing(going_on=going_on)

    def refresh(self) -> None:
        """Read again what stands in place of the pages."""
        if self._panel is not None:
            self._panel.refresh()

    def keep_for(self, recipient: str) -> None:
        """Show the pages again if what is listed is about another recipient."""
        panel = self._panel
        if isinstance(panel, WithholdingPanel) and panel.recipient != recipient:
            self.close_list()

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

    def _put(self, panel: WithholdingPanel | CopiesPanel) -> None:
        self.close_list()
        self._panel = panel
        panel.left.connect(self.close_list)
        panel.asking.connect(self.asking)
        self._place.addWidget(panel)
        self._list.setVisible(True)
        self.paper.setVisible(False)
        self.turned.emit()
        panel.focus()
