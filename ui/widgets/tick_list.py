"""Boxes to tick: as many of several things as apply."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import escaped
from ui.widgets.fields import Tick
from ui.widgets.layouts import column
from ui.widgets.tiles import TileGrid

_LEAST, _MOST = 290, 2


class TickList(QWidget):
    """Each box stands for a key, which holds no line break.

    Args:
        choices: Key and words of each.
    """

    ticked = Signal()
    """A person changed something."""

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._boxes = {key: Tick(escaped(words)) for key, words in choices}
        grid = TileGrid(least=_LEAST, most=_MOST, whole=True)
        grid.show_tiles(list(self._boxes.values()))
        self.setLayout(column(grid, gap=0))
        for box in self._boxes.values():
            box.clicked.connect(self.ticked)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def take_name(self, words: str) -> None:
        """Say of each box what is asked."""
        self.setAccessibleName(words)
        for box in self._boxes.values():
            box.setAccessibleDescription(words)

    def chosen(self) -> tuple[str, ...]:
        """Return the key of every box that is ticked, in their order."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def choose(self, chosen: Iterable[str]) -> None:
        """Tick what is *chosen* and nothing else."""
        wanted = set(chosen)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)
