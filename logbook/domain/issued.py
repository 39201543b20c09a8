"""Which reports of an incident left the program."""

from collections.abc import Iterable

from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.record_bodies import PaperKind, ReportIssued


def reports_in(entries: Iterable[SignedEntry]) -> list[ReportIssued]:
    """Return the reports that were issued, oldest first.

    Papers about evidence are none: nobody was told of the incident by them.
    """
    bodies = map(body_of, entries)
    issued = (body for body in bodies if isinstance(body, ReportIssued))
    return [body for body in issued if body.paper is PaperKind.REPORT]
