"""Where we are in setting up: four steps, what is done stays in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.ring import Ring

_HERE, _DONE = 0.5, 1.0


class SetupSteps(QWidget):
    """The left pane of the set-up card."""

    def __init__(self) -> None:
        super().__init__()
        later = (
            _Step(self.tr("Logbook"), self.tr("Whose it is and where it lies")),
            _Step(self.tr("First supervisor"), self.tr("Opens, reviews, signs")),
            _Step(self.tr("First responder"), self.tr("A second person here")),
            _Step(self.tr("Set-up sheet"), self.tr("Printed, signed, kept in a safe")),
        )
        self._steps = later
        self._here = self.tr("Step {number} of {count}")
        self._paper = MarkedLine(
            "printer",
            self.tr(
                "Have a printer, or 2 sheets of paper and a pen, ready for step 4."
            ),
        )
        head = Label(self.tr("Set up this logbook"), "h2")
        about = Label(self.tr("About 10 minutes, once."), "small", "muted")
        parts = column(head, about, 16, *later, STRETCH, 12, self._paper, gap=12)
        self.setLayout(parts)

    def show_step(self, number: int, done: dict[int, str]) -> None:
        """Mark step *number* (from 1) as the current one.

        Args:
            done: What was settled in each step that is behind us, in words.
        """
        count = len(self._steps)
        for other, step in enumerate(self._steps, start=1):
            if other == number:
                here = self._here.format(number=number, count=count)
                step.show_state(_HERE, here)
            else:
                part = _DONE if other in done else 0.0
                step.show_state(part, done.get(other, ""))


class _Step(QWidget):
    def __init__(self, name: str, detail: str) -> None:
        super().__init__()
        self._plain_detail = detail
        self._ring = Ring(0.0, size=24)
        self._name = Label(name)
        self._detail = Label(detail, "small", "muted")
        words = column(self._name, self._detail, gap=2)
        box = row(gap=12)
        box.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)
        self.setLayout(box)

    def show_state(self, part: float, detail: str) -> None:
        here = part == _HERE
        self._ring.show_part(part, "good" if part == _DONE else "accent")
        self._ring.setAccessibleName(self._name.text())
        self._name.set_step("strong" if here else "body")
        self._name.set_tone("ink" if part else "muted")
        self._detail.setText(detail or self._plain_detail)
