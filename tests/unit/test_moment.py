"""When it happened and when it was written: no false precision, no lost zone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from logbook.domain.errors import MalformedEntryError
from logbook.domain.moment import (
    EARLIEST,
    LATEST,
    Fidelity,
    Moment,
    Stamp,
    TimeSource,
    full_text,
    offset_text,
    utc_from_text,
    utc_text,
)
from tests.unit.strategies import moments, stamps

AT = datetime(2026, 11, 21, 8, 12, 4, 512_000, tzinfo=UTC)
VALUE = {
    "fidelity": "minute",
    "offset": -300,
    "source": "this-computer",
    "utc": "2026-11-21T08:12:04Z",
}


@given(moments)
def test_a_moment_is_read_back_as_it_was_claimed(moment):
    assert Moment.from_value(moment.to_value()) == moment


@given(moments)
def test_every_moment_can_be_shown_on_the_clock_of_its_place(moment):
    shown = moment.local

    assert (shown is None) == (moment.at is None)
    assert shown is None or shown.utcoffset() == timedelta(minutes=moment.offset)


@given(stamps)
def test_every_stamp_can_be_shown_as_the_laptop_showed_it(stamp):
    assert stamp.local == stamp.at
    assert full_text(stamp.at, stamp.offset)


def test_an_unknown_time_has_no_instant_and_no_other_time_is_without_one():
    assert Moment(None, 0, Fidelity.UNKNOWN).local is None
    for at, fidelity in [(None, Fidelity.MINUTE), (AT, Fidelity.UNKNOWN)]:
        with pytest.raises(MalformedEntryError):
            Moment(at, 0, fidelity)


@pytest.mark.parametrize("offset", [1440, -1440, 10**6])
def test_no_zone_is_a_day_away_from_utc(offset):
    with pytest.raises(MalformedEntryError):
        Moment(AT, offset)
    with pytest.raises(MalformedEntryError):
        Stamp(AT, offset, 0, "boot")


@pytest.mark.parametrize(
    "at",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, tzinfo=UTC),
    ],
)
def test_a_year_no_clock_can_show_everywhere_is_refused(at):
    with pytest.raises(MalformedEntryError):
        Moment(at)
    with pytest.raises(MalformedEntryError):
        Stamp(at, 0, 0, "boot")


def test_the_year_1601_of_an_unset_clock_can_be_claimed():
    moment = Moment(datetime(1601, 1, 1, tzinfo=UTC), -300)

    assert moment.local.year == 1600
    for edge in (EARLIEST, LATEST):
        for offset in (-1439, 1439):
            assert full_text(edge, offset)
            assert Moment(edge, offset).latest == edge


@pytest.mark.parametrize(
    "change",
    [
        {"utc": 1},
        {"utc": None},
        {"utc": "2026-11-21T08:12:04+00:00"},
        {"utc": "2026-11-21T08:12Z"},
        {"utc": "2026-11-21T08:12:04.000Z"},
        {"utc": "2026-W47-6T08:12:04Z"},
        {"utc": "9999-12-31T23:59:59Z"},
        {"utc": "yesterdayZ"},
        {"offset": "-300"},
        {"offset": True},
        {"offset": None},
        {"offset": 1440},
        {"fidelity": "unknown"},
        {"fidelity": "roughly"},
        {"source": "hearsay"},
    ],
)
def test_a_value_that_is_no_moment_is_refused(change):
    with pytest.raises(MalformedEntryError):
        Moment.from_value(VALUE | change)


@pytest.mark.parametrize("value", [None, "now", [], {}, {"utc": None}])
def test_a_moment_is_an_object_with_four_members(value):
    with pytest.raises(MalformedEntryError):
        Moment.from_value(value)


def test_what_a_newer_program_adds_to_a_moment_is_left_alone():
    assert Moment.from_value(VALUE | {"certainty": 3}) == Moment.from_value(VALUE)


def test_now_is_known_to_the_second():
    stamp = Stamp(AT, -300, 5, "boot")

    moment = stamp.moment()

    assert moment == Moment(
        AT.replace(microsecond=0), -300, Fidelity.SECOND, TimeSource.THIS_COMPUTER
    )


@pytest.mark.parametrize(
    ("fidelity", "latest"),
    [
        (Fidelity.SECOND, AT),
        (Fidelity.MINUTE, AT),
        (Fidelity.HOUR, AT + timedelta(hours=1)),
        (Fidelity.DAY, AT + timedelta(days=1)),
        (Fidelity.BEFORE, AT),
        (Fidelity.AFTER, None),
    ],
)
def test_a_vague_time_may_be_later_than_it_says(fidelity, latest):
    assert Moment(AT, 0, fidelity).latest == latest


def test_an_unknown_time_has_no_latest_instant():
    assert Moment(None, 0, Fidelity.UNKNOWN).latest is None


def test_times_are_printed_with_their_offset_and_in_utc():
    assert full_text(AT, -300) == "2026-11-21 03:12 -05:00 (08:12Z)"
    assert full_text(AT, 960) == "2026-11-22 00:12 +16:00 (2026-11-21 08:12Z)"
    assert offset_text(0) == "+00:00"
    assert offset_text(-570) == "-09:30"


def test_times_are_signed_in_utc_to_the_millisecond():
    assert utc_text(AT) == "2026-11-21T08:12:04.512Z"
    assert utc_from_text(utc_text(AT)) == AT
    with pytest.raises(ValueError, match="08:12"):
        utc_from_text("2026-11-21T08:12:04+00:00")
