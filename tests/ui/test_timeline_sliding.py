"""The timeline of a long record: a window slides over it and nobody sees the seams."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from logbook.domain.timeline_query import TimelineQuery
from tests.bench.filling import PASSPHRASE, filled
from tests.ui.drivers import LogbookDriver
from tests.ui.programs import RESPONDER, a_stage
from ui.app import all_screens
from ui.models.timeline_model import MOST, EntryRole
from ui.printing import Printing
from ui.screens.timeline import TimelineScreen
from ui.widgets.entry_list import EntryList

if TYPE_CHECKING:
    from logbook.domain.entry import SignedEntry

SIZE = 3_000


@pytest.fixture(scope="module")
def opened(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    qapp: QApplication,  # noqa: ARG001 - it must exist
) -> Iterator[LogbookDriver]:
    """One window for all: a long record takes a while to be made and opened."""
    place = tmp_path_factory.mktemp("sliding")
    record = filled(SIZE, incidents=1).copy(place)
    screens = partial(all_screens, printing=Printing())
    with a_stage(QtBot(request), place / "stage", screens) as stage:
        stage.program.start(record.folder, RESPONDER)
        stage.program.window.resize(1280, 800)
        stage.program.window.activateWindow()
        stage.unlocking.unlock(PASSPHRASE.decode())
        driver = stage.logbook
        driver.settle()
        driver.go_to("Timeline")
        yield driver


@pytest.fixture
def screen(opened: LogbookDriver) -> LogbookDriver:
    """The newest rows of the incident, nothing chosen."""
    incident = opened.session.incident
    assert incident is not None
    timeline = opened.window.middle.screen_shown
    assert isinstance(timeline, TimelineScreen)
    timeline.bring_up(TimelineQuery(incident=incident.reference))
    entries(opened).setFocus()
    opened.settle()
    return opened


def entries(driver: LogbookDriver) -> EntryList:
    return driver.named(EntryList, "Entries")


def numbers(driver: LogbookDriver) -> list[int]:
    model = entries(driver).model()
    texts = (model.index(row, 0).data(EntryRole) for row in range(model.rowCount()))
    return [text.number for text in texts]


def every_number(driver: LogbookDriver) -> list[int]:
    """All rows there are, asked of the service itself."""
    found: list[list[int]] = []
    incident = driver.session.incident
    assert incident is not None
    query = TimelineQuery(incident=incident.reference)
    driver.session.do(
        driver.window,
        lambda logbook: list(logbook.timelines.numbers(query)),
        found.append,
    )
    driver.until(lambda: bool(found))
    return found[0]


def key(driver: LogbookDriver, pressed: Qt.Key, times: int = 1) -> None:
    view = entries(driver)
    view.setFocus()
    for _ in range(times):
        QTest.keyClick(view, pressed)
    driver.settle()


def current(driver: LogbookDriver) -> int:
    return entries(driver).currentIndex().data(EntryRole).number


def test_the_newest_are_there_at_once_and_the_list_stands_at_the_end(
    screen: LogbookDriver,
) -> None:
    every = every_number(screen)

    view = entries(screen)
    assert numbers(screen) == every[-len(numbers(screen)) :]
    assert len(numbers(screen)) < MOST
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_home_and_end_go_to_the_ends_of_the_record(screen: LogbookDriver) -> None:
    every = every_number(screen)

    key(screen, Qt.Key.Key_Home)
    assert current(screen) == every[0]

    key(screen, Qt.Key.Key_End)
    assert current(screen) == every[-1]


def test_page_after_page_goes_through_the_record_and_leaves_nothing_out(
    screen: LogbookDriver,
) -> None:
    every = every_number(screen)
    key(screen, Qt.Key.Key_Home)

    seen: list[int] = []
    while current(screen) != every[-1]:
        before = current(screen)
        seen += [number for number in numbers(screen) if number not in set(seen)]
        assert len(numbers(screen)) <= MOST
        key(screen, Qt.Key.Key_PageDown, 12)
        assert current(screen) != before
    seen += [number for number in numbers(screen) if number not in set(seen)]

    assert seen == every


def test_nothing_in_sight_moves_while_rows_come_and_go(screen: LogbookDriver) -> None:
    view = entries(screen)
    bar = view.verticalScrollBar()
    key(screen, Qt.Key.Key_Up, 3)
    jumps = []
    while len(numbers(screen)) < MOST or len(jumps) < 40:
        sight = view.in_sight()
        assert sight is not None
        marked = view.model().index(sight[0], 0)
        number, top = marked.data(EntryRole).number, view.visualRect(marked).top()
        bar.setValue(bar.value() - 400)
        screen.settle()
        place = numbers(screen).index(number)
        moved = view.visualRect(view.model().index(place, 0)).top() - top
        jumps.append(moved)

    assert set(jumps) == {400}
    assert len(numbers(screen)) == MOST


def test_an_entry_is_gone_to_by_its_number(screen: LogbookDriver) -> None:
    wanted = every_number(screen)[700]
    entries(screen).setFocus()
    screen.keys("Ctrl+G")
    screen.fill("Entry number", str(wanted))
    screen.keys("Return")
    screen.settle()

    assert current(screen) == wanted
    assert f"Entries {min(in_sight(screen)):,} to " in place(screen)


def in_sight(driver: LogbookDriver) -> list[int]:
    sight = entries(driver).in_sight()
    assert sight is not None
    return numbers(driver)[sight[0] : sight[1] + 1]


def place(driver: LogbookDriver) -> str:
    driver.bot.wait(120)
    return next(
        label.text()
        for label in driver.visible(QLabel)
        if label.text().startswith("Entries ")
    )


def test_a_number_nobody_recorded_is_said_to_be_missing(screen: LogbookDriver) -> None:
    entries(screen).setFocus()
    screen.keys("G")
    screen.fill("Entry number", "99999")
    screen.press("Go there")

    assert "There is no entry 99999 in the record." in screen.words()


@pytest.mark.parametrize("typed", ["four", "12.5", "-3", "9" * 400])
def test_what_is_no_number_is_said_to_be_none(
    screen: LogbookDriver, typed: str
) -> None:
    entries(screen).setFocus()
    screen.keys("Ctrl+G")
    screen.fill("Entry number", typed)
    screen.keys("Return")

    assert "Type the number of an entry, like 412." in screen.words()
    assert screen.filled("Entry number") == typed


def test_nobody_goes_to_a_day_to_come(screen: LogbookDriver) -> None:
    entries(screen).setFocus()
    screen.keys("Ctrl+G")
    screen.retype(screen.named(QLineEdit, "Or a day: date"), "9999-12-31")
    screen.keys("Return")

    assert "That is in the future. Type a day up to now." in screen.words()


def test_a_day_is_gone_to(screen: LogbookDriver) -> None:
    every = every_number(screen)
    texts: list[SignedEntry] = []
    screen.session.do(
        screen.window,
        lambda logbook: next(iter(logbook.journal.store.read(every[900], every[900]))),
        texts.append,
    )
    screen.until(lambda: bool(texts))
    day = texts[0].entry.recorded.local.date()

    screen.keys("Ctrl+G")
    screen.retype(screen.named(QLineEdit, "Or a day: date"), str(day))
    screen.press("Go there")

    text = entries(screen).currentIndex().data(EntryRole)
    assert text.row.when.date() == day
    assert numbers(screen).index(text.number) > 0


def test_a_new_entry_leaves_a_reader_in_the_middle_alone(
    screen: LogbookDriver,
) -> None:
    key(screen, Qt.Key.Key_Home)
    key(screen, Qt.Key.Key_PageDown, 30)
    here, sight = current(screen), in_sight(screen)

    screen.note("One more, far from here.")

    assert current(screen) == here
    assert in_sight(screen) == sight


def test_a_new_entry_is_followed_by_who_stands_at_the_end(
    screen: LogbookDriver,
) -> None:
    key(screen, Qt.Key.Key_End)
    before = numbers(screen)

    screen.note("One more, right here.")

    # A note happened at its minute: the clock event of that minute comes after it.
    newest = screen.session.size
    assert newest not in before
    assert newest in in_sight(screen)
    assert current(screen) == numbers(screen)[-1]
    assert in_sight(screen)[-1] == numbers(screen)[-1]


def test_of_many_letters_the_last_ones_count(screen: LogbookDriver) -> None:
    asked: list[str] = []
    screen.keys("Ctrl+F")
    field = screen.named(QLineEdit, "Search the timeline")
    for letter in "zzzz":
        QTest.keyClicks(field, letter)
        asked.append(field.text())
    screen.settle()

    assert asked[-1] == "zzzz"
    assert "0 hits" in screen.words()
    assert "Nothing here has these words." in screen.words()

    screen.retype(field, "")
    screen.settle()
    assert numbers(screen) == every_number(screen)[-len(numbers(screen)) :]


def test_the_order_changes_and_the_newest_stay_in_sight(screen: LogbookDriver) -> None:
    order = screen.visible(QComboBox)[0]
    order.setCurrentIndex(order.findText("When it was written"))
    screen.settle()

    assert numbers(screen) == sorted(numbers(screen))


def test_a_whole_record_is_drawn_as_bars_and_a_part_of_it_as_dots(
    screen: LogbookDriver,
) -> None:
    assert "Bars: how many entries." in screen.words()

    for _ in range(12):
        screen.press("Closer")

    assert "Hollow: late or amended." in screen.words()
    screen.press("Whole")
    assert "Bars: how many entries." in screen.words()
