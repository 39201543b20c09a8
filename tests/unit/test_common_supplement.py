"""The program's own advice: never passed off as a guide's, and finishable when tired."""

import re

import pytest

from logbook.domain.assessment import BREACH, AssessmentUse
from logbook.domain.duty import START_FACTS, Grade, Origin
from logbook.domain.question import QuestionGroup, QuestionKind
from logbook.domain.step import STEP_PHASES, IncidentKind, Phase
from logbook.packs import library
from tests.guides import GUIDES, LONGEST_QUOTE, texts

ADVICE = library.supplement_sheet("common", library.SHIPPED).content
STEPS = {step.id: step for step in ADVICE.steps}
QUESTIONS = {asked.id: asked for asked in ADVICE.questions}
MATTERS = {matter.id: matter for matter in ADVICE.assessments}

YES_NO = ("Yes", "No")

FLAGS = (
    "health-custodian",
    "card-data",
    "criminal-justice-information",
    "election-data",
    "ssn-or-tin",
    "held-for-others",
    "ransom-paid",
    "encrypted-at-rest",
    "encryption-key-taken",
    "insurer-notice",
)
"""What provisions of the law files ask for; see the conditions of their duties."""

FADING = (
    "keep-memory",
    "keep-connections",
    "keep-disk",
    "keep-logs",
    "note-setup",
    "keep-backups",
)
"""RFC 3227, section 2.1, from what fades first to what stays longest."""


def words(text):
    return re.findall(r"[a-z']+", text.lower())


def test_all_of_it_is_marked_as_ours_and_carries_no_statement_of_a_guide():
    for item in (*ADVICE.steps, *ADVICE.questions):
        assert item.origin is Origin.OURS, item.id
        assert item.ours is None
        assert item.statements == ()
    assert ADVICE.region_code is None


def test_the_one_matter_a_law_names_says_so_with_its_grade():
    from_law = [each for each in ADVICE.assessments if each.origin is Origin.LAW]

    [oklahoma] = from_law
    assert oklahoma.id == "identity-theft-risk"
    assert oklahoma.grade is Grade.SECONDARY
    assert oklahoma.verified_on == ADVICE.checked_on
    assert "24 O.S." in oklahoma.source_note


def test_every_place_includes_it():
    for pack_id in library.ids():
        place = library.place_sheet(pack_id, library.SHIPPED).content
        assert place.includes[0] == "common", pack_id


@pytest.mark.parametrize("phase", STEP_PHASES)
@pytest.mark.parametrize("kind", IncidentKind)
def test_every_phase_has_something_to_do_for_every_kind_and_not_too_much(phase, kind):
    fitting = [step for step in ADVICE.steps if step.phase is phase and step.fits(kind)]

    assert 3 <= len(fitting) <= 7


@pytest.mark.parametrize("kind", list(IncidentKind)[1:])
def test_every_kind_has_steps_of_its_own(kind):
    for phase in (Phase.CONTAIN, Phase.ASSESS, Phase.REMEDIATE):
        own = [
            step.id
            for step in ADVICE.steps
            if step.phase is phase and step.kinds and step.fits(kind)
        ]
        assert own, phase


def test_evidence_is_asked_for_in_the_order_in_which_it_fades():
    orders = [STEPS[step].order for step in FADING]

    assert orders == sorted(set(orders))
    for step in FADING:
        assert STEPS[step].phase is Phase.PRESERVE
        assert STEPS[step].destroys
        assert STEPS[step].records
        assert "RFC 3227" in STEPS[step].source_note


def test_whatever_alters_something_says_what_it_may_destroy():
    for step in ADVICE.steps:
        if step.asks_alteration:
            assert step.destroys, step.id


def test_every_step_says_what_to_write_down_and_whose_job_it_is():
    for step in ADVICE.steps:
        assert step.records, step.id
        assert step.responsible, step.id


def test_where_it_is_safe_is_our_advice_in_every_place():
    step = STEPS["safe-to-isolate"]

    assert step.phase is Phase.CONTAIN
    assert step.order < 30, "before the steps in which guides disconnect"
    assert "where safe" in step.source_note
    for pack_id in library.ids():
        assert library.pack(pack_id).step("safe-to-isolate").phase is Phase.CONTAIN


