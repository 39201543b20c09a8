"""Holds: who asked for a delay, of what, and who said it is over."""

from dataclasses import replace

import pytest

from logbook.application.holds import HoldDraft, HoldService, LiftDraft
from logbook.domain.bodies import body_of
from logbook.domain.decision_statements import hold_of
from logbook.domain.errors import ProblemsError, UnknownIncidentError, UnknownItemError
from logbook.domain.incident_errors import UnknownHoldError
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.wording import say
from logbook.packs import library
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at

ASKED = HoldDraft(
    "Windsor Police", "Sgt. Roy", "Please wait.", at(10), duties=("ct-res", "ct-ag")
)


class Desk:
    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.holds = HoldService(a_journal(self.clock))


@pytest.fixture
def desk():
    return Desk()


def test_a_hold_says_who_asked_for_what_and_of_which_duties(desk):
    signed = desk.holds.ask(INCIDENT, ASKED)

    [hold] = desk.holds.holds(INCIDENT)
    assert hold.number == signed.number
    assert (hold.body.agency, hold.body.person) == ("Windsor Police", "Sgt. Roy")
    assert hold.covers("ct-res")
    assert not hold.covers("tx-48h")
    assert hold.lifted is None


def test_a_hold_that_names_no_duty_is_about_all_of_them(desk):
    desk.holds.ask(INCIDENT, HoldDraft("Police", "Sgt. Roy", "Wait.", at(5)))

    [hold] = desk.holds.holds(INCIDENT)
    assert hold.covers("whatever")


def test_a_hold_is_lifted_once_by_referring_to_it(desk):
    number = desk.holds.ask(INCIDENT, ASKED).number
    lifted = desk.holds.lift(INCIDENT, number, LiftDraft("Sgt. Roy", "Go on.", at(50)))

    [hold] = desk.holds.holds(INCIDENT)
    assert lifted.entry.refers_to == (number,)
    assert hold.lifted.words == "Go on."
    with pytest.raises(UnknownHoldError):
        desk.holds.lift(INCIDENT, number, LiftDraft("Sgt. Roy", "Again.", at(55)))


def test_what_is_no_hold_cannot_be_lifted(desk):
    with pytest.raises(UnknownHoldError):
        desk.holds.lift(INCIDENT, 1, LiftDraft("Sgt. Roy", "Go on.", at(50)))


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (
            HoldDraft(" ", "", "\u200b"),
            {
                "agency": "empty",
                "person": "empty",
                "words": "empty",
                "happened": "no-time",
            },
        ),
        (HoldDraft("a", "b", "c", at(90)), {"happened": "in-future"}),
        (
            HoldDraft(
                "a", "b", "c", at(5), until=Moment(None, fidelity=Fidelity.UNKNOWN)
            ),
            {"until": "no-time"},
        ),
        (
            HoldDraft("a", "b", "c", at(5), duties=("x y",)),
            {"duties": "unknown-choice"},
        ),
    ],
)
def test_a_hold_needs_its_agency_a_person_their_words_and_a_time(desk, draft, problems):
    with pytest.raises(ProblemsError) as refused:
        desk.holds.ask(INCIDENT, draft)

    assert refused.value.problems == problems


def test_the_end_of_a_hold_needs_a_person_and_a_time(desk):
    number = desk.holds.ask(INCIDENT, ASKED).number

    with pytest.raises(ProblemsError) as refused:
        desk.holds.lift(INCIDENT, number, LiftDraft("", ""))

    assert refused.value.problems == {"person": "empty", "happened": "no-time"}


def test_nobody_holds_back_what_no_incident_asks_for(desk):
    with pytest.raises(UnknownIncidentError):
        desk.holds.ask("WIN-0002", ASKED)


def test_a_hold_names_the_duties_it_is_about_by_their_titles(desk):
    pack = library.pack("us-ct-danbury")
    about = replace(ASKED, duties=("ct-res", "ct-ag"))

    body = body_of(desk.holds.ask(INCIDENT, about, pack))

    assert body.titles == "; ".join(
        pack.duty(duty).title for duty in ("ct-res", "ct-ag")
    )
    assert any(body.titles in say(part) for part in hold_of(body))
    with pytest.raises(UnknownItemError):
        desk.holds.ask(INCIDENT, replace(ASKED, duties=("nobody",)), pack)
