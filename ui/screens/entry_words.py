"""How times and entries are called in short on the screens of the phases."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.domain.moment import Fidelity, Moment
from ui.formatting import date_text, offset_text, time_text


def moment_words(moment: Moment, now: datetime) -> str:
    """Return a time as short as it can be said: ``02:34``, ``before 02:34``.

    The date is said where it is not today's, the offset where it is not the one of
    the laptop now.
    """
    local = moment.local
    if local is None:
        return _tr("time unknown")
    if moment.fidelity is Fidelity.DAY:
        return date_text(local)
    said = time_text(local)
    if local.date() != now.date():
        said = f"{date_text(local)} {said}"
    if local.utcoffset() != now.utcoffset():
        said = f"{said} {offset_text(local)}"
    return _hedged(moment.fidelity).format(time=said)


def entry_words(moment: Moment, number: int, now: datetime) -> str:
    """Return when something happened and where it stands: ``02:34, entry 32``."""
    when = moment_words(moment, now)
    return _tr("{when}, entry {number}").format(when=when, number=number)


def another_look(labels: Sequence[str]) -> str:
    """Return what the strip says when fields have problems; the first is named."""
    one = _tr(
        "1 field needs another look: “{label}”. Nothing recorded, your words are kept."
    )
    several = _tr(
        "{count} fields need another look, the first is “{label}”. "
        "Nothing recorded, your words are kept."
    )
    words = one if len(labels) == 1 else several
    return words.format(count=len(labels), label=labels[0])


def _hedged(fidelity: Fidelity) -> str:
    """Return how a time is said that is not known to the minute."""
    match fidelity:
        case Fidelity.HOUR:
            return _tr("about {time}")
        case Fidelity.BEFORE:
            return _tr("before {time}")
        case Fidelity.AFTER:
            return _tr("after {time}")
    return "{time}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("entry-words", words)
