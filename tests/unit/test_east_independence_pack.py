"""The East Independence pack says all of its guide, and nothing it does not say."""

from datetime import date

import pytest

from logbook.domain.duty import Origin
from logbook.domain.jurisdiction import SilenceStatus
from logbook.domain.step import Phase
from logbook.packs import library

PLACE = "us-mo-east-independence"
GUIDE_SAYS = library.place_sheet(PLACE, library.SHIPPED).content
"""What the place's own file says, without the law and the program's advice."""

CHECKED = date(2026, 11, 21)


@pytest.fixture(scope="module")
def pack():
    return library.pack(PLACE)


def caution(caution_id):
    [found] = [one for one in GUIDE_SAYS.cautions if one.id == caution_id]
    return found


def test_the_offices_are_said_to_be_those_of_the_city_of_independence(pack):
    about = caution("which-government")

    assert about.phase is None
    assert "City of Independence" in about.text
    assert "Confirm" in about.text
    for office in ("city-it", "police"):
        assert "Independence" in pack.office(office).name
    assert "Which government" in str(pack.step("city-code").records)


def test_the_second_footnote_is_ambiguous_and_says_so():
    first, second = GUIDE_SAYS.footnotes

    assert "no name" in str(first.remark)
    assert "Once it follows the police, once" in str(second.remark)
    assert "second stands once beside the police" in caution("unnamed-footnotes").text


def test_where_safe_is_ours_and_says_so(pack):
    step = pack.step("isolate")

    assert step.condition == "Where it is safe"
    assert step.origin is Origin.BOTH
    assert "“Where it is safe”" in str(step.ours)
    assert caution("no-where-safe").phase is Phase.CONTAIN
    [silence] = [one for one in GUIDE_SAYS.silences if one.id == "safety"]
    assert silence.status is SilenceStatus.NOT_ADDRESSED


def test_changing_passwords_is_told_as_the_guide_has_it_with_the_advice_against(pack):
    step = pack.step("change-credentials")

    assert "EIN-018" in step.statements
    assert "Visa" in str(step.ours)
    assert "has been kept" in str(step.condition)
    assert step.asks_alteration
    assert caution("passwords-two-ways").phase is Phase.REMEDIATE


def test_no_code_enforcement_office_is_made_up(pack):
    names = " ".join(office.name for office in pack.offices)

    assert "Enforcement" not in names
    assert "no such office" in caution("foreign-words").text


@pytest.mark.parametrize(
    ("step", "phase", "statement"),
    [
        ("isolate", Phase.CONTAIN, "EIN-055"),
        ("end-sessions", Phase.CONTAIN, "EIN-017"),
        ("follow-containment", Phase.CONTAIN, "EIN-059"),
        ("keep-logs", Phase.PRESERVE, "EIN-056"),
        ("keep-originals", Phase.PRESERVE, "EIN-015"),
        ("keep-backups", Phase.PRESERVE, "EIN-016"),
        ("city-code", Phase.ASSESS, "EIN-007"),
        ("state-and-federal", Phase.ASSESS, "EIN-066"),
        ("official-channels", Phase.REPORT, "EIN-033"),
        ("follow-restoration", Phase.REMEDIATE, "EIN-060"),
        ("keep-for-review", Phase.FOLLOW_UP, "EIN-063"),
    ],
)
def test_what_the_guide_has_done_is_a_step_of_its_phase(pack, step, phase, statement):
    found = pack.step(step)

    assert found.phase is phase
    assert statement in found.statements
    assert found.origin in (Origin.GUIDE, Origin.BOTH)


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("summary", "EIN-012"),
        ("records-affected", "EIN-013"),
        ("actions-taken", "EIN-014"),
    ],
)
def test_what_the_guide_wants_documented_is_asked_for(pack, question, statement):
    assert pack.question(question).statements == (statement,)


def test_city_it_is_told_first_at_once_and_always(pack):
    first = pack.duties[0]

    assert first.office == "city-it"
    assert not first.conditions
    assert first.term_on(CHECKED).wording == "immediately"


def test_the_police_are_told_if_a_crime_is_suspected(pack):
    [condition] = pack.duty("tell-police").conditions

    assert condition.fact == "crime-suspected"
    assert "always" in caution("police-sometimes").text
    assert pack.office("police").reference_label == "Police report number"


def test_the_attorney_general_is_told_by_law_only(pack):
    [told] = [duty for duty in pack.duties if duty.office == "mo-attorney-general"]

    assert told.origin is Origin.LAW
    assert "no step" in caution("attorney-general").text


def test_the_law_of_the_state_stands_beside_the_guide(pack):
    duties = {duty.id for duty in pack.duties}

    assert {"mo-res", "mo-ag", "mo-cra", "mo-owner", "us-ic3"} <= duties
    elsewhere = {"ct-res", "ok-ag", "tx-ag"}
    assert elsewhere <= duties, "laws follow the people who live under them"
    assert not {"ct-ctic", "tx-48h"} & duties, "these bind municipalities elsewhere"
    assert pack.assessment("no-risk").keep_years == 5


def test_not_specified_keeps_its_shapes_and_its_source():
    by_status = {silence.status for silence in GUIDE_SAYS.silences}
    sourced = {
        silence.id for silence in GUIDE_SAYS.silences if silence.footnote is not None
    }

    assert by_status == {
        SilenceStatus.ON_CITED_PAGE,
        SilenceStatus.NOT_PUBLISHED,
        SilenceStatus.NOT_ADDRESSED,
    }
    assert sourced == {"amounts"}


def test_ways_to_appeal_exist_but_their_time_and_their_body_stay_open():
    [silence] = [one for one in GUIDE_SAYS.silences if one.id == "appeal-time"]

    assert silence.statements == ("EIN-035",)
    assert silence.status is SilenceStatus.ON_CITED_PAGE
    assert caution("appeals-unnamed").phase is Phase.FOLLOW_UP
