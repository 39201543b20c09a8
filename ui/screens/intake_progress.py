"""What is being taken in, how far it is, and what comes after it."""

import time

from PySide6.QtWidgets import QWidget

from ui.formatting import size_text
from ui.pace import Pace, left_words
from ui.screens.source_card import shown_name
from ui.taking_in import TakingIn
from ui.widgets.layouts import card, column
from ui.widgets.progress_line import ProgressLine

_WHOLE = 100
_SAY_SECONDS = 1.0
"""The words change no more often than this: nobody reads faster."""


class IntakeProgress(QWidget):
    """Hidden while nothing is taken in."""

    def __init__(self, taking: TakingIn) -> None:
        super().__init__()
        self._taking = taking
        self._pace = Pace()
        self._said, self._said_at = "", 0.0
        self._line = ProgressLine(self.tr("Cancel, keep nothing of it"))
        self.setLayout(column(card(self._line, kind="flat", pad=12)))
        self.setAccessibleName(self.tr("What is being taken in"))
        self.setVisible(False)
        self._line.stop_asked.connect(taking.stop)
        taking.begun.connect(self._on_begun)
        taking.advanced.connect(self._on_advanced)
        taking.changed.connect(self._on_changed)

    def _on_begun(self) -> None:
        self._pace, self._said, self._said_at = Pace(), "", 0.0
        self._line.begin(self._words())

    def _on_advanced(self, done: int, total: int) -> None:
        left = left_words(self._pace.left(done, total))
        part = min(done / total, 1.0) if total else 1.0
        self._line.show_part(part)
        now = time.monotonic()
        if now - self._said_at < _SAY_SECONDS:
            return
        self._said_at = now
        words = self.tr("{done} of {total}, {percent} %").format(
            done=size_text(done), total=size_text(total), percent=int(part * _WHOLE)
        )
        self._said = ", ".join(each for each in (words, left) if each)
        self._line.say(self._words())

    def _on_changed(self) -> None:
        is_on = self._taking.now is not None
        if is_on:
            self._line.say(self._words())
        self.setVisible(is_on)

    def _words(self) -> str:
        now = self._taking.now
        if now is None:
            return ""
        name = shown_name(now.draft.name)
        begun = self.tr("Taking in {name}.").format(name=name)
        parts = [begun, *([f"{self._said}."] if self._said else [])]
        count = len(self._taking.waiting)
        if count == 1:
            parts.append(self.tr("1 more waits."))
        elif count:
            parts.append(self.tr("{count} more wait.").format(count=count))
        return " ".join(parts)
