"""Composing, issuing and printing a report for one office."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from logbook.application.composing import RECORD_KINDS, Setting, composed
from logbook.application.gathering import Gathered, gathered
from logbook.application.journal import Journal
from logbook.application.management_report import (
    read_for,
)
from logbook.application.open_forms import OpenForms
from logbook.application.ports import (
    HolidayCalendar,
    Packager,
    Progress,
    RenderedReport,
    Renderer,
    Sealer,
)
from logbook.application.recipients import recipient_name, recipients_of
from logbook.application.report_parts import (
    Wanted,
    as_of_first,
    issued_body,
    next_number,
    referred_to,
)
from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import (
    HandoverExistsError,
    StaleReportError,
    UnknownItemError,
)
from logbook.domain.handoff_errors import (
    CopyTightenedError,
    CopyTooEarlyError,
    WithholdingOpenError,
)
from logbook.domain.handoff_register import copies_of, next_copy
from logbook.domain.issued import reports_in
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.people import People, people_of
from logbook.domain.record_bodies import (
    Edition,
    LogbookCreated,
    PaperKind,
    ReportIssued,
)
from logbook.domain.report import Report
from logbook.domain.review_bodies import ReportPrepared
from logbook.domain.review_errors import NotReviewableError
from logbook.domain.seen import seen_by
from logbook.domain.sign_off import (
    DRAFT_KINDS,
    DraftStanding,
    ReportDraft,
    SignOff,
    drafts_of,
    entries_after,
    sign_offs_of,
)
from logbook.domain.withholding import tightened

_READ = (*RECORD_KINDS, *DRAFT_KINDS)
"""Kinds of entry a report looks at even where another incident is spoken of."""


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
        open_forms: OpenForms,
    ) -> None:
        self._log = log
        self._journal = journal
        self._pack = pack
        self._founding = founding
        self._renderer = renderer
        self._sealer = sealer
        self._packager = packager
        self._calendar = calendar
        self._open_forms = open_forms

    def recipients(self) -> list[tuple[str, str]]:
        """Return id and name of everybody reports are made out to."""
        return recipients_of(self._pack, self._founding.organisation)

    def issued(self, incident: str) -> list[ReportIssued]:
        """Return the reports of an incident that left the program, oldest first.

        Papers about evidence are none of them.
        """
        kind = EntryKind.REPORT_ISSUED
        return reports_in(self._journal.store.of_incident(incident, kind))

    def drafts(self, incident: str) -> list[ReportDraft]:
        """Return the reports of an incident that were put up, oldest first."""
        found = drafts_of(self._sign_offs(), self._people())
        return [draft for draft in found if draft.incident == incident]

    def sign_off_standing(self, report: str) -> SignOff | None:
        """Return who signed a report off, up to where, and what came after.

        Args:
            report: Its number.

        Returns:
            None while nobody has, or after whoever did sent it back.
        """
        people = self._people()
        for sign_off in reversed(sign_offs_of(self._sign_offs(), people)):
            if sign_off.report == report:
                entries = self._journal.store.of_incident(sign_off.incident)
                return replace(sign_off, after=entries_after(sign_off, entries))
        return None

    def prepare(
        self,
        incident: str,
        recipient: str,
        edition: Edition = Edition.INITIAL,
        *,
        language: str = "en",
    ) -> SignedEntry:
        """Put a report up for another person's sign-off; nothing leaves the program.

        A report that was put up before and not released keeps its number.

        Raises:
            UnknownIncidentError: Nobody opened it.
            UnknownItemError: The pack has no such recipient.
        """
        name = self._name_of(recipient)
        number = self._number_of(incident, recipient, edition)
        body = ReportPrepared(number, recipient, name, edition, language)
        return self._journal.record(incident, body)

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
        wanted = Wanted(
            number=self._number_of(incident, recipient, edition),
            incident=incident,
            recipient=recipient,
            edition=edition,
            language=language,
            by=self._people().get(self._journal.author),
            as_of=self._journal.clock.now(),
        )
        rows = self._journal.store.rows()
        kinds = (*_READ, *read_for(recipient))
        return self._composed(wanted, gathered(rows, incident, kinds))

    def compose_draft(self, prepared: int) -> Report:
        """Put together what a report told when it was put up, for who signs it off.

        It cannot be issued: it tells nothing of what was recorded since.

        Args:
            prepared: The entry that put it up.

        Raises:
            NotReviewableError: That entry puts no report up.
        """
        store = self._journal.store
        incidents = [each.entry.incident for each in store.read(prepared, prepared)]
        incident = incidents[0] if incidents else None
        read = gathered(store.rows(1, prepared), incident, _READ)
        people = people_of(read.entries)
        found = [d for d in drafts_of(read.entries, people) if d.number == prepared]
        if not found:
            raise NotReviewableError(prepared)
        [draft] = found
        if also := read_for(draft.recipient):
            read = gathered(store.rows(1, prepared), incident, (*_READ, *also))
        wanted = Wanted(
            number=draft.report,
            incident=draft.incident,
            recipient=draft.recipient,
            edition=draft.edition,
            language=draft.language,
            by=people.get(draft.prepared_by),
            as_of=draft.recorded,
        )
        return self._composed(wanted, read)

    def compose_copy(self, report: str) -> Report:
        """Put a report together once more as it was issued, as its next copy.

        It tells the record as it stood for the first copy, and says the same time;
        it is signed by whoever makes it now.

        Args:
            report: Its number.

        Raises:
            UnknownItemError: No report of that number was issued.
            CopyTooEarlyError: Who makes it was not enrolled when it was issued.
            CopyTightenedError: Somebody decided since to withhold some of it.
        """
        issued = copies_of(self._journal.store.of_kind(EntryKind.REPORT_ISSUED))
        copies = [each for each in issued if each.report == report]
        if not copies or copies[0].body.paper is not PaperKind.REPORT:
            raise UnknownItemError(report)
        first = copies[0]
        size = SignedCheckpoint.from_text(first.body.checkpoint).checkpoint.size
        store = self._journal.store
        [signed] = store.read(first.entry, first.entry)
        kinds = (*_READ, *read_for(first.body.recipient))
        read = gathered(store.rows(1, size), signed.entry.incident, kinds)
        people = people_of(read.entries)
        if self._journal.author not in people.by_id:
            raise CopyTooEarlyError(report)
        wanted = Wanted(
            number=report,
            incident=signed.entry.incident or "",
            recipient=first.body.recipient,
            edition=first.body.edition,
            language=first.body.language,
            by=people.get(self._journal.author),
            as_of=as_of_first(first),
            copy=next_copy(copies, report),
            prepared=people.get(first.by),
        )
        composed_again = self._composed(wanted, read)
        self._refuse_tightened(composed_again)
        return composed_again

    def _composed(self, wanted: Wanted, read: Gathered) -> Report:
        setting = Setting(
            self._log, self._journal, self._pack, self._founding, self._calendar
        )
        return composed(wanted, read, setting)

    def preview(self, report: Report, progress: Progress = unwatched) -> RenderedReport:
        """Return the pages as they will be signed, with the mark of a draft on each.

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
            CopyTightenedError: Somebody decided since to withhold some of a copy.
            WithholdingOpenError: Nobody has accepted what it keeps back.
            ReportNotMadeError: It could not be rendered or signed.
            DiskFullError: There is no room; nothing is left behind.
            HandoverDiffersError: The medium does not hold what was written to it.
        """
        if os.path.lexists(into):
            raise HandoverExistsError(str(into))
        self._refuse_stale(report)
        if report.is_withholding_open:
            raise WithholdingOpenError(report.recipient)
        rendered = self._renderer.render(report, progress, self._journal.signer)
        beside = (*rendered.beside, *self._open_forms.files(report))
        report = replace(report, beside=(*report.beside, *beside))
        at = report.as_of.at
        pdf = self._sealer.seal(rendered.pdf, at=at, reason=report.number)
        sha256 = Digest.of(pdf)
        entry = self._packager.write(
            into,
            report,
            pdf,
            self._sealer,
            lambda: self._journal.append(
                report.incident,
                issued_body(report, sha256, rendered.pages, rendered.page_codes),
                refers_to=referred_to(report),
            ),
        )
        return IssuedReport(
            into, entry, sha256, rendered.pages, rendered.missing_glyphs
        )

    def _refuse_stale(self, report: Report) -> None:
        """Refuse pages that do not tell the whole record; so no number comes twice.

        Nor does anybody issue what another person put up, in that person's name.
        """
        is_own = report.prepared_by.id == self._journal.author
        if report.copy > 1:
            kind = EntryKind.REPORT_ISSUED
            copies = copies_of(self._journal.store.of_incident(report.incident, kind))
            is_fresh = next_copy(copies, report.number) == report.copy
            self._refuse_tightened(report)
        else:
            size = report.checkpoint.checkpoint.size
            is_fresh = size == self._journal.store.head().size
        if not is_fresh or not is_own:
            raise StaleReportError

    def _refuse_tightened(self, report: Report) -> None:
        """Refuse a copy that shows what a person withholds by now."""
        entries = self._journal.store.of_incident(report.incident)
        now = seen_by(
            report.audience,
            entries,
            recipient=report.recipient,
            report=report.number,
        )
        if report.seen is not None and (found := tightened(report.seen, now)):
            raise CopyTightenedError(report.number, ", ".join(map(str, found)))

    def _name_of(self, recipient: str) -> str:
        return recipient_name(self._pack, self._founding.organisation, recipient)

    def _people(self) -> People:
        return people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))

    def _sign_offs(self) -> Iterator[SignedEntry]:
        return self._journal.store.of_kind(*DRAFT_KINDS)

    def _number_of(self, incident: str, recipient: str, edition: Edition) -> str:
        """Return the number of what was put up and not released, or the next one."""
        # What took the place of another was perhaps released under its number.
        over = DraftStanding.RELEASED, DraftStanding.REPLACED
        for draft in reversed(self.drafts(incident)):
            same = (draft.recipient, draft.edition) == (recipient, edition)
            if same and draft.standing not in over:
                return draft.report
        kinds = EntryKind.REPORT_PREPARED, EntryKind.REPORT_ISSUED
        return next_number(self._journal.store.of_kind(*kinds))
