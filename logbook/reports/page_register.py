"""Laying a scan over the page it is of: turned, moved, stretched until it fits.

The square code says roughly how the page lies. From there, tiles of the page are looked
for in the scan, first large ones coarsely, then small ones finely, and the affine map
that most of them agree on is kept; a tile that was forged is then an outlier.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image

from logbook.reports.page_scan import Points, Shades


@dataclass(frozen=True, slots=True)
class _Step:
    """One round of looking for tiles.

    Attributes:
        shrink: How many pixels become one.
        tile: Width and height of a tile.
        reach: Pixels a tile is looked for in each direction.
        most: Residual in pixels within which a tile agrees with the others.
    """

    shrink: int
    tile: tuple[int, int]
    reach: int
    most: float


_STEPS = (
    _Step(4, (120, 60), 12, 3.0),
    _Step(2, (96, 48), 8, 2.0),
    _Step(1, (128, 64), 4, 1.5),
)

_LEAST_INK = 0.02
"""Share of a tile that is dark; one that is nearly white cannot be found."""

_LEAST_TILES, _MOST_TILES = 6, 70
_ROUNDS = 6
_LEAST_LIKENESS = 0.35
"""Correlation from which on a tile counts as found."""


def ink_of(shades: Shades) -> Shades:
    """Return how much ink there is, from 0 on paper to 1 on black.

    Paper is what most of a neighbourhood is, so that a darker side or a grey scan says
    nothing; black is what the darkest of the ink is.
    """
    high, wide = shades.shape
    block = 48
    rows, columns = max(1, high // block), max(1, wide // block)
    cut = shades[: rows * block, : columns * block]
    blocks = cut.reshape(rows, cut.shape[0] // rows, columns, cut.shape[1] // columns)
    paper = np.percentile(blocks, 75, axis=(1, 3)).astype(np.float32)
    # Where a block is nearly all black, its neighbours know better what paper is.
    floor = np.percentile(paper, 50)
    paper = np.maximum(paper, 0.8 * floor)
    smooth = Image.fromarray(paper).resize((wide, high), Image.Resampling.BILINEAR)
    ink: Shades = np.asarray(smooth, np.float32) - shades
    dark = ink[ink > 0.35 * ink.max()]
    black = np.percentile(dark, 60) if dark.size else 1.0
    return np.clip(ink / max(black, 1.0), 0.0, 1.0)


def laid_over(
    scan: Shades, corners: Points, page: Shades, own_corners: Points
) -> Shades | None:
    """Return the scan as it lies over *page*, pixel by pixel; None if it does not.

    Args:
        scan: Ink of the scan.
        corners: Of the square code in it.
        page: Ink of the page as it was signed.
        own_corners: Of the square code in that.
    """
    fit = _similarity(own_corners, corners)
    for step in _STEPS:
        found = list(_found(step, _laid(scan, fit, page.shape), page))
        moved = _affine(found, step)
        if moved is None:
            return None
        fit = fit @ moved
    return _laid(scan, fit, page.shape)


def _similarity(places: Points, there: Points) -> Points:
    """Return the 3x3 map that turns, stretches and moves *places* onto *there*."""
    rows, values = [], []
    for (x, y), (u, v) in zip(places, there, strict=True):
        rows += [(x, -y, 1, 0), (y, x, 0, 1)]
        values += [u, v]
    (a, b, c, d), *_ = np.linalg.lstsq(np.array(rows), np.array(values), rcond=None)
    return np.array([(a, -b, c), (b, a, d), (0, 0, 1)])


def _laid(scan: Shades, fit: Points, shape: tuple[int, ...]) -> Shades:
    high, wide = shape
    picture = Image.fromarray(scan)
    # Where pixels are many, those in between must not be passed over.
    numbers = tuple(float(each) for each in fit[:2].ravel())
    laid = picture.transform(
        (wide, high), Image.Transform.AFFINE, numbers, Image.Resampling.BICUBIC
    )
    return np.clip(np.asarray(laid, np.float32), 0.0, 1.0)


def _found(
    step: _Step, scan: Shades, page: Shades
) -> Iterator[tuple[float, float, float, float]]:
    """Yield where each tile's middle is on the page and in the scan."""
    small, other = _shrunk(page, step.shrink), _shrunk(scan, step.shrink)
    wide, high = step.tile
    reach = step.reach
    inked = list(_inked(small, step))
    # Evenly over the page: more of them would not lay it better.
    for top, left in inked[:: -(-len(inked) // _MOST_TILES) or 1]:
        tile = small[top : top + high, left : left + wide]
        area = other[
            top - reach : top + high + reach, left - reach : left + wide + reach
        ]
        x, y, likeness = best_shift(tile, area)
        if likeness < _LEAST_LIKENESS:
            continue
        middle = left + wide / 2, top + high / 2
        yield (
            middle[0] * step.shrink,
            middle[1] * step.shrink,
            (middle[0] + x - reach) * step.shrink,
            (middle[1] + y - reach) * step.shrink,
        )


def _inked(page: Shades, step: _Step) -> Iterator[tuple[int, int]]:
    """Yield upper and left edge of every tile that has something on it."""
    wide, high = step.tile
    rows, columns = page.shape
    for top in range(step.reach, rows - high - step.reach, high):
        for left in range(step.reach, columns - wide - step.reach, wide):
            if page[top : top + high, left : left + wide].mean() >= _LEAST_INK:
                yield top, left


def best_shift(tile: Shades, area: Shades) -> tuple[float, float, float]:
    """Return where in *area* the tile fits best, and its correlation there."""
    high, wide = tile.shape
    plain = tile - tile.mean()
    norm = np.sqrt((plain**2).sum())
    shape = area.shape
    spectrum = np.fft.rfft2(area) * np.conj(np.fft.rfft2(plain, shape))
    rows, columns = shape[0] - high + 1, shape[1] - wide + 1
    fits = np.fft.irfft2(spectrum, shape)[:rows, :columns]
    sums, squares = (_sums(each, high, wide) for each in (area, area**2))
    spread = np.sqrt(np.maximum(squares - sums**2 / tile.size, 1e-6))
    likeness = fits / (spread * max(norm, 1e-6))
    y, x = np.unravel_index(int(likeness.argmax()), likeness.shape)
    return (
        x + _between(likeness[y], int(x)),
        y + _between(likeness[:, x], int(y)),
        float(likeness[y, x]),
    )


def _sums(area: Shades, high: int, wide: int) -> Points:
    """Return the sum of each part of *area* that is as large as a tile."""
    total = np.pad(area.astype(np.float64), ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    sums: Points = (
        total[high:, wide:]
        - total[:-high, wide:]
        - total[high:, :-wide]
        + total[:-high, :-wide]
    )
    return sums


def _between(values: Points, at: int) -> float:
    """Return where between pixels the top of a parabola through three lies."""
    if not 0 < at < len(values) - 1:
        return 0.0
    before, here, after = values[at - 1 : at + 2]
    bend = before - 2 * here + after
    return float(0.5 * (before - after) / bend) if bend < 0 else 0.0


def _affine(
    found: list[tuple[float, float, float, float]], step: _Step
) -> Points | None:
    """Return the map that most tiles agree on; None if too few of them do."""
    if len(found) < _LEAST_TILES:
        return None
    places = np.array(found)
    here = np.column_stack([places[:, :2], np.ones(len(places))])
    there = places[:, 2:]
    # A forged tile may lie anywhere: begin with the middle of all moves.
    moves = there - places[:, :2]
    apart = np.abs(moves - np.median(moves, axis=0)).max(axis=1)
    kept = apart <= max(2.5 * float(np.median(apart)), step.most * step.shrink)
    fit = np.zeros((3, 2))
    for _ in range(_ROUNDS):
        if kept.sum() < _LEAST_TILES:
            return None
        fit, *_ = np.linalg.lstsq(here[kept], there[kept], rcond=None)
        apart = np.abs(here @ fit - there).max(axis=1)
        kept = apart <= step.most * step.shrink
    if kept.sum() < _LEAST_TILES:
        return None
    return np.vstack([fit.T, (0, 0, 1)])


def _shrunk(ink: Shades, by: int) -> Shades:
    if by == 1:
        return ink
    rows, columns = ink.shape[0] // by, ink.shape[1] // by
    cut = ink[: rows * by, : columns * by]
    small: Shades = cut.reshape(rows, by, columns, by).mean(axis=(1, 3))
    return small
