"""The program as a person uses it: find by label, type, press, read. No internals."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.program import Program
from ui.session import Session

PATIENCE_MS = 20_000
"""A slow machine may take this long for what a person waits for."""

W = TypeVar("W", bound=QWidget)


def plain(words: str) -> str:
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


@dataclass
class WindowDriver:
    """Whatever is in sight in the one window of the program."""

    bot: QtBot
    program: Program
    session: Session

    @property
    def window(self) -> MainWindow:
        return self.program.window

    def visible(self, kind: type[W]) -> list[W]:
        return [one for one in self.window.findChildren(kind) if one.isVisible()]

    def words(self) -> str:
        """Every word a person can read."""
        said = [
            plain(label.text()) if label.buddy() else label.text()
            for label in self.visible(QLabel)
        ]
        said += [plain(button.text()) for button in self.visible(QAbstractButton)]
        return "\n".join(said)

    def wait_for(self, words: str) -> None:
        self.until(lambda: words in self.words(), words)

    def until(self, come: Callable[[], bool], what: str = "") -> None:
        try:
            self.bot.waitUntil(lambda: bool(come()), timeout=PATIENCE_MS)
        except self.bot.TimeoutError:
            # Read only now: every word of a window takes longer than most waits.
            message = f"{what!r} is not in:\n{self.words()}"
            raise AssertionError(message) from None

    def settle(self) -> None:
        """Wait until nothing is being done any more."""
        self.until(lambda: not self.session.busy, "rest")
        # A layout inside a layout asks for its room only once the outer one has its own.
        for _ in range(4):
            QApplication.processEvents()

    def field(self, label: str) -> QWidget:
        """Find what is filled in by the words beside it."""
        for candidate in self.visible(QLabel):
            if plain(candidate.text()) == label and candidate.buddy() is not None:
                return candidate.buddy()
        raise LookupError(f"{label!r} is not a label in:\n{self.words()}")

    def named(self, kind: type[W], name: str) -> W:
        """Find a control by what a screen reader calls it."""
        found = [one for one in self.visible(kind) if one.accessibleName() == name]
        assert len(found) == 1, (name, [o.accessibleName() for o in self.visible(kind)])
        return found[0]

    def fill(self, label: str, words: str) -> None:
        """Type into a field, in place of what stands there."""
        where = self.field(label)
        while where.focusProxy() is not None:
            where = where.focusProxy()
        self.retype(where, words)

    def retype(self, where: QWidget, words: str) -> None:
        assert isinstance(where, QLineEdit | QPlainTextEdit), where
        where.setFocus()
        where.selectAll()
        QTest.keyClick(where, Qt.Key.Key_Delete)
        self.bot.keyClicks(where, words)

    def filled(self, label: str) -> str:
        where = self.field(label)
        while where.focusProxy() is not None:
            where = where.focusProxy()
        assert isinstance(where, QLineEdit)
        return where.text()

    def choose(self, label: str, words: str) -> None:
        where = self.field(label)
        assert isinstance(where, QComboBox)
        number = where.findText(words)
        assert number >= 0, [where.itemText(n) for n in range(where.count())]
        where.setCurrentIndex(number)
        where.activated.emit(number)

    def button(self, words: str) -> QAbstractButton:
        found = [
            one for one in self.visible(QAbstractButton) if plain(one.text()) == words
        ]
        assert len(found) == 1, f"{len(found)} times {words!r} in:\n{self.words()}"
        return found[0]

    def click(self, where: QWidget) -> None:
        """Scroll to something, as a person does, and click it."""
        above = where.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(where)
            above = above.parentWidget()
        QApplication.processEvents()
        self.bot.mouseClick(where, Qt.MouseButton.LeftButton)

    def press(self, words: str) -> None:
        """Press a button that can be pressed."""
        button = self.button(words)
        assert button.isEnabled(), f"{words!r} cannot be pressed"
        self.click(button)
        self.settle()

    def press_row(self, part_of_name: str) -> None:
        """Press a row of a list, by part of what a screen reader says of it."""
        [row] = [
            one
            for one in self.visible(QAbstractButton)
            if part_of_name in one.accessibleName()
        ]
        self.click(row)
        self.settle()

    def keys(self, keys: str, where: QWidget | None = None) -> None:
        """Press a combination of keys where the keyboard is."""
        self.window.activateWindow()
        QApplication.processEvents()
        target = where or QApplication.focusWidget() or self.window
        for combination in QKeySequence(keys):
            # `QTest.keySequence` goes past the shortcuts of the window.
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()

    def grab(self, path: Path) -> None:
        QApplication.processEvents()
        self.window.grab().save(str(path))


@dataclass
class SetupDriver(WindowDriver):
    """Creating a logbook."""

    def name_logbook(self, organisation: str) -> None:
        self.fill("Organisation", organisation)
        self.press("Choose folder…")

    def name_person(self, name: str, passphrase: str, again: str | None = None) -> None:
        self.fill("Name", name)
        self.fill("Passphrase", passphrase)
        self.fill("Passphrase again", passphrase if again is None else again)
        self.settle()

    def go_through(
        self, organisation: str, supervisor: tuple[str, str], responder: tuple[str, str]
    ) -> None:
        """Answer everything, up to the set-up sheet."""
        self.name_logbook(organisation)
        self.press("Continue to first supervisor")
        self.name_person(*supervisor)
        self.press("Continue to first responder")
        self.name_person(*responder)
        self.press("Create the logbook")
        self.wait_for("Put the set-up sheet into a safe")


@dataclass
class UnlockDriver(WindowDriver):
    """Unlocking a logbook."""

    def who(self, name: str) -> None:
        self.click(self.button(name))

    def unlock(self, passphrase: str, name: str = "") -> None:
        self.settle()
        if name:
            self.who(name)
        self.fill("Passphrase", passphrase)
        self.press("Unlock")


@dataclass
class LogbookDriver(WindowDriver):
    """An open logbook."""

    @property
    def note_line(self) -> QLineEdit:
        return self.named(QLineEdit, "What happened, Ctrl+N")

    def go_to(self, room: str) -> None:
        self.press_row_of_rail(room)

    def press_row_of_rail(self, words: str) -> None:
        [item] = [
            one
            for one in self.window.rail.findChildren(QAbstractButton)
            if one.isVisible() and plain(one.text()) == words
        ]
        self.click(item)
        self.settle()

    def open_incident(self, title: str, kind: str = "Not known yet") -> None:
        self.press("Open an incident")
        self.fill("What happened, in a few words", title)
        self.choose_kind(kind)
        self.press("Open the incident")

    def choose_kind(self, kind: str) -> None:
        [card] = [
            one
            for one in self.visible(QAbstractButton)
            if one.accessibleName().startswith(f"{kind}, ")
        ]
        self.click(card)

    def note(self, words: str) -> None:
        self.retype(self.note_line, words)
        QTest.keyClick(self.note_line, Qt.Key.Key_Return)
        self.settle()

    def accept_withheld(self) -> None:
        """Answer for what the reader of a report does not get, if there is any."""
        self.wait_for("not signed yet")
        self.settle()
        words = "Accept what is withheld"
        if any(plain(one.text()) == words for one in self.visible(QAbstractButton)):
            self.press(words)
            self.wait_for("; accepted by ")
            self.settle()

    def missing(self) -> list[QAbstractButton]:
        """The lines under which the room of the close folds what is missing."""
        return [
            one for one in self.visible(QAbstractButton) if " missing, " in one.text()
        ]

    def explain_everything(self, words: str) -> None:
        """Say of everything that is missing before the close why it stays open."""
        for fold in self.missing():
            if fold.isChecked():
                self.click(fold)
        for fold in self.missing():
            self.click(fold)
            first = self.visible(QPlainTextEdit)[0]
            first.setFocus()
            self.bot.keyClicks(first, words)
            if first.accessibleName() == "One reason for several of these":
                self.press("Use it for each that has none")
            self.click(fold)

    def strip(self) -> str:
        return self.window.strip.text()

    def lock(self) -> None:
        self.keys("Ctrl+L")
        self.wait_for("Unlock the logbook")
        self.settle()
