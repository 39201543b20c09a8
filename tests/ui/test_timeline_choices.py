"""What a person chooses to see of the timeline, keeps, and writes into a file."""

import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from logbook.domain.role import Role
from logbook.domain.timeline import TimelineRow
from logbook.domain.timeline_query import RowStanding, TimelineQuery
from logbook.rehearsal import PASSPHRASE
from tests.ui.drivers import LogbookDriver, UnlockDriver
from tests.ui.programs import ChosenPlaces
from tests.ui.recorded import an_open_record, rehearsed
from ui import messages
from ui.models.timeline_model import EntryRole
from ui.screens.timeline import TimelineScreen
from ui.widgets.entry_list import EntryList
from ui.widgets.lanes import Lanes

Opened = tuple[LogbookDriver, ChosenPlaces]


@pytest.fixture(scope="module")
def opened(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    qapp: QApplication,  # noqa: ARG001 - it must exist
) -> Iterator[Opened]:
    """One window for all: opening takes longer than anything that is done here."""
    place = tmp_path_factory.mktemp("choices")
    rehearsal = rehearsed(tmp_path_factory.mktemp("rehearsal"))
    bot = QtBot(request)
    with an_open_record(bot, rehearsal, place, role=Role.SUPERVISOR) as made:
        _, driver, places = made
        driver.go_to("Timeline")
        yield driver, places


@pytest.fixture
def screen(opened: Opened) -> LogbookDriver:
    driver = opened[0]
    driver.go_to("Timeline")
    incident = driver.session.incident
    assert incident is not None
    timeline = driver.window.middle.screen_shown
    assert isinstance(timeline, TimelineScreen)
    timeline.bring_up(TimelineQuery(incident=incident.reference))
    driver.settle()
    return driver


def entries(driver: LogbookDriver) -> EntryList:
    return driver.named(EntryList, "Entries")


def rows(driver: LogbookDriver) -> list[TimelineRow]:
    model = entries(driver).model()
    return [model.index(n, 0).data(EntryRole).row for n in range(model.rowCount())]


def tick(driver: LogbookDriver, words: str) -> None:
    [box] = [one for one in driver.visible(QAbstractButton) if one.text() == words]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


def stand_on(driver: LogbookDriver, number: int) -> EntryList:
    view = entries(driver)
    view.setFocus()
    numbers = [row.number for row in rows(driver)]
    view.setCurrentIndex(view.model().index(numbers.index(number), 0))
    driver.settle()
    return view


# Filters -------------------------------------------------------------------------


def test_several_filters_are_chosen_said_and_taken_away(screen: LogbookDriver) -> None:
    every = len(rows(screen))
    screen.press("More filters…")
    tick(screen, "Late")
    tick(screen, "A. Example")
    screen.press("Show these")

    found = rows(screen)
    assert 0 < len(found) < every
    assert all(row.late is not None for row in found)
    assert {row.author_name for row in found} == {"A. Example"}
    assert f"{len(found)} entr" in screen.words()

    chip = screen.named(QAbstractButton, "Take away the filter: Late")
    screen.click(chip)
    screen.settle()
    assert len(rows(screen)) > len(found)

    screen.press("Clear all")
    assert len(rows(screen)) == every
    assert "Clear all" not in screen.words()


def test_all_incidents_are_shown_with_the_name_of_each(screen: LogbookDriver) -> None:
    alone = len(rows(screen))
    screen.press("More filters…")
    screen.choose("Incident", "All incidents")
    screen.press("Show these")

    found = rows(screen)
    assert len(found) > alone
    assert {row.incident for row in found} == {None, "WIN-0001"}
    assert "All incidents" in screen.words()


def test_a_time_that_ends_before_it_begins_is_said_beside_its_field(
    screen: LogbookDriver,
) -> None:
    screen.press("More filters…")
    screen.retype(screen.named(QLineEdit, "From: date"), "2026-11-21")
    screen.retype(screen.named(QLineEdit, "Before: date"), "2026-11-20")
    screen.press("Show these")
    assert "This is not after the time above." in screen.words()

    screen.retype(screen.named(QLineEdit, "Before: date"), "tomorrow")
    screen.press("Show these")
    assert "2026-11-21" in screen.words()
    screen.press("Close, change nothing")
    assert rows(screen)


def test_only_a_stretch_of_time_is_shown(screen: LogbookDriver) -> None:
    first = rows(screen)[3].when
    screen.press("More filters…")
    screen.retype(screen.named(QLineEdit, "From: date"), f"{first:%Y-%m-%d}")
    screen.retype(screen.named(QLineEdit, "From: time"), f"{first:%H:%M} +00:00")
    screen.press("Show these")

    assert rows(screen)
    assert all(row.when >= first.replace(second=0) for row in rows(screen))
    assert "From 2026-11-21" in screen.words()


