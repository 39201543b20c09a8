"""Unlocking, as somebody sees it who comes back to the laptop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import body_of
from logbook.domain.record_bodies import ClockCheck
from logbook.storage.faults import LOG_FILE
from tests.ui.accessibility import clipped, mnemonics, unnamed
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    SUPERVISOR_WORDS,
    Stage,
    a_stage,
    copied,
    made_once,
)
from ui.screens.unlock import FREE_TRIES, UnlockScreen
from ui.widgets.discard import discard


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
def locked(stage: Stage, folder: Path) -> Stage:
    stage.program.start(folder, RESPONDER)
    stage.unlocking.settle()
    return stage


def test_only_names_are_shown_before_unlocking(locked: Stage) -> None:
    words = locked.unlocking.words()

    assert "A. Example" in words
    assert "B. Sample" in words
    assert "City of Windsor" not in words


def test_the_right_passphrase_opens_the_logbook(locked: Stage) -> None:
    locked.unlocking.unlock(RESPONDER_WORDS)

    locked.logbook.wait_for("No incident yet.")
    assert "City of Windsor" in locked.logbook.words()


def test_whoever_unlocked_last_is_chosen(stage: Stage, folder: Path) -> None:
    stage.open(folder, RESPONDER).lock()

    stage.program.start(folder)
    stage.unlocking.settle()

    chosen = [one for one in stage.unlocking.visible(QRadioButton) if one.isChecked()]
    assert [one.text() for one in chosen] == [RESPONDER]


def test_enter_in_the_field_unlocks(locked: Stage) -> None:
    locked.unlocking.fill("Passphrase", RESPONDER_WORDS)

    QTest.keyClick(locked.unlocking.field("Passphrase").focusProxy(), Qt.Key.Key_Return)

    locked.logbook.wait_for("No incident yet.")


def test_somebody_elses_passphrase_is_wrong_for_this_person(locked: Stage) -> None:
    locked.unlocking.unlock(SUPERVISOR_WORDS, RESPONDER)

    words = locked.unlocking.words()
    assert "That passphrase does not open A. Example's key." in words
    assert locked.unlocking.filled("Passphrase") == ""


def test_a_damaged_file_is_told_apart_from_a_wrong_passphrase(
    locked: Stage, folder: Path
) -> None:
    file = folder / LOG_FILE
    content = bytearray(file.read_bytes())
    content[100:200] = bytes(100)
    file.write_bytes(content)

    locked.unlocking.unlock(RESPONDER_WORDS)

    words = locked.unlocking.words()
    assert "The file is at fault, not the passphrase" in words
    assert "does not open" not in words


def test_one_damaged_copy_of_the_keys_is_said_and_opens(
    stage: Stage, folder: Path
) -> None:
    (folder / "keys.a").write_bytes(b"scribble")

    stage.program.start(folder, RESPONDER)
    stage.unlocking.settle()
    warned = stage.unlocking.words()
    stage.unlocking.unlock(RESPONDER_WORDS)

    assert "One copy of the keys is damaged" in warned
    stage.logbook.wait_for("No incident yet.")


def test_a_folder_without_a_logbook_says_so_and_offers_another(
    stage: Stage, tmp_path: Path
) -> None:
    (tmp_path / "empty.irlog").mkdir()

    stage.program.start(tmp_path / "empty.irlog")
    stage.unlocking.settle()

    words = stage.unlocking.words()
    assert "There is no logbook in" in words
    assert "Open another logbook…" in words


def test_after_five_wrong_passphrases_each_try_waits(
    qtbot: QtBot, stage: Stage, folder: Path
) -> None:
    screen = UnlockScreen(stage.session, folder, RESPONDER, wait_ms=300)
    qtbot.addWidget(screen, before_close_func=discard)
    stage.program.window.show_alone(screen)
    stage.program.window.show()

    for _ in range(FREE_TRIES):
        stage.unlocking.unlock("wrong")

    assert "5 wrong passphrases. The next try is at" in stage.unlocking.words()
    assert not stage.unlocking.button("Unlock").isEnabled()
    stage.unlocking.until(lambda: stage.unlocking.button("Unlock").isEnabled())
    stage.unlocking.unlock(RESPONDER_WORDS)
    stage.logbook.wait_for("No incident yet.")


@pytest.mark.parametrize(
    ("minutes", "verdict"),
    [(0, ", agrees"), (-12, "12 min ahead"), (30, "30 min behind")],
)
def test_another_clock_is_compared_and_recorded(
    locked: Stage, minutes: int, verdict: str
) -> None:
    now = locked.session.now()
    other = (now.hour * 60 + now.minute + minutes) % (24 * 60)
    label = "What time is it on the wall or on your phone?"

    locked.unlocking.fill(label, f"{other // 60:02}:{other % 60:02}")
    said = locked.unlocking.words()
    locked.unlocking.unlock(RESPONDER_WORDS)

    assert verdict in said
    found: list[ClockCheck] = []
    locked.session.do(
        locked.session,
        lambda logbook: [
            body
            for signed in logbook.journal.store.of_kind("clock-check")
            if isinstance(body := body_of(signed), ClockCheck)
        ],
        found.extend,
    )
    locked.logbook.settle()
    assert [round(check.ahead / 60) for check in found] == [-minutes]


def test_a_time_that_cannot_be_read_is_asked_for_again(locked: Stage) -> None:
    label = "What time is it on the wall or on your phone?"
    locked.unlocking.fill(label, "25:99")

    locked.unlocking.unlock(RESPONDER_WORDS)

    assert "That is not a time." in locked.unlocking.words()


def test_a_laptop_without_a_keyring_says_that_it_is_no_witness(locked: Stage) -> None:
    assert "No witness on this computer" in locked.unlocking.words()


def test_another_logbook_can_be_chosen(
    locked: Stage, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.irlog"
    folder.rename(other)
    locked.places.folder_chosen = other

    locked.unlocking.press("Open another logbook…")

    assert "Logbook other" in locked.unlocking.words()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (853, 533)])
def test_unlocking_is_named_unclipped_and_by_keyboard(
    locked: Stage, size: tuple[int, int]
) -> None:
    window = locked.program.window
    window.resize(*size)
    locked.unlocking.settle()

    assert not clipped(window)
    assert not unnamed(window)
    assert max(mnemonics(window).values()) == 1
