"""The program around an open logbook: notes, keys, locking, faults, coming back."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from logbook.domain.step import Phase
from tests.ui.accessibility import clipped
from tests.ui.drivers import LogbookDriver
from tests.ui.programs import (
    SUPERVISOR,
    PlainScreen,
    Stage,
    a_stage,
    copied,
    made_once,
    plain_screens,
)
from ui import rooms
from ui.app import all_screens, dress
from ui.errors import CrashHook
from ui.idle_lock import WARNING_SECONDS, IdleLock
from ui.printing import Printing
from ui.relaunch import command_for
from ui.settings import IDLE_MINUTES, TEXT_SIZE, THEME
from ui.theme import theme
from ui.tokens import Look


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory.mktemp("original"))


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    return copied(original, tmp_path)


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with a_stage(qtbot, tmp_path / "place") as made:
        yield made


@pytest.fixture
def logbook(stage: Stage, folder: Path) -> LogbookDriver:
    driver = stage.open(folder)
    driver.open_incident("A red screen on a clerk's computer")
    return driver


def test_a_note_is_recorded_and_the_line_is_free_again(logbook: LogbookDriver) -> None:
    logbook.note("Pulled the network cable of FIN-WS-07.")

    assert logbook.note_line.text() == ""
    assert logbook.strip().startswith("Entry 5 recorded")
    assert "2 entries" not in logbook.strip()


def test_notes_wait_for_an_incident(stage: Stage, folder: Path) -> None:
    driver = stage.open(folder)

    assert not driver.note_line.isEnabled()
    assert driver.note_line.placeholderText().startswith("Open an incident first.")


def test_the_header_counts_what_nobody_else_vouches_for(
    logbook: LogbookDriver,
) -> None:
    before = logbook.words()

    logbook.note("Pulled the cable.")

    assert "4 entries not yet witnessed" in before
    assert "5 entries not yet witnessed" in logbook.words()


def test_the_rail_counts_the_steps_of_the_pack(logbook: LogbookDriver) -> None:
    names = [entry.words for entry in logbook.window.rail.entries()]
    counts = {entry.key: entry.count for entry in logbook.window.rail.entries()}

    assert names[:9] == [
        "Contain",
        "Preserve",
        "Document",
        "Notify",
        "Assess",
        "Report",
        "Remediate",
        "Follow up",
        "Close",
    ]
    assert counts["contain"].startswith("0 of ")
    assert counts["timeline"] == "1"


def test_a_screen_is_refreshed_when_it_is_shown_and_when_something_is_recorded(
    logbook: LogbookDriver,
) -> None:
    logbook.go_to("Timeline")
    screen = logbook.window.middle.screen_shown
    assert isinstance(screen, PlainScreen)
    shown = screen.refreshed

    logbook.note("Pulled the cable.")

    assert shown >= 1
    assert screen.refreshed > shown


def test_ctrl_l_locks_and_hides_everything_at_once(
    stage: Stage, logbook: LogbookDriver
) -> None:
    logbook.keys("Ctrl+L")
    hidden = logbook.words()
    logbook.wait_for("Unlock the logbook")

    assert "A red screen" not in hidden
    assert "A red screen" not in logbook.words()
    assert stage.session.logbook is None


def test_after_unlocking_the_person_is_where_they_were(
    stage: Stage, folder: Path, logbook: LogbookDriver
) -> None:
    logbook.go_to("Document")
    logbook.lock()

    again = stage.open(folder)

    assert again.window.room == "document"
    assert "A red screen on a clerk's computer" in again.words()


def test_half_a_note_survives_locking(
    stage: Stage, folder: Path, logbook: LogbookDriver
) -> None:
    logbook.retype(logbook.note_line, "The caretaker says")
    logbook.lock()

    again = stage.open(folder)

    assert again.note_line.text() == "The caretaker says"


def test_half_an_incident_survives_locking(stage: Stage, folder: Path) -> None:
    driver = stage.open(folder)
    driver.press("Open an incident")
    driver.fill("What happened, in a few words", "Something odd")
    driver.lock()

    again = stage.open(folder)
    again.wait_for("When was it discovered?")

    assert again.filled("What happened, in a few words") == "Something odd"


def test_the_words_of_a_draft_are_nowhere_in_the_clear(
    folder: Path, logbook: LogbookDriver
) -> None:
    logbook.retype(logbook.note_line, "canary-in-a-draft")
    logbook.lock()

    for file in folder.parent.rglob("*"):
        if file.is_file():
            assert b"canary-in-a-draft" not in file.read_bytes(), file.name


def test_locking_starts_the_program_anew_with_the_logbook(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)

    driver.lock()

    assert stage.started_anew == [folder]


def test_the_command_that_starts_anew_names_the_logbook_once() -> None:
    first = command_for(Path("/a.irlog"), ["python", "-m", "ui"])
    again = command_for(Path("/b.irlog"), first)

    assert first == ["python", "-m", "ui", "--unlock", "/a.irlog"]
    assert again == ["python", "-m", "ui", "--unlock", "/b.irlog"]


def test_an_idle_laptop_warns_and_then_locks(
    stage: Stage, logbook: LogbookDriver
) -> None:
    idle = stage.program.findChild(IdleLock)

    idle.due_soon.emit(WARNING_SECONDS)
    warned = logbook.strip()
    idle.due.emit()
    logbook.wait_for("Unlock the logbook")

    assert "It locks in 60 seconds" in warned
    assert stage.session.logbook is None


def test_touching_the_laptop_takes_the_warning_away(
    stage: Stage, logbook: LogbookDriver
) -> None:
    idle = stage.program.findChild(IdleLock)
    idle.due_soon.emit(WARNING_SECONDS)

    idle.touched.emit()

    assert "It locks in" not in logbook.strip()


def test_settings_apply_at_once(
    qapp: QApplication, stage: Stage, logbook: LogbookDriver
) -> None:
    dress(qapp, stage.settings)
    logbook.keys("Ctrl+,")

    logbook.press("Dark")
    logbook.press("150 %")
    logbook.choose("Lock when nobody is there", "15 min")

    assert theme().look is Look.DARK
    assert theme().text_size == 150
    assert stage.settings.get(THEME) == "dark"
    assert stage.settings.get(TEXT_SIZE) == 150
    assert stage.settings.get(IDLE_MINUTES) == 15


def test_esc_leaves_the_settings_for_where_i_was(logbook: LogbookDriver) -> None:
    logbook.go_to("Preserve")
    logbook.keys("Ctrl+,")
    there = logbook.window.room

    QTest.keyClick(logbook.window, Qt.Key.Key_Escape)

    assert there == "settings"
    assert logbook.window.room == "preserve"


def test_f1_says_what_the_screen_is_for_and_what_the_guide_says(
    logbook: LogbookDriver,
) -> None:
    logbook.go_to("Notify")

    logbook.keys("F1")

    assert "What notify is for." in logbook.words()
    assert "What the guide for Windsor, Ontario says" in logbook.words()
    logbook.press("Back")
    assert logbook.window.room == "notify"


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (853, 533)])
@pytest.mark.parametrize("keys", ["F1", "Ctrl+,"])
def test_help_and_settings_are_not_clipped(
    logbook: LogbookDriver, size: tuple[int, int], keys: str
) -> None:
    logbook.window.resize(*size)
    logbook.keys(keys)
    logbook.settle()

    assert not clipped(logbook.window)


def test_a_rehearsal_says_so_on_every_screen(logbook: LogbookDriver) -> None:
    assert "REHEARSAL. Nothing here is a real incident." in logbook.words()


def test_the_supervisor_is_named_in_the_rail(stage: Stage, folder: Path) -> None:
    driver = stage.open(folder, SUPERVISOR)

    assert "Supervisor, since" in driver.words()


def test_the_last_logbook_is_offered_at_the_next_start(
    stage: Stage, folder: Path
) -> None:
    stage.open(folder).lock()

    stage.program.start()
    stage.unlocking.settle()

    assert "Logbook windsor" in stage.unlocking.words()


def test_a_fault_of_ours_is_a_calm_screen_with_a_number(
    stage: Stage, logbook: LogbookDriver
) -> None:
    hook = CrashHook()
    hook.connect_to(stage.program.show_crash)
    personal = "the mayor's name"

    with pytest.raises(KeyError) as caught:
        {}[personal]
    hook.take(caught.type, caught.value, caught.tb)

    logbook.wait_for("The program has a fault")
    words = logbook.words()
    assert "Everything up to entry 4 is signed and on disk." in words
    assert personal not in words
    assert "Traceback" not in words


def test_after_a_fault_the_program_can_be_started_again(
    stage: Stage, folder: Path, logbook: LogbookDriver
) -> None:
    logbook.retype(logbook.note_line, "Half a note")
    stage.program.show_crash("ABCD EFGH IJKL MNOP")

    logbook.press("Start the program again")
    logbook.wait_for("Unlock the logbook")
    again = stage.open(folder)

    assert again.note_line.text() == "Half a note"


def test_only_the_first_of_several_faults_is_shown() -> None:
    hook = CrashHook()
    heard: list[str] = []
    hook.crashed.connect(heard.append)

    for fault in (ValueError("a"), ValueError("b")):
        hook.take(type(fault), fault, None)

    assert len(heard) == 1


def test_closing_the_window_closes_the_logbook(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    with a_stage(qtbot, tmp_path / "first") as stage:
        stage.open(folder)

    with a_stage(qtbot, tmp_path / "second", plain_screens) as stage:
        stage.open(folder)
        assert stage.session.logbook is not None


def test_a_logbook_that_is_open_elsewhere_is_said_to_be_busy(
    qtbot: QtBot, tmp_path: Path, stage: Stage, folder: Path
) -> None:
    stage.open(folder)

    with a_stage(qtbot, tmp_path / "second") as second:
        second.program.start(folder)
        second.unlocking.unlock("gravel sofa minute tulip brass", "A. Example")

        assert "already open in another window" in second.unlocking.words()


def test_a_screen_that_is_gone_is_not_called(
    stage: Stage, logbook: LogbookDriver
) -> None:
    screen = PlainScreen("gone")
    called: list[int] = []

    stage.session.do(screen, lambda book: book.timelines.size(), called.append)
    delete(screen)
    logbook.settle()

    assert not called


def test_every_room_of_the_program_is_one_key_away_and_has_help(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    screens = partial(all_screens, printing=Printing())
    phases = [phase.value for phase in Phase]
    numbers = [f"Alt+{number}" for number in range(1, 10)]
    keys = [*numbers, "Alt+T", "Alt+0", "Alt+H", "Alt+V"]
    with a_stage(qtbot, tmp_path / "real", screens) as stage:
        driver = stage.open(folder)
        driver.open_incident("A red screen")

        shown = []
        for key in keys:
            driver.keys(key)
            driver.settle()
            shown.append(driver.window.room)
            driver.keys("F1")
            driver.settle()
            assert "Ctrl+Enter" in driver.words()

    of_record = [rooms.TIMELINE, rooms.CLOCKS, rooms.HAND_OVER, rooms.VERIFICATION]
    assert shown == [*phases, *of_record]
