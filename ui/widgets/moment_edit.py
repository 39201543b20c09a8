"""When something happened: a date, a time, and how exactly they are known."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.draft import Problem
from logbook.domain.moment import EARLIEST, LATEST, Fidelity, Moment, TimeSource
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, Field
from ui.widgets.layouts import STRETCH, row

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2}))?(?:\s*([+-])(\d{2}):?(\d{2}))?"
)
_MINUTE = timedelta(minutes=1)


class MomentEdit(QWidget):
    """Takes ``2026-11-21`` and ``02:20``, by keyboard alone.

    A time may carry its offset, ``01:30 -05:00``, for the hour that comes twice when
    summer time ends; without one it is read on the clock of this laptop. The widget
    knows what can be read, not what is allowed: a time in the future is for the draft
    to refuse.

    Args:
        now: Reads the clock, with the offset of the place.
        unknown: Whether "unknown" is one of the ways a time can be known; without it
            the place around this asks.
    """

    edited = Signal()
    """A person changed something."""

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        now_button: bool = True,
        unknown: bool = False,
    ) -> None:
        super().__init__()
        self._now = now
        self._source = TimeSource.STATED
        self._date = Field(width=132)
        self._time = Field(width=132)
        self._fidelity = Choice[Fidelity](_fidelities(self, unknown=unknown))
        self._now_button = Button(self.tr("Now"), icon="clock")
        parts = (self._date, self._time, self._fidelity, self._now_button)
        self.setLayout(row(*parts, STRETCH))
        self._now_button.setVisible(now_button)
        self.setFocusProxy(self._date)
        self.take_name(self.tr("When it happened"))
        self._now_button.clicked.connect(self._on_now)
        self._fidelity.activated.connect(self._on_edited)
        for field in (self._date, self._time):
            field.textEdited.connect(self._on_edited)

    def take_name(self, words: str) -> None:
        """Name the parts after what happened then."""
        self._date.setAccessibleName(self.tr("{label}: date").format(label=words))
        self._time.setAccessibleName(self.tr("{label}: time").format(label=words))
        exact = self.tr("{label}: how exactly it is known")
        self._fidelity.take_name(exact.format(label=words))
        now = self.tr("{label}: now")
        self._now_button.setAccessibleName(now.format(label=words))

    def problem_fields(self) -> list[QWidget]:
        """Return the part a problem concerns: the date, or else the time."""
        unread = self.problem() in {Problem.NOT_A_DATE, Problem.NO_TIME}
        return [self._date] if unread else [self._time]

    def is_empty(self) -> bool:
        """Say whether nobody has typed anything."""
        blank = not self._time.text().strip() and not self._date.text().strip()
        return blank and not self._is_unknown()

    def problem(self) -> Problem | None:
        """Return what keeps this from being read as a moment, if anything."""
        if self.is_empty():
            return Problem.NO_TIME
        if self._is_unknown():
            return None
        if _date(self._date.text()) is None:
            return Problem.NOT_A_DATE
        return self._problem_of_instant()

    def _problem_of_instant(self) -> Problem | None:
        local = self._instant()
        if local is None:
            return Problem.NOT_A_TIME
        if local < EARLIEST:
            return Problem.TOO_EARLY
        return Problem.IN_FUTURE if local > LATEST else None

    def moment(self) -> Moment | None:
        """Return what was typed, or nothing while it cannot be read."""
        return self._read()

    def show_moment(self, moment: Moment | None) -> None:
        """Show a moment that was chosen before, or empty fields."""
        local = moment.local if moment else None
        if moment is None or local is None:
            self._date.clear()
            self._time.clear()
            self._fidelity.choose(Fidelity.MINUTE)
            return
        self._source = moment.source
        seconds = moment.fidelity is Fidelity.SECOND
        self._date.setText(f"{local:%Y-%m-%d}")
        self._time.setText(f"{local:%H:%M:%S}" if seconds else f"{local:%H:%M}")
        self._fidelity.choose(moment.fidelity)

    def typed(self) -> dict[str, str]:
        """Return the bare words of the fields, to keep a draft that is no time yet."""
        fidelity = self._fidelity.value().value
        day, clock = self._date.text(), self._time.text()
        return {"date": day, "time": clock, "fidelity": fidelity}

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show again what `typed` returned."""
        self._source = TimeSource.STATED
        self._date.setText(typed.get("date", ""))
        self._time.setText(typed.get("time", ""))
        self._fidelity.choose(Fidelity(typed.get("fidelity", Fidelity.MINUTE)))

    def focus_time(self) -> None:
        """Put the keyboard on the time, selected so that typing replaces it."""
        self._time.setFocus()
        self._time.selectAll()

    def show_now(self) -> None:
        """Fill in this minute."""
        now = self._now()
        offset = now.utcoffset() or timedelta()
        at = now.astimezone(UTC).replace(second=0, microsecond=0)
        self.show_moment(
            Moment(
                at, offset // _MINUTE, Fidelity.MINUTE, source=TimeSource.THIS_COMPUTER
            )
        )

    def _on_now(self) -> None:
        self.show_now()
        self.edited.emit()

    def _on_edited(self) -> None:
        self._source = TimeSource.STATED
        self.edited.emit()

    def _is_unknown(self) -> bool:
        return self._fidelity.value() is Fidelity.UNKNOWN

    def _read(self) -> Moment | None:
        if self._is_unknown():
            offset = (self._now().utcoffset() or timedelta()) // _MINUTE
            return Moment(None, offset, Fidelity.UNKNOWN, TimeSource.STATED)
        local = self._instant()
        if local is None or not EARLIEST <= local <= LATEST:
            return None
        offset = (local.utcoffset() or timedelta()) // _MINUTE
        fidelity = self._fidelity.value()
        return Moment(local.astimezone(UTC), offset, fidelity, self._source)

    def _instant(self) -> datetime | None:
        """Return what the date and the time mean, whatever the year."""
        day = _date(self._date.text())
        if day is None:
            return None
        typed = self._time.text().strip()
        if self._fidelity.value() is Fidelity.DAY and not typed:
            typed = "00:00"
        return _local(day, typed, self._now())


