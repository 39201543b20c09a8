"""The close: what it needs, what is open, and what can be added after it."""

import pytest

from logbook.application.assessments import AssessmentService, DeterminationDraft
from logbook.application.closing import ClosingDraft, ClosingService
from logbook.application.documentation import AnswerDraft, DocumentationService
from logbook.application.holds import HoldDraft, HoldService, LiftDraft
from logbook.application.incidents import IncidentService
from logbook.application.notes import AmendmentDraft, NoteDraft, NoteService
from logbook.application.notifications import NotificationDraft, NotificationService
from logbook.application.playbooks import PlaybookService, StepDraft
from logbook.application.timelines import TimelineService
from logbook.domain.bodies import CallOutcome, Channel, Manner, Standing, StepMark
from logbook.domain.closing import additions_of, closing_of
from logbook.domain.decisions import Determination
from logbook.domain.errors import ProblemsError, UnknownIncidentError
from logbook.domain.incident import status_of
from logbook.domain.incident_errors import IncidentClosedError
from logbook.domain.step import Phase
from logbook.domain.wording import say, say_all
from tests.builders_pack import PACK
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at

CLOSE = ClosingDraft(
    verified_by="C. Specimen",
    verification="All machines were scanned; nothing was found.",
    lessons="Patch within a week.",
    retention="As the by-law on records says.",
    holds="none",
    happened=at(50),
    still_open="Left to the day shift, which knows of it.",
)


class Desk:
    """Somebody who brings an incident to its close."""

    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.journal = a_journal(self.clock)
        self.closing = ClosingService(self.journal)
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

    def note(self, text="The insurer rang back."):
        return self.notes.record(INCIDENT, NoteDraft(Manner.TOLD, text, at(55)))

    def call(self):
        draft = NotificationDraft(
            CallOutcome.TOLD, Channel.TELEPHONE, at(55), "T. Desk"
        )
        return self.calls.record(INCIDENT, PACK, "it", draft)

    def close(self, draft=CLOSE):
        return self.closing.close(INCIDENT, PACK, draft)

    def open_points(self):
        return [say(each) for each in self.closing.open_points(INCIDENT, PACK)]

    @property
    def entries(self):
        return list(self.journal.store.of_incident(INCIDENT))

    def settle(self):
        """Do, tell, answer and determine everything there is."""
        for step in ("isolate", "keep-logs", "weigh", "reinstall"):
            self.step(step)
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


def test_what_is_open_is_counted_before_an_incident_is_closed(desk):
    desk.holds.ask(INCIDENT, HoldDraft("Police", "Sgt. Roy", "Wait.", at(5)))

    assert desk.open_points() == [
        "4 steps are not settled.",
        "1 office is still to be told.",
        "1 duty needs an answer.",
        "2 questions are not answered.",
        "3 matters are not determined.",
        "1 hold still stands.",
    ]


def test_nothing_is_open_when_everything_is_settled(desk):
    desk.settle()

    assert desk.open_points() == []
    assert desk.closing.closing(INCIDENT) is None


def test_open_points_need_a_word_on_why_that_is_accepted(desk):
    silent = ClosingDraft("C. Specimen", "Scanned.", "None.", "By-law.", "none", at(50))

    with pytest.raises(ProblemsError) as refused:
        desk.close(silent)

    assert refused.value.problems == {"still_open": "no-reason"}
    desk.settle()
    assert desk.close(silent)


def test_the_close_needs_verification_lessons_retention_and_holds(desk):
    with pytest.raises(ProblemsError) as refused:
        desk.close(ClosingDraft(happened=at(90), still_open="x"))

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
        desk.closing.close("WIN-0002", PACK, CLOSE)


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

    rows = TimelineService(desk.journal).rows(INCIDENT)
    said = {row.number: (say_all(row.statement), row.addition) for row in rows}

    assert said[note.number] == (
        "Long before. Amended after the close, addition 2.",
        None,
    )
    assert ("After-close addition 1. After.", 1) in said.values()


def test_the_timeline_of_a_closed_incident_is_always_read_as_a_whole(desk):
    timelines = TimelineService(desk.journal)
    size = timelines.size()
    desk.note("Before.")
    assert len(timelines.rows_since(INCIDENT, size)) == 1

    desk.close()

    assert timelines.rows_since(INCIDENT, size) is None


def test_additions_of_two_incidents_are_counted_apart():
    assert additions_of([]) == {}
    assert closing_of([]) is None


def test_a_note_about_the_logbook_itself_is_no_addition(desk):
    desk.close()

    signed = desk.notes.record(None, NoteDraft(Manner.DONE, "Backup made.", at(58)))

    assert signed.number not in additions_of(desk.journal.store.read())
