"""The line under a field that says what is wrong with it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.widgets.icon_label import MarkedLine
from ui.widgets.naming import problem_fields
from ui.widgets.styling import restyle


class ProblemLabel(MarkedLine):
    """Hidden while its field is fine.

    Otherwise the field has a thick outline, and a screen reader reads the words as
    the description of the field.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__("circle-alert", "", "bad")
        self._field = field
        self._own: dict[QWidget, str] = {}
        self.setVisible(False)

    def show_words(self, words: str) -> None:
        """Say what is wrong and what to do, or hide when there is nothing."""
        parts = problem_fields(self._field)
        if words and not self.text():
            # A list is described by what is chosen in it: that comes back later.
            described = (self._field, *parts)
            self._own = {part: part.accessibleDescription() for part in described}
        if words or self.text():
            self._describe(words, (self._field, *parts))
        self.say(words)
        self.setVisible(bool(words))
        for part in parts:
            restyle(part, problem="true" if words else "false")

    def _describe(self, words: str, parts: Iterable[QWidget]) -> None:
        for part in parts:
            part.setAccessibleDescription(words or self._own.get(part, ""))

    def clear(self) -> None:
        """Hide the line: the field is fine."""
        self.show_words("")
