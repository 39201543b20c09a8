"""What the window asks of every screen."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from logbook.domain.timeline_query import TimelineQuery


@runtime_checkable
class Screen(Protocol):
    """A place a person can stand. Every screen is a `QWidget` that does these two.

    The window finds the main act by itself: Ctrl+Enter presses the one visible
    `Button` of kind *primary*.
    """

    def refresh(self) -> None:
        """Ask the services again and show what they say now.

        Called when the screen comes into sight, and while it is in sight when
        something was recorded, another incident was chosen or a verification ended.
        What a person is typing stays.
        """

    def help_text(self) -> str:
        """Return what the screen is for and how to use it, for F1; plain words."""


@runtime_checkable
class HasSidePanel(Protocol):
    """A screen with something to stand beside it."""

    def side_panel(self) -> QWidget | None:
        """Return what stands beside the screen; asked once, always the same widget."""


@runtime_checkable
class Searchable(Protocol):
    """A screen with something to search in."""

    def focus_search(self) -> None:
        """Put the keyboard into the search field, for Ctrl+F."""


@runtime_checkable
class Printable(Protocol):
    """A screen with something to print."""

    def print_now(self) -> None:
        """Print what the screen shows, for Ctrl+P."""


@runtime_checkable
class LeadsElsewhere(Protocol):
    """A screen that points at something on another screen."""

    led: SignalInstance
    """Name of the room, and what is to be found there: a question, an entry, rows."""


@runtime_checkable
class BringsUp(Protocol):
    """A screen that can bring one thing on it into sight."""

    def bring_up(self, what: str | int | TimelineQuery) -> None:
        """Show the question of this id, the entry of this number, or these rows.

        Only the timeline is asked for rows, and every other screen passes over them.
        """


@runtime_checkable
class AsksForSide(Protocol):
    """A screen on which a button shows something in the side panel."""

    side_asked: SignalInstance
    """The side panel is to be seen, also where it is folded."""


@runtime_checkable
class LocksFor(Protocol):
    """A screen that leaves the laptop to somebody else."""

    locked_for: SignalInstance
    """The laptop is to be locked, and this person, by name, unlocks it next."""
