"""Locks when nobody touches the laptop."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

WARNING_SECONDS = 60
"""How long before locking the strip says so."""

_LOOK_MS = 1_000
_SLEPT_SECONDS = 60
"""Nobody looked for so long: the laptop was asleep meanwhile."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
    }
)


def seconds_awake_or_asleep() -> float:
    """Return seconds that go on while the laptop sleeps, and never jump back."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class IdleLock(QObject):
    """Watches the windows of the program for keys, pointer and touch.

    It listens at the windows, not at the application: an application-wide filter
    would call into Python for every event there is.

    Args:
        minutes: Idle time after which it locks.
        seconds: Reads a clock that also counts sleep; a closed lid is idle time.
    """

    due_soon = Signal(int)
    """So many seconds are left."""

    touched = Signal()
    """Somebody is there again after `due_soon`."""

    due = Signal()
    """Nobody was there for long enough: lock."""

    waits = Signal()
    """It would lock soon, but waits for work that goes on."""

    def __init__(
        self,
        minutes: int,
        seconds: Callable[[], float] = seconds_awake_or_asleep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = minutes * 60.0
        self._seconds = seconds
        self._last = seconds()
        self._looked = self._last
        self._warned = self._held = self._slept = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Watch from now on."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self._looked = self._seconds()
        self.touch()
        self._timer.start(_LOOK_MS)

    def stop(self) -> None:
        """Stop watching: there is nothing left to lock."""
        self._timer.stop()

    def set_minutes(self, minutes: int) -> None:
        """Lock after another idle time."""
        self._limit = minutes * 60.0

    def hold(self, *, held: bool) -> None:
        """Wait with locking while *held*: work goes on that must not be cut short.

        It does not wait once the laptop slept: whoever closes the lid goes away, and
        whoever opens it may be somebody else.
        """
        if held is not self._held:
            self._held = held
            # What was said is no longer so; the next look says what is.
            self._warned = False

    def touch(self) -> None:
        """Somebody is there."""
        self._last = self._seconds()
        self._slept = False
        if self._warned:
            self._warned = False
            self.touched.emit()

    def look(self) -> None:
        """Warn or lock if nobody has been there for long enough."""
        now = self._seconds()
        self._slept = self._slept or now - self._looked > _SLEPT_SECONDS
        self._looked = now
        left = self._limit - (now - self._last)
        waits = self._held and not self._slept
        if left <= 0 and not waits:
            self.stop()
            self.due.emit()
        elif left <= WARNING_SECONDS and not self._warned:
            self._warned = True
            if waits:
                self.waits.emit()
            else:
                self.due_soon.emit(round(left))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._on_touch()
        return False

    def _on_touch(self) -> None:
        # After a sleep the first touch may come before the timer: look first.
        self.look()
        if self._timer.isActive():
            self.touch()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # Qt keeps one filter once, however often it is installed.
            window.installEventFilter(self)
