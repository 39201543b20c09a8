"""The list of incidents, and opening one."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import clipped, mnemonics, unnamed
from tests.ui.drivers import LogbookDriver
from tests.ui.programs import Stage, a_stage, copied, made_once
from ui.main_window import RESERVED_MNEMONICS
from ui.widgets.rail_item import RailItem


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory.mktemp("original"))


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with a_stage(qtbot, tmp_path / "place") as made:
        yield made


@pytest.fixture
def logbook(stage: Stage, original: Path, tmp_path: Path) -> LogbookDriver:
    return stage.open(copied(original, tmp_path))


def test_without_an_incident_one_sentence_and_one_button_stand_there(
    logbook: LogbookDriver,
) -> None:
    assert "No incident yet." in logbook.words()
    assert logbook.button("Open an incident").isEnabled()


def test_opening_an_incident_leads_to_containing_it(logbook: LogbookDriver) -> None:
    logbook.open_incident(
        "Files on the finance share end in .locked", "Lost or stolen device"
    )

    assert logbook.window.room == "contain"
    for words in ("WIN-0001", "Files on the finance share end in .locked", "Open"):
        assert words in logbook.words()


def test_the_phases_are_offered_once_an_incident_is_open(
    logbook: LogbookDriver,
) -> None:
    before = logbook.words()

    logbook.open_incident("A red screen")

    assert "Contain" not in before
    for phase in (
        "Contain",
        "Preserve",
        "Document",
        "Notify",
        "Remediate",
        "Follow up",
    ):
        assert phase in logbook.words()


def test_an_incident_without_words_is_refused_beside_the_field(
    logbook: LogbookDriver,
) -> None:
    logbook.press("Open an incident")

    logbook.press("Open the incident")

    assert "This is empty. Write something." in logbook.words()
    assert logbook.window.room == "incidents"


def test_an_incident_discovered_in_the_future_is_refused(
    stage: Stage, logbook: LogbookDriver
) -> None:
    logbook.press("Open an incident")
    logbook.fill("What happened, in a few words", "A red screen")
    logbook.choose_kind("Ransomware")
    tomorrow = stage.session.now() + timedelta(days=1)
    date = logbook.named(QLineEdit, "When was it discovered?: date")
    logbook.retype(date, f"{tomorrow:%Y-%m-%d}")

    logbook.press("Open the incident")

    assert "That is in the future." in logbook.words()
    assert logbook.filled("What happened, in a few words") == "A red screen"


def test_nobody_presumes_the_kind_of_an_incident(logbook: LogbookDriver) -> None:
    logbook.press("Open an incident")
    logbook.fill("What happened, in a few words", "A red screen")

    logbook.press("Open the incident")

    assert "Nothing is chosen. Choose one of them." in logbook.words()
    assert logbook.window.room == "incidents"


def test_the_header_names_the_kind_and_leads_to_changing_it(
    logbook: LogbookDriver,
) -> None:
    logbook.open_incident("A red screen", "Not known yet")

    logbook.press("Not known yet")
    logbook.choose_kind("Ransomware")
    logbook.press("Record the kind")
    assert "A reason is missing." in logbook.words()
    logbook.fill("Why is it of another kind?", "A demand came up.")
    logbook.press("Record the kind")

    logbook.settle()
    assert logbook.button("Ransomware").isVisible()
    assert QApplication.focusWidget() is logbook.window.middle.screen_shown
    logbook.go_to("Timeline")
    logbook.wait_for("Timeline")


def test_a_second_incident_is_listed_beside_the_first(logbook: LogbookDriver) -> None:
    logbook.open_incident("A red screen")
    logbook.go_to("Incidents")

    logbook.open_incident("A laptop left in a taxi")
    logbook.go_to("Incidents")

    assert "WIN-0001  A red screen" in logbook.words()
    assert "WIN-0002  A laptop left in a taxi" in logbook.words()


def test_choosing_an_incident_goes_on_with_it(logbook: LogbookDriver) -> None:
    logbook.open_incident("A red screen")
    logbook.go_to("Incidents")
    logbook.open_incident("A laptop left in a taxi")
    logbook.go_to("Incidents")

    logbook.press_row("WIN-0001")

    assert logbook.window.room == "contain"
    assert "A red screen" in logbook.words()


def test_not_now_gives_the_form_up(logbook: LogbookDriver) -> None:
    logbook.press("Open an incident")
    logbook.fill("What happened, in a few words", "A mistake")

    logbook.press("Not now")
    given_up = logbook.words()
    logbook.press("Open an incident")

    assert "No incident yet." in given_up
    assert logbook.filled("What happened, in a few words") == ""


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (853, 533)])
def test_the_form_is_named_unclipped_and_takes_no_letter_of_a_room(
    logbook: LogbookDriver, size: tuple[int, int]
) -> None:
    logbook.press("Open an incident")
    logbook.window.resize(*size)
    logbook.settle()

    assert not clipped(logbook.window)
    assert not unnamed(logbook.window)
    letters = mnemonics(logbook.window)
    assert max(letters.values()) == 1
    assert not RESERVED_MNEMONICS & set(letters)


def test_every_room_is_in_sight_in_a_small_window(logbook: LogbookDriver) -> None:
    logbook.open_incident("A red screen")
    logbook.window.resize(853, 533)
    logbook.go_to("Close")

    hidden = [
        item.accessibleName()
        for item in logbook.window.rail.findChildren(RailItem)
        if item.visibleRegion().boundingRect().height() < item.height()
    ]
    assert hidden == []
