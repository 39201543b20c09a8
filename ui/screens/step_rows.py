"""Steps in their order: closed ones are rows, the open one is a card between them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from logbook.domain.playbook import StepProgress, StepState
from ui.screens.step_words import result_of, state_name
from ui.widgets.icon_label import IconLabel
from ui.widgets.layouts import column, holder
from ui.widgets.ring import Ring
from ui.widgets.row_list import PressableRow, RowList

_ICONS = {StepState.NOT_APPLICABLE: "circle-slash", StepState.DEFERRED: "clock"}
"""What stands in place of the ring where nothing was done."""


class StepRows(QWidget):
    """Rows above and below the place of the open step, which may be empty."""

    asked = Signal(str)
    """A person wants to open the step of this id."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, _Row] = {}
        self._faces: tuple[object, ...] = ()
        self._before, self._after = RowList(), RowList()
        self._place = column(gap=0)
        parts = (self._before, holder(self._place), self._after)
        self.setLayout(column(*parts, gap=8))

    def show_steps(
        self, steps: Sequence[StepProgress], open_id: str, now: datetime
    ) -> None:
        """Show the closed ones among *steps*; the keyboard stays where it is."""
        ids = [step.step.id for step in steps]
        closed = [step for step in steps if step.step.id != open_id]
        faces = tuple(
            (step.step.id, step.state, result_of(step, now)) for step in closed
        )
        if (open_id, *faces) == self._faces:
            return
        self._faces = (open_id, *faces)
        held = next((name for name, row in self._rows.items() if row.hasFocus()), "")
        self._rows = {step.step.id: self._row(step, now) for step in closed}
        above = ids.index(open_id) if open_id in ids else len(ids)
        rows = list(self._rows.values())
        self._before.show_rows(*rows[:above])
        self._after.show_rows(*rows[above:])
        if held in self._rows:
            self._rows[held].setFocus()

    def put(self, card: QWidget) -> None:
        """Put the open step, or a question about it, into its place."""
        self._place.addWidget(card)

    def clear(self) -> None:
        """Let go of every row."""
        self._before.show_rows()
        self._after.show_rows()
        self._rows, self._faces = {}, ()

    def _row(self, step: StepProgress, now: datetime) -> "_Row":
        made = _Row(step, result_of(step, now))
        made.clicked.connect(lambda: self.asked.emit(step.step.id))
        made.opened.connect(lambda: self.asked.emit(step.step.id))
        made.moved.connect(lambda by: self._move(step.step.id, by))
        return made

    def _move(self, step_id: str, by: int) -> None:
        rows = list(self._rows)
        to = rows.index(step_id) + by
        if 0 <= to < len(rows):
            self._rows[rows[to]].setFocus(Qt.FocusReason.TabFocusReason)


class _Row(PressableRow):
    """A closed step; the arrow keys go from one to the next and open it."""

    opened = Signal()
    moved = Signal(int)

    def __init__(self, step: StepProgress, result: str) -> None:
        icon = _ICONS.get(step.state)
        mark = IconLabel(icon, "muted", 20) if icon else Ring(_part(step), size=20)
        # A condition may be a long sentence: under the title it never pushes it away.
        waiting = step.state is StepState.OPEN
        condition = (step.step.condition or "") if waiting else ""
        super().__init__(mark, step.step.title, result, under=condition)
        self.add_mark(state_name(step.state))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Right:
                self.opened.emit()
            case _:
                super().keyPressEvent(event)


def _part(step: StepProgress) -> float:
    """Return how full the ring of a closed step is; settled ones get a tick."""
    if step.settled:
        return 1.0
    return 0.5 if step.state is StepState.STARTED else 0.0
