"""What a named person determines, on what basis, and how long that is kept."""

from datetime import UTC, date, datetime

import pytest

from logbook.application.assessments import AssessmentService, DeterminationDraft
from logbook.domain.bodies import body_of
from logbook.domain.decisions import Determination
from logbook.domain.draft import Problem
from logbook.domain.errors import (
    ProblemsError,
    UnknownIncidentError,
    UnknownItemError,
)
from logbook.domain.moment import Fidelity, Moment
from tests.builders_pack import PACK
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at

YES, NO = Determination.YES, Determination.NO


class Desk:
    """Somebody who writes down what was determined."""

    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.journal = a_journal(self.clock)
        self.assessments = AssessmentService(self.journal)

    def determine(self, matter, finding=YES, happened=30, **rest):
        moment = at(happened) if isinstance(happened, int) else happened
        said = {"basis": "Files were copied.", "by": "B. Sample", **rest}
        draft = DeterminationDraft(finding, happened=moment, **said)
        return self.assessments.determine(INCIDENT, PACK, matter, draft)

    def refused(self, *args, **rest):
        with pytest.raises(ProblemsError) as refused:
            self.determine(*args, **rest)
        return refused.value.problems

    @property
    def found(self):
        return self.assessments.determinations(INCIDENT)


@pytest.fixture
def desk():
    return Desk()


def test_a_determination_names_who_made_it_and_on_what_basis(desk):
    signed = desk.determine("breach", counsel="file 12 of counsel")

    body = desk.found["breach"].current.body
    assert (body.finding, body.by, body.basis) == (
        YES,
        "B. Sample",
        "Files were copied.",
    )
    assert body.title == PACK.assessment("breach").question
    assert body.counsel == "file 12 of counsel"
    assert body.keep_until == ""
    assert signed.entry.author == "P-002"


@pytest.mark.parametrize(
    ("missing", "problems"),
    [
        ({"basis": " "}, {"basis": "empty"}),
        ({"by": "\u200b"}, {"by": "empty"}),
        ({"happened": None}, {"happened": "no-time"}),
        (
            {"happened": Moment(None, fidelity=Fidelity.UNKNOWN)},
            {"happened": "no-time"},
        ),
        ({"happened": 90}, {"happened": "in-future"}),
        ({"finding": None}, {"finding": "unknown-choice"}),
    ],
)
def test_a_determination_needs_a_finding_a_basis_a_person_and_a_time(
    desk, missing, problems
):
    assert desk.refused("breach", **missing) == problems
    assert desk.found == {}


def test_a_new_determination_refers_to_the_one_before_and_says_why(desk):
    first = desk.determine("breach", Determination.UNDETERMINED)
    assert desk.refused("breach", YES) == {"reason": "no-reason"}

    second = desk.determine("breach", YES, reason="The logs came in.")

    matter = desk.found["breach"]
    assert second.entry.refers_to == (first.number,)
    assert matter.current.number == second.number
    assert [each.body.finding for each in matter.earlier] == ["undetermined"]


def test_the_same_determination_again_is_not_recorded(desk):
    desk.determine("breach")

    assert desk.refused("breach", reason="Again.") == {"finding": "unchanged"}


def test_a_finding_of_no_risk_is_kept_as_long_as_the_source_asks(desk):
    desk.determine("no-risk", YES)
    desk.determine("harm", NO)

    assert desk.found["no-risk"].current.body.keep_until == "2031-11-21"
    assert desk.found["harm"].current.body.keep_until == "2028-11-21"


@pytest.mark.parametrize(("matter", "finding"), [("no-risk", NO), ("harm", YES)])
def test_a_finding_that_something_is_owed_is_not_kept_any_longer(desk, matter, finding):
    desk.determine(matter, finding)

    assert desk.found[matter].current.body.keep_until == ""


def test_a_finding_may_be_kept_longer_and_not_shorter(desk):
    sooner, later = date(2031, 11, 20), date(2040, 1, 1)

    assert desk.refused("no-risk", YES, keep_until=sooner) == {"keep_until": "too-soon"}
    desk.determine("no-risk", YES, keep_until=later)

    assert desk.found["no-risk"].current.body.keep_until == "2040-01-01"


def test_a_leap_day_is_kept_a_day_longer_in_a_year_without_one():
    leap = Moment(datetime(2024, 2, 29, 17, 0, tzinfo=UTC), -300)
    draft = DeterminationDraft(YES, happened=leap)

    kept = draft.keeps_until(PACK.assessment("no-risk"))

    assert kept == date(2029, 3, 1)


def test_nothing_is_determined_of_what_the_pack_does_not_ask(desk):
    with pytest.raises(UnknownItemError):
        desk.determine("weather")
    with pytest.raises(UnknownItemError):
        desk.assessments.problems(INCIDENT, PACK, "weather", DeterminationDraft(YES))


def test_nothing_is_determined_about_an_incident_nobody_opened(desk):
    draft = DeterminationDraft(YES, "Basis.", "B. Sample", at(5))

    with pytest.raises(UnknownIncidentError):
        desk.assessments.determine("WIN-0002", PACK, "breach", draft)


def test_problems_stand_beside_the_fields_before_anything_is_recorded(desk):
    problems = desk.assessments.problems(
        INCIDENT, PACK, "breach", DeterminationDraft(None)
    )

    assert problems == {
        "finding": Problem.UNKNOWN_CHOICE,
        "basis": Problem.EMPTY,
        "by": Problem.EMPTY,
        "happened": Problem.NO_TIME,
    }


def test_the_body_reads_back_as_it_was_written(desk):
    signed = desk.determine("breach", basis="  Café.  ")

    assert body_of(signed).basis == "  Café.  "
