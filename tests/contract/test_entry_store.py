"""What every `EntryStore` promises: the one in memory and the one in the file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from logbook.application.ports import EntryStore
from logbook.domain.bodies import body_of
from logbook.domain.canonical import to_bytes
from logbook.domain.errors import EntryNotSavedError
from logbook.domain.merkle import Frontier
from logbook.storage.engine import create_database
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.index_file import IndexFile
from logbook.storage.record_rows import BATCH, RecordRows
from tests.builders import INCIDENT, ALogbook, a_logbook, a_note, rejoined
from tests.fakes import MemoryEntryStore
from tests.on_disk import KEY


@pytest.fixture(params=["memory", "file", "file and index", "index in memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EntryStore]:
    if request.param == "memory":
        yield MemoryEntryStore()
        return
    database = create_database(tmp_path, KEY)
    if request.param == "file":
        yield SqlEntryStore(database.engine)
    else:
        where = (tmp_path, KEY) if request.param == "file and index" else ()
        index = IndexFile(RecordRows(database.engine), *where)
        yield SqlEntryStore(database.engine, index)
        index.close()
    database.close()


@pytest.fixture
def logbook(store: EntryStore) -> ALogbook:
    return a_logbook(of=12, store=store)


def numbers(entries) -> list[int]:
    return [each.number for each in entries]


def test_an_empty_record_has_nothing_before_it(store: EntryStore) -> None:
    assert store.head() == Frontier()
    assert not list(store.read())
    assert not list(store.rows())
    assert not list(store.of_kind("note"))
    assert not list(store.of_incident(INCIDENT))
    assert store.count(INCIDENT) == 0


def test_an_entry_is_read_back_as_it_was_signed(logbook: ALogbook) -> None:
    signed = logbook.append(a_note("Seen at 02:20: “.locked” — déjà vu, 漢字."))

    [read] = logbook.store.read(13, 13)

    assert read == signed


def test_the_head_covers_everything_stored(logbook: ALogbook) -> None:
    expected = Frontier()
    for signed in logbook.store.read():
        expected = expected.with_leaf(signed.leaf)

    assert logbook.store.head() == expected
    assert logbook.store.head().size == 12


def test_entries_come_in_order_and_both_ends_are_included(logbook: ALogbook) -> None:
    store = logbook.store

    assert numbers(store.read()) == list(range(1, 13))
    assert numbers(store.read(3, 5)) == [3, 4, 5]
    assert numbers(store.read(11)) == [11, 12]
    assert not numbers(store.read(13))
    assert not numbers(store.read(5, 4))


def test_a_record_longer_than_a_batch_is_read_whole(store: EntryStore) -> None:
    logbook = a_logbook(of=2 * BATCH, store=store)

    assert numbers(store.read()) == list(range(1, 2 * BATCH + 1))
    assert numbers(store.of_incident(INCIDENT)) == list(range(4, 2 * BATCH + 1))
    assert logbook.verify().intact


def test_rows_are_the_very_bytes_that_were_signed(logbook: ALogbook) -> None:
    for row, signed in zip(logbook.store.rows(), logbook.entries, strict=True):
        assert row.number == signed.number
        assert row.payload == signed.payload
        assert row.signature == signed.signature
        assert row.content == tuple(
            (name, shown.salt, to_bytes(shown.value))
            for name, shown in sorted(signed.disclosed.items())
        )


def test_an_incident_is_found_without_the_others(logbook: ALogbook) -> None:
    other = logbook.journal.append("WIN-0002", a_note())

    assert list(logbook.store.of_incident("WIN-0002")) == [other]
    assert numbers(logbook.store.of_incident(INCIDENT)) == list(range(4, 13))
    assert not list(logbook.store.of_incident("WIN-0003"))


def test_kinds_of_an_incident_are_found_without_the_others(logbook: ALogbook) -> None:
    other = logbook.journal.append("WIN-0002", a_note())

    assert list(logbook.store.of_incident("WIN-0002", "note")) == [other]
    assert numbers(logbook.store.of_incident(INCIDENT, "note")) == list(range(5, 13))
    assert numbers(logbook.store.of_incident(INCIDENT, "note", "incident-opened")) == [
        *range(4, 13)
    ]
    assert not list(logbook.store.of_incident("WIN-0002", "incident-opened"))


def test_many_entries_of_several_kinds_come_in_order(store: EntryStore) -> None:
    logbook = a_logbook(of=BATCH + 20, store=store)
    first = next(iter(store.of_kind("incident-opened")))
    again = logbook.journal.append("WIN-0002", body_of(first))
    logbook.append(a_note("Said later."))

    found = numbers(store.of_kind("note", "incident-opened"))

    assert found == list(range(4, again.number + 2))


def test_what_was_just_recorded_is_found(logbook: ALogbook) -> None:
    assert numbers(logbook.store.of_incident(INCIDENT))[-1] == 12

    for number in range(13, 16):
        logbook.append(a_note())

        assert numbers(logbook.store.of_incident(INCIDENT))[-1] == number
        assert numbers(logbook.store.of_kind("note"))[-1] == number


def test_kinds_are_found_oldest_first(logbook: ALogbook) -> None:
    found = logbook.store.of_kind("incident-opened", "logbook-created")

    assert numbers(found) == [1, 4]
    assert not list(logbook.store.of_kind())


def test_an_entry_built_on_an_older_head_is_refused(logbook: ALogbook) -> None:
    before = logbook.store.head()
    signed = logbook.append(a_note())

    with pytest.raises(EntryNotSavedError):
        logbook.store.append(signed, before.with_leaf(signed.leaf))

    assert logbook.store.head() == before.with_leaf(signed.leaf)
    assert logbook.verify().intact


def test_a_head_that_is_not_the_entrys_is_refused(logbook: ALogbook) -> None:
    elsewhere = MemoryEntryStore()
    other = a_logbook(of=13, store=elsewhere)
    signed = other.entries[-1]
    wrong = logbook.store.head().with_leaf(other.entries[0].leaf)

    with pytest.raises(EntryNotSavedError):
        logbook.store.append(signed, wrong)

    assert numbers(logbook.store.read()) == list(range(1, 13))


def test_a_gap_is_refused(logbook: ALogbook) -> None:
    signed = a_logbook(of=14).entries[-1]

    with pytest.raises(EntryNotSavedError):
        logbook.store.append(signed, logbook.store.head().with_leaf(signed.leaf))

    assert logbook.store.head().size == 12


def test_after_a_refusal_the_next_entry_is_taken(logbook: ALogbook) -> None:
    signed = logbook.entries[-1]
    with pytest.raises(EntryNotSavedError):
        logbook.store.append(signed, logbook.store.head())

    logbook.append(a_note())

    assert logbook.store.head().size == 13
    assert logbook.verify().intact


def test_an_entry_without_values_at_hand_is_kept(store: EntryStore) -> None:
    first = a_logbook(of=1).entries[0]
    withheld = replace(first, disclosed={})

    store.append(withheld, Frontier().with_leaf(first.leaf))

    assert list(store.read()) == [withheld]


def test_entries_can_be_added_while_others_are_read(store: EntryStore) -> None:
    logbook = a_logbook(of=BATCH + 10, store=store)

    reading = store.read()
    first = next(reading)
    added = logbook.append(a_note())

    assert numbers([first, *reading]) == list(range(1, added.number + 1))


def test_two_journals_over_one_store_follow_each_other(logbook: ALogbook) -> None:
    logbook.append(a_note(), author="P-001")
    rejoined(logbook.store).append(a_note(), author="P-002")

    assert logbook.store.head().size == 14
    assert logbook.verify().intact


def test_the_entries_of_an_incident_are_counted(logbook: ALogbook) -> None:
    before = logbook.store.count(INCIDENT)
    logbook.append(a_note())

    assert before == len(list(logbook.store.of_incident(INCIDENT))) - 1
    assert logbook.store.count(INCIDENT) == before + 1
    assert logbook.store.count("WIN-9999") == 0
