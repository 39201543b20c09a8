"""What a report says, part by part, as it was drawn: for editions that are no pages.

Whatever puts words on a page puts the same words here, so that no other edition can
say more or less than the pages do. Heads that a page repeats and the words at its foot
are the page's own and no part of the story.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from logbook.domain.drawing import Drawing
from logbook.reports.setting import Block, Style


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a part, with a line about it."""

    title: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of its own."""

    block: Block


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, in as little room as a report of 5,000 of them needs.

    Attributes:
        texts: Everything it says, from the first block of the first cell to the last.
        looks: For each cell, how each of its blocks looks.
        entries: Numbers of the entries it tells of, or of those it rests on.
    """

    texts: tuple[str, ...]
    looks: tuple[tuple[Style, ...], ...]
    entries: Sequence[int] = ()

    @property
    def cells(self) -> list[list[Block]]:
        """What each cell says."""
        texts = iter(self.texts)
        return [[(next(texts), style) for style in looks] for looks in self.looks]


@dataclass(slots=True)
class Tabled:
    """A table; its first column says what each row is about.

    Attributes:
        tells: Whether its rows are the entries themselves, to which others refer.
    """

    heads: Sequence[str]
    tells: bool = False
    rows: list[Row] = field(default_factory=list)
    _looks: dict[tuple[int, ...], tuple[tuple[Style, ...], ...]] = field(
        default_factory=dict, repr=False
    )

    def add(self, cells: Sequence[Sequence[Block]], entries: Sequence[int]) -> None:
        """Add a row; how rows look is kept once for all that look the same."""
        texts = tuple(text for cell in cells for text, _ in cell)
        key = (*map(len, cells), *(id(style) for cell in cells for _, style in cell))
        looks = self._looks.get(key)
        if looks is None:
            looks = tuple(tuple(style for _, style in cell) for cell in cells)
            self._looks[key] = looks
        self.rows.append(Row(texts, looks, entries))


@dataclass(frozen=True, slots=True)
class Boxed:
    """One box: a label over words, a signature, or room to write by hand."""

    label: str
    blocks: Sequence[Block] = ()
    by_hand: bool = False
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes side by side."""

    boxes: Sequence[Boxed]


@dataclass(frozen=True, slots=True)
class Mark:
    """A length as it is drawn, in shares of the axis it stands on.

    Attributes:
        start: Where it begins.
        certain: From here on it may be more, up to *end*.
        is_dot: Whether it is one of many on its axis, and not a bar.
        is_exact: Whether it is known to the minute.
    """

    start: float
    certain: float
    end: float
    is_dot: bool = False
    is_exact: bool = True


@dataclass(frozen=True, slots=True)
class Drawn:
    """A row of marks with the words that say the same.

    Attributes:
        median: Where the upright line stands, in shares of the axis.
    """

    name: str
    said: str
    marks: Sequence[Mark] = ()
    median: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Ticks:
    """The labels of an axis, each with its place in shares of it."""

    labels: Sequence[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class End:
    """The mark after which nothing follows."""

    text: str


Part: TypeAlias = Heading | Paragraph | Tabled | Boxes | Drawn | Ticks | End
