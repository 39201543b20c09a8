"""Every kind of paper that leaves the program, about one rehearsed incident."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.report import Report
from logbook.rehearsal import PASSPHRASE, Rehearsal, rehearse
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from tests.fakes import FakeSigner
from tests.handed_over import unwatched

PLACE = "ca-on-windsor"


@dataclass(frozen=True)
class Paper:
    """One paper before it is signed.

    Attributes:
        name: For whom a report is, or what a paper about evidence is.
    """

    name: str
    report: Report
    pdf: bytes
    html: str


@cache
def rendered_papers() -> tuple[Paper, ...]:
    """Return every version of the report and every paper about evidence, rendered."""
    renderer, signer = PdfRenderer(RESOURCES), FakeSigner()
    made = []
    with _rehearsed() as (_, book):
        for name, report in _composed(book):
            rendered = renderer.render(report, unwatched, signer)
            made.append(Paper(name, report, rendered.pdf, rendered.html.decode()))
    return tuple(made)


@cache
def signed_papers() -> dict[str, Path]:
    """Return the hand-over folder of a paper of every kind, by what it is."""
    with _rehearsed() as (rehearsal, book):
        folders = {each.folder.name: each.folder for each in rehearsal.handovers}
        for name, report in _custody(book):
            into = rehearsal.logbook.parent / "handover" / name
            folders[name] = book.handoffs.issue(report, into).folder
    return folders


@cache
def issued_to(*recipients: str) -> dict[str, Path]:
    """Return the hand-over folder of a report to each of *recipients*."""
    folders = {}
    with _rehearsed() as (rehearsal, book):
        for name in recipients:
            into = rehearsal.logbook.parent / "handover" / f"to-{name}"
            report = _accepted(book, name)
            folders[name] = book.handoffs.issue(report, into).folder
    return folders


@contextmanager
def _rehearsed() -> Iterator[tuple[Rehearsal, OpenLogbook]]:
    place = Path(tempfile.mkdtemp(prefix="papers-"))
    rehearsal = rehearse(PLACE, place, seed=3, say=_ignored)
    passphrase = bytearray(PASSPHRASE.encode())
    book = open_logbook(rehearsal.logbook, rehearsal.person, passphrase)
    try:
        yield rehearsal, book
    finally:
        book.close()


def _composed(book: OpenLogbook) -> Iterator[tuple[str, Report]]:
    for recipient, _name in book.handoffs.recipients():
        yield recipient, _accepted(book, recipient)
    yield from _custody(book)


def _accepted(book: OpenLogbook, recipient: str) -> Report:
    incident = _incident(book)
    if book.withholding.proposal(incident, recipient).is_open:
        book.withholding.accept(incident, recipient)
    return book.handoffs.compose(incident, recipient)


def _custody(book: OpenLogbook) -> Iterator[tuple[str, Report]]:
    incident, papers = _incident(book), book.evidence.papers
    items = book.evidence.register.register_of(incident).items
    transfers = [each.entry for item in items for each in item.transfers]
    yield "sheets", papers.sheets(incident, [item.number for item in items])
    yield "items", papers.item_list(incident)
    yield "receipt-again", papers.receipt(incident, transfers[0])


def _incident(book: OpenLogbook) -> str:
    [incident] = book.incidents.incidents()
    return incident.reference


def _ignored(_words: str) -> None:
    """Nobody reads what this rehearsal says."""
