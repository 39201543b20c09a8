"""A report for one office: what it will say, signed, in a folder and on paper."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from logbook.application.handoffs import IssuedReport
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError
from logbook.domain.report import Report
from logbook.domain.sign_off import ReportDraft
from logbook.domain.timeline_query import TimelineQuery
from ui import background, messages
from ui.file_dialogs import FileDialogs, NativeFileDialogs
from ui.printing import Printing
from ui.screens import handoff_work, withholding_work
from ui.screens.handoff_acts import HandoffActs
from ui.screens.handoff_desk import HandoffDesk
from ui.screens.handoff_form import HandoffForm
from ui.screens.handoff_result import HandoffResult
from ui.screens.handoff_words import help_words
from ui.screens.handoff_work import Draft
from ui.screens.print_desk import PrintDesk
from ui.screens.withholding_card import WithholdingCard
from ui.screens.withholding_words import reader_of
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.focus import HeldFocus, holds_focus
from ui.widgets.form_and_desk import FormAndDesk
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.progress_line import ProgressLine


class HandoffScreen(QWidget):
    """Shows the very pages that are signed and printed."""

    def __init__(
        self,
        session: Session,
        printing: Printing | None = None,
        dialogs: FileDialogs | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Hand over"))
        self._session = session
        self._printing = printing or Printing(parent=self)
        self._dialogs = dialogs or NativeFileDialogs()
        self._draft: Draft | None = None
        self._issued: IssuedReport | None = None
        self._incident = ""
        self._working: background.Progress | None = None
        self._asked = 0
        self._next: QWidget | None = None
        self._desk_asks = False
        self._keyboard = HeldFocus(self)
        self._make_parts()
        self._listen()

    def refresh(self) -> None:
        """Put the report together again, if something was recorded since."""
        incident = self._session.incident
        if incident is None:
            return
        if incident.reference != self._incident:
            self._incident, self._issued, self._draft = incident.reference, None, None
            self._form.begin_another()
            self._desk.close_list()
        self._desk.refresh()
        self._prints.refresh(incident.reference)
        if self._issued is None and not self._is_fresh():
            self._compose()
        self._show_state()

    def help_text(self) -> str:
        """Return what this screen is for."""
        return help_words()

    def bring_up(self, what: str | int | TimelineQuery) -> None:
        """Show the report of this number, which was put up and not released."""
        if self._issued is None and isinstance(what, str):
            incident = self._incident
            self._session.do(
                self,
                lambda logbook: logbook.handoffs.drafts(incident),
                lambda drafts: self._on_brought_up(drafts, what),
            )

    def print_now(self) -> None:
        """Sign and print, or print again what is signed."""
        if self._issued is not None:
            self._print()
        else:
            self._acts.sign_and_print.click()

    def _make_parts(self) -> None:
        self._card = WithholdingCard()
        self._card.setVisible(False)
        self._form = HandoffForm(self._session.logbook, self._card)
        self._news = MarkedLine("info", "", "accent")
        self._news.setVisible(False)
        self._acts = HandoffActs()
        self._progress = ProgressLine()
        self._result = HandoffResult()
        self._prints = PrintDesk(self._session, self._printing)
        self._copies = Button(self.tr("Who has which cop&y…"), "quiet", "history")
        self._turned_by: QWidget = self._copies
        self._desk = HandoffDesk(self._session, self._dialogs)
        self._paper = self._desk.paper
        form = column(
            *(self._form, self._news, self._acts, self._result, self._prints),
            *(self._progress, row(self._copies, STRETCH), STRETCH),
            gap=12,
        )
        self._sides = FormAndDesk(form, self._desk)
        self.setLayout(column(self._sides, gap=0))
        self._show_state()

    def _listen(self) -> None:
        self._form.changed.connect(self._on_changed)
        self._card.accept_asked.connect(self._on_accept)
        self._card.look_asked.connect(self._on_look)
        self._desk.turned.connect(self._on_desk_turned)
        self._desk.asking.connect(self._on_asking)
        self._desk.print_asked.connect(self._offer_print)
        self._copies.clicked.connect(lambda _: self._on_copies())
        self._acts.sign_and_print.clicked.connect(self._on_sign_and_print)
        self._acts.sign.clicked.connect(self._on_sign)
        self._acts.put_up.clicked.connect(self._on_put_up)
        self._progress.stop_asked.connect(self._on_stop)
        self._result.print_asked.connect(self._print)
        self._result.another_asked.connect(self._on_another)
        self._result.given_asked.connect(self._on_copies)
        self._prints.changing.connect(self._keyboard.hold)
        self._prints.changed.connect(self._on_prints_changed)
        self._prints.asking.connect(self._on_print_asking)

    def _is_fresh(self) -> bool:
        return self._draft is not None and self._draft.size == self._session.size

    def _is_busy(self) -> bool:
        return self._working is not None or self._prints.is_open

    def _show_state(self) -> None:
        """Offer what can be done now."""
        draft, issued = self._draft, self._issued
        self._acts.setVisible(issued is None)
        self._result.setVisible(issued is not None)
        for each in (self._result, self._desk):
            each.show_printing(going_on=self._prints.is_open)
        self._form.setEnabled(issued is None and self._working is None)
        self._acts.show_state(
            draft,
            self._session.size + 1,
            busy=self._working is not None,
            gives_way=self._desk_asks,
        )

    # Putting together --------------------------------------------------------------

    def _compose(self) -> None:
        wish = self._form.wish(self._incident)
        if not wish.recipient:
            self._paper.clear(self.tr("The pack of this place names no office."))
            return
        if self._working is not None:
            self._working.stop()
        self._asked += 1
        asked = self._asked
        self._keyboard.hold()
        self._working = self._session.do_long(
            self,
            lambda logbook, told: handoff_work.composed(logbook, wish, told),
            lambda draft: self._on_composed(draft, asked),
            self._on_not_composed,
        )

    def _on_composed(self, draft: Draft, asked: int) -> None:
        if asked != self._asked:
            return
        before, self._draft, self._working = self._draft, draft, None
        self._form.show_report(draft.report, draft.rendered.missing_glyphs)
        self._card.show_report(draft.report, draft.lapsed)
        self._card.setVisible(True)
        added = draft.size - before.size if before else 0
        one = self.tr("1 entry was added. These pages have it.")
        several = self.tr("{count} entries were added. These pages have them.")
        self._news.say(one if added == 1 else several.format(count=added))
        self._news.setVisible(added > 0)
        note = self.tr("not signed yet")
        here = self._paper.page if before else 0
        rendered = draft.rendered
        self._paper.show_pdf(rendered.pdf, rendered.pages, note, page=here, draft=True)
        self._show_state()
        self._keyboard.give_back(self._next)
        self._next = None

    def _on_not_composed(self, error: LogbookError) -> bool:
        self._working, self._draft = None, None
        self._paper.clear(messages.of_error(error))
        self._show_state()
        self._keyboard.give_back()
        return True

    def _on_brought_up(self, drafts: list[ReportDraft], report: str) -> None:
        found = [draft for draft in drafts if draft.report == report]
        if found and self._issued is None:
            draft = found[-1]
            self._form.choose(draft.recipient, draft.edition, draft.language)

    def _on_changed(self) -> None:
        self._desk.keep_for(self._form.recipient())
        self._draft = None
        self._news.setVisible(False)
        self._compose()
        self._show_state()

    # Withholding -------------------------------------------------------------------

    def _on_accept(self) -> None:
        """Answer for what is withheld as it is shown."""
        draft = self._draft
        if draft is None or self._working is not None:
            return
        if not self._is_fresh():
            self._compose()
            return
        report, size = draft.report, draft.size
        self._keyboard.hold()
        self._card.accept.show_busy(self.tr("Recording…"))
        self._session.do(
            self,
            lambda logbook: withholding_work.accepted(
                logbook, report.incident, report.recipient, size
            ),
            self._on_accepted,
            self._on_not_accepted,
        )

    def _on_accepted(self, entry: SignedEntry | None) -> None:
        self._card.accept.show_ready()
        if entry is None:
            # Something was recorded in the very moment: that has not been seen.
            self._compose()
            return
        self._next = self._acts.sign_and_print

    def _on_not_accepted(self, _error: LogbookError) -> None:
        self._card.accept.show_ready()
        self._keyboard.give_back(self._card.accept)

    def _on_look(self) -> None:
        if self._draft is None:
            return
        report, self._turned_by = self._draft.report, self._card.look
        self._desk.look(report.incident, report.recipient, reader_of(report))

    def _on_desk_turned(self) -> None:
        is_list = self._desk.panel is not None
        self._sides.name_desk(self._desk.words(), self._desk.least())
        self._sides.turn(to_desk=is_list)
        if not is_list and self._turned_by.isVisible():
            self._turned_by.setFocus()

    def _on_asking(self, asking: bool) -> None:  # noqa: FBT001 - a signal has no names
        self._desk_asks = asking
        self._card.give_way(to_another=asking)
        self._result.give_way(to_another=asking)
        self._show_state()

    def _on_copies(self, report: str = "", copy: int = 1) -> None:
        self._turned_by = self._copies
        self._desk.show_copies(self._incident, report, copy)

    def _accepted_first(self) -> bool:
        """Tell whether somebody answers for what is withheld; else ask for it."""
        if self._draft is None or not self._draft.report.is_withholding_open:
            return True
        self._sides.turn(to_desk=False)
        self._card.ask_first()
        return False

    # Signing -----------------------------------------------------------------------

    def _on_sign_and_print(self) -> None:
        draft, logbook = self._draft, self._session.logbook
        if draft is not None and logbook is not None and self._accepted_first():
            self._issue(draft, handoff_work.beside(logbook), prints=True)

    def _on_sign(self) -> None:
        draft, logbook = self._draft, self._session.logbook
        if draft is None or logbook is None or not self._accepted_first():
            return
        title = self.tr("Where is the folder with the report to be put?")
        chosen = self._dialogs.folder(self, title, handoff_work.start(logbook))
        if chosen is not None:
            self._issue(draft, chosen, prints=False)

    def _on_put_up(self) -> None:
        """Put the report up for another person; nothing leaves the program."""
        draft = self._draft
        if draft is None or self._working is not None:
            return
        report = draft.report
        self._acts.put_up.setEnabled(False)
        self._keyboard.hold()
        self._session.do(
            self,
            lambda logbook: handoff_work.put_up(logbook, report),
            lambda _: self._keyboard.give_back(),
            self._on_not_put_up,
        )

    def _on_not_put_up(self, _error: LogbookError) -> None:
        self._show_state()
        self._keyboard.give_back(self._acts.put_up)

    def _issue(self, draft: Draft, parent: Path, *, prints: bool) -> None:
        if not self._is_fresh():
            self._compose()
            return
        self._keyboard.hold()
        self._progress.begin(
            self.tr("Signing report {n}…").format(n=draft.report.number)
        )
        self._working = self._session.do_long(
            self,
            lambda logbook, told: handoff_work.issued(logbook, draft, parent, told),
            lambda issued: self._on_issued(issued, prints=prints),
            lambda _: self._on_not_issued(prints=prints),
            progress=self._progress.show_part,
            stopped=lambda: self._on_not_issued(prints=prints),
        )
        self._show_state()

    def _on_issued(self, issued: IssuedReport | None, *, prints: bool) -> None:
        draft = self._draft
        if issued is None or draft is None:
            # Something was recorded in the very moment: the pages are old.
            self._on_not_issued(prints=prints)
            self._compose()
            return
        self._working = None
        self._end_progress()
        self._issued = issued
        self._news.setVisible(False)
        self._desk.close_list()
        self._paper.show_file(issued.pdf, issued.pages, self.tr("signed"))
        self._result.show_issued(draft.report.number, issued)
        self._show_state()
        if prints:
            self._print()
        else:
            self._keyboard.give_back(self._result.first())

    def _on_not_issued(self, *, prints: bool) -> None:
        self._working = None
        self._end_progress()
        self._show_state()
        self._keyboard.give_back(
            self._acts.sign_and_print if prints else self._acts.sign
        )

    def _end_progress(self) -> None:
        if holds_focus(self._progress):
            self.setFocus()
        self._progress.end()

    def _on_another(self) -> None:
        self._keyboard.hold()
        self._issued = self._draft = None
        self._prints.clear()
        self._form.begin_another()
        self.refresh()

    def _on_stop(self) -> None:
        if self._working is not None:
            self._working.stop()

    # Printing ----------------------------------------------------------------------

    def _print(self) -> None:
        draft, issued = self._draft, self._issued
        if draft is not None and issued is not None and not self._is_busy():
            self._offer_print(draft.report, issued)

    def _offer_print(self, report: Report, issued: IssuedReport) -> None:
        self._sides.turn(to_desk=False)
        self._keyboard.hold()
        self._prints.offer(report, issued)

    def _on_print_asking(self, asking: bool) -> None:  # noqa: FBT001 - a signal
        self._result.give_way(to_another=asking or self._desk_asks)

    def _on_prints_changed(self) -> None:
        self._show_state()
        if not self._prints.is_open:
            self._keyboard.give_back(self._result.first())
