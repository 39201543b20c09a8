"""Ratios within one run: limit and product take turns, medians of the pairs count.

These machines are noisy, so nothing here is a time: every row says how many times
the named limit the product takes, in the same rounds, on the same data.
"""

import math
import os
import statistics
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

SIZES = tuple(map(int, os.environ.get("SIZES", "1000 100000").split()))
"""Entries in the logbooks that are compared: ``make bench SIZES="1000 1000000"``."""

ROUNDS = 9
"""Pairs for each row; the first is thrown away as warm-up."""


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        goal: The ratio to stay under, from the project's performance goals; none
            where the row is only watched.
    """

    name: str
    limit: str
    ratio: float
    ours: float
    bare: float
    unit: str
    goal: float | None = None

    def text(self) -> str:
        goal = ""
        if self.goal is not None:
            reached = "reached" if self.ratio <= self.goal else "NOT reached"
            goal = f"  goal <= {self.goal:g} {reached}"
        return (
            f"{self.name:<38} x{self.ratio:5.2f} of {self.limit:<44}"
            f" ({self.ours:8.3f} against {self.bare:8.3f} {self.unit}){goal}"
        )


@dataclass(frozen=True)
class Growth:
    """The same work on logbooks of several sizes.

    Attributes:
        figures: By number of entries; the median of the rounds.
        ratio: Of the largest to the smallest, the median of paired rounds.
        goal: The ratio to stay under between a thousand and a million entries; none
            where the row is only watched.
    """

    name: str
    figures: Mapping[int, float]
    ratio: float
    unit: str
    goal: float | None = None

    @property
    def exponent(self) -> float:
        """How it grows: 0 not at all, 1 with the number of entries."""
        smallest, largest = min(self.figures), max(self.figures)
        if smallest == largest or self.ratio <= 0:
            return 0.0
        return math.log(self.ratio) / math.log(largest / smallest)

    def text(self) -> str:
        figures = "  ".join(
            f"{size:,}: {figure:.3f}" for size, figure in sorted(self.figures.items())
        )
        goal = ""
        if self.goal is not None:
            reached = "reached" if self.ratio <= self.goal else "NOT reached"
            goal = f"  goal <= {self.goal:g} {reached}"
        return (
            f"{self.name:<38} x{self.ratio:5.2f} (exponent {self.exponent:5.2f})"
            f"  {self.unit} at {figures}{goal}"
        )


def timed(work: Callable[[], object]) -> float:
    """Return how long *work* takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def paired(  # noqa: PLR0913 - what a row says
    name: str,
    limit: str,
    *,
    ours: Callable[[], float],
    bare: Callable[[], float],
    unit: str = "ms",
    goal: float | None = None,
    rounds: int = ROUNDS,
) -> Row:
    """Measure both in turns; each call returns its own figure."""
    pairs = [(ours(), bare()) for _ in range(rounds + 1)][1:]
    return Row(
        name,
        limit,
        statistics.median(a / b for a, b in pairs),
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        unit,
        goal,
    )


def growth(
    name: str,
    work: Mapping[int, Callable[[], float]],
    *,
    unit: str = "ms",
    goal: float | None = None,
    rounds: int = ROUNDS,
) -> Growth:
    """Measure the same at every size in turns; each call returns its own figure.

    Args:
        work: By number of entries.
    """
    sizes = sorted(work)
    taken = [{size: work[size]() for size in sizes} for _ in range(rounds + 1)][1:]
    return Growth(
        name,
        {size: statistics.median(each[size] for each in taken) for size in sizes},
        statistics.median(each[sizes[-1]] / each[sizes[0]] for each in taken),
        unit,
        goal,
    )


def percentile(figures: Iterable[float], share: float) -> float:
    """Return the figure that a *share* of all stays at or under."""
    ordered = sorted(figures)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def print_table(rows: Iterable[Row | Growth]) -> None:
    """Print each row as soon as it is measured."""
    for row in rows:
        print(row.text(), flush=True)
