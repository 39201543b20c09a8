"""What a full check of the file finds that no signature can."""

from pathlib import Path

import pytest

from logbook.domain.verification import Finding, FindingCode
from logbook.storage.check import check_file
from logbook.storage.entry_store import SqlEntryStore
from tests.builders import rejoined
from tests.on_disk import PAGE, created, opened, tampered


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return created(tmp_path / "CityHall.irlog", of=12)


def findings(folder: Path) -> list[Finding]:
    with opened(folder) as database:
        return check_file(database)


def test_a_sound_file_has_no_findings(folder: Path) -> None:
    assert findings(folder) == []


def test_values_without_an_entry_are_found(folder: Path) -> None:
    tampered(folder, "INSERT INTO content VALUES (40, 'text', x'00', x'00')")

    assert findings(folder) == [Finding(FindingCode.FILE, 40, "content")]


def test_an_entry_that_cannot_be_read_is_left_to_verification(folder: Path) -> None:
    tampered(folder, "UPDATE entry SET payload = x'7B' WHERE seq = 7")

    with opened(folder) as database:
        logbook = rejoined(SqlEntryStore(database.engine))

        assert check_file(database) == []
        assert [entry.number for entry in logbook.entries] == [
            *range(1, 7),
            *range(8, 13),
        ]
        assert logbook.verify().first_bad == 7


def test_the_page_that_is_damaged_is_named(folder: Path) -> None:
    with (folder / "log.db").open("r+b") as file:
        file.seek(-PAGE, 2)
        page = file.tell() // PAGE + 1
        file.write(b"damage")

    details = [finding.detail for finding in findings(folder)]

    assert any(detail.endswith(f"page {page}") for detail in details)


def test_a_check_changes_nothing(folder: Path) -> None:
    before = (folder / "log.db").read_bytes()

    findings(folder)

    assert (folder / "log.db").read_bytes() == before
