"""When the disk is full: said at once, nothing lost, and the record still opens."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from logbook.domain.draft import KeptDraft
from logbook.domain.errors import DiskFullError, EntryNotSavedError, MachineError
from logbook.storage.check import check_file
from logbook.storage.draft_store import SqlDraftStore
from logbook.storage.engine import create_database
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.index_check import check_index
from tests.builders import INCIDENT, a_note, rejoined
from tests.fakes import NIGHT
from tests.indexed import created_with_index, indexed
from tests.integration.small_disk import fill, mounted
from tests.on_disk import KEY, PAGE, created, opened

SMALL_DISK = 1024 * 1024
BUDGETS = range(50)
"""Pages that are left, one budget after the other."""

MANY = 1000
"""More entries than fit on the small disk."""

LONG = "Everything that was seen in the server room. " * 60


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Where there is none, the limit on a file stands in."""
    with mounted(tmp_path / "disk", SMALL_DISK) as disk:
        yield disk


def record_until_full(folder: Path) -> tuple[int, MachineError]:
    """Record until the disk refuses; return the last number and the refusal."""
    with opened(folder) as database:
        store = SqlEntryStore(database.engine)
        logbook = rejoined(store)
        last = store.head().size
        try:
            for _ in range(1000):
                last = logbook.append(a_note(LONG)).number
        except MachineError as error:
            # Reading goes on, over the same connection.
            assert store.head().size == last
            assert logbook.verify().findings == ()
            return last, error
    raise AssertionError("the disk was never full")


def assert_intact(folder: Path, size: int) -> None:
    with opened(folder) as database:
        logbook = rejoined(SqlEntryStore(database.engine))
        report = logbook.verify()
        assert (report.size, report.findings) == (size, ())
        assert check_file(database) == []


def test_a_full_disk_costs_no_entry_at_any_budget(small_disk: Path) -> None:
    for pages in BUDGETS:
        folder = created(small_disk / f"{pages}.irlog", of=4)
        fill(small_disk, pages)

        last, error = record_until_full(folder)

        assert isinstance(error, DiskFullError)
        assert_intact(folder, last)
        (small_disk / "filler").unlink()
        with opened(folder) as database:
            again = rejoined(SqlEntryStore(database.engine))
            assert again.append(a_note(LONG)).number == last + 1
        assert_intact(folder, last + 1)
        for path in folder.iterdir():
            path.unlink()


def record_and_look_until_full(folder: Path) -> int:
    """Record and look at once until the disk refuses; return the last number."""
    with indexed(folder) as (store, _):
        logbook = rejoined(store)
        size = store.head().size
        with suppress(DiskFullError):
            while size < MANY:
                size = logbook.append(a_note(LONG)).number
                assert shown(store) == list(range(4, size + 1))
        assert shown(store) == list(range(4, size + 1))
    return size


def shown(store: SqlEntryStore) -> list[int]:
    return [signed.number for signed in store.of_incident(INCIDENT)]


def test_a_disk_that_is_full_for_the_index_costs_no_entry_and_no_answer(
    small_disk: Path,
) -> None:
    for pages in range(0, 60, 6):
        folder = created_with_index(small_disk / f"{pages}.irlog", of=4)
        fill(small_disk, pages)

        last = record_and_look_until_full(folder)

        assert last < MANY, "it was full at some time"
        (small_disk / "filler").unlink()
        with indexed(folder) as (store, index):
            assert shown(store) == list(range(4, last + 1))
            assert check_index(index) == []
        assert_intact(folder, last)
        for path in folder.iterdir():
            path.unlink()


def test_without_room_for_an_index_it_lives_in_memory(small_disk: Path) -> None:
    folder = created(small_disk / "none.irlog", of=12)
    fill(small_disk, 0)

    with indexed(folder) as (store, _):
        assert shown(store) == list(range(4, 13))


def test_a_draft_that_does_not_fit_leaves_the_older_one(small_disk: Path) -> None:
    folder = created(small_disk / "draft.irlog", of=4)
    older = KeptDraft("P-002", "note", None, {"text": "Half a sen"}, NIGHT)
    longer = KeptDraft("P-002", "note", None, {"text": LONG * 100}, NIGHT)
    with opened(folder) as database:
        drafts = SqlDraftStore(database.engine)
        drafts.keep(older)
        fill(small_disk, 4)

        with pytest.raises(DiskFullError):
            drafts.keep(longer)

        assert drafts.of_person("P-002") == [older]


def test_a_record_that_does_not_fit_is_refused(small_disk: Path) -> None:
    for pages in range(8):
        folder = small_disk / f"new-{pages}.irlog"
        folder.mkdir()
        fill(small_disk, pages)

        with pytest.raises(DiskFullError):
            create_database(folder, KEY)

        (small_disk / "filler").unlink()


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond *size* bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("more", range(0, 20 * PAGE, PAGE + 1000))
def test_a_file_that_may_not_grow_costs_no_entry(tmp_path: Path, more: int) -> None:
    folder = created(tmp_path / "limited.irlog", of=4)
    size = (folder / "log.db").stat().st_size

    with files_no_longer_than(size + more):
        last, error = record_until_full(folder)

    assert isinstance(error, DiskFullError | EntryNotSavedError)
    assert_intact(folder, last)
