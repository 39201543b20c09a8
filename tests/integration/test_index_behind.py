"""A record whose index is missing opens at once; the timeline follows behind."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest

from logbook.application.timelines import TimelineService
from logbook.domain.index_errors import IndexBehindError
from logbook.domain.timeline_query import TimelineQuery
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.index_check import check_index
from logbook.storage.index_file import BATCH, NUMBERS, IndexFile
from logbook.storage.timeline_index import SqlTimelineIndex
from tests.builders import INCIDENT, a_note, rejoined
from tests.indexed import indexed
from tests.integration.test_index_file import killed_while_indexing
from tests.on_disk import created

SIZE = 2 * BATCH + 5
ALL = list(range(4, SIZE + 1))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return created(tmp_path_factory.mktemp("behind") / "bare.irlog", of=SIZE)


@pytest.fixture
def folder(bare: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(bare, tmp_path / "CityHall.irlog"))


@contextmanager
def hurried(folder: Path) -> Iterator[tuple[SqlEntryStore, IndexFile]]:
    """Open it as the window does."""
    with indexed(folder) as (store, index):
        index.is_hurried = True
        yield store, index


def shown(store: SqlEntryStore) -> list[int]:
    return [signed.number for signed in store.of_incident(INCIDENT)]


def test_the_first_screen_reads_the_bytes_of_each_entry_once_and_no_value(
    folder: Path,
) -> None:
    asked: list[str] = []
    with hurried(folder) as (store, index):
        driver = index.record._driver
        driver.set_trace_callback(asked.append)
        found = [signed.number for signed in store.of_kind("incident-opened")]
        driver.set_trace_callback(None)

        assert found == [4]
        assert index.upto == 0, "no row of the timeline is made yet"
    whole = [query for query in asked if query.startswith("SELECT seq, payload FROM")]
    values = [query for query in asked if "FROM content" in query]
    assert len(whole) == -(-SIZE // NUMBERS)
    assert len(values) == 1, "those of the one entry that is shown"


def test_recording_and_reading_go_on_while_the_timeline_is_made(folder: Path) -> None:
    with hurried(folder) as (store, index):
        slices = index.slices()
        for recorded, _ in enumerate(islice(slices, 2), start=1):
            number = rejoined(store).append(a_note()).number

            assert number == SIZE + recorded
            assert shown(store) == [*ALL, *range(SIZE + 1, number + 1)]
            assert index.behind() > BATCH, "the rest was not waited for"
        assert list(slices)
        assert index.behind() == 0


def test_a_timeline_that_would_be_waited_for_is_refused_until_it_is_made(
    folder: Path,
) -> None:
    query = TimelineQuery(incident=INCIDENT)
    with hurried(folder) as (store, index):
        timelines = TimelineService(rejoined(store).journal, SqlTimelineIndex(index))
        with pytest.raises(IndexBehindError) as refused:
            timelines.page(query)
        assert (refused.value.done, refused.value.total) == (0, SIZE)

        index.catch_up()

        assert list(timelines.numbers(query)) == ALL
        assert check_index(index) == [], "as if it had been made in one go"


def test_who_is_not_in_a_hurry_waits(folder: Path) -> None:
    with indexed(folder) as (store, index):
        timelines = TimelineService(rejoined(store).journal, SqlTimelineIndex(index))

        assert list(timelines.numbers(TimelineQuery(incident=INCIDENT))) == ALL


def test_a_short_wait_is_never_refused(folder: Path) -> None:
    with indexed(folder) as (_, index):
        index.catch_up()
    with hurried(folder) as (store, index):
        rejoined(store).append(a_note())

        assert index.ask(lambda _: index.upto) == SIZE + 1


def test_a_logbook_closed_half_way_goes_on_where_it_was(folder: Path) -> None:
    with indexed(folder) as (_, index):
        list(islice(index.slices(), 2))
    with hurried(folder) as (store, index):
        assert index.upto == BATCH
        assert shown(store) == ALL
        assert index.upto == BATCH

        index.catch_up()
        assert check_index(index) == []


@pytest.mark.parametrize("statement", [3, 1000, 3 * SIZE + 20, 6 * SIZE])
def test_killed_half_way_it_goes_on_where_it_was(folder: Path, statement: int) -> None:
    killed_while_indexing(folder, statement)

    with indexed(folder) as (store, index):
        assert index.behind() > BATCH, "it died early enough"
        assert shown(store) == ALL
        index.catch_up()
        assert check_index(index) == []
