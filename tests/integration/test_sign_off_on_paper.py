"""Two shifts sign a report off twice, and an office proves from the folder who did."""

import shutil
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from logbook.application.documentation import AnswerDraft
from logbook.application.incidents import IncidentDraft
from logbook.application.notes import NoteDraft
from logbook.bootstrap.checking import check_handover
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.bodies import Manner, Standing
from logbook.domain.errors import WrongPassphraseError
from logbook.domain.review_errors import OwnReportError
from logbook.domain.role import Role
from logbook.domain.verdict import Verdict

WORDS = b"velvet tractor ninety lemon kite"
FIRST, SECOND, CLERK = "B. Sample", "C. Specimen", "A. Example"
INCIDENT, OFFICE = "WIN-0001", "it-services"


def given() -> bytearray:
    return bytearray(WORDS)


class Laptop:
    """One laptop at which people take turns."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        people = [
            FirstPerson(FIRST, Role.SUPERVISOR),
            FirstPerson(SECOND, Role.SUPERVISOR),
            FirstPerson(CLERK, Role.RESPONDER),
        ]
        plan = NewLogbook(
            folder,
            "City of Windsor",
            "Windsor",
            "ca-on-windsor",
            people,
            rehearsal=True,
        )
        create_logbook(plan, [given() for _ in people])

    def turn(self, name: str, do: Callable[[OpenLogbook], int]) -> int:
        """Let somebody unlock, do something and lock again."""
        book = open_logbook(self._folder, name, given())
        try:
            return do(book)
        finally:
            book.close()


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Laptop:
    return Laptop(tmp_path_factory.mktemp("laptop") / "w.irlog")


def note(words: str) -> Callable[[OpenLogbook], int]:
    return lambda book: (
        book.notes.record(INCIDENT, NoteDraft(Manner.OBSERVED, words)).number
    )


def begin(book: OpenLogbook) -> int:
    now = book.journal.clock.now().moment()
    book.incidents.open(IncidentDraft("A red screen", "ransomware", now))
    answer = AnswerDraft(Standing.VALUE, "FIN-WS-07")
    return book.documentation.answer(INCIDENT, book.pack, "systems", answer).number


def put_up(book: OpenLogbook) -> int:
    return book.handoffs.prepare(INCIDENT, OFFICE).number


def sign_off(number: int) -> Callable[[OpenLogbook], int]:
    return lambda book: book.reviews.sign_off(number, given()).number


def on_paper(pdf: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
    )
    return " ".join(done.stdout.split())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler here")
def test_a_report_is_signed_off_twice_and_the_folder_proves_it(
    laptop: Laptop, tmp_path: Path
) -> None:
    laptop.turn(CLERK, begin)
    first = laptop.turn(CLERK, put_up)
    laptop.turn(FIRST, sign_off(first))
    late = laptop.turn(CLERK, note("The server restarted by itself."))

    def put_up_again(book: OpenLogbook) -> int:
        report = book.handoffs.compose(INCIDENT, OFFICE)
        assert report.sign_off is not None
        assert report.sign_off.after == (late,)
        return put_up(book)

    again = laptop.turn(CLERK, put_up_again)
    last = laptop.turn(SECOND, sign_off(again))
    later = laptop.turn(CLERK, note("It restarted once more."))

    folder, seen = tmp_path / "handover", []

    def issue(book: OpenLogbook) -> int:
        report = book.handoffs.compose(INCIDENT, OFFICE)
        issued = book.handoffs.issue(report, folder)
        seen.append((book.root, issued.entry.entry.refers_to))
        return issued.entry.number

    laptop.turn(CLERK, issue)

    [(root, refers_to)] = seen
    assert refers_to == (again, last)
    assert check_handover(folder, root).verdict is Verdict.VALID
    said = on_paper(folder / "report.pdf")
    assert f"Signed off by {SECOND}, as of entry {again}." in said
    assert f"written after the sign-off: entry {later}." in said
    assert "Added after the sign-off. It restarted once more." in said
    assert "Added after the sign-off. The server restarted" not in said


def test_the_passphrase_of_another_person_signs_nothing_off(tmp_path: Path) -> None:
    folder = tmp_path / "x.irlog"
    people = [FirstPerson(FIRST, Role.SUPERVISOR), FirstPerson(CLERK, Role.RESPONDER)]
    plan = NewLogbook(
        folder, "City of Windsor", "Windsor", "ca-on-windsor", people, rehearsal=True
    )
    other = b"gravel sofa minute tulip brass"
    create_logbook(plan, [given(), bytearray(other)])
    with closing(open_logbook(folder, FIRST, given())) as book:
        begin(book)
        number = put_up(book)
        with pytest.raises(OwnReportError):
            book.reviews.sign_off(number, given())
    with closing(open_logbook(folder, CLERK, bytearray(other))) as book:
        note("The server restarted by itself.")(book)
        theirs = put_up(book)
    with closing(open_logbook(folder, FIRST, given())) as book:
        typed = bytearray(other)
        with pytest.raises(WrongPassphraseError):
            book.reviews.sign_off(theirs, typed)
        assert not any(typed)
        assert book.reviews.sign_off(theirs, given())
