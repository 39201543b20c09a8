"""How long something took, no more exactly than its two ends are known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from logbook.domain.moment import Fidelity, Moment
from logbook.domain.wording import Phrase

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_NONE = timedelta()

UNKNOWN_SPAN = Phrase("span.unknown")
"""Said where neither end of a length of time is known; it is never 0."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which instants something happened, as claimed; an open end is none."""

    earliest: datetime | None = None
    latest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """How long something took, at least and at most; an open end is none.

    It is negative where the end came before the beginning.
    """

    least: timedelta | None = None
    most: timedelta | None = None

    @property
    def is_known(self) -> bool:
        """Whether anything can be said of it.

        That something came no more than so long before another says next to nothing.
        """
        least = self.least
        return self.most is not None or (least is not None and least > _NONE)

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the minute."""
        return self.least is not None and self.least == self.most


def bounds_of(moment: Moment) -> Bounds:
    """Return between which instants a claimed time lies.

    An hour or a day is the one of the clock it was claimed on, whatever the offset is
    today.
    """
    at, local = moment.at, moment.local
    if at is None or local is None:
        return Bounds()
    match moment.fidelity:
        case Fidelity.BEFORE:
            return Bounds(None, at)
        case Fidelity.AFTER:
            return Bounds(at, None)
        case Fidelity.HOUR:
            begin = local.replace(minute=0, second=0, microsecond=0).astimezone(UTC)
            return Bounds(begin, begin + _HOUR)
        case Fidelity.DAY:
            midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
            begin = midnight.astimezone(UTC)
            return Bounds(begin, begin + _DAY)
    return Bounds(at, at)


def first_of(several: Iterable[Bounds]) -> Bounds:
    """Return when the first of several things happened."""
    several = list(several)
    starts = [each.earliest for each in several]
    ends = [each.latest for each in several if each.latest is not None]
    known = [start for start in starts if start is not None]
    return Bounds(
        min(known) if known and len(known) == len(starts) else None,
        min(ends, default=None),
    )


def last_of(several: Iterable[Bounds]) -> Bounds:
    """Return when the last of several things happened."""
    several = list(several)
    starts = [each.earliest for each in several if each.earliest is not None]
    ends = [each.latest for each in several]
    known = [end for end in ends if end is not None]
    return Bounds(
        max(starts, default=None),
        max(known) if known and len(known) == len(ends) else None,
    )


def span_between(begin: Bounds, end: Bounds) -> Span:
    """Return how long it was from one thing to another."""
    return Span(
        _difference(end.earliest, begin.latest), _difference(end.latest, begin.earliest)
    )


def median_of(spans: Sequence[Span]) -> Span:
    """Return the least and the most the median of several lengths can be.

    The median grows with each of them, so that it lies between the median of what
    each took at least and the median of what each took at most.
    """
    leasts = sorted(_or(span.least, timedelta.min) for span in spans)
    mosts = sorted(_or(span.most, timedelta.max) for span in spans)
    return Span(_middle(leasts), _middle(mosts))


def range_of(spans: Sequence[Span]) -> Span:
    """Return the least any of several took, and the most; an open end stays open."""
    leasts = [span.least for span in spans if span.least is not None]
    mosts = [span.most for span in spans if span.most is not None]
    return Span(
        min(leasts) if len(leasts) == len(spans) else None,
        max(mosts) if len(mosts) == len(spans) else None,
    )


def span_words(span: Span) -> Phrase:
    """Return a length in words: "2 h 13 min", "at most 3 h 0 min", "unknown"."""
    least, most = span.least, span.most
    if least is not None and least == most:
        exact = length_phrase(least)
        # Within one minute there is no telling what came first.
        return exact if least > -_MINUTE else Phrase("span.earlier", {"span": exact})
    if most is not None and most <= _NONE:
        return _earlier(span)
    if least is not None and least > _NONE:
        shortest = length_phrase(least)
        if most is None:
            return Phrase("span.at-least", {"least": shortest})
        longest = length_phrase(most, up=True)
        return Phrase("span.between", {"least": shortest, "most": longest})
    if most is not None:
        return Phrase("span.at-most", {"most": length_phrase(most, up=True)})
    return UNKNOWN_SPAN


def range_words(span: Span) -> Phrase:
    """Return from which length to which several took."""
    least, most = span.least, span.most
    if least is not None and most is not None:
        ends = {"least": _end(least), "most": _end(most, up=True)}
        return Phrase("span.range", dict(ends))
    return span_words(span)


def length_phrase(length: timedelta, *, up: bool = False) -> Phrase:
    """Return a length in two units at most, whichever way it runs.

    Args:
        up: Whether what is left over makes it longer, rather than being cut: what took
            *at most* so long must not have taken longer.
    """
    length = abs(length)
    unit = _HOUR if length >= _DAY else _MINUTE
    units = -(-length // unit) if up else length // unit
    length = units * unit
    if length >= _DAY:
        slots = {"days": length // _DAY, "hours": length % _DAY // _HOUR}
        return Phrase("span.days", dict(slots))
    minutes = length % _HOUR // _MINUTE
    if length >= _HOUR:
        hours = {"hours": length // _HOUR, "minutes": minutes}
        return Phrase("span.hours", dict(hours))
    return Phrase("span.minutes", {"minutes": minutes})


def _earlier(span: Span) -> Phrase:
    """Say of an end that came first how long before the beginning it was."""
    least, most = span.least, span.most
    shortest = length_phrase(most) if most is not None else UNKNOWN_SPAN
    if least is None:
        said = Phrase("span.at-least", {"least": shortest})
    else:
        longest = length_phrase(least, up=True)
        said = Phrase("span.between", {"least": shortest, "most": longest})
    return Phrase("span.earlier", {"span": said})


def _end(length: timedelta, *, up: bool = False) -> Phrase:
    said = length_phrase(length, up=up)
    return said if length >= _NONE else Phrase("span.earlier", {"span": said})


def _difference(later: datetime | None, earlier: datetime | None) -> timedelta | None:
    return None if later is None or earlier is None else later - earlier


def _or(length: timedelta | None, otherwise: timedelta) -> timedelta:
    return otherwise if length is None else length


def _middle(ordered: Sequence[timedelta]) -> timedelta | None:
    """Return the middle of what is in order, none where it lies at an open end."""
    half, odd = divmod(len(ordered), 2)
    pair = ordered[half + odd - 1 : half + 1]
    if not pair or {timedelta.min, timedelta.max} & set(pair):
        return None
    return sum(pair, _NONE) / len(pair)
