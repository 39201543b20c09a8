"""The desktop's own dialogs for files and folders; the only ones that block."""

import os
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialogs(Protocol):
    """Asks a person for a place on a disk; None is "Cancel"."""

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Ask for a folder that exists."""

    def open(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a file that exists."""

    def files(self, parent: QWidget, title: str, start: Path) -> tuple[Path, ...]:
        """Ask for files of any sort that exist; none is "Cancel"."""

    def save(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Ask where to save a file that is to be called *name*."""


class NativeFileDialogs:
    """Puts up the dialogs of the desktop."""

    def __init__(self) -> None:
        """Have Qt's own dialog, where the desktop has none, forget where somebody was.

        It keeps the folders it was in, in plain text in the home folder, and where a
        piece of evidence came from is nobody's business there. Nothing is kept in a
        folder that cannot be one.
        """
        native, of_user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
        QSettings.setPath(native, of_user, os.devnull)

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
        return Path(chosen) if chosen else None

    def open(self, parent: QWidget, title: str) -> Path | None:
        kind = parent.tr("Local contacts (*.toml)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kind)
        return Path(chosen) if chosen else None

    def files(self, parent: QWidget, title: str, start: Path) -> tuple[Path, ...]:
        # A link is taken as the link it is: what it leads to was not chosen.
        options = QFileDialog.Option.DontResolveSymlinks
        every = parent.tr("Every file (*)")
        chosen, _ = QFileDialog.getOpenFileNames(
            parent, title, str(start), every, options=options
        )
        return tuple(map(Path, chosen))

    def save(self, parent: QWidget, title: str, name: str) -> Path | None:
        ending = Path(name).suffix
        kind = parent.tr("{kind} files (*{ending})").format(
            kind=ending.removeprefix(".").upper(), ending=ending
        )
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kind)
        return Path(chosen) if chosen else None
