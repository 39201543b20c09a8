"""The middle of the window: one column, scrolled up and down only."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.label import WIDEST_PROSE, Label, line
from ui.widgets.layouts import STRETCH, Item, column, holder, row

WIDEST_LIST = 1000
"""Lists may be wider than prose."""

_ACROSS = 24
_AROUND = 64
"""Pixels kept in sight above and below the keyboard: a label, a problem line."""

_DEEP = 6
"""Parts inside each other that were just put in and have no place yet."""


class Scrolled(QScrollArea):
    """Lets its content scroll up and down when the window is low.

    What has the keyboard is brought into sight, also when it got there without Tab.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        content.setProperty("kind", "content")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_whole(self, widget: QWidget) -> None:
        """Scroll to *widget*; to its top where it is higher than there is room.

        What has the keyboard stays in sight in any case.
        """
        around = _AROUND // 4
        _lay_out()
        inside = self.widget()
        if inside is None or widget.height() + 2 * around <= self.viewport().height():
            self.ensureWidgetVisible(widget, 0, around)
        else:
            top = widget.mapTo(inside, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(top - around)
        self._show_focus()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND)
            # What was just put in has no place yet; it has one after the layout.
            QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        _lay_out()
        now = QApplication.focusWidget()
        if now is not None and now is not self and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND)


def _lay_out() -> None:
    """Give everything that was just put in its place."""
    for _ in range(_DEEP):
        # A part in a part asks for its room only once the outer one has its own.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll so far that *widget* is seen once it has its place, at least its top."""

    def scroll() -> None:
        above = widget.parentWidget()
        while above is not None and not isinstance(above, Scrolled):
            above = above.parentWidget()
        if isinstance(above, Scrolled):
            above.show_whole(widget)

    QTimer.singleShot(0, widget, scroll)


class Page(QWidget):
    """A screen: its name, what it asks for, and what stands under that.

    Args:
        lead: One sentence beside the name.
        widest: 720 for prose and forms, 1000 for lists, in pixels of the design.
    """

    def __init__(
        self, title: str, lead: str = "", *items: Item, widest: int = WIDEST_PROSE
    ) -> None:
        super().__init__()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._widest = widest
        self._lead = Label(lead, "body", "muted")
        head = row(line(title, "h1"), self._lead, gap=16, wide=1)
        self._body = column(*items, gap=8)
        inner = column(head, 4, self._body, STRETCH, gap=8, margins=(_ACROSS, 16))
        self._inner = holder(inner)
        across = row(self._inner, STRETCH, gap=0)
        # Nearly all the width goes to the text until it is as wide as prose may be.
        across.setStretch(0, 1000)
        self._foot = column(gap=0)
        self.setLayout(column(Scrolled(holder(across)), self._foot, gap=0, wide=0))
        self.setAccessibleName(title)
        self._fit()
        theme().changed.connect(self._fit)

    @property
    def body(self) -> QVBoxLayout:
        """Where the screen puts its pieces."""
        return self._body

    def show_foot(self, foot: QWidget) -> None:
        """Keep *foot* in sight under the column, however far that is scrolled."""
        self._foot.addWidget(foot)

    def show_lead(self, words: str) -> None:
        """Say something else beside the name."""
        self._lead.setText(words)

    def _fit(self) -> None:
        self._inner.setMaximumWidth(theme().px(self._widest) + 2 * _ACROSS)
