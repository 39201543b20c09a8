"""What became of each step, and how far an incident has got."""

from dataclasses import replace

import pytest

from logbook.application.assessments import AssessmentService, DeterminationDraft
from logbook.application.closing import ClosingDraft, ClosingService
from logbook.application.documentation import AnswerDraft, DocumentationService
from logbook.application.incidents import IncidentService
from logbook.application.notes import AmendmentDraft, NoteService
from logbook.application.notifications import NotificationDraft, NotificationService
from logbook.application.playbooks import PlaybookService, StepDraft
from logbook.domain.bodies import CallOutcome, Channel, Standing, StepMark, body_of
from logbook.domain.decisions import Determination
from logbook.domain.draft import Problem
from logbook.domain.duty import Force
from logbook.domain.errors import (
    ProblemsError,
    UnknownIncidentError,
    UnknownItemError,
)
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.playbook import StepState, progress_of
from logbook.domain.step import IncidentKind, Phase
from logbook.packs import library
from logbook.packs.holiday_calendar import ShippedHolidays
from tests.builders_pack import PACK as SMALL
from tests.unit.memory_journal import INCIDENT, NIGHT, HandClock, a_journal, at

PACK = library.pack("ca-on-windsor")


class Desk:
    """Somebody at the laptop, giving marks to steps."""

    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.journal = a_journal(self.clock)
        self.playbooks = PlaybookService(self.journal)

    def mark(self, step, mark, happened=10, **rest):
        moment = None if happened is None else at(happened)
        draft = StepDraft(mark, moment, **rest)
        return self.playbooks.mark(INCIDENT, PACK, step, draft)

    def progress(self):
        return self.playbooks.progress(INCIDENT, PACK)

    def step(self, step):
        return self.progress().step(step)

    def problems(self, step, mark, **rest):
        return self.playbooks.problems(PACK, step, StepDraft(mark, **rest))


@pytest.fixture
def desk():
    return Desk()


def test_a_fresh_incident_has_everything_open():
    progress = progress_of(PACK, [])

    assert {step.state for step in progress.steps} == {StepState.OPEN}
    assert {phase.settled for phase in progress.phases()} == {0}
    assert [phase.phase for phase in progress.phases()] == list(PACK.phases)
    assert progress.phase(Phase.CONTAIN).fraction == 0


def test_a_done_step_keeps_when_it_happened_and_when_it_was_written_down(desk):
    signed = desk.mark("tell-supervisor", StepMark.DONE, words="Told B. Sample.")

    [mark] = desk.step("tell-supervisor").marks
    assert mark.number == signed.number
    assert mark.author == "P-002"
    assert mark.body.happened == at(10)
    assert mark.recorded.at == at(60).at
    assert mark.body.title == PACK.step("tell-supervisor").title
    assert mark.body.phase == "contain"


def test_a_step_passes_through_its_marks_up_to_verified(desk):
    states = []
    for mark in (StepMark.REQUESTED, StepMark.AUTHORISED, StepMark.DONE):
        desk.mark("isolate", mark, altered="Open connections ended.", by="B. Sample")
        states.append(desk.step("isolate").state)
    desk.mark("isolate", StepMark.VERIFIED, by="C. Specimen")

    step = desk.step("isolate")
    assert states == [StepState.STARTED, StepState.STARTED, StepState.DONE]
    assert step.state is StepState.VERIFIED
    assert len(step.marks) == 4
    assert step.last(StepMark.DONE).body.altered == "Open connections ended."
    assert step.last(StepMark.REVERSED) is None


SAME = [
    "B. Sample",
    " b. sample ",
    "B.  Sample",
    "B.\u00a0Sample",
    "B. Sam\u200bple\u202c",
    "\uff22. Sample",
    "B Sample",
    "Sample, B.",
]


