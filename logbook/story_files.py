"""Files a story takes in: invented bytes that say so, the same for the same seed."""

import os
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from logbook.story_scene import Event, Scene

BROUGHT = "brought"
"""Folder that plays the medium on which files are brought; it is gone afterwards."""

_SAYS_SO = "REHEARSAL: invented for practice, taken from no computer.\n"
_MINUTE = 60


@contextmanager
def brought(scene: Scene, event: Event, *, altered: bool = False) -> Iterator[Path]:
    """Put the file or the folder of a story where somebody could have brought it.

    Args:
        event: Its ``file`` is the name; its ``files``, if any, are those of a folder.
        altered: Whether one byte of it is not what it was.
    """
    medium = scene.into / BROUGHT
    medium.mkdir()
    try:
        path = medium / event["file"]
        if "files" in event:
            path.mkdir()
            for name in event["files"]:
                _write(scene, path / name, event, altered=altered)
        else:
            _write(scene, path, event, altered=altered)
        yield path
    finally:
        shutil.rmtree(medium)


def _write(scene: Scene, path: Path, event: Event, *, altered: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = bytearray(_bytes_of(scene, path.name, event.get("size", 4096)))
    if altered:
        content[-1] ^= 1
    path.write_bytes(content)
    # The file is a minute older than what the story says was collected.
    at = scene.clock.start.timestamp() + event["minute"] * _MINUTE - _MINUTE
    os.utime(path, (at, at))


def _bytes_of(scene: Scene, name: str, size: int) -> bytes:
    chance = random.Random(f"{scene.seed} {name}")  # noqa: S311 - invented, no secret
    head = f"{_SAYS_SO}{name}\n".encode()
    return head + chance.randbytes(max(size - len(head), 1))
