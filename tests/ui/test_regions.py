"""People affected are counted by state and province; unknown is never 0."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import Answer, Standing, body_of
from logbook.domain.region import ELSEWHERE, REGIONS
from tests.ui.phases import PhaseDriver, an_incident, phase_screens
from tests.ui.programs import a_stage
from ui.widgets.region_picker import regions_like

FIND = "State, province or territory"
ADD = "Add a state or province…"


@pytest.fixture
def people(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Document") as driver:
        driver.press("People and accounts")
        yield driver


def add(driver: PhaseDriver, letters: str) -> None:
    driver.press(ADD)
    driver.fill(FIND, letters)
    driver.keys("Return", driver.control(FIND))
    driver.settle()


def counts(driver: PhaseDriver) -> dict[str, Answer]:
    bodies = [body_of(signed) for signed in driver.entries()]
    return {body.question: body for body in bodies if isinstance(body, Answer)}


def test_the_region_of_the_place_is_there_from_the_start(people: PhaseDriver) -> None:
    assert "Ontario" in people.read()
    assert "Michigan" not in people.read()


def test_each_region_is_counted_by_itself(people: PhaseDriver) -> None:
    people.fill("Ontario", "185")
    add(people, "mich")
    people.fill("Michigan", "2")
    people.press("Record 2 answers")

    found = counts(people)
    assert found["affected.ca-on"].count == 185
    assert found["affected.us-mi"].count == 2
    assert found["affected.us-mi"].label.endswith(": Michigan")
    assert "Counted so far: 187." in people.read()


def test_an_unknown_count_is_said_and_not_added(people: PhaseDriver) -> None:
    people.fill("Ontario", "185")
    add(people, "tex")
    people.answer_as("Texas", "Unknown")
    people.press("Record 2 answers")

    body = counts(people)["affected.us-tx"]
    assert (body.standing, body.count) == (Standing.UNKNOWN, None)
    said = "Counted so far: 185. Not known for 1 of these, which is not 0."
    assert said in people.read()


def test_a_region_that_was_added_takes_the_keyboard_and_is_offered_once(
    people: PhaseDriver,
) -> None:
    add(people, "texas")

    assert QApplication.focusWidget() is people.control("Texas")
    people.press(ADD)
    people.fill(FIND, "texas")
    people.settle()
    rows = [
        one for one in people.visible(QAbstractButton) if one.property("kind") == "row"
    ]
    assert [row.accessibleName() for row in rows] == ["Another country"]


def test_a_half_typed_count_brings_its_region_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with an_incident(qtbot, tmp_path, "Document") as driver:
        driver.press("People and accounts")
        add(driver, "texas")
        driver.fill("Texas", "12")
        driver.session.drafts.timer.timeout.emit()
        driver.settle()
        folder = driver.session.logbook.folder
        driver.lock()
    with a_stage(qtbot, tmp_path / "again", phase_screens) as stage:
        stage.open(folder)
        again = PhaseDriver(qtbot, stage.program, stage.session)
        again.wait_for("People and accounts (1)")
        again.press("People and accounts (1)")

        assert again.typed("Texas") == "12"


def test_a_sheet_says_how_far_it_is(people: PhaseDriver) -> None:
    assert "0 of 8 answered here, 0 of 75 in all." in people.read()

    people.answer_as("Ontario", "Unknown")
    people.press("Record 1 answer")

    assert "1 of 8 answered here, 1 of 75 in all." in people.read()


def test_next_sheet_leads_through_all_of_them(people: PhaseDriver) -> None:
    people.press("Next sheet")

    assert "Is personal information involved?" in people.read()
    focused = QApplication.focusWidget()
    assert not isinstance(focused, QLineEdit)


def test_a_mistyped_region_does_not_become_another_country(people: PhaseDriver) -> None:
    add(people, "texxas")
    assert "No state, province or territory is called so." in people.read()

    people.fill(FIND, "another")
    people.keys("Return", people.control(FIND))
    people.settle()
    assert QApplication.focusWidget() is people.control("Another country")


def test_esc_adds_no_region(people: PhaseDriver) -> None:
    people.press(ADD)

    people.keys("Esc", people.control(FIND))

    assert FIND not in people.read()
    assert QApplication.focusWidget() is people.button(ADD)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("on", "CA-ON"), ("ONT", "CA-ON"), ("new m", "US-NM"), ("tx", "US-TX")],
)
def test_a_region_is_found_by_its_first_letters(typed: str, first: str) -> None:
    assert first in regions_like(typed)


def test_whoever_lives_elsewhere_is_counted_too() -> None:
    assert regions_like("Narnia") == [ELSEWHERE]
    assert regions_like("") == []
    for code, name in REGIONS.items():
        assert code in regions_like(name)
