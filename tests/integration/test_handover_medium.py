"""A hand-over counts once it was read again from the medium it was written to."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from logbook.application import messages
from logbook.bootstrap.checking import check_handover
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.entry import EntryKind
from logbook.domain.errors import DiskFullError, FolderNotWritableError
from logbook.domain.handoff_errors import HandoverDiffersError
from tests.integration.test_copies import INCIDENT, OFFICE, book, folder
from tests.media import a_small_medium, filled, write_protected

__all__ = ["book", "folder"]


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    with a_small_medium(tmp_path / "stick", 8 << 20) as place:
        yield place


def issue(book: OpenLogbook, out: Path) -> None:
    if book.withholding.proposal(INCIDENT, OFFICE).is_open:
        book.withholding.accept(INCIDENT, OFFICE)
    book.handoffs.issue(book.handoffs.compose(INCIDENT, OFFICE), out)


def issued(book: OpenLogbook) -> int:
    kind = EntryKind.REPORT_ISSUED
    return sum(1 for _ in book.journal.store.of_incident(INCIDENT, kind))


def test_what_lies_on_a_stick_is_what_was_signed(
    book: OpenLogbook, stick: Path
) -> None:
    issue(book, stick / "handover")

    assert str(check_handover(stick / "handover", book.root).verdict) == "VALID"
    assert [each.name for each in stick.iterdir()] == ["handover"]


def test_a_stick_that_changes_what_it_was_given_is_named(
    book: OpenLogbook, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system drops its own copy of the file: at that moment the stick lies."""
    forget = os.posix_fadvise
    lied: list[Path] = []

    def lie(file: int, begin: int, length: int, advice: int) -> None:
        forget(file, begin, length, advice)
        name = Path(f"/proc/self/fd/{file}").readlink()
        if name.name == "ca.pem" and not lied:
            lied.append(name)
            with name.open("r+b") as held:
                held.write(b"X")

    monkeypatch.setattr(os, "posix_fadvise", lie)

    with pytest.raises(HandoverDiffersError) as caught:
        issue(book, stick / "handover")

    assert caught.value.file == "ca.pem"
    assert "ca.pem" in messages.of_error(caught.value)
    assert issued(book) == 0
    assert list(stick.iterdir()) == []


def test_a_full_stick_leaves_nothing_behind(book: OpenLogbook, stick: Path) -> None:
    filled(stick, left=20)

    with pytest.raises(DiskFullError):
        issue(book, stick / "handover")

    assert issued(book) == 0
    assert [each.name for each in stick.iterdir()] == ["filler"]


def test_a_stick_that_takes_no_writing_is_named(book: OpenLogbook, stick: Path) -> None:
    write_protected(stick)

    with pytest.raises(FolderNotWritableError):
        issue(book, stick / "handover")

    assert issued(book) == 0


def test_another_copy_on_another_stick_is_a_file_of_its_own(
    book: OpenLogbook, stick: Path, tmp_path: Path
) -> None:
    issue(book, tmp_path / "one")

    copy = book.handoffs.compose_copy("R-001")
    book.handoffs.issue(copy, stick / "two")

    one = (tmp_path / "one" / "report.pdf").read_bytes()
    assert (stick / "two" / "report.pdf").read_bytes() != one
    assert str(check_handover(stick / "two", book.root).verdict) == "VALID"
