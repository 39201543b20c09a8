"""Work that must not hold up the screen."""

import gc
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")

_COLLECT_MS = 500
"""How often garbage is looked for; each look is short."""


class StoppedError(Exception):
    """Long work ended early because a person asked it to; nobody is at fault."""


class Progress:
    """How long work tells how far it is, and learns that it is to stop.

    Work gets it as its only argument and may call it from the logbook thread.
    """

    def __init__(self, tell: Callable[[float, str], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()

    def __call__(self, part: float, words: str = "") -> None:
        """Say that *part* (0 to 1) is done.

        Raises:
            StoppedError: A person asked to stop. Work calls this only where it can be
                left without leaving anything half done.
        """
        if self._stop.is_set():
            raise StoppedError
        self._tell(part, words)

    @property
    def stopping(self) -> bool:
        """Whether a person asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()


@dataclass
class _Job:
    """One piece of work; only the GUI thread lets go of it.

    What the callables hold (screens, mostly) must not be destroyed on the logbook
    thread, so that thread looks the job up by number and keeps nothing of it.
    """

    owner: QObject
    work: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Callable[[Exception], None]
    stopped: Callable[[], None] | None = None
    progress: Callable[[float, str], None] | None = None
    result: Any = None
    error: BaseException | None = field(default=None)


class TaskRunner(QObject):
    """Runs logbook work on its own thread and brings the outcome back to this one.

    There is exactly one logbook thread, so work is done in the order it was asked
    for and the database is only ever touched from there. Work takes and returns
    plain values; it never sees a widget.
    """

    _finished = Signal(int)
    _advanced = Signal(int, float, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._jobs: dict[int, _Job] = {}
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="logbook")
        # Python collects garbage on whatever thread happens to allocate. Widgets in it
        # must not be destroyed on the logbook thread, so this one does the collecting.
        gc.disable()
        self._garbage = QTimer(self)
        self._garbage.timeout.connect(_collect)
        self._garbage.start(_COLLECT_MS)
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._deliver, queued)
        self._advanced.connect(self._tell, queued)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do *work*, then call *then* with its result or *failed* with its error.

        Args:
            owner: Who is waiting; if it is gone by then, nobody is called.
        """
        self._start(next(self._numbers), _Job(owner, work, then, failed))

    def run_long(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
        stopped: Callable[[], None],
        progress: Callable[[float, str], None] | None = None,
    ) -> Progress:
        """Do *work* that takes a while; the `Progress` returned can stop it.

        Args:
            owner: Who is waiting; if it is gone by then, nobody is called.
            stopped: Called instead of *then* and *failed* when it was stopped.
            progress: Called with the part done (0 to 1) and words about it.
        """
        number = next(self._numbers)
        token = Progress(lambda part, words: self._advanced.emit(number, part, words))
        job = _Job(owner, lambda: _unless_stopped(work, token), then, failed)
        job.stopped, job.progress = stopped, progress
        self._start(number, job)
        return token

    def busy(self) -> bool:
        """Say whether something is still to be done or delivered."""
        return bool(self._jobs)

    def close(self) -> None:
        """Finish what was asked for, then stop; nothing is dropped half done."""
        self._thread.shutdown(wait=True)
        self._garbage.stop()
        gc.enable()

    def _start(self, number: int, job: _Job) -> None:
        self._jobs[number] = job
        self._thread.submit(self._do, number)

    def _do(self, number: int) -> None:
        """Work, on the logbook thread."""
        _attempt(self._jobs, number)
        self._finished.emit(number)

    @Slot(int, float, str)
    def _tell(self, number: int, part: float, words: str) -> None:
        job = self._jobs.get(number)
        if job and job.progress and isValid(job.owner):
            job.progress(part, words)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        job = self._jobs.pop(number)
        if not isValid(job.owner):
            return
        match job.error:
            case None:
                job.then(job.result)
            case StoppedError() if job.stopped:
                job.stopped()
            case Exception():
                job.failed(job.error)
            case error:
                raise error


def _unless_stopped(work: Callable[[Progress], T], token: Progress) -> T:
    if token.stopping:
        raise StoppedError
    return work(token)


def _attempt(jobs: dict[int, _Job], number: int) -> None:
    """Do one job and keep its outcome with it, and no reference of our own."""
    try:
        jobs[number].result = jobs[number].work()
    except BaseException as error:  # noqa: BLE001 - handed to whoever waits, unchanged
        jobs[number].error = error


def _collect() -> None:
    """Collect as much garbage as Python would by itself have collected by now."""
    limits = gc.get_threshold()
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > limits[generation]:
            gc.collect(generation)
            return
