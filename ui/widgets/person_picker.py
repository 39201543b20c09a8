"""Who are you: one card for each person, one of them taken."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.choice_card import ChoiceCard
from ui.widgets.layouts import column, empty


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """One person to choose from.

    Attributes:
        key: What `PersonPicker.chosen` returns for this person.
    """

    key: str
    name: str
    role: str


class PersonPicker(QWidget):
    """Radio buttons that look like cards; the arrow keys move between them."""

    picked = Signal(str)
    """A person took this one."""

    def __init__(self, persons: Sequence[PersonChoice] = (), chosen: str = "") -> None:
        super().__init__()
        self._cards: dict[str, ChoiceCard] = {}
        self._body = column(gap=6)
        self.setLayout(self._body)
        self.show_persons(persons, chosen)

    def show_persons(self, persons: Sequence[PersonChoice], chosen: str = "") -> None:
        """Offer *persons*; the first is taken unless *chosen* says another."""
        empty(self._body)
        self._cards = {
            person.key: ChoiceCard(person.name, person.role) for person in persons
        }
        for key, card in self._cards.items():
            self._body.addWidget(card)
            card.clicked.connect(lambda _=False, key=key: self.picked.emit(key))
        if self._cards:
            first = next(iter(self._cards))
            taken = self._cards[chosen if chosen in self._cards else first]
            taken.setChecked(True)
            self.setFocusProxy(taken)

    def chosen(self) -> str:
        """Return the key of the person that is taken, or nothing."""
        return next((key for key, card in self._cards.items() if card.isChecked()), "")

    def take_name(self, words: str) -> None:
        """Say of each card what is chosen with it."""
        self.setAccessibleName(words)
        for card in self._cards.values():
            card.setAccessibleDescription(words)
