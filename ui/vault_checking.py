"""Reading what is stored of the evidence again, in the background, slice by slice."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from logbook.application.vault_checks import VaultStanding, VaultStep
from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.evidence import READ_FOR_EVIDENCE
from logbook.domain.evidence_bodies import EvidenceDamaged
from logbook.domain.statements import statement_of
from ui import messages
from ui.session import Session

_PARTS = 200
"""So often progress is told in all, for each time draws on the window."""


Steps: TypeAlias = Generator[VaultStep, None, None]


@dataclass(eq=False)
class _Run:
    """One check under way.

    Attributes:
        told: The part that was told of last, of `_PARTS`.
        is_stopped: Whether a person stopped it.
    """

    steps: Steps | None = None
    told: int = -1
    is_stopped: bool = False


class VaultChecking(QObject):
    """Reads what is due after each opening, between whatever else is asked for.

    It begins once the record itself was verified: what is stored is compared with what
    the record says of it. Nothing waits for it, the idle lock neither: what was not
    read is read after the next opening.
    """

    advanced = Signal(object)
    """The last `VaultStep`."""

    stood = Signal(object)
    """How the vault stands now: a `VaultStanding`."""

    ended = Signal()
    """Nothing is being read any more."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._run: _Run | None = None
        self._has_begun = False
        self.standing: VaultStanding | None = None
        session.checked.connect(self._on_checked)
        session.recorded.connect(self._on_recorded)
        session.locked.connect(self._on_locked)

    @property
    def is_running(self) -> bool:
        """Whether something is being read."""
        return self._run is not None

    def begin(self, *, again: bool = False) -> None:
        """Read what is due.

        Args:
            again: Also what was found whole not long ago.
        """
        self._drop()
        self._has_begun = True
        run = self._run = _Run()
        self._session.do(
            self,
            lambda logbook: logbook.evidence.checks.steps(
                lambda: run.is_stopped, again=again
            ),
            lambda steps: self._on_begun(run, steps),
            lambda _: self._end(run),
        )

    def stop(self) -> None:
        """Read no further; what was found is on record."""
        run = self._run
        if run is not None:
            self._drop()
            self._end(run)

    def refresh(self) -> None:
        """Ask how the vault stands; `stood` says it."""
        self._session.do(
            self, lambda logbook: logbook.evidence.checks.standing(), self._on_stood
        )

    def _on_checked(self, _report: object) -> None:
        if not self._has_begun:
            self.begin()

    def _on_recorded(self, newest: SignedEntry) -> None:
        body = body_of(newest)
        if isinstance(body, EvidenceDamaged):
            self._say(body)
        if newest.entry.kind in READ_FOR_EVIDENCE and self.standing is not None:
            self.refresh()

    def _say(self, body: EvidenceDamaged) -> None:
        """Tell whoever is in another room; what stays is said under Verification."""
        words = self.tr("{what} It is on record. Look at Verification.")
        what = messages.of_statement(statement_of(body, body.KIND))
        self._session.strip.emit("bad", words.format(what=what))

    def _on_locked(self) -> None:
        self._drop()
        self._run = self.standing = None
        self._has_begun = False

    def _drop(self) -> None:
        """Let go of a run where its files may be closed: on the logbook thread."""
        run, self._run = self._run, None
        if run is None:
            return
        run.is_stopped = True
        if run.steps is not None:
            self._session.ask(self, run.steps.close, _nothing, _nothing)

    def _on_begun(self, run: _Run, steps: Steps) -> None:
        run.steps = steps
        if run is self._run:
            self._go_on(run, steps)

    def _go_on(self, run: _Run, steps: Steps) -> None:
        """Read the next slice, after whatever was asked for meanwhile.

        Nothing is done once it is locked: what is left is read after the next opening.
        """
        self._session.do(
            self,
            lambda _: next(steps, None),
            lambda step: self._on_step(run, steps, step),
            lambda _: self._end(run),
        )

    def _on_step(self, run: _Run, steps: Steps, step: VaultStep | None) -> None:
        if run is not self._run:
            return
        if step is None:
            self._end(run)
            return
        part = step.done * _PARTS // max(step.total, 1)
        if part != run.told or step.damage:
            run.told = part
            self.advanced.emit(step)
        self._go_on(run, steps)

    def _end(self, run: _Run) -> None:
        if self._run is run:
            self._run = None
        self.ended.emit()
        self.refresh()

    def _on_stood(self, standing: VaultStanding) -> None:
        self.standing = standing
        self.stood.emit(standing)


def _nothing(_outcome: object) -> None:
    """Nobody waits for it."""
