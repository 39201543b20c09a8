"""Looking at every page and every index of the file, for a full check."""

from collections.abc import Iterator

import sqlalchemy as sa

from logbook.domain.errors import LogbookError, MalformedEntryError
from logbook.domain.verification import Finding, FindingCode
from logbook.storage.engine import Database
from logbook.storage.entry_store import SqlEntryStore, index_row
from logbook.storage.faults import translated
from logbook.storage.tables import entry_index


def check_file(database: Database) -> list[Finding]:
    """Return what is wrong with pages and indexes; nothing is repaired."""
    try:
        with translated():
            found = list(_pages(database))
            if not found:
                found = list(_index(database))
    except LogbookError as error:
        return [Finding(FindingCode.FILE, 0, f"log.db: {error.code}")]
    return found


def _pages(database: Database) -> Iterator[Finding]:
    # No journal is pending: there is one connection, and it is between transactions.
    for pragma in ("cipher_integrity_check", "integrity_check"):
        for (said,) in database.connection.execute(f"PRAGMA {pragma}"):
            if said != "ok":
                yield Finding(FindingCode.FILE, 0, f"log.db: {pragma}")


def _index(database: Database) -> Iterator[Finding]:
    """Compare the index with the payloads it was worked out from."""
    with database.engine.begin() as connection:
        indexed = {
            row.seq: dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name
            for row in connection.execute(sa.select(entry_index))
        }
    for row in SqlEntryStore(database.engine).rows():
        try:
            expected = index_row(row.to_signed())
        except MalformedEntryError:
            continue
        if indexed.pop(row.number, None) != expected:
            yield Finding(FindingCode.FILE, row.number, "index")
    for number in indexed:
        yield Finding(FindingCode.FILE, number, "index")
