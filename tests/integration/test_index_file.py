"""The index beside the record: always right, and never in anybody's way."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from logbook.domain.errors import LogbookDamagedError
from logbook.storage import index_making
from logbook.storage.engine import open_database
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.index_check import check_index
from logbook.storage.index_file import BATCH, INDEX_FILE, IndexFile
from logbook.storage.record_rows import RecordRows
from tests.builders import INCIDENT, a_note, rejoined
from tests.indexed import INDEX_KEY, created_with_index, indexed, raw_index
from tests.on_disk import PAGE, created, opened, tampered

ENTRIES = 12
ALL = list(range(4, ENTRIES + 1))
"""Numbers of the entries about the incident."""

STRIDE = 997
"""Every so many bytes of the file one is flipped: each page several times."""


@pytest.fixture(scope="module")
def genuine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "genuine.irlog"
    return created_with_index(folder, of=ENTRIES)


@pytest.fixture
def folder(genuine: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(genuine, tmp_path / "CityHall.irlog"))


def shown(store: SqlEntryStore) -> list[int]:
    return [signed.number for signed in store.of_incident(INCIDENT)]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_closed_logbook_is_two_files_beside_their_lock(folder: Path) -> None:
    with indexed(folder) as (store, _):
        rejoined(store).append(a_note())

    assert names(folder) == ["index.db", "lock", "log.db"]


def test_no_shared_memory_lies_beside_an_open_index(folder: Path) -> None:
    with indexed(folder) as (store, _):
        rejoined(store).append(a_note())
        shown(store)

        assert [name for name in names(folder) if name.endswith("-shm")] == []


def test_the_index_is_nobody_elses_to_read(folder: Path) -> None:
    assert (folder / INDEX_FILE).stat().st_mode & 0o077 == 0


def test_an_index_that_is_up_to_date_is_used_as_it_is(folder: Path) -> None:
    with indexed(folder) as (store, index):
        assert (index.upto, index.behind()) == (ENTRIES, 0)
        assert shown(store) == ALL


def test_saving_does_not_wait_for_the_index(folder: Path) -> None:
    with indexed(folder) as (store, index):
        rejoined(store).append(a_note())
        assert (index.upto, index.behind()) == (ENTRIES, 1)

        assert shown(store) == [*ALL, ENTRIES + 1]
        assert (index.upto, index.behind()) == (ENTRIES + 1, 0)


def test_a_record_without_an_index_gets_one(tmp_path: Path) -> None:
    folder = created(tmp_path / "CityHall.irlog", of=ENTRIES)

    with indexed(folder) as (store, index):
        assert index.upto == 0
        assert shown(store) == ALL

    assert INDEX_FILE in names(folder)


def test_a_long_record_is_put_in_slice_by_slice(tmp_path: Path) -> None:
    size = 2 * BATCH + 10
    folder = created(tmp_path / "CityHall.irlog", of=size)

    with indexed(folder) as (store, index):
        seen = list(index.slices())
        assert seen[:4] == [
            (0, size),
            (BATCH, size),
            (2 * BATCH, size),
            (size, size),
        ], "first the numbers of all, then the rest of some at a time"
        assert set(seen[4:]) == {(size, size)}, "then all are put in order"
        assert list(index.slices()) == []
        assert shown(store) == list(range(4, size + 1))


def test_whoever_has_to_wait_is_told_how_far_it_is(tmp_path: Path) -> None:
    size = BATCH + 10
    folder = created(tmp_path / "CityHall.irlog", of=size)
    told: list[tuple[int, int]] = []

    with indexed(folder) as (store, index):
        index.progress = lambda done, total: told.append((done, total))
        next(store.of_incident(INCIDENT))
        index.ask(lambda _: None)

    assert told[:3] == [(0, size), (BATCH, size), (size, size)]
    assert set(told[3:]) == {(size, size)}


def test_more_entries_than_may_wait_are_read_from_the_record(folder: Path) -> None:
    with indexed(folder) as (store, index):
        logbook = rejoined(store)
        for _ in range(BATCH + 3):
            logbook.append(a_note())

        assert index.upto == ENTRIES
        assert shown(store) == list(range(4, ENTRIES + BATCH + 4))


def test_entries_recorded_without_the_index_are_put_in_later(folder: Path) -> None:
    with opened(folder) as database:
        logbook = rejoined(SqlEntryStore(database.engine))
        for _ in range(3):
            logbook.append(a_note())

    with indexed(folder) as (store, index):
        assert index.behind() == 3
        assert shown(store) == list(range(4, ENTRIES + 4))


def test_an_index_put_back_from_an_older_time_catches_up(folder: Path) -> None:
    older = (folder / INDEX_FILE).read_bytes()
    with indexed(folder) as (store, _):
        rejoined(store).append(a_note())
    (folder / INDEX_FILE).write_bytes(older)

    with indexed(folder) as (store, index):
        assert index.behind() == 1
        assert shown(store) == [*ALL, ENTRIES + 1]


def test_an_index_ahead_of_the_record_is_made_anew(folder: Path) -> None:
    older = (folder / "log.db").read_bytes()
    with indexed(folder) as (store, _):
        rejoined(store).append(a_note())
    (folder / "log.db").write_bytes(older)

    with indexed(folder) as (store, index):
        assert index.upto == 0
        assert shown(store) == ALL


def test_the_index_of_another_copy_of_the_same_length_is_made_anew(
    folder: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "other.irlog"))
    with indexed(folder) as (store, _):
        rejoined(store).append(a_note("Said in one copy."))
    with indexed(other) as (store, _):
        rejoined(store).journal.append("WIN-0002", a_note("Said in the other."))
    (folder / INDEX_FILE).write_bytes((other / INDEX_FILE).read_bytes())

    with indexed(folder) as (store, index):
        assert index.upto == 0
        assert shown(store) == [*ALL, ENTRIES + 1]
        assert not list(store.of_incident("WIN-0002"))


def test_the_index_of_another_logbook_is_made_anew(folder: Path) -> None:
    with raw_index(folder) as connection:
        connection.execute("PRAGMA rekey = 'another'").fetchall()

    with indexed(folder) as (store, index):
        assert index.upto == 0
        assert shown(store) == ALL


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE mark SET format = 'newer'",
        "DELETE FROM mark",
        "DROP TABLE mark",
        "UPDATE mark SET leaf = x'00'",
    ],
)
def test_an_index_of_another_format_is_made_anew(folder: Path, change: str) -> None:
    with raw_index(folder) as connection:
        connection.execute(change)

    with indexed(folder) as (store, index):
        assert index.upto == 0
        assert shown(store) == ALL


@pytest.mark.parametrize("content", [b"", b"x", bytes(PAGE), os.urandom(3 * PAGE)])
def test_what_is_no_index_is_made_anew(folder: Path, content: bytes) -> None:
    (folder / INDEX_FILE).write_bytes(content)

    with indexed(folder) as (store, _):
        assert shown(store) == ALL
    with indexed(folder) as (_, index):
        assert index.upto == ENTRIES


def test_no_flipped_byte_changes_an_answer(folder: Path) -> None:
    whole = (folder / INDEX_FILE).read_bytes()
    for at in range(0, len(whole), STRIDE):
        flipped = bytearray(whole)
        flipped[at] ^= 0x10
        (folder / INDEX_FILE).write_bytes(flipped)

        with indexed(folder) as (store, _):
            assert shown(store) == ALL, at
            assert [each.number for each in store.of_kind("note")] == ALL[1:], at
            rejoined(store).journal.has_closed(INCIDENT)


def test_no_cut_changes_an_answer(folder: Path) -> None:
    whole = (folder / INDEX_FILE).read_bytes()
    for end in range(0, len(whole), PAGE // 2):
        (folder / INDEX_FILE).write_bytes(whole[:end])

        with indexed(folder) as (store, _):
            assert shown(store) == ALL, end


def test_damage_while_it_is_open_is_answered_with_a_new_index(folder: Path) -> None:
    with indexed(folder) as (store, index):
        with (folder / INDEX_FILE).open("r+b") as file:
            for page in range(1, (folder / INDEX_FILE).stat().st_size // PAGE):
                file.seek(page * PAGE + 100)
                file.write(b"damage")

        assert shown(store) == ALL
        assert index.upto == ENTRIES
        assert rejoined(store).append(a_note()).number == ENTRIES + 1
        assert shown(store) == [*ALL, ENTRIES + 1]
    with indexed(folder) as (_, index):
        assert index.upto == ENTRIES + 1


def test_an_index_that_lies_is_named_by_a_full_check_and_made_anew(
    folder: Path,
) -> None:
    with raw_index(folder) as connection:
        connection.execute("DELETE FROM of_incident WHERE seq = 7")

    with indexed(folder) as (store, index):
        assert 7 not in shown(store), "the trouble: every signature holds"
        assert rejoined(store).verify().intact

        [finding] = check_index(index)

        assert (finding.code, finding.number, finding.detail) == ("file", 7, "index")
        assert shown(store) == ALL
        assert check_index(index) == []


@pytest.mark.parametrize("table", ["of_kind", "of_both", "timeline"])
def test_a_row_that_is_missing_in_any_table_is_named(folder: Path, table: str) -> None:
    column = "number" if table == "timeline" else "seq"
    with raw_index(folder) as connection:
        connection.execute(f"DELETE FROM {table} WHERE {column} = 7")  # noqa: S608

    with indexed(folder) as (_, index):
        assert [finding.number for finding in check_index(index)] == [7]


def test_a_sound_index_has_no_findings(folder: Path) -> None:
    with indexed(folder) as (store, index):
        assert check_index(index) == []
        rejoined(store).append(a_note())
        assert check_index(index) == []


def test_an_index_that_files_an_entry_elsewhere_shows_no_strangers(
    folder: Path,
) -> None:
    with raw_index(folder) as connection:
        connection.execute("INSERT INTO of_incident VALUES ('WIN-0002', 7)")

    with indexed(folder) as (store, _):
        assert not list(store.of_incident("WIN-0002"))


def test_an_entry_that_cannot_be_read_does_not_hold_up_the_others(
    folder: Path,
) -> None:
    (folder / INDEX_FILE).unlink()
    tampered(folder, "UPDATE entry SET payload = x'7B' WHERE seq = 7")

    with indexed(folder) as (store, index):
        assert shown(store) == [number for number in ALL if number != 7]
        assert index.behind() == 0


def test_an_entry_at_anothers_place_is_left_out(folder: Path) -> None:
    (folder / INDEX_FILE).unlink()
    tampered(
        folder,
        "UPDATE entry SET payload = (SELECT payload FROM entry WHERE seq = 8)"
        " WHERE seq = 7",
    )

    with indexed(folder) as (store, _):
        assert shown(store) == [number for number in ALL if number != 7]


def test_where_no_file_can_be_written_the_index_lives_in_memory(folder: Path) -> None:
    (folder / INDEX_FILE).unlink()
    (folder / INDEX_FILE).mkdir()

    with indexed(folder) as (store, _):
        assert shown(store) == ALL
        rejoined(store).append(a_note())
        assert shown(store) == [*ALL, ENTRIES + 1]

    assert (folder / INDEX_FILE).is_dir()


def test_an_index_somebody_else_holds_is_left_alone(folder: Path) -> None:
    before = (folder / INDEX_FILE).read_bytes()
    with raw_index(folder) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        other.execute("BEGIN EXCLUSIVE")

        with indexed(folder) as (store, _):
            assert shown(store) == ALL

    assert (folder / INDEX_FILE).read_bytes() == before


def test_a_damaged_record_is_said_and_not_papered_over(folder: Path) -> None:
    (folder / INDEX_FILE).unlink()
    with (folder / "log.db").open("r+b") as file:
        file.seek(-PAGE + 100, 2)
        file.write(b"damage")

    with indexed(folder) as (store, _), pytest.raises(LogbookDamagedError):
        list(store.rows())


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE of_incident",
        "CREATE TABLE other (words TEXT)",
        "UPDATE sqlite_schema SET sql = ''",
        "ATTACH ':memory:' AS other",
        "VACUUM INTO 'copy.db'",
        "PRAGMA journal_mode = OFF",
        "PRAGMA temp_store = FILE",
        "PRAGMA rekey = 'other'",
        "PRAGMA key = 'other'",
        "SELECT sqlcipher_export('main')",
        "SELECT load_extension('other')",
    ],
)
def test_our_own_connection_keeps_to_rows(folder: Path, statement: str) -> None:
    with indexed(folder) as (_, index), pytest.raises(dbapi2.DatabaseError):
        index.ask(lambda connection: connection.execute(statement).fetchall())


def test_a_mistake_in_a_question_is_loud_and_costs_no_index(folder: Path) -> None:
    with indexed(folder) as (store, index):
        with pytest.raises(dbapi2.OperationalError, match="no such table"):
            index.ask(lambda connection: connection.execute("SELECT * FROM none"))

        assert index.upto == ENTRIES
        assert shown(store) == ALL


def test_what_is_found_is_looked_up_and_never_scanned(folder: Path) -> None:
    asked: list[str] = []
    with indexed(folder) as (store, index):
        index.ask(lambda connection: connection.set_trace_callback(asked.append))
        shown(store)
        list(store.of_kind("note", "incident-opened"))
        list(store.of_incident(INCIDENT, "note"))
        index.ask(lambda connection: connection.set_trace_callback(None))
        plans = index.ask(
            lambda connection: [
                step[3]
                for query in asked
                for step in connection.execute(f"EXPLAIN QUERY PLAN {query}")
            ]
        )

    assert len(plans) == 4
    assert all(step.startswith("SEARCH") for step in plans)


def test_another_text_of_a_table_is_another_format() -> None:
    # The format follows from the tables: nobody has to remember to count it up.
    question = (
        "from logbook.storage import index_rows\n"
        "index_rows.MEANING += 1\n"
        "from logbook.storage import index_making\n"
        "print(index_making.FORMAT)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", question], check=True, capture_output=True, text=True
    )

    assert answer.stdout.strip() != index_making.FORMAT


def killed_while_indexing(folder: Path, statement: int) -> None:
    """Catch up in a child that dies at a statement, unless it gets through before."""
    child = os.fork()
    if child == 0:
        try:
            database = open_database(folder, bytearray(range(32)))
            index = IndexFile(RecordRows(database.engine), folder, INDEX_KEY)
            left = iter(range(statement))
            index._connection.set_trace_callback(
                lambda _: None if next(left, None) is not None else os._exit(9)
            )
            index.catch_up()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def test_killed_at_any_statement_the_index_is_caught_up(folder: Path) -> None:
    with opened(folder) as database:
        logbook = rejoined(SqlEntryStore(database.engine))
        for _ in range(3):
            logbook.append(a_note())
    seen = set()
    for statement in range(0, 60, 4):
        copy = Path(shutil.copytree(folder, folder.with_name(f"{statement}.irlog")))
        killed_while_indexing(copy, statement)

        with indexed(copy) as (store, index):
            seen.add(index.upto)
            assert shown(store) == list(range(4, ENTRIES + 4))
            assert check_index(index) == []

    assert seen == {ENTRIES, ENTRIES + 3}, "it died before the commit and after it"
