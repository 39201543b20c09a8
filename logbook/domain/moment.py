"""When something happened, and when it was written down: two different times."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Self

from logbook.domain.canonical import Value
from logbook.domain.errors import MalformedEntryError

LARGEST_OFFSET = 24 * 60 - 1
"""Minutes; no zone is further from UTC."""

EARLIEST, LATEST = datetime(2, 1, 1, tzinfo=UTC), datetime(9998, 12, 31, tzinfo=UTC)
"""Outside these an instant cannot be written on every clock of the world."""

LATE_AFTER = timedelta(minutes=15)
"""From here on an entry is printed as late, with how late it is."""


class Fidelity(StrEnum):
    """How exactly a time is known; no false precision (STIX 2.1, time fidelity)."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    BEFORE = "before"
    AFTER = "after"
    UNKNOWN = "unknown"


_WIDTHS = {Fidelity.HOUR: timedelta(hours=1), Fidelity.DAY: timedelta(days=1)}


class TimeSource(StrEnum):
    """Where a time was read."""

    THIS_COMPUTER = "this-computer"
    STATED = "stated-by-person"
    DEVICE_LOG = "log-of-device"
    PAPER = "paper-note"
    TELEPHONE = "telephone-call"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, as its author claims.

    Attributes:
        at: The instant in UTC; none if the fidelity is unknown.
        offset: Minutes east of UTC where it happened.
    """

    at: datetime | None
    offset: int = 0
    fidelity: Fidelity = Fidelity.MINUTE
    source: TimeSource = TimeSource.THIS_COMPUTER

    def __post_init__(self) -> None:
        if (self.at is None) != (self.fidelity is Fidelity.UNKNOWN):
            raise MalformedEntryError("moment")
        _check_local(self.at, self.offset)

    @property
    def local(self) -> datetime | None:
        """The instant on the clock of the place."""
        return None if self.at is None else self.at.astimezone(_zone(self.offset))

    @property
    def latest(self) -> datetime | None:
        """The latest instant it can mean, none where it has no such end."""
        if self.at is None or self.fidelity is Fidelity.AFTER:
            return None
        return self.at + _WIDTHS.get(self.fidelity, timedelta(0))

    def to_value(self) -> dict[str, Value]:
        """Return plain values for an entry's field."""
        return {
            "fidelity": self.fidelity.value,
            "offset": self.offset,
            "source": self.source.value,
            "utc": None if self.at is None else utc_text(self.at, "seconds"),
        }

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read back what `to_value` wrote.

        Raises:
            MalformedEntryError: It is not a moment.
        """
        if not isinstance(value, dict):
            raise MalformedEntryError("moment")
        try:
            utc, offset = value["utc"], value["offset"]
            if type(offset) is not int:
                raise MalformedEntryError("moment")
            moment = cls(
                None if utc is None else utc_from_text(str(utc)),
                offset,
                Fidelity(str(value["fidelity"])),
                TimeSource(str(value["source"])),
            )
        except (KeyError, ValueError) as error:
            raise MalformedEntryError("moment") from error
        if utc != moment.to_value()["utc"]:
            raise MalformedEntryError("moment")
        return moment


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the laptop's clocks said when an entry was written.

    Attributes:
        at: Wall time in UTC, to the millisecond.
        offset: Minutes east of UTC the laptop was set to.
        mono: Milliseconds since the machine started; never jumps back.
        boot: Which start of the machine *mono* counts from.
    """

    at: datetime
    offset: int
    mono: int
    boot: str

    def __post_init__(self) -> None:
        _check_local(self.at, self.offset)

    @property
    def local(self) -> datetime:
        """Wall time as the laptop showed it."""
        return self.at.astimezone(_zone(self.offset))

    def moment(self) -> Moment:
        """Return the same instant as a claim: it happened now."""
        return Moment(self.at.replace(microsecond=0), self.offset, Fidelity.SECOND)


def utc_text(at: datetime, precision: str = "milliseconds") -> str:
    """Return RFC 3339 in UTC, as it is signed: ``2026-11-21T08:12:04.512Z``."""
    text = at.astimezone(UTC).isoformat(timespec=precision)
    return text.replace("+00:00", "Z")


def utc_from_text(text: str) -> datetime:
    """Read back what `utc_text` wrote.

    Raises:
        ValueError: It is not a UTC time.
    """
    if not text.endswith("Z"):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def offset_text(offset: int) -> str:
    """Return minutes east of UTC as people write it: ``-05:00``."""
    sign = "-" if offset < 0 else "+"
    return f"{sign}{abs(offset) // 60:02}:{abs(offset) % 60:02}"


def full_text(at: datetime, offset: int) -> str:
    """Return a time as printed and copied: local, offset and UTC.

    ``2026-11-21 03:12 -05:00 (08:12Z)``; the date is repeated where UTC is on
    another day.
    """
    local, utc = at.astimezone(_zone(offset)), at.astimezone(UTC)
    zulu = f"{utc:%H:%M}Z" if local.date() == utc.date() else f"{utc:%Y-%m-%d %H:%M}Z"
    return f"{local:%Y-%m-%d %H:%M} {offset_text(offset)} ({zulu})"


def _check_local(at: datetime | None, offset: int) -> None:
    """Refuse a time that could not be shown on the clock of its place."""
    if abs(offset) > LARGEST_OFFSET:
        raise MalformedEntryError("offset")
    if at is not None and not EARLIEST <= at <= LATEST:
        raise MalformedEntryError("year")


def _zone(offset: int) -> timezone:
    return timezone(timedelta(minutes=offset))
