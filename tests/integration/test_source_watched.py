"""What an intake asks of the system about its source, and when the medium dies."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.on_disk import created
from tests.vaults import lying_in, room_at

SIZE = 8 * 1024 * 1024


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return created(tmp_path / "hall.irlog", of=4)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "stick" / "disk.img"
    path.parent.mkdir()
    path.write_bytes(bytes(SIZE))
    return path


def watched(folder: Path, source: Path, moment: str, *inject: str) -> str:
    """Take a source in under ``strace``; return every call about its file."""
    log = folder.with_suffix(".strace")
    program = sys.executable, "-m", "tests.integration.taker"
    subprocess.run(
        ["strace", "-f", "-qq", "-o", log, "-P", source, *inject, *program],
        input=f"{moment}\t{folder}\t{source}\n".encode(),
        capture_output=True,
        check=True,
        timeout=120,
    )
    return log.read_text(encoding="ascii", errors="replace")


def test_a_source_is_opened_for_reading_only_and_nothing_else_is_done_to_it(
    folder: Path, source: Path
) -> None:
    calls = watched(folder, source, "recorded")

    opened = re.findall(r"openat\(.*?, ([A-Z_|]+)", calls)
    assert opened
    for flags in opened:
        assert {"O_RDONLY", "O_NOFOLLOW", "O_NONBLOCK"} <= set(flags.split("|"))
        assert not set(flags.split("|")) & {"O_RDWR", "O_WRONLY", "O_TRUNC", "O_CREAT"}
    names = set(re.findall(r"^\d+ +(\w+)\(", calls, re.MULTILINE))
    harmless = {"openat", "read", "close", "lseek", "fstat", "newfstatat", "lstat"}
    also = {"ioctl", "fcntl", "readlink", "statx", "stat", "getdents64", "statfs"}
    assert names <= harmless | also
    with room_at(folder) as room:
        assert room.assert_whole_or_nothing() == 1


@pytest.mark.parametrize(("error", "nth"), [("EIO", 1), ("EIO", 8), ("ENODEV", 3)])
def test_a_medium_that_dies_midway_leaves_nothing(
    folder: Path, source: Path, error: str, nth: int
) -> None:
    inject = "-e", f"inject=read:error={error}:when={nth}+"

    calls = watched(folder, source.parent, "recorded", "-P", str(source), *inject)

    assert f"= -1 {error}" in calls
    assert lying_in(folder) == []  # before anybody brings it in order
    with room_at(folder) as room:
        assert room.assert_whole_or_nothing() == 0
