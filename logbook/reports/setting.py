"""Setting text: a paragraph of somebody's words as lines that fit a column.

Words of people are plain text throughout; nothing in them is ever mark-up.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from logbook.reports.fonts import Face, Typecase

BLACK, GREY = 0.0, 0.27
"""Grey keeps 8 to 1 on white and survives a photocopy."""

_TAB = "    "


@dataclass(frozen=True, slots=True)
class Style:
    """How a line looks; sizes in points."""

    face: Face
    size: float
    leading: float
    grey: float = BLACK
    struck: bool = False


BODY = Style(Face.REGULAR, 9, 12.5)
STRUCK = Style(Face.REGULAR, 9, 12.5, struck=True)
STRONG = Style(Face.MEDIUM, 9, 12.5)
SMALL = Style(Face.REGULAR, 8, 10.5, GREY)
SMALL_STRONG = Style(Face.SEMI_BOLD, 8, 10.5)
COLUMN_HEAD = Style(Face.SEMI_BOLD, 8, 10.5, GREY)
HEAD = Style(Face.SEMI_BOLD, 11.5, 15)
TITLE = Style(Face.SEMI_BOLD, 16, 21)
MONO = Style(Face.MONO, 7.5, 10)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that fits its column; the width is in points."""

    text: str
    style: Style
    width: float


Block = tuple[str, Style]
"""A paragraph and how it looks."""


def set_lines(case: Typecase, blocks: Iterable[Block], room: float) -> list[Line]:
    """Return the lines of *blocks*, one under the other, no wider than *room*."""
    return [line for text, style in blocks for line in _lines(case, text, style, room)]


def width_of(case: Typecase, text: str, style: Style) -> float:
    """Return how many points *text* takes on one line."""
    return case.width(style.face, text) * style.size / 1000


def height_of(lines: Iterable[Line]) -> float:
    """Return how many points *lines* take, one under the other."""
    return sum(line.style.leading for line in lines)


def _lines(case: Typecase, text: str, style: Style, room: float) -> Iterator[Line]:
    for paragraph in text.splitlines() or [""]:
        yield from _wrapped(case, paragraph.replace("\t", _TAB), style, room)


def _wrapped(case: Typecase, text: str, style: Style, room: float) -> Iterator[Line]:
    words: list[str] = []
    used, is_whole = 0.0, True
    # The same as width_of, without two calls for each word.
    widths, scale = case.widths(style.face), style.size / 1000
    space = widths[" "] * scale
    for word in text.split(" "):
        wide = widths[word] * scale
        if words and used + space + wide > room:
            yield Line(" ".join(words), style, used)
            words, used, is_whole = [], 0.0, False
        if wide > room:
            is_whole = False
            *full, word = _cut(case, word, style, room)  # noqa: PLW2901 - its rest
            yield from (Line(part, style, width_of(case, part, style)) for part in full)
            wide = width_of(case, word, style)
        used += wide + (space if words else 0.0)
        words.append(word)
    # What fits a single line is the string it was set from, not another like it.
    yield Line(text if is_whole else " ".join(words), style, used)


def _cut(case: Typecase, word: str, style: Style, room: float) -> Iterator[str]:
    """Return a word too wide for its column in pieces that fit; nothing is lost."""
    piece, used = "", 0.0
    for character in word:
        wide = case.mark(style.face, character).width * style.size / 1000
        if piece and used + wide > room:
            yield piece
            piece, used = "", 0.0
        piece, used = piece + character, used + wide
    yield piece
