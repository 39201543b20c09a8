"""A record in the real encrypted file, and that file in the hands of somebody else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from logbook.storage.engine import Database, create_database, open_database
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.faults import LOG_FILE
from tests.builders import a_logbook

KEY = bytearray(range(32))
PAGE = 4096


def created(folder: Path, *, of: int = 0) -> Path:
    """Make a closed record of so many entries and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    database = create_database(folder, KEY)
    a_logbook(of, SqlEntryStore(database.engine))
    database.close()
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Database]:
    database = open_database(folder, KEY)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def keyed(folder: Path) -> Iterator[dbapi2.Connection]:
    """Open the file as anybody who holds the key can: without any of our rules."""
    connection = dbapi2.connect(str(folder / LOG_FILE), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"").fetchall()
    try:
        yield connection
    finally:
        connection.close()


def tampered(folder: Path, *statements: str) -> None:
    """Run SQL with the triggers out of the way, and put them back as they were."""
    with keyed(folder) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, text in triggers:
            connection.execute(text)
