"""All five guides, cut into sentences anew, stand in their packs exactly once."""

import hashlib
import json
import re
import tomllib
from collections import Counter

import pytest

from logbook.domain.jurisdiction import JurisdictionPack
from logbook.packs import library
from logbook.packs.checking import STATEMENTS
from tests.guides import GUIDES as TEXTS
from tests.guides import copied_from_guide, texts

GUIDES = {
    "ca-on-windsor": "windsor",
    "us-ct-danbury": "danbury",
    "us-mo-east-independence": "east-independence",
    "us-ok-oklahoma-city": "oklahoma-city",
    "us-tx-odessa": "odessa",
}
SIZES = {"WIN": 70, "DAN": 69, "EIN": 70, "OKC": 63, "ODE": 63}


@pytest.fixture(params=GUIDES)
def place(request):
    return request.param


@pytest.fixture
def known(place):
    file = TEXTS.parent / f"{GUIDES[place]}-statements.json"
    return json.loads(file.read_text("utf-8"))


@pytest.fixture
def guide(known):
    return (TEXTS / known["guide"]).read_bytes().decode()


def sentences(guide, known):
    """Cut a guide into sentences by the rule the statements were numbered with."""
    rule = re.compile(known["sentence_split"])
    return {
        (line, place): " ".join(sentence.split())
        for line, row in enumerate(guide.split("\n"), 1)
        if row.strip()
        for place, sentence in enumerate(rule.split(row.strip()), 1)
    }


def digest_of(text):
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_pack_names_the_guide_it_was_made_from(place, guide, known):
    assert digest_of(guide) == known["sha256"] == library.pack(place).guide.sha256


def test_each_statement_is_of_the_sentence_it_was_taken_from(guide, known):
    found = sentences(guide, known)

    for statement in known["statements"]:
        sentence = found[statement["line"], statement["sentence"]]
        assert digest_of(sentence)[:16] == statement["sha256_16"], statement["id"]


def test_every_sentence_but_the_headings_has_a_statement(guide, known):
    stated = {(row["line"], row["sentence"]) for row in known["statements"]}

    unstated = sentences(guide, known).keys() - stated

    assert unstated == {(line, 1) for line in known["headings"]}


def test_every_statement_stands_in_the_pack_exactly_once(place, known):
    carried = library.pack(place).statements()

    assert sorted(carried) == sorted(row["id"] for row in known["statements"])


def test_every_statement_stands_in_the_file_of_the_place_itself(place):
    own = library.place_sheet(place, library.SHIPPED).content

    assert isinstance(own, JurisdictionPack)
    assert sorted(own.statements()) == sorted(library.pack(place).statements())


def test_the_shipped_list_is_the_one_the_guides_were_cut_into(place, known):
    shipped = tomllib.loads((library.SHIPPED / STATEMENTS).read_text("utf-8"))

    assert shipped.keys() == GUIDES.keys()
    assert shipped[place] == {row["id"]: row["kind"] for row in known["statements"]}


def test_the_five_guides_have_335_statements():
    packs = [library.pack(pack_id) for pack_id in library.ids()]

    sizes = Counter(
        statement.partition("-")[0] for pack in packs for statement in pack.statements()
    )

    assert sizes == SIZES
    assert sizes.total() == 335


def test_the_pack_speaks_in_its_own_words(place):
    assert copied_from_guide(library.pack(place)) == []


def test_the_pack_bears_the_title_of_its_guide(place, guide):
    assert guide.startswith(library.pack(place).guide.title)


def test_no_day_and_no_hour_is_given_that_the_guide_does_not_give(place):
    own = library.place_sheet(place, library.SHIPPED).content

    for text in texts(own):
        assert not re.search(r"\b\d+[ -](hours?|days?|months?|business)", text), text
    for duty in own.duties:
        for term in duty.terms:
            assert not term.readings
            assert term.grade is None


def test_no_fine_is_printed(place):
    for text in texts(library.pack(place)):
        assert not re.search(r"\$\s?\d", text), text


def test_what_a_guide_says_of_preserving_leads_to_the_evidence(place):
    kinds = tomllib.loads((library.SHIPPED / STATEMENTS).read_text("utf-8"))[place]
    said = {one for one, kind in kinds.items() if kind == "preserve"}
    steps = library.pack(place).steps

    led = {one for step in steps if step.keeps_evidence for one in step.statements}
    assert said
    assert said <= led
    assert any(not step.keeps_evidence for step in steps), "not every step does"
