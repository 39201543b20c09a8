"""The Windsor pack says all of the guide, in our words, and nothing it does not say."""

import hashlib
import json
import re
import tomllib
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest

from logbook.domain.duty import Force, Grade, Origin
from logbook.domain.jurisdiction import SilenceStatus
from logbook.domain.question import QuestionGroup
from logbook.domain.step import STEP_PHASES, Phase
from logbook.packs import library

VECTORS = Path(__file__).parents[1] / "vectors"
KNOWN = json.loads((VECTORS / "windsor-statements.json").read_text("utf-8"))
GUIDE = (VECTORS / "guides" / KNOWN["guide"]).read_text("utf-8")
PACK = library.pack("ca-on-windsor")

LONGEST_QUOTE = 6
"""Words in a row that we may share with the guide, names of offices aside."""


def sentences():
    """Cut the guide into sentences by the rule the statements were numbered with."""
    rule = re.compile(KNOWN["sentence_split"])
    return {
        (line, place): " ".join(sentence.split())
        for line, row in enumerate(GUIDE.split("\n"), 1)
        if row.strip()
        for place, sentence in enumerate(rule.split(row.strip()), 1)
    }


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def test_the_pack_names_the_guide_it_was_made_from():
    digest = hashlib.sha256(GUIDE.encode()).hexdigest()

    assert digest == KNOWN["sha256"] == PACK.guide.sha256
    assert sentences()[1, 1] == PACK.guide.title


def test_every_sentence_of_the_guide_stands_in_the_pack_exactly_once():
    found = sentences()

    for statement in KNOWN["statements"]:
        sentence = found[statement["line"], statement["sentence"]]
        digest = hashlib.sha256(sentence.encode()).hexdigest()
        assert digest[:16] == statement["sha256_16"], statement["id"]
    stated = {(row["line"], row["sentence"]) for row in KNOWN["statements"]}
    assert found.keys() - stated == {(line, 1) for line in KNOWN["headings"]}
    assert sorted(PACK.statements()) == [row["id"] for row in KNOWN["statements"]]


def test_the_shipped_list_of_statements_is_the_one_the_guide_was_cut_into():
    shipped = tomllib.loads((library.SHIPPED / library.STATEMENTS).read_text("utf-8"))

    assert shipped["ca-on-windsor"] == {
        row["id"]: row["kind"] for row in KNOWN["statements"]
    }


def test_the_pack_speaks_in_our_own_words():
    guide = words(GUIDE)
    runs = {
        tuple(guide[at : at + LONGEST_QUOTE + 1])
        for at in range(len(guide) - LONGEST_QUOTE)
    }
    names = {footnote.label for footnote in PACK.footnotes} | {PACK.guide.title}
    shown = {silence.display for silence in PACK.silences}
    for text in texts(PACK):
        if text in names | shown:
            continue
        ours = words(text)
        copied = [
            " ".join(ours[at : at + LONGEST_QUOTE + 1])
            for at in range(len(ours) - LONGEST_QUOTE)
            if tuple(ours[at : at + LONGEST_QUOTE + 1]) in runs
        ]
        assert not copied


def words(text):
    return re.findall(r"[a-z']+", text.lower())


def test_no_pack_holds_a_number_to_call_an_address_or_a_link():
    for pack_id in library.ids():
        for text in texts(library.pack(pack_id)):
            assert not re.search(r"https?:|www\.|@|\d{3}[-. ]\d{3,4}", text), text


def test_nothing_says_a_number_of_days_the_guide_does_not_give():
    limits = [term.limit for duty in PACK.duties for term in duty.terms]

    assert limits == [None] * len(limits)
    for text in texts(PACK):
        assert not re.search(r"\b\d+[ -](hours?|days?|business)", text), text


def test_every_phase_has_a_handful_of_things_to_do():
    for phase in STEP_PHASES:
        assert 3 <= len(PACK.steps_of(phase)) <= 5
    for group in QuestionGroup:
        assert PACK.questions_of(group)
    assert len(PACK.questions) == 11


def test_containing_is_done_where_it_is_safe_and_says_what_it_can_destroy():
    for step_id in ("stop-access", "isolate"):
        step = PACK.step(step_id)
        assert step.condition == "Where it is safe"
        assert step.destroys
        assert step.asks_alteration
    assert "condition" in str(PACK.step("isolate").ours)
    assert "where safe" in PACK.cautions_of(Phase.CONTAIN)[0].text


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("started", "WIN-023"),
        ("systems", "WIN-024"),
        ("data-types", "WIN-025"),
        ("actions-taken", "WIN-026"),
        ("users", "WIN-032"),
        ("symptoms", "WIN-033"),
    ],
)
def test_what_the_guide_wants_documented_is_asked_for(question, statement):
    asked = PACK.question(question)

    assert statement in asked.statements
    assert asked.origin in (Origin.GUIDE, Origin.BOTH)


def test_questions_the_guide_does_not_ask_are_marked_as_ours():
    ours = {asked.id for asked in PACK.questions if asked.origin is Origin.OURS}

    assert ours == {"discovered", "residents", "personal-information", "serious-harm"}


def test_it_services_is_told_first_at_once_and_always():
    first = PACK.duties[0]

    assert first.office == "it-services"
    assert first.condition is None
    assert first.term_on(PACK.checked_on).wording == "immediately"
    assert not first.unverified_on(PACK.checked_on)


def test_the_privacy_office_is_told_if_personal_information_may_be_involved():
    duty = PACK.duty_to("privacy-office")

    assert duty.condition.question == "personal-information"
    assert duty.condition.answers == ("Yes", "Possibly")
    assert duty.condition.if_unknown


@pytest.mark.parametrize("office", ["privacy-commissioner", "people-affected"])
def test_what_ontario_is_said_to_require_changes_at_new_year_and_is_unverified(office):
    duty = PACK.duty_to(office)
    before, after = duty.term_on(date(2026, 12, 31)), duty.term_on(date(2027, 1, 1))

    assert (before.force, after.force) == (Force.EXPECTED, Force.REQUIRED)
    assert after.grade is Grade.TERTIARY
    assert duty.unverified_on(date(2026, 12, 31))
    assert duty.verified_on == date(2026, 11, 21)
    for term in duty.terms:
        assert "Confirm with counsel" in term.remark


def test_nobody_has_to_tell_anybody_the_pack_has_no_duty_to():
    assert PACK.duty_to("contact-311") is None


def test_the_pack_has_no_police_step_and_says_why():
    named = [
        step.id
        for step in (*PACK.steps, *PACK.duties, *PACK.offices)
        if any("police" in text.lower() for text in texts(step))
    ]

    assert not named
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


def test_an_unknown_step_question_or_office_is_a_slip_of_the_program():
    for find in (PACK.step, PACK.question, PACK.office):
        with pytest.raises(KeyError):
            find("nothing")
