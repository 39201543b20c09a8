"""Incidents, and where each of them stands."""

import itertools
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.bodies import IncidentOpened, StepMark, StepMarked, body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.moment import Moment, Stamp
from logbook.domain.wording import Phrase


class IncidentStatus(StrEnum):
    """How far the response has got, worked out from what was recorded."""

    OPEN = "open"
    CONTAINING = "containing"
    CONTAINED = "contained"


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened to the city, under its reference.

    Attributes:
        reference: ``WIN-0001``.
        category: Kind of incident, a word of the playbook.
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
        containment: Ids of the containment steps of its playbook.
    """
    states: dict[str, StepMark] = {}
    for signed in entries:
        body = body_of(signed)
        if isinstance(body, StepMarked):
            states[body.step] = body.mark
    settled = {StepMark.DONE, StepMark.VERIFIED, StepMark.NOT_APPLICABLE}
    reached = [states[step] for step in containment if step in states]
    if not reached:
        return Phrase(f"status.{IncidentStatus.OPEN}")
    done = all(states.get(step) in settled for step in containment)
    status = IncidentStatus.CONTAINED if done else IncidentStatus.CONTAINING
    return Phrase(f"status.{status}")
