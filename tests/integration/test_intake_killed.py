"""Killed at any moment of an intake: the whole item is there, or nothing of it.

A child takes a folder in and is killed at random moments; then the logbook is opened
again, and record and vault are held to each other.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.integration.forking import Forking
from tests.on_disk import created
from tests.vaults import CANARY, everything_in, lying_in, room_at

SIZE = 4 * 1024 * 1024
KILLS = 6
SOAK = 200
KILLS_PER_LOGBOOK = 4
"""A fresh logbook now and then, so that looking at every item stays short."""

LATER = 1.1
"""The last moment at which a child is killed, in the time an intake takes."""


@dataclass
class Taker(Forking):
    """The forking program, and where it may leave temporary files."""

    temporary: Path = Path()

    def start(self, moment: str, folder: Path, source: Path) -> int:
        """Start a child; return its process id."""
        return self.start_child(f"{moment}\t{folder}\t{source}")

    def is_whole(self) -> bool:
        """Tell whether the dead child had said that its item is whole."""
        said = list(iter(self.line, b"gone"))
        return b"whole" in said


@pytest.fixture
def taker(tmp_path: Path) -> Iterator[Taker]:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.integration.taker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(temporary)},
    ) as program:
        yield Taker(program, temporary=temporary)
        assert program.stdin
        program.stdin.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "stick" / "logs"
    (folder / "sub").mkdir(parents=True)
    (folder / "disk.img").write_bytes((CANARY + b"\n") * (SIZE // len(CANARY)))
    for number in range(20):
        (folder / "sub" / f"{number}.log").write_bytes(CANARY * number)
    return folder


def took(taker: Taker, folder: Path, source: Path) -> float:
    """Return how many seconds an intake takes that nobody disturbs."""
    began = time.perf_counter()
    child = taker.start("never", folder, source)
    assert taker.line() == b"whole"
    seconds = time.perf_counter() - began
    os.kill(child, signal.SIGKILL)
    assert not taker.is_whole()
    return seconds


def assert_not_in_the_clear(*folders: Path) -> None:
    for folder in folders:
        for path, content in everything_in(folder):
            assert CANARY not in content, path


def kill_at_random(taker: Taker, tmp_path: Path, source: Path, kills: int) -> set[int]:
    """Kill so many intakes; return by how many items each made the record longer."""
    chance, folder = random.Random(5), created(tmp_path / "killed.irlog", of=4)
    longest = LATER * took(taker, folder, source)
    items, seen = 1, set()
    for kill in range(kills):
        if kill % KILLS_PER_LOGBOOK == KILLS_PER_LOGBOOK - 1:
            shutil.rmtree(folder)
            items = 0
            created(folder, of=4)
        moment = time.perf_counter() + chance.random() * longest
        child = taker.start("never", folder, source)
        while time.perf_counter() < moment:
            pass
        os.kill(child, signal.SIGKILL)
        was_whole = taker.is_whole()

        # Before anybody brings it in order: nothing readable lies anywhere.
        assert_not_in_the_clear(folder, taker.temporary)
        with room_at(folder) as room:
            now = room.assert_whole_or_nothing()
            assert items + was_whole <= now <= items + 1
        seen.add(now - items)
        items = now
    return seen


def test_killed_at_any_moment_an_item_is_whole_or_was_never_there(
    taker: Taker, tmp_path: Path, source: Path
) -> None:
    assert kill_at_random(taker, tmp_path, source, KILLS)


@pytest.mark.soak
def test_killed_two_hundred_times_an_item_is_whole_or_was_never_there(
    taker: Taker, tmp_path: Path, source: Path
) -> None:
    assert kill_at_random(taker, tmp_path, source, SOAK) == {0, 1}


def test_killed_before_the_entry_nothing_is_left(
    taker: Taker, tmp_path: Path, source: Path
) -> None:
    folder = created(tmp_path / "killed.irlog", of=4)
    taker.start("read", folder, source)
    assert not taker.is_whole()
    [unfinished] = lying_in(folder)
    assert unfinished.endswith(".part")

    with room_at(folder) as room:
        assert room.assert_whole_or_nothing() == 0
    assert lying_in(folder) == []


def test_killed_after_the_entry_the_item_gets_its_name(
    taker: Taker, tmp_path: Path, source: Path
) -> None:
    folder = created(tmp_path / "killed.irlog", of=4)
    taker.start("recorded", folder, source)
    assert not taker.is_whole()
    [unfinished] = lying_in(folder)

    with room_at(folder) as room:
        assert room.assert_whole_or_nothing() == 1
    assert lying_in(folder) == [unfinished.removesuffix(".part")]


def test_the_search_does_find_words_that_lie_in_the_clear(source: Path) -> None:
    with pytest.raises(AssertionError):
        assert_not_in_the_clear(source)
