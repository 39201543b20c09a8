"""What every `ViewStore` promises: the one in memory and the one in the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from logbook.application.ports import ViewStore
from logbook.storage.engine import create_database
from logbook.storage.view_store import SqlViewStore
from tests.fakes import MemoryViewStore
from tests.on_disk import KEY, created, opened


@pytest.fixture(params=["memory", "file"])
def views(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ViewStore]:
    if request.param == "memory":
        yield MemoryViewStore()
        return
    database = create_database(tmp_path, KEY)
    yield SqlViewStore(database.engine)
    database.close()


def test_nobody_has_views_at_first(views: ViewStore) -> None:
    assert views.of_person("P-001") == {}


def test_a_view_is_kept_as_it_was_saved(views: ViewStore) -> None:
    views.keep("P-001", "Überfällig — “déjà vu”", '{"words": "ü"}')

    assert views.of_person("P-001") == {"Überfällig — “déjà vu”": '{"words": "ü"}'}


def test_views_come_in_the_order_of_their_names(views: ViewStore) -> None:
    for name in ("Overdue", "After the close", "Zone", "Étapes"):
        views.keep("P-001", name, name)

    assert list(views.of_person("P-001")) == [
        "After the close",
        "Overdue",
        "Zone",
        "Étapes",
    ]


def test_a_view_of_the_same_name_takes_the_place_of_the_older(
    views: ViewStore,
) -> None:
    views.keep("P-001", "Overdue", "older")

    views.keep("P-001", "Overdue", "newer")

    assert views.of_person("P-001") == {"Overdue": "newer"}


def test_each_person_has_views_of_their_own(views: ViewStore) -> None:
    views.keep("P-001", "Overdue", "hers")
    views.keep("P-002", "Overdue", "his")

    views.drop("P-001", "Overdue")

    assert views.of_person("P-001") == {}
    assert views.of_person("P-002") == {"Overdue": "his"}


def test_forgetting_a_view_that_is_not_there_does_no_harm(views: ViewStore) -> None:
    views.keep("P-001", "Overdue", "hers")

    views.drop("P-001", "Late")

    assert views.of_person("P-001") == {"Overdue": "hers"}


def test_views_outlast_the_closing_of_the_file(tmp_path: Path) -> None:
    folder = created(tmp_path / "CityHall.irlog", of=4)
    with opened(folder) as database:
        SqlViewStore(database.engine).keep("P-001", "Overdue", "kept")

    with opened(folder) as database:
        assert SqlViewStore(database.engine).of_person("P-001") == {"Overdue": "kept"}
