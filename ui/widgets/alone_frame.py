"""The window before a logbook is open: no rail, one card."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import theme
from ui.tokens import State
from ui.widgets.chip import Chip
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label, line
from ui.widgets.layouts import STRETCH, column, frame, holder, row
from ui.widgets.rehearsal_band import RehearsalBand
from ui.widgets.scrolled_page import Scrolled

SETUP_WIDTH = 880
UNLOCK_WIDTH = 840
_PANE = 288
_PANE_UNDER = 760
"""Under this width of the window the second pane stands under the first."""


class AloneFrame(QWidget):
    """Top bar, a card in the middle, a line at the foot."""

    def __init__(self, *, rehearsal: bool = False) -> None:
        super().__init__()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._network = Chip("wifi-off", "", "good")
        self._network.setVisible(False)
        brand = line(self.tr("Incident Logbook"), "h3")
        mark = IconLabel("book-lock", "accent", 24)
        top_margins = (32, 20, 32, 0)
        head = row(mark, brand, STRETCH, self._network, gap=12, margins=top_margins)
        self._cards = QStackedLayout()
        self._foot = Label("", "small", "muted")
        foot = row(self._foot, margins=(32, 0, 32, 20))
        band = RehearsalBand()
        middle = holder(self._cards)
        self.setLayout(column(band, head, middle, foot, gap=0, wide=2))
        # Only now: shown without a parent, it would flash up as a window of its own.
        band.setVisible(rehearsal)

    def show_card(self, card: "AloneCard") -> None:
        """Show one card in place of the one before."""
        if self._cards.indexOf(card) < 0:
            self._cards.addWidget(card)
        self._cards.setCurrentWidget(card)

    def show_foot(self, words: str) -> None:
        """Say at the foot what a mistake here would cost: usually nothing."""
        self._foot.setText(words)

    def show_network(
        self, words: str, tone: State = "good", icon: str = "wifi-off"
    ) -> None:
        """Say how the laptop stands to networks."""
        self._network.say(words, tone, icon)
        self._network.setVisible(bool(words))


class AloneCard(QWidget):
    """A card of two panes: one asks, the other says where we are or what waits.

    Args:
        form: What asks.
        facts: What tells; stands left of the form, or right of it.
        left: Whether the facts stand left.
    """

    def __init__(
        self,
        form: QVBoxLayout,
        facts: QVBoxLayout,
        *,
        left: bool,
        widest: int = SETUP_WIDTH,
    ) -> None:
        super().__init__()
        self._widest = widest
        form.setContentsMargins(32, 28, 32, 28)
        facts.setContentsMargins(24, 28, 24, 28)
        self._facts = frame(facts, "left" if left else "right")
        asks = holder(form)
        panes = (self._facts, asks) if left else (asks, self._facts)
        self._panes = row(*panes, gap=0, wide=1 if left else 0)
        self._box = frame(self._panes)
        middle = row(STRETCH, self._box, STRETCH)
        middle.setStretch(1, 20)
        body = column(STRETCH, middle, STRETCH, margins=(24, 16))
        self.setLayout(column(Scrolled(holder(body)), gap=0))
        self._fit()
        theme().changed.connect(self._fit)

    @property
    def box(self) -> QFrame:
        """The card itself."""
        return self._box

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._box.setMaximumWidth(theme().px(self._widest))
        beside = self.width() >= theme().px(_PANE_UNDER)
        directions = QBoxLayout.Direction
        self._panes.setDirection(
            directions.LeftToRight if beside else directions.TopToBottom
        )
        if beside:
            self._facts.setFixedWidth(theme().px(_PANE))
        else:
            self._facts.setMinimumWidth(0)
            self._facts.setMaximumWidth(self._box.maximumWidth())