@pytest.mark.parametrize("verifier", SAME)
def test_nobody_verifies_what_they_did_themselves(desk, verifier):
    desk.mark("isolate", StepMark.DONE, altered="nothing", by="B. Sample")

    with pytest.raises(ProblemsError) as refused:
        desk.mark("isolate", StepMark.VERIFIED, by=verifier)

    assert refused.value.problems == {"by": "same-person"}
    assert desk.step("isolate").state is StepState.DONE


def test_an_author_who_names_nobody_did_it_and_cannot_verify_it(desk):
    desk.mark("isolate", StepMark.DONE, altered="nothing")

    with pytest.raises(ProblemsError):
        desk.mark("isolate", StepMark.VERIFIED)


def test_a_time_added_afterwards_does_not_undo_a_step(desk):
    desk.mark("isolate", StepMark.DONE, altered="nothing")
    desk.mark("isolate", StepMark.AUTHORISED, happened=5)
    desk.mark("check-backups", StepMark.DONE, altered="unknown", by="B. Sample")
    desk.mark("check-backups", StepMark.VERIFIED)
    desk.mark("check-backups", StepMark.DONE, altered="unknown", by="B. Sample")

    assert desk.step("isolate").state is StepState.DONE
    assert desk.step("check-backups").state is StepState.VERIFIED


def test_who_did_a_step_before_somebody_else_did_cannot_verify_it_either(desk):
    for by in ("B. Sample", "C. Specimen"):
        desk.mark("isolate", StepMark.DONE, altered="nothing", by=by)

    with pytest.raises(ProblemsError):
        desk.mark("isolate", StepMark.VERIFIED, by="B. Sample")


def test_nothing_is_verified_that_nobody_did(desk):
    desk.mark("isolate", StepMark.VERIFIED)
    before = desk.step("isolate")
    desk.mark("isolate", StepMark.DONE, altered="nothing")
    done = desk.step("isolate").state
    desk.mark("isolate", StepMark.REVERSED)
    desk.mark("isolate", StepMark.VERIFIED, by="C. Specimen")

    assert before.state is StepState.STARTED
    assert not before.settled
    assert done is StepState.DONE
    assert not desk.step("isolate").settled


def test_a_reversed_step_is_not_settled_until_it_is_done_again(desk):
    desk.mark("isolate", StepMark.DONE, altered="nothing")
    desk.mark("isolate", StepMark.REVERSED, words="Plugged in again by mistake.")
    reversed_step = desk.step("isolate")
    desk.mark("isolate", StepMark.DONE, altered="nothing")

    assert reversed_step.state is StepState.REVERSED
    assert not reversed_step.settled
    assert desk.step("isolate").settled


def test_not_applicable_says_why_and_settles_a_step(desk):
    desk.mark("check-backups", StepMark.NOT_APPLICABLE, None, words="No backups.")

    step = desk.step("check-backups")
    assert step.settled
    assert step.why == "No backups."
    assert step.until is None


def test_a_deferred_step_says_until_when_and_comes_last(desk):
    desk.mark("photograph-screen", StepMark.DEFERRED, None, until=at(90))

    step = desk.step("photograph-screen")
    assert not step.settled
    assert step.until == at(90)
    assert step.why == ""
    assert desk.progress().next_step(Phase.CONTAIN).step.id == "tell-supervisor"


def test_the_next_step_is_none_when_all_are_settled(desk):
    for step in PACK.steps_of(Phase.FOLLOW_UP):
        desk.mark(step.id, StepMark.NOT_APPLICABLE, words="Not yet.")

    assert desk.progress().next_step(Phase.FOLLOW_UP) is None
    assert desk.progress().phase(Phase.FOLLOW_UP).fraction == 1


def test_an_amended_mark_reads_as_amended(desk):
    signed = desk.mark("tell-supervisor", StepMark.DONE, words="Told B. Simple.")
    amendment = AmendmentDraft(signed.number, "words", "Name.", "Told B. Sample.")
    NoteService(desk.journal).amend(amendment)

    [mark] = desk.step("tell-supervisor").marks
    assert mark.body.words == "Told B. Sample."


