"""What is drawn of the record in lanes, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ui.widgets.time_scale import Scale

STRETCHES = 24
"""Parts of the picture that the keyboard goes through."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One entry on its lane.

    Attributes:
        written: When it was written, if that was late.
        is_amended: Whether newer words stand in place of its first ones.
        is_clock: Whether it is about the laptop's clock.
    """

    lane: str
    at: datetime
    written: datetime | None = None
    is_amended: bool = False
    is_clock: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A time without an entry.

    Attributes:
        words: Its length in full, and for where there is little room.
    """

    start: datetime
    end: datetime
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class LanePicture:
    """What is drawn.

    Attributes:
        lanes: Key and name of each, from top to bottom.
        whole: All there is; the stretch that is shown lies in it.
        dots: Each entry, where they are few.
        bars: Otherwise how many fall into equal parts of the stretch, lane by lane.
        gaps: Times without an entry.
        now: Where the present is marked, if it is in sight.
    """

    lanes: tuple[tuple[str, str], ...]
    scale: Scale
    whole: Scale
    dots: tuple[Dot, ...] = ()
    bars: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()
    now: datetime | None = None

    def counts(self, stretch: int) -> list[tuple[str, int]]:
        """Return the name of each lane and its entries in one stretch, none left out.

        Args:
            stretch: One of `STRETCHES`.
        """
        first, last = stretch / STRETCHES, (stretch + 1) / STRETCHES
        return [(name, self._count(key, first, last)) for key, name in self.lanes]

    def _count(self, lane: str, first: float, last: float) -> int:
        bars = self.bars.get(lane, ())
        if bars:
            size = len(bars)
            return sum(bars[round(first * size) : round(last * size)])
        # The very end belongs to the last stretch.
        end = last if last < 1 else 2.0
        parts = (self.scale.part(dot.at) for dot in self.dots if dot.lane == lane)
        return sum(first <= part < end for part in parts)
