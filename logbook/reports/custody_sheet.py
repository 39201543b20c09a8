"""The custody sheet of one item: its fields, who had it, each transfer, its end."""

from collections.abc import Sequence

from logbook.application.ports import Progress
from logbook.domain.evidence import EvidenceItem, Holder
from logbook.domain.evidence_words import (
    gap_words,
    holder_words,
    received_words,
    unsigned_words,
)
from logbook.domain.people import People
from logbook.reports.closing_parts import draw_end
from logbook.reports.custody_fields import ItemBoxes, moment_text, strong
from logbook.reports.custody_standing import draw_standing
from logbook.reports.custody_transfer import (
    SMALL_INK,
    DisposalBoxes,
    TransferBoxes,
    transfer_title,
)
from logbook.reports.flowables import Column, Table, head, paragraph
from logbook.reports.grid import Framed, Row, grid, height_of_grid
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, SMALL
from logbook.reports.story import Heading
from logbook.reports.words import Words

_ENTRY, _TIME = 52.0, 158.0
"""Widths in points of the columns of who had it."""

_LEAST_UNDER_HEAD, _HEAD_TAKES = 40.0, 40.0
"""Points that stand under a head at least, and that it takes itself at most."""


def draw_sheets(
    sheet: Sheet,
    items: Sequence[EvidenceItem],
    people: People,
    words: Words,
    progress: Progress,
) -> None:
    """Draw the sheet of each item, from the head of a page each."""
    for nth, item in enumerate(items):
        progress(nth, len(items))
        if nth:
            sheet.turn()
        _CustodySheet(sheet, item, people, words).draw()


class _CustodySheet:
    """One sheet on its way onto the pages."""

    def __init__(
        self, sheet: Sheet, item: EvidenceItem, people: People, words: Words
    ) -> None:
        self._sheet, self._item = sheet, item
        self._people, self._words = people, words

    def draw(self) -> None:
        """Draw every part of it."""
        sheet, item, words = self._sheet, self._item, self._words
        sheet.bookmark(item.number)
        sheet.story.append(Heading(item.number))
        draw_standing(sheet, [item], self._people, words)
        grid(sheet, ItemBoxes(item, self._people, words).all())
        self._draw_periods()
        self._draw_transfers()
        self._draw_disposal()
        self._draw_unsigned()
        self._draw_copies()
        end = words("end.custody-sheet", item=item.number, count=len(item.transfers))
        draw_end(sheet, end)

    def _draw_periods(self) -> None:
        words, sheet, item = self._words, self._sheet, self._item
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
                    [(words.number(period.began), BODY)],
                ],
                again=who,
                entries=(period.began,),
            )
        if received := received_words(item):
            sheet.down(5)
            paragraph(sheet, words.statement(received))

    def _draw_transfers(self) -> None:
        words, sheet, item = self._words, self._sheet, self._item
        transfers: list[list[Row]] = [
            [
                [Framed("", strong(transfer_title(item, transfer, words)))],
                *TransferBoxes(transfer, self._people, words).rows(SMALL_INK),
            ]
            for transfer in item.transfers
        ]
        self._head_over("custody.transfers", transfers[0] if transfers else ())
        if not transfers:
            paragraph(sheet, words("custody.transfers.none"))
        for rows in transfers:
            grid(sheet, rows, together=True)
            sheet.down(10)

    def _draw_disposal(self) -> None:
        if self._item.disposal is None:
            return
        boxes = DisposalBoxes(self._item.disposal, self._people, self._words)
        rows = boxes.rows(SMALL_INK)
        self._head_over("custody.disposals", rows)
        grid(self._sheet, rows, together=True)
        self._sheet.down(4)
        paragraph(self._sheet, self._words("custody.disposal.vault"), SMALL)

    def _draw_unsigned(self) -> None:
        words, sheet = self._words, self._sheet
        unsigned = unsigned_words(self._item)
        if not unsigned:
            return
        head(sheet, words("custody.unsigned"), keep=30)
        for phrase in unsigned:
            paragraph(sheet, words.phrase(phrase))

    def _draw_copies(self) -> None:
        words, sheet, item = self._words, self._sheet, self._item
        head(sheet, words("custody.copies"), keep=30)
        if not item.exports:
            paragraph(sheet, words("custody.copies.none"))
        # A thing can be chosen for its papers; nobody is told that it was copied.
        code = "custody.copied" if item.has_file else "custody.copied.papers"
        for exported in item.exports:
            to = Holder(exported.body.to_name, agency=exported.body.to_agency)
            copied = words(
                code,
                when=words.stamp(exported.recorded),
                name=self._people.name_of(exported.author),
                number=exported.entry,
                to=words.phrase(holder_words(to)),
                folder=exported.body.folder,
            )
            paragraph(sheet, copied)

    def _head_over(self, code: str, first: Sequence[Row]) -> None:
        """Write a head on the page where the first rows under it will stand."""
        keep = max(height_of_grid(self._sheet, first), _LEAST_UNDER_HEAD)
        # What fits no page begins anywhere.
        fits = keep <= self._sheet.capacity - _HEAD_TAKES
        head(self._sheet, self._words(code), keep=keep if fits else _LEAST_UNDER_HEAD)
