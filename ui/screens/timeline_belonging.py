"""Where an entry of the timeline belongs: the room and the very thing it is about."""

from dataclasses import dataclass

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import Answer, NotificationMade, StepMarked, body_of
from logbook.domain.decisions import Determined, IncidentClosed
from logbook.domain.step import Phase


@dataclass(frozen=True, slots=True)
class Belonging:
    """A room and what is to be found there; nothing if the room says enough."""

    room: str
    what: str
    incident: str | None


def belonging_of(logbook: OpenLogbook, number: int) -> Belonging | None:
    """Read it from an entry; to be called on the logbook thread."""
    signed = next(iter(logbook.journal.store.read(number, number)), None)
    if signed is None:
        return None
    incident = signed.entry.incident
    match body_of(signed):
        case StepMarked(step=step, phase=phase):
            return Belonging(phase, step, incident)
        case Answer(question=question):
            return Belonging(Phase.DOCUMENT, question, incident)
        case NotificationMade(duty=duty):
            return Belonging(Phase.NOTIFY, duty, incident)
        case Determined():
            return Belonging(Phase.ASSESS, "", incident)
        case IncidentClosed():
            return Belonging(Phase.CLOSE, "", incident)
    return None
