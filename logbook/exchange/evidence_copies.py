"""Decrypted copies of evidence in a folder on a medium: all of them, compared, or none.

The folder is called ``unfinished-…`` until everything in it was read again and is on
record. `evidence.sha256` in it is a list that `sha256sum -c` checks.
"""

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from logbook.application.evidence_export_ports import FileToCopy
from logbook.domain.digest import Digest
from logbook.domain.digest_list import digest_line
from logbook.domain.errors import FolderNotWritableError, HandoverExistsError
from logbook.domain.evidence_errors import (
    CopyDiffersError,
    MediumFullError,
    MediumGoneError,
    StoredDamagedError,
)
from logbook.domain.evidence_export_errors import (
    CopiesNotNamedError,
    TooLargeForMediumError,
)
from logbook.domain.export_errors import LogbookFolderError
from logbook.domain.medium import Medium
from logbook.domain.safe_name import folded, is_safe_name
from logbook.exchange.own_folder import refuse_own_folder

UNFINISHED = "unfinished-"
"""Begins the name of a folder that is still being written."""

LIST = "evidence.sha256"
ITEMS = "items"
LISTED = "-list.jsonl"
"""Ends the name of the list of a folder; a line is a JSON object."""

SLICE = 4 * 1024 * 1024
"""Bytes that reach the medium before somebody else gets the logbook.

A slow stick takes 10 MB a second; more at once would keep others waiting.
"""

_PIECE = 1024 * 1024
_LOGBOOK = ".irlog"
"""Ends the name of a logbook folder; nothing but its own files belongs in there."""

_MOST = {"vfat": 2**32 - 1, "msdos": 2**32 - 1}
"""Bytes of the largest file by file system, where one is small enough to matter."""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENAMETOOLONG}
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
# Not every system has these; where they are missing, nothing is lost that it could do.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_EVERYBODY_READS = 0o644
_FOLDER_MODE = 0o755


class MediumExporter:
    """Begins folders of copies; implements `EvidenceExporter`.

    Args:
        medium_of: Says what medium a folder is on.
    """

    def __init__(self, medium_of: Callable[[Path], Medium]) -> None:
        self._medium_of = medium_of

    def begin(
        self, folder: Path, files: Sequence[FileToCopy], spare: int = 0
    ) -> "UnfinishedFolder":
        """Begin a folder; see `EvidenceExporter.begin` for what is refused."""
        folder = folder.absolute()
        if "\0" in str(folder):  # No disk takes such a name.
            raise FolderNotWritableError(str(folder.parent))
        if os.path.lexists(folder):
            raise HandoverExistsError(str(folder))
        _refuse_logbooks(folder)
        copies = tuple(_copies(files))
        needed = sum(copy.size for copy in copies) + spare
        medium = self._medium_of(folder.parent)
        _refuse_too_large(copies, medium)
        with _faults(folder, needed):
            if medium.read_only:
                raise FolderNotWritableError(str(folder.parent))
            if shutil.disk_usage(folder.parent).free < needed:
                raise MediumFullError(str(folder.parent), needed)
            prefix = f"{UNFINISHED}{folder.name}-"
            # Not hidden: whoever loses power here must see what lies on the stick.
            place = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
        return UnfinishedFolder(folder, place, copies, medium)


@dataclass(frozen=True, slots=True)
class _Copy:
    """One file of the folder.

    Attributes:
        name: From the folder on, parted by slashes.
    """

    item: str
    name: str
    size: int
    sha256: Digest
    modified: str
    content: Callable[[], Iterator[memoryview]]


