"""Where an entry of the timeline belongs: the room and the very thing it is about."""

from dataclasses import dataclass

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import Answer, Body, NotificationMade, StepMarked, body_of
from logbook.domain.decisions import Determined, IncidentClosed
from logbook.domain.evidence_bodies import (
    EvidenceExported,
    EvidenceRegistered,
    items_in,
)
from logbook.domain.evidence_reading import Told
from logbook.domain.step import Phase
from ui import rooms


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
    body = body_of(signed)
    match body:
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
    item = _item_of(body)
    return None if item is None else Belonging(rooms.EVIDENCE, item, incident)


def _item_of(body: Body | None) -> str | None:
    """Return the item an entry is about, the first of several; none if about none."""
    if isinstance(body, EvidenceExported):
        return next(iter(items_in(body.items)), "")
    if isinstance(body, EvidenceRegistered) or isinstance(body, Told):  # noqa: SIM101 - a union in a tuple is not read by the type checker
        return body.item
    return None
