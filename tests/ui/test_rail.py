"""The rail keeps every line in sight as long as targets stay large enough."""

from PySide6.QtWidgets import QApplication

from ui.widgets.rail import Rail
from ui.widgets.rail_item import RailEntry, RailItem

LEAST_TARGET = 32


def a_full_rail(height: int) -> Rail:
    rail = Rail()
    rail.show_phases([RailEntry(f"phase-{n}", f"Phase {n}", 0.5) for n in range(9)])
    rail.show_rooms([RailEntry(f"room-{n}", f"Room {n}", "timer") for n in range(8)])
    rail.resize(232, height)
    rail.show()
    QApplication.processEvents()
    QApplication.processEvents()
    return rail


def heights(rail: Rail) -> set[int]:
    return {item.height() for item in rail.findChildren(RailItem)}


def scrolls(rail: Rail) -> bool:
    return rail._scrolled.verticalScrollBar().isVisible()


def test_many_lines_move_together_before_the_rail_scrolls(qtbot) -> None:
    rail = a_full_rail(773)
    qtbot.addWidget(rail)

    assert not scrolls(rail)
    assert heights(rail) == {LEAST_TARGET}


def test_they_stand_apart_where_there_is_room(qtbot) -> None:
    rail = a_full_rail(1000)
    qtbot.addWidget(rail)

    assert not scrolls(rail)
    assert min(heights(rail)) > LEAST_TARGET


def test_a_low_window_scrolls_rather_than_making_targets_smaller(qtbot) -> None:
    rail = a_full_rail(500)
    qtbot.addWidget(rail)

    assert scrolls(rail)
    assert heights(rail) == {LEAST_TARGET}
