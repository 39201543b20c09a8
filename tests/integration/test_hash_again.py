"""What came back is compared with what was taken in, byte by byte, on the disk."""

import pytest

from logbook.application.evidence_exports import EvidenceExportRequest
from logbook.domain.bodies import body_of
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import CustodyPurpose, HashCheck
from logbook.domain.evidence_drafts import TransferDraft
from logbook.domain.evidence_errors import (
    NoFileError,
    NotTakenInError,
    SourceGoneError,
)
from logbook.domain.evidence_words import finding_words
from logbook.domain.statements import statement_of
from logbook.domain.wording import say_all
from tests.vault_case import FOLDER, INCIDENT, LONG, opened, take_in, with_evidence


@pytest.fixture
def book(tmp_path):
    with opened(with_evidence(tmp_path / "logbook")) as book:
        yield book


def laid(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def returned(book, number, path):
    steps = list(book.evidence.custody.hash_returned(INCIDENT, number, path))
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    return steps[-1].result.checked


def moved(book, number, path):
    """Move an item after a comparison, and return what the entry says of it."""
    custody = book.evidence.custody
    *_, last = custody.hash_returned(INCIDENT, number, path)
    draft = TransferDraft(
        number,
        CustodyPurpose.MOVE,
        custody.me(),
        custody.me(),
        book.journal.clock.now().moment(),
        reason="Looked through.",
        stored="Safe 2",
        hash=last.result,
    )
    return body_of(custody.transfer(INCIDENT, draft))


def a_file(book, tmp_path, content):
    source = tmp_path / "disk.img"
    source.write_bytes(content)
    entry = take_in(book, source)
    return str(entry.disclosed["item"].value), source


def test_one_altered_byte_of_a_file_that_came_back_is_found(book, tmp_path):
    number, source = a_file(book, tmp_path, LONG)
    same = returned(book, number, source)

    source.write_bytes(LONG[:70_000] + b"\0" + LONG[70_001:])

    assert same is HashCheck.MATCHES
    assert returned(book, number, source) is HashCheck.DIFFERS


def test_a_folder_is_the_same_whatever_its_times_and_its_own_name(book, tmp_path):
    taken = laid(tmp_path / "taken", FOLDER)
    number = str(take_in(book, taken).disclosed["item"].value)

    copy = laid(tmp_path / "returned", FOLDER)
    same = returned(book, number, copy)
    (copy / "a" / "two.log").write_bytes(b"Second\n")

    assert same is HashCheck.MATCHES
    assert returned(book, number, copy) is HashCheck.DIFFERS


def test_of_a_folder_the_files_that_are_not_as_they_were_are_named(book, tmp_path):
    names = "as-it-was", "changed", "missing", "time:stamp"
    taken = laid(tmp_path / "taken", {name: name.encode() for name in names})
    number = str(take_in(book, taken).disclosed["item"].value)

    def differing(path):
        *_, last = book.evidence.custody.hash_returned(INCIDENT, number, path)
        return last.result.differing

    assert differing(taken) == ()
    (taken / "changed").write_bytes(b"Changed")
    (taken / "missing").unlink()
    (taken / "new").write_bytes(b"new")
    assert differing(taken) == ("changed", "missing", "new")


def test_the_files_that_differ_stand_in_the_entry_and_at_the_item_for_ever(
    book, tmp_path
):
    names = [f"{nth:02}.log" for nth in range(25)]
    taken = laid(tmp_path / "taken", {name: name.encode() for name in names})
    number = str(take_in(book, taken).disclosed["item"].value)
    one = moved(book, number, taken)
    for name in names[:24]:
        (taken / name).write_bytes(b"otherwise")
    many = moved(book, number, taken)

    people = book.evidence.register.people()
    item = book.evidence.register.item(INCIDENT, number)
    said = say_all(statement_of(many, many.KIND))
    [finding] = item.findings

    assert (one.differing, one.differing_more) == ("", 0)
    assert many.differing.split("; ") == names[:20]
    assert many.differing_more == 4
    for words in (said, say_all(finding_words(item, finding, people))):
        assert "missing or new: “00.log; 01.log; " in words
        assert "; 19.log”, and 4 more." in words


@pytest.mark.parametrize("name", ["a\nb", "-rf", "caf\u00e9"])
def test_a_strange_name_is_the_same_when_it_comes_back(book, tmp_path, name):
    taken = laid(tmp_path / "taken", {name: b"1"})
    number = str(take_in(book, taken).disclosed["item"].value)

    assert returned(book, number, taken) is HashCheck.MATCHES


def test_copies_that_were_given_out_may_come_back_under_their_names(book, tmp_path):
    """No stick takes a colon, so the copy has another name than what was taken in."""
    taken = laid(tmp_path / "taken", {"a/2026-11-21T02:00.log": b"1", "b": b"2"})
    number = str(take_in(book, taken).disclosed["item"].value)
    to, into = Holder("L. Invented"), tmp_path / "stick"
    request = EvidenceExportRequest(INCIDENT, (number,), into, to, "To be looked at.")
    list(book.evidence.exports.steps(request))
    copies = into / "items" / number
    assert not (copies / "a" / "2026-11-21T02:00.log").exists()

    same = returned(book, number, copies)
    (copies / "b").write_bytes(b"3")

    assert same is HashCheck.MATCHES
    assert returned(book, number, copies) is HashCheck.DIFFERS


def test_the_only_file_of_a_folder_may_come_back_alone(book, tmp_path):
    taken = laid(tmp_path / "taken", {"a/one.log": b"1"})
    number = str(take_in(book, taken).disclosed["item"].value)

    same = returned(book, number, taken / "a" / "one.log")
    (taken / "a" / "one.log").write_bytes(b"2")

    assert same is HashCheck.MATCHES
    assert returned(book, number, taken / "a" / "one.log") is HashCheck.DIFFERS
    assert returned(book, "E-003", taken / "a" / "one.log") is HashCheck.DIFFERS


def test_what_is_stored_is_read_again_to_its_end(book, tmp_path):
    number, _ = a_file(book, tmp_path, LONG)

    *_, last = book.evidence.custody.hash_stored(INCIDENT, number)

    assert last.result.checked is HashCheck.MATCHES
    assert last.done == last.total == len(LONG)


def test_neither_a_link_nor_a_missing_file_nor_a_telephone_is_compared(book, tmp_path):
    number, source = a_file(book, tmp_path, b"1")
    link = tmp_path / "link"
    link.symlink_to(source)

    with pytest.raises(NotTakenInError):
        returned(book, number, link)
    with pytest.raises(SourceGoneError):
        returned(book, number, tmp_path / "nothing")
    with pytest.raises(NoFileError):
        returned(book, "E-004", source)
