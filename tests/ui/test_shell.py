"""The window: everything named, nothing clipped, all by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui import gallery
from tests.ui.accessibility import (
    clipped,
    low_targets,
    mnemonics,
    name_of,
    outside,
    unnamed,
)
from ui.main_window import RESERVED_MNEMONICS, MainWindow
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.chip import Chip
from ui.widgets.focus import holds_focus, put_focus, reading_order
from ui.widgets.incident_header import Heading, Notice
from ui.widgets.message_strip import Message
from ui.widgets.row_list import RowList
from ui.widgets.step_card import StepCard, StepRow

ROOMS = ("contain", "document", "notify", "handoff", "verification", "evidence")
SIZES = (
    (1280, 800, 100),
    (1024, 700, 100),
    (853, 533, 100),
    (1280, 800, 150),
    (1280, 800, 200),
)


def words_in(window: MainWindow) -> str:
    return "\n".join(
        label.text() for label in window.findChildren(QLabel) if label.isVisible()
    )


def test_a_screen_too_small_for_the_window_is_filled(window: MainWindow) -> None:
    # The screen of the tests has 800 x 800: less than the window's first size.
    assert not window.isMaximized()

    window.fill_small_screen()

    assert window.isMaximized()


def test_every_control_has_a_name(window: MainWindow) -> None:
    for room in ROOMS:
        window.show_room(room)
        gallery.settle()

        assert not unnamed(window)


def test_no_two_controls_of_the_shell_take_the_same_letter(window: MainWindow) -> None:
    parts = (window.rail, window.header, window.strip, window.note_bar)

    taken = sum((mnemonics(part) for part in parts), start=mnemonics(window.rail))

    assert all(count == 1 for count in taken.values()), taken
    assert not set(taken) & RESERVED_MNEMONICS


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_clipped_and_all_can_be_hit(
    window: MainWindow, size: tuple[int, int, int]
) -> None:
    width, height, text = size
    theme().apply(Look.LIGHT, text)
    window.resize(width, height)
    for room in ROOMS:
        window.show_room(room)
        gallery.settle()

        assert (window.width(), window.height()) == (width, height)
        assert not clipped(window)
        assert not outside(window)
        assert not low_targets(window)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_clipped_before_the_logbook_is_open(
    window: MainWindow, size: tuple[int, int, int]
) -> None:
    width, height, text = size
    theme().apply(Look.HIGH_CONTRAST, text)
    window.resize(width, height)
    for frame in (gallery.setup(), gallery.unlock()):
        window.show_alone(frame)
        gallery.settle()

        assert not clipped(window)
        assert not outside(window)
        assert not unnamed(window)


def test_tab_follows_reading_order(window: MainWindow) -> None:
    parts = [window.rail, window.header, window.middle, window.strip, window.note_bar]

    order = [
        next(n for n, part in enumerate(parts) if part.isAncestorOf(stop))
        for stop in reading_order(window)
    ]

    assert order == sorted(order)
    assert set(order) >= {0, 1, 2, 4}
    bar = [
        name_of(stop)
        for stop in reading_order(window)
        if window.note_bar.isAncestorOf(stop)
    ]
    assert bar == [
        "What happened, Ctrl+N",
        "How you know it",
        "Now, 03:14. Choose another time.",
        "Record the note",
    ]


def test_tab_goes_all_the_way_round(window: MainWindow, qtbot: QtBot) -> None:
    window.note_bar.focus()
    seen = [QApplication.focusWidget()]
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is seen[0]:
            break
        seen.append(QApplication.focusWidget())

    assert QApplication.focusWidget() is seen[0]
    assert set(reading_order(window)) == set(seen)


def test_f6_goes_from_part_to_part_and_back(window: MainWindow, qtbot: QtBot) -> None:
    screen = window.middle.screen_shown
    parts = [
        screen,
        window.middle.side,
        window.note_bar,
        window.rail,
        window.header,
        screen,
    ]
    assert holds_focus(screen)

    for part in parts[1:]:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        assert holds_focus(part)

    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert holds_focus(window.header)


def test_f6_opens_a_folded_side_panel_and_closes_it_behind_itself(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    gallery.settle()
    assert not window.middle.side.isVisible()
    assert "Side panel  F6" in [
        button.text()
        for button in window.strip.findChildren(type(window._panel_button))
        if button.isVisible()
    ]

    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert holds_focus(window.middle.side)

    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert holds_focus(window.note_bar)
    assert not window.middle.side.isVisible()


def test_esc_closes_the_opened_side_panel_and_goes_back_to_the_screen(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(853, 533)
    gallery.settle()
    qtbot.mouseClick(window._panel_button, Qt.MouseButton.LeftButton)

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert not window.middle.side.isVisible()
    assert holds_focus(window.middle.screen_shown)


@pytest.mark.parametrize(
    ("key", "room"),
    [
        (Qt.Key.Key_3, "document"),
        (Qt.Key.Key_4, "notify"),
        (Qt.Key.Key_E, "evidence"),
        (Qt.Key.Key_H, "handoff"),
        (Qt.Key.Key_V, "verification"),
    ],
)
def test_alt_leads_to_a_room(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, room: str
) -> None:
    with qtbot.waitSignal(window.room_shown) as shown:
        qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)

    assert shown.args == [room]
    assert window.room == room
    assert holds_focus(window.middle.screen_shown)


def test_the_arrow_keys_move_inside_the_rail_and_enter_goes_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert name_of(QApplication.focusWidget()) == "Contain, 2 of 5"

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert window.room == "contain"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert window.room == "document"


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_L, "lock_asked"),
        (Qt.Key.Key_F, "search_asked"),
        (Qt.Key.Key_P, "print_asked"),
        (Qt.Key.Key_Comma, "settings_asked"),
        (Qt.Key.Key_Q, "closing"),
    ],
)
def test_ctrl_says_what_is_wanted(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def test_f1_asks_what_this_screen_is_for(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.help_asked) as asked:
        qtbot.keyClick(window, Qt.Key.Key_F1)

    assert asked.args == ["contain"]


def test_ctrl_enter_presses_the_one_primary_button(
    window: MainWindow, qtbot: QtBot
) -> None:
    pressed = []
    [primary] = [
        b
        for b in window.middle.screen_shown.findChildren(type(window._panel_button))
        if b.kind == "primary"
    ]
    primary.clicked.connect(lambda: pressed.append(primary.text()))

    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert pressed == ["&Record as verified"]


def test_a_low_window_keeps_the_most_urgent_deadline(window: MainWindow) -> None:
    window.resize(853, 533)
    gallery.settle()

    said = words_in(window)

    assert "Insurer: 13 min overdue" in said
    assert "4 not witnessed" in said
    assert "Card acquirer" not in said
    assert window.header.height() < 60


def test_a_low_window_shows_an_overdue_deadline_with_the_longest_name(
    window: MainWindow,
) -> None:
    long = "Report to the Attorney General of the State: 1 d 10 h overdue"
    window.header.show_notices([Notice(long, "bad", "clock-alert")], None)
    window.resize(853, 533)
    gallery.settle()

    shown = [one for one in window.header.findChildren(Chip) if one.isVisible()]
    assert [one.text() for one in shown if one.text() == long] == [long]
    assert not outside(window)


def test_a_wide_window_has_the_header_of_the_design(window: MainWindow) -> None:
    assert window.header.height() == 82
    assert window.rail.width() == 232
    assert window.middle.side.width() == 296
    assert window.note_bar.height() in {59, 60}


def test_a_long_title_never_pushes_lock_out(window: MainWindow) -> None:
    window.header.show_heading(
        Heading(
            "WIN-0001",
            "A very long title " * 20,
            Notice("Being contained", "accent", "circle-dot"),
        )
    )
    window.resize(1024, 700)
    gallery.settle()

    assert not outside(window)
    assert window.header._title.toolTip().startswith("A very long title")


def test_a_rehearsal_says_so_on_every_screen(show) -> None:
    made = gallery.window(rehearsal=True)
    show(made, 1280, 800)
    for room in ROOMS:
        made.show_room(room)
        gallery.settle()

        assert "REHEARSAL" in words_in(made)


def test_a_real_incident_is_no_rehearsal(window: MainWindow) -> None:
    assert "REHEARSAL" not in words_in(window)


def test_words_from_people_are_never_mark_up_nor_mnemonics(window: MainWindow) -> None:
    window.header.show_heading(Heading("WIN-0001", "<b>R&D</b>", None))
    window.rail.show_person("<i>A & B</i>", "Responder")
    gallery.settle()

    assert all(
        label.textFormat() is Qt.TextFormat.PlainText
        for label in window.findChildren(QLabel)
        if label.text()
    )
    assert window.header._title.text() == "<b>R&D</b>"


def test_trouble_stays_and_good_news_goes(window: MainWindow, qtbot: QtBot) -> None:
    window.strip.say(Message("The disk is full.", "bad"))
    window.strip.say(Message("Entry 44 recorded 03:15.", "good"))
    assert window.strip.text() == "Entry 44 recorded 03:15."

    window.strip._passing.setInterval(1)
    qtbot.waitUntil(lambda: window.strip.text() == "The disk is full.")

    window.strip.dismiss()
    assert window.strip.text() == ""


def test_a_refusal_is_over_once_something_is_recorded(
    window: MainWindow, qtbot: QtBot
) -> None:
    refusal = "1 field needs another look. Nothing recorded, your words are kept."
    window.strip.say(Message(refusal, "bad", until_good=True))
    window.strip.say(Message("Entry 44 recorded 03:15.", "good"))

    window.strip._passing.setInterval(1)
    qtbot.waitUntil(lambda: window.strip.text() == "")


def test_a_message_can_offer_to_try_again(window: MainWindow, qtbot: QtBot) -> None:
    tried = []
    window.strip.say(
        Message(
            "The disk is full.",
            "bad",
            act="Try again",
            on_act=lambda: tried.append(True),
        )
    )

    [button] = [
        b
        for b in window.strip.findChildren(type(window._panel_button))
        if b.text() == "Try again"
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert tried == [True]
    assert window.strip.text() == ""


def test_the_keys_of_the_shell_rest_before_the_logbook_is_open(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_alone(gallery.unlock())
    gallery.settle()

    with qtbot.assertNotEmitted(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    window.show_shell()
    with qtbot.waitSignal(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_from_the_title_of_a_step_tab_goes_on_inside_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    step = window.middle.screen_shown.findChild(StepCard)
    step.focus_title()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert name_of(QApplication.focusWidget()) == "What evidence did this change?"


def test_tab_leaves_the_rail_from_wherever_the_arrows_went(
    window: MainWindow, qtbot: QtBot
) -> None:
    put_focus(window.rail, afresh=True)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab):
        qtbot.keyClick(QApplication.focusWidget(), key)

    assert name_of(QApplication.focusWidget()).startswith("A. Example")


def test_rows_made_later_stand_in_reading_order(
    window: MainWindow, qtbot: QtBot
) -> None:
    rows = window.middle.screen_shown.findChildren(RowList)[0]
    rows.show_rows(StepRow("Made later", 0, "", "not yet"))
    gallery.settle()

    put_focus(window.header)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert name_of(QApplication.focusWidget()) == "Made later, not yet"
