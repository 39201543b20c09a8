"""Looking at every page of the file, for a full check."""

from collections.abc import Iterator

import sqlalchemy as sa

from logbook.domain.errors import LogbookDamagedError, LogbookError
from logbook.domain.verification import Finding, FindingCode
from logbook.storage import faults
from logbook.storage.engine import READ_ONLY, Database, schema_is_ours
from logbook.storage.faults import LOG_FILE
from logbook.storage.tables import content, entry

_ORPHANS = (
    sa.select(content.c.seq)
    .where(content.c.seq.not_in(sa.select(entry.c.seq)))
    .distinct()
)


def check_file(database: Database) -> list[Finding]:
    """Return what is wrong with pages and schema; nothing is repaired.

    Whether the entries are what was signed is for the verification to say.
    """
    found: list[Finding] = []
    try:
        with faults.reading():
            found += _pages(database)
            if not found:
                found += _tables(database)
    except LogbookDamagedError as error:
        found.append(_of_file(error.why))
    except LogbookError as error:
        found.append(_of_file(error.code))
    return found


def _pages(database: Database) -> Iterator[Finding]:
    # The first check reads the main file past the journal, and would raise false
    # alarms while one is pending. None is: ours is the only connection, opening
    # rolled back what a crash left, and we stand between two transactions.
    assert not database.connection.in_transaction  # noqa: S101
    for pragma in ("cipher_integrity_check", "integrity_check"):
        for (said,) in database.connection.execute(f"PRAGMA {pragma}").fetchall():
            if said != "ok":
                yield _of_file(said)


def _tables(database: Database) -> Iterator[Finding]:
    if not schema_is_ours(database.connection):
        yield _of_file("schema")
    reader = database.engine.execution_options(**READ_ONLY)
    with reader.begin() as connection:
        for number in connection.scalars(_ORPHANS):
            yield Finding(FindingCode.FILE, number, "content")


def _of_file(why: str) -> Finding:
    return Finding(FindingCode.FILE, 0, f"{LOG_FILE}: {why}")
