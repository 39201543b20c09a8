"""What the timeline has to know to offer filters and to say them in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind
from logbook.domain.evidence_bodies import EvidenceRegistered
from logbook.domain.review import REVIEW_KINDS, reviewed_up_to
from logbook.domain.timeline_query import TimelineQuery, Unseen
from logbook.domain.verification import VerificationReport


@dataclass(frozen=True, slots=True)
class Known:
    """People, incidents, and how far somebody has looked; read beside the rows.

    Attributes:
        people: Id and name of everybody enrolled.
        incidents: Reference and title of each.
        reviewed: Up to which entry the person at the laptop has reviewed.
        witnessed: Up to which entry somebody else vouches; none while it is unknown.
        offset: Minutes east of UTC on the clock of the laptop.
        items: Incident, number and name of each item of evidence.
    """

    people: tuple[tuple[str, str], ...] = ()
    incidents: tuple[tuple[str, str], ...] = ()
    reviewed: int = 0
    witnessed: int | None = None
    offset: int = 0
    items: tuple[tuple[str, str, str], ...] = ()

    def moved_on(self, query: TimelineQuery) -> TimelineQuery:
        """Return a query as it is meant now: what was new once may be so no more."""
        after = query.after
        if query.unseen is Unseen.REVIEWED:
            after = self.reviewed
        elif query.unseen is Unseen.WITNESSED and self.witnessed is not None:
            after = self.witnessed
        return replace(query, after=after)

    def person(self, person: str) -> str:
        """Return the name of a person, or the id of one nobody knows."""
        return dict(self.people).get(person, person)

    def local(self, at: datetime) -> datetime:
        """Return a time as the laptop's clock shows it."""
        return at.astimezone(timezone(timedelta(minutes=self.offset)))


def known_of(
    logbook: OpenLogbook, report: VerificationReport | None, now: datetime
) -> Known:
    """Read it; to be called on the logbook thread."""
    people = logbook.timelines.people()
    entries = logbook.journal.store.of_kind(*REVIEW_KINDS)
    reviewed, _ = reviewed_up_to(logbook.person.id, entries)
    return Known(
        tuple((person.id, person.name) for person in people),
        tuple((one.reference, one.title) for one in logbook.incidents.incidents()),
        reviewed,
        report.witnessed if report is not None else None,
        (now.utcoffset() or timedelta()) // timedelta(minutes=1),
        tuple(_items(logbook)),
    )


def _items(logbook: OpenLogbook) -> Iterator[tuple[str, str, str]]:
    """Return what was registered; who has it is not worked out for that."""
    kind = EntryKind.EVIDENCE_REGISTERED
    for signed in logbook.journal.store.of_kind(kind):
        body, incident = body_of(signed), signed.entry.incident
        if isinstance(body, EvidenceRegistered) and incident is not None:
            yield incident, body.item, body.name
