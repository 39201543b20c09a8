"""Receipts, custody sheets, lists and labels: evidence on paper.

Each paper is a report of its own kind, so that it is signed, proved, packed, printed
and put on record as every report is; see `handoffs.HandoffService.issue`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from logbook.application.checkpoints import checkpoint_of, signed_checkpoint_of
from logbook.application.disclosing import Disclosed
from logbook.application.evidence import EvidenceService
from logbook.application.gathering import Gathered, gathered
from logbook.application.journal import Journal
from logbook.application.report_parts import (
    entries_of,
    next_number,
    story_of,
    with_attachment,
)
from logbook.domain.certificate import decoded
from logbook.domain.custody_paper import COPIED, LABELS, CustodyPaper, entries_about
from logbook.domain.digest import Digest
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import ReportNotMadeError, UnknownItemError
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.evidence_register import EvidenceRegister
from logbook.domain.evidence_words import holder_words
from logbook.domain.handover import disclosed_entries, disclosed_people
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.label_sheet import (
    LABEL_SHEETS,
    ItemLabel,
    LabelPages,
    LabelSheet,
)
from logbook.domain.languages import RECORD_LANGUAGE
from logbook.domain.merkle import Tree
from logbook.domain.people import People, people_of
from logbook.domain.record_bodies import Edition, LogbookCreated, PaperKind
from logbook.domain.report import Box, Report
from logbook.domain.reporting import clock_statement
from logbook.domain.sign_off import sign_off_words
from logbook.domain.wording import Phrase, say

RECIPIENT = "evidence"
"""Stands where a report names the office it is made out to."""

_RECORD_KINDS = (
    EntryKind.LOGBOOK_CREATED,
    EntryKind.PERSON_ENROLLED,
    EntryKind.COUNTERSIGNED,
)

DrawLabels = Callable[[LabelPages], bytes]
"""Returns sheets of labels as a PDF."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What a paper is made from: the record, and what it says of the items."""

    incident: str
    entries: list[SignedEntry]
    record: list[SignedEntry]
    gathered: Gathered
    people: People
    register: EvidenceRegister

    def items(self, numbers: Iterable[str]) -> tuple[EvidenceItem, ...]:
        wanted = dict.fromkeys(numbers)
        found = [self.register.get(self.incident, number) for number in wanted]
        return tuple(sorted(found, key=lambda item: item.entry))


