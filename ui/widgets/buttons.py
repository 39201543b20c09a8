"""Buttons: a verb and what it acts on."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from typing_extensions import override

from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.flow import FlowRow
from ui.widgets.layouts import column, row
from ui.widgets.styling import restyle

ButtonKind: TypeAlias = Literal[
    "primary", "secondary", "quiet", "small", "segment", "filter", "tab", "person"
]
RowKind: TypeAlias = Literal["segment", "filter", "tab"]

_ICON_TONES: dict[str, Tone] = {"primary": "on_accent", "quiet": "accent"}
_GAPS: dict[RowKind, int] = {"segment": 0, "filter": 8, "tab": 16}
_ICON = 18
_CLICK_ONLY = Qt.FocusPolicy.ClickFocus
_NO_LIMIT = 16_777_215
"""Qt's ``QWIDGETSIZE_MAX``: no limit on the size of a widget."""


class Button(QPushButton):
    """Something to press.

    *primary* does what most people came for, one a screen; *secondary* is everything
    else; *quiet* leads elsewhere and never records; *small* is for the header.

    Args:
        words: May hold a mnemonic; words from people go through `escaped` first.
    """

    def __init__(
        self, words: str, kind: ButtonKind = "secondary", icon: str = ""
    ) -> None:
        super().__init__(words)
        self._icon = icon
        self._words = words
        self._busy_words = ""
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # Space and Enter both press: Enter alone is what most people try.
        self.setAutoDefault(True)
        self._tint()
        theme().changed.connect(self._tint)

    @property
    def kind(self) -> str:
        """What sort of button it is."""
        return str(self.property("kind"))

    def set_kind(self, kind: ButtonKind) -> None:
        """Make it primary or secondary, as the screen's main act changes."""
        restyle(self, kind=kind)
        self._tint()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._tint()

    @override
    def setText(self, words: str) -> None:  # Qt's own name
        super().setText(words)
        # Beside words an icon keeps a little distance.
        self._tint()

    def keep_room_for(self, words: str) -> None:
        """Be wide enough for the words `show_busy` will be given."""
        self._busy_words = words
        self.updateGeometry()

    def show_busy(self, words: str) -> None:
        """Say that the work goes on; the button keeps its width and is disabled."""
        self.keep_room_for(words)
        self._words = self.text()
        self.setFixedWidth(max(self.width(), self._width_of(words)))
        self.setText(words)
        self.setIcon(QIcon())
        self.setEnabled(False)

    def show_ready(self) -> None:
        """Show the words from before the work again."""
        self.setText(self._words)
        self.setMinimumWidth(0)
        self.setMaximumWidth(_NO_LIMIT)
        self.setEnabled(True)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        busy = self._width_of(self._busy_words) if self._busy_words else 0
        return hint.expandedTo(QSize(busy, 0))

    def _width_of(self, words: str) -> int:
        """Return the width the button takes with *words* and no icon."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = words, QIcon()
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words)
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, text, self).width()

    @override
    def minimumSizeHint(self) -> QSize:
        # The style may squeeze a button until its words are cut; ours are not.
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.kind == "primary" and self.hasFocus():
            self._paint_inner_ring()

    def _paint_inner_ring(self) -> None:
        """Show the focus inside: an outline in accent is lost on an accent ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("on_accent"), 1 + theme().outline))
        inset = 3.0 + theme().outline
        place = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(place, 4, 4)

    @Slot()
    def _tint(self) -> None:
        if not self._icon:
            self.setIcon(QIcon())
            return
        side = theme().px(_ICON)
        gap = 4 if self.text() else 0
        tone = _ICON_TONES.get(self.kind, "muted")
        self.setIcon(theme().icon(self._icon, tone, _ICON, gap))
        self.setIconSize(QSize(side + theme().px(gap), side))


class ChoiceRow(QWidget):
    """A row of buttons of which one is taken: segments, filters or tabs.

    Filters wrap onto more lines where they must.
    The arrow keys move within the row; Tab enters and leaves it. Nothing is taken
    until somebody takes it, unless *chosen* says so.
    """

    picked = Signal(str)
    """A person took this choice."""

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        kind: RowKind = "segment",
        *,
        chosen: str = "",
        name: str = "",
    ) -> None:
        """Make the row.

        Args:
            choices: Key and words of each.
            name: What is chosen here, for the screen reader.
        """
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        last = len(choices) - 1
        for number, (key, words) in enumerate(choices):
            button = Button(words, kind)
            button.setCheckable(True)
            # Only for the accessible role: a radio button, not a check box.
            button.setAutoExclusive(True)
            button.setProperty("place", {0: "first", last: "last"}.get(number, "inner"))
            button.clicked.connect(lambda _=False, key=key: self._on_clicked(key))
            self._group.addButton(button)
            self._buttons[key] = button
        if kind != "segment":
            self.setLayout(column(FlowRow(*self._buttons.values(), gap=_GAPS[kind])))
        else:
            self.setLayout(row(*self._buttons.values(), gap=_GAPS[kind]))
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.choose(chosen)

    def chosen(self) -> str:
        """Return the key that is taken, or nothing."""
        for key, button in self._buttons.items():
            if button.isChecked():
                return key
        return ""

    def choose(self, key: str) -> None:
        """Take *key* without telling anybody; nothing is taken for an empty key."""
        self._group.setExclusive(False)
        for other, button in self._buttons.items():
            button.setChecked(other == key)
        self._group.setExclusive(True)
        # One stop for Tab: the taken button, or the first.
        stop = key if key in self._buttons else next(iter(self._buttons))
        for other, button in self._buttons.items():
            policy = Qt.FocusPolicy.StrongFocus if other == stop else _CLICK_ONLY
            button.setFocusPolicy(policy)
        self.setFocusProxy(self._buttons[stop])

    def button(self, key: str) -> Button:
        """Return the button of one choice."""
        return self._buttons[key]

    def focus(self) -> None:
        """Put the keyboard on the taken choice, or on the first."""
        stop = self.chosen() or next(iter(self._buttons))
        self._buttons[stop].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, key: str) -> None:
        self.choose(key)
        self.picked.emit(key)


def escaped(words: str) -> str:
    """Return words from people so that an ampersand in them is no mnemonic."""
    return words.replace("&", "&&")
