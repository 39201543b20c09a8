"""A durable append against one bare row in SQLCipher, journal and sync as ours."""

import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from logbook.application.journal import Journal
from logbook.bootstrap.opening import OpenLogbook
from logbook.crypto.clock import SystemClock
from logbook.crypto.signing import Ed25519Signer
from logbook.domain.bodies import Manner, Note
from logbook.storage.engine import create_database
from logbook.storage.entry_store import SqlEntryStore
from tests.bench.filling import filled
from tests.bench.rounds import SIZES, Growth, Row, growth, paired, percentile, timed
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


def rows() -> Iterator[Row | Growth]:
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        yield _against_bare(folder)
        yield from _as_it_grows(folder)
    finally:
        shutil.rmtree(folder)


def _against_bare(folder: Path) -> Row:
    bare = bare_connection(folder / "bare.db")
    database = create_database(folder, KEY)
    signer = Ed25519Signer("P-001", bytes(32))
    journal = Journal(LOG, SqlEntryStore(database.engine), signer, SystemClock())
    content = WORDS.encode()

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO t (v) VALUES (?)", (content,))
        bare.execute("COMMIT")

    def median_of(work: Callable[[], object]) -> float:
        return statistics.median(timed(work) for _ in range(SAVES))

    row = paired(
        "save an entry, durable",
        "a bare one-row commit in SQLCipher",
        ours=lambda: median_of(partial(_save, journal)),
        bare=lambda: median_of(commit),
        goal=2.0,
    )
    bare.close()
    database.close()
    return row


def _as_it_grows(folder: Path) -> Iterator[Growth | Row]:
    """Save into copies of logbooks that were filled, as the program opens them."""
    books = {size: filled(size).copy(folder).open() for size in SIZES}
    # Every save of every round, because a tail is looked at; the first ones warm up.
    taken: dict[int, list[float]] = {size: [] for size in SIZES}

    def some(size: int) -> float:
        figures = [timed(partial(_note, books[size])) for _ in range(SAVES)]
        taken[size] += figures
        return statistics.median(figures)

    yield growth(
        "save an entry, as the record grows",
        {size: partial(some, size) for size in SIZES},
        goal=1.15,
    )
    for size, figures in taken.items():
        half, most = percentile(figures[SAVES:], 0.5), percentile(figures[SAVES:], 0.99)
        yield Row(
            f"99 of 100 saves at {size:,}", "half of them", most / half, most, half,
            "ms", 3.0,
        )  # fmt: skip
    for book in books.values():
        book.close()


def _note(book: OpenLogbook) -> None:
    _save(book.journal)


def _save(journal: Journal) -> None:
    now = journal.clock.now().moment()
    journal.append("WIN-0001", Note(Manner.OBSERVED, WORDS, now))
