"""The Oklahoma City pack says all of its guide, in our words, and nothing else."""

from datetime import date

import pytest

from logbook.domain.duty import Began, Force, Origin
from logbook.domain.jurisdiction import Background, SilenceStatus, Topic
from logbook.domain.step import IncidentKind, Phase
from logbook.packs import library

PLACE = "us-ok-oklahoma-city"
GUIDE_SAYS = library.place_sheet(PLACE, library.SHIPPED).content
"""What the place's own file says, without the law and the program's advice."""

PACK = library.pack(PLACE)
CHECKED = date(2026, 11, 21)


def background(statement: str) -> Background:
    """Return the piece of background that stands for a statement."""
    [found] = [item for item in GUIDE_SAYS.background if statement in item.statements]
    return found


def caution(caution_id: str) -> str:
    """Return what a caution of the place says."""
    [found] = [each for each in GUIDE_SAYS.cautions if each.id == caution_id]
    return found.text


def test_the_phases_are_in_the_order_of_the_guide():
    assert PACK.phases[:4] == (
        Phase.CONTAIN,
        Phase.PRESERVE,
        Phase.DOCUMENT,
        Phase.NOTIFY,
    )
    assert set(PACK.phases) == set(Phase)


@pytest.mark.parametrize(
    ("step", "phase", "statement"),
    [
        ("isolate", Phase.CONTAIN, "OKC-030"),
        ("isolate", Phase.CONTAIN, "OKC-047"),
        ("stop-access", Phase.CONTAIN, "OKC-031"),
        ("leave-devices", Phase.PRESERVE, "OKC-033"),
        ("leave-devices", Phase.PRESERVE, "OKC-057"),
        ("keep-logs", Phase.PRESERVE, "OKC-032"),
        ("keep-logs", Phase.PRESERVE, "OKC-048"),
        ("keep-legal-options", Phase.PRESERVE, "OKC-007"),
        ("report-paths", Phase.REPORT, "OKC-024"),
        ("report-paths", Phase.REPORT, "OKC-025"),
        ("cooperate", Phase.FOLLOW_UP, "OKC-051"),
        ("records-request", Phase.FOLLOW_UP, "OKC-053"),
        ("ask-enforcement", Phase.FOLLOW_UP, "OKC-043"),
        ("review-route", Phase.FOLLOW_UP, "OKC-026"),
    ],
)
def test_what_the_guide_has_done_is_a_step_of_its_phase(step, phase, statement):
    found = PACK.step(step)

    assert found.phase is phase
    assert statement in found.statements
    assert found.origin in (Origin.GUIDE, Origin.BOTH)
    assert not found.kinds


@pytest.mark.parametrize("step_id", ["isolate", "stop-access"])
def test_containing_is_done_at_once_where_it_is_safe_and_asks_what_it_changed(step_id):
    step = PACK.step(step_id)

    assert "safe" in step.condition
    assert "at once" in f"{step.condition} {step.instruction}".lower()
    assert step.destroys
    assert step.asks_alteration


def test_that_isolating_alters_what_must_not_be_altered_is_told():
    assert "alters" in PACK.step("isolate").instruction
    assert "forbids altering" in caution("isolation-alters")
    assert "write down" in caution("contain-before-preserve")


def test_time_stamps_are_kept_with_everything_that_is_kept():
    for step_id in ("leave-devices", "keep-logs"):
        assert "time stamps" in PACK.step(step_id).title


@pytest.mark.parametrize("phase", [phase for phase in Phase if PACK.steps_of(phase)])
@pytest.mark.parametrize("kind", IncidentKind)
def test_every_phase_stays_finishable(phase, kind):
    fitting = [step for step in PACK.steps_of(phase) if step.fits(kind)]

    assert 3 <= len(fitting) <= 9


def test_a_lost_device_is_looked_for_suspended_and_looked_into():
    asked = {step.id for step in PACK.steps if step.fits(IncidentKind.LOST_DEVICE)}

    assert {
        *("retrace-device", "suspend-device-accounts", "lock-from-afar"),
        *("device-papers", "find-recordings", "assess-encryption"),
        *("revoke-device", "check-other-devices", "if-device-found"),
    } <= asked
    assert not {"keep-memory", "photograph-screen"} & asked, "the device is gone"


def test_the_guide_asks_for_no_list_of_facts_so_every_question_is_ours():
    assert not GUIDE_SAYS.questions
    assert {question.origin for question in PACK.questions} == {Origin.OURS}


def test_information_technology_is_told_first_at_once_and_always():
    first = PACK.duties[0]

    assert first.office == "it-department"
    assert not first.conditions
    term = first.term_on(CHECKED)
    assert term.wording == "immediately"
    assert "promptly" in term.remark


def test_the_police_are_told_on_the_widest_of_the_five_wordings():
    duty = PACK.duty("tell-police")

    [condition] = duty.conditions
    assert condition.fact == "crime-suspected"
    assert condition.answers == ("Yes", "Possibly")
    assert condition.if_unknown
    assert "may be" in condition.words
    assert "theft of an identity" in condition.words
    assert "do not know" in duty.ours


