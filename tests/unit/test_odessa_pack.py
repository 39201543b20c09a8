"""The Odessa pack says all of its guide, in our words, and nothing it does not say."""

import re
from datetime import date

import pytest

from logbook.domain.duty import Force, LimitUnit, Origin
from logbook.domain.jurisdiction import SilenceStatus, Topic
from logbook.domain.step import IncidentKind, Phase
from logbook.packs import library
from tests.guides import guide_of, texts

PLACE = "us-tx-odessa"
GUIDE_SAYS = library.place_sheet(PLACE, library.SHIPPED).content
"""What the place's own file says, without the law and the program's advice."""

PACK = library.pack(PLACE)
CHECKED = date(2026, 11, 21)

IF_REQUIRED = ("tell-individuals", "tell-public", "tell-coordinating-agencies")


def caution(caution_id: str) -> str:
    """Return what a caution of the place says."""
    [found] = [each for each in GUIDE_SAYS.cautions if each.id == caution_id]
    return found.text


def test_the_phases_are_in_the_order_of_the_guide():
    assert PACK.phases[:6] == (
        Phase.CONTAIN,
        Phase.PRESERVE,
        Phase.DOCUMENT,
        Phase.NOTIFY,
        Phase.ASSESS,
        Phase.REPORT,
    )
    assert set(PACK.phases) == set(Phase)


@pytest.mark.parametrize(
    ("step", "phase", "statement"),
    [
        ("follow-procedures", Phase.CONTAIN, "ODE-041"),
        ("identify-systems", Phase.CONTAIN, "ODE-047"),
        ("isolate", Phase.CONTAIN, "ODE-028"),
        ("keep-logs", Phase.PRESERVE, "ODE-029"),
        ("secure-place", Phase.PRESERVE, "ODE-049"),
        ("secure-place", Phase.PRESERVE, "ODE-058"),
        ("confirm-deadlines", Phase.ASSESS, "ODE-044"),
        ("contact-early", Phase.ASSESS, "ODE-060"),
        ("report-as-directed", Phase.REPORT, "ODE-018"),
        ("report-as-directed", Phase.REPORT, "ODE-019"),
        ("public-notice", Phase.REPORT, "ODE-053"),
        ("ask-form", Phase.REPORT, "ODE-027"),
        ("consult-policy", Phase.FOLLOW_UP, "ODE-006"),
        ("complaints", Phase.FOLLOW_UP, "ODE-014"),
        ("copies-of-notices", Phase.FOLLOW_UP, "ODE-046"),
        ("close-verified", Phase.CLOSE, "ODE-056"),
    ],
)
def test_what_the_guide_has_done_is_a_step_of_its_phase(step, phase, statement):
    found = PACK.step(step)

    assert found.phase is phase
    assert statement in found.statements
    assert found.origin in (Origin.GUIDE, Origin.BOTH)
    assert not found.kinds


def test_where_it_is_safe_is_ours_because_the_guide_never_says_it():
    step = PACK.step("isolate")

    assert " safe" not in guide_of(GUIDE_SAYS)
    assert step.condition == "Where it is safe"
    assert "Where it is safe" in step.ours
    assert "at once" in step.instruction
    assert "The program adds it" in caution("safe-isolation")


def test_isolating_says_what_it_can_destroy_and_asks_what_it_changed():
    step = PACK.step("isolate")

    assert step.destroys
    assert step.asks_alteration
    assert "write down what that changed" in caution("contain-before-preserve")


def test_systems_are_identified_by_looking_before_they_are_isolated():
    asked = [step.id for step in PACK.steps_of(Phase.CONTAIN)]

    assert asked.index("identify-systems") < asked.index("isolate")
    assert "do not sign in" in PACK.step("identify-systems").instruction


