"""A day of the calendar, typed as ``2026-11-21``."""

import re
from datetime import date

from logbook.domain.draft import Problem
from ui.widgets.fields import Field

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)


class DayEdit(Field):
    """Takes one day; what is allowed is for the draft to say."""

    def __init__(self) -> None:
        super().__init__(width=132)

    def day(self) -> date | None:
        """Return the day that is typed, or nothing while there is none."""
        found = _DAY.fullmatch(self.text().strip())
        try:
            return date(*map(int, found.groups())) if found else None
        except ValueError:
            return None

    def unread(self) -> Problem | None:
        """Return what keeps the words from being read as a day, if anything."""
        typed = self.text().strip()
        return Problem.NOT_A_DATE if typed and self.day() is None else None
