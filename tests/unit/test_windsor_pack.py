"""The Windsor pack says all of its guide, in our words, and nothing it does not say."""

import re
import tomllib
from datetime import date

import pytest

from logbook.domain.duty import Began, Force, Grade, Origin
from logbook.domain.errors import UnknownItemError
from logbook.domain.jurisdiction import SilenceStatus
from logbook.domain.step import IncidentKind, Phase
from logbook.packs import library
from tests.guides import texts

PLACE = "ca-on-windsor"
GUIDE_SAYS = library.place_sheet(PLACE, library.SHIPPED).content
"""What the place's own file says, without the law and the program's advice."""

PACK = library.pack(PLACE)
CHECKED = date(2026, 11, 21)
LAST_DAY, FIRST_DAY = date(2026, 12, 31), date(2027, 1, 1)
"""On either side of the day on which MFIPPA is reported to change."""


def test_the_phases_are_in_the_order_of_the_guide():
    assert PACK.phases[:4] == (
        Phase.CONTAIN,
        Phase.PRESERVE,
        Phase.DOCUMENT,
        Phase.NOTIFY,
    )
    assert set(PACK.phases) == set(Phase)


def test_nothing_of_the_guide_is_left_to_other_files():
    for name in ("steps", "questions", "duties", "offices"):
        for item in getattr(GUIDE_SAYS, name):
            assert item.origin in (Origin.GUIDE, Origin.BOTH), item.id


@pytest.mark.parametrize(
    ("step", "phase", "statement"),
    [
        ("stop-access", Phase.CONTAIN, "WIN-029"),
        ("isolate", Phase.CONTAIN, "WIN-030"),
        ("leave-devices", Phase.PRESERVE, "WIN-028"),
        ("keep-screenshots", Phase.PRESERVE, "WIN-034"),
        ("keep-logs", Phase.PRESERVE, "WIN-027"),
        ("before-recovery", Phase.REMEDIATE, "WIN-065"),
        ("follow-instructions", Phase.REMEDIATE, "WIN-038"),
        ("forensic-review", Phase.REMEDIATE, "WIN-039"),
        ("close-way-in", Phase.REMEDIATE, "WIN-040"),
        ("ask-outcome", Phase.FOLLOW_UP, "WIN-042"),
        ("review-route", Phase.FOLLOW_UP, "WIN-041"),
    ],
)
def test_what_the_guide_has_done_is_a_step_of_its_phase(step, phase, statement):
    found = PACK.step(step)

    assert found.phase is phase
    assert statement in found.statements
    assert found.origin in (Origin.GUIDE, Origin.BOTH)
    assert not found.kinds


def test_containing_is_done_where_it_is_safe_and_says_what_it_can_destroy():
    for step_id in ("stop-access", "isolate"):
        step = PACK.step(step_id)
        assert step.condition == "Where it is safe"
        assert step.destroys
        assert step.asks_alteration
    assert "condition" in str(PACK.step("isolate").ours)
    assert "where safe" in PACK.cautions_of(Phase.CONTAIN)[0].text


def test_evidence_is_asked_for_in_the_order_in_which_it_fades():
    asked = [
        step.id
        for step in PACK.steps_of(Phase.PRESERVE)
        if step.fits(IncidentKind.RANSOMWARE)
    ]

    fading = ["keep-memory", "keep-connections", "keep-disk", "keep-logs"]
    fading += ["note-setup", "keep-backups"]
    assert [step for step in asked if step in fading] == fading


@pytest.mark.parametrize("phase", [phase for phase in Phase if PACK.steps_of(phase)])
@pytest.mark.parametrize("kind", IncidentKind)
def test_every_phase_stays_finishable(phase, kind):
    fitting = [step for step in PACK.steps_of(phase) if step.fits(kind)]

    assert 3 <= len(fitting) <= 9


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("started", "WIN-023"),
        ("systems", "WIN-024"),
        ("personal-data-kinds", "WIN-025"),
        ("actions-taken", "WIN-026"),
        ("users", "WIN-032"),
        ("symptoms", "WIN-033"),
        ("evidence", "WIN-058"),
    ],
)
def test_what_the_guide_wants_documented_is_asked_for(question, statement):
    asked = PACK.question(question)

    assert statement in asked.statements
    assert asked.origin in (Origin.GUIDE, Origin.BOTH)


def test_the_kinds_of_data_to_choose_from_are_those_of_every_place():
    common = library.supplement_sheet("common", library.SHIPPED).content
    [shared] = [each for each in common.questions if each.id == "personal-data-kinds"]

    assert PACK.question("personal-data-kinds").choices == shared.choices


def test_it_services_is_told_first_at_once_and_always():
    first = PACK.duties[0]

    assert first.office == "it-services"
    assert not first.conditions
    assert first.term_on(CHECKED).wording == "immediately"
    assert not first.unverified_on(CHECKED)


