"""Comparing a scan, laid over the page it is of, with what was signed.

Each word is looked for within a few pixels of its place, then each letter and digit of
it: it must correlate with what was signed, and better than with any letter that looks
alike on the same page; `page_grades` says how sure that is. Punctuation is too small
for that; a word with other punctuation is found only as far as the letters beside it
move. Beyond words, ink is looked for where there was none, and dark shapes that are
gone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from logbook.domain.page_list import Box
from logbook.reports.page_grades import Grade, WordRating, wear_of
from logbook.reports.page_letters import PIXELS, Alphabet, cut_out
from logbook.reports.page_register import best_shift
from logbook.reports.page_scan import Points, Shades
from logbook.reports.page_text import Place, Word

_SOFT = 0.8
"""Pixels both pictures are blurred by: a copy has no edges of one pixel."""

_REACH = 4
"""Pixels a word may lie beside its place after the page was laid over."""

_LONG, _SURE, _NEIGHBOURS = 4, 0.7, 7
"""Letters of a word, and its correlation, from which on it tells how the paper was
drawn; and how many such words say it for a place."""

_MOST_LONG = 150
"""Long words that are asked; more of them would not say more."""

_WANDER = 1
"""Pixels a word may lie beside where its neighbours say."""

_FAINT, _WORN, _DARK, _BLACK = 0.15, 0.3, 0.5, 0.8
"""Ink from which on a pixel is more than paper, perhaps dark, dark, and surely dark."""

_NEARBY = 5
"""Pixels across, with the ink in the middle, in which a shape may lie."""

_CLEAR = 7
"""Pixels across, with the ink in the middle, that may be dark in a copy; odd."""

_TILE, _LEAST_ADDED, _SURELY_ADDED = 18, 40, 100
"""Pixels of a tile; how many of it have to be dark to be more than specks; and how many
of tiles that touch, to be more than dirt."""

_LEAST_SHAPE, _LEAST_LEFT = 160, 0.3
"""Dark pixels of a tile that are a shape, and which share of them has to be left."""

_EDGE = 30.0
"""Points at the edge of the paper that are not looked at: holes, clips, shadows."""

_PUNCTUATION = WordRating(1.0, ())
"""Nothing in it can be told apart."""

Dark: TypeAlias = npt.NDArray[np.bool_]
Counts: TypeAlias = npt.NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of comparing a page.

    Attributes:
        words: How many words were compared.
        other: Those that are not what was signed.
        unsure: Those that are perhaps not what was signed.
        added: Places in points where something was added.
        specks: Places in points where something small was added, or dirt lies.
        gone: Places in points where something that is no word is gone.
    """

    words: int
    other: tuple[Word, ...]
    unsure: tuple[Word, ...]
    added: tuple[Place, ...]
    specks: tuple[Place, ...]
    gone: tuple[Place, ...]


