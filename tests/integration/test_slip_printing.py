"""The seal slip through a real printing system, and what is recorded of it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.shift_bodies import SealSlipPrinted
from tests.integration.cups import private_cups
from tests.ui.phases import PhaseDriver, original, phase_screens
from tests.ui.programs import RESPONDER, a_stage, copied
from ui import rooms
from ui.print_queue import PrintQueue
from ui.printing import Printing
from ui.screens.shift import ShiftScreen
from ui.session import Session


def screens(session: Session, printing: Printing) -> Mapping[str, QWidget]:
    return {**phase_screens(session), rooms.SHIFT: ShiftScreen(session, printing)}


@pytest.mark.parametrize(
    ("printer", "outcome", "said"),
    [
        ("keeps", "done", "Printed on keeps. Have both sign it in ink."),
        ("jams", "stopped", "Paper jam in tray 2"),
    ],
)
def test_what_became_of_a_printed_slip_is_told_and_recorded(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    printer: str,
    outcome: str,
    said: str,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    made = partial(screens, printing=Printing(PrintQueue(patience=20, pause=0.05)))
    with (
        private_cups([printer], default=printer) as cups,
        a_stage(qtbot, tmp_path / "place", made) as stage,
    ):
        stage.open(copied(original(), tmp_path), RESPONDER)
        driver = PhaseDriver(stage.bot, stage.program, stage.session)
        driver.go_to("Shift")
        driver.press("Seal slip…")
        driver.press("Print the slip…")
        driver.wait_for(said)
        driver.settle()

        body = driver.newest()
        paper = cups.paper() if outcome == "done" else []

    assert isinstance(body, SealSlipPrinted)
    assert (body.printer, body.outcome) == (printer, outcome)
    assert SignedCheckpoint.from_text(body.checkpoint).checkpoint.size
    assert all(page.startswith(b"%PDF") for page in paper)
    assert len(paper) == (1 if outcome == "done" else 0)
