"""Counting: hours on the line of UTC, days at the place, business days without holidays."""

from datetime import date

import pytest

from logbook.domain.moment import Fidelity
from tests.clockwork import BUSINESS, DAYS, HOURS, Record, duty, reading, term, utc


def due_of(amount, unit, start, fidelity=Fidelity.MINUTE, **place):
    zone = place.get("zone", "America/Chicago")
    record = Record(duty(term(reading(amount, unit))), **place)
    record.happened("discovered", start, fidelity, zone)
    return record.clock().due


@pytest.mark.parametrize(
    ("start", "hours", "at"),
    [
        ("2026-11-21 03:12", 48, "2026-11-23 09:12"),  # -06:00 all along
        ("2026-03-07 12:00", 24, "2026-03-08 18:00"),  # into summer time: 13:00 there
        ("2026-10-31 12:00", 24, "2026-11-01 17:00"),  # out of it: 11:00 there
        ("2026-12-31 23:30", 1, "2027-01-01 06:30"),
        ("2028-02-28 12:00", 24, "2028-02-29 18:00"),  # a leap day
    ],
)
def test_hours_are_counted_from_the_instant_whatever_the_clocks_do(start, hours, at):
    assert due_of(hours, HOURS, start).at == utc(at)


@pytest.mark.parametrize(
    ("start", "hours", "day", "offset"),
    [
        ("2026-03-07 12:00", 24, date(2026, 3, 8), -300),
        ("2026-10-31 23:30", 2, date(2026, 11, 1), -300),
        ("2026-10-31 23:30", 24, date(2026, 11, 1), -360),
    ],
)
def test_hours_end_on_a_day_of_the_place_with_the_offset_of_that_day(
    start, hours, day, offset
):
    due = due_of(hours, HOURS, start)

    assert (due.day, due.offset) == (day, offset)


@pytest.mark.parametrize(
    ("start", "days", "day", "at"),
    [
        ("2026-11-21 03:12", 60, date(2027, 1, 20), "2027-01-21 05:59:59"),
        ("2026-11-21 23:59", 1, date(2026, 11, 22), "2026-11-23 05:59:59"),
        ("2026-11-22 00:00", 1, date(2026, 11, 23), "2026-11-24 05:59:59"),
        ("2026-03-07 12:00", 1, date(2026, 3, 8), "2026-03-09 04:59:59"),  # 23 hours
        ("2026-10-31 12:00", 1, date(2026, 11, 1), "2026-11-02 05:59:59"),  # 25 hours
        ("2026-12-31 12:00", 60, date(2027, 3, 1), "2027-03-02 05:59:59"),
        ("2027-12-31 12:00", 60, date(2028, 2, 29), "2028-03-01 05:59:59"),
    ],
)
def test_calendar_days_end_with_the_last_second_of_the_day_there(start, days, day, at):
    due = due_of(days, DAYS, start)

    assert (due.day, due.at) == (day, utc(at))


def test_the_day_a_clock_starts_on_is_the_day_at_the_place():
    # 04:30 in London is the evening before in Texas.
    record = Record(duty(term(reading(1, DAYS))))
    record.happened("discovered", "2026-11-22 04:30", zone="Europe/London")

    assert record.clock().start.day == date(2026, 11, 21)
    assert record.clock().due.day == date(2026, 11, 22)


def test_windsor_counts_its_days_in_its_own_zone():
    due = due_of(
        1, DAYS, "2026-11-21 03:12", region_code="CA-ON", zone="America/Toronto"
    )

    assert due.at == utc("2026-11-23 04:59:59")


