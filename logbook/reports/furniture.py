"""Head and foot of each page of a report: whose it is, and what proves it."""

from logbook.application.ports import Signer
from logbook.domain.page_code import SignedPage
from logbook.domain.page_list import FOOT, HEAD, PageList
from logbook.domain.report import Report
from logbook.reports.fonts import Face, Typecase
from logbook.reports.layout import MARGIN, Sheet
from logbook.reports.masthead import masthead_of
from logbook.reports.page_codes import draw_watermark, signed_pages
from logbook.reports.page_record import Place
from logbook.reports.setting import (
    MONO,
    SMALL,
    SMALL_STRONG,
    Block,
    Line,
    Style,
    height_of,
    set_lines,
    width_of,
)
from logbook.reports.square_code import SquareCode
from logbook.reports.words import Words

_NAME = Style(Face.SEMI_BOLD, 10, 13)
_TITLE = Style(Face.REGULAR, 10, 13)
_ALARM = Style(Face.SEMI_BOLD, 9, 12)
_PAGE = Style(Face.SEMI_BOLD, 10, 13)

_EDGE = 32.0
"""Points between the edge of the paper and what stands first or last on it."""

_CODE_SIDE = 76.0
"""Points the square code of a page takes: 53 modules of 1.43, as a rule."""

_LEFT = 0.64
"""Share of the width for whose report it is; the rest is for whom."""

_BETWEEN = 14.0
_LONGEST_HEAD = 3
"""Lines a name may take at the head; the boxes say it in full."""

_BESIDE = 108.0
"""Points for what stands on the right of the foot: a page code is as wide."""

_HEAD, _FOOT = "head", "foot"


