"""Beside the timeline, for a supervisor: is it sound, what is new, who vouches."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from logbook.domain.review import News
from logbook.domain.verification import VerificationReport
from ui.formatting import time_text
from ui.screens.countersign_panel import CountersignPanel
from ui.screens.entry_words import moment_words
from ui.screens.review_panel import ReviewKind, ReviewPanel
from ui.session import Session
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.label import Label, line
from ui.widgets.layouts import STRETCH, column, empty, row, rule
from ui.widgets.scrolled_page import bring_into_sight

_FIGURE = 28


class SupervisorPanel(QWidget):
    """Soundness first, then what is new, then what to do about it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._news: News | None = None
        self._chosen: int | None = None
        self._sound = Chip("circle-dashed", self.tr("Checking…"), "warn")
        self._since = Label("", "small", "muted")
        self._new = column(gap=8)
        self._open = column(gap=8)
        self._act = Button("", "primary", "stamp")
        self._why = Label("", "small", "muted")
        self._refuse = Button("", "quiet", "circle-slash")
        self._confirm: CountersignPanel | ReviewPanel | None = None
        self._confirming = column(gap=0)
        self.setLayout(
            column(
                Label(self.tr("For the supervisor"), "h3"),
                row(self._sound, STRETCH),
                rule(),
                self._since,
                self._new,
                rule(),
                Label(self.tr("Open"), "small", "muted"),
                self._open,
                rule(),
                row(self._act, STRETCH),
                self._confirming,
                self._why,
                row(self._refuse, STRETCH),
                STRETCH,
                gap=8,
                margins=(18, 20),
            )
        )
        self._act.setVisible(False)
        self._refuse.setVisible(False)
        self._act.clicked.connect(self._on_asked)
        self._refuse.clicked.connect(self._on_refuse)

    def refresh(self) -> None:
        """Count again what is new."""
        self._session.do(self, lambda logbook: logbook.reviews.news(), self._show)

    def choose(self, number: int | None) -> None:
        """Offer to countersign up to this entry, or not to vouch for it.

        Args:
            number: None for countersigning up to the newest.
        """
        self._chosen = number
        words = self.tr("Do not vouch for entry {number}…")
        self._refuse.setText(words.format(number=number))
        self._refuse.setVisible(number is not None and self._confirm is None)

    def show_report(self, report: VerificationReport, at: datetime) -> None:
        """Say whether the record is sound."""
        if report.intact:
            words = self.tr("Intact, checked {time}").format(time=time_text(at))
            self._sound.say(words, "good", "shield-check")
        else:
            number = report.first_bad
            words = self.tr("Not as signed from entry {n}").format(n=number)
            self._sound.say(words, "bad", "shield-alert")
        self._show_open(report)

    def _show(self, news: News) -> None:
        self._news = news
        empty(self._new)
        since = self.tr("You have not reviewed anything yet")
        if news.reviewed is not None:
            words = self.tr("Since your last review at {time}")
            moment = news.reviewed.moment()
            since = words.format(time=moment_words(moment, self._session.now()))
        self._since.setText(since)
        new = f"{news.others.count + news.own.count}"
        figures: list[tuple[str, str, Tone]] = [
            (f"{new}+" if news.more else new, self.tr("new entries"), "ink"),
            (str(news.amended.count), self.tr("amended"), "ink"),
            (str(news.late.count), self.tr("late"), "ink"),
        ]
        for figure in figures:
            self._new.addWidget(_Figure(*figure))
        if self._session.report is not None:
            self._show_open(self._session.report)
        self._show_act(news)

    def _show_open(self, report: VerificationReport) -> None:
        empty(self._open)
        alone = max(0, self._session.size - report.witnessed)
        tone: Tone = "warn" if alone else "ink"
        self._open.addWidget(_Figure(str(alone), self.tr("not yet witnessed"), tone))

    def _show_act(self, news: News) -> None:
        others, own = news.others.count, news.own.count
        one = self.tr("Countersign 1 entry")
        several = self.tr("Countersign {count} entries").format(count=others)
        if news.more:
            several = self.tr("Countersign what others recorded")
        self._act.setText(one if others == 1 else several)
        self._act.setVisible(others > 0 and self._confirm is None)
        if not others:
            words = self.tr("Nothing by anybody else is waiting.")
        elif own:
            words = self.tr("{count} more are yours. Another person reviews those.")
        else:
            words = ""
        self._why.say(words.format(count=own))

    def _on_asked(self) -> None:
        if self._news is None or self._confirm is not None:
            return
        panel = CountersignPanel(self._session, self._news, self._chosen)
        # How far somebody vouches is worked out by verifying.
        panel.recorded.connect(self._session.verify)
        self._ask(panel)

    def _on_refuse(self) -> None:
        if self._chosen is not None and self._confirm is None:
            self._ask(ReviewPanel(self._session, self._chosen, ReviewKind.REFUSE))

    def _ask(self, panel: CountersignPanel | ReviewPanel) -> None:
        panel.recorded.connect(self._close)
        panel.left.connect(self._close)
        self._confirm = panel
        self._confirming.addWidget(panel)
        self._act.setVisible(False)
        self._refuse.setVisible(False)
        panel.focus()
        bring_into_sight(panel)

    def _close(self) -> None:
        self._confirm = None
        empty(self._confirming)
        if self._news is not None:
            self._show_act(self._news)
        self.choose(self._chosen)
        (self._act if self._act.isVisible() else self._refuse).setFocus()


class _Figure(QWidget):
    """A number in its column, and what it counts."""

    def __init__(self, value: str, words: str, tone: Tone) -> None:
        super().__init__()
        number = line(value, "h2", tone)
        number.setMinimumWidth(theme().px(_FIGURE))
        self.setLayout(row(number, Label(words), gap=8, wide=1))
