"""What the screen before this one is for, and what the guide of the place says."""

from PySide6.QtCore import Signal

from logbook.domain.jurisdiction import JurisdictionPack
from ui.screens.guide_cards import guide_cards
from ui.widgets.buttons import Button
from ui.widgets.label import Label, line
from ui.widgets.layouts import STRETCH, Item, card, column, empty, holder, row
from ui.widgets.scrolled_page import Page


class HelpScreen(Page):
    """Help for one screen, the keys, and the background of the pack."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Help"))

    def refresh(self) -> None:
        """Nothing here depends on the record."""

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr("Says what each screen is for, and what the guide says.")

    def show_help(self, title: str, words: str, pack: JurisdictionPack) -> None:
        """Say what the screen called *title* is for.

        Args:
            pack: Whose background is shown under it.
        """
        back = Button(self.tr("&Back"), icon="arrow-left")
        back.clicked.connect(self.left)
        head = Label(self.tr("Keys"), "h2")
        parts: list[Item] = [Label(words), 8, row(back, STRETCH), 16, head]
        parts += [self._keys(), 16, *guide_cards(pack)]
        empty(self.body)
        self.show_lead(title)
        self.body.addWidget(holder(column(*parts, gap=8)))

    def _keys(self) -> Item:
        keys = {
            "Ctrl+N": self.tr("To the quick note bar; Enter records, Esc goes back"),
            "Ctrl+Enter": self.tr("The main button of the screen"),
            "Alt+1 … Alt+9": self.tr(
                "The phases: contain, preserve, document, notify…"
            ),
            "Alt+T, E, H, V": self.tr("Timeline, evidence, hand over, verification"),
            "F2, F7, F8": self.tr("Overview, review, hand-over of the shift"),
            "F6": self.tr(
                "The next part of the window: rail, header, screen, note bar"
            ),
            "Ctrl+F": self.tr("Search the timeline"),
            "F3, Shift+F3": self.tr("Next hit in the timeline, and the one before"),
            "Ctrl+G": self.tr("In the timeline: to an entry by its number, or a day"),
            "Ctrl+P": self.tr("Hand over: sign and print"),
            "Ctrl+L": self.tr("Lock at once"),
            "Ctrl+,": self.tr("Settings"),
            "Ctrl+Q": self.tr("Close; the logbook is locked"),
        }
        rows: list[Item] = []
        for key, meaning in keys.items():
            name = line(key, "mono")
            name.setMinimumWidth(120)
            rows.append(row(name, Label(meaning, "small", "muted"), gap=16, wide=1))
        return card(*rows, gap=6)
