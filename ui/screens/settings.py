"""How the program looks and when it locks; kept for this person at this computer."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.file_dialogs import FileDialogs, NativeFileDialogs
from ui.screens.local_pack import LocalPackPart
from ui.session import Session
from ui.settings import IDLE_MINUTES, TEXT_SIZE, THEME, Settings, ThemeChoice
from ui.tokens import TEXT_SIZES
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.fields import Choice
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, row
from ui.widgets.scrolled_page import Page

_MINUTES = (1, 2, 5, 10, 15, 30, 60)


class SettingsScreen(Page):
    """Each setting takes effect at once."""

    left = Signal()

    def __init__(
        self, settings: Settings, session: Session, dialogs: FileDialogs | None = None
    ) -> None:
        super().__init__(
            self.tr("Settings"),
            self.tr("For you, at this computer. They apply at once."),
        )
        self._settings = settings
        back = Button(self.tr("&Back"), icon="arrow-left")
        back.clicked.connect(self.left)
        self._local = LocalPackPart(session, dialogs or NativeFileDialogs())
        parts = (self._themes(), self._sizes(), self._minutes(), self._local)
        for part in parts:
            self.body.addWidget(part)
            self.body.addSpacing(16)
        self.body.addLayout(row(back, STRETCH))

    def refresh(self) -> None:
        """Ask which local contacts are in force."""
        self._local.refresh()

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Choose what is easy on your eyes, and after how long without a key or "
            "the mouse the logbook locks itself. The lock can be put off for up to an "
            "hour, never switched off. A supervisor brings in the local contacts of "
            "the municipality: they are checked, shown, and then kept in the record."
        )

    def _themes(self) -> QWidget:
        words = [
            (str(ThemeChoice.SYSTEM), self.tr("As the system")),
            (str(ThemeChoice.LIGHT), self.tr("Light")),
            (str(ThemeChoice.DARK), self.tr("Dark")),
            (str(ThemeChoice.HIGH_CONTRAST), self.tr("High contrast")),
        ]
        chosen = str(self._settings.get(THEME))
        themes = ChoiceRow(words, chosen=chosen, name=self.tr("Colours"))
        themes.picked.connect(lambda key: self._settings.put(THEME, ThemeChoice(key)))
        return LabelledField(self.tr("Colours"), themes)

    def _sizes(self) -> QWidget:
        words = [(str(size), f"{size} %") for size in TEXT_SIZES]
        chosen = str(self._settings.get(TEXT_SIZE))
        sizes = ChoiceRow(words, chosen=chosen, name=self.tr("Text size"))
        sizes.picked.connect(lambda key: self._settings.put(TEXT_SIZE, int(key)))
        return LabelledField(self.tr("Text size"), sizes)

    def _minutes(self) -> QWidget:
        words = self.tr("{count} min")
        choice = Choice[int]([(n, words.format(count=n)) for n in self._offered()])
        choice.choose(self._settings.get(IDLE_MINUTES))
        field = LabelledField(
            self.tr("&Lock when nobody is there"),
            choice,
            help_words=self.tr(
                "A minute before, the strip says so. What you have typed is kept."
            ),
        )
        choice.activated.connect(
            lambda _: self._settings.put(
                IDLE_MINUTES, cast("Choice[int]", field.control).value()
            )
        )
        return field

    def _offered(self) -> list[int]:
        """Return the times to choose from, with one set by hand in the file."""
        return sorted({*_MINUTES, self._settings.get(IDLE_MINUTES)})
