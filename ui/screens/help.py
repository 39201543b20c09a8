"""What the screen before this one is for, and what the guide of the place says."""

from collections.abc import Iterator

from PySide6.QtCore import Signal

from logbook.domain.jurisdiction import JurisdictionPack, Topic
from ui.formatting import date_text
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
        parts += [self._keys(), 16, *self._background(pack)]
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
            "Alt+T, H, V": self.tr("Timeline, hand over, verification"),
            "F6": self.tr(
                "The next part of the window: rail, header, screen, note bar"
            ),
            "Ctrl+F": self.tr("Search the timeline"),
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

    def _background(self, pack: JurisdictionPack) -> Iterator[Item]:
        """Say what the guide says that asks nobody to do anything now."""
        title = self.tr("What the guide for {place} says").format(place=pack.name)
        source = self.tr("{title}. {nature} {dated} Verified {date}.").format(
            title=pack.guide.title,
            nature=pack.guide.nature,
            dated=pack.guide.dated,
            date=date_text(pack.checked_on),
        )
        yield Label(title, "h2")
        yield Label(source, "small", "muted")
        for topic, name in self._topics().items():
            said = [piece.text for piece in pack.background if piece.topic is topic]
            if said:
                yield card(Label(name, "h3"), *map(Label, said), gap=8)
        unsaid = [silence.display for silence in pack.silences]
        if unsaid:
            head = Label(self.tr("What it does not say"), "h3")
            yield card(head, *(Label(words, "body", "muted") for words in unsaid))

    def _topics(self) -> dict[Topic, str]:
        return {
            Topic.ABOUT: self.tr("About it"),
            Topic.REPORTING: self.tr("Reporting"),
            Topic.AUTHORITY: self.tr("Who may do what"),
            Topic.ENFORCEMENT: self.tr("What the law can do"),
            Topic.ASKED_OFTEN: self.tr("Asked often"),
        }
