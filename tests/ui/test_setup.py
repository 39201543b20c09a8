"""Creating a logbook, as two people at a new laptop see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from logbook.bootstrap.opening import cover_of
from tests.ui.accessibility import clipped, mnemonics, unnamed
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    SUPERVISOR,
    SUPERVISOR_WORDS,
    Stage,
    a_stage,
)
from ui.screens.setup_logbook import folder_name


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with a_stage(qtbot, tmp_path / "place") as made:
        made.program.start()
        yield made


@pytest.fixture
def at_supervisor(stage: Stage) -> Stage:
    stage.setup.press("Create a logbook")
    stage.setup.name_logbook("City of Windsor")
    stage.setup.press("Continue to first supervisor")
    return stage


@pytest.fixture
def at_sheet(stage: Stage) -> Stage:
    stage.setup.press("Create a logbook")
    stage.setup.go_through(
        "City of Windsor", (SUPERVISOR, SUPERVISOR_WORDS), (RESPONDER, RESPONDER_WORDS)
    )
    return stage


def test_the_first_start_offers_to_create_a_logbook(stage: Stage) -> None:
    assert "Create a logbook" in stage.setup.words()
    assert "No network" in stage.setup.words()


def test_a_logbook_without_an_organisation_is_asked_for_one(stage: Stage) -> None:
    stage.setup.press("Create a logbook")

    stage.setup.press("Continue to first supervisor")

    assert "This is empty. Write something." in stage.setup.words()


def test_a_folder_that_is_taken_is_refused_before_anything_is_typed(
    stage: Stage, tmp_path: Path
) -> None:
    (tmp_path / "place" / "city-of-windsor.irlog").mkdir()
    stage.setup.press("Create a logbook")
    stage.setup.name_logbook("City of Windsor")

    stage.setup.press("Continue to first supervisor")

    assert "That name is taken." in stage.setup.words()


def test_the_place_says_when_its_pack_was_verified(at_supervisor: Stage) -> None:
    assert "Windsor, Ontario pack, verified 2026-" in at_supervisor.setup.words()


@pytest.mark.parametrize("weak", ["x", "", "password", "windsor 2026", SUPERVISOR])
def test_a_passphrase_that_could_be_guessed_is_refused(
    at_supervisor: Stage, weak: str
) -> None:
    at_supervisor.setup.name_person(SUPERVISOR, weak)

    at_supervisor.setup.press("Continue to first responder")

    words = at_supervisor.setup.words()
    assert "Who is the first supervisor?" in words
    assert "This could be guessed." in words or "This is empty." in words


def test_the_meter_says_how_well_a_passphrase_keeps(at_supervisor: Stage) -> None:
    at_supervisor.setup.fill("Passphrase", SUPERVISOR_WORDS)

    at_supervisor.setup.wait_for("trong.")


def test_a_passphrase_has_to_be_typed_twice_alike(at_supervisor: Stage) -> None:
    at_supervisor.setup.name_person(SUPERVISOR, SUPERVISOR_WORDS, "something else")

    at_supervisor.setup.press("Continue to first responder")

    assert "The two passphrases differ." in at_supervisor.setup.words()


def test_two_people_cannot_have_one_name(at_supervisor: Stage) -> None:
    at_supervisor.setup.name_person(SUPERVISOR, SUPERVISOR_WORDS)
    at_supervisor.setup.press("Continue to first responder")
    at_supervisor.setup.name_person(SUPERVISOR.upper(), RESPONDER_WORDS)

    at_supervisor.setup.press("Create the logbook")

    assert "That name is taken." in at_supervisor.setup.words()


def test_going_back_keeps_what_was_typed(at_supervisor: Stage) -> None:
    at_supervisor.setup.name_person(SUPERVISOR, SUPERVISOR_WORDS)
    at_supervisor.setup.press("Continue to first responder")

    at_supervisor.setup.press("Back")
    name = at_supervisor.setup.filled("Name")
    passphrase = at_supervisor.setup.filled("Passphrase again")
    at_supervisor.setup.press("Back")

    assert (name, passphrase) == (SUPERVISOR, SUPERVISOR_WORDS)
    assert at_supervisor.setup.filled("Organisation") == "City of Windsor"


def test_nothing_is_stored_until_the_last_step(
    at_supervisor: Stage, tmp_path: Path
) -> None:
    at_supervisor.setup.name_person(SUPERVISOR, SUPERVISOR_WORDS)
    at_supervisor.setup.press("Continue to first responder")

    assert not list((tmp_path / "place").glob("*.irlog"))


def test_creating_makes_a_logbook_of_two_people(
    at_sheet: Stage, tmp_path: Path
) -> None:
    cover = cover_of(tmp_path / "place" / "city-of-windsor.irlog")

    assert [person.name for person in cover.people] == [SUPERVISOR, RESPONDER]
    for shown in ("Recovery key", "Fingerprint of the root", "First checkpoint"):
        assert shown in at_sheet.setup.words()


def test_a_logbook_that_cannot_be_created_costs_no_words(
    at_supervisor: Stage, tmp_path: Path
) -> None:
    at_supervisor.setup.name_person(SUPERVISOR, SUPERVISOR_WORDS)
    at_supervisor.setup.press("Continue to first responder")
    at_supervisor.setup.name_person(RESPONDER, RESPONDER_WORDS)
    (tmp_path / "place" / "city-of-windsor.irlog").mkdir()

    at_supervisor.setup.press("Create the logbook")

    assert "There is already something at" in at_supervisor.setup.words()
    (tmp_path / "place" / "city-of-windsor.irlog").rmdir()
    at_supervisor.setup.press("Create the logbook")
    at_supervisor.setup.wait_for("Put the set-up sheet into a safe")


def test_the_sheet_can_be_saved_and_leads_to_unlocking(
    at_sheet: Stage, tmp_path: Path
) -> None:
    at_sheet.places.file_chosen = tmp_path / "sheet.pdf"

    at_sheet.setup.press("Save…")
    at_sheet.setup.press("Continue to unlock")

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert "Unlock the logbook" in at_sheet.setup.words()


def test_a_sheet_that_cannot_be_saved_says_so(at_sheet: Stage, tmp_path: Path) -> None:
    at_sheet.places.file_chosen = tmp_path / "no such folder" / "sheet.pdf"

    at_sheet.setup.press("Save…")

    assert "Nothing can be written to" in at_sheet.setup.words()


def test_going_on_without_the_sheet_needs_a_second_word(at_sheet: Stage) -> None:
    at_sheet.setup.press("Continue to unlock")
    warned = at_sheet.setup.words()

    at_sheet.setup.press("Leave it as it is")
    stayed = at_sheet.setup.words()
    at_sheet.setup.press("Continue to unlock")
    at_sheet.setup.press("Go on without the sheet")

    assert "nobody can open this logbook" in warned
    assert "Put the set-up sheet into a safe" in stayed
    assert "Unlock the logbook" in at_sheet.setup.words()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (853, 533)])
def test_setting_up_is_named_unclipped_and_by_keyboard(
    at_supervisor: Stage, size: tuple[int, int]
) -> None:
    window = at_supervisor.program.window
    window.resize(*size)
    at_supervisor.setup.settle()

    assert not clipped(window)
    assert not unnamed(window)
    assert max(mnemonics(window).values()) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("City of Windsor", "city-of-windsor.irlog"),
        ("../../etc/passwd", "etc-passwd.irlog"),
        ("Ville de Montréal", "ville-de-montréal.irlog"),
        ("CON", "logbook-con.irlog"),
        ("///", "logbook.irlog"),
        ("x" * 200, "x" * 60 + ".irlog"),
    ],
)
def test_a_folder_name_is_one_every_system_can_keep(words: str, name: str) -> None:
    assert folder_name(words).casefold() == name.casefold()
