"""Where the keyboard is, and where it goes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.buttons import Button


def holds_focus(part: QWidget) -> bool:
    """Say whether the keyboard is somewhere in *part*."""
    now = QApplication.focusWidget()
    return now is not None and (now is part or part.isAncestorOf(now))


def first_stop(part: QWidget) -> QWidget | None:
    """Return what Tab would reach first in *part*."""
    candidate = part.nextInFocusChain()
    while candidate is not None and candidate is not part:
        if part.isAncestorOf(candidate) and _takes_tab(candidate):
            return candidate
        candidate = candidate.nextInFocusChain()
    return None


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


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
