"""Who is enrolled, as the record says it."""

import pytest

from logbook.domain.certificate import decoded, encoded
from logbook.domain.errors import MalformedEntryError, UnknownPersonError
from logbook.domain.people import founding_of, may_be_one, people_of
from logbook.domain.role import Role
from tests.builders import a_logbook

ENTRIES = a_logbook(6).entries
PEOPLE = people_of(ENTRIES)


def test_people_are_known_in_the_order_they_were_enrolled():
    assert [(each.id, each.name, each.role, each.enrolled_by) for each in PEOPLE] == [
        ("P-001", "B. Sample", Role.SUPERVISOR, 2),
        ("P-002", "A. Example", Role.RESPONDER, 3),
    ]


def test_a_person_is_found_by_id():
    assert PEOPLE.get("P-002").name == "A. Example"
    with pytest.raises(UnknownPersonError) as refused:
        PEOPLE.get("P-009")
    assert refused.value.person == "P-009"


def test_who_is_not_enrolled_has_only_an_id():
    assert PEOPLE.name_of("P-001") == "B. Sample"
    assert PEOPLE.name_of("P-009") == "P-009"


def test_the_first_entry_says_whose_logbook_it_is():
    assert founding_of(ENTRIES).organisation == "City of Windsor"
    assert founding_of(ENTRIES[1:]) is None


def test_a_certificate_is_kept_as_base64():
    assert decoded(encoded(b"\0der\xff")) == b"\0der\xff"
    for text in ("?", "AAA", "é"):
        with pytest.raises(MalformedEntryError):
            decoded(text)


def test_a_person_is_one_person_however_the_name_is_typed():
    for typed in ("P-001", "p-001", "b sample", "Sample, B.", "B. Sample, by phone"):
        assert PEOPLE.known_as(typed) == PEOPLE.known_as("B. Sample"), typed


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        ("b sample", True),
        ("Sample, B.", True),
        ("B. Sample (again)", True),
        ("B. Sample Jr.", False),
        ("A. Example", False),
    ],
)
def test_names_that_would_be_taken_for_one_person_are_told(other, alike):
    assert may_be_one("B. Sample", other) is alike
    assert may_be_one(other, "B. Sample") is alike


def test_another_name_is_another_person():
    for typed in ("A. Example", "C. Specimen", "B. Sample Jr.", "Sample", "?", ""):
        assert PEOPLE.known_as(typed) != PEOPLE.known_as("B. Sample"), typed
