"""Handing over: what is seen is signed, what is signed is printed, all of it recorded."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from logbook.bootstrap.checking import check_handover
from logbook.domain.digest import Digest
from logbook.rehearsal import Rehearsal
from tests.integration.cups import private_cups
from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, outside, unnamed
from tests.ui.drivers import LogbookDriver, plain
from tests.ui.programs import ChosenPlaces, Stage
from tests.ui.recorded import an_open_record, rehearsed
from ui.print_queue import PrintQueue
from ui.printing import Printing
from ui.theme import theme
from ui.tokens import Look

SIZES = [(1280, 800, 100), (1024, 700, 100), (853, 533, 100), (1280, 800, 150)]
RECIPIENT = "City of Windsor Information Technology Services"


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return rehearsed(tmp_path_factory.mktemp("rehearsal"))


@pytest.fixture(autouse=True)
def _no_printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Qt asks once for the printers there are; here it finds none."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))


@pytest.fixture
def opened(
    qtbot: QtBot, rehearsal: Rehearsal, tmp_path: Path
) -> Iterator[tuple[Stage, LogbookDriver, ChosenPlaces]]:
    printing = Printing(PrintQueue(patience=20, pause=0.05))
    with an_open_record(qtbot, rehearsal, tmp_path, printing=printing) as made:
        made[1].go_to("Hand over")
        yield made


@pytest.fixture
def screen(opened: tuple[Stage, LogbookDriver, ChosenPlaces]) -> LogbookDriver:
    return opened[1]


def page(driver: LogbookDriver) -> QImage:
    [paper] = [
        label
        for label in driver.visible(QLabel)
        if label.accessibleName().startswith("Page ")
    ]
    return paper.grab().toImage()


def pages(driver: LogbookDriver) -> int:
    """How many pages the room says there are."""
    said = re.search(r"^Page 1 of (\d+)", driver.words(), re.MULTILINE)
    assert said is not None
    return int(said.group(1))


def focused(driver: LogbookDriver) -> str:
    """The words on the button the keyboard is on."""
    here = driver.window.focusWidget()
    return plain(here.text()) if isinstance(here, QAbstractButton) else ""


def last_words(stage: Stage) -> str:
    """What the newest entry says, by the values it was signed with."""
    logbook = stage.session.logbook
    assert logbook is not None
    said: list[str] = []
    stage.session.do(
        stage.session,
        lambda opened: next(iter(opened.journal.store.read(opened.timelines.size()))),
        lambda signed: said.append(f"{signed.entry.kind} {signed.values}"),
    )
    stage.bot.waitUntil(lambda: bool(said))
    return said[0]


def test_the_very_pages_are_shown_before_they_are_signed(screen: LogbookDriver) -> None:
    assert f"Page 1 of {pages(screen)}, not signed yet" in screen.words()
    assert "Report R-002, update, as of " in screen.words()
    assert "Kept from IT, for " in screen.words()
    assert "; accepted by A. Example in entry " in screen.words()
    assert "Prepared by A. Example, responder" in screen.words()
    assert "Countersigned by B. Sample, entries 1 to 34" in screen.words()
    entry = screen.session.size + 1
    assert f"Issuing the report becomes entry {entry}." in screen.words()


def test_pages_are_turned(screen: LogbookDriver) -> None:
    first = page(screen)

    screen.press("Next page")
    second = page(screen)
    screen.press("Previous page")

    assert f"Page 1 of {pages(screen)}, " in screen.words()
    assert first != second
    assert page(screen) == first


def test_another_edition_is_put_together_at_once(screen: LogbookDriver) -> None:
    screen.press("Final")

    assert "Report R-002, final, as of " in screen.words()
    assert focused(screen) == "Final"


def test_an_office_that_has_a_report_is_proposed_an_update(
    screen: LogbookDriver,
) -> None:
    assert screen.button("Update").isChecked()
    assert not screen.button("Initial").isChecked()


def test_letters_that_cannot_be_printed_are_said_by_number(
    screen: LogbookDriver,
) -> None:
    # Pasted: the keys of a test have no such sign.
    screen.note_line.setText("The file was called \U0001f9ff.")
    screen.press("Record")

    assert "No letters to print these with: U+1F9FF." in screen.words()


def test_what_was_recorded_since_is_in_the_pages_and_is_said(
    screen: LogbookDriver,
) -> None:
    screen.note("The second switch is off, too.")
    screen.settle()

    assert "These pages have " in screen.words()
    assert "not signed yet" in screen.words()


def test_a_signed_folder_is_checked_by_the_same_rules_as_everybodys(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
    rehearsal: Rehearsal,
    tmp_path: Path,
) -> None:
    stage, screen, places = opened
    places.folder_chosen = tmp_path / "stick"
    places.folder_chosen.mkdir()

    screen.press("Sign to folder…")

    folder = tmp_path / "stick" / "it-services-R-002"
    digest = sha256((folder / "report.pdf").read_bytes()).hexdigest()
    assert "Report R-002 is signed" in screen.words()
    assert f"Page 1 of {pages(screen)}, signed" in screen.words()
    with pikepdf.open(folder / "report.pdf") as signed:
        assert pages(screen) == len(signed.pages)
    assert focused(screen) == "Print…"
    groups = " ".join(digest[n : n + 4] for n in range(0, 64, 4))
    assert groups in screen.words()
    assert digest in last_words(stage)
    result = check_handover(folder, rehearsal.root)
    assert (result.verdict, result.reasons) == ("VALID", ())


def test_after_signing_the_signed_file_itself_is_shown(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    _, screen, places = opened
    places.folder_chosen = tmp_path
    before = page(screen)
    assert "DRAFT, not signed" in screen.words()

    screen.press("Sign to folder…")
    screen.settle()

    assert "DRAFT, not signed" not in screen.words()
    assert page(screen) != before


def test_words_are_found_in_the_pages(screen: LogbookDriver) -> None:
    screen.fill("Search", "countersigned by")
    screen.keys("Return")
    screen.settle()
    assert "1 of 1" in screen.words()

    screen.fill("Search", "nobody wrote this")
    screen.keys("Return")
    screen.settle()
    assert "Not in these pages." in screen.words()


def test_a_page_is_gone_to_by_its_number_and_magnified(screen: LogbookDriver) -> None:
    small = page(screen)
    screen.fill("Page", "3")
    screen.keys("Return")
    screen.settle()
    assert "Page 3 of " in screen.words()

    screen.press("+")

    assert page(screen).width() > small.width()
    screen.press("Fit width")
    assert page(screen).width() == small.width()


def test_leaving_the_dialog_signs_nothing(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    _, screen, places = opened
    places.folder_chosen = None

    screen.press("Sign to folder…")

    assert (
        f"Issuing the report becomes entry {screen.session.size + 1}." in screen.words()
    )


def test_a_folder_that_is_there_already_is_not_touched(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    _, screen, places = opened
    (tmp_path / "it-services-R-002").mkdir()
    places.folder_chosen = tmp_path

    screen.press("Sign to folder…")

    assert "not touched" in screen.strip() or "already" in screen.strip()
    assert screen.button("Sign to folder…").isEnabled()
    assert focused(screen) == "Sign to folder…"


def test_a_folder_nothing_can_be_written_to_is_said(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    _, screen, places = opened
    (tmp_path / "file").write_text("in the way")
    places.folder_chosen = tmp_path / "file" / "below"

    screen.press("Sign to folder…")

    assert screen.strip().startswith("Nothing can be written to ")


def test_signing_and_printing_without_a_printer_says_so_and_records_it(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    stage, screen, _ = opened

    screen.press("Sign and print…")
    screen.wait_for("This computer knows no printer.")
    screen.settle()

    assert (tmp_path / "handover" / "it-services-R-002" / "report.pdf").is_file()
    assert "report-printed" in last_words(stage)
    assert "no-printer" in last_words(stage)
    assert focused(screen) == "Look for printers again"


def test_what_is_printed_is_what_was_signed_and_that_is_recorded(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    stage, screen, _ = opened
    with private_cups(["keeps"], default="keeps") as cups:
        screen.press("Sign and print…")
        screen.wait_for("Which pages?")
        screen.until(lambda: focused(screen) == "Print", "the button")
        screen.press("Print")
        screen.wait_for("pages come out?")
        screen.settle()

        signed = tmp_path / "handover" / "it-services-R-002" / "report.pdf"
        assert cups.paper() == [signed.read_bytes()]
    words = last_words(stage)
    assert "'outcome': 'sent'" in words
    assert Digest.of(signed.read_bytes()).hex in words

    assert screen.button("Print…").property("kind") == "secondary", "one main act"
    screen.press("Yes, all came out")
    screen.wait_for("Every page came out. That is recorded.")
    assert screen.button("Print…").property("kind") == "primary"
    assert "'outcome': 'confirmed'" in last_words(stage)
    assert focused(screen) == "Print…"


def test_a_job_nobody_answered_for_is_asked_about_in_this_room(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    _, screen, _ = opened
    with private_cups(["keeps"], default="keeps"):
        screen.press("Sign and print…")
        screen.wait_for("Which pages?")
        screen.until(lambda: focused(screen) == "Print", "the button")
        screen.press("Print")
        screen.wait_for("pages come out?")

    screen.press("Not yet known")
    screen.press("Make another report")

    assert "1 print job waits for your word." in screen.words()


def test_another_report_is_made_after_the_first(screen: LogbookDriver) -> None:
    screen.press("Sign to folder…")

    screen.press("Make another report")

    assert "Report R-003, update, as of " in screen.words()
    assert "not signed yet" in screen.words()


def test_ctrl_p_signs_and_prints_from_anywhere(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    _, screen, _ = opened
    screen.keys("Ctrl+P")
    screen.wait_for("This computer knows no printer.")

    assert "Report R-002 is signed" in screen.words()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("signed", [False, True])
def test_nothing_is_clipped_at_any_size(
    screen: LogbookDriver, size: tuple[int, int, int], *, signed: bool
) -> None:
    if signed:
        screen.press("Sign to folder…")
    width, height, text = size
    theme().apply(Look.LIGHT, text)
    screen.window.resize(width, height)
    gallery.settle()

    assert not clipped(screen.window)
    assert not outside(screen.window)
    assert not low_targets(screen.window)
    assert not unnamed(screen.window)
