"""How long things took, in the report for the management, on paper and by the checks."""

import io
import re
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest

from logbook.application.management_report import MANAGEMENT
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.bodies import IncidentOpened, StepMark, StepMarked
from logbook.domain.figure_words import Measured, Strip
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.report import Report
from logbook.domain.span import Span
from logbook.domain.step import Phase
from logbook.domain.wording import Phrase
from logbook.rehearsal import PASSPHRASE, Rehearsal, rehearse
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from tests.builders_report import a_report, text
from tests.handed_over import unwatched
from tests.rehearsed import run
from tests.ui.recorded import STORIES


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return rehearse(
        "ca-on-windsor",
        tmp_path_factory.mktemp("figures"),
        seed=1,
        say=lambda _words: None,
        stories=STORIES,
    )


@pytest.fixture(scope="module")
def book(rehearsal: Rehearsal) -> Iterator[OpenLogbook]:
    words = bytearray(PASSPHRASE.encode())
    logbook = open_logbook(rehearsal.logbook, rehearsal.person, words)
    other_incident(logbook)
    yield logbook
    logbook.close()


def other_incident(logbook: OpenLogbook) -> None:
    """Open a second incident; its first step came two hours after its discovery."""
    at = logbook.journal.clock.now().at.replace(microsecond=0) - timedelta(days=1)
    begun, later = Moment(at, -300), Moment(at + timedelta(hours=2), -300)
    opened = IncidentOpened("A lost telephone", "lost-device", "x", "1", begun)
    logbook.journal.append("WIN-0002", opened)
    [step, *_] = logbook.pack.steps_of(Phase.CONTAIN)
    mark = StepMarked(step.id, step.phase, step.title, StepMark.DONE, "", later)
    logbook.journal.append("WIN-0002", mark)


def printed(pdf: bytes) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def rendered(report: Report) -> bytes:
    return PdfRenderer(RESOURCES).render(report, unwatched).pdf


def test_offices_come_first_and_then_the_readers_no_guide_names(
    book: OpenLogbook,
) -> None:
    recipients, own = book.handoffs.recipients(), dict(book.handoffs.recipients())
    offices = [office.id for office in book.pack.offices]

    assert own[MANAGEMENT] == f"{book.founding.organisation}, management and council"
    assert MANAGEMENT not in offices
    assert {office.id for office in book.pack.offices if office.report_to} <= set(own)
    assert [name for name, _ in recipients][-8:] == [
        "full",
        "counsel",
        "management",
        "people",
        "public",
        "vendor",
        "ics-214",
        "ics-209",
    ]
    assert len(own) == len(recipients)


def test_only_the_report_for_the_management_says_how_long_things_took(
    book: OpenLogbook,
) -> None:
    own = book.handoffs.compose("WIN-0001", MANAGEMENT)
    others = book.handoffs.compose("WIN-0001", "it-services")

    assert own.figures
    assert len(own.overall[0].spans) == 2
    assert (others.figures, others.overall) == ((), ())
    words = printed(rendered(own))
    assert "How long things took" in words
    assert "Median" in words
    assert "How long things took" not in printed(rendered(others))


def test_the_report_for_the_management_attaches_no_entry_of_another_incident(
    book: OpenLogbook,
) -> None:
    report = book.handoffs.compose("WIN-0001", MANAGEMENT)

    assert b"WIN-0001" in report.attachment
    assert b"WIN-0002" not in report.attachment


def test_what_is_put_up_for_the_management_is_shown_with_its_figures(
    book: OpenLogbook,
) -> None:
    put_up = book.handoffs.prepare("WIN-0001", MANAGEMENT)

    draft = book.handoffs.compose_draft(put_up.number)

    assert draft.figures == book.handoffs.compose("WIN-0001", MANAGEMENT).figures
    assert draft.overall


def test_a_report_with_figures_is_as_valid_as_any(
    book: OpenLogbook, tmp_path: Path
) -> None:
    book.withholding.accept("WIN-0001", MANAGEMENT)
    report = book.handoffs.compose("WIN-0001", MANAGEMENT)

    book.handoffs.issue(report, tmp_path / "out")

    ran = run("verify", tmp_path / "out", "--fingerprint", book.root.hex)
    assert ran.code == 0, ran.said
    assert "VALID" in ran.said


def with_figures() -> Report:
    hours = timedelta(hours=1)
    return a_report(
        figures=(
            Measured(text("Certain"), Span(3 * hours, 3 * hours)),
            Measured(text("In between"), Span(hours, 4 * hours)),
            Measured(text("Open end"), Span(2 * hours, None)),
            Measured(text("Before it"), Span(-hours, -hours)),
            Measured(text("Nobody knows"), Span()),
            Measured(text("Still to come"), None),
        ),
        overall=(
            Strip(
                text("Over all"),
                (Span(hours, hours), Span(None, 2 * hours), Span(hours, None)),
                Span(hours, None),
                (Phrase("figures.unknown", {"count": 7}),),
            ),
            Strip(text("Of nothing"), (), None, (Phrase("figures.none"),)),
        ),
    )


def test_every_mark_has_its_words_beside_it() -> None:
    words = printed(rendered(with_figures()))

    for said in (
        "Certain 3 h 0 min",
        "In between between 1 h 0 min and 4 h 0 min",
        "Open end at least 2 h 0 min",
        "Before it 1 h 0 min before",
        "Nobody knows unknown",
        "Still to come not yet",
        "Over all Unknown: 7.",
        "Of nothing Nothing to count.",
        "-1 h 0 1 h 2 h 3 h 4 h",
    ):
        # Where letters stand close, blanks between them are not always told.
        assert said.replace(" ", "") in words.replace(" ", ""), said


def test_the_same_figures_give_the_same_bytes() -> None:
    assert rendered(with_figures()) == rendered(with_figures())


def test_nothing_is_said_by_a_colour() -> None:
    with pikepdf.open(io.BytesIO(rendered(with_figures()))) as pdf:
        drawn = b"".join(page.Contents.read_bytes() for page in pdf.pages)

    # Grey operators only: g and G; rg, RG, k and K would be colours.
    assert re.search(rb"\s[gG]\s", drawn)
    assert not re.search(rb"\s(rg|RG|k|K)\s", drawn)


def test_many_lengths_go_on_over_the_page() -> None:
    every = tuple(
        Measured(text(f"Duty {number}"), Span(*(timedelta(hours=number),) * 2))
        for number in range(1, 90)
    )
    words = printed(rendered(a_report(figures=every)))

    for number in (1, 44, 89):
        assert f"Duty {number} " in words


def test_a_time_known_to_the_hour_is_printed_no_more_exactly(
    book: OpenLogbook,
) -> None:
    at = book.journal.clock.now().at.replace(minute=0, second=0, microsecond=0)
    begun = Moment(at - timedelta(hours=30), -300, Fidelity.HOUR)
    opened = IncidentOpened("A stolen bag", "lost-device", "x", "1", begun)
    book.journal.append("WIN-0003", opened)
    [step, *_] = book.pack.steps_of(Phase.CONTAIN)
    done = Moment(at - timedelta(hours=27), -300)
    mark = StepMarked(step.id, step.phase, step.title, StepMark.DONE, "", done)
    book.journal.append("WIN-0003", mark)

    words = printed(rendered(book.handoffs.compose("WIN-0003", MANAGEMENT)))

    assert "First containment step done between 2 h 0 min and 3 h 0 min" in words
