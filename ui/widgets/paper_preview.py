"""Report pages as they will lie on the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, frame, holder, row
from ui.widgets.scrolled_page import Scrolled

_KEPT = 4
"""Pages before and after the shown one that are kept as pixels."""

_LETTER = 11 / 8.5
"""Height of a page by its width, until there is a page to measure."""


class PaperPreview(QWidget):
    """One page at a time, as wide as there is room for, with buttons to turn.

    Args:
        waiting: What stands here while there are no pages.
    """

    page_asked = Signal(int)
    """This page, from 0, is turned to and has to be put in."""

    def __init__(self, waiting: str = "") -> None:
        super().__init__()
        self._pages: list[QPixmap | None] = []
        self._current = 0
        self._note = ""
        self._waiting = waiting
        self._previous = Button(self.tr("Previous page"))
        self._next = Button(self.tr("Next page"))
        self._where = Label("", "small", "muted")
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paper = _Paper()
        turn = row(self._previous, self._where, self._next, wide=1)
        self._scrolled = _Desk(self._paper)
        # The page is read with the arrow keys.
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        body = column(turn, self._scrolled, gap=12, margins=(24, 16, 16, 0), wide=1)
        self.setLayout(column(frame(body, "desk")))
        self._previous.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        self._show()

    def show_pages(self, pages: Sequence[QImage | QPixmap], note: str = "") -> None:
        """Show the first of *pages*.

        Args:
            note: What to say beside the page number: "not signed yet".
        """
        self._pages = [
            QPixmap.fromImage(page) if isinstance(page, QImage) else page
            for page in pages
        ]
        self._current = 0
        self._note = note
        self._show()

    def show_document(self, pages: int, note: str = "", *, page: int = 0) -> None:
        """Show a document whose pages are made when they are turned to.

        Args:
            page: Where to begin, from 0.
        """
        self._pages = [None] * pages
        self._current = max(0, min(page, pages - 1))
        self._note = note
        self._show()

    def put_page(self, page: int, image: QImage) -> None:
        """Put a page in; the ones far from it are let go, so that many fit."""
        for number in range(len(self._pages)):
            if abs(number - page) > _KEPT:
                self._pages[number] = None
        self._pages[page] = QPixmap.fromImage(image)
        self._show()

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._current

    def say(self, note: str) -> None:
        """Say something else beside the page number."""
        self._note = note
        self._show()

    def clear(self, waiting: str = "") -> None:
        """Show no page, and what is waited for."""
        self._waiting = waiting or self._waiting
        self.show_pages([])

    def _turn(self, by: int) -> None:
        self._current += by
        self._show()
        self._scrolled.verticalScrollBar().setValue(0)

    def _show(self) -> None:
        last = len(self._pages) - 1
        self._previous.setEnabled(self._current > 0)
        self._next.setEnabled(self._current < last)
        words = self._words()
        self._where.setText(words)
        self._paper.setAccessibleName(words)
        self._scrolled.setAccessibleName(words)
        page = self._pages[self._current] if self._pages else None
        self._paper.show_page(page)
        if self._pages and page is None:
            self.page_asked.emit(self._current)

    def _words(self) -> str:
        if not self._pages:
            return self._waiting
        where = self.tr("Page {page} of {pages}")
        if self._note:
            where = self.tr("Page {page} of {pages}, {note}")
        return where.format(
            page=self._current + 1, pages=len(self._pages), note=self._note
        )


class _Desk(Scrolled):
    """Gives the page its width: the same with a scroll bar beside it and without.

    A page that is wider without the bar is higher, too, and calls it back for ever.
    """

    def __init__(self, paper: "_Paper") -> None:
        super().__init__(holder(column(paper, STRETCH)))
        self._paper = paper

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.verticalScrollBar().sizeHint().width()
        self._paper.fit(self.width() - bar)


class _Paper(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self._page: QPixmap | None = None
        self._ratio = _LETTER
        self._widest = 480
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_page(self, page: QPixmap | None) -> None:
        self._page = page
        self._ratio = page.height() / page.width() if page else _LETTER
        self.fit(self._widest)
        self.update()

    def fit(self, widest: int) -> None:
        """Be as wide as this, and as high as the page is then."""
        self._widest = max(widest, 1)
        self.setMaximumWidth(self._widest)
        self.setFixedHeight(round(self._widest * self._ratio) + 16)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, round(480 * self._ratio))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = self.width() - 1
        place = QRectF(0, 0, width, round(width * self._ratio))
        # Paper is white in every theme.
        painter.fillRect(place, Qt.GlobalColor.white)
        if self._page:
            painter.drawPixmap(place, self._page, QRectF(self._page.rect()))
        painter.setPen(theme().colour("line"))
        painter.drawRect(place)
