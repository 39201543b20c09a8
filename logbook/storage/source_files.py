"""What could be taken in: looked at, opened for reading only, never followed or woken.

A link is not followed, and a pipe, a socket or a device is not opened: that could hang
or do something. Nothing is written, and where the system allows it not even the time
of the last access changes (Linux: ``O_NOATIME``, for one's own files).
"""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from logbook.application.evidence_ports import FoundSource
from logbook.domain.evidence_errors import (
    NotTakenInError,
    SourceForbiddenError,
    SourceGoneError,
)
from logbook.domain.medium import Medium
from logbook.domain.safe_name import distinct_names
from logbook.storage.media import SystemMedia
from logbook.storage.vault_list import LeftOut, Lies, shown_name

_READ_ONLY = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_KEEP_ACCESS = getattr(os, "O_NOATIME", 0)

_HAS_FOLDER_HANDLES = os.open in os.supports_dir_fd and os.scandir in os.supports_fd

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NANO = 1_000_000_000


class ShrankError(Exception):
    """A file has fewer bytes than it had when it was opened."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A thing in a folder, before anything of it was read.

    Attributes:
        raw: Bytes of its path inside the folder that is taken in.
        given: Where a copy of it would go.
        folder: The folder it lies in, open while this is looked at.
        left_out: Why nothing of it can be taken, as far as is known now.
    """

    raw: bytes
    given: str
    kind: Lies
    status: os.stat_result
    folder: "_Folder"
    left_out: LeftOut | None = None

    def open(self) -> "OpenSource":
        """Open a file for reading.

        Raises:
            OSError: It cannot be opened; or it has become something else.
        """
        return OpenSource(self.folder.open(os.path.basename(self.raw)))

    def target(self) -> str:
        """Return where a link leads, as text; empty where it does not say."""
        try:
            target = self.folder.read_link(os.path.basename(self.raw))
        except OSError:
            return ""
        return shown_name(target)[0]


class OpenSource:
    """A file that is read to where it ended when it was opened."""

    def __init__(self, handle: int) -> None:
        """Take over *handle*.

        Raises:
            OSError: It is no file.
        """
        self._handle = handle
        self.status = os.fstat(handle)
        if not stat.S_ISREG(self.status.st_mode):
            self.close()
            raise OSError
        self.size = self.status.st_size

    def fill(self, buffer: memoryview) -> None:
        """Put the next bytes into a buffer.

        Raises:
            ShrankError: There are not so many left.
            OSError: The medium does not give them.
        """
        while buffer:
            got = os.readv(self._handle, [buffer]) if _HAS_READV else self._read(buffer)
            if not got:
                raise ShrankError
            buffer = buffer[got:]

    def _read(self, buffer: memoryview) -> int:
        content = os.read(self._handle, len(buffer))
        buffer[: len(content)] = content
        return len(content)

    def grew(self) -> bool:
        """Tell whether it has changed since it was opened."""
        now = os.fstat(self._handle)
        same = now.st_size, now.st_mtime_ns
        more = bool(os.read(self._handle, 1))
        return more or same != (self.size, self.status.st_mtime_ns)

    def access_kept(self) -> bool:
        """Tell whether its access time is what it was."""
        return os.fstat(self._handle).st_atime_ns == self.status.st_atime_ns

    def close(self) -> None:
        """Close it."""
        os.close(self._handle)


_HAS_READV = hasattr(os, "readv")


def open_source(path: Path) -> OpenSource:
    """Open one file.

    Raises:
        SourceGoneError: There is none any more.
        SourceForbiddenError: The system does not allow it.
    """
    try:
        return OpenSource(_open(os.fsencode(path), None))
    except (OSError, ValueError) as error:
        raise fault_of(path, error) from error


def walk(root: Path) -> Iterator[Lying]:
    """Return everything in a folder: first what lies in it, then folder by folder.

    The order is that of the bytes of the names, so that it is always the same.

    Raises:
        SourceGoneError: The folder itself is not there any more.
        SourceForbiddenError: The system does not let us look into it.
    """
    try:
        first = _Folder(os.fsencode(root))
    except (OSError, ValueError) as error:
        raise fault_of(root, error) from error
    waiting: list[tuple[bytes, str, Lying | None]] = [(b"", "", None)]
    while waiting:
        inside, given, lying = waiting.pop()
        try:
            folder = first if lying is None else _Folder(first.path_of(inside), lying)
        except OSError as error:
            if lying is not None:
                why = why_left_out(Path(os.fsdecode(first.path_of(inside))), error)
                yield replace(lying, given="", left_out=why)
            continue
        with folder:
            if lying is not None:
                yield lying
            found = list(folder.things(inside, given))
            yield from (each for each in found if each.kind is not Lies.FOLDER)
        below = (each for each in reversed(found) if each.kind is Lies.FOLDER)
        waiting += [(each.raw, each.given, each) for each in below]


