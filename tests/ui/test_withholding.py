"""What a reader does not get: seen, decided and answered for before a report leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from logbook.application.handoffs import unwatched
from logbook.bootstrap.checking import check_handover
from logbook.domain.bodies import body_of
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided
from logbook.rehearsal import Rehearsal
from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.drivers import PATIENCE_MS, LogbookDriver, plain
from tests.ui.programs import ChosenPlaces, Stage
from tests.ui.recorded import an_open_record, rehearsed
from ui.models.withheld_model import ListedLine, ShownLineRole
from ui.screens.handoff_work import Wish, composed
from ui.theme import theme
from ui.tokens import Look

PUBLIC = "The public, a draft for City of Windsor to finish"
COUNSEL = "Counsel of City of Windsor"
PRIVACY = "City Privacy and Access to Information Office"
ACCEPT = "Accept what is withheld"
LOOK = "Look through it…"
SHOW = "Show to this reader…"
WITHHOLD = "Withhold from this reader…"
SHOWN = "Record that it is shown"
KEPT = "Record that it is withheld"
REASON = "Reason, in your words"


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
        yield made


@pytest.fixture
def screen(opened: tuple[Stage, LogbookDriver, ChosenPlaces]) -> LogbookDriver:
    return opened[1]


def accept(screen: LogbookDriver) -> int:
    screen.press(ACCEPT)
    screen.wait_for("; accepted by A. Example in entry ")
    screen.settle()
    return screen.session.size


def reader(screen: LogbookDriver, name: str) -> None:
    screen.choose("Recipient", name)
    screen.settle()


def offers(screen: LogbookDriver, words: str) -> bool:
    return any(plain(one.text()) == words for one in screen.visible(QAbstractButton))


def focused(screen: LogbookDriver) -> str:
    here = screen.window.focusWidget()
    return plain(here.text()) if isinstance(here, QAbstractButton) else ""


def primaries(screen: LogbookDriver) -> list[str]:
    """The main acts of the room; the note bar has one of its own."""
    return [
        plain(one.text())
        for one in screen.visible(QAbstractButton)
        if one.property("kind") == "primary" and one.isEnabled()
    ]


def listed(screen: LogbookDriver) -> list[ListedLine]:
    model = the_list(screen).model()
    rows = [
        model.index(place, 0).data(ShownLineRole) for place in range(model.rowCount())
    ]
    return [row for row in rows if isinstance(row, ListedLine)]


def headings(screen: LogbookDriver) -> list[str]:
    model = the_list(screen).model()
    rows = [
        model.index(place, 0).data(ShownLineRole) for place in range(model.rowCount())
    ]
    return [row for row in rows if isinstance(row, str)]


def the_list(screen: LogbookDriver) -> QListView:
    [view] = screen.visible(QListView)
    return view


def choose_entries(screen: LogbookDriver, *numbers: int) -> None:
    view = the_list(screen)
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().clear()
    for place in range(view.model().rowCount()):
        index = view.model().index(place, 0)
        row = index.data(ShownLineRole)
        if isinstance(row, ListedLine) and row.number in numbers:
            view.selectionModel().select(index, flags.Select)
    assert len(view.selectionModel().selectedRows()) == len(numbers)


def newest(stage: Stage) -> WithholdingDecided:
    found: list[object] = []
    stage.session.do(
        stage.session,
        lambda opened: next(iter(opened.journal.store.read(opened.timelines.size()))),
        lambda signed: found.append(body_of(signed)),
    )
    stage.bot.waitUntil(lambda: bool(found))
    assert isinstance(found[0], WithholdingDecided)
    return found[0]


def test_readers_stand_in_groups_with_words_for_what_each_gets(
    screen: LogbookDriver,
) -> None:
    assert "IT hand-over: timeline, systems, evidence, custody, steps." in (
        screen.words()
    )
    reader(screen, PUBLIC)

    assert "Draft public notice. It names no author of an entry." in screen.words()
    where = screen.field("Recipient")
    heading = where.findText("Regulators and other authorities")

    where.setFocus()
    where.setCurrentIndex(heading - 1)
    QTest.keyClick(where, Qt.Key.Key_Down)

    assert where.currentIndex() == heading + 1
    assert not where.model().item(heading).isEnabled()
    screen.settle()


def test_counsel_gets_everything_and_nobody_has_to_accept_that(
    screen: LogbookDriver,
) -> None:
    reader(screen, COUNSEL)
    assert "Nothing is withheld from this reader." in screen.words()
    assert not offers(screen, ACCEPT)

    screen.press("Sign to folder…")

    assert "is signed" in screen.words()


def test_nothing_is_signed_before_somebody_answers_for_what_is_withheld(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    reader(screen, PUBLIC)
    before = screen.session.size
    assert "Nobody has accepted it yet." in screen.words()
    assert "Kept from the public, for " in screen.words()
    assert primaries(screen)[0] == ACCEPT
    assert "Sign and print…" not in primaries(screen)
    for act in ("Sign to folder…", "Sign and print…"):
        screen.press(act)
        assert "Accept what is withheld first." in screen.words()
        assert focused(screen) == ACCEPT
    screen.keys("Ctrl+P")
    screen.settle()

    assert screen.session.size == before
    assert focused(screen) == ACCEPT

    accepted = accept(screen)

    assert f"; accepted by A. Example in entry {accepted}, " in screen.words()
    body = newest(stage)
    assert (body.recipient, body.choice) == ("public", WithholdChoice.ACCEPTED)
    assert body.up_to == before
    assert not offers(screen, ACCEPT)
    assert focused(screen) == "Sign and print…"
    assert "Sign and print…" in primaries(screen)
    screen.press("Sign to folder…")
    assert "is signed" in screen.words()


def test_what_is_recorded_since_opens_it_again_and_is_named(
    screen: LogbookDriver,
) -> None:
    reader(screen, PUBLIC)
    accepted = accept(screen)

    screen.note("The second switch is off, too.")
    screen.settle()

    note = screen.session.size
    assert f"A. Example accepted it in entry {accepted}, " in screen.words()
    words = f"Since then something else is withheld, in entry {note}."
    assert words in screen.words()
    again = accept(screen)
    assert f"; accepted by A. Example in entry {again}, " in screen.words()


def test_every_entry_is_listed_under_its_class_and_found(
    screen: LogbookDriver,
) -> None:
    reader(screen, PUBLIC)
    screen.press(LOOK)
    assert "What is withheld from the public" in screen.words()
    every = len(listed(screen))
    assert f"Withheld, {every}" in screen.words()
    assert headings(screen)[0] == "W1, live security detail"
    assert any(
        line.fields.startswith("Withheld as a whole (W1)") for line in listed(screen)
    )
    assert any("Withheld (" in line.fields for line in listed(screen))

    screen.fill("Find in their words", "ransom note on fin-ws-07")
    assert [line.number for line in listed(screen)] == [5]
    screen.fill("Find in their words", "nobody wrote this")
    assert "No such entry." in screen.words()
    screen.fill("Find in their words", "")
    screen.choose(
        "Class of the reason", "W2, personal information the reader does not need"
    )
    assert headings(screen) == ["W2, personal information the reader does not need"]
    assert 0 < len(listed(screen)) < every

    [shown] = [
        one
        for one in screen.visible(QAbstractButton)
        if one.text().startswith("Shown whole, ")
    ]
    screen.click(shown)
    assert all(line.fields == "The reader sees all of it." for line in listed(screen))
    view = the_list(screen)
    assert len(view.findChildren(QWidget)) < 12, "a widget an entry is too many"


def test_one_field_is_shown_against_the_proposal(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    reader(screen, PUBLIC)
    accept(screen)
    screen.press(LOOK)
    choose_entries(screen, 5)
    screen.press(SHOW)
    assert ACCEPT not in primaries(screen)

    screen.press(SHOWN)
    assert "A reason is missing." in screen.words()
    screen.choose("What of it is shown?", "words")
    screen.fill(REASON, "It was in the newspaper.")
    screen.press(SHOWN)

    body = newest(stage)
    assert (body.choice, body.field) == (WithholdChoice.SHOW, "text")
    assert body.reason == "It was in the newspaper."
    said = f"Since then it was overruled, in entry {screen.session.size}."
    assert said in screen.words()
    assert offers(screen, ACCEPT)
    [line] = [line for line in listed(screen) if line.number == 5]
    assert line.is_overruled
    assert "words" not in line.fields


def test_a_value_given_later_is_saved_and_proves_itself_with_the_earlier_report(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    stage, screen, places = opened
    reader(screen, PUBLIC)
    accept(screen)
    places.folder_chosen = tmp_path / "out"
    screen.press("Sign to folder…")
    screen.wait_for("is signed")
    [folder] = (tmp_path / "out").iterdir()
    screen.press("Make another report")
    reader(screen, PUBLIC)
    screen.press(LOOK)
    choose_entries(screen, 5)
    screen.press(SHOW)
    screen.choose(
        "What do those get who hold a report already?",
        "A file with it, to be checked with their report",
    )
    screen.fill(REASON, "They asked for it.")
    places.file_chosen = tmp_path / "values.json"

    screen.press(SHOWN)

    stage.bot.waitUntil((tmp_path / "values.json").exists, timeout=PATIENCE_MS)
    checked = check_handover(folder, values=tmp_path / "values.json")
    assert checked.are_values_proved
    assert {each.entry for each in checked.values} == {5}
    assert newest(stage).choice is WithholdChoice.SHOW
    assert [each.name for each in tmp_path.glob("unfinished*")] == []


def test_several_entries_are_withheld_at_once_for_a_reason_of_a_class(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    reader(screen, COUNSEL)
    screen.press(LOOK)
    screen.press(SHOW)
    assert "This reader sees the whole of it already." in screen.words()
    assert isinstance(screen.window.focusWidget(), QListView)

    choose_entries(screen, 5, 6)
    screen.press(WITHHOLD)
    assert "Withhold entries 5, 6" in screen.words()
    before = screen.session.size

    screen.press(KEPT)
    assert "Nothing is chosen. Choose one of them." in screen.words()
    assert screen.session.size == before
    screen.choose("Class of the reason", "W7, safety of a person")
    screen.fill(REASON, "Names the caretaker's flat.")
    screen.press(KEPT)

    body = newest(stage)
    assert (body.choice, body.why, body.field) == (WithholdChoice.WITHHOLD, "W7", "")
    assert "Kept from counsel, for 1 reason: 2 entries wholly." in screen.words()
    assert offers(screen, ACCEPT)


def test_words_of_a_decision_are_kept_when_the_form_is_closed(
    screen: LogbookDriver,
) -> None:
    reader(screen, PUBLIC)
    screen.press(LOOK)
    screen.press(SHOW)
    screen.fill(REASON, "Half a rea")
    screen.keys("Esc")
    assert focused(screen) == SHOW

    screen.press(SHOW)
    area = screen.field(REASON)
    assert area.toPlainText() == "Half a rea"
    screen.keys("Esc")
    screen.keys("Esc")

    assert "Page 1 of " in screen.words()
    assert focused(screen) == LOOK


def test_each_reader_keeps_the_language_of_their_report(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    reader(screen, PUBLIC)
    screen.choose("Language", "Français")
    screen.settle()
    reader(screen, COUNSEL)
    assert screen.field("Language").currentText() == "English"

    reader(screen, PUBLIC)
    assert screen.field("Language").currentText() == "Français"

    assert proposed_language(stage, "public") == "en", "nothing was issued yet"
    reader(screen, COUNSEL)
    screen.choose("Language", "Español")
    screen.settle()
    screen.press("Sign to folder…")
    assert proposed_language(stage, "counsel") == "es"


def proposed_language(stage: Stage, recipient: str) -> str:
    """What another person would be offered, who has chosen nothing yet."""
    said: list[str] = []
    wish = Wish("WIN-0001", recipient)
    stage.session.do(
        stage.session,
        lambda logbook: composed(logbook, wish, unwatched).report.language,
        said.append,
    )
    stage.bot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    return said[0]


def test_nothing_is_clipped_in_the_list_and_its_form(screen: LogbookDriver) -> None:
    reader(screen, PUBLIC)
    screen.press(LOOK)
    screen.window.resize(853, 533)
    gallery.settle()
    assert_sound(screen)
    screen.button(WITHHOLD).click()
    gallery.settle()
    assert_sound(screen)
    # Words half as large again, in a window that has room for both sides no more.
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
