"""Whose fault it is when SQLite refuses: nothing of the database gets past here."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from logbook.domain.errors import (
    DiskFullError,
    DiskNotAnsweringError,
    EntryNotSavedError,
    LogbookBusyError,
    LogbookDamagedError,
    LogbookError,
    ReadOnlyError,
)

LOG_FILE = "log.db"
"""The record's file in the folder of a logbook."""

_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one."""


_DAMAGE = {
    dbapi2.SQLITE_CORRUPT,
    dbapi2.SQLITE_NOTADB,
    dbapi2.SQLITE_FORMAT,
    dbapi2.SQLITE_IOERR,
}
_REFUSAL = {
    dbapi2.SQLITE_FULL,
    dbapi2.SQLITE_READONLY,
    dbapi2.SQLITE_CANTOPEN,
    dbapi2.SQLITE_PERM,
    dbapi2.SQLITE_BUSY,
    dbapi2.SQLITE_LOCKED,
}


def is_damage(error: dbapi2.Error) -> bool:
    """Tell whether a file is not what was written, or does not give its bytes."""
    return _primary(error) in _DAMAGE


def is_refusal(error: dbapi2.Error) -> bool:
    """Tell whether a file that may be sound takes nothing just now."""
    return _primary(error) in _REFUSAL


@contextmanager
def reading() -> Iterator[None]:
    """Name what goes wrong while the record is read.

    Raises:
        LogbookDamagedError: A page is not what was written.
        DiskNotAnsweringError: The disk did not give the bytes.
    """
    with _named(DiskNotAnsweringError()):
        yield


@contextmanager
def writing() -> Iterator[None]:
    """Name what goes wrong while something is stored; nothing of it is kept then.

    Raises:
        DiskFullError: There is no room.
        ReadOnlyError: Nothing can be written there.
        EntryNotSavedError: The disk refused.
        LogbookDamagedError: A page is not what was written.
    """
    with _named(EntryNotSavedError("disk")):
        yield


@contextmanager
def _named(on_disk_error: LogbookError) -> Iterator[None]:
    try:
        yield
    except (sa.exc.DBAPIError, dbapi2.Error) as error:
        named = _fault_of(error, on_disk_error)
        if named is None:
            raise
        raise named from error


def _fault_of(error: Exception, on_disk_error: LogbookError) -> LogbookError | None:
    """Return the error to raise instead, none if the program is at fault."""
    cause = error.orig if isinstance(error, sa.exc.DBAPIError) else error
    match _primary(cause):
        case dbapi2.SQLITE_FULL:
            return DiskFullError()
        case dbapi2.SQLITE_READONLY | dbapi2.SQLITE_CANTOPEN | dbapi2.SQLITE_PERM:
            return ReadOnlyError()
        case dbapi2.SQLITE_BUSY | dbapi2.SQLITE_LOCKED:
            return LogbookBusyError()
        case dbapi2.SQLITE_CORRUPT | dbapi2.SQLITE_NOTADB:
            # The key slots have proven the key, so "not a database" is damage.
            return LogbookDamagedError(LOG_FILE, "page")
        case dbapi2.SQLITE_IOERR:
            return on_disk_error
    return None


def _primary(error: BaseException | None) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & _PRIMARY
