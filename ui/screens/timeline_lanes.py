"""Reading the picture of a timeline: few entries as dots, many as bars."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby, pairwise

from PySide6.QtCore import QCoreApplication

from logbook.application.timelines import TimelineService
from logbook.domain.entry import EntryKind
from logbook.domain.step import Phase
from logbook.domain.timeline import TimelineRow
from logbook.domain.timeline_query import LaneBy, Order, TimelineQuery, time_of
from ui.formatting import date_text, duration_text, time_text
from ui.screens.timeline_known import Known
from ui.screens.timeline_words import phase_words
from ui.widgets.lane_picture import STRETCHES, Dot, Gap, LanePicture
from ui.widgets.time_scale import Scale, gaps_of, scale_between, scale_of

MOST_DOTS = 200
"""Entries that can still be told apart in a picture."""

MOST_LANES = 9
"""Of more people those who wrote most; the others share one lane."""

_PARTS = 4 * STRETCHES
_OTHERS = "\0others"
_CLOCKS = {EntryKind.CLOCK_CHECK, EntryKind.CLOCK_EVENT}
_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody wants to see of a picture.

    Attributes:
        query: Its incident and order count; a filter would make gaps that are none.
        scale: The stretch; all there is, if none.
    """

    query: TimelineQuery
    by: LaneBy = LaneBy.PHASE
    scale: Scale | None = None


def picture_of(
    timelines: TimelineService, look: Look, known: Known, now: datetime
) -> LanePicture | None:
    """Read a picture on the logbook thread; none while there is nothing to see."""
    query = TimelineQuery(incident=look.query.incident, order=look.query.order)
    extent = timelines.extent(query)
    if extent is None:
        return None
    whole = scale_of([known.local(at) for at in extent])
    scale = look.scale or scale_between(whole.first, whole.last)
    shown = replace(query, since=scale.first, until=scale.last + _MOMENT)
    page = timelines.page(shown, limit=MOST_DOTS)
    if page.earlier or page.later:
        return _with_bars(timelines, shown, look.by, (scale, whole), known, now)
    dots = [_dot(row, look.by, query.order, known) for row in page.rows]
    counts = Counter(dot.lane for dot in dots)
    lanes, merged = _lanes(counts, look.by, known)
    dots = [replace(dot, lane=merged.get(dot.lane, dot.lane)) for dot in dots]
    gaps = gaps_of((dot.at for dot in dots), scale)
    return LanePicture(
        lanes=lanes,
        scale=scale,
        whole=whole,
        dots=tuple(dots),
        gaps=tuple(Gap(*gap, _gap_words(*gap)) for gap in gaps),
        now=now,
    )


def in_words(picture: LanePicture) -> str:
    """Say lane by lane what the picture shows, for whoever does not see it."""
    parts = []
    for key, name in picture.lanes:
        if picture.bars:
            parts.append(_bars_in_words(picture, name, picture.bars.get(key, ())))
        else:
            times = sorted(dot.at for dot in picture.dots if dot.lane == key)
            parts.append(_dots_in_words(name, times))
    return " ".join(part for part in parts if part)


def stretch_in_words(picture: LanePicture, stretch: int) -> str:
    """Say what stands in one stretch: "02:30 to 02:45: Contain 3, Notify 1"."""
    scale = picture.scale
    first, last = (scale.at(part / STRETCHES) for part in (stretch, stretch + 1))
    found = [
        _tr("{lane} {count}").format(lane=name, count=count)
        for name, count in picture.counts(stretch)
        if count
    ]
    words = _tr("{first} to {last}: {lanes}. Enter lists them.")
    empty = _tr("{first} to {last}: no entry.")
    said = words if found else empty
    return said.format(
        first=_time(first, scale), last=_time(last, scale), lanes=", ".join(found)
    )


