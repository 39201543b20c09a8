"""What opens under the head of the timeline, in place of the list: one at a time."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.timeline_query import TimelineQuery
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.models.entry_text import EntryText
from ui.screens.amend import AmendPanel
from ui.screens.review_panel import ReviewKind, ReviewPanel
from ui.screens.timeline_export import ExportPanel
from ui.screens.timeline_go_to import GoTo
from ui.screens.timeline_known import Known
from ui.screens.timeline_more import MoreFilters
from ui.screens.timeline_views import SavedViews
from ui.screens.timeline_window import TimelineWindow
from ui.session import Session
from ui.widgets.discard import discard
from ui.widgets.layouts import STRETCH, column


class TimelinePanels(QWidget):
    """Opens a panel and gives the list back when it is left."""

    picked = Signal(object)
    """The `TimelineQuery` that a person wants to see."""

    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        session: Session,
        window: TimelineWindow,
        dialogs: FileDialogs | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._window = window
        self._dialogs = dialogs
        self._panel: QWidget | None = None
        self._place = column(gap=0)
        self.setLayout(column(self._place, STRETCH, gap=0))
        self.setVisible(False)

    @property
    def is_open(self) -> bool:
        """Whether something stands in place of the list."""
        return self._panel is not None

    def close(self) -> bool:
        """Give the list back; returns whether there was something to close."""
        panel, self._panel = self._panel, None
        if panel is None:
            return False
        self._place.takeAt(0)
        discard(panel)
        self.setVisible(False)
        self.closed.emit()
        return True

    def show_amend(self, number: int) -> None:
        """Ask for new words for an entry."""
        panel = AmendPanel(self._session, number)
        panel.left.connect(self.close)
        self._open(panel)
        panel.focus()

    def show_review(self, entry: EntryText, *, asks: bool) -> None:
        """Ask for a comment on an entry, or for a question to its author."""
        kind = ReviewKind.QUESTION if asks else ReviewKind.COMMENT
        quoted = messages.of_statement(entry.row.statement)
        panel = ReviewPanel(self._session, entry.number, kind, quoted)
        panel.left.connect(self.close)
        panel.recorded.connect(self.close)
        self._open(panel)
        panel.focus()

    def show_more(self, query: TimelineQuery, known: Known) -> None:
        """Ask for every filter there is."""
        panel = MoreFilters(query, known, self._session.now)
        panel.picked.connect(self.picked)
        panel.left.connect(self.close)
        self._open(panel)
        panel.focus()

    def show_views(self, query: TimelineQuery, known: Known) -> None:
        """Offer the views a person has saved, and to save this one."""
        panel = SavedViews(self._session, query, known)
        panel.picked.connect(self.picked)
        panel.left.connect(self.close)
        self._open(panel)
        panel.focus()

    def show_go_to(self) -> None:
        """Ask where to go."""
        panel = GoTo(self._session.now)
        panel.entry_asked.connect(self._on_entry_asked)
        panel.time_asked.connect(self._on_time_asked)
        panel.left.connect(self.close)
        self._open(panel)
        panel.focus()

    def show_export(self, query: TimelineQuery, known: Known) -> None:
        """Offer to write what is shown into a file."""
        panel = ExportPanel(self._session, query, known, self._dialogs)
        panel.left.connect(self.close)
        self._open(panel)
        panel.focus()

    def _open(self, panel: QWidget) -> None:
        self.close()
        self._panel = panel
        self._place.addWidget(panel)
        self.setVisible(True)
        self.opened.emit()

    def _on_entry_asked(self, number: int) -> None:
        query = TimelineQuery(
            incident=self._window.query.incident, order=self._window.query.order
        )
        every = TimelineQuery(order=query.order)
        panel = self._panel
        self._window.go_to_entry(
            number,
            (query, every),
            lambda found: self._on_sought(panel, number, found=found),
        )

    def _on_sought(self, panel: QWidget | None, number: int, *, found: bool) -> None:
        if panel is not self._panel:
            return
        if found:
            self.close()
        elif isinstance(panel, GoTo):
            panel.show_missing(number)

    def _on_time_asked(self, at: datetime) -> None:
        self.close()
        self._window.go_to_time(at)
