"""Value, unknown, none or not applicable: four honest answers to one question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.bodies import Standing
from ui.widgets.buttons import ChoiceRow
from ui.widgets.fields import Field, TextArea
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, frame, row
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.naming import name, problem_fields

_ICONS = {
    Standing.UNKNOWN: "circle-question-mark",
    Standing.NONE: "minus",
    Standing.NOT_APPLICABLE: "circle-slash",
}


class StandingSelector(ChoiceRow):
    """The four segments; nothing is chosen until somebody chooses."""

    def __init__(self) -> None:
        super().__init__(
            [
                (Standing.VALUE, self.tr("Value")),
                (Standing.UNKNOWN, self.tr("Unknown")),
                (Standing.NONE, self.tr("None")),
                (Standing.NOT_APPLICABLE, self.tr("Not applicable")),
            ]
        )

    def standing(self) -> Standing | None:
        """Return what kind of answer it is, if somebody has said so."""
        key = self.chosen()
        return Standing(key) if key else None


class StandingField(QWidget):
    """A labelled field that can also be answered without a value.

    Choosing anything but Value puts a sentence in the place of the control that says
    how the answer will read in print; going back brings the typed words back.

    Args:
        label: With a mnemonic.
        control: What takes the value. Typing into a `Field`, a `TextArea` or a
            `MomentEdit` chooses Value; for others the screen calls `take_value`.
        beside_sentence: For example the button "1 earlier answer".
    """

    changed = Signal()
    """Another kind of answer was chosen, or the reason was typed."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        help_words: str = "",
        beside_sentence: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._control = control
        self._as_of: tuple[Standing | None, str] = (None, "")
        self._selector = StandingSelector()
        self._icon = IconLabel("circle-question-mark", "muted", 18)
        self._sentence = Label("", "small", "muted")
        self._why = Field(hint=self.tr("Why does it not apply?"))
        self._why.textEdited.connect(self.changed)
        said: list[QWidget] = [self._icon, self._sentence]
        said += [beside_sentence] if beside_sentence else []
        self._instead = frame(row(*said, margins=(8, 8), wide=1), "flat")
        answer = _Answer(control, self._instead, self._why)
        self._field = LabelledField(
            label, answer, help_words=help_words, beside=self._selector
        )
        words = self.tr("Kind of answer: {label}")
        name(self._selector, words.format(label=self.label()))
        self.setLayout(column(self._field))
        self._selector.picked.connect(self._on_picked)
        self._listen(control)
        self._show()

    def label(self) -> str:
        """Return the words of the label."""
        return self._field.label()

    def standing(self) -> Standing | None:
        """Return what kind of answer it is, if somebody has said so."""
        return self._selector.standing()

    def why(self) -> str:
        """Return the reason why it does not apply."""
        return self._why.text().strip()

    def answer(self, standing: Standing | None, why: str = "") -> None:
        """Show an answer given before; nothing for none."""
        self._selector.choose(standing or "")
        self._why.setText(why)
        self._show()

    def show_as_of(self, standing: Standing | None, words: str) -> None:
        """Say since when the answer stands, while *standing* is the one chosen."""
        self._as_of = (standing, words)
        self._show()

    def take_value(self) -> None:
        """Somebody typed a value: typing is answering."""
        if self.standing() is None:
            self.answer(Standing.VALUE)
            self.changed.emit()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the answer, or nothing when it is fine."""
        self._field.show_problem(words)

    def problem(self) -> str:
        """Return what is said to be wrong now."""
        return self._field.problem()

    def focus(self) -> None:
        """Put the keyboard where the answer is given."""
        match self.standing():
            case Standing.VALUE | None:
                self._field.focus()
            case Standing.NOT_APPLICABLE:
                self._why.setFocus()
            case _:
                self._selector.focus()

    def _listen(self, control: QWidget) -> None:
        match control:
            case Field():
                control.textEdited.connect(self.take_value)
            case TextArea():
                control.textChanged.connect(self.take_value)
            case MomentEdit():
                control.edited.connect(self.take_value)

    def _on_picked(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        standing = self.standing()
        has_value = standing in {None, Standing.VALUE}
        self._control.setVisible(has_value)
        self._instead.setVisible(not has_value)
        self._why.setVisible(standing is Standing.NOT_APPLICABLE)
        if standing in _ICONS:
            self._icon.show_icon(_ICONS[standing])
            since, words = self._as_of
            said = (words if standing is since else "", self._in_print(standing))
            self._sentence.setText(" ".join(part for part in said if part))

    def _in_print(self, standing: Standing | None) -> str:
        match standing:
            case Standing.UNKNOWN:
                return self.tr("Printed as “unknown”, never counted as 0.")
            case Standing.NONE:
                return self.tr("Printed as “none”: you say there are 0.")
            case Standing.NOT_APPLICABLE:
                return self.tr("Printed as “not applicable”, with your reason.")
            case _:
                return ""


class _Answer(QWidget):
    """The control, the sentence in its place and the reason, as one."""

    def __init__(self, control: QWidget, instead: QWidget, why: Field) -> None:
        super().__init__()
        self._control = control
        self._why = why
        self.setLayout(column(control, instead, why, gap=6))
        self.setFocusProxy(control)

    def take_name(self, words: str) -> None:
        """Name the control and the reason."""
        name(self._control, words)
        reason = self.tr("Why it does not apply: {label}")
        self._why.setAccessibleName(reason.format(label=words))

    def problem_fields(self) -> list[QWidget]:
        """Return what is to be filled in now."""
        if self._why.isVisibleTo(self):
            return [self._why]
        return problem_fields(self._control)
