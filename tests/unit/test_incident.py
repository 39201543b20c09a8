"""Incidents and how far the response has got."""

import pytest

from logbook.domain.bodies import IncidentOpened, StepMark, StepMarked
from logbook.domain.incident import incidents_of, next_reference, status_of
from logbook.domain.wording import say
from tests.builders import INCIDENT, a_logbook, a_moment

STEPS = ["isolate", "accounts"]
SETTLED = [StepMark.DONE, StepMark.VERIFIED, StepMark.NOT_APPLICABLE]


def status(*marks):
    logbook = a_logbook(4)
    for step, mark in marks:
        logbook.append(StepMarked(step, "contain", step, mark, "", a_moment()))
    return say(status_of(logbook.entries, STEPS))


def test_an_incident_is_what_its_opening_says():
    [incident] = incidents_of(a_logbook(6).entries).values()

    assert incident.reference == INCIDENT
    assert incident.title == "Ransomware on a clerk's computer"
    assert incident.opened == a_logbook(6).entries[3].entry.recorded


def test_an_incident_is_opened_once():
    logbook = a_logbook(4)
    again = IncidentOpened("Another title", "theft", "p", "2", a_moment())
    logbook.append(again)
    logbook.journal.append(None, again)

    [incident] = incidents_of(logbook.entries).values()

    assert incident.title == "Ransomware on a clerk's computer"


def test_references_are_counted_in_four_digits():
    assert next_reference("WIN", []) == "WIN-0001"
    assert next_reference("WIN", ["WIN-0001"]) == "WIN-0002"
    assert next_reference("WIN", ["X"] * 9999) == "WIN-0002"


def test_a_reference_is_never_given_twice():
    assert next_reference("WIN", ["WIN-0002"]) == "WIN-0003"
    assert next_reference("WIN", iter(["WIN-0003", "WIN-0004"])) == "WIN-0005"


@pytest.mark.parametrize("mark", SETTLED)
def test_an_incident_is_contained_once_every_step_is_settled(mark):
    isolated = [("isolate", StepMark.DONE), ("isolate", mark)]

    assert status() == "Open"
    assert status(("elsewhere", mark)) == "Open"
    assert status(*isolated) == "Being contained"
    assert status(*isolated, ("accounts", StepMark.DONE)) == "Contained"


@pytest.mark.parametrize("mark", [StepMark.REVERSED, StepMark.DEFERRED])
def test_what_is_reversed_or_open_again_is_not_contained(mark):
    done = [(step, StepMark.DONE) for step in STEPS]

    assert status(*done, ("isolate", mark)) == "Being contained"


@pytest.mark.parametrize("mark", [StepMark.REQUESTED, StepMark.AUTHORISED])
def test_a_time_added_afterwards_leaves_an_incident_contained(mark):
    done = [(step, StepMark.DONE) for step in STEPS]

    assert status(*done, ("isolate", mark)) == "Contained"


def test_what_was_verified_but_never_done_contains_nothing():
    verified = [(step, StepMark.VERIFIED) for step in STEPS]

    assert status(*verified) == "Being contained"
