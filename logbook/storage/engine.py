"""Opening the encrypted file: key, pragmas in order, authorizer, closing.

There is one connection and one thread that uses it. The connection may be made on
another thread than that, hence ``check_same_thread=False``.
"""

from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from logbook.domain.errors import (
    LogbookDamagedError,
    LogbookExistsError,
    NewerFormatError,
)
from logbook.domain.merkle import Frontier
from logbook.storage import tables
from logbook.storage.authorizer import authorize
from logbook.storage.faults import FILE, translated
from logbook.storage.file_lock import FileLock

PAGE = 4096
"""Bytes in a page of the file."""

WRITES = "writes"
"""Execution option of a connection that is going to write."""

_MAJOR = 100

_PRAGMAS = (
    # Reasons and measurements: journal and sync decide whether "saved" is true
    # after a power cut; a write-ahead log would let one flipped bit drop entries.
    "cipher_memory_security = ON",
    "temp_store = MEMORY",  # temporary files would not be encrypted
    "journal_mode = PERSIST",
    "synchronous = EXTRA",
    "fullfsync = ON",
    "secure_delete = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "cache_size = -65536",
)


@dataclass(slots=True)
class Database:
    """An open record: the engine over its one connection, and the lock on it."""

    folder: Path
    engine: sa.Engine
    connection: sqlcipher.Connection
    lock: FileLock

    def close(self) -> None:
        """Leave a single file behind, and let others open it."""
        try:
            self.connection.set_authorizer(None)
            if not self.connection.in_transaction:
                # A disk that refuses even this leaves a journal, which is harmless.
                self._without_journal()
        finally:
            self.engine.dispose()
            self.connection.close()
            self.lock.release()

    def _without_journal(self) -> None:
        try:
            self.connection.execute("PRAGMA journal_mode = DELETE")
        except sqlcipher.Error:
            return


def create_database(folder: Path, key: bytearray) -> Database:
    """Make an empty record in *folder*.

    Args:
        key: 32 bytes, the key of the record.

    Raises:
        LogbookExistsError: There is a record already.
        DiskFullError: There is no room.
    """
    path = folder / FILE
    if path.exists():
        raise LogbookExistsError(str(folder))
    lock = FileLock.acquire(folder)
    try:
        connection = _connect(path, key)
        with translated():
            connection.execute("BEGIN IMMEDIATE")
            for statement in tables.DDL:
                connection.execute(statement)
            connection.execute(
                "INSERT INTO head (id, frontier) VALUES (1, ?)",
                (Frontier().to_bytes(),),
            )
            major, minor = tables.FORMAT
            connection.execute(f"PRAGMA application_id = {tables.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {major * _MAJOR + minor}")
            connection.execute("COMMIT")
    except BaseException:
        lock.release()
        raise
    return _opened(folder, connection, lock)


def open_database(folder: Path, key: bytearray) -> Database:
    """Open the record in *folder*, having looked whether it can be one.

    Args:
        key: 32 bytes; the key slots have already proved that it is the right one.

    Raises:
        LogbookDamagedError: The file is missing, empty, cut or damaged.
        NewerFormatError: A newer program wrote it.
        LogbookBusyError: It is open elsewhere.
    """
    path = folder / FILE
    _look_at(path)
    lock = FileLock.acquire(folder)
    try:
        connection = _connect(path, key)
        try:
            with translated():
                _check_form(connection, path)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        lock.release()
        raise
    return _opened(folder, connection, lock)


def _look_at(path: Path) -> None:
    """Refuse what SQLite would take for a new, empty database."""
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise LogbookDamagedError(FILE, "missing") from error
    if size == 0:
        raise LogbookDamagedError(FILE, "empty")
    if size % PAGE:
        raise LogbookDamagedError(FILE, "short")


def _connect(path: Path, key: bytearray) -> sqlcipher.Connection:
    connection = sqlcipher.connect(
        str(path), isolation_level=None, check_same_thread=False
    )
    # Without this SQLCipher writes about damaged pages to the standard error.
    connection.execute("PRAGMA cipher_log_level = NONE")
    # As bytes it leaves fewer copies of the key behind than a pragma in a string.
    raw = bytearray(b"x'" + key.hex().encode("ascii") + b"'")
    connection.set_key(bytes(raw))
    raw[:] = bytes(len(raw))
    try:
        with translated():
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _check_form(connection: sqlcipher.Connection, path: Path) -> None:
    """Compare what the file says of itself with what a record must say."""
    version, application, pages = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("user_version", "application_id", "page_count")
    )
    if application != tables.APPLICATION_ID:
        raise LogbookDamagedError(FILE, "application")
    if version // _MAJOR > tables.FORMAT[0]:
        raise NewerFormatError(f"{version // _MAJOR}.{version % _MAJOR}")
    if pages * PAGE != path.stat().st_size:
        raise LogbookDamagedError(FILE, "short")
    found = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    missing = set(tables.DDL) - {row[0] for row in found}
    if missing:
        raise LogbookDamagedError(FILE, "schema")


def _opened(folder: Path, connection: sqlcipher.Connection, lock: FileLock) -> Database:
    engine = sa.create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connection,
        poolclass=StaticPool,
        hide_parameters=True,
    )
    engine.connect().close()  # SQLAlchemy asks its own questions once, and now
    sa.event.listen(engine, "begin", _begin)
    connection.set_authorizer(authorize)
    return Database(folder, engine, connection, lock)


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
