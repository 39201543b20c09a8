"""Each statement of a guide is promised to be shown somewhere, once."""

import typing
from dataclasses import fields

import pytest

from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.showing import HELP, Carrier, showings_of
from logbook.domain.step import Phase
from logbook.packs import library


def carriers():
    """Every list of a pack whose items can stand for statements."""
    hints = typing.get_type_hints(JurisdictionPack)
    for field in fields(JurisdictionPack):
        [kind, *_] = typing.get_args(hints[field.name]) or [None]
        if "statements" in getattr(kind, "__dataclass_fields__", ()):
            yield kind.__name__.lower()


def test_whatever_can_stand_for_a_statement_has_its_room():
    assert sorted(carriers()) == sorted(Carrier)


@pytest.mark.parametrize("place", library.ids())
def test_every_statement_of_a_place_is_promised_once(place):
    pack = library.pack(place)
    promised = [
        number for showing in showings_of(pack) for number in showing.statements
    ]

    assert sorted(promised) == sorted(pack.statements())
    for showing in showings_of(pack):
        assert showing.room in (*Phase, HELP)
        assert showing.words


def test_a_step_is_shown_in_the_room_of_its_phase():
    pack = library.pack("ca-on-windsor")
    [isolate] = [
        showing
        for showing in showings_of(pack)
        if showing.words == pack.step("isolate").title
    ]

    assert isolate.room == Phase.CONTAIN
