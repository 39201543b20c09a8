"""What each reader is handed over, by the program itself, before both checks."""

import json

import pytest

from logbook.domain.audience import Audience
from tests.integration.browser import CHROMIUM
from tests.integration.test_verify_html_rehearsal import files_of
from tests.integration.two_checks import TwoChecks
from tests.papers import issued_to

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

READERS = {
    "ct-attorney-general": Audience.REGULATOR,
    "management": Audience.MANAGEMENT,
    "vendor": Audience.VENDOR,
    "public": Audience.PUBLIC,
}


@pytest.fixture(scope="module")
def check():
    with TwoChecks() as checks:
        yield checks


@pytest.fixture(scope="module")
def handed_over():
    return {name: files_of(folder) for name, folder in issued_to(*READERS).items()}


@pytest.mark.parametrize("name", READERS)
def test_every_reader_gets_a_sound_hand_over_that_says_what_it_withholds(
    check, handed_over, name
):
    result = check(handed_over[name])

    assert result["verdict"] == "UNPINNED"
    assert result["about"]["report"]["audience"] == READERS[name]
    said = {each["code"] for each in result["withheld"]}
    assert said >= {"note.fields-withheld", "note.withholding-unchecked"}
    hides_entries = "note.entries-withheld" in said
    assert hides_entries == READERS[name].is_outside
    assert bool(result["whole"]) == READERS[name].is_outside


def test_no_two_readers_see_the_same(handed_over):
    """The control: the versions do differ."""
    told = {
        name: json.loads(each["entries.json"]) for name, each in handed_over.items()
    }
    seen = {
        name: sum(len(each["fields"]) for each in values["entries"])
        for name, values in told.items()
    }

    assert len(set(seen.values())) == len(READERS)
    assert seen["vendor"] < seen["public"] < seen["management"]
