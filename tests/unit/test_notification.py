"""Which office was told, and whether it has to be."""

import pytest

from logbook.application.documentation import AnswerDraft, DocumentationService
from logbook.application.notes import AmendmentDraft, NoteService
from logbook.application.notifications import NotificationDraft, NotificationService
from logbook.domain.bodies import (
    CallOutcome,
    Channel,
    NotificationMade,
    Standing,
    body_of,
)
from logbook.domain.decisions import Determination, Determined
from logbook.domain.draft import Problem
from logbook.domain.errors import (
    ProblemsError,
    UnknownIncidentError,
    UnknownItemError,
)
from logbook.domain.notification import DutyState
from logbook.packs import library
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at

PACK = library.pack("ca-on-windsor")
IT, PRIVACY, COMMISSIONER = "it-services", "privacy-office", "privacy-commissioner"


class Desk:
    """Somebody at the telephone."""

    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.journal = a_journal(self.clock)
        self.service = NotificationService(self.journal)

    def call(self, office, outcome, **rest):
        given = {"channel": Channel.TELEPHONE, "happened": at(20), "person": "T. Desk"}
        draft = NotificationDraft(outcome, **{**given, **rest})
        return self.service.record(INCIDENT, PACK, office, draft)

    def answer(self, question, standing, text=""):
        draft = AnswerDraft(standing, text, reason="First look.")
        DocumentationService(self.journal).answer(INCIDENT, PACK, question, draft)

    def determine(self, matter, finding):
        found = Determination(finding)
        body = Determined(
            matter, f"{matter}?", found, "First look.", "B. Sample", at(20)
        )
        self.journal.append(INCIDENT, body)

    def duty(self, office):
        duties = self.service.duties(INCIDENT, PACK)
        return next(each for each in duties if each.duty.office == office)


@pytest.fixture
def desk():
    return Desk()


def test_duties_stand_in_the_order_of_the_pack(desk):
    duties = desk.service.duties(INCIDENT, PACK)

    assert [duty.duty.office for duty in duties][:2] == [IT, PRIVACY]
    assert duties[0].state is DutyState.OPEN
    assert {duty.state for duty in duties[1:]} == {DutyState.NEEDS_ANSWER}


@pytest.mark.parametrize(
    ("standing", "text", "privacy"),
    [
        (Standing.VALUE, "Yes", DutyState.OPEN),
        (Standing.VALUE, "Possibly", DutyState.OPEN),
        (Standing.VALUE, "No", DutyState.DOES_NOT_APPLY),
        (Standing.UNKNOWN, "", DutyState.OPEN),
        (Standing.NOT_APPLICABLE, "", DutyState.DOES_NOT_APPLY),
    ],
)
def test_the_privacy_office_is_told_if_personal_information_may_be_involved(
    desk, standing, text, privacy
):
    desk.answer("personal-information", standing, text)

    assert desk.duty(PRIVACY).state is privacy


def test_not_knowing_of_a_risk_of_harm_leaves_the_commissioner_undecided(desk):
    desk.determine("real-risk-of-significant-harm", "undetermined")

    assert desk.duty(COMMISSIONER).state is DutyState.NEEDS_ANSWER
    assert not desk.duty(COMMISSIONER).settled


@pytest.mark.parametrize(
    ("finding", "state"),
    [("yes", DutyState.OPEN), ("no", DutyState.DOES_NOT_APPLY)],
)
def test_a_duty_follows_what_was_determined(desk, finding, state):
    desk.determine("real-risk-of-significant-harm", finding)

    assert desk.duty(COMMISSIONER).state is state


def test_a_duty_follows_its_answer_when_that_changes(desk):
    desk.answer("personal-information", Standing.VALUE, "No")
    settled = desk.duty(PRIVACY).settled
    desk.answer("personal-information", Standing.VALUE, "Yes")

    assert settled
    assert desk.duty(PRIVACY).state is DutyState.OPEN


