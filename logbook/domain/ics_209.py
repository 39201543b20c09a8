"""An incident status summary in the manner of ICS 209, as values.

How much is contained is never given as a percentage: nobody measured one. It says how
many containment steps of the guide were verified.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from logbook.domain.audience import WithholdClass
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.ics_214 import period_phrase
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.period import Period, period_of
from logbook.domain.playbook import StepProgress, StepState, progress_of
from logbook.domain.reader_facts import (
    NOT_RECORDED,
    Known,
    ReaderFacts,
    withheld_phrase,
)
from logbook.domain.step import Phase
from logbook.domain.timeline import TimelineRow
from logbook.domain.wording import Phrase, Statement, text_phrase

ICS_209 = "ics-209"
"""Id of the recipient a form of this kind is made out to."""

_EVENTS = frozenset(
    {
        EntryKind.INCIDENT_OPENED,
        EntryKind.NOTIFICATION,
        EntryKind.DETERMINATION,
        EntryKind.HOLD,
        EntryKind.HOLD_LIFTED,
        EntryKind.INCIDENT_CLOSED,
    }
)
"""Kinds of entries that tell of something done or decided, not of what is known."""

_MEASURES = frozenset({Phase.CONTAIN, Phase.REMEDIATE})
_DONE = frozenset({"step.done", "step.verified", "step.reversed"})
"""Steps that are events: measures that were taken, looked at or taken back."""

_ROOM = 12
"""Lines a block holds; the rest of it goes on under the remarks, by its number."""


@dataclass(frozen=True, slots=True)
class StatusBlock:
    """One numbered block.

    Attributes:
        entries: Numbers of the entries it was read from.
    """

    number: int
    label: Phrase
    said: tuple[Statement, ...]
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusSummary:
    """One summary.

    Attributes:
        blocks: In order; the last is the remarks, which go on with fuller blocks.
    """

    blocks: tuple[StatusBlock, ...]


@dataclass(frozen=True, slots=True)
class SummaryOf:
    """What a summary is made from.

    Attributes:
        version: Which report it is: its number, and initial, update or final.
        approved: Who signed it off, or that nobody did.
        rows: What its reader sees, in the order it happened.
        entries: All of the incident.
    """

    title: str
    incident: str
    version: Phrase
    prepared: Phrase
    approved: Phrase
    rows: Sequence[TimelineRow]
    entries: Sequence[SignedEntry]
    facts: ReaderFacts
    pack: JurisdictionPack


def summary_of(about: SummaryOf) -> StatusSummary:
    """Return the summary of the period since the last one."""
    facts, seen = about.facts, about.facts.seen.entries
    period = period_of(about.rows, seen, about.entries, ICS_209)
    events = _events(period)
    planned = _planned(about)
    first, rest = events.said[:_ROOM], events.said[_ROOM:]
    named: list[tuple[str, Known]] = [
        ("version", Known(((about.version,),))),
        (
            "incident",
            Known(((text_phrase(about.title),), (text_phrase(about.incident),))),
        ),
        ("lead", facts.known("incident-lead")),
        ("start", facts.known("started")),
        ("contained", Known((_contained(about),))),
        ("period", Known(((period_phrase(period),),))),
        ("prepared", Known(((about.prepared,),))),
        ("approved", Known(((about.approved,),))),
        ("events", Known(first or ((Phrase("ics.none"),),), events.entries)),
        ("planned", planned),
    ]
    blocks = [
        StatusBlock(number, Phrase(f"ics.block.{name}"), known.said, known.entries)
        for number, (name, known) in enumerate(named, start=1)
    ]
    at = next(block.number for block in blocks if block.label.code.endswith("events"))
    remarks: list[Statement] = [(Phrase("ics.none"),)]
    if rest:
        remarks = [(Phrase("ics.continued", {"number": at}),), *rest]
    last = StatusBlock(len(blocks) + 1, Phrase("ics.block.remarks"), tuple(remarks))
    return StatusSummary((*blocks, last))


def _events(period: Period) -> Known:
    """Return what happened, each in its first sentence; the rest is in the report."""
    rows = [row for row in period.rows if _is_event(row)]
    return Known(tuple((_when(row), *row.statement[:1]) for row in rows))


def _is_event(row: TimelineRow) -> bool:
    if row.kind == EntryKind.STEP:
        return row.phase in _MEASURES and row.statement[0].code in _DONE
    return row.kind in _EVENTS


def _when(row: TimelineRow) -> Phrase:
    moment = row.happened or row.recorded.moment()
    return Phrase("ics.event", {"moment": moment, "number": row.number})


def _contained(about: SummaryOf) -> Statement:
    """Say how many containment steps were verified, unless one of them is withheld."""
    steps = progress_of(about.pack, about.entries).steps_of(Phase.CONTAIN)
    if len(_told(about, steps)) < len(steps):
        return (withheld_phrase(WithholdClass.LIVE_SECURITY),)
    states = [each.state for each in steps]
    asked = len(steps) - states.count(StepState.NOT_APPLICABLE)
    if not asked:
        return NOT_RECORDED
    slots = {
        "verified": states.count(StepState.VERIFIED),
        "asked": asked,
        "done": states.count(StepState.DONE),
    }
    return (Phrase("ics.contained", slots),)


def _told(about: SummaryOf, steps: Iterable[StepProgress]) -> list[StepProgress]:
    """Return the steps of which the reader sees every mark.

    Which steps the incident asks for is worked out from all entries: a step somebody
    has taken must not be counted as open because its reader may not know of it.
    """
    seen = progress_of(about.pack, about.facts.seen.entries)
    marks = {each.step.id: len(each.marks) for each in seen.steps}
    return [each for each in steps if len(each.marks) == marks[each.step.id]]


def _planned(about: SummaryOf) -> Known:
    """Return what is meant to be done, and how many steps are open."""
    planned = about.facts.known("measures-planned")
    progress = progress_of(about.pack, about.entries)
    asked = [each for phase in about.pack.phases for each in progress.steps_of(phase)]
    steps = _told(about, asked)
    said = [*planned.said, *(_begun(step) for step in steps if _is_begun(step))]
    count = sum(step.state is StepState.OPEN for step in steps)
    one = ".one" if count == 1 else ""
    if count:
        said.append((Phrase(f"ics.open{one}", {"count": count}),))
    return Known(tuple(said), planned.entries)


def _is_begun(step: StepProgress) -> bool:
    return step.state in (StepState.STARTED, StepState.DEFERRED)


def _begun(step: StepProgress) -> Statement:
    title = text_phrase(step.step.title)
    state = Phrase(f"ics.step.{step.state}")
    return (Phrase("answer", {"label": title, "value": state}),)
