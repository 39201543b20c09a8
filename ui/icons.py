"""Icons, drawn in a colour of the theme.

Lucide drawings on a 24-unit grid (``resources/icons``, ISC licence). ``currentColor``
in the drawing is replaced by the colour asked for; the pixels are kept, so that
painting a hundred rows draws each icon once.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resources import resource


def draw_icon(painter: QPainter, place: QRectF, name: str, colour: str) -> None:
    """Paint an icon into *place*, sharp on the screen it is painted on.

    Args:
        name: File name of the drawing without ``.svg``.
        colour: As ``#RRGGBB``.
    """
    ratio = painter.device().devicePixelRatio()
    pixmap = tinted(name, colour, round(place.width()), ratio)
    painter.drawPixmap(QPointF(place.topLeft()), pixmap)


@lru_cache(maxsize=512)
def tinted(name: str, colour: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """Return an icon as pixels.

    Args:
        size: Side in logical pixels.
        ratio: Device pixels of one logical pixel.
        gap: Empty logical pixels to the right, between icon and words of a button.
    """
    pixmap = QPixmap(round((size + gap) * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing = _drawing(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
