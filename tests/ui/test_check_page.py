"""One page of paper on the Verification screen: from a scan, or from its typed code."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from logbook.rehearsal import Rehearsal
from tests.photocopier import SCANNED, png, printed
from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.drivers import LogbookDriver
from tests.ui.programs import ChosenPlaces, Stage
from tests.ui.recorded import an_open_record, rehearsed
from ui.screens.check_page import CheckPage

SIZES = [(1280, 800), (853, 533)]
PAGE = 2


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return rehearsed(tmp_path_factory.mktemp("rehearsal"))


@pytest.fixture
def opened(
    qtbot: QtBot, rehearsal: Rehearsal, tmp_path: Path
) -> Iterator[tuple[Stage, LogbookDriver, ChosenPlaces]]:
    with an_open_record(qtbot, rehearsal, tmp_path) as made:
        made[1].go_to("Verification")
        yield made


@pytest.fixture
def folder(rehearsal: Rehearsal) -> Path:
    return rehearsal.handovers[0].folder


def pdf_of(folder: Path) -> bytes:
    return (folder / "report.pdf").read_bytes()


def code_of(folder: Path, page: int) -> str:
    listed = json.loads((folder / "pages.json").read_bytes())
    return str(listed["pages"][page - 1]["code"])


def drop(screen: LogbookDriver, path: Path) -> None:
    """Drop a file or a folder onto the panel, as a desktop does."""
    [panel] = screen.visible(CheckPage)
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(path))])
    copying = Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copying, what, buttons, keys)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    dropped = QDropEvent(QPointF(50, 50), copying, what, buttons, keys)
    QApplication.sendEvent(panel, dropped)
    screen.settle()


def test_a_typed_code_is_told_apart_by_the_open_logbook(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], folder: Path
) -> None:
    _, screen, _ = opened
    code = code_of(folder, PAGE)

    screen.fill("Page code", code)
    screen.press("Check the code")
    screen.wait_for("VALID: ")
    screen.settle()
    assert f"page {PAGE} of " in screen.words().lower()

    other = code[:-1] + ("A" if code[-1] != "A" else "B")
    screen.fill("Page code", other)
    screen.press("Check the code")
    screen.wait_for("The page code is mistyped")
    screen.settle()
    assert "VALID: " not in screen.words()


def test_a_scan_is_checked_alone_and_with_its_folder(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], folder: Path, tmp_path: Path
) -> None:
    _, screen, places = opened
    scan = tmp_path / "scan.png"
    scan.write_bytes(png(printed(pdf_of(folder), PAGE, SCANNED)))
    places.files_chosen = (scan,)

    screen.press("Choose a scan of a page…")
    screen.wait_for("VALID: ")
    screen.settle()
    assert f"page {PAGE} of " in screen.words().lower()

    places.folder_chosen = folder
    screen.press("Compare with a folder…")
    assert f"Compared with the folder {folder.name}" in screen.words()
    screen.press("Choose a scan of a page…")
    screen.settle()
    screen.wait_for("VALID: ")
    screen.settle()
    assert "compared" in screen.words().lower()
    assert "INVALID" not in screen.words()


def test_a_page_whose_words_were_changed_is_said_to_differ(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], folder: Path, tmp_path: Path
) -> None:
    _, screen, _ = opened
    paper = printed(pdf_of(folder), PAGE, SCANNED)
    changed = _with_words_painted_out(paper)
    scan = tmp_path / "changed.png"
    scan.write_bytes(png(changed))

    drop(screen, folder)
    drop(screen, scan)
    screen.wait_for("INVALID: ")
    screen.settle()

    assert "differ" in screen.words().lower()


def test_a_picture_without_a_code_says_what_to_do(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    _, screen, places = opened
    blank = tmp_path / "blank.png"
    Image.new("L", (1700, 2200), 255).save(blank)
    places.files_chosen = (blank,)

    screen.press("Choose a scan of a page…")
    screen.wait_for("No square code of a page can be made out.")
    screen.settle()

    text = tmp_path / "notes.txt"
    text.write_text("no picture")
    places.files_chosen = (text,)
    screen.press("Choose a scan of a page…")
    screen.wait_for("The scan cannot be read")
    screen.settle()


def test_nothing_is_checked_without_a_code_or_a_scan(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    _, screen, _ = opened

    screen.press("Check the code")

    assert "Type the code at the foot of the page" in screen.words()


def test_every_part_has_a_name_a_key_and_room(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], folder: Path
) -> None:
    _, screen, places = opened
    places.folder_chosen = folder
    screen.press("Compare with a folder…")
    screen.fill("Page code", code_of(folder, PAGE))
    screen.press("Check the code")
    screen.wait_for("VALID: ")
    screen.settle()
    for size in SIZES:
        screen.window.resize(*size)
        gallery.settle()
        assert not clipped(screen.window)
        assert not outside(screen.window)
        assert not low_targets(screen.window)
        assert not unnamed(screen.window)
        assert not {key for key, n in mnemonics(screen.window).items() if n > 1}


def _with_words_painted_out(paper: Image.Image) -> Image.Image:
    """Paint white over a strip in the middle of the page, where its table is."""
    wide, high = paper.size
    strip = (wide * 0.3, high * 0.3, wide * 0.7, high * 0.4)
    ImageDraw.Draw(paper).rectangle(strip, fill=255)
    return paper