class FileSources:
    """Implements `Sources` over what this computer can read.

    Args:
        media: Says what the system knows of sticks, cards and disks.
    """

    def __init__(self, media: SystemMedia | None = None) -> None:
        self._media = media or SystemMedia()

    def look(self, path: Path) -> FoundSource:
        try:
            status = os.lstat(path)
        except (OSError, ValueError) as error:
            raise fault_of(path, error) from error
        kind = kind_of(status)
        if kind not in {Lies.FILE, Lies.FOLDER}:
            raise NotTakenInError(str(path), kind)
        is_folder = kind is Lies.FOLDER
        files, size, left_out = _counted(path) if is_folder else (1, status.st_size, 0)
        name, _ = shown_name(os.fsencode(path.name))
        return FoundSource(
            path,
            name,
            is_folder,
            files,
            size,
            self._media.medium_of(path),
            *times_of(status),
            left_out=left_out,
        )

    def media(self) -> Sequence[Medium]:
        return self._media.removable_media()


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
    born = getattr(status, "st_birthtime_ns", None)
    changed = status.st_ctime_ns
    if os.name == "nt":
        born, changed = changed, None
    all_of_them = status.st_mtime_ns, status.st_atime_ns, changed, born
    modified, accessed, altered, created = map(_time_text, all_of_them)
    return modified, accessed, altered, created


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


def _counted(folder: Path) -> tuple[int, int, int]:
    files = size = left_out = 0
    for lying in walk(folder):
        if lying.left_out is not None:
            left_out += 1
        elif lying.kind is Lies.FILE:
            files += 1
            size += lying.status.st_size
    return files, size, left_out


class _Folder:
    """An open folder; what lies in it is reached through it, not through its name."""

    def __init__(self, path: bytes, seen: Lying | None = None) -> None:
        """Open a folder.

        Args:
            seen: How it was seen where it lies; it must still be the same one.

        Raises:
            OSError: It cannot be opened, or something else lies there now.
        """
        self._path = path
        self._handle: int | None = None
        if _HAS_FOLDER_HANDLES:
            self._handle = _open(path, None, os.O_DIRECTORY)
            status = os.fstat(self._handle)
        else:
            status = os.lstat(path)
        if seen is not None and not os.path.samestat(status, seen.status):
            self.__exit__()
            raise FileNotFoundError

    def __enter__(self) -> "_Folder":
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def path_of(self, inside: bytes) -> bytes:
        """Return the whole path of something inside."""
        return os.path.join(self._path, inside)

    def things(self, inside: bytes, given: str) -> Iterator[Lying]:
        """Return what lies in it, in the order of the bytes of the names."""
        names = sorted(os.fsencode(each) for each in self._names())
        shown = distinct_names(shown_name(name)[0] for name in names)
        for name, safe in zip(names, shown, strict=True):
            try:
                status = self._status(name)
            except OSError:
                continue  # it is gone since the folder was read
            kind = kind_of(status)
            raw = os.path.join(inside, name)
            goes = f"{given}/{safe}" if given else safe
            is_taken = kind in {Lies.FILE, Lies.FOLDER}
            why = None if is_taken else LeftOut.NO_FILE
            yield Lying(raw, goes, kind, status, self, why)

    def open(self, name: bytes) -> int:
        """Open a file for reading; a link is not followed."""
        if self._handle is None:
            return _open(os.path.join(self._path, name), None)
        return _open(name, self._handle)

    def read_link(self, name: bytes) -> bytes:
        """Return where a link leads."""
        if self._handle is None:
            return os.readlink(os.path.join(self._path, name))
        return os.readlink(name, dir_fd=self._handle)

    def _names(self) -> list[str]:
        if self._handle is None:
            return os.listdir(os.fsdecode(self._path))
        return os.listdir(self._handle)

    def _status(self, name: bytes) -> os.stat_result:
        if self._handle is None:
            return os.lstat(os.path.join(self._path, name))
        return os.stat(name, dir_fd=self._handle, follow_symlinks=False)


def _open(path: bytes, folder: int | None, more: int = 0) -> int:
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
    shown, _ = shown_name(os.fsencode(path))
    if isinstance(error, PermissionError):
        return SourceForbiddenError(shown)
    return SourceGoneError(shown)
