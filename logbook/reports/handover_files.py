"""Reading what somebody hands over, with limits, before anything is believed of it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

LARGEST_FILE = 200 * 1024 * 1024
LARGEST_HANDOVER = 512 * 1024 * 1024
"""Bytes; what is larger was not written by this program."""

LARGEST_ENTRIES = 50 * 1024 * 1024
"""Bytes of ``entries.json``: twice what a record of ten thousand long entries has."""

MOST_FILES = 100_000

_LEFT_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_LEFT_FOLDERS = frozenset(
    {"system volume information", ".trashes", ".fseventsd", ".spotlight-v100"}
)

_PDF = b"%PDF-"

Unreadable = Callable[[str, str], None]
"""Takes the name of a file and why it cannot be read."""


def left_by_system(name: str) -> str | None:
    """Return what of *name* a computer put into the folder by itself, None if nothing.

    macOS and Windows do so on every stick they open. No hand-over has a file of such
    a name, so leaving them aside hides nothing that anybody signed.
    """
    parts = name.split("/")
    top, last = parts[0], parts[-1]
    if top.lower() in _LEFT_FOLDERS:
        return top
    is_left = last.lower() in _LEFT_FILES or last.startswith("._")
    return name if is_left else None


def read_handover(
    path: Path, unreadable: Unreadable, aside: Callable[[str], None]
) -> dict[str, bytes]:
    """Return the files of a folder by their names inside it, or a single file.

    Nothing is followed out of the folder: a link is not a file of the hand-over.

    Args:
        unreadable: Told of every file that is not returned.
        aside: Told of everything a computer put there; it is not even opened.
    """
    if not path.is_dir():
        content = _read(path, path.name, unreadable)
        return {} if content is None else {path.name: content}
    found: dict[str, bytes] = {}
    total = 0
    for name, file in _walk(path, unreadable, aside):
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


def _walk(
    folder: Path, unreadable: Unreadable, aside: Callable[[str], None]
) -> Iterator[tuple[str, Path]]:
    def refused(error: OSError) -> None:
        unreadable(_inside(Path(error.filename or folder), folder), _why(error))

    for place, folders, names in os.walk(folder, onerror=refused):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for file in sorted(Path(place) / name for name in names + links):
            name = _inside(file, folder)
            if left := left_by_system(name):
                aside(left)
            else:
                yield name, file
        if Path(place) == folder:
            for name in [each for each in folders if each.lower() in _LEFT_FOLDERS]:
                folders.remove(name)
                aside(name)


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
