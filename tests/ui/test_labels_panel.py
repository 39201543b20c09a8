"""Labels and papers of items: what is chosen is seen, printed or saved, and named."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from logbook.bootstrap.checking import check_handover
from logbook.domain.record_bodies import ReportPrinted
from logbook.domain.verdict import Verdict
from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, outside, unnamed
from tests.ui.custody_room import CustodyDriver, a_custody_room
from tests.ui.test_custody_panels import given_to_police, to_police
from ui.pdf_pages import page_count
from ui.widgets.label_grid import LabelGrid

SIZES = [(1280, 800), (853, 533)]


@pytest.fixture(autouse=True)
def _no_printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Qt asks once for the printers there are; here it finds none."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[CustodyDriver]:
    with a_custody_room(qtbot, tmp_path) as made:
        made.register_thing()
        yield made


@pytest.fixture
def labels(room: CustodyDriver) -> CustodyDriver:
    room.register_thing("A notebook")
    room.ask_for_labels()
    return room


@pytest.fixture
def grid(show: Callable[..., None]) -> LabelGrid:
    made = LabelGrid()
    made.take_name("Which label is the first free one?")
    made.show_sheet(3, 10)
    made.show_labels(("E-001", "E-002"))
    show(made, 400, 500)
    return made


def sheet(driver: CustodyDriver) -> LabelGrid:
    [found] = driver.visible(LabelGrid)
    return found


def place(grid: LabelGrid) -> str:
    return grid.accessibleName().partition(": ")[2]


def test_the_arrow_keys_move_the_first_free_label(grid: LabelGrid) -> None:
    grid.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(grid, key)
    assert (grid.first, place(grid)) == (5, "row 2, column 3")

    QTest.keyClick(grid, Qt.Key.Key_End)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert place(grid) == "row 10, column 3"
    QTest.keyClick(grid, Qt.Key.Key_Home)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert place(grid) == "row 1, column 1"


def test_a_click_takes_a_label(grid: LabelGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.picked) as told:
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(grid, left, pos=QPoint(180, 60))

    assert told.args == [grid.first]
    assert place(grid) == "row 2, column 3"


def test_another_sheet_begins_at_its_first_label(grid: LabelGrid) -> None:
    grid.choose(29)
    grid.show_sheet(2, 5)
    gallery.settle()

    assert grid.first == 0
    grid.choose(99)
    assert place(grid) == "row 5, column 2"


def test_the_sheet_of_the_place_comes_first_and_the_page_is_shown(
    labels: CustodyDriver,
) -> None:
    shown = labels.field("Which sheet of labels?").currentText()
    assert shown == "Letter, 2 by 5 labels, 4 x 2 in"
    labels.wait_for("Page 1 of 1, at full size")


def test_labels_begin_where_the_first_is_free_and_go_on_to_another_sheet(
    labels: CustodyDriver,
) -> None:
    labels.choose("Which sheet of labels?", "Letter, 3 by 10 labels, 2.625 x 1 in")
    labels.settle()
    grid = sheet(labels)
    grid.setFocus()
    labels.keys("End", grid)
    labels.settle()

    labels.wait_for("Page 1 of 2, at full size")


def test_only_what_is_ticked_is_printed(labels: CustodyDriver) -> None:
    labels.tick("E-001, A bagged telephone")
    labels.tick("E-002, A notebook")
    labels.settle()
    assert "No item is ticked." in labels.read()
    labels.press("Print the labels…")

    assert "Nothing is ticked. Tick an item." in labels.read()


def test_labels_are_saved_as_a_file(labels: CustodyDriver, tmp_path: Path) -> None:
    labels.press("Save as PDF…")

    labels.wait_for("Saved as saved.pdf.")
    assert page_count((tmp_path / "saved.pdf").read_bytes()) == 1


def test_that_there_is_no_printer_is_said(labels: CustodyDriver) -> None:
    before = len(labels.entries())
    labels.press("Print the labels…")

    labels.until(lambda: "printer" in labels.read().casefold(), "no printer")
    assert labels.button("Print the labels…").isEnabled()
    assert len(labels.entries()) == before


def test_the_labels_are_closed_by_their_button(labels: CustodyDriver) -> None:
    labels.press("Close the labels")

    assert not labels.visible(LabelGrid)


def test_a_receipt_is_signed_into_a_folder_that_checks(
    room: CustodyDriver, tmp_path: Path
) -> None:
    to_police(room)
    room.click(room.button("Draws it here"))
    room.sign_here()
    room.press("Record the transfer")
    assert room.button("Sign and print…").hasFocus()
    room.wait_for("not signed yet")
    assert "The receipt is for which entry?" in room.read()
    room.press("Sign to folder…")

    room.wait_for("Paper R-001 is signed")
    [folder] = tmp_path.glob("evidence-R-001*")
    result = check_handover(folder)
    assert (result.verdict, result.reasons) == (Verdict.UNPINNED, ())
    assert room.button("Print…").hasFocus()


def test_a_receipt_that_was_not_printed_is_on_record_as_such(
    room: CustodyDriver,
) -> None:
    given_to_police(room)
    room.press("Receipt and custody sheet…")
    room.wait_for("not signed yet")
    room.press("Sign and print…")
    room.until(lambda: isinstance(room.newest(), ReportPrinted), "recorded")

    assert room.newest().outcome != "done"
    assert "Paper R-001 is signed" in room.read()


def test_sheet_and_list_are_offered_before_anything_was_handed_over(
    room: CustodyDriver,
) -> None:
    room.press("Receipt and custody sheet…")
    room.wait_for("not signed yet")
    assert room.button("Custody sheet").isChecked()
    assert "Receipt" not in [
        one.text() for one in room.visible(QAbstractButton) if one.isCheckable()
    ]
    room.press("List of all items")

    room.wait_for("Page 1 of ")
    room.press("Sign to folder…")
    room.wait_for("Paper R-001 is signed")


def test_pages_that_grew_old_are_put_together_again_before_they_are_signed(
    room: CustodyDriver,
) -> None:
    room.press("Receipt and custody sheet…")
    room.wait_for("not signed yet")
    room.note("The switch is off.")
    room.press("Sign to folder…")

    room.wait_for("Something was recorded. These pages have it: sign again.")
    room.press("Sign to folder…")
    room.wait_for("Paper R-001 is signed")


def test_names_room_and_targets_hold_at_every_size(labels: CustodyDriver) -> None:
    labels.press("Receipt and custody sheet…")
    labels.wait_for("not signed yet")
    for width, height in SIZES:
        labels.window.resize(width, height)
        labels.settle()

        assert not unnamed(labels.window)
        assert not clipped(labels.window)
        assert not low_targets(labels.window)
        assert not outside(labels.window)
