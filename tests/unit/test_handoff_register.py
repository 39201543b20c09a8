"""Which copies are out, who has them, and what a new report takes the place of."""

from dataclasses import replace
from datetime import timedelta

import pytest

from logbook.application.handoff_register import HandoffRegisterService, HandOverDraft
from logbook.domain.audience import Audience
from logbook.domain.bodies import body_of
from logbook.domain.draft import Problem
from logbook.domain.errors import ProblemsError
from logbook.domain.handoff_bodies import HandedHow, ReceiptKind
from logbook.domain.handoff_register import (
    copies_of,
    next_copy,
    replaced_by,
    superseded_by,
    superseded_facts,
)
from logbook.domain.record_bodies import Edition, PaperKind, ReportIssued
from logbook.domain.seen import seen_by
from logbook.domain.wording import say, say_all
from tests.builders import INCIDENT, a_logbook, a_moment

EARLY = replace(a_moment(), at=a_moment().at - timedelta(minutes=1))
BEFORE = {"happened": Problem.BEFORE_ISSUED}


@pytest.fixture
def logbook():
    return a_logbook(8)


def issued(logbook, report="R-001", copy=1, recipient="police", **changes):
    words = {"edition": Edition.INITIAL, "paper": PaperKind.REPORT} | changes
    body = ReportIssued(
        report,
        recipient,
        "Sample Police",
        words["edition"],
        copy,
        "en",
        "ab" * 32,
        4,
        "",
        9,
        9,
        words["paper"],
    )
    return logbook.append(body)


def now_of(logbook):
    return logbook.journal.clock.now().moment()


def draft(logbook, **changes):
    words = {
        "report": "R-001",
        "copy": 1,
        "to_name": "C. Specimen",
        "how": HandedHow.PAPER,
        "happened": now_of(logbook),
        "receipt": ReceiptKind.SIGNED_PAPER,
        "receipt_words": "Folder 3.",
    }
    return HandOverDraft(**(words | changes))


def service(logbook):
    return HandoffRegisterService(logbook.journal)


def test_a_copy_is_held_by_whom_it_was_given_to(logbook):
    entry = issued(logbook)

    handed = service(logbook).record(INCIDENT, draft(logbook, to_agency="City Police"))

    [copy] = service(logbook).copies(INCIDENT)
    assert handed.entry.refers_to == (entry.number,)
    assert body_of(handed).sha256 == "ab" * 32
    assert [each.body.to_name for each in copy.handed] == ["C. Specimen"]


def test_a_copy_nobody_was_given_says_so(logbook):
    issued(logbook)

    [fact] = superseded_facts(service(logbook).copies(INCIDENT), named=True)

    assert [say_all(known) for known in fact.known] == [
        "It is not on record that anybody was given it."
    ]


def test_what_is_said_of_a_copy_nobody_issued_makes_no_copy(logbook):
    issued(logbook)
    service(logbook).record(INCIDENT, draft(logbook))

    entries = [each for each in logbook.entries if each.entry.kind != "report-issued"]

    assert copies_of(entries) == ()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"report": "R-009"}, {"copy": Problem.UNKNOWN_CHOICE}),
        ({"copy": 2}, {"copy": Problem.UNKNOWN_CHOICE}),
        ({"to_name": " "}, {"to_name": Problem.EMPTY}),
        ({"how": None}, {"how": Problem.EMPTY}),
        ({"happened": None}, {"happened": Problem.NO_TIME}),
        ({"happened": EARLY}, BEFORE),
        ({"receipt": None}, {"receipt": Problem.EMPTY}),
        ({"receipt_words": ""}, {"receipt_words": Problem.EMPTY}),
    ],
)
def test_a_hand_over_says_what_it_needs(logbook, changes, problem):
    for _ in range(3):
        logbook.journal.clock.now()
    issued(logbook)
    asked = draft(logbook, **changes)

    assert service(logbook).problems(INCIDENT, asked) == problem
    with pytest.raises(ProblemsError):
        service(logbook).record(INCIDENT, asked)
    service(logbook).record(INCIDENT, draft(logbook))


@pytest.mark.parametrize(("earlier", "problems"), [(0, {}), (1, BEFORE)])
def test_a_time_to_the_minute_may_be_that_in_which_the_copy_was_signed(
    logbook, earlier, problems
):
    signed = issued(logbook)
    while signed.entry.recorded.at.second == 0:
        signed = issued(logbook)
    minute = signed.entry.recorded.at.replace(second=0, microsecond=0)
    happened = replace(now_of(logbook), at=minute - timedelta(minutes=earlier))

    asked = draft(logbook, happened=happened)

    assert service(logbook).problems(INCIDENT, asked) == problems


def test_no_receipt_needs_no_words(logbook):
    issued(logbook)
    asked = draft(logbook, receipt=ReceiptKind.NONE, receipt_words="")

    assert service(logbook).problems(INCIDENT, asked) == {}


def test_a_new_report_takes_the_place_of_every_copy_to_the_same_reader(logbook):
    issued(logbook)
    issued(logbook, copy=2)
    issued(logbook, report="R-002", recipient="public")
    issued(logbook, report="R-003", paper=PaperKind.RECEIPT)
    service(logbook).record(INCIDENT, draft(logbook, copy=2))

    copies = service(logbook).copies(INCIDENT)
    over = superseded_by(copies, "police", "R-004")

    assert [(each.report, each.copy) for each in over] == [("R-001", 1), ("R-001", 2)]
    assert superseded_by(copies, "police", "R-001") == ()
    first, second = superseded_facts(over, named=True)
    assert say(first.about).startswith("Report R-001, initial, copy 1, issued ")
    [held] = second.known
    assert say_all(held).startswith("C. Specimen, since ")
    assert say_all(held).endswith("Receipt signed on paper. Folder 3.")


def test_the_newest_report_to_the_same_reader_took_the_place_of_a_copy(logbook):
    issued(logbook, "R-001")
    issued(logbook, "R-002", recipient="counsel")
    issued(logbook, "R-003")
    issued(logbook, "R-001", copy=2)
    issued(logbook, "P-004", paper=PaperKind.RECEIPT)

    copies = service(logbook).copies(INCIDENT)

    later = {(each.report, each.copy): replaced_by(copies, each) for each in copies}
    assert later == {
        ("R-001", 1): "R-003",
        ("R-002", 1): "",
        ("R-003", 1): "",  # another copy of an earlier report is no later report
        ("R-001", 2): "R-003",
        ("P-004", 1): "",
    }


def test_an_outside_reader_is_not_told_who_holds_what(logbook):
    issued(logbook)
    service(logbook).record(INCIDENT, draft(logbook))

    [fact] = superseded_facts(service(logbook).copies(INCIDENT), named=False)

    assert fact.entry is None
    assert "Specimen" not in " ".join(say_all(known) for known in fact.known)


def test_a_copy_number_is_never_given_twice(logbook):
    assert next_copy((), "R-001") == 1
    issued(logbook)
    issued(logbook, copy=3)

    assert next_copy(service(logbook).copies(INCIDENT), "R-001") == 4


def test_a_reader_sees_the_entries_about_the_copies_they_were_given(logbook):
    own = issued(logbook).number
    others = issued(logbook, report="R-002", recipient="public").number
    handed = service(logbook).record(INCIDENT, draft(logbook)).number
    entries = [each for each in logbook.entries if each.entry.incident == INCIDENT]

    seen = seen_by(Audience.POLICE, entries, recipient="police")

    numbers = {each.number for each in seen.entries}
    assert {own, handed} <= numbers
    assert others not in numbers