@pytest.mark.parametrize(
    "wording", ["may be involved", "believe", "suspect ", "suspected", "possible"]
)
def test_each_of_the_five_wordings_is_told(wording):
    assert wording in PACK.duty("tell-police").term_on(CHECKED).remark


def test_a_police_report_has_a_number():
    assert PACK.office("police").reference_label == "Police report number"


def test_emergency_services_are_called_only_if_there_is_a_threat():
    [condition] = PACK.duty("call-emergency-services").conditions

    assert condition.fact == "immediate-threat"
    assert condition.answers == ("Yes",)
    assert not condition.if_unknown


def test_supervisor_and_records_custodian_are_there_for_employees_only():
    duty = PACK.duty("tell-records-custodian")

    assert "not applicable" in duty.term_on(CHECKED).remark
    assert duty.origin is Origin.BOTH
    assert duty.ours
    assert "employees only" in caution("employees-only")


@pytest.mark.parametrize("office_id", ["city-clerk", "city-attorney"])
def test_clerk_and_attorney_look_after_records_and_receive_no_incident(office_id):
    assert office_id not in {duty.office for duty in PACK.duties}
    assert "not receive incidents" in PACK.office(office_id).when
    assert "not receive incidents" in caution("coordinators")


def test_one_footnote_for_two_resources_is_told():
    [third] = [each for each in GUIDE_SAYS.footnotes if each.number == 3]

    assert "two resources" in third.remark
    assert "cites no page" in third.remark
    assert PACK.office("city-clerk").statements == ("OKC-062", "OKC-063")


@pytest.mark.parametrize(
    ("statement", "words", "footnote"),
    [
        ("OKC-008", "incidents", 1),
        ("OKC-022", "suspected crimes", None),
        ("OKC-021", "technical response", None),
    ],
)
def test_who_may_do_what_is_said_in_words_and_not_only_named(
    statement, words, footnote
):
    said = background(statement)

    assert said.topic is Topic.AUTHORITY
    assert words in said.text
    assert said.footnote == footnote


def test_a_form_is_not_published_which_is_not_that_there_is_none():
    [form] = [silence for silence in GUIDE_SAYS.silences if silence.id == "form"]

    assert form.status is SilenceStatus.NOT_PUBLISHED
    for text in (background("OKC-044").text, PACK.step("report-paths").instruction):
        assert "publish no standard" in text


def test_not_specified_keeps_its_four_shapes_and_its_source():
    by_status = {silence.status for silence in GUIDE_SAYS.silences}
    unsourced = {
        number
        for silence in GUIDE_SAYS.silences
        if silence.footnote is None
        for number in silence.statements
    }

    assert by_status == set(SilenceStatus)
    assert unsourced == {"OKC-004", "OKC-015", "OKC-016", "OKC-027", "OKC-058"}
    for silence in GUIDE_SAYS.silences:
        singular = silence.display.endswith("cited page")
        assert singular == (silence.status is SilenceStatus.ON_CITED_PAGE)
        plural = silence.display.endswith(("cited pages", "cited city pages"))
        assert plural == (silence.status is SilenceStatus.ON_CITED_PAGES)


def test_the_time_for_an_appeal_is_not_specified_and_none_is_made_up():
    [silence] = [each for each in GUIDE_SAYS.silences if each.id == "appeal-time"]

    assert silence.statements == ("OKC-027",)
    assert silence.status is SilenceStatus.ON_CITED_PAGES
    assert "ask soon" in PACK.step("review-route").instruction


def test_the_guide_is_silent_on_the_law_of_the_state_and_the_pack_says_so():
    [silence] = [each for each in GUIDE_SAYS.silences if each.id == "state-law"]

    assert silence.status is SilenceStatus.NOT_ADDRESSED
    assert not silence.statements
    assert "never mentions the Attorney General" in caution("no-state-law")
    named = [office.id for office in GUIDE_SAYS.offices if "General" in office.name]
    assert not named


def test_the_law_of_the_state_stands_beside_the_guide():
    duties = {duty.id for duty in PACK.duties}

    assert {"ok-res", "ok-ag", "us-cjis", "us-pci", "us-ic3"} <= duties
    assert {"ct-res", "mo-ag", "tx-ag"} <= duties, "laws follow where people live"
    assert not {"tx-48h", "tx-10bd", "mo-owner", "ct-ctic"} & duties


def test_residents_are_owed_no_number_of_days_and_the_attorney_general_sixty():
    [residents] = PACK.duty("ok-res").term_on(CHECKED).readings
    [general] = PACK.duty("ok-ag").term_on(CHECKED).readings

    assert residents.amount is None
    assert (general.starts, general.amount) == ("residents-notified", 60)


def test_the_attorney_general_is_told_since_the_new_year_of_2026():
    duty = PACK.duty("ok-ag")

    assert duty.term_on(date(2025, 12, 31)) is None
    term = duty.term_on(date(2026, 1, 1))
    assert (term.force, term.began) == (Force.REQUIRED, Began.ON)
    assert duty.unverified_on(CHECKED)
    assert "Confirm with counsel" in term.remark


@pytest.mark.parametrize("word", ["third party", "cited pages", "not a page of"])
def test_a_reader_is_told_what_the_guide_is_and_what_its_footnotes_are(word):
    assert any(word in each.text for each in PACK.cautions_of(None))
