"""Composing, issuing and printing a report for one office."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from logbook.application.journal import Journal
from logbook.application.ports import (
    HolidayCalendar,
    Packager,
    Progress,
    RenderedReport,
    Renderer,
    Sealer,
)
from logbook.domain.bodies import body_of
from logbook.domain.certificate import decoded
from logbook.domain.checkpoint import Checkpoint, SignedCheckpoint, sign_checkpoint
from logbook.domain.clock_register import aside_of, register_of
from logbook.domain.clocks import clocks_of
from logbook.domain.digest import Digest
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import (
    HandoverExistsError,
    NothingToReportError,
    StaleReportError,
    UnknownIncidentError,
)
from logbook.domain.handover import (
    ReportHeader,
    disclosed_entries,
    disclosed_people,
    handover_of,
)
from logbook.domain.incident import Incident, incidents_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.merkle import Tree
from logbook.domain.people import people_of
from logbook.domain.record_bodies import (
    Edition,
    LogbookCreated,
    ReportIssued,
    ReportPrinted,
)
from logbook.domain.report import Report
from logbook.domain.reporting import Findings, findings_of, reviewed_by
from logbook.domain.timeline import by_happening, timeline_of

_RECORD_KINDS = (
    EntryKind.LOGBOOK_CREATED,
    EntryKind.PERSON_ENROLLED,
    EntryKind.COUNTERSIGNED,
)


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """A report that left the program.

    Attributes:
        entry: The entry that says so.
        sha256: Digest of the signed PDF; it goes on the receipt, not in the file.
    """

    folder: Path
    entry: SignedEntry
    sha256: Digest
    pages: int
    missing_glyphs: tuple[str, ...]

    @property
    def pdf(self) -> Path:
        """The signed report."""
        return self.folder / "report.pdf"


def unwatched(done: int, total: int) -> None:
    """Report progress to nobody."""
    del done, total


class HandoffService:
    """Makes reports from the record, and records that they were made."""

    def __init__(  # noqa: PLR0913 - what a report is made of
        self,
        log: str,
        journal: Journal,
        pack: JurisdictionPack,
        founding: LogbookCreated,
        *,
        renderer: Renderer,
        sealer: Sealer,
        packager: Packager,
        calendar: HolidayCalendar,
    ) -> None:
        self._log = log
        self._journal = journal
        self._pack = pack
        self._founding = founding
        self._renderer = renderer
        self._sealer = sealer
        self._packager = packager
        self._calendar = calendar

    def recipients(self) -> list[tuple[str, str]]:
        """Return id and name of the offices reports are made out to."""
        return [
            (office.id, office.name)
            for office in self._pack.offices
            if office.report_to
        ]

    def issued(self, incident: str) -> list[ReportIssued]:
        """Return the reports of an incident that left the program, oldest first."""
        entries = self._journal.store.of_kind(EntryKind.REPORT_ISSUED)
        bodies = [body_of(each) for each in entries if each.entry.incident == incident]
        return [body for body in bodies if isinstance(body, ReportIssued)]

    def compose(
        self,
        incident: str,
        recipient: str,
        edition: Edition = Edition.INITIAL,
        *,
        language: str = "en",
    ) -> Report:
        """Put together what a report would say now.

        Raises:
            NothingToReportError: The incident has no entries yet.
            UnknownIncidentError: Nobody opened it.
            UnknownItemError: The pack has no such recipient.
        """
        # From the record itself and not through its index, which nobody signed.
        everything = list(self._journal.store.read())
        entries = _entries_of(incident, everything)
        record = [each for each in everything if each.entry.kind in _RECORD_KINDS]
        people = people_of(record)
        prepared_by = people.get(self._journal.author)
        disclosed = disclosed_entries(record, entries, also=[prepared_by.id])
        reviewed = reviewed_by(everything, people)
        story = _story_of(incident, entries)
        found = findings_of(story, entries, self._pack, prepared_by, reviewed)
        now = self._journal.clock.now()
        clocks = clocks_of(self._pack, entries, now.at, self._calendar.holiday)
        report = Report(
            number=self._next_number(),
            edition=edition,
            copy=1,
            language=language,
            paper=self._pack.paper,
            rehearsal=self._founding.rehearsal,
            organisation=self._founding.organisation,
            place=self._founding.place,
            incident=incident,
            title=story.title,
            recipient=recipient,
            recipient_name=self._pack.office(recipient).name,
            pack=story.pack,
            pack_version=story.pack_version,
            prepared_by=prepared_by,
            as_of=now,
            boxes=found.boxes,
            rows=tuple(by_happening(timeline_of(entries, people))),
            documented=found.documented,
            steps=found.steps,
            told=found.told,
            silences=found.silences,
            cautions=found.cautions,
            people=tuple(disclosed_people(people, disclosed)),
            checkpoint=self._checkpoint(),
            attachment=b"",
            root=Digest.of(decoded(self._founding.ca_certificate)),
            clocks=register_of(clocks, now.at),
            aside=aside_of(clocks),
        )
        decided = _with_decisions(report, found)
        return self._with_attachment(decided, disclosed, everything)

    def preview(self, report: Report, progress: Progress = unwatched) -> RenderedReport:
        """Return the pages as they will be signed.

        Raises:
            ReportNotMadeError: They could not be rendered.
        """
        return self._renderer.render(report, progress)

    def issue(
        self, report: Report, into: Path, progress: Progress = unwatched
    ) -> IssuedReport:
        """Sign a report, record that it was issued and write its folder.

        The folder is complete on the disk before the entry is written, and gets its
        name after. A process that is killed between the two leaves the entry and a
        complete folder whose name begins with a dot.

        Args:
            into: The hand-over folder; must not exist yet.

        Raises:
            HandoverExistsError: The folder is already there.
            StaleReportError: The record has grown since it was put together.
            ReportNotMadeError: It could not be rendered or signed.
            DiskFullError: There is no room; nothing is left behind.
        """
        if os.path.lexists(into):
            raise HandoverExistsError(str(into))
        self._refuse_stale(report)
        rendered = self._renderer.render(report, progress)
        at = report.as_of.at
        pdf = self._sealer.seal(rendered.pdf, at=at, reason=report.number)
        sha256 = Digest.of(pdf)
        entry = self._packager.write(
            into,
            report,
            pdf,
            self._sealer,
            lambda: self._journal.append(
                report.incident, _issued(report, sha256, rendered.pages)
            ),
        )
        return IssuedReport(
            into, entry, sha256, rendered.pages, rendered.missing_glyphs
        )

    def printed(
        self, report: Report, sha256: Digest, printer: str, outcome: str
    ) -> SignedEntry:
        """Record what became of a print job."""
        return self._journal.append(
            report.incident,
            ReportPrinted(report.number, printer, outcome, sha256.hex),
        )

    def _with_attachment(
        self,
        report: Report,
        disclosed: list[SignedEntry],
        everything: list[SignedEntry],
    ) -> Report:
        handover = handover_of(
            _header_of(report),
            self._founding,
            people=report.people,
            entries=disclosed,
            tree=Tree([signed.leaf for signed in everything]),
            checkpoint=report.checkpoint,
        )
        return replace(report, attachment=handover.to_bytes())

    def _refuse_stale(self, report: Report) -> None:
        """Refuse pages that do not tell the whole record; so no number comes twice."""
        if report.checkpoint.checkpoint.size != self._journal.store.head().size:
            raise StaleReportError

    def _checkpoint(self) -> SignedCheckpoint:
        head, signer = self._journal.store.head(), self._journal.signer
        checkpoint = Checkpoint(self._log, head.size, head.root())
        return sign_checkpoint(
            checkpoint, signer.person, signer.public_key, signer.sign
        )

    def _next_number(self) -> str:
        issued = self._journal.store.of_kind(EntryKind.REPORT_ISSUED)
        numbers = {str(signed.values["report"]) for signed in issued}
        return f"R-{len(numbers) + 1:03}"


def _entries_of(incident: str, everything: list[SignedEntry]) -> list[SignedEntry]:
    """Return the entries of an incident.

    Raises:
        NothingToReportError: It has none yet.
    """
    entries = [each for each in everything if each.entry.incident == incident]
    if not entries:
        raise NothingToReportError
    return entries


def _with_decisions(report: Report, found: Findings) -> Report:
    """Add the tables that stay empty until somebody decides something."""
    return replace(
        report,
        affected=found.affected,
        determined=found.determined,
        held=found.held,
        closed=found.closed,
    )


def _story_of(incident: str, entries: list[SignedEntry]) -> Incident:
    """Return the incident as its entries tell of it.

    Raises:
        UnknownIncidentError: None of them opens it.
    """
    story = incidents_of(entries).get(incident)
    if story is None:
        raise UnknownIncidentError(incident)
    return story


def _header_of(report: Report) -> ReportHeader:
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
    )


def _issued(report: Report, sha256: Digest, pages: int) -> ReportIssued:
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
    )
