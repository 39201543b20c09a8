"""A person in front of the whole program: the real windows over the real parts.

Everything is found by what can be read; nothing is reached from inside.
"""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListView
from pytestqt.qtbot import QtBot

from logbook.bootstrap.checking import check_handover, check_logbook
from logbook.domain.digest import Digest
from tests.ui.drivers import plain
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

WORDS = {RESPONDER: RESPONDER_WORDS, SUPERVISOR: SUPERVISOR_WORDS}


@dataclass(frozen=True)
class Call:
    """What a person writes down of a call.

    Attributes:
        number: The label of the number that office gives out.
    """

    person: str
    said: str
    reference: str = ""
    number: str = "Which reference number did they give?"
    channel: str = "Telephone"


@contextmanager
def whole_program(bot: QtBot, folder: Path) -> Iterator[Stage]:
    """Start the program on a laptop that has no logbook yet."""
    printing = Printing()
    made: dict[str, Stage] = {}

    def screens(session):
        return all_screens(session, printing=printing, dialogs=_Dialogs(made))

    with a_stage(bot, folder / "laptop", screens, rehearsal=False) as stage:
        made["stage"] = stage
        stage.program.start()
        yield stage


class _Dialogs:
    """The desktop's dialogs: the screens are made before the stage is."""

    def __init__(self, made: dict[str, Stage]) -> None:
        self._made = made

    def folder(self, *asked) -> Path | None:
        return self._made["stage"].places.folder(*asked)

    def files(self, *asked) -> tuple[Path, ...]:
        return self._made["stage"].places.files(*asked)

    def save(self, *asked) -> Path | None:
        return self._made["stage"].places.save(*asked)


def create(stage: Stage, organisation: str, place: str) -> str:
    """Create the logbook; return the fingerprint a person would read off the sheet."""
    setup = stage.setup
    setup.press("Create a logbook")
    setup.choose("Place", place)
    setup.go_through(
        organisation, (SUPERVISOR, SUPERVISOR_WORDS), (RESPONDER, RESPONDER_WORDS)
    )
    stage.places.file_chosen = stage.places.folder_chosen / "sheet.pdf"
    setup.press("Save…")
    setup.click(setup.button("The sheet is printed or saved"))
    setup.press("Continue to unlock")
    groups = re.findall(
        r"\b(?:[0-9a-f]{4} ){7}[0-9a-f]{4}\b", words_of(stage.places.file_chosen)
    )
    return "".join(groups).replace(" ", "")


def unlock(stage: Stage, name: str) -> "Story":
    """Unlock as one person, and wait until the record is verified."""
    stage.unlocking.unlock(WORDS[name], name)
    story = Story(stage.bot, stage.program, stage.session)
    story.window.activateWindow()
    story.until(lambda: stage.session.report is not None, "verified")
    story.settle()
    return story


def hand_over(story: "Story", stage: Stage, stick: Path, reader: str = "") -> Path:
    """Sign the report that the room proposes; return the folder on the stick.

    Args:
        reader: Another recipient by name, where it is to be another.
    """
    stick.mkdir()
    story.go_to("Hand over")
    if reader:
        story.choose("Recipient", reader)
        story.settle()
    story.accept_withheld()
    stage.places.folder_chosen = stick
    story.press("Sign to folder…")
    story.wait_for("Report R-001 is signed")
    [folder] = [file.parent for file in stick.rglob("report.pdf")]
    return folder


