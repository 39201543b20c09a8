"""Opening one encrypted file of SQLCipher: its key, its settings, in their order."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

PAGE = 4096
"""Bytes in a page of a file, and in the smallest file there can be."""

_KEY_SIZE = 32
_HEX = b"0123456789abcdef"


def create(path: Path) -> None:
    """Create the empty file ourselves: never over another one, for our eyes only.

    Raises:
        OSError: It is there already, or cannot be made.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def connect(path: Path, key: bytearray, settings: Sequence[str]) -> dbapi2.Connection:
    """Unlock a file that exists and apply every setting, in the order given.

    The connection begins no transaction by itself, and whoever uses it sees to it
    that one thread at a time does.

    Args:
        key: 32 bytes; they stay the caller's to wipe.

    Raises:
        dbapi2.Error: The file cannot be opened, or is not encrypted with this key.
    """
    # mode=rw: a file that vanished meanwhile must not come back as an empty one.
    connection = dbapi2.connect(
        f"{path.resolve().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=0,  # the lock file has settled who may write
    )
    try:
        # Else a page that does not authenticate is also told to stderr.
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        _set_key(connection, key)
        for setting in settings:
            connection.execute(f"PRAGMA {setting}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: dbapi2.Connection, *, writes: bool) -> Iterator[None]:
    """Do everything inside as one, or none of it.

    Args:
        writes: Take the right to write at once, so that what is read before writing
            is still true when it is written.
    """
    connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Some errors have rolled it back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def asked(connection: dbapi2.Connection, pragma: str) -> int:
    """Return the whole number a PRAGMA answers."""
    [(answer,)] = connection.execute(f"PRAGMA {pragma}").fetchall()
    return int(answer)


def _set_key(connection: dbapi2.Connection, key: bytearray) -> None:
    """Hand over the raw key in a buffer that is wiped; a PRAGMA would leave copies."""
    assert len(key) == _KEY_SIZE  # noqa: S101 - a shorter one would be a passphrase
    spelled = bytearray(3 + 2 * _KEY_SIZE)
    try:
        spelled[:2], spelled[-1:] = b"x'", b"'"
        for at, byte in enumerate(key):
            spelled[2 + 2 * at] = _HEX[byte >> 4]
            spelled[3 + 2 * at] = _HEX[byte & 15]
        connection.set_key(spelled)
    finally:
        spelled[:] = bytes(len(spelled))
