"""What the screens say about a hold that law enforcement asked for."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.domain.holds import Hold
from logbook.domain.jurisdiction import JurisdictionPack
from ui.screens.entry_words import moment_words
from ui.tokens import State


def asked_words(hold: Hold, now: datetime) -> str:
    """Return who asked for it, when, and until when."""
    body = hold.body
    slots = {
        "agency": body.agency,
        "person": body.person,
        "when": moment_words(body.happened, now),
    }
    if body.until is None:
        words = _tr(
            "{agency}, {person}, asked to hold notice ({when}). No end was named."
        )
        return words.format(**slots)
    words = _tr("{agency}, {person}, asked to hold notice until {until} ({when}).")
    return words.format(**slots, until=moment_words(body.until, now))


def details_of(
    hold: Hold, pack: JurisdictionPack, names: Mapping[str, str], now: datetime
) -> list[str]:
    """Return what else is on record about it, one line each."""
    body = hold.body
    lines = (
        [_tr("In their words: {words}").format(words=body.words)] if body.words else []
    )
    lines += [_about(hold, pack), _written(in_writing=body.in_writing)]
    if body.reference:
        lines.append(_tr("Reference {reference}.").format(reference=body.reference))
    lines.append(
        _tr("Written down by {author}, entry {number}.").format(
            author=names.get(hold.author, hold.author), number=hold.number
        )
    )
    if hold.lifted is not None:
        said = _tr("Lifted {when}, said {person}: {words}")
        lifted = hold.lifted
        when = moment_words(lifted.happened, now)
        lines.append(said.format(when=when, person=lifted.person, words=lifted.words))
    return lines


def chip_of(hold: Hold, now: datetime) -> tuple[str, str, State]:
    """Return the icon, the words and the tone of how it stands."""
    if hold.lifted is not None:
        return "circle-check", _tr("Lifted"), "muted"
    if hold.is_over(now):
        return "clock", _tr("Its end has passed"), "warn"
    return "lock", _tr("Notice is held"), "warn"


def held_words(hold: Hold, now: datetime) -> str:
    """Return the one line that stands at a duty or a clock under a hold."""
    agency, until = hold.body.agency, hold.body.until
    if until is None:
        words = _tr(
            "Held for {agency}, no end named, entry {number}. The date stays as it "
            "is: confirm with counsel."
        )
        return words.format(agency=agency, number=hold.number)
    words = _tr(
        "Held for {agency} until {until}, entry {number}. The date stays as it is: "
        "confirm with counsel."
    )
    when = moment_words(until, now)
    return words.format(agency=agency, until=when, number=hold.number)


def _about(hold: Hold, pack: JurisdictionPack) -> str:
    """Return which duties it is about; one the pack no longer has by its id."""
    named = hold.body.duties.split()
    if not named:
        return _tr("About every notice.")
    titles = {duty.id: duty.title for duty in pack.duties}
    listed = _tr(", ").join(titles.get(duty, duty) for duty in named)
    return _tr("About: {duties}.").format(duties=listed)


def _written(*, in_writing: bool | None) -> str:
    if in_writing is None:
        return _tr("Whether it was asked in writing is not known.")
    return _tr("Asked in writing.") if in_writing else _tr("Not asked in writing.")


def _tr(words: str) -> str:
    return QCoreApplication.translate("holds", words)
