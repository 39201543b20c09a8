"""The middle of the window: one screen, and the panel that stands beside it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from ui.theme import theme
from ui.tokens import MIDDLE
from ui.widgets.layouts import column
from ui.widgets.scrolled_page import Scrolled

SIDE_FROM = 1120
"""Under this width of the window the side panel of most screens folds."""

_WIDE_SIDE = 296
_SLIM_SIDE = 248


class SidePanel(QFrame):
    """What stands beside a screen: whom to call, history, where a rule comes from."""

    closed = Signal()
    """A person pressed Esc in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Side panel"))
        self._panels: dict[QWidget, Scrolled] = {}
        self._stack = QStackedLayout()
        self.setLayout(column(self._stack, gap=0))

    def show_content(self, content: QWidget) -> None:
        """Show the panel of one screen."""
        if content not in self._panels:
            scrolled = Scrolled(content)
            # Without anything to press in it, the arrow keys still scroll it.
            scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            scrolled.setAccessibleName(self.accessibleName())
            self._panels[content] = scrolled
            self._stack.addWidget(scrolled)
        self._stack.setCurrentWidget(self._panels[content])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class Middle(QWidget):
    """Shows a screen and, where there is room, its side panel beside it.

    Where there is none the panel is folded; opened, it lies over the right of the
    screen until it is left.
    """

    folded = Signal()
    """Whether there is a folded panel has changed."""

    def __init__(self) -> None:
        super().__init__()
        self._content: QWidget | None = None
        self._side_from = SIDE_FROM
        self._window = 0
        self._opened = False
        self._screens = QStackedWidget(self)
        self._side = SidePanel()
        self._side.setParent(self)
        self._side.closed.connect(self._on_closed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def screen_shown(self) -> QWidget | None:
        """The current screen."""
        return self._screens.currentWidget()

    @property
    def side(self) -> SidePanel:
        """The panel, folded or not."""
        return self._side

    @property
    def has_side(self) -> bool:
        """Whether the current screen has a panel."""
        return self._content is not None

    @property
    def is_folded(self) -> bool:
        """Whether the current screen has a panel for which there is no room."""
        return self.has_side and self._window < theme().px(self._side_from)

    def show_screen(
        self, screen: QWidget, side: QWidget | None, side_from: int = SIDE_FROM
    ) -> None:
        """Show *screen* and its panel.

        Args:
            side_from: Under this width of the window the panel folds.
        """
        if self._screens.indexOf(screen) < 0:
            self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        self._content, self._side_from = side, side_from
        if side is not None:
            self._side.show_content(side)
        self._opened = False
        self.arrange(self._window)

    def open_side(self) -> None:
        """Unfold the panel."""
        self._opened = True
        self.arrange(self._window)

    def close_side(self) -> None:
        """Fold the panel again, where there is no room for it."""
        self._opened = False
        self.arrange(self._window)

    def arrange(self, window: int) -> None:
        """Divide the room between screen and panel.

        Args:
            window: Width of the whole window.
        """
        self._window = window
        look = theme()
        slim = window < look.px(MIDDLE)
        width = look.px(_SLIM_SIDE if slim else _WIDE_SIDE) if self.has_side else 0
        width = min(width, self.width())
        docked = self.has_side and not self.is_folded
        self._screens.setGeometry(
            0, 0, self.width() - (width if docked else 0), self.height()
        )
        self._side.setGeometry(self.width() - width, 0, width, self.height())
        self._side.setVisible(docked or (self.has_side and self._opened))
        self._side.raise_()
        self.folded.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(self._window)

    def _on_closed(self) -> None:
        self.close_side()
        screen = self.screen_shown
        if screen is not None:
            screen.setFocus()
