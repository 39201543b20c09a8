"""Copies of evidence as a person makes them: asked, written, compared, and said."""

import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from logbook.application.evidence import EvidenceService
from logbook.application.evidence_exports import EvidenceExportService
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_drafts import ItemDraft
from logbook.exchange.evidence_copies import SLICE, MediumExporter
from logbook.storage.file_sources import FileSources
from logbook.storage.media import SystemMedia
from tests.media_trees import Machine
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, original
from tests.ui.programs import ChosenPlaces, a_stage, copied, plain_screens
from ui import rooms
from ui.main_window import RESERVED_MNEMONICS
from ui.screens.evidence_export import EvidenceExportPanel
from ui.screens.media_ledger import MediaLedger
from ui.session import Session
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.discard import discard
from ui.widgets.scrolled_page import Page

WRITE = "Write and compare the copies"
ROOM = "Timeline"
"""The bare room stands in its place."""


class BareRoom(Page):
    """Holds whatever panel is put into it."""

    def __init__(self) -> None:
        super().__init__("Evidence")
        self.panel: QWidget | None = None

    def put(self, panel: EvidenceExportPanel | MediaLedger) -> None:
        self.take_away()
        self.panel = panel
        self.body.addWidget(panel)
        panel.left.connect(self.take_away)
        panel.focus()

    def take_away(self) -> None:
        if self.panel is not None:
            discard(self.panel)
            self.panel = None

    def refresh(self) -> None:
        pass

    def help_text(self) -> str:
        return "A bare room."


@dataclass
class ExportDriver(PhaseDriver):
    """An incident with evidence, and places to copy it to."""

    places: ChosenPlaces
    place: Path

    def work(self, work: Callable[[OpenLogbook, str], object]) -> object:
        """Do something with the logbook, on its own thread."""
        found: list[object] = []
        incident = self.session.incident
        assert incident is not None
        reference = incident.reference
        self.session.do(
            self.window, lambda logbook: work(logbook, reference), found.append
        )
        self.settle()
        return found[0]

    def take_in(self, name: str, content: bytes) -> None:
        source = self.place / name
        source.write_bytes(content)

        def work(logbook: OpenLogbook, incident: str) -> object:
            register = logbook.evidence.register
            draft = ItemDraft(logbook.journal.clock.now().moment(), name)
            return [*register.intake(incident, draft, register.look(source))]

        self.work(work)

    def register_thing(self, name: str) -> None:
        def work(logbook: OpenLogbook, incident: str) -> object:
            draft = ItemDraft(logbook.journal.clock.now().moment(), name)
            return logbook.evidence.register.register(incident, draft)

        self.work(work)

    def items(self) -> tuple[EvidenceItem, ...]:
        found = self.work(
            lambda book, incident: book.evidence.register.register_of(incident).items
        )
        assert isinstance(found, tuple)
        return found

    def plug_in(self, machine: Machine) -> None:
        """Let the program see the media of another machine."""

        def work(logbook: OpenLogbook, _incident: str) -> None:
            media = SystemMedia(machine.proc, machine.sys, machine.dev)
            old, journal = logbook.evidence, logbook.journal
            vault = old.register._vault
            logbook.evidence = replace(
                old,
                register=EvidenceService(journal, vault, FileSources(media)),
                exports=EvidenceExportService(
                    journal,
                    vault,
                    MediumExporter(media.medium_of),
                    old.papers,
                    logbook.handoffs,
                ),
            )

        self.work(work)

    @property
    def room(self) -> BareRoom:
        [room] = self.window.findChildren(BareRoom)
        return room

    @property
    def reference(self) -> str:
        assert self.session.incident is not None
        return self.session.incident.reference

    def ask_for_copies(self, *chosen: str) -> EvidenceExportPanel:
        self.go_to(ROOM)
        panel = EvidenceExportPanel(
            self.session, self.reference, self.items(), self.places, chosen
        )
        self.room.put(panel)
        self.settle()
        return panel

    def ask_for_ledger(self) -> None:
        self.go_to(ROOM)
        self.room.put(MediaLedger(self.session, self.reference))
        self.settle()

    def tick(self, words: str) -> None:
        [box] = [box for box in self.visible(QCheckBox) if box.text().startswith(words)]
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)

    def fill_in(self, folder: Path) -> None:
        self.fill("To whom", "Det. Example")
        self.fill("Agency or office", "Windsor Police (fictional)")
        self.fill("Reason", "Asked for in writing.")
        folder.mkdir(exist_ok=True)
        self.places.folder_chosen = folder
        self.press("Another folder…")

    def begin(self) -> None:
        """Press the act without waiting for its end."""
        self.click(self.button(WRITE))


