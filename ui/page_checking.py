"""Checking one page of paper without holding up the screen or the logbook."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from logbook.bootstrap.checking_pages import check_page, check_page_code, with_record
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.digest import Digest
from logbook.domain.errors import LogbookError
from logbook.domain.page_result import PageResult
from ui.background import TaskRunner
from ui.logbook_work import on_purpose
from ui.session import Session


@dataclass(frozen=True, slots=True)
class AskedPage:
    """Which page is asked about: by its picture, or by the code at its foot.

    Attributes:
        folder: The hand-over folder it belongs to, if somebody has it.
        pinned: Fingerprint of the root, if somebody has it.
    """

    scan: Path | None = None
    code: str = ""
    folder: Path | None = None
    pinned: Digest | None = None


@dataclass(frozen=True, slots=True)
class _Check:
    """Who waits for one check."""

    number: int
    owner: QObject
    then: Callable[[PageResult], None]
    failed: Callable[[LogbookError], None]


class PageChecking(QObject):
    """Reads the picture on a thread of its own; only the record is asked on its own.

    A check that is given up goes on where nobody waits for it: reading a picture
    cannot be left half way.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        # A large scan takes seconds; entries are written meanwhile.
        self._tasks = TaskRunner(self)
        self._number = 0

    def check(
        self,
        owner: QObject,
        asked: AskedPage,
        then: Callable[[PageResult], None],
        failed: Callable[[LogbookError], None],
    ) -> None:
        """Check a page, alone, with its folder, and with the open record."""
        self._number += 1
        check = _Check(self._number, owner, then, failed)
        if asked.scan is None and asked.folder is None:
            code = asked.code
            self._ask_record(
                check, lambda logbook: check_page_code(code, logbook=logbook)
            )
            return
        self._tasks.run(
            owner,
            lambda: _checked(asked),
            then=lambda result: self._ask_record(
                check, lambda logbook: with_record(result, logbook)
            ),
            failed=lambda error: self._complain(check, on_purpose(error)),
        )

    def give_up(self) -> None:
        """Tell nobody any more what comes of the check."""
        self._number += 1

    def _ask_record(
        self, check: _Check, work: Callable[[OpenLogbook], PageResult]
    ) -> None:
        self._session.do(
            check.owner,
            work,
            lambda result: self._tell(check, result),
            lambda error: self._complain_at_the_panel(check, error),
        )

    def _tell(self, check: _Check, result: PageResult) -> None:
        if check.number == self._number:
            check.then(result)

    def _complain_at_the_panel(self, check: _Check, error: LogbookError) -> bool:
        """Say there what went wrong, so that the strip need not."""
        self._complain(check, error)
        return True

    def _complain(self, check: _Check, error: LogbookError) -> None:
        if check.number == self._number:
            check.failed(error)


def _checked(asked: AskedPage) -> PageResult:
    if asked.scan is not None:
        return check_page(asked.scan, asked.folder, asked.pinned)
    return check_page_code(asked.code, asked.folder, asked.pinned)
