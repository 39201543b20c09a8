"""Putting on record what became of the print jobs of signed papers."""

from dataclasses import dataclass, replace

from logbook.application.journal import Journal
from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.print_outcome import (
    PRINT_KINDS,
    OpenPrint,
    PrintOutcome,
    open_prints,
)
from logbook.domain.printing_errors import PrintAnsweredError
from logbook.domain.record_bodies import ReportIssued, ReportPrinted

_READ = (*PRINT_KINDS, EntryKind.REPORT_ISSUED)


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """Which signed paper is printed.

    Attributes:
        number: Of the report.
        sha256: Digest of the signed PDF, in hexadecimal.
        pages: How many it has.
    """

    incident: str
    number: str
    copy: int
    sha256: str
    pages: int


@dataclass(frozen=True, slots=True)
class WaitingPrint:
    """A job that waits for a person's word.

    Attributes:
        count: How many pages the paper has; 0 where the record does not say.
    """

    job: OpenPrint
    count: int


class PrintService:
    """Says of every job what is known of it, and by whom.

    A job is recorded as sent in the moment the printing system has taken it: if the
    program ends then, the question stays open in the record and is not forgotten.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def sent(
        self, paper: PrintedPaper, printer: str, *, pages: str = "", sides: str = ""
    ) -> SignedEntry:
        """Record that the printing system took a job.

        Args:
            pages: Which pages, ``2-5,8``; empty for all.
            sides: A word of `Sides`; empty where nobody chose.
        """
        sent = _body(paper, printer, PrintOutcome.SENT, pages, sides)
        return self._journal.append(paper.incident, sent)

    def not_sent(
        self, paper: PrintedPaper, printer: str, outcome: PrintOutcome
    ) -> SignedEntry:
        """Record why no printer got anything: there was none, or it took no jobs."""
        return self._journal.append(paper.incident, _body(paper, printer, outcome))

    def ended(self, sent: int, outcome: PrintOutcome) -> SignedEntry:
        """Record why a job that was sent did not go on to its end.

        Args:
            sent: The entry that says it was sent.

        Raises:
            PrintAnsweredError: No job waits that was sent in that entry.
        """
        return self._settle(sent, outcome)

    def answered(self, sent: int, missing: str = "") -> SignedEntry:
        """Record what a person says who counted the pages.

        Args:
            sent: The entry that says it was sent.
            missing: The pages that did not come out, ``3,7``; empty if all did.

        Raises:
            PrintAnsweredError: No job waits that was sent in that entry.
        """
        outcome = PrintOutcome.PART if missing else PrintOutcome.CONFIRMED
        return self._settle(sent, outcome, missing)

    def waiting(self, incident: str) -> list[WaitingPrint]:
        """Return the jobs nobody has answered for, oldest first."""
        entries = [*self._journal.store.of_incident(incident, *_READ)]
        counts = {
            body.sha256: body.pages
            for body in map(body_of, entries)
            if isinstance(body, ReportIssued)
        }
        return [
            WaitingPrint(job, counts.get(job.body.sha256, 0))
            for job in open_prints(entries)
        ]

    def _settle(
        self, sent: int, outcome: PrintOutcome, missing: str = ""
    ) -> SignedEntry:
        waiting = open_prints(self._journal.store.of_kind(*PRINT_KINDS))
        found = next((each for each in waiting if each.number == sent), None)
        if found is None:
            raise PrintAnsweredError(sent)
        body = replace(found.body, outcome=outcome.value, missing=missing)
        return self._journal.append(found.incident, body, refers_to=(sent,))


def _body(
    paper: PrintedPaper,
    printer: str,
    outcome: PrintOutcome,
    pages: str = "",
    sides: str = "",
) -> ReportPrinted:
    return ReportPrinted(
        paper.number,
        printer,
        outcome.value,
        paper.sha256,
        copy=paper.copy,
        pages=pages,
        sides=sides,
    )
