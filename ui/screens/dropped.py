"""Files and folders that are dropped onto a room."""

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent


def accept_copies(event: QDropEvent) -> bool:
    """Accept files and folders, and tell whoever gives them that they are copied.

    Accepted as a move, the other program would remove its own.
    """
    are_files = any(url.isLocalFile() for url in event.mimeData().urls())
    if not are_files or not event.possibleActions() & Qt.DropAction.CopyAction:
        event.ignore()
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


def dropped_paths(what: QMimeData) -> tuple[Path, ...]:
    """Return what was dropped, in the order in which it was given, once each."""
    found = [_path(url) for url in what.urls() if url.isLocalFile()]
    return tuple(dict.fromkeys(found))


def _path(url: QUrl) -> Path:
    """Return the path of a file, also where the bytes of its name are not text."""
    written = url.path(QUrl.ComponentFormattingOption.FullyEncoded).encode()
    plain = QByteArray.fromPercentEncoding(QByteArray(written)).data()
    return Path(os.fsdecode(bytes(plain)))
