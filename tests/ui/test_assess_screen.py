"""Determining matters: a named person, a basis, and nothing taken away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from logbook.application.documentation import AnswerDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import Standing
from logbook.domain.decisions import Determination, Determined
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, an_incident
from ui.main_window import RESERVED_MNEMONICS
from ui.theme import theme
from ui.tokens import Look

NO_RISK = "Written finding of no risk (Missouri)"


@pytest.fixture
def assess(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Document") as driver:
        driver.session.do(driver.window, count_in_missouri)
        driver.settle()
        driver.go_to("Assess")
        yield driver


def count_in_missouri(logbook: OpenLogbook) -> None:
    """Record somebody whom the law of Missouri follows, so that it asks too."""
    one = AnswerDraft(Standing.VALUE, count=1)
    logbook.documentation.answer("WIN-0001", logbook.pack, "affected.us-mo", one)


def ask(driver: PhaseDriver, matter: str) -> None:
    driver.click(driver.named(QAbstractButton, f"Determine… {matter}"))
    driver.settle()


def take(driver: PhaseDriver, words: str) -> None:
    driver.click(driver.button(words))


def determine(driver: PhaseDriver, finding: str, basis: str) -> None:
    take(driver, finding)
    driver.fill("On what basis?", basis)
    driver.fill("Which person determined it?", "C. Specimen")
    driver.press("Record the determination")


def test_every_matter_says_what_to_weigh_and_where_it_is_from(
    assess: PhaseDriver,
) -> None:
    read = assess.read()

    assert "0 of 5 determined." in read
    assert "Is there a real risk of significant harm to the people affected?" in read
    assert "What to weigh" in read
    assert "Unverified, grade S" in read
    assert "From the law, not the guide:" in read
    assert "Ours, not the guide's:" in read
    assert read.count("Nobody has determined it") == 5


def test_a_determination_names_a_person_and_its_basis(assess: PhaseDriver) -> None:
    ask(assess, "Breach")
    assert "never the advice itself" in assess.read()
    before = len(assess.entries())
    assess.press("Record the determination")
    assert len(assess.entries()) == before
    assert "3 fields need another look, the first is “What is determined?”" in (
        assess.strip()
    )

    assess.fill("Was counsel consulted?", "File 0000, 2026-11-21")
    determine(assess, "Yes", "The log shows copies of the payroll folder.")

    body = assess.newest()
    assert isinstance(body, Determined)
    assert (body.assessment, body.finding) == ("breach", Determination.YES)
    assert (body.by, body.counsel) == ("C. Specimen", "File 0000, 2026-11-21")
    read = assess.read()
    assert "Determined: Yes" in read
    assert "Determined by C. Specimen," in read
    assert "Counsel consulted, reference only: File 0000, 2026-11-21" in read
    assert "1 of 5 determined." in read


def test_a_change_asks_why_and_the_one_before_stays_readable(
    assess: PhaseDriver,
) -> None:
    ask(assess, "Breach")
    determine(assess, "Not determined yet", "The log is still being read.")
    assert "0 of 5 determined." in assess.read()

    assess.press("Change the determination…")
    why = "Why does the earlier determination no longer hold?"
    determine(assess, "No", "Nothing left the building.")
    assert assess.problem(why)
    assess.fill(why, "The log was read.")
    assess.press("Record the determination")

    assert assess.newest().finding is Determination.NO
    assess.press("1 earlier determination")
    names = [one.accessibleName() for one in assess.visible(QAbstractButton)]
    assert "Change the determination… Breach" in names
    assert "Reason for the change: The log was read." in assess.read()
    spoken = assess.spoken()
    assert any("The log is still being read." in words for words in spoken)


def test_a_finding_that_is_kept_gets_its_last_day(assess: PhaseDriver) -> None:
    ask(assess, NO_RISK)
    kept = "Until which day is the finding kept?"
    assess.fill(kept, "soon")
    assess.press("Record the determination")
    assert "That is not a date. Write it like 2026-11-21." in assess.read()

    assess.fill(kept, "")
    determine(assess, "Yes", "The disk was encrypted, the key was not on it.")

    year = assess.session.now().year + 5
    assert assess.newest().keep_until.startswith(str(year))
    assert f"The finding is kept in writing until {year}-" in assess.read()


def test_what_is_typed_survives_the_lock(assess: PhaseDriver) -> None:
    ask(assess, "Breach")
    assess.paste("On what basis?", "שלום 🙂 half a sentence")
    take(assess, "No")
    assess.lock()

    assess.unlock_again()
    assess.go_to("Assess")
    ask(assess, "Breach")

    assert assess.typed("On what basis?") == "שלום 🙂 half a sentence"
    assert assess.button("No").isChecked()


def test_what_cannot_be_meant_gets_words_beside_its_field(assess: PhaseDriver) -> None:
    basis, when = "On what basis?", "When did it happen?"
    ask(assess, "Breach")
    take(assess, "No")
    assess.fill("Which person determined it?", "C. Specimen")
    before = len(assess.entries())
    for words in ("", "x" * 100_000, "  \u200b "):
        assess.paste(basis, words) if words else assess.fill(basis, "")
        assess.press("Record the determination")
        assert assess.problem(basis), words[:9]
        assert assess.typed(basis) == words

    assess.paste(basis, "The log.")
    for day in ("1601-01-01", "9999-12-31", "2026-02-30"):
        assess.set_time(when, "02:00", day)
        assess.press("Record the determination")
        assert f"1 field needs another look: “{when}”" in assess.strip(), day
    assert len(assess.entries()) == before


def test_strange_letters_are_recorded_as_they_are(assess: PhaseDriver) -> None:
    ask(assess, "Breach")
    take(assess, "No")
    assess.paste("Which person determined it?", "דנה 🙂")
    assess.paste("On what basis?", "تم الفحص 🙂 & <b>not bold</b>")
    assess.press("Record the determination")

    body = assess.newest()
    assert (body.by, body.basis) == ("דנה 🙂", "تم الفحص 🙂 & <b>not bold</b>")
    assert any("<b>not bold</b>" in words for words in assess.spoken())


@pytest.mark.parametrize(
    ("width", "height", "text"), [(853, 533, 100), (1280, 800, 150)]
)
def test_nothing_is_clipped_or_unreachable(
    assess: PhaseDriver, width: int, height: int, text: int
) -> None:
    theme().apply(Look.DARK, text)
    assess.window.resize(width, height)
    for filling in (False, True):
        if filling:
            ask(assess, NO_RISK)
        for _ in range(3):
            QApplication.processEvents()
        assert clipped(assess.screen) == []
        assert outside(assess.screen) == []
        assert low_targets(assess.screen) == []
        assert unnamed(assess.screen) == []
        letters = mnemonics(assess.screen)
        assert not set(letters) & RESERVED_MNEMONICS
        assert max(letters.values(), default=1) == 1
