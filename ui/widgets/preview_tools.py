"""Tools over the pages on the desk: go to one, magnify it, find a word."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.fields import Field
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label, line
from ui.widgets.layouts import column, holder, row
from ui.widgets.number_edit import NumberEdit

_PAGE_WIDTH = 72

_STEPS = (1.0, 1.25, 1.5, 2.0, 3.0)
"""How wide a page can be, in parts of the room there is."""


class PreviewTools(QWidget):
    """Everything is reached with Tab; in a field, Enter does it."""

    page_asked = Signal(int)
    """This page, from 1, is to be shown."""

    zoomed = Signal(float)
    """Pages are to be this wide, in parts of the room there is."""

    find_asked = Signal(str, int)
    """These words are looked for; 1 for the next place, -1 for the one before."""

    def __init__(self) -> None:
        super().__init__()
        self._zoom = 0
        self._draft = Chip("pen-line", self.tr("DRAFT, not signed"), "warn")
        self._page = _PageField()
        self._smaller = _sign("\u2212", self.tr("Smaller pages"))
        self._larger = _sign("+", self.tr("Larger pages"))
        self._fit = Button(self.tr("Fit width"))
        self._words = _FindField()
        self._said = line("", "small", "muted")
        go_to = _named(self.tr("Pa&ge"), self._page)
        find = _named(self.tr("Sear&ch"), self._words)
        self.setLayout(
            column(
                FlowRow(
                    *(self._draft, go_to, self._smaller, self._larger, self._fit),
                    *(find, self._said),
                ),
                gap=0,
            )
        )
        self._draft.setVisible(False)
        self._page.returnPressed.connect(self._on_page)
        self._words.asked.connect(self._on_find)
        self._smaller.clicked.connect(lambda: self._step(-1))
        self._larger.clicked.connect(lambda: self._step(1))
        self._fit.clicked.connect(lambda: self._step(-len(_STEPS)))
        self._listen()
        self._show_zoom()

    def show_count(self, pages: int) -> None:
        """Say how many pages there are."""
        self._page.setToolTip(self.tr("1 to {pages}").format(pages=pages))

    def show_page(self, page: int) -> None:
        """Show which page is shown, from 1, unless somebody types another."""
        if not self._page.hasFocus():
            self._page.setText(str(page))

    def show_draft(self, *, is_draft: bool) -> None:
        """Say in words what stands across the pages of a draft."""
        self._draft.setVisible(is_draft)

    def say_found(self, words: str) -> None:
        """Say what came of looking for words."""
        self._said.say(words)

    def _listen(self) -> None:
        scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
        around = self
        for keys, step in (
            (QKeySequence.StandardKey.ZoomIn, 1),
            (QKeySequence.StandardKey.ZoomOut, -1),
        ):
            shortcut = QShortcut(QKeySequence(keys), around, context=scope)
            shortcut.activated.connect(lambda step=step: self._step(step))

    def _on_page(self) -> None:
        page = self._page.number()
        if page is not None:
            self.page_asked.emit(page)
        self._page.selectAll()

    def _on_find(self, step: int) -> None:
        self.find_asked.emit(self._words.text().strip(), step)

    def _step(self, by: int) -> None:
        self._zoom = max(0, min(self._zoom + by, len(_STEPS) - 1))
        self._show_zoom()
        self.zoomed.emit(_STEPS[self._zoom])

    def _show_zoom(self) -> None:
        keyboard = self.window().focusWidget()
        last = len(_STEPS) - 1
        if keyboard is self._larger and self._zoom == last:
            self._smaller.setFocus()
        if keyboard in {self._smaller, self._fit} and not self._zoom:
            self._larger.setFocus()
        self._smaller.setEnabled(self._zoom > 0)
        self._fit.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom < last)


class _PageField(NumberEdit):
    """As wide as the number of a page."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme().px(_PAGE_WIDTH), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _FindField(Field):
    """Enter looks for the next place, Shift+Enter for the one before."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(width=120)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.asked.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


def _sign(sign: str, words: str) -> Button:
    """Return a button with a sign on it that everybody knows, and its name."""
    button = Button(sign)
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button


def _named(words: str, field: QWidget) -> QWidget:
    """Return a field with its name before it."""
    label = Label(words, "label", wrap=False)
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    return holder(row(label, field, gap=6))
