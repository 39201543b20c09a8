"""What the session does on the logbook thread; nothing here sees a widget."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias, TypeVar

from logbook.application.ports import Clock, Progress
from logbook.application.verifications import Steps
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.draft import KeptDraft
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import (
    CancelledError,
    KeyringUnavailableError,
    LogbookError,
)
from ui import background

T = TypeVar("T")

Slices: TypeAlias = Steps
"""Entries verified, of how many, and at the end the report."""


def open_with_drafts(
    folder: Path, person: str, passphrase: bytearray, clock: Clock | None
) -> tuple[OpenLogbook, int, list[KeptDraft]]:
    """Open, and read how far the record has got and what was not finished."""
    logbook = open_logbook(folder, person, passphrase, clock=clock)
    try:
        size = logbook.journal.store.head().size
        return logbook, size, logbook.drafts.of_person(logbook.person.id)
    except BaseException:
        logbook.close()
        raise


def noticing(
    logbook: OpenLogbook, work: Callable[[OpenLogbook], T]
) -> tuple[T, SignedEntry | None]:
    """Work, and return the newest entry beside the result: has the record grown?"""
    store = logbook.journal.store
    before = store.head().size
    result = work(logbook)
    after = store.head().size
    grown = after > before
    return result, next(iter(store.read(after, after)), None) if grown else None


def begin_verifying(
    logbook: OpenLogbook, *, whole: bool
) -> tuple[Slices, KeyringUnavailableError | None]:
    """Return the slices of a verification, and why no witness was asked, if none was.

    A laptop without a keyring is normal; the screens say so.

    Args:
        whole: Check every signature, and do not go on from what was checked before.
    """
    verifications = logbook.verifications
    verify = verifications.slices if whole else verifications.resumed
    try:
        witness = logbook.witness.last_seen(logbook.log)
    except KeyringUnavailableError as error:
        return verify(), error
    return verify([witness] if witness else ()), None


def on_purpose(error: Exception) -> LogbookError:
    """Return an error that was raised on purpose; any other one is ours, and loud."""
    if isinstance(error, LogbookError):
        return error
    raise error


def steps(told: background.Progress) -> Progress:
    """Return the progress that services know; it stops them by an error of theirs."""

    def step(done: int, total: int) -> None:
        if told.stopping:
            raise CancelledError
        told(done / total if total else 1.0)

    return step


def close_logbook(logbook: OpenLogbook, *, remember: bool) -> None:
    """Close, on the logbook thread, and remember how far the record had got."""
    try:
        if remember:
            with suppress(KeyringUnavailableError):
                logbook.witness.remember(logbook.reviews.checkpoint())
    finally:
        logbook.close()
