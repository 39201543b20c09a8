"""Head and foot of each page of a report: whose it is, and what proves it."""

from logbook.domain.report import Report
from logbook.reports.fonts import Face, Typecase
from logbook.reports.layout import MARGIN, Sheet, SquareCode
from logbook.reports.masthead import masthead_of
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
from logbook.reports.words import Words

_NAME = Style(Face.SEMI_BOLD, 10, 13)
_TITLE = Style(Face.REGULAR, 10, 13)
_ALARM = Style(Face.SEMI_BOLD, 9, 12)
_PAGE = Style(Face.SEMI_BOLD, 10, 13)

_EDGE = 32.0
"""Points between the edge of the paper and what stands first or last on it."""

_LEAST_SIDE, _MOST_SIDE = 62.0, 76.0
_LEFT = 0.64
"""Share of the width for whose report it is; the rest is for whom."""

_BETWEEN = 14.0
_LONGEST_HEAD = 3
"""Lines a name may take at the head; the boxes say it in full."""

_HEAD, _FOOT = "head", "foot"


class ReportFurniture:
    """Draws head and foot once, and shows the same drawing on every page.

    How many pages there are is known only at the end, so each page shows a small
    drawing of its own for "Page n of N" that is made last.
    """

    def __init__(
        self, report: Report, case: Typecase, words: Words, paper: float
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
        self._code = SquareCode.of(
            report.checkpoint.to_text(), least=_LEAST_SIDE, most=_MOST_SIDE
        )
        self._drawn = False

    @property
    def head_height(self) -> float:
        return self._rule_below + 16

    @property
    def foot_height(self) -> float:
        return _EDGE + self._code.side + 10 + 12

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
        """Make the drawing of each page's number, now that their count is known."""
        for page in range(1, sheet.page + 1):
            text = self._words("page", page=page, pages=sheet.page)
            line = Line(text, _PAGE, width_of(sheet.case, text, _PAGE))
            sheet.canvas.beginForm(_page_form(page))
            sheet.put([line], sheet.right, self._foot_top + 1, align=1)
            sheet.canvas.endForm()

    @property
    def _foot_top(self) -> float:
        return _EDGE + self._code.side

    def _right_blocks(self) -> list[Block]:
        blocks = [(self._masthead.recipient, _TITLE)]
        if self._masthead.rehearsal:
            blocks.append((self._masthead.rehearsal, _ALARM))
        return blocks

    def _make_forms(self, sheet: Sheet) -> None:
        sheet.canvas.beginForm(_HEAD)
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
        sheet.canvas.endForm()
        sheet.canvas.beginForm(_FOOT)
        self._draw_checkpoint(sheet)
        self._draw_initials(sheet)
        sheet.canvas.endForm()

    def _draw_checkpoint(self, sheet: Sheet) -> None:
        words, checkpoint = self._words, self._report.checkpoint.checkpoint
        sheet.rule(self._foot_top + 10)
        self._code.draw(sheet.canvas, sheet.left, _EDGE)
        left = sheet.left + self._code.side + 12
        blocks = [(words("checkpoint", size=checkpoint.size), SMALL_STRONG)]
        blocks += [(line, MONO) for line in checkpoint.to_text().splitlines()]
        blocks += [("", Style(Face.REGULAR, 4, 4)), (words("check-it"), SMALL)]
        room = self._width - self._code.side - 12 - 108
        sheet.put(set_lines(sheet.case, blocks, room), left, self._foot_top + 1)

    def _draw_initials(self, sheet: Sheet) -> None:
        label = self._words("initials")
        line = Line(label, SMALL, width_of(sheet.case, label, SMALL))
        sheet.canvas.setLineWidth(0.5)
        sheet.canvas.setStrokeGray(0)
        sheet.canvas.rect(sheet.right - 64, _EDGE + 8, 64, 28, stroke=1, fill=0)
        sheet.put([line], sheet.right - 70, _EDGE + 27, align=1)


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
