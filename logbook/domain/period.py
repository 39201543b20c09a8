"""The operational period of an incident form: since the last one for its incident."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.moment import Stamp
from logbook.domain.record_bodies import PaperKind, ReportIssued
from logbook.domain.timeline import TimelineRow


@dataclass(frozen=True, slots=True)
class Period:
    """What happened since the last form of a kind was issued.

    Attributes:
        rows: What was written since then, an amendment with what it amends.
        begins: When the first of it was written down; none if nothing was.
        ends: When the last of it was.
    """

    rows: tuple[TimelineRow, ...]
    begins: Stamp | None
    ends: Stamp | None


def period_of(
    rows: Iterable[TimelineRow],
    seen: Sequence[SignedEntry],
    entries: Iterable[SignedEntry],
    recipient: str,
) -> Period:
    """Return the period a form to *recipient* is about.

    Args:
        rows: As its reader sees them.
        seen: The entries its reader sees; by them the period begins and ends.
        entries: All of the incident: whether such a form was issued is told by them.
    """
    issued = [
        body.last
        for signed in entries
        if isinstance(body := body_of(signed), ReportIssued)
        and body.recipient == recipient
        and body.paper is PaperKind.REPORT
    ]
    since = max(issued, default=0)
    within = tuple(row for row in rows if max(row.numbers) > since)
    numbers = {number for row in within for number in row.numbers if number > since}
    written = [each.entry.recorded for each in seen if each.entry.number in numbers]
    if not written:
        return Period(within, None, None)
    by_time = sorted(written, key=lambda stamp: stamp.at)
    return Period(within, by_time[0], by_time[-1])