class PageComparison:
    """One page as it was signed, ready to be compared with a scan of it.

    Args:
        page: Its ink, `DOTS` an inch.
        words: The words on it.
        hand: Boxes people write into; what touches them is left out.
    """

    def __init__(
        self, page: Shades, words: Sequence[Word], hand: Sequence[Box]
    ) -> None:
        self._page = page
        self._soft = softened(page)
        self._words = words
        self._hand = [self._pixels(box) for box in hand]
        self._alike = Alphabet(self._soft, words)

    def with_scan(self, scan: Shades) -> Compared:
        """Compare with the ink of a scan that was laid over this page."""
        soft = softened(scan)
        asked = [word for word in self._words if not self._is_by_hand(word)]
        drift = self._drift(asked, soft)
        rated = [(word, self._rating(word, soft, drift)) for word in asked]
        wear = wear_of([rating for _, rating in rated])
        graded = [(word, rating.grade(wear)) for word, rating in rated]
        added, specks = self._added(scan)
        return Compared(
            words=len(asked),
            other=tuple(word for word, grade in graded if grade is Grade.OTHER),
            unsure=tuple(word for word, grade in graded if grade is Grade.UNSURE),
            added=added,
            specks=specks,
            gone=tuple(self._gone(scan)),
        )

    def _is_by_hand(self, word: Word) -> bool:
        left, top, right, bottom = self._pixels(word.place)
        return any(
            left < box[2] and right > box[0] and top < box[3] and bottom > box[1]
            for box in self._hand
        )

    def _drift(self, words: Sequence[Word], scan: Shades) -> Points:
        """Return where words are that are told apart well, and how far they moved.

        No scanner draws its paper quite evenly, and a short word fits in many places.
        """
        long = [word for word in words if len(word.marks) >= _LONG]
        moved = [
            (*_middle(box), x, y)
            for word in long[:: -(-len(long) // _MOST_LONG) or 1]
            for box in [self._around(word.place, 2)]
            for x, y, likeness in [self._shift(box, scan, (0, 0), _REACH)]
            if likeness >= _SURE
        ]
        return np.array(moved, np.float64).reshape(-1, 4)

    def _shift(
        self,
        box: tuple[int, int, int, int],
        scan: Shades,
        near: tuple[int, int],
        reach: int,
    ) -> tuple[int, int, float]:
        """Return how far what is in a box moved, and how well it correlates there."""
        left, top, right, bottom = box
        across, down = near
        tile = cut_out(self._soft, box, 0)
        there = left + across, top + down, right + across, bottom + down
        area = cut_out(scan, there, reach)
        if area.shape != (tile.shape[0] + 2 * reach, tile.shape[1] + 2 * reach):
            return (*near, 1.0)  # at the very edge of the paper
        x, y, likeness = best_shift(tile, area)
        return across + round(x) - reach, down + round(y) - reach, likeness

    def _rating(self, word: Word, scan: Shades, drift: Points) -> WordRating:
        marks = [mark for mark in word.marks if mark.text.isalnum()]
        if not marks:
            return _PUNCTUATION
        box = self._around(word.place, 2)
        apart = np.abs(drift[:, :2] - _middle(box)).sum(axis=1)
        nearest = drift[np.argsort(apart)[:_NEIGHBOURS], 2:]
        across, down = np.median(nearest, axis=0) if len(nearest) else (0, 0)
        near = round(float(across)), round(float(down))
        x, y, likeness = self._shift(box, scan, near, _WANDER)
        ratings = (self._alike.rating(mark, scan, (x, y)) for mark in marks)
        return WordRating(likeness, tuple(each for each in ratings if each))

    def _added(self, scan: Shades) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """Return where something was added, and where that may be dirt."""
        near = _widened(self._page > _FAINT, _CLEAR)
        dark = _tiles((scan > _DARK) & ~near & self._looked_at)
        added: list[Place] = []
        specks: list[Place] = []
        for tiles in _joined(np.argwhere(dark >= _LEAST_ADDED)):
            left, top, right, bottom = tiles
            is_sure = dark[top:bottom, left:right].sum() >= _SURELY_ADDED
            (added if is_sure else specks).append(self._place(tiles))
        return tuple(added), tuple(specks)

    def _gone(self, scan: Shades) -> Iterator[Place]:
        shapes = (self._page > _BLACK) & self._looked_at & ~self._worded
        near = _widened(scan > _WORN, _NEARBY)
        signed, left = _tiles(shapes), _tiles(shapes & near)
        gone = (signed >= _LEAST_SHAPE) & (left < _LEAST_LEFT * signed)
        yield from map(self._place, _joined(np.argwhere(gone)))

    @cached_property
    def _looked_at(self) -> Dark:
        looked: Dark = np.zeros(self._page.shape, bool)
        edge = int(_EDGE * PIXELS)
        looked[edge:-edge, edge:-edge] = True
        for left, top, right, bottom in self._hand:
            around = (
                slice(max(0, top - 6), bottom + 6),
                slice(max(0, left - 6), right + 6),
            )
            looked[around] = False
        return looked

    @cached_property
    def _worded(self) -> Dark:
        worded: Dark = np.zeros(self._page.shape, bool)
        for word in self._words:
            left, top, right, bottom = self._around(word.place, 2)
            worded[top:bottom, left:right] = True
        return worded

    def _place(self, tiles: tuple[int, int, int, int]) -> Place:
        """Return where tiles are, in points."""
        high = self._page.shape[0]
        left, top, right, bottom = (each * _TILE for each in tiles)
        return (
            left / PIXELS,
            (high - bottom) / PIXELS,
            right / PIXELS,
            (high - top) / PIXELS,
        )

    def _around(self, place: Place, more: int) -> tuple[int, int, int, int]:
        left, top, right, bottom = self._pixels(place)
        return left - more, top - more, right + more, bottom + more

    def _pixels(self, place: Place | Box) -> tuple[int, int, int, int]:
        return _in_pixels(place, self._page.shape[0])


def softened(ink: Shades) -> Shades:
    """Return a picture without edges that no copy keeps."""
    reach = int(3 * _SOFT) + 1
    places = np.arange(-reach, reach + 1)
    weights = np.exp(-(places**2) / (2 * _SOFT**2)).astype(np.float32)
    weights /= weights.sum()
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = reach, reach
        wide = np.pad(ink, pad)
        count = ink.shape[axis]
        parts = (
            weight * np.take(wide, range(at, at + count), axis)
            for at, weight in enumerate(weights)
        )
        ink = sum(parts, np.zeros_like(ink))
    return ink


def _widened(dark: Dark, across: int) -> Dark:
    """Return what is dark, and what is near it."""
    reach = across // 2
    for axis in (0, 1):
        wide, count = dark.copy(), dark.shape[axis]
        for by in range(1, reach + 1):
            for one, other in ((by, 0), (0, by)):
                here = [slice(None), slice(None)]
                there = [slice(None), slice(None)]
                here[axis] = slice(one, count - other)
                there[axis] = slice(other, count - one)
                wide[tuple(here)] |= dark[tuple(there)]
        dark = wide
    return dark


def _middle(box: tuple[int, int, int, int]) -> tuple[float, float]:
    left, top, right, bottom = box
    return (left + right) / 2, (top + bottom) / 2


def _in_pixels(place: Place | Box, high: int) -> tuple[int, int, int, int]:
    left, bottom, right, top = place
    return (
        int(left * PIXELS),
        int(high - top * PIXELS),
        int(right * PIXELS) + 1,
        int(high - bottom * PIXELS) + 1,
    )


def _tiles(dark: Dark) -> Counts:
    """Return how many pixels of each tile are dark."""
    rows, columns = dark.shape[0] // _TILE, dark.shape[1] // _TILE
    cut = dark[: rows * _TILE, : columns * _TILE]
    counted: Counts = cut.reshape(rows, _TILE, columns, _TILE).sum(axis=(1, 3))
    return counted


def _joined(tiles: Iterable[Sequence[int]]) -> list[tuple[int, int, int, int]]:
    """Return left, top, right and bottom of groups of tiles that touch."""
    groups: list[tuple[int, int, int, int]] = []
    for row, column in ((int(row), int(column)) for row, column in tiles):
        box = column, row, column + 1, row + 1
        for other in [each for each in groups if _touch(each, box)]:
            groups.remove(other)
            box = (
                min(box[0], other[0]),
                min(box[1], other[1]),
                max(box[2], other[2]),
                max(box[3], other[3]),
            )
        groups.append(box)
    return groups


def _touch(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return (
        one[0] <= other[2]
        and other[0] <= one[2]
        and one[1] <= other[3]
        and other[1] <= one[3]
    )
