"""The open step: what to do, what was recorded of it, and what is recorded next."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from logbook.application.playbooks import StepDraft
from logbook.domain.bodies import StepMark
from logbook.domain.draft import Problem, Problems
from logbook.domain.playbook import RecordedMark, StepProgress
from ui.drafts import Drafts
from ui.screens import step_fields
from ui.screens.done_fields import DoneFields
from ui.screens.inline_panel import InlinePanel
from ui.screens.step_words import (
    mark_words,
    origin_name,
    part_of,
    state_name,
    tiles_of,
    who,
    worth_telling,
    written_words,
)
from ui.screens.steps_view import StepsView
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.field_set import FieldSet
from ui.widgets.focus import holds_focus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, frame, holder, row
from ui.widgets.step_card import StepAbout, StepCard

_TIME = "time"


class OpenStep(StepCard):
    """Asks for one mark at a time; the words stay until it is on disk.

    Args:
        drafts: Where words are kept that are not recorded yet.
    """

    given = Signal(object)
    """A person wants to record this `StepDraft`; it has no problems."""

    refused = Signal(list)
    """A person wanted to record, but these labels have problems."""

    amend_asked = Signal(int)
    """A person wants to correct the words of this entry."""

    def __init__(
        self,
        view: StepsView,
        progress: StepProgress,
        drafts: Drafts,
        now: Callable[[], datetime],
    ) -> None:
        step = progress.step
        super().__init__(
            step.title,
            part_of(progress),
            step.instruction,
            condition=step.condition or "",
            destroys=step.destroys or "",
            about=StepAbout(
                step.responsible, step.records or "", origin_name(step.origin)
            ),
        )
        self._view, self._progress = view, progress
        self._drafts, self._now = drafts, now
        self._panel: InlinePanel | None = None
        self._panel_name = ""
        self._sending: tuple[FieldSet, str] | None = None
        self._before: QWidget | None = None
        self._shown: tuple[RecordedMark, ...] | None = None
        self._record = column(gap=6)
        self._recorded_part = holder(self._record)
        self._mark = step_fields.form_of(progress)
        self._fields = self._form()
        self._act = Button(self._act_words(), "primary", "check")
        self._more = self._buttons()
        self._buttons_row = self._lay_out()
        self._act.clicked.connect(self._on_act)
        self.show_progress(view, progress)

    @property
    def step_id(self) -> str:
        """Which step it is."""
        return self._progress.step.id

    def fits(self, view: StepsView, progress: StepProgress) -> bool:
        """Say whether the form still asks for what comes next."""
        same = (self._view.early, self._view.closed) == (view.early, view.closed)
        return same and self._mark is step_fields.form_of(progress)

    def show_progress(self, view: StepsView, progress: StepProgress) -> None:
        """Show what is recorded now; what is being typed stays."""
        self._view, self._progress = view, progress
        now = self._now()
        self.show_part(part_of(progress), state_name(progress.state))
        self.show_moments(tiles_of(progress, view.names, now))
        if progress.marks != self._shown:
            self._shown = progress.marks
            self._show_record(now)

    def show_busy(self) -> None:
        """Nothing can be typed while it is being recorded."""
        self._before = QApplication.focusWidget()
        self.setEnabled(False)
        if self._panel is not None:
            self._panel.show_busy()
        else:
            self._act.show_busy(self.tr("Recording…"))

    def show_ready(self) -> None:
        """Take words again; the keyboard is where it was."""
        if self._panel is not None:
            self._panel.show_ready()
        else:
            self._act.show_ready()
        self.setEnabled(True)
        if self._before is not None and holds_focus(self.window()):
            self._before.setFocus()

    def show_recorded(self) -> None:
        """What was given is on disk: its words need not be kept any more."""
        self.show_ready()
        if self._sending is not None:
            fields, place = self._sending
            fields.clear()
            self._drafts.keep(place, None, self._view.incident)
        self._close_panel()

    def show_refused(self, problems: Problems) -> None:
        """Say beside the fields what the record refused."""
        if self._sending is not None:
            self.refused.emit(self._sending[0].show_problems(problems))

    def focus_fields(self) -> None:
        """Put the keyboard where the next words go."""
        if self._fields is not None and not self._view.closed:
            self._fields.focus_first()
        else:
            self.focus_title()

    def _form(self) -> FieldSet | None:
        step, now = self._progress.step, self._now
        match self._mark:
            case StepMark.DONE:
                fields: FieldSet = DoneFields(step, now, early=self._view.early)
            case StepMark.VERIFIED:
                fields = step_fields.verified_fields(step, now, self._suggested())
            case _:
                return None
        self._keep_drafts(fields, str(self._mark))
        return fields

    def _suggested(self) -> str:
        mine = self._view.names.get(self._view.me, "")
        return "" if self._doer() == mine else mine

    def _doer(self) -> str:
        done = self._progress.last(StepMark.DONE)
        return who(done, self._view.names) if done else ""

    def _act_words(self) -> str:
        if self._mark is StepMark.VERIFIED:
            return self.tr("&Record as verified")
        return self.tr("&Record as done")

    def _buttons(self) -> dict[str, Button]:
        buttons = {
            _TIME: Button(self.tr("&Add a time")),
            str(StepMark.DEFERRED): Button(self.tr("&Defer…")),
            str(StepMark.NOT_APPLICABLE): Button(self.tr("&Not applicable…")),
        }
        for name, button in buttons.items():
            button.clicked.connect(lambda _=False, name=name: self._open_panel(name))
        return buttons

    def _lay_out(self) -> QWidget:
        self.body.addWidget(self._recorded_part)
        if self._fields is not None:
            self.body.addSpacing(4)
            self.body.addWidget(self._fields)
        first, *apart = self._more.values()
        buttons = self.add_buttons(self._act, first, apart=tuple(apart))
        self._act.setVisible(self._mark is not None)
        if self._view.closed:
            self._show_closed(buttons)
        return buttons

    def _show_closed(self, buttons: QWidget) -> None:
        """Say in place of the form why nothing can be recorded here any more."""
        if self._fields is not None:
            self._fields.setVisible(False)
        buttons.setVisible(False)
        words = self.tr(
            "The incident is closed, so this step stays as it is. What happened since "
            "is written as a note: it becomes a numbered addition."
        )
        self.body.addWidget(MarkedLine("folder-lock", words, "ink"))

    def _show_record(self, now: datetime) -> None:
        empty(self._record)
        told = [given for given in self._progress.marks if worth_telling(given)]
        for given in told:
            self._record.addWidget(self._recorded(given, now))
        self._recorded_part.setVisible(bool(told))

    def _recorded(self, given: RecordedMark, now: datetime) -> QWidget:
        written = Label(written_words(given, self._view.names, now), "small", "muted")
        foot: list[QWidget] = [written]
        if given.author == self._view.me:
            # Only who wrote an entry can amend it.
            correct = Button(self.tr("Correct…"), "quiet", "pen-line")
            words = self.tr("Correct entry {number}…").format(number=given.number)
            correct.setAccessibleName(words)
            correct.clicked.connect(lambda: self.amend_asked.emit(given.number))
            foot.append(correct)
        said = Label(mark_words(given, now))
        return frame(column(said, row(*foot, wide=0), gap=2, margins=(10, 8)), "flat")

    def _open_panel(self, name: str) -> None:
        panel = self._panel_of(name)
        self._keep_drafts(panel.fields, name)
        panel.acted.connect(self._on_panel_acted)
        panel.left.connect(self._on_panel_left)
        self._panel, self._panel_name = panel, name
        self._show_main(shown=False)
        self.body.addWidget(panel)
        panel.fields.focus_first()

    def _panel_of(self, name: str) -> InlinePanel:
        match name:
            case StepMark.DEFERRED:
                title = self.tr("Defer this step")
                fields = step_fields.deferred_fields(self._now)
            case StepMark.NOT_APPLICABLE:
                title = self.tr("Record as not applicable")
                fields = step_fields.not_applicable_fields()
            case _:
                title = self.tr("Add a time")
                marks = step_fields.marks_to_add(self._progress)
                fields = step_fields.time_fields(marks, self._now)
        words = self.tr("It goes on record; a later entry can still say otherwise.")
        return InlinePanel(title, _acts(self)[name], fields, words=words)

    def _on_panel_left(self) -> None:
        name = self._panel_name
        self._close_panel()
        self._more[name].setFocus()

    def _close_panel(self) -> None:
        if self._panel is not None:
            discard(self._panel)
            self._panel = None
            self._show_main(shown=True)

    def _show_main(self, *, shown: bool) -> None:
        if self._fields is not None:
            self._fields.setVisible(shown)
        self._buttons_row.setVisible(shown)

    def _on_act(self) -> None:
        if self._fields is not None and self._mark is not None:
            self._give(self._mark, self._fields, str(self._mark))

    def _on_panel_acted(self) -> None:
        if self._panel is None:
            return
        fields, name = self._panel.fields, self._panel_name
        chosen = fields.words("mark") if name == _TIME else name
        self._give(StepMark(chosen), fields, name)

    def _give(self, mark: StepMark, fields: FieldSet, name: str) -> None:
        draft = step_fields.draft_of(mark, fields)
        problems = self._problems(draft) | fields.unread()
        labels = fields.show_problems(problems)
        if labels:
            self.refused.emit(labels)
            return
        self._sending = (fields, self._place(name))
        self.given.emit(draft)

    def _problems(self, draft: StepDraft) -> Problems:
        step, early = self._progress.step, self._view.early
        problems = draft.problems(step, self._now(), too_soon=early)
        if draft.mark is StepMark.VERIFIED and not draft.by:
            problems["by"] = Problem.EMPTY
        return problems

    def _keep_drafts(self, fields: FieldSet, name: str) -> None:
        """Show what was typed before, and keep what is typed from now on."""
        place, incident = self._place(name), self._view.incident
        kept = self._drafts.kept(place, incident)
        if isinstance(kept, Mapping):
            fields.show_typed(kept)
        fields.edited.connect(
            lambda: self._drafts.keep(place, fields.typed() or None, incident)
        )

    def _place(self, name: str) -> str:
        return f"step/{self.step_id}/{name}"


def _acts(step: OpenStep) -> dict[str, str]:
    return {
        _TIME: step.tr("&Record the time"),
        str(StepMark.DEFERRED): step.tr("&Record as deferred"),
        str(StepMark.NOT_APPLICABLE): step.tr("&Record as not applicable"),
    }
