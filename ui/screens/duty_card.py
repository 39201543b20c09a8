"""One office that is to be told: why, how soon, what was tried, and the next call."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget
from typing_extensions import override

from logbook.application.notifications import NotificationDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import CallOutcome
from logbook.domain.duty import Duty
from ui.screens import step_fields
from ui.screens.call_fields import CallFields, decision_draft
from ui.screens.call_words import Attempt
from ui.screens.duty_details import DutyDetails
from ui.screens.duty_words import DutyFace
from ui.screens.record_panel import Recording, RecordPanel
from ui.session import Session
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.deadline_chip import unverified_badge
from ui.widgets.discard import discard
from ui.widgets.field_set import FieldSet
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import IconLabel, MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, empty, frame, holder, row

_CALL = "call"
_ACT = 140
_BESIDE_FROM = 690
"""Under this width of a card the chip and the button stand below the words."""


class DutyCard(QFrame):
    """Shows a duty; one form at a time opens in it."""

    recorded = Signal()
    """A call, or the decision not to call, is on disk."""

    opened = Signal()
    """A form was opened or closed here."""

    answer_asked = Signal(str, str)
    """A person wants to answer this: the room, and the id of the fact."""

    entry_asked = Signal(int)
    """A person wants to see this entry."""

    amend_asked = Signal(int)
    """A person wants to correct the words of this entry."""

    def __init__(self, session: Session, duty: Duty, incident: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._session = session
        self._duty, self._incident = duty, incident
        self._face: DutyFace | None = None
        self._panel: RecordPanel | None = None
        self._act = Button("")
        self._line = Label("", "small", "muted", wrap=False)
        self._facts = column(gap=4)
        self._chips = column(gap=2)
        self._tried = column(gap=2, margins=(12, 6))
        self._tried_part = frame(self._tried, "flat")
        self._details = DutyDetails()
        self._more = Button("", "quiet", "info")
        under = column(FlowRow(self._more), self._details, gap=4, margins=(30, 0, 0, 0))
        parts = (self._head(), holder(under), self._tried_part)
        self._body = column(*parts, gap=6, margins=(10, 10))
        self.setLayout(self._body)
        self._act.clicked.connect(self._on_act)
        self._more.clicked.connect(self._on_more)
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
        self._details.show_details(face.contents, face.sources)
        self._show_more(face)

    def show_primary(self, *, primary: bool) -> None:
        """Make the button the main one of the screen, or one of many."""
        self._act.set_kind("primary" if primary else "secondary")

    @property
    def waits(self) -> bool:
        """Whether a call is what is to be done here."""
        face = self._face
        if face is None or face.aside:
            return False
        return not face.told and face.asks is None and bool(face.contacts)

    def open_panel(self, name: str) -> None:
        """Ask about a call, or why there is none."""
        self.close_panel()
        panel = self._panel_of(name)
        self._panel = panel
        panel.recorded.connect(self._on_recorded)
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
        self._facts.addWidget(Label(face.office, "small"))
        words, tone = face.force
        badges: list[QWidget] = [Chip("flag", words, tone)]
        if face.unverified:
            badges.append(unverified_badge(face.unverified))
        self._facts.addWidget(FlowRow(*badges))
        for words in face.reasons:
            self._facts.addWidget(Label(words, "small", "muted"))
        if face.held:
            self._facts.addWidget(MarkedLine("lock", face.held, "warn"))
        for words in face.contacts:
            self._facts.addWidget(MarkedLine("phone", words))
        empty(self._chips)
        self._chips.addLayout(row(STRETCH, Chip(*face.chip)))

    def _show_tried(self, face: DutyFace) -> None:
        empty(self._tried)
        for attempt in face.attempts:
            self._tried.addWidget(self._attempt(attempt))
        if not face.contacts or face.asks is not None:
            # Settled or undecided, but never closed: somebody may have called.
            another = self.tr("Record another call")
            words = another if face.attempts else self.tr("Record a call all the same")
            again = Button(words, "quiet", "phone")
            said = self.tr("{act}: {duty}").format(act=words, duty=face.name)
            again.setAccessibleName(said)
            again.clicked.connect(lambda: self.open_panel(_CALL))
            self._tried.addLayout(row(again, STRETCH))
        self._tried_part.setVisible(self._tried.count() > 0)

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
        elif face.asks is not None:
            words = self.tr("Answer now")
        else:
            words = self.tr("Record a call")
        self._act.setText(words)
        said = self.tr("{act}: {duty}").format(act=words, duty=face.name)
        self._act.setAccessibleName(said)
        self._act.setVisible(bool(face.told or face.contacts))

    def _show_more(self, face: DutyFace) -> None:
        count = len(face.contents)
        words = self.tr("Where this comes from")
        if count:
            words = self.tr("What the notice has to say ({count}), and its source")
        if not self._details.isHidden():
            words = self.tr("Fold")
        words = words.format(count=count)
        self._more.setText(words)
        said = self.tr("{act}: {duty}").format(act=words, duty=face.name)
        self._more.setAccessibleName(said)
        self._more.setVisible(bool(face.contents or face.sources))

    def _on_more(self) -> None:
        self._details.setVisible(self._details.isHidden())
        if self._face is not None:
            self._show_more(self._face)

    def _on_act(self) -> None:
        face = self._face
        if face is None:
            return
        if face.told:
            self.entry_asked.emit(face.told)
        elif face.asks is not None:
            self.answer_asked.emit(*face.asks)
        else:
            self.open_panel(_CALL)

    def _panel_of(self, name: str) -> RecordPanel:
        words = self.tr("It goes on record; a later entry can still say otherwise.")
        now = self._session.now
        match name:
            case CallOutcome.DEFERRED:
                fields = step_fields.deferred_fields(now)
                title = self.tr("Defer telling them")
                act = self.tr("&Record as deferred")
            case CallOutcome.NOT_APPLICABLE:
                fields = step_fields.not_applicable_fields()
                title = self.tr("Record as not applicable")
                act = self.tr("&Record as not applicable")
            case _:
                fields = CallFields(now, self._face.reference if self._face else "")
                title = self.tr("Record a call")
                act = self.tr("&Record the call")
                words = self.tr(
                    "A call without an answer counts: it shows that you tried."
                )
        return RecordPanel(
            self._session,
            self._incident,
            f"call/{self._duty.id}/{name}",
            fields,
            lambda: self._recording(name, fields),
            title=title,
            act=act,
            words=words,
            apart=self._apart() if name == _CALL else (),
        )

    def _apart(self) -> tuple[QWidget, ...]:
        """Return the buttons that ask why there is no call."""
        buttons = (Button(self.tr("&Defer…")), Button(self.tr("&Not applicable…")))
        names = (CallOutcome.DEFERRED, CallOutcome.NOT_APPLICABLE)
        for button, name in zip(buttons, names, strict=True):
            button.clicked.connect(lambda _=False, name=name: self.open_panel(name))
        return buttons

    def _recording(self, name: str, fields: FieldSet) -> Recording:
        draft = self._draft(name, fields)
        incident, office = self._incident, self._duty.office

        def record(logbook: OpenLogbook) -> object:
            return logbook.notifications.record(incident, logbook.pack, office, draft)

        return record

    def _draft(self, name: str, fields: FieldSet) -> NotificationDraft:
        if isinstance(fields, CallFields):
            return fields.draft(self._duty.id)
        return decision_draft(CallOutcome(name), fields, self._duty.id)

    def _on_left(self) -> None:
        self.close_panel()
        self._act.setFocus()

    def _on_recorded(self) -> None:
        self._on_left()
        self.recorded.emit()
