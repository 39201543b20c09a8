"""Who has which copy: recorded, listed, and another copy made, by what is seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from logbook.bootstrap.checking import check_handover
from logbook.domain.bodies import body_of
from logbook.domain.handoff_bodies import HandedHow, ReceiptKind, ReportHandedOver
from logbook.rehearsal import Rehearsal
from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.drivers import LogbookDriver, plain
from tests.ui.programs import ChosenPlaces, Stage
from tests.ui.recorded import an_open_record, rehearsed
from ui.theme import theme
from ui.tokens import Look

WHO = "Who has which copy…"
GOT = "Record who got R-001, copy 1…"
ANOTHER = "Make another copy of R-001…"
RECORD = "Record who was given it"
NOBODY = "It is not on record that anybody was given it."


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return rehearsed(tmp_path_factory.mktemp("rehearsal"))


@pytest.fixture(autouse=True)
def _no_printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))


@pytest.fixture
def opened(
    qtbot: QtBot, rehearsal: Rehearsal, tmp_path: Path
) -> Iterator[tuple[Stage, LogbookDriver, ChosenPlaces]]:
    with an_open_record(qtbot, rehearsal, tmp_path) as made:
        made[1].go_to("Hand over")
        made[1].press(WHO)
        made[1].settle()
        yield made


@pytest.fixture
def screen(opened: tuple[Stage, LogbookDriver, ChosenPlaces]) -> LogbookDriver:
    return opened[1]


def focused(screen: LogbookDriver) -> str:
    here = screen.window.focusWidget()
    return plain(here.text()) if isinstance(here, QAbstractButton) else ""


def offers(screen: LogbookDriver, words: str) -> bool:
    return any(plain(one.text()) == words for one in screen.visible(QAbstractButton))


def primaries(screen: LogbookDriver) -> list[str]:
    """The main acts of the room; the note bar has one of its own."""
    return [
        plain(one.text())
        for one in screen.visible(QAbstractButton)
        if one.property("kind") == "primary" and one.isEnabled()
    ]


def newest(stage: Stage) -> object:
    found: list[object] = []
    stage.session.do(
        stage.session,
        lambda opened: next(iter(opened.journal.store.read(opened.timelines.size()))),
        lambda signed: found.append(body_of(signed)),
    )
    stage.bot.waitUntil(lambda: bool(found))
    return found[0]


def fill_in(screen: LogbookDriver) -> None:
    screen.press(GOT)
    screen.fill("Given to", "C. Specimen")
    screen.press("Both")
    screen.fill("Which medium", "Stick 3")
    screen.press("Signed on paper")
    screen.fill("What shows it", "The slip is in the paper folder.")


def test_a_copy_nobody_was_given_says_so(screen: LogbookDriver) -> None:
    assert "R-001, initial, City of Windsor Information Tech" in screen.words()
    assert "Copy 1, signed by A. Example, " in screen.words()
    assert NOBODY in screen.words()
    assert focused(screen) == "Back to the pages"


def test_who_was_given_a_copy_is_recorded_and_listed(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    fill_in(screen)
    assert screen.filled("Agency or office").startswith("City of Windsor Information")

    screen.press(RECORD)
    screen.wait_for("Receipt signed on paper.")

    body = newest(stage)
    assert isinstance(body, ReportHandedOver)
    assert (body.report, body.copy, body.to_name) == ("R-001", 1, "C. Specimen")
    assert (body.how, body.medium) == (HandedHow.BOTH, "Stick 3")
    assert body.receipt is ReceiptKind.SIGNED_PAPER
    assert NOBODY not in screen.words()
    assert not offers(screen, RECORD)
    screen.settle()
    assert focused(screen) == "Back to the pages"

    screen.go_to("Evidence")
    screen.press("Media in and out…")
    screen.wait_for("Report R-001, copy 1, for C. Specimen, City of Windsor")
    assert "Stick 3" in screen.words()


def test_what_is_missing_is_said_beside_each_field(screen: LogbookDriver) -> None:
    before = screen.session.size
    screen.press(GOT)
    screen.press("By word")

    screen.press(RECORD)
    screen.settle()

    assert "Nothing recorded, your words are kept." in screen.strip()
    assert screen.words().count("Nothing is chosen. Choose one of them.") == 1
    assert screen.session.size == before
    assert "Who said so, and how." in screen.words()


def test_a_medium_and_a_receipt_are_asked_only_where_there_is_one(
    screen: LogbookDriver,
) -> None:
    screen.press(GOT)
    assert "Which medium" not in screen.words()
    assert "What shows it" not in screen.words()

    screen.press("Medium")
    screen.press("Reference")

    assert "Which medium" in screen.words()
    assert "The reference they gave." in screen.words()
    screen.press("None")
    assert "What shows it" not in screen.words()


def test_what_was_typed_is_there_again(screen: LogbookDriver) -> None:
    fill_in(screen)
    screen.press("Close, keep my words")
    screen.press("Back to the pages")
    assert focused(screen) == WHO

    screen.press(WHO)
    screen.settle()
    screen.press(GOT)

    assert screen.filled("Given to") == "C. Specimen"
    assert screen.filled("Which medium") == "Stick 3"


def test_another_copy_has_a_number_and_a_folder_of_its_own(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
    rehearsal: Rehearsal,
    tmp_path: Path,
) -> None:
    _, screen, places = opened
    places.folder_chosen = tmp_path / "stick"
    places.folder_chosen.mkdir()

    screen.press(ANOTHER)
    screen.wait_for("Report R-001, copy 2, is signed")
    screen.settle()

    folder = tmp_path / "stick" / "it-services-R-001-copy-2"
    checked = check_handover(folder, rehearsal.root)
    assert (checked.verdict, checked.reasons) == ("VALID", ())
    assert focused(screen) == "Print…"
    assert primaries(screen) == ["Print…"]
    assert "Copy 2, signed by A. Example, " in screen.words()

    screen.press("Record who was given it…")
    assert "Who was given report R-001, copy 2?" in screen.words()
    assert primaries(screen) == [RECORD]


def test_a_copy_that_cannot_be_written_is_said_where_it_was_asked(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    _, screen, places = opened
    taken = tmp_path / "file"
    taken.write_text("no folder")
    places.folder_chosen = taken
    before = screen.session.size

    screen.press(ANOTHER)
    screen.settle()

    assert screen.session.size == before
    assert offers(screen, ANOTHER)
    assert str(taken) in screen.words()


def test_a_copy_is_printed_as_it_was_signed(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    _, screen, places = opened
    places.folder_chosen = tmp_path
    screen.press(ANOTHER)
    screen.wait_for("Report R-001, copy 2, is signed")

    screen.press("Print…")
    screen.settle()

    assert "copy 2" in screen.words()
    assert not offers(screen, "Print…")


def test_after_signing_it_can_be_said_at_once_who_got_it(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    _, screen, places = opened
    places.folder_chosen = tmp_path
    screen.press("Back to the pages")
    screen.press("Sign to folder…")
    screen.wait_for("Report R-002 is signed")

    screen.press("Record who was given it…")
    screen.settle()

    assert "Who was given report R-002, copy 1?" in screen.words()
    assert "Report R-002 takes its place" in screen.words()
    assert primaries(screen) == [RECORD]


def test_an_incident_without_a_report_says_so(screen: LogbookDriver) -> None:
    screen.go_to("Incidents")
    screen.open_incident("A lost telephone")
    screen.go_to("Hand over")
    screen.settle()
    screen.press(WHO)
    screen.settle()

    assert "No report of this incident was signed yet." in screen.words()
    assert NOBODY not in screen.words()


def test_nothing_is_clipped_in_the_list_and_its_form(screen: LogbookDriver) -> None:
    theme().apply(Look.LIGHT, 100)
    screen.window.resize(853, 533)
    gallery.settle()
    assert_sound(screen)
    screen.button(GOT).click()
    screen.press("Both")
    screen.press("Signed on paper")
    gallery.settle()
    assert_sound(screen)
    # Words half as large again, in a window that has room for both sides no more.
    screen.window.resize(1280, 800)
    theme().apply(Look.LIGHT, 150)
    gallery.settle()
    assert_sound(screen)


def assert_sound(screen: LogbookDriver) -> None:
    QApplication.processEvents()
    assert not clipped(screen.window)
    assert not outside(screen.window)
    assert not low_targets(screen.window)
    assert not unnamed(screen.window)
    taken = mnemonics(screen.window)
    assert max(taken.values()) == 1, taken
