"""Strokes of a hand while they are drawn, on the sheet of `logbook.domain.drawing`."""

from logbook.domain.drawing import HEIGHT, MOST_POINTS, WIDTH, Drawing

_Point = tuple[int, int]


class Strokes:
    """Takes points one by one; however many come, no stroke loses its end.

    Where there are more points than a drawing may have, every second one inside the
    strokes is left out: the line stays, a little less smooth.
    """

    def __init__(self, drawing: Drawing | None = None) -> None:
        strokes = drawing.strokes if drawing else ()
        self._strokes: list[list[_Point]] = [list(stroke) for stroke in strokes]
        self._points = sum(map(len, self._strokes))

    @property
    def drawing(self) -> Drawing:
        """What was drawn so far."""
        return Drawing(tuple(tuple(stroke) for stroke in self._strokes))

    def begin(self, x: float, y: float) -> None:
        """Put the pen down; one place of the sheet is a dot."""
        if len(self._strokes) < MOST_POINTS:
            self._strokes.append([_on_sheet(x, y)])
            self._count_one()

    def go_on(self, x: float, y: float) -> None:
        """Draw on to a place; outside the sheet the line goes along its edge."""
        stroke, point = self._strokes[-1], _on_sheet(x, y)
        if point != stroke[-1]:
            stroke.append(point)
            self._count_one()

    def _count_one(self) -> None:
        """Keep as many points as a drawing may have, evenly over its strokes."""
        self._points += 1
        while self._points > MOST_POINTS:
            thinned = [_thinned(stroke) for stroke in self._strokes]
            if thinned == self._strokes:
                # Nothing but dots and short dashes is left: each becomes a dot.
                thinned = [stroke[-1:] for stroke in self._strokes]
            self._strokes = thinned
            self._points = sum(map(len, thinned))


def _on_sheet(x: float, y: float) -> _Point:
    return min(max(round(x), 0), WIDTH), min(max(round(y), 0), HEIGHT)


def _thinned(stroke: list[_Point]) -> list[_Point]:
    """Leave out every second point but the first and the last."""
    last = len(stroke) - 1
    return [point for n, point in enumerate(stroke) if n % 2 == 0 or n == last]