class CustodyPaperService:
    """Puts papers about evidence together; issuing them is the hand-off's work."""

    def __init__(
        self,
        log: str,
        journal: Journal,
        pack: JurisdictionPack,
        founding: LogbookCreated,
        *,
        evidence: EvidenceService,
        draw: DrawLabels,
    ) -> None:
        self._log = log
        self._journal = journal
        self._pack = pack
        self._founding = founding
        self._evidence = evidence
        self._draw = draw

    def receipt(
        self, incident: str, entry: int, *more: int, language: str = RECORD_LANGUAGE
    ) -> Report:
        """Put together the receipt for a transfer, or for several made at one go.

        A transfer that still waits for somebody has one too: it says so.

        Args:
            entry: The entry of a transfer, or of a disposal.
            more: Further ones.

        Raises:
            UnknownItemError: No such entry passes an item on or disposes of one.
        """
        read = self._read(incident)
        about = tuple(sorted({entry, *more}))
        passed = [_passed_in(read.register, each) for each in about]
        chosen = read.items(item.number for item in passed)
        paper = CustodyPaper(PaperKind.RECEIPT, chosen, (), about)
        return self._report(read, paper, _receiver(paper), language)

    def sheets(
        self,
        incident: str,
        items: Collection[str],
        *,
        language: str = RECORD_LANGUAGE,
    ) -> Report:
        """Put together the custody sheets of items: all that is on record about each.

        Their labels lie beside them in the folder, and are signed with it.

        Raises:
            UnknownItemError: The incident has none of this number.
        """
        read = self._read(incident)
        paper = CustodyPaper(PaperKind.SHEETS, read.items(items), ())
        labels = self._labels_of(paper, language)
        return self._report(read, paper, _file_of(incident), language, labels)

    def item_list(self, incident: str, *, language: str = RECORD_LANGUAGE) -> Report:
        """Put together the list of all items of an incident, with labels beside it."""
        read = self._read(incident)
        items = read.register.of(incident)
        paper = CustodyPaper(PaperKind.ITEMS, items, ())
        labels = self._labels_of(paper, language)
        return self._report(read, paper, _file_of(incident), language, labels)

    def for_export(
        self,
        incident: str,
        items: Collection[str],
        exported: int,
        listing: bytes = b"",
        *,
        language: str = RECORD_LANGUAGE,
    ) -> Report:
        """Put together the papers that go with copies on a medium.

        Args:
            exported: The entry that says what was copied.
            listing: The list of digests of the copied files; it is put beside the
                papers as ``evidence.sha256`` and signed with them.

        Raises:
            UnknownItemError: The incident has no such item, or no such entry.
            ReportNotMadeError: The list is not the one that is on record.
        """
        read = self._read(incident)
        chosen = read.items(items)
        found = {each.entry: each for item in chosen for each in item.exports}
        copied = found.get(exported)
        if copied is None:
            raise UnknownItemError(str(exported))
        if listing and Digest.of(listing).hex != copied.body.sha256:
            raise ReportNotMadeError("listing")
        paper = CustodyPaper(PaperKind.COPIES, chosen, (), (exported,), copied)
        to = copied.body
        name = ", ".join(each for each in (to.to_name, to.to_agency) if each)
        beside = ((COPIED, listing),) if listing else ()
        return self._report(read, paper, name, language, beside)

    def label_sheets(self) -> tuple[LabelSheet, ...]:
        """Return the layouts labels can be printed on, the place's own paper first."""
        own = self._pack.paper
        return tuple(sorted(LABEL_SHEETS, key=lambda sheet: sheet.paper != own))

    def labels(
        self,
        incident: str,
        items: Sequence[str],
        sheet: LabelSheet,
        first: int = 0,
    ) -> bytes:
        """Return labels for items as a PDF; nothing is recorded.

        Args:
            first: Place of the first label that is still free, counted from 0 along
                the rows.

        Raises:
            UnknownItemError: The incident has none of this number.
            ValueError: The sheet has no such place.
        """
        if not 0 <= first < sheet.count:
            raise ValueError(first)
        register = self._evidence.register_of(incident)
        wanted = [register.get(incident, number) for number in dict.fromkeys(items)]
        return self._draw(LabelPages(sheet, tuple(self._labels(wanted)), first))

    def _labels_of(
        self, paper: CustodyPaper, language: str
    ) -> tuple[tuple[str, bytes], ...]:
        """Return the labels of all items of a paper, as a file beside it."""
        if not paper.items:
            return ()
        sheet, *_ = self.label_sheets()
        labels = tuple(self._labels(paper.items))
        drawn = self._draw(LabelPages(sheet, labels, 0, language))
        return ((LABELS, drawn),)

    def _labels(self, items: Iterable[EvidenceItem]) -> Iterator[ItemLabel]:
        checkpoint = checkpoint_of(self._log, self._journal)
        for item in items:
            [signed] = self._journal.store.read(item.entry, item.entry)
            yield ItemLabel(
                item=item.number,
                name=item.body.name,
                incident=item.incident,
                organisation=self._founding.organisation,
                seal=item.seal,
                entry=item.entry,
                digest=signed.leaf.base64,
                checkpoint=checkpoint,
                rehearsal=self._founding.rehearsal,
            )

    def _read(self, incident: str) -> _Read:
        read = gathered(self._journal.store.rows(), incident, _RECORD_KINDS)
        record = [each for each in read.entries if each.entry.kind in _RECORD_KINDS]
        entries = entries_of(incident, read.entries)
        people = people_of(record)
        register = evidence_of(entries, people)
        return _Read(incident, entries, record, read, people, register)

    def _report(
        self,
        read: _Read,
        paper: CustodyPaper,
        recipient_name: str,
        language: str,
        beside: tuple[tuple[str, bytes], ...] = (),
    ) -> Report:
        by = read.people.get(self._journal.author)
        story = story_of(read.incident, read.entries)
        told = list(entries_about({item.number for item in paper.items}, read.entries))
        opened = [
            each
            for each in read.entries
            if each.entry.kind == EntryKind.INCIDENT_OPENED
        ]
        disclosed = disclosed_entries(read.record, [*opened, *told], also=[by.id])
        kinds = EntryKind.REPORT_PREPARED, EntryKind.REPORT_ISSUED
        report = Report(
            number=next_number(self._journal.store.of_kind(*kinds)),
            edition=Edition.INITIAL,
            copy=1,
            language=language,
            paper=self._pack.paper,
            rehearsal=self._founding.rehearsal,
            organisation=self._founding.organisation,
            place=self._founding.place,
            incident=read.incident,
            title=story.title,
            recipient=RECIPIENT,
            recipient_name=recipient_name,
            pack=story.pack,
            pack_version=story.pack_version,
            prepared_by=by,
            as_of=self._journal.clock.now(),
            boxes=_boxes(read),
            rows=(),
            documented=(),
            steps=(),
            told=(),
            silences=(),
            cautions=(),
            people=tuple(disclosed_people(read.people, disclosed)),
            checkpoint=signed_checkpoint_of(
                self._log, self._journal, read.gathered.size
            ),
            attachment=b"",
            root=Digest.of(decoded(self._founding.ca_certificate)),
            paper_about=replace(
                paper,
                entries=tuple(each.number for each in told),
                people=read.people,
            ),
            beside=beside,
        )
        tree = Tree(read.gathered.leaves)
        return with_attachment(
            report, self._founding, Disclosed(tuple(disclosed), (), report.people), tree
        )


def _passed_in(register: EvidenceRegister, entry: int) -> EvidenceItem:
    """Return the item that an entry passed on or disposed of.

    Raises:
        UnknownItemError: It does neither.
    """
    for item in register.items:
        passed = {transfer.entry for transfer in item.transfers}
        if item.disposal is not None:
            passed.add(item.disposal.entry)
        if entry in passed:
            return item
    raise UnknownItemError(str(entry))


def _receiver(paper: CustodyPaper) -> str:
    """Return whom a receipt is made out to: who gets the items."""
    takers = [holder_words(transfer.taker) for _, transfer in paper.transfers]
    witnesses = [
        Phrase("recipient.disposal", {"witness": disposal.body.witness_name})
        for _, disposal in paper.disposals
    ]
    return "; ".join(dict.fromkeys(map(say, (*takers, *witnesses))))


def _file_of(incident: str) -> str:
    return say(Phrase("recipient.evidence-file", {"incident": incident}))


def _boxes(read: _Read) -> tuple[Box, ...]:
    """Return how the laptop's clock went, and that papers are signed off by nobody."""
    return (
        Box(Phrase("box.clock"), clock_statement(read.entries)),
        Box(Phrase("box.sign-off"), sign_off_words(None, read.people)),
    )