def test_what_nobody_has_witnessed_is_a_filter(screen: LogbookDriver) -> None:
    report = screen.session.report
    assert report is not None
    screen.press("More filters…")
    screen.choose("Looked at by others", "Not yet witnessed")
    screen.press("Show these")

    assert all(row.number > report.witnessed for row in rows(screen))
    assert "Not yet witnessed" in screen.words()


def test_what_is_new_moves_on_with_each_review_also_in_a_saved_view(
    screen: LogbookDriver,
) -> None:
    screen.press("More filters…")
    screen.choose("Looked at by others", "New since my review")
    screen.press("Show these")
    before = {row.number for row in rows(screen)}
    screen.press("Saved views…")
    screen.fill("Name of the view", "What is new to me")
    screen.press("Save the view")
    screen.press("Close, show the list")
    typed = bytearray(PASSPHRASE.encode())
    screen.session.do(screen.window, lambda book: book.reviews.countersign(typed))
    screen.until(lambda: not before & {row.number for row in rows(screen)}, "moved on")

    assert before
    assert "New since my review" in screen.words()
    screen.press("All")
    screen.press("Saved views…")
    screen.press("What is new to me")
    assert not before & {row.number for row in rows(screen)}
    assert "New since my review" in screen.words()
    drop = "What is new to me"
    screen.session.do(screen.window, lambda book: book.views.drop(drop))
    screen.settle()


def test_another_room_leads_here_with_a_query(screen: LogbookDriver) -> None:
    timeline = screen.window.middle.screen_shown
    assert isinstance(timeline, TimelineScreen)
    late = frozenset({RowStanding.LATE})

    timeline.bring_up(TimelineQuery(incident="WIN-0001", standings=late))
    screen.settle()

    assert all(row.late is not None for row in rows(screen))


# Searching -----------------------------------------------------------------------


def test_a_search_that_only_filters_defeat_says_so(screen: LogbookDriver) -> None:
    screen.press("Amended")
    screen.keys("Ctrl+F")
    field = screen.named(QLineEdit, "Search the timeline")
    screen.retype(field, "ransom")
    screen.settle()

    assert "Over all incidents and without filters: " in screen.words()


def test_a_log_pasted_by_mistake_is_not_searched_for(screen: LogbookDriver) -> None:
    field = screen.named(QLineEdit, "Search the timeline")
    QApplication.clipboard().setText("Nov 21 06:41 dc-01 sshd[412]: failed " * 500)
    field.setFocus()
    field.paste()
    screen.settle()

    assert len(field.text()) == 1000


def test_dots_alone_are_nothing_to_search_for(screen: LogbookDriver) -> None:
    screen.keys("Ctrl+F")
    screen.retype(screen.named(QLineEdit, "Search the timeline"), "...")
    screen.settle()

    assert "There is no letter and no digit in it" in screen.words()


def test_coming_into_the_list_an_entry_in_sight_is_current(
    screen: LogbookDriver,
) -> None:
    view = entries(screen)
    screen.keys("Ctrl+F")
    view.clearSelection()
    view.setCurrentIndex(QModelIndex())

    view.setFocus()

    sight = view.in_sight()
    assert sight is not None
    assert sight[0] <= view.currentIndex().row() <= sight[1]


def test_escape_leaves_the_search_and_keeps_its_words(screen: LogbookDriver) -> None:
    screen.keys("Ctrl+F")
    field = screen.named(QLineEdit, "Search the timeline")
    screen.retype(field, "file")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == "file"
    assert entries(screen).hasFocus()


# Saved views ---------------------------------------------------------------------


def test_a_view_is_saved_shown_replaced_and_forgotten(screen: LogbookDriver) -> None:
    screen.press("Told")
    told = [row.number for row in rows(screen)]
    screen.press("Saved views…")
    assert "No view is saved yet." in screen.words()
    screen.press("Save the view")
    assert "This is empty." in screen.words()

    screen.fill("Name of the view", "x" * 61)
    screen.press("Save the view")
    assert "Keep it under 60 characters." in screen.words()

    screen.fill("Name of the view", "Calls & letters")
    screen.press("Save the view")
    screen.press("Close, show the list")
    screen.press("All")
    assert [row.number for row in rows(screen)] != told

    screen.press("Saved views…")
    screen.press("Calls & letters")
    assert [row.number for row in rows(screen)] == told

    screen.press("Saved views…")
    screen.press("Forget…")
    screen.press("Leave it as it is")
    assert "Calls & letters" in screen.words()
    screen.press("Forget…")
    screen.press("Forget the view")
    assert "No view is saved yet." in screen.words()
    screen.press("Close, show the list")


# Acts ----------------------------------------------------------------------------


