"""What a screen reader and a keyboard find in a window."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from ui.tokens import TARGET
from ui.widgets.buttons import Button
from ui.widgets.fields import Tick
from ui.widgets.label import Label


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    if not interface:
        return ""
    # On Linux the name of a list is what is chosen in it; its purpose is described.
    part = (
        QAccessible.Text.Description
        if isinstance(widget, QComboBox)
        else QAccessible.Text.Name
    )
    return interface.text(part)


def unnamed(window: QWidget) -> list[QWidget]:
    focusable = [
        w
        for w in window.findChildren(QWidget)
        if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()
    ]
    # A combo box's list and a scroll area's port are parts of what is named.
    return [w for w in focusable if not name_of(w) and not _inside(w)]


def _inside(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return (
        isinstance(above, QComboBox)
        or (isinstance(above, QAbstractScrollArea) and above.viewport() is widget)
        or widget.objectName().startswith("qt_")
    )


def mnemonics(window: QWidget) -> Counter[str]:
    """Letters that Alt takes, with how many controls want each."""
    labels = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.buddy() and label.isVisible()
    ]
    labels += [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
    ]
    letters = Counter[str]()
    for words in labels:
        bare = words.replace("&&", "")
        if "&" in bare:
            letters[bare[bare.index("&") + 1].upper()] += 1
    return letters


def low_targets(window: QWidget) -> list[tuple[str, int]]:
    pressed = [
        w
        for kind in (QAbstractButton, QLineEdit, QComboBox)
        for w in window.findChildren(kind)
        if w.isVisible()
    ]
    return [
        (name_of(w), w.height())
        for w in pressed
        if w.height() < TARGET and not w.objectName().startswith("qt_")
    ]


def clipped(window: QWidget) -> list[str]:
    """Words of labels and buttons that got less room than they need.

    Words that may end in an ellipsis (`ElidedLine`) have them in full as a tooltip.
    """
    labels = [
        one for one in window.findChildren(Label) if one.isVisible() and one.text()
    ]
    buttons = [
        one
        for kind in (Button, Tick)
        for one in window.findChildren(kind)
        if one.isVisible()
    ]
    return [one.text() for one in labels if _is_cut(one)] + [
        one.text() for one in buttons if one.width() < one.sizeHint().width()
    ]


def _is_cut(label: Label) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    needed = label.sizeHint()
    return label.width() < needed.width() or label.height() < needed.height()


def outside(window: QWidget) -> list[str]:
    """Visible pieces that stick out of what holds them, to the side."""
    return [
        f"{type(one).__name__} {name_of(one)!r} in {type(above).__name__}"
        for one in window.findChildren(QWidget)
        if one.isVisible() and one.width() > 0
        if (above := one.parentWidget()) is not None
        if not isinstance(above, QAbstractScrollArea)
        if one.geometry().right() > above.width()
    ]
