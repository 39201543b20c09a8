"""The window program: fonts, colours, language, what to do when we are at fault."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from logbook.bootstrap.laptop import protect
from logbook.domain.step import STEP_PHASES, Phase
from ui import rooms
from ui.errors import CrashHook
from ui.file_dialogs import FileDialogs, NativeFileDialogs
from ui.printing import Printing
from ui.program import Program
from ui.relaunch import UNLOCK, start_anew
from ui.resources import ROOT, resource
from ui.screens.assess import AssessScreen
from ui.screens.clocks import ClocksScreen
from ui.screens.close import CloseScreen
from ui.screens.documentation import DocumentationScreen
from ui.screens.evidence import EvidenceScreen
from ui.screens.handoff import HandoffScreen
from ui.screens.notifications import NotificationsScreen
from ui.screens.overview import OverviewScreen
from ui.screens.review import ReviewScreen
from ui.screens.shift import ShiftScreen
from ui.screens.steps import StepsScreen
from ui.screens.timeline import TimelineScreen
from ui.screens.verification import VerificationScreen
from ui.session import Session
from ui.settings import ORGANISATION, PROGRAM, TEXT_SIZE, THEME, Settings
from ui.theme import SystemLook, theme


def run(arguments: Sequence[str] = ()) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        arguments: ``--unlock PATH`` offers that logbook.
    """
    protection = protect()
    parsed = _parser().parse_args(arguments)
    app = application()
    hook = CrashHook(app)
    hook.install()
    settings = Settings(parent=app)
    dress(app, settings)
    session = Session(parent=app)
    printing = Printing(parent=app, settings=settings)
    program = Program(
        session,
        settings,
        partial(all_screens, printing=printing),
        NativeFileDialogs(),
        protection,
        printer=printing,
        relaunch=start_anew,
        parent=app,
    )
    hook.connect_to(program.show_crash)
    program.window.fill_small_screen()
    program.start(parsed.unlock)
    return app.exec()


def application() -> QApplication:
    """Return the one `QApplication`, named and translated."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setOrganizationName(ORGANISATION)
    app.setApplicationName(PROGRAM)
    app.setApplicationDisplayName("Incident Logbook")
    app.setDesktopFileName(PROGRAM)
    app.setWindowIcon(QIcon(str(resource("icons", "book-lock.svg"))))
    _translate(app)
    return app


def dress(app: QApplication, settings: Settings) -> None:
    """Wear the colours and sizes chosen, or asked for by the system, from now on."""
    system = SystemLook(app)

    def apply() -> None:
        look = settings.get(THEME).look(system.look())
        theme().apply(look, settings.get(TEXT_SIZE))

    system.changed.connect(apply)
    settings.changed.connect(apply)
    apply()


def all_screens(
    session: Session, *, printing: Printing, dialogs: FileDialogs | None = None
) -> Mapping[str, QWidget]:
    """Make the screen of each room of the record."""
    steps = {phase.value: StepsScreen(session, phase) for phase in STEP_PHASES}
    return {
        **steps,
        Phase.DOCUMENT.value: DocumentationScreen(session),
        Phase.NOTIFY.value: NotificationsScreen(session),
        Phase.ASSESS.value: AssessScreen(session),
        Phase.CLOSE.value: CloseScreen(session),
        rooms.CLOCKS: ClocksScreen(session),
        rooms.OVERVIEW: OverviewScreen(session),
        rooms.TIMELINE: TimelineScreen(session, dialogs),
        rooms.EVIDENCE: EvidenceScreen(session, printing, dialogs),
        rooms.REVIEW: ReviewScreen(session),
        rooms.HAND_OVER: HandoffScreen(session, printing, dialogs),
        rooms.SHIFT: ShiftScreen(session, printing, dialogs),
        rooms.VERIFICATION: VerificationScreen(session, dialogs),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=PROGRAM)
    parser.add_argument(UNLOCK, type=Path, metavar="LOGBOOK", default=None)
    return parser


def _translate(app: QApplication) -> None:
    """Speak the language of the system, as far as somebody translated into it.

    Until somebody has, the folder of translations is not there at all.
    """
    locale = QLocale.system()
    qt_files = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_files), (PROGRAM, str(ROOT / "i18n"))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
