"""The help tells all that a guide says, names and leaves open, for every place."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from logbook.domain.jurisdiction import SilenceStatus
from logbook.domain.showing import HELP, showings_of
from logbook.packs import library
from ui.screens.help import HelpScreen

NO_SOURCE = "No source given in the guide."


@pytest.fixture(params=library.ids())
def pack(request):
    return library.pack(request.param)


@pytest.fixture
def lines(pack, show: Callable[..., None]) -> list[str]:
    screen = HelpScreen()
    screen.show_help("Contain", "What it is for.", pack)
    show(screen, 900, 700)
    return [
        label.text()
        for label in screen.findChildren(QLabel)
        if label.isVisibleTo(screen)
    ]


def test_every_statement_promised_to_the_help_is_read_there(pack, lines):
    for showing in showings_of(pack):
        if showing.room == HELP:
            assert any(showing.words in line for line in lines), showing.statements


def test_what_is_left_open_names_its_source_or_says_there_is_none(pack, lines):
    labels = {note.number: note.label for note in pack.footnotes}
    for silence in pack.silences:
        [said] = [line for line in lines if line.startswith(f"{silence.row}: ")]

        if silence.status is SilenceStatus.NOT_ADDRESSED:
            assert "Source" not in said
            assert NO_SOURCE not in said
        elif silence.footnote is None:
            assert NO_SOURCE in said
        else:
            number = silence.footnote
            assert f"Source [{number}]: {labels[number]}." in said
        if silence.refer_to:
            assert f"The guide adds: {silence.refer_to}." in said


def test_what_to_know_about_the_guide_as_a_whole_is_told(pack, lines):
    for caution in pack.cautions_of(None):
        assert caution.text in lines


def test_offices_of_the_guide_say_when_they_are_turned_to(pack, lines):
    for office in pack.offices:
        starts = (f"{office.name}. ", f"{office.name}, also called ")
        said = [line for line in lines if line.startswith(starts)]

        assert len(said) == bool(office.statements)
        for line in said:
            assert office.when.rstrip(".") in line
            assert office.contact.rstrip(".") in line