def assert_others_can_check(handed: Path, logbook: Path, fingerprint: str) -> None:
    """The report and the record hold, also for programs that are not ours."""
    assert str(check_handover(handed, Digest.from_hex(fingerprint)).verdict) == "VALID"
    checked = check_logbook(logbook, bytearray(RESPONDER_WORDS.encode()), full=True)
    assert not checked.findings
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"],
        cwd=handed,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def words_of(pdf: Path) -> str:
    """Return the words of a document, in reading order, with single blanks."""
    said = subprocess.run(
        ["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    return " ".join(said.split())


@dataclass
class Story(PhaseDriver):
    """A person who tells the program what happened."""

    def take(self, words: str) -> None:
        self.click(self.button(words))

    def do(self, title: str, what: str, **answers: str) -> None:
        """Record a step as done; other answers by the start of their label."""
        self.open_step(title)
        self.fill("What was done?", what)
        labels = {
            "changed": "What evidence did this change?",
            "why_now": "Preserving is not finished. Why go ahead now?",
            "by": "Who did it, if not you?",
        }
        for name, words in answers.items():
            self.fill(labels[name], words)
        self.press("Record as done")

    def open_step(self, title: str) -> None:
        """Open a step, unless it is the one that is open already."""
        self.settle()

        def opened() -> bool:
            closed = self._closed(title)
            for row in closed:
                self.click(row)
            return not closed

        self.until(opened, title)
        self.settle()

    def _closed(self, title: str) -> list[QAbstractButton]:
        return [
            one
            for one in self.visible(QAbstractButton)
            if one.accessibleName().startswith(title) and one.property("kind") == "row"
        ]

    def skip(self, title: str, why: str) -> None:
        """Record that a step does not apply here."""
        self.open_step(title)
        self.press("Not applicable…")
        self.fill("Why does it not apply here?", why)
        self.press("Record as not applicable")

    def sheet(self, name: str) -> None:
        """Turn to one of the sheets of the documentation."""
        [tab] = [
            one
            for one in self.visible(QAbstractButton)
            if one.property("kind") == "tab" and one.text().startswith(name)
        ]
        self.click(tab)
        self.settle()

    def answer(self, question: str, words: str) -> None:
        """Type an answer, or put another one in its place."""
        self.answer_as(question, "Value")
        self.fill(question, words)

    def choose_answer(self, question: str, words: str) -> None:
        """Choose one of the answers a question offers."""
        [button] = [
            one
            for one in self.field(question).findChildren(QAbstractButton)
            if plain(one.text()) == words
        ]
        self.click(button)

    def add_region(self, name: str) -> None:
        """Add a line for people who live somewhere else."""
        self.take("Add a state or province…")
        self.fill("State, province or territory", name)
        self.bot.keyClick(
            self.control("State, province or territory"), Qt.Key.Key_Return
        )
        self.settle()

    def determine(self, matter: str, finding: str, basis: str) -> None:
        """Record what the supervisor determined."""
        self.press_row(f"Determine… {matter}")
        self.take(finding)
        self.fill("On what basis?", basis)
        self.fill("Which person determined it?", SUPERVISOR)
        self.press("Record the determination")

    def tell(self, duty: str, call: Call, document: str = "") -> None:
        """Record that an office was told, and which document it was handed."""
        self.press_in(duty, "Record a call")
        self.take("Told somebody")
        self.take(call.channel)
        self.fill("Who was spoken to?", call.person)
        self.fill("What was said?", call.said)
        if call.reference:
            self.fill(call.number, call.reference)
        if document:
            self.fill("Which letter, form or notice was handed over?", document)
        self.press("Record the call")

    def amend(self, before: str, after: str, reason: str) -> str:
        """Correct a note in the timeline; return how both are read out."""
        self.go_to("Timeline")
        self.wait_for("Intact")
        [view] = self.visible(QListView)
        view.setCurrentIndex(self._indexed(view, before))
        self.settle()
        self.press("Amend…")
        self.fill("New words", after)
        self.fill("Reason", reason)
        self.press("Record the amendment")
        index = self._indexed(view, after)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def close_incident(self, answers: dict[str, str]) -> None:
        """Close the incident, and confirm that it is meant."""
        self.go_to("Close")
        self.explain_everything("Practice goes no further.")
        self.press("Close this incident…")
        for label, words in answers.items():
            self.fill(label, words)
        self.press("Go on to the close…")
        self.take_close()

    def take_close(self) -> None:
        """Press the button that names the incident."""
        [button] = [
            one
            for one in self.visible(QAbstractButton)
            if re.fullmatch(r"Close [A-Z]+-\d{4}", plain(one.text()))
        ]
        self.click(button)
        self.settle()

    @staticmethod
    def _indexed(view: QListView, words: str):
        model = view.model()
        for place in range(model.rowCount()):
            index = model.index(place, 0)
            if words in str(index.data(Qt.ItemDataRole.AccessibleTextRole)):
                return index
        raise LookupError(words)