def test_a_mark_of_a_step_of_another_edition_is_left_to_the_timeline(desk):
    signed = desk.mark("tell-supervisor", StepMark.DONE)
    steps = tuple(step for step in PACK.steps if step.id != "tell-supervisor")
    smaller = replace(PACK, steps=steps)

    progress = progress_of(smaller, [signed])

    assert all(step.state is StepState.OPEN for step in progress.steps)


def test_a_phase_with_nothing_to_do_is_full():
    empty = replace(PACK, duties=())

    assert progress_of(empty, []).phase(Phase.NOTIFY).fraction == 1


def test_done_needs_the_time_it_happened(desk):
    assert desk.problems("tell-supervisor", StepMark.DONE) == {
        "happened": Problem.NO_TIME
    }


def test_an_unknown_time_can_be_recorded_as_unknown(desk):
    unknown = Moment(None, fidelity=Fidelity.UNKNOWN)

    assert not desk.problems("tell-supervisor", StepMark.DONE, happened=unknown)


def test_nothing_is_done_in_the_future(desk):
    assert desk.problems("tell-supervisor", StepMark.DONE, happened=at(90)) == {
        "happened": Problem.IN_FUTURE
    }


def test_not_applicable_needs_a_reason_and_no_time(desk):
    assert desk.problems("isolate", StepMark.NOT_APPLICABLE, words=" ") == {
        "words": Problem.NO_REASON
    }


@pytest.mark.parametrize(
    ("until", "problem"), [(None, Problem.NO_TIME), (at(30), Problem.NOT_IN_FUTURE)]
)
def test_deferring_needs_a_time_that_is_still_to_come(desk, until, problem):
    assert desk.problems("isolate", StepMark.DEFERRED, until=until) == {
        "until": problem
    }


def test_a_step_that_changes_evidence_needs_what_it_changed(desk):
    needed = desk.problems("isolate", StepMark.DONE, happened=at(5))

    assert needed == {"altered": Problem.EMPTY}
    for words in ("nothing", "unknown"):
        assert not desk.problems(
            "isolate", StepMark.DONE, happened=at(5), altered=words
        )
    assert not desk.problems("isolate", StepMark.REQUESTED, happened=at(5))


def test_a_draft_with_problems_is_not_recorded(desk):
    with pytest.raises(ProblemsError) as refused:
        desk.mark("isolate", StepMark.DONE)

    assert refused.value.problems == {"altered": "empty"}
    assert desk.journal.store.head().size == 1


def test_words_are_kept_as_given_and_nothing_is_put_in_their_place(desk):
    signed = desk.mark("list-fading", StepMark.DONE, words="  Cafe\u0301 camera. ")

    body = body_of(signed)
    assert body.words == "  Café camera. "
    assert (body.altered, body.by, body.until) == (None, None, None)


def test_the_time_of_a_decision_is_when_it_is_recorded(desk):
    signed = desk.mark("list-open", StepMark.NOT_APPLICABLE, None, words="All done.")

    assert body_of(signed).happened.at == at(60).at
    assert at(60).at > NIGHT


# Kinds, matters, regions and the close, in a made-up place ------------------------------


class SmallDesk(Desk):
    """The same desk over a made-up pack."""

    def mark(self, step, mark=StepMark.DONE, **rest):
        draft = StepDraft(mark, at(10), **rest)
        return self.playbooks.mark(INCIDENT, SMALL, step, draft)

    def answer(self, question):
        draft = AnswerDraft(Standing.UNKNOWN)
        DocumentationService(self.journal).answer(INCIDENT, SMALL, question, draft)

    def determine(self, matter, finding, reason=""):
        draft = DeterminationDraft(
            finding, "The logs.", "B. Sample", at(20), reason=reason
        )
        AssessmentService(self.journal).determine(INCIDENT, SMALL, matter, draft)

    def progress(self):
        return self.playbooks.progress(INCIDENT, SMALL)

    def counts(self, phase):
        progress = self.progress().phase(phase)
        return progress.settled, progress.total


