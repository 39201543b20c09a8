"""How dates, times and numbers are written in the language of a report.

English keeps the form in which times are copied and quoted, character for character.
French follows the usage of Canadian administrations, Spanish that of the Real Academia
Española: the day in words, hours from 0 to 24, digits in groups of three from five
digits on. No form says more or less than another: time of the place, offset and UTC.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from logbook.domain.moment import Moment, Stamp, full_text, offset_text

_NO_BREAK = "\u00a0"
_NARROW = "\u202f"
"""The space inside a number; it neither breaks nor widens."""

_MINUS = "\u2212"

_UNGROUPED = 10_000
"""Four digits stand together: they are read at a glance, and years have four."""


@dataclass(frozen=True, slots=True)
class Instant:
    """A point of time that is printed in full: local, offset and UTC.

    Attributes:
        offset: Minutes east of UTC at the place.
    """

    at: datetime
    offset: int

    @classmethod
    def of(cls, stamp: Stamp) -> "Instant":
        """Return when an entry was written down."""
        return cls(stamp.at, stamp.offset)

    @property
    def local(self) -> datetime:
        """The instant on the clock of the place."""
        return self.at.astimezone(timezone(timedelta(minutes=self.offset)))


class Notation:
    """Writes dates, times and numbers as English reports do."""

    def full(self, at: datetime, offset: int) -> str:
        """Return a time in full: local, offset and UTC."""
        return full_text(at, offset)

    def day(self, day: date) -> str:
        """Return a day as it stands in a sentence."""
        return f"{day:%Y-%m-%d}"

    def short_day(self, day: date) -> str:
        """Return a day for a narrow column; all three languages read this one."""
        return f"{day:%Y-%m-%d}"

    def day_at(self, moment: Moment) -> str:
        """Return the day of a moment that is known to the day, with its offset."""
        local = moment.local
        assert local is not None, "a moment known to the day has one"  # noqa: S101
        return f"{self.day(local.date())} {self.offset(moment.offset)}"

    def time(self, local: datetime) -> str:
        """Return the time of day."""
        return f"{local:%H:%M}"

    def offset(self, minutes: int) -> str:
        """Return minutes east of UTC."""
        return offset_text(minutes)

    def number(self, number: int) -> str:
        """Return a whole number."""
        return str(number)


class _Spelled(Notation):
    """Writes the day in words, and digits in groups of three."""

    _between = "; "
    """Parts the offset from the time in UTC."""

    _months: tuple[str, ...] = ()

    def full(self, at: datetime, offset: int) -> str:
        local, utc = Instant(at, offset).local, at.astimezone(UTC)
        zulu = f"{self.time(utc)}{_NO_BREAK}UTC"
        if local.date() != utc.date():
            zulu = f"{self.day(utc.date())}, {zulu}"
        here = f"{self.day(local.date())}, {self.time(local)}"
        return f"{here} ({self.offset(offset)}{self._between}{zulu})"

    def day_at(self, moment: Moment) -> str:
        local = moment.local
        assert local is not None, "a moment known to the day has one"  # noqa: S101
        return f"{self.day(local.date())} ({self.offset(moment.offset)})"

    def offset(self, minutes: int) -> str:
        return f"UTC{offset_text(minutes).replace('-', _MINUS)}"

    def number(self, number: int) -> str:
        if abs(number) < _UNGROUPED:
            return str(number).replace("-", _MINUS)
        return f"{number:,}".replace(",", _NARROW).replace("-", _MINUS)


class _French(_Spelled):
    _between = f"{_NO_BREAK}; "
    _months = (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    )

    def day(self, day: date) -> str:
        number = "1er" if day.day == 1 else str(day.day)
        month = self._months[day.month - 1]
        return f"{number}{_NO_BREAK}{month} {day.year:04}"

    def time(self, local: datetime) -> str:
        return f"{local:%H}{_NO_BREAK}h{_NO_BREAK}{local:%M}"


class _Spanish(_Spelled):
    _months = (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    )

    def day(self, day: date) -> str:
        month = self._months[day.month - 1]
        return f"{day.day}{_NO_BREAK}de {month} de {day.year:04}"


ENGLISH = Notation()

_NOTATIONS: dict[str, Notation] = {
    "en": ENGLISH,
    "fr": _French(),
    "es": _Spanish(),
}


def notation_of(language: str) -> Notation:
    """Return how *language* (BCP 47) writes; one not known writes as English."""
    return _NOTATIONS.get(language, ENGLISH)
