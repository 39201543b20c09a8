"""Chips: a state as icon, words and colour, never colour alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy

from ui.theme import theme
from ui.tokens import State
from ui.widgets.elided_line import ElidedLine
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label, line
from ui.widgets.layouts import row
from ui.widgets.ring import Ring
from ui.widgets.styling import restyle

_HEIGHT = 28


class Chip(QFrame):
    """A state on one line. It cannot be pressed and does not look as if it could.

    Args:
        lead: Name of an icon, or a `Ring`.
        gives_way: Whether it may be narrower than its words. They are cut in the
            middle: what is due and how it stands with that are at the two ends.
    """

    def __init__(
        self,
        lead: str | Ring,
        words: str,
        tone: State = "muted",
        *,
        gives_way: bool = False,
    ) -> None:
        super().__init__()
        mark = IconLabel(lead, tone, 16) if isinstance(lead, str) else lead
        self._icon = mark if isinstance(mark, IconLabel) else None
        middle = Qt.TextElideMode.ElideMiddle
        self._words: Label | ElidedLine = line(words, "tag", tone)
        if gives_way:
            self._words = ElidedLine(words, "tag", tone, middle)
        self.setLayout(row(mark, self._words, gap=6, margins=(7, 0, 9, 0)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("chip", tone)
        self.setAccessibleName(words)
        self._fit()
        theme().changed.connect(self._fit)

    def text(self) -> str:
        """Return the words."""
        return self._words.text()

    def say(self, words: str, tone: State | None = None, icon: str = "") -> None:
        """Show another state."""
        self._words.setText(words)
        self.setAccessibleName(words)
        if tone is not None:
            self._words.set_tone(tone)
            restyle(self, chip=tone)
        if self._icon and (icon or tone):
            self._icon.show_icon(icon or self._icon.name, tone)

    def _fit(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
