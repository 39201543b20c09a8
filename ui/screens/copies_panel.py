"""Who has which copy of which report; recording it, and making another copy."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from logbook.application.handoffs import IssuedReport
from logbook.domain.draft import Problem, Problems
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.report import Report
from ui import background, messages
from ui.file_dialogs import FileDialogs
from ui.newest import Newest
from ui.screens import copies_list, handoff_work
from ui.screens.copies_list import CopiesList, Register
from ui.screens.entry_words import another_look
from ui.screens.handing_form import HandingForm
from ui.screens.handoff_result import HandoffResult
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.focus import HeldFocus, holds_focus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, empty, frame, holder, row
from ui.widgets.progress_line import ProgressLine
from ui.widgets.scrolled_page import Scrolled, bring_into_sight
from ui.widgets.styling import restyle


class CopiesPanel(QFrame):
    """Stands where the pages stood; Esc goes back to them."""

    left = Signal()
    """A person wants to see the pages again."""

    asking = Signal(bool)
    """Whether it holds the main act of the screen now."""

    print_asked = Signal(object, object)
    """Another copy is to be printed: its `Report` and `IssuedReport`."""

    def __init__(self, session: Session, incident: str, dialogs: FileDialogs) -> None:
        super().__init__()
        self._session, self._incident, self._dialogs = session, incident, dialogs
        self._register: Register | None = None
        self._wanted: tuple[str, int] | None = None
        self._form: HandingForm | None = None
        self._made: tuple[Report, IssuedReport] | None = None
        self._working: background.Progress | None = None
        self._reading = Newest(session, self)
        self._keyboard = HeldFocus(self)
        self._make_parts()
        self._listen()
        self.refresh()

    def refresh(self) -> None:
        """Read again who has what, after something was recorded."""
        incident = self._incident
        self._reading.ask(
            lambda logbook: copies_list.read(logbook, incident), self._on_read
        )

    def focus(self) -> None:
        """Put the keyboard into the form, or on the way back."""
        if self._form is not None:
            self._form.fields.focus_first()
        else:
            self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, report: str, copy: int) -> None:
        """Ask who was given a copy, as soon as it is known."""
        self._wanted = (report, copy)
        self._ask_wanted()

    def show_printing(self, *, going_on: bool) -> None:
        """Offer to print, or not while something is being printed."""
        self._result.show_printing(going_on=going_on)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._working is None:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _make_parts(self) -> None:
        title = self.tr("Who has which copy")
        self.setAccessibleName(title)
        words = self.tr(
            "Every signed copy that left the program, and who is on record as having "
            "got it. Another copy says what the first one said, under a number of its "
            "own and with the signature of whoever makes it."
        )
        self._leave = Button(self.tr("&Back to the pages"), "quiet", "arrow-left")
        self._nothing = Label(
            self.tr("No report of this incident was signed yet."), "body", "muted"
        )
        self._nothing.setVisible(False)
        self._problem = MarkedLine("circle-alert", "", "bad")
        self._problem.setVisible(False)
        self._progress = ProgressLine()
        self._result = HandoffResult(of_copy=True)
        self._result.setVisible(False)
        self._place = column(gap=0)
        self._asked = holder(self._place)
        self._asked.setVisible(False)
        self._list = CopiesList(self._session)
        items = column(
            *(row(self._leave, STRETCH), Label(title, "h2")),
            Label(words, "small", "muted"),
            *(self._problem, self._progress, self._result, self._asked),
            *(self._nothing, self._list, STRETCH),
            gap=10,
            margins=(24, 12, 16, 12),
        )
        self.setLayout(column(frame(column(Scrolled(holder(items))), "desk"), wide=0))

    def _listen(self) -> None:
        self._leave.clicked.connect(self.left)
        self._list.given_asked.connect(self.ask)
        self._list.copy_asked.connect(self._on_copy_asked)
        self._progress.stop_asked.connect(self._on_stop)
        self._result.given_asked.connect(self.ask)
        self._result.print_asked.connect(self._on_print_asked)

    def _on_read(self, register: Register) -> None:
        if register != self._register:
            self._register = register
            self._keyboard.hold()
            self._list.show_register(register)
            self._keyboard.give_back()
            self._nothing.setVisible(not register.copies)
        self._ask_wanted()

    # Who was given a copy ----------------------------------------------------------

    def _ask_wanted(self) -> None:
        """Open the form for the copy that is wanted, once it has been read."""
        copies = self._register.copies if self._register else ()
        wanted = [each for each in copies if (each.report, each.copy) == self._wanted]
        if not wanted:
            return
        self._wanted = None
        [copy] = wanted
        self._close_form()
        kept = self._session.drafts.kept(
            _draft_place(copy.report, copy.copy), self._incident
        )
        self._form = form = HandingForm(self._session, copy, kept)
        form.acted.connect(self._on_acted)
        form.left.connect(self._on_form_left)
        form.fields.edited.connect(self._keep_typed)
        self._place.addWidget(form)
        restyle(form, kind="card")
        self._asked.setVisible(True)
        self._say_asking()
        form.fields.focus_first()
        bring_into_sight(form)

    def _keep_typed(self) -> None:
        form = self._form
        if form is not None:
            place = _draft_place(form.copy.report, form.copy.copy)
            typed = form.fields.typed() or None
            self._session.drafts.keep(place, typed, self._incident)

    def _on_acted(self) -> None:
        form, incident = self._form, self._incident
        if form is None:
            return
        draft = form.draft()
        unread = form.fields.unread()
        if unread:
            self._show_problems(form, unread)
            return
        form.show_refusal("")
        form.show_busy()
        self._session.do(
            self,
            lambda logbook: logbook.handed.record(incident, draft),
            lambda _: self._on_recorded(),
            self._on_refused,
        )

    def _show_problems(self, form: HandingForm, problems: Problems) -> bool:
        labels = form.fields.show_problems(problems)
        if labels:
            self._session.strip.emit("bad", another_look(labels))
        return bool(labels)

    def _on_recorded(self) -> None:
        form = self._form
        if form is not None:
            place = _draft_place(form.copy.report, form.copy.copy)
            self._session.drafts.keep(place, None, self._incident)
        self._close_form()
        self.focus()

    def _on_refused(self, error: LogbookError) -> bool:
        form = self._form
        if form is None:
            return False
        form.show_ready()
        if not isinstance(error, ProblemsError):
            return False
        found = {name: Problem(why) for name, why in error.problems.items()}
        if not self._show_problems(form, found):
            form.show_refusal(messages.of_error(error))
        return True

    def _on_form_left(self) -> None:
        self._close_form()
        self.focus()

    def _close_form(self) -> None:
        if self._form is None:
            return
        self._keyboard.hold()
        self._form = None
        empty(self._place)
        self._asked.setVisible(False)
        self._say_asking()

    def _say_asking(self) -> None:
        holds = self._form is not None
        shown = self._made is not None
        self._result.give_way(to_another=holds)
        self.asking.emit(holds or shown)

    # Another copy ------------------------------------------------------------------

    def _on_copy_asked(self, report: str) -> None:
        logbook = self._session.logbook
        if logbook is None or self._working is not None:
            return
        title = self.tr("Where is the folder with the copy to be put?")
        parent = self._dialogs.folder(self, title, handoff_work.start(logbook))
        if parent is None:
            return
        self._say_problem("")
        self._show_made(None)
        self._keyboard.hold()
        self._list.setEnabled(False)
        words = self.tr("Signing another copy of report {n}…")
        self._progress.begin(words.format(n=report))
        bring_into_sight(self._progress)
        self._working = self._session.do_long(
            self,
            lambda book, told: handoff_work.another_copy(book, report, parent, told),
            self._on_made,
            self._on_not_made,
            progress=self._progress.show_part,
            stopped=self._end,
        )

    def _on_made(self, made: tuple[Report, IssuedReport]) -> None:
        self._show_made(made)
        self._end(self._result.first())
        bring_into_sight(self._result)

    def _on_not_made(self, error: LogbookError) -> bool:
        self._say_problem(messages.of_error(error))
        self._end()
        return True

    def _on_stop(self) -> None:
        if self._working is not None:
            self._working.stop()

    def _end(self, to: QWidget | None = None) -> None:
        self._working = None
        if holds_focus(self._progress):
            self.setFocus()
        self._progress.end()
        self._list.setEnabled(True)
        self._keyboard.give_back(to)

    def _show_made(self, made: tuple[Report, IssuedReport] | None) -> None:
        self._made = made
        if made is not None:
            report, issued = made
            self._result.show_issued(report.number, issued, report.copy)
        self._result.setVisible(made is not None)
        self._say_asking()

    def _say_problem(self, words: str) -> None:
        self._problem.say(words)
        self._problem.setVisible(bool(words))

    def _on_print_asked(self) -> None:
        if self._made is not None:
            self.print_asked.emit(*self._made)


def _draft_place(report: str, copy: int) -> str:
    return f"handing/{report}/{copy}"
