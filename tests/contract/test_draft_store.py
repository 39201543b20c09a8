"""What every `DraftStore` promises: the one in memory and the one in the file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from logbook.application.ports import DraftStore
from logbook.domain.draft import KeptDraft
from logbook.storage.draft_store import SqlDraftStore
from logbook.storage.engine import create_database
from tests.fakes import NIGHT, MemoryDraftStore
from tests.on_disk import KEY

DRAFT = KeptDraft("P-002", "note", "WIN-0001", {"text": "The caretaker s"}, NIGHT)


@pytest.fixture(params=["memory", "file"])
def drafts(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DraftStore]:
    if request.param == "memory":
        yield MemoryDraftStore()
        return
    database = create_database(tmp_path, KEY)
    yield SqlDraftStore(database.engine)
    database.close()


def test_nobody_has_drafts_at_first(drafts: DraftStore) -> None:
    assert drafts.of_person("P-002") == []


def test_a_draft_is_kept_as_it_was_typed(drafts: DraftStore) -> None:
    drafts.keep(DRAFT)

    assert drafts.of_person("P-002") == [DRAFT]


def test_later_words_take_the_place_of_earlier_ones(drafts: DraftStore) -> None:
    later = replace(
        DRAFT,
        incident=None,
        content={"text": "The caretaker saw", "manner": "told", "happened": None},
        kept_at=NIGHT + timedelta(seconds=10),
    )
    drafts.keep(DRAFT)

    drafts.keep(later)

    assert drafts.of_person("P-002") == [later]


def test_each_place_keeps_a_draft_of_its_own(drafts: DraftStore) -> None:
    answer = replace(DRAFT, place="answer/symptoms")
    drafts.keep(DRAFT)

    drafts.keep(answer)

    assert drafts.of_person("P-002") == [answer, DRAFT]


def test_people_do_not_see_each_others_drafts(drafts: DraftStore) -> None:
    drafts.keep(DRAFT)

    assert drafts.of_person("P-001") == []


def test_a_recorded_draft_is_forgotten(drafts: DraftStore) -> None:
    other = replace(DRAFT, person="P-001")
    drafts.keep(DRAFT)
    drafts.keep(other)

    drafts.drop("P-002", "note")

    assert drafts.of_person("P-002") == []
    assert drafts.of_person("P-001") == [other]


def test_a_draft_that_is_not_there_can_be_dropped(drafts: DraftStore) -> None:
    drafts.drop("P-002", "note")

    assert drafts.of_person("P-002") == []


@pytest.mark.parametrize("text", ["cafe\u0301", "half a pair \ud83d", "a\0b", ""])
def test_half_typed_text_is_kept_whatever_it_holds(
    drafts: DraftStore, text: str
) -> None:
    drafts.keep(replace(DRAFT, content={"text": text}))

    [kept] = drafts.of_person("P-002")
    assert kept.content == {"text": text}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("content", "{"),
        ("content", "[]"),
        ("content", "[" * 100_000),
        ("kept_at", "yesterday"),
        ("kept_at", "2026-11-21T02:31:00"),
    ],
)
def test_a_draft_that_was_meddled_with_stands_in_nobodys_way(
    tmp_path: Path, column: str, value: str
) -> None:
    database = create_database(tmp_path, KEY)
    store = SqlDraftStore(database.engine)
    store.keep(DRAFT)
    store.keep(replace(DRAFT, place="answer/symptoms"))
    with database.engine.begin() as connection:
        connection.exec_driver_sql(
            f"UPDATE draft SET {column} = ? WHERE place = 'note'",  # noqa: S608 - ours
            (value,),
        )

    assert store.of_person("P-002") == [replace(DRAFT, place="answer/symptoms")]
    database.close()
