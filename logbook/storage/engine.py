"""Opening, creating and closing ``log.db``: key, settings, rules, checks."""

import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from logbook.domain.errors import (
    DiskFullError,
    LogbookDamagedError,
    LogbookExistsError,
    MalformedEntryError,
    NewerFormatError,
    ReadOnlyError,
)
from logbook.domain.merkle import Frontier
from logbook.storage import faults
from logbook.storage.authorizer import permit
from logbook.storage.cipher_file import PAGE, asked, connect, create
from logbook.storage.faults import LOG_FILE
from logbook.storage.file_lock import FileLock
from logbook.storage.tables import APPLICATION_ID, MAJOR, MINOR, SCHEMA
from logbook.storage.upgrade import FORMAT_1, upgrade_from_1

READ_ONLY = {"logbook_reading": True}
"""Execution options of a connection that takes no write lock."""

_FORMAT_STEP = 100
_VERSION = MAJOR * _FORMAT_STEP + MINOR
_FIRST_VERSION = 100
_NO_SPACE = 28

SETTINGS = (
    "cipher_memory_security = ON",  # pages and key are locked in memory and wiped
    "temp_store = MEMORY",  # SQLCipher does not encrypt temporary files
    "locking_mode = EXCLUSIVE",  # nobody else writes meanwhile: one page less a save
    "journal_mode = PERSIST",  # a WAL can lose entries to one flipped bit
    "synchronous = EXTRA",  # FULL loses the last entry in a third of power cuts
    "fullfsync = ON",  # macOS: otherwise the drive may keep it in its cache
    "secure_delete = ON",  # dropped drafts are overwritten
    "foreign_keys = ON",
    "recursive_triggers = ON",  # without it REPLACE deletes past every trigger
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",  # an I/O error on a mapped page would kill the process
    "cache_size = -65536",  # 64 MiB: a page not in the cache costs a decryption
)


@dataclass(slots=True)
class Database:
    """An open record.

    There is one connection, and one thread at a time may use it: the program's
    logbook thread. Opening and closing may happen on another one, because SQLite's
    check of the thread is switched off; nothing else makes it safe.
    """

    folder: Path
    engine: sa.Engine
    connection: dbapi2.Connection = field(repr=False)
    _lock: FileLock = field(repr=False)
    _closed: bool = False

    def close(self) -> None:
        """Leave one file behind, forget the key, let others in; safe to repeat."""
        if self._closed:
            return
        self._closed = True
        try:
            self.connection.set_authorizer(None)
            # A disk that fails now leaves a journal that is empty: nothing is lost.
            with suppress(dbapi2.Error):
                self.connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            self.engine.dispose()
            self.connection.close()
            self._lock.release()


def create_database(folder: Path, key: bytearray) -> Database:
    """Create an empty record in a folder that exists.

    Args:
        key: The 32 bytes of the data key; they stay the caller's to wipe.

    Raises:
        LogbookExistsError: There is a record already.
        DiskFullError: There is no room.
        ReadOnlyError: Nothing can be written there.
    """
    lock = FileLock.acquire(folder)
    try:
        _create_file(folder)
    except BaseException:
        lock.release()
        raise
    return _opened(folder, key, lock, _make)


def open_database(folder: Path, key: bytearray) -> Database:
    """Open the record of a logbook whose key slot has already proven the key.

    How far the head agrees with the entries is left to the verification, which can
    name the entry; here only a head that is no head at all is refused.

    Args:
        key: The 32 bytes of the data key; they stay the caller's to wipe.

    Raises:
        LogbookDamagedError: The file is ``missing``, ``empty``, ``short``, or one
            of its parts is not what was written: ``page``, ``application``,
            ``schema``, ``size``, ``head``.
        NewerFormatError: A newer program wrote it in a way this one cannot read.
        LogbookBusyError: It is open elsewhere.
        ReadOnlyError: Nothing can be written there.
        DiskNotAnsweringError: The disk did not give the bytes.
    """
    # SQLite would take a missing or empty file for a new, empty record.
    _refuse_stump(folder / LOG_FILE)
    return _opened(folder, key, FileLock.acquire(folder), _check)


