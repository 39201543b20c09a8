"""Accessible names for controls, simple or made of several."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class Named(Protocol):
    """A control made of several; each part needs a name of its own."""

    def take_name(self, words: str) -> None:
        """Name every part that takes the keyboard after *words*."""


@runtime_checkable
class Outlined(Protocol):
    """A control made of several that knows which part a problem concerns."""

    def problem_fields(self) -> list[QWidget]:
        """Return the parts to outline while there is a problem."""


def name(control: QWidget, words: str) -> None:
    """Tell the screen reader what *control* is for."""
    if isinstance(control, Named):
        control.take_name(words)
    else:
        control.setAccessibleName(words)


def problem_fields(control: QWidget) -> list[QWidget]:
    """Return what to outline when *control* has a problem."""
    return control.problem_fields() if isinstance(control, Outlined) else [control]


def plain(words: str) -> str:
    """Return words of a label without the mark of its mnemonic."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")
