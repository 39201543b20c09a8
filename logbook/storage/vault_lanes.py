"""Work beside the reading of evidence: a hash, and bytes that go on to the disk.

SHA-256 takes longest by far; while one core hashes a batch, the other reads, seals and
writes the next one. All three let go of the interpreter meanwhile.
"""

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol, Self

BATCH = 1024 * 1024
"""Bytes of content that are read, sealed and written at once."""

SYNC_EVERY = 32 * 1024 * 1024
"""Bytes after which the disk is told to begin, so that the end is not one long wait."""

_WRITERS = 4
"""Files that are brought to the disk at once: it takes several in one turn."""

_WAITING = 64
"""Files that may wait for the disk while the next ones are read."""


class RunningHash(Protocol):
    """What a digest of `hashlib` does."""

    def update(self, content: memoryview, /) -> None:
        """Take in the next bytes."""


class Lanes:
    """Threads that hash and threads that write, for one reading."""

    def __init__(self) -> None:
        self._hashing = ThreadPoolExecutor(1, "evidence-hash")
        self._writing = ThreadPoolExecutor(_WRITERS, "evidence-disk")
        self._waiting: deque[Future[None]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Nothing is called off: what was handed over for closing must be closed.
        self._hashing.shutdown()
        self._writing.shutdown()

    def hash(self, digest: RunningHash, content: memoryview) -> Future[None]:
        """Hash beside; *content* may change again once it is done."""
        return self._hashing.submit(digest.update, content)

    def flush(self, handle: int) -> Future[None]:
        """Bring to the disk what was written so far."""
        return self._writing.submit(_flush, handle)

    def close(self, handle: int) -> None:
        """Bring a file to the disk and close it, beside.

        Raises:
            OSError: The disk did not take it, or one of those before.
        """
        self._waiting.append(self._writing.submit(_flush_and_close, handle))
        while len(self._waiting) > _WAITING:
            self._waiting.popleft().result()

    def settle(self) -> None:
        """Wait until every file is on the disk.

        Raises:
            OSError: The disk did not take one of them.
        """
        while self._waiting:
            self._waiting.popleft().result()


def _flush(handle: int) -> None:
    getattr(os, "fdatasync", os.fsync)(handle)


def _flush_and_close(handle: int) -> None:
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
