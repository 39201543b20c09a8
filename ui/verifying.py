"""Verifying the open record in the background, slice by slice."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import KeyringUnavailableError, LogbookError
from logbook.domain.verification import VerificationReport
from ui.background import TaskRunner
from ui.logbook_work import Slices, begin_verifying, on_purpose


@dataclass(eq=False)
class _Run:
    """One verification under way.

    Attributes:
        whole: Whether it was asked to check every signature.
        told: The hundredths that were told of last.
    """

    logbook: OpenLogbook
    whole: bool
    slices: Slices | None = None
    told: int = -1


class Verifying(QObject):
    """Verifies the open record, between whatever else is asked of it.

    The one at the opening goes on from where the person had got. When it is time for
    every signature again, that follows by itself, behind the result there is.

    Args:
        tasks: The logbook thread.
        complain: Called when the record cannot be read.
    """

    checking = Signal(int, int)
    """So many entries are verified, of so many."""

    checking_all = Signal(int, int)
    """So many signatures are checked again, of so many; 0 of 0 when that has ended."""

    checked = Signal(object)
    """A verification has ended with this `VerificationReport`."""

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
        self._quick: _Run | None = None
        self._whole: _Run | None = None
        self.report: VerificationReport | None = None
        self.witness_missing: KeyringUnavailableError | None = None

    @property
    def is_checking_all(self) -> bool:
        """Whether every signature is being checked again."""
        return self._whole is not None

    def begin(self, logbook: OpenLogbook, size: int) -> None:
        """Verify a logbook that was just opened.

        Args:
            size: How many entries it has.
        """
        self._logbook, self.report = logbook, None
        self.verify(size)

    def end(self) -> None:
        """Forget everything: the logbook is being closed."""
        self._drop(self._quick)
        self._drop(self._whole)
        self._logbook = self._quick = self._whole = self.report = None

    def verify(self, size: int) -> None:
        """Verify the record again, going on from what was verified before."""
        if self._logbook is not None:
            self._drop(self._quick)
            self._quick = _Run(self._logbook, whole=False)
            self.checking.emit(0, size)
            self._start(self._quick)

    def verify_all(self, size: int) -> None:
        """Check every signature, whatever was checked before."""
        if self._logbook is not None and self._whole is None:
            self._whole = _Run(self._logbook, whole=True)
            self.checking_all.emit(0, size)
            self._start(self._whole)

    def stop(self) -> None:
        """Stop checking every signature; what is known of the record stays."""
        run, self._whole = self._whole, None
        self._drop(run)
        self.checking_all.emit(0, 0)

    def _start(self, run: _Run) -> None:
        self._tasks.run(
            self,
            lambda: begin_verifying(run.logbook, whole=run.whole),
            then=lambda begun: self._on_begun(run, *begun),
            failed=lambda error: self._on_failed(run, error),
        )

    def _drop(self, run: _Run | None) -> None:
        """Let go of a run where its parts may be let go of: on the logbook thread."""
        if run is not None and run.slices is not None:
            self._tasks.run(self, run.slices.close, then=_nothing, failed=_raise)

    def _is_wanted(self, run: _Run) -> bool:
        return run is self._quick or run is self._whole

    def _on_begun(
        self, run: _Run, slices: Slices, missing: KeyringUnavailableError | None
    ) -> None:
        run.slices, self.witness_missing = slices, missing
        if self._is_wanted(run):
            self._go_on(run, slices)
        else:
            self._drop(run)

    def _go_on(self, run: _Run, slices: Slices) -> None:
        """Verify the next slice, after whatever was asked for meanwhile."""
        self._tasks.run(
            self,
            lambda: next(slices, None),
            then=lambda step: self._on_step(run, slices, step),
            failed=lambda error: self._on_failed(run, error),
        )

    def _on_step(
        self,
        run: _Run,
        slices: Slices,
        step: tuple[int, int, VerificationReport | None] | None,
    ) -> None:
        if step is None or not self._is_wanted(run):
            return
        done, total, report = step
        self._tell(run, done, total)
        if report is None:
            self._go_on(run, slices)
        else:
            self._on_ended(run, report)

    def _tell(self, run: _Run, done: int, total: int) -> None:
        """Say how far it is; a hundred times in all, for each draws on the window."""
        hundredths = done * 100 // total if total else 100
        if hundredths != run.told:
            run.told = hundredths
            (self.checking_all if run.whole else self.checking).emit(done, total)

    def _on_ended(self, run: _Run, report: VerificationReport) -> None:
        if run.whole:
            self._whole = None
            self.checking_all.emit(0, 0)
        else:
            self._quick = None
        self.report = report
        self.checked.emit(report)
        if report.intact and not report.coverage.full:
            self._ask_whether_due(run.logbook, report.size)

    def _ask_whether_due(self, logbook: OpenLogbook, size: int) -> None:
        self._tasks.run(
            self,
            lambda: logbook is self._logbook and logbook.verifications.is_due(),
            then=lambda due: self.verify_all(size) if due else None,
            failed=lambda error: self._complain(on_purpose(error)),
        )

    def _on_failed(self, run: _Run, error: Exception) -> None:
        if run is self._whole:
            self._whole = None
            self.checking_all.emit(0, 0)
        self._complain(on_purpose(error))


def _nothing(_result: None) -> None:
    """Nobody waits for it."""


def _raise(error: Exception) -> None:
    raise error
