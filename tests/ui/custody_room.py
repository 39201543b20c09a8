"""A bare room with one item in it, and what can be done about who has it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from logbook.application.evidence import EvidenceService
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_drafts import ItemDraft
from logbook.domain.moment import Fidelity, Moment
from tests.ui.phases import PhaseDriver, original
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    SUPERVISOR,
    SUPERVISOR_WORDS,
    ChosenPlaces,
    a_stage,
    copied,
    plain_screens,
)
from ui import rooms
from ui.print_queue import PrintQueue
from ui.printing import Printing
from ui.screens.custody_acts import CustodyActs
from ui.screens.label_panel import LabelPanel
from ui.session import Session
from ui.widgets.discard import discard
from ui.widgets.scrolled_page import Page
from ui.widgets.signature_pad import SignaturePad

ROOM = "Timeline"
"""The bare room stands in its place."""

COLLECTED = Moment(datetime(2026, 11, 20, 8, tzinfo=UTC), 0, Fidelity.MINUTE)


class CustodyRoom(Page):
    """Shows the newest item of the incident."""

    def __init__(self, session: Session, places: ChosenPlaces) -> None:
        super().__init__("Evidence")
        self._session, self._places = session, places
        self._printing = Printing(PrintQueue(patience=20, pause=0.05), self)
        self.acts: CustodyActs | None = None
        self.labels: LabelPanel | None = None

    def refresh(self) -> None:
        incident = self._session.incident
        if incident is None:
            return
        reference = incident.reference
        self._session.do(
            self,
            lambda logbook: logbook.evidence.register.register_of(reference).items,
            lambda items: self._show(reference, items),
        )

    def help_text(self) -> str:
        return "A bare room."

    def _show(self, incident: str, items: tuple[EvidenceItem, ...]) -> None:
        if not items:
            return
        if self.acts is None:
            self.acts = CustodyActs(
                self._session, incident, self._places, self._printing
            )
            self.body.addWidget(self.acts)
        self.acts.show_item(items[-1])

    def open_labels(self, items: tuple[EvidenceItem, ...]) -> None:
        incident = items[0].incident
        panel = LabelPanel(self._session, incident, items, self._places, self._printing)
        self.labels = panel
        self.body.addWidget(panel)
        panel.left.connect(self._on_labels_left)
        panel.focus()

    def _on_labels_left(self) -> None:
        if self.labels is not None:
            discard(self.labels)
            self.labels = None


@dataclass
class CustodyDriver(PhaseDriver):
    """One item and the people who have it, one after another."""

    places: ChosenPlaces

    def work(self, work: Callable[[EvidenceService, str], object]) -> list[object]:
        """Do something with the register, as if it were done in its own room."""
        found: list[object] = []
        incident = self.session.incident
        assert incident is not None
        reference = incident.reference

        def do(logbook: OpenLogbook) -> object:
            return work(logbook.evidence.register, reference)

        self.session.do(self.window, do, found.append)
        self.settle()
        return found

    def register_thing(
        self,
        name: str = "A bagged telephone",
        collected_after: timedelta = timedelta(0),
    ) -> None:
        assert COLLECTED.at is not None
        collected = replace(COLLECTED, at=COLLECTED.at + collected_after)
        draft = ItemDraft(collected, name=name, seal="B-0001")
        self.work(lambda register, incident: register.register(incident, draft))
        self.go_to(ROOM)
        self.show_newest()

    def take_in(self, path: Path) -> None:
        """Take a file in, all of it."""

        def work(register: EvidenceService, incident: str) -> object:
            draft = ItemDraft(COLLECTED, name=path.name)
            return [*register.intake(incident, draft, register.look(path))]

        self.work(work)
        self.go_to(ROOM)
        self.show_newest()

    def items(self) -> tuple[EvidenceItem, ...]:
        [found] = self.work(lambda register, incident: register.register_of(incident))
        return found.items

    @property
    def item(self) -> EvidenceItem:
        return self.items()[-1]

    @property
    def room(self) -> CustodyRoom:
        [room] = self.window.findChildren(CustodyRoom)
        return room

    def show_newest(self) -> None:
        self.room.refresh()
        self.settle()

    def ask_for_labels(self) -> None:
        self.room.open_labels(self.items())
        self.settle()

    def sign_here(self) -> None:
        """Draw a signature: two strokes with the mouse."""
        [pad] = self.visible(SignaturePad)
        draw(pad, [(60, 90), (120, 20), (180, 110), (260, 30), (330, 100)])
        draw(pad, [(60, 120), (200, 125), (400, 118)])

    def as_other(self, name: str) -> None:
        """Lock, and let another person unlock and come to the item."""
        self.lock()
        words = {RESPONDER: RESPONDER_WORDS, SUPERVISOR: SUPERVISOR_WORDS}[name]
        self.unlock_again(words, name)
        self.go_to(ROOM)
        self.show_newest()


def draw(pad: QWidget, points: list[tuple[int, int]]) -> None:
    """Draw one stroke with the mouse."""
    left = Qt.MouseButton.LeftButton
    first, *others = (QPoint(x, y) for x, y in points)
    QTest.mousePress(pad, left, pos=first)
    at = first
    for to in others:
        for step in range(1, 6):
            QTest.mouseMove(pad, at + (to - at) * (step / 5))
        at = to
    QTest.mouseRelease(pad, left, pos=at)


def screens(session: Session, places: ChosenPlaces) -> Mapping[str, QWidget]:
    return {**plain_screens(session), rooms.TIMELINE: CustodyRoom(session, places)}


@contextmanager
def a_custody_room(
    bot: QtBot, folder: Path, name: str = RESPONDER
) -> Iterator[CustodyDriver]:
    """Open an incident in the running program, without an item yet."""
    places = ChosenPlaces(folder, folder / "saved.pdf")
    made = partial(screens, places=places)
    with a_stage(bot, folder / "place", made) as stage:
        stage.open(copied(original(), folder), name)
        driver = CustodyDriver(bot, stage.program, stage.session, places)
        driver.window.activateWindow()
        driver.open_incident("A red screen")
        yield driver
