"""The program worked from outside, by what a person sees: for pictures of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import sin
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QWidget,
)

from logbook.domain.entry import EntryKind
from ui.main_window import MainWindow
from ui.models.timeline_model import EntryRole
from ui.program import Program
from ui.session import Session
from ui.widgets.naming import plain
from ui.widgets.signature_pad import SignaturePad

_REST = 3
"""Looks in a row at which nothing is going on."""

_PATIENCE = 200
"""How often is looked for what comes from elsewhere."""

_SIGNATURE = (
    [(0.1 + 0.5 * n / 60, 0.5 + 0.3 * sin(n / 3)) for n in range(60)],
    [(0.15 + 0.6 * n / 20, 0.72 + 0.04 * sin(n / 4)) for n in range(20)],
)
"""Nobody's name: a wave and a line under it, in parts of the sheet."""

W = TypeVar("W", bound=QWidget)


_AMENDABLE = {EntryKind.NOTE, EntryKind.STEP, EntryKind.NOTIFICATION}


@dataclass
class Puppet:
    """A running program, and the hands that work it."""

    program: Program
    session: Session
    folder: Path = field(default_factory=Path)
    person: str = ""

    @property
    def window(self) -> MainWindow:
        """The one window."""
        return self.program.window

    def settle(self) -> None:
        """Wait until nothing is being done any more and all of it is laid out."""
        rested = 0
        while rested < _REST:
            flags = QEventLoop.ProcessEventsFlag.AllEvents
            QCoreApplication.processEvents(flags, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            rested = 0 if self.session.busy else rested + 1

    def wait_for(self, words: str) -> None:
        """Wait for words that come when something outside the logbook is done.

        Raises:
            LookupError: They did not come.
        """
        for _ in range(_PATIENCE):
            self.settle()
            if any(words in plain(each.text()) for each in self._visible(QLabel)):
                return
        raise LookupError(words)

    def unlock_screen(self) -> None:
        """Ask who is there."""
        self.program.show_unlock(self.folder, self.person)

    def open(self, folder: Path, person: str, passphrase: str) -> None:
        """Unlock a logbook and wait until it is verified."""
        self.session.open(folder, person, bytearray(passphrase.encode()), _give_up)
        while self.session.report is None:
            self.settle()
        self.settle()

    def go_to(self, room: str) -> None:
        """Go to a room, as a click on its line in the rail does."""
        self.window.rail.chosen.emit(str(room))
        self.settle()

    def ask_help(self, room: str) -> None:
        """Ask what a room is for, as F1 does there."""
        self.go_to(room)
        self.window.help_asked.emit(room)

    def fill(self, label: str, words: str) -> None:
        """Type into the field beside a label."""
        for each in self._visible(QLabel):
            where = each.buddy()
            if plain(each.text()) == label and where is not None:
                where.setFocus()
                self.enter(words)
                self.settle()
                return
        raise LookupError(label)

    def choose(self, label: str, words: str) -> None:
        """Choose what begins so in the list beside a label."""
        begins = Qt.MatchFlag.MatchStartsWith
        self._choose(label, lambda where: where.findText(words, begins))

    def choose_next(self, label: str) -> None:
        """Choose the next thing in the list beside a label, as the arrow down does."""
        self._choose(label, lambda where: where.currentIndex() + 1)

    def choose_first(self, label: str) -> None:
        """Choose the first thing in the list beside a label, as the key Home does."""
        self._choose(label, lambda _: 0)

    def choose_last(self, label: str) -> None:
        """Choose the last thing in the list beside a label, as the key End does."""
        self._choose(label, lambda where: where.count() - 1)

    def _choose(self, label: str, which: Callable[[QComboBox], int]) -> None:
        for each in self._visible(QLabel):
            where = each.buddy()
            if plain(each.text()) == label and isinstance(where, QComboBox):
                where.setCurrentIndex(which(where))
                where.activated.emit(where.currentIndex())
                self.settle()
                return
        raise LookupError(label)

    def sign(self) -> None:
        """Draw a signature on the sheet that is there."""
        [pad] = self._visible(SignaturePad)
        for stroke in _SIGNATURE:
            kinds = [QEvent.Type.MouseButtonPress]
            kinds += [QEvent.Type.MouseMove] * (len(stroke) - 2)
            kinds += [QEvent.Type.MouseButtonRelease]
            for kind, (x, y) in zip(kinds, stroke, strict=True):
                place = QPointF(x * pad.width(), y * pad.height())
                left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
                event = QMouseEvent(kind, place, place, left, left, none)
                QCoreApplication.sendEvent(pad, event)
        self.settle()

    def enter(self, words: str) -> None:
        """Type where the keyboard is."""
        focused = QApplication.focusWidget()
        where = self.window.focusWidget() if focused is None else focused
        if isinstance(where, QLineEdit):
            where.selectAll()
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(where, event)

    def press(self, words: str) -> None:
        """Press the button that says so."""
        self._press(lambda said: said == words, words)

    def press_part(self, words: str) -> None:
        """Press the button that begins so."""
        self._press(lambda said: said.startswith(words), words)

    def press_row(self, words: str) -> None:
        """Press the row that begins so, by what a screen reader calls it."""
        for button in self._visible(QAbstractButton):
            name = button.accessibleName()
            if button.property("kind") == "row" and name.startswith(words):
                button.click()
                self.settle()
                return
        raise LookupError(words)

    def find_amendable(self) -> None:
        """Go to an entry of the person's own that can be amended."""
        logbook = self.session.logbook
        person = logbook.person.id if logbook else ""
        for view in self._visible(QListView):
            for place in range(view.model().rowCount()):
                index = view.model().index(place, 0)
                row = index.data(EntryRole).row
                # The list holds what is near; a note of one's own may be far away.
                if row.author == person and row.kind in _AMENDABLE:
                    view.setCurrentIndex(index)
                    self.settle()
                    return

    def _press(self, fits: Callable[[str], bool], words: str) -> None:
        for button in self._visible(QAbstractButton):
            if fits(plain(button.text())) and button.isEnabled():
                button.click()
                self.settle()
                return
        raise LookupError(words)

    def _visible(self, kind: type[W]) -> list[W]:
        return [one for one in self.window.findChildren(kind) if one.isVisible()]


def _give_up(error: Exception) -> None:
    raise error
