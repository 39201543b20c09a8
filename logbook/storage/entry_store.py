"""Entries in the encrypted file."""

from collections.abc import Iterator
from itertools import groupby

import sqlalchemy as sa

from logbook.domain import canonical
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import (
    EntryNotSavedError,
    LogbookDamagedError,
    MalformedEntryError,
)
from logbook.domain.merkle import Frontier
from logbook.domain.moment import utc_text
from logbook.domain.verification import StoredRow
from logbook.storage.engine import WRITES
from logbook.storage.faults import FILE, translated
from logbook.storage.tables import content, entries, entry_index, head

BATCH = 512
"""Entries fetched at a time when many are read."""


class SqlEntryStore:
    """Implements `EntryStore` over one open, unlocked record."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})

    def head(self) -> Frontier:
        with translated(), self._engine.begin() as connection:
            return _head(connection)

    def append(self, signed: SignedEntry, frontier: Frontier) -> None:
        entry = signed.entry
        with translated(), self._writing.begin() as connection:
            if _head(connection).with_leaf(signed.leaf) != frontier:
                raise EntryNotSavedError("head")
            connection.execute(
                sa.insert(entries),
                {
                    "seq": entry.number,
                    "payload": signed.payload,
                    "signature": signed.signature,
                },
            )
            if signed.disclosed:
                connection.execute(sa.insert(content), _content_rows(signed))
            connection.execute(sa.insert(entry_index), index_row(signed))
            connection.execute(
                sa.update(head).where(head.c.id == 1),
                {"frontier": frontier.to_bytes()},
            )

    def read(self, first: int = 1, last: int | None = None) -> Iterator[SignedEntry]:
        return (row.to_signed() for row in self.rows(first, last))

    def rows(self, first: int = 1, last: int | None = None) -> Iterator[StoredRow]:
        while True:
            query = sa.select(entries.c.seq).where(entries.c.seq >= first)
            if last is not None:
                query = query.where(entries.c.seq <= last)
            batch = self._numbers(query.order_by(entries.c.seq).limit(BATCH))
            yield from self._fetch(batch)
            if len(batch) < BATCH:
                return
            first = batch[-1] + 1

    def of_incident(self, incident: str) -> Iterator[SignedEntry]:
        return self._indexed(entry_index.c.incident == incident)

    def of_kind(self, *kinds: str) -> Iterator[SignedEntry]:
        return self._indexed(entry_index.c.kind.in_([str(kind) for kind in kinds]))

    def _indexed(self, which: sa.ColumnElement[bool]) -> Iterator[SignedEntry]:
        query = sa.select(entry_index.c.seq).where(which).order_by(entry_index.c.seq)
        numbers = self._numbers(query)
        for at in range(0, len(numbers), BATCH):
            yield from (
                row.to_signed() for row in self._fetch(numbers[at : at + BATCH])
            )

    def _numbers(self, query: sa.Select[tuple[int]]) -> list[int]:
        with translated(), self._engine.begin() as connection:
            return list(connection.scalars(query))

    def _fetch(self, numbers: list[int]) -> list[StoredRow]:
        """Return the rows of these numbers with everything that lies beside them."""
        if not numbers:
            return []
        wanted = _among(entries.c.seq, numbers)
        beside = _among(content.c.seq, numbers)
        with translated(), self._engine.begin() as connection:
            found = connection.execute(
                sa.select(entries).where(wanted).order_by(entries.c.seq)
            ).all()
            fields = connection.execute(
                sa.select(content)
                .where(beside)
                .order_by(content.c.seq, content.c.field)
            ).all()
        values = {
            number: tuple((row.field, row.salt, row.value) for row in rows)
            for number, rows in groupby(fields, key=lambda row: row.seq)
        }
        return [
            StoredRow(row.seq, row.payload, row.signature, values.get(row.seq, ()))
            for row in found
        ]


def index_row(signed: SignedEntry) -> dict[str, object]:
    """Return what the index tables hold of an entry."""
    entry = signed.entry
    return {
        "seq": entry.number,
        "incident": entry.incident,
        "kind": str(entry.kind),
        "author": entry.author,
        "recorded": utc_text(entry.recorded.at),
    }


def _content_rows(signed: SignedEntry) -> list[dict[str, object]]:
    return [
        {
            "seq": signed.number,
            "field": name,
            "salt": shown.salt,
            "value": canonical.to_bytes(shown.value),
        }
        for name, shown in signed.disclosed.items()
    ]


def _among(column: sa.Column[int], numbers: list[int]) -> sa.ColumnElement[bool]:
    """Ask for a run of numbers as a range, which is one walk through the index."""
    if numbers[-1] - numbers[0] + 1 == len(numbers):
        return column.between(numbers[0], numbers[-1])
    return column.in_(numbers)


def _head(connection: sa.Connection) -> Frontier:
    stored = connection.scalar(sa.select(head.c.frontier))
    try:
        return Frontier.from_bytes(stored or b"")
    except MalformedEntryError as error:
        raise LogbookDamagedError(FILE, "head") from error
