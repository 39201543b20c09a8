"""The steps of a phase: one open, recorded with its own time, never lost."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import StepMark, StepMarked
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, an_incident, original, phase_screens
from tests.ui.programs import RESPONDER, SUPERVISOR, PlainScreen, a_stage, copied
from ui import rooms
from ui.main_window import RESERVED_MNEMONICS
from ui.session import Session
from ui.theme import theme
from ui.tokens import Look

WHEN = "When did it happen?"
ISOLATE = "Disconnect the affected computer"
AHEAD = "I go ahead without knowing, because…"
EARLY = "Preserving is not finished. Why go ahead now?"


@pytest.fixture
def contain(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Contain") as driver:
        yield driver


def test_the_first_step_to_do_is_open_and_all_others_are_closed(
    contain: PhaseDriver,
) -> None:
    read = contain.read()

    assert "Stop further access. Step 1 of 6." in read
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
    assert "Ask who decides what may be disconnected" in contain.read()


def test_the_title_of_the_step_that_opens_has_the_keyboard(
    contain: PhaseDriver,
) -> None:
    contain.press("Record as done")

    assert QApplication.focusWidget().text() == "Tell your supervisor"


def test_a_step_that_changes_evidence_is_not_recorded_without_saying_what(
    contain: PhaseDriver,
) -> None:
    contain.open_step(ISOLATE)
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


def test_a_time_is_added_with_the_person_it_concerns(contain: PhaseDriver) -> None:
    contain.open_step(ISOLATE)
    contain.press("Add a time")
    contain.choose("Which time is it?", "Authorised")
    contain.fill("Who was it, if not you?", "B. Sample, by telephone")
    contain.press("Record the time")

    body = contain.newest()
    assert (body.mark, body.by) == (StepMark.AUTHORISED, "B. Sample, by telephone")
    assert "B. Sample, by telephone" in contain.read()
    assert "Record as done" in contain.read()


def done(contain: PhaseDriver) -> None:
    contain.open_step(ISOLATE)
    contain.fill("What was done?", "Cable pulled.")
    contain.fill("What evidence did this change?", "Connections ended.")
    contain.click(contain.button("Yes, it is temporary"))
    contain.press("Record as done")


def test_what_was_done_is_in_force_until_somebody_verifies_it(
    contain: PhaseDriver,
) -> None:
    done(contain)
    assert f"{ISOLATE}. Temporary, since" in contain.beside()
    assert "not verified" in contain.beside()
    contain.open_step(ISOLATE)

    contain.fill("Who verified it?", "B. Sample")
    contain.press("Record as verified")

    body = contain.newest()
    assert (body.mark, body.by) == (StepMark.VERIFIED, "B. Sample")
    assert "not verified" not in contain.beside()
    assert "Verified" in contain.row(ISOLATE).accessibleName()


@pytest.mark.parametrize("name", ["", RESPONDER])
def test_who_did_a_step_does_not_verify_it(contain: PhaseDriver, name: str) -> None:
    done(contain)
    contain.open_step(ISOLATE)
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
        again.open_step(ISOLATE)

        assert again.typed("Who verified it?") == SUPERVISOR
        assert "Correct…" not in again.read()


def test_ones_own_words_are_amended_in_place(contain: PhaseDriver) -> None:
    contain.fill("What was done?", "Two photographs.")
    contain.press("Record as done")
    contain.open_step("Photograph the screen")

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
    assert QApplication.focusWidget() is contain.row("Ask whether it is safe")
    contain.keys("Up")
    contain.keys("Right")

    assert "Step 2 of 6." in contain.read()
    contain.row("Photograph the screen").setFocus()
    contain.keys("Return")
    assert "Step 1 of 6." in contain.read()


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
    assert "Ours, not the guide's: " in beside

    contain.open_step(ISOLATE)

    beside = contain.beside()
    assert "Say: “I am pulling the network cable." in beside
    assert "Windsor guide, how to report, step 1" in beside
    assert "Ours: The condition" in beside


def test_one_goes_ahead_without_knowing_what_it_changes_but_says_why(
    contain: PhaseDriver,
) -> None:
    contain.open_step(ISOLATE)
    contain.fill("What was done?", "Cable pulled.")
    contain.press("I go ahead without knowing…")
    contain.press("Record as done")
    assert contain.problem(AHEAD).startswith("A reason is missing.")

    contain.fill(AHEAD, "Files were being locked while we looked.")
    contain.press("Record as done")

    body = contain.newest()
    assert (body.altered, body.temporary) == (None, None)
    assert body.going_ahead == "Files were being locked while we looked."
    contain.open_step(ISOLATE)
    assert "Done without knowing what evidence it changes" in contain.read()


def test_a_half_written_reason_for_going_ahead_is_here_again(
    contain: PhaseDriver,
) -> None:
    contain.open_step(ISOLATE)
    contain.press("I go ahead without knowing…")
    contain.fill(AHEAD, "Files were")

    contain.open_step("Tell your supervisor")
    contain.open_step(ISOLATE)

    assert contain.typed(AHEAD) == "Files were"


def test_a_step_says_whether_its_change_is_to_be_undone(contain: PhaseDriver) -> None:
    done(contain)

    assert contain.newest().temporary is True
    contain.open_step(ISOLATE)
    assert "Temporary, to be undone later." in contain.read()


def test_a_temporary_measure_that_holds_waits_to_be_undone(
    contain: PhaseDriver,
) -> None:
    done(contain)
    contain.open_step(ISOLATE)
    contain.fill("Who verified it?", "B. Sample")
    contain.press("Record as verified")
    contain.open_step(ISOLATE)

    contain.press("Add a time")
    contain.fill("What was said or done?", "Cable plugged in again.")
    contain.press("Record the time")

    assert contain.newest().mark is StepMark.REVERSED
    assert "Reversed " in contain.read()


def test_steps_for_other_kinds_are_folded_and_can_be_done(
    contain: PhaseDriver,
) -> None:
    assert "Stop the spreading over shared folders" not in contain.read()
    contain.press("Steps for other kinds of incident (12)")

    contain.open_step("Stop the spreading over shared folders")
    assert "The open step is for other kinds of incident." in contain.read()
    contain.fill("What was done?", "Shares taken off.")
    contain.fill("What evidence did this change?", "Nothing.")
    contain.press("Record as done")

    assert contain.newest().title == "Stop the spreading over shared folders"


def test_putting_right_before_all_is_preserved_is_asked_for_never_blocked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with an_incident(qtbot, tmp_path, "Remediate") as remediate:
        remediate.fill("What was done?", "Two machines restored.")
        remediate.press("Record as done")
        assert remediate.problem(EARLY).startswith("A reason is missing.")

        remediate.fill(EARLY, "The counter has to open at eight.")
        remediate.press("Record as done")

        assert remediate.newest().deviation == "The counter has to open at eight."


def test_an_open_step_says_whose_job_it_is_and_who_asks_for_it(
    contain: PhaseDriver,
) -> None:
    assert "Whose job: Whoever found it" in contain.read()
    assert "Our advice, not the guide's" in contain.read()

    contain.open_step(ISOLATE)

    assert "The guide, with our advice" in contain.read()
    assert "What this can destroy" in contain.read()


def test_other_phases_ask_only_when_it_was_done(qtbot: QtBot, tmp_path: Path) -> None:
    with an_incident(qtbot, tmp_path, "Preserve") as preserve:
        assert "Verified" not in preserve.read()
        preserve.press("Record as done")
        preserve.open_step("List what will soon be gone")

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
    contain.open_step(ISOLATE)
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
    contain.open_step(ISOLATE)

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


def with_evidence(session: Session) -> Mapping[str, QWidget]:
    return {**phase_screens(session), rooms.EVIDENCE: PlainScreen("Evidence")}


def test_a_step_that_keeps_evidence_leads_to_the_evidence(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with a_stage(qtbot, tmp_path / "place", with_evidence) as stage:
        stage.open(copied(original(), tmp_path), RESPONDER)
        preserve = PhaseDriver(qtbot, stage.program, stage.session)
        preserve.window.resize(1280, 800)
        preserve.open_incident("A red screen")
        preserve.go_to("Preserve")
        preserve.open_step("Memory and caches first")
        assert "What is kept gets a number" in preserve.beside()
        preserve.press("To the evidence (Alt+E)")

        assert preserve.screen.accessibleName() == "Evidence"


def test_a_step_that_keeps_nothing_does_not(contain: PhaseDriver) -> None:
    contain.window.resize(1280, 800)
    contain.open_step("Tell your supervisor")
    assert "To the evidence" not in contain.words()

    contain.open_step("Photograph the screen")
    assert "To the evidence" in contain.words()
