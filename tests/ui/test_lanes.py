"""The picture of the timeline: round times on the axis, the longest silence shown."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QColor

from ui.theme import theme
from ui.widgets.lanes import Dot, Lanes, gap_of, scale_of

START = datetime(2026, 11, 21, 2, 20, tzinfo=UTC)


def after(*minutes: int) -> list[datetime]:
    return [START + timedelta(minutes=each) for each in minutes]


@pytest.mark.parametrize(
    ("minutes", "labels"),
    [
        ((0,), ["02:20", "02:25"]),
        ((0, 4), ["02:20", "02:25"]),
        ((0, 53), ["02:15", "02:30", "02:45", "03:00", "03:15"]),
        ((0, 60 * 30), ["00:00", "12:00", "00:00", "12:00"]),
        ((0, 60 * 24 * 4), ["11-21", "11-22", "11-23", "11-24", "11-25", "11-26"]),
    ],
)
def test_the_axis_has_few_and_round_times(
    minutes: tuple[int, ...], labels: list[str]
) -> None:
    scale = scale_of(after(*minutes))

    assert [scale.label(tick) for tick in scale.ticks] == labels


@pytest.mark.parametrize("last", [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000])
def test_every_time_is_on_the_axis(last: int) -> None:
    times = after(0, last // 2, last)

    scale = scale_of(times)

    assert all(0 <= scale.part(at) <= 1 for at in times)
    assert len(scale.ticks) <= 7


def test_the_longest_silence_is_shown_if_it_is_long() -> None:
    times = after(0, 2, 25, 27)

    assert gap_of(times, scale_of(times)) == (times[1], times[2])


def test_a_short_silence_is_none() -> None:
    times = after(0, 5, 9)

    assert gap_of(times, scale_of(times)) is None
    assert gap_of(times[:1], scale_of(times)) is None


def test_entries_are_painted_in_their_lane(show: Callable[..., None]) -> None:
    lanes = Lanes()
    show(lanes, 600, 120)
    assert lanes.is_empty()

    late = START + timedelta(minutes=40)
    lanes.show_dots(
        [("contain", "Contain"), ("document", "Document")],
        [
            Dot("contain", START),
            Dot("document", START, written=late),
            Dot("document", late, is_amended=True),
            Dot("document", late - timedelta(minutes=9), is_clock=True),
            Dot("elsewhere", late),
        ],
        late,
    )
    image = lanes.grab().toImage()
    colours = {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }

    assert {theme().colour(tone).name() for tone in ("accent", "warn")} <= colours
    assert not lanes.is_empty()
