"""A whole number of things, read only where it is written as one."""

import re

from logbook.domain.draft import Problem
from ui.widgets.fields import Field

_NUMBER = re.compile(r"[+-]?\d{1,9}", re.ASCII)


class NumberEdit(Field):
    """Takes digits; an empty field is no number, never zero."""

    def __init__(self) -> None:
        super().__init__(width=132)

    def number(self) -> int | None:
        """Return the number that is typed, or nothing while there is none."""
        found = _NUMBER.fullmatch(self.text().strip())
        return int(found[0]) if found else None

    def unread(self) -> Problem | None:
        """Return what keeps the words from being read as a count, if anything."""
        number = self.number()
        if number is not None and number < 0:
            return Problem.NEGATIVE
        typed = self.text().strip()
        return Problem.NOT_A_NUMBER if typed and number is None else None
