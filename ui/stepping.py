"""Work of many steps on the logbook thread, with room for others between them."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from ui.session import Session

S = TypeVar("S")

Begin: TypeAlias = Callable[[OpenLogbook, Callable[[], bool]], Iterator[S]]
"""Begins the work; the second argument says whether it is to stop."""


class Stepping(QObject, Generic[S]):
    """Goes from step to step until the last one, a stop, an error or the lock.

    Nothing half is left behind in any case: that is up to the steps.
    """

    stepped = Signal(object)
    """What a step has come to."""

    ended = Signal()
    """There is no further step, or it was stopped."""

    failed = Signal(object)
    """It was given up because of this `LogbookError`."""

    def __init__(self, session: Session, begin: Begin[S], owner: QObject) -> None:
        super().__init__(owner)
        self._session, self._first = session, begin
        self._steps: Iterator[S] = iter(())
        self._stopped = False

    def begin(self) -> None:
        """Take the first step."""
        first = self._first
        self._session.do(
            self,
            lambda logbook: first(logbook, lambda: self._stopped),
            self._on_begun,
            self._on_failed,
        )

    def stop(self) -> None:
        """Take no further step, and leave the work where its steps were taken."""
        self._stopped = True
        steps, self._steps = self._steps, iter(())
        close = getattr(steps, "close", None)
        if close is not None:
            # Before the logbook is closed; a step under way comes to its end before.
            self._session.do(self, lambda _: close())

    def _on_begun(self, steps: Iterator[S]) -> None:
        self._steps = steps
        self._go_on()

    def _go_on(self) -> None:
        steps = self._steps
        self._session.do(
            self, lambda _: next(steps, None), self._on_step, self._on_failed
        )

    def _on_step(self, step: S | None) -> None:
        if step is None:
            self._end()
            self.ended.emit()
        else:
            self.stepped.emit(step)
            self._go_on()

    def _on_failed(self, error: LogbookError) -> bool:
        self._end()
        self.failed.emit(error)
        return True

    def _end(self) -> None:
        self._steps = iter(())
