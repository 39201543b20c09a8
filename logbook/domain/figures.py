"""How long the parts of a response took: for one incident, and over several.

Lengths are counted between the times people gave for what happened, not between the
times they wrote it down. A time that is not known stays unknown; one that is known to
the hour, or as before or after another, makes a length no more exact than that.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from logbook.domain.amendment import amended_bodies
from logbook.domain.bodies import CallOutcome, StepMark, StepMarked
from logbook.domain.conditions import DISCOVERED, Facts
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.incident import Incident
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.notification import Call, DutyProgress, DutyState, calls_of
from logbook.domain.playbook import Progress, StepProgress, progress_of
from logbook.domain.span import (
    Bounds,
    Span,
    bounds_of,
    first_of,
    last_of,
    median_of,
    range_of,
    span_between,
)
from logbook.domain.step import IncidentKind, Phase

FIGURE_KINDS = (
    EntryKind.INCIDENT_OPENED,
    EntryKind.STEP,
    EntryKind.ANSWER,
    EntryKind.NOTIFICATION,
    EntryKind.DETERMINATION,
    EntryKind.AMENDMENT,
    EntryKind.INCIDENT_CLOSED,
)
"""All that has to be read of an incident to know how long its parts took."""

LEAST_FOR_MEDIAN = 2
"""Of a single length there is no median and no range."""

_OWED = frozenset({DutyState.OPEN, DutyState.TRIED, DutyState.DEFERRED})
"""Duties that apply, and nobody was told."""


class Event(StrEnum):
    """What a length is counted from or to."""

    DISCOVERED = "discovered"
    FIRST_STEP = "first-step"
    CONTAINED = "contained"
    FIRST_TOLD = "first-told"
    CLOSED = "closed"


class Stretch(StrEnum):
    """A part of a response, from one event to another."""

    TO_FIRST_STEP = "to-first-step"
    TO_CONTAINED = "to-contained"
    TO_FIRST_TOLD = "to-first-told"
    TO_CLOSED = "to-closed"
    CONTAINING = "containing"
    CONTAINED_TO_CLOSED = "contained-to-closed"


STRETCHES: Mapping[Stretch, tuple[Event, Event]] = {
    Stretch.TO_FIRST_STEP: (Event.DISCOVERED, Event.FIRST_STEP),
    Stretch.TO_CONTAINED: (Event.DISCOVERED, Event.CONTAINED),
    Stretch.TO_FIRST_TOLD: (Event.DISCOVERED, Event.FIRST_TOLD),
    Stretch.TO_CLOSED: (Event.DISCOVERED, Event.CLOSED),
    Stretch.CONTAINING: (Event.FIRST_STEP, Event.CONTAINED),
    Stretch.CONTAINED_TO_CLOSED: (Event.CONTAINED, Event.CLOSED),
}
"""From what to what each part goes."""


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A duty that applies, and when its office was told.

    Attributes:
        bounds: None while nobody was told.
        number: The entry that says so, none while there is none.
    """

    duty: str
    title: str
    office: str
    bounds: Bounds | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class IncidentFigures:
    """When the parts of one response were reached.

    Attributes:
        reached: What has happened so far; the bounds are open where nobody knows when.
        told: Each duty that applies or was fulfilled, in the order of the pack.
    """

    incident: str
    title: str
    kind: IncidentKind
    reached: Mapping[Event, Bounds]
    told: tuple[ToldFigure, ...] = ()

    def length(self, stretch: Stretch) -> Span | None:
        """Return how long a part took, none while it has not come to its end."""
        begin, end = (self.reached.get(event) for event in STRETCHES[stretch])
        return None if begin is None or end is None else span_between(begin, end)

    def since_discovery(self, bounds: Bounds | None) -> Span | None:
        """Return how long after the discovery something happened."""
        if bounds is None:
            return None
        return span_between(self.reached[Event.DISCOVERED], bounds)


@dataclass(frozen=True, slots=True)
class StretchFigures:
    """How long one part of the response took in several incidents.

    Attributes:
        lengths: By reference of the incident, where anything is known of it.
        unknown: In how many incidents it ended, and nobody knows when it did or began.
        waiting: In how many it has not ended yet.
        median: None of fewer than two lengths.
        between: The shortest and the longest; none of fewer than two.
    """

    stretch: Stretch
    lengths: Mapping[str, Span]
    unknown: int
    waiting: int
    median: Span | None
    between: Span | None


