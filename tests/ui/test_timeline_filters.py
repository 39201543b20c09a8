"""The panel with every filter gives back what it was opened with."""

from datetime import UTC, datetime

import pytest
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
