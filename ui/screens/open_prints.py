"""Print jobs nobody has answered for: a line that stays, and the question itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from logbook.application.prints import WaitingPrint
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError
from logbook.domain.print_outcome import PRINT_KINDS
from ui.screens.print_question import PrintQuestion
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import column, empty, frame, holder
from ui.widgets.scrolled_page import bring_into_sight


class OpenPrints(QWidget):
    """Worked out from the record, so that neither leaving nor locking loses a job."""

    answering = Signal()
    """The question that is open is about to go."""

    answered = Signal()
    """The question that was open is answered or put off: the keyboard is free."""

    asking = Signal(bool)
    """Whether a question is open: its answer is the main act of the screen then."""

    counted = Signal(object, str)
    """Of this `ReportPrinted`, these pages did not come out; none if all did."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._incident, self._report = "", ""
        self._waiting: list[WaitingPrint] = []
        self._going_on = 0
        self._takes_keyboard = False
        self._asked = 0
        self._question: PrintQuestion | None = None
        self._words = MarkedLine("circle-question-mark", "", "warn", "strong")
        self._open = Button(self.tr("&Answer for the print job…"))
        self._line = frame(
            column(self._words, FlowRow(self._open), gap=8, margins=(16, 12)),
            "warn-note",
        )
        self._place = column(gap=0)
        self._desk = holder(self._place)
        self.setLayout(column(self._line, self._desk, gap=8))
        self._open.clicked.connect(self._on_open)
        session.recorded.connect(self._on_recorded)
        self._show()

    def refresh(self, incident: str, report: str = "") -> None:
        """Read again which jobs wait.

        Args:
            report: Only of this report; of all of the incident if not given.
        """
        self._incident, self._report = incident, report
        self._session.do(
            self,
            lambda logbook: logbook.prints.waiting(incident),
            self._on_read,
            self._on_not_read,
        )

    def leave_out(self, number: int) -> None:
        """Ask nothing of the job of this entry while it is printed; 0 for none."""
        self._going_on = number
        self._show()

    def ask(self, number: int, *, take_keyboard: bool) -> None:
        """Ask about the job of this entry at once.

        Args:
            take_keyboard: Whether nobody is writing elsewhere.
        """
        self._going_on, self._asked = 0, number
        self._takes_keyboard = take_keyboard
        self.refresh(self._incident, self._report)

    def focus(self) -> None:
        """Put the keyboard on the question, or on what opens it."""
        if self._question is not None:
            self._question.focus()
        elif self._open.isVisible():
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_read(self, waiting: list[WaitingPrint]) -> None:
        self._waiting = [
            each for each in waiting if self._report in {"", each.job.body.report}
        ]
        self._show()

    def _on_recorded(self, newest: SignedEntry) -> None:
        if self._incident and newest.entry.kind in PRINT_KINDS:
            self.refresh(self._incident, self._report)

    def _on_not_read(self, _error: LogbookError) -> None:
        self._waiting = []
        self._show()

    def _show(self) -> None:
        open_ones = [
            each for each in self._waiting if each.job.number != self._going_on
        ]
        asked = [each for each in open_ones if each.job.number == self._asked]
        self._show_question(asked[0] if asked else None)
        left = len(open_ones) - len(asked)
        one = self.tr("1 print job waits for your word.")
        several = self.tr("{count} print jobs wait for your word.")
        self._words.say(one if left == 1 else several.format(count=left))
        self._line.setVisible(left > 0 and not asked)
        self._open.setAccessibleName(self.tr("Answer for the print job"))

    def _show_question(self, asked: WaitingPrint | None) -> None:
        shown = self._question.number if self._question else 0
        wanted = asked.job.number if asked else 0
        if shown == wanted:
            return
        if shown:
            self.answering.emit()
        empty(self._place)
        self._question = None
        self._desk.setVisible(asked is not None)
        if asked is not None:
            self._question = PrintQuestion(self._session, asked)
            self._question.put_off.connect(self._on_put_off)
            self._question.counted.connect(self.counted)
            self._place.addWidget(self._question)
            bring_into_sight(self._question)
            if self._takes_keyboard:
                self._question.focus()
        elif shown:
            self.answered.emit()
        self.asking.emit(asked is not None)

    def _on_open(self) -> None:
        first = next(
            (e.job.number for e in self._waiting if e.job.number != self._going_on), 0
        )
        self._asked, self._takes_keyboard = first, True
        self._show()

    def _on_put_off(self) -> None:
        self._asked = 0
        self._show()
        self.focus()
