"""Reading a report that was put up, and signing it off or sending it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.application.ports import Progress, RenderedReport
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from logbook.domain.sign_off import ReportDraft
from ui import background, messages
from ui.screens.pdf_preview import PdfPreview
from ui.screens.review_panel import ReviewKind, ReviewPanel
from ui.screens.vouch_panel import Vouch, VouchPanel
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.flow import FlowRow
from ui.widgets.form_and_desk import FormAndDesk
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column
from ui.widgets.scrolled_page import bring_into_sight

_DOTS = 130
"""Resolution of the preview: sharp at the width of the desk, and quick."""


class ReadDraft(QWidget):
    """The very record a sign-off covers, page by page, beside what it means.

    Args:
        name: Who put the report up.
        about: Who put the report up, and when.
    """

    left = Signal()
    """Back to what waits."""

    recorded = Signal()
    """It is signed off, or sent back."""

    def __init__(
        self, session: Session, draft: ReportDraft, name: str, about: str
    ) -> None:
        super().__init__()
        self._session, self._draft, self._name = session, draft, name
        self._working: background.Progress | None = None
        self._panel: QWidget | None = None
        title = self.tr("Report {number}").format(number=draft.report)
        self.setAccessibleName(title)
        self._sign = Button(self.tr("&Sign off…"), "primary", "stamp")
        self._refuse = Button(self.tr("Send it &back…"), icon="arrow-left")
        self._leave = Button(self.tr("Back to &what waits"), "quiet")
        self._acts = FlowRow(self._sign, self._refuse, self._leave)
        covers = self.tr(
            "These pages tell the record up to and with entry {number}. That is what "
            "a sign-off covers; whatever came after stays marked as such."
        )
        self._body = column(
            Label(title, "h1"),
            Label(about, "body", "muted"),
            Label(covers.format(number=draft.number)),
            self._acts,
            STRETCH,
            gap=12,
        )
        self._paper = PdfPreview(session, _DOTS, self.tr("Putting the pages together…"))
        self.setLayout(column(FormAndDesk(self._body, self._paper), gap=0))
        self._sign.clicked.connect(self._on_sign)
        self._refuse.clicked.connect(self._on_refuse)
        self._leave.clicked.connect(self._on_leave)
        self._compose()

    def focus(self) -> None:
        """Put the keyboard on the main act."""
        self._sign.setFocus()

    def _compose(self) -> None:
        number = self._draft.number

        def work(logbook: OpenLogbook, told: Progress) -> RenderedReport:
            report = logbook.handoffs.compose_draft(number)
            return logbook.handoffs.preview(report, told)

        self._working = self._session.do_long(
            self, work, self._on_composed, self._on_failed
        )

    def _on_composed(self, rendered: RenderedReport) -> None:
        self._working = None
        note = self.tr("not released")
        self._paper.show_pdf(rendered.pdf, rendered.pages, note)

    def _on_failed(self, error: LogbookError) -> bool:
        self._working = None
        self._paper.clear(messages.of_error(error))
        return True

    def _on_sign(self) -> None:
        draft = self._draft
        words = self.tr(
            "You vouch for having read this report as {name} put it up in entry "
            "{number}. It becomes an entry of its own and cannot be taken back."
        )

        panel = VouchPanel(
            self._session,
            self.tr("Sign off report {number}").format(number=draft.report),
            words.format(number=draft.number, name=self._name),
            self.tr("Sign off"),
            lambda: _sign_off(draft.number),
        )
        self._ask(panel)

    def _on_refuse(self) -> None:
        kind = ReviewKind.REFUSE_REPORT
        self._ask(ReviewPanel(self._session, self._draft.number, kind))

    def _ask(self, panel: VouchPanel | ReviewPanel) -> None:
        self._panel = panel
        self._acts.setVisible(False)
        self._body.insertWidget(self._body.count() - 1, panel)
        panel.left.connect(self._stop_asking)
        panel.recorded.connect(self._on_recorded)
        panel.focus()
        bring_into_sight(panel)

    def _stop_asking(self) -> None:
        panel, self._panel = self._panel, None
        self._acts.setVisible(True)
        self._sign.setFocus()
        if panel is not None:
            discard(panel)

    def _on_recorded(self) -> None:
        self._stop()
        self.recorded.emit()

    def _on_leave(self) -> None:
        self._stop()
        self.left.emit()

    def _stop(self) -> None:
        if self._working is not None:
            self._working.stop()


def _sign_off(number: int) -> Vouch:
    def vouch(logbook: OpenLogbook, passphrase: bytearray) -> object:
        return logbook.reviews.sign_off(number, passphrase)

    return vouch
