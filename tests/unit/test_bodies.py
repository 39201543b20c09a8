"""Every kind of entry has a body that survives being written down."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given

from logbook.domain import canonical
from logbook.domain.bodies import (
    BODIES,
    Note,
    StepMark,
    StepMarked,
    body_of,
    fields_of,
    strict_body_of,
)
from logbook.domain.disclosure import Disclosure
from logbook.domain.entry import EntryKind
from logbook.domain.errors import MalformedEntryError
from tests.builders import a_logbook, a_moment, a_note
from tests.unit.strategies import bodies_of

SIGNED = a_logbook(5).entries[4]


def signed_with(kind, values):
    """Return an entry of a kind with these values, whoever signed it."""
    disclosed = {name: Disclosure(b"s" * 16, value) for name, value in values.items()}
    entry = replace(SIGNED.entry, kind=kind)
    return replace(SIGNED, entry=entry, disclosed=MappingProxyType(disclosed))


def test_every_kind_of_entry_has_a_body():
    assert set(BODIES) == set(EntryKind)


@pytest.mark.parametrize("kind", EntryKind)
def test_every_body_is_read_back_as_it_was_recorded(kind):
    @given(bodies_of(kind))
    def check(body):
        content = canonical.to_bytes(fields_of(body))
        assert strict_body_of(signed_with(kind, canonical.from_bytes(content))) == body

    check()


def test_an_entry_of_a_newer_program_has_no_body():
    assert body_of(signed_with("evidence-item", {"x": 1})) is None


def test_an_entry_with_a_field_withheld_has_no_body():
    values = fields_of(a_note())

    del values["text"]

    assert body_of(signed_with(EntryKind.NOTE, values)) is None


def test_a_field_that_came_later_has_a_default_for_older_entries():
    body = StepMarked("s", "contain", "t", StepMark.DONE, "w", a_moment())
    values = fields_of(body)

    for name in ("altered", "by", "until"):
        del values[name]

    assert body_of(signed_with(EntryKind.STEP, values)) == body


def test_a_field_of_a_newer_program_is_passed_over():
    values = fields_of(a_note()) | {"colour": "red"}

    assert body_of(signed_with(EntryKind.NOTE, values)) == a_note()


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        (EntryKind.NOTE, {"text": 5}),
        (EntryKind.NOTE, {"text": None}),
        (EntryKind.NOTE, {"manner": "dreamt"}),
        (EntryKind.NOTE, {"manner": None}),
        (EntryKind.NOTE, {"manner": ["done"]}),
        (EntryKind.NOTE, {"happened": None}),
        (EntryKind.NOTE, {"happened": "now"}),
    ],
)
def test_a_field_that_holds_what_it_cannot_is_malformed_and_still_hides_nothing(
    kind, change
):
    signed = signed_with(kind, fields_of(a_note()) | change)

    with pytest.raises(MalformedEntryError):
        strict_body_of(signed)
    assert body_of(signed) is None


def test_yes_is_not_a_number_and_one_is_not_a_yes():
    values = {
        "reference": "telephone",
        "ahead": True,
        "happened": a_moment().to_value(),
    }
    founding = dict.fromkeys(("organisation", "place", "pack", "ca_certificate"), "x")

    assert body_of(signed_with(EntryKind.CLOCK_CHECK, values)) is None
    founded = signed_with(EntryKind.LOGBOOK_CREATED, founding | {"rehearsal": 1})
    assert body_of(founded) is None


def test_only_plain_values_are_recorded():
    with pytest.raises(TypeError):
        fields_of(Note("done", 1.5, a_moment()))


def test_what_was_read_once_is_not_worked_out_again_and_makes_no_other_entry():
    [kept] = list(a_logbook(5).store.read(5, 5))
    body = body_of(kept)

    assert body_of(kept) is body
    assert kept == SIGNED
    assert "understood" not in repr(kept)
    other = replace(
        kept, disclosed=signed_with("note", fields_of(a_note("Other."))).disclosed
    )
    assert body_of(other).text == "Other."
