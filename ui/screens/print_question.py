"""Whether the pages came out: only who stands at the printer knows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from logbook.application.prints import WaitingPrint
from logbook.domain.errors import LogbookError
from logbook.domain.print_pages import pages_of, pages_text
from logbook.domain.record_bodies import ReportPrinted
from ui.formatting import time_text
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.flow import FlowRow
from ui.widgets.focus import holds_focus
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, holder

_MOST = 100_000
"""Pages a paper can have of which the record does not say how many it has."""


class PrintQuestion(QFrame):
    """Asks about one job; what is answered becomes an entry.

    Args:
        waiting: The job, as it was sent.
    """

    put_off = Signal()
    """Not now; the question stays open."""

    counted = Signal(object, str)
    """Of this `ReportPrinted`, these pages did not come out; none if all did."""

    def __init__(self, session: Session, waiting: WaitingPrint) -> None:
        super().__init__()
        self.setProperty("kind", "current")
        self._session, self._waiting = session, waiting
        job = waiting.job
        title = self._title()
        self.setAccessibleName(title)
        sent = self.tr(
            "Report {report} was sent to {printer} {time}, entry {number}. Count the "
            "pages at the printer. Your answer becomes an entry."
        )
        words = sent.format(
            report=job.body.report,
            printer=job.body.printer,
            time=time_text(job.recorded.local),
            number=job.number,
        )
        self._all = Button(self.tr("&Yes, all came out"), "primary", "check")
        self._some = Button(self.tr("N&o, some are missing"))
        self._later = Button(self.tr("Not yet &known"))
        self._missing = LabelledField(
            self.tr("Which pages are miss&ing?"),
            Field(width=200),
            help_words=self.tr("Numbers and ranges, for example 3, 7-9."),
        )
        self._record = Button(self.tr("Record the missing pages"), "primary", "check")
        self._back = Button(self.tr("Back to the question"))
        self._first = FlowRow(self._all, self._some, self._later)
        self._second = holder(
            column(self._missing, FlowRow(self._record, self._back), gap=8)
        )
        self._second.setVisible(False)
        self.setLayout(
            column(
                *(Label(title, "h3"), Label(words, "small", "muted")),
                *(4, self._first, self._second),
                gap=8,
                margins=(16, 14),
            )
        )
        self._all.clicked.connect(lambda: self._answer(""))
        self._some.clicked.connect(lambda: self._ask_which(asked=True))
        self._later.clicked.connect(self.put_off)
        self._record.clicked.connect(self._on_missing)
        self._back.clicked.connect(lambda: self._ask_which(asked=False))

    @property
    def number(self) -> int:
        """The entry that says the job was sent."""
        return self._waiting.job.number

    def focus(self) -> None:
        """Put the keyboard on the first answer."""
        self._all.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self) -> str:
        pages, count = self._waiting.job.body.pages, self._waiting.count
        if pages:
            return self.tr("Did pages {pages} come out?").format(pages=pages)
        if count:
            return self.tr("Did all {count} pages come out?").format(count=count)
        return self.tr("Did every page come out?")

    def _ask_which(self, *, asked: bool) -> None:
        self.setFocus()
        self._first.setVisible(not asked)
        self._second.setVisible(asked)
        if asked:
            self._missing.focus()
        else:
            self._some.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_missing(self) -> None:
        field = self._missing.control
        text = field.text() if isinstance(field, Field) else ""
        sent = self._sent()
        read = pages_of(text, max(sent, default=_MOST))
        if read is None or (sent and not set(read) <= set(sent)):
            words = self.tr("Those are no pages of this job. Sent were {pages}.")
            said = pages_text(sent) or self.tr("all pages")
            self._missing.show_problem(words.format(pages=said))
            self._missing.focus()
            return
        self._answer(pages_text(read))

    def _sent(self) -> tuple[int, ...]:
        """Return the pages that were sent; none where the record does not say."""
        body, count = self._waiting.job.body, self._waiting.count
        every = tuple(range(1, count + 1))
        return pages_of(body.pages, count or _MOST) or every if body.pages else every

    def _answer(self, missing: str) -> None:
        number, body = self.number, self._waiting.job.body
        if holds_focus(self):
            # Of what is shut, Qt would take the keyboard away altogether.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._let_answer(may=False)
        self._session.do(
            self,
            lambda logbook: logbook.prints.answered(number, missing),
            lambda _: self._on_answered(body, missing),
            self._on_refused,
        )

    def _on_answered(self, body: ReportPrinted, missing: str) -> None:
        self.counted.emit(body, missing)

    def _on_refused(self, _error: LogbookError) -> None:
        self._let_answer(may=True)

    def _let_answer(self, *, may: bool) -> None:
        self._first.setEnabled(may)
        self._second.setEnabled(may)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_off.emit()
        else:
            super().keyPressEvent(event)
