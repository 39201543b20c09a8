"""Entries that are asked for after every save, read from the file once."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Protocol

from logbook.domain.entry import SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.verification import StoredRow

ROOM = 16 * 1024 * 1024
"""Bytes of memory the entries may take, roughly: some four thousand of them."""

_READ_OF_STORED = 8
"""Bytes an entry takes once it is read, for each byte of its payload, measured."""


class Rows(Protocol):
    """Where entries lie."""

    def these(self, numbers: Sequence[int]) -> list[StoredRow]:
        """Return the rows that have these numbers, in order."""


class KnownEntries:
    """Remembers entries by their number, the most recently asked for.

    An entry never changes while the logbook is open, so what was read of it stays
    true. A verification does not ask here: it believes only what lies in the file.
    """

    def __init__(self, rows: Rows, room: int = ROOM) -> None:
        self._rows = rows
        self._room = room
        self._taken = 0
        self._known: dict[int, SignedEntry] = {}

    def these(self, numbers: Sequence[int]) -> list[SignedEntry]:
        """Return the entries of these numbers, in order; what is no entry is left out.

        Args:
            numbers: In order, a few hundred at most.
        """
        missing = [number for number in numbers if number not in self._known]
        for number, signed in _readable(self._rows.these(missing)) if missing else ():
            self._known[number] = signed
            self._taken += _size_of(signed)
        found = {
            number: self._known.pop(number)
            for number in numbers
            if number in self._known
        }
        self._known.update(found)  # at the end: what was asked for last is kept longest
        self._drop_oldest()
        return list(found.values())

    def forget(self) -> None:
        """Let go of everything, because the logbook is being closed."""
        self._known.clear()
        self._taken = 0

    def _drop_oldest(self) -> None:
        oldest = takewhile(lambda _: self._taken > self._room, tuple(self._known))
        for number in oldest:
            self._taken -= _size_of(self._known.pop(number))


def _size_of(signed: SignedEntry) -> int:
    return _READ_OF_STORED * len(signed.payload)


def _readable(rows: list[StoredRow]) -> Iterator[tuple[int, SignedEntry]]:
    for row in rows:
        try:
            yield row.number, row.to_signed()
        except MalformedEntryError:
            continue
