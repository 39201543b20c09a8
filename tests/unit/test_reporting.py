"""The tables of a report: every duty once, every call once, every region by itself."""

from dataclasses import replace

import pytest

from logbook.domain.bodies import CallOutcome, Standing
from logbook.domain.duty import Origin, Reach
from logbook.domain.incident import incidents_of
from logbook.domain.jurisdiction import Office
from logbook.domain.question import Question, QuestionGroup, QuestionKind
from logbook.domain.reporting import findings_of
from logbook.domain.wording import Phrase, say, say_all
from tests.builders_report import RESPONDER
from tests.clockwork import Record, condition, duty, local, term
from tests.unit.memory_journal import INCIDENT

NIGHT = local("2026-11-21 03:12")


def office(number, name):
    return Office(number, name, (), "", "", None, False, Origin.LAW, ())  # noqa: FBT003


def by_region():
    return Question(
        "affected", QuestionGroup.PEOPLE, 1, QuestionKind.BY_REGION,
        "How many people", "", (), Origin.OURS, None, "", (),
    )  # fmt: skip


@pytest.fixture
def record():
    made = Record(
        duty(term(), id="first"),
        duty(
            term(),
            id="second",
            title="Tell it again",
            conditions=(condition("data", "Yes"),),
        ),
        duty(term(), id="foreign", region="US-CT", reach=Reach.RESIDENCE),
        duty(term(), id="single", office="other"),
    )
    offices = office("example", "Example office"), office("other", "Other office")
    made.pack = replace(made.pack, offices=offices, questions=(by_region(),))
    return made


def findings(record):
    story = incidents_of(record.entries)[INCIDENT]
    return findings_of(
        story, record.entries, record.pack, RESPONDER, Phrase("review.none")
    )


def table(facts):
    return [
        (say(fact.about), [say_all(known) for known in fact.known], fact.entry)
        for fact in facts
    ]


def test_a_duty_is_named_where_its_office_has_several(record):
    assert [about for about, _, _ in table(findings(record).told)] == [
        "Example office: Tell the example office",
        "Example office: Tell it again",
        "Other office",
    ]


def test_a_call_stands_with_the_duty_it_serves_and_nowhere_else(record):
    signed = record.call(NIGHT, duty="second")

    first, second, _ = table(findings(record).told)

    assert first[1:] == (["Not told; nothing recorded"], None)
    assert second[1][0].startswith("Example office told by telephone.")
    assert second[2] == signed.number


def test_an_office_told_without_a_duty_is_in_the_table_too(record):
    record.call(NIGHT, CallOutcome.NO_ANSWER, duty="", office="press")
    signed = record.call(NIGHT, duty="", office="press")

    about, known, entry = table(findings(record).told)[-1]

    assert about == "Example office"
    assert len(known) == 2
    assert entry == signed.number


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "Not told; nobody has decided yet whether it applies"),
        ("No", "Not told; does not apply, by what was answered so far"),
        ("Yes", "Not told; nothing recorded"),
    ],
)
def test_whom_nobody_told_says_whether_that_was_asked_for(record, answer, words):
    if answer:
        record.answer("data", text=answer)

    assert table(findings(record).told)[1][1] == [words]


def test_people_are_counted_region_by_region_and_in_all(record):
    before = table(findings(record).affected)
    texas = record.answer("affected.us-tx", count=3)
    ohio = record.answer("affected.us-oh", standing=Standing.UNKNOWN)

    assert before == [("How many people", ["Not answered"], None)]
    assert table(findings(record).affected) == [
        ("Ohio", ["unknown"], ohio.number),
        ("Texas", ["3"], texas.number),
        (
            "In all",
            ["At least 3; the number is not known for every region."],
            None,
        ),
    ]
    assert findings(record).documented == ()


def test_a_finding_of_personal_information_stands_on_the_first_page(record):
    def box():
        [value] = [
            box.value
            for box in findings(record).boxes
            if box.label.code == "box.personal-information"
        ]
        return say(value)

    before = box()
    record.answer("personal-information", text="Possibly")
    looked = box()
    record.determine("personal-information-involved", "yes")

    assert (before, looked, box()) == ("Not answered", "Possibly", "yes")
