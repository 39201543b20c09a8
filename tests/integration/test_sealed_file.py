"""Objects of the vault as files: any length, any number of batches, nothing left over."""

import hashlib
import os
import threading
from pathlib import Path

import pytest

from logbook.crypto.evidence_stream import EvidenceSealing
from logbook.crypto.secret import Secret
from logbook.domain.sealed_form import CHUNK, sealed_size
from logbook.storage.sealed_file import SealedWriter, read_object
from logbook.storage.source_files import ShrankError
from logbook.storage.vault_lanes import BATCH, Lanes

ITEM = bytes(range(32))
SIZES = (0, 1, CHUNK, BATCH - 1, BATCH, BATCH + 1, 4 * BATCH, 9 * BATCH + CHUNK + 1)


def sealing() -> EvidenceSealing:
    return EvidenceSealing(Secret(bytes(32)))


class Content:
    """So many bytes, of which so many can be read."""

    def __init__(self, size: int, readable: int | None = None) -> None:
        self.all = os.urandom(size)
        self._readable = size if readable is None else readable
        self._at = 0

    def fill(self, buffer: memoryview) -> None:
        if self._at + len(buffer) > self._readable:
            raise ShrankError
        buffer[:] = self.all[self._at : self._at + len(buffer)]
        self._at += len(buffer)


def test_content_of_any_length_is_read_back_as_it_was(tmp_path: Path) -> None:
    with Lanes() as lanes:
        writer = SealedWriter(lanes)
        for size in SIZES:
            path, content = tmp_path / str(size), Content(size)
            stream = sealing().sealing(ITEM, "1")
            writing = writer.write(path, stream, size, content.fill)
            steps = []
            while True:
                try:
                    steps.append(next(writing))
                except StopIteration as ended:
                    digest = ended.value
                    break

            assert sum(steps) == size
            assert digest.raw == hashlib.sha256(content.all).digest()
            lanes.settle()
            assert path.stat().st_size == sealed_size(size)
            pieces = read_object(path, sealing(), ITEM, "1")
            assert b"".join(bytes(piece) for piece in pieces) == content.all


@pytest.mark.parametrize("at", [0, BATCH, 6 * BATCH])
def test_when_reading_fails_no_file_stays_open_and_no_thread_runs(
    tmp_path: Path, at: int
) -> None:
    files, threads = open_files(), threading.active_count()

    with Lanes() as lanes:
        stream = sealing().sealing(ITEM, "1")
        content = Content(9 * BATCH, at)
        with pytest.raises(ShrankError):
            list(
                SealedWriter(lanes).write(
                    tmp_path / "1", stream, 9 * BATCH, content.fill
                )
            )

    assert (open_files(), threading.active_count()) == (files, threads)


def test_left_in_the_middle_no_file_stays_open_and_no_thread_runs(
    tmp_path: Path,
) -> None:
    files, threads = open_files(), threading.active_count()

    with Lanes() as lanes:
        stream = sealing().sealing(ITEM, "1")
        writing = SealedWriter(lanes).write(
            tmp_path / "1", stream, 9 * BATCH, Content(9 * BATCH).fill
        )
        next(writing)
        writing.close()

    assert (open_files(), threading.active_count()) == (files, threads)


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_an_object_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "1").write_bytes(b"there already")

    with Lanes() as lanes:
        stream = sealing().sealing(ITEM, "1")
        writing = SealedWriter(lanes).write(tmp_path / "1", stream, 1, Content(1).fill)
        with pytest.raises(FileExistsError):
            next(writing)

    assert (tmp_path / "1").read_bytes() == b"there already"