@pytest.mark.parametrize("phase", [phase for phase in Phase if PACK.steps_of(phase)])
@pytest.mark.parametrize("kind", IncidentKind)
def test_every_phase_stays_finishable(phase, kind):
    fitting = [step for step in PACK.steps_of(phase) if step.fits(kind)]

    assert 3 <= len(fitting) <= 9


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("user-activity", "ODE-030"),
        ("evidence", "ODE-031"),
        ("remediation", "ODE-055"),
    ],
)
def test_what_the_guide_wants_documented_is_asked_for(question, statement):
    asked = PACK.question(question)

    assert asked.statements == (statement,)
    assert asked.origin is Origin.BOTH
    assert asked.ours


def test_whether_the_state_is_to_be_told_is_asked_before_its_clock_runs():
    asked = PACK.question("tx-reportable-incident")

    assert asked.choices == ("Yes", "Possibly", "No")
    for duty_id in ("tx-48h", "tx-10bd", "tx-48h-election", "tx-10bd-election"):
        facts = [condition.fact for condition in PACK.duty(duty_id).conditions]
        assert "tx-reportable-incident" in facts


def test_the_threshold_is_determined_with_counsel_and_named_by_nobody():
    matter = PACK.assessment("outside-notice")

    assert matter.statements == ("ODE-035", "ODE-052")
    assert "counsel" in matter.help
    assert "names no threshold" in matter.help


def test_information_technology_is_told_first_at_once_and_always():
    first = PACK.duties[0]

    assert first.office == "it-department"
    assert not first.conditions
    term = first.term_on(CHECKED)
    assert term.wording == "immediately"
    assert term.force is Force.REQUIRED, "the guide says “must” of no other duty"
    others = [duty for duty in GUIDE_SAYS.duties if duty.id != first.id]
    assert {duty.term_on(CHECKED).force for duty in others} == {Force.EXPECTED}


@pytest.mark.parametrize(
    ("duty_id", "office"),
    [
        ("tell-it-department", "it-department"),
        ("tell-records-officer", "records-officer"),
        ("tell-legal-counsel", "legal-counsel"),
    ],
)
def test_everybody_the_guide_names_in_one_place_or_another_is_told(duty_id, office):
    duty = PACK.duty(duty_id)

    assert duty.office == office
    assert not duty.conditions
    assert "asks for all of them" in caution("receivers")


@pytest.mark.parametrize("name", ["IT helpdesk", "IT director", "IT department"])
def test_one_office_keeps_the_names_the_guide_gives_it(name):
    assert name in PACK.office("it-department").also_called


@pytest.mark.parametrize("duty_id", IF_REQUIRED)
def test_if_required_is_not_filled_in_but_left_to_a_determination(duty_id):
    duty = PACK.duty(duty_id)

    [condition] = duty.conditions
    assert condition.fact == "outside-notice"
    assert condition.answers == ("yes",)
    assert not condition.if_unknown
    assert condition.words.startswith("If it is required")
    assert "never what requires it" in caution("if-required")


def test_coordinating_agencies_are_named_by_the_law_and_not_by_the_guide():
    office = PACK.office("coordinating-agencies")

    assert "names none" in office.when
    assert PACK.office("texas-cyber-command").origin is Origin.LAW


def test_the_guide_has_no_step_for_the_police_and_the_pack_invents_none():
    named = [
        item.id
        for item in (*GUIDE_SAYS.steps, *GUIDE_SAYS.duties, *GUIDE_SAYS.offices)
        if any("police" in text.lower() for text in texts(item))
    ]
    [silence] = [each for each in GUIDE_SAYS.silences if each.id == "police"]

    assert not named
    assert silence.status is SilenceStatus.NOT_ADDRESSED
    assert "referral only" in silence.display
    assert "no step for telling the police" in caution("no-police")


def test_appeals_are_not_addressed_which_is_not_that_they_are_not_specified():
    [silence] = [each for each in GUIDE_SAYS.silences if each.id == "appeals"]

    assert "appeal" not in guide_of(GUIDE_SAYS).lower()
    assert silence.status is SilenceStatus.NOT_ADDRESSED
    assert silence.display == "the guide does not address appeals"
    assert not silence.statements
    assert "not the same" in caution("no-appeals")
    told = [step.id for step in GUIDE_SAYS.steps if "appeal" in " ".join(texts(step))]
    assert not told


