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


def with_mnemonic(words: str, taken: set[str]) -> str:
    """Return *words* with a mark before a letter that is free, and take the letter.

    Initials are tried first. For labels that come from data and so cannot carry a
    mark of their own.
    """
    places = [place for place, letter in enumerate(words) if letter.isascii()]
    initials = [n for n in places if n == 0 or words[n - 1] == " "]
    for place in (*initials, *places):
        letter = words[place].upper()
        if letter.isalpha() and letter not in taken:
            taken.add(letter)
            before, after = words[:place], words[place:]
            return f"{_literal(before)}&{_literal(after)}"
    return _literal(words)


def _literal(words: str) -> str:
    return words.replace("&", "&&")
