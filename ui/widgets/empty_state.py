"""What stands where nothing is yet."""

from PySide6.QtWidgets import QWidget

from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, card, column, row


class EmptyState(QWidget):
    """One sentence what will stand here, and one button."""

    def __init__(self, sentence: str, button: QWidget | None = None) -> None:
        super().__init__()
        act = [row(button, STRETCH)] if button else []
        self.setLayout(column(card(Label(sentence, "body", "muted"), *act, gap=12)))
