"""Facts in two columns: what it is, and what is known of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import theme
from ui.widgets.label import Label
from ui.widgets.layouts import empty

_LABEL = 132


class Facts(QWidget):
    """Labels on the left, words on the right; nothing of it can be changed here."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._shown: list[tuple[str, str]] = []
        theme().changed.connect(self._fit)
        self._fit()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show *facts*, each a label and words, in place of those before."""
        if list(facts) == self._shown:
            return
        self._shown = list(facts)
        empty(self._grid)
        for line, (label, words) in enumerate(facts):
            name, said = Label(label, "small", "muted"), _Breaking(words)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(name, line, 0, top)
            self._grid.addWidget(said, line, 1, top)
            said.setAccessibleName(f"{label}: {words}")

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme().px(_LABEL))


class _Breaking(Label):
    """Words that may hold one word wider than the column: a path, a name."""

    def __init__(self, words: str) -> None:
        super().__init__("", "small")
        self.setText(breakable(words))


def breakable(words: str) -> str:
    """Let a line end inside a word that no column holds, without showing a mark.

    What is shown so is never copied: the places would go with it.
    """
    return " ".join(_broken(word) for word in words.split(" "))


def _broken(word: str) -> str:
    if len(word) <= _LONGEST_WORD:
        return word
    return _HERE.join(
        word[start : start + _LONGEST_WORD]
        for start in range(0, len(word), _LONGEST_WORD)
    )


_LONGEST_WORD = 24
_HERE = "\u200b"
"""Zero-width space: a line may end here (Unicode, annex 14)."""
