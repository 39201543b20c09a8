"""What a page of the timeline costs does not depend on how many entries there are.

Counted are the steps of SQLite's own machine, which are the same on every computer.
"""

from datetime import timedelta

import pytest

from logbook.application.timelines import TimelineService
from logbook.domain.bodies import Manner
from logbook.domain.timeline_query import (
    LaneBy,
    Order,
    Place,
    RowStanding,
    TimelineQuery,
)
from logbook.storage.timeline_index import SqlTimelineIndex
from tests.bare_index import BareIndex
from tests.builders import INCIDENT, a_logbook, a_moment, a_note
from tests.fakes import NIGHT

SMALL, LARGE = 400, 1600
PAGE = 20

CHOICES = {
    "everything": {},
    "an incident": {"incident": INCIDENT},
    "a person": {"persons": frozenset({"P-001"})},
    "two persons": {"persons": frozenset({"P-001", "P-002"})},
    "a kind": {"kinds": frozenset({"kind.observed"})},
    "a phase": {"phases": frozenset({"document"})},
    "late ones": {"standings": frozenset({RowStanding.LATE})},
    "new ones": {"after": 100},
    "a person's of a kind": {
        "persons": frozenset({"P-002"}),
        "kinds": frozenset({"kind.done"}),
        "incident": INCIDENT,
    },
    "a word": {"words": "cable"},
    "a beginning": {"words": "ca"},
    "a phrase": {"words": '"network cable"'},
    "a person's word": {"words": "cable", "persons": frozenset({"P-001"})},
}


def an_index(size: int) -> tuple[BareIndex, TimelineService]:
    logbook = a_logbook(of=4)
    for number in range(5, size + 1):
        # Every tenth note is late, every third of another kind.
        late = timedelta(minutes=40 if number % 10 == 0 else 0)
        note = a_note(
            f"Network cable {number} pulled.",
            manner=Manner.OBSERVED if number % 3 else Manner.DONE,
            happened=a_moment(at=NIGHT + timedelta(seconds=number) - late),
        )
        logbook.append(note, author="P-001" if number % 2 else "P-002")
    index = BareIndex(logbook.store, batch=256)
    timelines = TimelineService(logbook.journal, SqlTimelineIndex(index))
    timelines.tidy()
    return index, timelines


@pytest.fixture(scope="module")
def small() -> tuple[BareIndex, TimelineService]:
    return an_index(SMALL)


@pytest.fixture(scope="module")
def large() -> tuple[BareIndex, TimelineService]:
    return an_index(LARGE)


def steps_of(index: BareIndex, work) -> int:
    """Return how many steps SQLite takes to answer, to the nearest ten."""
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 10
        return 0

    index.connection.set_progress_handler(step, 10)
    try:
        work()
    finally:
        index.connection.set_progress_handler(None, 10)
    return steps


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("chosen", CHOICES)
def test_a_page_takes_no_more_steps_where_there_are_more_entries(
    small, large, chosen, order
) -> None:
    query = TimelineQuery(order=order, **CHOICES[chosen])
    middle = Place(NIGHT + timedelta(seconds=150), 150)

    for work in (
        lambda timelines: timelines.page(query, limit=PAGE),
        lambda timelines: timelines.page(query, before=middle, limit=PAGE),
        lambda timelines: timelines.page(query, after=middle, limit=PAGE),
        lambda timelines: timelines.place_of(query, 150),
        lambda timelines: timelines.place_at(query, middle.at),
        lambda timelines: timelines.count(query, most=PAGE),
    ):
        few = steps_of(small[0], lambda work=work: work(small[1]))
        many = steps_of(large[0], lambda work=work: work(large[1]))
        # Hits by time, and rows after an entry, are sorted up to a settled number.
        sorts = order is Order.HAPPENED and (query.words or query.after)
        assert many <= few * (5 if sorts else 1.3) + 200


def test_the_count_of_steps_notices_a_walk_through_everything(small, large) -> None:
    # Whoever is late here is never this person.
    nothing = TimelineQuery(
        persons=frozenset({"P-001"}), standings=frozenset({RowStanding.LATE})
    )
    few, many = (
        steps_of(index, lambda timelines=timelines: timelines.page(nothing))
        for index, timelines in (small, large)
    )

    assert many > few * 1.3 + 100


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("chosen", CHOICES)
def test_nothing_is_sorted_and_no_table_is_gone_through(small, chosen, order) -> None:
    index, timelines = small
    query = TimelineQuery(order=order, **CHOICES[chosen])
    asked: list[str] = []
    index.connection.set_trace_callback(asked.append)
    timelines.page(query, limit=PAGE)
    timelines.count(query)
    timelines.extent(query)
    timelines.picture(query, LaneBy.PHASE, first=NIGHT, last=NIGHT + timedelta(days=9))
    index.connection.set_trace_callback(None)

    plans = {step for sql in asked for step in plan_of(index, sql)}
    small_ones = ("SCAN stretch", "SCAN waiting", "SCAN CONSTANT ROW")
    assert plans
    for step in plans:
        assert not step.startswith("SCAN timeline")
        assert not step.startswith("SCAN") or step.startswith(
            (*small_ones, "SCAN first_words VIRTUAL", "SCAN later_words VIRTUAL")
        )
        # The few rows after an entry are looked at one by one.
        few = chosen == "new ones" and order is Order.HAPPENED
        assert few or "ORDER BY" not in step


def plan_of(index: BareIndex, sql: str) -> list[str]:
    if not sql.startswith("SELECT"):
        return []
    plan = index.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    return [detail for *_, detail in plan]
