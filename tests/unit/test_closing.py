"""The close: what it needs, what is open, and what can be added after it."""

from dataclasses import replace

import pytest

from logbook.application.assessments import AssessmentService, DeterminationDraft
from logbook.application.closing import ClosingDraft, ClosingService, problem_of
from logbook.application.documentation import AnswerDraft, DocumentationService
from logbook.application.holds import HoldDraft, HoldService, LiftDraft
from logbook.application.incidents import IncidentService
from logbook.application.notes import AmendmentDraft, NoteDraft, NoteService
from logbook.application.notifications import NotificationDraft, NotificationService
from logbook.application.playbooks import PlaybookService, StepDraft
from logbook.application.timelines import TimelineService
from logbook.domain.bodies import (
    CallOutcome,
    Channel,
    Manner,
    Standing,
    StepMark,
    body_of,
)
from logbook.domain.close_gate import RECORD
from logbook.domain.closing import additions_of, closing_of
from logbook.domain.decisions import Determination, IncidentClosed
from logbook.domain.errors import ProblemsError, UnknownIncidentError
from logbook.domain.incident import status_of
from logbook.domain.incident_errors import IncidentClosedError
from logbook.domain.statements import statement_of
from logbook.domain.step import Phase
from logbook.domain.timeline_query import TimelineQuery
from logbook.domain.wording import say, say_all
from logbook.packs.holiday_calendar import ShippedHolidays
from tests.builders_pack import PACK
from tests.scanning import ScanningIndex
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at

CLOSE = ClosingDraft(
    verified_by="C. Specimen",
    verification="All machines were scanned; nothing was found.",
    lessons="Patch within a week.",
    retention="As the by-law on records says.",
    holds="none",
    happened=at(50),
)
WHY = "Left to the day shift, which knows of it."


class AnyWhy(dict):
    """A word on everything, whatever it is."""

    def get(self, _point, _otherwise=None):
        return WHY

    def __missing__(self, _point):
        return WHY


class Desk:
    """Somebody who brings an incident to its close."""

    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.journal = a_journal(self.clock)
        self.closing = ClosingService(self.journal, ShippedHolidays())
        self.playbooks = PlaybookService(self.journal)
        self.notes = NoteService(self.journal)
        self.holds = HoldService(self.journal)
        self.calls = NotificationService(self.journal)

    def step(self, step, by="B. Sample"):
        reason = "Nothing to keep."
        draft = StepDraft(
            StepMark.DONE, at(10), altered="nothing", by=by, deviation=reason
        )
        return self.playbooks.mark(INCIDENT, PACK, step, draft)

    def verify(self, step):
        draft = StepDraft(StepMark.VERIFIED, at(12), words="Held.", by="T. Desk")
        return self.playbooks.mark(INCIDENT, PACK, step, draft)

    def note(self, text="The insurer rang back."):
        return self.notes.record(INCIDENT, NoteDraft(Manner.TOLD, text, at(55)))

    def call(self):
        draft = NotificationDraft(
            CallOutcome.TOLD, Channel.TELEPHONE, at(55), "T. Desk"
        )
        return self.calls.record(INCIDENT, PACK, "it", draft)

    def close(self, draft=CLOSE):
        """Close it with a word on everything that is open."""
        why = {point.id: WHY for point in self.gate()}
        return self.close_as(replace(draft, explained=why))

    def close_as(self, draft):
        return self.closing.close(INCIDENT, PACK, draft)

    def gate(self):
        return self.closing.gate(INCIDENT, PACK)

    def missing(self, *groups):
        return [say(each.what) for each in self.gate() if each.group in groups]

    @property
    def entries(self):
        return list(self.journal.store.of_incident(INCIDENT))

    def settle(self):
        """Do, tell, answer and determine everything there is."""
        for step in ("isolate", "keep-logs", "weigh", "reinstall"):
            self.step(step)
        self.verify("isolate")
        self.call()
        answers, matters = (
            DocumentationService(self.journal),
            AssessmentService(self.journal),
        )
        for question in ("symptoms", "affected.us-tx"):
            answers.answer(INCIDENT, PACK, question, AnswerDraft(Standing.UNKNOWN))
        for matter in PACK.assessments:
            draft = DeterminationDraft(Determination.NO, "Logs.", "B. Sample", at(20))
            matters.determine(INCIDENT, PACK, matter.id, draft)


