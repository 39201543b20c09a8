"""The words of a page of a PDF, with the place of every character."""

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

_JOINED = {"\x02", "\ufffe"}
"""What pdfium returns for a hyphen at the end of a line."""

Place = tuple[float, float, float, float]
"""Left, bottom, right and top in points from the lower left corner of the page."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One printed character.

    Attributes:
        place: Around its ink.
        cell: Its share of the line: as wide as it moves on, as high as its font.
    """

    text: str
    place: Place
    cell: Place


@dataclass(frozen=True, slots=True)
class Word:
    """Characters with no room between them."""

    marks: tuple[Mark, ...]

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(mark.text for mark in self.marks)

    @property
    def place(self) -> Place:
        """Around all of its characters."""
        lefts, bottoms, rights, tops = zip(
            *(mark.place for mark in self.marks), strict=True
        )
        return min(lefts), min(bottoms), max(rights), max(tops)


def marks_on(page: "pypdfium2.PdfPage") -> list[Mark | None]:
    """Return every character of a page in the order of the file; None is room."""
    text = page.get_textpage()
    try:
        said = [text.get_text_range(at, 1) for at in range(text.count_chars())]
        return [
            Mark(
                "-" if each in _JOINED else each,
                text.get_charbox(at),
                text.get_charbox(at, loose=True),
            )
            if each.strip()
            else None
            for at, each in enumerate(said)
        ]
    finally:
        text.close()


def words_on(page: "pypdfium2.PdfPage") -> list[Word]:
    """Return the words of a page in the order of the file."""
    words: list[Word] = []
    marks: list[Mark] = []
    for mark in [*marks_on(page), None]:
        if marks and (mark is None or not _follows(marks[-1], mark)):
            words.append(Word(tuple(marks)))
            marks = []
        if mark is not None:
            marks.append(mark)
    return words


def plain(text: str) -> str:
    """Return a text as two readings of it are compared: no room, no ligatures."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def has_right_to_left(text: str) -> bool:
    """Tell whether any of it is written from right to left."""
    return any(unicodedata.bidirectional(each) in {"R", "AL"} for each in text)


def _follows(before: Mark, mark: Mark) -> bool:
    """Tell whether a character stands right after another on the same line."""
    _, bottom, right, top = before.place
    left, low, _, high = mark.place
    room = max(top - bottom, high - low, 3.0)
    return -room <= left - right <= room and low < top + room and high > bottom - room
