"""One sealed object of the vault as a file: written once, read from end to end."""

import hashlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

from logbook.application.evidence_ports import OpeningStream, Sealing, SealingStream
from logbook.domain.digest import Digest
from logbook.domain.sealed_form import (
    CHUNK,
    HEADER,
    SEALED_CHUNK,
    TAG,
    content_size,
)
from logbook.storage.vault_lanes import BATCH, SYNC_EVERY, Lanes

_CHUNKS = BATCH // CHUNK
_BUFFERS = 4
"""Batches the hash may lie behind."""

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
    ) -> Iterator[int | Digest]:
        """Write *size* bytes; each step says how many are done, the last their digest.

        Raises:
            OSError: The disk did not take it. What *fill* raises is raised as well.
        """
        digest, handle = hashlib.sha256(), create(path)
        try:
            write_all(handle, memoryview(stream.header))
            for done in self._batches_of(handle, stream, digest, size, fill):
                yield done
        except BaseException:
            os.close(handle)
            raise
        self._lanes.close(handle)
        yield Digest(digest.digest())

    def _batches_of(
        self,
        handle: int,
        stream: SealingStream,
        digest: "hashlib._Hash",
        size: int,
        fill: Fill,
    ) -> Iterator[int]:
        hashing: list[Future[None] | None] = [None] * _BUFFERS
        flushing: Future[None] | None = None
        done = nth = flushed = 0
        try:
            while True:
                at = nth % _BUFFERS
                if (busy := hashing[at]) is not None:
                    busy.result()
                batch = self._batches[at][: min(BATCH, size - done)]
                fill(batch)
                done += len(batch)
                hashing[at] = self._lanes.hash(digest, batch)
                filled = stream.seal(batch, self._out, last=done == size)
                write_all(handle, self._out[:filled])
                if done == size:
                    break
                if done - flushed >= SYNC_EVERY and (not flushing or flushing.done()):
                    if flushing is not None:
                        flushing.result()
                    flushing, flushed = self._lanes.flush(handle), done
                yield done
                nth += 1
        finally:
            # Nobody may close the file, or use the buffers, under another thread.
            for each in (*hashing, flushing):
                if each is not None:
                    each.exception()
        for each in (*hashing, flushing):
            if each is not None:
                each.result()


def read_object(
    path: Path, sealing: Sealing, item: bytes, name: str
) -> Iterator[memoryview]:
    """Read an object from end to end; a piece is gone once the next one is asked for.

    Raises:
        NotGenuineError: It is not what was sealed there.
        ForeignError: It is an object of another item.
        OSError: It is missing, or the disk does not give it.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with open(handle, "rb", buffering=0) as file:
        left = content_size(os.fstat(handle).st_size)
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


def _opened(sealing: Sealing, item: bytes, name: str, header: bytes) -> OpeningStream:
    stream = sealing.opening(item, name, header)
    if stream is None:
        raise ForeignError
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
