"""A field with its label, help and problem line."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, row
from ui.widgets.naming import name, plain, problem_fields
from ui.widgets.problem_label import ProblemLabel


class Grouped(QWidget):
    """A control and what belongs to it (a button, a chip, a meter), as one control."""

    def __init__(self, control: QWidget, layout: QLayout) -> None:
        super().__init__()
        self._control = control
        self.setLayout(layout)
        self.setFocusProxy(control)

    def take_name(self, words: str) -> None:
        """Name the control."""
        name(self._control, words)

    def problem_fields(self) -> list[QWidget]:
        """Return what is to be filled in."""
        return problem_fields(self._control)


class LabelledField(QWidget):
    """From top to bottom: label, help, control, problem line.

    Args:
        label: With a mnemonic; the control is its buddy.
        control: One field, or a widget whose focus proxy is its first field.
        help_words: What to know before answering; stays in sight while typing.
        beside: What stands to the right of the label.
    """

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        help_words: str = "",
        beside: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._control = control
        # Beside something the words may take two lines; alone they hardly need to.
        self._label = Label(label, "label", wrap=beside is not None)
        self._label.setBuddy(control)
        self._help = Label(help_words, "small", "muted")
        self._problem = ProblemLabel(control)
        name(control, plain(label))
        head = row(self._label, *(() if beside is not None else (STRETCH,)), gap=16)
        if beside is not None:
            head.setStretch(0, 1)
            head.addWidget(beside)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addLayout(head)
        for part in (self._help, control, self._problem):
            body.addWidget(part)
        # Only now: shown without a parent, it would flash up as a window of its own.
        self._help.setVisible(bool(help_words))

    @property
    def control(self) -> QWidget:
        """What is filled in."""
        return self._control

    def label(self) -> str:
        """Return the words of the label, to name the field in a message."""
        return plain(self._label.text())

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the answer, or nothing when it is fine."""
        self._problem.show_words(words)

    def problem(self) -> str:
        """Return what is said to be wrong now."""
        return self._problem.text()

    def show_help(self, words: str) -> None:
        """Say something else to know before answering."""
        self._help.say(words)

    def focus(self) -> None:
        """Put the keyboard into the field, or into the part that has a problem."""
        wrong = problem_fields(self._control) if self.problem() else []
        (wrong[0] if wrong else self._control).setFocus()
