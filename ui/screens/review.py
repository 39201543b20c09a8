"""The Review room: what waits for the person at the laptop, and what is new."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.moment import Stamp
from logbook.domain.review import Fresh, Question
from logbook.domain.sign_off import ReportDraft
from logbook.domain.timeline_query import Order, RowStanding, TimelineQuery
from ui import rooms
from ui.screens.countersign_panel import CountersignPanel, whose_words
from ui.screens.entry_words import entry_words, moment_words
from ui.screens.review_cards import (
    Section,
    WaitingCard,
    draft_words,
    standing_chip,
)
from ui.screens.review_draft import ReadDraft
from ui.screens.review_panel import ReviewKind, ReviewPanel
from ui.screens.review_waiting import Waiting, waiting_of
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.focus import holds_focus, put_focus
from ui.widgets.layouts import column, empty
from ui.widgets.row_list import PressableRow, RowList
from ui.widgets.scrolled_page import WIDEST_LIST, Page, bring_into_sight


class ReviewScreen(QWidget):
    """One column: questions, reports, what to countersign, what is new."""

    led = Signal(str, object)
    """Name of a room, and what is to be found there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Review"))
        self._session = session
        self._waiting: Waiting | None = None
        self._shown: Waiting | None = None
        self._asking: WaitingCard | None = None
        self._reading: ReadDraft | None = None
        self._main: Button | None = None
        self._page = Page(self.tr("Review"), widest=WIDEST_LIST)
        self._list = column(gap=20)
        self._page.body.addLayout(self._list)
        self._body = column(self._page, gap=0, wide=0)
        self.setLayout(self._body)

    def refresh(self) -> None:
        """Ask again what waits; a panel that is open stays as it is."""
        self._session.do(self, waiting_of, self._on_read)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "People look after each other's work here. Questions about your entries "
            "wait for your answer; reports wait for another person's sign-off; a "
            "supervisor countersigns what others recorded, with the passphrase once "
            "more. Nobody reviews their own entries or signs off their own report. "
            "Everything said here becomes an entry."
        )

    def _on_read(self, waiting: Waiting) -> None:
        self._waiting = waiting
        if self._asking is None and self._reading is None:
            self._show()

    def _show(self) -> None:
        waiting = self._waiting
        if waiting is None or waiting == self._shown:
            return
        self._shown, self._main = waiting, None
        had_keyboard = holds_focus(self._page)
        empty(self._list)
        self._page.show_lead(self._lead(waiting))
        for section in self._sections(waiting):
            self._list.addWidget(section)
        if had_keyboard and self.isVisible():
            put_focus(self._page)

    def _lead(self, waiting: Waiting) -> str:
        one = self.tr("1 thing waits for you.")
        several = self.tr("{n} things wait for you.")
        none = self.tr("Nobody waits for an answer or a sign-off of yours.")
        return {0: none, 1: one}.get(waiting.count, several).format(n=waiting.count)

    def _sections(self, waiting: Waiting) -> list[QWidget]:
        sections = [self._questions(waiting), self._reports(waiting)]
        if waiting.is_supervisor:
            sections.append(self._countersigning(waiting))
        return [*sections, self._asked(waiting), self._new(waiting)]

    # Questions ---------------------------------------------------------------------

    def _questions(self, waiting: Waiting) -> QWidget:
        return Section(
            self.tr("Questions to you"),
            self.tr("Nobody has asked you anything that is not answered."),
            *(self._question_card(each, waiting) for each in waiting.to_me),
        )

    def _question_card(self, question: Question, waiting: Waiting) -> WaitingCard:
        about = self.tr("{name} asked about entry {about}, {when}")
        name = waiting.people.name_of(question.asker)
        when = self._when(question.recorded, question.number)
        answer = self._act(self.tr("Answer…"), "message-square")
        words = self.tr("Answer the question in entry {number}")
        answer.setAccessibleName(words.format(number=question.number))
        card = WaitingCard(
            about.format(name=name, about=question.about, when=when),
            question.text,
            (answer, self._show_button(question.about, question.incident)),
        )
        number = question.number

        def panel() -> ReviewPanel:
            return ReviewPanel(self._session, number, ReviewKind.REPLY)

        answer.clicked.connect(lambda: self._ask(card, panel()))
        return card

    def _asked(self, waiting: Waiting) -> QWidget:
        return Section(
            self.tr("Your questions to others"),
            self.tr("Every question of yours is answered."),
            *(self._asked_card(each, waiting) for each in waiting.by_me),
        )

    def _asked_card(self, question: Question, waiting: Waiting) -> WaitingCard:
        about = self.tr("You asked {name} about entry {about}, {when}")
        name = waiting.people.name_of(question.asked)
        when = self._when(question.recorded, question.number)
        button = self._show_button(question.about, question.incident)
        said = about.format(name=name, about=question.about, when=when)
        return WaitingCard(said, question.text, (button,))

    # Reports -----------------------------------------------------------------------

    def _reports(self, waiting: Waiting) -> QWidget:
        return Section(
            self.tr("Reports that were put up"),
            self.tr("No report waits for a sign-off."),
            *(self._report_card(each, waiting) for each in waiting.drafts),
        )

    def _report_card(self, draft: ReportDraft, waiting: Waiting) -> WaitingCard:
        about = self._about(draft, waiting)
        words = draft_words(draft, waiting.people, is_mine=waiting.is_mine(draft))
        buttons: tuple[Button, ...] = ()
        if waiting.may_sign_off(draft):
            read = self._act(self.tr("Read it and decide…"), "eye")
            name = self.tr("Read report {number} and decide")
            read.setAccessibleName(name.format(number=draft.report))
            read.clicked.connect(lambda: self._read(draft, waiting))
            buttons = (read,)
        elif waiting.is_mine(draft):
            over = Button(self.tr("Go to Hand over"), "quiet", "printer")
            name = self.tr("Go to Hand over, report {number}")
            over.setAccessibleName(name.format(number=draft.report))
            over.clicked.connect(lambda: self._lead_to_report(draft))
            buttons = (over,)
        return WaitingCard(about, words, buttons, standing_chip(draft))

    def _about(self, draft: ReportDraft, waiting: Waiting) -> str:
        about = self.tr(
            "Report {report} on {incident} for {recipient}, put up by {name}, {when}"
        )
        return about.format(
            report=draft.report,
            incident=draft.incident,
            recipient=draft.recipient_name,
            name=waiting.people.name_of(draft.prepared_by),
            when=self._when(draft.recorded, draft.number),
        )

    def _read(self, draft: ReportDraft, waiting: Waiting) -> None:
        name = waiting.people.name_of(draft.prepared_by)
        reading = ReadDraft(self._session, draft, name, self._about(draft, waiting))
        reading.left.connect(self._stop_reading)
        reading.recorded.connect(self._on_settled)
        self._reading = reading
        self._page.setVisible(False)
        self._body.addWidget(reading, 1)
        reading.focus()

    def _on_settled(self) -> None:
        self._stop_reading()
        self._session.verify()
        self.refresh()

    def _stop_reading(self) -> None:
        reading, self._reading = self._reading, None
        self._page.setVisible(True)
        self._show()
        put_focus(self._page)
        if reading is not None:
            discard(reading)

    # Vouching ----------------------------------------------------------------------

    def _countersigning(self, waiting: Waiting) -> QWidget:
        news = waiting.news
        buttons: tuple[Button, ...] = ()
        if news.others.count:
            sign = self._act(self.tr("&Countersign…"), "stamp")
            buttons = (sign,)
        since = self.tr("You have not reviewed anything yet.")
        if news.reviewed is not None:
            words = self.tr("You have reviewed up to entry {number}, {when}.")
            when = moment_words(news.reviewed.moment(), self._session.now())
            since = words.format(number=news.since, when=when)
        card = WaitingCard(since, whose_words(news), buttons)
        for button in buttons:
            button.clicked.connect(
                lambda: self._ask(
                    card, CountersignPanel(self._session, news, says_whose=False)
                )
            )
        title = self.tr("Countersign what others recorded")
        return Section(title, "", card)

    # What is new -------------------------------------------------------------------

    def _new(self, waiting: Waiting) -> QWidget:
        news = waiting.news
        others = self.tr("New entries by others")
        amended = self.tr("Amendments")
        late = self.tr("Written late")
        since = TimelineQuery(order=Order.WRITTEN, after=news.since)
        theirs = replace(since, persons=news.colleagues)
        slow = replace(since, standings=frozenset({RowStanding.LATE}))
        # An amendment is folded into the row it amends, which may be an old one.
        found: list[tuple[Fresh, str, int | TimelineQuery]] = [
            (news.others, others, theirs),
            (news.amended, amended, news.amended.first or 0),
            (news.late, late, slow),
        ]
        rows = [
            self._new_row(fresh, words, what, more=news.more)
            for fresh, words, what in found
            if fresh.count
        ]
        return Section(
            self.tr("New since your last review"),
            self.tr("Nothing by others was recorded since."),
            *([RowList(*rows)] if rows else []),
        )

    def _new_row(
        self, fresh: Fresh, words: str, what: int | TimelineQuery, *, more: bool
    ) -> PressableRow:
        count = f"{fresh.count}+" if more else f"{fresh.count}"
        first = self.tr("{count}, from entry {number}")
        from_ = first.format(count=count, number=fresh.first)
        new = PressableRow(None, words, from_)
        new.clicked.connect(lambda: self._lead_to(what))
        return new

    # Leading elsewhere -------------------------------------------------------------

    def _show_button(self, number: int, incident: str | None) -> Button:
        words = self.tr("Show entry {number}").format(number=number)
        button = Button(words, "quiet", "list-filter")
        what: int | TimelineQuery = number
        if incident is None:
            what = TimelineQuery(order=Order.WRITTEN, after=number - 1)
        button.clicked.connect(lambda: self._lead_to(what, incident))
        return button

    def _lead_to(self, what: int | TimelineQuery, incident: str | None = None) -> None:
        """Go to the timeline; it is that of the incident the entry is about."""
        if self._open(incident):
            self.led.emit(rooms.TIMELINE, what)

    def _lead_to_report(self, draft: ReportDraft) -> None:
        if self._open(draft.incident):
            self.led.emit(rooms.HAND_OVER, draft.report)

    def _open(self, reference: str | None) -> bool:
        """Open an incident where that is needed; tell whether one is open."""
        here = self._session.incident
        known = self._shown.incidents if self._shown else {}
        wanted = known.get(reference) if reference else here
        if wanted is None:
            wanted = next(reversed(list(known.values())), None)
        if wanted is not None and wanted != here:
            self._session.choose_incident(wanted)
        return wanted is not None

    # Asking ------------------------------------------------------------------------

    def _act(self, words: str, icon: str) -> Button:
        """Return a button; the first of all is the main act of the screen."""
        button = Button(words, "secondary" if self._main else "primary", icon)
        self._main = self._main or button
        return button

    def _ask(self, card: WaitingCard, panel: ReviewPanel | CountersignPanel) -> None:
        if self._asking is not None:
            self._stop_asking()
        self._asking = card
        if self._main is not None:
            # The panel has a main act of its own.
            self._main.set_kind("secondary")
        panel.left.connect(self._on_left)
        panel.recorded.connect(self._on_recorded)
        if isinstance(panel, CountersignPanel):
            # How far somebody vouches is worked out by verifying.
            panel.recorded.connect(self._session.verify)
        card.ask(panel)
        panel.focus()
        bring_into_sight(panel)

    def _stop_asking(self) -> None:
        card, self._asking = self._asking, None
        if self._main is not None:
            self._main.set_kind("primary")
        if card is not None:
            card.stop_asking()

    def _on_left(self) -> None:
        self._stop_asking()
        self._show()

    def _on_recorded(self) -> None:
        self._stop_asking()
        self.refresh()

    def _when(self, stamp: Stamp, number: int) -> str:
        return entry_words(stamp.moment(), number, self._session.now())
