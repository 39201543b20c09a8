"""Papers about evidence, from the first finding to the end mark."""

from collections.abc import Callable, Sequence

from logbook.application.ports import Progress
from logbook.domain.custody_paper import CustodyPaper
from logbook.domain.evidence import Disposal, EvidenceItem, Holder, Transfer
from logbook.domain.evidence_words import holder_words
from logbook.domain.record_bodies import PaperKind
from logbook.domain.report import Report
from logbook.domain.wording import Phrase, Slot
from logbook.reports.closing_parts import (
    draw_end,
    draw_how_to_check,
    draw_missing,
    draw_people,
    fingerprint_groups,
)
from logbook.reports.copy_boxes import draw_paper_boxes
from logbook.reports.custody_fields import ItemBoxes, size_text, strong
from logbook.reports.custody_sheet import draw_sheets
from logbook.reports.custody_standing import draw_items, draw_standing
from logbook.reports.custody_transfer import (
    INK,
    DisposalBoxes,
    TransferBoxes,
    transfer_title,
)
from logbook.reports.flowables import forms, head, paragraph
from logbook.reports.glossary_part import draw_glossary
from logbook.reports.grid import Framed, Row, grid, height_of_grid
from logbook.reports.layout import Sheet
from logbook.reports.setting import MONO, SMALL, STRONG
from logbook.reports.words import Words

_ITEM = 170.0
"""Points the boxes that tell an item from others take as a rule."""

_HOW = 245.0
"""Points of the way to check and the end mark; neither stands alone on a page."""

_KEEPER, _HAND = 40.0, 44.0
"""Points of room to write by hand."""


def draw_paper(
    sheet: Sheet,
    report: Report,
    paper: CustodyPaper,
    words: Words,
    progress: Progress,
) -> None:
    """Draw every part of a paper about evidence, in the order it is read."""
    pages = _Pages(sheet, report, paper, words, progress)
    draws: dict[PaperKind, Callable[[], None]] = {
        PaperKind.RECEIPT: pages.receipt,
        PaperKind.SHEETS: pages.sheets,
        PaperKind.ITEMS: pages.item_list,
        PaperKind.COPIES: pages.copies,
    }
    draws[paper.kind]()


