"""Files that are taken in: opened for reading only, never followed or woken.

A link is not followed, and a pipe, a socket or a device is not opened: that could hang
or do something. Nothing is written, and where the system allows it not even the time
of the last access changes (Linux: ``O_NOATIME``, for one's own files).
"""

import errno
import io
import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

from logbook.domain.evidence_errors import SourceForbiddenError, SourceGoneError
from logbook.storage.vault_list import LeftOut, Lies, shown_name

_READ_ONLY = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_KEEP_ACCESS = getattr(os, "O_NOATIME", 0)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NANO = 1_000_000_000


class ShrankError(Exception):
    """A file has fewer bytes than it had when it was opened."""


class SourceReadError(Exception):
    """The medium does not give the bytes of a file that is open."""


class OpenSource:
    """A file that is read to where it ended when it was opened."""

    def __init__(self, handle: int) -> None:
        """Take over *handle*.

        Raises:
            OSError: It is no file.
        """
        self.status = os.fstat(handle)
        if not stat.S_ISREG(self.status.st_mode):
            os.close(handle)
            raise OSError
        self._file = io.FileIO(handle)
        self.size = self.status.st_size

    def fill(self, buffer: memoryview) -> None:
        """Put the next bytes into a buffer.

        Raises:
            ShrankError: There are not so many left.
            SourceReadError: The medium does not give them.
        """
        while buffer:
            try:
                got = self._file.readinto(buffer)
            except OSError as error:
                raise SourceReadError from error
            if not got:
                raise ShrankError
            buffer = buffer[got:]

    def grew(self) -> bool:
        """Tell whether it has changed since it was opened.

        Raises:
            SourceReadError: The medium does not answer.
        """
        try:
            now, more = os.fstat(self._file.fileno()), self._file.read(1)
        except OSError as error:
            raise SourceReadError from error
        # Whoever writes can set back when it was modified, but not when it was changed.
        return bool(more) or _state(now) != _state(self.status)

    def access_kept(self) -> bool:
        """Tell whether its access time is what it was."""
        return os.fstat(self._file.fileno()).st_atime_ns == self.status.st_atime_ns

    def close(self) -> None:
        """Close it."""
        self._file.close()


def _state(status: os.stat_result) -> tuple[int, int, int]:
    """Return what changes with the content of a file."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def open_source(path: Path) -> OpenSource:
    """Open one file.

    Raises:
        SourceGoneError: There is none any more.
        SourceForbiddenError: The system does not allow it.
    """
    try:
        return OpenSource(open_for_reading(os.fsencode(path)))
    except (OSError, ValueError) as error:
        raise fault_of(path, error) from error


def kind_of(status: os.stat_result) -> Lies:
    """Return what sort of thing has this status."""
    for kind, test in _KINDS:
        if test(status.st_mode):
            return kind
    return Lies.OTHER


_KINDS = (
    (Lies.FILE, stat.S_ISREG),
    (Lies.FOLDER, stat.S_ISDIR),
    (Lies.LINK, stat.S_ISLNK),
    (Lies.PIPE, stat.S_ISFIFO),
    (Lies.SOCKET, stat.S_ISSOCK),
    (Lies.DEVICE, stat.S_ISBLK),
    (Lies.DEVICE, stat.S_ISCHR),
)


def times_of(status: os.stat_result) -> tuple[str, str, str, str]:
    """Return when it was modified, accessed, changed and created, RFC 3339 in UTC."""
    created: int | None = getattr(status, "st_birthtime_ns", None)
    changed: int | None = status.st_ctime_ns
    if os.name == "nt":
        # What is called the time of change is that of creation there.
        created, changed = changed, None
    return (
        _time_text(status.st_mtime_ns),
        _time_text(status.st_atime_ns),
        _time_text(changed),
        _time_text(created),
    )


def _time_text(nanoseconds: int | None) -> str:
    """Return a time with all its nanoseconds; empty if no calendar has it."""
    if nanoseconds is None:
        return ""
    seconds, rest = divmod(nanoseconds, _NANO)
    try:
        at = _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return ""
    return f"{at:%Y-%m-%dT%H:%M:%S}.{rest:09}Z"


def open_for_reading(path: bytes, folder: int | None = None, more: int = 0) -> int:
    """Open what a path leads to, of an open folder if one is given.

    Raises:
        OSError: It cannot be opened, or is a link.
    """
    if _KEEP_ACCESS:
        try:
            return os.open(path, _READ_ONLY | more | _KEEP_ACCESS, dir_fd=folder)
        except PermissionError:
            pass  # somebody else's file: it is read all the same, the time may change
    return os.open(path, _READ_ONLY | more, dir_fd=folder)


def why_left_out(path: Path, error: OSError) -> LeftOut:
    """Return why a thing in a folder could not be opened.

    Raises:
        SourceGoneError: It is not this thing: its medium does not answer any more.
    """
    if error.errno in _MEDIUM_GONE:
        raise fault_of(path, error) from error
    if isinstance(error, PermissionError):
        return LeftOut.FORBIDDEN
    if isinstance(error, FileNotFoundError):
        return LeftOut.GONE
    return LeftOut.UNREADABLE


_MEDIUM_GONE = {
    getattr(errno, name, None)
    for name in ("EIO", "ENXIO", "ENODEV", "ENOMEDIUM", "ESTALE", "ENOTCONN")
}


def fault_of(
    path: Path, error: OSError | ValueError
) -> SourceGoneError | SourceForbiddenError:
    """Return the error that says why a source cannot be read."""
    if isinstance(error, PermissionError):
        return SourceForbiddenError(shown_path(path))
    return SourceGoneError(shown_path(path))


def shown_path(path: Path) -> str:
    """Return a path as text that can be shown and signed, whatever its bytes are."""
    return shown_name(os.fsencode(path))[0]
