"""What stands in the way of recording, field by field."""

from datetime import datetime, timedelta

import pytest

from logbook.domain.draft import (
    LONGEST_TEXT,
    MEASURING_SLACK,
    Problem,
    future_problem,
    is_blank,
    past_problem,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.moment import Fidelity
from tests.builders import a_moment
from tests.fakes import NIGHT

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        (" \n\t", Problem.EMPTY),
        ("x", None),
        ("x" * LONGEST_TEXT, None),
        ("x" * (LONGEST_TEXT + 1), Problem.TOO_LONG),
    ],
)
def test_a_text_is_neither_empty_nor_endless(text, problem):
    assert text_problem(text) is problem


def test_a_text_that_may_be_left_out_may_be_empty():
    assert text_problem("", required=False) is None


@pytest.mark.parametrize(
    ("at", "problem"),
    [
        (NIGHT, None),
        (NIGHT + MEASURING_SLACK, None),
        (NIGHT + MEASURING_SLACK + SECOND, Problem.IN_FUTURE),
        (datetime(1970, 1, 1, tzinfo=NIGHT.tzinfo), None),
        (datetime(1969, 12, 31, tzinfo=NIGHT.tzinfo), Problem.TOO_EARLY),
        (datetime(1601, 1, 1, tzinfo=NIGHT.tzinfo), Problem.TOO_EARLY),
    ],
)
def test_nothing_happened_in_the_future_or_before_there_were_computers(at, problem):
    assert past_problem(a_moment(at=at), NIGHT) is problem


def test_an_unknown_time_is_no_problem_in_the_past_and_one_in_the_future():
    unknown = a_moment(at=None, fidelity=Fidelity.UNKNOWN)

    assert past_problem(unknown, NIGHT) is None
    assert future_problem(unknown, NIGHT) is Problem.NO_TIME
    assert future_problem(None, NIGHT) is Problem.NO_TIME


def test_what_is_put_off_is_put_off_until_later():
    assert future_problem(a_moment(at=NIGHT), NIGHT) is Problem.NOT_IN_FUTURE
    assert future_problem(a_moment(at=NIGHT + SECOND), NIGHT) is None


def test_only_fields_with_a_problem_are_named():
    assert present({"text": Problem.EMPTY, "happened": None}) == {"text": Problem.EMPTY}


@pytest.mark.parametrize(
    "blank",
    [
        "",
        " \t\n",
        "\u200b\u200d\u2060\ufeff",
        "\u00ad\u202e",
        "\u3164\u2800",
        "\U000e0100\U000e01ef",
        "\u17b4\u180b\U0001d159",
        "\u2065\ufff0\U000e0fff",
        "\x00\x1b",
    ],
)
def test_a_text_nobody_can_see_is_none(blank):
    assert is_blank(blank)
    assert text_problem(blank) is Problem.EMPTY
    assert reason_problem(blank) is Problem.NO_REASON


@pytest.mark.parametrize(
    "text", ["0", ".", "\u200bx", "\U0001f525", "\u05d0", "\u0301"]
)
def test_a_text_with_anything_to_see_is_one(text):
    assert not is_blank(text)
    assert reason_problem(text) is None
