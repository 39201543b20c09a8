"""What a report says of affected people, findings, holds and the close."""

from contextlib import suppress
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.application.assessments import AssessmentService, DeterminationDraft
from logbook.application.closing import ClosingDraft, ClosingService
from logbook.application.documentation import AnswerDraft, DocumentationService
from logbook.application.holds import HoldDraft, HoldService, LiftDraft
from logbook.application.notes import AmendmentDraft, NoteDraft, NoteService
from logbook.domain.bodies import Manner, Standing, StepMark, StepMarked
from logbook.domain.decision_reporting import (
    affected_of,
    closed_of,
    determined_of,
    held_of,
)
from logbook.domain.decisions import Determination
from logbook.domain.incident import incidents_of
from logbook.domain.incident_errors import SensitiveTextError
from logbook.domain.playbook import progress_of
from logbook.domain.reporting import findings_of
from logbook.domain.wording import Phrase, say, say_all
from logbook.packs.holiday_calendar import ShippedHolidays
from tests.builders import a_logbook
from tests.builders_pack import PACK
from tests.builders_report import RESPONDER
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at
from tests.unit.strategies import bodies


class Desk:
    """Somebody who records, and reads the tables of the report."""

    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.journal = a_journal(self.clock)

    def count(self, region, standing=Standing.VALUE, count=None, reason=""):
        draft = AnswerDraft(standing, count=count, reason=reason)
        service = DocumentationService(self.journal)
        return service.answer(INCIDENT, PACK, f"affected.{region}", draft).number

    def determine(self, finding, **rest):
        draft = DeterminationDraft(finding, "The logs.", "B. Sample", at(20), **rest)
        service = AssessmentService(self.journal)
        return service.determine(INCIDENT, PACK, "breach", draft).number

    def note(self, text):
        draft = NoteDraft(Manner.DONE, text, at(30))
        return NoteService(self.journal).record(INCIDENT, draft).number

    @property
    def entries(self):
        return list(self.journal.store.of_incident(INCIDENT))


@pytest.fixture
def desk():
    return Desk()


def table(facts):
    return [
        (
            say(fact.about),
            [say_all(each) for each in fact.known],
            [say_all(each) for each in fact.earlier],
            fact.entry,
        )
        for fact in facts
    ]


def total(desk):
    return table(affected_of(desk.entries, PACK))[-1][1]


# Affected people ---------------------------------------------------------------------


def test_nobody_counted_is_not_nobody_affected(desk):
    assert table(affected_of(desk.entries, PACK)) == [
        ("Affected?", ["Not answered"], [], None)
    ]


def test_regions_stand_by_name_with_older_counts_struck_through(desk):
    desk.count("us-tx", count=3)
    ontario = desk.count("ca-on", count=0)
    texas = desk.count("us-tx", count=5, reason="Counted again.")

    assert table(affected_of(desk.entries, PACK)) == [
        ("Ontario", ["0"], [], ontario),
        ("Texas", ["5"], ["3"], texas),
        ("In all", ["5"], [], None),
    ]


def test_unknown_is_never_counted_as_nobody(desk):
    desk.count("us-ct", Standing.UNKNOWN)
    assert total(desk) == ["Not known for any region."]

    desk.count("us-tx", count=12)
    assert total(desk) == ["At least 12; the number is not known for every region."]


def test_none_is_an_answer_that_adds_nothing(desk):
    desk.count("us-ct", Standing.NONE)
    assert total(desk) == ["none"]

    desk.count("us-tx", count=12)
    assert total(desk) == ["12"]


# Findings ----------------------------------------------------------------------------


def test_every_matter_of_the_pack_is_listed_determined_or_not(desk):
    number = desk.determine(Determination.YES, counsel="file 12")

    [breach, *others] = table(determined_of(desk.entries, PACK))
    assert breach == (
        "Is it breach?",
        [
            "yes",
            "Determined by B. Sample.",
            "Basis: The logs.",
            "Counsel's advice is kept elsewhere, under file 12.",
            "Determined 2026-11-21 03:20 -05:00 (08:20Z).",
        ],
        [],
        number,
    )
    assert [known for _, known, _, _ in others] == [["Nothing is determined."]] * 2


def test_an_older_finding_stays_readable(desk):
    desk.determine(Determination.UNDETERMINED)
    desk.determine(Determination.NO, reason="The logs came in.")

    _, known, earlier, _ = table(determined_of(desk.entries, PACK))[0]
    assert known[0] == "no"
    assert "Reason: The logs came in." in known
    assert earlier == ["not determined yet"]


def test_a_matter_of_another_edition_of_the_pack_is_listed_too(desk):
    desk.determine(Determination.YES)
    facts = table(determined_of(desk.entries, replace(PACK, assessments=())))

    assert [about for about, *_ in facts] == ["Is it breach?"]


# Holds -------------------------------------------------------------------------------


