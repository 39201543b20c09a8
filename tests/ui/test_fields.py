"""Fields: moments, standings, passphrases, lists."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import Standing
from logbook.domain.draft import Problem
from logbook.domain.moment import Fidelity, Moment, TimeSource
from tests.ui import gallery
from tests.ui.accessibility import name_of
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.fields import Choice, Field, TextArea
from ui.widgets.focus import reading_order
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, holder
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.person_picker import PersonChoice, PersonPicker
from ui.widgets.standing_selector import StandingField
from ui.widgets.strength_meter import StrengthMeter


def typed(day: str, clock: str, now=gallery.now) -> MomentEdit:
    edit = MomentEdit(now)
    edit._date.setText(day)
    edit._time.setText(clock)
    return edit


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        ("2026-11-21", "02:20", datetime(2026, 11, 21, 7, 20, tzinfo=UTC)),
        (" 2026-11-21 ", " 2:20 ", datetime(2026, 11, 21, 7, 20, tzinfo=UTC)),
        ("2026-11-21", "23:59:30", datetime(2026, 11, 22, 4, 59, 30, tzinfo=UTC)),
        ("2026-11-21", "02:20 +01:00", datetime(2026, 11, 21, 1, 20, tzinfo=UTC)),
        ("2026-2-3", "14h05", datetime(2026, 2, 3, 19, 5, tzinfo=UTC)),
        ("2026-11-21", "2", datetime(2026, 11, 21, 7, 0, tzinfo=UTC)),
    ],
)
def test_a_moment_is_read_as_it_was_meant(day: str, clock: str, utc: datetime) -> None:
    edit = typed(day, clock)

    moment = edit.moment()

    assert edit.problem() is None
    assert moment is not None
    assert moment.at == utc
    assert moment.source is TimeSource.STATED


@pytest.mark.parametrize(
    ("day", "clock", "problem"),
    [
        ("", "", Problem.NO_TIME),
        ("21/11/2026", "02:20", Problem.NOT_A_DATE),
        ("2026-02-30", "02:20", Problem.NOT_A_DATE),
        ("", "02:20", Problem.NOT_A_DATE),
        ("2026-11-21", "", Problem.NOT_A_TIME),
        ("2026-11-21", "24:00", Problem.NOT_A_TIME),
        ("2026-11-21", "02:60", Problem.NOT_A_TIME),
        ("2026-11-21", "soon", Problem.NOT_A_TIME),
        ("2026-11-21", "02:20 +99:00", Problem.NOT_A_TIME),
        ("0001-01-01", "00:00 +14:00", Problem.NOT_A_TIME),
    ],
)
def test_what_is_no_moment_is_said(day: str, clock: str, problem: Problem) -> None:
    edit = typed(day, clock)

    assert edit.problem() is problem
    assert edit.moment() is None


def windsor() -> datetime:
    return datetime(2026, 11, 21, 3, 14, tzinfo=ZoneInfo("America/Toronto"))


def test_a_time_in_summer_has_the_offset_of_summer() -> None:
    moment = typed("2026-07-01", "12:00", windsor).moment()

    assert moment == Moment(
        datetime(2026, 7, 1, 16, 0, tzinfo=UTC), -240, source=TimeSource.STATED
    )


def test_an_hour_that_never_came_is_no_time() -> None:
    assert typed("2026-03-08", "02:30", windsor).problem() is Problem.NOT_A_TIME


def test_an_hour_that_came_twice_can_be_told_by_its_offset() -> None:
    first = typed("2026-11-01", "01:30", windsor).moment()
    second = typed("2026-11-01", "01:30 -05:00", windsor).moment()

    assert first is not None
    assert second is not None
    assert (second.at - first.at).total_seconds() == 3600


def test_to_the_day_needs_no_time() -> None:
    edit = typed("2026-11-20", "")
    edit._fidelity.choose(Fidelity.DAY)

    moment = edit.moment()

    assert moment is not None
    assert moment.fidelity is Fidelity.DAY


def test_now_is_filled_in_by_keyboard_and_is_this_computers_time(
    show, qtbot: QtBot
) -> None:
    edit = MomentEdit(gallery.now)
    show(edit)

    edit._now_button.setFocus()
    qtbot.keyClick(edit._now_button, Qt.Key.Key_Space)

    moment = edit.moment()
    assert moment == Moment(
        datetime(2026, 11, 21, 8, 14, tzinfo=UTC), -300, source=TimeSource.THIS_COMPUTER
    )
    assert edit._time.text() == "03:14"


def test_typing_over_now_makes_it_a_stated_time(show, qtbot: QtBot) -> None:
    edit = MomentEdit(gallery.now)
    show(edit)
    edit.show_now()
    edit.focus_time()

    qtbot.keyClicks(edit._time, "02:20")

    assert edit.moment().source is TimeSource.STATED


def test_a_moment_is_shown_as_it_was_chosen() -> None:
    moment = Moment(
        datetime(2026, 11, 21, 7, 20, tzinfo=UTC),
        -300,
        Fidelity.BEFORE,
        TimeSource.DEVICE_LOG,
    )
    edit = MomentEdit(gallery.now)

    edit.show_moment(moment)

    assert edit.moment() == moment


def standing_field(show) -> StandingField:
    field = StandingField("&How many residents?", Field("200"))
    show(field)
    return field


def test_no_standing_is_chosen_until_somebody_chooses(show) -> None:
    assert standing_field(show).standing() is None


def test_the_arrow_keys_choose_a_standing(show, qtbot: QtBot) -> None:
    field = standing_field(show)
    field.answer(Standing.VALUE)
    field._selector.focus()

    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)

    assert field.standing() is Standing.UNKNOWN
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert field.standing() is Standing.NONE
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert field.standing() is Standing.UNKNOWN


def test_space_chooses_the_first_standing(show, qtbot: QtBot) -> None:
    field = standing_field(show)
    field._selector.focus()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)

    assert field.standing() is Standing.VALUE


def test_the_selector_is_one_stop_for_tab(show) -> None:
    field = standing_field(show)

    segments = [
        stop for stop in reading_order(field) if field._selector.isAncestorOf(stop)
    ]

    assert len(segments) == 1


def test_going_back_to_value_brings_the_words_back(show) -> None:
    field = standing_field(show)
    field.answer(Standing.UNKNOWN)
    gallery.settle()
    assert not field._control.isVisible()
    assert any(
        "never counted as 0" in label.text()
        for label in field.findChildren(QLabel)
        if label.isVisible()
    )

    field.answer(Standing.VALUE)

    assert field._control.isVisible()
    assert field._control.text() == "200"


def test_not_applicable_asks_why(show) -> None:
    field = standing_field(show)
    field.answer(Standing.NOT_APPLICABLE, "No residents in this building.")

    assert field._why.isVisible()
    assert field.why() == "No residents in this building."
    field.show_problem("Say why.")
    assert field._why.accessibleDescription() == "Say why."


def test_typing_a_value_is_answering(show, qtbot: QtBot) -> None:
    field = standing_field(show)

    qtbot.keyClicks(field._control, "1")

    assert field.standing() is Standing.VALUE


def test_a_problem_is_the_description_of_its_field(show) -> None:
    control = Field()
    field = LabelledField("&Name", control)
    show(field)

    field.show_problem("This is empty. Write a name.")

    assert control.accessibleDescription() == "This is empty. Write a name."
    assert control.property("problem") == "true"
    field.show_problem("")
    assert control.accessibleDescription() == ""
    assert control.property("problem") == "false"


def test_a_label_leads_to_its_field(show, qtbot: QtBot) -> None:
    control = MomentEdit(gallery.now)
    field = LabelledField("&When", control)
    before = Field()
    show(holder(column(before, field)))
    before.setFocus()

    qtbot.keyClick(before, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)

    assert QApplication.focusWidget() is control._date
    assert name_of(control._date) == "When: date"


def test_a_problem_does_not_move_what_stands_below(show) -> None:
    control = Field("x")
    show(LabelledField("&Name", control))
    before = control.height()

    control.setFocus()
    gallery.settle()

    assert control.height() == before


@pytest.mark.parametrize(
    ("key", "text", "shift", "caps"),
    [
        (Qt.Key.Key_A, "A", False, True),
        (Qt.Key.Key_A, "A", True, False),
        (Qt.Key.Key_A, "a", True, True),
        (Qt.Key.Key_A, "a", False, False),
    ],
)
def test_caps_lock_is_said(show, key, text: str, *, shift: bool, caps: bool) -> None:
    edit = PassphraseEdit()
    show(edit)
    modifiers = (
        Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    )

    edit._field.setFocus()
    QApplication.sendEvent(
        edit._field, QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text)
    )

    assert edit._caps.isVisible() is caps


def test_a_passphrase_is_hidden_until_somebody_asks_and_gone_when_taken(
    show, qtbot: QtBot
) -> None:
    edit = PassphraseEdit()
    show(edit)
    qtbot.keyClicks(edit._field, "five calm words")
    assert edit._field.echoMode() is QLineEdit.EchoMode.Password

    qtbot.mouseClick(edit._show, Qt.MouseButton.LeftButton)
    assert edit._field.echoMode() is QLineEdit.EchoMode.Normal
    assert edit._show.text() == "Hide"

    assert edit.take() == "five calm words"
    assert edit.text() == ""
    assert edit._field.echoMode() is QLineEdit.EchoMode.Password


def test_the_strength_is_said_in_words(show) -> None:
    meter = StrengthMeter()
    show(meter)

    meter.show_strength(1, "Weak. Add two more words.")

    assert meter._bar.accessibleDescription() == "Weak. Add two more words."
    assert any(
        label.text() == "Weak. Add two more words."
        for label in meter.findChildren(QLabel)
        if label.isVisible()
    )


def test_a_person_is_chosen_with_the_arrow_keys(show, qtbot: QtBot) -> None:
    picker = PersonPicker(
        [
            PersonChoice("a", "A. Example", "Responder"),
            PersonChoice("b", "B. Sample", "Supervisor"),
        ]
    )
    show(picker)
    picker.setFocus()
    assert name_of(QApplication.focusWidget()) == "A. Example, Responder"

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)

    assert picker.chosen() == "b"


def test_tab_stops_only_at_the_person_that_is_chosen(show) -> None:
    picker = PersonPicker([PersonChoice("a", "A", "R"), PersonChoice("b", "B", "S")])
    show(picker)

    stops = reading_order(picker)

    assert stops == [picker.focusProxy()]


def test_several_lines_grow_and_tab_leaves(show, qtbot: QtBot) -> None:
    area = TextArea()
    show(holder(column(LabelledField("&Words", area), Field())))
    low = area.height()

    qtbot.keyClicks(area, "one")
    for _ in range(3):
        qtbot.keyClick(area, Qt.Key.Key_Return)
    gallery.settle()
    assert area.height() > low

    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert "\t" not in area.toPlainText()
    assert isinstance(area, QPlainTextEdit)


def test_a_list_is_not_changed_by_scrolling_past_it(show) -> None:
    choice = Choice([(1, "one"), (2, "two")])
    show(choice)

    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by place only
    )
    QApplication.sendEvent(choice, turn)

    assert choice.value() == 1


def test_fields_keep_their_height_at_every_text_size(show) -> None:
    control = Field("x")
    show(LabelledField("&Name", control))
    heights = []
    for text in (100, 125, 150, 200):
        theme().apply(Look.LIGHT, text)
        gallery.settle()
        heights.append(control.height())

    assert heights == [38, 48, 57, 76]
