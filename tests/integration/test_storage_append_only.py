"""The record is only ever added to, whatever SQL reaches the connection.

Once through our own connection with everything in force, once with the authorizer
off, so that each wall is seen to stand without the other.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from logbook.domain.errors import EntryNotSavedError, LogbookBusyError
from logbook.storage.engine import Database
from logbook.storage.entry_store import SqlEntryStore
from tests.builders import a_note, rejoined
from tests.on_disk import created, opened, tampered

CHANGES = [
    "UPDATE entry SET payload = x'00' WHERE seq = 4",
    "UPDATE entry SET seq = 99 WHERE seq = 12",
    "UPDATE OR REPLACE entry SET seq = 3 WHERE seq = 4",
    "DELETE FROM entry WHERE seq = 12",
    "DELETE FROM entry",
    "INSERT OR REPLACE INTO entry VALUES (4, x'00', x'00')",
    "REPLACE INTO entry VALUES (12, x'00', x'00')",
    "INSERT OR IGNORE INTO entry VALUES (4, x'00', x'00')",
    "INSERT INTO entry VALUES (14, x'00', x'00')",
    "INSERT INTO entry VALUES (0, x'00', x'00')",
    "INSERT INTO entry VALUES (-1, x'00', x'00')",
    "INSERT INTO entry VALUES (NULL, x'00', x'00')",
    "INSERT INTO entry (payload, signature) VALUES (x'00', x'00')",
    "INSERT INTO entry VALUES (13, 'text', x'00')",
    "INSERT INTO entry SELECT 4, payload, signature FROM entry WHERE seq = 5 ON CONFLICT (seq) DO UPDATE SET payload = x'00'",
    "UPDATE content SET value = x'00' WHERE seq = 4",
    "DELETE FROM content WHERE seq = 4",
    "INSERT OR REPLACE INTO content SELECT seq, field, salt, x'00' FROM content WHERE seq = 12",
    "INSERT INTO content VALUES (12, 'more', x'00', x'00')",
    "INSERT INTO content VALUES (13, 'more', x'00', x'00')",
    "UPDATE head SET frontier = x'00'",
    "UPDATE head SET size = 11",
    "UPDATE head SET size = 13",
    "UPDATE head SET id = 2",
    "DELETE FROM head",
    "INSERT OR REPLACE INTO head VALUES (1, 0, x'00')",
    "INSERT INTO head VALUES (2, 0, x'00')",
]
"""What triggers and constraints refuse by themselves."""

WAYS_ROUND = [
    "DROP TABLE entry",
    "DROP TRIGGER entry_refuses_update",
    "DROP TABLE saved_view",
    "ALTER TABLE entry RENAME TO other",
    "ALTER TABLE entry ADD COLUMN more BLOB",
    "CREATE TABLE other (words TEXT)",
    "CREATE TEMP TABLE entry (words TEXT)",
    "CREATE TRIGGER other AFTER INSERT ON entry BEGIN DELETE FROM draft; END",
    "CREATE TEMP TRIGGER other AFTER INSERT ON entry BEGIN DELETE FROM draft; END",
    "CREATE VIEW other AS SELECT * FROM entry",
    "CREATE INDEX other ON entry (payload)",
    "CREATE VIRTUAL TABLE other USING fts5(words)",
    "UPDATE sqlite_schema SET sql = ''",
    "DELETE FROM sqlite_schema WHERE type = 'trigger'",
    "ATTACH ':memory:' AS other",
    "ATTACH 'plain.db' AS other KEY ''",
    "DETACH main",
    "VACUUM",
    "VACUUM INTO 'copy.db'",
    "REINDEX",
    "ANALYZE",
    "SAVEPOINT here",
    "PRAGMA writable_schema = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA trusted_schema = ON",
    "PRAGMA temp_store = FILE",
    "PRAGMA temp_store_directory = '.'",
    "PRAGMA secure_delete = OFF",
    "PRAGMA user_version = 0",
    "PRAGMA application_id = 0",
    "PRAGMA rekey = 'other'",
    "PRAGMA hexrekey = '00'",
    "PRAGMA key = 'other'",
    "PRAGMA cipher_migrate",
    "PRAGMA cipher_log = 'plain.txt'",
    "PRAGMA cipher_log_level = TRACE",
    "PRAGMA cipher_profile = 'plain.txt'",
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA cipher_store_pass = 1",
    "SELECT sqlcipher_export('main')",
    "SELECT load_extension('other')",
    "SELECT * FROM pragma_database_list",
]
"""What only the authorizer sees coming."""


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.chdir(tmp_path)
    with opened(created(tmp_path / "CityHall.irlog", of=12)) as database:
        yield database


def everything(database: Database) -> list[tuple[object, ...]]:
    return [
        row
        for table in ("entry", "content", "head", "sqlite_schema")
        for row in database.connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
    ]


@pytest.mark.parametrize("statement", CHANGES + WAYS_ROUND)
def test_our_own_connection_refuses(
    database: Database, statement: str, tmp_path: Path
) -> None:
    before = everything(database)

    with pytest.raises(dbapi2.DatabaseError):
        database.connection.execute(statement).fetchall()

    assert everything(database) == before
    assert [path.name for path in tmp_path.iterdir()] == ["CityHall.irlog"]


@pytest.mark.parametrize("statement", CHANGES)
def test_the_triggers_refuse_by_themselves(database: Database, statement: str) -> None:
    before = everything(database)
    database.connection.set_authorizer(None)

    with pytest.raises(dbapi2.IntegrityError):
        database.connection.execute(statement).fetchall()

    assert everything(database) == before


def test_a_refused_statement_does_not_stop_the_next_entry(database: Database) -> None:
    with pytest.raises(dbapi2.DatabaseError):
        database.connection.execute("DELETE FROM entry")

    logbook = rejoined(SqlEntryStore(database.engine))
    logbook.append(a_note())

    assert logbook.verify().intact


def test_nothing_is_recorded_behind_a_head_that_was_moved(
    tmp_path: Path,
) -> None:
    folder = created(tmp_path / "CityHall.irlog", of=12)
    tampered(
        folder,
        "DELETE FROM content WHERE seq = 12",
        "DELETE FROM entry WHERE seq = 12",
    )

    with opened(folder) as database:
        logbook = rejoined(SqlEntryStore(database.engine))
        with pytest.raises(EntryNotSavedError):
            logbook.append(a_note())


def outsider(folder: Path) -> dbapi2.Connection:
    other = dbapi2.connect(str(folder / "log.db"), isolation_level=None, timeout=0)
    other.execute(f"PRAGMA key = \"x'{bytes(range(32)).hex()}'\"")
    return other


def test_nobody_else_gets_at_the_file_while_it_is_open(database: Database) -> None:
    logbook = rejoined(SqlEntryStore(database.engine))
    logbook.append(a_note())
    other = outsider(database.folder)

    with pytest.raises(dbapi2.OperationalError, match="locked"):
        other.execute("SELECT * FROM entry").fetchall()

    other.close()
    assert logbook.append(a_note()).number == 14


def test_somebody_else_holding_the_file_is_named(tmp_path: Path) -> None:
    folder = created(tmp_path / "CityHall.irlog", of=12)
    other = outsider(folder)
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(LogbookBusyError), opened(folder):
        pass

    other.close()
    with opened(folder) as database:
        assert rejoined(SqlEntryStore(database.engine)).append(a_note()).number == 13
