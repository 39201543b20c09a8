"""Incidents, and where each of them stands."""

import itertools
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.bodies import (
    Answer,
    IncidentOpened,
    StepMark,
    StepMarked,
    body_of,
)
from logbook.domain.decisions import IncidentClosed
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Moment, Stamp
from logbook.domain.step import KIND_QUESTION, IncidentKind
from logbook.domain.step_standing import SETTLING, standing_mark
from logbook.domain.wording import Phrase


class IncidentStatus(StrEnum):
    """How far the response has got, worked out from what was recorded."""

    OPEN = "open"
    CONTAINING = "containing"
    CONTAINED = "contained"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened to the city, under its reference.

    Attributes:
        reference: ``WIN-0001``.
        category: What kind of incident it was at first sight; `kind_of` says what
            it turned out to be.
        pack_version: Which edition of the jurisdiction pack it was opened with.
    """

    reference: str
    title: str
    category: str
    pack: str
    pack_version: str
    happened: Moment
    opened: Stamp


def incidents_of(entries: Iterable[SignedEntry]) -> dict[str, Incident]:
    """Work out every incident, by reference, in the order they were opened."""
    incidents: dict[str, Incident] = {}
    for signed in entries:
        body, reference = body_of(signed), signed.entry.incident
        if isinstance(body, IncidentOpened) and reference not in (None, *incidents):
            incidents[str(reference)] = Incident(
                reference=str(reference),
                title=body.title,
                category=body.category,
                pack=body.pack,
                pack_version=body.pack_version,
                happened=body.happened,
                opened=signed.entry.recorded,
            )
    return incidents


READ_FOR_KIND = (EntryKind.INCIDENT_OPENED, EntryKind.ANSWER)
"""Kinds of entry `kind_of` takes anything from."""

READ_FOR_STATUS = (EntryKind.INCIDENT_CLOSED, EntryKind.STEP)
"""Kinds of entry `status_of` takes anything from."""


def kind_of(entries: Iterable[SignedEntry]) -> IncidentKind:
    """Return what kind of incident it is by the newest word on it.

    An older record may name a kind this program does not know; then it is asked for
    what every incident needs.
    """
    said = ""
    for signed in entries:
        match body_of(signed):
            case IncidentOpened() as opened:
                said = said or opened.category
            case Answer(question=question, text=text) if question == KIND_QUESTION:
                said = text
    known = said in set(IncidentKind)
    return IncidentKind(said) if known else IncidentKind.GENERAL


def next_reference(prefix: str, taken: Iterable[str]) -> str:
    """Return the next free reference: the place's prefix and four digits."""
    used = set(taken)
    numbers = itertools.count(len(used) + 1)
    return next(
        reference
        for number in numbers
        if (reference := f"{prefix}-{number:04}") not in used
    )


def status_of(entries: Iterable[SignedEntry], containment: Collection[str]) -> Phrase:
    """Return where an incident stands.

    Args:
        containment: Ids of the containment steps its kind asks for.
    """
    marks: dict[str, list[StepMark]] = {}
    for signed in entries:
        body = body_of(signed)
        if isinstance(body, IncidentClosed):
            return Phrase(f"status.{IncidentStatus.CLOSED}")
        if isinstance(body, StepMarked):
            marks.setdefault(body.step, []).append(body.mark)
    if not any(step in marks for step in containment):
        return Phrase(f"status.{IncidentStatus.OPEN}")
    done = all(standing_mark(marks.get(step, ())) in SETTLING for step in containment)
    status = IncidentStatus.CONTAINED if done else IncidentStatus.CONTAINING
    return Phrase(f"status.{status}")
