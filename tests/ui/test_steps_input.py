"""What is typed into a step: odd times, odd words, half words, second thoughts."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import StepMark
from tests.ui.phases import PhaseDriver, an_incident, phase_screens
from tests.ui.programs import a_stage

WHEN = "When did it happen?"
ISOLATE = "Disconnect the affected computer"


@pytest.fixture
def contain(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Contain") as driver:
        yield driver


def test_a_time_in_the_future_is_refused_beside_the_field(contain: PhaseDriver) -> None:
    contain.set_time(WHEN, *contain.hours_from_now(2))
    before = len(contain.entries())

    contain.press("Record as done")

    assert len(contain.entries()) == before
    assert "in the future" in contain.read()
    assert WHEN in contain.strip()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("1601-01-01", "before 1970"),
        ("9999-12-31", "in the future"),
        ("0001-01-01", "before 1970"),
        ("2026-02-30", "not a date"),
        ("yesterday", "not a date"),
    ],
)
def test_an_odd_day_gets_words_and_nothing_is_recorded(
    contain: PhaseDriver, day: str, words: str
) -> None:
    contain.set_time(WHEN, "02:20", day)
    before = len(contain.entries())

    contain.press("Record as done")

    assert len(contain.entries()) == before
    assert words in contain.read() or "not a time" in contain.read()


@pytest.mark.parametrize(
    "words",
    [
        "كابل الشبكة مفصول",
        "🔌 pulled 👩🏽‍💻",
        "one\nline\n\nand another",
        "<b>not bold</b> & {braces} %1",
    ],
)
def test_whatever_is_typed_is_recorded_as_it_is(
    contain: PhaseDriver, words: str
) -> None:
    contain.paste("What was done?", words)

    contain.press("Record as done")

    assert contain.newest().words == words
    contain.open_step("Photograph the screen")
    assert words.split("\n", maxsplit=1)[0] in contain.read()


def test_a_hundred_thousand_characters_are_refused_and_stay(
    contain: PhaseDriver,
) -> None:
    contain.paste("What was done?", "x" * 100_000)
    before = len(contain.entries())

    contain.press("Record as done")

    assert len(contain.entries()) == before
    assert "too long" in contain.problem("What was done?")
    assert len(contain.typed("What was done?")) == 100_000


def test_the_time_offered_is_the_time_of_recording(contain: PhaseDriver) -> None:
    contain.press("Record as done")

    body, signed = contain.newest(), contain.entries()[-1]
    late = signed.entry.recorded.at - body.happened.at
    assert timedelta(0) <= late < timedelta(minutes=2)


def test_an_unknown_time_is_recorded_as_unknown(contain: PhaseDriver) -> None:
    [exact] = [
        one
        for one in contain.visible(QComboBox)
        if one.accessibleDescription().startswith(WHEN)
    ]
    exact.setCurrentIndex(exact.findText("unknown"))
    exact.activated.emit(exact.currentIndex())

    contain.press("Record as done")

    assert contain.newest().happened.at is None
    assert (
        "time unknown, entry" in contain.row("Photograph the screen").accessibleName()
    )


def test_what_is_half_typed_survives_another_step_and_a_refresh(
    contain: PhaseDriver,
) -> None:
    contain.fill("What was done?", "Half a sent")
    contain.open_step(ISOLATE)
    contain.note("Something else happened.")

    contain.open_step("Photograph the screen")

    assert contain.typed("What was done?") == "Half a sent"


def test_a_note_recorded_meanwhile_leaves_words_and_keyboard_alone(
    contain: PhaseDriver,
) -> None:
    contain.fill("What was done?", "Half a sent")
    field = contain.control("What was done?")
    field.setFocus()

    contain.screen.refresh()
    contain.settle()

    assert contain.control("What was done?") is field
    assert QApplication.focusWidget() is field


def test_half_typed_words_come_back_after_locking(qtbot: QtBot, tmp_path: Path) -> None:
    with an_incident(qtbot, tmp_path, "Contain") as driver:
        driver.fill("What was done?", "Half a sent")
        driver.session.keep_drafts()
        driver.settle()
        folder = driver.session.logbook.folder
        driver.lock()
    with a_stage(qtbot, tmp_path / "again", phase_screens) as stage:
        stage.open(folder)
        again = PhaseDriver(qtbot, stage.program, stage.session)
        again.wait_for("Photograph the screen")
        again.settle()

        assert again.typed("What was done?") == "Half a sent"


def test_recorded_words_are_no_draft_any_more(contain: PhaseDriver) -> None:
    contain.fill("What was done?", "Two photographs.")
    contain.press("Record as done")

    incident = contain.session.incident.reference
    assert contain.session.drafts.kept("step/photograph-screen/done", incident) is None


def test_a_step_is_deferred_until_a_time_to_come_with_its_reason(
    contain: PhaseDriver,
) -> None:
    contain.press("Defer…")
    contain.set_time("Until when?", *contain.hours_from_now(3))
    contain.fill("Why is it put off?", "No camera here.")
    contain.press("Record as deferred")

    body = contain.newest()
    assert (body.mark, body.words) == (StepMark.DEFERRED, "No camera here.")
    row = contain.row("Photograph the screen").accessibleName()
    assert "Deferred until" in row
    contain.open_step("Photograph the screen")
    assert "No camera here." in contain.read()


def test_a_step_cannot_be_deferred_until_a_time_that_has_passed(
    contain: PhaseDriver,
) -> None:
    contain.press("Defer…")
    contain.set_time("Until when?", *contain.hours_from_now(-3))
    before = len(contain.entries())

    contain.press("Record as deferred")

    assert len(contain.entries()) == before
    assert "That time has passed." in contain.read()


def test_not_applicable_needs_its_reason(contain: PhaseDriver) -> None:
    contain.press("Not applicable…")
    contain.press("Record as not applicable")
    assert "A reason is missing." in contain.read()

    contain.fill("Why does it not apply here?", "The screen is broken.")
    contain.press("Record as not applicable")

    assert contain.newest().mark is StepMark.NOT_APPLICABLE
    assert "not applicable" in contain.row("Photograph the screen").accessibleName()


def test_esc_closes_a_panel_and_its_words_stay(contain: PhaseDriver) -> None:
    contain.press("Not applicable…")
    contain.fill("Why does it not apply here?", "The screen is")

    contain.keys("Esc", contain.control("Why does it not apply here?"))

    assert "Record as done" in contain.read()
    contain.press("Not applicable…")
    assert contain.typed("Why does it not apply here?") == "The screen is"


def test_nothing_is_final_a_step_put_off_can_still_be_done(
    contain: PhaseDriver,
) -> None:
    contain.press("Not applicable…")
    contain.fill("Why does it not apply here?", "The screen is broken.")
    contain.press("Record as not applicable")
    contain.open_step("Photograph the screen")

    contain.press("Record as done")

    assert contain.newest().mark is StepMark.DONE
