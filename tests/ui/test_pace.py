"""How long work still takes is said calmly, and only once anybody can know it."""

from datetime import timedelta

import pytest

from ui.pace import Pace, left_words

GB = 1_000_000_000


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_said_in_the_first_seconds() -> None:
    seconds = Seconds()
    pace = Pace(seconds)
    assert pace.left(0, 10 * GB) is None
    seconds.now = 2.0

    assert pace.left(GB, 10 * GB) is None


def test_the_last_seconds_count_and_not_the_slow_ones_long_ago() -> None:
    seconds = Seconds()
    pace = Pace(seconds)
    for _ in range(60):
        seconds.now += 1.0
        pace.left(0, 10 * GB)
    done = 0
    left = None
    for _ in range(40):
        seconds.now += 1.0
        done += GB // 10
        left = pace.left(done, 10 * GB)

    assert left is not None
    assert timedelta(seconds=55) < left < timedelta(seconds=65)


def test_a_source_that_stands_still_has_no_end_in_sight() -> None:
    seconds = Seconds()
    pace = Pace(seconds)
    for _ in range(30):
        seconds.now += 1.0

        assert pace.left(GB, 2 * GB) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "less than 1 min left"),
        (61, "about 2 min left"),
        (9 * 60, "about 9 min left"),
        (11 * 60, "about 15 min left"),
        (3600, "about 1 h left"),
        (5000, "about 1 h 30 min left"),
    ],
)
def test_the_longer_it_takes_the_rounder_it_is_said(seconds: int, words: str) -> None:
    assert left_words(timedelta(seconds=seconds)) == words


def test_what_nobody_knows_is_not_said() -> None:
    assert left_words(None) == ""
