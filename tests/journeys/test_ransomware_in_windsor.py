"""Ransomware on a clerk's computer in Windsor, from the first start to the officer.

The real windows over the real SQLCipher, ReportLab and pyHanko; everything is found
by what a person can read.
"""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from logbook.bootstrap.checking import check_handover, check_logbook
from logbook.domain.digest import Digest
from tests.ui.drivers import WindowDriver
from tests.ui.phases import PhaseDriver
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    SUPERVISOR,
    SUPERVISOR_WORDS,
    Stage,
    a_stage,
)
from ui.app import all_screens
from ui.printing import Printing

IT = "City of Windsor Information Technology Services"
PRIVACY = "City Privacy and Access to Information Office"


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    places = tmp_path / "laptop"
    printing = Printing()
    made: dict[str, Stage] = {}

    def screens(session):
        return all_screens(session, printing=printing, dialogs=_Places(made))

    with a_stage(qtbot, places, screens, rehearsal=False) as it:
        made["stage"] = it
        it.program.start()
        yield it


class _Places:
    """The desktop's dialogs, as far as the hand-over screen asks them."""

    def __init__(self, made: dict[str, Stage]) -> None:
        self._made = made

    def folder(self, *asked) -> Path | None:
        return self._made["stage"].places.folder(*asked)

    def save(self, *asked) -> Path | None:
        return self._made["stage"].places.save(*asked)


