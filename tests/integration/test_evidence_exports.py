"""Copies of evidence leave a real logbook as a whole, on record, or not at all."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from logbook.application.evidence_exports import (
    PAPERS_ROOM,
    EvidenceExportRequest,
    EvidenceExportStep,
    ExportStage,
)
from logbook.application.notes import NoteDraft
from logbook.bootstrap.checking import check_handover
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import Manner, body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import (
    HandoverExistsError,
    ProblemsError,
    RecordingStoppedError,
    UnknownItemError,
)
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import EvidenceExported, EvidenceRegistered
from logbook.domain.evidence_errors import (
    MediumFullError,
    MediumGoneError,
    NoFileError,
    StoredDamagedError,
)
from logbook.domain.evidence_export_errors import PapersNotMadeError
from logbook.domain.incident_errors import SensitiveTextError
from logbook.domain.media_ledger import MediumWay
from logbook.exchange.evidence_copies import SLICE
from tests.media import a_small_medium, filled, pulled_out
from tests.vault_case import (
    FOLDER,
    INCIDENT,
    LONG,
    exchange,
    flip,
    opened,
    take_in,
    vault_in,
    with_evidence,
)

ALL = ("E-001", "E-002", "E-003", "E-004")
POLICE = Holder("Det. Example", agency="Windsor Police (fictional)")
KIB = 1024


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenLogbook]:
    """One logbook for every test that only adds to it."""
    with opened(with_evidence(tmp_path_factory.mktemp("book"))) as book:
        yield book


@pytest.fixture
def own_book(tmp_path: Path) -> Iterator[OpenLogbook]:
    """A logbook a test may damage."""
    with opened(with_evidence(tmp_path)) as book:
        yield book


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def asked(stick: Path, *items: str, **said: object) -> EvidenceExportRequest:
    words: dict[str, object] = {"to": POLICE, "reason": "Asked for in writing.", **said}
    return EvidenceExportRequest(INCIDENT, items or ALL, stick / "copies", **words)  # type: ignore[arg-type]


def made(book: OpenLogbook, request: EvidenceExportRequest) -> EvidenceExportStep:
    *_, last = book.evidence.exports.steps(request)
    return last


def size_of(book: OpenLogbook) -> int:
    return book.journal.store.head().size


# All of it -----------------------------------------------------------------------


def test_what_was_taken_in_comes_out_under_the_names_it_had(
    book: OpenLogbook, stick: Path
) -> None:
    last = made(book, asked(stick))

    items = stick / "copies/items"
    assert (items / "E-001/mail.log").read_bytes() == LONG
    for name, content in FOLDER.items():
        assert (items / "E-003" / name).read_bytes() == content
    assert not (items / "E-004").exists()
    assert last.folder == stick / "copies"
    assert [each.name for each in stick.iterdir()] == ["copies"]


def test_the_list_checks_with_sha256sum_and_with_the_record(
    book: OpenLogbook, stick: Path
) -> None:
    last = made(book, asked(stick))

    folder = stick / "copies"
    check = ["sha256sum", "--check", "--strict", "--quiet", "evidence.sha256"]
    assert subprocess.run(check, cwd=folder, check=False).returncode == 0
    assert last.entry is not None
    assert last.sha256 is not None
    body = body_of(last.entry)
    assert isinstance(body, EvidenceExported)
    listed = (folder / "evidence.sha256").read_bytes()
    assert body.sha256 == last.sha256.hex == hashlib.sha256(listed).hexdigest()
    assert body.items == "E-001, E-002, E-003, E-004"
    assert body.things == "E-004"
    assert body.copied == ("E-001", "E-002", "E-003")
    assert body.files == len(listed.splitlines())
    assert (body.to_name, body.to_agency) == (POLICE.name, POLICE.agency)
    assert body.folder == "copies"


def test_an_item_that_is_asked_for_twice_is_copied_once(
    book: OpenLogbook, stick: Path
) -> None:
    last = made(book, asked(stick, "E-001", "E-002", "E-001"))

    assert last.entry is not None
    body = body_of(last.entry)
    assert isinstance(body, EvidenceExported)
    assert (body.items, body.files) == ("E-001, E-002", 2)


def test_the_digest_in_the_entry_of_a_folder_is_that_of_the_list_beside_it(
    book: OpenLogbook, stick: Path
) -> None:
    made(book, asked(stick, "E-003"))

    listed = (stick / "copies/items/E-003-list.jsonl").read_bytes()
    entry = book.evidence.register.item(INCIDENT, "E-003").body
    assert hashlib.sha256(listed).hexdigest() == entry.sha256
    rows = [json.loads(line) for line in listed.splitlines()]
    named = {row["given"]: row["sha256"] for row in rows if row.get("stored")}
    assert named == {
        name: hashlib.sha256(content).hexdigest() for name, content in FOLDER.items()
    }


def test_a_copy_has_the_time_the_source_had(book: OpenLogbook, stick: Path) -> None:
    made(book, asked(stick, "E-001"))

    modified = book.evidence.register.item(INCIDENT, "E-001").body.modified
    at = datetime.fromisoformat(modified).timestamp()
    copy = stick / "copies/items/E-001/mail.log"
    assert copy.stat().st_mtime == pytest.approx(at, abs=1e-3)


def test_the_papers_beside_the_copies_are_valid_and_prove_their_list(
    book: OpenLogbook, stick: Path, tmp_path: Path
) -> None:
    made(book, asked(stick))

    papers = stick / "copies/papers"
    listed = (stick / "copies/evidence.sha256").read_bytes()
    assert (papers / "evidence.sha256").read_bytes() == listed
    assert check_handover(papers, book.root).verdict == "VALID"
    changed = Path(shutil.copytree(papers, tmp_path / "changed"))
    flip(changed / "evidence.sha256")
    assert check_handover(changed, book.root).verdict == "INVALID"


def test_the_item_says_where_its_copies_went(book: OpenLogbook, stick: Path) -> None:
    last = made(book, asked(stick, "E-002", "E-004"))

    register = book.evidence.register
    assert last.entry is not None
    for number in ("E-002", "E-004"):
        *_, exported = register.item(INCIDENT, number).exports
        assert exported.entry == last.entry.number
    others = register.item(INCIDENT, "E-001").exports
    assert last.entry.number not in {each.entry for each in others}


def test_the_ledger_has_what_came_in_and_what_went_out(
    book: OpenLogbook, stick: Path
) -> None:
    made(book, asked(stick, "E-001"))

    *_, last = book.evidence.exports.ledger()

    assert last.way is MediumWay.OUT
    assert (last.items, last.place) == (("E-001",), "copies")
    assert (last.to_name, last.files) == (POLICE.name, 1)


# Others meanwhile ----------------------------------------------------------------


def test_others_record_while_it_is_written(book: OpenLogbook, stick: Path) -> None:
    steps = book.evidence.exports.steps(asked(stick))
    next(steps)
    now = book.journal.clock.now().moment()
    noted = book.notes.record(INCIDENT, NoteDraft(Manner.OBSERVED, "Later.", now))

    *_, last = steps

    assert last.entry is not None
    assert last.entry.number == noted.number + 1
    assert check_handover(stick / "copies/papers", book.root).verdict == "VALID"


def test_a_large_file_goes_in_slices(
    book: OpenLogbook, stick: Path, tmp_path: Path
) -> None:
    source = tmp_path / "large"
    source.write_bytes(bytes(3 * SLICE))
    number = number_of(take_in(book, source))

    steps = list(book.evidence.exports.steps(asked(stick, number)))

    for stage in (ExportStage.WRITING, ExportStage.COMPARING):
        done = [step.done for step in steps if step.stage is stage]
        assert done[:3] == [SLICE, 2 * SLICE, 3 * SLICE]


# Nothing of it -------------------------------------------------------------------


@pytest.mark.parametrize("taken", [0, 1, 3, 5, 8])
def test_whoever_stops_or_leaves_leaves_no_folder_and_no_entry(
    book: OpenLogbook, stick: Path, taken: int
) -> None:
    before = size_of(book)
    steps = book.evidence.exports.steps(asked(stick))
    for _ in range(taken):
        next(steps)
    assert bool(list(stick.iterdir())) is bool(taken)

    del steps

    assert list(stick.iterdir()) == []
    assert size_of(book) == before


def test_asked_to_stop_it_stops_before_the_next_step(
    book: OpenLogbook, stick: Path
) -> None:
    before = size_of(book)
    asks = iter([False] * 4 + [True] * 9)

    seen = list(book.evidence.exports.steps(asked(stick), lambda: next(asks)))

    assert len(seen) == 4
    assert list(stick.iterdir()) == []
    assert size_of(book) == before


def test_what_is_damaged_in_the_vault_is_not_given_out(
    own_book: OpenLogbook, stick: Path
) -> None:
    book, before = own_book, size_of(own_book)
    stored, other = (vault_in(book, each) / "1" for each in ("E-001", "E-002"))

    flip(stored)
    assert_refused(book, stick, before)
    flip(stored)
    exchange(stored, other)
    assert_refused(book, stick, before)
    exchange(stored, other)
    stored.rename(stored.with_name("gone"))
    assert_refused(book, stick, before)

    made(book, asked(stick, "E-003"))  # control: a sound item still goes out


def assert_refused(book: OpenLogbook, stick: Path, before: int) -> None:
    with pytest.raises(StoredDamagedError) as refused:
        made(book, asked(stick))

    assert refused.value.item == "E-001"
    assert list(stick.iterdir()) == []
    assert size_of(book) == before


def test_things_alone_have_nothing_to_copy(book: OpenLogbook, stick: Path) -> None:
    with pytest.raises(NoFileError):
        made(book, asked(stick, "E-004"))

    assert list(stick.iterdir()) == []


def test_a_request_that_is_not_ready_is_refused_before_anything_is_read(
    book: OpenLogbook, stick: Path
) -> None:
    exports = book.evidence.exports
    nobody = EvidenceExportRequest(INCIDENT, (), stick / "x", Holder(" "), " ")

    with pytest.raises(ProblemsError) as refused:
        exports.steps(nobody)
    with pytest.raises(UnknownItemError):
        exports.steps(asked(stick, "E-099"))
    with pytest.raises(SensitiveTextError):
        exports.steps(asked(stick, reason="Card 4111 1111 1111 1111 of the clerk"))

    assert set(refused.value.problems) == {"items", "to", "reason"}
    assert list(stick.iterdir()) == []


def test_a_folder_that_is_there_is_left_alone(book: OpenLogbook, stick: Path) -> None:
    made(book, asked(stick, "E-001"))
    before = size_of(book)

    with pytest.raises(HandoverExistsError):
        made(book, asked(stick, "E-002"))

    assert not (stick / "copies/items/E-002").exists()
    assert size_of(book) == before


# The papers ----------------------------------------------------------------------


def test_without_room_for_the_papers_the_copies_stay_and_it_is_said(
    book: OpenLogbook, tmp_path: Path
) -> None:
    with a_small_medium(tmp_path / "medium", 4096 * KIB) as medium:
        steps = book.evidence.exports.steps(asked(medium, "E-002"))
        while next(steps).stage is not ExportStage.PAPERS:
            pass
        filled(medium, left=4)

        with pytest.raises(PapersNotMadeError) as said:
            next(steps)

        (medium / "filler").unlink()
        copies = medium / "copies"
        assert said.value.folder == str(copies)
        assert (copies / "items/E-002/shot.png").exists()
        assert {each.name for each in copies.iterdir()} == {"items", "evidence.sha256"}
    *_, exported = book.evidence.register.item(INCIDENT, "E-002").exports
    assert exported.entry == said.value.entry == size_of(book)


def test_where_there_is_no_room_for_the_papers_nothing_is_begun(
    book: OpenLogbook, tmp_path: Path
) -> None:
    before = size_of(book)
    with a_small_medium(tmp_path / "medium", PAPERS_ROOM) as medium:
        with pytest.raises(MediumFullError):
            made(book, asked(medium, "E-002"))

        assert list(medium.iterdir()) == []
    assert size_of(book) == before


def test_a_medium_pulled_out_before_the_end_is_on_no_record(
    book: OpenLogbook, tmp_path: Path
) -> None:
    with a_small_medium(tmp_path / "medium", 4096 * KIB) as medium:
        before = size_of(book)
        steps = book.evidence.exports.steps(asked(medium))
        for step in steps:
            if step.stage is ExportStage.COMPARING:
                break
        pulled_out(medium)

        with pytest.raises(MediumGoneError):
            list(steps)

        assert list(medium.iterdir()) == []
    assert size_of(book) == before


# Hostile names -------------------------------------------------------------------

HOSTILE = ("-rf", "CON", "a:b", ".hidden", "end. ", "line\nbreak", "\u202egpj.exe")


def test_a_hostile_name_stays_in_its_folder(
    book: OpenLogbook, stick: Path, tmp_path: Path
) -> None:
    source = tmp_path / "sources"
    source.mkdir()
    alone = []
    for name in HOSTILE:
        (source / name).write_bytes(b"hostile")
        alone.append(number_of(take_in(book, source / name)))
    together = number_of(take_in(book, source))

    made(book, asked(stick, *alone, together))

    copied = [
        each
        for each in (stick / "copies/items").rglob("*")
        if each.is_file() and each.read_bytes() == b"hostile"
    ]
    assert len(copied) == 2 * len(HOSTILE)
    assert {each.name for each in copied}.isdisjoint(HOSTILE)
    # What each was called is evidence, and stays.
    items = [book.evidence.register.item(INCIDENT, number) for number in alone]
    assert [item.body.file_name for item in items] == list(HOSTILE)


def number_of(entry: SignedEntry) -> str:
    body = body_of(entry)
    assert isinstance(body, EvidenceRegistered)
    return body.item


# The last one: the logbook takes no entry after it.
def test_nothing_leaves_once_recording_is_stopped(
    book: OpenLogbook, stick: Path
) -> None:
    book.journal.stop(7)

    with pytest.raises(RecordingStoppedError):
        book.evidence.exports.steps(asked(stick))

    assert list(stick.iterdir()) == []
