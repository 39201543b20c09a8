"""What the room of the shift says."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.domain.shift import Shift, ShiftState
from logbook.domain.shift_bodies import ShiftOffered
from logbook.domain.shift_card import CardLine, ShiftCard
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from ui import messages
from ui.screens.entry_words import moment_words
from ui.screens.shift_view import PastShift, ShiftView
from ui.tokens import State

Section = tuple[str, tuple[str, ...], str]
"""Its title, its lines, and what is said where there are none."""

_BECAME: dict[ShiftState, str] = {
    ShiftState.ACCEPTED: QT_TRANSLATE_NOOP(
        "shift", "{name} took over {when}, entry {number}."
    ),
    ShiftState.DECLINED: QT_TRANSLATE_NOOP(
        "shift", "{name} declined {when}, entry {number}. Reason: {words}"
    ),
    ShiftState.WITHDRAWN: QT_TRANSLATE_NOOP(
        "shift", "Taken back {when}, entry {number}. Reason: {words}"
    ),
}

LOOKS: dict[ShiftState, tuple[str, State]] = {
    ShiftState.WAITS: ("clock", "warn"),
    ShiftState.ACCEPTED: ("circle-check", "good"),
    ShiftState.DECLINED: ("circle-slash", "warn"),
    ShiftState.WITHDRAWN: ("circle-slash", "muted"),
}
"""Icon and tone of each state; the words stand beside them."""


def lead_of(view: ShiftView) -> str:
    """Return in one sentence what is to be done here."""
    if view.is_for_me:
        return _tr("Read the card, then take over or decline.")
    if view.waiting is not None:
        return _tr("A card waits for {name}.").format(name=view.waiting.body.to_name)
    return _tr("Leave the next person a card they can go on from.")


def sections_of(card: ShiftCard) -> list[Section]:
    """Return what the record says for the card."""
    return [
        _containment(_said(card.containment)),
        _clocks(_said(card.clocks)),
        (_tr("Evidence in the register"), _said(card.evidence), _tr("There is none.")),
        _questions(_said(card.questions)),
    ]


def sections_in(body: ShiftOffered) -> list[Section]:
    """Return what stands on a card that was signed."""
    none = _tr("None is held, the author says.")
    return [
        _containment(_lines(body.containment)),
        _clocks(_lines(body.clocks)),
        (_tr("Evidence held"), _lines(body.evidence), none),
        _questions(_lines(body.questions)),
        (_tr("What to do next"), _lines(body.actions), ""),
    ]


def from_to(shift: Shift, view: ShiftView, now: datetime) -> str:
    """Return who hands over to whom, since when and by which entry."""
    words = _tr("{outgoing} to {incoming}. Signed {when}, entry {number}.")
    return words.format(
        outgoing=view.names.get(shift.author, shift.author),
        incoming=shift.body.to_name,
        when=moment_words(shift.offered_at.moment(), now),
        number=shift.number,
    )


def since_words(count: int) -> str:
    """Return how much was recorded since a card; nothing if nothing was."""
    if not count:
        return ""
    if count == 1:
        return _tr("1 entry was recorded since the card.")
    return _tr("{count} entries were recorded since the card.").format(count=count)


def became_words(past: PastShift, now: datetime) -> str:
    """Return what became of a card."""
    shift = past.shift
    if shift.settled_at is None:
        return ""
    became = _tr(_BECAME[shift.state]).format(
        name=shift.body.to_name,
        when=moment_words(shift.settled_at.moment(), now),
        number=shift.settled,
        words=shift.words,
    )
    between = since_words(past.since)
    both = _tr("{became} {between}").format(became=became, between=between)
    return both if between else became


def _containment(lines: tuple[str, ...]) -> Section:
    return _tr("Open containment"), lines, _tr("Nothing is open.")


def _clocks(lines: tuple[str, ...]) -> Section:
    return _tr("Clocks that run"), lines, _tr("None runs.")


def _questions(lines: tuple[str, ...]) -> Section:
    return _tr("Questions without an answer"), lines, _tr("There are none.")


def _said(lines: tuple[CardLine, ...]) -> tuple[str, ...]:
    return tuple(messages.of_phrase(line.what) for line in lines)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


def _tr(words: str) -> str:
    return QCoreApplication.translate("shift", words)
