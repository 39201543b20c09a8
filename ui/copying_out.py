"""Writing copies of evidence to a medium, a slice at a time between what others ask."""

from PySide6.QtCore import QObject, Signal

from logbook.application.evidence_exports import (
    EvidenceExportRequest,
    EvidenceExportStep,
)
from logbook.domain.errors import LogbookError
from ui.formatting import in_plain_order
from ui.session import Session
from ui.stepping import Stepping


class CopyingOut(QObject):
    """Goes on when the panel that began it is left; given up when it is locked.

    Nothing half is left behind in any case.
    """

    advanced = Signal(object)
    """An `EvidenceExportStep` on the way."""

    ended = Signal(object)
    """The last `EvidenceExportStep`; none if it was stopped."""

    failed = Signal(object)
    """It was given up because of this `LogbookError`."""

    def __init__(self, session: Session, request: EvidenceExportRequest) -> None:
        super().__init__(session)
        self._session, self._request = session, request
        self._last: EvidenceExportStep | None = None
        self._stepping = Stepping(
            session,
            lambda logbook, stopping: logbook.evidence.exports.steps(request, stopping),
            self,
        )
        self._stepping.stepped.connect(self._on_step)
        self._stepping.ended.connect(self._on_ended)
        self._stepping.failed.connect(self._on_failed)

    def begin(self) -> None:
        """Look at the request, then write."""
        words = self.tr("writing copies of {items}").format(
            items=", ".join(self._request.items)
        )
        self._session.long_work.begin(self, words, self._give_up)
        self._stepping.begin()

    def stop(self) -> None:
        """Write no further, and leave nothing behind."""
        self._stepping.stop()

    def _give_up(self) -> None:
        """The logbook is about to be closed: nobody hears of an end any more."""
        self.stop()
        self.setParent(None)

    def _on_step(self, step: EvidenceExportStep) -> None:
        if step.entry is None:
            self.advanced.emit(step)
        else:
            self._last = step

    def _on_ended(self) -> None:
        self._session.long_work.end(self)
        if self._last is not None and self._last.folder is not None:
            words = self.tr("Copies of {items} are in {folder}, read again: the same.")
            said = words.format(
                items=", ".join(self._request.items),
                folder=in_plain_order(
                    str(self._last.folder).encode(errors="replace").decode()
                ),
            )
            self._session.strip.emit("good", said)
        self.ended.emit(self._last)
        self._let_go()

    def _on_failed(self, error: LogbookError) -> None:
        self._session.long_work.end(self)
        self.failed.emit(error)
        self._let_go()

    def _let_go(self) -> None:
        # Nobody else knows of it: it goes with the last step.
        self.setParent(None)
