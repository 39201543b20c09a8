"""The head of the timeline: what is searched for, how many hits, in which order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from logbook.domain.timeline_query import Order, TimelineQuery
from ui.screens.timeline_place import Found, found_words, is_narrowed
from ui.widgets.chip import Chip
from ui.widgets.fields import Choice, Field
from ui.widgets.label import line
from ui.widgets.layouts import row

_LONGEST_SEARCH = 1000
"""Characters; a log that is pasted by mistake would hold up for minutes who records."""


class TimelineHead(QWidget):
    """Says what is typed and chosen, letter by letter."""

    edited = Signal()
    """A person typed something, or chose another order."""

    next_asked = Signal()
    left = Signal()
    """A person pressed Esc: the keyboard goes back into the list."""

    def __init__(self) -> None:
        super().__init__()
        self._search = Field(hint=self.tr("Search"))
        self._search.setMaxLength(_LONGEST_SEARCH)
        self._search.setAccessibleName(self.tr("Search the timeline"))
        self._search.setAccessibleDescription(
            self.tr(
                "A word also finds longer ones that begin with it. Words in quotation "
                "marks are found whole and one after the other."
            )
        )
        self._search.setToolTip(self._search.accessibleDescription())
        self._hits = Chip("search", "", "accent")
        self._hits.setVisible(False)
        self._order = Choice[Order](
            [
                (Order.HAPPENED, self.tr("When it happened")),
                (Order.WRITTEN, self.tr("When it was written")),
            ],
            named=self.tr("Order of the entries"),
        )
        title = line(self.tr("Timeline"), "h1")
        self.setLayout(row(title, 8, self._search, self._hits, self._order, wide=2))
        self._search.textEdited.connect(lambda _: self.edited.emit())
        self._search.returnPressed.connect(self.next_asked)
        self._order.currentIndexChanged.connect(lambda _: self.edited.emit())
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.left)

    @property
    def words(self) -> str:
        """What is typed."""
        return self._search.text()

    @property
    def order(self) -> Order:
        """What is chosen."""
        return self._order.value()

    def focus(self) -> None:
        """Put the keyboard into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def show_query(self, query: TimelineQuery) -> None:
        """Show what is searched for; what somebody is typing stays."""
        if self._search.text() != query.words:
            self._search.setText(query.words)
        if self._order.value() is not query.order:
            before = self._order.blockSignals(True)  # noqa: FBT003 - Qt's own
            self._order.choose(query.order)
            self._order.blockSignals(before)

    def show_found(self, found: Found | None) -> None:
        """Say how many there are, where not everything is shown."""
        shown = found is not None and is_narrowed(found.query)
        if found is not None and shown:
            self._hits.say(found_words(found))
        self._hits.setVisible(shown)
