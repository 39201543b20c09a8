"""A number in its column, what it counts, and the key that leads to it."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.label import Label, line
from ui.widgets.layouts import STRETCH, column, row

_COLUMN = 28
"""Least width of the number; numbers of one column end at the same place."""

_ACROSS, _DOWN = 8, 4
_LEAST = 36


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that leads somewhere.

    Attributes:
        key: The letter that leads there while its incident is chosen.
        number: As it is shown: "12", "1,000+".
        words: What is counted.
        under: What it is made of, one thing a line.
        room: Where it leads, and to what there.
    """

    key: str
    number: str
    words: str
    under: tuple[str, ...]
    tone: Tone
    room: str
    what: object


class FigureRow(QPushButton):
    """One figure, to be pressed.

    Args:
        wrap: Whether its words may take more than one line.
    """

    def __init__(self, figure: Figure, *, wrap: bool = True) -> None:
        super().__init__()
        self.figure = figure
        self.setProperty("kind", "row")
        self.setAutoDefault(True)
        self.setAccessibleName(_said(figure))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._number = line(figure.number, "h2", figure.tone)
        self._number.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        )
        self._key = line(figure.key, "mono", "muted")
        under = [Label(each, "small", "muted") for each in figure.under]
        words = column(Label(figure.words, wrap=wrap), *under, gap=1, margins=(0, 2))
        number, key = column(self._number, STRETCH), column(self._key, STRETCH)
        key.setContentsMargins(0, 4, 0, 0)
        self.setLayout(row(number, words, key, gap=8, margins=(_ACROSS, _DOWN), wide=1))
        self._fit()
        theme().changed.connect(self._fit)

    @override
    def sizeHint(self) -> QSize:
        box = self.layout()
        return box.sizeHint() if box else QSize()

    @override
    def minimumSizeHint(self) -> QSize:
        box = self.layout()
        return box.minimumSize() if box else QSize()

    @override
    def hasHeightForWidth(self) -> bool:
        # Qt asks the layout, not us, for the height: it must have one to give.
        box = self.layout()
        return box is not None and box.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        box = self.layout()
        least = theme().px(_LEAST)
        return max(least, box.heightForWidth(width)) if box else least

    def _fit(self) -> None:
        self._number.setMinimumWidth(theme().px(_COLUMN))
        self.setMinimumHeight(theme().px(_LEAST))


def _said(figure: Figure) -> str:
    return ", ".join((f"{figure.number} {figure.words}", *figure.under))
