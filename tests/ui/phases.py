"""The screens of the phases as a person uses them, in a running program."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.step import STEP_PHASES, Phase
from tests.ui.drivers import LogbookDriver, UnlockDriver, plain
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    a_stage,
    copied,
    made_once,
    plain_screens,
)
from ui import rooms
from ui.screens.assess import AssessScreen
from ui.screens.clocks import ClocksScreen
from ui.screens.close import CloseScreen
from ui.screens.documentation import DocumentationScreen
from ui.screens.notifications import NotificationsScreen
from ui.screens.steps import StepsScreen
from ui.session import Session
from ui.widgets.amended_words import AmendedWords
from ui.widgets.chip import Chip


def phase_screens(session: Session) -> Mapping[str, QWidget]:
    steps = {phase.value: StepsScreen(session, phase) for phase in STEP_PHASES}
    return {
        **plain_screens(session),
        **steps,
        Phase.DOCUMENT.value: DocumentationScreen(session),
        Phase.NOTIFY.value: NotificationsScreen(session),
        Phase.ASSESS.value: AssessScreen(session),
        Phase.CLOSE.value: CloseScreen(session),
        rooms.CLOCKS: ClocksScreen(session),
    }


@cache
def original() -> Path:
    """A logbook without an incident, made once in each test process."""
    return made_once(Path(mkdtemp(prefix="phases-")))


@dataclass
class PhaseDriver(LogbookDriver):
    """A phase of an open incident."""

    @property
    def screen(self) -> QWidget:
        shown = self.window.middle.screen_shown
        assert shown is not None
        return shown

    def read(self) -> str:
        """Every word on the screen itself, without rail and side panel."""
        labels = self.screen.findChildren(QLabel)
        buttons = self.screen.findChildren(QAbstractButton)
        said = [
            plain(label.text()) if label.buddy() else label.text()
            for label in labels
            if label.isVisible()
        ]
        said += [plain(button.text()) for button in buttons if button.isVisible()]
        return "\n".join(said)

    def spoken(self) -> list[str]:
        """What a screen reader says of the words that are drawn run by run."""
        return [one.accessibleName() for one in self.visible(AmendedWords)]

    def words_in(self, part: QWidget) -> str:
        """Every word in one part of the screen."""
        labels = part.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def header(self) -> list[str]:
        """What the chips in the head of the window say."""
        chips = self.window.header.findChildren(Chip)
        return [chip.text() for chip in chips if chip.isVisible()]

    def unlock_again(self, words: str = RESPONDER_WORDS, name: str = RESPONDER) -> None:
        """Unlock after a lock."""
        UnlockDriver(self.bot, self.program, self.session).unlock(words, name)
        self.until(lambda: self.session.report is not None, "verified")
        self.settle()

    def beside(self) -> str:
        """Every word in the side panel."""
        labels = self.window.middle.side.findChildren(QLabel)
        return "\n".join(
            label.text() or label.accessibleName()
            for label in labels
            if label.isVisible()
        )

    def row(self, title: str) -> QAbstractButton:
        [found] = [
            one
            for one in self.visible(QAbstractButton)
            if one.accessibleName().startswith(title) and one.property("kind") == "row"
        ]
        return found

    def typed(self, label: str) -> str:
        """What stands in a field of one or of several lines."""
        where = self.control(label)
        assert isinstance(where, QLineEdit | QPlainTextEdit)
        return where.text() if isinstance(where, QLineEdit) else where.toPlainText()

    def control(self, label: str) -> QWidget:
        where = self.field(label)
        while where.focusProxy() is not None:
            where = where.focusProxy()
        return where

    def paste(self, label: str, words: str) -> None:
        """Put words in at once, as from the clipboard."""
        QApplication.clipboard().setText(words)
        where = self.control(label)
        where.setFocus()
        assert isinstance(where, QLineEdit | QPlainTextEdit)
        where.selectAll()
        where.paste()

    def set_time(self, label: str, clock: str, day: str = "") -> None:
        """Type a time, and a day where one is given."""
        if day:
            self.retype(self.named(QLineEdit, f"{label}: date"), day)
        self.retype(self.named(QLineEdit, f"{label}: time"), clock)

    def problem(self, label: str) -> str:
        """What a screen reader says is wrong with a field."""
        return self.field(label).accessibleDescription()

    def answer_as(self, question: str, standing: str) -> None:
        """Choose the kind of answer to a question."""
        [row] = [
            one
            for one in self.visible(QWidget)
            if one.accessibleName() == f"Kind of answer: {question}"
        ]
        for button in row.findChildren(QAbstractButton):
            if button.text() == standing:
                self.click(button)
                return
        raise LookupError(standing)

    def tick(self, words: str) -> None:
        [box] = [one for one in self.visible(QCheckBox) if one.text() == words]
        box.click()

    def entries(self) -> list[SignedEntry]:
        """Everything on record, as the file has it."""
        found: list[SignedEntry] = []

        def work(logbook: OpenLogbook) -> list[SignedEntry]:
            return list(logbook.journal.store.read())

        self.session.do(self.window, work, found.extend)
        self.settle()
        return found

    def newest(self):
        return body_of(self.entries()[-1])

    def press_in(self, name: str, words: str) -> None:
        """Press the button of one card, by what a screen reader calls it."""
        button = self.named(QAbstractButton, f"{words}: {name}")
        self.click(button)
        self.settle()

    def open_step(self, title: str) -> None:
        self.bot.mouseClick(self.row(title), Qt.MouseButton.LeftButton)
        self.settle()

    def hours_from_now(self, hours: int) -> tuple[str, str]:
        """A time and its day, as they are typed."""
        at = self.session.now() + timedelta(hours=hours)
        return f"{at:%H:%M}", f"{at:%Y-%m-%d}"


@contextmanager
def an_incident(
    bot: QtBot, folder: Path, room: str, name: str = RESPONDER
) -> Iterator[PhaseDriver]:
    """Open an incident in the running program and go to one phase."""
    with a_stage(bot, folder / "place", phase_screens) as stage:
        stage.open(copied(original(), folder), name)
        driver = PhaseDriver(bot, stage.program, stage.session)
        driver.window.activateWindow()
        driver.open_incident("A red screen")
        driver.go_to(room)
        yield driver
