"""Ratios within one run: limit and product take turns, medians of the pairs count.

These machines are noisy, so nothing here is a time: every row says how many times
the named limit the product takes, in the same rounds, on the same data.
"""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

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


def print_table(rows: Iterable[Row]) -> None:
    """Print each row as soon as it is measured."""
    for row in rows:
        print(row.text(), flush=True)
