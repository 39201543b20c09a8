"""The faces a report is printed in, and what is done where they lack a character."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """A weight of the report's type; the value is the file it is read from."""

    REGULAR = "IBMPlexSans-Regular"
    MEDIUM = "IBMPlexSans-Medium"
    SEMI_BOLD = "IBMPlexSans-SemiBold"
    MONO = "IBMPlexMono-Regular"


_FALLBACKS = {
    Face.REGULAR: ("DejaVuSans",),
    Face.MEDIUM: ("DejaVuSans-Bold", "DejaVuSans"),
    Face.SEMI_BOLD: ("DejaVuSans-Bold", "DejaVuSans"),
    Face.MONO: ("DejaVuSansMono", "DejaVuSans"),
}

_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Kinds of character nobody sees; one that turns a line around could lie in print."""

_NO_BREAK_SPACE = "\xa0"


@dataclass(frozen=True, slots=True)
class Mark:
    """One character as it is printed.

    Attributes:
        font: Name of the font that has it.
        shown: The character, or its number in brackets if no font has it.
        width: In thousandths of the type size.
    """

    font: str
    shown: str
    width: float


class Typecase:
    """All faces, for one document; remembers which characters it had to replace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._marks: dict[Face, dict[str, Mark]] = {face: {} for face in Face}
        self._widths = {face: _Widths(self, face) for face in Face}
        self._plain: dict[Face, set[str]] = {face: set() for face in Face}
        self._missing: dict[str, None] = {}
        self.right_to_left = False
        for face in Face:
            _font(folder, face)

    @property
    def missing(self) -> tuple[str, ...]:
        """Every character no font has, in the order of their numbers."""
        return tuple(sorted(self._missing))

    def mark(self, face: Face, character: str) -> Mark:
        """Return how *character* is printed in *face*."""
        known = self._marks[face]
        if character not in known:
            mark = known[character] = self._find(face, character)
            if (mark.font, mark.shown) == (face, character):
                self._plain[face].add(character)
        return known[character]

    def width(self, face: Face, word: str) -> float:
        """Return the width of *word* in thousandths of the type size."""
        return self._widths[face][word]

    def widths(self, face: Face) -> Mapping[str, float]:
        """Return the width of any word in thousandths of the type size."""
        return self._widths[face]

    def runs(self, face: Face, text: str) -> Iterator[tuple[str, str]]:
        """Return the pieces of *text* that share a font, with that font's name."""
        if self._plain[face].issuperset(text):
            if text:
                yield str(face), text
            return
        font, piece = str(face), ""
        for character in text:
            mark = self.mark(face, character)
            if mark.font != font and piece:
                yield font, piece
                piece = ""
            font, piece = mark.font, piece + mark.shown
        if piece:
            yield font, piece

    def font(self, name: str) -> TTFont:
        """Return a font by the name it has in the file."""
        return _font(self._folder, name)

    def _find(self, face: Face, character: str) -> Mark:
        code = ord(character)
        if unicodedata.bidirectional(character) in {"R", "AL"}:
            self.right_to_left = True
        if unicodedata.category(character) not in _INVISIBLE:
            for name in (face, *_FALLBACKS[face]):
                font = self.font(name).face
                if code in font.charToGlyph or character == _NO_BREAK_SPACE:
                    return Mark(name, character, _advance(font, code))
        self._missing[character] = None
        shown = f"[U+{code:04X}]"
        font = self.font(face).face
        return Mark(face, shown, sum(_advance(font, ord(each)) for each in shown))


class _Widths(dict[str, float]):
    """Widths of words, each worked out once: what is known is found without a call."""

    def __init__(self, case: Typecase, face: Face) -> None:
        super().__init__()
        self._case, self._face = case, face

    def __missing__(self, word: str) -> float:
        wide = sum(self._case.mark(self._face, each).width for each in word)
        self[word] = wide
        return wide


def _advance(font: object, code: int) -> float:
    widths: dict[int, float] = font.charWidths  # type: ignore[attr-defined]
    default: float = font.defaultWidth  # type: ignore[attr-defined]
    # ReportLab prints a no-break space with the glyph of the ordinary one.
    return widths.get(32 if code == ord(_NO_BREAK_SPACE) else code, default)


@cache
def _font(folder: Path, name: str) -> TTFont:
    """Read a font when it is first needed and make it known to ReportLab."""
    font = TTFont(str(name), folder / f"{name}.ttf")
    pdfmetrics.registerFont(font)
    return font
