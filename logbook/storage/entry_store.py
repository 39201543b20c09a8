"""Entries in the encrypted file."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from logbook.domain.canonical import to_bytes
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import (
    EntryNotSavedError,
    LogbookDamagedError,
    MalformedEntryError,
)
from logbook.domain.merkle import Frontier
from logbook.domain.verification import StoredRow
from logbook.storage import faults
from logbook.storage.cipher_file import transaction
from logbook.storage.faults import LOG_FILE
from logbook.storage.index_file import IndexFile
from logbook.storage.index_numbers import count, next_numbers
from logbook.storage.known_entries import KnownEntries
from logbook.storage.record_rows import BATCH, RecordRows, driver_of

# What a save consists of goes to the driver as it stands: five statements through
# SQLAlchemy take a fifth longer than the disk needs for all of them.
_HEAD = "SELECT size, frontier FROM head"
_LAST_NUMBER = "SELECT coalesce(max(seq), 0) FROM entry"
_ADD_ENTRY = "INSERT INTO entry (seq, payload, signature) VALUES (?, ?, ?)"
_ADD_VALUES = "INSERT INTO content (seq, field, salt, value) VALUES "
_MOVE_HEAD = "UPDATE head SET size = ?, frontier = ? WHERE id = 1"

NUMBERS = 16 * BATCH
"""Numbers taken from the index at a time; where several kinds are asked for, each is
asked anew for every batch."""


class SqlEntryStore:
    """Implements `EntryStore` over one open database.

    Reading holds no transaction between two batches, so that an entry can be
    appended while others are still being looked through; what was read meanwhile
    cannot change. Rows that are no entries are passed over by every method but
    `rows`: one bad entry must not hide the others, and verification names it.

    Args:
        index: Makes incidents and kinds quick to find; without it, every entry is
            read for that.
    """

    def __init__(self, engine: sa.Engine, index: IndexFile | None = None) -> None:
        self._driver = driver_of(engine)
        self._record = index.record if index else RecordRows(engine)
        self._index = index
        self._known = KnownEntries(self._record)

    def head(self) -> Frontier:
        with faults.reading():
            return _head(self._driver)

    def append(self, signed: SignedEntry, frontier: Frontier) -> None:
        with faults.writing(), transaction(self._driver, writes=True):
            # Nobody else can write from here on: compare with what is there now.
            _refuse_stale(self._driver, signed, frontier)
            row = (signed.number, signed.payload, signed.signature)
            self._driver.execute(_ADD_ENTRY, row)
            _add_values(self._driver, signed)
            self._driver.execute(_MOVE_HEAD, (frontier.size, frontier.to_bytes()))
        if self._index is not None:
            self._index.take(signed)

    def read(self, first: int = 1, last: int | None = None) -> Iterator[SignedEntry]:
        return _readable(self.rows(first, last))

    def rows(self, first: int = 1, last: int | None = None) -> Iterator[StoredRow]:
        while rows := self._record.between(first, last):
            yield from rows
            if len(rows) < BATCH:
                return
            first = rows[-1].number + 1

    def of_incident(self, incident: str, *kinds: str) -> Iterator[SignedEntry]:
        return (
            signed
            for signed in self._found(incident, kinds)
            if signed.entry.incident == incident
            and (not kinds or signed.entry.kind in kinds)
        )

    def of_kind(self, *kinds: str) -> Iterator[SignedEntry]:
        found = self._found(None, kinds) if kinds else ()
        return (signed for signed in found if signed.entry.kind in kinds)

    def count(self, incident: str) -> int:
        if self._index is None:
            return sum(1 for _ in self.of_incident(incident))
        return self._index.ask_numbers(partial(count, incident=incident))

    def forget(self) -> None:
        """Let go of what was read, because the logbook is being closed."""
        self._known.forget()

    def these(self, numbers: Sequence[int]) -> Iterator[SignedEntry]:
        for at in range(0, len(numbers), BATCH):
            yield from self._read(numbers[at : at + BATCH])

    def _found(
        self, incident: str | None, kinds: Sequence[str]
    ) -> Iterator[SignedEntry]:
        """Return at least the entries about an incident and of one of some kinds."""
        if self._index is None:
            yield from self.read()
            return
        number, names = 0, sorted({str(kind) for kind in kinds})
        asked = partial(next_numbers, incident=incident, kinds=names, limit=NUMBERS)
        while numbers := self._index.ask_numbers(partial(asked, after=number)):
            # Whole incidents are long and seldom wanted: they would displace the few
            # kinds that are wanted after every save.
            these = self._known.these if names else self._read
            for at in range(0, len(numbers), BATCH):
                yield from these(numbers[at : at + BATCH])
            if len(numbers) < NUMBERS:
                return
            number = numbers[-1]

    def _read(self, numbers: Sequence[int]) -> Iterator[SignedEntry]:
        return _readable(self._record.these(numbers))


def _head(driver: dbapi2.Connection) -> Frontier:
    [(size, stored)] = driver.execute(_HEAD).fetchall()
    try:
        frontier = Frontier.from_bytes(stored)
    except MalformedEntryError as error:
        raise LogbookDamagedError(LOG_FILE, "head") from error
    if frontier.size != size:
        raise LogbookDamagedError(LOG_FILE, "head")
    return frontier


def _refuse_stale(
    driver: dbapi2.Connection, signed: SignedEntry, frontier: Frontier
) -> None:
    """Refuse an entry that was built on anything but the record as it is."""
    before = _head(driver)
    [(last,)] = driver.execute(_LAST_NUMBER).fetchall()
    if last != before.size or signed.number != last + 1:
        raise EntryNotSavedError("number")
    if before.with_leaf(signed.leaf) != frontier:
        raise EntryNotSavedError("head")


def _add_values(driver: dbapi2.Connection, signed: SignedEntry) -> None:
    """Insert all values at once: each statement with triggers costs a page copied."""
    rows = [
        (signed.number, name, shown.salt, to_bytes(shown.value))
        for name, shown in signed.disclosed.items()
    ]
    if rows:
        marks = ", ".join(["(?, ?, ?, ?)"] * len(rows))
        driver.execute(_ADD_VALUES + marks, [part for row in rows for part in row])


def _readable(rows: Iterable[StoredRow]) -> Iterator[SignedEntry]:
    for row in rows:
        try:
            signed = row.to_signed()
        except MalformedEntryError:
            continue
        yield signed
