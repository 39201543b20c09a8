"""What lengths of time say: the same on the screen and on paper, as words and marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from logbook.domain.figures import (
    Event,
    IncidentFigures,
    Stretch,
    StretchFigures,
    ToldFigure,
)
from logbook.domain.span import Span, length_phrase, range_words, span_words
from logbook.domain.wording import Phrase, Slot, Statement

_FROM_DISCOVERY = (
    Event.FIRST_STEP,
    Event.FIRST_TOLD,
    Event.CONTAINED,
    Event.CLOSED,
)

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_STEPS = (
    *(n * _MINUTE for n in (1, 2, 5, 10, 15, 30)),
    *(n * _HOUR for n in (1, 2, 3, 6, 12)),
    *(n * _DAY for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
"""How far apart an axis is labelled; beyond them in thousands of days."""

_MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """One length with what it is of; none while it has not come to its end."""

    about: Phrase
    span: Span | None

    @property
    def said(self) -> Phrase:
        """The length in words."""
        return Phrase("span.not-yet") if self.span is None else span_words(self.span)


@dataclass(frozen=True, slots=True)
class Strip:
    """One part of the response over several incidents.

    Attributes:
        spans: In how many ways it went; one for each incident, the shortest first.
        said: Median, range, and how many incidents that rests on.
    """

    about: Phrase
    spans: tuple[Span, ...]
    median: Span | None
    said: Statement


@dataclass(frozen=True, slots=True)
class Axis:
    """Lengths from one end to the other, labelled at round ones."""

    first: timedelta
    last: timedelta
    ticks: tuple[timedelta, ...]

    def part(self, length: timedelta) -> float:
        """Return where a length stands, 0 to 1."""
        return (length - self.first) / (self.last - self.first)


def ends_of(span: Span) -> tuple[timedelta, timedelta | None]:
    """Return how far a mark is certain, and how far it may go; none where it is open.

    Both are counted from nothing outwards, on the side of it the length is known to
    lie on; of one that may lie on either side nothing is certain.
    """
    least, most = span.least, span.most
    if most is not None and most <= timedelta():
        return most, least
    if least is not None and least > timedelta():
        return least, most
    return timedelta(), most


def measured_of(figures: IncidentFigures) -> tuple[Measured, ...]:
    """Return how long after its discovery each part of a response was reached."""
    events = tuple(
        Measured(
            Phrase(f"event.{event}"),
            figures.since_discovery(figures.reached.get(event)),
        )
        for event in _FROM_DISCOVERY
    )
    return (*events, *(_told(figures, duty) for duty in figures.told))


def stretches_measured(figures: IncidentFigures) -> tuple[Measured, ...]:
    """Return how long every part of a response took."""
    return tuple(
        Measured(stretch_phrase(stretch), figures.length(stretch))
        for stretch in Stretch
    )


def strips_of(stretches: Iterable[StretchFigures]) -> tuple[Strip, ...]:
    """Return each part of the response over several incidents."""
    return tuple(
        Strip(
            about=stretch_phrase(found.stretch),
            spans=tuple(sorted(found.lengths.values(), key=_ends)),
            median=found.median,
            said=_summary(found),
        )
        for found in stretches
    )


def stretch_phrase(stretch: Stretch) -> Phrase:
    """Return from what to what a part of the response goes."""
    return Phrase(f"stretch.{stretch}")


def axis_of(spans: Sequence[Span | None]) -> Axis | None:
    """Return an axis with round labels that holds every end; none without lengths."""
    known = [ends_of(span) for span in spans if span is not None and span.is_known]
    if not known:
        return None
    ends = [end for both in known for end in both if end is not None]
    low, high = min(*ends, timedelta()), max(*ends, _MINUTE)
    step = next(
        (step for step in _STEPS if (high - low) <= _MOST_STEPS * step),
        -(-(high - low) // (_MOST_STEPS * 1000 * _DAY)) * 1000 * _DAY,
    )
    first, last = low // step, -(-high // step)
    ticks = tuple(number * step for number in range(first, last + 1))
    return Axis(ticks[0], ticks[-1], ticks)


def tick_phrase(length: timedelta) -> Phrase:
    """Return a round length as it stands at an axis: ``0``, ``30 min``, ``5 d``."""
    if length < timedelta():
        return Phrase("tick.before", {"length": tick_phrase(-length)})
    if not length:
        return Phrase("tick.none")
    if not length % _DAY:
        return Phrase("tick.days", {"days": length // _DAY})
    if not length % _HOUR:
        return Phrase("tick.hours", {"hours": length // _HOUR})
    return length_phrase(length)


def _told(figures: IncidentFigures, duty: ToldFigure) -> Measured:
    about = Phrase("event.told", {"title": duty.title})
    return Measured(about, figures.since_discovery(duty.bounds))


def _summary(found: StretchFigures) -> Statement:
    count = len(found.lengths)
    said: list[Phrase] = []
    if found.median is not None and found.between is not None:
        slots: dict[str, Slot] = {
            "median": span_words(found.median),
            "range": range_words(found.between),
            "count": count,
        }
        said.append(Phrase("figures.median", slots))
    elif count == 1:
        [span] = found.lengths.values()
        said.append(Phrase("figures.one", {"span": span_words(span)}))
    else:
        said.append(Phrase("figures.none"))
    if found.unknown:
        said.append(Phrase("figures.unknown", {"count": found.unknown}))
    if found.waiting:
        said.append(Phrase("figures.waiting", {"count": found.waiting}))
    return tuple(said)


def _ends(span: Span) -> tuple[timedelta, timedelta]:
    near, far = ends_of(span)
    return near, near if far is None else far
