"""An open logbook in which the first hour of an incident was recorded."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from logbook.bootstrap.opening import OpenLogbook, cover_of
from logbook.domain.role import Role
from logbook.rehearsal import PASSPHRASE, Rehearsal, rehearse
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.tampering import change_one_letter
from tests.ui.drivers import LogbookDriver
from tests.ui.programs import ChosenPlaces, Stage, a_stage
from ui.app import all_screens
from ui.printing import Printing

STORIES = Path(__file__).parents[1] / "data" / "stories"
"""A short story that stays as it is; the shipped one goes on to the close."""


def rehearsed(folder: Path) -> Rehearsal:
    return rehearse(
        "ca-on-windsor", folder, seed=1, say=lambda _words: None, stories=STORIES
    )


@contextmanager
def an_open_record(
    bot: QtBot,
    rehearsal: Rehearsal,
    place: Path,
    *,
    role: Role = Role.RESPONDER,
    printing: Printing | None = None,
) -> Iterator[tuple[Stage, LogbookDriver, ChosenPlaces]]:
    """Open a copy of the rehearsal with the real screens, by somebody of this role."""
    folder = place / rehearsal.logbook.name
    shutil.copytree(rehearsal.logbook, folder)
    places = ChosenPlaces(place)
    screens = partial(all_screens, printing=printing or Printing(), dialogs=places)
    name = next(one.name for one in cover_of(folder).people if one.role is role)
    with a_stage(bot, place / "stage", screens) as stage:
        stage.program.start(folder, name)
        stage.program.window.resize(1280, 800)
        stage.program.window.activateWindow()
        stage.unlocking.unlock(PASSPHRASE)
        driver = stage.logbook
        driver.until(lambda: stage.session.report is not None, "verified")
        driver.settle()
        yield stage, driver, places


def changed_behind_its_back(stage: Stage, number: int) -> None:
    """Change one letter of an entry of the open record, and verify it again."""

    def change(logbook: OpenLogbook) -> None:
        store = logbook.journal.store
        assert isinstance(store, SqlEntryStore)
        change_one_letter(store._driver, number)

    stage.session.do(stage.session, change, lambda _: stage.session.verify())
