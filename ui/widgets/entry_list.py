"""A list of entries of different heights, gone through by keyboard."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
)
from typing_extensions import override

from ui.theme import theme

_LEAST = 168
_Index = QModelIndex | QPersistentModelIndex


class EntryList(QListView):
    """One entry is current; what can be done with it stands beside the list."""

    copied = Signal()
    """A person pressed the keys for copying."""

    went_to = Signal()
    """Another entry is current, or none."""

    def __init__(
        self, model: QAbstractItemModel, delegate: QStyledItemDelegate
    ) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(24)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def go_to(self, place: int) -> None:
        """Make an entry current and bring it into sight."""
        index = self.model().index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.went_to.emit()

    @override
    def sizeHint(self) -> QSize:
        # It takes the room there is; only this much makes what is around it scroll.
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(_LEAST))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
            return
        super().keyPressEvent(event)
