"""Going to an entry by its number, or to a day."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.draft import Problem
from ui.screens.inline_panel import InlinePanel
from ui.screens.timeline_more import PointEdit, point_help
from ui.widgets.field_set import FieldSet
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column
from ui.widgets.number_edit import NumberEdit

_ENTRY, _TIME = "entry", "time"


class GoTo(QWidget):
    """Asks for an entry or for a time; the number counts where both are given."""

    entry_asked = Signal(int)
    time_asked = Signal(object)
    left = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._fields = FieldSet(
            {
                _ENTRY: LabelledField(self.tr("&Entry number"), NumberEdit()),
                _TIME: LabelledField(
                    self.tr("Or a &day"), PointEdit(now), help_words=point_help(now)
                ),
            }
        )
        self._panel = InlinePanel(
            self.tr("Go to an entry or a day"),
            self.tr("Go there"),
            self._fields,
            leave=self.tr("C&lose, stay here"),
        )
        self.setLayout(column(self._panel))
        self._panel.act_on_enter()
        self._panel.acted.connect(self._on_acted)
        self._panel.left.connect(self.left)

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self._fields.focus_first()

    def show_missing(self, number: int) -> None:
        """Say that the record has no such entry, or none that can be shown."""
        words = self.tr("There is no entry {number} in the record. Look at its number.")
        field = self._fields.field(_ENTRY)
        field.show_problem(words.format(number=number))
        field.focus()

    def _on_acted(self) -> None:
        unread = self._fields.unread()
        if self._fields.show_problems(unread):
            self._say_what_goes(unread)
            return
        number, moment = self._fields.number(_ENTRY), self._fields.moment(_TIME)
        if number:
            self.entry_asked.emit(number)
        elif moment is not None and moment.at is not None:
            self.time_asked.emit(moment.at)
        else:
            field = self._fields.field(_ENTRY)
            field.show_problem(self.tr("Enter a number, or a day below."))
            field.focus()

    def _say_what_goes(self, unread: Mapping[str, Problem]) -> None:
        """Say it for this panel: nobody can choose "unknown" here."""
        words = {
            Problem.NOT_A_NUMBER: self.tr("Type the number of an entry, like 412."),
            Problem.NEGATIVE: self.tr("Type the number of an entry, like 412."),
            Problem.IN_FUTURE: self.tr("That is in the future. Type a day up to now."),
        }
        for name, problem in unread.items():
            if problem in words:
                self._fields.field(name).show_problem(words[problem])
