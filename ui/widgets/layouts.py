"""Rows, columns and grounds: the grid of the design in a few words of code."""

from enum import Enum
from typing import Literal, TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.discard import discard


class Room(Enum):
    """What takes the place that is left."""

    LEFT = 0


STRETCH = Room.LEFT

Item: TypeAlias = QWidget | QLayout | int | Room
"""What stands in a row or column; a number is empty pixels."""

Margins: TypeAlias = tuple[int, int] | tuple[int, int, int, int]
"""Across and down, or left, top, right, bottom."""

Ground: TypeAlias = Literal[
    "card",
    "current",
    "flat",
    "left",
    "right",
    "rail",
    "header",
    "foot",
    "side",
    "desk",
    "good-note",
    "bad-note",
    "warn-note",
    "bare",
]

_Box = TypeVar("_Box", bound=QBoxLayout)


def row(
    *items: Item, gap: int = 8, margins: Margins = (0, 0), wide: int | None = None
) -> QHBoxLayout:
    """Lay *items* side by side; item number *wide* takes the room that is left."""
    return _fill(QHBoxLayout(), items, gap=gap, margins=margins, wide=wide)


def column(
    *items: Item, gap: int = 8, margins: Margins = (0, 0), wide: int | None = None
) -> QVBoxLayout:
    """Lay *items* under each other; item number *wide* takes the room that is left."""
    return _fill(QVBoxLayout(), items, gap=gap, margins=margins, wide=wide)


def frame(layout: QLayout, kind: Ground = "card") -> QFrame:
    """Put a ground under a layout."""
    ground = QFrame()
    ground.setProperty("kind", kind)
    ground.setLayout(layout)
    return ground


def card(*items: Item, kind: Ground = "card", gap: int = 8, pad: int = 16) -> QFrame:
    """Return a framed column."""
    return frame(column(*items, gap=gap, margins=(pad, pad)), kind)


def holder(layout: QLayout) -> QWidget:
    """Return a bare widget around a layout, to show and hide it as one."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def rule() -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


def top(widget: QWidget, *beside: QWidget, gap: int = 8) -> QHBoxLayout:
    """Lay *widget* at the upper edge and give what stands beside it the room."""
    layout = row(gap=gap)
    layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    for other in beside:
        layout.addWidget(other, 1)
    return layout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets are deleted."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            empty(inner)
        if (widget := item.widget()) is not None:
            discard(widget)


def _fill(
    box: _Box, items: tuple[Item, ...], *, gap: int, margins: Margins, wide: int | None
) -> _Box:
    box.setSpacing(gap)
    across, down, *rest = margins
    right, bottom = rest or (across, down)
    box.setContentsMargins(across, down, right, bottom)
    for item in items:
        _add(box, item)
    if wide is not None:
        box.setStretch(wide, 1)
    return box


def _add(box: QBoxLayout, item: Item) -> None:
    match item:
        case Room():
            box.addStretch(1)
        case int():
            box.addSpacing(item)
        case QLayout():
            box.addLayout(item)
        case _:
            box.addWidget(item)
