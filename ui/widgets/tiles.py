"""Tiles of equal width, as many side by side as fit."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import theme
from ui.widgets.layouts import empty

_GAP = 8


class TileGrid(QWidget):
    """A grid that halves its columns where the tiles would become too narrow.

    Args:
        least: Least width of a tile, in pixels of the design.
        most: Columns at most; 0 for as many as there are tiles.
        whole: Whether no tile may be narrower than it asks to be: words that do not
            wrap would lose their end.
    """

    def __init__(self, least: int, most: int = 0, *, whole: bool = False) -> None:
        super().__init__()
        self._least = least
        self._whole = whole
        self._most = most
        self._columns = 0
        self._tiles: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        # Any width will do: the columns follow from it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self._arrange)

    def show_tiles(self, tiles: Sequence[QWidget]) -> None:
        """Show *tiles* in place of those before; those are deleted."""
        empty(self._grid)
        self._tiles = list(tiles)
        self._columns = 0
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, min(len(self._tiles), self._most or len(self._tiles)))
        least = self._least_width() + _GAP
        while columns > 1 and columns * least > self.width() + _GAP:
            columns = (columns + 1) // 2
        if columns == self._columns:
            return
        self._columns = columns
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        for number in range(len(self._tiles)):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        self.updateGeometry()

    def _least_width(self) -> int:
        asked = [tile.sizeHint().width() for tile in self._tiles if self._whole]
        return max([theme().px(self._least), *asked])
