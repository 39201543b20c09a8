"""Answers to the questions of the guide; an older one is never removed."""

import pytest

from logbook.application.documentation import AnswerDraft, DocumentationService
from logbook.domain.bodies import Manner, Note, Standing, body_of
from logbook.domain.documentation import (
    answers_of,
    choices_from_text,
    choices_to_text,
)
from logbook.domain.draft import Problem
from logbook.domain.errors import (
    ProblemsError,
    UnknownIncidentError,
    UnknownItemError,
)
from logbook.domain.moment import Fidelity, Moment
from logbook.packs import library
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at

PACK = library.pack("ca-on-windsor")
UNKNOWN_TIME = Moment(None, fidelity=Fidelity.UNKNOWN)


class Desk:
    """Somebody at the laptop, answering questions."""

    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.journal = a_journal(self.clock)
        self.service = DocumentationService(self.journal)

    def answer(self, question, standing=Standing.VALUE, **rest):
        draft = AnswerDraft(standing, **rest)
        return self.service.answer(INCIDENT, PACK, question, draft)

    def problems(self, question, standing=Standing.VALUE, **rest):
        draft = AnswerDraft(standing, **rest)
        return self.service.problems(INCIDENT, PACK, question, draft)

    def known(self, question):
        return self.service.answers(INCIDENT)[question]


@pytest.fixture
def desk():
    return Desk()


def test_what_nobody_answered_has_no_answer(desk):
    assert desk.service.answers(INCIDENT) == {}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("started", {"moment": at(5)}),
        ("affected-total", {"count": 0}),
        ("symptoms", {"text": "A red screen.\nNo files open."}),
        ("personal-information", {"text": "Possibly"}),
        ("personal-data-kinds", {"text": "Dates of birth; Health information"}),
    ],
)
def test_a_question_of_each_kind_can_be_answered(desk, question, value):
    signed = desk.answer(question, **value)

    given = desk.known(question).current
    assert given.number == signed.number
    assert given.body.label == PACK.question(question).label
    assert (
        value.items()
        <= {
            "moment": given.body.moment,
            "count": given.body.count,
            "text": given.body.text,
        }.items()
    )
    assert given.body.happened.at == at(60).at


@pytest.mark.parametrize(
    "standing", [Standing.UNKNOWN, Standing.NONE, Standing.NOT_APPLICABLE]
)
def test_unknown_none_and_not_applicable_are_answers_without_a_value(desk, standing):
    desk.answer("affected-total", standing, count=200, text="guess", happened=at(50))

    body = desk.known("affected-total").current.body
    assert (body.standing, body.count, body.text) == (standing, None, "")
    assert body.happened == at(50)


def test_a_new_answer_refers_to_the_one_before_and_both_stay_readable(desk):
    first = desk.answer("affected-total", count=200, reason="Size of one file.")
    desk.clock.move(10)
    second = desk.answer("affected-total", Standing.UNKNOWN, reason="That was a guess.")
    third = desk.answer("affected-total", count=187, reason="Counted by finance.")

    known = desk.known("affected-total")
    assert known.current.number == third.number
    assert [given.body.count for given in known.earlier] == [200, None]
    assert second.entry.refers_to == (first.number,)
    assert third.entry.refers_to == (second.number,)


def test_other_entries_answer_nothing(desk):
    note = desk.journal.append(INCIDENT, Note(Manner.OBSERVED, "Red screen.", at(1)))

    assert answers_of([note]) == {}


@pytest.mark.parametrize(
    ("question", "value", "problems"),
    [
        ("started", {}, {"moment": Problem.NO_TIME}),
        ("started", {"moment": UNKNOWN_TIME}, {"moment": Problem.NO_TIME}),
        ("started", {"moment": at(90)}, {"moment": Problem.IN_FUTURE}),
        ("affected-total", {}, {"count": Problem.NOT_A_NUMBER}),
        ("affected-total", {"count": -1}, {"count": Problem.NEGATIVE}),
        ("affected-total", {"count": 2**53}, {"count": Problem.NOT_A_NUMBER}),
        ("symptoms", {"text": " \n"}, {"text": Problem.EMPTY}),
        ("symptoms", {"text": "x" * 20_001}, {"text": Problem.TOO_LONG}),
        ("personal-information", {}, {"text": Problem.UNKNOWN_CHOICE}),
        ("personal-information", {"text": "Maybe"}, {"text": Problem.UNKNOWN_CHOICE}),
        ("personal-information", {"text": "Yes; No"}, {"text": Problem.UNKNOWN_CHOICE}),
        ("personal-data-kinds", {"text": "Other; Other"}, {"text": Problem.UNKNOWN_CHOICE}),
        ("systems", {"text": "PC", "happened": at(90)}, {"happened": Problem.IN_FUTURE}),
    ],
)  # fmt: skip
def test_an_answer_that_is_not_one_says_what_is_missing(
    desk, question, value, problems
):
    assert desk.problems(question, **value) == problems


