"""The page: its paper, its room, and what stands at the head and foot of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfgen.canvas import Canvas

from logbook.reports.fonts import Typecase
from logbook.reports.page_record import PageRecord
from logbook.reports.setting import BLACK, Line, height_of
from logbook.reports.story import Part

PAPERS = {"letter": LETTER, "a4": A4}
"""Width and height in points, by the word a jurisdiction pack uses."""

MARGIN = 54.0
"""Points left free at either side; binding and punching cost no words."""

_STRIKE = 0.3
"""Where a line is struck through, in sizes of its type above the baseline."""


class Furniture(Protocol):
    """What stands on each page around its contents."""

    @property
    def head_height(self) -> float:
        """Points from the top edge of the paper to the first line."""

    @property
    def foot_height(self) -> float:
        """Points from the bottom edge of the paper to the last line."""

    def draw_head(self, sheet: "Sheet") -> None:
        """Draw what stands above, before anything else of the page."""

    def draw_foot(self, sheet: "Sheet") -> None:
        """Draw what stands below, after everything else of the page."""

    def close(self, sheet: "Sheet") -> None:
        """Draw what could only be known after the last page."""


@dataclass(slots=True)
class Sheet:
    """The page that is being written, filled from top to bottom.

    Attributes:
        page: Its number, from 1.
        at: How far down it is filled, in points above the lower edge.
        story: What was said so far, for editions that are no pages.
        record: What is written on each page, and where.
    """

    canvas: Canvas
    case: Typecase
    size: tuple[float, float]
    furniture: Furniture
    page: int = 0
    at: float = 0.0
    story: list[Part] = field(default_factory=list)
    record: PageRecord = field(default_factory=PageRecord)

    @property
    def left(self) -> float:
        """Where lines begin."""
        return MARGIN

    @property
    def right(self) -> float:
        """Where lines end."""
        return self.size[0] - MARGIN

    @property
    def width(self) -> float:
        """Points a line may take."""
        return self.right - self.left

    @property
    def top(self) -> float:
        """Where the contents of a page begin."""
        return self.size[1] - self.furniture.head_height

    @property
    def room(self) -> float:
        """Points left on this page."""
        return self.at - self.furniture.foot_height

    @property
    def capacity(self) -> float:
        """Points on an empty page."""
        return self.top - self.furniture.foot_height

    def open(self) -> None:
        """Begin a page."""
        self.page += 1
        self.record.turn()
        self.at = self.top
        self.furniture.draw_head(self)

    def turn(self) -> None:
        """Finish this page and begin the next."""
        self.furniture.draw_foot(self)
        self.canvas.showPage()
        self.open()

    def need(self, height: float) -> None:
        """Turn the page unless *height* points are left or it is still empty."""
        if self.room < height and self.at < self.top:
            self.turn()

    def close(self) -> int:
        """Finish the last page and return how many there are."""
        self.furniture.draw_foot(self)
        self.canvas.showPage()
        self.furniture.close(self)
        return self.page

    def down(self, height: float) -> None:
        """Leave *height* points free, but nothing at the head of a page."""
        if self.at < self.top:
            self.at -= height

    def write(self, lines: Sequence[Line], across: float | None = None) -> None:
        """Write *lines* one under the other and go down below them."""
        self.put(lines, self.left if across is None else across, self.at)
        self.at -= height_of(lines)

    def put(
        self, lines: Iterable[Line], across: float, top: float, *, align: float = 0.0
    ) -> None:
        """Write *lines* at a place of their own.

        Args:
            align: Share of each line's width that lies left of *across*: 0 begins
                there, 0.5 is centred on it, 1 ends there.
        """
        self.put_beside([(lines, across)], top, align=align)

    def put_beside(
        self,
        columns: Iterable[tuple[Iterable[Line], float]],
        top: float,
        *,
        align: float = 0.0,
    ) -> None:
        """Write columns of lines, each at a place of its own, from one height down.

        They are one text in the file, so that what they share is said once: most of
        the time a page takes goes into saying such things.

        Args:
            columns: Lines, and the place across where they begin.
            align: As in `put`.
        """
        text = self.canvas.beginText()
        set_in: tuple[str, float] | None = None
        grey = -1.0
        strikes: list[tuple[float, float, float]] = []
        for lines, across in columns:
            bottom = top
            for line in lines:
                style = line.style
                bottom -= style.leading
                # Spreads what leading is more than the letters' height over and under.
                base = bottom + (style.leading - style.size) / 2 + style.size * 0.22
                begin = across - align * line.width
                # As setTextOrigin writes it, at a fifth of the time.
                text._code.append(f"1 0 0 1 {begin:.3f} {base:.3f} Tm")  # noqa: SLF001
                if grey != style.grey:
                    grey = style.grey
                    text.setFillGray(grey)
                pieces = [*self.case.runs(style.face, line.text)]
                for font, piece in pieces:
                    if set_in != (font, style.size):
                        set_in = font, style.size
                        text.setFont(font, style.size)
                    # As textOut does it, without measuring what was measured before.
                    text._code.append(text._formatText(piece))  # noqa: SLF001
                # A line that is one piece is as a rule the very string it was set from.
                one = len(pieces) == 1
                shown = pieces[0][1] if one else "".join(each for _, each in pieces)
                self.record.add(
                    shown, (begin, bottom, begin + line.width, style.leading)
                )
                if style.struck:
                    strikes.append((begin, base + style.size * _STRIKE, line.width))
        self.canvas.drawText(text)
        for begin, height, width in strikes:
            self.rule(height, begin, begin + width, weight=0.7)

    def rule(
        self,
        height: float,
        begin: float | None = None,
        end: float | None = None,
        *,
        weight: float = 0.5,
        grey: float = BLACK,
    ) -> None:
        """Draw a level line, from margin to margin unless told otherwise."""
        left = self.left if begin is None else begin
        right = self.right if end is None else end
        # As setLineWidth, setStrokeGray and line write it; there is one in every row.
        self.canvas._code.append(  # noqa: SLF001
            f"{weight:g} w {grey:g} G n {left:.3f} {height:.3f} m "
            f"{right:.3f} {height:.3f} l S"
        )

    def bookmark(self, title: str) -> None:
        """List this place under *title* in the reader's table of contents."""
        key = f"part-{self.page}-{self.at:.0f}"
        self.canvas.bookmarkPage(key, fit="XYZ", left=0, top=self.at, zoom=0)
        self.canvas.addOutlineEntry(title, key)
