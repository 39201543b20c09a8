"""Papers about evidence, from the first finding to the end mark."""

from collections.abc import Callable, Iterable, Sequence

from logbook.domain.custody_paper import CustodyPaper
from logbook.domain.evidence import EvidenceItem, Holder, Transfer
from logbook.domain.evidence_words import (
    finding_words,
    gap_words,
    holder_words,
    unsigned_words,
    where_words,
)
from logbook.domain.people import People
from logbook.domain.record_bodies import PaperKind
from logbook.domain.report import Report
from logbook.domain.wording import Phrase, Statement
from logbook.reports.closing_parts import (
    draw_end,
    draw_how_to_check,
    draw_missing,
    draw_people,
    fingerprint_groups,
)
from logbook.reports.custody_fields import (
    ItemBoxes,
    moment_text,
    size_text,
    stamped,
    strong,
)
from logbook.reports.custody_transfer import (
    INK,
    SMALL_INK,
    DisposalBoxes,
    TransferBoxes,
    transfer_title,
)
from logbook.reports.flowables import Cell, Column, Table, forms, head, paragraph
from logbook.reports.grid import Framed, Row, grid, height_of_grid
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, MONO, SMALL, STRONG, Block
from logbook.reports.words import Words

_ENTRY, _TIME = 46.0, 158.0
"""Widths in points of columns that are the same in every table."""

_LEAST_UNDER_HEAD, _HEAD_TAKES = 40.0, 40.0
"""Points that stand under a head at least, and that it takes itself at most."""

_ITEM = 170.0
"""Points the boxes that tell an item from others take as a rule."""

_HOW = 215.0
"""Points of the way to check and the end mark; neither stands alone on a page."""

_KEEPER, _HAND = 40.0, 44.0
"""Points of room to write by hand."""


