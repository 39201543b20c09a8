"""What the index file holds of each entry, worked out from the entries themselves."""

from collections.abc import Iterable

from sqlcipher3 import dbapi2

from logbook.domain.entry import SignedEntry
from logbook.domain.moment import utc_text

MEANING = 1
"""To be raised when rows come to mean something else although the tables do not."""

TABLES: tuple[str, ...] = (
    """\
CREATE TABLE entry_index (
    seq INTEGER PRIMARY KEY,
    incident TEXT,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    recorded TEXT NOT NULL,
    happened TEXT
) STRICT""",
)
"""Tables and indexes, in the order they are made."""

_ADD = "INSERT INTO entry_index VALUES (?, ?, ?, ?, ?, ?)"


def add(connection: dbapi2.Connection, batch: Iterable[SignedEntry]) -> None:
    """Put entries into the index, inside the transaction that moves its mark.

    Args:
        batch: Entries in order, none of which is in the index yet, and after all
            that are.
    """
    connection.executemany(_ADD, map(_row_of, batch))


def _row_of(signed: SignedEntry) -> tuple[int, str | None, str, str, str, str | None]:
    entry = signed.entry
    moment = signed.values.get("happened")
    utc = moment.get("utc") if isinstance(moment, dict) else None
    happened = utc if isinstance(utc, str) else None
    recorded = utc_text(entry.recorded.at)
    return (
        entry.number,
        entry.incident,
        str(entry.kind),
        entry.author,
        recorded,
        happened,
    )
