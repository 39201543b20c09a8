"""Work of many steps on the logbook thread, with room for others between them."""

import time
from collections.abc import Callable, Generator, Iterator
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from ui.session import Session

S = TypeVar("S")

Begin: TypeAlias = Callable[[OpenLogbook, Callable[[], bool]], Iterator[S]]
"""Begins the work; the second argument says whether it is to stop."""

_SLICE_SECONDS = 0.05
"""How long the logbook thread works before others are heard: no note waits longer."""


class Stepping(QObject, Generic[S]):
    """Goes from step to step until the last one, a stop, an error or the lock.

    Nothing half is left behind in any case: what is given up is closed on the logbook
    thread, before the logbook itself is.

    Args:
        owner: Who wants it; once that is gone, it is given up.
        words: What goes on, as the question before a lock says it: "comparing E-001".
    """

    stepped = Signal(object)
    """The newest step that was taken."""

    ended = Signal()
    """There is no further step, or it was stopped."""

    failed = Signal(object)
    """It was given up because of this `LogbookError`."""

    def __init__(
        self, session: Session, begin: Begin[S], owner: QObject, words: str
    ) -> None:
        super().__init__(session)
        self._session, self._first, self._words = session, begin, words
        self._steps: Iterator[S] = iter(())
        self._is_over = False
        owner.destroyed.connect(self._give_up)

    def begin(self) -> None:
        """Take the first step."""
        first = self._first
        self._session.long_work.begin(self, self._words, self._give_up)
        self._session.do(
            self,
            lambda logbook: first(logbook, lambda: self._is_over),
            self._on_begun,
            self._on_failed,
        )

    def stop(self) -> None:
        """Take no further step."""
        if not self._is_over:
            self._give_up()
            self.ended.emit()

    def _give_up(self) -> None:
        if self._is_over:
            return
        self._is_over, steps = True, self._steps
        # Closed where it was opened; a slice under way comes to its end before.
        self._session.do(self, lambda _: _close(steps))
        self._session.long_work.end(self)
        self.setParent(None)

    def _on_begun(self, steps: Iterator[S]) -> None:
        self._steps = steps
        if self._is_over:
            self._session.do(self, lambda _: _close(steps))
        else:
            self._go_on()

    def _go_on(self) -> None:
        steps = self._steps
        self._session.do(self, lambda _: _slice(steps), self._on_slice, self._on_failed)

    def _on_slice(self, taken: tuple[S | None, bool]) -> None:
        step, is_last = taken
        if self._is_over:
            return
        if step is not None:
            self.stepped.emit(step)
        if is_last:
            self.stop()
        else:
            self._go_on()

    def _on_failed(self, error: LogbookError) -> bool:
        if not self._is_over:
            self._give_up()
            self.failed.emit(error)
        return True


def _slice(steps: Iterator[S]) -> tuple[S | None, bool]:
    """Go on for a little while; return the newest step, and whether it is the last."""
    until, newest = time.monotonic() + _SLICE_SECONDS, None
    for step in steps:
        newest = step
        if time.monotonic() >= until:
            return newest, False
    return newest, True


def _close(steps: Iterator[object]) -> None:
    """Leave work that is not finished; it leaves nothing behind."""
    if isinstance(steps, Generator):
        steps.close()