@pytest.fixture
def desk():
    return Desk()


# Before the close --------------------------------------------------------------------


def test_what_is_missing_is_named_before_an_incident_is_closed(desk):
    hold = desk.holds.ask(INCIDENT, HoldDraft("Police", "Sgt. Roy", "Wait.", at(5)))

    assert [point.id for point in desk.gate()] == [
        *("step/isolate", "step/keep-logs"),
        *("duty/tell-it", "duty/tell-police", f"hold/{hold.number}"),
        *("question/symptoms", "question/affected"),
        *("step/weigh", "matter/breach", "matter/no-risk", "matter/harm"),
        "step/reinstall",
        *("report", "unwitnessed"),
    ]
    assert desk.missing(Phase.CONTAIN, Phase.DOCUMENT, RECORD) == [
        "Do isolate: not done",
        "Not answered: Symptoms?",
        "Not answered: Affected?",
        "Report: none was issued about this incident",
        "2 entries are not witnessed",
    ]
    assert desk.missing(Phase.NOTIFY)[-1] == (
        f"Hold of Police (entry {hold.number}): still stands"
    )


def test_nothing_is_missing_when_everything_is_settled_but_a_report(desk):
    desk.settle()

    assert {point.id for point in desk.gate()} == {"report", "unwitnessed"}
    assert desk.closing.closing(INCIDENT) is None


def test_every_point_needs_a_word_of_its_own_on_why_it_stays_open(desk):
    desk.settle()
    half = replace(CLOSE, explained={"report": WHY, "step/isolate": WHY})

    with pytest.raises(ProblemsError) as refused:
        desk.close_as(half)

    assert refused.value.problems == {problem_of("unwitnessed"): "no-reason"}
    assert desk.closing.closing(INCIDENT) is None


@pytest.mark.parametrize("why", ["", "  ", "\u2800\u200b"])
def test_what_nobody_can_read_explains_nothing(desk, why):
    desk.settle()

    with pytest.raises(ProblemsError) as refused:
        desk.close_as(replace(CLOSE, explained={"report": WHY, "unwitnessed": why}))

    assert set(refused.value.problems) == {problem_of("unwitnessed")}


def test_too_many_words_about_a_point_are_refused(desk):
    desk.settle()
    long = {"report": WHY, "unwitnessed": "x" * 20_001}

    with pytest.raises(ProblemsError) as refused:
        desk.close_as(replace(CLOSE, explained=long))

    assert refused.value.problems == {problem_of("unwitnessed"): "too-long"}


def test_the_close_stores_each_point_by_name_and_why_one_a_line(desk):
    desk.settle()
    desk.note()
    why = {
        "report": "Goes out\non Monday.",
        "unwitnessed": "Nobody else was there.",
        "step/isolate": "Done meanwhile.",
    }

    signed = desk.close_as(replace(CLOSE, explained=why))

    assert desk.closing.closing(INCIDENT).body.explained.splitlines() == [
        "Report: none was issued about this incident - Goes out on Monday.",
        f"{signed.number - 1} entries are not witnessed - Nobody else was there.",
    ]
    words = say_all(statement_of(body_of(signed), signed.entry.kind))
    assert "Open at the close, and why:\nReport: none was issued" in words


def test_a_point_that_appears_between_the_look_and_the_close_is_asked_for(desk):
    desk.settle()
    why = {point.id: WHY for point in desk.gate()}
    desk.holds.ask(INCIDENT, HoldDraft("Police", "Sgt. Roy", "Wait.", at(5)))

    with pytest.raises(ProblemsError) as refused:
        desk.close_as(replace(CLOSE, explained=why))

    [name] = refused.value.problems
    assert name.startswith(problem_of("hold/"))


def test_a_record_closed_by_an_older_program_still_reads():
    old = IncidentClosed("C", "Scanned.", "x", "x", "none", at(50), "All of it.")

    assert "Still open: All of it." in say_all(statement_of(old, old.KIND))


