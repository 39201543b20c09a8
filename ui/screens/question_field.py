"""One question of the documentation: its answer, and why a new one takes its place."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.application.documentation import AnswerDraft
from logbook.domain.bodies import Standing
from logbook.domain.canonical import Value
from logbook.domain.documentation import AnsweredQuestion
from logbook.domain.draft import Problem, Problems
from logbook.domain.question import Question
from ui import messages
from ui.screens.answer_controls import control_of
from ui.screens.answer_words import as_of, earlier_words, recorded_words
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, holder, row
from ui.widgets.naming import with_mnemonic
from ui.widgets.standing_selector import StandingField

_NO_VALUE = frozenset({Standing.UNKNOWN, Standing.NONE, Standing.NOT_APPLICABLE})


class QuestionField(QWidget):
    """Shows the answer on record, and takes another one.

    Args:
        taken: Letters that Alt takes already; those of this question are added.
        now: Reads the clock, with the offset of the place.
    """

    edited = Signal()
    """A person typed or chose something; `kept` says what a draft of it is."""

    history_asked = Signal()
    """A person wants to see the earlier answers."""

    def __init__(
        self, question: Question, taken: set[str], now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.question = question
        self._now = now
        self._before: AnsweredQuestion | None = None
        self._touched = False
        self._showing = False
        self._control = control_of(question, now)
        self._history = (_history_button(self), _history_button(self))
        self._answer = StandingField(
            with_mnemonic(question.label, taken),
            self._control.widget,
            help_words=question.help,
            beside_sentence=self._history[0],
        )
        self._said = Label("", "small", "muted")
        self._line = holder(row(self._said, self._history[1], wide=0))
        self._why = Field()
        why = self.tr("Why does the earlier answer no longer hold?")
        self._reason = LabelledField(with_mnemonic(why, taken), self._why)
        self.setLayout(column(self._answer, self._line, self._reason, gap=6))
        self._listen()
        self._arrange()

    def label(self) -> str:
        """Return the words of the question."""
        return self._answer.label()

    def show_answer(
        self, answered: AnsweredQuestion | None, names: Mapping[str, str]
    ) -> None:
        """Show what is on record; what a person has typed since stays."""
        self._before = answered
        now = self._now()
        if answered is None:
            self._answer.show_as_of(None, "")
        else:
            given = answered.current
            self._said.setText(recorded_words(given, names, now))
            if given.body.standing in _NO_VALUE:
                words = as_of(given, names, now)
                self._answer.show_as_of(given.body.standing, words)
            else:
                self._answer.show_as_of(None, "")
        earlier = len(answered.earlier) if answered else 0
        for button in self._history:
            button.setText(earlier_words(earlier))
            button.setVisible(earlier > 0)
        if not self._touched:
            self._show_current()
        self._arrange()

    def show_kept(self, kept: Value) -> None:
        """Show again what `kept` returned."""
        if not isinstance(kept, Mapping):
            return
        self._showing = True
        self._control.show_typed(kept.get("typed"))
        standing = str(kept.get("standing") or "")
        why = str(kept.get("why") or "")
        self._answer.answer(Standing(standing) if standing else None, why)
        self._why.setText(str(kept.get("reason") or ""))
        self._showing = False
        self._touched = True
        self._arrange()

    def kept(self) -> dict[str, Value] | None:
        """Return what is to be kept as a draft; nothing where nothing is new."""
        if not self.is_new():
            return None
        standing = self._answer.standing()
        return {
            "typed": self._control.typed(),
            "standing": standing.value if standing else "",
            "why": self._answer.why(),
            "reason": self._why.text(),
        }

    def is_new(self) -> bool:
        """Say whether there is an answer here that is not on record."""
        standing = self._answer.standing()
        if not self._touched or standing is None:
            return False
        blank = standing is Standing.VALUE and not self._control.typed()
        if self._before is None:
            return not blank
        return Problem.UNCHANGED not in self._problems_of_draft().values()

    def draft(self) -> AnswerDraft:
        """Return the answer as somebody gives it."""
        standing = self._answer.standing()
        given = self._control.given()
        aside = standing is Standing.NOT_APPLICABLE
        reason = self._answer.why() if aside else self._why.text().strip()
        return AnswerDraft(
            standing=standing,
            text=given.text,
            moment=given.moment,
            count=given.count,
            reason=reason if aside or self._before else "",
        )

    def problems(self) -> Problems:
        """Return what stands in the way of recording it."""
        problems = self._problems_of_draft()
        standing = self._answer.standing()
        if standing is Standing.NOT_APPLICABLE and not self._answer.why():
            problems["reason"] = Problem.NO_REASON
        unread = self._control.unread() if standing is Standing.VALUE else None
        return {**problems, "moment": unread} if unread else problems

    def show_problems(self, problems: Problems) -> None:
        """Say beside the answer and beside the reason what is wrong."""
        aside = self._answer.standing() is Standing.NOT_APPLICABLE
        reason = problems.get("reason")
        others = [why for name, why in problems.items() if name != "reason"]
        shown = others or ([reason] if reason and aside else [])
        self._answer.show_problem(messages.of_problem(shown[0]) if shown else "")
        alone = reason if not aside else None
        self._reason.show_problem(messages.of_problem(alone) if alone else "")

    def focus(self) -> None:
        """Put the keyboard where something is missing."""
        if self._reason.problem() and not self._answer.problem():
            self._reason.focus()
        else:
            self._answer.focus()

    def show_recorded(self) -> None:
        """What was given is on record now."""
        self._touched = False
        self._why.clear()
        self.show_problems({})

    def _listen(self) -> None:
        self._control.listen(self._on_value)
        self._answer.changed.connect(self._on_edited)
        self._why.textEdited.connect(self._on_edited)
        for button in self._history:
            button.clicked.connect(self.history_asked)

    def _on_value(self, *_: object) -> None:
        if not self._showing:
            # Before anything is read from it: typing is answering.
            self._answer.take_value()
            self._on_edited()

    def _on_edited(self, *_: object) -> None:
        if self._showing:
            return
        self._touched = True
        self.show_problems({})
        self._arrange()
        self.edited.emit()

    def _show_current(self) -> None:
        """Show the answer on record in the controls."""
        self._showing = True
        body = self._before.current.body if self._before else None
        if body is None:
            self._control.show_typed(None)
            self._answer.answer(None)
        else:
            self._control.show(body)
            aside = body.standing is Standing.NOT_APPLICABLE
            self._answer.answer(body.standing, body.reason if aside else "")
        self._showing = False

    def _problems_of_draft(self) -> Problems:
        before = self._before.current.body if self._before else None
        return self.draft().problems(self.question, before, self._now())

    def _arrange(self) -> None:
        """Show the reason where one is asked, and what is on record where it is not."""
        new, standing = self.is_new(), self._answer.standing()
        asks = new and self._before is not None
        self._reason.setVisible(asks and standing is not Standing.NOT_APPLICABLE)
        answered = self._before is not None and standing is Standing.VALUE
        self._line.setVisible(answered)


def _history_button(parent: QuestionField) -> Button:
    button = Button("", "quiet", "history")
    button.setParent(parent)
    button.setVisible(False)
    return button
