"""The supervisor's first minute: every incident, and how the record stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from logbook.application.clocks import ClockService
from logbook.application.journal import Journal
from logbook.application.timelines import TimelineService
from logbook.domain.entry import EntryKind
from logbook.domain.incident import Incident, incidents_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.overview import (
    OVERVIEW_KINDS,
    Alone,
    IncidentOverview,
    Unreviewed,
    standing_of_incident,
)
from logbook.domain.people import People
from logbook.domain.review import REVIEW_KINDS, reviewed_up_to
from logbook.domain.shift import SHIFT_KINDS, lead_of
from logbook.domain.timeline_query import Order, RowStanding, TimelineQuery
from logbook.domain.verification import VerificationReport
from logbook.domain.witnessed import WITNESS_KINDS, OwnWords, vouched_of

_MOST_FOLLOWED = 500
"""Entries that are read to say which incidents they are about; then it is all."""

_MOST_FINDINGS = 200
"""Findings whose incident is looked up; a record with more is damaged all over."""

_LEADING = (EntryKind.INCIDENT_OPENED, EntryKind.INCIDENT_CLOSED, *SHIFT_KINDS)
"""What has to be read to know which incidents are open, and who leads them."""

_LATE = frozenset({RowStanding.LATE})


@dataclass(frozen=True, slots=True)
class Overview:
    """Every incident, and what is known of the record as a whole.

    Attributes:
        size: How many entries there are.
        people: How many persons are enrolled.
        reviewed: Up to which entry whoever looks has reviewed.
        incidents: Open ones first, the newest first among each.
        closed: References of those that take additions only.
        leads: Name of who leads each now, by its reference.
        own_words: What of their own whoever countersigned furthest has alone.
    """

    size: int
    people: int
    reviewed: int
    incidents: tuple[Incident, ...]
    closed: frozenset[str]
    leads: Mapping[str, str]
    own_words: OwnWords | None = None


class OverviewService:
    """Reads how every incident stands; it records nothing.

    One incident is read at a time, so that somebody who records something meanwhile
    does not wait for all of them.
    """

    def __init__(
        self, journal: Journal, timelines: TimelineService, clocks: ClockService
    ) -> None:
        self._journal = journal
        self._timelines = timelines
        self._clocks = clocks

    def overview(self) -> Overview:
        """Return which incidents there are, and how large the record is."""
        store, people = self._journal.store, self._timelines.people()
        entries = list(store.of_kind(*_LEADING))
        incidents = incidents_of(entries)
        closed = frozenset(
            str(signed.entry.incident)
            for signed in entries
            if signed.entry.kind == EntryKind.INCIDENT_CLOSED
        )
        newest = reversed(incidents.values())
        reviews = store.of_kind(*REVIEW_KINDS)
        return Overview(
            size=store.head().size,
            people=len(list(people)),
            reviewed=reviewed_up_to(self._journal.author, reviews)[0],
            incidents=tuple(sorted(newest, key=lambda one: one.reference in closed)),
            closed=closed,
            leads={
                reference: people.name_of(lead)
                for reference in incidents
                if (lead := lead_of(entries, reference)) is not None
            },
            own_words=vouched_of(store.of_kind(*WITNESS_KINDS), people).own_words,
        )

    def incident(
        self,
        incident: Incident,
        overview: Overview,
        pack: JurisdictionPack,
        report: VerificationReport | None,
    ) -> IncidentOverview:
        """Return how one incident stands.

        Args:
            overview: What `overview` said of the record.
            report: What the last verification found; none while it goes on.
        """
        reference, people = incident.reference, self._timelines.people()
        entries = list(self._journal.store.of_incident(reference, *OVERVIEW_KINDS))
        clocks = self._clocks.among(entries, pack)
        now = self._journal.clock.now().at
        standing = standing_of_incident(incident, pack, entries, clocks, people, now)
        found = IncidentOverview(
            standing=standing,
            lead=overview.leads.get(reference, ""),
            fresh=self._fresh(reference, overview.reviewed, standing.amendments),
        )
        if report is None:
            return found
        unwitnessed = TimelineQuery(incident=reference, after=report.witnessed)
        return replace(
            found,
            witnessed=report.witnessed,
            unwitnessed=self._timelines.count(unwitnessed),
            alone=self._alone(reference, overview.own_words, people, report),
            findings=self._findings(report).get(reference, ()),
        )

    def changed_since(self, number: int) -> frozenset[str] | None:
        """Return which incidents the entries after *number* are about.

        Returns:
            None, if there are so many that it may be any of them.
        """
        entries = self._journal.store.read(number + 1)
        new = list(islice(entries, _MOST_FOLLOWED + 1))
        everywhere = {*SHIFT_KINDS, *REVIEW_KINDS}
        if len(new) > _MOST_FOLLOWED or any(
            signed.entry.kind in everywhere for signed in new
        ):
            return None
        return frozenset(
            signed.entry.incident for signed in new if signed.entry.incident
        )

    def _fresh(
        self, reference: str, after: int, amendments: Iterable[int]
    ) -> Unreviewed:
        new = TimelineQuery(incident=reference, after=after)
        late = TimelineQuery(incident=reference, after=after, standings=_LATE)
        return Unreviewed(
            after=after,
            new=self._timelines.count(new),
            late=self._timelines.count(late),
            amended=tuple(number for number in amendments if number > after),
        )

    def _alone(
        self,
        reference: str,
        own: OwnWords | None,
        people: People,
        report: VerificationReport,
    ) -> Alone | None:
        if own is None:
            return None
        query = TimelineQuery(
            reference, Order.WRITTEN, persons=own.selves, after=own.after
        )
        first = next(self._timelines.numbers(query), None)
        if first is None or first > report.witnessed:
            return None
        name = people.name_of(own.person)
        return Alone(name, query, self._timelines.count(query))

    def _findings(self, report: VerificationReport) -> Mapping[str, tuple[int, ...]]:
        """Return the findings at entries of each incident, by its reference."""
        numbers = sorted({found.number for found in report.findings if found.number})
        found: dict[str, tuple[int, ...]] = {}
        for number in numbers[:_MOST_FINDINGS]:
            for signed in self._journal.store.read(number, number):
                if reference := signed.entry.incident:
                    found[reference] = (*found.get(reference, ()), number)
        return found
