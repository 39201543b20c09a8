"""A screenful of an incident, from anywhere in a long record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from logbook.storage.entry_store import SqlEntryStore
from tests.builders import INCIDENT
from tests.on_disk import created, opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return created(tmp_path_factory.mktemp("paging") / "CityHall.irlog", of=20)


@pytest.fixture
def store(folder: Path) -> Iterator[SqlEntryStore]:
    with opened(folder) as database:
        yield SqlEntryStore(database.engine)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({}, [18, 19, 20]),
        ({"before": 18}, [15, 16, 17]),
        ({"before": 6}, [4, 5]),
        ({"before": 4}, []),
        ({"after": 4}, [5, 6, 7]),
        ({"after": 18}, [19, 20]),
        ({"after": 20}, []),
    ],
)
def test_a_page_is_the_nearest_entries_oldest_first(
    store: SqlEntryStore, place: dict[str, int], expected: list[int]
) -> None:
    page = store.page(INCIDENT, limit=3, **place)

    assert [signed.number for signed in page] == expected
