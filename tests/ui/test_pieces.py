"""The smaller pieces: rings, rows, banners, amended words, paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui import gallery
from tests.ui.accessibility import name_of
from ui.theme import theme
from ui.widgets.amended_words import AmendedWords, Run, laid_out
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, escaped
from ui.widgets.chip import Chip
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.deadline_chip import DeadlineState, deadline_chip
from ui.widgets.fields import Field
from ui.widgets.flow import FlowRow, PriorityRow
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.layouts import column, holder
from ui.widgets.naming import plain
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.rail import Rail
from ui.widgets.rail_item import RailEntry, RailItem
from ui.widgets.ring import Ring
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.scrolled_page import Scrolled, bring_into_sight
from ui.widgets.step_card import StepRow


def role_of(widget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def words_in(widget) -> list[str]:
    return [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.isVisible() and label.text()
    ]


def test_a_ring_is_a_progress_bar_to_a_screen_reader(show) -> None:
    ring = Ring(0.4)
    ring.setAccessibleName("Contain, 2 of 5 done")
    show(ring)

    assert role_of(ring) == QAccessible.Role.ProgressBar
    assert name_of(ring) == "Contain, 2 of 5 done"


def test_a_closed_step_says_what_its_ring_means(show) -> None:
    row = StepRow("Photograph the screen", 1, "02:31, entry 31", "done")
    show(row)

    assert name_of(row) == "Photograph the screen, 02:31, entry 31, done"
    assert role_of(row) in {QAccessible.Role.PushButton, QAccessible.Role.Button}


def test_a_step_is_opened_by_enter(show, qtbot: QtBot) -> None:
    row = StepRow("Photograph the screen", 0, "If known", "not yet")
    show(row)
    row.setFocus()

    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_a_rail_item_says_its_count(show) -> None:
    item = RailItem(RailEntry("contain", "Search & seizure", 0.4, "2 of 5", "Alt+1"))
    show(item, 200, 40)

    assert name_of(item) == "Search & seizure, 2 of 5"
    assert item.toolTip() == "Search & seizure, 2 of 5 (Alt+1)"


def test_the_words_of_a_narrow_rail_are_whole(show) -> None:
    item = RailItem(RailEntry("follow", "Follow remediation to its end", 0.4))
    item.show_narrow(narrow=True)
    show(item, 80, 40)

    assert item.heightForWidth(80) > theme().px(36)


def test_lines_that_come_into_a_narrow_rail_are_narrow(show) -> None:
    rail = Rail()
    rail.show_narrow(narrow=True)

    rail.show_phases([RailEntry("follow", "Follow remediation to its end", 0.4)])
    show(rail, 96, 600)

    (item,) = rail.findChildren(RailItem)
    assert item.heightForWidth(80) > theme().px(36)
    assert not [head for head in rail.findChildren(Label) if head.isVisible()]


def test_a_chip_is_never_colour_alone(show) -> None:
    chip = Chip("clock-alert", "13 min overdue", "bad")
    show(chip)

    assert chip.findChild(IconLabel) is not None
    assert words_in(chip) == ["13 min overdue"]


def test_a_row_list_replaces_its_rows(show) -> None:
    rows = RowList(ListRow(None, "one"), ListRow(None, "two"))
    show(rows)

    rows.show_rows(ListRow(None, "three"))
    gallery.settle()

    assert words_in(rows) == ["three"]


def test_a_banner_says_one_thing_at_a_time(show) -> None:
    banner = Banner()
    show(banner)

    banner.show_checking("Checking 43 entries…")
    banner.show_finding(
        "Entry 37 is not what was signed",
        ["The file was changed.", "Safe: entries 1 to 36.", "Now: call B. Sample."],
        Button("Print the finding"),
    )
    gallery.settle()
    assert "Checking 43 entries…" not in words_in(banner)
    assert "Safe: entries 1 to 36." in words_in(banner)

    banner.show_intact("Intact, checked 03:12")
    gallery.settle()
    assert words_in(banner) == ["Intact, checked 03:12"]

    banner.clear()
    assert not banner.isVisible()


def test_amended_words_are_read_out_as_amended(show) -> None:
    words = AmendedWords([Run("12 accounts", struck=True), Run(" 14 accounts")])
    show(words)

    assert name_of(words) == "Amended, no longer valid: 12 accounts. 14 accounts"


def test_amended_words_wrap_to_the_width_and_keep_line_breaks(show) -> None:
    words = AmendedWords([Run("word " * 60), Run("\nend")])
    show(words)

    assert words.heightForWidth(200) > words.heightForWidth(600)
    assert laid_out([Run("one\ntwo")], 500, theme().font("body")).lineCount() == 2


def test_marks_stand_where_they_belong_beside_rare_letters() -> None:
    layout = laid_out(
        [Run("\N{OLD ITALIC LETTER A}" * 2), Run("hit", hit=True)],
        500,
        theme().font("body"),
    )

    [_, mark] = layout.formats()

    assert (mark.start, mark.length) == (4, 3)


def test_amended_words_never_become_mark_up(show) -> None:
    words = AmendedWords([Run("<b>bold</b>")])
    show(words)

    assert name_of(words) == "<b>bold</b>"


def test_pages_are_turned_by_buttons(show, qtbot: QtBot) -> None:
    page = QImage(85, 110, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFF)
    paper = PaperPreview("The report is being made.")
    show(paper, 700, 600)
    assert words_in(paper) == ["The report is being made."]

    paper.show_pages([page, page], "not signed yet")
    assert words_in(paper) == ["Page 1 of 2, not signed yet"]
    assert not paper._previous.isEnabled()

    qtbot.mouseClick(paper._next, Qt.MouseButton.LeftButton)
    assert words_in(paper) == ["Page 2 of 2, not signed yet"]
    assert not paper._next.isEnabled()


def test_a_page_that_just_fits_comes_to_rest(show) -> None:
    page = QImage(85, 110, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFF)
    paper = PaperPreview()
    show(paper, 400, 600)
    paper.show_pages([page])

    # Somewhere here the page fits only as long as no scroll bar takes of its width.
    widths = set()
    for height in range(480, 600):
        paper.resize(400, height)
        QApplication.processEvents()
        widths.add(paper._paper.width())

    assert len(widths) == 1
    assert not paper._scrolled.verticalScrollBar().isVisible()
    paper.resize(400, 300)
    QApplication.processEvents()
    assert paper._scrolled.verticalScrollBar().isVisible()
    assert paper._paper.width() in widths


def test_what_is_put_in_with_the_keyboard_is_brought_into_sight(show) -> None:
    body = column(*(Label(f"Line {number}") for number in range(40)))
    inner = column()
    body.addWidget(holder(column(holder(inner))))
    scrolled = Scrolled(holder(body))
    show(scrolled, 400, 200)
    field = Field()
    inner.addWidget(holder(column(Label("Asked"), field)))

    field.setFocus()
    gallery.settle()

    assert field.visibleRegion().boundingRect() == field.rect()


@pytest.mark.parametrize("lines", [3, 60])
def test_a_part_is_brought_into_sight_at_least_by_its_top(show, lines: int) -> None:
    part = holder(column(*(Label(f"Part {number}") for number in range(lines))))
    above = [Label(f"Line {number}") for number in range(40)]
    scrolled = Scrolled(holder(column(*above, part)))
    show(scrolled, 400, 200)
    assert part.visibleRegion().isEmpty()

    bring_into_sight(part)
    gallery.settle()

    seen = part.visibleRegion().boundingRect()
    assert seen.top() == 0
    assert (seen.height() == part.height()) is (lines == 3)


def test_esc_is_the_safe_answer(show, qtbot: QtBot) -> None:
    panel = ConfirmPanel(
        "Sign report R-003", "It becomes entry 44.", "Sign report R-003"
    )
    show(panel)
    panel.focus()
    assert QApplication.focusWidget().text() == "Leave it as it is"

    with qtbot.waitSignal(panel.declined):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.confirmed):
        qtbot.mouseClick(panel.act, Qt.MouseButton.LeftButton)


def test_a_question_with_a_field_starts_in_the_field(show) -> None:
    field = Field()
    panel = ConfirmPanel(
        "Defer this step", "Say until when.", "Defer this step", middle=field
    )
    show(panel)

    panel.focus()

    assert QApplication.focusWidget() is field


def test_buttons_wrap_where_they_must_and_stand_apart_where_they_can(show) -> None:
    left, right = Button("Record as verified"), Button("Not applicable…")
    row = FlowRow(left, apart=(right,))
    show(row, 600, 100)
    assert left.y() == right.y()
    assert right.geometry().right() >= row.width() - 2

    row.resize(200, 100)
    gallery.settle()

    assert right.y() > left.y()
    assert row.heightForWidth(200) > row.heightForWidth(600)


def test_the_least_urgent_goes_first(show) -> None:
    row, urgent, other = (
        PriorityRow(),
        Chip("clock-alert", "Insurer: 13 min overdue", "bad"),
        Chip("stamp", "4 entries not yet witnessed"),
    )
    row.add(urgent, 90)
    row.add(other, 50, right=True)
    show(row, 600, 40)
    assert other.isVisible()

    row.resize(250, 40)
    gallery.settle()

    assert urgent.isVisible()
    assert not other.isVisible()

    row.resize(90, 40)
    gallery.settle()
    assert urgent.isVisible(), "what is most urgent stays, in what room there is"
    assert urgent.width() <= row.width()


def test_an_icon_keeps_its_distance_from_words_that_come_later() -> None:
    before, later = Button("Countersign", "primary", "stamp"), Button("", icon="stamp")
    later.setText("Countersign")

    assert later.iconSize() == before.iconSize()


def test_a_list_is_shown_only_in_its_place() -> None:
    listed = RowList(StepRow("Isolate", 0.0, "", "not yet"))

    assert not listed.isVisible(), "it would be a window of its own"


def test_a_busy_button_keeps_its_width(show) -> None:
    button = Button("Record as verified", "primary")
    show(button, 300, 40)
    before = button.width()

    button.show_busy("Recording…")
    gallery.settle()
    assert button.width() == before
    assert not button.isEnabled()

    button.show_ready()
    assert button.text() == "Record as verified"


@pytest.mark.parametrize("words", ["R&D", "A & B", "&", "plain"])
def test_an_ampersand_from_people_stays_one(words: str) -> None:
    assert plain(escaped(words)) == words


def test_a_label_with_an_ampersand_shows_it(show) -> None:
    label = Label("R&D", "h1")
    show(label)

    assert label.text() == "R&D"
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("state", DeadlineState)
def test_every_state_of_a_deadline_has_a_sign_and_words(
    show, state: DeadlineState
) -> None:
    chip = deadline_chip(state, "4 d 20 h left", 0.06)
    show(chip)

    signs = [*chip.findChildren(IconLabel), *chip.findChildren(Ring)]
    assert len(signs) == 1
    assert words_in(chip) == ["4 d 20 h left"]
