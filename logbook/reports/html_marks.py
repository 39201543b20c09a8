"""Drawings of the HTML edition: lengths on an axis, and signatures drawn by hand.

Every drawing has its words beside it. No style stands in an attribute: the policy of
the page allows only the one style sheet it names.
"""

from html import escape

from logbook.domain.drawing import HEIGHT, WIDTH, Drawing, Stroke
from logbook.reports.story import Drawn, Mark, Ticks

_MIDDLE, _BAR, _DOT = 10, 8, 4
"""Pixels; the marks stand in a strip twice as high as their middle."""

_EDGE = 0.02
"""Share of the axis at whose ends a label stands beside its tick, not under it."""


def marks_svg(drawn: Drawn, ticks: Ticks | None) -> str:
    """Return the marks of one row; nothing where nothing was drawn."""
    if not drawn.marks:
        return ""
    inside = [_line("axis", 0, 1, _MIDDLE)]
    for mark in drawn.marks:
        inside += _dots(mark) if mark.is_dot else _bar(mark)
    inside += [
        f'<line class="median" x1="{_at(place)}" x2="{_at(place)}"'
        f' y1="{_MIDDLE - 8}" y2="{_MIDDLE + 8}"/>'
        for place in drawn.median
    ]
    ticked = ""
    if ticks is not None:
        ticked = " ticked"
        inside += [_tick(place, label) for place, label in ticks.labels]
    return f'<svg class="marks{ticked}" aria-hidden="true">{"".join(inside)}</svg>'


def signature_svg(drawing: Drawing, label: str) -> str:
    """Return what a hand drew, named by the label of its box."""
    path = " ".join(map(_path, drawing.strokes))
    return (
        f'<svg class="ink" role="img" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' aria-label="{escape(label)}"><path d="{path}"/></svg>'
    )


def _path(stroke: Stroke) -> str:
    places = [f"{x} {y}" for x, y in stroke]
    # A dot: with a round end, a line of no length is one.
    return f"M{' L'.join(places if len(places) > 1 else places * 2)}"


def _bar(mark: Mark) -> list[str]:
    drawn = []
    if mark.end != mark.certain:
        drawn.append(_rect("bar maybe", mark.certain, mark.end))
    if mark.certain != mark.start or mark.end == mark.certain:
        drawn.append(_rect("bar sure", mark.start, mark.certain))
    return drawn


def _dots(mark: Mark) -> list[str]:
    kind = "sure" if mark.is_exact else "maybe"
    return [
        _line("sure", mark.start, mark.end, _MIDDLE),
        *(
            f'<circle class="{kind}" cx="{_at(place)}" cy="{_MIDDLE}" r="{_DOT}"/>'
            for place in sorted({mark.start, mark.end})
        ),
    ]


def _rect(kind: str, start: float, end: float) -> str:
    left, right = sorted((start, end))
    wide = max(right - left, 0.002)
    return (
        f'<rect class="{kind}" x="{_at(left)}" width="{_at(wide)}"'
        f' y="{_MIDDLE - _BAR // 2}" height="{_BAR}"/>'
    )


def _line(kind: str, start: float, end: float, height: int) -> str:
    return (
        f'<line class="{kind}" x1="{_at(start)}" x2="{_at(end)}"'
        f' y1="{height}" y2="{height}"/>'
    )


def _tick(place: float, label: str) -> str:
    anchor = "middle"
    if place < _EDGE:
        anchor = "start"
    elif place > 1 - _EDGE:
        anchor = "end"
    return (
        f'<text class="tick" x="{_at(place)}" y="32" text-anchor="{anchor}">'
        f"{escape(label)}</text>"
    )


def _at(share: float) -> str:
    return f"{share * 100:.2f}%"
