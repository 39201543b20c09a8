"""What somebody wants to see of a timeline, and the places in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from logbook.domain.bodies import Standing
from logbook.domain.canonical import Value, clean_text
from logbook.domain.merkle import LARGEST_LOG
from logbook.domain.moment import utc_from_text, utc_text
from logbook.domain.search import Search, search_of
from logbook.domain.timeline import TimelineRow

_MICROSECOND = timedelta(microseconds=1)


class Order(StrEnum):
    """By what rows are put in order. The values are stored with saved views."""

    HAPPENED = "happened"
    WRITTEN = "written"


class RowStanding(StrEnum):
    """How a row stands beside a plain statement made in time. Stored with views."""

    AMENDED = "amended"
    LATE = "late"
    ADDED = "added"
    """After the close."""
    UNKNOWN = "unknown"
    """An answer that says so."""
    TEMPORARY = "temporary"
    """A step meant for a time only."""


class Unseen(StrEnum):
    """Who has not looked at rows yet. The values are stored with saved views."""

    REVIEWED = "reviewed"
    """Whoever asks, in their last review."""
    WITNESSED = "witnessed"
    """Anybody else than the authors."""


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """Which rows are wanted, in which order; an empty choice lets everything through.

    Attributes:
        incident: Its reference; none for the whole logbook.
        phases: Phases of the playbook; the empty text stands for "none of them".
        kinds: Codes of the labels rows have, ``kind.told``.
        persons: Ids of authors of the first entry of a row.
        since: From this time on, by the order's own time.
        until: Before this time.
        standings: At least one of these.
        evidence: Number of an evidence item that is mentioned, ``E-001``.
        words: What was typed into the search field.
        after: Only rows that begin after this entry number: not yet witnessed, or
            new since a review.
        unseen: What *after* stands for, if it is to move on with every review.
    """

    incident: str | None = None
    order: Order = Order.HAPPENED
    phases: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    standings: frozenset[RowStanding] = frozenset()
    evidence: str = ""
    words: str = ""
    after: int = 0
    unseen: Unseen | None = None

    def to_value(self) -> Value:
        """Return it as plain values, for a saved view."""
        return {
            "incident": self.incident,
            "order": self.order.value,
            "phases": sorted(self.phases),
            "kinds": sorted(self.kinds),
            "persons": sorted(self.persons),
            "since": utc_text(self.since) if self.since else None,
            "until": utc_text(self.until) if self.until else None,
            "standings": sorted(standing.value for standing in self.standings),
            "evidence": self.evidence,
            "words": self.words,
            "after": self.after,
            "unseen": self.unseen.value if self.unseen else "",
        }

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read what `to_value` returned.

        Raises:
            ValueError: It is something else.
        """
        if not isinstance(value, dict):
            raise ValueError("query")  # noqa: TRY004 - one error, whatever is wrong
        named = value.get("incident") is not None
        return cls(
            incident=_text(value, "incident") if named else None,
            order=Order(_text(value, "order") or Order.HAPPENED),
            phases=_texts(value, "phases"),
            kinds=_texts(value, "kinds"),
            persons=_texts(value, "persons"),
            since=_time(value, "since"),
            until=_time(value, "until"),
            standings=frozenset(map(RowStanding, _texts(value, "standings"))),
            evidence=_text(value, "evidence"),
            words=_text(value, "words"),
            after=_number(value, "after"),
            unseen=Unseen(unseen) if (unseen := _text(value, "unseen")) else None,
        )


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place between rows: the time they are put in order by, then the number.

    Where rows are in the order they were written, only the number counts: the
    laptop's clock may have been set back in between.
    """

    at: datetime
    number: int


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Some rows one after the other, the oldest first.

    Attributes:
        earlier: Whether there are rows before them.
        later: Whether there are rows after them.
    """

    rows: tuple[TimelineRow, ...] = ()
    earlier: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows there are; at least so many, where counting was broken off."""

    number: int
    at_least: bool = False


class LaneBy(StrEnum):
    """What a lane of the picture stands for."""

    PHASE = "phase"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Picture:
    """How many rows fall into each of some equal stretches of time, lane by lane.

    Attributes:
        first: Where the first stretch begins.
        last: Where the last one ends.
        lanes: A phase (the empty text for none) or the id of a person, and its counts;
            a lane without rows is left out.
        parts: How many stretches there are.
    """

    first: datetime
    last: datetime
    lanes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    parts: int = 120

    def part_of(self, at: datetime) -> int | None:
        """Return in which stretch a time lies, none if outside of all."""
        length = max((self.last - self.first) // _MICROSECOND, 1)
        part = (at - self.first) // _MICROSECOND * self.parts // length
        return part if 0 <= part < self.parts else None


def searches_of(query: TimelineQuery) -> tuple[Search, ...]:
    """Return what is searched for: each has to be found in some entry of a row."""
    item = query.evidence.strip()
    found = (search_of(query.words), search_of(f'"{item}"') if item else None)
    return tuple(search for search in found if search is not None)


def place_of(row: TimelineRow, order: Order) -> Place:
    """Return where a row stands."""
    return Place(time_of(row, order), row.number)


def time_of(row: TimelineRow, order: Order) -> datetime:
    """Return the time a row is put in order by."""
    return row.when if order is Order.HAPPENED else row.recorded.at


def standings_of(row: TimelineRow) -> frozenset[RowStanding]:
    """Return how a row stands."""
    codes = {phrase.code for phrase in row.statement}
    values = {
        slot.code
        for phrase in row.statement
        for slot in phrase.slots.values()
        if not isinstance(slot, str | int) and hasattr(slot, "code")
    }
    found = {
        RowStanding.AMENDED: row.amended,
        RowStanding.LATE: row.late is not None,
        RowStanding.ADDED: row.addition is not None,
        RowStanding.UNKNOWN: f"standing.{Standing.UNKNOWN}" in values,
        RowStanding.TEMPORARY: "temporary" in codes,
    }
    return frozenset(standing for standing, holds in found.items() if holds)


def _number(value: Mapping[str, Value], name: str) -> int:
    number = value.get(name, 0)
    if not isinstance(number, int) or not 0 <= number <= LARGEST_LOG:
        raise ValueError(name)
    return number


def _text(value: Mapping[str, Value], name: str) -> str:
    text = value.get(name, "")
    if not isinstance(text, str):
        raise ValueError(name)  # noqa: TRY004
    return clean_text(text)


def _texts(value: Mapping[str, Value], name: str) -> frozenset[str]:
    texts = value.get(name, [])
    if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
        raise ValueError(name)
    return frozenset(clean_text(str(each)) for each in texts)


def _time(value: Mapping[str, Value], name: str) -> datetime | None:
    text = _text({name: value.get(name) or ""}, name)
    return utc_from_text(text) if text else None
