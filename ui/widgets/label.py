"""Words in one step of the type scale."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from ui.formatting import in_plain_order
from ui.tokens import State, Step, Tone
from ui.widgets.styling import restyle

WIDEST_PROSE = 720
"""Lines of prose are at most this wide, about 90 characters."""


class Label(QLabel):
    """Plain words: what comes from people or files can never become mark-up.

    Args:
        wrap: Whether the words may take more than one line.
    """

    def __init__(
        self,
        words: str = "",
        step: Step = "body",
        tone: Tone = "ink",
        *,
        wrap: bool = True,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setProperty("type", step)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @override
    def setText(self, words: str) -> None:  # Qt's own name
        super().setText(in_plain_order(words))

    def set_step(self, step: Step) -> None:
        """Say the same words in another step of the type scale."""
        restyle(self, type=step)

    def set_tone(self, tone: Tone) -> None:
        """Say the same words in another colour."""
        restyle(self, tone=tone)

    def say(self, words: str, tone: State | None = None) -> None:
        """Show other words, and hide the label while there are none."""
        self.setText(words)
        if tone is not None:
            self.set_tone(tone)
        self.setVisible(bool(words))

    @override
    def event(self, event: QEvent) -> bool:
        # Qt passes by a buddy that takes the keyboard only through its first field.
        buddy = self.buddy()
        if event.type() is not QEvent.Type.Shortcut or buddy is None:
            return super().event(event)
        buddy.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True


def line(words: str = "", step: Step = "body", tone: Tone = "ink") -> Label:
    """Return words that never wrap."""
    return Label(words, step, tone, wrap=False)
