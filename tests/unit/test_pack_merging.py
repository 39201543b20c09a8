"""A place is put together with its supplements, and every name leads somewhere."""

import pytest

from logbook.domain.errors import MalformedPackError
from logbook.domain.question import QuestionGroup
from logbook.packs import library
from tests.unit.pack_texts import ADVICE, LAW, PLACE, lay_out

PLACE_FILE = "us-tx-smallton.toml"
ADVICE_FILE = "supplements/common.toml"
LAW_FILE = "supplements/us-ok.toml"


def ids_of(items):
    return [item.id for item in items]


def refusal(folder, place=PLACE, **supplements):
    with pytest.raises(MalformedPackError) as refused:
        library.pack("us-tx-smallton", lay_out(folder, place, **supplements))
    return refused.value


@pytest.fixture
def pack(tmp_path):
    return library.pack("us-tx-smallton", lay_out(tmp_path))


def test_steps_questions_and_matters_are_sorted_by_their_order(pack):
    assert ids_of(pack.steps) == ["photograph", "isolate"]
    assert ids_of(pack.questions_of(QuestionGroup.WHAT_HAPPENED)) == [
        "discovered",
        "symptoms",
    ]
    assert ids_of(pack.assessments) == ["no-risk", "breach", "serious"]


def test_sheets_of_questions_keep_their_order(pack):
    groups = [asked.group for asked in pack.questions]

    assert groups == ["what-happened", "what-happened", "people", "data"]


def test_a_step_of_the_place_takes_the_place_of_the_shared_one(pack):
    assert pack.step("isolate").statements == ("SMA-003",)


def test_what_the_place_asks_comes_before_what_supplements_ask(pack):
    assert ids_of(pack.duties) == ["tell-it", "ok-ag"]
    assert ids_of(pack.offices)[0] == "it-department"
    assert ids_of(pack.cautions) == ["made-up", "no-lawyer"]


def test_of_law_elsewhere_only_what_follows_people_holds(pack):
    assert "ok-state" not in ids_of(pack.duties)
    assert ids_of(pack.offices) == [
        "it-department",
        "people-affected",
        "attorney-general",
    ]


def test_of_law_elsewhere_a_matter_comes_along_if_a_duty_turns_on_it(pack):
    assert "no-risk" in ids_of(pack.assessments)
    assert "only-there" not in ids_of(pack.assessments)


def test_law_that_is_included_holds_as_a_whole(tmp_path):
    place = PLACE.replace('["common"]', '["us-ok", "common"]').replace(
        '["us-ok"]', "[]"
    )

    pack = library.pack("us-tx-smallton", lay_out(tmp_path, place))

    assert ids_of(pack.duties) == ["tell-it", "ok-ag", "ok-state"]
    assert ids_of(pack.cautions) == ["made-up", "other-law", "no-lawyer"]


def test_two_supplements_may_share_an_office_they_say_the_same_of(tmp_path):
    office = (
        "[[offices]]" + ADVICE.partition("[[offices]]")[2].partition("[[steps]]")[0]
    )
    law = LAW.replace("[[offices]]", f"{office}[[offices]]", 1)

    pack = library.pack("us-tx-smallton", lay_out(tmp_path, us_ok=law))

    assert ids_of(pack.offices).count("people-affected") == 1


def test_two_supplements_that_contradict_each_other_are_refused(tmp_path):
    law = LAW.replace('"attorney-general"', '"people-affected"')

    error = refusal(tmp_path, us_ok=law)

    assert (error.file, error.key) == (LAW_FILE, "offices[1].id")
    assert error.line == law.splitlines().index('id = "people-affected"') + 1
    assert error.why == "duplicate-id"


