"""The two copies of the key-slot file: one is always whole, whenever power fails."""

import errno
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from logbook.crypto.key_header import LARGEST, Header
from logbook.domain.errors import (
    DiskFullError,
    FolderNotWritableError,
    LogbookDamagedError,
    MachineError,
    ReadOnlyError,
)

COPIES = ("keys.a", "keys.b")

_OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class CopiesRead:
    """What was found in a logbook folder.

    Attributes:
        header: The newest sound copy.
        damage: Why, by file name, for each copy that is not up to it: ``missing``,
            ``unreadable``, ``stale``, ``differs`` or the code of its damage.
    """

    header: Header
    damage: dict[str, str]


def read_copies(folder: Path) -> CopiesRead:
    """Read both copies and take the newest sound one.

    Raises:
        LogbookDamagedError: Neither can be used.
        NewerFormatError: A newer program wrote them.
    """
    sound: dict[str, Header] = {}
    damage: dict[str, str] = {}
    for name in COPIES:
        try:
            sound[name] = Header.from_bytes(_content(folder / name))
        except LogbookDamagedError as error:
            damage[name] = error.why
    if not sound:
        is_missing = set(damage.values()) == {"missing"}
        raise LogbookDamagedError("keys", "missing" if is_missing else "both-copies")
    newest = max(sound.values(), key=lambda header: header.sequence)
    for name, header in sound.items():
        if header != newest:
            is_older = header.sequence < newest.sequence
            damage[name] = "stale" if is_older else "differs"
    return CopiesRead(newest, damage)


def write_copies(folder: Path, header: Header) -> None:
    """Write both copies, the second first, each only after the other is on the disk.

    Raises:
        DiskFullError: There is no room; at least one sound copy is left.
        ReadOnlyError: The disk cannot be written; likewise.
        FolderNotWritableError: The folder cannot be written; likewise.
        LogbookDamagedError: It could not be read again, so nothing was written.
    """
    content = header.to_bytes()
    Header.from_bytes(content)
    try:
        for name in reversed(COPIES):
            _replace(folder / name, content)
    except OSError as error:
        raise _fault(error, folder) from error


def _content(path: Path) -> bytes:
    # Only plain files: opening a pipe would wait for ever.
    if not path.is_file():
        raise LogbookDamagedError("keys", "missing")
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise LogbookDamagedError("keys", "unreadable") from error


def _replace(path: Path, content: bytes) -> None:
    """Put *content* in place of the file, durably and at once."""
    draft = path.with_name(path.name + ".new")
    # Never through a link that somebody put there.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        draft.unlink(missing_ok=True)
        with open(os.open(draft, flags, _OWNER_ONLY), "wb") as file:  # noqa: PTH123 - the descriptor carries the mode
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows does this by itself and cannot be asked."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _fault(error: OSError, folder: Path) -> MachineError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError()
    if error.errno == errno.EROFS:
        return ReadOnlyError()
    return FolderNotWritableError(str(folder))
