"""A durable append against one bare row in SQLCipher, journal and sync as ours."""

import shutil
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from logbook.application.journal import Journal
from logbook.crypto.clock import SystemClock
from logbook.crypto.signing import Ed25519Signer
from logbook.domain.bodies import Manner, Note
from logbook.storage.engine import create_database
from logbook.storage.entry_store import SqlEntryStore
from tests.bench.rounds import Row, paired, timed
from tests.builders import LOG

KEY = bytearray(range(32))
SAVES = 60
WORDS = "Red screen with a ransom note on FIN-WS-07; files end in “.locked”. " * 4


def bare_connection(file: Path) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(file), isolation_level=None)
    connection.set_key(b"x'" + KEY.hex().encode() + b"'")
    for pragma in (
        "cipher_memory_security = ON", "temp_store = MEMORY", "journal_mode = PERSIST",
        "synchronous = EXTRA", "secure_delete = ON",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, v BLOB)")
    return connection


def rows() -> Iterator[Row]:
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        yield from _rows(folder)
    finally:
        shutil.rmtree(folder)


def _rows(folder: Path) -> Iterator[Row]:
    bare = bare_connection(folder / "bare.db")
    database = create_database(folder, KEY)
    clock = SystemClock()
    journal = Journal(
        LOG, SqlEntryStore(database.engine), Ed25519Signer("P-001", bytes(32)), clock
    )
    content = WORDS.encode()

    def save() -> None:
        journal.append("WIN-0001", Note(Manner.OBSERVED, WORDS, clock.now().moment()))

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO t (v) VALUES (?)", (content,))
        bare.execute("COMMIT")

    def median_of(work) -> float:
        return statistics.median(timed(work) for _ in range(SAVES))

    yield paired(
        "save an entry, durable",
        "a bare one-row commit in SQLCipher",
        ours=lambda: median_of(save),
        bare=lambda: median_of(commit),
        goal=2.0,
    )
    bare.close()
    database.close()
