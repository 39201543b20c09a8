"""Bringing the index of the open record up to date, slice by slice."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from ui.background import TaskRunner
from ui.logbook_work import on_purpose

T = TypeVar("T")


class Indexing(QObject):
    """Brings the index up to date between whatever else is asked of the record.

    A question that needs all of it is put again when it is; whatever does not, and
    every save, goes on meanwhile.

    Args:
        tasks: The logbook thread.
        complain: Called when the record cannot be read.
    """

    indexing = Signal(int, int)
    """So many entries can be found, of so many; nothing is said of a short wait."""

    _told = Signal(int, int)

    def __init__(
        self,
        tasks: TaskRunner,
        complain: Callable[[LogbookError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._complain = complain
        self._logbook: OpenLogbook | None = None
        self._is_long = False
        self._is_going_on = False
        self._step = (0, 0)
        self._later: list[Callable[[], None]] = []
        # It is told on the logbook thread and heard on this one.
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def begin(self, logbook: OpenLogbook) -> None:
        """Start with a logbook that was just opened, before anything is asked of it."""
        self._logbook, self._is_long, self._later = logbook, False, []

        def tell(done: int, total: int) -> None:
            self._told.emit(done, total)

        self._start(logbook, lambda: logbook.tell_indexing(tell))

    def ask_later(self, again: Callable[[], None]) -> None:
        """Have *again* called once every entry can be found."""
        if self._logbook is None:
            return
        self._later.append(again)
        if not self._is_going_on:
            self._start(self._logbook)

    def end(self) -> None:
        """Forget the logbook: it is being closed."""
        self._logbook, self._later = None, []

    def _start(
        self, logbook: OpenLogbook, first: Callable[[], None] = lambda: None
    ) -> None:
        def start() -> Iterator[tuple[int, int]]:
            first()
            return logbook.index_slices()

        self._is_going_on, self._step = True, (0, 0)
        self._run(start, lambda slices: self._go_on(logbook, slices))

    def _go_on(self, logbook: OpenLogbook, slices: Iterator[tuple[int, int]]) -> None:
        """Put in the next entries, after whatever was asked for meanwhile."""

        def on_step(step: tuple[int, int] | None) -> None:
            if self._logbook is not logbook:
                return
            if step is None:
                self._finish()
                return
            self._step = step
            if step[0] < step[1]:
                self._on_told(*step)  # the end is told when it really is
            self._go_on(logbook, slices)

        if self._logbook is logbook:
            self._run(lambda: next(slices, None), on_step)

    def _finish(self) -> None:
        self._is_going_on = False
        self._on_told(*self._step)
        later, self._later = self._later, []
        for again in later:
            again()

    def _on_told(self, done: int, total: int) -> None:
        if self._logbook is None or (done == total and not self._is_long):
            return
        self._is_long = done < total
        self.indexing.emit(done, total)

    def _run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._tasks.run(
            self,
            work,
            then=then,
            failed=self._give_up,
        )

    def _give_up(self, error: Exception) -> None:
        # What waits would be refused for ever: it goes with the logbook.
        self._is_going_on = False
        self._complain(on_purpose(error))