def test_an_office_that_was_told_stays_told(desk):
    signed = desk.call(IT, CallOutcome.TOLD, reference="HD-0000", read_back=True)
    desk.call(IT, CallOutcome.NO_ANSWER, happened=at(40))

    duty = desk.duty(IT)
    assert duty.state is DutyState.TOLD
    assert duty.settled
    assert duty.told.number == signed.number
    assert duty.told.body.office_name == PACK.office(IT).name
    assert duty.told.recorded.at == at(60).at
    assert len(duty.calls) == 2
    assert duty.until is None


def test_telling_an_office_counts_whatever_is_answered_later(desk):
    desk.call(PRIVACY, CallOutcome.TOLD)
    desk.answer("personal-information", Standing.VALUE, "No")

    assert desk.duty(PRIVACY).state is DutyState.TOLD


@pytest.mark.parametrize("outcome", [CallOutcome.NO_ANSWER, CallOutcome.MESSAGE_LEFT])
def test_a_call_nobody_took_leaves_the_duty_open_with_the_next_try(desk, outcome):
    desk.call(IT, outcome, person="", until=at(80))

    duty = desk.duty(IT)
    assert duty.state is DutyState.TRIED
    assert not duty.settled
    assert duty.until == at(80)
    assert duty.told is None


def test_a_deferred_duty_says_until_when(desk):
    desk.call(IT, CallOutcome.DEFERRED, happened=None, channel=None, until=at(90))

    duty = desk.duty(IT)
    assert duty.state is DutyState.DEFERRED
    assert duty.until == at(90)
    assert duty.calls[0].body.happened.at == at(60).at


def commissioner_duties(desk):
    """The two duties of the pack to one office, as they stand."""
    duties = desk.service.duties(INCIDENT, PACK)
    return {each.duty.id: each for each in duties if each.duty.office == COMMISSIONER}


def test_of_several_duties_to_one_office_a_call_serves_the_one_it_names(desk):
    signed = desk.call(COMMISSIONER, CallOutcome.TOLD, duty="on-phipa-ipc")

    duties = commissioner_duties(desk)

    assert duties["on-phipa-ipc"].told.number == signed.number
    assert duties["on-ipc"].calls == ()


def test_a_call_that_names_no_duty_serves_the_first_to_that_office(desk):
    desk.call(COMMISSIONER, CallOutcome.TOLD)

    duties = commissioner_duties(desk)

    assert duties["on-ipc"].state is DutyState.TOLD
    assert duties["on-phipa-ipc"].state is DutyState.NEEDS_ANSWER


def test_a_call_for_a_duty_the_pack_no_longer_has_tells_nobody(desk):
    office = PACK.office(COMMISSIONER)
    desk.journal.append(
        INCIDENT,
        NotificationMade(
            office.id,
            office.name,
            CallOutcome.TOLD,
            Channel.TELEPHONE,
            at(20),
            duty="gone",
        ),
    )

    assert not any(duty.calls for duty in desk.service.duties(INCIDENT, PACK))


def test_duties_of_another_state_appear_once_its_people_are_affected(desk):
    before = {each.duty.region for each in desk.service.duties(INCIDENT, PACK)}
    draft = AnswerDraft(Standing.VALUE, count=3, reason="First look.")
    DocumentationService(desk.journal).answer(INCIDENT, PACK, "affected.us-tx", draft)
    after = {each.duty.region for each in desk.service.duties(INCIDENT, PACK)}

    assert "US-TX" not in before
    assert after - before == {"US-TX"}


def test_deciding_not_to_tell_is_recorded_with_its_reason(desk):
    with pytest.raises(ProblemsError) as refused:
        desk.call(IT, CallOutcome.NOT_APPLICABLE)
    desk.call(IT, CallOutcome.NOT_APPLICABLE, words="IT found it and told us.")

    assert refused.value.problems == {"words": "no-reason"}
    assert desk.duty(IT).state is DutyState.NOT_APPLICABLE
    assert desk.duty(IT).until is None


