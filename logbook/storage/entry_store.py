"""Entries in the encrypted file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

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
from logbook.storage.engine import READ_ONLY
from logbook.storage.faults import LOG_FILE
from logbook.storage.tables import content, entry

BATCH = 256
"""Entries fetched at a time: little memory, few round trips."""

Numbers: TypeAlias = sa.Select[tuple[int]]

_ALL: Numbers = sa.select(entry.c.seq)

# What a save consists of goes to the driver as it stands: five statements through
# SQLAlchemy take a fifth longer than the disk needs for all of them.
_HEAD = "SELECT size, frontier FROM head"
_LAST_NUMBER = "SELECT coalesce(max(seq), 0) FROM entry"
_ADD_ENTRY = "INSERT INTO entry (seq, payload, signature) VALUES (?, ?, ?)"
_ADD_VALUE = "INSERT INTO content (seq, field, salt, value) VALUES (?, ?, ?, ?)"
_MOVE_HEAD = "UPDATE head SET size = ?, frontier = ? WHERE id = 1"


class SqlEntryStore:
    """Implements `EntryStore` over one open database.

    Reading holds no transaction between two batches, so that an entry can be
    appended while others are still being looked through; what was read meanwhile
    cannot change. Rows that are no entries are passed over by every method but
    `rows`: one bad entry must not hide the others, and verification names it.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._writer = engine
        self._reader = engine.execution_options(**READ_ONLY)

    def head(self) -> Frontier:
        with faults.reading(), self._reader.connect() as connection:
            return _head(_driver_of(connection))

    def append(self, signed: SignedEntry, frontier: Frontier) -> None:
        with faults.writing(), self._writer.begin() as connection:
            driver = _driver_of(connection)
            # Nobody else can write from here on: compare with what is there now.
            _refuse_stale(driver, signed, frontier)
            row = (signed.number, signed.payload, signed.signature)
            driver.execute(_ADD_ENTRY, row)
            driver.executemany(_ADD_VALUE, _values(signed))
            driver.execute(_MOVE_HEAD, (frontier.size, frontier.to_bytes()))

    def read(self, first: int = 1, last: int | None = None) -> Iterator[SignedEntry]:
        return _readable(self.rows(first, last))

    def rows(self, first: int = 1, last: int | None = None) -> Iterator[StoredRow]:
        numbers = _ALL if last is None else _ALL.where(entry.c.seq <= last)
        return self._batches(numbers, entry.c.seq, first)

    def of_incident(self, incident: str, *kinds: str) -> Iterator[SignedEntry]:
        return (
            signed
            for signed in self.read()
            if signed.entry.incident == incident
            and (not kinds or signed.entry.kind in kinds)
        )

    def of_kind(self, *kinds: str) -> Iterator[SignedEntry]:
        return (signed for signed in self.read() if signed.entry.kind in kinds)

    def page(
        self,
        incident: str,
        *,
        before: int | None = None,
        after: int | None = None,
        limit: int = 100,
    ) -> list[SignedEntry]:
        """Return one screenful of an incident, oldest first.

        The place is given by a number and not by a count of rows to skip, so a page
        costs the same anywhere in the record.

        Args:
            before: The newest entries below this number; without it and *after*,
                the newest of all.
            after: Instead, the oldest entries above this number.
        """
        entries = list(self.of_incident(incident))
        if after is not None:
            return [signed for signed in entries if signed.number > after][:limit]
        if before is not None:
            entries = [signed for signed in entries if signed.number < before]
        return entries[-limit:]

    def _batches(
        self, numbers: Numbers, number: sa.ColumnClause[Any], first: int
    ) -> Iterator[StoredRow]:
        while True:
            batch = numbers.where(number >= first).order_by(number).limit(BATCH)
            rows = self._fetch(batch)
            yield from rows
            if len(rows) < BATCH:
                return
            first = rows[-1].number + 1

    def _fetch(self, numbers: Numbers) -> list[StoredRow]:
        """Fetch whole rows: two queries, however many rows there are."""
        chosen = numbers.scalar_subquery()
        entries = sa.select(entry).where(entry.c.seq.in_(chosen)).order_by(entry.c.seq)
        beside = (
            sa.select(content)
            .where(content.c.seq.in_(chosen))
            .order_by(content.c.seq, content.c.field)
        )
        with faults.reading(), self._reader.begin() as connection:
            values = defaultdict(list)
            for number, *value in connection.execute(beside):
                values[number].append(tuple(value))
            return [
                StoredRow(row.seq, row.payload, row.signature, tuple(values[row.seq]))
                for row in connection.execute(entries)
            ]


def _driver_of(connection: sa.Connection) -> dbapi2.Connection:
    """Return the driver's own connection, inside whatever transaction is open."""
    return connection.connection.dbapi_connection


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


def _values(signed: SignedEntry) -> list[tuple[int, str, bytes, bytes]]:
    return [
        (signed.number, name, shown.salt, to_bytes(shown.value))
        for name, shown in signed.disclosed.items()
    ]


def _readable(rows: Iterable[StoredRow]) -> Iterator[SignedEntry]:
    for row in rows:
        try:
            signed = row.to_signed()
        except MalformedEntryError:
            continue
        yield signed
