"""Beside the timeline, for a supervisor: is it sound, what is new, who vouches."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import LogbookError
from logbook.domain.moment import Stamp
from logbook.domain.timeline import timeline_of
from logbook.domain.verification import VerificationReport
from ui.formatting import time_text
from ui.session import Session
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.label import Label, line
from ui.widgets.layouts import STRETCH, column, empty, row, rule

_FIGURE = 28


@dataclass(frozen=True, slots=True)
class Review:
    """What is new since the last countersignature.

    Attributes:
        since: When that was; none if nobody has countersigned yet.
        others: Entries of other people, which the supervisor can vouch for.
        own: The supervisor's own; somebody else has to vouch for them.
    """

    since: Stamp | None
    others: int
    own: int
    amended: int
    late: int


def review_of(logbook: OpenLogbook) -> Review:
    """Count what is new; to be called on the logbook thread."""
    store, person = logbook.journal.store, logbook.person.id
    countersigned = list(store.of_kind(EntryKind.COUNTERSIGNED))
    last = countersigned[-1] if countersigned else None
    new = list(store.read(last.number + 1 if last else 1))
    rows = timeline_of(new, logbook.timelines.people())
    return Review(
        since=last.entry.recorded if last else None,
        others=sum(signed.entry.author != person for signed in new),
        own=sum(signed.entry.author == person for signed in new),
        amended=sum(signed.entry.kind == EntryKind.AMENDMENT for signed in new),
        late=sum(row.late is not None for row in rows),
    )


class SupervisorPanel(QWidget):
    """Soundness first, then what is new, then what to do about it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._review: Review | None = None
        self._sound = Chip("circle-dashed", self.tr("Checking…"), "warn")
        self._since = Label("", "small", "muted")
        self._new = column(gap=8)
        self._open = column(gap=8)
        self._act = Button("", "primary", "stamp")
        self._why = Label("", "small", "muted")
        self._confirm: ConfirmPanel | None = None
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
                STRETCH,
                gap=8,
                margins=(18, 20),
            )
        )
        self._act.setVisible(False)
        self._act.clicked.connect(self._on_asked)

    def refresh(self) -> None:
        """Count again what is new."""
        self._session.do(self, review_of, self._show)

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

    def _show(self, review: Review) -> None:
        self._review = review
        empty(self._new)
        since = self.tr("Nobody has countersigned yet")
        if review.since is not None:
            words = self.tr("Since the countersignature at {time}")
            since = words.format(time=time_text(review.since.local))
        self._since.setText(since)
        figures: list[tuple[int, str, Tone]] = [
            (review.others + review.own, self.tr("new entries"), "ink"),
            (review.amended, self.tr("amended"), "ink"),
            (review.late, self.tr("late"), "ink"),
        ]
        for figure in figures:
            self._new.addWidget(_Figure(*figure))
        if self._session.report is not None:
            self._show_open(self._session.report)
        self._show_act(review)

    def _show_open(self, report: VerificationReport) -> None:
        empty(self._open)
        alone = max(0, self._session.size - report.witnessed)
        tone: Tone = "warn" if alone else "ink"
        self._open.addWidget(_Figure(alone, self.tr("not yet witnessed"), tone))

    def _show_act(self, review: Review) -> None:
        one = self.tr("Countersign 1 entry")
        several = self.tr("Countersign {count} entries").format(count=review.others)
        self._act.setText(one if review.others == 1 else several)
        self._act.setVisible(review.others > 0 and self._confirm is None)
        if not review.others:
            words = self.tr("Nothing by anybody else is waiting.")
        elif review.own:
            words = self.tr("{count} more are yours. Another person reviews those.")
        else:
            words = ""
        self._why.say(words.format(count=review.own))

    def _on_asked(self) -> None:
        review = self._review
        if review is None:
            return
        panel = ConfirmPanel(
            self._act.text(),
            self.tr(
                "You vouch for having read every entry up to {number}. It becomes an "
                "entry of its own and cannot be taken back."
            ).format(number=self._session.size),
            self.tr("Countersign"),
        )
        panel.confirmed.connect(self._on_confirmed)
        panel.declined.connect(self._close)
        self._confirm = panel
        self._confirming.addWidget(panel)
        self._act.setVisible(False)
        panel.focus()

    def _on_confirmed(self) -> None:
        if self._confirm is not None:
            self._confirm.act.show_busy(self.tr("Signing…"))
        self._session.do(
            self, _countersigned, lambda _: self._on_countersigned(), self._on_failed
        )

    def _on_countersigned(self) -> None:
        self._close()
        # How far somebody vouches is worked out by verifying.
        self._session.verify()

    def _on_failed(self, _error: LogbookError) -> bool:
        self._close()
        return False

    def _close(self) -> None:
        self._confirm = None
        empty(self._confirming)
        if self._review is not None:
            self._show_act(self._review)
            self._act.setFocus()


class _Figure(QWidget):
    """A number in its column, and what it counts."""

    def __init__(self, value: int, words: str, tone: Tone) -> None:
        super().__init__()
        number = line(str(value), "h2", tone)
        number.setMinimumWidth(theme().px(_FIGURE))
        self.setLayout(row(number, Label(words), gap=8, wide=1))


def _countersigned(logbook: OpenLogbook) -> SignedEntry:
    return logbook.reviews.countersign()
