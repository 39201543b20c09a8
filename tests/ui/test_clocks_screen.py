"""The room of the clocks: until when, counted from what, and what it rests on."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from logbook.application.documentation import AnswerDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import Standing
from logbook.domain.decisions import HoldAsked
from logbook.domain.holds import holds_of
from logbook.domain.moment import Moment
from tests.clockwork import Record, local
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, an_incident
from ui.main_window import RESERVED_MNEMONICS
from ui.screens.hold_words import details_of
from ui.theme import theme
from ui.tokens import Look

COMMISSIONER = "Report to the privacy commissioner"
CARDS = "Tell your card acquirer"
VISA = "Send the report that Visa asks for"
TEXAS = "Report to the Attorney General of Texas"


@pytest.fixture
def clocks(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Clocks") as driver:
        yield driver


def answer(driver: PhaseDriver, question: str, draft: AnswerDraft) -> None:
    """Answer as somebody did in the documentation."""

    def work(logbook: OpenLogbook) -> None:
        logbook.documentation.answer("WIN-0001", logbook.pack, question, draft)

    driver.session.do(driver.window, work)
    driver.settle()


def discovered(driver: PhaseDriver, *, days_ago: int) -> None:
    at = driver.session.now().replace(microsecond=0) - timedelta(days=days_ago)
    moment = Moment(at, int(at.utcoffset().total_seconds()) // 60)
    answer(driver, "discovered", AnswerDraft(Standing.VALUE, moment=moment))


def cards_touched(driver: PhaseDriver) -> None:
    answer(driver, "card-data", AnswerDraft(Standing.VALUE, text="Yes"))


def row_of(driver: PhaseDriver, name: str) -> str:
    [row] = [one for one in driver.visible(QFrame) if one.accessibleName() == name]
    return driver.words_in(row)


def test_a_clock_that_waits_says_for_what_and_leads_there(clocks: PhaseDriver) -> None:
    read = row_of(clocks, COMMISSIONER)
    assert "Nobody has decided yet whether it applies: If there is a real risk" in read
    assert "No date runs yet." in clocks.read()
    assert "Confirm with counsel." in read

    clocks.press_in(COMMISSIONER, "Answer now")
    assert clocks.window.room == "assess"
    assert "Record the determination" in clocks.read()

    clocks.go_to("Clocks")
    clocks.press_in(CARDS, "Answer now")
    assert clocks.window.room == "document"
    assert "Is payment card data involved?" in clocks.read()


def test_a_date_names_its_start_in_local_time_and_utc(clocks: PhaseDriver) -> None:
    cards_touched(clocks)
    # Whoever opened the incident said when it was discovered.
    assert "entry 4." in row_of(clocks, VISA)

    discovered(clocks, days_ago=0)

    read = row_of(clocks, VISA)
    assert "No later than" in read
    assert "Z)" in read
    assert "Counted from when the incident was discovered:" in read
    assert "entry 6." in read
    assert "left" in read
    assert "It has been running for" in row_of(clocks, CARDS)
    words = clocks.read()
    assert words.index(VISA) < words.index(CARDS) < words.index(COMMISSIONER)
    assert "1 with a date." in words
    assert any(f"{VISA}:" in chip and "left" in chip for chip in clocks.header())


def test_an_overdue_date_is_said_and_stays(clocks: PhaseDriver) -> None:
    cards_touched(clocks)
    discovered(clocks, days_ago=30)

    read = row_of(clocks, VISA)
    assert "Overdue by" in read
    assert "overdue" in clocks.read()
    assert any(f"{VISA}:" in chip and "overdue" in chip for chip in clocks.header())


def test_people_elsewhere_bring_the_law_of_their_region(clocks: PhaseDriver) -> None:
    assert TEXAS not in clocks.read()

    answer(clocks, "affected.us-tx", AnswerDraft(Standing.VALUE, count=300))
    assert TEXAS in clocks.read()
    clocks.go_to("Notify")
    assert TEXAS in clocks.read()


def test_a_hold_is_shown_and_moves_no_date(clocks: PhaseDriver) -> None:
    cards_touched(clocks)
    discovered(clocks, days_ago=0)
    before = row_of(clocks, VISA)
    date = next(line for line in before.splitlines() if "No later than" in line)

    clocks.press("Law enforcement asks to hold a notice…")
    clocks.fill("Which agency asks?", "Example Police")
    clocks.fill("Who spoke for it?", "Det. Example")
    clocks.fill("What was asked?", "Tell nobody before Monday.")
    clocks.press("Record the hold")

    after = row_of(clocks, VISA)
    assert "Held: Example Police asked for a delay, entry 7." in after
    assert "The hold does not move the date" in after
    assert date.split(" left")[0][:45] in after
    assert "About every notice." in clocks.read()


@pytest.mark.parametrize("words", ["Tell nobody.", "“Tell nobody.”"])
def test_words_of_law_enforcement_are_shown_as_they_were_written(words: str) -> None:
    asked = local("2026-11-21 12:00")
    record = Record()
    record.append(HoldAsked("Example Police", "Det. Example", words, asked))
    [hold] = holds_of(record.entries)

    lines = details_of(hold, record.pack, {}, asked.at)

    assert lines[0] == f"In their words: {words}"
    assert sum("Tell nobody." in line for line in lines) == 1


@pytest.mark.parametrize(
    ("width", "height", "text"), [(853, 533, 100), (1280, 800, 150)]
)
def test_nothing_is_clipped_or_unreachable(
    clocks: PhaseDriver, width: int, height: int, text: int
) -> None:
    cards_touched(clocks)
    discovered(clocks, days_ago=0)
    theme().apply(Look.DARK, text)
    clocks.window.resize(width, height)
    for filling in (False, True):
        if not filling:
            clocks.go_to("Notify")
            for _ in range(3):
                QApplication.processEvents()
            assert outside(clocks.screen) == []
            clocks.go_to("Clocks")
        if filling:
            clocks.press("Law enforcement asks to hold a notice…")
        for _ in range(3):
            QApplication.processEvents()
        assert clipped(clocks.screen) == []
        assert outside(clocks.screen) == []
        assert low_targets(clocks.screen) == []
        assert unnamed(clocks.screen) == []
        letters = mnemonics(clocks.screen)
        assert not set(letters) & RESERVED_MNEMONICS
        assert max(letters.values(), default=1) == 1