class UnfinishedFolder:
    """Implements `UnfinishedCopies`."""

    def __init__(
        self, folder: Path, place: Path, copies: tuple[_Copy, ...], medium: Medium
    ) -> None:
        self._folder = folder
        self._place = place
        self._copies = copies
        self._medium = medium
        self._total = sum(copy.size for copy in copies)
        lines = (digest_line(copy.sha256, copy.name) for copy in copies)
        self._list = "".join(lines).encode()
        self._is_on_record = False

    @property
    def medium(self) -> Medium:
        """What the system says of the medium."""
        return self._medium

    @property
    def listing(self) -> bytes:
        """The list of digests of all of them."""
        return self._list

    def write(self) -> Iterator[int]:
        """Write everything and have it on the medium."""
        done = 0
        with self._faults():
            for copy in self._copies:
                for size in self._write(copy):
                    done += size
                    yield done
            with _new_file(self._place / LIST) as file:
                _write_all(file, memoryview(self._list))
                _settle(file)
            for folder, _, _ in os.walk(self._place):
                _sync(Path(folder))

    def compare(self) -> Iterator[int]:
        """Read everything again, from the medium and not from memory."""
        done = 0
        with self._faults():
            for copy in self._copies:
                for size in self._compare(copy):
                    done += size
                    yield done
            if b"".join(map(bytes, self._read(LIST))) != self._list:
                raise CopyDiffersError(str(self._folder.parent), LIST)
            self._try_name()

    def publish(self, entry: int) -> None:
        """Give the folder its name; from here on nothing is taken back."""
        self._is_on_record = True
        try:
            # Temporary folders are private; whoever gets the stick has to read this
            # one. FAT keeps no such rights and refuses.
            with suppress(OSError):
                self._place.chmod(_FOLDER_MODE)
            self._place.rename(self._folder)
        except OSError as error:
            raise CopiesNotNamedError(
                self._folder.name, str(self._place), entry
            ) from error
        # A name that is lost again is the one it had before: nothing else is.
        with suppress(OSError):
            _sync(self._folder.parent)

    def abandon(self) -> None:
        """Leave nothing behind; copies that are on record stay."""
        if not self._is_on_record:
            shutil.rmtree(self._place, ignore_errors=True)

    def _write(self, copy: _Copy) -> Iterator[int]:
        """Yield how many bytes more have reached the medium."""
        path = self._place / copy.name
        self._make_folders(PurePosixPath(copy.name).parent)
        digest, size, waiting = hashlib.sha256(), 0, 0
        with _new_file(path) as file:
            for piece in copy.content():
                _write_all(file, piece)
                digest.update(piece)
                size += len(piece)
                waiting += len(piece)
                if waiting >= SLICE:
                    # Or memory would fill first, and the end would take minutes.
                    _settle(file)
                    yield waiting
                    waiting = 0
            if (size, digest.digest()) != (copy.size, copy.sha256.raw):
                raise StoredDamagedError(copy.item)
            _set_time(path, copy.modified)
            _settle(file)
        yield waiting

    def _make_folders(self, name: PurePosixPath) -> None:
        # Not with all that is above: once a stick is pulled out, its folder would
        # come into being on the laptop's own disk, and decrypted files in it.
        for each in (*reversed(name.parents[:-1]), name):
            (self._place / each).mkdir(exist_ok=True)

    def _compare(self, copy: _Copy) -> Iterator[int]:
        """Yield how many bytes more were read.

        Raises:
            CopyDiffersError: They are not the same.
        """
        digest, size, waiting = hashlib.sha256(), 0, 0
        for piece in self._read(copy.name):
            digest.update(piece)
            size += len(piece)
            waiting += len(piece)
            if waiting >= SLICE:
                yield waiting
                waiting = 0
        if (size, digest.digest()) != (copy.size, copy.sha256.raw):
            raise CopyDiffersError(str(self._folder.parent), copy.name)
        yield waiting

    def _read(self, name: str) -> Iterator[memoryview]:
        buffer = memoryview(bytearray(_PIECE))
        try:
            file = os.open(self._place / name, os.O_RDONLY | _PLAIN)
        except FileNotFoundError as error:
            if self._place.is_dir():
                raise CopyDiffersError(str(self._folder.parent), name) from error
            raise
        with os.fdopen(file, "rb", buffering=0) as opened:
            _forget(file)
            while size := opened.readinto(buffer):
                yield buffer[:size]

    def _try_name(self) -> None:
        """Find out before anything is recorded whether the medium takes the name."""
        try:
            self._folder.mkdir()
        except FileExistsError as error:
            raise HandoverExistsError(str(self._folder)) from error
        self._folder.rmdir()
        if not self._place.is_dir():
            raise MediumGoneError(str(self._folder.parent))

    @contextmanager
    def _faults(self) -> Iterator[None]:
        with _faults(self._folder, self._total):
            yield


def _copies(files: Sequence[FileToCopy]) -> Iterator[_Copy]:
    """Yield what lies where; a name that could lead elsewhere is never written.

    Raises:
        StoredDamagedError: There is such a name, or one that comes twice.
    """
    seen: set[str] = set()
    for file in files:
        stored = file.stored
        inside = (file.item, *stored.name.split("/"))
        parts = (f"{file.item}{LISTED}",) if file.is_list else inside
        name = "/".join((ITEMS, *parts))
        if not all(map(is_safe_name, parts)) or folded(name) in seen:
            raise StoredDamagedError(file.item)
        seen.add(folded(name))
        yield _Copy(
            item=file.item,
            name=name,
            size=stored.size,
            sha256=stored.sha256,
            modified=stored.modified,
            content=stored.content,
        )


def _refuse_logbooks(folder: Path) -> None:
    """Refuse a folder inside a logbook, also where a link leads there."""
    real = Path(os.path.realpath(folder))
    for each in (real, *real.parents):
        refuse_own_folder(each)
        if each.suffix == _LOGBOOK:
            raise LogbookFolderError(str(each))


def _refuse_too_large(copies: Sequence[_Copy], medium: Medium) -> None:
    most = _MOST.get(medium.file_system)
    for copy in copies:
        if most is not None and copy.size > most:
            raise TooLargeForMediumError(copy.item, copy.size, most, medium.file_system)


@contextmanager
def _faults(folder: Path, needed: int) -> Iterator[None]:
    """Name what a medium does to us."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise MediumFullError(str(folder.parent), needed) from error
        if error.errno in _REFUSED:
            raise FolderNotWritableError(str(folder.parent)) from error
        raise MediumGoneError(str(folder.parent)) from error


@contextmanager
def _new_file(path: Path) -> Iterator[int]:
    file = os.open(path, _NEW | _PLAIN, _EVERYBODY_READS)
    try:
        yield file
    finally:
        os.close(file)


def _write_all(file: int, left: memoryview) -> None:
    while left:
        left = left[os.write(file, left) :]


def _set_time(file: Path, modified: str) -> None:
    """Give a copy the time of its source, where the medium takes one."""
    if modified:
        with suppress(OSError, ValueError, OverflowError):
            at = datetime.fromisoformat(modified).timestamp()
            os.utime(file, (at, at))


def _settle(file: int) -> None:
    """Have everything on the medium, and nothing of it in memory."""
    os.fsync(file)
    _forget(file)


def _forget(file: int) -> None:
    """Ask the system to read from the medium what is read next."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)


def _sync(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows opens no folder for syncing.
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        # Some file systems of sticks bring no folders to the medium by themselves.
        if error.errno != errno.EINVAL:
            raise
    finally:
        os.close(opened)
