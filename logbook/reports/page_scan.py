"""Reading a scan: the picture as shades of grey, and the square codes in it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
import zxingcpp
from PIL import Image, ImageFilter, UnidentifiedImageError

from logbook.domain.page_code import FORM, SignedPage
from logbook.domain.page_errors import (
    NoPageCodeError,
    PageCodeUnreadableError,
    ScanUnreadableError,
    SeveralPageCodesError,
)

if TYPE_CHECKING:
    import pypdfium2

Shades: TypeAlias = npt.NDArray[np.float32]
"""A picture: rows of pixels from the top, 0 is black and 255 is white."""

Points: TypeAlias = npt.NDArray[np.float64]
"""Rows of (x, y) in pixels from the upper left corner."""

LARGEST_SCAN = 120 * 1024 * 1024
"""Bytes; an uncompressed page at 600 dots an inch in colour has as many."""

MOST_PIXELS = 80_000_000
"""A page at 600 dots an inch has 35 million, one of twice the size 70 million."""

_PDF = b"%PDF-"
_POINTS = 72
_PDF_DOTS = 200
_PDF_MOST = 4000.0
"""Points; no page of paper that was scanned is longer."""

_ATTEMPTS = ((0.8, 1.0), (0.8, 2.0), (1.3, 1.5), (0.5, 3.0))
"""Pixels a picture is blurred by, and times it is enlarged, to make a code out."""

_LONGEST_SIDE = 3000
"""Pixels of the side of a picture that is compared; 200 dots an inch need 2200."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A picture of a page with the code that was found in it.

    Attributes:
        corners: Of the code, beginning at its own upper left one, clockwise.
    """

    shades: Shades
    code: SignedPage
    corners: Points


def read_scan(source: bytes | Path) -> Scan:
    """Read a scan and the page code in it.

    Raises:
        ScanUnreadableError: It is no picture.
        NoPageCodeError: No code of a page can be made out in it.
        PageCodeUnreadableError: There is one that begins as one of a page does, and
            does not go on so.
        SeveralPageCodesError: There are those of several pages.
    """
    return code_in(_shades_of(_content(source)))


def code_in(shades: Shades) -> Scan:
    """Find the code of a page in a picture of it.

    Raises:
        NoPageCodeError: There is none that can be made out.
        PageCodeUnreadableError: There is one that begins as one of a page does, and
            does not go on so.
        SeveralPageCodesError: There are those of several pages.
    """
    unreadable: PageCodeUnreadableError | None = None
    for codes in _codes_in(shades):
        found: dict[str, Scan] = {}
        for text, corners in codes:
            if not text.startswith(FORM[:-1]):
                continue
            try:
                found[text] = Scan(shades, SignedPage.from_text(text), corners)
            except PageCodeUnreadableError as error:
                unreadable = error
        if len(found) > 1:
            raise SeveralPageCodesError
        if found:
            return next(iter(found.values()))
    raise unreadable or NoPageCodeError


def _codes_in(shades: Shades) -> Iterator[list[tuple[str, Points]]]:
    """Yield text and corners of the square codes made out at each attempt.

    A worn one is looked for again with its grain taken away, and enlarged.
    """
    grey = shades.astype(np.uint8)
    yield _read(grey, 1.0)
    picture = Image.fromarray(grey)
    for soft, larger in _ATTEMPTS:
        size = round(picture.width * larger), round(picture.height * larger)
        tried = picture.filter(ImageFilter.GaussianBlur(soft))
        if larger != 1:
            tried = tried.resize(size, Image.Resampling.BICUBIC)
        yield _read(np.asarray(tried), larger)


def _read(grey: npt.NDArray[np.uint8], larger: float) -> list[tuple[str, Points]]:
    form = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    codes = zxingcpp.read_barcodes(grey, formats=form)
    return [(code.text, _corners(code.position) / larger) for code in codes]


def _corners(place: zxingcpp.Position) -> Points:
    around = place.top_left, place.top_right, place.bottom_right, place.bottom_left
    return np.array([(corner.x, corner.y) for corner in around], np.float64)


def _content(source: bytes | Path) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        with source.open("rb") as opened:
            content = opened.read(LARGEST_SCAN + 1)
    except OSError as error:
        raise ScanUnreadableError(type(error).__name__) from error
    if len(content) > LARGEST_SCAN:
        raise ScanUnreadableError("too-large")
    return content


def _shades_of(content: bytes) -> Shades:
    if content.startswith(_PDF):
        return _shades_of_pdf(content)
    try:
        with Image.open(
            io.BytesIO(content), formats=("PNG", "JPEG", "TIFF")
        ) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ScanUnreadableError("too-large")
            grey = _flattened(picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise ScanUnreadableError("picture") from error
    except Image.DecompressionBombError as error:
        raise ScanUnreadableError("too-large") from error
    longest = max(grey.size)
    if longest > _LONGEST_SIDE:
        grey.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.BOX)
    return np.asarray(grey, np.float32)


def _flattened(picture: Image.Image) -> Image.Image:
    """Return a picture in grey, on white where one can see through it."""
    if picture.mode in {"LA", "PA", "RGBA"} or "transparency" in picture.info:
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture.convert("RGBA"))
    if picture.mode.startswith("I"):
        # Sixteen bits of grey, which `convert` would cut off.
        values = np.asarray(picture, np.float32) / 257
        return Image.fromarray(values.clip(0, 255).astype(np.uint8))
    return picture.convert("L")


def _shades_of_pdf(content: bytes) -> Shades:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        try:
            page = document[0]
            longest = max(page.get_size())
            if longest > _PDF_MOST:
                raise ScanUnreadableError("too-large")
            fitting = _LONGEST_SIDE * _POINTS / max(longest, 1)
            return rendered(page, min(_PDF_DOTS, fitting))
        finally:
            document.close()
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise ScanUnreadableError("pdf") from error


def rendered(page: "pypdfium2.PdfPage", dots: float) -> Shades:
    """Return a page of a PDF as a picture with so many dots an inch."""
    bitmap = page.render(scale=dots / _POINTS, grayscale=True)
    shades: Shades = np.array(bitmap.to_numpy(), np.float32)
    return shades