def test_a_hold_says_whether_it_still_stands(desk):
    holds = HoldService(desk.journal)
    first = holds.ask(INCIDENT, HoldDraft("Police", "Sgt. Roy", "Wait.", at(5))).number
    second = holds.ask(INCIDENT, HoldDraft("FBI", "Agent Low", "Wait.", at(6))).number
    lift = holds.lift(INCIDENT, first, LiftDraft("Sgt. Roy", "Go on.", at(50))).number

    assert table(held_of(desk.entries)) == [
        (
            "Police",
            [
                (
                    "Police asked that notice be delayed. Asked by Sgt. Roy. Wait. "
                    "Happened: 2026-11-21 03:05 -05:00 (08:05Z)"
                ),
                f"Lifted by entry {lift}. Said by Sgt. Roy. Go on.",
            ],
            [],
            first,
        ),
        (
            "FBI",
            [
                (
                    "FBI asked that notice be delayed. Asked by Agent Low. Wait. "
                    "Happened: 2026-11-21 03:06 -05:00 (08:06Z)"
                ),
                "It still stands.",
            ],
            [],
            second,
        ),
    ]


def test_what_law_enforcement_said_is_printed_as_it_was_written(desk):
    words = "“Please wait.”"
    HoldService(desk.journal).ask(INCIDENT, HoldDraft("FBI", "Agent Low", words, at(6)))

    [(_, [asked, _], *_)] = table(held_of(desk.entries))
    assert "Asked by Agent Low. “Please wait.” Happened:" in asked


# The close ---------------------------------------------------------------------------


def test_an_open_incident_has_no_close_to_tell_of(desk):
    assert closed_of(desk.entries) == ()


def test_the_close_and_every_addition_are_listed(desk):
    note = desk.note("Cable pulled.")
    draft = ClosingDraft(
        "C. Specimen", "Scanned.", "Patch.", "By-law.", "none", at(50), "The printer."
    )
    closing = ClosingService(desk.journal, ShippedHolidays())
    points = closing.gate(INCIDENT, PACK)
    why = {point.id: "Later." for point in points}
    explained = replace(draft, explained=why)
    closed = closing.close(INCIDENT, PACK, explained).number
    added = desk.note("The insurer rang.")
    amendment = AmendmentDraft(note, "text", "Misread.", "Plug pulled.")
    amended = NoteService(desk.journal).amend(amendment).number

    assert table(closed_of(desk.entries)) == [
        (
            "Incident closed.",
            ["Happened: 2026-11-21 03:50 -05:00 (08:50Z)"],
            [],
            closed,
        ),
        ("Remediation verified by", ["C. Specimen"], [], closed),
        ("What was checked", ["Scanned."], [], closed),
        ("Lessons", ["Patch."], [], closed),
        ("How long the record is kept", ["By-law."], [], closed),
        ("Legal holds", ["none"], [], closed),
        (
            "Open at the close, and why",
            [f"{say(point.what)} - Later." for point in points],
            [],
            closed,
        ),
        ("Still open", ["The printer."], [], closed),
        ("After-close addition 1.", ["The insurer rang."], [], added),
        (
            "After-close addition 2.",
            [f"Amends entry {note}. Reason: Misread. Plug pulled."],
            [],
            amended,
        ),
    ]


# Whatever was recorded ---------------------------------------------------------------

drawn = st.lists(
    st.tuples(bodies, st.lists(st.integers(-1, 14), max_size=2).map(tuple)), max_size=8
)


@given(drawn)
def test_a_report_can_be_made_of_whatever_was_recorded(recorded):
    logbook = a_logbook(4)
    for body, about in recorded:
        with suppress(SensitiveTextError):
            logbook.journal.append(INCIDENT, body, refers_to=about)
    entries = [each for each in logbook.entries if each.entry.incident == INCIDENT]
    story = incidents_of(entries)[INCIDENT]

    found = findings_of(story, entries, PACK, RESPONDER, Phrase("review.none"))

    tables = (
        found.documented, found.steps, found.told, found.affected, found.determined,
        found.held, found.closed,
    )  # fmt: skip
    for fact in chain.from_iterable(tables):
        assert say(fact.about) is not None
        assert all(say_all(each) is not None for each in (*fact.known, *fact.earlier))
    assert progress_of(PACK, entries).phases()


def test_a_step_put_off_without_a_time_is_said_to_be_so(desk):
    mark = StepMarked("isolate", "contain", "x", StepMark.DEFERRED, "", at(5))
    desk.journal.append(INCIDENT, mark)
    story = incidents_of(desk.entries)[INCIDENT]

    found = findings_of(story, desk.entries, PACK, RESPONDER, Phrase("review.none"))

    assert table(found.steps)[0][1] == [
        "Deferred, as of 2026-11-21 03:05 -05:00 (08:05Z)."
    ]
