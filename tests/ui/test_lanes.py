"""The picture of the timeline: round times, silences, dots or bars, and the keyboard."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from ui.theme import theme
from ui.widgets.lane_picture import STRETCHES, Dot, Gap, LanePicture
from ui.widgets.lanes import Lanes
from ui.widgets.time_scale import (
    MOST_GAPS,
    Scale,
    gaps_of,
    scale_between,
    scale_of,
)

START = datetime(2026, 11, 21, 2, 20, tzinfo=UTC)
LANES = (("contain", "Contain"), ("document", "Document"))


def after(*minutes: int) -> list[datetime]:
    return [START + timedelta(minutes=each) for each in minutes]


def a_picture(*dots: Dot, **other) -> LanePicture:
    whole = scale_of([START, START + timedelta(hours=4)])
    return LanePicture(LANES, other.pop("scale", whole), whole, tuple(dots), **other)


def colours(lanes: Lanes) -> set[str]:
    image = lanes.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


@pytest.fixture
def lanes(show: Callable[..., None]) -> Lanes:
    made = Lanes()
    show(made, 600, 120)
    made.clearFocus()
    return made


# The axis ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "labels"),
    [
        ((0,), ["02:20", "02:25"]),
        ((0, 4), ["02:20", "02:25"]),
        ((0, 53), ["02:15", "02:30", "02:45", "03:00", "03:15"]),
        ((0, 60 * 30), ["11-21", "12:00", "11-22", "12:00"]),
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


def test_zooming_in_and_out_again_shows_all_there_is() -> None:
    whole = scale_of(after(0, 240))

    closer = whole.zoomed(0.5, 0.25, whole)

    assert closer.length == whole.length / 2
    assert closer.part(whole.at(0.25)) == pytest.approx(0.25)
    assert closer.zoomed(2.0, 0.5, whole) == whole


def test_nobody_zooms_closer_than_a_minute_or_pans_out_of_the_record() -> None:
    whole = scale_of(after(0, 240))
    scale = whole
    for _ in range(30):
        scale = scale.zoomed(0.5, 0.5, whole)
    assert scale.length == timedelta(minutes=1)

    for _ in range(300):
        scale = scale.panned(0.9, whole)
    assert scale.last == whole.last


# Silences ------------------------------------------------------------------------


def test_the_long_silences_are_shown() -> None:
    times = after(0, 2, 25, 27, 60)

    assert gaps_of(times, scale_of(times)) == (
        (times[1], times[2]),
        (times[3], times[4]),
    )


def test_short_silences_are_none_and_there_are_never_many() -> None:
    times = after(0, 5, 9)
    many = after(*range(0, 720, 120))

    assert gaps_of(times, scale_of(times)) == ()
    assert gaps_of(times[:1], scale_of(times)) == ()
    assert len(gaps_of(many, scale_of(many))) == MOST_GAPS


# What is painted -----------------------------------------------------------------


def test_entries_are_painted_in_their_lane(lanes: Lanes) -> None:
    late = START + timedelta(minutes=40)
    lanes.show_picture(a_picture(Dot("contain", START)))
    assert theme().colour("warn").name() not in colours(lanes)

    lanes.show_picture(
        a_picture(
            Dot("contain", START),
            Dot("document", START, written=late),
            Dot("document", late, is_amended=True),
            Dot("document", late - timedelta(minutes=9), is_clock=True),
            gaps=(Gap(START, late, ("40 min gap", "40 min")),),
            now=late,
        )
    )

    assert {theme().colour(t).name() for t in ("accent", "warn", "sunken")} <= (
        colours(lanes)
    )


def test_many_entries_are_bars(lanes: Lanes) -> None:
    bars = {"contain": (0,) * 48, "document": (0,) * 47 + (1000,)}
    lanes.show_picture(a_picture(bars={"contain": (0,) * 48, "document": (0,) * 48}))
    assert theme().colour("accent").name() not in colours(lanes)

    lanes.show_picture(a_picture(bars=bars))

    assert theme().colour("accent").name() in colours(lanes)
    assert a_picture(bars=bars).counts(STRETCHES - 1) == [
        ("Contain", 0),
        ("Document", 1000),
    ]


def test_no_entry_is_lost_between_two_stretches() -> None:
    picture = a_picture(*(Dot("contain", at) for at in after(0, 10, 77, 180, 240)))

    counts = [picture.counts(stretch)[0][1] for stretch in range(STRETCHES)]

    assert sum(counts) == 5


def test_a_long_name_of_a_lane_is_not_cut(lanes: Lanes) -> None:
    name = "A. Example-Sample of the City Clerk"
    whole = scale_of(after(0, 60))

    lanes.show_picture(LanePicture((("a", name),), whole, whole))

    metrics = lanes.fontMetrics()
    assert lanes._names() >= metrics.horizontalAdvance(name) * 0.8


# Keyboard and pointer ------------------------------------------------------------


def test_the_keyboard_goes_from_stretch_to_stretch_and_into_the_list(
    lanes: Lanes, qtbot
) -> None:
    picture = a_picture(Dot("contain", START))
    lanes.show_picture(picture)
    lanes.setFocus()
    told: list[int] = []
    lanes.pointed.connect(told.append)

    QTest.keyClick(lanes, Qt.Key.Key_Right)
    with qtbot.waitSignal(lanes.went_to) as went:
        QTest.keyClick(lanes, Qt.Key.Key_Return)

    assert told == [STRETCHES // 2 + 1]
    assert went.args == [picture.scale.at(told[0] / STRETCHES)]


@pytest.mark.parametrize(
    ("key", "closer"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)]
)
def test_plus_and_minus_zoom(lanes: Lanes, qtbot, key: Qt.Key, *, closer: bool) -> None:
    whole = scale_of(after(0, 240))
    scale = scale_between(whole.at(0.4), whole.at(0.6))
    lanes.show_picture(a_picture(scale=scale))

    with qtbot.waitSignal(lanes.view_asked) as asked:
        QTest.keyClick(lanes, key)

    shown: Scale = asked.args[0]
    assert (shown.length < scale.length) is closer


def test_over_the_edge_the_picture_moves_and_zero_shows_all_of_it(
    lanes: Lanes,
) -> None:
    whole = scale_of(after(0, 240))
    scale = scale_between(whole.at(0.25), whole.at(0.5))
    lanes.show_picture(a_picture(scale=scale))
    asked: list[Scale] = []
    lanes.view_asked.connect(asked.append)

    for _ in range(STRETCHES):
        QTest.keyClick(lanes, Qt.Key.Key_Right)
    assert asked[-1].first > scale.first

    QTest.keyClick(lanes, Qt.Key.Key_0)
    assert asked[-1] == whole


def test_a_click_on_a_dot_goes_to_its_very_time(lanes: Lanes, qtbot) -> None:
    at = START + timedelta(minutes=77)
    lanes.show_picture(a_picture(Dot("contain", at)))
    room = lanes._room()
    x = room.left() + lanes.picture.scale.part(at) * room.width()

    with qtbot.waitSignal(lanes.went_to) as went:
        QTest.mouseClick(lanes, Qt.MouseButton.LeftButton, pos=QPoint(round(x) + 3, 12))

    assert went.args == [at]