def test_the_privacy_office_is_told_if_personal_information_may_be_involved():
    duty = PACK.duty("tell-privacy-office")

    [condition] = duty.conditions
    assert condition.fact == "personal-information"
    assert condition.answers == ("Yes", "Possibly")
    assert condition.if_unknown


@pytest.mark.parametrize("duty_id", ["on-ipc", "on-ind"])
def test_what_ontario_is_reported_to_require_begins_at_new_year_and_is_unverified(
    duty_id,
):
    duty = PACK.duty(duty_id)
    before, after = duty.term_on(LAST_DAY), duty.term_on(FIRST_DAY)

    assert (before.force, after.force) == (Force.EXPECTED, Force.REQUIRED)
    assert (before.began, after.began) == (Began.BY, Began.ON)
    assert after.effective_from == FIRST_DAY
    assert after.grade is Grade.TERTIARY
    assert duty.unverified_on(FIRST_DAY)
    assert duty.verified_on == CHECKED
    assert "To be verified" in after.remark
    for term in duty.terms:
        assert "Confirm with counsel" in term.remark


@pytest.mark.parametrize("duty_id", ["on-ipc", "on-ind", "on-phipa", "on-phipa-ipc"])
def test_ontario_gives_no_number_so_no_date_is_made_up(duty_id):
    for term in PACK.duty(duty_id).terms:
        assert not term.readings
        assert not re.search(r"\b(72|30|60)\b", term.wording)


@pytest.mark.parametrize("duty_id", ["on-ipc", "on-ind"])
def test_ontario_asks_for_notice_where_there_is_a_real_risk_of_significant_harm(
    duty_id,
):
    [condition] = PACK.duty(duty_id).conditions
    matter = PACK.assessment(condition.fact)

    assert condition.answers == ("yes",)
    assert not condition.if_unknown
    assert matter.id == "real-risk-of-significant-harm"
    assert matter.grade
    assert matter.verified_on == CHECKED
    assert len(matter.factors) >= 2


@pytest.mark.parametrize("duty_id", ["on-phipa", "on-phipa-ipc"])
def test_health_law_is_asked_for_only_where_the_city_is_a_custodian(duty_id):
    conditions = {each.fact: each for each in PACK.duty(duty_id).conditions}

    assert conditions["health-custodian"].answers == ("Yes",)
    assert not conditions["health-custodian"].if_unknown


def test_a_card_contract_is_no_statute():
    for duty_id in ("ca-pci", "ca-pci-visa"):
        [term] = PACK.duty(duty_id).terms
        assert term.force is Force.CONTRACT


def test_people_who_live_in_the_united_states_take_their_law_with_them():
    there = {duty.region for duty in PACK.duties if duty.region}

    assert there >= {"CA-ON", "US-CT", "US-MO", "US-OK", "US-TX"}
    assert "US" not in there


def test_no_duty_of_the_guide_sends_anybody_to_311():
    assert "contact-311" not in {duty.office for duty in PACK.duties}
    assert PACK.office("contact-311").statements == ("WIN-070",)


def test_the_guide_names_no_police_and_the_pack_says_so():
    named = [
        item.id
        for item in (*GUIDE_SAYS.steps, *GUIDE_SAYS.duties, *GUIDE_SAYS.offices)
        if any("police" in text.lower() for text in texts(item))
    ]

    assert not named
    assert not [duty.id for duty in PACK.duties if "police" in duty.office]
    assert any("police" in caution.text for caution in PACK.cautions_of(Phase.NOTIFY))


def test_not_specified_keeps_its_four_shapes_and_its_source():
    by_status = {silence.status for silence in PACK.silences}
    unsourced = {
        silence.id
        for silence in PACK.silences
        if silence.footnote is None and silence.statements
    }

    assert by_status == set(SilenceStatus)
    assert unsourced == {"fines-asked", "late-report", "reporting-time"}
    for silence in PACK.silences:
        singular = silence.display.endswith("cited municipal page")
        assert singular == (silence.status is SilenceStatus.ON_CITED_PAGE)


@pytest.mark.parametrize("word", ["statute", "by-law", "third party", "cited pages"])
def test_a_reader_is_told_what_the_guide_is_and_what_its_footnotes_are(word):
    assert any(word in caution.text for caution in PACK.cautions_of(None))


def test_no_fine_is_printed_though_the_statute_is_said_to_have_one():
    for text in texts(PACK):
        assert not re.search(r"\$\s?\d", text), text


def test_an_unknown_step_question_duty_or_office_is_refused():
    for find in (PACK.step, PACK.question, PACK.duty, PACK.office, PACK.assessment):
        with pytest.raises(UnknownItemError):
            find("nothing")


def test_the_numbers_of_the_statements_are_those_the_program_ships():
    shipped = tomllib.loads((library.SHIPPED / "statements.toml").read_text("utf-8"))

    assert sorted(shipped[PLACE]) == sorted(GUIDE_SAYS.statements())
