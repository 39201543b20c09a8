"""A folder that is taken in, walked through once and always in the same order."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from logbook.domain.safe_name import distinct_names
from logbook.storage.source_files import (
    OpenSource,
    fault_of,
    kind_of,
    open_for_reading,
    why_left_out,
)
from logbook.storage.vault_list import LeftOut, Lies, shown_name

_HAS_FOLDER_HANDLES = os.open in os.supports_dir_fd and os.scandir in os.supports_fd

_SEPARATOR = os.fsencode(os.sep)


@dataclass(frozen=True, slots=True)
class Lying:
    """A thing in a folder, before anything of it was read.

    Attributes:
        raw: Bytes of its path inside the folder that is taken in.
        given: Where a copy of it would go.
        status: None if the system does not say what it is.
        folder: The folder it lies in, open while this is looked at.
        left_out: Why nothing of it can be taken, as far as is known now.
    """

    raw: bytes
    given: str
    kind: Lies
    status: os.stat_result | None
    folder: "_Folder"
    left_out: LeftOut | None = None

    @property
    def is_readable(self) -> bool:
        """Whether it is a file, of which nothing speaks against reading it."""
        return self.kind is Lies.FILE and self.left_out is None

    def open(self) -> "OpenSource":
        """Open a file for reading.

        Raises:
            OSError: It cannot be opened; or it has become something else.
        """
        return OpenSource(self.folder.open(_last(self.raw)))

    def target(self) -> str:
        """Return where a link leads, as text; empty where it does not say."""
        try:
            target = self.folder.read_link(_last(self.raw))
        except OSError:
            return ""
        return shown_name(target)[0]


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


def _last(path: bytes) -> bytes:
    """Return the last part of a path inside a folder."""
    return path.rpartition(b"/")[2]


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
            self._handle = open_for_reading(path, more=os.O_DIRECTORY)
            status = os.fstat(self._handle)
        else:
            status = os.lstat(path)
        was = seen.status if seen is not None else None
        if was is not None and not os.path.samestat(status, was):
            self.__exit__()
            raise FileNotFoundError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def path_of(self, inside: bytes) -> bytes:
        """Return the whole path of something inside."""
        return self._path + _SEPARATOR + inside

    def things(self, inside: bytes, given: str) -> Iterator[Lying]:
        """Return what lies in it, in the order of the bytes of the names."""
        names = self._names()
        shown = distinct_names(shown_name(name)[0] for name in names)
        for name, safe in zip(names, shown, strict=True):
            raw = inside + b"/" + name if inside else name
            goes = f"{given}/{safe}" if given else safe
            yield self._thing(name, raw, goes)

    def _thing(self, name: bytes, raw: bytes, given: str) -> Lying:
        try:
            status = self._status(name)
        except OSError as error:
            why = why_left_out(Path(os.fsdecode(self.path_of(name))), error)
            return Lying(raw, given, Lies.OTHER, None, self, why)
        kind = kind_of(status)
        is_taken = kind in {Lies.FILE, Lies.FOLDER}
        why_not = None if is_taken else LeftOut.NO_FILE
        return Lying(raw, given, kind, status, self, why_not)

    def open(self, name: bytes) -> int:
        """Open a file for reading; a link is not followed."""
        if self._handle is None:
            return open_for_reading(self.path_of(name))
        return open_for_reading(name, self._handle)

    def read_link(self, name: bytes) -> bytes:
        """Return where a link leads."""
        if self._handle is None:
            return os.fsencode(Path(os.fsdecode(self.path_of(name))).readlink())
        return os.readlink(name, dir_fd=self._handle)

    def _names(self) -> list[bytes]:
        where = os.fsdecode(self._path) if self._handle is None else self._handle
        with os.scandir(where) as found:
            return sorted(os.fsencode(each.name) for each in found)

    def _status(self, name: bytes) -> os.stat_result:
        if self._handle is None:
            return os.lstat(self.path_of(name))
        return os.stat(name, dir_fd=self._handle, follow_symlinks=False)
