"""Saved views: kept under any name, and never more than a view."""

import json

import pytest

from logbook.application.views import ViewService
from logbook.domain.errors import ProblemsError
from logbook.domain.timeline_query import TimelineQuery
from tests.builders import a_logbook
from tests.fakes import MemoryViewStore

QUERY = TimelineQuery("WIN-0001", words="vpn “dc-01”", after=412)


@pytest.fixture
def store():
    return MemoryViewStore()


@pytest.fixture
def views(store):
    return ViewService(a_logbook(4).journal, store)


def kept(views, store, **changes):
    """Put a view with such a content there, and return what is read of it."""
    content = QUERY.to_value() | changes
    store.keep("P-002", "Overdue", json.dumps(content))
    return [view.query for view in views.views()]


def test_a_view_is_seen_again_as_it_was_saved(views):
    views.save(" Überfällig 💥 ", QUERY)

    assert [(view.name, view.query) for view in views.views()] == [
        ("Überfällig 💥", QUERY)
    ]


def test_half_a_character_in_a_name_costs_only_itself(views):
    views.save("Over\ud800due", QUERY)

    assert [view.name for view in views.views()] == ["Over?due"]


@pytest.mark.parametrize("name", ["", " \t", "\u200b", "x" * 61])
def test_a_name_nobody_can_read_is_refused(views, name):
    with pytest.raises(ProblemsError):
        views.save(name, QUERY)

    assert views.views() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"after": 2**70},
        {"after": -1},
        {"after": 1.5},
        {"since": "now"},
        {"order": "backwards"},
        {"kinds": [5]},
        {"incident": ["WIN-0001"]},
        {"standings": ["sealed"]},
    ],
)
def test_what_is_no_view_is_left_out(views, store, changes):
    assert kept(views, store, **changes) == []


def test_half_a_character_in_a_view_does_no_harm(views, store):
    [query] = kept(views, store, incident="\ud800", phases=["\ud800"])

    assert (query.incident, query.phases) == ("?", frozenset("?"))
