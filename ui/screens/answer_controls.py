"""What an answer is typed into or chosen with, for each kind of question."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.bodies import Answer
from logbook.domain.canonical import Value
from logbook.domain.documentation import choices_from_text, choices_to_text
from logbook.domain.draft import Problem
from logbook.domain.moment import Moment
from logbook.domain.question import Question, QuestionKind
from ui.widgets.buttons import ChoiceRow
from ui.widgets.fields import Choice, Field, TextArea, Tick
from ui.widgets.layouts import column
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.tiles import TileGrid

_COUNT = re.compile(r"[+-]?\d{1,16}", re.ASCII)
_ONE_ROW = 32
"""Characters of all choices together that stand side by side in a narrow window."""


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody gave as the value of an answer; only one of them counts."""

    text: str = ""
    moment: Moment | None = None
    count: int | None = None


class AnswerControl(ABC):
    """One kind of control, seen through what a draft needs of it.

    Attributes:
        widget: What is shown.
    """

    widget: QWidget

    @abstractmethod
    def listen(self, heard: Callable[..., Any]) -> None:
        """Call *heard* whenever somebody changes something."""

    @abstractmethod
    def given(self) -> Given:
        """Return the value, as far as it can be read."""

    @abstractmethod
    def typed(self) -> Value:
        """Return what is to be kept as a draft; nothing while it is empty."""

    @abstractmethod
    def show_typed(self, typed: Value) -> None:
        """Show again what `typed` returned; None empties it."""

    @abstractmethod
    def show(self, answer: Answer) -> None:
        """Show the value of an answer that is on record."""

    def unread(self) -> Problem | None:
        """Return what keeps the value from being read, if anything."""
        return None


class TimeControl(AnswerControl):
    """A date, a time and how exactly they are known."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._edit = MomentEdit(now, now_button=False)
        self.widget = self._edit

    def listen(self, heard: Callable[..., Any]) -> None:
        self._edit.edited.connect(heard)

    def given(self) -> Given:
        return Given(moment=self._edit.moment())

    def typed(self) -> Value:
        return None if self._edit.is_empty() else self._edit.typed()

    def show_typed(self, typed: Value) -> None:
        if isinstance(typed, dict):
            self._edit.show_typed({name: str(typed[name]) for name in typed})
        else:
            self._edit.show_moment(None)

    def show(self, answer: Answer) -> None:
        self._edit.show_moment(answer.moment)

    def unread(self) -> Problem | None:
        return self._edit.problem()


class TextControl(AnswerControl):
    """Several lines."""

    def __init__(self) -> None:
        self._area = TextArea()
        self.widget = self._area

    def listen(self, heard: Callable[..., Any]) -> None:
        self._area.textChanged.connect(heard)

    def given(self) -> Given:
        return Given(text=self._area.toPlainText())

    def typed(self) -> Value:
        return self._area.toPlainText()

    def show_typed(self, typed: Value) -> None:
        self._area.setPlainText(str(typed or ""))

    def show(self, answer: Answer) -> None:
        self._area.setPlainText(answer.text)


class CountControl(AnswerControl):
    """A whole number, read only if it is written as one."""

    def __init__(self) -> None:
        self._field = Field(width=132)
        self.widget = self._field

    def listen(self, heard: Callable[..., Any]) -> None:
        self._field.textEdited.connect(heard)

    def given(self) -> Given:
        found = _COUNT.fullmatch(self._field.text().strip())
        return Given(count=int(found[0]) if found else None)

    def typed(self) -> Value:
        return self._field.text()

    def show_typed(self, typed: Value) -> None:
        self._field.setText(str(typed or ""))

    def show(self, answer: Answer) -> None:
        self._field.setText("" if answer.count is None else str(answer.count))


class RowControl(AnswerControl):
    """Few short choices, side by side."""

    def __init__(self, choices: Sequence[str]) -> None:
        self._row = ChoiceRow([(words, words) for words in choices], "filter")
        self.widget = self._row

    def listen(self, heard: Callable[..., Any]) -> None:
        self._row.picked.connect(heard)

    def given(self) -> Given:
        return Given(text=self._row.chosen())

    def typed(self) -> Value:
        return self._row.chosen()

    def show_typed(self, typed: Value) -> None:
        self._row.choose(str(typed or ""))

    def show(self, answer: Answer) -> None:
        self._row.choose(answer.text)


class ListControl(AnswerControl):
    """One of many choices, from a list that first says to choose."""

    def __init__(self, choices: Sequence[str]) -> None:
        first = QCoreApplication.translate("answers", "Choose from the list")
        self._choices = ("", *choices)
        self._list = Choice[str]([("", first), *((words, words) for words in choices)])
        self.widget = self._list

    def listen(self, heard: Callable[..., Any]) -> None:
        self._list.activated.connect(heard)

    def given(self) -> Given:
        return Given(text=self._list.value())

    def typed(self) -> Value:
        return self._list.value()

    def show_typed(self, typed: Value) -> None:
        # A choice another edition of the pack had is on record, not on the list.
        self._list.choose(str(typed) if typed in self._choices else "")

    def show(self, answer: Answer) -> None:
        self.show_typed(answer.text)


class TicksControl(AnswerControl):
    """As many of the choices as apply."""

    def __init__(self, choices: Sequence[str]) -> None:
        self._ticks = _Ticks(choices)
        self.widget = self._ticks

    def listen(self, heard: Callable[..., Any]) -> None:
        self._ticks.ticked.connect(heard)

    def given(self) -> Given:
        return Given(text=choices_to_text(self._ticks.chosen()))

    def typed(self) -> Value:
        return choices_to_text(self._ticks.chosen())

    def show_typed(self, typed: Value) -> None:
        self._ticks.choose(choices_from_text(str(typed or "")))

    def show(self, answer: Answer) -> None:
        self.show_typed(answer.text)


def control_of(question: Question, now: Callable[[], datetime]) -> AnswerControl:
    """Return what a question is answered with."""
    match question.kind:
        case QuestionKind.TIME:
            return TimeControl(now)
        case QuestionKind.TEXT:
            return TextControl()
        case QuestionKind.COUNT:
            return CountControl()
        case QuestionKind.MULTI:
            return TicksControl(question.choices)
    short = sum(map(len, question.choices)) <= _ONE_ROW
    return RowControl(question.choices) if short else ListControl(question.choices)


class _Ticks(QWidget):
    """Boxes to tick, in columns."""

    ticked = Signal()

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__()
        self._boxes = [Tick(words.replace("&", "&&")) for words in choices]
        self._choices = tuple(choices)
        grid = TileGrid(least=290, most=2)
        grid.show_tiles(self._boxes)
        self.setLayout(column(grid, gap=0))
        for box in self._boxes:
            box.clicked.connect(self.ticked)
        if self._boxes:
            self.setFocusProxy(self._boxes[0])

    def take_name(self, words: str) -> None:
        """Say of each box which question it answers."""
        self.setAccessibleName(words)
        for box in self._boxes:
            box.setAccessibleDescription(words)

    def chosen(self) -> list[str]:
        """Return the words of every box that is ticked, in their order."""
        pairs = zip(self._choices, self._boxes, strict=True)
        return [words for words, box in pairs if box.isChecked()]

    def choose(self, chosen: Sequence[str]) -> None:
        """Tick what is *chosen* and nothing else."""
        for words, box in zip(self._choices, self._boxes, strict=True):
            box.setChecked(words in chosen)
