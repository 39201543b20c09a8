"""Fields of one form, by the names a draft gives them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.canonical import Value
from logbook.domain.draft import Problem, Problems
from logbook.domain.moment import Moment
from ui import messages
from ui.widgets.buttons import ChoiceRow
from ui.widgets.card_picker import CardPicker
from ui.widgets.day_edit import DayEdit
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import Choice, Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, holder
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.number_edit import NumberEdit
from ui.widgets.signature_edit import SignatureEdit
from ui.widgets.tick_list import TickList
from ui.widgets.when_edit import WhenEdit

_GAP: Final = 12
_CHOSEN: Final = (ChoiceRow, CardPicker, SignatureEdit)
"""Controls of which nothing may be taken."""


class FieldSet(QWidget):
    """Holds fields under each other: what is typed in them, what is wrong with them.

    Args:
        fields: By name, in reading order.
        folds: Words of a line, and the names of the fields that are folded away under
            it until somebody unfolds them; they stand in the place of the first.
    """

    edited = Signal()
    """A person typed or chose something."""

    def __init__(
        self,
        fields: Mapping[str, LabelledField],
        folds: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        super().__init__()
        self._fields = dict(fields)
        self._folds: dict[str, Disclosure] = {}
        self._body = column(gap=_GAP)
        self.setLayout(self._body)
        folded = {names[0]: (words, names) for words, names in (folds or {}).items()}
        for name, field in self._fields.items():
            if name in folded:
                self._fold(*folded[name])
            elif name not in self._folds:
                self._body.addWidget(field)
        for name, field in self._fields.items():
            _listen(field.control, partial(self._on_edited, name))

    def field(self, name: str) -> LabelledField:
        """Return one field."""
        return self._fields[name]

    def words(self, name: str) -> str:
        """Return what is typed or chosen, nothing for a field that is not asked."""
        field = self._fields.get(name)
        if field is None or field.isHidden():
            return ""
        return _words(field.control)

    def moment(self, name: str) -> Moment | None:
        """Return the time that is typed, as far as it can be read."""
        control = self._asked(name)
        return control.moment() if isinstance(control, MomentEdit) else None

    def day(self, name: str) -> date | None:
        """Return the day that is typed, as far as it can be read."""
        control = self._asked(name)
        return control.day() if isinstance(control, DayEdit) else None

    def number(self, name: str) -> int | None:
        """Return the number that is typed, as far as it can be read."""
        control = self._asked(name)
        return control.number() if isinstance(control, NumberEdit) else None

    def ticked(self, name: str) -> tuple[str, ...]:
        """Return the key of every box that is ticked."""
        control = self._asked(name)
        return control.chosen() if isinstance(control, TickList) else ()

    def unread(self) -> Problems:
        """Return what somebody typed and nobody can read as a time, day or number."""
        found: Problems = {}
        for name in self._fields:
            problem = _unread(self._asked(name))
            if problem is not None:
                found[name] = problem
        return found

    def typed(self) -> dict[str, Value]:
        """Return what is to be kept as a draft; empty while nothing is typed."""
        kept = {name: _typed(field.control) for name, field in self._fields.items()}
        return {name: value for name, value in kept.items() if value}

    def show_typed(self, typed: Value) -> None:
        """Show again what `typed` returned."""
        if not isinstance(typed, Mapping):
            return
        for name, field in self._fields.items():
            if name in typed:
                _show(field.control, typed[name])
                self._unfold(name)

    def clear(self) -> None:
        """What was typed is recorded: the fields are free."""
        for field in self._fields.values():
            field.show_problem("")
            _clear(field.control)

    def show_problems(self, problems: Problems) -> list[str]:
        """Say beside each field what is wrong; returns the labels, in reading order.

        The keyboard goes to the first.
        """
        labels, first = [], None
        for name, field in self._fields.items():
            problem = problems.get(name)
            field.show_problem(self._problem_words(field, problem))
            if problem:
                self._unfold(name)
                labels.append(field.label())
                first = first or field
        if first is not None:
            first.focus()
        return labels

    def _fold(self, words: str, names: Sequence[str]) -> None:
        fields = [self._fields[name] for name in names]
        fold = Disclosure(words, holder(column(*fields, gap=_GAP)))
        self._folds.update(dict.fromkeys(names, fold))
        self._body.addWidget(fold)
        for field in fields:
            # Folded away it is asked for all the same: nobody has hidden it.
            field.setVisible(True)

    def _unfold(self, name: str) -> None:
        fold = self._folds.get(name)
        if fold is not None and not fold.is_open:
            fold.show_open(is_open=True)

    def _asked(self, name: str) -> QWidget | None:
        """Return a control, unless it is not asked for now."""
        field = self._fields.get(name)
        return None if field is None or field.isHidden() else field.control

    def _problem_words(self, field: LabelledField, problem: Problem | None) -> str:
        if problem is None:
            return ""
        control = field.control
        unanswered = isinstance(control, _CHOSEN) and not control.chosen()
        if unanswered or (isinstance(control, Choice) and not control.value()):
            return self.tr("Nothing is chosen. Choose one of them.")
        return messages.of_problem(problem)

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        for field in self._fields.values():
            if not field.isHidden():
                field.focus()
                return

    def _on_edited(self, name: str, *_: object) -> None:
        self._fields[name].show_problem("")
        self.edited.emit()


def _listen(control: QWidget, heard: Callable[..., Any]) -> None:
    match control:
        case Field():
            control.textEdited.connect(heard)
        case TextArea():
            control.textChanged.connect(heard)
        case MomentEdit() | SignatureEdit():
            control.edited.connect(heard)
        case ChoiceRow() | CardPicker():
            control.picked.connect(heard)
        case Choice():
            control.activated.connect(heard)
        case TickList():
            control.ticked.connect(heard)


def _unread(control: QWidget | None) -> Problem | None:
    match control:
        case MomentEdit():
            problem = control.problem()
            return None if problem is Problem.NO_TIME else problem
        case DayEdit() | NumberEdit():
            return control.unread()
    return None


def _words(control: QWidget) -> str:
    match control:
        case Field():
            return control.text()
        case TextArea():
            return control.toPlainText()
        case ChoiceRow() | CardPicker() | SignatureEdit():
            return control.chosen()
        case Choice():
            return str(control.value())
        case TickList():
            return "\n".join(control.chosen())
    return ""


def _typed(control: QWidget) -> Value:
    match control:
        case WhenEdit():
            return None if control.follows else control.typed()
        case MomentEdit():
            return None if control.is_empty() else control.typed()
        case SignatureEdit():
            return control.typed() or None
        case Choice():
            # What is chosen before anybody chooses is no draft.
            return str(control.value()) if control.currentIndex() else None
    return _words(control)


def _show(control: QWidget, typed: Value) -> None:
    match control:
        case Field():
            control.setText(str(typed))
        case TextArea():
            control.setPlainText(str(typed))
        case MomentEdit() if isinstance(typed, Mapping):
            control.show_typed({name: str(value) for name, value in typed.items()})
        case SignatureEdit() if isinstance(typed, Mapping):
            control.show_typed({name: str(value) for name, value in typed.items()})
        case ChoiceRow() | CardPicker():
            control.choose(str(typed))
        case Choice():
            control.choose(typed)
        case TickList():
            control.choose(str(typed).splitlines())


def _clear(control: QWidget) -> None:
    match control:
        case Field() | TextArea():
            control.clear()
        case WhenEdit():
            control.follow()
        case MomentEdit():
            control.show_moment(None)
        case ChoiceRow() | CardPicker():
            control.choose("")
        case SignatureEdit():
            control.clear()
        case Choice():
            control.setCurrentIndex(0)
        case TickList():
            control.choose(())
