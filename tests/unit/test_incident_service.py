"""Opening incidents and finding them again."""

from datetime import timedelta

import pytest

from logbook.application.incidents import IncidentDraft, IncidentService
from logbook.domain.bodies import body_of
from logbook.domain.errors import ProblemsError, UnknownIncidentError
from logbook.domain.incident import kind_of
from logbook.domain.people import people_of
from logbook.domain.step import IncidentKind
from logbook.domain.timeline import timeline_of
from logbook.domain.wording import say_all
from logbook.packs.library import pack
from tests.builders import INCIDENT, a_logbook, a_moment
from tests.fakes import NIGHT

WINDSOR = pack("ca-on-windsor")
DRAFT = IncidentDraft(" Theft of a laptop ", IncidentKind.LOST_DEVICE, a_moment())


def service(of=4):
    return IncidentService(a_logbook(of).journal, WINDSOR)


def test_an_incident_gets_the_next_reference_of_the_place():
    incidents = service()

    signed = incidents.open(DRAFT)

    assert signed.entry.incident == f"{WINDSOR.reference_prefix}-0002"
    body = body_of(signed)
    assert (body.title, body.pack) == ("Theft of a laptop", "ca-on-windsor")
    assert body.pack_version == WINDSOR.version


def test_incidents_are_listed_in_the_order_they_were_opened():
    incidents = service()
    incidents.open(DRAFT)

    titles = [incident.title for incident in incidents.incidents()]

    assert titles == ["Ransomware on a clerk's computer", "Theft of a laptop"]
    assert incidents.incident(INCIDENT).title == titles[0]


def test_a_reference_nobody_gave_is_unknown():
    with pytest.raises(UnknownIncidentError) as error:
        service().incident("WIN-9999")

    assert error.value.incident == "WIN-9999"


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (IncidentDraft(" ", "lost-device", a_moment()), {"title": "empty"}),
        (
            IncidentDraft("x", "vendor", a_moment(at=NIGHT + timedelta(days=1))),
            {"happened": "in-future"},
        ),
        (IncidentDraft("x", "theft", a_moment()), {"category": "unknown-choice"}),
        (IncidentDraft("x", None, a_moment()), {"category": "unknown-choice"}),
        (IncidentDraft("\u200b\u2060", "vendor", a_moment()), {"title": "empty"}),
    ],
)
def test_an_incident_with_problems_is_not_opened(draft, problems):
    incidents = service()

    with pytest.raises(ProblemsError) as error:
        incidents.open(draft)

    assert error.value.problems == problems
    assert len(incidents.incidents()) == 1


# What kind of incident it is -----------------------------------------------------------


def test_the_kind_is_that_at_first_sight_until_somebody_says_otherwise():
    incidents = service()

    assert incidents.kind(INCIDENT) is IncidentKind.RANSOMWARE


def test_the_kind_can_change_with_a_reason_and_the_first_sight_stays_readable():
    logbook = a_logbook(4)
    incidents = IncidentService(logbook.journal, WINDSOR)

    incidents.reclassify(INCIDENT, "vendor", "The supplier was broken into.")
    incidents.reclassify(INCIDENT, "disclosure", "Nothing was encrypted after all.")

    assert incidents.kind(INCIDENT) is IncidentKind.DISCLOSURE
    assert incidents.incident(INCIDENT).category == "ransomware"
    row = timeline_of(logbook.entries, people_of(logbook.entries))[-1]
    assert say_all(row.statement) == (
        "Kind of incident: Disclosure of personal information "
        "Reason: Nothing was encrypted after all."
    )
    [struck] = row.struck
    assert "Incident at a vendor" in say_all(struck.statement)


@pytest.mark.parametrize(
    ("kind", "reason", "problems"),
    [
        ("vendor", " ", {"reason": "no-reason"}),
        ("ransomware", "It is.", {"kind": "unchanged"}),
        ("theft", "It is.", {"kind": "unknown-choice"}),
        (None, "It is.", {"kind": "unknown-choice"}),
    ],
)
def test_the_kind_does_not_change_without_a_reason_or_to_itself(kind, reason, problems):
    with pytest.raises(ProblemsError) as error:
        service().reclassify(INCIDENT, kind, reason)

    assert error.value.problems == problems


def test_an_incident_nobody_opened_has_no_kind():
    with pytest.raises(UnknownIncidentError):
        service().kind("WIN-9999")


def test_a_kind_this_program_does_not_know_asks_for_what_every_incident_needs():
    assert kind_of([]) is IncidentKind.GENERAL
