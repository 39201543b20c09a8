"""No word of the record reaches a disk unencrypted, not even a temporary file."""

from pathlib import Path

import pytest

from tests.integration.watched import calls

CANARY = "canary-7e0f3b"
WRITES = "openat,creat,write,writev,pwrite64,pwritev,pwritev2,sendto,mmap,truncate"


def files_written(lines: list[str]) -> set[str]:
    """Return every file that was opened for writing."""
    return {
        line.split('"')[1]
        for line in lines
        if ("O_WRONLY" in line or "O_RDWR" in line or "O_CREAT" in line)
        and "= -1" not in line
    }


def leaks(tmp_path: Path, what: str) -> tuple[int, set[str]]:
    """Return how often the words were written, and which files hold them now."""
    folder = tmp_path / what
    lines = calls(tmp_path, what, folder, CANARY, trace=WRITES)
    written = sum(line.count(CANARY) for line in lines if "openat" not in line)
    files = {Path(name) for name in files_written(lines)} | set(folder.iterdir())
    holding = {
        path.name
        for path in files
        if path.is_file() and CANARY.encode() in path.read_bytes()
    }
    return written, holding


def test_no_word_of_the_record_is_written_unencrypted(tmp_path: Path) -> None:
    assert leaks(tmp_path, "whispered") == (0, set())


def test_only_the_files_of_the_logbook_are_written(tmp_path: Path) -> None:
    folder = tmp_path / "whispered"

    lines = calls(tmp_path, "whispered", folder, CANARY, trace="openat,creat")

    assert {Path(name) for name in files_written(lines)} == {
        folder / name
        for name in (
            *("log.db", "log.db-journal", "lock"),
            *("index.db", "index.db-wal", "index.db-journal"),
        )
    }


@pytest.mark.parametrize("what", ["aloud", "plainly"])
def test_the_search_does_find_words_that_are_written(tmp_path: Path, what: str) -> None:
    written, _ = leaks(tmp_path, what)

    assert written > 0