class _Pages:
    """One paper on its way onto the pages."""

    def __init__(
        self,
        sheet: Sheet,
        report: Report,
        paper: CustodyPaper,
        words: Words,
        progress: Progress,
    ) -> None:
        self._sheet, self._report = sheet, report
        self._paper, self._words = paper, words
        self._progress = progress

    def receipt(self) -> None:
        """Draw a receipt: the items, each hand-over or disposal, and room to sign."""
        paper, words = self._paper, self._words
        draw_standing(self._sheet, paper.items, paper.people, words)
        self._draw_top(self._about_receipt())
        for nth, (item, transfer) in enumerate(paper.transfers):
            self._progress(nth, len(paper.transfers))
            self._draw_handed_over(item, transfer)
        for item, disposal in paper.disposals:
            self._draw_disposed_of(item, disposal)
        head(self._sheet, words("custody.kept"), words("custody.kept.about"), keep=80)
        date = (words("date"), 0.32)
        forms(self._sheet, [[(words("custody.keeper"), 0.68), date]], _KEEPER)
        self._draw_proof("end.receipt", number=self._report.number)

    def sheets(self) -> None:
        """Draw a sheet for each item: all that is on record about it."""
        self._draw_sheets()
        number, count = self._report.number, len(self._paper.items)
        self._draw_proof("end.custody-sheets", number=number, count=count)

    def item_list(self) -> None:
        """Draw the list of all items of an incident."""
        words, items = self._words, self._paper.items
        self._draw_top(self._counted(len(items)))
        head(self._sheet, words("table", number=1, title=words("custody.about.list")))
        draw_items(self._sheet, items, words, thing="custody.a-thing")
        number = self._report.number
        self._draw_proof("end.item-list", number=number, count=len(items))

    def copies(self) -> None:
        """Draw what goes with copies on a medium, then the sheet of each item."""
        paper, words = self._paper, self._words
        draw_standing(self._sheet, paper.items, paper.people, words)
        self._draw_top(self._counted(len(paper.items)))
        self._draw_copied()
        head(self._sheet, words("custody.about.copied"))
        thing = "custody.a-thing.not-copied"
        draw_items(self._sheet, paper.items, words, thing=thing)
        head(self._sheet, words("custody.copied-how"), keep=60)
        paragraph(self._sheet, words("custody.copied-how.about"))
        head(self._sheet, words("received"), keep=150)
        date = (words("date"), 0.32)
        rows = [
            [(words("handed-over-by"), 0.68), date],
            [(words("received-by"), 0.68), date],
        ]
        forms(self._sheet, rows, _HAND)
        self._sheet.turn()
        self._draw_sheets()
        number, count = self._report.number, len(paper.items)
        self._draw_proof("end.copies", number=number, count=count)

    def _draw_sheets(self) -> None:
        items, people = self._paper.items, self._paper.people
        draw_sheets(self._sheet, items, people, self._words, self._progress)

    def _draw_top(self, about: str) -> None:
        report, words = self._report, self._words
        by = report.prepared_by
        role = words.phrase(Phrase(f"role.{by.role}"))
        name = words("sheet.person", name=by.name, role=role)
        row = [
            Framed(words("custody.incident"), strong(report.title)),
            Framed(words("custody.about"), strong(about)),
            Framed(words("custody.issued-by"), strong(name)),
        ]
        grid(self._sheet, [row])

    def _about_receipt(self) -> str:
        transfers, words = len(self._paper.transfers), self._words
        if not transfers:
            return words("custody.disposals")
        one = ".one" if transfers == 1 else ""
        return words(f"custody.about.transfers{one}", count=transfers)

    def _counted(self, count: int) -> str:
        one = ".one" if count == 1 else ""
        return self._words(f"custody.about.items{one}", count=count)

    def _draw_handed_over(self, item: EvidenceItem, transfer: Transfer) -> None:
        words = self._words
        head(self._sheet, transfer_title(item, transfer, words), keep=_ITEM)
        grid(self._sheet, ItemBoxes(item, self._paper.people, words).short())
        self._sheet.down(8)
        boxes = TransferBoxes(transfer, self._paper.people, words)
        signing = boxes.to_sign() if transfer.is_done or transfer.waits else []
        self._draw_in_two(boxes.who(INK), [*boxes.what(), *signing])
        if transfer.waits:
            self._sheet.down(4)
            paragraph(self._sheet, words("custody.no-copy"), STRONG)
        self._draw_ink(has_ink=bool(signing))

    def _draw_disposed_of(self, item: EvidenceItem, disposal: Disposal) -> None:
        words, people = self._words, self._paper.people
        head(self._sheet, words("custody.disposal", item=item.number), keep=_ITEM)
        grid(self._sheet, ItemBoxes(item, people, words).short())
        self._sheet.down(8)
        boxes = DisposalBoxes(disposal, people, words)
        grid(self._sheet, [*boxes.rows(INK), *boxes.to_sign()], together=True)
        self._sheet.down(4)
        paragraph(self._sheet, words("custody.disposal.vault"), SMALL)
        self._draw_ink(has_ink=bool(boxes.to_sign()))

    def _draw_in_two(self, first: Sequence[Row], then: Sequence[Row]) -> None:
        """Draw rows on one page if they fit there, or else the second part on another.

        Nobody signs at the foot of a page for what stands on the next.
        """
        together = height_of_grid(self._sheet, [*first, *then]) <= self._sheet.room
        for rows in ([*first, *then],) if together else (first, then):
            grid(self._sheet, rows, together=True)

    def _draw_ink(self, *, has_ink: bool) -> None:
        if not has_ink:
            return
        words, organisation = self._words, self._report.organisation
        self._sheet.down(4)
        about = words("custody.ink.about", organisation=organisation)
        paragraph(self._sheet, about, SMALL)

    def _draw_copied(self) -> None:
        exported, words = self._paper.exported, self._words
        if exported is None:
            return
        body = exported.body
        to = holder_words(Holder(body.to_name, agency=body.to_agency))
        unknown = words("custody.unknown")
        medium = words(
            "custody.medium.serial",
            medium=body.medium or unknown,
            serial=body.medium_serial or unknown,
        )
        recorded = words(
            "custody.by-entry",
            when=words.stamp(exported.recorded),
            name=self._paper.people.name_of(exported.author),
            number=exported.entry,
        )
        rows: list[Row] = [
            [
                Framed(words("custody.copied-to"), strong(words.phrase(to))),
                Framed(words("custody.copied-on"), strong(medium)),
                Framed(words("custody.copied-folder"), strong(body.folder)),
            ],
            [Framed(words("custody.reason"), strong(body.reason))],
            [
                Framed(words("custody.recorded"), strong(recorded)),
                Framed(
                    words("custody.size"),
                    strong(size_text(body.files, body.size, words)),
                ),
            ],
            [
                Framed(
                    words("custody.copied-list"),
                    [(fingerprint_groups(body.sha256), MONO)],
                )
            ],
        ]
        grid(self._sheet, rows)

    def _draw_proof(self, end: str, **slots: Slot) -> None:
        report, words, sheet = self._report, self._words, self._sheet
        head(sheet, words("custody.attached"), keep=40)
        count = len(self._paper.entries)
        paragraph(sheet, words("custody.attached.about", count=count))
        sheet.down(6)
        draw_paper_boxes(sheet, report, words)
        draw_people(sheet, report, words, words("people"))
        sheet.need(_HOW)
        draw_how_to_check(sheet, report, words)
        draw_glossary(sheet, words)
        draw_missing(sheet, words)
        rehearsal = ".rehearsal" if report.rehearsal else ""
        draw_end(sheet, words(f"{end}{rehearsal}", **slots))
