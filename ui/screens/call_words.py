"""What the screen of notifications says about what was tried, line by line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.domain.bodies import CallOutcome
from logbook.domain.notification import Call, DutyProgress, DutyState
from logbook.domain.wording import Phrase
from ui import messages
from ui.screens.entry_words import moment_words

_OUTCOMES = {
    CallOutcome.TOLD: QT_TRANSLATE_NOOP("calls", "{when} {channel}, told."),
    CallOutcome.MESSAGE_LEFT: QT_TRANSLATE_NOOP(
        "calls", "{when} {channel}, message left, nobody spoken to."
    ),
    CallOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("calls", "{when} {channel}, no answer."),
    CallOutcome.NOT_APPLICABLE: QT_TRANSLATE_NOOP("calls", "{when} not applicable."),
    CallOutcome.DEFERRED: QT_TRANSLATE_NOOP("calls", "{when} deferred."),
}
_MISSED = (CallOutcome.NO_ANSWER, CallOutcome.MESSAGE_LEFT)
_DECIDED = (CallOutcome.NOT_APPLICABLE, CallOutcome.DEFERRED)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One line of what was tried.

    Attributes:
        mine: Whether the person at the laptop may correct it.
    """

    icon: str
    words: str
    number: int
    mine: bool


def attempts_of(
    progress: DutyProgress, names: Mapping[str, str], me: str, now: datetime
) -> Sequence[Attempt]:
    """Return what was tried, oldest first, and when it is tried again.

    Args:
        names: Of everybody enrolled, by id.
        me: Id of the person at the laptop.
    """
    lines = [_attempt(call, names, me, now) for call in progress.calls]
    if progress.until and progress.state is DutyState.TRIED:
        when = moment_words(progress.until, now)
        words = _tr("Next try {when}. Say what happened and when it was found.")
        lines.append(Attempt("phone", words.format(when=when), 0, mine=False))
    return lines


def _attempt(call: Call, names: Mapping[str, str], me: str, now: datetime) -> Attempt:
    body = call.body
    author = names.get(call.author, call.author)
    said = [
        _tr(str(_OUTCOMES[body.outcome])).format(
            when=moment_words(body.happened, now),
            channel=messages.of_phrase(Phrase(f"channel.{body.channel}")),
        ),
        *_details(call),
        _tr("{author}, entry {number}.").format(author=author, number=call.number),
    ]
    icon = "phone-missed" if body.outcome in _MISSED else "phone"
    icon = "flag" if body.outcome in _DECIDED else icon
    return Attempt(icon, " ".join(said), call.number, call.author == me)


def _details(call: Call) -> list[str]:
    body, phrases = call.body, []
    if body.person:
        phrases.append(Phrase("spoke-to", {"person": body.person}))
    if body.words:
        phrases.append(Phrase("text", {"text": body.words}))
    if body.reference:
        phrases.append(Phrase("reference", {"reference": body.reference}))
    if body.read_back is not None:
        phrases.append(Phrase("read-back" if body.read_back else "not-read-back"))
    if body.document:
        phrases.append(_handed_out(body.document, body.copy))
    return [messages.of_phrase(phrase) for phrase in phrases]


def _handed_out(document: str, copy: int | None) -> Phrase:
    if copy is None:
        return Phrase("document", {"document": document})
    return Phrase("document.copy", {"document": document, "copy": copy})


def _tr(words: str) -> str:
    return QCoreApplication.translate("calls", words)