@contextmanager
def an_export_room(bot: QtBot, folder: Path) -> Iterator[ExportDriver]:
    places = ChosenPlaces(folder)
    made = partial(screens, places=places)
    with a_stage(bot, folder / "place", made) as stage:
        stage.open(copied(original(), folder))
        driver = ExportDriver(bot, stage.program, stage.session, places, folder)
        driver.window.resize(1280, 800)
        driver.window.activateWindow()
        driver.open_incident("A red screen")
        yield driver


def screens(session: Session, places: ChosenPlaces) -> Mapping[str, QWidget]:
    del places
    return {**plain_screens(session), rooms.TIMELINE: BareRoom()}


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[ExportDriver]:
    with an_export_room(qtbot, tmp_path) as driver:
        driver.take_in("mail.log", b"one line\n")
        driver.take_in("disk.img", bytes(2 * SLICE))
        driver.register_thing("A telephone")
        yield driver


def test_copies_are_made_compared_and_said(room: ExportDriver, tmp_path: Path) -> None:
    room.ask_for_copies()
    room.tick("E-001")
    room.tick("E-003")
    room.fill_in(tmp_path / "out")

    room.press(WRITE)

    room.wait_for("Recorded as entry")
    [folder] = (tmp_path / "out").iterdir()
    assert folder.name.startswith(f"{room.reference}-evidence-")
    assert (folder / "items/E-001/mail.log").read_bytes() == b"one line\n"
    check = ["sha256sum", "--check", "--strict", "--quiet", "evidence.sha256"]
    assert subprocess.run(check, cwd=folder, check=False).returncode == 0
    words = room.words().replace("\u200b", "")
    assert str(folder) in words
    assert "READ-ME-VERIFY.txt" in words
    [item, _, thing] = room.items()
    assert item.exports == thing.exports
    [exported] = item.exports
    assert exported.body.reason == "Asked for in writing."
    assert room.room.isAncestorOf(focus(room))
    # What was asked is recorded: the fields are free for the next one.
    assert room.filled("To whom") == ""


@pytest.mark.parametrize("size", [(1280, 800), (853, 533)])
def test_what_came_of_it_is_in_sight_when_it_is_done(
    room: ExportDriver, tmp_path: Path, size: tuple[int, int]
) -> None:
    room.window.resize(*size)
    room.ask_for_copies()
    room.tick("E-001")
    room.fill_in(tmp_path / "out")

    room.press(WRITE)

    room.wait_for("Recorded as entry")
    room.settle()
    [said] = [one for one in room.visible(QLabel) if "Recorded as entry" in one.text()]
    assert said.visibleRegion().boundingRect().height() == said.height()


def test_what_is_missing_is_said_beside_its_field(room: ExportDriver) -> None:
    room.ask_for_copies()

    room.press(WRITE)

    words = room.words()
    assert "Tick what is to be copied." in words
    assert "This is empty. Write something." in words
    assert "A reason is missing." in words
    assert "Choose where the copies go." in words
    # The agency may stay empty.
    assert "4 fields need another look, the first is “Items”" in room.strip()

    room.tick("E-001")

    assert "Tick what is to be copied." not in room.words()


def test_words_without_names_are_refused_with_the_field_named(
    room: ExportDriver, tmp_path: Path
) -> None:
    room.ask_for_copies("E-001")
    room.fill_in(tmp_path / "out")
    room.fill("To whom", " ")

    room.press(WRITE)

    assert "This is empty. Write something." in room.words()
    assert list((tmp_path / "out").iterdir()) == []


def test_a_thing_alone_has_nothing_to_copy(room: ExportDriver, tmp_path: Path) -> None:
    room.ask_for_copies("E-003")
    room.fill_in(tmp_path / "out")

    room.press(WRITE)

    room.wait_for("Nothing of item E-003 is stored")
    assert list((tmp_path / "out").iterdir()) == []
    assert room.filled("To whom") == "Det. Example"


