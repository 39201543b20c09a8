"""How a deadline stands, always with an icon and words."""

from collections.abc import Mapping
from enum import Enum, auto

from ui.tokens import State
from ui.widgets.chip import Chip
from ui.widgets.ring import Ring


class DeadlineState(Enum):
    """The states in which the chip looks different."""

    RUNNING = auto()
    OVERDUE = auto()
    NO_NUMBER = auto()
    NOT_STARTED = auto()
    DONE = auto()


_LOOKS: Mapping[DeadlineState, tuple[str, State]] = {
    DeadlineState.RUNNING: ("timer", "warn"),
    DeadlineState.OVERDUE: ("clock-alert", "bad"),
    DeadlineState.NO_NUMBER: ("circle-slash", "muted"),
    DeadlineState.NOT_STARTED: ("circle-dashed", "muted"),
    DeadlineState.DONE: ("circle-check", "good"),
}


def deadline_chip(state: DeadlineState, words: str, part: float | None = None) -> Chip:
    """Return the chip of a deadline.

    Args:
        words: "4 d 20 h left", "13 min overdue", "No number in the guide".
        part: How much of the time has passed, while it runs.
    """
    icon, tone = _LOOKS[state]
    if state is DeadlineState.RUNNING and part is not None:
        return Chip(Ring(part, tone), words, tone)
    return Chip(icon, words, tone)


def unverified_badge(words: str) -> Chip:
    """Return the badge of a rule whose official text was not seen."""
    return Chip("badge-alert", words, "warn")
