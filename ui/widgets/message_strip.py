"""The strip above the note bar: one message, where the eye is after typing."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import theme
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.layouts import row

GOOD_NEWS_MS = 8_000
"""Good news goes by itself; everything else stays."""

_ICONS: dict[State, str] = {
    "good": "circle-check",
    "bad": "circle-alert",
    "warn": "triangle-alert",
    "muted": "info",
    "accent": "info",
}
_LEAST = 36


@dataclass(frozen=True, slots=True)
class Message:
    """What the strip says.

    Attributes:
        icon: Another icon than that of the tone.
        act: Words of a button beside the message: "Try again".
        on_act: What the button does.
        until_good: Whether the next good news ends it: what was refused is settled.
    """

    words: str
    tone: State = "muted"
    icon: str = ""
    act: str = ""
    on_act: Callable[[], None] | None = None
    until_good: bool = False


class MessageStrip(QFrame):
    """Shows the newest message.

    Good news leaves after some seconds, and what was said before it stands there
    again. A message about trouble stays until its cause is gone or somebody dismisses
    it. Every message is announced to a screen reader once.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        self._lasting: Message | None = None
        self._icon = IconLabel("info", "muted", 18)
        self._words = Label("", "small", "muted")
        self._act = Button("", "quiet")
        self._act.clicked.connect(self._on_act)
        self._dismiss = Button(self.tr("Dismiss"), "quiet")
        self._dismiss.clicked.connect(self.dismiss)
        parts: list[QWidget] = [self._icon, self._words, self._act, self._dismiss]
        self._row = row(*parts, margins=(24, 2), wide=1)
        self.setLayout(self._row)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.timeout.connect(self._on_passed)
        self._show(None)
        self._fit()
        theme().changed.connect(self._fit)

    def add_button(self, button: QWidget) -> None:
        """Put a button of the window at the right end."""
        self._row.addWidget(button)

    def say(self, message: Message) -> None:
        """Show *message* in place of the one before."""
        if message.tone == "good":
            self._passing.start(GOOD_NEWS_MS)
            if self._lasting is not None and self._lasting.until_good:
                self._lasting = None
        else:
            self._passing.stop()
            self._lasting = message
        self._show(message)
        _announce(self, message.words)

    def dismiss(self) -> None:
        """Take away what is said; somebody has read it, or its cause is gone."""
        self._passing.stop()
        self._lasting = None
        self._show(None)

    def text(self) -> str:
        """Return the words that are shown."""
        return self._words.text()

    def _on_passed(self) -> None:
        self._show(self._lasting)

    def _on_act(self) -> None:
        message = self._lasting
        if message and message.on_act:
            self.dismiss()
            message.on_act()

    def _show(self, message: Message | None) -> None:
        shown = message or Message("")
        trouble = shown.tone in {"bad", "warn"}
        self._icon.show_icon(shown.icon or _ICONS[shown.tone], shown.tone)
        self._icon.setVisible(bool(shown.words))
        self._words.setText(shown.words)
        self._words.set_tone(shown.tone)
        self._act.setText(shown.act)
        self._act.setVisible(bool(shown.act))
        self._dismiss.setVisible(trouble)
        self.setAccessibleName(shown.words)

    def _fit(self) -> None:
        self.setMinimumHeight(theme().px(_LEAST))


def _announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say *words* without moving the keyboard."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