def draw_paper(sheet: Sheet, report: Report, paper: CustodyPaper, words: Words) -> None:
    """Draw every part of a paper about evidence, in the order it is read."""
    pages = _Pages(sheet, report, paper, words)
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
        self, sheet: Sheet, report: Report, paper: CustodyPaper, words: Words
    ) -> None:
        self._sheet, self._report = sheet, report
        self._paper, self._words = paper, words

    def receipt(self) -> None:
        """Draw a receipt: the items, each hand-over or disposal, and room to sign."""
        paper, words = self._paper, self._words
        self._draw_standing(paper.items)
        self._draw_top(self._about_receipt())
        for item, transfer in paper.transfers:
            self._draw_handed_over(item, transfer)
        for item, disposal in paper.disposals:
            title = words("custody.disposal", item=item.number)
            head(self._sheet, title, keep=_ITEM)
            grid(self._sheet, ItemBoxes(item, paper.people, words).short())
            boxes = DisposalBoxes(disposal, paper.people, words)
            self._sheet.down(8)
            grid(self._sheet, [*boxes.rows(INK), *boxes.to_sign()], together=True)
            paragraph(self._sheet, words("custody.disposal.vault"), SMALL)
            self._draw_ink(has_ink=bool(boxes.to_sign()))
        head(self._sheet, words("custody.kept"), words("custody.kept.about"), keep=80)
        date = (words("date"), 0.32)
        forms(self._sheet, [[(words("custody.keeper"), 0.68), date]], _KEEPER)
        self._draw_proof("end.receipt", number=self._report.number)

    def sheets(self) -> None:
        """Draw a sheet for each item: all that is on record about it."""
        self._draw_sheets()
        count = len(self._paper.items)
        number = self._report.number
        self._draw_proof("end.custody-sheets", number=number, count=count)

    def item_list(self) -> None:
        """Draw the list of all items of an incident."""
        words, items = self._words, self._paper.items
        self._draw_top(self._counted(len(items)))
        head(self._sheet, words("table", number=1, title=words("custody.about.list")))
        self._draw_items(items, "custody.a-thing")
        number = self._report.number
        self._draw_proof("end.item-list", number=number, count=len(items))

    def copies(self) -> None:
        """Draw what goes with copies on a medium, then the sheet of each item."""
        paper, words = self._paper, self._words
        self._draw_standing(paper.items)
        self._draw_top(self._counted(len(paper.items)))
        self._draw_copied()
        head(self._sheet, words("custody.about.copied"))
        self._draw_items(paper.items, "custody.a-thing.not-copied")
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

    # Parts that several papers have

    def _draw_standing(self, items: Iterable[EvidenceItem]) -> None:
        """Say first of all what was found, and where nothing says who had an item."""
        for item in items:
            found = _found_at(item, self._paper.people)
            rows: list[Row] = []
            if item.findings:
                rows.append([self._framed(_findings_head(item, self._words), found)])
            if gaps := gap_words(item):
                title = self._words("custody.gaps", item=item.number)
                rows.append([self._framed(title, [(gap,) for gap in gaps])])
            if rows:
                grid(self._sheet, rows)
                self._sheet.down(10)

    def _framed(self, title: str, lines: Iterable[Statement]) -> Framed:
        said: list[Block] = [(title, STRONG)]
        said += [(self._words.statement(line), BODY) for line in lines]
        return Framed("", said)

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

    def _draw_items(self, items: Iterable[EvidenceItem], thing: str) -> None:
        sheet, words = self._sheet, self._words
        what, held, digest = 150.0, 150.0, 0.0
        digest = sheet.width - _ENTRY - what - held
        columns = [
            Column(words("custody.item"), _ENTRY),
            Column(words("custody.name"), what),
            Column(words("custody.holder"), held),
            Column(words("custody.digest"), digest),
        ]
        table = Table(sheet, columns)
        for item in items:
            body = item.body
            kind = words.phrase(Phrase(f"evidence.type.{body.type}"))
            name: list[Block] = [(body.name, BODY), (kind, SMALL)]
            name += [(mark, STRONG) for mark in self._marks(item)]
            kept: Cell = [(words(thing), BODY)]
            if item.has_file:
                kept = [(fingerprint_groups(body.sha256), MONO)]
            where = [(words.phrase(where_words(item)), BODY)]
            cells = [[(item.number, STRONG)], name, where, kept]
            table.row(cells, again=item.number)

    def _marks(self, item: EvidenceItem) -> list[str]:
        """Say in words what a reader of a list must not miss."""
        counts = ("mark", len(item.findings)), ("mark.gaps", len(item.gaps))
        return [
            self._words(f"custody.{code}{'.one' if count == 1 else ''}", count=count)
            for code, count in counts
            if count
        ]

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
            when=stamped(exported.recorded),
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

    def _draw_sheets(self) -> None:
        for nth, item in enumerate(self._paper.items):
            if nth:
                self._sheet.turn()
            self._draw_sheet(item)

    def _draw_sheet(self, item: EvidenceItem) -> None:
        words, sheet = self._words, self._sheet
        sheet.bookmark(item.number)
        self._draw_standing([item])
        grid(sheet, ItemBoxes(item, self._paper.people, words).all())
        self._draw_periods(item)
        transfers = [
            [
                [Framed("", strong(transfer_title(item, transfer, words)))],
                *TransferBoxes(transfer, self._paper.people, words).rows(SMALL_INK),
            ]
            for transfer in item.transfers
        ]
        self._head_over("custody.transfers", transfers)
        if not transfers:
            paragraph(sheet, words("custody.transfers.none"))
        for boxes in transfers:
            grid(sheet, boxes, together=True)
            sheet.down(10)
        if item.disposal is not None:
            disposal = DisposalBoxes(item.disposal, self._paper.people, words)
            rows = disposal.rows(SMALL_INK)
            self._head_over("custody.disposals", [rows])
            grid(sheet, rows, together=True)
            paragraph(sheet, words("custody.disposal.vault"), SMALL)
        self._draw_open(item)
        end = words("end.custody-sheet", item=item.number, count=len(item.transfers))
        draw_end(sheet, end)

    def _head_over(self, code: str, blocks: Sequence[Sequence[Row]]) -> None:
        """Write a head on the page where the first of its blocks will stand."""
        first = blocks[0] if blocks else ()
        keep = max(height_of_grid(self._sheet, first), _LEAST_UNDER_HEAD)
        # What fits no page begins anywhere.
        fits = keep <= self._sheet.capacity - _HEAD_TAKES
        head(self._sheet, self._words(code), keep=keep if fits else _LEAST_UNDER_HEAD)

    def _draw_periods(self, item: EvidenceItem) -> None:
        words, sheet = self._words, self._sheet
        head(sheet, words("custody.who-had-it"), words("custody.who-had-it.about"))
        columns = [
            Column(words("custody.from"), _TIME),
            Column(words("custody.until"), _TIME),
            Column(words("custody.who"), sheet.width - 2 * _TIME - _ENTRY),
            Column(words("entry"), _ENTRY),
        ]
        table, gaps = Table(sheet, columns), iter(gap_words(item))
        for nth, period in enumerate(item.periods, start=1):
            if period.gap_before:
                gap = words.phrase(next(gaps))
                grid(sheet, [[Framed(words("custody.gap"), strong(gap))]])
            if period.until is not None:
                until = moment_text(period.until, words)
            elif nth < len(item.periods):
                until = words("custody.until.unknown")
            else:
                until = words("custody.until.now")
            who = words.phrase(holder_words(period.holder))
            table.row(
                [
                    [(moment_text(period.since, words), BODY)],
                    [(until, BODY)],
                    [(who, BODY)],
                    [(str(period.began), BODY)],
                ],
                again=who,
            )

    def _draw_open(self, item: EvidenceItem) -> None:
        """Draw which signatures are still open, and which copies there are."""
        words, sheet = self._words, self._sheet
        if unsigned := unsigned_words(item):
            head(sheet, words("custody.unsigned"), keep=30)
            for phrase in unsigned:
                paragraph(sheet, words.phrase(phrase))
        head(sheet, words("custody.copies"), keep=30)
        if not item.exports:
            paragraph(sheet, words("custody.copies.none"))
        for exported in item.exports:
            copied = self._paper.people.name_of(exported.author)
            to = Holder(exported.body.to_name, agency=exported.body.to_agency)
            by = words(
                "custody.copied",
                when=stamped(exported.recorded),
                name=copied,
                number=exported.entry,
                to=words.phrase(holder_words(to)),
                folder=exported.body.folder,
            )
            paragraph(sheet, by)

    def _draw_proof(self, end: str, **slots: object) -> None:
        report, words, sheet = self._report, self._words, self._sheet
        head(sheet, words("custody.attached"), keep=40)
        count = len(self._paper.entries)
        paragraph(sheet, words("custody.attached.about", count=count))
        draw_people(sheet, report, words, words("people"))
        sheet.need(_HOW)
        draw_how_to_check(sheet, report, words)
        draw_missing(sheet, words)
        rehearsal = ".rehearsal" if report.rehearsal else ""
        draw_end(sheet, words(f"{end}{rehearsal}", **slots))


def _findings_head(item: EvidenceItem, words: Words) -> str:
    count = len(item.findings)
    one = ".one" if count == 1 else ""
    return words(f"custody.findings{one}", item=item.number, count=count)


def _found_at(item: EvidenceItem, people: People) -> list[Statement]:
    """Return what was found, each with what somebody said about it."""
    return [finding_words(item, each, people) for each in item.findings]
