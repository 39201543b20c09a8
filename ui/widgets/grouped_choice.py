"""A list to choose one of, in groups with a heading each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from typing_extensions import override

from ui.theme import theme
from ui.widgets.fields import Choice

_WIDEST = 620


class GroupedChoice(Choice[str]):
    """Headings cannot be chosen; the arrow keys go past them.

    Args:
        groups: The words of each heading, and what is under it: values and words.
    """

    def __init__(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        listed: list[tuple[str, str]] = []
        headings: list[int] = []
        for heading, choices in groups:
            if choices:
                headings.append(len(listed))
                listed += [("", heading), *choices]
        super().__init__(listed, wide=True)
        model = self.model()
        for place in headings:
            if isinstance(model, QStandardItemModel):
                item = model.item(place)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        if listed:
            self.setCurrentIndex(1)

    def values(self) -> list[str]:
        """Return what can be chosen, in order."""
        return [value for value in self._values if value]

    @override
    def showPopup(self) -> None:
        # The words of the list may be longer than the field is wide.
        widest = min(self.view().sizeHintForColumn(0) + 48, theme().px(_WIDEST))
        self.view().setMinimumWidth(widest)
        super().showPopup()