def test_cancelled_midway_nothing_is_left_and_the_words_stay(
    room: ExportDriver, tmp_path: Path
) -> None:
    room.take_in("large.img", bytes(16 * SLICE))
    room.ask_for_copies("E-001", "E-004")
    room.fill_in(tmp_path / "out")
    size = room.work(lambda book, _: book.journal.store.head().size)

    room.begin()
    room.until(lambda: any((tmp_path / "out").iterdir()), "writing")
    room.click(room.button("Cancel, leave nothing there"))
    room.wait_for("Stopped. Nothing was left on the medium.")
    room.settle()

    assert list((tmp_path / "out").iterdir()) == []
    assert room.filled("To whom") == "Det. Example"
    assert room.work(lambda book, _: book.journal.store.head().size) == size
    assert not room.session.long_work.words


def test_a_note_is_recorded_while_copies_are_written(
    room: ExportDriver, tmp_path: Path
) -> None:
    room.ask_for_copies("E-002")
    room.fill_in(tmp_path / "out")

    room.begin()
    assert room.session.long_work.words == ("writing copies of E-002",)
    room.note("The police are here.")
    room.wait_for("Recorded as entry")
    room.settle()

    [folder] = (tmp_path / "out").iterdir()
    assert (folder / "papers/report.pdf").exists()
    assert not room.session.long_work.words


def test_the_panel_can_be_left_while_copies_are_written(
    room: ExportDriver, tmp_path: Path
) -> None:
    panel = room.ask_for_copies("E-002")
    room.fill_in(tmp_path / "out")

    room.begin()
    panel.left.emit()
    room.settle()

    assert "Copies of E-002 are in" in room.strip()
    [folder] = (tmp_path / "out").iterdir()
    assert (folder / "evidence.sha256").exists()


def test_locking_gives_copies_up_and_leaves_nothing(
    room: ExportDriver, tmp_path: Path
) -> None:
    room.take_in("large.img", bytes(16 * SLICE))
    room.ask_for_copies("E-004")
    room.fill_in(tmp_path / "out")

    room.begin()
    room.until(lambda: any((tmp_path / "out").iterdir()), "writing")
    room.program.lock()
    room.wait_for("Unlock the logbook")
    room.settle()

    assert list((tmp_path / "out").iterdir()) == []


def test_what_is_typed_is_there_again_after_a_lock(
    room: ExportDriver, tmp_path: Path
) -> None:
    room.ask_for_copies()
    room.tick("E-002")
    room.fill_in(tmp_path / "out")
    room.lock()
    room.unlock_again()

    room.ask_for_copies()

    assert room.filled("To whom") == "Det. Example"
    assert ticked(room) == ["E-002"]
    # Asked from another item, the words stay and that item is ticked.
    room.ask_for_copies("E-001")
    assert room.filled("To whom") == "Det. Example"
    assert ticked(room) == ["E-001"]


def ticked(room: ExportDriver) -> list[str]:
    return [box.text()[:5] for box in room.visible(QCheckBox) if box.isChecked()]


def test_words_with_a_secret_are_asked_about_before_anything_is_written(
    room: ExportDriver, tmp_path: Path
) -> None:
    room.ask_for_copies("E-001")
    room.fill_in(tmp_path / "out")
    room.fill("Reason", "Card 4111 1111 1111 1111 is on it.")

    room.begin()
    room.wait_for("•••• 1111")
    assert list((tmp_path / "out").iterdir()) == []
    room.press("Record it all the same")
    room.wait_for("Recorded as entry")
    room.settle()

    assert len(list((tmp_path / "out").iterdir())) == 1


# Media ---------------------------------------------------------------------------


def test_media_that_are_in_are_offered_with_what_is_known_of_them(
    room: ExportDriver, tmp_path: Path
) -> None:
    stick = tmp_path / "CITY HALL"
    stick.mkdir()
    machine = Machine.at(tmp_path / "machine")
    machine.nvme()
    room.ask_for_copies("E-001")
    assert "No removable medium is there." in room.words()
    room.plug_in(machine)
    machine.stick(mounted=str(stick))
    machine.card()

    room.press("Look again")

    cards = {card.text(): card for card in room.visible(ChoiceCard)}
    name = "Example Ultra Stick, CITY HALL, serial number 4C530001230456"
    assert name in cards
    assert f"free, at {stick}" in cards[name].accessibleName()
    protected = cards["SC16G, serial number 0x1f2e3d4c"]
    assert "Nothing can be written to it" in protected.accessibleName()
    assert not protected.isEnabled()
    room.fill("To whom", "Det. Example")
    room.fill("Reason", "Asked for.")
    room.click(cards[name])
    room.press(WRITE)
    room.wait_for("Recorded as entry")
    [exported] = room.items()[0].exports
    assert exported.body.medium_serial == "4C530001230456"
    assert exported.body.medium == "Example Ultra Stick, CITY HALL"
    assert (stick / exported.body.folder / "evidence.sha256").exists()


