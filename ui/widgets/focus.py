"""Where the keyboard is, and where it goes next."""

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import cast

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
    if now is not None and now not in order and window.isAncestorOf(now):
        # Qt asks by itself, since what had the keyboard goes: it stays near by.
        _shown_around(now).setFocus(Qt.FocusReason.OtherFocusReason)
        return True
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
    last = None if afresh else _last_in(part)
    stop = last or first_stop(part)
    if stop is None:
        return False
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def enter(screen: QWidget) -> None:
    """Put the keyboard where it last was on a screen, or else on the screen itself.

    What stands on a screen is asked for when it is shown. The first stop there is
    until it comes may be the last of all, and the screen would scroll down to it.
    """
    stop = _last_in(screen) or screen
    stop.setFocus(Qt.FocusReason.TabFocusReason)


def primary_of(part: QWidget) -> Button | None:
    """Return the one button of *part* that most people came for."""
    for button in part.findChildren(Button):
        if button.kind == "primary" and button.isVisible() and button.isEnabled():
            return button
    return None


class HeldFocus:
    """Keeps the keyboard in a part while controls in it come and go.

    Qt hands the keyboard of a control that is shut or hidden to the next one of the
    window, which may be anywhere. While something is going on, the part itself has it.
    Whoever has gone elsewhere meanwhile, into the note bar, is left alone.
    """

    def __init__(self, part: QWidget) -> None:
        self._part = part
        self._was: QWidget | None = None

    def hold(self) -> None:
        """Take the keyboard off a control of the part, which may be about to go."""
        now = _keyboard_of(self._part)
        if now is not None and self._part.isAncestorOf(now):
            self._was = now
            self._part.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self, to: QWidget | None = None) -> None:
        """Put the keyboard on *to*, or where it was; at the beginning if that is gone.

        Call it when the controls are as they are to stay.
        """
        if _keyboard_of(self._part) is not self._part:
            return
        stop, self._was = to or self._was, None
        if stop is None or not _takes_tab(stop):
            stop = first_stop(self._part)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)


def _shown_around(widget: QWidget) -> QWidget:
    """Return the nearest part around *widget* that stays in sight and has a name."""
    around, above = widget, widget.parentWidget()
    while above is not None and not around.isWindow():
        if around.isVisible() and around.isEnabled() and around.accessibleName():
            break
        around, above = above, above.parentWidget()
    return around


def _last_in(part: QWidget) -> QWidget | None:
    """Return where the keyboard last was in *part*, if it can go there again."""
    # Qt has none for a part in which the keyboard never was.
    last = cast("QWidget | None", part.focusWidget())
    usable = last is not None and last is not part and _takes_tab(last)
    return last if usable else None


def _keyboard_of(part: QWidget) -> QWidget | None:
    """Return where the keyboard is in the window, also while another one is in use."""
    return part.window().focusWidget()


def _children(widget: QWidget) -> list[QWidget]:
    every = widget.findChildren(
        QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    laid = list(_in_layout(widget.layout(), every))
    return laid + [child for child in every if child not in laid]


def _in_layout(layout: QLayout | None, among: Iterable[QWidget]) -> Iterator[QWidget]:
    """Walk a layout in its order without asking for its items.

    An item handed to Python outlives the one in the layout, and PySide (6.11) takes
    whatever is next made at its address for it: see `ui.widgets.discard`.
    """
    if layout is None:
        return
    inside = [part for part in layout.children() if isinstance(part, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [
        *((layout.indexOf(widget), widget) for widget in among),
        *((layout.indexOf(part), part) for part in inside),
    ]
    for place, part in sorted(placed, key=itemgetter(0)):
        if isinstance(part, QLayout):
            yield from _in_layout(part, among)
        elif place >= 0:
            yield part


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
