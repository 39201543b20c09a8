"""Keeping files that leave the program out of the folder of a logbook."""

import os.path
from pathlib import Path

from logbook.domain.export_errors import LogbookFolderError

_OF_A_LOGBOOK = ("log.db", "keys.a", "keys.b")
"""Files that make a folder a logbook; each can be lost by a slip in a file dialog."""


def refuse_own_folder(target: Path) -> None:
    """Refuse a file that would lie beside a record, or take its place.

    Raises:
        LogbookFolderError: The folder is that of a logbook.
    """
    folder = target.parent
    if any(os.path.lexists(folder / name) for name in _OF_A_LOGBOOK):
        raise LogbookFolderError(str(folder))
