"""Taking files in, one after the other, a slice at a time between what others ask."""

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from logbook.application.evidence import IntakeStep
from logbook.application.evidence_ports import FoundSource
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from logbook.domain.evidence_drafts import ItemDraft
from ui.formatting import in_plain_order
from ui.session import Session

_SLICE_SECONDS = 0.05
"""How long the logbook thread reads before others are heard: no note waits longer."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A file or folder that is to be taken in.

    Attributes:
        key: Names the form it comes from.
    """

    key: str
    incident: str
    draft: ItemDraft
    source: FoundSource


@dataclass(slots=True)
class _Running:
    """The intake that goes on now."""

    intake: Intake
    steps: Iterator[IntakeStep]
    began_again: bool = False


class TakingIn(QObject):
    """Goes on while other rooms are looked at; ends with the lock.

    Nothing half is left behind in any case: what is given up is closed on the logbook
    thread, before the logbook itself is.
    """

    begun = Signal(object)
    """This `Intake` is being read now."""

    advanced = Signal(int, int)
    """So many bytes are read, of so many."""

    ended = Signal(object, object)
    """An `Intake`, and the entry that registers it; none if it was given up."""

    failed = Signal(object, object)
    """An `Intake` was given up because of this `LogbookError`."""

    changed = Signal()
    """Something waits, goes on or has ended."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: deque[Intake] = deque()
        self._running: _Running | None = None

    @property
    def now(self) -> Intake | None:
        """What is being read now."""
        return self._running.intake if self._running else None

    @property
    def waiting(self) -> tuple[Intake, ...]:
        """What is read after it."""
        return tuple(self._waiting)

    def add(self, intake: Intake) -> None:
        """Take *intake* in, after those that wait already."""
        self._waiting.append(intake)
        self.changed.emit()
        self._go_to_next()

    def stop(self) -> None:
        """Give up what is being read now; what waits goes on."""
        running = self._let_go()
        if running is not None:
            self.ended.emit(running.intake, None)
            self._go_to_next()

    def _let_go(self) -> _Running | None:
        running, self._running = self._running, None
        if running is not None:
            steps = running.steps
            # Closed where it was opened; a slice under way comes to its end before.
            self._session.do(self, lambda _: _close(steps))
        return running

    def _give_up(self) -> None:
        """The logbook is about to be closed."""
        self._waiting.clear()
        self._let_go()

    def _go_to_next(self) -> None:
        if self._running is not None:
            return
        if not self._waiting:
            self._session.long_work.end(self)
            self.changed.emit()
            return
        intake = self._waiting.popleft()
        words = self.tr("taking in {name}").format(
            name=in_plain_order(intake.draft.name)
        )
        self._session.long_work.begin(self, words, self._give_up)
        self._begin(_Running(intake, iter(())))
        self.begun.emit(intake)
        self.changed.emit()

    def _begin(self, running: _Running) -> None:
        intake = running.intake
        self._running = running

        def first(logbook: OpenLogbook) -> tuple[Iterator[IntakeStep], IntakeStep]:
            steps = logbook.evidence.register.intake(
                intake.incident, intake.draft, intake.source
            )
            # Words with a secret in them are noticed here, before anything is read.
            return steps, next(steps)

        self._session.do(
            self,
            first,
            lambda found: self._on_begun(running, *found),
            lambda error: self._on_failed(running, error),
        )

    def _on_begun(
        self, running: _Running, steps: Iterator[IntakeStep], step: IntakeStep
    ) -> None:
        running.steps = steps
        if self._running is not running:
            # It was given up before it had begun.
            self._session.do(self, lambda _: _close(steps))
            return
        self._on_step(running, step)

    def _go_on(self, running: _Running) -> None:
        steps = running.steps
        self._session.do(
            self,
            lambda _: _slice(steps),
            lambda step: self._on_step(running, step),
            lambda error: self._on_failed(running, error),
        )

    def _on_step(self, running: _Running, step: IntakeStep | None) -> None:
        if self._running is not running:
            return
        if step is None:
            self._begin_again(running)
        elif step.entry is None:
            self.advanced.emit(step.done, step.total)
            self._go_on(running)
        else:
            self._running = None
            self.ended.emit(running.intake, step.entry)
            self._go_to_next()

    def _begin_again(self, running: _Running) -> None:
        """Read anew: a person let words with a secret in them pass only at the end."""
        if running.began_again:
            self.stop()
        else:
            self._begin(_Running(running.intake, iter(()), began_again=True))

    def _on_failed(self, running: _Running, error: LogbookError) -> bool:
        if self._running is running:
            self._running = None
            self.failed.emit(running.intake, error)
            self._go_to_next()
        return False


def _slice(steps: Iterator[IntakeStep]) -> IntakeStep | None:
    """Read for a little while; return the last step, none if there is no more."""
    until = time.monotonic() + _SLICE_SECONDS
    step = next(steps, None)
    while step is not None and step.entry is None and time.monotonic() < until:
        step = next(steps, None)
    return step


def _close(steps: Iterator[IntakeStep]) -> None:
    """Leave a reading that is not finished; it leaves nothing behind."""
    close = getattr(steps, "close", None)
    if close is not None:
        close()
