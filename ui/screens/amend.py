"""New words, or a new time, for an entry of one's own; the older ones stay readable."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from logbook.application.notes import AmendmentDraft
from logbook.domain.amendment import HAPPENED, amendable_fields
from logbook.domain.bodies import Body
from logbook.domain.draft import Problem, Problems
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.wording import moment_phrase
from ui import messages
from ui.session import Session
from ui.widgets.amended_words import AmendedWords, Run
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.fields import TextArea
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import card, column
from ui.widgets.moment_edit import MomentEdit

_REASON = "reason"


class AmendPanel(QFrame):
    """Asks for what holds now and why; nothing is ever erased.

    Args:
        number: The entry to amend.
    """

    left = Signal()
    """It is recorded, or somebody decided to leave it as it is."""

    def __init__(self, session: Session, number: int) -> None:
        super().__init__()
        self.setProperty("kind", "current")
        self._session = session
        self._number = number
        self._keyboard: HeldFocus | None = None
        self._body: Body | None = None
        self._field = ""
        title = self.tr("Amend entry {number}").format(number=number)
        self.setAccessibleName(title)
        self._refused = MarkedLine("circle-alert", "", "bad", "body")
        self._refused.setVisible(False)
        self._older = AmendedWords()
        said = Label(self.tr("What it says now; it stays readable"), "label")
        self._before = card(said, self._older, kind="flat", gap=4, pad=12)
        self._what = self._choice_of_field()
        self._words = LabelledField(self.tr("&New words"), TextArea(lines=2))
        self._when = LabelledField(
            self.tr("&New time"), MomentEdit(session.now, now_button=False)
        )
        self._reason = LabelledField(
            self.tr("&Reason"),
            TextArea(),
            help_words=self.tr("It is printed under the new words."),
        )
        self._record = Button(
            self.tr("Record the amendment"), "primary", icon="pen-line"
        )
        self._leave = Button(self.tr("Leave it as it is"))
        form = [self._before, self._what, self._words, self._when, self._reason]
        parts = [Label(title, "h2"), self._refused, *form]
        buttons = FlowRow(self._record, self._leave)
        self.setLayout(column(*parts, 4, buttons, gap=12, margins=(18, 18)))
        self._form = (*form, self._record)
        for part in self._form:
            part.setVisible(False)
        self._listen()
        session.do(
            self,
            lambda logbook: logbook.notes.amendable(number),
            self._show,
            self._on_refused,
        )

    def focus(self) -> None:
        """Put the keyboard into the panel."""
        if self._record.isVisible():
            self._control().focus()
        else:
            self._leave.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _choice_of_field(self) -> LabelledField:
        choices = [("words", self.tr("The words")), (HAPPENED, self.tr("The time"))]
        name = self.tr("What is to be amended?")
        return LabelledField(name, ChoiceRow(choices, chosen="words", name=name))

    def _listen(self) -> None:
        self._chooser().picked.connect(lambda _: self._show_field())
        self._record.clicked.connect(self._on_record)
        self._leave.clicked.connect(self._on_leave)
        for field in (self._words, self._reason):
            area = cast("TextArea", field.control)
            area.textChanged.connect(lambda field=field: self._on_edited(field))
        self._moment().edited.connect(lambda: self._when.show_problem(""))

    def _show(self, body: Body) -> None:
        self._body = body
        self._field = amendable_fields(body)[0]
        older = str(getattr(body, self._field))
        kept = self._session.drafts.kept(self._place())
        words = cast("Mapping[str, str]", kept) if isinstance(kept, Mapping) else {}
        area = self._area(self._words)
        area.setPlainText(words.get("words", older))
        area.moveCursor(QTextCursor.MoveOperation.End)
        self._area(self._reason).setPlainText(words.get(_REASON, ""))
        self._moment().show_moment(getattr(body, HAPPENED))
        for part in self._form:
            part.setVisible(True)
        self._show_field()

    def _on_refused(self, error: LogbookError) -> bool:
        """Say the rule here, where the person is looking."""
        self._refused.say(messages.of_error(error))
        self._refused.setVisible(True)
        self._leave.setFocus()
        return True

    def _show_field(self) -> None:
        is_time = self._is_time()
        self._words.setVisible(not is_time)
        self._when.setVisible(is_time)
        moment = getattr(self._body, HAPPENED)
        older = (
            messages.of_phrase(moment_phrase(moment))
            if is_time
            else str(getattr(self._body, self._field))
        )
        self._older.show_runs([Run(older)])
        self._control().focus()

    def _is_time(self) -> bool:
        return self._chooser().chosen() == HAPPENED

    def _control(self) -> LabelledField:
        return self._when if self._is_time() else self._words

    def _chooser(self) -> ChoiceRow:
        return cast("ChoiceRow", self._what.control)

    def _moment(self) -> MomentEdit:
        return cast("MomentEdit", self._when.control)

    def _area(self, field: LabelledField) -> TextArea:
        return cast("TextArea", field.control)

    def _place(self) -> str:
        return f"amend/{self._number}"

    def _on_edited(self, field: LabelledField) -> None:
        field.show_problem("")
        if self._record.isVisible():
            words = self._area(self._words).toPlainText()
            reason = self._area(self._reason).toPlainText()
            content = {"words": words, _REASON: reason}
            self._session.drafts.keep(self._place(), dict(content))

    def _on_leave(self) -> None:
        self._session.drafts.keep(self._place(), None)
        self.left.emit()

    def _on_record(self) -> None:
        problem = self._moment().problem() if self._is_time() else None
        if problem is not None:
            self._show_problems({HAPPENED: problem})
            return
        is_time = self._is_time()
        draft = AmendmentDraft(
            number=self._number,
            field=HAPPENED if is_time else self._field,
            reason=self._area(self._reason).toPlainText().strip(),
            text="" if is_time else self._area(self._words).toPlainText(),
            moment=self._moment().moment() if is_time else None,
        )
        # Of what is shut, Qt would take the keyboard away altogether.
        self._keyboard = HeldFocus(self.parentWidget() or self)
        self._keyboard.hold()
        self.setEnabled(False)
        self._record.show_busy(self.tr("Recording…"))
        self._session.do(
            self,
            lambda logbook: logbook.notes.amend(draft),
            lambda _: self._on_recorded(),
            self._on_failed,
        )

    def _on_recorded(self) -> None:
        self._session.drafts.keep(self._place(), None)
        self.left.emit()

    def _on_failed(self, error: LogbookError) -> bool:
        self.setEnabled(True)
        self._record.show_ready()
        if self._keyboard is not None:
            self._keyboard.give_back()
            self._keyboard = None
        if not isinstance(error, ProblemsError):
            return False
        self._show_problems({k: Problem(why) for k, why in error.problems.items()})
        return True

    def _show_problems(self, problems: Problems) -> None:
        """Say each problem beside its field, and go to the first."""
        fields = [(_REASON, self._reason), (HAPPENED, self._when)]
        fields.append((self._field, self._words))
        for name, field in fields:
            if name in problems:
                field.show_problem(messages.of_problem(problems[name]))
                field.focus()
