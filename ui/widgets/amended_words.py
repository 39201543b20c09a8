"""Words of the record: amended ones struck through, search hits marked.

They are laid out run by run and never become mark-up, whatever a person typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from ui.formatting import in_plain_order
from ui.theme import theme
from ui.tokens import Tone

_FROM_RIGHT = {"R", "AL"}
_STRONG = {"L", *_FROM_RIGHT}
"""Letters that have a direction of their own (Unicode, annex 9)."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that look alike.

    Attributes:
        struck: They were amended; others stand in their place.
        hit: They are what somebody searched for.
    """

    words: str
    struck: bool = False
    hit: bool = False


def laid_out(
    runs: Sequence[Run], width: float, font: QFont, tone: Tone = "ink"
) -> QTextLayout:
    """Return *runs* wrapped to *width*, ready to be drawn; also for a delegate."""
    runs = [replace(run, words=in_plain_order(run.words)) for run in runs]
    # A line break of the author stays one.
    text = "".join(run.words for run in runs).replace("\n", "\u2028")
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(text))
    layout.setFormats(_formats(runs, tone))
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


class AmendedWords(QLabel):
    """Shows runs of words and reads them out in full.

    Args:
        spoken: What a screen reader says; it hears no strike-through.
    """

    def __init__(
        self, runs: Sequence[Run] = (), spoken: str = "", tone: Tone = "ink"
    ) -> None:
        super().__init__()
        self._runs: tuple[Run, ...] = ()
        self._tone = tone
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_runs(runs, spoken)
        theme().changed.connect(self.updateGeometry)

    def show_runs(self, runs: Sequence[Run], spoken: str = "") -> None:
        """Show other words."""
        self._runs = tuple(runs)
        self.setAccessibleName(spoken or self._spoken())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = "".join(run.words for run in self._runs)
        metrics = QFontMetricsF(theme().font("body"))
        width = min(round(metrics.horizontalAdvance(words)) + 1, theme().px(480))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            theme().px(80), round(QFontMetricsF(theme().font("body")).height())
        )

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(self._layout(width).boundingRect().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._layout(self.width()).draw(QPainter(self), QPointF(0, 0))

    def _layout(self, width: float) -> QTextLayout:
        return laid_out(self._runs, width, theme().font("body"), self._tone)

    def _spoken(self) -> str:
        struck = "".join(run.words for run in self._runs if run.struck).strip()
        said = "".join(run.words for run in self._runs if not run.struck).strip()
        if not struck:
            return said
        return self.tr("Amended, no longer valid: {struck}. {said}").format(
            struck=struck, said=said
        )


def _formats(runs: Sequence[Run], tone: Tone) -> list[QTextLayout.FormatRange]:
    formats = []
    start = 0
    for run in runs:
        look = QTextCharFormat()
        faint = run.struck and not run.hit
        look.setForeground(theme().colour("faint" if faint else tone))
        look.setFontStrikeOut(run.struck)
        if run.hit:
            look.setBackground(theme().colour("mark"))
        part = QTextLayout.FormatRange()
        # Qt counts UTF-16 units; Python counts characters.
        units = len(run.words.encode("utf-16-le")) // 2
        part.start, part.length, part.format = start, units, look
        formats.append(part)
        start += units
    return formats


def _option(text: str) -> QTextOption:
    """Wrap anywhere rather than cut; the first letter says from which side to read."""
    option = QTextOption()
    strong = (kind for kind in map(bidirectional, text) if kind in _STRONG)
    rtl = next(strong, "L") in _FROM_RIGHT
    ways = Qt.LayoutDirection
    option.setTextDirection(ways.RightToLeft if rtl else ways.LeftToRight)
    sides = Qt.AlignmentFlag
    side = sides.AlignRight if rtl else sides.AlignLeft
    option.setAlignment(side | sides.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
