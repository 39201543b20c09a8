"""A list of entries of different heights, gone through by keyboard.

What it shows is a window on a longer record: it says when somebody comes near an end
of the window, and keeps its place while rows are added and taken away there.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
)
from typing_extensions import override

from ui.theme import theme

_LEAST = 140
_AHEAD, _AHEAD_LEAST = 2, 900
"""Heights of the view, and pixels where it is low: so near to an end of the window
more rows are asked for."""

_OVERLAP = 24
"""Pixels of the page before that stay in sight."""

_Index = QModelIndex | QPersistentModelIndex


class EntryList(QListView):
    """One entry is current; several next to each other can be chosen to be copied."""

    copied = Signal()
    """A person pressed the keys for copying."""

    went_to = Signal()
    """Another entry is current, or none."""

    scrolled = Signal()
    """Other rows are in sight."""

    near_first = Signal()
    near_last = Signal()
    """An end of the window is near; there may be more rows beyond it."""

    first_asked = Signal()
    last_asked = Signal()
    """A person wants to go to an end of the record."""

    def __init__(
        self, model: QAbstractItemModel, delegate: QStyledItemDelegate
    ) -> None:
        super().__init__()
        self._steady = False
        self._follows = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        bar = self.verticalScrollBar()
        bar.setSingleStep(24)
        bar.valueChanged.connect(self._on_scrolled)
        bar.sliderReleased.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range_changed)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def go_to(self, place: int, *, at_top: bool = False) -> None:
        """Make an entry current and bring it into sight."""
        index = self.model().index(place, 0)
        self.setCurrentIndex(index)
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.PositionAtTop if at_top else hint.EnsureVisible)
        self._on_scrolled()

    def stands_at_end(self) -> bool:
        """Tell whether the last row is in sight, or the current one."""
        bar = self.verticalScrollBar()
        here = self.currentIndex().row()
        return bar.value() >= bar.maximum() or here == self.model().rowCount() - 1

    def to_end(self) -> None:
        """Bring the last row into sight; nothing becomes current by it."""
        self.executeDelayedItemsLayout()
        self._follows = True
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._on_scrolled()

    def to_start(self) -> None:
        """Bring the first row into sight; nothing becomes current by it."""
        self.executeDelayedItemsLayout()
        self._follows = False
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    def in_sight(self) -> tuple[int, int] | None:
        """Return the first and the last row in sight, none while there is none."""
        count = self.model().rowCount()
        if not count:
            return None
        port = self.viewport().rect()
        first = self.indexAt(QPoint(port.left() + 1, port.top())).row()
        last = self.indexAt(QPoint(port.left() + 1, port.bottom())).row()
        return max(first, 0), last if last >= 0 else count - 1

    def chosen(self) -> list[int]:
        """Return the rows that are chosen, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep the rows in sight where they are while others come and go."""
        sight = self.in_sight()
        if sight is None:
            yield
            return
        here = self.currentIndex()
        visible = here.isValid() and sight[0] <= here.row() <= sight[1]
        row = here.row() if visible else sight[0]
        anchor = QPersistentModelIndex(self.model().index(row, 0))
        top = self.visualRect(self.model().index(row, 0)).top()
        self._steady = True
        try:
            yield
            # Places are known only once everything is laid out again.
            self.executeDelayedItemsLayout()
            if anchor.isValid():
                now = self.visualRect(self.model().index(anchor.row(), 0)).top()
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + now - top)
        finally:
            self._steady = False
            self._note_whether_at_end()

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.went_to.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Without a current row Qt takes the first one there is, far out of sight.
        sight = self.in_sight()
        if sight is not None and not self.currentIndex().isValid():
            here = self.model().index(sight[1] if self._follows else sight[0], 0)
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(here, no_update)
        super().focusInEvent(event)

    @override
    def sizeHint(self) -> QSize:
        # It takes the room there is; only this much makes what is around it scroll.
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(_LEAST))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        acts: dict[Qt.Key, Callable[[], object]] = {
            keys.Key_Home: self.first_asked.emit,
            keys.Key_End: self.last_asked.emit,
            keys.Key_PageDown: lambda: self._page(1),
            keys.Key_PageUp: lambda: self._page(-1),
        }
        act = acts.get(keys(event.key()))
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif act is not None and plain:
            act()
        else:
            super().keyPressEvent(event)

    def _page(self, by: int) -> None:
        """Go a page on; an entry higher than the view is read to its end first.

        Qt would stay for ever at an entry that is higher than a page.
        """
        bar, port = self.verticalScrollBar(), self.viewport().rect()
        here = self.currentIndex()
        place = self.visualRect(here)
        rest = place.bottom() > port.bottom() if by > 0 else place.top() < port.top()
        bar.setValue(bar.value() + by * max(port.height() - _OVERLAP, _OVERLAP))
        sight = self.in_sight()
        if sight is None or (here.isValid() and rest):
            return
        to = sight[1] if by > 0 else sight[0]
        if here.isValid() and (to - here.row()) * by <= 0:
            to = here.row() + by
        last = self.model().rowCount() - 1
        self.setCurrentIndex(self.model().index(max(0, min(to, last)), 0))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the screen; they do not go from row to row."""

    def _note_whether_at_end(self) -> None:
        bar = self.verticalScrollBar()
        self._follows = 0 < bar.maximum() <= bar.value()

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Stay at the end where one stands there, also in a window of another size."""
        if self._follows and not self._steady:
            self.verticalScrollBar().setValue(most)

    def _on_scrolled(self) -> None:
        if self._steady:
            return
        if self.verticalScrollBar().maximum():
            self._note_whether_at_end()
        self.scrolled.emit()
        self.look_back()
        self.look_ahead()

    def look_back(self) -> None:
        """Ask for earlier rows where the first one is near."""
        if self.verticalScrollBar().value() <= self._ahead() and self._may_grow():
            self.near_first.emit()

    def look_ahead(self) -> None:
        """Ask for later rows where the last one is near."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() - self._ahead() and self._may_grow():
            self.near_last.emit()

    def _ahead(self) -> int:
        return max(_AHEAD * self.viewport().height(), theme().px(_AHEAD_LEAST))

    def _may_grow(self) -> bool:
        # While somebody drags, the handle would run away from under the pointer.
        return not self.verticalScrollBar().isSliderDown()
