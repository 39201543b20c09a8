"""Stored evidence under Verification: checked by itself, damage named and explained."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, outside, unnamed
from tests.ui.drivers import LogbookDriver
from tests.ui.programs import ChosenPlaces, Stage, a_stage
from tests.vault_case import (
    WORDS,
    Spoil,
    flip,
    opened,
    take_in,
    vault_of,
    with_evidence,
)
from ui.app import all_screens
from ui.printing import Printing
from ui.theme import theme
from ui.tokens import Look

SOUND = "Every stored item is exactly what was taken in"
TITLE = "What is stored of WIN-0001, E-001 was not what was taken in"
EXPLAIN = "Explain the finding in entry"

Open = Callable[[Path], tuple[Stage, LogbookDriver]]


def damage(folder: Path) -> None:
    flip(vault_of(folder, "E-001") / "1")


def lay_a_stranger(folder: Path) -> None:
    shutil.copytree(vault_of(folder, "E-001"), folder / "evidence" / ("5a" * 32))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_evidence(tmp_path)


@contextmanager
def verification(qtbot: QtBot, folder: Path) -> Iterator[tuple[Stage, LogbookDriver]]:
    places = ChosenPlaces(folder.parent)
    screens = partial(all_screens, printing=Printing(), dialogs=places)
    with a_stage(qtbot, folder.parent / "stage", screens) as stage:
        stage.program.start(folder, "B. Sample")
        stage.program.window.resize(1280, 800)
        stage.program.window.activateWindow()
        yield stage, unlocked(stage)


def unlocked(stage: Stage) -> LogbookDriver:
    stage.unlocking.unlock(WORDS.decode())
    driver = stage.logbook
    driver.until(lambda: stage.session.report is not None, "verified")
    driver.settle()
    driver.go_to("Verification")
    return driver


def press_named(driver: LogbookDriver, name: str) -> None:
    [found] = [
        one
        for one in driver.visible(QAbstractButton)
        if one.accessibleName().startswith(name)
    ]
    driver.click(found)
    driver.settle()


def explain(driver: LogbookDriver, words: str) -> None:
    press_named(driver, EXPLAIN)
    driver.fill("What is known about it", words)
    driver.press("Record the explanation")


def test_a_sound_vault_is_read_by_itself_and_said_to_be_sound(
    qtbot: QtBot, folder: Path
) -> None:
    with verification(qtbot, folder) as (_, screen):
        words = screen.words()

    assert SOUND in words
    assert "Stored: 3 items, 5 files" in words
    assert "3 of 3" in words
    assert "Not explained" not in words


def test_damage_is_told_apart_from_the_record_and_recording_goes_on(
    qtbot: QtBot, folder: Path
) -> None:
    damage(folder)

    with verification(qtbot, folder) as (stage, screen):
        words = screen.words()
        assert TITLE in words
        assert "Recording goes on." in words
        assert "File 1 of what is stored of item E-001 is damaged." in words
        assert "Not explained" in words
        assert "Intact: entries 1 to" in words
        assert SOUND not in words

        size = stage.session.size
        screen.note("It goes on.")
        assert stage.session.size == size + 1


def test_whoever_is_in_another_room_hears_of_it(qtbot: QtBot, folder: Path) -> None:
    damage(folder)

    with verification(qtbot, folder) as (_, screen):
        assert "File 1 of what is stored of item E-001 is damaged." in screen.strip()


def test_an_explanation_stands_beside_the_finding_and_takes_nothing_back(
    qtbot: QtBot, folder: Path
) -> None:
    damage(folder)

    with verification(qtbot, folder) as (_, screen):
        explain(screen, "The disk was replaced that night.")
        words = screen.words()
        assert "The disk was replaced that night." in words
        assert "File 1 of what is stored of item E-001 is damaged." in words
        assert "Explained" in words
        assert "Not explained" not in words
        assert TITLE not in words
        assert SOUND not in words

        screen.press("Check every stored item")
        assert "The disk was replaced that night." in screen.words()
        explain(screen, "IT confirmed it on paper.")
        assert "IT confirmed it on paper." in screen.words()


def test_an_explanation_without_words_is_asked_for_beside_its_field(
    qtbot: QtBot, folder: Path
) -> None:
    damage(folder)

    with verification(qtbot, folder) as (stage, screen):
        press_named(screen, EXPLAIN)
        size = stage.session.size
        screen.press("Record the explanation")

        assert "A reason is missing. Say why in a few words." in screen.words()
        assert stage.session.size == size


def test_what_was_typed_of_an_explanation_is_there_after_locking(
    qtbot: QtBot, folder: Path
) -> None:
    damage(folder)

    with verification(qtbot, folder) as (stage, screen):
        press_named(screen, EXPLAIN)
        screen.fill("What is known about it", "Half a sent")
        stage.session.lock()
        screen.until(lambda: stage.session.logbook is None, "locked")
        screen.settle()
    with verification(qtbot, folder) as (_, screen):
        press_named(screen, EXPLAIN)

        field = screen.field("What is known about it")
        assert isinstance(field, QPlainTextEdit)
        assert field.toPlainText() == "Half a sent"


def test_a_stranger_is_named_and_nothing_is_said_to_be_damaged(
    qtbot: QtBot, folder: Path
) -> None:
    lay_a_stranger(folder)

    with verification(qtbot, folder) as (_, screen):
        words = screen.words()

    assert "Something lies beside the record that no entry speaks of" in words
    assert "5a5a5a5a5a5a5a5a" in words
    assert "Not explained" not in words


def test_a_check_can_be_stopped_and_the_keyboard_comes_back(
    qtbot: QtBot, folder: Path
) -> None:
    with verification(qtbot, folder) as (_, screen):
        button = screen.button("Check every stored item")
        button.setFocus()
        screen.click(button)
        assert not button.isEnabled()
        stop = screen.button("Stop")
        assert stop.hasFocus()
        screen.click(stop)

        assert button.isEnabled()
        assert button.hasFocus()
        screen.settle()
        assert not [
            one for one in screen.visible(QAbstractButton) if one.text() == "Stop"
        ]


def test_somebody_records_while_it_is_read_and_nothing_is_lost(
    qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    large = tmp_path / "large.img"
    large.write_bytes(b"\x00\xff" * (12 << 20))
    with opened(folder) as book:
        take_in(book, large)

    with verification(qtbot, folder) as (stage, screen):
        size = stage.session.size
        screen.click(screen.button("Check every stored item"))
        screen.note("Meanwhile.")

        assert stage.session.size > size
        assert SOUND in screen.words()


def test_locking_in_the_middle_of_it_leaves_the_rest_for_the_next_time(
    qtbot: QtBot, folder: Path
) -> None:
    damage(folder)

    with verification(qtbot, folder) as (stage, screen):
        screen.click(screen.button("Check every stored item"))
        assert stage.session.long_work.words == (), "the idle lock waits for it"
        stage.session.lock()
        screen.until(lambda: stage.session.logbook is None, "locked")
        screen.settle()
    with verification(qtbot, folder) as (_, screen):
        assert TITLE in screen.words()


@pytest.mark.parametrize("size", [(1280, 800), (853, 533)], ids=str)
@pytest.mark.parametrize("spoil", [damage, lay_a_stranger])
def test_nothing_is_clipped_at_any_size(
    qtbot: QtBot, folder: Path, size: tuple[int, int], spoil: Spoil
) -> None:
    spoil(folder)

    with verification(qtbot, folder) as (_, screen):
        if spoil is damage:
            press_named(screen, EXPLAIN)
        theme().apply(Look.LIGHT, 100)
        screen.window.resize(*size)
        gallery.settle()

        assert not clipped(screen.window)
        assert not outside(screen.window)
        assert not low_targets(screen.window)
        assert not unnamed(screen.window)
