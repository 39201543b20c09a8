"""Lengths of time in words, and the axis they are drawn on."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from logbook.domain.figure_words import (
    axis_of,
    measured_of,
    stretches_measured,
    strips_of,
)
from logbook.domain.figures import stretches_of
from logbook.domain.span import Span
from logbook.domain.wording import say, say_all
from tests.unit.test_figures import UNKNOWN, Story, several


def minutes(number):
    return timedelta(minutes=number)


def said(measured):
    return {say(each.about): say(each.said) for each in measured}


def test_what_has_not_come_to_its_end_says_not_yet_and_what_nobody_knows_unknown():
    story = Story()
    story.mark("isolate", UNKNOWN)
    story.tell(33)

    assert said(measured_of(story.figures())) == {
        "First containment step done": "unknown",
        "First office told": "33 min",
        "Contained": "not yet",
        "Closed": "not yet",
        "Tell it": "33 min",
    }


def test_every_part_is_said_from_what_to_what():
    story = Story()
    story.contain(12, 45)

    words = said(stretches_measured(story.figures()))
    assert words["Discovery to contained"] == "45 min"
    assert words["First containment step to contained"] == "33 min"
    assert words["Contained to close"] == "not yet"


def first_strip(*after):
    strip, *_ = strips_of(stretches_of(several(*after)))
    return strip


def test_over_several_incidents_it_says_median_range_and_how_many():
    strip = first_strip(30, 10, 90, None, UNKNOWN)

    assert say(strip.about) == "Discovery to first containment step"
    assert say_all(strip.said) == (
        "Median 30 min, 10 min to 1 h 30 min, 3 incidents. Unknown: 1. Not yet: 1."
    )
    assert [span.least for span in strip.spans] == [*map(minutes, (10, 30, 90))]


def test_too_few_incidents_have_no_median():
    assert say_all(first_strip(30).said) == (
        "30 min in 1 incident, too few for a median."
    )
    assert say_all(first_strip(None).said) == "Nothing to count. Not yet: 1."
    assert first_strip(30).median is None


def test_an_axis_begins_at_nothing_and_is_labelled_at_round_lengths():
    axis = axis_of([Span(minutes(12), minutes(12)), None, Span(None, minutes(43))])

    assert axis.ticks == tuple(map(minutes, (0, 10, 20, 30, 40, 50)))
    assert axis.part(minutes(25)) == 0.5


def test_an_axis_reaches_back_to_what_came_before():
    axis = axis_of([Span(-minutes(7), -minutes(7)), Span(minutes(12), minutes(12))])

    assert axis.first == -minutes(10)
    assert axis.last == minutes(15)


def test_without_a_length_there_is_no_axis():
    assert axis_of([None, Span()]) is None


@given(
    st.lists(
        st.integers(-(10**7), 10**7).map(minutes), min_size=1, max_size=6, unique=True
    )
)
def test_an_axis_holds_every_length_with_few_labels(ends):
    axis = axis_of([Span(end, end) for end in ends])

    assert all(0 <= axis.part(end) <= 1 for end in ends)
    assert axis.first <= timedelta() <= axis.last
    assert 2 <= len(axis.ticks) <= 8
