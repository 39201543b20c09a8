"""A record of an older format becomes one of today's: wholly or not at all."""

import os
from pathlib import Path

import pytest

from logbook.domain.digest import Digest
from logbook.domain.errors import LogbookDamagedError
from logbook.storage import tables
from logbook.storage.check import check_file
from logbook.storage.draft_store import SqlDraftStore
from logbook.storage.engine import open_database, schema_is_ours
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.upgrade import FORMAT_1, upgrade_from_1
from logbook.storage.view_store import SqlViewStore
from tests.builders import INCIDENT, a_note, rejoined
from tests.integration.format_one import SCHEMA, created_as_format_1
from tests.on_disk import KEY, created, keyed, opened

PUBLISHED = "a1e4d3387e151a5c08c8c4260e70e0ac9528799432723a2ba3a500f6bbd6fb87"
"""Digest of the schema of format 1, as its tests named it."""

ENTRIES = 12


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return created_as_format_1(tmp_path / "CityHall.irlog", of=ENTRIES)


def version_of(folder: Path) -> int:
    with keyed(folder) as connection:
        [(version,)] = connection.execute("PRAGMA user_version").fetchall()
    return int(version)


def test_the_old_format_is_the_one_that_was_published() -> None:
    assert Digest.of("\n".join(SCHEMA).encode()).hex == PUBLISHED
    assert sorted(FORMAT_1) == sorted(SCHEMA)


def test_a_record_of_the_old_format_opens_with_every_entry(
    folder: Path, tmp_path: Path
) -> None:
    with opened(created(tmp_path / "today.irlog", of=ENTRIES)) as database:
        expected = list(SqlEntryStore(database.engine).rows())

    with opened(folder) as database:
        logbook = rejoined(SqlEntryStore(database.engine))

        assert list(logbook.store.rows()) == expected
        assert logbook.verify().intact
        assert check_file(database) == []


def test_it_is_upgraded_once_and_works_like_a_new_one(folder: Path) -> None:
    with opened(folder) as database:
        store = SqlEntryStore(database.engine)
        SqlViewStore(database.engine).keep("P-001", "Overdue", "{}")
        rejoined(store).append(a_note())
        assert len(list(store.of_incident(INCIDENT))) == ENTRIES - 2

    assert version_of(folder) == 200
    with opened(folder) as database:
        assert schema_is_ours(database.connection)
        assert SqlDraftStore(database.engine).of_person("P-002") == []
        assert SqlViewStore(database.engine).of_person("P-001") == {"Overdue": "{}"}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("DROP TRIGGER entry_refuses_update", "schema"),
        ("DROP INDEX entry_index_by_kind", "schema"),
        ("CREATE TABLE aside (words TEXT)", "schema"),
        ("PRAGMA user_version = 101", "schema"),
        ("PRAGMA user_version = 0", "schema"),
        ("PRAGMA user_version = 200", "schema"),
        ("PRAGMA application_id = 7", "application"),
    ],
)
def test_an_odd_file_is_refused_and_left_as_it_was(
    folder: Path, change: str, why: str
) -> None:
    with keyed(folder) as connection:
        connection.execute(change)
    before = (folder / "log.db").read_bytes()

    with pytest.raises(LogbookDamagedError) as refused:
        open_database(folder, KEY)

    assert refused.value.why == why
    assert (folder / "log.db").read_bytes() == before


def upgraded_until(folder: Path, statement: int) -> None:
    """Upgrade in a child that dies at a statement, unless it gets through before."""
    child = os.fork()
    if child == 0:
        try:
            with keyed(folder) as connection:
                connection.execute("PRAGMA journal_mode = PERSIST").fetchall()
                left = iter(range(statement))
                connection.set_trace_callback(
                    lambda _: None if next(left, None) is not None else os._exit(9)
                )
                upgrade_from_1(connection, 200)
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def test_killed_at_any_statement_it_is_of_the_old_or_of_the_new_format(
    folder: Path,
) -> None:
    seen = set()
    for statement in range(100):
        upgraded_until(folder, statement)
        seen.add(version_of(folder))
        with keyed(folder) as connection:
            texts = sorted(
                text
                for (text,) in connection.execute(
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
                )
            )
        old = version_of(folder) == 100
        assert texts == sorted(SCHEMA if old else tables.SCHEMA)
        if not old:
            break
    else:
        pytest.fail("it never got through")

    assert statement > 5, "it died in the middle several times"
    assert seen == {100, 200}
    with opened(folder) as database:
        assert rejoined(SqlEntryStore(database.engine)).verify().size == ENTRIES
