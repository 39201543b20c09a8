"""Whether words on a page stand in each other's way, or leave the room they have."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from logbook.reports.layout import MARGIN
from tests.integration.edition_words import Word

EDGE = 20.0
"""Points from the edge of the paper that no printer reaches."""

_STEP = 8.0
_TOUCH = 1.0, 2.0
"""Points across and down by which the boxes of two words may overlap: a box is as high
as its font, with room for accents that the words have not."""


def faults_of(
    page: Sequence[Word], size: tuple[float, float], bounds: tuple[float, float]
) -> list[str]:
    """Return what is wrong on one page.

    Args:
        size: Of the paper.
        bounds: Where the head ends and where the foot begins, from above.
    """
    return [*_outside(page, size), *_across(page, bounds), *_overlapping(page)]


def _outside(page: Sequence[Word], size: tuple[float, float]) -> Iterator[str]:
    width, height = size
    for word in page:
        if word.left < MARGIN - 1 or word.right > width - MARGIN + 1:
            yield f"beside the margins: {word}"
        if word.top < EDGE or word.bottom > height - EDGE:
            yield f"off the paper: {word}"


def _across(page: Sequence[Word], bounds: tuple[float, float]) -> Iterator[str]:
    for word in page:
        for bound in bounds:
            if word.top + _TOUCH[1] < bound < word.bottom - _TOUCH[1]:
                yield f"across the head or the foot: {word}"


def _overlapping(page: Sequence[Word]) -> Iterator[str]:
    near: dict[int, list[Word]] = defaultdict(list)
    for word in page:
        for step in range(int(word.top / _STEP), int(word.bottom / _STEP) + 1):
            near[step].append(word)
    pairs = {
        (id(one), id(other)): (one, other)
        for words in near.values()
        for one, other in combinations(words, 2)
        if _share_room(one, other)
    }
    for one, other in pairs.values():
        yield f"over each other: {one} {other}"


def _share_room(one: Word, other: Word) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > _TOUCH[0] and down > _TOUCH[1]
