"""Entries as they lie in the record, found by their numbers alone."""

from collections import defaultdict
from collections.abc import Sequence

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from logbook.domain.digest import Digest
from logbook.domain.merkle import leaf_of
from logbook.domain.verification import StoredRow
from logbook.storage import faults
from logbook.storage.cipher_file import transaction

BATCH = 256
"""Entries fetched at a time: little memory, few round trips."""

_HIGHEST = 2**63 - 1
"""The highest number SQLite can give a row."""

# Reading goes to the driver as it stands, as saving does: a statement through
# SQLAlchemy takes longer than the rows of a screenful.
_LAST = "SELECT coalesce(max(seq), 0) FROM entry"
_PAYLOAD = "SELECT payload FROM entry WHERE seq = ?"
_PAYLOADS = "SELECT seq, payload FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?"
_ENTRIES = "SELECT seq, payload, signature FROM entry WHERE seq"
_VALUES = "SELECT seq, field, salt, value FROM content WHERE seq"
_IN_ORDER = " ORDER BY seq"
_BY_FIELD = " ORDER BY seq, field"


class RecordRows:
    """Reads rows of one open database and believes nothing of them."""

    def __init__(self, engine: sa.Engine) -> None:
        self._driver = driver_of(engine)

    def last(self) -> int:
        """Return the number of the newest entry, 0 if there is none."""
        with faults.reading():
            [(number,)] = self._driver.execute(_LAST).fetchall()
        return int(number)

    def leaf(self, number: int) -> Digest | None:
        """Return what stands for an entry in the tree, none if it is not there."""
        with faults.reading():
            found = self._driver.execute(_PAYLOAD, (number,)).fetchall()
        return leaf_of(found[0][0]) if found else None

    def payloads(self, first: int, limit: int) -> list[tuple[int, bytes]]:
        """Return number and payload of the first rows from a number on, in order."""
        with faults.reading():
            found = self._driver.execute(_PAYLOADS, (first, limit)).fetchall()
        return [(number, payload) for number, payload in found]

    def between(
        self, first: int, last: int | None = None, limit: int = BATCH
    ) -> list[StoredRow]:
        """Return the first rows of a stretch, in order, both ends included."""
        end = _HIGHEST if last is None else last
        with faults.reading(), transaction(self._driver, writes=False):
            query = f"{_ENTRIES} BETWEEN ? AND ?{_IN_ORDER} LIMIT ?"
            entries = self._driver.execute(query, (first, end, limit)).fetchall()
            if not entries:
                return []
            beside = f"{_VALUES} BETWEEN ? AND ?{_BY_FIELD}"
            stretch = (first, entries[-1][0])
            return _joined(entries, self._driver.execute(beside, stretch).fetchall())

    def these(self, numbers: Sequence[int]) -> list[StoredRow]:
        """Return the rows that have these numbers, in order; a few hundred at most."""
        if not numbers:
            return []
        chosen = f" IN ({', '.join('?' * len(numbers))})"
        with faults.reading(), transaction(self._driver, writes=False):
            return _joined(
                self._driver.execute(
                    f"{_ENTRIES}{chosen}{_IN_ORDER}", numbers
                ).fetchall(),
                self._driver.execute(
                    f"{_VALUES}{chosen}{_BY_FIELD}", numbers
                ).fetchall(),
            )


def driver_of(engine: sa.Engine) -> dbapi2.Connection:
    """Return the driver's own connection; there is one for each open database."""
    return engine.raw_connection().driver_connection


def _joined(
    entries: list[tuple[int, bytes, bytes]],
    values: list[tuple[int, str, bytes, bytes]],
) -> list[StoredRow]:
    beside: dict[int, list[tuple[str, bytes, bytes]]] = defaultdict(list)
    for number, field, salt, value in values:
        beside[number].append((field, salt, value))
    return [
        StoredRow(number, payload, signature, tuple(beside[number]))
        for number, payload, signature in entries
    ]
