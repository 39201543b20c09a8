"""Square codes (QR): made by zxing, drawn as small pictures of one bit a module."""

import math
from dataclasses import dataclass
from typing import Any

import zxingcpp
from reportlab.pdfgen.canvas import Canvas

from logbook.reports.setting import BLACK

LEAST_MODULE = 1.2
"""Points; a smaller module of a square code is lost in a photocopy."""

_DIGITS = bytes.maketrans(b"\x00\xff", b"10")
"""Shades of a made code, and the binary digit each of them is."""

_BYTE = 8


@dataclass(frozen=True, slots=True)
class SquareCode:
    """A QR code over some text.

    Attributes:
        side: Width and height in points.
        count: Modules in a row.
        rows: For each row from the top, its modules as bits, dark ones set.
    """

    side: float
    count: int
    rows: tuple[bytes, ...]

    @property
    def module(self) -> float:
        """Width of a module in points."""
        return self.side / self.count

    @classmethod
    def of(cls, text: str, *, least: float, most: float) -> "SquareCode":
        """Encode *text* with the better level of repair that fits *most* points.

        A text too long for either gets a larger code: a module is never smaller than
        a photocopy keeps.
        """
        for level in ("M", "L"):
            rows = _encoded(text, level)
            side = max(least, len(rows) * LEAST_MODULE)
            if side <= most:
                break
        return cls(side, len(rows), rows)

    def draw(self, canvas: Canvas, left: float, bottom: float) -> None:
        """Draw the code in black.

        A picture within the page, because one that many pages share would be an
        object for each page; a mask, because black is then the black of the text.
        """
        canvas.saveState()
        canvas.setFillGray(BLACK)
        canvas.translate(left, bottom)
        canvas.scale(self.side, self.side)
        head = f"BI /W {self.count} /H {self.count} /BPC 1 /IM true /D [1 0] /F /AHx ID"
        canvas._code.append(f"{head} {b''.join(self.rows).hex()}> EI")  # noqa: SLF001
        canvas.restoreState()


def _encoded(text: str, level: str) -> tuple[bytes, ...]:
    form = zxingcpp.BarcodeFormat.QRCode
    # A str beyond ASCII would be written as Windows-1252; readers expect UTF-8.
    content = text if text.isascii() else text.encode()
    code = zxingcpp.create_barcode(content, form, ec_level=level)
    picture: Any = code.to_image(scale=1, add_quiet_zones=False)  # has bytes, untyped
    digits = memoryview(picture).tobytes().translate(_DIGITS)
    wide = math.isqrt(len(digits))
    places = range(0, len(digits), wide)
    return tuple(_packed(digits[at : at + wide]) for at in places)


def _packed(digits: bytes) -> bytes:
    """Return binary digits as bytes, with zeros after the last of them."""
    count = len(digits)
    bits = int(digits, 2) << -count % _BYTE
    return bits.to_bytes((count + _BYTE - 1) // _BYTE, "big")