def _opened(
    folder: Path,
    key: bytearray,
    lock: FileLock,
    prepare: Callable[[dbapi2.Connection, Path], None],
) -> Database:
    path = folder / LOG_FILE
    connection = None
    try:
        with faults.reading():
            connection = connect(path, key, SETTINGS)
            prepare(connection, path)
        engine = _engine(connection)
        connection.set_authorizer(permit)
        return Database(folder, engine, connection, lock)
    except BaseException:
        if connection is not None:
            connection.close()
        lock.release()
        raise


def _engine(connection: dbapi2.Connection) -> sa.Engine:
    engine = sa.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connection,
        poolclass=sa.StaticPool,
        hide_parameters=True,  # no word of an entry gets into a traceback
    )

    engine.connect().close()  # SQLAlchemy asks its own questions once, and now
    sa.event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: sa.Connection) -> None:
    reads = connection.get_execution_options().get("logbook_reading", False)
    # IMMEDIATE: what is read before writing is still true when it is written.
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _create_file(folder: Path) -> None:
    try:
        create(folder / LOG_FILE)
    except FileExistsError as error:
        raise LogbookExistsError(str(folder)) from error
    except OSError as error:
        raise (DiskFullError if error.errno == _NO_SPACE else ReadOnlyError) from error


def _make(connection: dbapi2.Connection, path: Path) -> None:  # noqa: ARG001
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {_VERSION}")
    for text in SCHEMA:
        connection.execute(text)
    connection.execute("INSERT INTO head VALUES (1, 0, ?)", (Frontier().to_bytes(),))
    connection.execute("COMMIT")


def _refuse_stump(path: Path) -> None:
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise LogbookDamagedError(LOG_FILE, "missing") from error
    except OSError as error:
        raise ReadOnlyError from error
    if not stat.S_ISREG(found.st_mode):
        raise LogbookDamagedError(LOG_FILE, "missing")
    if found.st_size < PAGE:
        why = "short" if found.st_size else "empty"
        raise LogbookDamagedError(LOG_FILE, why)


def _check(connection: dbapi2.Connection, path: Path) -> None:
    """Refuse a file that is not, or not wholly, what a program of ours wrote."""
    if asked(connection, "application_id") != APPLICATION_ID:
        raise LogbookDamagedError(LOG_FILE, "application")
    version = asked(connection, "user_version")
    major, minor = divmod(version, _FORMAT_STEP)
    if major > MAJOR:
        raise NewerFormatError(f"{major}.{minor}")
    if version == _FIRST_VERSION:
        is_ours = _schema_of(connection) == sorted(FORMAT_1)
    else:
        is_ours = schema_is_ours(connection, newer=minor > MINOR)
    if not is_ours:
        raise LogbookDamagedError(LOG_FILE, "schema")
    # A journal left by a crash was rolled back by the reads above.
    if asked(connection, "page_count") * PAGE != path.stat().st_size:
        raise LogbookDamagedError(LOG_FILE, "size")
    _check_head(connection)
    # Last: a file that is refused stays as it was found.
    if version == _FIRST_VERSION:
        upgrade_from_1(connection, _VERSION)


def schema_is_ours(connection: dbapi2.Connection, *, newer: bool = False) -> bool:
    """Tell whether tables, indexes and triggers are there, letter for letter.

    Args:
        newer: A newer minor version wrote the file and may have added some.
    """
    found = _schema_of(connection)
    return set(SCHEMA) <= set(found) if newer else found == sorted(SCHEMA)


def _schema_of(connection: dbapi2.Connection) -> list[str]:
    query = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
    return sorted(sql for (sql,) in connection.execute(query).fetchall())


def _check_head(connection: dbapi2.Connection) -> None:
    try:
        [(size, frontier)] = connection.execute(
            "SELECT size, frontier FROM head"
        ).fetchall()
        sound = Frontier.from_bytes(frontier).size == size
    except (ValueError, MalformedEntryError) as error:
        raise LogbookDamagedError(LOG_FILE, "head") from error
    if not sound:
        raise LogbookDamagedError(LOG_FILE, "head")
