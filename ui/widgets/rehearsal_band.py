"""Says on every screen that nothing here is real."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from ui.widgets.label import Label
from ui.widgets.layouts import row


class RehearsalBand(QFrame):
    """A dark line across the whole window; quiet, but on no screen overlooked."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rehearsal")
        words = self.tr("REHEARSAL. Nothing here is a real incident.")
        said = Label(words, "label")
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(words)
        self.setLayout(row(said, margins=(24, 4)))
