"""Printing a signed paper: asked, sent, followed, and what became of it on record."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from logbook.application.prints import PrintedPaper
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError
from logbook.domain.print_outcome import PrintOutcome
from logbook.domain.printing_errors import NoPrinterError, PrintUnknownError
from ui import background, messages
from ui.print_job import PrintJob, PrintRequest, Queue, QueueOffer
from ui.print_trouble import Trouble
from ui.printing import Printing, sheet_of
from ui.screens.print_fields import PrintFields
from ui.screens.print_words import trouble_words
from ui.session import Session
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.focus import holds_focus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, holder
from ui.widgets.progress_line import ProgressLine
from ui.widgets.scrolled_page import bring_into_sight


@dataclass(frozen=True, slots=True)
class PaperJob:
    """What is to be printed.

    Attributes:
        sheet: Paper of the pack, ``letter`` or ``a4``.
        pages: Only these pages, ``3,7-8``; empty for all.
    """

    paper: PrintedPaper
    pdf: Path
    sheet: str
    pages: str = ""


class PrintPanel(QFrame):
    """Stands in the page until the job is over; it stands in front of nothing."""

    left = Signal()
    """A person closed it before anything was printed."""

    sent = Signal(int)
    """The entry that says the job was sent."""

    ended = Signal(int, str, str)
    """The entry that says it was sent (0 if it was not), a tone and words."""

    def __init__(self, session: Session, printing: Printing, job: PaperJob) -> None:
        super().__init__()
        self.setProperty("kind", "flat")
        self._session, self._printing, self._job = session, printing, job
        self._fields: PrintFields | None = None
        self._working: background.Progress | None = None
        self._entry = 0
        self._request = PrintRequest("")
        self._over: tuple[PrintOutcome | None, State, str] | None = None
        self._is_missing_told = self._is_recording = False
        words = self.tr("Print report {number}, copy {copy}")
        title = words.format(number=job.paper.number, copy=job.paper.copy)
        self.setAccessibleName(title)
        self._said = MarkedLine("info", "", "muted")
        self._act = Button(self.tr("&Print"), "primary", "printer")
        self._again = Button(self.tr("Look for printers again"))
        self._leave = Button(self.tr("Close without printing"))
        self._place = column(gap=0)
        self._choosing = holder(
            column(self._place, FlowRow(self._act, self._again, self._leave), gap=12)
        )
        self._progress = ProgressLine(self.tr("Cancel the &job"))
        self._troubles = column(gap=4)
        self.setLayout(
            column(
                *(Label(title, "h3"), self._said, self._choosing, self._progress),
                holder(self._troubles),
                gap=10,
                margins=(16, 14),
            )
        )
        self._act.clicked.connect(self._on_print)
        self._again.clicked.connect(self.begin)
        self._leave.clicked.connect(self.left)
        self._progress.stop_asked.connect(self._on_cancel)

    @property
    def is_sending(self) -> bool:
        """Whether a job is on its way, so that nothing else can be begun here."""
        return self._working is not None

    def begin(self) -> None:
        """Look which printers there are."""
        if holds_focus(self):
            self.setFocus()
        self._say(self.tr("Asking for the printers…"))
        self._act.setVisible(False)
        self._again.setVisible(False)
        self._printing.look(self, self._on_queues, self._on_no_answer)

    # Choosing ----------------------------------------------------------------------

    def _on_queues(self, queues: list[Queue]) -> None:
        empty(self._place)
        self._fields = None
        self._again.setVisible(True)
        self._act.setVisible(bool(queues))
        if not queues:
            self._on_no_answer(NoPrinterError())
            return
        self._say("")
        job, last = self._job, self._printing.last_printer
        self._fields = PrintFields(
            queues, last, job.paper.pages, sheet_of(job.sheet), job.pages
        )
        self._place.addWidget(self._fields)
        self._fields.printer_chosen.connect(self._on_printer)
        self._fields.begin()

    def _on_no_answer(self, error: LogbookError) -> None:
        self._again.setVisible(True)
        self._say(messages.of_error(error), "bad")
        if holds_focus(self):
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._is_missing_told:
            # Once for each time somebody wanted to print, however often they look.
            self._is_missing_told = True
            self._record_not_sent("", error)

    def _on_printer(self, printer: str) -> None:
        fields = self._fields
        if fields is None:
            return
        self._act.setEnabled(False)
        self._printing.offer(
            self,
            printer,
            lambda offer: self._on_offer(printer, offer),
            self._on_no_answer,
        )

    def _on_offer(self, printer: str, offer: QueueOffer) -> None:
        if self._fields is None:
            return
        self._fields.show_offer(printer, offer)
        self._act.setEnabled(True)
        bring_into_sight(self)
        if self.hasFocus():
            self._act.setFocus(Qt.FocusReason.OtherFocusReason)

    # Printing ----------------------------------------------------------------------

    def _on_print(self) -> None:
        request = self._fields.request() if self._fields else None
        if request is None or self.is_sending:
            return
        self._request = request
        words = self.tr("Sending {count} pages to {printer}…")
        self._begin_work(words)
        paper = self._job.paper
        title = f"{paper.number} ({paper.copy})"
        # Until it is on record that it was sent, nobody locks without being asked.
        self._session.long_work.begin(self, self.tr("Sending a print job"))
        self._working = self._printing.send(
            self, self._job.pdf, title, request, self._on_sent, self._on_not_sent
        )

    def _begin_work(self, words: str) -> None:
        is_here = holds_focus(self)
        if is_here:
            self.setFocus()
        self._choosing.setVisible(False)
        self._say("")
        said = words.format(count=self._job.paper.pages, printer=self._request.printer)
        self._progress.begin(said, counted=False)
        if is_here:
            self._progress.can_stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_not_sent(self, error: LogbookError) -> None:
        self._session.long_work.end(self)
        self._record_not_sent(self._request.printer, error)
        self._finish("bad", messages.of_error(error))

    def _record_not_sent(self, printer: str, error: LogbookError) -> None:
        paper, outcome = self._job.paper, _outcome(error) or PrintOutcome.FAILED
        self._session.do(
            self, lambda logbook: logbook.prints.not_sent(paper, printer, outcome)
        )

    def _on_sent(self, job: PrintJob) -> None:
        self._record_sent()
        words = self.tr("{printer} has the job. Waiting until it is done with it…")
        self._progress.say(words.format(printer=job.printer))
        self._working = self._printing.follow(
            self, job, self._on_trouble, self._on_taken, self._on_ended
        )

    def _record_sent(self) -> None:
        self._is_recording = True
        paper, asked = self._job.paper, self._request
        self._session.do(
            self,
            lambda logbook: logbook.prints.sent(
                paper, asked.printer, pages=asked.pages, sides=asked.sides
            ),
            self._on_recorded,
            self._on_not_recorded,
        )

    def _on_recorded(self, signed: SignedEntry) -> None:
        self._is_recording = False
        self._session.long_work.end(self)
        self._entry = signed.number
        self.sent.emit(signed.number)
        self._settle()

    def _on_not_recorded(self, _error: LogbookError) -> None:
        """Go on without an entry; it is tried once more when the job is over."""
        self._is_recording = False
        self._session.long_work.end(self)
        if self._over is not None:
            _, tone, words = self._over
            self._finish(tone, words)

    def _on_trouble(self, trouble: Trouble) -> None:
        empty(self._troubles)
        tone: State = "bad" if trouble.grave else "warn"
        for words in trouble_words(trouble):
            self._troubles.addWidget(MarkedLine("triangle-alert", words, tone))

    def _on_cancel(self) -> None:
        if self._working is not None:
            self._working.stop()
            self._progress.say(self.tr("Taking the job back…"))

    # The end -----------------------------------------------------------------------

    def _on_taken(self) -> None:
        words = self.tr("{printer} is done with the job.")
        self._end(None, "good", words.format(printer=self._request.printer))

    def _on_ended(self, error: LogbookError) -> None:
        tone: State = "warn" if isinstance(error, PrintUnknownError) else "bad"
        self._end(_outcome(error), tone, messages.of_error(error))

    def _end(self, outcome: PrintOutcome | None, tone: State, words: str) -> None:
        self._over = outcome, tone, words
        if self._entry:
            self._settle()
        elif not self._is_recording:
            # It could not be recorded when it was sent: a full disk, for example.
            self._record_sent()

    def _settle(self) -> None:
        """Once it is over and on record as sent, say how it ended."""
        if self._over is None:
            return
        outcome, tone, words = self._over
        entry = self._entry
        if outcome is None:
            self._finish(tone, words)
            return
        ended = outcome
        self._session.do(
            self,
            lambda logbook: logbook.prints.ended(entry, ended),
            lambda _: self._finish(tone, words),
            lambda _: self._finish(tone, words),
        )

    def _finish(self, tone: State, words: str) -> None:
        self._working = None
        empty(self._troubles)
        self._progress.end()
        self.ended.emit(self._entry, tone, words)

    # -------------------------------------------------------------------------------

    def _say(self, words: str, tone: State = "muted") -> None:
        self._said.say(words, tone, "circle-alert" if tone == "bad" else "info")
        self._said.setVisible(bool(words))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_sending:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _outcome(error: LogbookError) -> PrintOutcome | None:
    """Return what an entry says of an error; None where the job may still come out."""
    if isinstance(error, PrintUnknownError):
        return None
    try:
        return PrintOutcome(error.code.removeprefix("print."))
    except ValueError:
        return PrintOutcome.FAILED
