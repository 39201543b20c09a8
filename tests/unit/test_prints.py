"""What is known of a print job, who said so, and which jobs still wait for a word."""

import pytest

from logbook.application.prints import PrintedPaper, PrintService
from logbook.domain.bodies import body_of
from logbook.domain.print_outcome import PrintOutcome, open_prints, outcome_of
from logbook.domain.print_pages import pages_of, pages_text
from logbook.domain.printing_errors import PrintAnsweredError
from logbook.domain.record_bodies import Edition, ReportIssued, ReportPrinted
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal

SHA = "ab" * 32
PAPER = PrintedPaper(INCIDENT, "R-001", 2, SHA, 15)


@pytest.fixture
def journal():
    return a_journal(HandClock())


@pytest.fixture
def prints(journal):
    return PrintService(journal)


def waiting(prints):
    return [each.job.number for each in prints.waiting(INCIDENT)]


def test_a_job_that_was_sent_waits_for_a_persons_word(prints):
    sent = prints.sent(PAPER, "Lexmark", pages="2-5", sides="two-sided-long-edge")

    body = body_of(sent)
    assert (body.outcome, body.copy, body.pages, body.sides) == (
        "sent",
        2,
        "2-5",
        "two-sided-long-edge",
    )
    assert waiting(prints) == [sent.number]


def test_a_job_somebody_counted_waits_no_more(prints):
    sent = prints.sent(PAPER, "Lexmark")
    other = prints.sent(PAPER, "Lexmark")

    said = prints.answered(sent.number)

    assert outcome_of(body_of(said)) is PrintOutcome.CONFIRMED
    assert said.entry.refers_to == (sent.number,)
    assert waiting(prints) == [other.number]


def test_pages_that_did_not_come_out_are_named(prints):
    sent = prints.sent(PAPER, "Lexmark")

    body = body_of(prints.answered(sent.number, "3,7-8"))

    assert (body.outcome, body.missing) == ("part", "3,7-8")
    assert waiting(prints) == []


@pytest.mark.parametrize("why", ["cancelled", "stopped", "out-of-paper"])
def test_a_job_that_ended_early_waits_for_nobody(prints, why):
    sent = prints.sent(PAPER, "Lexmark")

    ended = prints.ended(sent.number, PrintOutcome(why))

    assert body_of(ended).outcome == why
    assert waiting(prints) == []


def test_what_no_printer_got_waits_for_nobody(prints):
    entry = prints.not_sent(PAPER, "", PrintOutcome.NO_PRINTER)

    assert body_of(entry).outcome == "no-printer"
    assert waiting(prints) == []


def test_a_job_is_answered_for_once(prints):
    sent = prints.sent(PAPER, "Lexmark")
    prints.answered(sent.number)

    with pytest.raises(PrintAnsweredError):
        prints.answered(sent.number, "3")


def test_how_many_pages_a_job_should_have_is_in_the_record(journal, prints):
    issued = ReportIssued(
        "R-001", "it", "IT", Edition.INITIAL, 2, "en", SHA, 15, "x", 3, 3
    )
    prints.sent(PAPER, "Lexmark")
    assert [each.count for each in prints.waiting(INCIDENT)] == [0]

    journal.append(INCIDENT, issued)

    assert [each.count for each in prints.waiting(INCIDENT)] == [15]


def test_what_an_earlier_program_wrote_is_still_read(journal):
    done = journal.append(INCIDENT, ReportPrinted("R-001", "Lexmark", "done", SHA))
    lost = journal.append(INCIDENT, ReportPrinted("R-001", "Lexmark", "unknown", SHA))
    odd = journal.append(INCIDENT, ReportPrinted("R-001", "Lexmark", "full", SHA))

    words = [outcome_of(body_of(each)) for each in (done, lost, odd)]

    assert words == ["done", "unknown", "failed"]
    assert [each.number for each in open_prints([done, lost, odd])] == [lost.number]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3", (3,)),
        ("2-5", (2, 3, 4, 5)),
        ("7, 2 - 3,2", (2, 3, 7)),
        ("2\u20133", (2, 3)),
        ("", None),
        ("0", None),
        ("5-2", None),
        ("16", None),
        ("3;4", None),
        ("\u0663", None),
    ],
)
def test_pages_are_read_as_people_write_them(text, read):
    assert pages_of(text, 15) == read


@pytest.mark.parametrize(
    ("pages", "text"),
    [((3,), "3"), ((2, 3, 4, 8), "2-4,8"), ((8, 2), "2,8"), ((), "")],
)
def test_pages_are_written_as_the_printing_system_reads_them(pages, text):
    assert pages_text(pages) == text
