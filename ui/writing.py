"""Writing a timeline to a file, a batch at a time, between what others ask for."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from logbook.application.exports import ExportRequest, ExportStep
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from logbook.domain.timeline_query import Count
from ui.session import Session

_COUNTED = 1_000_000
"""Rows up to which somebody is told which part is done."""


class Writing(QObject):
    """Goes on when the panel that began it is left; ends when the logbook is locked.

    Nothing half is left behind in any case.
    """

    advanced = Signal(float)
    """The part that is done, 0 to 1."""

    ended = Signal(object)
    """The last `ExportStep`; none if it was stopped."""

    failed = Signal(object)
    """It was given up because of this `LogbookError`."""

    def __init__(self, session: Session, request: ExportRequest) -> None:
        super().__init__(session)
        self._session = session
        self._request = request
        self._steps: Iterator[ExportStep] = iter(())
        self._total = Count(0)
        self._stopped = False

    def begin(self) -> None:
        """Count, then write."""
        request = self._request

        def first(logbook: OpenLogbook) -> tuple[Count, Iterator[ExportStep]]:
            total = logbook.timelines.count(request.query, most=_COUNTED)
            return total, logbook.exports.steps(request, lambda: self._stopped)

        self._session.do(
            self, first, lambda found: self._on_begun(*found), self._on_failed
        )

    def stop(self) -> None:
        """Write no further."""
        self._stopped = True

    def _on_begun(self, total: Count, steps: Iterator[ExportStep]) -> None:
        self._total, self._steps = total, steps
        self._go_on()

    def _go_on(self) -> None:
        if self._session.logbook is None:
            # It was locked in the middle: the unfinished file goes away with them.
            self._end()
            return
        steps = self._steps
        self._session.do(
            self, lambda _: next(steps, None), self._on_step, self._on_failed
        )

    def _on_step(self, step: ExportStep | None) -> None:
        if step is None:
            self.ended.emit(None)
            self._end()
        elif step.digest is None:
            self.advanced.emit(min(step.rows / max(self._total.number, 1), 1.0))
            self._go_on()
        else:
            self.ended.emit(step)
            self._end()

    def _on_failed(self, error: LogbookError) -> bool:
        self.failed.emit(error)
        self._end()
        return False

    def _end(self) -> None:
        self._steps = iter(())
        # Nobody else knows of it: it goes with the last step.
        self.setParent(None)