def test_an_amended_call_reads_as_amended(desk):
    signed = desk.call(IT, CallOutcome.TOLD, words="Gave the serial.")
    amendment = AmendmentDraft(signed.number, "happened", "Clock.", moment=at(18))
    NoteService(desk.journal).amend(amendment)

    assert desk.duty(IT).told.body.happened == at(18)


def test_an_office_without_a_duty_can_be_told_too(desk):
    signed = desk.call("contact-311", CallOutcome.TOLD)

    assert body_of(signed).office == "contact-311"
    assert not any(duty.calls for duty in desk.service.duties(INCIDENT, PACK))


@pytest.mark.parametrize(
    ("outcome", "given", "problems"),
    [
        (None, {}, {"outcome": Problem.UNKNOWN_CHOICE}),
        (CallOutcome.TOLD, {"channel": None}, {"channel": Problem.UNKNOWN_CHOICE}),
        (CallOutcome.TOLD, {"happened": None}, {"happened": Problem.NO_TIME}),
        (CallOutcome.TOLD, {"happened": at(90)}, {"happened": Problem.IN_FUTURE}),
        (CallOutcome.TOLD, {"person": " "}, {"person": Problem.EMPTY}),
        (CallOutcome.TOLD, {"reference": "x" * 20_001}, {"reference": Problem.TOO_LONG}),
        (CallOutcome.NO_ANSWER, {"until": at(5)}, {"until": Problem.NOT_IN_FUTURE}),
        (CallOutcome.DEFERRED, {}, {"until": Problem.NO_TIME}),
    ],
)  # fmt: skip
def test_a_call_that_is_not_ready_says_what_is_missing(desk, outcome, given, problems):
    with pytest.raises(ProblemsError) as refused:
        desk.call(IT, outcome, **given)

    assert refused.value.problems == problems
    assert desk.journal.store.head().size == 1


# Duties, documents and what does not exist ----------------------------------------------


def test_a_call_says_which_duty_it_serves(desk):
    duty = desk.duty(IT).duty.id

    assert body_of(desk.call(IT, CallOutcome.TOLD, duty=duty)).duty == duty


def test_a_call_does_not_serve_a_duty_to_another_office(desk):
    for duty in (desk.duty(PRIVACY).duty.id, "nonsense"):
        with pytest.raises(UnknownItemError) as refused:
            desk.call(IT, CallOutcome.TOLD, duty=duty)
        assert refused.value.item == duty


def test_an_office_the_pack_does_not_have_is_not_told(desk):
    with pytest.raises(UnknownItemError):
        desk.call("the-moon", CallOutcome.TOLD)


def test_nobody_is_told_of_an_incident_nobody_opened(desk):
    draft = NotificationDraft(CallOutcome.TOLD, Channel.TELEPHONE, at(20), "T. Desk")

    with pytest.raises(UnknownIncidentError):
        desk.service.record("WIN-0002", PACK, IT, draft)


def test_each_copy_of_a_document_gets_the_next_number(desk):
    copies = [
        body_of(desk.call(IT, CallOutcome.TOLD, document=document, copy=copy)).copy
        for document, copy in [
            ("Breach form", None),
            (" Breach form ", None),
            ("Letter", None),
            ("Breach form", 7),
            ("Breach form", None),
        ]
    ]

    assert copies == [1, 2, 1, 7, 8]
    assert desk.service.next_copy(INCIDENT, "Notice") == 1


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"copy": 1}, {"document": Problem.EMPTY}),
        ({"document": "Letter", "copy": -1}, {"copy": Problem.NEGATIVE}),
        ({"document": "Letter", "copy": 2**60}, {"copy": Problem.NOT_A_NUMBER}),
    ],
)
def test_a_copy_has_a_document_and_a_number_from_one(desk, given, problem):
    draft = NotificationDraft(
        CallOutcome.TOLD, Channel.ON_PAPER, at(20), "T. Desk", **given
    )

    assert desk.service.problems(draft) == problem


def test_an_office_told_nothing_has_no_copy(desk):
    body = body_of(desk.call(IT, CallOutcome.NO_ANSWER, person=""))

    assert (body.document, body.copy) == ("", None)
