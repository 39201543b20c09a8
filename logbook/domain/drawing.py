"""A signature drawn by hand: strokes on a sheet of a thousand by three hundred points.

As text it is kept in the entry of a transfer: ``x,y x,y …`` for each stroke, strokes
parted by semicolons. Nothing of it is compared with another one: it is what the hand
did, kept as it was.
"""

from dataclasses import dataclass
from typing import Self

from logbook.domain.errors import MalformedEntryError

WIDTH, HEIGHT = 1000, 300
"""The sheet it is drawn on; whatever shows it keeps this proportion."""

MOST_POINTS = 3000
"""More than a hand draws in half a minute, and less than a field may hold."""

LEAST_POINTS = 8
"""Places a hand was at; fewer are a slip, or a finger that rests, and no signature."""

Stroke = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a hand drew, stroke by stroke; x to the right, y downwards."""

    strokes: tuple[Stroke, ...]

    @property
    def points(self) -> int:
        """How many points it has."""
        return sum(map(len, self.strokes))

    @property
    def is_enough(self) -> bool:
        """Whether it can be meant as a signature."""
        return len({at for stroke in self.strokes for at in stroke}) >= LEAST_POINTS

    def to_text(self) -> str:
        """Return it as it is kept."""
        strokes = (" ".join(f"{x},{y}" for x, y in stroke) for stroke in self.strokes)
        return ";".join(strokes)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read back what `to_text` wrote.

        Raises:
            MalformedEntryError: It is not a drawing, or none of this size.
        """
        if text.count(",") > MOST_POINTS:
            raise MalformedEntryError("drawing")
        drawing = cls(tuple(_stroke(each) for each in text.split(";") if each))
        if drawing.to_text() != text:
            raise MalformedEntryError("drawing")
        return drawing


def _stroke(text: str) -> Stroke:
    return tuple(_point(each) for each in text.split(" "))


def _point(text: str) -> tuple[int, int]:
    try:
        x, y = map(int, text.split(","))
    except ValueError as error:
        raise MalformedEntryError("drawing") from error
    if not (0 <= x <= WIDTH and 0 <= y <= HEIGHT):
        raise MalformedEntryError("drawing")
    return x, y