def test_a_blank_is_no_answer(desk):
    assert desk.problems("affected-total", None) == {"standing": Problem.NO_STANDING}


def test_a_later_answer_needs_a_reason(desk):
    desk.answer("affected-total", count=200)

    assert desk.problems("affected-total", count=187) == {"reason": Problem.NO_REASON}


@pytest.mark.parametrize(
    ("question", "standing", "value", "field"),
    [
        ("affected-total", Standing.VALUE, {"count": 200}, "count"),
        ("affected-total", Standing.UNKNOWN, {}, "standing"),
        ("started", Standing.VALUE, {"moment": at(5)}, "moment"),
        ("symptoms", Standing.VALUE, {"text": "Cafe\u0301 PC"}, "text"),
    ],
)
def test_the_same_answer_again_is_not_recorded(desk, question, standing, value, field):
    desk.answer(question, standing, **value)

    again = desk.problems(question, standing, **value, reason="Once more.")

    assert again == {field: Problem.UNCHANGED}


def test_an_answer_with_problems_is_not_recorded(desk):
    with pytest.raises(ProblemsError) as refused:
        desk.answer("affected-total")

    assert refused.value.problems == {"count": "not-a-number"}
    assert desk.journal.store.head().size == 1


def test_an_answer_in_one_incident_is_none_in_another(desk):
    desk.answer("affected-total", count=200)

    assert desk.service.answers("WIN-0002") == {}


def test_chosen_words_become_one_text_and_back():
    chosen = ("Dates of birth", "Other")

    assert choices_to_text(chosen) == "Dates of birth; Other"
    assert choices_from_text("Dates of birth; Other") == chosen
    assert choices_from_text("") == ()


def test_the_text_of_an_answer_is_what_a_reader_sees(desk):
    signed = desk.answer("personal-data-kinds", text=choices_to_text(["Other"]))

    assert body_of(signed).text == "Other"


def test_a_count_is_kept_for_each_state_or_province(desk):
    for region, count in [("us-tx", 250), ("ca-on", 0)]:
        desk.answer(f"affected.{region}", count=count)
    desk.answer("affected.us-ct", Standing.UNKNOWN)

    assert desk.known("affected.us-tx").current.body.count == 250
    assert desk.known("affected.ca-on").current.body.count == 0
    assert desk.known("affected.us-ct").current.body.count is None
    assert "Texas" in desk.known("affected.us-tx").current.body.label


@pytest.mark.parametrize(
    "question", ["nonsense", "affected.us-zz", "symptoms.us-tx", "affected."]
)
def test_a_question_the_pack_does_not_ask_is_not_answered(desk, question):
    with pytest.raises(UnknownItemError):
        desk.answer(question, Standing.UNKNOWN)
    with pytest.raises(UnknownItemError):
        desk.problems(question, Standing.UNKNOWN)


def test_an_answer_about_an_incident_nobody_opened_is_refused(desk):
    draft = AnswerDraft(Standing.UNKNOWN)

    with pytest.raises(UnknownIncidentError):
        DocumentationService(desk.journal).answer("WIN-0002", PACK, "symptoms", draft)


def test_a_region_is_one_region_however_its_code_is_written(desk):
    first = desk.answer("affected.us-tx", count=250)

    assert desk.problems("affected.US-TX", count=300) == {"reason": Problem.NO_REASON}
    second = desk.answer("affected.US-TX", count=300, reason="Counted again.")

    assert second.entry.refers_to == (first.number,)
    assert desk.known("affected.us-tx").current.body.count == 300
