"""One writer for a logbook: an advisory lock on a file beside the record."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from logbook.domain.errors import (
    FolderNotWritableError,
    LogbookBusyError,
    ReadOnlyError,
)

NAME = "lock"

if os.name == "nt":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(slots=True)
class FileLock:
    """Held as long as the record is open; the system frees it if we are killed."""

    handle: int

    @classmethod
    def acquire(cls, folder: Path) -> Self:
        """Take the lock.

        Raises:
            LogbookBusyError: Somebody else holds it.
            ReadOnlyError: The folder cannot be written.
        """
        try:
            handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except PermissionError as error:
            raise FolderNotWritableError(str(folder)) from error
        except OSError as error:
            raise ReadOnlyError from error
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise LogbookBusyError from error
        return cls(handle)

    def release(self) -> None:
        """Give it back; doing so twice does no harm."""
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1
