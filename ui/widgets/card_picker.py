"""One of several choices that each need a word of explanation."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.widgets.choice_card import ChoiceCard
from ui.widgets.layouts import column
from ui.widgets.tiles import TileGrid

_LEAST = 320
"""Least width of a card, in pixels of the design."""


class CardPicker(QWidget):
    """Cards in one or two columns; none is taken until somebody takes one.

    Args:
        choices: Key, title and explanation of each.
    """

    picked = Signal(str)
    """A person took this one."""

    def __init__(self, choices: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._cards = {key: ChoiceCard(title, words) for key, title, words in choices}
        grid = TileGrid(least=_LEAST, most=2)
        grid.show_tiles(list(self._cards.values()))
        self.setLayout(column(grid, gap=0))
        for key, card in self._cards.items():
            self._group.addButton(card)
            card.clicked.connect(lambda _=False, key=key: self.picked.emit(key))
        self.choose("")

    def chosen(self) -> str:
        """Return the key of what is taken, or nothing."""
        return next((key for key, card in self._cards.items() if card.isChecked()), "")

    def choose(self, key: str) -> None:
        """Take *key* without telling anybody; nothing is taken for an empty key."""
        self._group.setExclusive(False)
        for other, card in self._cards.items():
            card.setChecked(other == key)
        self._group.setExclusive(True)
        first = next(iter(self._cards))
        self.setFocusProxy(self._cards[key if key in self._cards else first])

    def take_name(self, words: str) -> None:
        """Say of each card what is chosen with it."""
        self.setAccessibleName(words)
        for card in self._cards.values():
            card.setAccessibleDescription(words)

    def problem_fields(self) -> list[QWidget]:
        """Return what is to be filled in: the card the keyboard would come to."""
        stop = self.chosen() or next(iter(self._cards))
        return [self._cards[stop]]