@pytest.mark.parametrize(
    ("start", "amount", "day", "free"),
    [
        ("2026-11-20 12:00", 1, date(2026, 11, 23), []),  # Friday, over the weekend
        ("2026-11-21 12:00", 1, date(2026, 11, 23), []),  # a Saturday starts it too
        ("2026-11-23 12:00", 10, date(2026, 12, 8), [date(2026, 11, 26)]),
        ("2026-11-26 12:00", 1, date(2026, 11, 27), []),  # the start day is free anyway
        ("2026-11-25 12:00", 1, date(2026, 11, 27), [date(2026, 11, 26)]),
        ("2026-12-18 12:00", 10, date(2027, 1, 5), [date(2026, 12, 25), date(2027, 1, 1)]),
    ],
)  # fmt: skip
def test_business_days_leave_out_the_start_day_weekends_and_holidays(
    start, amount, day, free
):
    due = due_of(amount, BUSINESS, start)

    assert due.day == day
    assert [each for each, _ in due.free_days] == free


def test_the_holidays_left_out_are_named_and_the_day_without_them_is_said():
    due = due_of(10, BUSINESS, "2026-11-23 12:00")

    assert due.free_days == ((date(2026, 11, 26), "Thanksgiving Day"),)
    assert due.cautious == date(2026, 12, 7)


def test_without_a_holiday_there_is_no_second_day():
    assert due_of(3, BUSINESS, "2026-11-20 12:00").cautious is None


def test_the_holidays_are_those_of_the_region_whose_law_it_is():
    record = Record(duty(term(reading(1, BUSINESS)), region="US-OK"))
    record.happened("discovered", "2026-11-25 12:00")

    assert record.clock().due.day == date(2026, 11, 26)


def test_a_duty_of_no_law_takes_the_holidays_of_the_place():
    record = Record(duty(term(reading(1, BUSINESS)), region=None))
    record.happened("discovered", "2026-11-25 12:00")

    assert record.clock().due.day == date(2026, 11, 27)


@pytest.mark.parametrize("unit", [HOURS, DAYS, BUSINESS])
def test_nothing_left_to_count_means_not_later_than_the_start_itself(unit):
    due = due_of(0, unit, "2026-11-21 12:00")

    assert due.at == utc("2026-11-21 18:00")
    assert due.day == date(2026, 11, 21)


def test_a_time_known_to_the_day_counts_hours_from_the_beginning_of_that_day():
    assert due_of(48, HOURS, "2026-11-21 00:00", Fidelity.DAY).at == utc(
        "2026-11-23 06:00"
    )


def test_a_time_known_to_the_hour_counts_from_the_beginning_of_that_hour():
    assert due_of(1, HOURS, "2026-11-21 12:40", Fidelity.HOUR).at == utc(
        "2026-11-21 19:00"
    )


def test_a_time_known_as_after_another_counts_from_that_one():
    assert due_of(1, HOURS, "2026-11-21 12:40", Fidelity.AFTER).at == utc(
        "2026-11-21 19:40"
    )


def test_a_day_stays_the_day_that_was_claimed_in_summer_and_in_winter():
    # Written down in winter time about a day in summer, at an offset east of it.
    record = Record(duty(term(reading(1, DAYS))))
    claimed = record.happened(
        "discovered", "2026-07-04 00:00", Fidelity.DAY, "America/Toronto"
    )

    assert claimed.number == record.clock().start.number
    assert record.clock().start.day == date(2026, 7, 4)


@pytest.mark.parametrize("amount", [24 * 40, 10**9])
@pytest.mark.parametrize("unit", [HOURS, DAYS, BUSINESS])
def test_a_date_past_every_calendar_is_not_made_up(unit, amount):
    record = Record(duty(term(reading(amount, unit), since=None)))
    record.happened("discovered", "9998-11-21 12:00")
    clock = record.clock()

    assert clock.due is None
    assert clock.waiting[0].why == "beyond-calendars"


def test_an_old_date_is_counted_like_any_other():
    assert due_of_long_ago() == date(1601, 3, 2)


def due_of_long_ago():
    record = Record(duty(term(reading(60, DAYS), since=None)))
    record.happened("discovered", "1601-01-01 12:00")
    return record.clock().due.day
