"""Printing a signed paper: every outcome has a name, and a person has the last word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from logbook.application.prints import PrintedPaper
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind
from logbook.domain.record_bodies import ReportPrinted
from tests.integration.cups import private_cups
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.drivers import LogbookDriver, UnlockDriver, plain
from tests.ui.phases import original
from tests.ui.programs import RESPONDER_WORDS, a_stage, copied, plain_screens
from ui import rooms
from ui.pretend_printers import PretendPrinters
from ui.print_job import Printers
from ui.print_queue import PrintQueue
from ui.printing import Printing
from ui.screens.print_desk import PrintDesk
from ui.screens.print_panel import PaperJob
from ui.session import Session
from ui.widgets.scrolled_page import Page

ROOM = "Timeline"
"""The bare room stands in its place."""

PAGES = 5
SIZES = [(1280, 800), (853, 533)]


class PrintRoom(Page):
    """Prints one paper."""

    def __init__(self, session: Session, pdf: Path, printers: Printers) -> None:
        super().__init__("Paper")
        self._session, self._pdf = session, pdf
        printing = Printing(printers, self)
        self._desk = PrintDesk(session, printing)
        self.body.addWidget(self._desk)

    def refresh(self) -> None:
        incident = self._session.incident
        if incident is not None:
            self._desk.refresh(incident.reference)

    def help_text(self) -> str:
        return "A bare room."

    def print_it(self) -> None:
        incident = self._session.incident
        assert incident is not None
        paper = PrintedPaper(incident.reference, "R-001", 1, "ab" * 32, PAGES)
        self.setFocus()
        self._desk.print_job(PaperJob(paper, self._pdf, "letter"))


@dataclass
class PrintDriver(LogbookDriver):
    """The room with the panel."""

    def ask_to_print(self) -> None:
        self.room().print_it()
        self.until_asked()

    def until_asked(self) -> None:
        """Wait for the printers, and for what the proposed one offers."""
        self.until(lambda: self._can_print() or "knows no printer" in self.words())
        self.settle()

    def _can_print(self) -> bool:
        buttons = self.visible(QAbstractButton)
        return any(b.isEnabled() and plain(b.text()) == "Print" for b in buttons)

    def room(self) -> PrintRoom:
        [room] = self.window.findChildren(PrintRoom)
        return room

    def printed(self) -> list[ReportPrinted]:
        """What is on record about print jobs."""
        found: list[list[ReportPrinted]] = []
        self.session.do(self.window, _printed, found.append)
        self.settle()
        return found[0]

    def outcomes(self) -> list[str]:
        return [body.outcome for body in self.printed()]


def _printed(logbook: OpenLogbook) -> list[ReportPrinted]:
    entries = logbook.journal.store.of_kind(EntryKind.REPORT_PRINTED)
    return [body for body in map(body_of, entries) if isinstance(body, ReportPrinted)]


def screens(
    session: Session, *, pdf: Path, printers: Printers
) -> Mapping[str, QWidget]:
    room = PrintRoom(session, pdf, printers)
    return {**plain_screens(session), rooms.TIMELINE: room}


@pytest.fixture
def room(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[PrintDriver]:
    """The room with the printers of this computer, or those the test asks for."""
    printers = getattr(request, "param", PrintQueue(patience=20, pause=0.05))
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))
    path = tmp_path / "report.pdf"
    with Pdf.new() as pdf:
        for _ in range(PAGES):
            pdf.add_blank_page(page_size=(612, 792))
        pdf.save(path)
    with a_stage(
        qtbot, tmp_path / "place", partial(screens, pdf=path, printers=printers)
    ) as stage:
        stage.open(copied(original(), tmp_path))
        driver = PrintDriver(qtbot, stage.program, stage.session)
        driver.window.activateWindow()
        driver.open_incident("A red screen")
        driver.go_to(ROOM)
        yield driver


def test_what_can_be_chosen_is_what_the_printer_offers(room: PrintDriver) -> None:
    with private_cups(["keeps", "turns", "waits"], default="turns") as cups:
        cups.ask("cupsreject", "waits")
        room.ask_to_print()
        room.wait_for("Sides of the sheet")

        assert "Print report R-001, copy 1" in room.words()
        assert "Every copy has a number of its own" in room.words()
        assert "this printer is set to A4. See that Letter is in its tray" in (
            room.words()
        )
        sides = room.field("Sides of the sheet")
        assert isinstance(sides, QComboBox)
        assert [sides.itemText(n) for n in range(sides.count())] == [
            "Both sides, turned like a book",
            "One side of the sheet",
            "Both sides, turned like a calendar",
        ]

        room.choose("Printer", "keeps, ready")
        room.wait_for("This printer can only print all 5 pages.")
        assert "Sides of the sheet" not in room.words()

        room.choose("Printer", "waits, takes no jobs")
        room.until_asked()
        room.press("Print")
        assert "This printer takes no jobs. Choose another one." in room.words()
        assert not cups.jobs()
    assert room.outcomes() == []


def test_pages_that_are_printed_are_on_record_and_a_person_says_they_came_out(
    room: PrintDriver,
) -> None:
    with private_cups(["turns"]) as cups:
        room.ask_to_print()
        room.wait_for("From … to …")
        room.press("From … to …")
        room.fill("From page", "4")
        room.fill("To page", "2")
        room.press("Print")
        assert "The pages are numbered 1 to 5, the lower number first." in room.words()
        room.fill("From page", "2")
        room.fill("To page", "4")
        room.press("Print")
        room.wait_for("Did pages 2-4 come out?")
        with Pdf.open(BytesIO(cups.paper()[0])) as paper:
            assert len(paper.pages) == 3

    [sent] = room.printed()
    assert (sent.outcome, sent.copy, sent.pages, sent.sides) == (
        "sent",
        1,
        "2-4",
        "two-sided-long-edge",
    )
    room.press("Yes, all came out")
    room.wait_for("Every page came out. That is recorded.")
    assert room.outcomes() == ["sent", "confirmed"]
    assert "waits for your word" not in room.words()


@pytest.mark.parametrize("room", [PretendPrinters()], indirect=True)
def test_a_printer_that_is_done_at_once_is_recorded_once(room: PrintDriver) -> None:
    room.ask_to_print()
    room.press("Print")
    room.wait_for("Did every page come out?")
    room.settle()

    assert room.outcomes() == ["sent"]


def test_a_printer_without_paper_says_so_and_goes_on_once_it_has_some(
    room: PrintDriver,
) -> None:
    with private_cups(["empty"]) as cups:
        room.ask_to_print()
        room.press("Print")
        room.wait_for("It has no paper. Put paper in; then it goes on by itself.")
        assert "The printer says: Load paper in tray 1" in room.words()

        cups.put_paper_in()
        room.wait_for("Did every page come out?")

        assert len(cups.paper()) == 1


@pytest.mark.parametrize(
    ("printer", "words", "outcome"),
    [
        ("empty", "It has no paper.", "out-of-paper"),
        ("waits", "waits has the job.", "cancelled"),
    ],
)
def test_a_job_that_is_taken_back_has_a_name(
    room: PrintDriver, printer: str, words: str, outcome: str
) -> None:
    with private_cups([printer]) as cups:
        room.ask_to_print()
        room.press("Print")
        room.until(lambda: bool(cups.jobs()), "a job")
        room.wait_for(words)

        room.press("Cancel the job")
        room.until(lambda: "Cancel the job" not in room.words(), "the end")
        room.settle()

        assert not cups.jobs()
    assert room.outcomes() == ["sent", outcome]
    assert "come out?" not in room.words()


def test_a_jam_is_said_recorded_and_asked_about_no_more(room: PrintDriver) -> None:
    with private_cups(["jams"]):
        room.ask_to_print()
        room.press("Print")
        room.wait_for("The printer jams stopped (Paper jam in tray 2).")
        room.settle()

    assert room.outcomes() == ["sent", "stopped"]
    assert "come out?" not in room.words()


def test_a_missing_printer_is_recorded_once_however_often_somebody_looks(
    room: PrintDriver,
) -> None:
    room.ask_to_print()
    room.wait_for("This computer knows no printer.")
    room.press("Look for printers again")
    room.until_asked()
    assert room.outcomes() == ["no-printer"]

    with private_cups(["keeps"]):
        room.press("Look for printers again")
        room.until(lambda: "knows no printer" not in room.words())
        room.until_asked()
        room.press("Close without printing")

    assert "Print report R-001" not in room.words()
    assert room.outcomes() == ["no-printer"]


def test_a_job_nobody_answered_for_waits_through_a_lock(room: PrintDriver) -> None:
    with private_cups(["keeps"]):
        room.ask_to_print()
        room.press("Print")
        room.wait_for("Did every page come out?")
    room.press("Not yet known")
    assert "1 print job waits for your word." in room.words()

    room.lock()
    unlocking = UnlockDriver(room.bot, room.program, room.session)
    unlocking.unlock(RESPONDER_WORDS)
    room.until(lambda: room.session.report is not None, "verified")
    room.settle()
    room.go_to(ROOM)

    room.wait_for("1 print job waits for your word.")
    room.press("Answer for the print job…")
    room.press("Yes, all came out")
    room.until(lambda: "come out?" not in room.words())
    assert room.outcomes() == ["sent", "confirmed"]


def test_pages_that_are_missing_are_recorded_and_printed_again(
    room: PrintDriver,
) -> None:
    with private_cups(["turns"]) as cups:
        room.ask_to_print()
        room.wait_for("Sides of the sheet")
        room.press("Print")
        room.wait_for("Did every page come out?")
        room.press("No, some are missing")
        room.fill("Which pages are missing?", "none")
        room.press("Record the missing pages")
        assert "Those are no pages of this job." in room.words()
        room.fill("Which pages are missing?", "5, 2-3")
        room.press("Record the missing pages")
        room.wait_for("Pages 2-3,5 did not come out. That is recorded.")

        room.press("Print pages 2-3,5 again…")
        room.wait_for("Only 2-3,5")
        room.until_asked()
        room.press("Print")
        room.wait_for("Did pages 2-3,5 come out?")

        with Pdf.open(BytesIO(cups.paper()[1])) as paper:
            assert len(paper.pages) == 3
    assert [(b.outcome, b.pages, b.missing) for b in room.printed()] == [
        ("sent", "", ""),
        ("part", "", "2-3,5"),
        ("sent", "2-3,5", ""),
    ]


def test_a_note_is_written_on_while_a_printer_ends(room: PrintDriver) -> None:
    with private_cups(["empty"]) as cups:
        room.ask_to_print()
        room.press("Print")
        room.wait_for("It has no paper.")
        room.note_line.setFocus()
        room.bot.keyClicks(room.note_line, "The printer ")

        cups.put_paper_in()
        room.wait_for("Did every page come out?")

        assert room.window.focusWidget() is room.note_line


def test_every_part_has_a_name_a_key_and_room(room: PrintDriver) -> None:
    with private_cups(["turns"]):
        room.ask_to_print()
        room.wait_for("Sides of the sheet")
        room.press("From … to …")
        _assert_whole(room)
        room.press("All 5")
        room.press("Print")
        room.wait_for("Did every page come out?")
        _assert_whole(room)
        room.press("No, some are missing")
        _assert_whole(room)


def _assert_whole(room: PrintDriver) -> None:
    for size in SIZES:
        room.window.resize(*size)
        room.settle()
        assert unnamed(room.window) == []
        assert clipped(room.window) == []
        assert outside(room.window) == []
        assert low_targets(room.room()) == []
        twice = {key: n for key, n in mnemonics(room.window).items() if n > 1}
        assert not twice
