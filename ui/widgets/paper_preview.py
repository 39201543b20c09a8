"""Report pages as they will lie on the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ui.pdf_pages import Box
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, frame, holder, row
from ui.widgets.scrolled_page import Scrolled

_KEPT = 4
"""Pages before and after the shown one that are kept as pixels."""

_MARKED = QColor("#b3261e")
"""Frames on paper; seen on white in every theme."""

_LETTER = 11 / 8.5
"""Height of a page by its width, until there is a page to measure."""


class PaperPreview(QWidget):
    """One page at a time, as wide as there is room for, with buttons to turn.

    Args:
        waiting: What stands here while there are no pages.
    """

    page_asked = Signal(int)
    """This page, from 0, is turned to and has to be put in."""

    turned = Signal(int)
    """This page, from 0, is the one that is shown."""

    def __init__(self, waiting: str = "") -> None:
        super().__init__()
        self._zoom = 1.0
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
        self._above = column(gap=0)
        body = column(
            *(turn, self._above, self._scrolled),
            gap=12,
            margins=(24, 16, 16, 0),
            wide=2,
        )
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

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def zoom(self) -> float:
        """How wide a page is, in parts of the room there is; 1 fits."""
        return self._zoom

    def add_tools(self, tools: QWidget) -> None:
        """Put tools between the buttons that turn and the page."""
        self._above.addWidget(tools)

    def turn_to(self, page: int) -> None:
        """Show this page, from 0; the nearest one if there is none of that number."""
        page = max(0, min(page, len(self._pages) - 1))
        if self._pages and page != self._current:
            self._turn(page - self._current)

    def show_zoom(self, zoom: float) -> None:
        """Show pages this wide, in parts of the room there is; 1 fits."""
        self._zoom = zoom
        self._scrolled.show_zoom(zoom)
        # What was drawn for another size is drawn anew; meanwhile it is stretched.
        for number in range(len(self._pages)):
            if number != self._current:
                self._pages[number] = None
        if self._pages:
            self.page_asked.emit(self._current)

    def show_marks(self, marks: Sequence[Box], current: Box | None = None) -> None:
        """Frame parts of the page; *current* more strongly than the others."""
        self._paper.show_marks(marks, current)

    def bring_mark_into_sight(self, mark: Box) -> None:
        """Scroll so far that a framed part of the page is seen."""
        place = self._paper.place_of(mark).center()
        self._scrolled.ensureVisible(round(place.x()), round(place.y()), 80, 120)

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
        if self._pages:
            self.turned.emit(self._current)
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
        self._zoom = 1.0

    def show_zoom(self, zoom: float) -> None:
        """Show the page this wide, in parts of the room there is."""
        self._zoom = zoom
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policies.ScrollBarAsNeeded if zoom > 1 else policies.ScrollBarAlwaysOff
        )
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar
        self._paper.fit(round(room * self._zoom), exactly=self._zoom > 1)


class _Paper(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self._page: QPixmap | None = None
        self._ratio = _LETTER
        self._widest = 480
        self._exactly = False
        self._marks: Sequence[Box] = ()
        self._current: Box | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_page(self, page: QPixmap | None) -> None:
        self._page = page
        self._ratio = page.height() / page.width() if page else _LETTER
        self.fit(self._widest, exactly=self._exactly)
        self.update()

    def show_marks(self, marks: Sequence[Box], current: Box | None) -> None:
        self._marks, self._current = marks, current
        self.update()

    def place_of(self, mark: Box) -> QRectF:
        """Return where a part of the page is, in pixels."""
        wide, high = self.width(), round(self.width() * self._ratio)
        left, top, across, down = mark
        return QRectF(left * wide, top * high, across * wide, down * high)

    def fit(self, widest: int, *, exactly: bool = False) -> None:
        """Be as wide as this, and as high as the page is then.

        Args:
            exactly: Also where there is less room: the page is scrolled then.
        """
        self._widest, self._exactly = max(widest, 1), exactly
        self.setMinimumWidth(self._widest if exactly else 0)
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
        self._paint_marks(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self._marks:
            is_current = mark == self._current
            # Paper is white in every theme, so what stands on it is, too.
            painter.setPen(QPen(_MARKED, 2.5 if is_current else 1.0))
            around = self.place_of(mark).adjusted(-3, -2, 3, 2)
            painter.drawRoundedRect(around, 3, 3)