def test_the_close_needs_verification_lessons_retention_and_holds(desk):
    with pytest.raises(ProblemsError) as refused:
        desk.close(ClosingDraft(happened=at(90)))

    assert refused.value.problems == {
        "verified_by": "empty",
        "verification": "empty",
        "lessons": "empty",
        "retention": "empty",
        "holds": "empty",
        "happened": "in-future",
    }


def test_nobody_verifies_the_remediation_they_did_themselves(desk):
    desk.step("reinstall", by=" c. specimen ")

    with pytest.raises(ProblemsError) as refused:
        desk.close()

    assert refused.value.problems == {"verified_by": "same-person"}


def test_whoever_did_something_else_may_verify_the_remediation(desk):
    desk.step("isolate", by="C. Specimen")

    assert desk.close()


def test_an_incident_nobody_opened_is_not_closed(desk):
    with pytest.raises(UnknownIncidentError):
        desk.closing.close("WIN-0002", PACK, replace(CLOSE, explained=AnyWhy()))


# After the close ---------------------------------------------------------------------


def test_a_closed_incident_says_who_verified_it_and_that_it_is_closed(desk):
    signed = desk.close()

    closing = desk.closing.closing(INCIDENT)
    assert (closing.number, closing.author) == (signed.number, "P-002")
    assert closing.body.verified_by == "C. Specimen"
    assert say(status_of(desk.entries, ["isolate"])) == "Closed"
    progress = desk.playbooks.progress(INCIDENT, PACK)
    assert progress.phase(Phase.CLOSE).settled == 1


def test_a_closed_incident_takes_nothing_but_additions(desk):
    desk.close()
    refused = [
        lambda: desk.step("isolate"),
        desk.close,
        lambda: desk.holds.ask(INCIDENT, HoldDraft("P", "R", "W", at(5))),
        lambda: AssessmentService(desk.journal).determine(
            INCIDENT,
            PACK,
            "breach",
            DeterminationDraft(Determination.YES, "b", "c", at(5)),
        ),
        lambda: DocumentationService(desk.journal).answer(
            INCIDENT, PACK, "symptoms", AnswerDraft(Standing.UNKNOWN)
        ),
        lambda: IncidentService(desk.journal, PACK).reclassify(INCIDENT, "vendor", "x"),
        lambda: desk.notes.check_clock(INCIDENT, "the radio", 0),
    ]

    for act in refused:
        with pytest.raises(IncidentClosedError):
            act()


def test_what_is_added_after_the_close_is_numbered(desk):
    note = desk.note("Before the close.")
    hold = desk.holds.ask(INCIDENT, HoldDraft("P", "R", "W", at(5)))
    desk.close()

    numbers = [
        desk.note().number,
        desk.call().number,
        desk.notes.amend(
            AmendmentDraft(note.number, "text", "Clearer.", "Long before the close.")
        ).number,
        desk.holds.lift(INCIDENT, hold.number, LiftDraft("R", "Over.", at(58))).number,
    ]

    assert additions_of(desk.entries) == dict(zip(numbers, (1, 2, 3, 4), strict=True))


def test_additions_are_shown_as_such_in_the_timeline(desk):
    note = desk.note("Before.")
    desk.close()
    desk.note("After.")
    desk.notes.amend(AmendmentDraft(note.number, "text", "Clearer.", "Long before."))

    timelines = TimelineService(desk.journal, ScanningIndex(desk.journal.store))
    rows = timelines.all_rows(TimelineQuery(INCIDENT))
    said = {row.number: (say_all(row.statement), row.addition) for row in rows}

    assert said[note.number] == (
        "Long before. Amended after the close, addition 2.",
        None,
    )
    assert ("After-close addition 1. After.", 1) in said.values()


def test_additions_of_two_incidents_are_counted_apart():
    assert additions_of([]) == {}
    assert closing_of([]) is None


def test_a_note_about_the_logbook_itself_is_no_addition(desk):
    desk.close()

    signed = desk.notes.record(None, NoteDraft(Manner.DONE, "Backup made.", at(58)))

    assert signed.number not in additions_of(desk.journal.store.read())
