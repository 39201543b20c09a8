"""Whatever happens to a byte of the file is reported; wrong words are never shown.

A record of nine pages, small enough for every byte to be flipped once.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from logbook.domain.errors import LogbookDamagedError
from logbook.domain.merkle import Frontier
from logbook.domain.verification import Finding, FindingCode, StoredRow
from logbook.storage.check import check_file
from logbook.storage.engine import open_database
from logbook.storage.entry_store import SqlEntryStore
from tests.builders import a_note, rejoined
from tests.on_disk import KEY, PAGE, created, opened

ENTRIES = 12
MASK = 0x10
"""The bit that is flipped in every byte."""

STRIDE = 101
"""Every so many bytes the whole way is gone: open, read, verify, check."""


@pytest.fixture(scope="module")
def genuine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return created(tmp_path_factory.mktemp("damage") / "genuine.irlog", of=ENTRIES)


@pytest.fixture
def folder(genuine: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "CityHall.irlog"
    copy.mkdir()
    (copy / "log.db").write_bytes((genuine / "log.db").read_bytes())
    return copy


def content_of(folder: Path) -> tuple[list[StoredRow], Frontier]:
    with opened(folder) as database:
        store = SqlEntryStore(database.engine)
        return list(store.rows()), store.head()


def reports(folder: Path) -> list[Finding]:
    """Go the whole way and return what is said; a refusal counts as one thing."""
    try:
        with opened(folder) as database:
            logbook = rejoined(SqlEntryStore(database.engine))
            return [*check_file(database), *logbook.verify().findings]
    except LogbookDamagedError as error:
        return [Finding(FindingCode.FILE, 0, error.why)]


@contextmanager
def flipped(file: int, at: int) -> Iterator[None]:
    [byte] = os.pread(file, 1, at)
    os.pwrite(file, bytes([byte ^ MASK]), at)
    yield
    os.pwrite(file, bytes([byte]), at)


@contextmanager
def raw(folder: Path) -> Iterator[int]:
    file = os.open(folder / "log.db", os.O_RDWR)
    try:
        yield file
    finally:
        os.close(file)


def test_the_record_is_small_enough_to_flip_every_byte(folder: Path) -> None:
    assert (folder / "log.db").stat().st_size == 9 * PAGE


def test_a_check_names_the_page_of_every_flipped_byte(folder: Path) -> None:
    size = (folder / "log.db").stat().st_size
    with opened(folder) as database, raw(folder) as file:
        # This is the first question of a full check; it reads the file itself, not
        # pages that are cached. The salt in front was read when the key was set.
        question = "PRAGMA cipher_integrity_check"
        missed = []
        for at in range(16, size):
            with flipped(file, at):
                said = database.connection.execute(question).fetchall()
            if [words for (words,) in said] != [
                f"HMAC verification failed for page {at // PAGE + 1}"
            ]:
                missed.append((at, said))

        assert missed == []
        assert check_file(database) == []


def test_a_flipped_byte_in_the_first_page_stops_the_opening(folder: Path) -> None:
    with raw(folder) as file:
        for at in [*range(64), *range(64, PAGE, STRIDE)]:
            with flipped(file, at), pytest.raises(LogbookDamagedError) as refused:
                open_database(folder, KEY)
            assert refused.value.why == "page", at


def missed_on_the_whole_way(folder: Path, stride: int) -> list[int]:
    """Flip every so many bytes; return those of which nothing was said."""
    before = content_of(folder)
    size = (folder / "log.db").stat().st_size
    missed = []
    with raw(folder) as file:
        for at in range(0, size, stride):
            with flipped(file, at):
                if not reports(folder):
                    missed.append(at)
                with suppress(LogbookDamagedError):
                    assert content_of(folder) == before
    assert content_of(folder) == before
    return missed


def test_no_flipped_byte_shows_wrong_words(folder: Path) -> None:
    assert missed_on_the_whole_way(folder, STRIDE) == []


@pytest.mark.soak
def test_no_byte_at_all_shows_wrong_words(folder: Path) -> None:
    assert missed_on_the_whole_way(folder, 1) == []


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_a_file_cut_anywhere_near_a_page_is_refused(folder: Path, off: int) -> None:
    whole = (folder / "log.db").read_bytes()
    for pages in range(1, len(whole) // PAGE + 1):
        end = pages * PAGE + off
        if end == len(whole):
            continue
        cut = whole[:end] + bytes(max(0, end - len(whole)))
        (folder / "log.db").write_bytes(cut)

        with pytest.raises(LogbookDamagedError) as refused:
            open_database(folder, KEY)

        assert refused.value.why in {"short", "page", "size"}
        assert (folder / "log.db").read_bytes() == cut


def test_swapped_pages_are_both_named(folder: Path) -> None:
    whole = (folder / "log.db").read_bytes()
    pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
    for one in range(len(pages)):
        for other in range(one):
            swapped = list(pages)
            swapped[one], swapped[other] = pages[other], pages[one]
            (folder / "log.db").write_bytes(b"".join(swapped))

            details = [finding.detail for finding in reports(folder)]

            named = {
                f"log.db: HMAC verification failed for page {n + 1}"
                for n in (one, other)
            }
            assert named <= set(details) or details == ["page"]


def test_an_older_page_put_back_is_reported_or_changes_nothing(folder: Path) -> None:
    older = (folder / "log.db").read_bytes()
    with opened(folder) as database:
        logbook = rejoined(SqlEntryStore(database.engine))
        logbook.append(a_note())
    newer = (folder / "log.db").read_bytes()
    expected = content_of(folder)
    assert len(newer) == len(older), "only then an older page fits in"
    changed = [
        at
        for at in range(0, len(newer), PAGE)
        if newer[at : at + PAGE] != older[at : at + PAGE]
    ]
    assert len(changed) > 3

    silent = []
    for at in changed:
        mixed = newer[:at] + older[at : at + PAGE] + newer[at + PAGE :]
        (folder / "log.db").write_bytes(mixed)
        if not reports(folder):
            silent.append(at // PAGE + 1)
            assert content_of(folder) == expected

    # The first page holds the schema and a counter: an older one says the same.
    assert silent in ([], [1])


def test_a_whole_older_file_cannot_be_seen_from_inside(folder: Path) -> None:
    older = (folder / "log.db").read_bytes()
    with opened(folder) as database:
        rejoined(SqlEntryStore(database.engine)).append(a_note())

    (folder / "log.db").write_bytes(older)

    # Said openly: only a checkpoint kept elsewhere gives this away.
    assert reports(folder) == []


def test_a_journal_of_another_time_changes_nothing(folder: Path) -> None:
    with opened(folder) as database:
        rejoined(SqlEntryStore(database.engine)).append(a_note())
        stale = (folder / "log.db-journal").read_bytes()
    expected = content_of(folder)
    (folder / "log.db-journal").write_bytes(stale)

    assert reports(folder) == []
    assert content_of(folder) == expected


def test_a_journal_of_noise_changes_nothing(folder: Path) -> None:
    expected = content_of(folder)
    (folder / "log.db-journal").write_bytes(os.urandom(3 * PAGE))

    assert reports(folder) == []
    assert content_of(folder) == expected
