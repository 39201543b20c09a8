"""Reading what somebody hands over, with limits, before anything is believed of it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

LARGEST_FILE = 200 * 1024 * 1024
LARGEST_HANDOVER = 512 * 1024 * 1024
"""Bytes; what is larger was not written by this program."""

MOST_FILES = 100_000

_PDF = b"%PDF-"

Unreadable = Callable[[str, str], None]
"""Takes the name of a file and why it cannot be read."""


def read_handover(path: Path, unreadable: Unreadable) -> dict[str, bytes]:
    """Return the files of a folder by their names inside it, or a single file.

    Nothing is followed out of the folder: a link is not a file of the hand-over.

    Args:
        unreadable: Told of every file that is not returned.
    """
    if not path.is_dir():
        content = _read(path, path.name, unreadable)
        return {} if content is None else {path.name: content}
    found: dict[str, bytes] = {}
    total = 0
    for name, file in _walk(path, unreadable):
        content = _read(file, name, unreadable)
        if content is None:
            continue
        total += len(content)
        if total > LARGEST_HANDOVER or len(found) >= MOST_FILES:
            unreadable(name, "too-much")
            break
        found[name] = content
    return found


def is_single_report(files: dict[str, bytes], path: Path) -> bool:
    """Tell whether what was read is one PDF and not a folder."""
    if path.is_dir() or not files:
        return False
    [content] = files.values()
    return content.startswith(_PDF) or path.suffix.lower() == ".pdf"


def _walk(folder: Path, unreadable: Unreadable) -> Iterator[tuple[str, Path]]:
    def refused(error: OSError) -> None:
        unreadable(_inside(Path(error.filename or folder), folder), _why(error))

    for place, folders, names in os.walk(folder, onerror=refused):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in sorted(names + links):
            file = Path(place) / name
            yield _inside(file, folder), file


def _inside(file: Path, folder: Path) -> str:
    # A name that is not text is shown with replacements; no listed file has one.
    return file.relative_to(folder).as_posix().encode("utf-8", "replace").decode()


def _read(file: Path, name: str, unreadable: Unreadable) -> bytes | None:
    try:
        if file.is_symlink() or not file.is_file():
            unreadable(name, "missing" if not file.exists() else "not-a-file")
            return None
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        unreadable(name, _why(error))
        return None
    if len(content) > LARGEST_FILE:
        unreadable(name, "too-large")
        return None
    return content


def _why(error: OSError) -> str:
    return type(error).__name__
