"""The Danbury pack says all of its guide, in our words, and nothing it does not say."""

from datetime import date

import pytest

from logbook.domain.duty import Origin
from logbook.domain.jurisdiction import SilenceStatus, Topic
from logbook.domain.step import IncidentKind, Phase
from logbook.packs import library

PLACE = "us-ct-danbury"
GUIDE_SAYS = library.place_sheet(PLACE, library.SHIPPED).content
"""What the place's own file says, without the law and the program's advice."""

CHECKED = date(2026, 11, 21)


@pytest.fixture(scope="module")
def pack():
    return library.pack(PLACE)


def test_the_phases_are_in_the_order_of_the_guide(pack):
    assert pack.phases[:4] == (
        Phase.CONTAIN,
        Phase.PRESERVE,
        Phase.NOTIFY,
        Phase.DOCUMENT,
    )
    assert set(pack.phases) == set(Phase)


@pytest.mark.parametrize(
    ("step", "phase", "statement"),
    [
        ("look-first", Phase.CONTAIN, "DAN-039"),
        ("isolate", Phase.CONTAIN, "DAN-040"),
        ("leave-devices", Phase.PRESERVE, "DAN-013"),
        ("keep-logs", Phase.PRESERVE, "DAN-041"),
        ("keep-backups", Phase.PRESERVE, "DAN-042"),
        ("keep-settings", Phase.PRESERVE, "DAN-043"),
        ("keep-settings", Phase.PRESERVE, "DAN-044"),
        ("read-state-guidance", Phase.ASSESS, "DAN-047"),
        ("submit-reports", Phase.REPORT, "DAN-049"),
        ("before-recovery", Phase.REMEDIATE, "DAN-064"),
        ("contest-decision", Phase.FOLLOW_UP, "DAN-034"),
        ("set-retention", Phase.CLOSE, "DAN-050"),
    ],
)
def test_what_the_guide_has_done_is_a_step_of_its_phase(pack, step, phase, statement):
    found = pack.step(step)

    assert found.phase is phase
    assert statement in found.statements
    assert found.origin in (Origin.GUIDE, Origin.BOTH)


def test_disconnecting_is_done_if_it_is_safe_and_asks_what_it_changed(pack):
    step = pack.step("isolate")

    assert step.condition == "If it is safe to do so"
    assert step.asks_alteration
    assert step.destroys


def test_a_vendor_is_asked_to_tell_the_city_itself(pack):
    step = pack.step("ask-vendor-report")

    assert step.kinds == (IncidentKind.VENDOR,)
    assert "DAN-008" in step.statements


def test_actions_communications_and_timelines_are_asked_for_in_one_question(pack):
    asked = pack.question("actions-taken")

    assert asked.statements == ("DAN-017",)
    assert asked.origin is Origin.BOTH


def test_city_it_is_told_first_at_once_and_always(pack):
    first = pack.duties[0]

    assert first.office == "it-department"
    assert not first.conditions
    assert first.term_on(CHECKED).wording == "immediately"


def test_the_police_are_told_if_a_crime_is_suspected(pack):
    duty = pack.duty("tell-police")

    [condition] = duty.conditions
    assert condition.fact == "crime-suspected"
    assert duty.term_on(CHECKED).wording == "immediately"
    assert pack.office("police").reference_label == "Police report number"


def test_the_takeaway_that_has_the_police_told_always_is_shown_as_the_guide_has_it():
    [takeaway] = [
        item for item in GUIDE_SAYS.background if "DAN-063" in item.statements
    ]

    assert takeaway.topic is Topic.REPORTING
    assert "the police" in takeaway.text
    cautions = GUIDE_SAYS.cautions_of(Phase.NOTIFY)
    assert any("takeaway" in caution.text for caution in cautions)


@pytest.mark.parametrize("duty_id", ["follow-state-notice", "prepare-notices"])
def test_state_notice_is_looked_at_if_personal_data_may_be_involved(pack, duty_id):
    [condition] = pack.duty(duty_id).conditions

    assert condition.fact == "personal-information"
    assert condition.answers == ("Yes", "Possibly")
    assert condition.if_unknown


def test_guide_and_law_speak_of_one_attorney_general(pack):
    named = [office for office in pack.offices if "Attorney General" in office.name]
    of_connecticut = [office for office in named if "Connecticut" in office.name]

    assert len(of_connecticut) == 1
    told = {duty.id for duty in pack.duties if duty.office == of_connecticut[0].id}
    assert told == {"follow-state-notice", "ct-ag"}


def test_the_law_of_the_state_stands_beside_the_guide(pack):
    duties = {duty.id for duty in pack.duties}

    assert {"ct-res", "ct-ag", "ct-idt", "ct-ctic", "us-ic3"} <= duties
    elsewhere = {"mo-res", "ok-ag", "tx-ag"}
    assert elsewhere <= duties, "laws follow the people who live under them"
    assert not {"tx-48h", "tx-10bd"} & duties, "these bind municipalities of Texas"


def test_that_appeal_routes_are_open_is_said_of_routes_and_no_time_is_made_up():
    silences = {silence.id: silence for silence in GUIDE_SAYS.silences}

    assert silences["appeal-routes"].statements == ("DAN-033",)
    assert "routes" in silences["appeal-routes"].display
    assert silences["appeal-time"].status is SilenceStatus.NOT_ADDRESSED
    [caution] = GUIDE_SAYS.cautions_of(Phase.FOLLOW_UP)
    assert "not specified" in caution.text


def test_not_specified_keeps_its_four_shapes_and_its_source():
    by_status = {silence.status for silence in GUIDE_SAYS.silences}
    unsourced = {
        number
        for silence in GUIDE_SAYS.silences
        if silence.footnote is None
        for number in silence.statements
    }

    assert by_status == set(SilenceStatus)
    assert unsourced == {
        *("DAN-023", "DAN-024", "DAN-025", "DAN-033"),
        *("DAN-036", "DAN-058", "DAN-059", "DAN-061"),
    }
    for silence in GUIDE_SAYS.silences:
        singular = silence.display.endswith("cited page")
        assert singular == (silence.status is SilenceStatus.ON_CITED_PAGE)


def test_an_office_no_step_names_is_listed_and_has_no_duty(pack):
    assert "no step" in pack.office("state-das").when
    assert all(duty.office != "state-das" for duty in pack.duties)


def test_who_must_give_the_states_notices_is_left_to_counsel():
    [caution] = [one for one in GUIDE_SAYS.cautions if one.id == "who-gives-notice"]

    assert "does not say who" in caution.text
    assert "counsel" in caution.text
