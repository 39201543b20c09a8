"""The change of shifts at one window: who goes signs a card, who comes takes over."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from logbook.domain.shift_bodies import (
    SealSlipPrinted,
    ShiftAccepted,
    ShiftDeclined,
    ShiftOffered,
)
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, original, phase_screens
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    SUPERVISOR,
    SUPERVISOR_WORDS,
    ChosenPlaces,
    Stage,
    a_stage,
    copied,
)
from ui import rooms
from ui.main_window import RESERVED_MNEMONICS
from ui.printing import Printing
from ui.screens.shift import ShiftScreen
from ui.screens.verification import VerificationScreen
from ui.session import Session
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.paper_preview import PaperPreview

SIGN = "Sign the card and hand over…"
NEXT = "What is to be done next?"


def screens(session: Session, places: ChosenPlaces) -> Mapping[str, QWidget]:
    return {
        **phase_screens(session),
        rooms.SHIFT: ShiftScreen(session, Printing(), places),
        rooms.VERIFICATION: VerificationScreen(session, places),
    }


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    places = ChosenPlaces(tmp_path, tmp_path / "slip.pdf")
    with a_stage(qtbot, tmp_path / "place", partial(screens, places=places)) as made:
        made.open(copied(original(), tmp_path), RESPONDER)
        yield made


@pytest.fixture
def shift(stage: Stage) -> PhaseDriver:
    driver = PhaseDriver(stage.bot, stage.program, stage.session)
    driver.window.activateWindow()
    driver.open_incident("A red screen")
    driver.go_to("Shift")
    return driver


def fill_in(driver: PhaseDriver) -> None:
    driver.choose("Who takes over?", f"{SUPERVISOR}, supervisor")
    driver.click(driver.button("Evidence is held"))
    driver.fill("What is held, and where?", "E-001, cabinet 2.")
    driver.fill(NEXT, "Ring the helpdesk at nine.")


def sign(driver: PhaseDriver) -> None:
    fill_in(driver)
    driver.press(SIGN)
    driver.press("Sign the card")


def as_supervisor(driver: PhaseDriver) -> None:
    driver.unlock_again(SUPERVISOR_WORDS, SUPERVISOR)


def test_a_card_needs_who_takes_over_whether_evidence_is_held_and_what_is_next(
    shift: PhaseDriver,
) -> None:
    assert shift.control("Who takes over?").hasFocus()
    shift.press(SIGN)

    assert (
        "3 fields need another look, the first is “Who takes over?”. " in shift.strip()
    )
    assert shift.problem("Who takes over?").startswith("Nothing is chosen.")
    assert shift.problem(NEXT).startswith("This is empty.")
    shift.click(shift.button("Evidence is held"))
    shift.press(SIGN)
    assert shift.problem("What is held, and where?")
    assert not isinstance(shift.newest(), ShiftOffered)


def test_what_is_open_stands_beside_the_fields_and_is_signed_as_it_stands(
    shift: PhaseDriver,
) -> None:
    assert "Nothing is open." in shift.read()
    sign(shift)

    body = shift.newest()
    assert isinstance(body, ShiftOffered)
    assert (body.to_name, body.containment) == (SUPERVISOR, "")
    assert body.evidence == "E-001, cabinet 2."
    assert "The card for B. Sample" in shift.read()
    assert shift.button("Lock for B. Sample").hasFocus()
    assert "A. Example to B. Sample. Signed " in shift.read()


def test_no_evidence_is_said_and_not_left_blank(shift: PhaseDriver) -> None:
    shift.choose("Who takes over?", f"{SUPERVISOR}, supervisor")
    shift.click(shift.button("None is held"))
    shift.fill(NEXT, "Sleep.")
    shift.press(SIGN)
    shift.press("Sign the card")

    assert "None is held, the author says." in shift.read()


def test_signing_leaves_the_card_as_it_is_when_declined(shift: PhaseDriver) -> None:
    fill_in(shift)
    before = len(shift.entries())
    shift.press(SIGN)
    shift.press("Leave it as it is")

    assert len(shift.entries()) == before
    assert shift.typed(NEXT) == "Ring the helpdesk at nine."


def test_who_comes_is_chosen_led_to_the_card_and_takes_over(shift: PhaseDriver) -> None:
    sign(shift)
    card = shift.entries()[-1].number
    shift.press(f"Lock for {SUPERVISOR}")
    shift.wait_for("Unlock the logbook")
    shift.settle()
    assert shift.button(SUPERVISOR).isChecked()

    as_supervisor(shift)
    assert shift.screen.accessibleName() == "Shift"
    assert f"Read the card in entry {card} first." in shift.strip()
    assert shift.button("Take over…").hasFocus()
    assert "Ring the helpdesk at nine." in shift.read()
    shift.press("Take over…")
    shift.fill("Anything to say about it?", "Read it twice.")
    shift.press("Take over")

    body = shift.newest()
    assert isinstance(body, ShiftAccepted)
    assert body.words == "Read it twice."
    assert f"{SUPERVISOR} took over" in shift.read()
    assert shift.button(SIGN)


def test_who_declines_says_why_and_another_card_can_be_signed(
    shift: PhaseDriver,
) -> None:
    sign(shift)
    shift.press(f"Lock for {SUPERVISOR}")
    shift.wait_for("Unlock the logbook")
    as_supervisor(shift)
    shift.press("Decline…")
    shift.press("Record that I decline")
    assert shift.problem("Why?")
    shift.fill("Why?", "I leave at nine.")
    shift.press("Record that I decline")

    assert isinstance(shift.newest(), ShiftDeclined)
    assert "Reason: I leave at nine." in shift.read()
    assert shift.button(SIGN)


def test_what_is_recorded_since_the_card_is_counted_beside_it(
    shift: PhaseDriver,
) -> None:
    sign(shift)
    assert "since the card" not in shift.read()
    for words in ("The insurer rang.", "The printer stopped.", "Coffee."):
        shift.note(words)

    assert "3 entries were recorded since the card." in shift.read()


def test_only_who_signed_it_is_offered_to_take_a_card_back(shift: PhaseDriver) -> None:
    sign(shift)
    shift.press("Take it back…")
    shift.fill("Why?", "She is ill.")
    shift.press("Record that it is taken back")

    assert "Taken back" in shift.read()
    assert "Reason: She is ill." in shift.read()


def test_the_words_of_a_card_survive_the_lock(shift: PhaseDriver) -> None:
    fill_in(shift)
    shift.lock()
    shift.unlock_again(RESPONDER_WORDS, RESPONDER)
    shift.go_to("Shift")

    assert shift.typed("What is held, and where?") == "E-001, cabinet 2."
    assert shift.typed(NEXT) == "Ring the helpdesk at nine."
    shift.press(SIGN)
    assert shift.button("Sign the card")


@pytest.mark.parametrize("size", [(1280, 800), (853, 533)])
def test_a_slip_is_in_sight_with_what_is_done_with_it(
    shift: PhaseDriver, size: tuple[int, int]
) -> None:
    shift.window.resize(*size)
    shift.press("Seal slip…")

    where = shift.button("Print the slip…")
    assert where.hasFocus()
    assert where.visibleRegion().boundingRect() == where.rect()
    [paper] = shift.visible(PaperPreview)
    assert paper.visibleRegion().boundingRect().height() > 100


def test_too_many_words_are_refused_at_their_field(shift: PhaseDriver) -> None:
    fill_in(shift)
    shift.paste(NEXT, "x" * 30_000)
    shift.press(SIGN)

    assert shift.problem(NEXT)
    assert len(shift.typed(NEXT)) == 30_000


def test_a_slip_that_is_saved_is_recorded_and_its_lines_match_when_typed(
    shift: PhaseDriver, tmp_path: Path
) -> None:
    shift.press("Seal slip…")
    shift.press("Save as PDF…")
    shift.settle()

    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")
    body = shift.newest()
    assert isinstance(body, SealSlipPrinted)
    assert (body.printer, body.outcome) == ("slip.pdf", "saved")
    assert "Saved as slip.pdf." in shift.read()

    lines = body.checkpoint.splitlines()[:3]
    shift.go_to("Verification")
    shift.paste("Compare a printed checkpoint", "\n".join(lines))
    shift.press("Compare")
    shift.wait_for(f"It matches: entries 1 to {lines[1]} are exactly what they were")


@pytest.mark.parametrize(
    ("width", "height", "text"), [(853, 533, 100), (1280, 800, 150)]
)
def test_nothing_is_clipped_or_unreachable(
    shift: PhaseDriver, width: int, height: int, text: int
) -> None:
    theme().apply(Look.DARK, text)
    shift.window.resize(width, height)
    for act in (
        lambda: shift.press("Seal slip…"),
        lambda: shift.press("Close the slip"),
        lambda: sign(shift),
    ):
        act()
        for _ in range(3):
            QApplication.processEvents()
        assert clipped(shift.screen) == []
        assert outside(shift.screen) == []
        assert low_targets(shift.screen) == []
        assert unnamed(shift.screen) == []
        letters = mnemonics(shift.screen)
        assert not set(letters) & RESERVED_MNEMONICS
        assert max(letters.values(), default=1) == 1
