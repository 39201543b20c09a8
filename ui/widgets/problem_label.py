"""The line under a field that says what is wrong with it."""

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
        self.setVisible(False)

    def show_words(self, words: str) -> None:
        """Say what is wrong and what to do, or hide when there is nothing."""
        self.say(words)
        self.setVisible(bool(words))
        self._field.setAccessibleDescription(words)
        for part in problem_fields(self._field):
            part.setAccessibleDescription(words)
            restyle(part, problem="true" if words else "false")

    def clear(self) -> None:
        """Hide the line: the field is fine."""
        self.show_words("")