@pytest.fixture
def small():
    return SmallDesk()


def test_phases_stand_in_the_order_of_the_guide_and_count_what_they_ask(small):
    totals = {phase.phase: phase.total for phase in small.progress().phases()}

    assert list(totals) == list(SMALL.phases)
    assert totals == {
        Phase.CONTAIN: 1,
        Phase.PRESERVE: 1,
        Phase.NOTIFY: 2,
        Phase.DOCUMENT: 2,
        Phase.ASSESS: 4,
        Phase.REPORT: 0,
        Phase.REMEDIATE: 1,
        Phase.FOLLOW_UP: 0,
        Phase.CLOSE: 2,
    }


def test_steps_for_other_kinds_are_not_counted_but_can_be_marked(small):
    small.mark("call-vendor", words="They host the counter's files.")

    progress = small.progress()
    assert [step.step.id for step in progress.steps_of(Phase.CONTAIN)] == ["isolate"]
    [other] = progress.other_steps_of(Phase.CONTAIN)
    assert other.state is StepState.DONE
    assert small.counts(Phase.CONTAIN) == (0, 1)
    assert progress.next_step(Phase.CONTAIN).step.id == "isolate"


def test_a_change_of_kind_changes_which_steps_are_asked_for(small):
    IncidentService(small.journal, SMALL).reclassify(INCIDENT, "vendor", "Theirs.")

    progress = small.progress()
    assert progress.kind is IncidentKind.VENDOR
    assert small.counts(Phase.CONTAIN) == (0, 2)
    assert progress.other_steps_of(Phase.CONTAIN) == ()


def test_a_matter_is_settled_by_yes_or_no_and_not_by_leaving_it_open(small):
    small.mark("weigh")
    small.determine("breach", Determination.UNDETERMINED)
    assert small.counts(Phase.ASSESS) == (1, 4)

    small.determine("breach", Determination.NO, reason="Now it is known.")
    assert small.counts(Phase.ASSESS) == (2, 4)


def test_a_count_by_region_is_answered_once_it_is_for_one_region(small):
    small.answer("affected.us-tx")

    assert small.counts(Phase.DOCUMENT) == (1, 2)
    assert "affected.us-tx" in small.progress().answers


def test_a_count_by_region_is_never_answered_as_a_whole(small):
    with pytest.raises(ProblemsError) as refused:
        DocumentationService(small.journal).answer(
            INCIDENT, SMALL, "affected", AnswerDraft(Standing.VALUE, count=3)
        )

    assert refused.value.problems == {"text": "unknown-choice"}


def test_telling_an_office_and_not_having_to_tell_another_settle_their_duties(small):
    small.determine("breach", Determination.NO)
    told = NotificationDraft(CallOutcome.TOLD, Channel.TELEPHONE, at(20), "T. Desk")
    NotificationService(small.journal).record(INCIDENT, SMALL, "it", told)

    assert small.counts(Phase.NOTIFY) == (2, 2)


def test_a_rule_that_is_not_in_force_is_not_counted_among_those_to_be_told(small):
    term = replace(SMALL.duties[0].terms[0], force=Force.NOT_IN_FORCE)
    dormant = replace(SMALL.duties[0], terms=(term,))
    pack = replace(SMALL, duties=(dormant, *SMALL.duties[1:]))

    progress = progress_of(pack, [])
    counted = progress.phase(Phase.NOTIFY)
    assert (counted.settled, counted.total) == (0, 1)

    told = NotificationDraft(CallOutcome.TOLD, Channel.TELEPHONE, at(20), "T. Desk")
    NotificationService(small.journal).record(INCIDENT, SMALL, "it", told)
    entries = small.journal.store.of_incident(INCIDENT)
    counted = progress_of(pack, entries).phase(Phase.NOTIFY)
    assert (counted.settled, counted.total) == (1, 2), "told all the same"


