"""Secrets in somebody's words are noticed before they are recorded, in every room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import Answer, Note, NotificationMade, Standing
from tests.ui.accessibility import clipped, unnamed
from tests.ui.phases import PhaseDriver, an_incident
from ui.theme import theme
from ui.tokens import Look

ASKED = "Your words hold what looks like a secret"
BACK = "Go back and take it out"
RECORD = "Record it all the same"
CARD = "Card 4111 1111 1111 1111 was typed in."
KEY = "-----BEGIN OPENSSH PRIVATE KEY-----"


@pytest.fixture
def notify(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Notify") as driver:
        yield driver


def test_a_note_with_a_card_number_waits_for_a_decision(notify: PhaseDriver) -> None:
    before = len(notify.entries())
    notify.note(CARD)

    assert ASKED in notify.words()
    assert "A payment card number: •••• 1111" in notify.words()
    assert "4111" not in notify.words()
    assert len(notify.entries()) == before

    notify.press(BACK)
    assert ASKED not in notify.words()
    assert notify.note_line.text() == CARD
    assert notify.note_line.isEnabled()
    assert "Nothing was recorded." in notify.strip()
    assert len(notify.entries()) == before

    QTest.keyClick(notify.note_line, Qt.Key.Key_Return)
    notify.settle()
    notify.press(RECORD)

    body = notify.newest()
    assert isinstance(body, Note)
    assert body.text == CARD
    assert not notify.note_line.text()
    assert ASKED not in notify.words()


def test_a_call_with_a_key_in_it_is_recorded_only_when_somebody_says_so(
    notify: PhaseDriver,
) -> None:
    notify.press_in("Tell IT Services", "Record a call")
    notify.click(notify.button("No answer"))
    notify.click(notify.button("Telephone"))
    notify.fill("What was said?", KEY)
    before = len(notify.entries())
    notify.press("Record the call")

    assert "A private key:" in notify.words()
    notify.keys("Esc", QApplication.focusWidget())
    notify.settle()
    assert len(notify.entries()) == before
    assert notify.typed("What was said?") == KEY
    assert notify.button("Record the call").hasFocus()

    notify.press("Record the call")
    notify.press(RECORD)
    body = notify.newest()
    assert isinstance(body, NotificationMade)
    assert body.words == KEY
    assert "Record the call" not in notify.words()


def test_answers_and_determinations_are_asked_about_too(notify: PhaseDriver) -> None:
    notify.go_to("Document")
    question = "What did people see?"
    notify.fill(question, CARD)
    before = len(notify.entries())
    notify.press("Record 1 answer")
    assert ASKED in notify.words()
    assert len(notify.entries()) == before
    notify.press(RECORD)
    body = notify.newest()
    assert isinstance(body, Answer)
    assert (body.standing, body.text) == (Standing.VALUE, CARD)

    notify.go_to("Assess")
    notify.click(notify.named(QAbstractButton, "Determine… Breach"))
    notify.settle()
    notify.click(notify.button("No"))
    notify.fill("On what basis?", "SSN 123-45-6789 was on the sheet.")
    notify.fill("Which person determined it?", "C. Specimen")
    notify.press("Record the determination")
    assert "A social security number: •••-••-6789" in notify.words()
    notify.press(BACK)
    notify.fill("On what basis?", "A number was on the sheet.")
    notify.press("Record the determination")
    assert notify.newest().basis == "A number was on the sheet."


@pytest.mark.parametrize(
    ("width", "height", "text"), [(853, 533, 100), (1280, 800, 150)]
)
def test_the_question_fits_a_small_window(
    notify: PhaseDriver, width: int, height: int, text: int
) -> None:
    theme().apply(Look.DARK, text)
    notify.window.resize(width, height)
    notify.note(f"{CARD} {KEY} password: hunter2 SSN 123-45-6789 SIN 130 692 544")

    for _ in range(3):
        QApplication.processEvents()
    for words in (BACK, RECORD):
        button = notify.button(words)
        below = button.mapTo(notify.window, button.rect().bottomRight())
        assert notify.window.rect().contains(below)
    assert "A social insurance number: ••• ••• 544" in notify.words() or (
        "And 1 more." in notify.words()
    )
    panel = notify.button(BACK).parentWidget().parentWidget()
    assert clipped(panel) == []
    assert unnamed(panel) == []
    assert notify.button(BACK).hasFocus()


def test_locking_while_asked_records_nothing_and_keeps_the_words(
    notify: PhaseDriver,
) -> None:
    notify.note(CARD)
    before = notify.session.size
    notify.lock()
    notify.unlock_again()

    assert notify.session.size == before
    assert notify.note_line.text() == CARD
    assert ASKED not in notify.words()
