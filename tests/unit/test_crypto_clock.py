"""The laptop's clocks, as far as they can be trusted."""

import os
import time
from datetime import UTC, timedelta

import pytest

from logbook.crypto.clock import SystemClock


@pytest.fixture
def in_zone():
    """Set the laptop to another time zone, and back afterwards."""
    before = os.environ.get("TZ")

    def move(zone):
        os.environ["TZ"] = zone
        time.tzset()

    yield move
    os.environ.pop("TZ", None)
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


def test_wall_time_is_utc_to_the_millisecond():
    stamp = SystemClock().now()

    assert stamp.at.utcoffset() == timedelta(0)
    assert stamp.at.tzinfo is UTC
    assert stamp.at.microsecond % 1000 == 0


def test_monotonic_time_never_goes_back():
    clock = SystemClock()
    times = [clock.now().mono for _ in range(1000)]

    assert times == sorted(times)
    assert times[0] > 0


def test_one_start_of_the_machine_has_one_id():
    assert SystemClock().now().boot == SystemClock().now().boot


def test_a_system_that_does_not_say_counts_each_start_of_the_program(tmp_path):
    nonsense = tmp_path / "boot_id"
    nonsense.write_text("not an id")

    first, second = SystemClock(tmp_path / "none"), SystemClock(nonsense)

    assert first.now().boot == first.now().boot
    assert first.now().boot != second.now().boot
    assert second.now().boot.startswith("run-")


@pytest.mark.parametrize(
    ("zone", "offset"), [("<-05>5", -300), ("<+0545>-5:45", 345), ("UTC0", 0)]
)
def test_the_offset_is_minutes_east_of_utc(in_zone, zone, offset):
    in_zone(zone)

    assert SystemClock().now().offset == offset
