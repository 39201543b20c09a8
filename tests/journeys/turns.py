"""Three people who take turns at the windows of one laptop.

A responder and two supervisors, one for each shift; their logbook is made once.
"""

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from logbook.application.documentation import AnswerDraft
from logbook.application.incidents import IncidentDraft
from logbook.application.notes import NoteDraft
from logbook.application.playbooks import StepDraft
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.bodies import Manner, Standing, StepMark
from logbook.domain.role import Role
from logbook.domain.step import IncidentKind
from tests.journeys.whole_program import Story
from tests.ui.drivers import UnlockDriver, plain
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    SUPERVISOR,
    SUPERVISOR_WORDS,
    Stage,
)
from ui.models.timeline_model import EntryRole
from ui.widgets.figure_row import FigureRow

SECOND, SECOND_WORDS = "C. Specimen", "copper violin eleven mango fence"
"""The supervisor of the second shift."""

RANSOM, LOST = "A red screen at the counter", "A telephone left in a taxi"
ACCOUNTS = "12 accounts on the finance share are affected."
TAXI = "The taxi company has found no telephone: résumé to follow."

_WORDS = {
    RESPONDER: RESPONDER_WORDS,
    SUPERVISOR: SUPERVISOR_WORDS,
    SECOND: SECOND_WORDS,
}


@dataclass(frozen=True)
class Laptop:
    """Where a logbook is, and the fingerprint on its set-up sheet."""

    logbook: Path
    fingerprint: str


@cache
def _three_people() -> Laptop:
    folder = Path(mkdtemp(prefix="shifts-")) / "windsor.irlog"
    people = [
        FirstPerson(SUPERVISOR, Role.SUPERVISOR),
        FirstPerson(SECOND, Role.SUPERVISOR),
        FirstPerson(RESPONDER, Role.RESPONDER),
    ]
    plan = NewLogbook(
        folder, "City of Windsor", "Windsor, Ontario", "ca-on-windsor", people
    )
    given = [bytearray(_WORDS[one.name].encode()) for one in people]
    return Laptop(folder, create_logbook(plan, given).root.hex)


@cache
def _two_incidents() -> Laptop:
    """What the responder recorded of two incidents before a shift ends."""
    made = _three_people()
    folder = Path(mkdtemp(prefix="shifts-")) / made.logbook.name
    shutil.copytree(made.logbook, folder)
    book = open_logbook(folder, RESPONDER, bytearray(RESPONDER_WORDS.encode()))
    try:
        _fill(book)
    finally:
        book.close()
    return Laptop(folder, made.fingerprint)


def _fill(book: OpenLogbook) -> None:
    now = book.journal.clock.now().moment()
    red, lost = "WIN-0001", "WIN-0002"
    book.incidents.open(IncidentDraft(RANSOM, IncidentKind.RANSOMWARE, now))
    cable = StepDraft(StepMark.DONE, now, altered="nothing", temporary=True)
    book.playbooks.mark(red, book.pack, "isolate", cable)
    for question, answer in (
        ("discovered", AnswerDraft(Standing.VALUE, moment=now)),
        ("card-data", AnswerDraft(Standing.VALUE, text="Yes")),
    ):
        book.documentation.answer(red, book.pack, question, answer)
    book.notes.record(red, NoteDraft(Manner.OBSERVED, ACCOUNTS, now))
    book.incidents.open(IncidentDraft(LOST, IncidentKind.LOST_DEVICE, now))
    book.notes.record(lost, NoteDraft(Manner.TOLD, TAXI, now))


def empty_laptop(place: Path) -> Laptop:
    """Return a laptop on which nothing happened yet."""
    return _copied(_three_people(), place)


def busy_laptop(place: Path) -> Laptop:
    """Return a laptop with two open incidents, both recorded by the responder."""
    return _copied(_two_incidents(), place)


def _copied(laptop: Laptop, place: Path) -> Laptop:
    folder = place / laptop.logbook.name
    shutil.copytree(laptop.logbook, folder)
    return Laptop(folder, laptop.fingerprint)


def turn(stage: Stage, laptop: Laptop, name: str) -> "Turn":
    """Let somebody sit down: unlock with their own passphrase, whoever was there."""
    if stage.session.logbook is None:
        stage.program.start(laptop.logbook, name)
    else:
        stage.logbook.lock()
    return sits_down(stage, name)


def sits_down(stage: Stage, name: str) -> "Turn":
    """Unlock where the program asks who is there."""
    UnlockDriver(stage.bot, stage.program, stage.session).unlock(_WORDS[name], name)
    person = Turn(stage.bot, stage.program, stage.session, _WORDS[name])
    # A screen of the tests is smaller than a laptop, and a window is kept on it.
    person.window.resize(1280, 800)
    person.window.activateWindow()
    person.until(lambda: stage.session.report is not None, "verified")
    person.settle()
    return person


@dataclass
class Turn(Story):
    """One person's time at the windows.

    Attributes:
        passphrase: Their own.
    """

    bot: QtBot
    passphrase: str = ""

    @property
    def size(self) -> int:
        """How many entries are on record."""
        return self.session.size

    def key(self, key: str) -> None:
        """Press a key where the keyboard is."""
        self.keys(key)
        self.settle()

    def figures(self) -> list[str]:
        """What a screen reader says of the figures of the overview."""
        return [row.accessibleName() for row in self.visible(FigureRow)]

    def offers(self, words: str) -> bool:
        """Tell whether there is a button in sight that says so and can be pressed."""
        return any(
            plain(one.text()) == words and one.isEnabled()
            for one in self.visible(QAbstractButton)
        )

    # The timeline ------------------------------------------------------------------

    def spoken_rows(self) -> list[str]:
        """What a screen reader says of each row of the timeline."""
        model = self._rows().model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(n, 0).data(role)) for n in range(model.rowCount())]

    def row_of(self, words: str) -> str:
        """What is said of the one row with these words."""
        [found] = [each for each in self.spoken_rows() if words in each]
        return found

    def stand_on(self, words: str) -> int:
        """Choose the row with these words in the timeline; return its number."""
        view = self._rows()
        view.setFocus()
        place = next(n for n, said in enumerate(self.spoken_rows()) if words in said)
        index = view.model().index(place, 0)
        view.setCurrentIndex(index)
        self.settle()
        return int(index.data(EntryRole).number)

    def search(self, words: str) -> None:
        """Search the timeline by keyboard."""
        self.keys("Ctrl+F")
        self.retype(self.named(QLineEdit, "Search the timeline"), words)
        self.settle()

    def tick_row(self, words: str) -> None:
        """Tick one line of a list of choices by keyboard."""
        [box] = [one for one in self.visible(QAbstractButton) if one.text() == words]
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)

    def _rows(self) -> QListView:
        return self.named(QListView, "Entries")

    # Reviewing ---------------------------------------------------------------------

    def vouch(self, passphrase: str, act: str) -> None:
        """Give the passphrase once more and sign."""
        self.fill("Your passphrase, once more", passphrase)
        self.press(act)

    def say(self, button: str, label: str, words: str, record: str) -> None:
        """Open a panel, write into its one field and record it."""
        self.press(button)
        self.fill(label, words)
        self.press(record)

    def sign_off(self) -> None:
        """Read the report that waits, and sign it off."""
        self.key("F7")
        self.press("Read it and decide…")
        self.wait_for("not released")
        self.press("Sign off…")
        self.vouch(self.passphrase, "Sign off")