def test_what_the_close_asks_for_is_counted_with_the_close_itself(small):
    small.mark("check-again")
    assert small.counts(Phase.CLOSE) == (1, 2)

    draft = ClosingDraft("C. Specimen", "x", "x", "x", "none", at(30), "All of it.")
    closing = ClosingService(small.journal, ShippedHolidays())
    why = {point.id: "x" for point in closing.gate(INCIDENT, SMALL)}
    closing.close(INCIDENT, SMALL, replace(draft, explained=why))
    assert small.counts(Phase.CLOSE) == (2, 2)


def test_an_unknown_step_is_refused_by_name(small):
    with pytest.raises(UnknownItemError) as refused:
        small.mark("dance")
    with pytest.raises(UnknownItemError):
        small.progress().step("dance")

    assert refused.value.item == "dance"


def test_a_step_of_an_incident_nobody_opened_is_refused(small):
    draft = StepDraft(StepMark.DONE, at(5), altered="nothing")

    with pytest.raises(UnknownIncidentError):
        small.playbooks.mark("WIN-0002", SMALL, "isolate", draft)


# What a step alters, and preserving first ------------------------------------------------


def test_a_step_may_be_done_without_knowing_what_it_alters_for_a_reason(small):
    signed = small.mark("isolate", going_ahead="It was spreading.", temporary=True)

    body = body_of(signed)
    assert (body.altered, body.going_ahead, body.temporary) == (
        None,
        "It was spreading.",
        True,
    )


@pytest.mark.parametrize("words", ["", "  ", "\u200b\u2060"])
def test_no_words_are_no_answer_to_what_a_step_alters(small, words):
    with pytest.raises(ProblemsError) as refused:
        small.mark("isolate", altered=words, going_ahead=words)

    assert refused.value.problems == {"altered": "empty"}


def test_remediating_before_preserving_asks_for_a_reason_and_is_never_forbidden(small):
    assert small.playbooks.asks_deviation(INCIDENT, SMALL, "reinstall")
    with pytest.raises(ProblemsError) as refused:
        small.mark("reinstall")
    assert refused.value.problems == {"deviation": "no-reason"}

    signed = small.mark("reinstall", deviation="The counter opens at eight.")

    assert body_of(signed).deviation == "The counter opens at eight."


def test_nothing_has_to_be_preserved_that_only_other_kinds_ask_for(small):
    small.mark("keep-logs")

    assert not small.playbooks.asks_deviation(INCIDENT, SMALL, "reinstall")
    assert body_of(small.mark("reinstall")).deviation == ""


def test_only_remediation_waits_for_preserving(small):
    assert not small.playbooks.asks_deviation(INCIDENT, SMALL, "isolate")
    draft = StepDraft(StepMark.REQUESTED, at(5))
    assert not small.playbooks.problems(SMALL, "reinstall", draft, incident=INCIDENT)


def test_problems_without_an_incident_leave_out_what_depends_on_other_steps(small):
    draft = StepDraft(StepMark.DONE, at(5))

    assert small.playbooks.problems(SMALL, "reinstall", draft) == {}
    assert small.playbooks.problems(SMALL, "reinstall", draft, incident=INCIDENT) == {
        "deviation": Problem.NO_REASON
    }


@pytest.mark.parametrize("temporary", [True, False, None])
def test_what_was_meant_for_a_time_is_settled_once_it_is_undone(desk, temporary):
    desk.mark("isolate", StepMark.DONE, altered="Sessions ended.", temporary=temporary)

    desk.mark("isolate", StepMark.REVERSED, 20)

    assert desk.step("isolate").state is StepState.REVERSED
    assert desk.step("isolate").settled is bool(temporary)
