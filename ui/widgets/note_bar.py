"""The quick note bar: type what happened, press Enter, it is signed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from logbook.domain.bodies import Manner
from logbook.domain.draft import Problem
from ui import messages
from ui.formatting import time_text
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, Field
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import line
from ui.widgets.layouts import column
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.problem_label import ProblemLabel
from ui.widgets.two_rows import TwoRows

_MINUTE_MS = 60_000
_SHORTEST_MS = 250
"""A clock that stands still just before the minute is not asked without a pause."""


class NoteBar(QFrame):
    """One line for a note, on every screen of an open incident.

    The words stay until `note_recorded` says that they are on disk.

    Args:
        now: Reads the clock, with the offset of the place.
    """

    given = Signal(object, str, object)
    """A person gave a note: its `Manner`, the words, and the `Moment` it happened, or
    none for now."""

    edited = Signal(str)
    """The words changed, so that a draft of them can be kept."""

    left = Signal()
    """A person pressed Esc: back to where they were."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._stopped = ""
        self._busy = False
        self.setProperty("kind", "foot")
        self.setAccessibleName(self.tr("Quick note"))
        self._hint = self.tr(
            "What happened? Type it, press Enter. It is signed at once."
        )
        self._words = Field(hint=self._hint)
        self._words.setAccessibleName(self.tr("What happened, Ctrl+N"))
        self._manner = Choice[Manner](_manners(self), named=self.tr("How you know it"))
        self._when = Button(self.tr("Now"), icon="clock")
        self._when.setCheckable(True)
        self._record = Button(self.tr("Record"), icon="pen-line")
        self._record.setAccessibleName(self.tr("Record the note"))
        self._record.keep_room_for(self.tr("Recording…"))
        self._moment = MomentEdit(now)
        self._moment.take_name(self.tr("When it happened"))
        self._at = _labelled(self.tr("When it happened"), self._moment)
        self._reason = MarkedLine("circle-alert", "", "muted")
        self._problem = ProblemLabel(self._words)
        self._late_problem = ProblemLabel(self._moment)
        self._bar = TwoRows(self._words, (self._manner, self._when), self._record)
        for part in (self._at, self._reason):
            part.setVisible(False)
        over = (self._at, self._late_problem, self._problem, self._reason)
        self.setLayout(column(*over, self._bar, gap=8, margins=(24, 10)))
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        # A coarse timer may be three seconds late, and the clock beside it is not.
        self._minute.setTimerType(Qt.TimerType.PreciseTimer)
        self._connect()
        self._tick()

    def _connect(self) -> None:
        self._words.returnPressed.connect(self._give)
        self._words.textEdited.connect(self._on_edited)
        self._record.clicked.connect(self._give)
        self._when.clicked.connect(self._on_when)
        self._moment.edited.connect(self._on_edited)
        self._minute.timeout.connect(self._tick)

    def show_narrow(self, *, narrow: bool) -> None:
        """Say only "Now" on the button when the window is narrow."""
        self._bar.narrow = narrow
        self._tick()

    def words(self) -> str:
        """Return what is typed."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Offer the words of a draft again."""
        self._words.setText(words)

    def focus(self) -> None:
        """Put the keyboard into the line."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def note_recorded(self) -> None:
        """The note is on disk: the line is free for the next."""
        self._words.clear()
        self._close_moment()
        self._show_busy(busy=False)

    def note_refused(self, problem: str = "") -> None:
        """Nothing was recorded: the words stay, and may say what is wrong with them."""
        self._show_busy(busy=False)
        concerns = self._late_problem if self._when.isChecked() else self._problem
        concerns.show_words(problem)

    def stop(self, reason: str) -> None:
        """Take no notes, and say why in the place of the hint."""
        self._stopped = reason
        self._enable()

    def go_on(self) -> None:
        """Take notes again."""
        self._stopped = ""
        self._enable()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._when.isChecked():
            self._close_moment()
            self.focus()
        else:
            self.left.emit()

    def _give(self) -> None:
        words = self._words.text().strip()
        if not words:
            self._problem.show_words(messages.of_problem(Problem.EMPTY))
            self.focus()
            return
        late = self._when.isChecked()
        problem = self._moment.problem() if late else None
        if problem is not None:
            self._late_problem.show_words(messages.of_problem(problem))
            self._moment.problem_fields()[0].setFocus()
            return
        self._show_busy(busy=True)
        moment = self._moment.moment() if late else None
        self.given.emit(self._manner.value(), words, moment)

    def _on_edited(self) -> None:
        self._problem.clear()
        self._late_problem.clear()
        self.edited.emit(self._words.text())

    def _on_when(self) -> None:
        if not self._when.isChecked():
            self._close_moment()
            return
        self._moment.show_now()
        self._at.setVisible(True)
        self._moment.focus_time()

    def _close_moment(self) -> None:
        self._when.setChecked(False)
        self._at.setVisible(False)
        self._late_problem.clear()

    def _show_busy(self, *, busy: bool) -> None:
        if busy == self._busy:
            return
        self._busy = busy
        had_focus = self.focusWidget() is self._words or not self._words.isEnabled()
        if busy:
            self._record.show_busy(self.tr("Recording…"))
        else:
            self._record.show_ready()
        self._enable()
        if not busy and had_focus:
            self.focus()

    def _enable(self) -> None:
        usable = not self._stopped and not self._busy
        for part in (self._words, self._manner, self._when, self._record, self._moment):
            part.setEnabled(usable)
        self._words.setPlaceholderText(self._stopped or self._hint)
        self._words.setAccessibleDescription(self._stopped)
        # Words that were typed hide the hint; the reason is said above them then.
        self._reason.say(self._stopped)
        self._reason.setVisible(bool(self._stopped and self._words.text()))

    def _tick(self) -> None:
        now = self._now()
        words = self.tr("Now, {time}").format(time=time_text(now))
        self._when.setText(self.tr("Now") if self._bar.narrow else words)
        said = self.tr("{now}. Choose another time.").format(now=words)
        self._when.setAccessibleName(said)
        # The words of the button have another width now.
        self._bar.arrange()
        self._minute.start(_until_next_minute(now))


def _until_next_minute(now: datetime) -> int:
    """Return how many milliseconds the time that is shown stays true."""
    gone = now.second * 1000 + now.microsecond // 1000
    return max(_SHORTEST_MS, _MINUTE_MS - gone)


def _manners(bar: NoteBar) -> list[tuple[Manner, str]]:
    return [
        (Manner.OBSERVED, bar.tr("Observed")),
        (Manner.DONE, bar.tr("Done")),
        (Manner.TOLD, bar.tr("Told")),
        (Manner.DECIDED, bar.tr("Decided")),
        (Manner.OPINION, bar.tr("Opinion")),
    ]


def _labelled(words: str, moment: MomentEdit) -> FlowRow:
    label = line(words, "label")
    label.setBuddy(moment)
    return FlowRow(label, moment)
