"""The index file itself: what it consists of, how it is opened, made and removed."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2

from logbook.storage import cipher_file, index_numbers, index_rows
from logbook.storage.authorizer import permit_index
from logbook.storage.cipher_file import transaction

SETTINGS = (
    "cipher_memory_security = ON",
    "temp_store = MEMORY",  # SQLCipher does not encrypt temporary files
    "locking_mode = EXCLUSIVE",  # no shared memory beside the file
    "journal_mode = WAL",  # what a crash takes from its end is put in again
    "synchronous = NORMAL",  # the disk is waited for when the journal is emptied
    "secure_delete = OFF",  # what is overwritten here stands in the record for good
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "cache_size = -65536",  # 64 MiB
)

_MARK = """\
CREATE TABLE mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    format TEXT NOT NULL,
    -- the newest entry that was put in, and what stands for it in the tree
    upto INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    -- the same of the narrow tables, which may be further
    numbers INTEGER NOT NULL,
    numbers_leaf BLOB NOT NULL
) STRICT"""

SCHEMA = (_MARK, *index_numbers.TABLES, *index_rows.TABLES)
"""Everything a new index consists of, in the order it is made."""

_WHOLE = (str(index_rows.MEANING), *SCHEMA, *index_rows.ORDERS)

FORMAT = sha256("\n".join(_WHOLE).encode()).hexdigest()
"""Another text of a table, or another meaning of its rows, is another format."""

_FIRST_MARK = "INSERT INTO mark VALUES (1, ?, 0, x'', 0, x'')"
_READ_MARK = "SELECT format, upto, leaf, numbers, numbers_leaf FROM mark"
_MOVE_MARK = "UPDATE mark SET upto = ?, leaf = ?"
_MOVE_NUMBERS = "UPDATE mark SET numbers = ?, numbers_leaf = ?"
_ORDERS_MADE = "SELECT name FROM sqlite_schema WHERE type = 'index'"
_BESIDE = ("", "-wal", "-shm", "-journal")


class Mark(NamedTuple):
    """How far an index has got, and how far the numbers in it, which go first."""

    format: str
    upto: int = 0
    leaf: bytes = b""
    numbers: int = 0
    numbers_leaf: bytes = b""


def open_index(path: Path, key: bytearray) -> tuple[dbapi2.Connection, Mark]:
    """Open an index and read its mark.

    Raises:
        dbapi2.Error: There is none, or it cannot be used.
    """
    connection = cipher_file.connect(path, key, SETTINGS)
    try:
        found = connection.execute(_READ_MARK).fetchall()
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(permit_index)
    return connection, Mark(*found[0]) if found else Mark("")


def make_index(path: Path, key: bytearray) -> dbapi2.Connection:
    """Make an empty index in place of whatever is there.

    Raises:
        OSError: Nothing can be written there.
        dbapi2.Error: Likewise.
    """
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)
    cipher_file.create(path)
    return _filled(cipher_file.connect(path, key, SETTINGS))


def make_index_in_memory() -> dbapi2.Connection:
    """Make an empty index that is gone when it is closed."""
    return _filled(
        dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    )


def move_mark(connection: dbapi2.Connection, upto: int, leaf: bytes) -> None:
    """Say how far the index has got, inside the transaction that puts entries in."""
    connection.execute(_MOVE_MARK, (upto, leaf))


def move_numbers(connection: dbapi2.Connection, upto: int, leaf: bytes) -> None:
    """Say how far the numbers have got, inside the transaction that puts them in."""
    connection.execute(_MOVE_NUMBERS, (upto, leaf))


def missing_orders(connection: dbapi2.Connection) -> list[str]:
    """Return what is still to be run until questions of the timeline are quick."""
    made = {name for (name,) in connection.execute(_ORDERS_MADE).fetchall()}
    return [text for text in index_rows.ORDERS if text.split()[2] not in made]


def make_order(connection: dbapi2.Connection, text: str) -> None:
    """Put everything in one more order."""
    connection.set_authorizer(None)  # which lets nobody else make anything
    try:
        connection.execute(text)
    finally:
        connection.set_authorizer(permit_index)


def _filled(connection: dbapi2.Connection) -> dbapi2.Connection:
    try:
        with transaction(connection, writes=True):
            for text in SCHEMA:
                connection.execute(text)
            connection.execute(_FIRST_MARK, (FORMAT,))
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(permit_index)
    return connection
