"""A record with its index beside it, and that index in the hands of somebody else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.index_file import INDEX_FILE, IndexFile
from logbook.storage.record_rows import RecordRows
from tests.builders import a_logbook
from tests.on_disk import created, opened

INDEX_KEY = bytearray(range(1, 33))


@contextmanager
def indexed(folder: Path) -> Iterator[tuple[SqlEntryStore, IndexFile]]:
    """Open a record that exists, and its index."""
    with opened(folder) as database:
        index = IndexFile(RecordRows(database.engine), folder, INDEX_KEY)
        try:
            yield SqlEntryStore(database.engine, index), index
        finally:
            index.close()


def created_with_index(folder: Path, *, of: int) -> Path:
    """Make a closed record of so many entries with an index of all of them."""
    created(folder)
    with indexed(folder) as (store, index):
        a_logbook(of, store)
        index.catch_up()
    return folder


@contextmanager
def raw_index(folder: Path) -> Iterator[dbapi2.Connection]:
    """Open the index as anybody who holds the key can: without any of our rules."""
    connection = dbapi2.connect(str(folder / INDEX_FILE), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{INDEX_KEY.hex()}'\"").fetchall()
    try:
        yield connection
    finally:
        connection.close()
