"""Writing the list of a folder as it is walked through, however long it gets."""

import hashlib
import os
from pathlib import Path
from typing import Self

from logbook.application.evidence_ports import SealingStream
from logbook.domain.digest import Digest
from logbook.domain.sealed_form import CHUNK, SEALED_CHUNK
from logbook.storage.sealed_file import create, write_all
from logbook.storage.vault_list import HEAD, Listed

_CHUNKS = 4
_AT_ONCE = _CHUNKS * CHUNK


class ListWriter:
    """Seals lines as they come; the last ones once it is said that they are."""

    def __init__(self, path: Path, stream: SealingStream) -> None:
        self._stream = stream
        self._digest = hashlib.sha256()
        self._waiting = bytearray()
        self._out = memoryview(bytearray(_CHUNKS * SEALED_CHUNK))
        self._handle = create(path)
        write_all(self._handle, memoryview(stream.header))
        self._add(HEAD)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)

    def add(self, listed: Listed) -> None:
        """Write a line."""
        self._add(listed.to_line())

    def end(self) -> Digest:
        """Write what is left, bring it to the disk and return its SHA-256."""
        self._seal(len(self._waiting), last=True)
        os.fsync(self._handle)
        return Digest(self._digest.digest())

    def _add(self, line: bytes) -> None:
        self._digest.update(line)
        self._waiting += line
        # The last chunk is sealed as the last, so something always stays.
        while len(self._waiting) > _AT_ONCE:
            self._seal(_AT_ONCE, last=False)

    def _seal(self, size: int, *, last: bool) -> None:
        content = memoryview(bytes(self._waiting[:size]))
        write_all(
            self._handle, self._out[: self._stream.seal(content, self._out, last=last)]
        )
        del self._waiting[:size]
