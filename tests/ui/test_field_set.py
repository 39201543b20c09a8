"""Fields folded away are asked for all the same, and unfolded when they matter."""

from collections.abc import Callable

import pytest

from logbook.domain.draft import Problem
from tests.ui import gallery
from ui.widgets.disclosure import Disclosure
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice, Field
from ui.widgets.labelled_field import LabelledField


@pytest.fixture
def fields(show: Callable[..., None]) -> FieldSet:
    made = FieldSet(
        {
            "name": LabelledField("&Name", Field()),
            "place": LabelledField("&Place", Field()),
            "shelf": LabelledField("&Shelf", Field()),
            "last": LabelledField("&Last", Field()),
        },
        {"Where it is": ("place", "shelf")},
    )
    show(made, 500, 400)
    return made


def is_open(fields: FieldSet) -> bool:
    [fold] = fields.findChildren(Disclosure)
    return fold.is_open


def type_into(fields: FieldSet, name: str, words: str) -> None:
    control = fields.field(name).control
    assert isinstance(control, Field)
    control.setText(words)


def test_what_is_folded_away_is_out_of_sight_and_still_read(fields: FieldSet) -> None:
    assert not fields.field("place").isVisible()
    assert fields.field("last").isVisible()
    type_into(fields, "shelf", "Top.")

    assert fields.words("shelf") == "Top."


def test_a_field_nobody_is_asked_for_is_not_read(fields: FieldSet) -> None:
    type_into(fields, "shelf", "Top.")
    fields.field("shelf").setVisible(False)

    assert fields.words("shelf") == ""


def test_a_problem_unfolds_its_field_and_takes_the_keyboard_there(
    fields: FieldSet,
) -> None:
    labels = fields.show_problems({"shelf": Problem.EMPTY, "last": Problem.EMPTY})
    gallery.settle()

    assert labels == ["Shelf", "Last"]
    assert is_open(fields)
    assert fields.field("shelf").control.hasFocus()


def test_a_draft_unfolds_what_was_typed(fields: FieldSet) -> None:
    fields.show_typed({"name": "Bag"})
    assert not is_open(fields)
    fields.show_typed({"place": "Safe"})

    assert is_open(fields)


def test_a_list_is_described_again_once_its_problem_is_gone(
    show: Callable[..., None],
) -> None:
    choice = Choice([("", "Choose…"), ("a", "A. Example")])
    made = FieldSet({"who": LabelledField("&Who?", choice)})
    show(made, 500, 200)
    made.show_problems({"who": Problem.EMPTY})
    assert choice.accessibleDescription().startswith("Nothing is chosen.")
    made.show_problems({})

    assert choice.accessibleDescription() == "Who?"
