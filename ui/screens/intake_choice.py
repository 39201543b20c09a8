"""What is to be added: files, a folder, something on a medium, or a thing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from logbook.domain.medium import Medium
from ui.file_dialogs import FileDialogs
from ui.formatting import size_text
from ui.screens.source_card import medium_words, shown_name
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.focus import holds_focus, put_focus
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, frame


class IntakeChoice(QFrame):
    """Asks where the evidence is; files can also be dropped onto the room."""

    chosen = Signal(object)
    """These paths, or one none for a thing."""

    left = Signal()

    def __init__(self, session: Session, dialogs: FileDialogs) -> None:
        super().__init__()
        self._session, self._dialogs = session, dialogs
        self.setProperty("kind", "flat")
        title = self.tr("Add evidence")
        self.setAccessibleName(title)
        files = Button(self.tr("&Files…"), "primary", "archive")
        folder = Button(self.tr("A fol&der…"))
        medium = Button(self.tr("From a re&movable medium…"))
        thing = Button(self.tr("A thin&g (bagged device, paper)"))
        leave = Button(self.tr("C&lose"))
        words = self.tr(
            "Files are copied into the logbook once, encrypted, and never changed or "
            "opened. They can also be dropped onto this room."
        )
        self._media = column(gap=8)
        buttons = FlowRow(files, folder, medium, thing, apart=(leave,))
        self.setLayout(
            column(
                *(Label(title, "h2"), Label(words, "small", "muted"), buttons),
                self._media,
                gap=12,
                margins=(16, 14),
            )
        )
        self._first = files
        files.clicked.connect(lambda: self._ask_files(_documents()))
        folder.clicked.connect(lambda: self._ask_folder(_documents()))
        medium.clicked.connect(self._ask_media)
        thing.clicked.connect(lambda: self.chosen.emit((None,)))
        leave.clicked.connect(self.left)

    def focus(self) -> None:
        """Put the keyboard on the first way."""
        self._first.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _ask_files(self, start: Path) -> None:
        title = self.tr("Which files are evidence?")
        paths = self._dialogs.files(self, title, start)
        if paths:
            self.chosen.emit(paths)

    def _ask_folder(self, start: Path) -> None:
        title = self.tr("Which folder is evidence?")
        path = self._dialogs.folder(self, title, start)
        if path is not None:
            self.chosen.emit((path,))

    # Media --------------------------------------------------------------------------

    def _ask_media(self) -> None:
        self._session.do(
            self, lambda logbook: logbook.evidence.register.media(), self._show_media
        )

    def _show_media(self, media: Sequence[Medium]) -> None:
        had_keyboard = holds_focus(self)
        empty(self._media)
        if media:
            self._media.addWidget(Label(self.tr("Media that are in now"), "strong"))
        for each in media:
            self._media.addWidget(self._medium(each))
        if not media:
            words = self.tr(
                "No removable medium is there. Put it in, wait until the system shows "
                "it, then look again."
            )
            self._media.addWidget(Label(words))
        again = Button(self.tr("Look again"))
        again.clicked.connect(self._ask_media)
        self._media.addWidget(FlowRow(again))
        if had_keyboard:
            put_focus(self)

    def _medium(self, medium: Medium) -> QWidget:
        name, start = medium_words(medium), Path(medium.mounted)
        files, folder = Button(self.tr("Files…")), Button(self.tr("A folder…"))
        files.setAccessibleName(self.tr("Files on {medium}").format(medium=name))
        on = self.tr("A folder on {medium}")
        folder.setAccessibleName(on.format(medium=name))
        files.clicked.connect(lambda: self._ask_files(start))
        folder.clicked.connect(lambda: self._ask_folder(start))
        return frame(
            column(
                Label(name, "strong"),
                Label(self._about(medium), "small", "muted"),
                FlowRow(files, folder),
                gap=4,
                margins=(12, 10),
            ),
            "card",
        )

    def _about(self, medium: Medium) -> str:
        words = self.tr("At {place}, {size}.")
        if medium.read_only:
            words = self.tr("At {place}, {size}. Nothing can be written to it.")
        return words.format(
            place=shown_name(medium.mounted), size=size_text(medium.size)
        )


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