def test_several_entries_are_copied_each_with_its_citation(
    screen: LogbookDriver,
) -> None:
    view = stand_on(screen, 24)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "3 entries" in screen.words()

    screen.keys("Ctrl+C", view)

    copied = QGuiApplication.clipboard().text()
    assert copied.count("\nentry ") == 3
    assert "entry 24, 2026-11-21 02:20 -05:00 (07:20Z), A. Example\n\n" in copied
    assert "Copied: 3 entries" in screen.words()


def test_a_comment_leads_back_to_its_entry(screen: LogbookDriver) -> None:
    stand_on(screen, 24)
    row = entries(screen).currentIndex().data(EntryRole).row
    about = messages.of_statement(row.statement)
    screen.press("Comment…")
    assert about in screen.words(), "nobody has to remember what it is about"
    screen.fill("Your comment", "Which printer?")
    screen.press("Record the comment")
    [comment] = [row for row in rows(screen) if row.kind == "comment"]

    stand_on(screen, comment.number)
    screen.press("Go to entry 24")

    assert entries(screen).currentIndex().data(EntryRole).number == 24


def test_a_step_leads_to_its_room(screen: LogbookDriver) -> None:
    [first, *_] = [row for row in rows(screen) if row.kind == "step"]
    stand_on(screen, first.number)

    screen.press("Go to where it belongs")

    assert screen.window.room == first.phase


# The picture ---------------------------------------------------------------------


def test_the_picture_says_in_words_what_it_shows(screen: LogbookDriver) -> None:
    picture = screen.named(Lanes, "Picture of the timeline")
    assert "Contain: " in picture.accessibleDescription()
    assert "longest gap" in picture.accessibleDescription()

    screen.press("People")

    assert "A. Example: " in picture.accessibleDescription()
    screen.press("Phases")


def test_enter_in_the_picture_lists_that_stretch(screen: LogbookDriver) -> None:
    picture = screen.named(Lanes, "Picture of the timeline")
    picture.setFocus()
    for _ in range(30):
        QTest.keyClick(picture, Qt.Key.Key_Left)
    QTest.keyClick(picture, Qt.Key.Key_Return)
    screen.settle()

    assert entries(screen).currentIndex().row() == 0
    assert entries(screen).hasFocus()


def test_the_picture_can_be_hidden(screen: LogbookDriver) -> None:
    screen.press("Picture")
    assert not screen.visible(Lanes)

    screen.press("Picture")
    assert screen.visible(Lanes)


# Files ---------------------------------------------------------------------------


def test_what_is_shown_is_written_and_put_on_record(
    screen: LogbookDriver, opened: Opened, tmp_path: Path
) -> None:
    target = opened[1].file_chosen = tmp_path / "timeline.json"
    screen.press("Told")
    shown = [row.number for row in rows(screen)]
    screen.press("Export…")
    assert "The file is not encrypted" in screen.words()
    screen.press("JSON")
    screen.press("Choose a place and write…")
    screen.wait_for("entries written to")
    screen.settle()
    assert screen.button("Choose a place and write…").hasFocus()

    found = json.loads(target.read_text())
    assert [row["number"] for row in found["rows"]] == shown
    assert "Told" in found["shown"]
    screen.press("Close, show the list")
    screen.press("All")
    words = entries(screen).model().index(len(rows(screen)) - 1, 0).data()
    written = [row for row in rows(screen) if row.kind == "timeline-exported"]
    assert len(written) == 1, words


def test_a_full_stick_is_said_and_nothing_is_left_or_recorded(
    screen: LogbookDriver,
    opened: Opened,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened[1].file_chosen = tmp_path / "timeline.csv"
    before, real = screen.session.size, os.write

    def full(file: int, content: bytes) -> int:
        if len(content) > 200:
            raise OSError(errno.ENOSPC, "no")
        return real(file, content)

    screen.press("Export…")
    monkeypatch.setattr(os, "write", full)
    screen.press("Choose a place and write…")
    screen.wait_for("There is no room for the file")
    monkeypatch.undo()

    assert list(tmp_path.iterdir()) == []
    assert screen.session.size == before
    assert screen.button("Choose a place and write…").hasFocus()


def test_nobody_has_to_choose_a_place(screen: LogbookDriver, opened: Opened) -> None:
    opened[1].file_chosen = None
    screen.press("Export…")
    screen.press("Choose a place and write…")

    assert screen.button("Choose a place and write…").isEnabled()


# The next time -------------------------------------------------------------------


def test_what_was_chosen_is_shown_again_after_unlocking(
    screen: LogbookDriver,
) -> None:
    screen.press("Amended")
    amended = [row.number for row in rows(screen)]
    assert screen.visible(Lanes)
    screen.press("Picture")

    screen.lock()
    UnlockDriver(screen.bot, screen.program, screen.session).unlock(PASSPHRASE)
    screen.until(lambda: screen.session.report is not None, "verified")
    screen.settle()
    screen.go_to("Timeline")

    assert [row.number for row in rows(screen)] == amended
    assert screen.button("Amended").isChecked()
    assert not screen.visible(Lanes)
