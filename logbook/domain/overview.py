"""What a supervisor wants to know of each incident before anything else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from logbook.domain.clocks import OPEN_CLOCKS, Clock, by_urgency
from logbook.domain.containment import open_containment
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.evidence import READ_FOR_EVIDENCE
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.figures import FIGURE_KINDS
from logbook.domain.folding import gives_new_words
from logbook.domain.incident import Incident, status_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.open_evidence import OpenItem, open_evidence
from logbook.domain.people import People
from logbook.domain.playbook import StepProgress, progress_of
from logbook.domain.review import QUESTION_KINDS, Question, questions_of
from logbook.domain.sign_off import (
    DRAFT_KINDS,
    ReportDraft,
    drafts_of,
    unreleased_of,
)
from logbook.domain.step import IncidentKind, Phase
from logbook.domain.timeline_query import Count, TimelineQuery
from logbook.domain.wording import Phrase

OVERVIEW_KINDS = (
    *FIGURE_KINDS,
    EntryKind.HOLD,
    EntryKind.HOLD_LIFTED,
    *DRAFT_KINDS,
    *QUESTION_KINDS,
    *READ_FOR_EVIDENCE,
)
"""All that has to be read of an incident to say how it stands; notes are not."""


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """What is new in an incident since somebody's last review.

    Attributes:
        after: Up to which entry they have reviewed.
        new: Rows of the timeline that begin after that.
        late: How many of them were written late.
        amended: Numbers of the amendments and of the changed answers after that.
    """

    after: int
    new: Count
    late: Count
    amended: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IncidentStanding:
    """How one incident stands, by what is recorded of it.

    Attributes:
        closed: Whether it takes additions only.
        clocks: Those that run, the most urgent first; none of a closed incident.
        containment: Steps that are done and not verified, or temporary and in force.
        drafts: Reports that were put up and not released.
        questions: Those nobody has answered.
        amendments: Numbers of the entries that amend another, or answer it anew.
        evidence: What is open about items, also where the incident is closed.
    """

    incident: Incident
    kind: IncidentKind
    status: Phrase
    closed: bool
    clocks: tuple[Clock, ...]
    containment: tuple[StepProgress, ...]
    drafts: tuple[ReportDraft, ...]
    questions: tuple[Question, ...]
    amendments: tuple[int, ...]
    evidence: tuple[OpenItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Alone:
    """Rows of somebody who countersigned the others, and whom nobody else witnessed.

    Attributes:
        name: Who wrote them.
        query: Shows them, also those that nobody has witnessed at all.
    """

    name: str
    query: TimelineQuery
    count: Count


@dataclass(frozen=True, slots=True)
class IncidentOverview:
    """How one incident stands, who leads it, and what nobody has looked at yet.

    Attributes:
        lead: Name of who leads it now.
        fresh: What is new since the last review of whoever looks.
        witnessed: Up to which entry somebody else vouches for the record.
        unwitnessed: Rows that begin after that; none while that is being checked.
        alone: Rows before that all the same witnessed by nobody but their author.
        findings: Numbers of its entries that are not as they were signed.
    """

    standing: IncidentStanding
    lead: str
    fresh: Unreviewed
    witnessed: int = 0
    unwitnessed: Count | None = None
    alone: Alone | None = None
    findings: tuple[int, ...] = ()

    @property
    def incident(self) -> Incident:
        """Which incident it is about."""
        return self.standing.incident


def standing_of_incident(
    incident: Incident,
    pack: JurisdictionPack,
    entries: Iterable[SignedEntry],
    clocks: Sequence[Clock],
    people: People,
    now: datetime,
) -> IncidentStanding:
    """Work out how an incident stands.

    Args:
        entries: Of this incident, at least those of `OVERVIEW_KINDS`, oldest first.
        clocks: Every clock of it.
    """
    entries = list(entries)
    progress = progress_of(pack, entries)
    closed = progress.closing is not None
    running = (clock for clock in clocks if clock.state in OPEN_CLOCKS and not closed)
    kind = progress.kind
    steps = [step.id for step in pack.steps_of(Phase.CONTAIN) if step.fits(kind)]
    return IncidentStanding(
        incident=incident,
        kind=kind,
        status=status_of(entries, steps),
        closed=closed,
        clocks=by_urgency(running),
        containment=open_containment(progress),
        drafts=unreleased_of(drafts_of(entries, people)),
        questions=tuple(
            asked for asked in questions_of(entries) if asked.reply is None
        ),
        amendments=tuple(
            signed.number for signed in entries if gives_new_words(signed)
        ),
        evidence=open_evidence(evidence_of(entries, people).items, now),
    )
