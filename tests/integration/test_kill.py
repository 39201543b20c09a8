"""Killed at any moment, the record keeps every entry it said was safe.

A child signs, commits and acknowledges each entry through a pipe; it is killed at
random moments; the record is opened and verified again after each.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from logbook.storage.check import check_file
from logbook.storage.index_check import check_index
from tests.builders import INCIDENT, rejoined
from tests.indexed import indexed
from tests.integration.forking import Forking
from tests.on_disk import created, opened

KILLS = 300
KILLS_PER_RECORD = 20
"""A fresh record now and then, so that verifying it stays short."""

LONGEST_RUN = 8
"""Entries after which a child is killed at the latest."""

OPENING = 0.02
"""Seconds opening takes, roughly."""

AFTER = 1.5
"""How long after it began to write its last entry a child lives, in entries."""

IN_THE_WINDOW = 0.05
"""Share of the kills that must fall between commit and acknowledgement."""


class Recorder(Forking):
    """The forking program, and the child that is recording."""

    def start(self, folder: Path, entries: int) -> int:
        """Start a child that acknowledges so many entries; return its process id."""
        return self.start_child(f"{entries} {folder}")

    def acknowledged(self) -> int:
        """Return the last number the dead child printed, 0 if none."""
        last = 0
        while (line := self.line()) != b"gone":
            last = int(line)
        return last


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.integration.recorder"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        yield Recorder(program)
        assert program.stdin
        program.stdin.close()


def kill_somewhere(recorder: Recorder, folder: Path, chance: random.Random) -> int:
    """Kill a child at a random moment and return what it had acknowledged.

    The moment lies between the last acknowledgement and a while after the silent
    entry is on the disk; without any acknowledged entry, it may be while opening.
    """
    entries = chance.randint(0, LONGEST_RUN)
    child = recorder.start(folder, entries)
    last, took = 0, OPENING
    for _ in range(entries):
        began = time.perf_counter()
        last = int(recorder.line())
        took = time.perf_counter() - began
    moment = time.perf_counter() + chance.random() * AFTER * took
    while time.perf_counter() < moment:
        pass
    os.kill(child, signal.SIGKILL)
    return recorder.acknowledged() or last


def kill_and_verify(
    recorder: Recorder, tmp_path: Path, kills: int, chance: random.Random
) -> int:
    """Kill so many times; return how often an entry was safe but not yet said so."""
    in_window = size = 0
    folder = tmp_path / "killed.irlog"
    for kill in range(kills):
        if kill % KILLS_PER_RECORD == 0:
            shutil.rmtree(folder, ignore_errors=True)
            created(folder, of=4)
            size = 4
        acknowledged = max(kill_somewhere(recorder, folder, chance), size)

        with indexed(folder) as (store, index):
            report = rejoined(store).verify()
            found = [signed.number for signed in store.of_incident(INCIDENT)]
            lies = check_index(index) if kill % KILLS_PER_RECORD == 0 else []
        with opened(folder) as database:
            pages = check_file(database) if kill % KILLS_PER_RECORD == 0 else []

        assert report.findings == ()
        assert found == list(range(4, report.size + 1))
        assert (pages, lies) == ([], [])
        assert acknowledged <= report.size <= acknowledged + 1
        in_window += report.size - acknowledged
        size = report.size
    return in_window


def test_no_acknowledged_entry_is_lost_to_a_kill(
    recorder: Recorder, tmp_path: Path
) -> None:
    in_window = kill_and_verify(recorder, tmp_path, KILLS, random.Random(1))

    assert in_window >= KILLS * IN_THE_WINDOW, f"{in_window} of {KILLS} in the window"


@pytest.mark.soak
def test_no_acknowledged_entry_is_lost_to_three_thousand_kills(
    recorder: Recorder, tmp_path: Path
) -> None:
    chance = random.Random(2)

    assert kill_and_verify(recorder, tmp_path, 10 * KILLS, chance)