def words_of(pdf: Path) -> str:
    return subprocess.run(
        ["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout


def driver_of(stage: Stage) -> PhaseDriver:
    driver = PhaseDriver(stage.bot, stage.program, stage.session)
    driver.window.activateWindow()
    return driver


def choose(driver: WindowDriver, words: str) -> None:
    driver.click(driver.button(words))


def open_step(driver: PhaseDriver, title: str) -> None:
    driver.click(driver.row(title))
    driver.settle()


def create(stage: Stage) -> str:
    """Create the logbook; return the fingerprint a person would read off the sheet."""
    setup = stage.setup
    setup.press("Create a logbook")
    setup.go_through(
        "City of Windsor", (SUPERVISOR, SUPERVISOR_WORDS), (RESPONDER, RESPONDER_WORDS)
    )
    stage.places.file_chosen = stage.places.folder_chosen / "sheet.pdf"
    setup.press("Save…")
    choose(setup, "The sheet is printed or saved")
    setup.press("Continue to unlock")
    text = words_of(stage.places.file_chosen)
    groups = re.findall(r"\b(?:[0-9a-f]{4} ){7}[0-9a-f]{4}\b", text)
    return "".join(groups).replace(" ", "")


def unlock(stage: Stage, name: str, passphrase: str) -> PhaseDriver:
    stage.unlocking.unlock(passphrase, name)
    driver = driver_of(stage)
    driver.until(lambda: stage.session.report is not None, "verified")
    driver.settle()
    return driver


def contain(driver: PhaseDriver) -> None:
    driver.go_to("Contain")
    driver.fill("What was done?", "Two photographs with the City's telephone.")
    driver.press("Record as done")
    driver.fill("What was done?", 'B. Sample: "Pull the cable, leave the power on."')
    driver.press("Record as done")
    open_step(driver, "Disconnect the affected computer")
    assert "Where it is safe" in driver.read()
    assert "What this can destroy" in driver.read()
    driver.fill("What was done?", "Cable of FIN-WS-07 pulled. Power left on.")
    driver.fill("What evidence did this change?", "Open connections ended.")
    driver.press("Record as done")
    open_step(driver, "Check that the backups")
    driver.press("Not applicable…")
    driver.fill("Why does it not apply here?", "This computer reaches no backups.")
    driver.press("Record as not applicable")


def document(driver: PhaseDriver) -> None:
    driver.go_to("Document")
    driver.answer_as("When did it start?", "Unknown")
    driver.answer_as("What did people see?", "Value")
    driver.fill("What did people see?", "A red screen with a ransom note.")
    driver.press("Record 2 answers")
    choose(driver, "Systems")
    driver.answer_as("Which systems are affected?", "Value")
    driver.fill("Which systems are affected?", "FIN-WS-07; finance share")
    driver.press("Record 1 answer")
    choose(driver, "People")
    driver.answer_as("Which users are affected?", "Value")
    driver.fill("Which users are affected?", "The finance counter")
    driver.answer_as("How many residents are affected?", "Unknown")
    driver.press("Record 2 answers")
    choose(driver, "Data")
    driver.answer_as("What types of data are exposed?", "Value")
    driver.tick("Payment or bank details")
    driver.answer_as("Is personal information involved?", "Value")
    choose(driver, "Possibly")
    driver.press("Record 2 answers")


def notify(driver: PhaseDriver) -> None:
    driver.go_to("Notify")
    driver.press_in(IT, "Record a call")
    choose(driver, "Told somebody")
    choose(driver, "Telephone")
    driver.fill("Who was spoken to?", "The helpdesk")
    driver.fill("What was said?", "Time, systems, users and what was done.")
    choose(driver, "Yes")
    driver.fill("Which reference number did they give?", "HD-0000")
    driver.press("Record the call")
    assert "HD-0000" in driver.read()


def amend_the_note(driver: PhaseDriver) -> None:
    driver.go_to("Timeline")
    driver.wait_for("Intact")
    [view] = driver.visible(QListView)
    model = view.model()
    for place in range(model.rowCount()):
        index = model.index(place, 0)
        if "12 accounts" in str(index.data(Qt.ItemDataRole.AccessibleTextRole)):
            view.setCurrentIndex(index)
    driver.settle()
    driver.press("Amend…")
    driver.fill("New words", "14 accounts on the finance share are affected.")
    driver.fill("Reason", "Counted again from the server's list.")
    driver.press("Record the amendment")
    said = [
        str(model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for place in range(model.rowCount())
    ]
    [amended] = [words for words in said if "14 accounts" in words]
    assert "12 accounts" in amended, "both stay readable"
    assert "Counted again" in amended


def hand_over(driver: PhaseDriver, stage: Stage, stick: Path) -> Path:
    driver.go_to("Hand over")
    driver.until(lambda: "not signed yet" in driver.words(), "the preview")
    stage.places.folder_chosen = stick
    driver.press("Sign to folder…")
    driver.wait_for("Report R-001 is signed")
    [folder] = [file.parent for file in stick.rglob("report.pdf")]
    return folder


def test_from_the_first_start_to_the_hand_over(stage: Stage, tmp_path: Path) -> None:
    fingerprint = create(stage)
    laptop = stage.places.folder_chosen
    [folder] = laptop.glob("*.irlog")

    stage.unlocking.unlock("not the passphrase at all", RESPONDER)
    assert f"does not open {RESPONDER}'s key" in stage.unlocking.words()
    driver = unlock(stage, RESPONDER, RESPONDER_WORDS)
    driver.open_incident("Ransomware on a clerk's computer")
    contain(driver)
    document(driver)
    notify(driver)
    driver.note("12 accounts on the finance share are affected.")
    assert "recorded" in driver.strip()
    amend_the_note(driver)

    driver.lock()
    assert "Ransomware" not in driver.words(), "locked means out of sight"
    driver = unlock(stage, SUPERVISOR, SUPERVISOR_WORDS)
    assert stage.session.report.intact
    driver.lock()
    driver = unlock(stage, RESPONDER, RESPONDER_WORDS)

    stick = tmp_path / "stick"
    stick.mkdir()
    handed = hand_over(driver, stage, stick)
    driver.go_to("Verification")
    driver.wait_for("Intact")
    driver.lock()

    assert_others_can_check(handed, folder, fingerprint)


def assert_others_can_check(handed: Path, folder: Path, fingerprint: str) -> None:
    assert str(check_handover(handed).verdict) == "UNPINNED"
    assert str(check_handover(handed, Digest.from_hex(fingerprint)).verdict) == "VALID"
    checked = check_logbook(folder, bytearray(RESPONDER_WORDS.encode()), full=True)
    assert not checked.findings
    assert_the_report_tells_the_story(handed / "report.pdf")
    assert_foreign_programs_agree(handed)


def assert_the_report_tells_the_story(report: Path) -> None:
    text = " ".join(words_of(report).split())
    for words in (
        "Ransomware on a clerk's computer",
        "Cable of FIN-WS-07 pulled.",
        "Evidence changed: Open connections ended.",
        "12 accounts on the finance share are affected.",
        "14 accounts on the finance share are affected.",
        "unknown",
        "HD-0000",
        "END OF REPORT",
    ):
        assert words in text, words
    assert "REHEARSAL" not in text


def assert_foreign_programs_agree(handed: Path) -> None:
    said = subprocess.run(
        ["pdfsig", handed / "report.pdf"], capture_output=True, text=True, check=False
    ).stdout
    assert "Total document signed" in said
    assert "Signature is Valid" in said
    for command in (
        ["qpdf", "--check", "report.pdf"],
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"],
        [
            "openssl", "cms", "-verify", "-binary", "-inform", "DER",
            "-in", "report.pdf.p7s", "-content", "report.pdf",
            "-CAfile", "ca.pem", "-purpose", "any", "-out", "/dev/null",
        ],
    ):  # fmt: skip
        done = subprocess.run(command, cwd=handed, capture_output=True, check=False)
        assert done.returncode == 0, (command, done.stderr)