class ReportFurniture:
    """Draws head and foot once, and shows the same drawing on every page.

    How many pages there are is known only at the end, so each page shows a small
    drawing of its own for "Page n of N" that is made last.
    """

    def __init__(
        self,
        report: Report,
        case: Typecase,
        words: Words,
        paper: float,
        signer: Signer | None,
    ) -> None:
        self._report = report
        self._words = words
        self._masthead = masthead_of(report, words)
        self._width = paper - 2 * MARGIN
        names = [(report.organisation, _NAME), (self._masthead.title, _TITLE)]
        self._names = _shortened(names, case, self._width * _LEFT)
        self._edition = _shortened(
            [(self._masthead.edition, SMALL)], case, self._width * _LEFT
        )
        self._right_head = _shortened(
            self._right_blocks(), case, self._width * (1 - _LEFT) - _BETWEEN
        )
        self._signer = signer
        self._listed: PageList | None = None
        self._drawn = False

    @property
    def head_height(self) -> float:
        return self._rule_below + 16

    @property
    def foot_height(self) -> float:
        return _EDGE + _CODE_SIDE + 10 + 12

    @property
    def _rule_below(self) -> float:
        left = self._names_height + height_of(self._edition)
        return _EDGE + max(left, height_of(self._right_head)) + 6

    @property
    def _names_height(self) -> float:
        return _NAME.leading if self._beside else height_of(self._names)

    @property
    def _beside(self) -> bool:
        """Whether whose report it is and what it is fit on one line."""
        used = sum(line.width for line in self._names) + _BETWEEN
        return len(self._names) == 2 and used <= self._width * _LEFT  # noqa: PLR2004

    def draw_head(self, sheet: Sheet) -> None:
        if not self._drawn:
            self._drawn = True
            self._make_forms(sheet)
        sheet.canvas.doForm(_HEAD)

    def draw_foot(self, sheet: Sheet) -> None:
        sheet.canvas.doForm(_FOOT)
        sheet.canvas.doForm(_page_form(sheet.page))

    def close(self, sheet: Sheet) -> None:
        """Make the drawing of each page's own, now that their count is known.

        Before a page can be signed, its number has to stand in the record of it.
        """
        labels = []
        for page in range(1, sheet.page + 1):
            text = self._words("page", page=page, pages=sheet.page)
            labels.append(label := self._line(sheet, text, _PAGE))
            with sheet.record.on_page(page, FOOT):
                sheet.record.add(label.text, self._page_place(sheet, label))
        signed = signed_pages(self.listed(sheet), self._signer)
        with sheet.record.unnoted():
            for page, label in enumerate(labels, start=1):
                sheet.canvas.beginForm(_page_form(page))
                sheet.put([label], sheet.right, self._foot_top + 1, align=1)
                if signed:
                    self._draw_page_code(sheet, signed[page - 1])
                sheet.canvas.endForm()

    def listed(self, sheet: Sheet) -> PageList:
        """Return what is written on each page, and what each is known by.

        Only after the last page is drawn is that known.
        """
        if self._listed is None:
            report = self._report
            log = report.checkpoint.checkpoint.origin
            contents = sheet.record.pages(HEAD, FOOT)
            listed = PageList(log, report.number, report.copy, contents)
            is_draft = self._signer is None
            self._listed = listed if is_draft else listed.with_codes()
        return self._listed

    def _page_place(self, sheet: Sheet, label: Line) -> Place:
        bottom = self._foot_top + 1 - _PAGE.leading
        return sheet.right - label.width, bottom, sheet.right, _PAGE.leading

    def _draw_page_code(self, sheet: Sheet, signed: SignedPage) -> None:
        line = self._line(sheet, signed.said.code(), MONO)
        top = self._foot_top + 1 - _PAGE.leading - SMALL.leading
        sheet.put([line], sheet.right, top, align=1)
        code = SquareCode.of(signed.to_text(), least=_CODE_SIDE, most=_CODE_SIDE)
        code.draw(sheet.canvas, sheet.left, self._foot_top - code.side)

    def _line(self, sheet: Sheet, text: str, style: Style) -> Line:
        return Line(text, style, width_of(sheet.case, text, style))

    @property
    def _foot_top(self) -> float:
        return _EDGE + _CODE_SIDE

    def _right_blocks(self) -> list[Block]:
        blocks = [(self._masthead.recipient, _TITLE)]
        if self._masthead.rehearsal:
            blocks.append((self._masthead.rehearsal, _ALARM))
        return blocks

    def _make_forms(self, sheet: Sheet) -> None:
        sheet.canvas.beginForm(_HEAD)
        if self._signer is None:
            draw_watermark(sheet, self._words("draft"))
        with sheet.record.on_every_page(HEAD):
            self._draw_names(sheet)
        sheet.canvas.endForm()
        sheet.canvas.beginForm(_FOOT)
        with sheet.record.on_every_page(FOOT):
            self._draw_checkpoint(sheet)
            self._draw_beside(sheet)
        sheet.canvas.endForm()

    def _draw_names(self, sheet: Sheet) -> None:
        top = sheet.size[1] - _EDGE
        if self._beside:
            name, title = self._names
            sheet.put([name], sheet.left, top)
            sheet.put([title], sheet.left + name.width + _BETWEEN, top)
        else:
            sheet.put(self._names, sheet.left, top)
        sheet.put(self._edition, sheet.left, top - self._names_height)
        sheet.put(self._right_head, sheet.right, top, align=1)
        sheet.rule(sheet.size[1] - self._rule_below, weight=1.0)

    def _draw_checkpoint(self, sheet: Sheet) -> None:
        words, checkpoint = self._words, self._report.checkpoint.checkpoint
        sheet.rule(self._foot_top + 10)
        left = sheet.left + _CODE_SIDE + 12
        blocks = [(words("checkpoint", size=checkpoint.size), SMALL_STRONG)]
        blocks += [(line, MONO) for line in checkpoint.to_text().splitlines()]
        blocks += [("", Style(Face.REGULAR, 4, 4)), (words("check-it"), SMALL)]
        room = self._width - _CODE_SIDE - 12 - _BESIDE
        sheet.put(set_lines(sheet.case, blocks, room), left, self._foot_top + 1)

    def _draw_beside(self, sheet: Sheet) -> None:
        if self._signer is not None:
            label = self._line(sheet, self._words("page-code"), SMALL)
            sheet.put([label], sheet.right, self._foot_top + 1 - _PAGE.leading, align=1)
        line = self._line(sheet, self._words("initials"), SMALL)
        left, bottom, right = sheet.right - 64, _EDGE, sheet.right
        sheet.canvas.setLineWidth(0.5)
        sheet.canvas.setStrokeGray(0)
        sheet.canvas.rect(left, bottom, right - left, 28, stroke=1, fill=0)
        sheet.record.leave(left, bottom, right, bottom + 28)
        sheet.put([line], left - 6, bottom + 19, align=1)


def _shortened(blocks: list[Block], case: Typecase, room: float) -> list[Line]:
    lines: list[Line] = []
    for block in blocks:
        whole = set_lines(case, [block], room)
        if len(whole) > _LONGEST_HEAD:
            last = whole[_LONGEST_HEAD - 1]
            text = f"{last.text[:-2]}…"
            style = last.style
            cut = Line(text, style, width_of(case, text, style))
            whole = [*whole[: _LONGEST_HEAD - 1], cut]
        lines += whole
    return lines


def _page_form(page: int) -> str:
    return f"page-{page}"
