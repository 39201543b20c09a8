"""What is written on each page while it is drawn: line by line, and where it stands."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from logbook.domain.page_list import Box, PageBlock, PageContent, listed_line

Place = tuple[float, float, float, float]
"""Left, bottom, right and height of a line, in points."""


@dataclass(slots=True)
class _Block:
    part: str
    entry: int | None
    lines: list[str] = field(default_factory=list)
    left: float = math.inf
    bottom: float = math.inf
    right: float = -math.inf
    top: float = -math.inf

    def add(self, text: str, place: Place) -> None:
        """Add a line; of where its lines stand only the box around them is kept."""
        left, bottom, right, height = place
        self.lines.append(text)
        self.left, self.bottom = min(self.left, left), min(self.bottom, bottom)
        self.right, self.top = max(self.right, right), max(self.top, bottom + height)

    def listed(self) -> PageBlock:
        """Return what stands in the list of pages."""
        box = _box(self.left, self.bottom, self.right, self.top)
        lines = tuple(map(listed_line, self.lines))
        return PageBlock(listed_line(self.part), self.entry, box, lines)


@dataclass(slots=True)
class _Leaf:
    """One page, or what stands on every page."""

    blocks: list[_Block] = field(default_factory=list)
    hand: list[Box] = field(default_factory=list)


class PageRecord:
    """Lines of text in the order they are drawn, in blocks that belong together.

    Attributes:
        part: Head of the part that is being drawn.
        entry: Number of the entry that is being drawn, if it is one.
    """

    def __init__(self) -> None:
        self.part = ""
        self.entry: int | None = None
        self._pages: list[_Leaf] = []
        self._apart: dict[str, _Leaf] = {}
        self._leaf = _Leaf()

    def turn(self) -> None:
        """Begin the next page."""
        self._leaf = _Leaf()
        self._pages.append(self._leaf)

    def add(self, text: str, place: Place) -> None:
        """Note a line as it is printed."""
        if not text:
            return
        blocks = self._leaf.blocks
        if not blocks or (blocks[-1].part, blocks[-1].entry) != (self.part, self.entry):
            blocks.append(_Block(self.part, self.entry))
        blocks[-1].add(text, place)

    def leave(self, left: float, bottom: float, right: float, top: float) -> None:
        """Note a place people write into by hand."""
        self._leaf.hand.append(_box(left, bottom, right, top))

    @contextmanager
    def about(self, entry: int | None) -> Iterator[None]:
        """Note what is drawn meanwhile as what is said of an entry."""
        before, self.entry = self.entry, entry
        try:
            yield
        finally:
            self.entry = before

    @contextmanager
    def on_every_page(self, part: str) -> Iterator[None]:
        """Note what is drawn meanwhile once, as a part that each page has."""
        leaf, named, about = self._leaf, self.part, self.entry
        self._leaf, self.part, self.entry = _Leaf(), part, None
        self._apart[part] = self._leaf
        try:
            yield
        finally:
            self._leaf, self.part, self.entry = leaf, named, about

    @contextmanager
    def on_page(self, page: int, part: str) -> Iterator[None]:
        """Note what is drawn meanwhile as a part of a page that was turned already."""
        leaf, named, about = self._leaf, self.part, self.entry
        self._leaf, self.part, self.entry = self._pages[page - 1], part, None
        try:
            yield
        finally:
            self._leaf, self.part, self.entry = leaf, named, about

    @contextmanager
    def unnoted(self) -> Iterator[None]:
        """Note nothing meanwhile."""
        leaf, self._leaf = self._leaf, _Leaf()
        try:
            yield
        finally:
            self._leaf = leaf

    def pages(self, above: str, below: str) -> tuple[PageContent, ...]:
        """Return what is written on each page; it is kept here no longer.

        Args:
            above: The part that stands above on every page.
            below: The part that stands below on every page; what was noted of it on
                a page itself follows it.
        """
        head = self._apart.get(above, _Leaf())
        foot = self._apart.get(below, _Leaf())
        hand = (*head.hand, *foot.hand)
        before, after = _listed(head.blocks), _listed(foot.blocks)
        pages = []
        for number, leaf in enumerate(self._pages, start=1):
            own = [block for block in leaf.blocks if block.part != below]
            late = [block for block in leaf.blocks if block.part == below]
            # A thousand pages are not kept twice.
            leaf.blocks = []
            blocks = (*before, *_listed(own), *after, *_listed(late))
            pages.append(PageContent(number, blocks, (*hand, *leaf.hand)))
        return tuple(pages)


def _listed(blocks: Sequence[_Block]) -> tuple[PageBlock, ...]:
    return tuple(block.listed() for block in blocks)


def _box(left: float, bottom: float, right: float, top: float) -> Box:
    return math.floor(left), math.floor(bottom), math.ceil(right), math.ceil(top)
