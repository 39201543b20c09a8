"""The open logbook, for the screens: who asks it, and who hears what happened."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from logbook.application.ports import Clock, Progress
from logbook.bootstrap.creating import CreatedLogbook, NewLogbook, create_logbook
from logbook.bootstrap.laptop import laptop_clock
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import KeptDraft
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import (
    CancelledError,
    KeyringUnavailableError,
    LogbookError,
)
from logbook.domain.incident import Incident
from logbook.domain.incident_errors import SensitiveTextError
from logbook.domain.index_errors import IndexBehindError
from logbook.domain.verification import VerificationReport
from ui import background, messages
from ui.background import TaskRunner
from ui.drafts import Drafts, write_drafts
from ui.formatting import time_text
from ui.indexing import Indexing
from ui.logbook_work import (
    close_logbook,
    noticing,
    on_purpose,
    open_with_drafts,
    steps,
)
from ui.long_work import LongWork
from ui.noticed import Noticed
from ui.verifying import Verifying

T = TypeVar("T")


class Session(QObject):
    """Owns the logbook thread and what is open on it.

    Screens read facts that do not change (`logbook.person`, `.pack`, `.founding`) as
    they please; everything that reads or writes the record goes through `do`.

    Args:
        clock: The laptop's own, where no other is given.
    """

    opened = Signal(object)
    """An `OpenLogbook` is ready."""

    locked = Signal()
    """The file is closed and the keys are forgotten."""

    recorded = Signal(object)
    """The record has grown; its newest `SignedEntry`."""

    incident_changed = Signal(object)
    """Another `Incident`, or none, is being worked on."""

    checking = Signal(int, int)
    """So many entries are verified, of so many."""

    checking_all = Signal(int, int)
    """So many signatures are checked again, of so many; 0 of 0 when that has ended."""

    checked = Signal(object)
    """The verification has ended with this `VerificationReport`."""

    indexing = Signal(int, int)
    """So many entries can be found, of so many; only while that takes a while."""

    noticed = Signal(object)
    """Words hold what looks like a secret; a person decides about this `Noticed`."""

    strip = Signal(str, str)
    """The strip is to say something: tone (a `State`) and words."""

    def __init__(
        self, clock: Clock | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock or laptop_clock()
        self._given_clock = clock
        self._tasks = TaskRunner(self)
        self._logbook: OpenLogbook | None = None
        self._incident: Incident | None = None
        self._size = 0
        self._verifying = Verifying(
            self._tasks, lambda error: self._complain(self, None, error), self
        )
        self._verifying.checking.connect(self.checking)
        self._verifying.checking_all.connect(self.checking_all)
        self._verifying.checked.connect(self.checked)
        self._indexing = Indexing(
            self._tasks, lambda error: self._complain(self, None, error), self
        )
        self._indexing.indexing.connect(self.indexing)
        self.drafts, self.long_work = Drafts(self), LongWork(self)
        self.drafts.timer.timeout.connect(self.keep_drafts)

    @property
    def logbook(self) -> OpenLogbook | None:
        """What is open; ask its services only inside `do`."""
        return self._logbook

    @property
    def incident(self) -> Incident | None:
        """What is being worked on."""
        return self._incident

    @property
    def report(self) -> VerificationReport | None:
        """What the last verification found; none while the first is going on."""
        return self._verifying.report

    @property
    def witness_missing(self) -> KeyringUnavailableError | None:
        """Why this computer remembers no checkpoint, if it does not."""
        return self._verifying.witness_missing

    @property
    def is_checking_all(self) -> bool:
        """Whether every signature is being checked again, behind what is known."""
        return self._verifying.is_checking_all

    @property
    def size(self) -> int:
        """Number of the newest entry known to be safe on disk."""
        return self._size

    def now(self) -> datetime:
        """Return the time on the laptop's clock, with its offset."""
        return self._clock.now().local

    def choose_incident(self, incident: Incident | None) -> None:
        """Work on *incident* from now on."""
        self._incident = incident
        self.incident_changed.emit(incident)

    def create(
        self,
        plan: NewLogbook,
        passphrases: list[bytearray],
        then: Callable[[CreatedLogbook], None],
        failed: Callable[[LogbookError], None],
    ) -> None:
        """Create a logbook; it is not opened.

        Args:
            passphrases: Overwritten.
        """
        self._tasks.run(
            self,
            lambda: create_logbook(plan, passphrases, clock=self._given_clock),
            then=then,
            failed=lambda error: failed(on_purpose(error)),
        )

    def ask(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[LogbookError], None],
    ) -> None:
        """Do what needs no open logbook, but may take a while: files, keyring."""
        self._tasks.run(
            owner, work, then=then, failed=lambda error: failed(on_purpose(error))
        )

    def open(
        self,
        folder: Path,
        person: str,
        passphrase: bytearray,
        failed: Callable[[LogbookError], None],
    ) -> None:
        """Open a logbook as *person*; `opened` says that it is.

        Args:
            passphrase: Overwritten in any case.
        """
        clock = self._given_clock
        self._tasks.run(
            self,
            lambda: open_with_drafts(folder, person, passphrase, clock),
            then=lambda found: self._on_opened(*found),
            failed=lambda error: failed(on_purpose(error)),
        )

    def do(
        self,
        owner: QObject,
        work: Callable[[OpenLogbook], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[LogbookError], bool | None] | None = None,
    ) -> None:
        """Read or record something on the logbook thread.

        If the record has grown, `recorded` follows after *then*. Nothing is done
        while no logbook is open. Words with a secret in them are not recorded until
        `noticed` was answered; the work is then done again as a whole. So is work
        that needs every entry in order where many are not yet: it records nothing.

        Args:
            owner: Who is waiting; if it is gone by then, nobody is called.
            work: Gets the open logbook and returns plain values; sees no widget.
            failed: Brings the screen in order. Unless it returns True, because it has
                told the person itself, the strip says what went wrong.
        """
        logbook = self._logbook
        if logbook is None:
            return
        self._tasks.run(
            self,
            lambda: noticing(logbook, work),
            then=lambda outcome: self._deliver(owner, then, *outcome),
            failed=lambda error: self._ask_or_complain(
                on_purpose(error),
                again=lambda: self.do(owner, work, then, failed),
                complain=lambda known: self._complain(owner, failed, known),
                owner=owner,
            ),
        )

    def notice(
        self,
        error: SensitiveTextError,
        again: Callable[[], None],
        go_back: Callable[[], None],
    ) -> None:
        """Let a person decide about words with a secret in them.

        Args:
            again: Records them once more; they are let through then.
            go_back: Brings the form in order; nothing was recorded.
        """

        def record() -> None:
            self.do(
                self,
                lambda logbook: logbook.journal.accept(error.texts),
                lambda _: again(),
            )

        self.noticed.emit(Noticed(error.sightings, record, go_back))

    def do_long(
        self,
        owner: QObject,
        work: Callable[[OpenLogbook, Progress], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[LogbookError], bool | None] | None = None,
        *,
        progress: Callable[[float], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> background.Progress | None:
        """Do work that takes a while; what is returned can stop it.

        Args:
            work: Also gets what it tells its progress to, done and total.
            progress: Called with the part done, 0 to 1.
            stopped: Called in place of *then* and *failed* when it was stopped.
        """
        logbook = self._logbook
        if logbook is None:
            return None
        end = stopped or _nothing
        return self._tasks.run_long(
            self,
            lambda told: noticing(logbook, lambda it: work(it, steps(told))),
            then=lambda outcome: self._deliver(owner, then, *outcome),
            failed=lambda error: (
                end()
                if isinstance(error, CancelledError)
                else self._complain(owner, failed, on_purpose(error))
            ),
            stopped=end,
            progress=lambda part, _: progress(part) if progress else None,
        )

    def verify(self) -> None:
        """Verify the record again, going on from what this person had verified."""
        self._verifying.verify(self._size)

    def verify_all(self) -> None:
        """Check every signature of the record again."""
        self._verifying.verify_all(self._size)

    def stop_verifying_all(self) -> None:
        """Stop checking every signature; what is known of the record stays."""
        self._verifying.stop()

    def keep_drafts(self) -> None:
        """Write what is typed and not recorded yet."""
        changes = self.drafts.take_changes()
        if changes:
            self.do(self, lambda logbook: write_drafts(logbook, changes))

    def lock(self) -> None:
        """Close the logbook after what was asked for, and forget the keys."""
        logbook = self._logbook
        if logbook is None:
            return
        self.long_work.give_up()
        self.keep_drafts()
        sound = self.report is not None and self.report.intact
        self._forget()
        self._tasks.run(
            self,
            lambda: close_logbook(logbook, remember=sound),
            then=lambda _: self.locked.emit(),
            failed=self._raise_after_closing,
        )

    def close(self) -> None:
        """Lock, and wait until it is done: the program ends."""
        self.lock()
        self._tasks.close()

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return self._tasks.busy()

    def _on_opened(
        self, logbook: OpenLogbook, size: int, drafts: list[KeptDraft]
    ) -> None:
        self._logbook, self._size = logbook, size
        self.drafts.begin(drafts)
        self._indexing.begin(logbook)
        self.opened.emit(logbook)
        self._verifying.begin(logbook, size)

    def _forget(self) -> None:
        self._verifying.end()
        self._indexing.end()
        self._logbook, self._size = None, 0
        self.drafts.end()
        self.choose_incident(None)

    def _raise_after_closing(self, error: Exception) -> None:
        self.locked.emit()
        raise error

    def _deliver(
        self,
        owner: QObject,
        then: Callable[[T], None] | None,
        result: T,
        newest: SignedEntry | None,
    ) -> None:
        if then is not None and isValid(owner):
            then(result)
        if newest is None or newest.number <= self._size or self._logbook is None:
            return
        self._size = newest.number
        words = self.tr("Entry {number} recorded {time}. Signed and on disk.")
        at = time_text(newest.entry.recorded.local)
        self.strip.emit("good", words.format(number=newest.number, time=at))
        self.recorded.emit(newest)

    def _complain(
        self,
        owner: QObject,
        failed: Callable[[LogbookError], bool | None] | None,
        error: LogbookError,
    ) -> None:
        told = failed(error) if failed is not None and isValid(owner) else None
        if not told:
            self.strip.emit("bad", messages.of_error(error))

    def _ask_or_complain(
        self,
        error: LogbookError,
        *,
        again: Callable[[], None],
        complain: Callable[[LogbookError], None],
        owner: QObject,
    ) -> None:
        """Let a person, or the index, get ready for doing it again; or complain."""
        match error:
            case IndexBehindError():
                self._indexing.ask_later(lambda: again() if isValid(owner) else None)
            case SensitiveTextError() if self._logbook is not None:
                self.notice(error, again, lambda: complain(error))
            case _:
                complain(error)


def _nothing() -> None:
    """Nobody wants to know that it was stopped."""
