"""Which medium copies go to: those that are in now, or any other folder."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.medium import Medium
from ui.file_dialogs import FileDialogs
from ui.formatting import size_text
from ui.screens.source_card import medium_words, shown_name
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty


@dataclass(frozen=True, slots=True)
class _Offered:
    """A medium that is in now, and the bytes that are free on it."""

    medium: Medium
    free: int


class MediumPicker(QWidget):
    """Asks the system whenever a person wants it to; chooses nothing for them."""

    picked = Signal()
    """A person chose something else."""

    def __init__(self, session: Session, dialogs: FileDialogs) -> None:
        super().__init__()
        self._session, self._dialogs = session, dialogs
        self._offered: Sequence[_Offered] = ()
        self._folder: Path | None = None
        self._chosen: Path | None = None
        self._name = ""
        self._keyboard = HeldFocus(self)
        self._group = QButtonGroup(self)
        self._none = Label(
            self.tr(
                "No removable medium is there. Put it in, wait until the system shows "
                "it, then look again."
            ),
            "small",
            "muted",
        )
        self._cards = column(gap=8)
        again, other = (
            Button(self.tr("Loo&k again")),
            Button(self.tr("An&other folder…")),
        )
        self._other = other
        self.setLayout(column(self._none, self._cards, FlowRow(again, other), gap=8))
        self.setFocusProxy(again)
        self._none.setVisible(False)
        again.clicked.connect(self.refresh)
        other.clicked.connect(self._ask_folder)
        self.refresh()

    def place(self) -> Path | None:
        """Return where the folder of copies is to be made; none if none is chosen."""
        return self._chosen

    def take_name(self, words: str) -> None:
        """Say of each choice what is asked."""
        self._name = words
        self.setAccessibleName(words)
        self._show()

    def problem_fields(self) -> list[QWidget]:
        """Return what is to be filled in: what the keyboard would come to."""
        cards = self._group.buttons()
        return [cards[0] if cards else self._other]

    def refresh(self) -> None:
        """Look which media are in now."""
        self._session.do(self, _offered, self._on_looked)

    def _on_looked(self, offered: Sequence[_Offered]) -> None:
        self._offered = offered
        there = {Path(each.medium.mounted) for each in offered}
        if self._chosen not in {*there, self._folder}:
            self._chosen = None
        self._show()

    def _ask_folder(self) -> None:
        title = self.tr("Where the folder of copies is to be")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = self._folder or Path(QStandardPaths.writableLocation(documents))
        folder = self._dialogs.folder(self, title, start)
        if folder is not None:
            self._folder = self._chosen = folder
            self._show()
            self.picked.emit()

    def _show(self) -> None:
        self._keyboard.hold()
        for old in self._group.buttons():
            self._group.removeButton(old)
        empty(self._cards)
        cards = [self._medium_card(each) for each in self._offered]
        if self._folder is not None:
            words = shown_name(str(self._folder))
            cards.append(self._card(self._folder, self.tr("This folder"), words))
        for card in cards:
            self._cards.addWidget(card)
        self._none.setVisible(not self._offered)
        self.setFocusProxy(cards[0] if cards else self._other)
        self._keyboard.give_back()

    def _medium_card(self, offered: _Offered) -> ChoiceCard:
        medium = offered.medium
        words = self.tr("{free} of {size} free, at {place}")
        if medium.read_only:
            words = self.tr("Nothing can be written to it; {size}, at {place}")
        said = words.format(
            free=size_text(offered.free),
            size=size_text(medium.size),
            place=shown_name(medium.mounted),
        )
        card = self._card(Path(medium.mounted), medium_words(medium), said)
        card.setEnabled(not medium.read_only)
        return card

    def _card(self, place: Path, title: str, words: str) -> ChoiceCard:
        card = ChoiceCard(title, words)
        card.setAccessibleDescription(self._name)
        card.setChecked(place == self._chosen)
        card.clicked.connect(lambda _=False: self._on_picked(place))
        self._group.addButton(card)
        return card

    def _on_picked(self, place: Path) -> None:
        self._chosen = place
        self.picked.emit()


def _offered(logbook: OpenLogbook) -> Sequence[_Offered]:
    """Look, on the logbook thread: a medium may take its time to answer."""
    return [
        _Offered(medium, _free(medium)) for medium in logbook.evidence.register.media()
    ]


def _free(medium: Medium) -> int:
    with suppress(OSError):
        return shutil.disk_usage(medium.mounted).free
    return 0
