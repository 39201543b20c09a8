"""What the services refuse below the windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from logbook.application.incidents import IncidentDraft
from logbook.application.notes import NoteDraft
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.bodies import Manner
from logbook.domain.errors import (
    NotASupervisorError,
    ProblemsError,
    StaleReportError,
    WeakPassphraseError,
)
from logbook.domain.handoff_errors import WithholdingOpenError
from logbook.domain.role import Role

WORDS = b"velvet tractor ninety lemon kite"
SUPERVISOR = FirstPerson("B. Sample", Role.SUPERVISOR)


def plan(folder: Path, *people: FirstPerson, rehearsal: bool = True) -> NewLogbook:
    return NewLogbook(
        folder, "City of Windsor", "Windsor", "ca-on-windsor", people, rehearsal
    )


@pytest.fixture
def book(tmp_path: Path) -> Iterator[OpenLogbook]:
    folder = tmp_path / "w.irlog"
    create_logbook(plan(folder, SUPERVISOR), [bytearray(WORDS)])
    opened = open_logbook(folder, "B. Sample", bytearray(WORDS))
    now = opened.journal.clock.now().moment()
    opened.incidents.open(IncidentDraft("A red screen", "ransomware", now))
    yield opened
    opened.close()


@pytest.mark.parametrize("weak", [b"x", b"", b"password", b"B. Sample"])
def test_a_passphrase_that_could_be_guessed_makes_no_logbook(
    tmp_path: Path, weak: bytes
) -> None:
    folder = tmp_path / "w.irlog"

    with pytest.raises(WeakPassphraseError):
        create_logbook(plan(folder, SUPERVISOR, rehearsal=False), [bytearray(weak)])

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    ["b. sample ", "Sample, B.", "B. Sample (night)", "P-002", "", "a\nb", "\0"],
)
def test_people_who_could_be_mistaken_are_refused(tmp_path: Path, name: str) -> None:
    people = (SUPERVISOR, FirstPerson(name, Role.RESPONDER))

    with pytest.raises(ProblemsError):
        create_logbook(
            plan(tmp_path / "w.irlog", *people), [bytearray(WORDS), bytearray(WORDS)]
        )


def test_a_logbook_begins_with_a_supervisor(tmp_path: Path) -> None:
    people = (FirstPerson("A. Example", Role.RESPONDER),)

    with pytest.raises(NotASupervisorError):
        create_logbook(plan(tmp_path / "w.irlog", *people), [bytearray(WORDS)])


def test_one_report_number_is_never_issued_twice(
    book: OpenLogbook, tmp_path: Path
) -> None:
    one = book.handoffs.compose("WIN-0001", "it-services")
    other = book.handoffs.compose("WIN-0001", "it-services")
    book.handoffs.issue(one, tmp_path / "one")

    for stale in (one, other):
        with pytest.raises(StaleReportError):
            book.handoffs.issue(stale, tmp_path / "other")

    assert not (tmp_path / "other").exists()


def test_pages_older_than_the_record_are_not_signed(
    book: OpenLogbook, tmp_path: Path
) -> None:
    report = book.handoffs.compose("WIN-0001", "it-services")
    book.notes.record("WIN-0001", NoteDraft(Manner.OBSERVED, "One more thing."))

    with pytest.raises(StaleReportError):
        book.handoffs.issue(report, tmp_path / "one")

    assert not list(tmp_path.glob("*one*"))


def test_nothing_is_issued_of_which_nobody_accepted_what_is_withheld(
    book: OpenLogbook, tmp_path: Path
) -> None:
    book.notes.record("WIN-0001", NoteDraft(Manner.OPINION, "It was the intern."))
    report = book.handoffs.compose("WIN-0001", "public")

    with pytest.raises(WithholdingOpenError):
        book.handoffs.issue(report, tmp_path / "one")

    assert not list(tmp_path.glob("*one*"))
    assert book.handoffs.issued("WIN-0001") == []


def test_what_somebody_accepted_to_withhold_is_issued(
    book: OpenLogbook, tmp_path: Path
) -> None:
    """The control of the test above."""
    book.withholding.accept("WIN-0001", "public")

    book.handoffs.issue(book.handoffs.compose("WIN-0001", "public"), tmp_path / "one")

    assert len(book.handoffs.issued("WIN-0001")) == 1
