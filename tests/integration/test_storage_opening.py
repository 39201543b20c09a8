"""What is opened, what is refused and in which words, and what is left behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from logbook.domain.digest import Digest
from logbook.domain.errors import (
    LogbookBusyError,
    LogbookDamagedError,
    LogbookExistsError,
    NewerFormatError,
    ReadOnlyError,
)
from logbook.storage import cipher_file, tables
from logbook.storage.engine import create_database, open_database
from logbook.storage.entry_store import SqlEntryStore
from tests.builders import a_logbook, a_note, rejoined
from tests.on_disk import KEY, PAGE, created, keyed, opened, tampered

PUBLISHED = "b9d93fc75d1186581062f12f12eec1da9e7e812db62eccefc17b9a923295091b"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return created(tmp_path / "CityHall.irlog", of=12)


def refusal(folder: Path) -> str:
    with pytest.raises(LogbookDamagedError) as refused:
        open_database(folder, KEY)
    assert refused.value.file == "log.db"
    return refused.value.why


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_closed_record_is_one_file_beside_its_lock(folder: Path) -> None:
    assert names(folder) == ["lock", "log.db"]


def test_the_journal_stays_while_the_record_is_open(folder: Path) -> None:
    with opened(folder) as database:
        rejoined(SqlEntryStore(database.engine)).append(a_note())

        journal = folder / "log.db-journal"
        # A header of zeros says that nothing is pending (PERSIST).
        assert journal.read_bytes()[:28] == bytes(28)
        assert names(folder) == ["lock", "log.db", "log.db-journal"]

    assert names(folder) == ["lock", "log.db"]


def test_the_file_is_nobody_elses_to_read(folder: Path) -> None:
    assert (folder / "log.db").stat().st_mode & 0o077 == 0


def test_closing_twice_does_no_harm(folder: Path) -> None:
    database = open_database(folder, KEY)

    database.close()
    database.close()

    with opened(folder):
        pass


def test_the_key_stays_its_owners_to_wipe(folder: Path) -> None:
    key = bytearray(KEY)

    open_database(folder, key).close()

    assert key == KEY


def test_the_settings_are_those_that_were_measured(folder: Path) -> None:
    asked = {
        "cipher_memory_security": "1",
        "temp_store": 2,
        "journal_mode": "persist",
        "synchronous": 3,
        "fullfsync": 1,
        "secure_delete": 1,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
    }
    with opened(folder) as database:
        database.connection.set_authorizer(None)

        found = {
            name: database.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in asked
        }

    assert found == asked


def test_a_missing_file_is_named_and_not_made_anew(folder: Path) -> None:
    (folder / "log.db").unlink()

    assert refusal(folder) == "missing"
    assert names(folder) == ["lock"]


@pytest.mark.parametrize(
    ("size", "why"), [(0, "empty"), (1, "short"), (PAGE - 1, "short")]
)
def test_a_stump_is_not_taken_for_a_new_record(
    folder: Path, size: int, why: str
) -> None:
    os.truncate(folder / "log.db", size)

    assert refusal(folder) == why
    assert (folder / "log.db").stat().st_size == size


def test_another_key_is_damage_because_the_slots_have_proven_ours(
    folder: Path,
) -> None:
    with pytest.raises(LogbookDamagedError) as refused:
        open_database(folder, bytearray(32))

    assert refused.value.why == "page"


def test_an_existing_record_is_never_made_anew(folder: Path) -> None:
    before = (folder / "log.db").read_bytes()

    with pytest.raises(LogbookExistsError):
        create_database(folder, KEY)

    assert (folder / "log.db").read_bytes() == before


def test_only_one_can_have_it_open(folder: Path) -> None:
    with opened(folder), pytest.raises(LogbookBusyError):
        open_database(folder, KEY)

    with opened(folder) as database:
        assert SqlEntryStore(database.engine).head().size == 12


def test_a_refused_opening_lets_go_of_the_lock(folder: Path) -> None:
    with pytest.raises(LogbookDamagedError):
        open_database(folder, bytearray(32))

    with opened(folder):
        pass


def test_a_database_of_another_program_is_refused(folder: Path) -> None:
    with keyed(folder) as connection:
        connection.execute("PRAGMA application_id = 7")

    assert refusal(folder) == "application"


def test_a_newer_major_format_is_left_to_the_newer_program(folder: Path) -> None:
    with keyed(folder) as connection:
        connection.execute("PRAGMA user_version = 303")

    with pytest.raises(NewerFormatError) as refused:
        open_database(folder, KEY)

    assert refused.value.version == "3.3"


def test_a_newer_minor_format_opens_with_what_it_added(folder: Path) -> None:
    with keyed(folder) as connection:
        connection.execute("PRAGMA user_version = 207")
        connection.execute("CREATE TABLE evidence (id INTEGER PRIMARY KEY) STRICT")

    with opened(folder) as database:
        assert rejoined(SqlEntryStore(database.engine)).verify().intact


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER entry_refuses_update",
        "DROP TABLE verified",
        "CREATE TABLE aside (words TEXT)",
        "CREATE TRIGGER aside AFTER INSERT ON entry BEGIN DELETE FROM draft; END",
        "ALTER TABLE draft ADD COLUMN more TEXT",
    ],
)
def test_another_schema_is_refused(folder: Path, change: str) -> None:
    with keyed(folder) as connection:
        connection.execute(change)

    assert refusal(folder) == "schema"


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM head",
        "UPDATE head SET frontier = x'00'",
        "UPDATE head SET size = size + 1",
    ],
)
def test_a_head_that_is_none_is_refused(folder: Path, change: str) -> None:
    tampered(folder, change)

    assert refusal(folder) == "head"


def test_a_head_that_disagrees_with_its_entries_is_left_to_verification(
    folder: Path,
) -> None:
    tampered(
        folder, "DELETE FROM content WHERE seq > 10", "DELETE FROM entry WHERE seq > 10"
    )

    with opened(folder) as database:
        report = rejoined(SqlEntryStore(database.engine)).verify()

    assert report.first_bad == 11


def test_pages_behind_the_end_are_noticed(folder: Path) -> None:
    with (folder / "log.db").open("ab") as file:
        file.write(bytes(PAGE))

    assert refusal(folder) == "size"


def test_a_folder_that_takes_no_file_is_told_apart_from_damage(tmp_path: Path) -> None:
    folder = tmp_path / "gone.irlog"

    with pytest.raises(ReadOnlyError):
        create_database(folder, KEY)


def test_a_damaged_page_is_not_told_to_the_terminal(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with (folder / "log.db").open("r+b") as file:
        file.seek(PAGE + 100)
        file.write(b"damage")

    with pytest.raises(LogbookDamagedError):
        open_and_read(folder)

    assert capfd.readouterr().err == ""


def open_and_read(folder: Path) -> None:
    with opened(folder) as database:
        list(SqlEntryStore(database.engine).rows())
        list(SqlEntryStore(database.engine).read())


def test_the_format_is_the_one_that_was_published() -> None:
    # A change here is a new version of the file: raise MINOR or MAJOR with it.
    assert (tables.MAJOR, tables.MINOR) == (2, 0)
    assert Digest.of("\n".join(tables.SCHEMA).encode()).hex == PUBLISHED


def test_the_window_can_start_without_the_database() -> None:
    question = (
        "import sys, logbook.application.journal, logbook.bootstrap.opening\n"
        "print(sorted({'sqlalchemy', 'sqlcipher3'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", question], check=True, capture_output=True, text=True
    )

    assert answer.stdout.strip() == "[]"


def test_the_page_size_is_the_one_counted_with(folder: Path) -> None:
    with keyed(folder) as connection:
        [(size,)] = connection.execute("PRAGMA page_size").fetchall()

    assert int(size) == cipher_file.PAGE


def test_a_new_record_begins_empty_and_intact(tmp_path: Path) -> None:
    with opened(created(tmp_path / "new.irlog")) as database:
        store = SqlEntryStore(database.engine)
        assert store.head().size == 0
        assert a_logbook(of=5, store=store).verify().intact