def test_the_card_brands_advice_stands_beside_the_advice_to_change_passwords():
    shown = [STEPS["no-sign-in"], STEPS["change-credentials"]]

    assert [step.phase for step in shown] == [Phase.CONTAIN, Phase.REMEDIATE]
    for step in shown:
        assert step.fits(IncidentKind.UNAUTHORISED_ACCESS)
        assert "Visa" in step.source_note
    assert "Never the secret" in STEPS["change-credentials"].records


def test_ransomware_is_only_prompted_for_as_a_breach():
    step = STEPS["ransomware-as-breach"]

    assert step.phase is Phase.ASSESS
    assert step.kinds == (IncidentKind.RANSOMWARE,)
    assert "tertiary source" in step.source_note
    assert "not a rule" in step.source_note


def test_the_remediation_is_verified_by_somebody_else_before_the_close():
    closing = [step for step in ADVICE.steps if step.phase is Phase.CLOSE]

    assert closing[0].id == "close-verified"
    assert "did not do the work" in closing[0].instruction
    assert {"list-lessons", "set-retention", "ask-legal-holds"} <= STEPS.keys()


def test_the_events_that_start_clocks_can_all_be_recorded():
    for fact in START_FACTS:
        if fact == BREACH:
            assert MATTERS[fact].use is AssessmentUse.THRESHOLD
        else:
            assert QUESTIONS[fact].kind is QuestionKind.TIME


@pytest.mark.parametrize("flag", FLAGS)
def test_what_laws_depend_on_is_asked_as_yes_or_no(flag):
    assert QUESTIONS[flag].kind is QuestionKind.CHOICE
    assert QUESTIONS[flag].choices == YES_NO


@pytest.mark.parametrize("fact", ["personal-information", "crime-suspected"])
def test_what_nobody_knows_at_first_can_be_answered_with_possibly(fact):
    assert QUESTIONS[fact].choices == ("Yes", "Possibly", "No")


def test_affected_people_are_counted_by_state_or_province():
    assert QUESTIONS["affected"].kind is QuestionKind.BY_REGION
    assert QUESTIONS["affected-total"].kind is QuestionKind.COUNT


def test_every_count_says_that_unknown_is_not_zero():
    for asked in ADVICE.questions:
        if asked.kind in (QuestionKind.COUNT, QuestionKind.BY_REGION):
            assert "never" in asked.help, asked.id
            assert "0" in asked.help, asked.id


@pytest.mark.parametrize("group", QuestionGroup)
def test_every_sheet_can_be_finished(group):
    sheet = [asked for asked in ADVICE.questions if asked.group is group]

    assert 8 <= len(sheet) <= 14
    orders = [asked.order for asked in sheet]
    assert orders == sorted(set(orders))


def test_neither_names_nor_secrets_are_asked_for():
    typed = [each for each in ADVICE.questions if each.kind is QuestionKind.TEXT]

    for asked in typed:
        assert not re.search(r"\b(password|name|key)s?\b", asked.label.lower())
    for asked_id in ("users", "indicators"):
        assert "Never" in QUESTIONS[asked_id].help
    for asked_id in ("reporter", "summary", "affected-list", "personal-data-kinds"):
        assert re.search(r"never|no names|do not belong", QUESTIONS[asked_id].help)


def test_labels_are_short_and_no_two_are_alike():
    labels = [asked.label for asked in ADVICE.questions]

    assert len(set(labels)) == len(labels)
    assert max(map(len, labels)) <= 75


def test_counsel_is_a_reference_and_never_the_advice():
    assert "never its text" in STEPS["ask-counsel"].records.lower()
    assert "Never the advice" in QUESTIONS["counsel-reference"].help


def test_no_fine_and_no_number_of_years_is_made_up():
    for text in texts(ADVICE):
        assert not re.search(r"\$\s?\d|\b\d+ (years?|months?|days?|hours?)\b", text), (
            text
        )


def test_the_advice_speaks_in_words_of_its_own():
    for file in GUIDES.glob("*.txt"):
        guide = " ".join(words(file.read_text("utf-8")))
        for text in texts(ADVICE):
            ours = words(text)
            for at in range(len(ours) - LONGEST_QUOTE):
                run = " ".join(ours[at : at + LONGEST_QUOTE + 1])
                assert f" {run} " not in guide, file.name