def test_not_specified_keeps_its_shapes_and_none_of_them_has_a_source():
    by_status = {silence.status for silence in GUIDE_SAYS.silences}
    stated = {
        number for silence in GUIDE_SAYS.silences for number in silence.statements
    }

    assert by_status == set(SilenceStatus) - {SilenceStatus.ON_CITED_PAGES}
    assert stated == {
        *("ODE-009", "ODE-015", "ODE-016", "ODE-025", "ODE-043", "ODE-059"),
    }
    for silence in GUIDE_SAYS.silences:
        assert silence.footnote is None
        singular = silence.display.endswith("cited page")
        assert singular == (silence.status is SilenceStatus.ON_CITED_PAGE)


def test_the_five_places_that_speak_of_a_page_without_a_footnote_are_counted():
    lines = guide_of(GUIDE_SAYS).splitlines()
    unsourced = [line for line in lines if re.search(r"(cited|landing) page", line)]

    assert len(unsourced) == 5
    assert not any("[" in line for line in unsourced)
    assert "In five places" in caution("one-footnote")


def test_that_it_handles_incidents_is_said_in_words_with_its_footnote():
    [said] = [item for item in GUIDE_SAYS.background if "ODE-013" in item.statements]

    assert said.topic is Topic.AUTHORITY
    assert "handles incidents" in said.text
    assert said.footnote == 1


def test_that_the_city_code_controls_notices_is_shown_as_the_guides_sentence():
    [said] = [item for item in GUIDE_SAYS.background if "ODE-007" in item.statements]

    assert said.text.startswith("The guide says")
    assert "law of the state" in said.text
    assert "does not set aside a deadline of the state" in caution("code-and-state")


@pytest.mark.parametrize("statement", ["ODE-010", "ODE-011", "ODE-012"])
def test_what_may_follow_where_code_or_policy_is_silent_keeps_that_condition(statement):
    [said] = [item for item in GUIDE_SAYS.background if statement in item.statements]

    assert said.topic is Topic.ENFORCEMENT
    assert said.text.startswith("Where the code or the policy is silent")


@pytest.mark.parametrize("statement", ["ODE-062", "ODE-063"])
def test_resources_the_text_does_not_cite_are_listed_as_such(statement):
    [said] = [item for item in GUIDE_SAYS.background if statement in item.statements]

    assert "does not cite it" in said.text
    assert said.footnote is None


def test_the_law_of_the_state_stands_beside_the_guide():
    duties = {duty.id for duty in PACK.duties}

    assert {"tx-48h", "tx-10bd", "tx-res", "tx-ag", "tx-cra", "us-ic3"} <= duties
    assert {"ct-res", "mo-ag", "ok-ag"} <= duties, "laws follow where people live"
    assert not {"ct-ctic", "mo-owner"} & duties


def test_the_report_is_due_in_48_hours_and_the_follow_up_on_the_10th_business_day():
    [report] = PACK.duty("tx-48h").term_on(CHECKED).readings
    [after] = PACK.duty("tx-10bd").term_on(CHECKED).readings

    assert (report.starts, report.amount) == ("discovered", 48)
    assert report.unit is LimitUnit.HOURS
    assert (after.starts, after.amount) == ("recovered", 10)
    assert after.unit is LimitUnit.BUSINESS_DAYS


def test_the_attorney_general_has_two_readings_and_both_are_named():
    readings = PACK.duty("tx-ag").term_on(CHECKED).readings

    assert [reading.starts for reading in readings] == ["breach", "discovered"]
    assert all(reading.says for reading in readings)


def test_the_receiver_of_the_48_hour_report_is_in_transition_and_that_is_told():
    assert PACK.duty("tx-48h").unverified_on(CHECKED)
    [told] = [each for each in PACK.cautions if each.id == "tx-recipient"]

    assert "formerly DIR" in told.text
    assert "ask before you need it" in told.text


@pytest.mark.parametrize("word", ["third party", "one footnote", "not a page of"])
def test_a_reader_is_told_what_the_guide_is_and_what_its_footnote_is(word):
    assert any(word in each.text for each in PACK.cautions_of(None))
