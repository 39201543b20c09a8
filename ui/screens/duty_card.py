"""One office that is to be told: why, how soon, what was tried, and the next call."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget
from typing_extensions import override

from logbook.application.notifications import NotificationDraft
from logbook.domain.bodies import CallOutcome
from logbook.domain.draft import Problems
from ui.drafts import Drafts
from ui.screens import step_fields
from ui.screens.call_fields import CallFields, decision_draft
from ui.screens.duty_words import Attempt, DutyFace
from ui.screens.inline_panel import InlinePanel
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.discard import discard
from ui.widgets.field_set import FieldSet
from ui.widgets.icon_label import IconLabel, MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, empty, frame, holder, row

_CALL = "call"
_ACT = 140
_BESIDE_FROM = 620
"""Under this width of a card the chip and the button stand below the words."""


class DutyCard(QFrame):
    """Shows a duty; one form at a time opens in it.

    Args:
        office: Id of the office.
        drafts: Where words are kept that are not recorded yet.
    """

    given = Signal(object)
    """A person wants to record this `NotificationDraft`; it has no problems."""

    refused = Signal(list)
    """A person wanted to record, but these labels have problems."""

    opened = Signal()
    """A form was opened or closed here."""

    answer_asked = Signal(str)
    """A person wants to answer this question of the documentation."""

    entry_asked = Signal(int)
    """A person wants to see this entry."""

    amend_asked = Signal(int)
    """A person wants to correct the words of this entry."""

    def __init__(
        self, office: str, incident: str, drafts: Drafts, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._office, self._incident = office, incident
        self._drafts, self._now = drafts, now
        self._face: DutyFace | None = None
        self._panel: InlinePanel | None = None
        self._panel_name = _CALL
        self._act = Button("")
        self._line = Label("", "small", "muted", wrap=False)
        self._facts = column(gap=4)
        self._chips = column(gap=2)
        self._tried = column(gap=2, margins=(12, 6))
        self._tried_part = frame(self._tried, "flat")
        self._body = column(self._head(), self._tried_part, gap=8, margins=(10, 10))
        self.setLayout(self._body)
        self._act.clicked.connect(self._on_act)
        theme().changed.connect(self._arrange)

    @property
    def is_open(self) -> bool:
        """Whether something is asked here now."""
        return self._panel is not None

    def show_duty(self, face: DutyFace, line: str) -> None:
        """Show where the duty stands; a form that is open stays as it is."""
        self._line.setText(line)
        if face == self._face:
            return
        self._face = face
        self.setAccessibleName(face.name)
        self._show_facts(face)
        self._show_tried(face)
        self._show_act(face)

    def show_primary(self, *, primary: bool) -> None:
        """Make the button the main one of the screen, or one of many."""
        self._act.set_kind("primary" if primary else "secondary")

    @property
    def waits(self) -> bool:
        """Whether a call is what is to be done here."""
        face = self._face
        return (
            face is not None and not face.told and not face.asks and bool(face.contact)
        )

    def open_panel(self, name: str) -> None:
        """Ask about a call, or why there is none."""
        self.close_panel()
        panel = self._panel_of(name)
        self._panel, self._panel_name = panel, name
        self._keep_drafts(panel.fields, name)
        panel.acted.connect(self._on_acted)
        panel.left.connect(self._on_left)
        self._body.addWidget(panel)
        self._act.setEnabled(False)
        self.opened.emit()
        panel.fields.focus_first()

    def close_panel(self) -> None:
        """Stop asking; the words stay for the next time."""
        if self._panel is not None:
            discard(self._panel)
            self._panel = None
            self._act.setEnabled(True)
            self.opened.emit()

    def show_busy(self) -> None:
        """Nothing can be typed while it is being recorded."""
        if self._panel is not None:
            self._panel.show_busy()

    def show_ready(self) -> None:
        """Take words again."""
        if self._panel is not None:
            self._panel.show_ready()

    def show_recorded(self) -> None:
        """What was given is on disk: its words need not be kept any more."""
        self._drafts.keep(self._place(self._panel_name), None, self._incident)
        self.close_panel()
        self._act.setFocus()

    def show_refused(self, problems: Problems) -> None:
        """Say beside the fields what the record refused."""
        if self._panel is not None:
            self.refused.emit(self._panel.fields.show_problems(problems))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _head(self) -> QWidget:
        self._icon = IconLabel("circle-dot", "muted", 20)
        line = holder(row(STRETCH, self._line))
        right = column(holder(self._chips), line, STRETCH, gap=2)
        beside = row(gap=16)
        beside.addLayout(right)
        beside.addWidget(self._act, 0, Qt.AlignmentFlag.AlignTop)
        left = holder(self._facts)
        self._across = row(left, holder(beside), gap=16, wide=0)
        head = row(gap=16)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(self._across, 1)
        return holder(head)

    def _arrange(self) -> None:
        # Buttons of every card end and begin at the same place.
        self._act.setMinimumWidth(theme().px(_ACT))
        beside = self.width() >= theme().px(_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._across.setDirection(
            directions.LeftToRight if beside else directions.TopToBottom
        )

    def _show_facts(self, face: DutyFace) -> None:
        self._icon.show_icon(face.icon, face.tone)
        empty(self._facts)
        self._facts.addWidget(Label(face.name, "strong"))
        if face.unverified:
            badge = Chip("badge-alert", face.unverified, "warn")
            self._facts.addLayout(row(badge, STRETCH))
        for words in face.reasons:
            self._facts.addWidget(Label(words, "small", "muted"))
        if face.contact:
            self._facts.addWidget(MarkedLine("phone", face.contact))
        empty(self._chips)
        self._chips.addLayout(row(STRETCH, Chip(*face.chip)))

    def _show_tried(self, face: DutyFace) -> None:
        empty(self._tried)
        for attempt in face.attempts:
            self._tried.addWidget(self._attempt(attempt))
        if not face.contact:
            # Settled, but never closed: somebody may call all the same.
            again = Button(self.tr("Record another call"), "quiet", "phone")
            again.clicked.connect(lambda: self.open_panel(_CALL))
            self._tried.addLayout(row(again, STRETCH))
        self._tried_part.setVisible(bool(face.attempts) or not face.contact)

    def _attempt(self, attempt: Attempt) -> QWidget:
        said = MarkedLine(attempt.icon, attempt.words, "ink")
        if not attempt.mine:
            return said
        correct = Button(self.tr("Correct…"), "quiet", "pen-line")
        words = self.tr("Correct entry {number}…").format(number=attempt.number)
        correct.setAccessibleName(words)
        correct.clicked.connect(lambda: self.amend_asked.emit(attempt.number))
        return holder(row(said, correct, wide=0))

    def _show_act(self, face: DutyFace) -> None:
        if face.told:
            words = self.tr("See entry {number}").format(number=face.told)
        elif face.asks:
            words = self.tr("Answer now")
        else:
            words = self.tr("Record a call")
        self._act.setText(words)
        said = self.tr("{act}: {office}").format(act=words, office=face.name)
        self._act.setAccessibleName(said)
        self._act.setVisible(bool(face.told or face.contact))

    def _on_act(self) -> None:
        face = self._face
        if face is None:
            return
        if face.told:
            self.entry_asked.emit(face.told)
        elif face.asks:
            self.answer_asked.emit(face.asks)
        else:
            self.open_panel(_CALL)

    def _panel_of(self, name: str) -> InlinePanel:
        match name:
            case CallOutcome.DEFERRED:
                title = self.tr("Defer telling them")
                act, fields = self.tr("&Record as deferred"), self._deferred()
            case CallOutcome.NOT_APPLICABLE:
                title = self.tr("Record as not applicable")
                act = self.tr("&Record as not applicable")
                fields = step_fields.not_applicable_fields()
            case _:
                return self._call_panel()
        words = self.tr("It goes on record; a later entry can still say otherwise.")
        return InlinePanel(title, act, fields, words=words)

    def _deferred(self) -> FieldSet:
        return step_fields.deferred_fields(self._now)

    def _call_panel(self) -> InlinePanel:
        apart = (Button(self.tr("&Defer…")), Button(self.tr("&Not applicable…")))
        names = (CallOutcome.DEFERRED, CallOutcome.NOT_APPLICABLE)
        for button, name in zip(apart, names, strict=True):
            button.clicked.connect(lambda _=False, name=name: self.open_panel(name))
        return InlinePanel(
            self.tr("Record a call"),
            self.tr("&Record the call"),
            CallFields(self._now),
            words=self.tr("A call without an answer counts: it shows that you tried."),
            apart=apart,
        )

    def _on_left(self) -> None:
        self.close_panel()
        self._act.setFocus()

    def _on_acted(self) -> None:
        if self._panel is None:
            return
        fields = self._panel.fields
        draft = self._draft(fields)
        problems = draft.problems(self._now()) | fields.unread()
        labels = fields.show_problems(problems)
        if labels:
            self.refused.emit(labels)
        else:
            self.given.emit(draft)

    def _draft(self, fields: FieldSet) -> NotificationDraft:
        if isinstance(fields, CallFields):
            return fields.draft()
        return decision_draft(CallOutcome(self._panel_name), fields)

    def _keep_drafts(self, fields: FieldSet, name: str) -> None:
        place = self._place(name)
        fields.show_typed(self._drafts.kept(place, self._incident))
        if isinstance(fields, CallFields):
            fields.arrange()
        fields.edited.connect(
            lambda: self._drafts.keep(place, fields.typed() or None, self._incident)
        )

    def _place(self, name: str) -> str:
        return f"call/{self._office}/{name}"
