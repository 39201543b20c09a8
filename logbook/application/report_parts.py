"""What a report, its header and the entry about it are made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count

from logbook.application.disclosing import Disclosed
from logbook.application.management_report import read_for
from logbook.domain.bodies import body_of
from logbook.domain.digest import Digest
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import NothingToReportError, UnknownIncidentError
from logbook.domain.handoff_register import IssuedCopy
from logbook.domain.handover import handover_of
from logbook.domain.handover_parts import ReportHeader
from logbook.domain.incident import Incident, incidents_of
from logbook.domain.merkle import Tree
from logbook.domain.moment import Stamp
from logbook.domain.people import People, Person
from logbook.domain.record_bodies import (
    Edition,
    LogbookCreated,
    PaperKind,
    ReportIssued,
)
from logbook.domain.report import Box, Report
from logbook.domain.reporting import Findings
from logbook.domain.review_bodies import ReportPrepared
from logbook.domain.sign_off import (
    SignOff,
    is_after_sign_off,
    sign_off_of,
    sign_off_words,
)
from logbook.domain.wording import Phrase


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which report is to be put together.

    Attributes:
        number: The number it has, or will be issued under.
        by: Who signs it.
        prepared: Who prepared it, where that was somebody else: a later copy.
        as_of: When it tells how things stood.
    """

    number: str
    incident: str
    recipient: str
    edition: Edition
    language: str
    by: Person
    as_of: Stamp
    copy: int = 1
    prepared: Person | None = None


def entries_of(incident: str, everything: Iterable[SignedEntry]) -> list[SignedEntry]:
    """Return the entries of an incident.

    Raises:
        NothingToReportError: It has none yet.
    """
    entries = [each for each in everything if each.entry.incident == incident]
    if not entries:
        raise NothingToReportError
    return entries


def story_of(incident: str, entries: Iterable[SignedEntry]) -> Incident:
    """Return the incident as its entries tell of it.

    Raises:
        UnknownIncidentError: None of them opens it.
    """
    story = incidents_of(entries).get(incident)
    if story is None:
        raise UnknownIncidentError(incident)
    return story


def sign_off_for(
    wanted: Wanted,
    entries: Iterable[SignedEntry],
    people: People,
    everything: Iterable[SignedEntry],
) -> SignOff | None:
    """Return the sign-off of a report, with all that it tells and that came after.

    A report to the management tells how long things took in other incidents too.

    Args:
        entries: Of the incident, oldest first.
        everything: Those that were read of other incidents as well.
    """
    sign_off = sign_off_of(wanted.number, entries, people)
    if sign_off is None:
        return None
    kinds, about = read_for(wanted.recipient), {None, wanted.incident}
    others = (
        each.number
        for each in everything
        if each.entry.kind in kinds
        and each.entry.incident not in about
        and is_after_sign_off(each.number, each.entry.kind, sign_off.up_to)
    )
    return replace(sign_off, after=tuple(sorted((*sign_off.after, *others))))


def who_prepared(sign_off: SignOff | None, people: People, by: Person) -> Person:
    """Return who prepared a report: who put up what was signed off, or who signs it.

    A supervisor who releases what they signed off has not prepared it.
    """
    return people.get(sign_off.prepared_by) if sign_off is not None else by


def with_sign_off_box(
    boxes: Sequence[Box], sign_off: SignOff | None, people: People
) -> tuple[Box, ...]:
    """Add the box that says who signed a report off, or that nobody did."""
    said = sign_off_words(sign_off, people)
    return (*boxes, Box(Phrase("box.sign-off"), said))


def with_decisions(report: Report, found: Findings) -> Report:
    """Add the tables that stay empty until somebody decides something."""
    return replace(
        report,
        affected=found.affected,
        determined=found.determined,
        held=found.held,
        closed=found.closed,
    )


def next_number(entries: Iterable[SignedEntry]) -> str:
    """Return the number of the next report, which no other one has.

    Args:
        entries: All that put reports up or issued them.
    """
    bodies = map(body_of, entries)
    reports = (
        each for each in bodies if isinstance(each, ReportPrepared | ReportIssued)
    )
    given = {body.report for body in reports}
    numbers = map("R-{:03}".format, count(len(given) + 1))
    return next(number for number in numbers if number not in given)


def with_attachment(
    report: Report, founding: LogbookCreated, disclosed: Disclosed, tree: Tree
) -> Report:
    """Attach the entries a report is handed over with, and what proves them.

    Args:
        tree: Over every entry of the record.
    """
    handover = handover_of(
        header_of(report),
        founding,
        people=report.people,
        entries=disclosed.entries,
        tree=tree,
        checkpoint=report.checkpoint,
        withheld=disclosed.withheld,
    )
    return replace(report, attachment=handover.to_bytes())


def header_of(report: Report) -> ReportHeader:
    """Return what ``entries.json`` says of the report it is disclosed with."""
    is_paper = report.paper_about is not None
    return ReportHeader(
        number=report.number,
        edition=report.edition,
        copy=report.copy,
        recipient=report.recipient,
        recipient_name=report.recipient_name,
        incident=report.incident,
        title=report.title,
        as_of=report.as_of.at.replace(microsecond=0),
        offset=report.as_of.offset,
        language=report.language,
        pack=report.pack,
        pack_version=report.pack_version,
        prepared_by=report.prepared_by.id,
        version="" if is_paper else report.version.value,
        audience="" if is_paper else report.audience.value,
    )


def as_of_first(copy: IssuedCopy) -> Stamp:
    """Return when the first copy of a report told how things stood.

    Copies issued before that was recorded say when they were issued.
    """
    as_of = copy.body.as_of
    if as_of is None or as_of.at is None:
        return copy.recorded
    return replace(copy.recorded, at=as_of.at, offset=as_of.offset)


def issued_body(
    report: Report, sha256: Digest, pages: int, codes: Sequence[str] = ()
) -> ReportIssued:
    """Return what is recorded when a report leaves the program.

    Args:
        codes: The code to type of each page.
    """
    return ReportIssued(
        report=report.number,
        recipient=report.recipient,
        recipient_name=report.recipient_name,
        edition=report.edition,
        copy=report.copy,
        language=report.language,
        sha256=sha256.hex,
        pages=pages,
        checkpoint=report.checkpoint.to_text(),
        entries=report.entries,
        last=report.last,
        paper=report.paper_about.kind if report.paper_about else PaperKind.REPORT,
        page_codes=" ".join(codes),
        as_of=report.as_of.moment(),
    )


def referred_to(report: Report) -> tuple[int, ...]:
    """Return the entries a report comes from.

    Those that put it up and signed it off, or what a paper about evidence is about.
    """
    if report.paper_about is not None:
        return report.paper_about.about
    put_up = {report.put_up.number} if report.put_up else set()
    if report.sign_off:
        put_up |= {report.sign_off.up_to, report.sign_off.number}
    return tuple(sorted(put_up))
