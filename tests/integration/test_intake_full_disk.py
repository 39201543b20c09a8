"""A disk that is full, before, at every step or at the end: nothing half is kept."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from logbook.domain.errors import MachineError
from logbook.domain.evidence_errors import VaultFullError, VaultNotWrittenError
from tests.integration.small_disk import fill, mounted
from tests.on_disk import created
from tests.vaults import Room, lying_in, room_at

DISK = 24 * 1024 * 1024
SIZE = 6 * 1024 * 1024
LEFT = (0, 1, 5, 40)
"""Pages that are left when the disk is filled."""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk", DISK) as disk:
        yield disk


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "disk.img").write_bytes(bytes(SIZE))
    for number in range(4):
        (folder / f"{number}.log").write_bytes(bytes(number * 1000))
    return folder


def steps_of(room: Room, source: Path) -> int:
    """Return after how many steps an item is on record."""
    return len(list(room.take(source)))


def assert_as_before(room: Room, size: int) -> None:
    assert room.assert_whole_or_nothing() == 0
    assert room.logbook.store.head().size == size
    assert lying_in(room.folder) == []


def test_a_disk_that_gets_full_at_any_step_keeps_nothing_half(
    small_disk: Path, source: Path, tmp_path: Path
) -> None:
    with room_at(created(tmp_path / "roomy.irlog", of=4)) as roomy:
        steps = steps_of(roomy, source)
    refused = 0
    folder = created(small_disk / "hall.irlog", of=4)
    with room_at(folder) as room:
        size = room.logbook.store.head().size
        for step in range(steps - 1):
            taking = room.take(source)
            for _ in range(step + 1):
                next(taking)
            fill(small_disk, LEFT[step % len(LEFT)])
            try:
                list(taking)
            except MachineError:
                refused += 1
                (small_disk / "filler").unlink()
                assert_as_before(room, size)
            else:
                pytest.fail("it fitted, so nothing was tried")
    assert refused == steps - 1


def test_there_is_room_again_once_an_intake_was_refused(
    small_disk: Path, source: Path
) -> None:
    with room_at(created(small_disk / "hall.irlog", of=4)) as room:
        taking = room.take(source)
        next(taking)
        fill(small_disk, 0)
        with pytest.raises(VaultFullError) as refused:
            list(taking)
        (small_disk / "filler").unlink()

        list(room.take(source))

        assert room.assert_whole_or_nothing() == 1
    assert refused.value.needed > SIZE


def test_what_cannot_fit_is_refused_before_it_is_read(
    small_disk: Path, source: Path
) -> None:
    with room_at(created(small_disk / "hall.irlog", of=4)) as room:
        fill(small_disk, 100)
        free = os.statvfs(small_disk)

        with pytest.raises(VaultFullError) as refused:
            next(room.take(source))

        assert refused.value.free == free.f_bavail * free.f_frsize
        assert refused.value.needed > SIZE
        assert lying_in(room.folder) == []


def test_a_vault_that_cannot_be_written_to_says_so(
    tmp_path: Path, source: Path
) -> None:
    folder = created(tmp_path / "hall.irlog", of=4)
    (folder / "evidence").write_bytes(b"no folder")

    with room_at(folder, settled=False) as room, pytest.raises(VaultNotWrittenError):
        list(room.take(source))


def test_stopped_at_any_step_nothing_is_left(tmp_path: Path, source: Path) -> None:
    with room_at(created(tmp_path / "hall.irlog", of=4)) as room:
        size, step = room.logbook.store.head().size, 0
        while True:
            stopping = partial(next, iter([False] * step + [True]))
            if any(each.entry for each in room.take(source, stopping)):
                break
            assert_as_before(room, size)
            step += 1
        assert step > SIZE // (1024 * 1024)


def test_closed_at_any_step_nothing_is_left(tmp_path: Path, source: Path) -> None:
    with room_at(created(tmp_path / "hall.irlog", of=4)) as room:
        size = room.logbook.store.head().size
        for step in range(1, 8):
            taking = room.take(source)
            for _ in range(step):
                next(taking)

            taking.close()

            assert_as_before(room, size)