def figures_of(
    incident: Incident, pack: JurisdictionPack, entries: Iterable[SignedEntry]
) -> IncidentFigures:
    """Work out how long the parts of a response took.

    Args:
        entries: Of this incident, at least those of `FIGURE_KINDS`, oldest first.
    """
    entries = list(entries)
    progress = progress_of(pack, entries)
    return IncidentFigures(
        incident=incident.reference,
        title=incident.title,
        kind=progress.kind,
        reached=_reached(incident, progress, entries),
        told=tuple(
            _told(duty, pack)
            for duty in progress.duties
            if duty.told is not None or duty.state in _OWED
        ),
    )


def stretches_of(several: Sequence[IncidentFigures]) -> tuple[StretchFigures, ...]:
    """Return how long each part took over several incidents."""
    return tuple(_stretch(stretch, several) for stretch in Stretch)


def by_kind(
    several: Iterable[IncidentFigures],
) -> dict[IncidentKind, tuple[StretchFigures, ...]]:
    """Return how long each part took, by the kind of incident."""
    ordered = sorted(several, key=_place_of_kind)
    return {
        kind: stretches_of(list(these))
        for kind, these in groupby(ordered, key=lambda figures: figures.kind)
    }


def _reached(
    incident: Incident, progress: Progress, entries: Sequence[SignedEntry]
) -> dict[Event, Bounds]:
    calls = [call for call in calls_of(entries) if _is_told(call)]
    done = [
        bounds_of(body.happened)
        for _, body in amended_bodies(entries)
        if isinstance(body, StepMarked)
        and body.phase == Phase.CONTAIN
        and body.mark is StepMark.DONE
    ]
    steps = progress.steps_of(Phase.CONTAIN)
    reached = {Event.DISCOVERED: _discovered(incident, progress)}
    if done:
        reached[Event.FIRST_STEP] = first_of(done)
    if steps and all(step.settled for step in steps):
        reached[Event.CONTAINED] = last_of(_in_force_since(steps))
    if calls:
        told = (bounds_of(call.body.happened) for call in calls)
        reached[Event.FIRST_TOLD] = first_of(told)
    if progress.closing is not None:
        reached[Event.CLOSED] = bounds_of(progress.closing.body.happened)
    return reached


def _discovered(incident: Incident, progress: Progress) -> Bounds:
    """Return when it was discovered, by the answer or else by who opened it."""
    facts = Facts(progress.answers, progress.determined)
    answered = facts.answers.get(DISCOVERED)
    moment = answered.current.body.moment if answered else incident.happened
    return bounds_of(moment) if moment is not None else Bounds()


def _in_force_since(steps: Iterable[StepProgress]) -> list[Bounds]:
    """Return since when each measure holds; a step that does not apply is none."""
    moments = (_held_since(step) for step in steps)
    return [bounds_of(moment) for moment in moments if moment is not None]


def _held_since(step: StepProgress) -> Moment | None:
    """Return when a measure was taken that was not undone before its time."""
    since: Moment | None = None
    temporary = False
    for mark in step.marks:
        match mark.body.mark:
            case StepMark.DONE:
                since = since or mark.body.happened
                temporary = mark.body.temporary is True
            case StepMark.REVERSED if not temporary:
                since = None
            case StepMark.NOT_APPLICABLE | StepMark.DEFERRED:
                since = None
    return since


def _is_told(call: Call) -> bool:
    return call.body.outcome is CallOutcome.TOLD


def _told(duty: DutyProgress, pack: JurisdictionPack) -> ToldFigure:
    told = duty.told
    return ToldFigure(
        duty=duty.duty.id,
        title=duty.duty.title,
        office=pack.office(duty.duty.office).name,
        bounds=bounds_of(told.body.happened) if told else None,
        number=told.number if told else None,
    )


def _stretch(stretch: Stretch, several: Sequence[IncidentFigures]) -> StretchFigures:
    spans = {each.incident: each.length(stretch) for each in several}
    ended = {name: span for name, span in spans.items() if span is not None}
    lengths = {name: span for name, span in ended.items() if span.is_known}
    enough = len(lengths) >= LEAST_FOR_MEDIAN
    return StretchFigures(
        stretch=stretch,
        lengths=lengths,
        unknown=len(ended) - len(lengths),
        waiting=len(spans) - len(ended),
        median=median_of(list(lengths.values())) if enough else None,
        between=range_of(list(lengths.values())) if enough else None,
    )


def _place_of_kind(figures: IncidentFigures) -> int:
    return list(IncidentKind).index(figures.kind)
