"""The steps of a phase: one open, recorded with its own time, never lost."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import StepMark, StepMarked
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, an_incident, phase_screens
from tests.ui.programs import RESPONDER, SUPERVISOR, a_stage
from ui.main_window import RESERVED_MNEMONICS
from ui.theme import theme
from ui.tokens import Look

WHEN = "When did it happen?"
ISOLATE = "Disconnect the affected computer"


@pytest.fixture
def contain(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Contain") as driver:
        yield driver


def open_step(driver: PhaseDriver, title: str) -> None:
    driver.bot.mouseClick(driver.row(title), Qt.MouseButton.LeftButton)
    driver.settle()


def hours_from_now(driver: PhaseDriver, hours: int) -> tuple[str, str]:
    at = driver.session.now() + timedelta(hours=hours)
    return f"{at:%H:%M}", f"{at:%Y-%m-%d}"


def test_the_first_step_to_do_is_open_and_all_others_are_closed(
    contain: PhaseDriver,
) -> None:
    read = contain.read()

    assert "Stop further access. Step 1 of 5." in read
    assert "Take a picture of the whole screen" in read
    assert "Pull its network cable" not in read
    assert (
        contain.row(ISOLATE).accessibleName() == f"{ISOLATE}, Where it is safe, not yet"
    )


def test_recording_a_step_signs_it_closes_it_and_opens_the_next(
    contain: PhaseDriver,
) -> None:
    contain.fill("What was done?", "Two photographs.")
    contain.press("Record as done")

    body = contain.newest()
    number = contain.entries()[-1].number
    assert isinstance(body, StepMarked)
    assert (body.mark, body.words) == (StepMark.DONE, "Two photographs.")
    assert (
        f"entry {number}, done" in contain.row("Photograph the screen").accessibleName()
    )
    assert f"Entry {number} recorded" in contain.strip()
    assert "Ask who decides whether the computer may be disconnected" in contain.read()


def test_the_title_of_the_step_that_opens_has_the_keyboard(
    contain: PhaseDriver,
) -> None:
    contain.press("Record as done")

    assert QApplication.focusWidget().text() == "Tell your supervisor"


def test_a_step_that_changes_evidence_is_not_recorded_without_saying_what(
    contain: PhaseDriver,
) -> None:
    open_step(contain, ISOLATE)
    contain.fill("What was done?", "Cable pulled.")
    before = len(contain.entries())

    contain.press("Record as done")

    assert len(contain.entries()) == before
    assert contain.strip().startswith(
        "1 field needs another look: “What evidence did this change?”"
    )
    assert contain.problem("What evidence did this change?").startswith(
        "This is empty."
    )
    assert QApplication.focusWidget() is contain.control(
        "What evidence did this change?"
    )
    assert contain.typed("What was done?") == "Cable pulled."


def test_a_time_in_the_future_is_refused_beside_the_field(contain: PhaseDriver) -> None:
    contain.set_time(WHEN, *hours_from_now(contain, 2))
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
    open_step(contain, "Photograph the screen")
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
    open_step(contain, ISOLATE)
    contain.note("Something else happened.")

    open_step(contain, "Photograph the screen")

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
    contain.set_time("Until when?", *hours_from_now(contain, 3))
    contain.fill("Why is it put off?", "No camera here.")
    contain.press("Record as deferred")

    body = contain.newest()
    assert (body.mark, body.words) == (StepMark.DEFERRED, "No camera here.")
    row = contain.row("Photograph the screen").accessibleName()
    assert "Deferred until" in row
    open_step(contain, "Photograph the screen")
    assert "No camera here." in contain.read()


def test_a_step_cannot_be_deferred_until_a_time_that_has_passed(
    contain: PhaseDriver,
) -> None:
    contain.press("Defer…")
    contain.set_time("Until when?", *hours_from_now(contain, -3))
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
    open_step(contain, "Photograph the screen")

    contain.press("Record as done")

    assert contain.newest().mark is StepMark.DONE


def test_a_time_is_added_with_the_person_it_concerns(contain: PhaseDriver) -> None:
    open_step(contain, ISOLATE)
    contain.press("Add a time")
    contain.choose("Which time is it?", "Authorised")
    contain.fill("Who was it, if not you?", "B. Sample, by telephone")
    contain.press("Record the time")

    body = contain.newest()
    assert (body.mark, body.by) == (StepMark.AUTHORISED, "B. Sample, by telephone")
    assert "B. Sample, by telephone" in contain.read()
    assert "Record as done" in contain.read()


def done(contain: PhaseDriver) -> None:
    open_step(contain, ISOLATE)
    contain.fill("What was done?", "Cable pulled.")
    contain.fill("What evidence did this change?", "Connections ended.")
    contain.press("Record as done")


def test_what_was_done_is_in_force_until_somebody_verifies_it(
    contain: PhaseDriver,
) -> None:
    done(contain)
    assert f"{ISOLATE}. Temporary, since" in contain.beside()
    assert "not verified" in contain.beside()
    open_step(contain, ISOLATE)

    contain.fill("Who verified it?", "B. Sample")
    contain.press("Record as verified")

    body = contain.newest()
    assert (body.mark, body.by) == (StepMark.VERIFIED, "B. Sample")
    assert "not verified" not in contain.beside()
    assert "Verified" in contain.row(ISOLATE).accessibleName()


@pytest.mark.parametrize("name", ["", RESPONDER])
def test_who_did_a_step_does_not_verify_it(contain: PhaseDriver, name: str) -> None:
    done(contain)
    open_step(contain, ISOLATE)
    before = len(contain.entries())

    contain.paste("Who verified it?", name) if name else None
    contain.press("Record as verified")

    assert len(contain.entries()) == before
    assert "Who verified it?" in contain.strip()


def test_the_supervisor_is_offered_as_who_verified(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with an_incident(qtbot, tmp_path, "Contain") as driver:
        done(driver)
        folder = driver.session.logbook.folder
        driver.lock()
    with a_stage(qtbot, tmp_path / "again", phase_screens) as stage:
        stage.open(folder, SUPERVISOR)
        again = PhaseDriver(qtbot, stage.program, stage.session)
        again.wait_for(ISOLATE)
        open_step(again, ISOLATE)

        assert again.typed("Who verified it?") == SUPERVISOR
        assert "Correct…" not in again.read()


def test_ones_own_words_are_amended_in_place(contain: PhaseDriver) -> None:
    contain.fill("What was done?", "Two photographs.")
    contain.press("Record as done")
    open_step(contain, "Photograph the screen")

    contain.press("Correct…")
    contain.fill("New words", "Three photographs.")
    contain.fill("Reason", "Counted again.")
    contain.press("Record the amendment")

    assert "Three photographs." in contain.read()
    assert "Record as verified" in contain.read()


def test_the_arrow_keys_go_from_step_to_step_and_open_one(
    contain: PhaseDriver,
) -> None:
    contain.row("Tell your supervisor").setFocus()

    contain.keys("Down")
    assert QApplication.focusWidget() is contain.row("Stop further access")
    contain.keys("Up")
    contain.keys("Right")

    assert "Step 2 of 5." in contain.read()
    contain.row("Photograph the screen").setFocus()
    contain.keys("Return")
    assert "Step 1 of 5." in contain.read()


def test_ctrl_enter_records(contain: PhaseDriver) -> None:
    contain.fill("What was done?", "Two photographs.")

    contain.keys("Ctrl+Return", contain.control("What was done?"))
    contain.settle()

    assert contain.newest().words == "Two photographs."


def test_tab_goes_through_the_step_in_reading_order(contain: PhaseDriver) -> None:
    contain.control("What was done?").setFocus()
    names = []
    for _ in range(7):
        contain.keys("Tab")
        names.append(QApplication.focusWidget().accessibleName())

    assert [name.split(":")[-1].strip() for name in names[:4]] == [
        "date",
        "time",
        "how exactly it is known",
        "now",
    ]
    assert names[4] == "Who did it, if not you?"


def test_beside_a_step_stands_what_to_say_and_where_it_comes_from(
    contain: PhaseDriver,
) -> None:
    beside = contain.beside()
    assert "Ours, not the guide's." in beside

    open_step(contain, ISOLATE)

    beside = contain.beside()
    assert "Say: “I am pulling the network cable." in beside
    assert "Windsor guide, how to report, step 1" in beside
    assert "Ours: The condition" in beside


def test_other_phases_ask_only_when_it_was_done(qtbot: QtBot, tmp_path: Path) -> None:
    with an_incident(qtbot, tmp_path, "Preserve") as preserve:
        assert "Verified" not in preserve.read()
        preserve.press("Record as done")
        open_step(preserve, "Leave the affected devices as they are")

        assert "Record as done" not in preserve.read()
        assert "Record as verified" not in preserve.read()
        assert preserve.button("Add a time").isEnabled()


@pytest.mark.parametrize(
    ("width", "height", "text"),
    [(1280, 800, 100), (1024, 700, 100), (853, 533, 100), (1280, 800, 150)],
)
def test_nothing_is_clipped_or_unreachable(
    contain: PhaseDriver, width: int, height: int, text: int
) -> None:
    done(contain)
    open_step(contain, ISOLATE)
    theme().apply(Look.DARK, text)
    contain.window.resize(width, height)
    for panel in ("", "Add a time", "Defer…", "Not applicable…"):
        if panel:
            contain.press(panel)
        QApplication.processEvents()
        QApplication.processEvents()
        assert clipped(contain.screen) == []
        assert outside(contain.screen) == []
        assert low_targets(contain.screen) == []
        assert unnamed(contain.screen) == []
        letters = mnemonics(contain.screen)
        assert not set(letters) & RESERVED_MNEMONICS
        assert max(letters.values()) == 1
        if panel:
            contain.press("Close, keep my words")


def test_a_field_with_a_problem_is_scrolled_into_sight(contain: PhaseDriver) -> None:
    contain.window.resize(853, 533)
    open_step(contain, ISOLATE)

    contain.press("Record as done")
    contain.bot.waitUntil(
        lambda: (
            not contain.control("What evidence did this change?")
            .visibleRegion()
            .isEmpty()
        )
    )


def test_until_something_is_recorded_the_strip_of_another_step_is_not_pressed(
    contain: PhaseDriver,
) -> None:
    primary = [
        one
        for one in contain.screen.findChildren(QAbstractButton)
        if one.property("kind") == "primary" and one.isVisible()
    ]

    assert len(primary) == 1
    assert isinstance(contain.control("Who did it, if not you?"), QLineEdit)
