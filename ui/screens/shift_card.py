"""The card of a shift as a piece of paper on the screen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from ui.screens.shift_words import Section
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, frame


def card_frame(title: str, under: str, sections: Sequence[Section]) -> QFrame:
    """Return a card: its title, whose it is, and each part with one thing a line."""
    parts: list[QWidget | int] = [Label(title, "h3")]
    if under:
        parts.append(Label(under, "small", "muted"))
    for name, lines, none in sections:
        parts += [4, Label(name, "label")]
        parts += [MarkedLine("circle-dot", line, "ink", "body") for line in lines]
        if not lines:
            parts.append(Label(none, "body", "muted"))
    shown = frame(column(*parts, gap=6, margins=(16, 14)))
    shown.setAccessibleName(title)
    return shown
