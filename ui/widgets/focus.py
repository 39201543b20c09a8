"""Where the keyboard is, and where it goes next."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QRadioButton, QWidget

from ui.widgets.buttons import Button


def holds_focus(part: QWidget) -> bool:
    """Say whether the keyboard is somewhere in *part*."""
    now = QApplication.focusWidget()
    return now is not None and (now is part or part.isAncestorOf(now))


def reading_order(part: QWidget, also: QWidget | None = None) -> list[QWidget]:
    """Return what Tab reaches in *part*, in the order the layouts were written.

    Qt puts whatever is made later at the end of its own order, so that a row added to
    a list would come after everything else in the window.

    Args:
        also: Has its place in the order though Tab does not stop there.
    """
    found = [part] if part is also or _takes_tab(part) else []
    for child in _children(part):
        if child.isVisible() and not child.isWindow():
            found += reading_order(child, also)
    return found


def first_stop(part: QWidget) -> QWidget | None:
    """Return what Tab would reach first in *part*."""
    return next((stop for stop in reading_order(part) if stop is not part), None)


def step_focus(window: QWidget, by: int) -> bool:
    """Move the keyboard to the next (1) or previous (-1) stop of *window*."""
    now = QApplication.focusWidget()
    order = reading_order(window, also=now)
    if not order:
        return False
    start = order.index(now) if now in order else (-1 if by > 0 else 0)
    stop = order[(start + by) % len(order)]
    reasons = Qt.FocusReason
    stop.setFocus(reasons.TabFocusReason if by > 0 else reasons.BacktabFocusReason)
    return True


def put_focus(part: QWidget, *, afresh: bool = False) -> bool:
    """Put the keyboard into *part*; says whether there was a place for it.

    Args:
        afresh: At the beginning, not where the keyboard last was in there.
    """
    last = None if afresh else part.focusWidget()
    usable = last is not None and last is not part and _takes_tab(last)
    stop = last if usable else first_stop(part)
    if stop is None:
        return False
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def primary_of(part: QWidget) -> Button | None:
    """Return the one button of *part* that most people came for."""
    for button in part.findChildren(Button):
        if button.kind == "primary" and button.isVisible() and button.isEnabled():
            return button
    return None


def _children(widget: QWidget) -> list[QWidget]:
    laid = list(_in_layout(widget.layout()))
    every = widget.findChildren(
        QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    return laid + [child for child in every if child not in laid]


def _in_layout(layout: QLayout | None) -> Iterator[QWidget]:
    for number in range(layout.count() if layout else 0):
        item = layout.itemAt(number) if layout else None
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        else:
            yield from _in_layout(item.layout())


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    usable = bool(by_tab) and widget.isVisible() and widget.isEnabled()
    return usable and not _is_passed_over(widget)


def _is_passed_over(widget: QWidget) -> bool:
    """Say whether Tab goes to another of the same group: the arrows move inside it."""
    if not isinstance(widget, QRadioButton) or widget.isChecked():
        return False
    group = widget.parentWidget()
    return group is not None and any(
        one.isChecked() for one in group.findChildren(QRadioButton)
    )
