"""The real program over real encrypted logbooks, in a folder of the test."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.laptop import Protection
from logbook.domain.role import Role
from logbook.domain.step import Phase
from tests.ui.drivers import LogbookDriver, SetupDriver, UnlockDriver
from ui import rooms
from ui.program import Program, ScreensOf
from ui.session import Session
from ui.settings import Settings
from ui.widgets.discard import discard
from ui.widgets.label import Label
from ui.widgets.scrolled_page import Page

SUPERVISOR, SUPERVISOR_WORDS = "B. Sample", "velvet tractor ninety lemon kite"
RESPONDER, RESPONDER_WORDS = "A. Example", "gravel sofa minute tulip brass"
BOLTED = Protection(
    no_network=True, no_core_dump=True, no_onlookers=True, plain_swap=()
)


@dataclass
class ChosenPlaces:
    """Stands in for the desktop's dialogs: what a person would choose there."""

    folder_chosen: Path | None = None
    file_chosen: Path | None = None
    asked: list[str] = field(default_factory=list)
    files_chosen: tuple[Path, ...] = ()

    def folder(self, _parent: QWidget, title: str, _start: Path) -> Path | None:
        self.asked.append(title)
        return self.folder_chosen

    def open(self, _parent: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.file_chosen

    def files(self, _parent: QWidget, title: str, _start: Path) -> tuple[Path, ...]:
        self.asked.append(title)
        return self.files_chosen

    def save(self, _parent: QWidget, title: str, _name: str) -> Path | None:
        self.asked.append(title)
        return self.file_chosen


class PlainScreen(Page):
    """A room with nothing in it but its name, and how often it was refreshed."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "", Label(f"This is {name}."))
        self.name = name
        self.refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1

    def help_text(self) -> str:
        return f"What {self.name} is for."


class LostKeyboard:
    """Notes whenever the keyboard leaves the program though its window is there.

    A widget that is shown before it has a parent flashes up as a window of its own;
    the keyboard goes there, and is nowhere once the widget has its place.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self.times = 0
        self._watched().focusWindowChanged.connect(self._on_changed)

    def stop(self) -> None:
        self._watched().focusWindowChanged.disconnect(self._on_changed)

    def _on_changed(self, now: QWindow | None) -> None:
        # Asked anew: after a lock there is another window.
        if now is None and self._program.window.isVisible():
            self.times += 1

    @staticmethod
    def _watched() -> QGuiApplication:
        running = QGuiApplication.instance()
        assert isinstance(running, QGuiApplication)
        return running


def plain_screens(_session: Session) -> Mapping[str, QWidget]:
    names = [phase.value for phase in Phase]
    names += [rooms.TIMELINE, rooms.HAND_OVER, rooms.VERIFICATION]
    return {name: PlainScreen(name) for name in names}


@dataclass
class Stage:
    """A running program and everything around it."""

    bot: QtBot
    program: Program
    session: Session
    settings: Settings
    places: ChosenPlaces
    started_anew: list[Path]

    @property
    def setup(self) -> SetupDriver:
        return SetupDriver(self.bot, self.program, self.session)

    @property
    def unlocking(self) -> UnlockDriver:
        return UnlockDriver(self.bot, self.program, self.session)

    @property
    def logbook(self) -> LogbookDriver:
        return LogbookDriver(self.bot, self.program, self.session)

    def open(self, folder: Path, name: str = RESPONDER) -> LogbookDriver:
        """Unlock the logbook of `made_once` and wait until it is verified."""
        words = {RESPONDER: RESPONDER_WORDS, SUPERVISOR: SUPERVISOR_WORDS}[name]
        self.program.start(folder, name)
        self.unlocking.unlock(words)
        self.logbook.until(lambda: self.session.report is not None, "verified")
        self.logbook.settle()
        return self.logbook


@contextmanager
def a_stage(
    bot: QtBot,
    folder: Path,
    screens: ScreensOf = plain_screens,
    *,
    rehearsal: bool = True,
) -> Iterator[Stage]:
    """Run the program; locking stays in this process."""
    keyring.set_keyring(NoKeyring())
    folder.mkdir(exist_ok=True)
    settings = Settings(folder / "settings.ini")
    session = Session()
    places = ChosenPlaces(folder)
    started_anew: list[Path] = []
    program = Program(
        session,
        settings,
        screens,
        places,
        BOLTED,
        # Returns, so that the program goes on in this process.
        relaunch=started_anew.append,
        rehearsal=rehearsal,
    )
    lost = LostKeyboard(program)
    try:
        yield Stage(bot, program, session, settings, places, started_anew)
        assert not lost.times, "something was shown before it had a parent"
    finally:
        lost.stop()
        program.window.close()
        discard(program.window)


def made_once(folder: Path) -> Path:
    """Create a logbook with two people whose passphrases are known."""
    logbook = folder / "windsor.irlog"
    people = [
        FirstPerson(SUPERVISOR, Role.SUPERVISOR),
        FirstPerson(RESPONDER, Role.RESPONDER),
    ]
    plan = NewLogbook(
        logbook,
        "City of Windsor",
        "Windsor, Ontario",
        "ca-on-windsor",
        people,
        rehearsal=True,
    )
    words = (SUPERVISOR_WORDS, RESPONDER_WORDS)
    create_logbook(plan, [bytearray(each.encode()) for each in words])
    return logbook


def copied(logbook: Path, into: Path) -> Path:
    return Path(shutil.copytree(logbook, into / logbook.name))
