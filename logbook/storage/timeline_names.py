"""Small numbers for words that come again and again, and how many rows have each.

An index over a million rows is read page by page, and each page costs a decryption:
a row that says ``7`` where it meant ``follow-up`` lets twice as many fit on one.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from sqlcipher3 import dbapi2

TABLES: tuple[str, ...] = (
    """\
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    sort TEXT NOT NULL,
    text TEXT NOT NULL,
    -- how many rows of the timeline have it
    rows INTEGER NOT NULL DEFAULT 0,
    UNIQUE (sort, text)
) STRICT""",
)


class Sort(StrEnum):
    """What a name is a name of."""

    INCIDENT = "incident"
    LABEL = "label"
    PHASE = "phase"
    AUTHOR = "author"
    STEM = "stem"
    STANDING = "standing"


_FIND = "SELECT id FROM name WHERE sort = ? AND text = ?"
_TEXT = "SELECT text FROM name WHERE id = ?"
_ADD = "INSERT INTO name (sort, text) VALUES (?, ?)"
_TALLY = "UPDATE name SET rows = rows + ? WHERE id = ?"
_ROWS = "SELECT rows FROM name WHERE id = ?"


class Names:
    """The names of one index, as long as one piece of work on it takes."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], int] = {}

    def find(self, sort: Sort, text: str) -> int | None:
        """Return the number of a name, none if no row has it."""
        known = self._known.get((sort, text))
        if known is None:
            found = self._connection.execute(_FIND, (str(sort), text)).fetchone()
            if found is None:
                return None
            known = self._known[sort, text] = int(found[0])
        return known

    def number(self, sort: Sort, text: str) -> int:
        """Return the number of a name, a new one if there was none."""
        known = self.find(sort, text)
        if known is None:
            added = self._connection.execute(_ADD, (str(sort), text))
            known = self._known[sort, text] = int(added.lastrowid)
        return known

    def text(self, number: int) -> str:
        """Return the name with a number."""
        [(text,)] = self._connection.execute(_TEXT, (number,)).fetchall()
        return str(text)

    def tally(self, more: Counter[int]) -> None:
        """Count rows that came to have names, by number."""
        counts = [(rows, number) for number, rows in more.items()]
        self._connection.executemany(_TALLY, counts)

    def rows(self, numbers: Iterable[int]) -> int:
        """Return how many rows have one of these names."""
        found = (self._connection.execute(_ROWS, (each,)) for each in numbers)
        return sum(int(rows) for cursor in found for (rows,) in cursor.fetchall())
