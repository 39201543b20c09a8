"""One sealed object of the vault as a file: written once, read from end to end."""

import hashlib
import io
import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, wait
from pathlib import Path
from typing import Self

from logbook.application.evidence_ports import OpeningStream, Sealing, SealingStream
from logbook.domain.digest import Digest
from logbook.domain.sealed_form import (
    CHUNK,
    HEADER,
    MAGIC,
    SEALED_CHUNK,
    TAG,
    content_size,
)
from logbook.storage.vault_lanes import BATCH, SYNC_EVERY, Lanes

_CHUNKS = BATCH // CHUNK
_BUFFERS = 4
"""Batches the hash may lie behind."""

_AT_ONCE = 256 * 1024
"""Bytes from which on hashing is left to another thread."""

Fill = Callable[[memoryview], None]
"""Puts the next bytes into a buffer, all of it, or raises."""


class SealedWriter:
    """Writes the objects of one item, with buffers that are used over and over."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._batches = [memoryview(bytearray(BATCH)) for _ in range(_BUFFERS)]
        self._out = memoryview(bytearray(_CHUNKS * SEALED_CHUNK))

    def write(
        self, path: Path, stream: SealingStream, size: int, fill: Fill
    ) -> Generator[int, None, Digest]:
        """Write *size* bytes and return their digest; a step says how many more are in.

        Raises:
            OSError: The disk did not take it. What *fill* raises is raised as well.
        """
        handle = create(path)
        try:
            write_all(handle, memoryview(stream.header))
            digest = yield from self._write(handle, stream, size, fill)
        except BaseException:
            os.close(handle)
            raise
        self._lanes.close(handle)
        return digest

    def _write(
        self, handle: int, stream: SealingStream, size: int, fill: Fill
    ) -> Generator[int, None, Digest]:
        done, is_begun = 0, False
        # Nobody may close the file or use the buffers under another thread.
        with _Hashing(self._lanes) as hashing, _Flushing(self._lanes, handle) as disk:
            # An empty file is one chunk all the same.
            while done < size or not is_begun:
                is_begun = True
                batch = hashing.free(self._batches)[: size - done]
                fill(batch)
                hashing.begin(batch)
                done += len(batch)
                filled = stream.seal(batch, self._out, last=done == size)
                write_all(handle, self._out[:filled])
                disk.written(filled)
                yield len(batch)
        return hashing.digest()


class _Beside:
    """Work on other threads that is waited for in the end, whatever happens."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._running: deque[Future[None]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        wait(self._running)
        if kind is None:
            while self._running:
                self._running.popleft().result()


class _Hashing(_Beside):
    """The SHA-256 of one object, batches behind what is read."""

    def __init__(self, lanes: Lanes) -> None:
        super().__init__(lanes)
        self._digest = hashlib.sha256()
        self._next = 0

    def free(self, batches: Sequence[memoryview]) -> memoryview:
        """Return the next of some buffers, once it may change."""
        if len(self._running) == len(batches):
            self._running.popleft().result()
        batch = batches[self._next % len(batches)]
        self._next += 1
        return batch

    def begin(self, batch: memoryview) -> None:
        """Hash a batch."""
        if len(batch) < _AT_ONCE and not self._running:
            # Waking another thread takes longer.
            self._digest.update(batch)
            return
        self._running.append(self._lanes.hash(self._digest, batch))

    def digest(self) -> Digest:
        """Return the SHA-256, once everything was waited for."""
        return Digest(self._digest.digest())


class _Flushing(_Beside):
    """Brings to the disk early what is written, so that the end is no long wait."""

    def __init__(self, lanes: Lanes, handle: int) -> None:
        super().__init__(lanes)
        self._handle = handle
        self._written = 0

    def written(self, size: int) -> None:
        """Say that more was written."""
        self._written += size
        if self._running and self._running[0].done():
            self._running.popleft().result()
        if self._written >= SYNC_EVERY and not self._running:
            self._written = 0
            self._running.append(self._lanes.flush(self._handle))


def read_object(
    path: Path, sealing: Sealing, item: bytes, name: str
) -> Iterator[memoryview]:
    """Read an object from end to end; a piece is gone once the next one is asked for.

    Raises:
        NotGenuineError: It is not what was sealed there.
        ForeignError: It is an object of another item.
        OSError: It is missing, or the disk does not give it.
    """
    with _open(path) as file:
        left = content_size(os.fstat(file.fileno()).st_size)
        if left is None:
            raise NotGenuineError
        stream = _opened(sealing, item, name, file.read(HEADER))
        sealed = memoryview(bytearray(_CHUNKS * SEALED_CHUNK))
        out = memoryview(bytearray(BATCH))
        while True:
            content = min(left, BATCH)
            asked = content + TAG * max(1, -(-content // CHUNK))
            got = file.readinto(sealed[:asked])
            left -= content
            filled = stream.open(sealed[:got], out, last=not left)
            if filled is None:
                raise NotGenuineError
            yield out[:filled]
            if not left:
                break
        if file.read(1):
            raise NotGenuineError


class NotGenuineError(Exception):
    """An object does not open: it was damaged, cut, or its chunks were moved."""


class ForeignError(Exception):
    """An object of another item lies there."""


def _open(path: Path) -> io.FileIO:
    """Open what should be an object; a link or a pipe in its place is not followed."""
    return io.FileIO(
        path, opener=lambda name, flags: os.open(name, flags | _NEVER_FOLLOWED)
    )


_NEVER_FOLLOWED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def _opened(sealing: Sealing, item: bytes, name: str, header: bytes) -> OpeningStream:
    stream = sealing.opening(item, name, header)
    if stream is None:
        # A header that is none at all was damaged; one of another item was put there.
        raise ForeignError if header.startswith(MAGIC) else NotGenuineError
    return stream


def create(path: Path) -> int:
    """Create a file nobody else can read; it must not be there yet."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def write_all(handle: int, content: memoryview) -> None:
    """Write all of *content*."""
    while content:
        content = content[os.write(handle, content) :]


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
