"""Whose fault an SQLite error is: the machine's, the file's, or ours."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from logbook.domain.errors import (
    DiskFullError,
    EntryNotSavedError,
    LogbookBusyError,
    LogbookDamagedError,
    LogbookError,
    ReadOnlyError,
)

FILE = "log.db"

_PRIMARY = 0xFF
"""Mask of the primary result code (sqlite.org/rescode.html)."""

_FULL, _READ_ONLY, _BUSY, _LOCKED = 13, 8, 5, 6
_IO_ERROR, _CANNOT_OPEN, _CORRUPT, _NOT_A_DATABASE = 10, 14, 11, 26


def error_of(code: int) -> LogbookError | None:
    """Return the error a person can do something about, none if it is our fault.

    Args:
        code: SQLite's extended result code.
    """
    found = code & _PRIMARY
    if found in (_BUSY, _LOCKED):
        return LogbookBusyError()
    if found in (_IO_ERROR, _CANNOT_OPEN):
        return EntryNotSavedError("disk")
    simple: dict[int, LogbookError] = {
        _FULL: DiskFullError(),
        _READ_ONLY: ReadOnlyError(),
        _CORRUPT: LogbookDamagedError(FILE, "page"),
        _NOT_A_DATABASE: LogbookDamagedError(FILE, "header"),
    }
    return simple.get(found)


@contextmanager
def translated() -> Iterator[None]:
    """Let nothing of SQLAlchemy or SQLite get past: only errors with words.

    Raises:
        DiskFullError: There is no room.
        ReadOnlyError: The file or its folder cannot be written.
        LogbookBusyError: Another connection holds the file.
        EntryNotSavedError: The disk answered with an error.
        LogbookDamagedError: A page is not what was written.
    """
    try:
        yield
    except (sa.exc.DBAPIError, sqlcipher.Error) as error:
        cause = error.orig if isinstance(error, sa.exc.DBAPIError) else error
        found = error_of(getattr(cause, "sqlite_errorcode", 0) or 0)
        if found is None:
            raise
        raise found from error
