"""How long work still takes, judged by the last seconds of it; said calmly."""

import time
from collections import deque
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

_SPAN_SECONDS = 20.0
"""What counts: a disk that was slow at first is not slow for ever."""

_LEAST_SECONDS = 3.0
"""Before that nobody can say anything."""

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


class Pace:
    """Remembers how far the work was when.

    Args:
        seconds: Reads a clock that never jumps back.
    """

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._seen: deque[tuple[float, int]] = deque()

    def left(self, done: int, total: int) -> timedelta | None:
        """Note how far it is; return how long it still takes, none if nobody knows."""
        now = self._seconds()
        self._seen.append((now, done))
        while now - self._seen[0][0] > _SPAN_SECONDS and len(self._seen) > 2:  # noqa: PLR2004 - a span has two ends
            self._seen.popleft()
        since, before = self._seen[0]
        passed, gone = now - since, done - before
        if passed < _LEAST_SECONDS or gone <= 0:
            return None
        return timedelta(seconds=max(0, total - done) * passed / gone)


def left_words(left: timedelta | None) -> str:
    """Say how long it still takes; the longer, the rounder, so that nothing jumps."""
    if left is None:
        return ""
    if left < _MINUTE:
        return _tr("less than 1 min left")
    if left < 10 * _MINUTE:
        return _tr("about {minutes} min left").format(minutes=_rounded(left, 1))
    if left < _HOUR:
        return _tr("about {minutes} min left").format(minutes=_rounded(left, 5))
    hours, minutes = divmod(_rounded(left, 10), 60)
    if not minutes:
        return _tr("about {hours} h left").format(hours=hours)
    words = _tr("about {hours} h {minutes} min left")
    return words.format(hours=hours, minutes=minutes)


def _rounded(left: timedelta, step: int) -> int:
    """Return minutes, rounded up to a multiple of *step*: sooner is no bad news."""
    return -(-left // (step * _MINUTE)) * step


def _tr(words: str) -> str:
    return QCoreApplication.translate("pace", words)
