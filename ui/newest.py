"""Asking the logbook the newest question only."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from ui.session import Session

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Question:
    work: Callable[[OpenLogbook], Any]
    then: Callable[[Any], None]


class Newest:
    """One question is asked at a time; of those that wait the newest is asked next.

    Somebody who types a word asks a new question with every letter. What came before
    the newest is never answered, and the logbook thread is never queued full.

    Args:
        owner: Who is waiting; if it is gone by then, nobody is called.
    """

    def __init__(self, session: Session, owner: QObject) -> None:
        self._session = session
        self._owner = owner
        self._asked: _Question | None = None
        self._waiting: _Question | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def ask(self, work: Callable[[OpenLogbook], T], then: Callable[[T], None]) -> None:
        """Ask now, or as soon as the answer before is there."""
        question = _Question(work, then)
        if self._asked is not None:
            self._waiting = question
        elif self._session.logbook is not None:
            self._begin(question)

    def forget(self) -> None:
        """Let nobody hear the answers to what was asked so far."""
        self._asked = self._waiting = None

    def _begin(self, question: _Question) -> None:
        self._asked = question
        self._session.do(
            self._owner,
            question.work,
            lambda found: self._answer(question, found),
            lambda error: self._give_up(question, error),
        )

    def _answer(self, question: _Question, found: object) -> None:
        # What waits goes first onto the thread; it works while this is painted.
        is_wanted = self._asked is question
        newer = self._next(question)
        if is_wanted and newer is None:
            question.then(found)

    def _give_up(self, question: _Question, _error: LogbookError) -> bool:
        self._next(question)
        return False

    def _next(self, question: _Question) -> _Question | None:
        if self._asked is not question:
            return None
        self._asked, newer, self._waiting = None, self._waiting, None
        if newer is not None and self._session.logbook is not None:
            self._begin(newer)
        return newer
