"""The panel with every filter gives back what it was opened with."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from logbook.domain.timeline_query import TimelineQuery, Unseen
from ui.screens.timeline_known import Known
from ui.screens.timeline_more import MoreFilters

BOTH = Known(reviewed=7, witnessed=7)


def now() -> datetime:
    return datetime(2026, 11, 21, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "known", "after"),
    [
        (TimelineQuery(), BOTH, 0),
        # A number somebody was led to stays that number.
        (TimelineQuery(after=5), BOTH, 5),
        (TimelineQuery(after=5, unseen=Unseen.REVIEWED), BOTH, 7),
        (TimelineQuery(after=5, unseen=Unseen.WITNESSED), BOTH, 7),
        # Who vouches is not known before the record is checked.
        (TimelineQuery(after=5, unseen=Unseen.WITNESSED), Known(), 5),
    ],
    ids=["every", "number", "review", "witness", "unknown"],
)
def test_what_others_looked_at_is_kept_as_it_was_meant(
    qtbot: QtBot, query: TimelineQuery, known: Known, after: int
) -> None:
    panel = MoreFilters(query, known, now)
    qtbot.addWidget(panel)
    picked: list[TimelineQuery] = []
    panel.picked.connect(picked.append)

    panel._on_acted()

    [found] = picked
    assert (found.after, found.unseen) == (after, query.unseen)
    assert TimelineQuery.from_value(found.to_value()) == found


ITEMS = (
    ("WIN-0001", "E-001", "Telephone"),
    ("WIN-0001", "E-002", "Disk & cable"),
    ("WIN-0002", "E-003", "Log"),
)


@pytest.mark.parametrize(
    ("incident", "offered"),
    [
        ("WIN-0001", ["E-001, Telephone", "E-002, Disk && cable"]),
        ("WIN-0003", None),
    ],
)
def test_items_of_the_incident_are_offered_and_a_number_can_be_typed_all_the_same(
    qtbot: QtBot, incident: str, offered: list[str] | None
) -> None:
    panel = MoreFilters(TimelineQuery(incident=incident), Known(items=ITEMS), now)
    qtbot.addWidget(panel)
    picked: list[TimelineQuery] = []
    panel.picked.connect(picked.append)
    lists = {each.accessibleName(): each for each in panel.findChildren(QComboBox)}

    choice = lists.get("Evidence items in the register")
    if offered is None:
        assert choice is None
        return
    assert choice is not None
    assert [choice.itemText(row) for row in range(1, choice.count())] == offered
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    panel._on_acted()
    field = next(
        each
        for each in panel.findChildren(QLineEdit)
        if each.accessibleName() == "Evidence item that is mentioned"
    )
    field.setText("E-009")
    panel._on_acted()

    assert [query.evidence for query in picked] == ["E-002", "E-009"]
