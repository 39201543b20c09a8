"""Rating letters and digits of a scan beside those that look alike on the same page."""

from collections.abc import Iterable
from typing import TypeAlias

import numpy as np

from logbook.reports.page_grades import Rating
from logbook.reports.page_scan import Shades
from logbook.reports.page_text import Mark, Word

DOTS = 200
"""Dots an inch at which pages are compared."""

PIXELS = DOTS / 72
"""Pixels in a point."""

_ALIKE, _MOST_ALIKE = 0.2, 12
"""Correlation from which on letters look alike, and how many are tried for each.

For a digit, every other digit is tried: it is digits that somebody changes.
"""

_NEAR = (-1, 0, 1)
"""Pixels a letter may lie beside its place within the word."""

_FLAT = 1e-3
"""Contrast below which a patch shows nothing."""

Key: TypeAlias = tuple[int, int]
"""Width and height of a letter's cell in pixels."""


class Alphabet:
    """The letters and digits of a page, and which of them look alike."""

    def __init__(self, page: Shades, words: Iterable[Word]) -> None:
        self._page = page
        self._known: dict[Key, dict[str, Shades]] = {}
        for word in words:
            for mark in word.marks:
                if mark.text.isalnum():
                    corner, size = self._cell(mark)
                    patch = cut_out(
                        page, (*corner, corner[0] + size[0], corner[1] + size[1]), 0
                    )
                    if patch.shape == size[::-1]:
                        self._known.setdefault(size, {}).setdefault(
                            mark.text, _plain(patch)
                        )
        self._near: dict[tuple[Key, str], Shades] = {}

    def rating(self, mark: Mark, scan: Shades, moved: tuple[int, int]) -> Rating | None:
        """Return how a scan shows a letter; None at the very edge of the paper.

        Args:
            moved: Pixels its word lies beside its place.
        """
        (left, top), size = self._cell(mark)
        wide, high = size
        own = cut_out(self._page, (left, top, left + wide, top + high), 0)
        x, y = left + moved[0], top + moved[1]
        area = cut_out(scan, (x, y, x + wide, y + high), 1)
        if own.shape != (high, wide) or area.shape != (high + 2, wide + 2):
            return None
        seen = np.stack(
            [
                _plain(area[1 + down : 1 + down + high, 1 + right : 1 + right + wide])
                for down in _NEAR
                for right in _NEAR
            ]
        ).reshape(len(_NEAR) ** 2, -1)
        likeness = float((seen @ _plain(own).ravel()).max())
        others = self._others(mark.text, size)
        rival = -1.0 if others is None else float((seen @ others.T).max())
        return Rating(mark.text.isdigit(), likeness, rival)

    def _others(self, text: str, size: Key) -> Shades | None:
        """Return what looks like a letter and is another one."""
        if (size, text) not in self._near:
            known = self._known.get(size, {})
            own = known.get(text)
            rated = sorted(
                (
                    (float((own * patch).sum()), other)
                    for other, patch in known.items()
                    if own is not None and other != text
                ),
                reverse=True,
            )
            alike = [other for like, other in rated if like > _ALIKE][:_MOST_ALIKE]
            if text.isdigit():
                alike += [other for _, other in rated if other.isdigit()]
            near = [known[other] for other in dict.fromkeys(alike)]
            none: Shades = np.zeros((0, size[0] * size[1]), np.float32)
            self._near[size, text] = (
                np.stack(near).reshape(len(near), -1) if near else none
            )
        found = self._near[size, text]
        return found if len(found) else None

    def _cell(self, mark: Mark) -> tuple[tuple[int, int], Key]:
        """Return the upper left corner of a letter in pixels, and its size."""
        left, bottom, right, top = mark.cell
        wide, high = round((right - left) * PIXELS) + 2, round((top - bottom) * PIXELS)
        corner = (
            round(left * PIXELS) - 1,
            round(self._page.shape[0] - top * PIXELS),
        )
        return corner, (wide, high)


def _plain(patch: Shades) -> Shades:
    """Return a patch whose product with another such is their correlation."""
    plain = patch - patch.mean()
    norm = float(np.sqrt((plain**2).sum()))
    return plain / norm if norm > _FLAT else np.zeros_like(plain)


def cut_out(ink: Shades, box: tuple[int, int, int, int], more: int) -> Shades:
    """Return what lies in a box, and *more* pixels around it."""
    left, top, right, bottom = box
    return ink[max(0, top - more) : bottom + more, max(0, left - more) : right + more]
