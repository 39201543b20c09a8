"""Lengths of time that are no more exact than their two ends."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.domain.moment import Fidelity, Moment
from logbook.domain.span import (
    Bounds,
    Span,
    bounds_of,
    first_of,
    last_of,
    median_of,
    range_of,
    range_words,
    span_between,
    span_words,
)
from logbook.domain.wording import say

NOON = datetime(2026, 11, 21, 17, 0, tzinfo=UTC)
"""Twelve o'clock at five hours behind UTC."""


def minutes(number):
    return timedelta(minutes=number)


def hours(number):
    return timedelta(hours=number)


def after(number, fidelity=Fidelity.MINUTE):
    return Moment(NOON + minutes(number), -300, fidelity)


def words(span):
    return say(span_words(span))


def between(begin, end):
    return span_between(bounds_of(begin), bounds_of(end))


def test_two_times_known_to_the_minute_are_an_exact_length_apart():
    span = between(after(0), after(133))

    assert span == Span(minutes(133), minutes(133))
    assert words(span) == "2 h 13 min"


def test_a_length_across_the_end_of_summer_time_counts_the_hour_that_came_twice():
    before = Moment(datetime(2026, 11, 1, 5, 30, tzinfo=UTC), -240)
    again = Moment(datetime(2026, 11, 1, 6, 30, tzinfo=UTC), -300)

    assert before.local.time() == again.local.time()
    assert words(between(before, again)) == "1 h 0 min"


def test_a_day_is_the_one_of_the_clock_it_was_claimed_on():
    day = bounds_of(after(0, Fidelity.DAY))

    assert day.earliest == datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
    assert day.latest == datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


def test_an_hour_is_the_one_that_had_begun():
    hour = bounds_of(after(40, Fidelity.HOUR))

    assert hour == Bounds(NOON, NOON + hours(1))


@pytest.mark.parametrize(
    ("begin", "end", "said"),
    [
        (after(0, Fidelity.HOUR), after(180), "between 2 h 0 min and 3 h 0 min"),
        (after(0, Fidelity.DAY), after(60), "at most 13 h 0 min"),
        (after(0, Fidelity.BEFORE), after(30), "at least 30 min"),
        (after(0, Fidelity.AFTER), after(30), "at most 30 min"),
        (after(0), after(30, Fidelity.BEFORE), "at most 30 min"),
        (after(0), after(30, Fidelity.AFTER), "at least 30 min"),
        (after(0, Fidelity.BEFORE), after(30, Fidelity.BEFORE), "unknown"),
        (after(30), after(0), "30 min before"),
        (after(0), after(0), "0 min"),
        (
            after(180),
            after(0, Fidelity.HOUR),
            "between 2 h 0 min and 3 h 0 min before",
        ),
        (after(60), after(0, Fidelity.BEFORE), "at least 1 h 0 min before"),
    ],
)
def test_how_exactly_the_ends_are_known_is_carried_into_the_length(begin, end, said):
    assert words(between(begin, end)) == said


@pytest.mark.parametrize("known", [True, False])
def test_an_unknown_end_makes_a_length_unknown_and_never_nothing(known):
    unknown = Moment(None, -300, Fidelity.UNKNOWN)
    ends = (unknown, after(30)) if known else (unknown, unknown)

    assert between(*ends) == Span(None, None)
    assert words(between(*ends)) == "unknown"
    assert "0" not in words(between(*ends))


def test_what_took_at_most_so_long_is_rounded_up_and_at_least_down():
    seconds = timedelta(hours=1, seconds=30)

    assert words(Span(None, seconds)) == "at most 1 h 1 min"
    assert words(Span(seconds, None)) == "at least 1 h 0 min"
    assert words(Span(None, timedelta(hours=26, minutes=5))) == "at most 1 d 3 h"
    assert words(Span(None, hours(24) - minutes(0.5))) == "at most 1 d 0 h"


def test_the_first_of_several_is_no_later_than_any_of_them():
    certain, open_end = Bounds(NOON, NOON), Bounds(None, NOON + hours(2))

    assert first_of([certain, Bounds(NOON + hours(1), None)]) == certain
    assert first_of([certain, open_end]) == Bounds(None, NOON)
    assert first_of([Bounds()]) == Bounds()


def test_the_last_of_several_is_no_earlier_than_any_of_them():
    certain, open_end = Bounds(NOON, NOON), Bounds(NOON - hours(2), None)

    assert last_of([certain, Bounds(None, NOON - hours(1))]) == certain
    assert last_of([certain, open_end]) == Bounds(NOON, None)
    assert last_of([]) == Bounds()


def test_a_median_of_an_odd_number_is_the_middle_and_of_an_even_one_between_two():
    three = [Span(each, each) for each in (minutes(30), minutes(10), minutes(90))]
    four = [*three, Span(minutes(50), minutes(50))]

    assert median_of(three) == Span(minutes(30), minutes(30))
    assert median_of(four) == Span(minutes(40), minutes(40))


def test_a_median_is_known_no_better_than_what_lies_in_its_middle():
    lengths = [
        Span(minutes(10), minutes(10)),
        Span(minutes(20), minutes(40)),
        Span(None, minutes(60)),
        Span(minutes(50), None),
    ]

    # At least: -, 10, 20, 50 and at most: 10, 40, 60, -.
    assert median_of(lengths) == Span(minutes(15), minutes(50))
    assert median_of([Span(None, minutes(5)), Span(minutes(5), None)]) == Span()


@given(
    st.lists(
        st.tuples(st.integers(-900, 900), st.integers(0, 300), st.integers(0, 300)),
        min_size=1,
        max_size=9,
    )
)
def test_the_true_median_lies_between_the_least_and_the_most(drawn):
    true = sorted(minutes(length) for length, _, _ in drawn)
    spans = [
        Span(minutes(length - under), minutes(length + over))
        for length, under, over in drawn
    ]
    half, odd = divmod(len(true), 2)
    median = true[half] if odd else (true[half - 1] + true[half]) / 2

    found = median_of(spans)

    assert found.least <= median <= found.most


def test_a_range_has_an_open_end_where_one_length_has():
    closed = [Span(minutes(10), minutes(20)), Span(minutes(30), minutes(45))]
    open_end = [*closed, Span(minutes(15), None)]

    assert say(range_words(range_of(closed))) == "10 min to 45 min"
    assert say(range_words(range_of(open_end))) == "at least 10 min"
    earlier = [Span(-minutes(5), -minutes(5)), closed[0]]
    assert say(range_words(range_of(earlier))) == "5 min before to 20 min"


def test_what_falls_into_one_minute_is_not_said_to_come_first():
    seconds, minute = timedelta(seconds=-40), timedelta(minutes=-1)

    assert say(span_words(Span(seconds, seconds))) == "0 min"
    assert say(span_words(Span(minute, minute))) != "1 min"
