"""Pages of a PDF as pictures, for looking at and for printers that want pixels."""

import threading
from collections.abc import Iterator

import pypdfium2
from PySide6.QtGui import QImage

POINTS = 72
"""Points in an inch, the unit of a page."""

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
