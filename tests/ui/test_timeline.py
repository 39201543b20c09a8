"""The timeline on the screen, over a real record, as a person uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from logbook.domain.role import Role
from logbook.rehearsal import PASSPHRASE, Rehearsal
from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, outside, unnamed
from tests.ui.drivers import LogbookDriver
from tests.ui.programs import Stage
from tests.ui.recorded import an_open_record, changed_behind_its_back, rehearsed
from tests.ui.test_timeline_model import a_row
from ui.delegates.entry_delegate import EntryDelegate
from ui.models.timeline_model import (
    EntryRole,
    ShownRole,
    TimelineModel,
    lines_of,
)
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.entry_list import EntryList

SIZES = [(1280, 800, 100), (1024, 700, 100), (853, 533, 100), (1280, 800, 150)]


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return rehearsed(tmp_path_factory.mktemp("rehearsal"))


@pytest.fixture
def stage(
    qtbot: QtBot, rehearsal: Rehearsal, tmp_path: Path
) -> Iterator[tuple[Stage, LogbookDriver]]:
    with an_open_record(qtbot, rehearsal, tmp_path) as (made, driver, _):
        driver.go_to("Timeline")
        yield made, driver


@pytest.fixture
def screen(stage: tuple[Stage, LogbookDriver]) -> LogbookDriver:
    return stage[1]


@pytest.fixture
def supervisor(
    qtbot: QtBot, rehearsal: Rehearsal, tmp_path: Path
) -> Iterator[LogbookDriver]:
    with an_open_record(qtbot, rehearsal, tmp_path, role=Role.SUPERVISOR) as made:
        driver = made[1]
        driver.go_to("Timeline")
        yield driver


def entries(driver: LogbookDriver) -> QListView:
    return driver.named(QListView, "Entries")


def numbers(driver: LogbookDriver) -> list[int]:
    model = entries(driver).model()
    return [
        model.index(row, 0).data(EntryRole).number for row in range(model.rowCount())
    ]


def stand_on(driver: LogbookDriver, number: int) -> QListView:
    view = entries(driver)
    view.setFocus()
    view.setCurrentIndex(view.model().index(numbers(driver).index(number), 0))
    driver.settle()
    return view


def search(driver: LogbookDriver, words: str) -> QLineEdit:
    driver.keys("Ctrl+F")
    field = driver.named(QLineEdit, "Search the timeline")
    driver.retype(field, words)
    driver.settle()
    return field


def test_every_entry_of_the_incident_is_there_in_the_order_it_happened(
    screen: LogbookDriver,
) -> None:
    found = numbers(screen)

    assert found[0] == 24  # happened first, was written late
    assert sorted(found)[:2] == [4, 5]
    assert "Saturday 2026-11-21, times in -05:00." in screen.words()


def test_the_order_in_which_it_was_written_can_be_chosen(screen: LogbookDriver) -> None:
    order = screen.visible(QComboBox)[0]
    order.setCurrentIndex(order.findText("When it was written"))
    screen.settle()

    assert numbers(screen) == sorted(numbers(screen))


def test_what_is_searched_for_is_found_whatever_its_capitals(
    screen: LogbookDriver,
) -> None:
    search(screen, "FILE SERVER")

    assert 0 < len(numbers(screen)) < 10
    assert "hit" in screen.words()


def test_f3_goes_from_hit_to_hit_and_back(screen: LogbookDriver) -> None:
    field = search(screen, "file")
    view = entries(screen)

    places = []
    for keys in ("F3", "F3", "Shift+F3"):
        screen.keys(keys, field)
        places.append(view.currentIndex().row())

    assert places == [0, 1, 0]


def test_a_search_without_a_hit_says_so(screen: LogbookDriver) -> None:
    search(screen, "no such words")

    assert "Nothing here has these words." in screen.words()
    assert "0 hits" in screen.words()


def test_the_filters_show_one_kind_of_entries(screen: LogbookDriver) -> None:
    screen.press("Amended")

    view = entries(screen)
    rows = [
        view.model().index(n, 0).data(EntryRole) for n in range(len(numbers(screen)))
    ]
    assert rows
    assert all(text.row.amended for text in rows)


def test_an_entry_is_copied_with_its_citation(screen: LogbookDriver) -> None:
    view = stand_on(screen, 24)

    screen.keys("Ctrl+C", view)

    copied = QGuiApplication.clipboard().text()
    assert copied.endswith("entry 24, 2026-11-21 02:20 -05:00 (07:20Z), A. Example")
    assert "Copied: entry 24" in screen.words()


def test_a_new_note_is_added_without_losing_the_place(screen: LogbookDriver) -> None:
    stand_on(screen, 24)
    before = numbers(screen)

    screen.note("The second switch is off, too.")

    assert numbers(screen)[: len(before)] == before
    assert len(numbers(screen)) > len(before)
    assert entries(screen).currentIndex().row() == 0


def test_ones_own_note_is_amended_and_both_stay_readable(screen: LogbookDriver) -> None:
    stand_on(screen, 24)
    screen.press("Amend…")
    screen.fill("New words", "Caretaker: the printer on floor 3.")
    screen.fill("Reason", "He had counted from the cellar")
    screen.press("Record the amendment")

    index = entries(screen).model().index(numbers(screen).index(24), 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Amended, no longer valid: Caretaker: “The printer on floor 2" in spoken
    assert "Caretaker: the printer on floor 3." in spoken
    assert "Reason: He had counted from the cellar" in spoken


def test_an_amendment_needs_a_reason_and_a_change(screen: LogbookDriver) -> None:
    stand_on(screen, 24)
    screen.press("Amend…")

    screen.press("Record the amendment")

    assert "A reason is missing. Say why in a few words." in screen.words()
    assert "This is what is already recorded." in screen.words()


def test_the_time_can_be_amended_and_the_older_one_stays_readable(
    screen: LogbookDriver,
) -> None:
    stand_on(screen, 24)
    screen.press("Amend…")
    screen.press("The time")
    screen.retype(screen.named(QLineEdit, "New time: time"), "02:25")
    screen.fill("Reason", "His watch was slow")
    screen.press("Record the amendment")

    index = entries(screen).model().index(numbers(screen).index(24), 0)
    text = index.data(EntryRole)
    assert text.time == "02:25"
    assert "no longer valid: Happened: 2026-11-21 02:20 -05:00" in text.spoken


def test_a_time_that_cannot_be_read_is_said_beside_its_field(
    screen: LogbookDriver,
) -> None:
    stand_on(screen, 24)
    screen.press("Amend…")
    screen.press("The time")
    screen.retype(screen.named(QLineEdit, "New time: time"), "25:99")

    screen.press("Record the amendment")

    assert "That is not a time. Write it like 02:20." in screen.words()


def test_words_typed_for_an_amendment_are_kept_until_it_is_left(
    screen: LogbookDriver,
) -> None:
    stand_on(screen, 24)
    screen.press("Amend…")
    screen.fill("Reason", "Because")
    screen.go_to("Verification")
    screen.go_to("Timeline")

    assert screen.field("Reason").toPlainText() == "Because"  # type: ignore[attr-defined]
    screen.press("Leave it as it is")
    assert entries(screen).isVisible()


def test_only_what_is_ones_own_can_be_amended(supervisor: LogbookDriver) -> None:
    stand_on(supervisor, 24)

    assert "Entry 24: only A. Example can amend it" in supervisor.words()
    with pytest.raises(AssertionError):
        supervisor.button("Amend…")


def test_another_screen_can_lead_to_an_entry(
    stage: tuple[Stage, LogbookDriver],
) -> None:
    made, driver = stage
    search(driver, "file")
    timeline = made.program.window.middle.screen_shown

    timeline.bring_up(24)  # type: ignore[union-attr]
    driver.settle()

    assert entries(driver).currentIndex().data(EntryRole).number == 24


def test_checking_is_said_until_it_is_known(
    stage: tuple[Stage, LogbookDriver],
) -> None:
    _, driver = stage

    assert "Intact, checked " in driver.words()


def test_a_finding_names_the_first_bad_entry_and_marks_its_row(
    stage: tuple[Stage, LogbookDriver],
) -> None:
    made, driver = stage
    changed_behind_its_back(made, 17)
    driver.wait_for("Entry 17: the field “text” is not what was signed")

    view = entries(driver)
    marked = [
        view.model().index(row, 0).data(EntryRole).number
        for row in range(view.model().rowCount())
        if view.model().index(row, 0).data(ShownRole).fault
    ]
    assert marked == [17]
    assert "Safe: entries 1 to 16 are exactly as signed." in driver.words()
    assert "recording in this logbook is stopped" in driver.words()


# For the supervisor --------------------------------------------------------------


def last_review(driver: LogbookDriver) -> str:
    """What is said of when; the day is said where it was not today."""
    [line] = [
        each
        for each in driver.words().splitlines()
        if each.startswith("Since your last review at ")
    ]
    return line


def test_a_supervisor_countersigns_what_others_wrote(
    supervisor: LogbookDriver,
) -> None:
    assert "03:15" in last_review(supervisor)

    supervisor.press("Countersign 2 entries")
    supervisor.fill("Your passphrase, once more", PASSPHRASE)
    supervisor.press("Countersign")

    assert "Nothing by anybody else is waiting." in supervisor.words()
    assert "recorded" in supervisor.strip()
    assert "03:15" not in last_review(supervisor)


def test_a_supervisor_countersigns_up_to_the_entry_that_is_chosen(
    supervisor: LogbookDriver,
) -> None:
    view = entries(supervisor)
    place = view.model().index(view.model().rowCount() - 1, 0)
    view.setCurrentIndex(place)
    number = place.data(EntryRole).number

    supervisor.press("Countersign 2 entries")

    assert supervisor.filled("Up to entry number") == str(number)


@pytest.mark.parametrize("theirs", [True, False])
def test_a_supervisor_does_not_vouch_for_an_entry_of_somebody_else(
    supervisor: LogbookDriver, *, theirs: bool
) -> None:
    view = entries(supervisor)
    places = [view.model().index(n, 0) for n in range(view.model().rowCount())]
    place = next(
        each
        for each in places
        if (each.data(EntryRole).author == "A. Example") is theirs
    )
    view.setCurrentIndex(place)
    number = place.data(EntryRole).number

    supervisor.press(f"Do not vouch for entry {number}…")
    supervisor.fill("Why not?", "The time cannot be right.")
    supervisor.press("Record the refusal")

    refused = f"Entry {number} is your own" in supervisor.words()
    assert refused is not theirs
    assert ("Signed and on disk." in supervisor.strip()) is theirs


def test_all_that_is_asked_for_before_countersigning_is_in_sight(
    supervisor: LogbookDriver,
) -> None:
    supervisor.press("Countersign 2 entries")

    for button in ("Countersign", "Leave it as it is"):
        where = supervisor.button(button)
        assert where.visibleRegion().boundingRect() == where.rect(), button


def test_countersigning_can_be_left(supervisor: LogbookDriver) -> None:
    supervisor.press("Countersign 2 entries")
    supervisor.press("Leave it as it is")

    assert supervisor.button("Countersign 2 entries").isVisible()


def test_a_responder_has_no_supervisors_panel(screen: LogbookDriver) -> None:
    assert "For the supervisor" not in screen.words()


# Room and words ------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_clipped_at_any_size(
    supervisor: LogbookDriver, size: tuple[int, int, int]
) -> None:
    width, height, text = size
    theme().apply(Look.LIGHT, text)
    supervisor.window.resize(width, height)
    search(supervisor, "file")
    gallery.settle()

    assert not clipped(supervisor.window)
    assert not outside(supervisor.window)
    assert not low_targets(supervisor.window)
    assert not unnamed(supervisor.window)


def painted(words: str) -> QImage:
    model = TimelineModel()
    model.begin(lines_of([a_row(1, words)]))
    view = EntryList(model, EntryDelegate())
    view.resize(600, 200)
    option = QStyleOptionViewItem()
    option.widget = view
    index = model.index(0)
    size = view.itemDelegate().sizeHint(option, index)
    option.rect.setRect(0, 0, size.width(), size.height())
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return image


def inked(image: QImage, left: int, right: int) -> bool:
    """Whether anything stands between two columns, under the head of the entry."""
    white = QColor("white").rgb()
    return any(
        image.pixel(x, y) != white
        for x in range(left, right)
        for y in range(36, image.height() - 4)
    )


def test_words_from_the_right_begin_at_the_right() -> None:
    left, right = painted("מילה"), painted("word")
    half = left.width() // 2 + 44

    assert inked(left, half, left.width())
    assert not inked(left, 90, half - 100)
    assert inked(right, 88, half)
    assert not inked(right, half, right.width())


def test_marks_of_markup_stay_letters() -> None:
    plain, marks = painted("word"), painted("<b>word</b><img src=x>")

    assert plain.size() == marks.size()
    assert plain != marks
    labels = [QLabel("<b>word</b>")]
    assert labels[0].text() == "<b>word</b>"


def test_a_long_word_is_broken_and_not_cut() -> None:
    assert painted("x" * 400).height() > painted("x").height() + 40


def test_going_down_by_keyboard_moves_from_entry_to_entry(
    screen: LogbookDriver,
) -> None:
    view = entries(screen)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)

    assert view.currentIndex().row() >= 1
