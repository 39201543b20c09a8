"""The quick note: typed, given, kept until it is on disk."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import Manner
from logbook.domain.moment import Moment, TimeSource
from tests.ui import gallery
from ui.main_window import MainWindow
from ui.widgets.discard import discard
from ui.widgets.focus import holds_focus
from ui.widgets.note_bar import NoteBar


@pytest.fixture
def bar(show) -> NoteBar:
    made = NoteBar(gallery.now)
    show(made, 1000, 60)
    return made


def said(bar: NoteBar) -> str:
    return "\n".join(
        label.text() for label in bar.findChildren(QLabel) if label.isVisible()
    )


def test_enter_gives_the_note_and_the_words_stay_until_it_is_recorded(
    bar: NoteBar, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar._words, " Pulled the cable. ")
    with qtbot.waitSignal(bar.given) as given:
        qtbot.keyClick(bar._words, Qt.Key.Key_Return)

    assert given.args == [Manner.OBSERVED, "Pulled the cable.", None]
    assert bar.words() == " Pulled the cable. "
    assert not bar._words.isEnabled()
    assert bar._record.text() == "Recording…"

    bar.note_recorded()

    assert bar.words() == ""
    assert bar._words.isEnabled()
    assert bar._record.text() == "Record"
    assert holds_focus(bar._words)


def test_a_failure_costs_no_words(bar: NoteBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar._words, "Pulled the cable.")
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)

    bar.note_refused()

    assert bar.words() == "Pulled the cable."
    assert bar._words.isEnabled()
    assert holds_focus(bar._words)


def test_the_button_keeps_its_width_while_recording(bar: NoteBar, qtbot: QtBot) -> None:
    before = bar._record.width()
    assert bar._record._width_of("Recording…") <= before
    qtbot.keyClicks(bar._words, "Pulled the cable.")
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    gallery.settle()

    assert bar._record.width() == before


def test_an_empty_note_is_refused_beside_the_field(bar: NoteBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.given):
        qtbot.keyClick(bar._words, Qt.Key.Key_Return)

    assert bar._problem.isVisible()
    assert bar._words.accessibleDescription() == bar._problem.text() != ""

    qtbot.keyClicks(bar._words, "x")
    assert not bar._problem.isVisible()


def test_a_note_can_be_about_an_earlier_time(bar: NoteBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar._words, "The printer started by itself.")
    bar._manner.choose(Manner.TOLD)
    qtbot.mouseClick(bar._when, Qt.MouseButton.LeftButton)
    gallery.settle()
    qtbot.keyClicks(QApplication.focusWidget(), "02:20")

    with qtbot.waitSignal(bar.given) as given:
        qtbot.mouseClick(bar._record, Qt.MouseButton.LeftButton)

    manner, _, moment = given.args
    assert manner is Manner.TOLD
    assert moment == Moment(
        datetime(2026, 11, 21, 7, 20, tzinfo=UTC), -300, source=TimeSource.STATED
    )


def test_a_time_that_cannot_be_read_is_said_and_nothing_is_given(
    bar: NoteBar, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar._words, "The printer started by itself.")
    qtbot.mouseClick(bar._when, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(QApplication.focusWidget(), "25:70")

    with qtbot.assertNotEmitted(bar.given):
        qtbot.mouseClick(bar._record, Qt.MouseButton.LeftButton)

    assert bar._late_problem.isVisible()
    assert bar.words() == "The printer started by itself."


def test_a_stopped_logbook_takes_no_notes_and_says_why(bar: NoteBar) -> None:
    bar.show_words("Half a note")
    bar.stop("Recording is stopped. Start the new logbook to go on.")

    assert not bar._words.isEnabled()
    assert not bar._record.isEnabled()
    assert (
        bar._words.placeholderText()
        == "Recording is stopped. Start the new logbook to go on."
    )
    assert bar.words() == "Half a note"
    assert "Recording is stopped. Start the new logbook to go on." in said(bar)

    bar.go_on()
    assert "Recording is stopped." not in said(bar)
    assert bar._words.isEnabled()


def test_ctrl_n_goes_to_the_note_and_esc_back(window: MainWindow, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()

    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert holds_focus(window.note_bar)
    qtbot.keyClicks(QApplication.focusWidget(), "Half a note")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is before
    assert window.note_bar.words() == "Half a note"


def test_esc_closes_the_time_first(bar: NoteBar, qtbot: QtBot) -> None:
    qtbot.mouseClick(bar._when, Qt.MouseButton.LeftButton)
    assert "When it happened" in said(bar)

    with qtbot.assertNotEmitted(bar.left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert "When it happened" not in said(bar)
    assert holds_focus(bar._words)


def test_a_narrow_bar_still_has_every_control(bar: NoteBar) -> None:
    bar.show_narrow(narrow=True)
    bar.resize(420, 110)
    gallery.settle()

    parts = (bar._words, bar._manner, bar._when, bar._record)
    assert all(part.isVisible() for part in parts)
    assert all(
        part.mapTo(bar, part.rect().bottomRight()).x() < bar.width() for part in parts
    )
    assert bar._when.text() == "Now"


def test_the_time_on_the_button_changes_with_the_minute(qtbot: QtBot) -> None:
    moment = datetime(2026, 11, 21, 12, 3, 59, 700_000, tzinfo=UTC)
    clock = [moment]
    bar = NoteBar(lambda: clock[0])
    qtbot.addWidget(bar, before_close_func=discard)
    clock[0] = moment.replace(minute=4, second=0)

    qtbot.waitUntil(lambda: "Now, 12:04" in buttons(bar), timeout=2000)


def buttons(bar: NoteBar) -> list[str]:
    return [button.text() for button in bar.findChildren(QAbstractButton)]
