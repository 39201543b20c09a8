"""The activity log (ICS 214) of one operational period, as values.

Its boxes are those FEMA's form has; what the logbook does not ask for, such as a
position, is said to be unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from logbook.domain.entry import SignedEntry
from logbook.domain.notation import Instant
from logbook.domain.people import People, Person
from logbook.domain.period import Period, period_of
from logbook.domain.timeline import TimelineRow
from logbook.domain.wording import Phrase, text_phrase

ICS_214 = "ics-214"
"""Id of the recipient a form of this kind is made out to."""


@dataclass(frozen=True, slots=True)
class Resource:
    """Somebody who wrote in the period."""

    name: str
    position: Phrase
    agency: str


@dataclass(frozen=True, slots=True)
class ActivityLog:
    """One activity log.

    Attributes:
        period: From when to when, on the 24-hour clock.
    """

    incident: Phrase
    period: Phrase
    resources: tuple[Resource, ...]
    rows: tuple[TimelineRow, ...]


def activity_log_of(
    title: str,
    organisation: str,
    rows: Sequence[TimelineRow],
    seen: Sequence[SignedEntry],
    entries: Sequence[SignedEntry],
    people: People,
) -> ActivityLog:
    """Return the log of the period since the last one, or of the whole incident.

    Args:
        rows: As its reader sees them, in the order things happened.
        seen: The entries its reader sees.
        entries: All of the incident.
    """
    period = period_of(rows, seen, entries, ICS_214)
    wrote = dict.fromkeys(
        row.author for row in period.rows if row.author in people.by_id
    )
    return ActivityLog(
        incident=text_phrase(title),
        period=period_phrase(period),
        resources=tuple(_resource(people.get(each), organisation) for each in wrote),
        rows=period.rows,
    )


def period_phrase(period: Period) -> Phrase:
    """Say from when to when a period runs."""
    if period.begins is None or period.ends is None:
        return Phrase("ics.period.empty")
    begins, ends = Instant.of(period.begins), Instant.of(period.ends)
    return Phrase("ics.period", {"begins": begins, "ends": ends})


def _resource(person: Person, organisation: str) -> Resource:
    role = Phrase(f"role.{person.role}")
    return Resource(person.name, Phrase("ics.role", {"role": role}), organisation)
