"""What stands beside the documentation: all answers to one question, its source."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtWidgets import QFrame, QWidget

from logbook.domain.documentation import AnsweredQuestion, GivenAnswer
from logbook.domain.duty import Origin
from logbook.domain.question import Question
from ui.screens.answer_words import recorded_words, value_words
from ui.widgets.amended_words import AmendedWords, Run
from ui.widgets.label import Label
from ui.widgets.layouts import card, column, empty, rule


class AnswerSide(QWidget):
    """Follows the question that has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._body = column(gap=8, margins=(20, 20))
        self.setLayout(self._body)

    def show_question(
        self,
        question: Question,
        answered: AnsweredQuestion | None,
        names: Mapping[str, str],
        now: datetime,
    ) -> None:
        """Show the answers to *question*, the newest first."""
        empty(self._body)
        self._body.addWidget(Label(question.label, "h3"))
        words = (
            self.tr("Nothing is overwritten. All answers are printed.")
            if answered
            else self.tr("Not answered yet. “Unknown” is an answer, too.")
        )
        self._body.addWidget(Label(words, "small", "muted"))
        if answered is not None:
            self._body.addWidget(self._card(answered.current, names, now, struck=False))
            for given in reversed(answered.earlier):
                self._body.addWidget(self._card(given, names, now, struck=True))
        self._show_source(question)
        self._body.addStretch(1)

    def _card(
        self,
        given: GivenAnswer,
        names: Mapping[str, str],
        now: datetime,
        *,
        struck: bool,
    ) -> QFrame:
        words = AmendedWords([Run(value_words(given.body), struck=struck)])
        lines: list[QWidget] = [
            words,
            Label(recorded_words(given, names, now), "small", "muted"),
        ]
        if given.body.reason:
            reason = self.tr("Reason: {reason}").format(reason=given.body.reason)
            lines.append(Label(reason, "small", "muted"))
        return card(*lines, kind="flat", gap=2, pad=12)

    def _show_source(self, question: Question) -> None:
        ours = question.origin is Origin.OURS
        words = self.tr("Ours, not the guide's. {note}") if ours else "{note}"
        self._body.addSpacing(8)
        self._body.addWidget(rule())
        self._body.addSpacing(8)
        self._body.addWidget(Label(self.tr("Where this comes from"), "h3"))
        source = words.format(note=question.source_note)
        self._body.addWidget(Label(source, "small", "muted"))
        if question.ours:
            part = self.tr("Ours: {part}").format(part=question.ours)
            self._body.addWidget(Label(part, "small", "muted"))
