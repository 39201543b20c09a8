"""Writing copies of evidence to a medium, a slice at a time between what others ask."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from logbook.application.evidence_exports import (
    EvidenceExportRequest,
    EvidenceExportStep,
)
from logbook.domain.bodies import body_of
from logbook.domain.errors import LogbookError
from logbook.domain.evidence_bodies import EvidenceExported
from ui.formatting import in_plain_order
from ui.session import Session


class CopyingOut(QObject):
    """Goes on when the panel that began it is left; given up when it is locked.

    Nothing half is left behind in any case. One step is taken at a time: what a person
    is told of an end, or of a stop, is what has come of the last step.
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
        self._steps: Iterator[EvidenceExportStep] = iter(())
        self._last: EvidenceExportStep | None = None
        self._stopped = False

    def begin(self) -> None:
        """Look at the request, then write."""
        request = self._request
        words = self.tr("writing copies of {items}").format(
            items=", ".join(request.items)
        )
        self._session.long_work.begin(self, words, self._give_up)
        self._session.do(
            self,
            lambda book: book.evidence.exports.steps(request, lambda: self._stopped),
            self._on_begun,
            self._on_failed,
        )

    def stop(self) -> None:
        """Write no further, and leave nothing behind."""
        self._stopped = True

    def _give_up(self) -> None:
        """The logbook is about to be closed: nobody hears of an end any more."""
        self._stopped = True
        close = getattr(self._steps, "close", None)
        if close is not None:
            # Closed where it was opened; a step under way comes to its end before.
            self._session.do(self._session, lambda _: close())
        self._let_go()

    def _on_begun(self, steps: Iterator[EvidenceExportStep]) -> None:
        self._steps = steps
        self._go_on()

    def _go_on(self) -> None:
        steps = self._steps
        self._session.do(
            self, lambda _: next(steps, None), self._on_step, self._on_failed
        )

    def _on_step(self, step: EvidenceExportStep | None) -> None:
        if step is None:
            self._end()
            return
        if step.entry is None:
            self.advanced.emit(step)
        else:
            # Said after one more step, when the session has said its own of the entry.
            self._last = step
        self._go_on()

    def _end(self) -> None:
        last = self._last
        self._session.long_work.end(self)
        if last is not None:
            words = self.tr("Copies of {items} are in {folder}, read again: the same.")
            place = str(last.folder).encode(errors="replace").decode()
            said = words.format(
                items=", ".join(_copied(last)), folder=in_plain_order(place)
            )
            self._session.strip.emit("good", said)
        self.ended.emit(last)
        self._let_go()

    def _on_failed(self, error: LogbookError) -> None:
        self._session.long_work.end(self)
        self.failed.emit(error)
        self._let_go()

    def _let_go(self) -> None:
        # Nobody else knows of it: it goes with the last step.
        self.setParent(None)


def _copied(step: EvidenceExportStep) -> tuple[str, ...]:
    """Return the items of which files were written; of things there are only papers."""
    body = body_of(step.entry) if step.entry is not None else None
    return body.copied if isinstance(body, EvidenceExported) else ()
