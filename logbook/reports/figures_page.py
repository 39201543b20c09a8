"""How long things took, drawn: bars for this incident, strips over all of them.

Every mark has its words beside it; black and outline tell what is certain from what is
not, so that a photocopy says the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from logbook.domain.figure_words import (
    Axis,
    Measured,
    Strip,
    axis_of,
    ends_of,
    tick_phrase,
)
from logbook.domain.report import Report
from logbook.domain.span import Span
from logbook.reports.flowables import head
from logbook.reports.layout import Sheet
from logbook.reports.setting import (
    BLACK,
    BODY,
    SMALL,
    Block,
    Line,
    height_of,
    set_lines,
)
from logbook.reports.story import Drawn, Ticks
from logbook.reports.story import Mark as Told
from logbook.reports.words import Words

_NAME, _SAID = 150.0, 150.0
"""Widths in points; the marks have the rest."""

_GAP, _ABOVE, _AXIS = 12.0, 4.0, 16.0
_BAR, _DOT = 7.0, 2.6
_THIN = 1.2
"""Least width of a bar: what took a minute of a month is still seen."""

_LINE_GREY = 0.6

Mark = Callable[[Span, Axis, float], None]
"""Draws one length on an axis, at a height of the page."""


def draw_figures(sheet: Sheet, report: Report, words: Words) -> None:
    """Draw how long things took; nothing for whom that is not made out to."""
    as_of = words.stamp(report.as_of)
    if report.figures:
        about = words("figures.about", as_of=as_of)
        head(sheet, words("figures"), about, keep=90)
        _Plot(sheet, words).bars(report.figures)
    if report.overall:
        about = words("overall.about", as_of=as_of)
        head(sheet, words("overall"), about, keep=90)
        _Plot(sheet, words).strips(report.overall)


@dataclass(frozen=True, slots=True)
class _Plot:
    """Draws rows of marks from the left margin to the right."""

    sheet: Sheet
    words: Words

    def bars(self, measured: Sequence[Measured]) -> None:
        """Draw each length as a bar, all of them on one axis."""
        axis = axis_of([each.span for each in measured])
        for each in measured:
            spans = [each.span] if each.span and each.span.is_known else []
            name, said = self.words.phrase(each.about), self.words.phrase(each.said)
            told = [_told(span, axis) for span in spans if axis is not None]
            self.sheet.story.append(Drawn(name, said, told))
            self._row(name, said, axis if spans else None, spans, self._bar)
        if axis is not None:
            self._axis(axis)

    def strips(self, strips: Sequence[Strip]) -> None:
        """Draw each part of a response as dots, each on an axis of its own."""
        for strip in strips:
            axis = axis_of(strip.spans)
            name = self.words.phrase(strip.about)
            said = self.words.statement(strip.said)
            self.sheet.story.append(_told_strip(strip, name, said, axis))
            below = _AXIS if axis is not None else 0.0
            at = self._row(name, said, axis, strip.spans, self._dot, below)
            if axis is not None:
                if strip.median is not None:
                    self._median(strip.median, axis, at)
                self._axis(axis)

    def _row(
        self,
        name: str,
        said: str,
        axis: Axis | None,
        spans: Sequence[Span],
        mark: Mark,
        below: float = 0.0,
    ) -> float:
        """Write a row and return the height its marks stand at."""
        sheet = self.sheet
        left = self._lines((name, BODY), _NAME)
        right = self._lines((said, BODY), _SAID)
        tall = max(height_of(left), height_of(right)) + _ABOVE
        # The axis of a strip belongs to its marks and stays on their page.
        sheet.need(tall + below)
        sheet.put(left, sheet.left, sheet.at - _ABOVE / 2)
        sheet.put(right, sheet.right - _SAID, sheet.at - _ABOVE / 2)
        middle = sheet.at - _ABOVE / 2 - BODY.leading / 2
        if axis is not None:
            begin, end = self._ends()
            sheet.rule(middle, begin, end, weight=0.4, grey=_LINE_GREY)
            for span in spans:
                mark(span, axis, middle)
        sheet.at -= tall
        return middle

    def _bar(self, span: Span, axis: Axis, middle: float) -> None:
        canvas = self.sheet.canvas
        near, far = ends_of(span)
        start, certain = self._x(axis, timedelta()), self._x(axis, near)
        end = self._ends()[1] if far is None else self._x(axis, far)
        canvas.setStrokeGray(BLACK)
        canvas.setLineWidth(0.7)
        if end != certain:
            canvas.setFillGray(1)
            canvas.setDash(2, 1.5)
            canvas.rect(*_box(certain, end, middle), stroke=1, fill=1)
            canvas.setDash()
        if near or far == near:
            canvas.setFillGray(BLACK)
            canvas.rect(*_box(start, certain, middle), stroke=0, fill=1)

    def _dot(self, span: Span, axis: Axis, middle: float) -> None:
        canvas = self.sheet.canvas
        near, far = ends_of(span)
        start = self._x(axis, near)
        end = self._ends()[1] if far is None else self._x(axis, far)
        canvas.setStrokeGray(BLACK)
        canvas.setLineWidth(0.9)
        canvas.line(start, middle, end, middle)
        canvas.setFillGray(BLACK if span.is_exact else 1)
        for place in (start, end):
            canvas.circle(place, middle, _DOT, stroke=1, fill=1)

    def _median(self, span: Span, axis: Axis, middle: float) -> None:
        canvas = self.sheet.canvas
        canvas.setStrokeGray(BLACK)
        canvas.setLineWidth(1.4)
        for end in ends_of(span):
            if end is not None:
                place = self._x(axis, end)
                canvas.line(place, middle - 6, place, middle + 6)

    def _axis(self, axis: Axis) -> None:
        """Label round lengths under the marks, as many as have room."""
        sheet = self.sheet
        sheet.need(_AXIS)
        last = -_GAP
        labels: list[tuple[float, str]] = []
        for tick in axis.ticks:
            place = self._x(axis, tick)
            sheet.canvas.setStrokeGray(_LINE_GREY)
            sheet.canvas.setLineWidth(0.5)
            sheet.canvas.line(place, sheet.at, place, sheet.at - 3)
            said = self.words.phrase(tick_phrase(tick))
            [label] = self._lines((said, SMALL), _SAID)
            if place - label.width / 2 >= last:
                sheet.put([label], place, sheet.at - 2, align=0.5)
                last = place + label.width / 2 + 4
                labels.append((axis.part(tick), said))
        sheet.story.append(Ticks(labels))
        sheet.at -= _AXIS

    def _lines(self, block: Block, room: float) -> list[Line]:
        return set_lines(self.sheet.case, [block], room)

    def _ends(self) -> tuple[float, float]:
        """Return from where to where marks are drawn."""
        sheet = self.sheet
        return sheet.left + _NAME + _GAP, sheet.right - _SAID - 2 * _GAP

    def _x(self, axis: Axis, length: timedelta) -> float:
        begin, end = self._ends()
        return begin + (end - begin) * axis.part(length)


def _told(span: Span, axis: Axis, *, is_dot: bool = False) -> Told:
    near, far = ends_of(span)
    end = 1.0 if far is None else axis.part(far)
    start = axis.part(near if is_dot else timedelta())
    return Told(start, axis.part(near), end, is_dot, span.is_exact)


def _told_strip(strip: Strip, name: str, said: str, axis: Axis | None) -> Drawn:
    if axis is None:
        return Drawn(name, said)
    ends = () if strip.median is None else ends_of(strip.median)
    median = [axis.part(end) for end in ends if end is not None]
    dots = [_told(span, axis, is_dot=True) for span in strip.spans]
    return Drawn(name, said, dots, median)


def _box(start: float, end: float, middle: float) -> tuple[float, float, float, float]:
    """Return left, bottom, width and height of a bar between two places."""
    wide = max(_THIN, abs(end - start))
    return min(start, end), middle - _BAR / 2, wide, _BAR
