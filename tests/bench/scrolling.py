"""The real window over logbooks of every size: first page, frames, memory.

Frames are compared with what Qt itself offers for a long list, a table over a model in
C++, in the same process; a frame ends when it is painted.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.filling import filled
from tests.bench.rounds import SIZES, Growth, Row

WINDOWS = 3
"""Processes for each size, taking turns; medians of them count."""

ROOT = Path(__file__).parents[2]

GROWING = (
    ("unlock", "unlock", 1.1),
    ("unlock, to the first page painted", "first page", 1.1),
    ("first page of an incident, painted", "page again", 1.15),
    ("a click of the wheel", "idle wheel cpu p50", 1.15),
    ("a page", "idle page cpu p50", 1.15),
    ("memory of the window", "memory", 1.25),
)
"""What is measured at every size: its name, its key, its goal."""

_Figures = dict[str, float]


def rows() -> Iterator[Row | Growth]:
    for size in SIZES:
        _open_before(size)
    taken: dict[int, list[_Figures]] = {size: [] for size in SIZES}
    for _ in range(WINDOWS):
        for size, figures in taken.items():
            figures.append(_window(filled(size).folder))
    for name, key, goal in GROWING:
        unit = "MiB" if key == "memory" else "ms"
        yield _growth(name, key, taken, unit=unit, goal=goal)
    for size, figures in taken.items():
        yield from _frames(size, figures)


def _open_before(size: int) -> None:
    """Have it indexed and verified once: what waits for that is not measured here."""
    book = filled(size).open()
    for _ in book.verifications.resumed():
        """Only what was never verified takes long."""
    book.close()


def _frames(size: int, figures: list[_Figures]) -> Iterator[Row]:
    for how, goal in (("wheel", None), ("page", 0.8)):
        half, most = f"idle {how} cpu p50", f"idle {how} cpu p99"
        bare = f"bare {how} cpu p50"
        yield _ratio(
            f"half of the frames by {how}, {size:,}",
            "the same in a QTableView over C++",
            figures,
            half,
            bare,
            goal,
        )
        yield _ratio(
            f"99 of 100 frames by {how}, {size:,}",
            "half of the frames in that QTableView",
            figures,
            most,
            bare,
            2.0 if goal else None,
        )
        yield _ratio(
            f"99 of 100 frames by {how}, {size:,}",
            "half of our own",
            figures,
            most,
            half,
            2.0 if goal else None,
        )
        # A small logbook is verified before there are enough frames to tell.
        while_verifying = [each for each in figures if f"verifying {how} p50" in each]
        if while_verifying:
            yield _ratio(
                f"frames by {how} while verifying, {size:,}",
                "frames when nothing else is done",
                while_verifying,
                f"verifying {how} p50",
                f"idle {how} p50",
                1.1,
            )


def _ratio(
    name: str,
    limit: str,
    figures: list[_Figures],
    ours: str,
    bare: str,
    goal: float | None = None,
) -> Row:
    return Row(
        name,
        limit,
        statistics.median(each[ours] / each[bare] for each in figures),
        statistics.median(each[ours] for each in figures),
        statistics.median(each[bare] for each in figures),
        "ms",
        goal,
    )


def _growth(
    name: str,
    key: str,
    taken: dict[int, list[_Figures]],
    *,
    unit: str = "ms",
    goal: float,
) -> Growth:
    smallest, largest = taken[min(taken)], taken[max(taken)]
    return Growth(
        name,
        {size: statistics.median(each[key] for each in taken[size]) for size in taken},
        statistics.median(
            big[key] / small[key] for big, small in zip(largest, smallest, strict=True)
        ),
        unit,
        goal,
    )


def _window(folder: Path) -> _Figures:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=900,
    )
    figures: _Figures = json.loads(done.stdout.splitlines()[-1])
    return figures
