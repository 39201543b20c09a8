"""Writing decrypted copies of items to a medium, and the ledger of media."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from logbook.application.custody_papers import CustodyPaperService
from logbook.application.evidence_export_ports import (
    EvidenceExporter,
    FileToCopy,
    UnfinishedCopies,
)
from logbook.application.evidence_ports import EvidenceVault
from logbook.application.handoffs import HandoffService
from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.digest import Digest
from logbook.domain.draft import Problem, Problems, present, reason_problem
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError
from logbook.domain.evidence import READ_FOR_EVIDENCE, Holder
from logbook.domain.evidence_bodies import EvidenceExported, EvidenceRegistered
from logbook.domain.evidence_drafts import line_problem
from logbook.domain.evidence_errors import NoFileError
from logbook.domain.evidence_export_errors import PapersNotMadeError
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.media_ledger import READ_FOR_MEDIA, MediumUse, media_of

PAPERS = "papers"
"""Name of the folder of papers, in the folder of copies."""

PAPERS_ROOM = 2 * 1024 * 1024
"""Bytes that must be free for the papers; they take a few hundred thousand."""


class ExportStage(StrEnum):
    """What is being done to the copies."""

    WRITING = "writing"
    COMPARING = "comparing"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class EvidenceExportRequest:
    """What is to be copied, where to and for whom.

    Attributes:
        items: Numbers of the items; things among them are named in the papers only.
        into: The folder of the copies; must not exist yet.
        to: Who gets them.
    """

    incident: str
    items: tuple[str, ...]
    into: Path
    to: Holder
    reason: str

    def problems(self) -> Problems:
        """Return what still stands in the way of it."""
        return present(
            {
                "items": None if self.items else Problem.EMPTY,
                "to": line_problem(self.to.name),
                "agency": line_problem(self.to.agency, required=False),
                "reason": reason_problem(self.reason),
            }
        )


@dataclass(frozen=True, slots=True)
class EvidenceExportStep:
    """How far an export is.

    Attributes:
        done: Bytes written or compared so far, of *total*.
        folder: Where the copies are, once everything is finished.
        entry: What puts them on record, likewise.
        sha256: Of ``evidence.sha256``, likewise.
    """

    stage: ExportStage
    done: int
    total: int
    folder: Path | None = None
    entry: SignedEntry | None = None
    sha256: Digest | None = None


class EvidenceExportService:
    """Copies leave the program only as a whole, compared, and on record.

    Beside the copies lie the papers about them: signed, proved and on record.
    """

    def __init__(
        self,
        journal: Journal,
        vault: EvidenceVault,
        exporter: EvidenceExporter,
        papers: CustodyPaperService,
        handoffs: HandoffService,
    ) -> None:
        self._journal = journal
        self._vault = vault
        self._exporter = exporter
        self._papers = papers
        self._handoffs = handoffs

    def problems(self, request: EvidenceExportRequest) -> Problems:
        """Return what still stands in the way of an export."""
        return request.problems()

    def ledger(self) -> tuple[MediumUse, ...]:
        """Return every medium evidence came in or went out on, oldest first."""
        return media_of(self._journal.store.of_kind(*READ_FOR_MEDIA))

    def steps(
        self, request: EvidenceExportRequest, stopping: Callable[[], bool] = bool
    ) -> Iterator[EvidenceExportStep]:
        """Write, compare, record: whoever wants the logbook gets it between two steps.

        To leave it early, close the iterator; nothing is left behind then.

        Args:
            stopping: Asked before each step until the copies are on record; if it says
                so, nothing is left behind.

        Raises:
            ProblemsError: The request is not ready; nothing was read.
            UnknownItemError: The incident has no such item; likewise.
            NoFileError: Nothing of any of the items is stored; likewise.
            RecordingStoppedError: The record has findings; likewise.
            SensitiveTextError: The words hold what looks like a secret; likewise.
            StoredDamagedError: What is stored is not what was taken in; at any time,
                and nothing is left behind.

        The first step also raises what `EvidenceExporter.begin` does, the others what
        `UnfinishedCopies` does: nothing is left behind, if it still can be taken away.
        The last one raises CopiesNotNamedError or PapersNotMadeError: the copies are
        whole and on record then, and stay.
        """
        refuse(self.problems(request))
        self._journal.refuse_early(request.incident, _body(request))
        return self._steps(request, self._files(request), stopping)

    def _steps(
        self,
        request: EvidenceExportRequest,
        files: list[FileToCopy],
        stopping: Callable[[], bool],
    ) -> Iterator[EvidenceExportStep]:
        total = sum(each.stored.size for each in files)
        copies = self._exporter.begin(request.into, files, PAPERS_ROOM)
        try:
            for stage, work in (
                (ExportStage.WRITING, copies.write),
                (ExportStage.COMPARING, copies.compare),
            ):
                for done in work():
                    if stopping():
                        return
                    yield EvidenceExportStep(stage, done, total)
            yield EvidenceExportStep(ExportStage.PAPERS, total, total)
            if stopping():
                return
            entry = self._record(request, copies, files)
            copies.publish(entry.number)
        finally:
            # Does nothing once they are on record.
            copies.abandon()
        self._write_papers(request, entry, copies.listing)
        sha256, stage = Digest.of(copies.listing), ExportStage.PAPERS
        yield EvidenceExportStep(stage, total, total, request.into, entry, sha256)

    def _record(
        self,
        request: EvidenceExportRequest,
        copies: UnfinishedCopies,
        files: Sequence[FileToCopy],
    ) -> SignedEntry:
        copied = {each.item for each in files}
        things = (each for each in dict.fromkeys(request.items) if each not in copied)
        body = replace(
            _body(request),
            things=", ".join(things),
            files=len(files),
            size=sum(each.stored.size for each in files),
            sha256=Digest.of(copies.listing).hex,
            medium=copies.medium.name,
            medium_serial=copies.medium.serial,
        )
        # What a medium is called nobody typed: digits in it are no card number.
        self._journal.accept((copies.medium.name, copies.medium.serial))
        return self._journal.record(request.incident, body)

    def _write_papers(
        self, request: EvidenceExportRequest, entry: SignedEntry, listing: bytes
    ) -> None:
        try:
            report = self._papers.for_export(
                request.incident, request.items, entry.number, listing
            )
            self._handoffs.issue(report, request.into / PAPERS)
        except LogbookError as error:
            raise PapersNotMadeError(str(request.into), entry.number) from error

    def _files(self, request: EvidenceExportRequest) -> list[FileToCopy]:
        store = self._journal.store
        register = evidence_of(store.of_incident(request.incident, *READ_FOR_EVIDENCE))
        numbers = dict.fromkeys(request.items)
        chosen = [register.get(request.incident, each) for each in numbers]
        files = [
            file for item in chosen if item.has_file for file in self._of(item.body)
        ]
        if not files:
            raise NoFileError(", ".join(request.items))
        return files

    def _of(self, item: EvidenceRegistered) -> Iterator[FileToCopy]:
        for stored in self._vault.files(item):
            yield FileToCopy(item.item, stored)
        if (listing := self._vault.listing(item)) is not None:
            yield FileToCopy(item.item, listing, is_list=True)


def _body(request: EvidenceExportRequest) -> EvidenceExported:
    """Return what a person said, before anything was written."""
    return EvidenceExported(
        items=", ".join(dict.fromkeys(request.items)),
        folder=request.into.name,
        files=0,
        size=0,
        sha256="",
        to_name=request.to.name.strip(),
        reason=request.reason.strip(),
        to_agency=request.to.agency.strip(),
    )