def test_a_medium_that_was_taken_out_is_no_choice_any_more(
    room: ExportDriver, tmp_path: Path
) -> None:
    machine = Machine.at(tmp_path / "machine")
    machine.stick(mounted=str(tmp_path))
    room.plug_in(machine)
    room.ask_for_copies("E-001")
    [card] = room.visible(ChoiceCard)
    room.click(card)
    (machine.proc / "self/mountinfo").write_text("")

    room.press("Look again")
    room.press(WRITE)

    assert room.visible(ChoiceCard) == []
    assert "Choose where the copies go." in room.words()


def test_it_goes_by_keyboard_alone(room: ExportDriver, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    room.places.folder_chosen = tmp_path / "out"
    room.ask_for_copies("E-001")

    room.keys("Alt+W")
    for words in ("Det. Example", "", "Asked for."):
        room.bot.keyClicks(focus(room), words)
        room.keys("Tab")
    room.keys("Alt+O")
    room.settle()
    room.keys("Alt+P")
    room.wait_for("Recorded as entry")

    assert len(list((tmp_path / "out").iterdir())) == 1


def focus(room: ExportDriver) -> QWidget:
    found = room.window.focusWidget()
    assert found is not None
    return found


# The ledger ----------------------------------------------------------------------


def test_the_ledger_says_what_came_in_and_what_went_out(
    room: ExportDriver, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    machine = Machine.at(tmp_path / "machine")
    machine.nvme()
    machine.stick(mounted=str(stick))
    room.plug_in(machine)
    room.ask_for_copies("E-001", "E-003")
    room.fill("To whom", "Det. Example")
    room.fill("Reason", "Asked for.")
    [card] = room.visible(ChoiceCard)
    room.click(card)
    room.press(WRITE)
    room.wait_for("Recorded as entry")

    room.ask_for_ledger()

    rows = [each.accessibleName() for each in room.visible(QFrame)]
    [out] = [words for words in rows if words.startswith("Out, ")]
    assert "serial number 4C530001230456" in out
    assert "E-001, E-003: 1 file, 9 bytes." in out
    assert "for Det. Example" in out


def test_an_empty_ledger_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with an_export_room(qtbot, tmp_path) as room:
        room.ask_for_ledger()

        assert "Nothing came in or went out on a medium yet." in room.words()


@pytest.mark.parametrize(
    ("width", "height", "text"), [(853, 533, 100), (1280, 800, 150)]
)
def test_everything_has_its_name_its_room_and_its_letter(
    room: ExportDriver, tmp_path: Path, width: int, height: int, text: int
) -> None:
    theme().apply(Look.DARK, text)
    machine = Machine.at(tmp_path / "machine")
    machine.stick(mounted=str(tmp_path))
    machine.card()
    room.plug_in(machine)
    room.register_thing("A telephone " * 20)
    room.window.resize(width, height)

    room.ask_for_copies("E-001")
    room.press(WRITE)
    assert_sound(room)
    room.ask_for_ledger()
    assert_sound(room)


def assert_sound(room: ExportDriver) -> None:
    room.settle()
    page = room.room
    assert unnamed(page) == []
    assert low_targets(page) == []
    assert clipped(page) == []
    assert outside(page) == []
    letters = mnemonics(page)
    assert not set(letters) & RESERVED_MNEMONICS
    assert max(letters.values(), default=1) == 1


def test_a_long_path_in_the_ledger_widens_nothing(
    room: ExportDriver, tmp_path: Path
) -> None:
    machine = Machine.at(tmp_path / "machine")
    machine.stick(mounted=str(tmp_path))
    room.plug_in(machine)
    room.take_in("x" * 250, b"long")
    room.window.resize(853, 533)
    room.ask_for_ledger()
    room.settle()

    panel = room.room.panel
    assert panel is not None
    assert panel.minimumSizeHint().width() <= room.room.width()
