"""A count for each state or province: where the affected people live."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.bodies import Standing
from logbook.domain.documentation import AnsweredQuestion
from logbook.domain.question import Question, region_of
from ui.screens.question_field import QuestionField
from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, frame, row
from ui.widgets.naming import with_mnemonic
from ui.widgets.region_picker import RegionPicker, shown_name


class RegionsField(QWidget):
    """One line for each region; more can be added, none is ever counted as 0.

    Args:
        home: Code of the region of the place, which is there from the start.
        taken: Letters that Alt takes already; those of this question are added.
        now: Reads the clock, with the offset of the place.
    """

    added = Signal(str)
    """A line came in addition; the id of its count."""

    def __init__(
        self,
        question: Question,
        home: str,
        taken: set[str],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.question = question
        self._taken, self._now = taken, now
        self.fields: dict[str, QuestionField] = {}
        self._lines = column(gap=16)
        self._sum = Label("", "small", "muted")
        words = with_mnemonic(self.tr("Add a state or province…"), taken)
        self._add = Button(words)
        self._picker = RegionPicker()
        help_words = Label(question.help, "small", "muted")
        foot = row(self._add, STRETCH)
        inside = column(
            *(self._lines, self._sum, foot, self._picker), gap=12, margins=(14, 12)
        )
        head = Label(question.label, "label")
        self.setLayout(column(head, help_words, frame(inside, "flat"), gap=6))
        self._picker.setVisible(False)
        self._sum.setVisible(False)
        self._add.clicked.connect(self._on_add)
        self._picker.picked.connect(self._on_picked)
        self._picker.left.connect(self._on_left)
        self.ensure(home)

    def name_of(self, code: str) -> str:
        """Return the id of the count of a region."""
        return self.question.for_region(code).id

    def ensure(self, code: str) -> QuestionField:
        """Return the line of a region, which is added where it is missing."""
        name = self.name_of(code)
        if name not in self.fields:
            asked = self.question.for_region(code)
            shown = replace(asked, label=shown_name(code), help="")
            field = QuestionField(shown, self._taken, self._now)
            self.fields[name] = field
            self._lines.addWidget(field)
        return self.fields[name]

    def show_sum(self, answers: Mapping[str, AnsweredQuestion]) -> None:
        """Say what the counts on record come to; unknown ones are not in it."""
        given = [
            answered.current.body
            for name, answered in answers.items()
            if name.startswith(f"{self.question.id}.")
        ]
        known = [body.count for body in given if body.standing is Standing.VALUE]
        unknown = sum(body.standing is Standing.UNKNOWN for body in given)
        words = self.tr("Counted so far: {count}.")
        if unknown:
            words = self.tr(
                "Counted so far: {count}. Not known for {unknown} of these, which is "
                "not 0."
            )
        total = sum(count for count in known if count is not None)
        said = words.format(count=total, unknown=unknown)
        self._sum.say(said if known or unknown else "")

    def _codes(self) -> Iterable[str]:
        return [str(region_of(name)) for name in self.fields]

    def _on_add(self) -> None:
        self._add.setVisible(False)
        self._picker.begin(list(self._codes()))

    def _on_picked(self, code: str) -> None:
        self._close()
        self.ensure(code)
        name = self.name_of(code)
        self.added.emit(name)
        self.fields[name].focus()

    def _on_left(self) -> None:
        self._close()
        self._add.setFocus()

    def _close(self) -> None:
        self._picker.setVisible(False)
        self._add.setVisible(True)
