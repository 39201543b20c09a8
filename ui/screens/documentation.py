"""What is known about the incident, question by question."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from logbook.application.documentation import AnswerDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.incident import Incident
from logbook.domain.incident_errors import SensitiveTextError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.question import QuestionGroup
from ui import messages
from ui.formatting import time_text
from ui.main_window import RESERVED_MNEMONICS
from ui.screens.answer_side import AnswerSide
from ui.screens.answer_words import (
    AnswersView,
    answers_look,
    entries_words,
    group_name,
    read_answers,
    record_words,
)
from ui.screens.question_field import QuestionField
from ui.session import Session
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.discard import discard
from ui.widgets.focus import holds_focus, primary_of
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, holder, row, rule
from ui.widgets.scrolled_page import Page

_TAKEN = RESERVED_MNEMONICS | frozenset("R")
"""Letters of the window and of the main button."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of several answers.

    Attributes:
        recorded: Number of the entry of each, by question.
        failed: The question at which it stopped, and why.
    """

    recorded: Mapping[str, int]
    view: AnswersView
    failed: tuple[str, LogbookError] | None = None


class DocumentationScreen(Page):
    """The questions in tabs; each answer says what kind of answer it is."""

    side_asked = Signal()
    """A person wants to see what stands in the side panel."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            self.tr("Document"),
            self.tr("What you know now. Leave anything unknown and come back."),
        )
        self._session = session
        self._view: AnswersView | None = None
        self._fields: dict[str, QuestionField] = {}
        self._groups: dict[str, QWidget] = {}
        self._wanted = ""
        self._side = AnswerSide()
        names = [(group.value, group_name(group)) for group in QuestionGroup]
        first = QuestionGroup.WHAT_HAPPENED.value
        self._tabs = ChoiceRow(
            names, "tab", chosen=first, name=self.tr("Part of the questions")
        )
        self._questions = column(gap=0)
        self._form = holder(self._questions)
        self._record = Button(record_words(0), "primary", "pen-line")
        self._kept = Label("", "small", "muted")
        foot = row(self._record, self._kept, gap=16, wide=1)
        self.body.addLayout(column(row(self._tabs, STRETCH), rule(), gap=0))
        self.body.addSpacing(8)
        self.body.addWidget(self._form)
        self.body.addSpacing(8)
        self.body.addLayout(foot)
        self._listen()

    def refresh(self) -> None:
        """Ask what is known."""
        incident = self._session.incident
        if incident is None:
            return
        reference = incident.reference
        self._session.do(
            self, lambda logbook: read_answers(logbook, reference), self._show
        )

    def side_panel(self) -> QWidget:
        """Return the earlier answers and the source of a question."""
        return self._side

    def primary(self) -> Button | None:
        """Return the button that does what most people came for."""
        return primary_of(self)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Answer what you know now; “unknown” is an honest answer and is printed as "
            "such, never counted as 0. Each answer becomes an entry. A new answer "
            "stands beside the earlier one, which stays readable, with the reason why "
            "it no longer holds. Names of residents, passwords and other secrets are "
            "never asked for and do not belong here."
        )

    def bring_up(self, what: str | int) -> None:
        """Bring one question into sight and put the keyboard there."""
        question_id = str(what)
        field = self._fields.get(question_id)
        if field is None:
            self._wanted = question_id
            return
        self._wanted = ""
        self._show_group(field.question.group.value)
        field.focus()
        self._show_side(question_id)

    def _listen(self) -> None:
        session = self._session
        self._tabs.picked.connect(self._on_tab)
        self._record.clicked.connect(self._on_record)
        session.incident_changed.connect(self._on_incident_changed)
        session.drafts.timer.timeout.connect(self._on_drafts_due)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view = None
        for part in self._groups.values():
            discard(part)
        self._groups, self._fields = {}, {}
        self._kept.setText("")

    def _show(self, view: AnswersView) -> None:
        incident, logbook = self._session.incident, self._session.logbook
        if incident is None or logbook is None or incident.reference != view.incident:
            return
        self._view = view
        if not self._fields:
            self._build(logbook.pack, view)
        for name, field in self._fields.items():
            field.show_answer(view.answers.get(name), view.names)
        self._show_count()
        if self._wanted:
            self.bring_up(self._wanted)

    def _build(self, pack: JurisdictionPack, view: AnswersView) -> None:
        for group in QuestionGroup:
            taken = set(_TAKEN)
            parts: list[QWidget] = []
            for question in pack.questions_of(group):
                field = QuestionField(question, taken, self._session.now)
                self._fields[question.id] = field
                parts.append(field)
            page = holder(column(*parts, gap=20))
            self._groups[group.value] = page
            self._questions.addWidget(page)
        for name, field in self._fields.items():
            self._wire(name, field, view)
        self._show_group(self._tabs.chosen())
        self._show_side(next(iter(self._fields), ""))

    def _wire(self, name: str, field: QuestionField, view: AnswersView) -> None:
        place, incident, drafts = f"answer/{name}", view.incident, self._session.drafts
        field.show_answer(view.answers.get(name), view.names)
        field.show_kept(drafts.kept(place, incident))
        field.edited.connect(lambda: drafts.keep(place, field.kept(), incident))
        field.edited.connect(self._show_count)
        field.history_asked.connect(lambda: self._on_history_asked(name))

    def _on_tab(self, group: str) -> None:
        self._show_group(group)
        first = next(
            (n for n, f in self._fields.items() if f.question.group == group), ""
        )
        self._show_side(first)

    def _show_group(self, group: str) -> None:
        self._tabs.choose(group)
        for name, page in self._groups.items():
            page.setVisible(name == group)

    def _show_count(self) -> None:
        """Say how many answers are new, in all and in each tab."""
        new = [field for field in self._fields.values() if field.is_new()]
        self._record.setText(record_words(len(new)) if new else self.tr("&Record"))
        for group in QuestionGroup:
            count = sum(field.question.group is group for field in new)
            words = self.tr("{name} ({count})") if count else "{name}"
            said = words.format(name=group_name(group), count=count)
            self._tabs.button(group.value).setText(said)
        if not new:
            self._kept.setText("")

    def _on_drafts_due(self) -> None:
        """Say that the draft is kept, once it has been written."""
        if any(field.is_new() for field in self._fields.values()):
            # What the session writes now is done before this.
            self._session.do(self, lambda _: None, lambda _: self._say_kept())

    def _say_kept(self) -> None:
        words = self.tr("Draft kept {time}, encrypted.")
        self._kept.setText(words.format(time=time_text(self._session.now())))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        for name, field in self._fields.items():
            if field.isAncestorOf(now):
                self._show_side(name)

    def _on_history_asked(self, name: str) -> None:
        self._show_side(name)
        self.side_asked.emit()

    def _show_side(self, name: str) -> None:
        if self._view is not None and name in self._fields:
            answered = self._view.answers.get(name)
            question, names = self._fields[name].question, self._view.names
            self._side.show_question(question, answered, names, self._session.now())

    def _on_record(self) -> None:
        drafts, labels, first = {}, [], ""
        for name, field in self._fields.items():
            problems = field.problems() if field.is_new() else {}
            field.show_problems(problems)
            if problems:
                labels.append(field.label())
                first = first or name
            elif field.is_new():
                drafts[name] = field.draft()
        if labels:
            self.bring_up(first)
            self._session.strip.emit("bad", answers_look(labels))
        elif not drafts:
            words = self.tr("Nothing new to record. Type or choose an answer first.")
            self._session.strip.emit("muted", words)
        else:
            self._send(drafts)

    def _send(self, drafts: Mapping[str, AnswerDraft]) -> None:
        incident = self._session.incident
        if incident is None:
            return
        reference = incident.reference
        before = QApplication.focusWidget() if holds_focus(self) else None
        self._form.setEnabled(False)
        self._record.show_busy(self.tr("Recording…"))
        self._session.do(
            self,
            lambda logbook: _record(logbook, reference, drafts),
            lambda outcome: self._on_outcome(outcome, before),
            lambda error: self._on_failed(error, before),
        )

    def _on_outcome(self, outcome: _Outcome, before: QWidget | None) -> None:
        for name in outcome.recorded:
            self._fields[name].show_recorded()
            place = f"answer/{name}"
            self._session.drafts.keep(place, None, outcome.view.incident)
        self._ready(before)
        self._show(outcome.view)
        # After the session has told of the newest entry, so that this stays in sight.
        QTimer.singleShot(0, self, lambda: self._tell(outcome))

    def _on_failed(self, _error: LogbookError, before: QWidget | None) -> None:
        self._ready(before)

    def _ready(self, before: QWidget | None) -> None:
        self._form.setEnabled(True)
        self._record.show_ready()
        if before is not None:
            before.setFocus()

    def _tell(self, outcome: _Outcome) -> None:
        numbers = list(outcome.recorded.values())
        if outcome.failed is not None:
            name, error = outcome.failed
            if isinstance(error, SensitiveTextError):
                self.bring_up(name)
                self._session.notice(error, again=self._on_record, go_back=_nothing)
                return
            if isinstance(error, ProblemsError):
                problems = {k: Problem(why) for k, why in error.problems.items()}
                self._fields[name].show_problems(problems)
            self.bring_up(name)
            self._session.strip.emit("bad", messages.of_error(error))
        elif len(numbers) > 1:
            time = time_text(self._session.now())
            words = entries_words(min(numbers), max(numbers), time)
            self._session.strip.emit("good", words)


def _nothing() -> None:
    """The words are in their fields, and the form takes words again."""


def _record(
    logbook: OpenLogbook, incident: str, drafts: Mapping[str, AnswerDraft]
) -> _Outcome:
    """Record one answer after the other; what fails keeps those after it."""
    recorded: dict[str, int] = {}
    for name, draft in drafts.items():
        try:
            signed = logbook.documentation.answer(incident, logbook.pack, name, draft)
        except LogbookError as error:
            view = read_answers(logbook, incident)
            return _Outcome(recorded, view, (name, error))
        recorded[name] = signed.number
    return _Outcome(recorded, read_answers(logbook, incident))
