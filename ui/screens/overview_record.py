"""The record as a whole on the overview: is it sound, and what is new to me."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from logbook.application.overview import Overview
from logbook.domain.review import News
from logbook.domain.verification import VerificationReport
from ui import rooms
from ui.screens.overview_words import (
    record_figures,
    record_words,
    review_words,
    sound_words,
)
from ui.widgets.buttons import Button
from ui.widgets.figure_row import Figure, FigureRow
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import card, column, empty, holder, row, rule


class RecordPart(QWidget):
    """Soundness first, then what is new since the last review."""

    pressed = Signal(object)
    """A person wants to see what a `Figure` counts."""

    room_asked = Signal(str)
    """A person wants to go to this room."""

    def __init__(self) -> None:
        super().__init__()
        self._figures: list[Figure] = []
        self._sound = MarkedLine(*sound_words(None), "h3")
        self._size = column(gap=0)
        self._since = Label("", "small", "muted")
        self._new = column(gap=2)
        verification = Button(self.tr("Verification  V"), "quiet", "shield-check")
        review = Button(self.tr("Review  R"), "quiet", "badge-check")
        verification.clicked.connect(lambda: self.room_asked.emit(rooms.VERIFICATION))
        review.clicked.connect(lambda: self.room_asked.emit(rooms.REVIEW))
        head = Label(self.tr("Since my last review"), "h3")
        sound = column(self._sound, holder(self._size), gap=2)
        new = column(head, self._since, gap=2)
        parts = (
            _with_act(sound, verification),
            rule(),
            _with_act(new, review),
            holder(self._new),
        )
        self.setLayout(column(card(*parts, gap=10, pad=14)))

    def show_report(self, report: VerificationReport | None, progress: str) -> None:
        """Say whether the record is sound.

        Args:
            progress: How far the verification has got, while it goes on.
        """
        icon, words, tone = sound_words(report)
        self._sound.say(progress or words, tone, icon)

    def show_record(
        self, overview: Overview, news: News, report: VerificationReport | None
    ) -> None:
        """Show how large the record is, and what is new in it."""
        empty(self._size)
        for said in record_words(overview, report):
            self._size.addWidget(Label(said, "small", "muted"))
        self._since.setText(review_words(news))
        figures = record_figures(news, report, overview.size)
        if figures == self._figures and figures:
            return
        self._figures = figures
        empty(self._new)
        rows = [self._row(figure) for figure in figures]
        nothing = Label(self.tr("Nothing is new to you."), "small")
        self._new.addWidget(FlowRow(*rows) if rows else nothing)

    def press(self, key: str) -> bool:
        """Lead where the figure with this key leads; says whether there is one."""
        for figure in self._figures:
            if figure.key == key:
                self.pressed.emit(figure)
                return True
        return False

    def _row(self, figure: Figure) -> FigureRow:
        made = FigureRow(figure, wrap=False)
        made.clicked.connect(lambda: self.pressed.emit(figure))
        return made


def _with_act(words: QLayout, act: Button) -> QHBoxLayout:
    """Lay a button at the right end of what it is about."""
    both = row(gap=16)
    both.addLayout(words, 1)
    both.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
    return both
