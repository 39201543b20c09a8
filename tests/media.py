"""Media that can be filled, pulled out, or die in the middle; only root can make them."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def a_small_medium(place: Path, size: int) -> Iterator[Path]:
    """A file system of its own that holds so many bytes."""
    place.mkdir()
    _mounted(["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)])
    try:
        yield place
    finally:
        pulled_out(place)


@contextmanager
def a_mortal_medium(place: Path, size: int) -> Iterator[tuple[Path, Path]]:
    """A disk that is a file, and that file: what is cut off it cannot be read."""
    image = place.with_suffix(".img")
    with image.open("wb") as file:
        file.truncate(size)
    made = subprocess.run(
        ["mkfs.ext4", "-q", "-F", "-m", "0", image], check=False, capture_output=True
    )
    if made.returncode:
        pytest.skip("no file system can be made here")
    place.mkdir()
    _mounted(["-o", "loop", str(image), str(place)])
    try:
        yield place, image
    finally:
        pulled_out(place)


def pulled_out(place: Path) -> None:
    """Take a medium away, whoever has files of it open."""
    subprocess.run(["umount", "-l", place], check=False, capture_output=True)


def write_protected(place: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", place], check=True)


def filled(place: Path, *, left: int) -> None:
    """Fill a medium but for so many pages."""
    free = os.statvfs(place)
    (place / "filler").write_bytes(bytes(max(free.f_bavail - left, 0) * free.f_frsize))


def _mounted(options: list[str]) -> None:
    made = subprocess.run(["mount", *options], check=False, capture_output=True)
    if made.returncode:
        pytest.skip("only root can mount a medium")
