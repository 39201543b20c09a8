"""Another copy of an issued report tells the same, under a number of its own."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from logbook.application.incidents import IncidentDraft
from logbook.application.notes import NoteDraft
from logbook.bootstrap.checking import check_handover
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.bodies import Manner
from logbook.domain.errors import StaleReportError, UnknownItemError
from logbook.domain.record_bodies import Edition
from logbook.domain.role import Role
from logbook.domain.wording import say, say_all
from tests.integration.planted import printed_in

WORDS = b"velvet tractor ninety lemon kite"
INCIDENT = "WIN-0001"
OFFICE = "it-services"
FIRST = FirstPerson("B. Sample", Role.SUPERVISOR)
SECOND = FirstPerson("A. Example", Role.RESPONDER)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "w.irlog"
    plan = NewLogbook(
        made,
        "City of Windsor",
        "Windsor",
        "ca-on-windsor",
        (FIRST, SECOND),
        rehearsal=True,
    )
    create_logbook(plan, [bytearray(WORDS), bytearray(WORDS)])
    return made


@pytest.fixture
def book(folder: Path) -> Iterator[OpenLogbook]:
    opened = open_logbook(folder, "B. Sample", bytearray(WORDS))
    now = opened.journal.clock.now().moment()
    opened.incidents.open(IncidentDraft("A red screen", "ransomware", now))
    yield opened
    opened.close()


def issued(book: OpenLogbook, out: Path, edition: Edition = Edition.INITIAL) -> str:
    if book.withholding.proposal(INCIDENT, OFFICE).is_open:
        book.withholding.accept(INCIDENT, OFFICE)
    report = book.handoffs.compose(INCIDENT, OFFICE, edition)
    book.handoffs.issue(report, out)
    return report.number


def test_another_copy_tells_what_the_first_one_told(
    book: OpenLogbook, tmp_path: Path
) -> None:
    number = issued(book, tmp_path / "one")
    book.notes.record(INCIDENT, NoteDraft(Manner.OBSERVED, "Written later."))

    copy = book.handoffs.compose_copy(number)
    book.handoffs.issue(copy, tmp_path / "two")

    assert str(check_handover(tmp_path / "two", book.root).verdict) == "VALID"
    one, two = (
        json.loads((tmp_path / name / "entries.json").read_text("utf-8"))
        for name in ("one", "two")
    )
    assert one["report"] | {"copy": 2} == two["report"]
    assert one["entries"] == two["entries"]
    assert one["withheld"] == two["withheld"]
    assert "Writtenlater." not in printed_in(tmp_path / "two")
    assert "copy2" in printed_in(tmp_path / "two")


def test_copies_are_counted_and_never_numbered_twice(
    book: OpenLogbook, tmp_path: Path
) -> None:
    number = issued(book, tmp_path / "one")
    second = book.handoffs.compose_copy(number)
    book.handoffs.issue(second, tmp_path / "two")

    with pytest.raises(StaleReportError):
        book.handoffs.issue(second, tmp_path / "again")
    third = book.handoffs.compose_copy(number)
    book.handoffs.issue(third, tmp_path / "three")

    assert [each.copy for each in book.handed.copies(INCIDENT)] == [1, 2, 3]
    assert not (tmp_path / "again").exists()


def test_somebody_else_signs_a_copy_and_has_not_prepared_it(
    book: OpenLogbook, folder: Path, tmp_path: Path
) -> None:
    number = issued(book, tmp_path / "one")
    book.close()
    other = open_logbook(folder, "A. Example", bytearray(WORDS))
    try:
        copy = other.handoffs.compose_copy(number)
        other.handoffs.issue(copy, tmp_path / "two")
        checked = check_handover(tmp_path / "two", other.root)
    finally:
        other.close()

    [prepared] = [b.value for b in copy.boxes if b.label.code == "box.prepared-by"]
    assert say(prepared) == "B. Sample, supervisor"
    assert (checked.facts.signer, str(checked.verdict)) == ("A. Example", "VALID")


def test_nobody_makes_another_copy_of_what_was_never_issued(book: OpenLogbook) -> None:
    with pytest.raises(UnknownItemError):
        book.handoffs.compose_copy("R-009")


def test_a_later_report_says_who_holds_the_copies_it_takes_the_place_of(
    book: OpenLogbook, tmp_path: Path
) -> None:
    number = issued(book, tmp_path / "one")
    book.handoffs.issue(book.handoffs.compose_copy(number), tmp_path / "two")

    update = book.handoffs.compose(INCIDENT, OFFICE, Edition.UPDATE)

    said = [(say(fact.about), say_all(fact.known[0])) for fact in update.superseded]
    assert [about.split(", issued")[0] for about, _ in said] == [
        "Report R-001, initial, copy 1",
        "Report R-001, initial, copy 2",
    ]
    assert {known for _, known in said} == {
        "It is not on record that anybody was given it."
    }
