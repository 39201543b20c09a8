"""Times, durations, digests and sizes as people read them; pure functions."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("formatting", "Mon"),
    QT_TRANSLATE_NOOP("formatting", "Tue"),
    QT_TRANSLATE_NOOP("formatting", "Wed"),
    QT_TRANSLATE_NOOP("formatting", "Thu"),
    QT_TRANSLATE_NOOP("formatting", "Fri"),
    QT_TRANSLATE_NOOP("formatting", "Sat"),
    QT_TRANSLATE_NOOP("formatting", "Sun"),
)
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_KILO = 1000


def time_text(at: datetime) -> str:
    """Return a time in a list whose head names the zone: ``03:12``."""
    return f"{at:%H:%M}"


def date_text(day: date) -> str:
    """Return ``2026-11-21``."""
    return f"{day:%Y-%m-%d}"


def day_text(day: date) -> str:
    """Return a day of a deadline, with its weekday: ``Wed 2026-11-25``."""
    weekday = QCoreApplication.translate("formatting", str(_WEEKDAYS[day.weekday()]))
    return f"{weekday} {date_text(day)}"


def offset_text(at: datetime) -> str:
    """Return the offset of an aware time: ``-05:00``, with a plain hyphen."""
    minutes = (at.utcoffset() or timedelta()) // _MINUTE
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def due_text(at: datetime) -> str:
    """Return when a deadline runs out: ``Wed 2026-11-25 23:59 -05:00``."""
    return f"{day_text(at)} {time_text(at)} {offset_text(at)}"


def zulu_text(at: datetime) -> str:
    """Return the same instant in UTC: ``08:01Z``."""
    return f"{at.astimezone(UTC):%H:%M}Z"


def duration_text(length: timedelta) -> str:
    """Return a length of time, in whole minutes: ``13 min``, ``4 d 20 h``.

    Two units at most; what is left over is cut, so that "left" is never too long.
    """
    length = abs(length)
    if length >= _DAY:
        return f"{length // _DAY} d {length % _DAY // _HOUR} h"
    if length >= _HOUR:
        return f"{length // _HOUR} h {length % _HOUR // _MINUTE} min"
    return f"{length // _MINUTE} min"


def open_text(length: timedelta) -> str:
    """Return how long a duty is open: ``0 h 43 min``, hours always said."""
    if length >= _DAY:
        return duration_text(length)
    return f"{length // _HOUR} h {length % _HOUR // _MINUTE} min"


def grouped(digest: str) -> str:
    """Return a digest in groups of four, as it stands on paper."""
    return " ".join(digest[start : start + 4] for start in range(0, len(digest), 4))


def size_text(size: int) -> str:
    """Return a number of bytes: ``640 bytes``, ``1.4 MB``."""
    if size < _KILO:
        words = QCoreApplication.translate("formatting", "{count} bytes")
        return words.format(count=size)
    scaled = float(size)
    for unit in ("kB", "MB", "GB", "TB"):
        scaled /= _KILO
        if scaled < _KILO or unit == "TB":
            break
    return f"{scaled:.1f} {unit}"


def in_plain_order(words: str) -> str:
    """Name what would turn the order of letters round, as a printed report does.

    Pasted words could otherwise read on screen as something else than what is signed,
    and turn round the words of the program after them. Letters that run from right to
    left need none of these and stay as they are.
    """
    return words.translate(_TURNING)


_TURNING = {
    code: f"[U+{code:04X}]" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
"""Embeddings, overrides and isolates (Unicode, annex 9)."""
