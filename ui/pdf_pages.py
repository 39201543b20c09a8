"""Pages of a PDF as pictures, for looking at and for printers that want pixels."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import pypdfium2
from PySide6.QtGui import QImage

POINTS = 72
"""Points in an inch, the unit of a page."""

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height, in parts of the page."""


@dataclass(frozen=True, slots=True)
class Found:
    """Words found on a page, counted from 0."""

    page: int
    box: Box


_ONE_AT_A_TIME = threading.Lock()
"""PDFium is not made for several threads, not even with different files."""


def page_count(pdf: bytes) -> int:
    """Return how many pages there are."""
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_image(pdf: bytes, page: int, dots: float) -> QImage:
    """Return one page, on white.

    Args:
        page: Counted from 0.
        dots: Resolution, in dots an inch.
    """
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            bitmap = document[page].render(scale=dots / POINTS, prefer_bgrx=True)
            kind = QImage.Format.Format_RGB32
            size = (bitmap.width, bitmap.height, bitmap.stride)
            # Copied: the pixels belong to PDFium and go with it.
            return QImage(bytes(bitmap.buffer), *size, kind).copy()
        finally:
            document.close()


def page_images(pdf: bytes, dots: float) -> Iterator[QImage]:
    """Return every page, made when it is asked for."""
    return (page_image(pdf, page, dots) for page in range(page_count(pdf)))


def find_words(pdf: bytes, words: str, first: int, most: int) -> list[Found]:
    """Find words in some of the pages, in reading order; capitals do not matter.

    Args:
        first: Page to begin with, from 0.
        most: How many pages to look at.
    """
    found: list[Found] = []
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for number in range(first, min(first + most, len(document))):
                found += _found_on(document[number], number, words)
        finally:
            document.close()
    return found


def _found_on(page: pypdfium2.PdfPage, number: int, words: str) -> Iterator[Found]:
    text = page.get_textpage()
    wide, high = page.get_size()
    search = text.search(words)
    while (hit := search.get_next()) is not None:
        boxes = [text.get_rect(n) for n in range(text.count_rects(*hit))]
        if boxes:
            left, bottom, right, top = boxes[0]
            box = left / wide, 1 - top / high
            size = (right - left) / wide, (top - bottom) / high
            yield Found(number, (*box, *size))
