"""The close of an incident, and what is added after it."""

from collections.abc import Iterable
from dataclasses import dataclass

from logbook.domain.bodies import body_of
from logbook.domain.decisions import IncidentClosed
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Stamp

AFTER_CLOSE = frozenset(
    {
        EntryKind.NOTE,
        EntryKind.AMENDMENT,
        EntryKind.NOTIFICATION,
        EntryKind.HOLD_LIFTED,
        EntryKind.REPORT_ISSUED,
        EntryKind.REPORT_PRINTED,
        EntryKind.REPORT_HANDED_OVER,
        EntryKind.WITHHOLDING_DECIDED,
        EntryKind.COMMENT,
        EntryKind.QUESTION,
        EntryKind.REPLY,
        EntryKind.REVIEW_REFUSED,
        EntryKind.REPORT_PREPARED,
        EntryKind.REPORT_SIGNED_OFF,
        EntryKind.TIMELINE_EXPORTED,
        EntryKind.EVIDENCE_REGISTERED,
        EntryKind.CUSTODY_TRANSFERRED,
        EntryKind.CUSTODY_ACCEPTED,
        EntryKind.CUSTODY_DECLINED,
        EntryKind.CUSTODY_SIGNED,
        EntryKind.EVIDENCE_DISPOSED,
        EntryKind.EVIDENCE_EXPORTED,
        EntryKind.EVIDENCE_DAMAGED,
        EntryKind.EVIDENCE_EXPLAINED,
    }
)
"""What can still be recorded about a closed incident; each is a numbered addition."""


@dataclass(frozen=True, slots=True)
class Closing:
    """How an incident was closed.

    Attributes:
        number: Its entry.
        author: Id of the person who closed it; who verified is in the body.
    """

    body: IncidentClosed
    number: int
    author: str
    recorded: Stamp


READ_FOR_CLOSING = (EntryKind.INCIDENT_CLOSED,)
"""Kinds of entry `closing_of` takes anything from."""


def closing_of(entries: Iterable[SignedEntry]) -> Closing | None:
    """Return how an incident was closed, none while it is open.

    An incident is closed once: a second close is an entry like any other.
    """
    for signed in entries:
        body, entry = body_of(signed), signed.entry
        if isinstance(body, IncidentClosed):
            return Closing(body, signed.number, entry.author, entry.recorded)
    return None


def additions_of(entries: Iterable[SignedEntry]) -> dict[int, int]:
    """Number what was added after the close, from 1, by the number of its entry.

    Args:
        entries: Of one incident, or of several; each counts its own additions.
    """
    counts: dict[str | None, int] = {}
    additions: dict[int, int] = {}
    for signed in entries:
        incident = signed.entry.incident
        if incident in counts:
            counts[incident] += 1
            additions[signed.number] = counts[incident]
        elif isinstance(body_of(signed), IncidentClosed):
            counts[incident] = 0
    return additions
