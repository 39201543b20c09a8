"""Letting go of widgets that are no longer shown."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

_LEAVING: dict[int, list[QObject]] = {}


def discard(widget: QWidget) -> None:
    """Hide a widget at once and delete it when the event loop comes round.

    Everything in it keeps its Python half until Qt has deleted the other one. PySide
    (6.11) lets go of the Python half in the middle of deleting a child, and then still
    uses it where anything else was ever seen at the same address: now and then the
    program ended there.
    """
    widget.hide()
    held: list[QObject] = [widget, *widget.findChildren(QObject)]
    _LEAVING[id(held)] = held
    widget.destroyed.connect(partial(_forget_soon, id(held)))
    widget.deleteLater()


def _forget_soon(number: int, *_: object) -> None:
    """Let go of the Python halves once the deleting, which goes on now, is over."""
    QTimer.singleShot(0, partial(_LEAVING.pop, number, None))
