"""What another clock says, compared with the laptop's at that moment."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from logbook.domain.draft import Problem
from ui.formatting import duration_text, time_text
from ui.widgets.chip import Chip
from ui.widgets.fields import Field
from ui.widgets.layouts import STRETCH, row
from ui.widgets.moment_edit import wall_time

_DAY = timedelta(days=1)
_AGREES = timedelta(minutes=1)
"""People read minutes: one may pass between looking and typing."""


class ClockField(QWidget):
    """Takes ``03:00``, and says at once whether the laptop agrees.

    Args:
        now: Reads the laptop's clock, with its offset.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._ahead: timedelta | None = None
        self._time = Field(width=160)
        self._verdict = Chip("circle-check", "", "good")
        self._verdict.setVisible(False)
        self.setLayout(row(self._time, self._verdict, STRETCH, gap=8))
        self.setFocusProxy(self._time)
        self._time.textEdited.connect(self._on_edited)

    @property
    def time(self) -> Field:
        """The field that is typed into."""
        return self._time

    def take_name(self, words: str) -> None:
        """Name the field after its label."""
        self._time.setAccessibleName(words)

    def problem(self) -> Problem | None:
        """Return what keeps the time from being read; an empty field is fine."""
        unread = self._time.text().strip() and self._ahead is None
        return Problem.NOT_A_TIME if unread else None

    def problem_fields(self) -> list[QWidget]:
        """Return the field itself."""
        return [self._time]

    def ahead(self) -> timedelta | None:
        """Return how far the laptop was ahead when the time was typed."""
        return self._ahead

    def _on_edited(self, text: str) -> None:
        # Compared now: it may be minutes until the passphrase is right.
        stated, here = wall_time(text.strip()), self._now()
        self._verdict.setVisible(stated is not None)
        if stated is None:
            self._ahead = None
            return
        laptop = timedelta(hours=here.hour, minutes=here.minute)
        other = timedelta(hours=stated.hour, minutes=stated.minute)
        # The nearer way round midnight.
        self._ahead = (laptop - other + _DAY / 2) % _DAY - _DAY / 2
        self._say(time_text(here), self._ahead)

    def _say(self, here: str, ahead: timedelta) -> None:
        if abs(ahead) <= _AGREES:
            words = self.tr("Laptop says {time}, agrees")
            self._verdict.say(words.format(time=here), "good", "circle-check")
            return
        if ahead > timedelta(0):
            words = self.tr("Laptop says {time}, {length} ahead")
        else:
            words = self.tr("Laptop says {time}, {length} behind")
        said = words.format(time=here, length=duration_text(ahead))
        self._verdict.say(said, "warn", "clock-alert")
