"""A step of a playbook: one line while closed, a card while open."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.tokens import State
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import IconLabel, MarkedLine
from ui.widgets.label import Label, line
from ui.widgets.layouts import STRETCH, Item, card, column, frame, row
from ui.widgets.ring import Ring
from ui.widgets.row_list import PressableRow
from ui.widgets.tiles import TileGrid


@dataclass(frozen=True, slots=True)
class MomentTile:
    """One of the times of a step: requested, authorised, done, verified.

    Attributes:
        time: As shown; nothing if it has not happened.
        missing: What stands in place of the time: "Not yet".
        due: Whether it is this one that is waited for.
    """

    name: str
    time: str
    who: str
    missing: str = ""
    due: bool = True


@dataclass(frozen=True, slots=True)
class StepAbout:
    """What stands under the instruction of a step.

    Attributes:
        responsible: Whose job it is.
        records: What to write down about it, if there is anything special.
        origin: Who says that it is to be done.
    """

    responsible: str
    records: str
    origin: str


class StepRow(PressableRow):
    """A closed step: ring, name, and its condition or when it was recorded.

    Args:
        state: What the ring means in words, for the screen reader: "done".
    """

    def __init__(self, title: str, part: float, result: str, state: str) -> None:
        super().__init__(Ring(part, size=20), title, result)
        self.add_mark(state)


class StepCard(QFrame):
    """The open step; there is one at a time.

    Args:
        part: How much of it is done, 0 to 1.
        instruction: What to do, in one or two sentences.
        condition: When it is to be done: "Where it is safe".
        destroys: What it can destroy; stands before the buttons.
        about: What else to know before it is done.
    """

    def __init__(
        self,
        title: str,
        part: float,
        instruction: str,
        *,
        condition: str = "",
        destroys: str = "",
        about: StepAbout | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "current")
        self._ring = Ring(part, size=20)
        self._title = Label(title, "h2")
        # Reached when the step opens, not by Tab.
        self._title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row(self._ring, self._title, gap=12, wide=1)
        self._moments = TileGrid(least=128)
        self._moments.setVisible(False)
        self._body = column(head, gap=8, margins=(18, 18))
        if condition:
            self._body.addWidget(MarkedLine("flag", condition, "ink", "label"))
        self._body.addWidget(Label(instruction))
        if about is not None:
            self._body.addLayout(column(*_lines(self, about), gap=4))
        if destroys:
            self._body.addWidget(warning(self.tr("What this can destroy"), destroys))
        self._body.addWidget(self._moments)
        self.setLayout(self._body)
        self.setAccessibleName(title)

    @property
    def body(self) -> QVBoxLayout:
        """Where fields are added, below the moments."""
        return self._body

    def show_part(self, part: float, meaning: str) -> None:
        """Show how much of it is done now, and what that is called."""
        self._ring.show_part(part)
        self._ring.setAccessibleName(meaning)

    def show_moments(self, moments: Sequence[MomentTile]) -> None:
        """Show the times of the step."""
        self._moments.show_tiles([_tile(moment) for moment in moments])
        self._moments.setVisible(bool(moments))

    def add_buttons(
        self, *buttons: QWidget, apart: tuple[QWidget, ...] = ()
    ) -> FlowRow:
        """Put a row of buttons at the end; *apart* are those that put the step off."""
        buttons_row = FlowRow(*buttons, apart=apart)
        self._body.addSpacing(4)
        self._body.addWidget(buttons_row)
        return buttons_row

    def focus_title(self) -> None:
        """Put the keyboard on the title, so that a screen reader reads it."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)


def _lines(card: StepCard, about: StepAbout) -> list[Item]:
    """Return whose job it is, what to write down and who says so, a line each."""
    job = card.tr("Whose job: {who}").format(who=about.responsible)
    lines: list[Item] = [MarkedLine("circle-user", job)]
    if about.records:
        note = card.tr("Write down: {what}").format(what=about.records)
        lines.append(MarkedLine("pen-line", note))
    return [*lines, MarkedLine("info", about.origin)]


def warning(title: str, words: str) -> QFrame:
    """Return a note about what can be destroyed or lost."""
    head = row(IconLabel("triangle-alert", "warn", 18), Label(title, "label", "warn"))
    return frame(column(head, Label(words), gap=4, margins=(8, 9)), "warn-note")


def _tile(moment: MomentTile) -> QFrame:
    happened = bool(moment.time)
    waiting = _waiting_tone(moment)
    icon = (
        IconLabel("check", "good", 14)
        if happened
        else IconLabel("circle-dashed", waiting, 14)
    )
    head = row(icon, line(moment.name, "small", "muted"), STRETCH, gap=6)
    when = Label(moment.time or moment.missing, "time", "ink" if happened else waiting)
    who = Label(moment.who, "small", "muted")
    return card(head, when, who, STRETCH, kind="flat", gap=2, pad=10)


def _waiting_tone(moment: MomentTile) -> State:
    return "warn" if moment.due else "muted"
