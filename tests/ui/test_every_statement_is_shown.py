"""What a guide says is on a screen of its place: every room is opened and read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.role import Role
from logbook.domain.showing import HELP, showings_of
from logbook.domain.step import STEP_PHASES, Phase, Step
from logbook.packs import library
from tests.ui.phases import PhaseDriver
from tests.ui.programs import RESPONDER, RESPONDER_WORDS, SUPERVISOR, a_stage
from ui.app import all_screens
from ui.main_window import MainWindow
from ui.printing import Printing
from ui.rooms import phase_name
from ui.widgets.disclosure import Disclosure

FIRST = library.ids()[0]


def created(folder: Path, pack: JurisdictionPack) -> Path:
    """A new logbook of one place."""
    logbook = folder / f"{pack.id}.irlog"
    people = [
        FirstPerson(SUPERVISOR, Role.SUPERVISOR),
        FirstPerson(RESPONDER, Role.RESPONDER),
    ]
    plan = NewLogbook(
        logbook, f"City of {pack.name}", pack.name, pack.id, people, rehearsal=True
    )
    create_logbook(plan, [bytearray(RESPONDER_WORDS.encode()) for _ in people])
    return logbook


@dataclass
class Reader:
    """Goes from room to room and reads what there is to read."""

    driver: PhaseDriver

    @property
    def window(self) -> MainWindow:
        return self.driver.window

    def read(self) -> str:
        """What is in sight now, or scrolled out of it."""
        return self.driver.words()

    def room(self, room: str) -> str:
        """Everything in one room, with what is folded and each of its sheets."""
        if room == HELP:
            self.window.help_asked.emit(Phase.CONTAIN.value)
        else:
            self.driver.go_to(phase_name(Phase(room)))
        self.unfold()
        said = [self.read()]
        for tab in self.driver.visible(QAbstractButton):
            if tab.property("kind") == "tab":
                tab.click()
                self.driver.settle()
                said.append(self.read())
        return "\n".join(said)

    def unfold(self) -> None:
        self.driver.settle()
        for fold in self.window.findChildren(Disclosure):
            if fold.isVisible() and not fold.is_open:
                fold.findChildren(QAbstractButton)[0].click()
        self.driver.settle()

    def step(self, step: Step) -> str:
        """Everything that is to be read once a step is open."""
        for row in self.driver.visible(QAbstractButton):
            if row.property("kind") == "row" and row.accessibleName().startswith(
                f"{step.title}, "
            ):
                row.click()
                break
        QApplication.processEvents()
        return self.read()


@pytest.fixture(params=library.ids())
def place(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path
) -> Iterator[tuple[JurisdictionPack, Reader]]:
    pack = library.pack(request.param)
    screens = partial(all_screens, printing=Printing())
    with a_stage(qtbot, tmp_path / "place", screens) as stage:
        stage.open(created(tmp_path, pack))
        driver = PhaseDriver(qtbot, stage.program, stage.session)
        driver.window.resize(1280, 800)
        driver.open_incident("Something happened")
        yield pack, Reader(driver)


def test_what_the_guide_says_and_what_is_to_be_known_stands_in_its_room(
    place: tuple[JurisdictionPack, Reader],
) -> None:
    pack, reader = place
    told = [
        (showing.room, showing.words, showing.statements)
        for showing in showings_of(pack)
    ]
    told += [(one.phase or HELP, one.text, (one.id,)) for one in pack.cautions]

    read = {room: reader.room(room) for room in dict.fromkeys(one[0] for one in told)}

    assert [one for one in told if one[1] not in read[one[0]]] == []


def test_an_open_step_says_all_that_is_to_be_known_of_it(
    place: tuple[JurisdictionPack, Reader],
) -> None:
    pack, reader = place
    missing = []
    for phase in STEP_PHASES:
        reader.room(phase)
        for step in pack.steps_of(phase):
            if not step.statements and pack.id != FIRST:
                continue  # Advice shared by all places is read in one of them.
            read = reader.step(step)
            said = (step.instruction, step.condition, step.destroys, step.records)
            said += (step.responsible, step.say, step.ours, step.source_note)
            missing += [(step.id, words) for words in said if (words or "") not in read]

    assert missing == []
