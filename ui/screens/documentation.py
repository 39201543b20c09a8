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
from logbook.domain.question import QuestionGroup
from logbook.domain.step import Phase
from ui import messages
from ui.formatting import time_text
from ui.screens.answer_sheets import AnswerSheets
from ui.screens.answer_side import AnswerSide
from ui.screens.answer_words import (
    AnswersView,
    answers_look,
    entries_words,
    group_name,
    progress_words,
    read_answers,
    record_words,
    settled_in,
)
from ui.session import Session
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.focus import holds_focus, primary_of
from ui.widgets.label import Label
from ui.widgets.layouts import column, frame, row, rule
from ui.widgets.ring import Ring
from ui.widgets.scrolled_page import Page

_FIRST = QuestionGroup.WHAT_HAPPENED
"""The sheet that is open at first."""


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
        self._sheets = AnswerSheets(session)
        self._wanted = ""
        self._side = AnswerSide()
        names = [(group.value, group_name(group)) for group in QuestionGroup]
        self._tabs = ChoiceRow(
            names, "tab", chosen=_FIRST.value, name=self.tr("Sheet of the questions")
        )
        self._ring = Ring(0, size=18)
        self._progress = Label("", "small", "muted")
        self._record = Button(record_words(0), "primary", "pen-line")
        self._next = Button(self.tr("&Next sheet"))
        self._kept = Label("", "small", "muted")
        self.body.addLayout(column(self._tabs, rule(), gap=0))
        self.body.addLayout(row(self._ring, self._progress, gap=8, wide=1))
        self.body.addSpacing(8)
        self.body.addWidget(self._sheets)
        foot = row(
            *(self._record, self._next, self._kept), gap=12, margins=(24, 8), wide=2
        )
        self.show_foot(frame(foot, "foot"))
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
        logbook = self._session.logbook
        if self._view is None or logbook is None:
            self._wanted = question_id
            return
        self._wanted = ""
        asked = logbook.pack.question(question_id)
        self._show_group(asked.group)
        field = self._sheets.field(question_id)
        if field is None:
            return
        field.focus()
        self._show_side(question_id)

    def _listen(self) -> None:
        session = self._session
        self._tabs.picked.connect(self._on_tab)
        self._record.clicked.connect(self._on_record)
        self._next.clicked.connect(self._on_next)
        self._sheets.edited.connect(self._show_count)
        self._sheets.history_asked.connect(self._on_history_asked)
        session.incident_changed.connect(self._on_incident_changed)
        session.drafts.timer.timeout.connect(self._on_drafts_due)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view = None
        self._sheets.clear()
        self._kept.setText("")

    def _show(self, view: AnswersView) -> None:
        incident, logbook = self._session.incident, self._session.logbook
        if incident is None or logbook is None or incident.reference != view.incident:
            return
        first, self._view = self._view is None, view
        if first:
            self._side.take_cautions(logbook.pack.cautions_of(Phase.DOCUMENT))
            self._sheets.begin(logbook.pack, view)
            self._show_group(self._group())
            self._show_side(self._sheets.first_of(self._group()))
        self._sheets.fill(view)
        self._show_count()
        if self._wanted:
            self.bring_up(self._wanted)

    def _group(self) -> QuestionGroup:
        return QuestionGroup(self._tabs.chosen() or _FIRST)

    def _on_tab(self, group: str) -> None:
        self._show_group(QuestionGroup(group))
        self._show_side(self._sheets.first_of(QuestionGroup(group)))

    def _on_next(self) -> None:
        groups = list(QuestionGroup)
        after = groups[(groups.index(self._group()) + 1) % len(groups)]
        self._on_tab(after)
        field = self._sheets.field(self._sheets.first_of(after))
        if field is not None:
            field.focus()

    def _show_group(self, group: QuestionGroup) -> None:
        self._tabs.choose(group.value)
        self._sheets.show_group(group)
        self._show_count()

    def _show_count(self) -> None:
        """Say how many answers are new, in all and on each sheet, and how far it is."""
        fields = self._sheets.fields.values()
        new = [field for field in fields if field.is_new()]
        self._record.setText(record_words(len(new)) if new else self.tr("&Record"))
        for group in QuestionGroup:
            count = sum(field.question.group is group for field in new)
            self._show_tab(group, count)
        self._show_progress()
        if not new:
            self._kept.setText("")

    def _show_tab(self, group: QuestionGroup, new: int) -> None:
        """Say how many answers of a sheet are new; tick it once it is done."""
        words = self.tr("{name} ({count})") if new else "{name}"
        button = self._tabs.button(group.value)
        button.setText(words.format(name=group_name(group), count=new))
        settled, total = self._settled(group)
        done = settled == total
        button.set_icon("check" if done else "")
        said = self.tr("{settled} of {total} answered")
        button.setAccessibleDescription(said.format(settled=settled, total=total))

    def _settled(self, group: QuestionGroup) -> tuple[int, int]:
        logbook, view = self._session.logbook, self._view
        if logbook is None or view is None:
            return 0, 0
        return settled_in(logbook.pack, group, view.answers)

    def _show_progress(self) -> None:
        here = self._settled(self._group())
        every = [self._settled(group) for group in QuestionGroup]
        all_ = (sum(part for part, _ in every), sum(total for _, total in every))
        self._ring.show_part(here[0] / here[1] if here[1] else 0)
        words = progress_words(here, all_)
        self._progress.setText(words)
        self._ring.setAccessibleName(words)

    def _on_drafts_due(self) -> None:
        """Say that the draft is kept, once it has been written."""
        if any(field.is_new() for field in self._sheets.fields.values()):
            # What the session writes now is done before this.
            self._session.do(self, lambda _: None, lambda _: self._say_kept())

    def _say_kept(self) -> None:
        words = self.tr("Draft kept {time}, encrypted.")
        self._kept.setText(words.format(time=time_text(self._session.now())))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        for name, field in self._sheets.fields.items():
            if field.isAncestorOf(now):
                self._show_side(name)

    def _on_history_asked(self, name: str) -> None:
        self._show_side(name)
        self.side_asked.emit()

    def _show_side(self, name: str) -> None:
        if self._view is not None and name in self._sheets.fields:
            answered = self._view.answers.get(name)
            question, names = self._sheets.fields[name].question, self._view.names
            self._side.show_question(question, answered, names, self._session.now())

    def _on_record(self) -> None:
        drafts, labels, first = {}, [], ""
        for name, field in self._sheets.fields.items():
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
        self._sheets.setEnabled(False)
        self._record.show_busy(self.tr("Recording…"))
        self._session.do(
            self,
            lambda logbook: _record(logbook, reference, drafts),
            lambda outcome: self._on_outcome(outcome, before),
            lambda error: self._on_failed(error, before),
        )

    def _on_outcome(self, outcome: _Outcome, before: QWidget | None) -> None:
        for name in outcome.recorded:
            self._sheets.fields[name].show_recorded()
            place = f"answer/{name}"
            self._session.drafts.keep(place, None, outcome.view.incident)
        self._ready(before)
        self._show(outcome.view)
        # After the session has told of the newest entry, so that this stays in sight.
        QTimer.singleShot(0, self, lambda: self._tell(outcome))

    def _on_failed(self, _error: LogbookError, before: QWidget | None) -> None:
        self._ready(before)

    def _ready(self, before: QWidget | None) -> None:
        self._sheets.setEnabled(True)
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
                self._sheets.fields[name].show_problems(problems)
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
