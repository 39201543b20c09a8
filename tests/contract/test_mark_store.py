"""What every `MarkStore` promises: the one in memory and the one in the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from logbook.application.ports import MarkStore
from logbook.storage.engine import create_database
from logbook.storage.mark_store import SqlMarkStore
from tests.fakes import MemoryMarkStore
from tests.on_disk import KEY, opened


@pytest.fixture(params=["memory", "file"])
def marks(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MarkStore]:
    if request.param == "memory":
        yield MemoryMarkStore()
        return
    database = create_database(tmp_path, KEY)
    yield SqlMarkStore(database.engine)
    database.close()


def test_nobody_has_verified_anything_at_first(marks: MarkStore) -> None:
    assert marks.of_person("P-001") is None


def test_a_note_is_kept_as_it_was_signed(marks: MarkStore) -> None:
    marks.keep("P-001", '{"mark": "ü"}')

    assert marks.of_person("P-001") == '{"mark": "ü"}'


def test_a_newer_note_takes_the_place_of_the_one_before(marks: MarkStore) -> None:
    for note in ("first", "second", "second"):
        marks.keep("P-001", note)

    assert marks.of_person("P-001") == "second"


def test_everybody_has_their_own(marks: MarkStore) -> None:
    marks.keep("P-001", "hers")
    marks.keep("P-002", "his")

    assert (marks.of_person("P-001"), marks.of_person("P-002")) == ("hers", "his")
    assert marks.of_person("P-003") is None


def test_a_note_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    database = create_database(tmp_path, KEY)
    SqlMarkStore(database.engine).keep("P-001", "kept")
    database.close()

    with opened(tmp_path) as database:
        assert SqlMarkStore(database.engine).of_person("P-001") == "kept"
