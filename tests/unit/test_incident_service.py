"""Opening incidents and finding them again."""

from datetime import timedelta

import pytest

from logbook.application.incidents import IncidentDraft, IncidentService
from logbook.domain.bodies import body_of
from logbook.domain.errors import ProblemsError, UnknownIncidentError
from logbook.packs.library import pack
from tests.builders import INCIDENT, a_logbook, a_moment
from tests.fakes import NIGHT

WINDSOR = pack("ca-on-windsor")
DRAFT = IncidentDraft(" Theft of a laptop ", "theft", a_moment())


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
        (IncidentDraft(" ", "theft", a_moment()), {"title": "empty"}),
        (
            IncidentDraft("x", "theft", a_moment(at=NIGHT + timedelta(days=1))),
            {"happened": "in-future"},
        ),
    ],
)
def test_an_incident_with_problems_is_not_opened(draft, problems):
    incidents = service()

    with pytest.raises(ProblemsError) as error:
        incidents.open(draft)

    assert error.value.problems == problems
    assert len(incidents.incidents()) == 1
