"""Times, durations, digests and sizes read the same everywhere."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtGui import QFont

from ui import formatting
from ui.widgets.amended_words import Run, laid_out
from ui.widgets.elided_line import ElidedLine
from ui.widgets.label import Label

EAST = timezone(timedelta(hours=-5))


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=59), "0 min"),
        (timedelta(minutes=13, seconds=59), "13 min"),
        (timedelta(hours=2, minutes=5), "2 h 5 min"),
        (timedelta(days=4, hours=20, minutes=59), "4 d 20 h"),
        (-timedelta(minutes=13), "13 min"),
    ],
)
def test_a_duration_has_two_units_at_most(length: timedelta, words: str) -> None:
    assert formatting.duration_text(length) == words


def test_an_open_duty_says_its_hours() -> None:
    assert formatting.open_text(timedelta(minutes=43)) == "0 h 43 min"


def test_a_deadline_has_its_weekday_and_offset() -> None:
    assert (
        formatting.due_text(datetime(2026, 11, 25, 23, 59, tzinfo=EAST))
        == "Wed 2026-11-25 23:59 -05:00"
    )


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (timedelta(0), "+00:00"),
        (timedelta(hours=5, minutes=45), "+05:45"),
        (timedelta(hours=-3, minutes=-30), "-03:30"),
    ],
)
def test_an_offset_has_a_plain_hyphen(offset: timedelta, words: str) -> None:
    assert (
        formatting.offset_text(datetime(2026, 11, 21, tzinfo=timezone(offset))) == words
    )


def test_the_same_instant_in_utc() -> None:
    assert formatting.zulu_text(datetime(2026, 11, 21, 3, 1, tzinfo=EAST)) == "08:01Z"


def test_a_digest_stands_in_groups_of_four() -> None:
    assert formatting.grouped("0123456789ab") == "0123 4567 89ab"
    assert formatting.grouped("") == ""


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1400, "1.4 kB"),
        (1_400_000, "1.4 MB"),
        (5 * 10**15, "5000.0 TB"),
    ],
)
def test_a_size_is_readable(size: int, words: str) -> None:
    assert formatting.size_text(size) == words


def test_days_and_times() -> None:
    assert formatting.date_text(date(2026, 11, 21)) == "2026-11-21"
    assert formatting.day_text(date(2026, 11, 21)) == "Sat 2026-11-21"
    assert formatting.time_text(datetime(2026, 11, 21, 3, 2, tzinfo=UTC)) == "03:02"


def test_letters_that_turn_the_order_round_are_named():
    pasted = "Account \u202e001 live"

    assert formatting.in_plain_order(pasted) == "Account [U+202E]001 live"
    assert formatting.in_plain_order("שלום, مرحبا") == "שלום, مرحبا"


def test_a_label_and_a_line_of_the_record_keep_the_order_of_the_program(qtbot):
    pasted = "<\u202eknab> A. Example, entry 7"
    label, words = Label(pasted), ElidedLine(pasted)
    for each in (label, words):
        qtbot.addWidget(each)
        assert each.text() == "<[U+202E]knab> A. Example, entry 7"
    layout = laid_out([Run(pasted, struck=True)], 400, QFont())
    assert layout.text() == label.text()
    assert layout.formats()[0].length == len(label.text())
