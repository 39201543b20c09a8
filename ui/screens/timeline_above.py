"""The line above the list: where one is, whether it is sound, where to go from here."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.timeline import TimelineRow
from ui.formatting import time_text
from ui.screens.timeline_place import place_words
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.elided_line import ElidedLine
from ui.widgets.flow import FlowRow
from ui.widgets.layouts import column


class AboveList(QWidget):
    """Says what is in sight, and offers what is done with all of it."""

    picture_asked = Signal()
    """The picture is to be shown, or hidden."""

    go_to_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place = ElidedLine("", "small", "muted")
        self._intact = Chip("shield-check", "", "good")
        self._picture = Button(self.tr("Pict&ure"), "quiet", "eye")
        self._go_to = Button(self.tr("&Go to…"), "quiet", "clock")
        self._export = Button(self.tr("E&xport…"), "quiet", "printer")
        acts = (self._intact, self._picture, self._go_to, self._export)
        self.setLayout(column(FlowRow(self._place, apart=acts)))
        self._intact.setVisible(False)
        self._picture.clicked.connect(self.picture_asked)
        self._go_to.clicked.connect(self.go_to_asked)
        self._export.clicked.connect(self.export_asked)

    def say_place(self, rows: Sequence[TimelineRow], size: int) -> None:
        """Say which rows are in sight.

        Args:
            size: Number of the newest entry of the record.
        """
        self._place.say(place_words(rows, size))

    def say_intact(self, at: datetime) -> None:
        """Say when the record was found to be intact."""
        words = self.tr("Intact, checked {time}")
        self._intact.say(words.format(time=time_text(at)))

    def show_intact(self, *, shown: bool) -> None:
        """Show that, or not: it may stand beside."""
        self._intact.setVisible(shown)

    def offer_picture(self, *, drawn: bool, offered: bool) -> None:
        """Offer to hide the picture, or to show it."""
        hide, show = self.tr("Hide the picture"), self.tr("Show the picture")
        self._picture.setAccessibleName(hide if drawn else show)
        self._picture.setToolTip(hide if drawn else show)
        self._picture.set_icon("eye-off" if drawn else "eye")
        self._picture.setVisible(offered)
