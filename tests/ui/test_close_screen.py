"""Closing an incident, and what can be added afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from logbook.domain.decisions import IncidentClosed
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, an_incident
from ui.main_window import RESERVED_MNEMONICS
from ui.screens.duty_card import DutyCard
from ui.theme import theme
from ui.tokens import Look

ANSWERS = {
    "Who verified the remediation?": "C. Specimen",
    "What was checked, and what did it show?": "Two days without a new alarm.",
    "What is to be done differently?": "Keep a list of who may switch off what.",
    "By which rule is the record kept, and for how long?": "Example by-law, 5 years.",
    "Which legal holds are there on the record?": "None, the solicitor was asked.",
}


@pytest.fixture
def close(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Close") as driver:
        yield driver


def fill_in(driver: PhaseDriver) -> None:
    driver.explain_everything("This is a drill.")
    driver.press("Close this incident…")
    for label, words in ANSWERS.items():
        driver.fill(label, words)


def close_it(driver: PhaseDriver) -> None:
    fill_in(driver)
    driver.press("Go on to the close…")
    driver.press("Close WIN-0001")


def test_what_is_missing_is_named_and_needs_a_word_at_each(close: PhaseDriver) -> None:
    folds = [fold.text() for fold in close.missing()]
    assert folds[0].startswith("Contain: ")
    assert folds[0].endswith(" missing, 0 explained")
    assert folds[-1] == "The record: 2 missing, 0 explained"
    close.press("Close this incident…")
    close.press("Go on to the close…")

    assert "Tell your supervisor: not done" in close.read()
    assert close.problem("Tell your supervisor: not done")
    assert "fields need another look, the first is “Photograph the" in close.strip()
    assert "It cannot be opened again." not in close.read()


def test_one_reason_for_several_is_stored_at_each_by_name(close: PhaseDriver) -> None:
    close.click(close.missing()[0])
    close.fill("Tell your supervisor: not done", "She found it herself.")
    close.fill("One reason for several of these", "Only a drill.")
    name = "Use it for each that has none: Contain"
    close.click(close.named(QAbstractButton, name))

    assert close.typed("Tell your supervisor: not done") == "She found it herself."
    assert close.typed("Photograph the screen: not done") == "Only a drill."
    count = close.missing()[0].text().split()[1]
    assert close.missing()[0].text() == f"Contain: {count} missing, {count} explained"


def test_a_point_leads_to_where_it_is_done(close: PhaseDriver) -> None:
    close.click(close.missing()[0])
    close.click(
        close.named(QAbstractButton, "Go there: Tell your supervisor: not done")
    )
    close.settle()

    assert close.screen.accessibleName() == "Contain"


def test_a_duty_leads_to_its_very_card(close: PhaseDriver) -> None:
    [notify] = [fold for fold in close.missing() if fold.text().startswith("Notify")]
    close.click(notify)
    [go, *_] = [
        one
        for one in close.visible(QAbstractButton)
        if "Report to the privacy commissioner" in one.accessibleName()
        and one.accessibleName().startswith("Go there: ")
    ]
    close.click(go)
    close.settle()

    assert close.screen.accessibleName() == "Notify"
    held = QApplication.focusWidget()
    while held is not None and not isinstance(held, DutyCard):
        held = held.parentWidget()
    assert held is not None
    assert "Report to the privacy commissioner" in close.words_in(held)


def test_what_is_done_meanwhile_is_not_asked_for_and_the_other_words_stay(
    close: PhaseDriver,
) -> None:
    close.click(close.missing()[0])
    close.fill("Tell your supervisor: not done", "Not tonight.")
    close.click(
        close.named(QAbstractButton, "Go there: Photograph the screen: not done")
    )
    close.settle()
    close.fill("What was done?", "Two photographs.")
    close.press("Record as done")
    close.go_to("Close")

    assert "Photograph the screen: not done" not in close.read()
    assert close.typed("Tell your supervisor: not done") == "Not tonight."


def test_an_incident_is_closed_after_one_more_question(close: PhaseDriver) -> None:
    fill_in(close)
    close.press("Go on to the close…")
    before = len(close.entries())
    assert "It cannot be opened again." in close.read()
    close.press("Leave it as it is")
    assert len(close.entries()) == before
    assert close.typed("Who verified the remediation?") == "C. Specimen"

    close.press("Go on to the close…")
    close.press("Close WIN-0001")

    body = close.newest()
    assert isinstance(body, IncidentClosed)
    assert body.verified_by == "C. Specimen"
    assert "Tell your supervisor: not done - This is a drill." in body.explained
    assert body.lessons == "Keep a list of who may switch off what."
    read = close.read()
    assert "Closed: additions only." in read
    assert "Two days without a new alarm." in read
    assert "Close this incident…" not in read


def test_after_the_close_additions_are_numbered_and_the_rest_is_refused(
    close: PhaseDriver,
) -> None:
    assert any("to be told" in chip for chip in close.header())
    close_it(close)

    close.note("The insurer called back.")
    close.go_to("Close")
    assert "Addition 1: Observed." in close.read()
    assert "The insurer called back." in close.read()

    close.go_to("Contain")
    assert "Closed: additions only. Notes, calls," in close.words()
    assert "so this step stays as it is." in close.read()
    assert "Record as done" not in close.read()
    assert not any("to be told" in chip for chip in close.header())
    close.go_to("Assess")
    close.click(close.named(QAbstractButton, "Determine… Breach"))
    close.settle()
    close.click(close.button("No"))
    close.fill("On what basis?", "The log.")
    close.fill("Which person determined it?", "C. Specimen")
    before = len(close.entries())
    close.press("Record the determination")

    assert len(close.entries()) == before
    assert "WIN-0001 is closed" in close.read()
    assert close.typed("On what basis?") == "The log."


def test_the_words_of_the_close_survive_the_lock(close: PhaseDriver) -> None:
    fill_in(close)
    close.lock()
    close.unlock_again()
    close.go_to("Close")
    close.press("Close this incident…")

    for label, words in ANSWERS.items():
        assert close.typed(label) == words
    assert not any(" 0 explained" in fold.text() for fold in close.missing())


def test_too_many_words_are_refused_beside_each_field(close: PhaseDriver) -> None:
    fill_in(close)
    for label in ANSWERS:
        close.paste(label, "x" * 100_000)
    close.press("Go on to the close…")

    for label in ANSWERS:
        assert close.problem(label), label
        assert len(close.typed(label)) > 20_000


@pytest.mark.parametrize(
    ("width", "height", "text"), [(853, 533, 100), (1280, 800, 150)]
)
def test_nothing_is_clipped_or_unreachable(
    close: PhaseDriver, width: int, height: int, text: int
) -> None:
    theme().apply(Look.DARK, text)
    close.window.resize(width, height)
    for fold in close.missing():
        if not fold.isChecked():
            close.click(fold)
    for press in ("", "Close this incident…"):
        if press:
            close.press(press)
        for _ in range(3):
            QApplication.processEvents()
        assert clipped(close.screen) == []
        assert outside(close.screen) == []
        assert low_targets(close.screen) == []
        assert unnamed(close.screen) == []
        letters = mnemonics(close.screen)
        assert not set(letters) & RESERVED_MNEMONICS
        assert max(letters.values(), default=1) == 1