def _fidelities(edit: MomentEdit, *, unknown: bool) -> list[tuple[Fidelity, str]]:
    known = [
        (Fidelity.MINUTE, edit.tr("to the minute")),
        (Fidelity.SECOND, edit.tr("to the second")),
        (Fidelity.HOUR, edit.tr("to the hour")),
        (Fidelity.DAY, edit.tr("to the day")),
        (Fidelity.BEFORE, edit.tr("before")),
        (Fidelity.AFTER, edit.tr("after")),
    ]
    return [*known, (Fidelity.UNKNOWN, edit.tr("unknown"))] if unknown else known


def _date(text: str) -> date | None:
    found = _DATE.fullmatch(text.strip())
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def wall_time(text: str) -> time | None:
    """Return a time of day as typed, or nothing while it cannot be read."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, second, *_ = found.groups()
    try:
        return time(int(hour), int(minute or 0), int(second or 0))
    except ValueError:
        return None


def _local(day: date, text: str, now: datetime) -> datetime | None:
    """Return the instant a clock on the wall meant, or nothing if it never came."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, second, sign, *offset = found.groups(default="0")
    try:
        wall = datetime.combine(day, time(int(hour), int(minute), int(second)))
        if sign == "0":
            return _on_this_clock(wall, now)
        away = timedelta(hours=int(offset[0]), minutes=int(offset[1]))
        zone = timezone(-away if sign == "-" else away)
        # Converting finds out whether the calendar has such an instant in UTC.
        return wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def _on_this_clock(wall: datetime, now: datetime) -> datetime | None:
    """Read a wall time in the zone of *now*; an hour that was skipped is no time."""
    if isinstance(now.tzinfo, timezone):
        # A fixed offset, as `datetime.astimezone` gives it, knows no summer time; the
        # system does, and is asked unless *now* is the time of another place.
        system = wall.astimezone()
        here = now.replace(tzinfo=None).astimezone().utcoffset() == now.utcoffset()
        local = system if here else wall.replace(tzinfo=now.tzinfo)
    else:
        local = wall.replace(tzinfo=now.tzinfo)
    back = local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None)
    return local if back == wall else None