def _with_bars(
    timelines: TimelineService,
    query: TimelineQuery,
    by: LaneBy,
    scales: tuple[Scale, Scale],
    known: Known,
    now: datetime,
) -> LanePicture:
    scale, whole = scales
    found = timelines.picture(
        replace(query, since=None, until=None),
        by,
        first=scale.first,
        last=scale.last + _MOMENT,
        parts=_PARTS,
    )
    counts = Counter({lane: sum(bars) for lane, bars in found.lanes.items()})
    lanes, merged = _lanes(counts, by, known)
    bars: dict[str, tuple[int, ...]] = {key: (0,) * _PARTS for key, _ in lanes}
    for lane, parts in found.lanes.items():
        key = merged.get(lane, lane)
        if key in bars:
            bars[key] = tuple(a + b for a, b in zip(bars[key], parts, strict=True))
    return LanePicture(
        lanes=lanes,
        scale=scale,
        whole=whole,
        bars=bars,
        gaps=tuple(_empty_stretches(list(bars.values()), scale)),
        now=now,
    )


def _empty_stretches(bars: Sequence[tuple[int, ...]], scale: Scale) -> Iterable[Gap]:
    """Return the longest runs of parts without an entry; they are as long at least."""
    totals = [sum(parts) for parts in zip(*bars, strict=True)]
    edges = []
    for is_empty, run in groupby(enumerate(totals), key=lambda part: not part[1]):
        places = [place for place, _ in run]
        inside = places[0] > 0 and places[-1] < len(totals) - 1
        if is_empty and inside:
            edges.append((places[0] / _PARTS, (places[-1] + 1) / _PARTS))
    for first, last in edges:
        start, end = scale.at(first), scale.at(last)
        if (start, end) in gaps_of((start, end), scale):
            yield Gap(start, end, _gap_words(start, end))


def _gap_words(start: datetime, end: datetime) -> tuple[str, str]:
    """Say how long nothing was recorded, in full and where there is little room."""
    length = duration_text(end - start)
    short = " ".join(length.split()[:2])
    return _tr("{length} gap").format(length=length), short


def _dot(row: TimelineRow, by: LaneBy, order: Order, known: Known) -> Dot:
    happened = order is Order.HAPPENED
    late = row.late is not None and happened
    return Dot(
        lane=row.author if by is LaneBy.PERSON else row.phase or "",
        at=known.local(time_of(row, order)),
        written=known.local(row.recorded.at) if late else None,
        is_amended=row.amended,
        is_clock=row.kind in _CLOCKS,
    )


def _lanes(
    counts: Mapping[str, int], by: LaneBy, known: Known
) -> tuple[tuple[tuple[str, str], ...], dict[str, str]]:
    """Return key and name of each lane, and which lanes are part of another one."""
    if by is LaneBy.PHASE:
        order = [*map(str, Phase), ""]
        used = [phase for phase in order if phase in counts]
        return tuple((phase, phase_words(phase)) for phase in used), {}
    people = sorted(counts, key=lambda person: (-counts[person], person))
    if len(people) <= MOST_LANES:
        return tuple((person, known.person(person)) for person in people), {}
    alone, others = people[: MOST_LANES - 1], people[MOST_LANES - 1 :]
    words = _tr("{count} others").format(count=len(others))
    lanes = [(person, known.person(person)) for person in alone]
    return (*lanes, (_OTHERS, words)), dict.fromkeys(others, _OTHERS)


def _dots_in_words(name: str, times: Sequence[datetime]) -> str:
    if not times:
        return ""
    if len(times) == 1:
        one = _tr("{lane}: 1 entry {time}.")
        return one.format(lane=name, time=_dated(times[0]))
    length, start = max(
        (later - earlier, earlier) for earlier, later in pairwise(times)
    )
    words = _tr(
        "{lane}: {count} entries {first} to {last}; longest gap {gap} from {start}."
    )
    return words.format(
        lane=name,
        count=len(times),
        first=_dated(times[0]),
        last=_dated(times[-1]),
        gap=duration_text(length),
        start=time_text(start),
    )


def _bars_in_words(picture: LanePicture, name: str, bars: tuple[int, ...]) -> str:
    used = [place for place, count in enumerate(bars) if count]
    if not used:
        return ""
    scale, size = picture.scale, len(bars)
    words = _tr("{lane}: {count} entries between {first} and {last}.")
    return words.format(
        lane=name,
        count=sum(bars),
        first=_dated(scale.at(used[0] / size)),
        last=_dated(scale.at((used[-1] + 1) / size)),
    )


def _time(at: datetime, scale: Scale) -> str:
    return time_text(at) if scale.length < timedelta(days=1) else _dated(at)


def _dated(at: datetime) -> str:
    return f"{date_text(at)} {time_text(at)}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("timeline-picture", words)