NAMES = {
    "a supplement nobody ships": ("place", '["common"]', '["common", "us-zz"]', "includes[2]", "unknown-supplement"),
    "a supplement by its path": ("place", '["us-ok"]', '["../us-tx-smallton"]', "elsewhere[1]", "unknown-supplement"),
    "a supplement named twice": ("place", '["common"]', '["common", "us-ok"]', "elsewhere[1]", "duplicate-supplement"),
    "a footnote to an unknown office": ("place", 'office = "it-department"\nremark', 'office = "nobody"\nremark', "footnotes[1].office", "unknown-office"),
    "a duty to an unknown office": ("law", 'office = "attorney-general"', 'office = "nobody"', "duties[1].office", "unknown-office"),
    "a condition on nothing": ("place", '"personal-information"', '"weather"', "duties[1].conditions[1].fact", "unknown-fact"),
    "a condition on a text": ("place", '"personal-information"', '"symptoms"', "duties[1].conditions[1].fact", "unknown-fact"),
    "a condition on a time": ("place", '"personal-information"', '"discovered"', "duties[1].conditions[1].fact", "unknown-fact"),
    "a condition on people anywhere": ("law", '"affected.us-ok"', '"affected"', "duties[1].conditions[1].fact", "unknown-fact"),
    "a condition on people nowhere": ("law", '"affected.us-ok"', '"affected.us-zz"', "duties[1].conditions[1].fact", "unknown-fact"),
    "a region in capitals": ("law", '"affected.us-ok"', '"affected.US-OK"', "duties[1].conditions[1].fact", "unknown-fact"),
    "a region of a matter": ("law", '"affected.us-ok"', '"no-risk.us-ok"', "duties[1].conditions[1].fact", "unknown-fact"),
    "a region of a choice": ("law", '"affected.us-ok"', '"personal-information.us-ok"', "duties[1].conditions[1].fact", "unknown-fact"),
    "an answer nobody can give": ("place", '["Yes"]', '["Yes", "Maybe"]', "duties[1].conditions[1].answers[2]", "unknown-answer"),
    "a finding nobody can find": ("law", '"undetermined"', '"unsure"', "duties[1].conditions[2].answers[2]", "unknown-answer"),
    "a count without its threshold": ("law", "answers = []\nat_least = 500", 'answers = ["Yes"]\nat_least = ""', "duties[1].conditions[1].at_least", "missing-for-a-count"),
    "a count with answers": ("law", "answers = []\nat_least", 'answers = ["Yes"]\nat_least', "duties[1].conditions[1].answers", "does-not-fit-kind"),
    "a threshold of a choice": ("place", 'at_least = ""', "at_least = 5", "duties[1].conditions[1].at_least", "only-for-a-count"),
    "a threshold of a matter": ("law", 'at_least = ""', "at_least = 5", "duties[1].conditions[2].at_least", "only-for-a-count"),
    "a limit from a time nobody asks for": ("law", '"discovered"', '"recovered"', "duties[1].terms[1].readings[2].starts", "unknown-time"),
    "a limit from a breach nobody determines": ("advice", 'id = "breach"', 'id = "brech"', None, "unknown-assessment"),
    "a limit from what is not a time": ("advice", 'kind = "time"', 'kind = "text"', None, "unknown-time"),
    "a matter by the name of a question": ("place", 'id = "serious"', 'id = "symptoms"', "assessments[1].id", "also-a-question"),
}  # fmt: skip


@pytest.mark.parametrize("slip", NAMES)
def test_a_whole_may_not_hold(tmp_path, slip):
    name, old, new, key, why = NAMES[slip]
    texts = {"place": PLACE, "advice": ADVICE, "law": LAW}
    assert old in texts[name]
    texts[name] = texts[name].replace(old, new, 1)

    error = refusal(
        tmp_path, texts["place"], common=texts["advice"], us_ok=texts["law"]
    )

    assert error.why == why
    if key is not None:
        files = {"place": PLACE_FILE, "advice": ADVICE_FILE, "law": LAW_FILE}
        assert (error.file, error.key) == (files[name], key)
        row = texts[name].splitlines()[error.line - 1]
        assert row.startswith(key.rpartition(".")[2].partition("[")[0])


def test_several_duties_to_one_office_are_right(tmp_path):
    law = (
        LAW.replace('"state-office"', '"attorney-general"')
        .replace(
            'id = "attorney-general"\nname = "State office"',
            'id = "other"\nname = "State office"',
        )
        .replace('reach = "seat"', 'reach = "residence"')
    )

    pack = library.pack("us-tx-smallton", lay_out(tmp_path, us_ok=law))

    assert [duty.office for duty in pack.duties[1:]] == ["attorney-general"] * 2


def test_a_fault_in_a_supplement_is_named_in_its_own_file(tmp_path):
    error = refusal(tmp_path, common=ADVICE.replace("destroys", "destrois", 1))

    assert (error.file, error.key) == (ADVICE_FILE, "steps[1].destrois")


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("source_note", "empty"),
        ("verified_on", "not-a-date"),
        ("terms[1].effective_from", "does-not-fit-origin"),
        ("terms[1].grade", "does-not-fit-origin"),
    ],
)
def test_a_provision_that_does_not_say_how_it_is_known_is_refused(tmp_path, key, why):
    rows = LAW.splitlines()
    name = key.rpartition(".")[2]
    line = next(
        at
        for at, row in enumerate(rows)
        if row.startswith(f"{name} = ") and at > rows.index('id = "ok-ag"')
    )
    rows[line] = f'{name} = ""'

    error = refusal(tmp_path, us_ok="\n".join(rows))

    assert (error.file, error.line) == (LAW_FILE, line + 1)
    assert (error.key, error.why) == (f"duties[1].{key}", why)
