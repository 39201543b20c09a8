"""Whether a duty applies: answers, determinations, counts by region."""

import pytest

from logbook.domain.bodies import Standing
from logbook.domain.conditions import (
    FOUND,
    applies,
    facts_of,
    finding_of,
    is_fulfilled,
    matters_of,
)
from logbook.packs import library
from tests.clockwork import Record, condition, duty, term


@pytest.fixture
def record():
    return Record()


def fulfilled(record, asked):
    return is_fulfilled(asked, facts_of(record.entries))


@pytest.mark.parametrize("if_unknown", [True, False])
def test_nobody_asked_means_nobody_knows(record, if_unknown):
    assert fulfilled(record, condition("data", "Yes", if_unknown=if_unknown)) is None
    assert fulfilled(record, condition("affected.us-tx", at_least=1)) is None


@pytest.mark.parametrize(
    ("text", "known"), [("Yes", True), ("A; Possibly", True), ("No", False)]
)
def test_any_of_the_choices_is_enough(record, text, known):
    record.answer("data", text=text)

    assert fulfilled(record, condition("data", "Yes", "Possibly")) is known


@pytest.mark.parametrize(
    ("finding", "answers", "if_unknown", "known"),
    [
        ("yes", ("yes",), False, True),
        ("no", ("yes",), False, False),
        ("no", ("no",), False, True),
        ("undetermined", ("yes",), False, None),
        ("undetermined", ("yes",), True, True),
        ("undetermined", ("yes", "undetermined"), False, True),
    ],
)
def test_a_determination_decides_by_its_finding(
    record, finding, answers, if_unknown, known
):
    record.determine("harm", finding)

    assert (
        fulfilled(record, condition("harm", *answers, if_unknown=if_unknown)) is known
    )


@pytest.mark.parametrize("matter", ["personal-information-involved", "breach"])
def test_a_finding_of_personal_information_outweighs_the_first_look(record, matter):
    asked = condition("personal-information", "Yes", "Possibly", if_unknown=True)
    unasked = fulfilled(record, asked)
    record.answer("personal-information", text="No")
    looked = fulfilled(record, asked)
    record.determine(matter, "yes")
    found = fulfilled(record, asked)
    decides = finding_of(asked, facts_of(record.entries))
    record.determine(matter, "no")

    assert (unasked, looked, found) == (None, False, True)
    assert decides.current.body.assessment == matter
    assert fulfilled(record, asked) is False


def test_a_finding_of_no_does_not_silence_what_is_seen_later(record):
    record.determine("personal-information-involved", "no")
    record.answer("personal-information", text="Possibly")

    assert fulfilled(record, condition("personal-information", "Possibly")) is True


def test_first_looks_and_findings_are_asked_for_where_they_count():
    for name in library.ids():
        pack = library.pack(name)
        asked = {question.id: question for question in pack.questions}
        assert "personal-information" in asked
        for question, matters in FOUND.items():
            assert question not in asked or "Yes" in asked[question].choices
            assert all(pack.assessment(matter) for matter in matters)


def test_a_breach_that_was_found_is_reported_to_texas_whatever_was_thought_first(
    record,
):
    report = library.pack("us-tx-odessa").duty("tx-48h")
    record.answer("tx-reportable-incident", text="No")
    thought = applies(report, facts_of(record.entries))
    record.determine("breach", "yes")

    assert (thought, applies(report, facts_of(record.entries))) == (False, True)


def test_the_latest_determination_counts(record):
    record.determine("harm", "yes")
    record.determine("harm", "no")

    assert fulfilled(record, condition("harm", "yes")) is False


@pytest.mark.parametrize("standing", [Standing.NONE, Standing.NOT_APPLICABLE])
def test_none_is_a_count_that_reaches_nothing(record, standing):
    record.answer("affected.us-tx", standing=standing)

    assert fulfilled(record, condition("affected.us-tx", at_least=1)) is False


def test_a_count_of_everybody_adds_the_regions_up(record):
    everybody = condition("affected", at_least=1001)
    record.answer("affected.us-tx", count=600)
    too_few = fulfilled(record, everybody)
    record.answer("affected.us-ok", standing=Standing.UNKNOWN)
    unknown = fulfilled(record, everybody)
    record.answer("affected.us-mo", count=401)

    assert too_few is False
    assert unknown is None
    assert fulfilled(record, everybody) is True


def test_one_region_says_nothing_of_another(record):
    record.answer("affected.us-tx", count=600)

    assert fulfilled(record, condition("affected.us-ok", at_least=1)) is None


def test_a_duty_applies_if_all_of_its_conditions_hold(record):
    asked = duty(
        term(), conditions=(condition("data", "Yes"), condition("harm", "yes"))
    )
    states = [applies(asked, facts_of(record.entries))]
    record.answer("data", text="Yes")
    states.append(applies(asked, facts_of(record.entries)))
    record.determine("harm", "yes")
    states.append(applies(asked, facts_of(record.entries)))
    record.answer("data", text="No")
    states.append(applies(asked, facts_of(record.entries)))

    assert states == [None, None, True, False]


def test_what_only_the_law_of_another_region_asks_waits_until_it_concerns(record):
    windsor = library.pack("ca-on-windsor")
    independence = library.pack("us-mo-east-independence")

    def asked(pack):
        return {found.id for found in matters_of(pack, facts_of(record.entries))}

    assert asked(windsor).isdisjoint({"no-risk", "identity-theft-risk"})
    assert {"breach", "real-risk-of-significant-harm"} <= asked(windsor)
    assert "no-risk" in asked(independence)

    record.answer("affected.us-mo", count=1)

    assert "no-risk" in asked(windsor)


@pytest.mark.parametrize(
    ("total", "regions", "known"),
    [
        (None, [600], None),
        (100, [], False),
        (100, [600], True),
        (100, [300, 200], True),
        (100, [300], False),
        (100, [300, None], None),
        (600, [1], True),
        ("unknown", [600], True),
        ("unknown", [100], None),
    ],
)
def test_a_total_that_falls_short_of_the_regions_is_out_of_date(
    record, total, regions, known
):
    if total == "unknown":
        record.answer("affected-total", standing=Standing.UNKNOWN)
    elif total is not None:
        record.answer("affected-total", count=total)
    for region, count in zip(("us-tx", "us-ok"), regions, strict=False):
        standing = Standing.UNKNOWN if count is None else Standing.VALUE
        record.answer(f"affected.{region}", standing=standing, count=count)

    assert fulfilled(record, condition("affected-total", at_least=500)) is known
