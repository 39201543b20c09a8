"""The documentation: honest answers, the earlier ones kept, nothing lost."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import Answer, Standing, body_of
from logbook.domain.errors import DiskFullError
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, an_incident, phase_screens
from tests.ui.programs import a_stage
from ui.main_window import RESERVED_MNEMONICS
from ui.theme import theme
from ui.tokens import Look

STARTED, SEEN = "When did it start?", "What did people see?"
RESIDENTS = "How many people are affected in all?"
WHY = "Why does the earlier answer no longer hold?"


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Document") as driver:
        yield driver


def to_tab(driver: PhaseDriver, name: str) -> None:
    [tab] = [
        one
        for one in driver.visible(QAbstractButton)
        if one.property("kind") == "tab" and one.text().startswith(name)
    ]
    driver.bot.mouseClick(tab, Qt.MouseButton.LeftButton)
    driver.settle()


def answers(driver: PhaseDriver) -> list[Answer]:
    bodies = [body_of(signed) for signed in driver.entries()]
    return [body for body in bodies if isinstance(body, Answer)]


def test_nothing_is_preset_for_a_question_nobody_answered(
    document: PhaseDriver,
) -> None:
    segments = [
        one
        for one in document.visible(QAbstractButton)
        if one.property("kind") == "segment"
    ]

    assert len(segments) == 4 * 14
    assert not any(segment.isChecked() for segment in segments)


def test_every_changed_answer_becomes_an_entry_of_its_own(
    document: PhaseDriver,
) -> None:
    document.fill(SEEN, "A red screen.")
    document.answer_as(STARTED, "Unknown")
    assert "Record 2 answers" in document.read()

    document.press("Record 2 answers")

    started, seen = answers(document)
    assert (started.standing, seen.text) == (Standing.UNKNOWN, "A red screen.")
    document.wait_for("Entries 5 to 6 recorded")
    assert "Record 2 answers" not in document.read()


def test_unknown_says_since_when_and_how_it_is_printed(document: PhaseDriver) -> None:
    document.answer_as(STARTED, "Unknown")
    document.press("Record 1 answer")

    assert "Unknown as of " in document.read()
    assert "A. Example. Printed as “unknown”, never counted as 0." in document.read()


def test_a_new_answer_asks_why_the_earlier_one_no_longer_holds(
    document: PhaseDriver,
) -> None:
    to_tab(document, "People")
    document.fill(RESIDENTS, "200")
    document.press("Record 1 answer")
    assert WHY not in document.read()

    document.answer_as(RESIDENTS, "Unknown")
    document.press("Record 1 answer")
    assert "A reason is missing." in document.read()
    document.fill(WHY, "The first figure was a guess.")
    document.press("Record 1 answer")

    first, second = answers(document)
    assert (first.count, second.standing) == (200, Standing.UNKNOWN)
    assert second.reason == "The first figure was a guess."
    document.press("1 earlier answer")
    assert document.beside().index("Unknown") < document.beside().index("200")
    assert "Reason: The first figure was a guess." in document.beside()


def test_none_is_an_affirmed_zero_and_differs_from_unknown(
    document: PhaseDriver,
) -> None:
    to_tab(document, "People")
    document.answer_as(RESIDENTS, "None")
    document.press("Record 1 answer")

    assert answers(document)[0].standing is Standing.NONE
    assert "you say there are 0" in document.read()


def test_not_applicable_needs_its_reason(document: PhaseDriver) -> None:
    document.answer_as(SEEN, "Not applicable")
    document.press("Record 1 answer")
    assert "A reason is missing." in document.read()
    assert answers(document) == []

    [why] = [
        one
        for one in document.visible(QLineEdit)
        if one.accessibleName() == f"Why it does not apply: {SEEN}"
    ]
    document.retype(why, "Nobody was there.")
    document.press("Record 1 answer")

    assert answers(document)[0].reason == "Nobody was there."


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("-1", "cannot be below 0"),
        ("about 200", "not a whole number"),
        ("1_000", "not a whole number"),
        ("2.5", "not a whole number"),
        ("9" * 400, "not a whole number"),
        ("٢٠٠", "not a whole number"),
    ],
)
def test_what_is_no_count_gets_words_beside_the_field(
    document: PhaseDriver, typed: str, words: str
) -> None:
    to_tab(document, "People")
    document.paste(RESIDENTS, typed)

    document.press("Record 1 answer")

    assert words in document.read()
    assert document.typed(RESIDENTS) == typed
    assert answers(document) == []
    assert f"1 answer needs another look: “{RESIDENTS}”" in document.strip()


def test_a_time_to_come_is_refused_and_named_in_the_strip(
    document: PhaseDriver,
) -> None:
    later = document.session.now() + timedelta(hours=2)
    document.set_time(STARTED, f"{later:%H:%M}", f"{later:%Y-%m-%d}")
    document.fill(SEEN, "A red screen.")

    document.press("Record 2 answers")

    assert answers(document) == []
    assert "in the future" in document.read()
    assert f"1 answer needs another look: “{STARTED}”" in document.strip()
    assert QApplication.focusWidget().accessibleName() == f"{STARTED}: time"
    assert document.typed(SEEN) == "A red screen."


def test_a_problem_in_another_tab_brings_that_tab_into_sight(
    document: PhaseDriver,
) -> None:
    to_tab(document, "People")
    document.fill(RESIDENTS, "many")
    to_tab(document, "Systems")

    document.press("Record 1 answer")

    assert RESIDENTS in document.read()
    assert QApplication.focusWidget() is document.control(RESIDENTS)


@pytest.mark.parametrize(
    "words", ["شاشة حمراء", "🟥 “.locked”", "a\n\nb", "<i>x</i> & y"]
)
def test_whatever_is_typed_is_recorded_as_it_is(
    document: PhaseDriver, words: str
) -> None:
    document.paste(SEEN, words)
    document.press("Record 1 answer")

    assert answers(document)[0].text == words
    assert document.typed(SEEN) == words


def test_a_hundred_thousand_characters_are_refused_and_stay(
    document: PhaseDriver,
) -> None:
    document.paste(SEEN, "x" * 100_000)
    document.press("Record 1 answer")

    assert "too long" in document.read()
    assert len(document.typed(SEEN)) == 100_000


def test_choices_are_ticked_and_recorded_in_their_order(
    document: PhaseDriver,
) -> None:
    to_tab(document, "Data")
    document.tick("Health information")
    document.tick("Dates of birth")
    document.bot.mouseClick(document.button("Possibly"), Qt.MouseButton.LeftButton)
    document.press("Record 2 answers")

    personal, data = answers(document)
    assert data.text == "Dates of birth; Health information"
    assert personal.text == "Possibly"


def test_typing_back_to_what_is_recorded_is_no_new_answer(
    document: PhaseDriver,
) -> None:
    document.fill(SEEN, "A red screen.")
    document.press("Record 1 answer")

    document.fill(SEEN, "A red screen!")
    assert "Record 1 answer" in document.read()
    document.fill(SEEN, "A red screen.")

    assert "Record 1 answer" not in document.read()
    assert WHY not in document.read()


def test_undo_brings_words_back(document: PhaseDriver) -> None:
    document.fill(SEEN, "A red screen.")
    area = document.control(SEEN)
    assert isinstance(area, QPlainTextEdit)

    document.keys("Ctrl+Z", area)

    assert area.toPlainText() != "A red screen."


def test_a_note_recorded_meanwhile_leaves_words_and_keyboard_alone(
    document: PhaseDriver,
) -> None:
    document.fill(SEEN, "Half a sent")
    field = document.control(SEEN)
    field.setFocus()

    document.screen.refresh()
    document.settle()

    assert document.typed(SEEN) == "Half a sent"
    assert QApplication.focusWidget() is field


def test_recording_returns_the_keyboard_to_the_field(document: PhaseDriver) -> None:
    document.fill(SEEN, "A red screen.")

    document.keys("Ctrl+Return", document.control(SEEN))
    document.settle()

    assert answers(document)[0].text == "A red screen."
    assert QApplication.focusWidget() is document.control(SEEN)


def test_half_typed_answers_come_back_after_locking(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with an_incident(qtbot, tmp_path, "Document") as driver:
        driver.fill(SEEN, "Half a sent")
        to_tab(driver, "People")
        driver.fill(RESIDENTS, "20")
        driver.session.drafts.timer.timeout.emit()
        driver.settle()
        assert "Draft kept" in driver.read()
        folder = driver.session.logbook.folder
        driver.lock()
    with a_stage(qtbot, tmp_path / "again", phase_screens) as stage:
        stage.open(folder)
        again = PhaseDriver(qtbot, stage.program, stage.session)
        again.wait_for("What happened (1)")

        assert again.typed(SEEN) == "Half a sent"
        to_tab(again, "People")
        assert again.typed(RESIDENTS) == "20"
        assert "Record 2 answers" in again.read()


def test_a_disk_that_refuses_keeps_what_is_not_recorded(
    document: PhaseDriver,
) -> None:
    store = document.session.logbook.journal.store
    append = store.append

    def once(signed, frontier):
        if signed.number > 5:
            raise DiskFullError(5)
        append(signed, frontier)

    store.append = once
    document.answer_as(STARTED, "Unknown")
    document.fill(SEEN, "A red screen.")
    document.press("Record 2 answers")

    assert [body.question for body in answers(document)] == ["started"]
    document.wait_for("The disk is full.")
    assert document.typed(SEEN) == "A red screen."
    assert "Record 1 answer" in document.read()


def test_secrets_and_names_of_residents_are_never_asked_for(
    document: PhaseDriver,
) -> None:
    to_tab(document, "People")
    assert "Never write down a password." in document.read()
    to_tab(document, "Data")
    assert "Names of residents do not belong into this record." in document.read()


@pytest.mark.parametrize(
    ("width", "height", "text"),
    [(1280, 800, 100), (1024, 700, 100), (853, 533, 100), (1280, 800, 150)],
)
def test_nothing_is_clipped_or_unreachable(
    document: PhaseDriver, width: int, height: int, text: int
) -> None:
    document.fill(SEEN, "A red screen.")
    document.answer_as(STARTED, "Not applicable")
    theme().apply(Look.DARK, text)
    document.window.resize(width, height)
    for tab in ("What happened", "Systems", "People", "Data", "Measures"):
        to_tab(document, tab)
        QApplication.processEvents()
        assert clipped(document.screen) == []
        assert outside(document.screen) == []
        assert low_targets(document.screen) == []
        assert unnamed(document.screen) == []
        letters = mnemonics(document.screen)
        assert not set(letters) & RESERVED_MNEMONICS
        assert max(letters.values()) == 1
