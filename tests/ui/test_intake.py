"""Taking files in at the window: chosen or dropped, one form each, nothing half."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import body_of
from logbook.domain.evidence_bodies import (
    Altered,
    EvidenceRegistered,
    EvidenceType,
    Originality,
)
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, original, phase_screens
from tests.ui.programs import ChosenPlaces, Stage, a_stage, copied
from ui import rooms
from ui.main_window import RESERVED_MNEMONICS
from ui.printing import Printing
from ui.screens.evidence import EvidenceScreen
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.disclosure import Disclosure

NAME = "Name on lists and labels"
RECEIVED = "When did you receive it from them?"
BIG = 60_000_000
"""Bytes that take longer to read than a slice."""


def screens(session, places):
    return {
        **phase_screens(session),
        rooms.EVIDENCE: EvidenceScreen(session, Printing(), places),
    }


@pytest.fixture
def places(tmp_path: Path) -> ChosenPlaces:
    (tmp_path / "stick").mkdir()
    return ChosenPlaces(tmp_path)


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, places: ChosenPlaces) -> Iterator[Stage]:
    with a_stage(qtbot, tmp_path / "place", partial(screens, places=places)) as made:
        made.open(copied(original(), tmp_path))
        yield made


@pytest.fixture
def room(stage: Stage) -> PhaseDriver:
    driver = PhaseDriver(stage.bot, stage.program, stage.session)
    driver.window.activateWindow()
    driver.open_incident("A red screen")
    driver.keys("Alt+E")
    driver.settle()
    return driver


def a_file(tmp_path: Path, name: str = "mailbox.pst", size: int = 1_000) -> Path:
    path = tmp_path / "stick" / name
    with path.open("wb") as file:
        file.truncate(size)
    return path


def drop(driver: PhaseDriver, *paths: Path) -> Qt.DropAction:
    """Drop files onto the room, as a desktop does; returns what the room makes of it."""
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return drop_data(driver, what)


def drop_data(driver: PhaseDriver, what: QMimeData) -> Qt.DropAction:
    screen = driver.screen
    moving = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), moving, what, buttons, keys)
    QApplication.sendEvent(screen, enter)
    assert enter.isAccepted()
    dropped = QDropEvent(QPointF(50, 50), moving, what, buttons, keys)
    QApplication.sendEvent(screen, dropped)
    driver.settle()
    return dropped.dropAction()


def choose(driver: PhaseDriver, places: ChosenPlaces, *paths: Path) -> None:
    places.files_chosen = paths
    driver.press("Add evidence")
    driver.press("Files…")


def registered(driver: PhaseDriver) -> list[EvidenceRegistered]:
    bodies = [body_of(each) for each in driver.entries()]
    return [each for each in bodies if isinstance(each, EvidenceRegistered)]


def begin(driver: PhaseDriver) -> None:
    """Press the button and do not wait until it is done."""
    driver.click(driver.button("Take it in"))
    driver.until(lambda: "Taking in" in driver.read(), "it is being read")


def test_a_file_is_shown_before_it_is_read_and_becomes_an_item(
    room: PhaseDriver, places: ChosenPlaces, tmp_path: Path
) -> None:
    assert "No evidence yet." in room.read()
    choose(room, places, a_file(tmp_path))

    assert "1.0 kB (1,000 bytes)" in room.read()
    assert str(tmp_path / "stick" / "mailbox.pst") in room.read().replace("\u200b", "")
    assert room.typed(NAME) == "mailbox.pst"
    assert not registered(room)
    room.fill(NAME, "Mailbox of the clerk")
    room.choose("What sort of thing is it?", "Message")
    room.press("Copy")
    room.press("Nothing")
    room.press("Take it in")

    [item] = registered(room)
    assert (item.item, item.name) == ("E-001", "Mailbox of the clerk")
    assert (item.type, item.originality) == (EvidenceType.MESSAGE, Originality.COPY)
    assert item.altered is Altered.NOTHING
    assert (item.file_name, item.size, item.files) == ("mailbox.pst", 1_000, 1)
    assert "E-001 Mailbox of the clerk is taken in: entry" in room.strip()
    assert "E-001  Mailbox of the clerk" in room.read()


def test_what_was_added_last_is_shown_unless_another_was_chosen_meanwhile(
    room: PhaseDriver, places: ChosenPlaces, tmp_path: Path
) -> None:
    def head() -> str:
        """The name above what can be done: the second time it is read."""
        names = [line for line in room.read().splitlines() if line.startswith("E-0")]
        return names[-1]

    for name in ("one.dd", "two.dd"):
        choose(room, places, a_file(tmp_path, name))
        room.press("Take it in")
        assert head().endswith(name)
    room.press("Add evidence")
    room.press("A thing (bagged device, paper)")
    room.fill(NAME, "Bagged telephone")
    room.press("Register it, keep it on record")
    assert head() == "E-003  Bagged telephone"

    drop(room, a_file(tmp_path, "big.dd", BIG))
    begin(room)
    room.press_row("E-001  one.dd")
    room.until(lambda: "E-004  big.dd" in room.read(), "it is in the register")
    assert head() == "E-001  one.dd"


def test_what_is_not_required_is_folded_away_and_recorded_all_the_same(
    room: PhaseDriver, places: ChosenPlaces, tmp_path: Path
) -> None:
    choose(room, places, a_file(tmp_path))
    assert "Witness" not in room.read()
    room.press("Who collected it, and where")
    room.fill("Witness", "C. Sample")
    room.press("The system it comes from")
    assert "Witness" not in room.read()
    room.fill("Seconds its clock was ahead", "-90")
    room.press("How it was collected")
    room.choose("How quickly would it have been lost?", "4  Disk")
    room.press("Take it in")

    [item] = registered(room)
    assert (item.witness, item.clock_offset, item.volatility) == ("C. Sample", -90, 4)
    assert "90 s behind" in room.read()


def test_when_it_came_here_is_asked_only_of_who_names_another_person(
    room: PhaseDriver, places: ChosenPlaces, tmp_path: Path
) -> None:
    choose(room, places, a_file(tmp_path))
    room.retype(room.named(QLineEdit, "When was it collected?: time"), "00:00")
    room.press("Who collected it, and where")
    room.fill("Collected by, if not by you", "example a, by telephone")
    assert RECEIVED not in room.read()

    room.fill("Collected by, if not by you", "V. Vendor")
    assert "Without it the record shows a gap." in room.read()
    room.click(room.named(QAbstractButton, f"{RECEIVED}: now"))
    room.fill("How did it come to you?", "By courier, no. 0000.")
    room.press("Take it in")

    [item] = registered(room)
    assert item.received is not None
    assert item.received_words == "By courier, no. 0000."
    assert "Received from V. Vendor: " in room.read()
    assert "Not signed for here by V. Vendor. How it came: “By courier" in room.read()
    assert "1 gap" not in room.read()


def test_without_a_time_there_is_a_gap_and_what_was_hidden_again_is_not_recorded(
    room: PhaseDriver, places: ChosenPlaces, tmp_path: Path
) -> None:
    choose(room, places, a_file(tmp_path))
    room.press("Who collected it, and where")
    room.fill("Collected by, if not by you", "V. Vendor")
    room.press("Take it in")
    assert "1 gap" in room.read()

    choose(room, places, a_file(tmp_path, "other.log"))
    room.press("Who collected it, and where")
    room.fill("Collected by, if not by you", "V. Vendor")
    room.click(room.named(QAbstractButton, f"{RECEIVED}: now"))
    room.fill("Collected by, if not by you", "")
    room.press("Take it in")

    _, item = registered(room)
    assert (item.collected_by, item.received) == ("", None)


def test_a_problem_in_a_folded_field_unfolds_it(
    room: PhaseDriver, places: ChosenPlaces, tmp_path: Path
) -> None:
    choose(room, places, a_file(tmp_path))
    room.press("The system it comes from")
    room.fill("Seconds its clock was ahead", "some")
    room.press("How it was collected")
    room.fill(NAME, "")
    room.press("Something")
    room.press("Take it in")

    assert room.problem(NAME).startswith("This is empty.")
    assert room.problem("What was changed?").startswith("This is empty.")
    assert room.problem("Seconds its clock was ahead")
    assert "3 fields need another look" in room.strip()
    assert not registered(room)


def test_dropped_files_are_copied_and_each_has_its_own_form(
    room: PhaseDriver, tmp_path: Path
) -> None:
    first, second = a_file(tmp_path, "one.log"), a_file(tmp_path, "two.log")
    action = drop(room, first, second)

    # A move would let the other program remove the source.
    assert action is Qt.DropAction.CopyAction
    assert "The first of 2 forms" in room.read()
    room.press("Take it in")
    assert room.typed(NAME) == "two.log"
    room.press("Take it in")

    assert [each.name for each in registered(room)] == ["one.log", "two.log"]
    assert first.exists()
    assert second.exists()


def test_the_same_words_serve_for_the_rest_and_each_keeps_its_name(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, *(a_file(tmp_path, f"{name}.log") for name in "abc"))
    room.fill(NAME, "The first log")
    room.press("Copy")
    [same] = [one for one in room.visible(QCheckBox) if one.isVisible()]
    assert same.text() == "Use the same words for the other 2"
    same.click()
    room.press("Take all 3 in")

    items = registered(room)
    assert [each.name for each in items] == ["The first log", "b.log", "c.log"]
    assert {each.originality for each in items} == {Originality.COPY}


def test_a_folder_is_one_item_and_what_is_left_out_is_said_before(
    room: PhaseDriver, places: ChosenPlaces, tmp_path: Path
) -> None:
    folder = tmp_path / "stick" / "logs"
    folder.mkdir()
    (folder / "a.log").write_text("a")
    (folder / "b.log").write_text("b")
    (folder / "link").symlink_to("a.log")
    places.folder_chosen = folder
    room.press("Add evidence")
    room.press("A folder…")

    assert "2 files" in room.read()
    assert "1 thing in it is a link" in room.read()
    room.press("Take it in")
    [item] = registered(room)
    assert (item.files, item.left_out) == (2, 1)
    assert "SHA-256 of the list of its files" in room.read()


def test_a_link_is_refused_in_words_beside_it_and_nothing_is_read(
    room: PhaseDriver, tmp_path: Path
) -> None:
    a_file(tmp_path)
    link = tmp_path / "stick" / "link"
    link.symlink_to("mailbox.pst")
    drop(room, link)

    assert "is no file and no folder" in room.read()
    assert room.button("Look again").hasFocus()
    room.fill(NAME, "A link")
    room.press("Take it in")
    assert not registered(room)
    assert room.typed(NAME) == "A link"
    room.press("Leave it out")
    assert "No evidence yet." in room.read()


def test_what_vanished_is_found_again_after_looking_again(
    room: PhaseDriver, tmp_path: Path
) -> None:
    path = a_file(tmp_path)
    away = path.rename(path.with_name("away"))
    drop(room, path)
    assert "is not there or cannot be read to its end" in room.read()
    away.rename(path)
    room.press("Look again")
    assert "is not there" not in room.read()
    room.press("Take it in")
    assert len(registered(room)) == 1


def test_a_hostile_name_is_shown_as_plain_text(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, a_file(tmp_path, "--help <b>bold\n\u202egpj.exe"))

    read = room.read().replace("\u200b", "")
    assert "--help <b>bold[U+000A][U+202E]gpj.exe" in read
    room.press("Take it in")
    assert "<b>bold" in room.read()
    assert "\u202e" not in room.read()


def test_a_name_that_is_no_text_is_taken_in_all_the_same(
    room: PhaseDriver, tmp_path: Path
) -> None:
    path = Path(bytes(tmp_path / "stick").decode() + "/caf\udce9.log")
    path.write_text("x")
    what = QMimeData()
    what.setData(
        "text/uri-list", b"file://" + bytes(tmp_path / "stick") + b"/caf%E9.log"
    )
    drop_data(room, what)

    room.fill(NAME, "Log of the till")
    room.press("Take it in")
    [item] = registered(room)
    assert item.size == 1


def test_a_thing_is_registered_without_a_file(room: PhaseDriver) -> None:
    room.press("Add evidence")
    room.press("A thing (bagged device, paper)")
    room.fill(NAME, "Telephone of the clerk")
    room.choose("What sort of thing is it?", "Device")
    room.press("Seal, place, photographs, sensitivity")
    room.fill("Number of the seal or bag", "B-77")
    room.press("Register it, keep it on record")

    [item] = registered(room)
    assert (item.vault, item.seal, item.type) == ("", "B-77", EvidenceType.DEVICE)
    assert "SHA-256" not in room.read()


def test_a_stick_that_is_not_there_is_looked_for_again(room: PhaseDriver) -> None:
    room.press("Add evidence")
    room.press("From a removable medium…")

    assert "No removable medium is there." in room.read() or "Media that" in room.read()
    assert room.button("Look again").isVisible()


def test_cancelling_midway_keeps_nothing_and_gives_the_form_back(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, a_file(tmp_path, size=BIG))
    room.fill(NAME, "A large image")
    begin(room)
    room.click(room.button("Cancel, keep nothing of it"))
    room.settle()

    assert "Given up. Nothing of A large image is kept" in room.strip()
    assert not registered(room)
    assert not vaults(room)
    room.press("Go on with the form that was kept…")
    assert room.typed(NAME) == "A large image"
    room.press("Take it in")
    assert [each.name for each in registered(room)] == ["A large image"]


def vaults(driver: PhaseDriver) -> list[Path]:
    """What lies in the vault, finished or not."""
    folder = driver.session.logbook.folder
    return [each for each in (folder / "evidence").glob("*") if each.is_dir()]


def test_a_note_is_recorded_while_something_is_read(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, a_file(tmp_path, size=BIG))
    begin(room)
    room.retype(room.note_line, "The caretaker rang.")
    room.bot.keyClick(room.note_line, Qt.Key.Key_Return)
    room.settle()

    *_, note, item = [type(body_of(each)).__name__ for each in room.entries()]
    assert (note, item) == ("Note", "EvidenceRegistered")


def test_one_is_read_after_the_other_while_the_room_is_left(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, a_file(tmp_path, "one.dd", BIG), a_file(tmp_path, "two.dd"))
    begin(room)
    room.click(room.button("Take it in"))
    room.until(lambda: "1 more waits." in room.read(), "two waits")
    room.keys("Alt+T")
    room.settle()

    assert "two.dd is taken in" in room.strip()
    assert [each.name for each in registered(room)] == ["one.dd", "two.dd"]


def test_forms_stay_across_a_lock_with_what_was_chosen(
    room: PhaseDriver, tmp_path: Path
) -> None:
    path = a_file(tmp_path)
    drop(room, path, a_file(tmp_path, "two.log"))
    room.fill(NAME, "Before the lock")
    room.lock()
    path.unlink()
    room.unlock_again()

    assert "The first of 2 forms" in room.read()
    assert room.typed(NAME) == "Before the lock"
    # Chosen before, and looked at again all the same.
    assert "is not there" in room.read()


def test_a_lock_in_the_middle_asks_first_and_gives_up_only_when_told(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, a_file(tmp_path, size=4 * BIG))
    begin(room)
    room.keys("Ctrl+L")
    room.wait_for("Lock in the middle of this")
    assert room.button("Leave it as it is").hasFocus()
    room.click(room.button("Leave it as it is"))
    assert "Lock in the middle" not in room.words()
    room.keys("Ctrl+L")
    folder = room.session.logbook.folder
    room.click(room.button("Lock and give it up"))
    room.wait_for("Unlock the logbook")
    room.settle()

    assert not [each for each in (folder / "evidence").glob("*") if each.is_dir()]
    room.unlock_again()
    assert not registered(room)
    assert room.typed(NAME) == "mailbox.pst"


def test_asked_for_twice_it_locks_at_once(room: PhaseDriver, tmp_path: Path) -> None:
    drop(room, a_file(tmp_path, size=4 * BIG))
    begin(room)
    room.keys("Ctrl+L")
    room.keys("Ctrl+L")

    room.wait_for("Unlock the logbook")
    room.settle()


def test_what_was_to_be_locked_is_locked_when_the_work_has_ended(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, a_file(tmp_path, size=BIG))
    begin(room)
    room.keys("Ctrl+L")

    room.wait_for("Unlock the logbook")
    room.settle()
    room.unlock_again()
    assert len(registered(room)) == 1


def test_the_keyboard_alone_takes_a_file_in(
    room: PhaseDriver, places: ChosenPlaces, tmp_path: Path
) -> None:
    places.files_chosen = (a_file(tmp_path),)
    room.keys("Alt+A")
    room.wait_for("Files…")
    assert room.button("Files…").hasFocus()
    room.keys("Return")
    room.settle()
    assert room.control(NAME).hasFocus()
    room.keys("Ctrl+Return")
    room.settle()

    assert len(registered(room)) == 1


def test_esc_closes_the_form_and_keeps_its_words(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, a_file(tmp_path))
    room.fill(NAME, "Kept")
    room.keys("Esc")
    room.settle()
    assert "No evidence yet." in room.read()
    room.press("Go on with the form that was kept…")

    assert room.typed(NAME) == "Kept"


def test_nothing_of_a_form_is_clipped_nameless_or_without_a_letter_of_its_own(
    room: PhaseDriver, tmp_path: Path
) -> None:
    drop(room, a_file(tmp_path, "a" * 200 + ".log"), a_file(tmp_path))
    folds = room.visible(Disclosure)
    for look, size in ((Look.LIGHT, (1280, 800)), (Look.DARK, (853, 533))):
        theme().apply(look)
        room.window.resize(*size)
        room.settle()
        for fold in (None, *folds):
            if fold is not None:
                room.click(fold.findChildren(QAbstractButton)[0])
                room.settle()
            assert_sound(room.window)


def assert_sound(window: QWidget) -> None:
    letters = mnemonics(window)
    assert not [letter for letter, times in letters.items() if times > 1], letters
    assert not set(letters) & RESERVED_MNEMONICS
    assert not clipped(window)
    assert not outside(window)
    assert not unnamed(window)
    assert not low_targets(window)
