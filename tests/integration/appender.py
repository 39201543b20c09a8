"""Programs that are watched from outside while they write.

Usage: ``python -m tests.integration.appender WHAT FOLDER [WORDS]``; what each one
does stands in its docstring.
"""

import os
import sqlite3
import sys
from pathlib import Path

from sqlcipher3 import dbapi2

from logbook.domain.draft import KeptDraft
from logbook.storage import engine
from logbook.storage.cipher_file import connect
from logbook.storage.draft_store import SqlDraftStore
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.index_file import IndexFile
from logbook.storage.record_rows import RecordRows
from tests.builders import a_note, rejoined
from tests.fakes import NIGHT
from tests.indexed import INDEX_KEY
from tests.on_disk import KEY

TIMES = 20


def ours(folder: Path) -> None:
    """Record so many entries in a record that exists, and stop without closing."""
    database = engine.open_database(folder, KEY)
    logbook = rejoined(SqlEntryStore(database.engine))
    for number in range(TIMES):
        logbook.append(a_note(f"Note {number}."))
    os._exit(0)


def bare(folder: Path) -> None:
    """Commit as many single rows with SQLCipher alone, set up as ours is."""
    folder.mkdir()
    path = folder / "bare.db"
    path.touch()
    connection = connect(path, KEY, engine.SETTINGS)
    connection.execute("CREATE TABLE row (words BLOB)")
    connection.close()
    os.sync()
    connection = connect(path, KEY, engine.SETTINGS)
    for number in range(TIMES):
        connection.execute("INSERT INTO row VALUES (?)", (b"Note %d." % number,))
    os._exit(0)


def whispered(folder: Path, words: str) -> None:
    """Record words, keep them as a draft, sort them at length, and close."""
    folder.mkdir()
    database = engine.create_database(folder, KEY)
    index = IndexFile(RecordRows(database.engine), folder, INDEX_KEY)
    store = SqlEntryStore(database.engine, index)
    drafts = SqlDraftStore(database.engine)
    logbook = rejoined(store)
    drafts.keep(KeptDraft("P-002", "note", "WIN-0001", {"text": words}, NIGHT))
    for number in range(TIMES):
        logbook.append(a_note(f"{words} {number}"))
        if number % 2:
            list(store.of_incident("WIN-0001"))
    drafts.drop("P-002", "note")
    database.connection.execute(SORT).fetchall()
    index.ask(lambda connection: connection.execute(INDEX_SORT).fetchall())
    index.close()
    database.close()


def aloud(folder: Path, words: str) -> None:
    """Do the same sort with SQLCipher that was told to use temporary files."""
    folder.mkdir()
    connection = dbapi2.connect(str(folder / "loud.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("PRAGMA temp_store = FILE")
    connection.execute("PRAGMA cache_size = 10")
    connection.execute("CREATE TABLE content (value TEXT)")
    for number in range(3 * TIMES):
        connection.execute("INSERT INTO content VALUES (?)", (f"{words} {number}",))
    connection.execute(SORT).fetchall()


def plainly(folder: Path, words: str) -> None:
    """Write the words with SQLite as it comes."""
    folder.mkdir()
    connection = sqlite3.connect(folder / "plain.db")
    connection.execute("CREATE TABLE row (words TEXT)")
    connection.execute("INSERT INTO row VALUES (?)", (words,))
    connection.commit()


SORT = """
SELECT a.value FROM content AS a, content AS b, content AS c
ORDER BY b.value, a.value, c.value LIMIT -1 OFFSET 200000"""
"""More rows than SQLite sorts in memory where it may use temporary files."""

INDEX_SORT = """
SELECT a.words FROM waiting AS a, waiting AS b, waiting AS c, waiting AS d
ORDER BY b.words, a.words, c.words LIMIT -1 OFFSET 200000"""
"""As many rows of the index, which holds the words that wait to be searched."""


if __name__ == "__main__":
    what, where, *words = sys.argv[1:]
    {each.__name__: each for each in (ours, bare, whispered, aloud, plainly)}[what](
        Path(where), *words
    )
