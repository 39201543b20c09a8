"""The life of the window: what is shown before, while and after a logbook is open."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.laptop import Protection, packs_offered
from logbook.bootstrap.opening import SUFFIX, OpenLogbook
from ui.errors import CrashScreen
from ui.file_dialogs import FileDialogs
from ui.idle_lock import IdleLock
from ui.lock_question import LockQuestion
from ui.main_window import MainWindow
from ui.relaunch import Relaunch
from ui.screens.setup import SetupScreen
from ui.screens.setup_sheet import SheetPrinter
from ui.screens.unlock import UnlockScreen
from ui.screens.welcome import WelcomeScreen, show_protection
from ui.session import Session
from ui.settings import IDLE_MINUTES, LAST_LOGBOOK, LAST_PERSON, WINDOW, Settings
from ui.shell import Shell
from ui.widgets.alone_frame import AloneFrame
from ui.widgets.discard import discard
from ui.widgets.message_strip import Message

ScreensOf = Callable[[Session], Mapping[str, QWidget]]
"""Makes the screen of each room of the record."""


class Program(QObject):
    """Shows welcome, set-up, unlock or the open logbook, and locks.

    Args:
        relaunch: Starts the program anew after locking. Where it returns, the unlock
            screen is shown in a fresh window of this process.
        rehearsal: Whether logbooks created now are for practice only.
    """

    ended = Signal()
    """The last window is closed and the logbook with it."""

    def __init__(  # noqa: PLR0913 - everything a program is made of
        self,
        session: Session,
        settings: Settings,
        screens: ScreensOf,
        dialogs: FileDialogs,
        protection: Protection,
        *,
        printer: SheetPrinter | None = None,
        relaunch: Relaunch | None = None,
        rehearsal: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._screens = screens
        self._dialogs = dialogs
        self._protection = protection
        self._printer = printer
        self._relaunch = relaunch
        self._rehearsal = rehearsal
        self._folder: Path | None = None
        self._person = ""
        self._frame: AloneFrame | None = None
        self._question: LockQuestion | None = None
        self.window = self._fresh_window()
        self._idle = IdleLock(settings.get(IDLE_MINUTES), parent=self)
        self._idle.due_soon.connect(self._on_due_soon)
        self._idle.touched.connect(self._on_touched)
        self._idle.waits.connect(self._on_waits)
        self._idle.due.connect(self.lock)
        session.long_work.changed.connect(self._on_long_work)
        settings.changed.connect(self._on_setting_changed)
        session.opened.connect(self._on_opened)
        session.locked.connect(self._on_locked)

    def start(self, folder: Path | None = None, person: str = "") -> None:
        """Show the window.

        Args:
            folder: The logbook to unlock; the last one if none is given.
            person: Who is chosen on the unlock screen; whoever unlocked last if nobody
                is given.
        """
        last = folder or self._settings.get(LAST_LOGBOOK)
        if last is not None and (folder is not None or last.is_dir()):
            self.show_unlock(last, person or self._settings.get(LAST_PERSON))
        else:
            self.show_welcome()
        self.window.show()

    def show_welcome(self) -> None:
        """Offer to create a logbook or to open one."""
        screen = WelcomeScreen()
        screen.create_asked.connect(self.show_setup)
        screen.open_asked.connect(self._ask_folder)
        self._show_alone(screen)

    def show_setup(self) -> None:
        """Lead through creating a logbook."""
        screen = SetupScreen(
            self._session,
            packs_offered(),
            self._dialogs,
            self._printer,
            rehearsal=self._rehearsal,
        )
        screen.created.connect(self.show_unlock)
        screen.left.connect(self.start)
        self._show_alone(screen)

    def show_unlock(self, folder: Path, person: str = "") -> None:
        """Ask who is there."""
        screen = UnlockScreen(self._session, folder, person)
        screen.create_asked.connect(self.show_setup)
        screen.open_asked.connect(self._ask_folder)
        self._show_alone(screen)

    def show_crash(self, digest: str) -> None:
        """Say that the program has a fault, in place of everything."""
        screen = CrashScreen(digest, self._session.size)
        screen.again_asked.connect(self._on_again)
        screen.close_asked.connect(self.window.close)
        self._show_alone(screen)

    def lock(self) -> None:
        """Hide what is shown, close the logbook, forget the keys."""
        logbook = self._session.logbook
        if logbook is None:
            return
        self._idle.stop()
        self._question = None
        self._folder, self._person = logbook.folder, logbook.person.name
        locking = AloneFrame()
        locking.show_foot(self.tr("Locking…"))
        self._show_alone(locking)
        # Painted now, not after the work: nobody reads what is being closed.
        self.window.repaint()
        self._session.lock()

    def lock_for(self, person: str) -> None:
        """Lock, and choose this person, by name, on the unlock screen."""
        # A fresh process reads it from there.
        self._settings.put(LAST_PERSON, person)
        self.lock()
        self._person = person

    def ask_to_lock(self, person: str = "") -> None:
        """Lock, or ask first where that would cut work short.

        Args:
            person: Who is chosen on the unlock screen, if it is not the same person.
        """
        lock = partial(self.lock_for, person) if person else self.lock
        works = self._session.long_work.words
        if works and self._question is None:
            self._question = LockQuestion(self.window, works)
            self._question.lock_asked.connect(lock)
            self._question.left.connect(self._on_lock_left)
        else:
            # Asked for a second time, it locks at once, as that key always did.
            lock()

    def _on_lock_left(self) -> None:
        self._question = None

    def _on_long_work(self) -> None:
        works = self._session.long_work.words
        self._idle.hold(held=bool(works))
        if not works and self._question is not None:
            # There is nothing to give up any more: what was asked for can be done.
            self._question.answer()

    def _show_alone(self, frame: AloneFrame) -> None:
        show_protection(frame, self._protection)
        self.window.show_alone(frame)
        self._let_go_of_frame()
        self._frame = frame

    def _let_go_of_frame(self) -> None:
        """Forget what was asked before: passphrases, a recovery key on the screen."""
        if self._frame is not None:
            discard(self._frame)
            self._frame = None

    def _fresh_window(self) -> MainWindow:
        window = MainWindow(self._session.now)
        window.restoreGeometry(self._settings.geometry())
        window.closing.connect(self._on_closing)
        return window

    def _ask_folder(self) -> None:
        title = self.tr("Which logbook? Its folder ends in {ending}").format(
            ending=SUFFIX
        )
        last = self._settings.get(LAST_LOGBOOK)
        start = last.parent if last is not None else Path.home()
        folder = self._dialogs.folder(self.window, title, start)
        if folder is not None:
            self.show_unlock(folder)

    def _on_opened(self, logbook: OpenLogbook) -> None:
        self._settings.put(LAST_LOGBOOK, logbook.folder)
        self._settings.put(LAST_PERSON, logbook.person.name)
        screens = self._screens(self._session)
        shell = Shell(
            self.window, self._session, self._settings, screens, self._dialogs
        )
        shell.lock_asked.connect(self.ask_to_lock)
        shell.locked_for.connect(self.ask_to_lock)
        shell.begin(logbook, self._protection)
        self._let_go_of_frame()
        self._idle.start()

    def _on_locked(self) -> None:
        folder = self._folder
        if folder is None:
            return
        self._folder = None
        self._settings.put(WINDOW, bytes(self.window.saveGeometry().data()))
        if self._relaunch is not None:
            self._relaunch(folder)
        self._frame = None
        old, self.window = self.window, self._fresh_window()
        self.start(folder, self._person)
        # Everything the old window ever showed goes with it.
        old.closing.disconnect(self._on_closing)
        old.close()
        discard(old)

    def _on_again(self) -> None:
        if self._session.logbook is None:
            self.start()
        else:
            self.lock()

    def _on_closing(self) -> None:
        self._idle.stop()
        self._settings.put(WINDOW, bytes(self.window.saveGeometry().data()))
        self._session.close()
        self.ended.emit()

    def _on_due_soon(self, seconds: int) -> None:
        words = self.tr(
            "Nobody has touched this laptop for a while. It locks in {seconds} "
            "seconds; press any key to go on."
        )
        self.window.strip.say(Message(words.format(seconds=seconds), "warn", "timer"))

    def _on_waits(self) -> None:
        words = self.tr(
            "Nobody has touched this laptop for a while. It stays open only until this "
            "is done, and locks then: {works}. Lock it yourself if you leave it."
        )
        works = ", ".join(self._session.long_work.words)
        said = words.format(works=works)
        self.window.strip.say(Message(said, "warn", "timer"))

    def _on_touched(self) -> None:
        self.window.strip.dismiss()

    def _on_setting_changed(self, key: str) -> None:
        if key == IDLE_MINUTES.key:
            self._idle.set_minutes(self._settings.get(IDLE_MINUTES))
