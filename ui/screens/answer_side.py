"""What stands beside the documentation: all answers to one question, its source."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QFrame, QWidget

from logbook.domain.documentation import AnsweredQuestion, GivenAnswer
from logbook.domain.jurisdiction import Caution
from logbook.domain.question import Question
from ui.screens.answer_words import recorded_words, value_words
from ui.screens.provenance import source_words
from ui.widgets.amended_words import AmendedWords, Run
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import card, column, empty, rule


class AnswerSide(QWidget):
    """Follows the question that has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._cautions: tuple[Caution, ...] = ()
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
        self._show_cautions()
        self._body.addStretch(1)

    def take_cautions(self, cautions: Sequence[Caution]) -> None:
        """Keep what is to be said beside every question."""
        self._cautions = tuple(cautions)

    def _show_cautions(self) -> None:
        if not self._cautions:
            return
        self._body.addSpacing(8)
        self._body.addWidget(rule())
        self._body.addSpacing(8)
        self._body.addWidget(Label(self.tr("To be known"), "h3"))
        for caution in self._cautions:
            self._body.addWidget(MarkedLine("info", caution.text))

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
        self._body.addSpacing(8)
        self._body.addWidget(rule())
        self._body.addSpacing(8)
        self._body.addWidget(Label(self.tr("Where this comes from"), "h3"))
        said = source_words(question.origin, question.source_note, question.ours)
        for words in said:
            self._body.addWidget(Label(words, "small", "muted"))
