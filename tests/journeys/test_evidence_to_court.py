"""An image and a bagged telephone go to the police, to a laboratory, and back: twice.

The real windows over the real vault, SQLCipher, ReportLab and pyHanko; everything is
found by what a person can read.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QAbstractButton

from logbook.bootstrap.checking import check_handover
from logbook.domain.digest import Digest
from tests.journeys.turns import RANSOM, Laptop, Turn, empty_laptop, turn
from tests.journeys.whole_program import assert_others_can_check, words_of
from tests.ui.custody_room import draw
from tests.ui.programs import RESPONDER, SUPERVISOR, Stage
from ui.widgets.signature_pad import SignaturePad

IMAGE, PHONE = "E-001", "E-002"
POLICE, LABORATORY = "Sgt. M. Placeholder", "Dr. P. Specimen"
OPENED = "The laboratory mounted it without a write blocker; its letter is in folder 3."
DIFFERS = "DIFFERS: what came back is not what was taken in."
SAME = "What came back has the SHA-256 the item was taken in with."
SEAL = "B-0001"
FINE = {
    IMAGE: "Intact, as far as anybody has looked",
    PHONE: "Nothing was found at it.",
}
"""What is said of an item nothing stands against."""


@pytest.fixture(autouse=True)
def _no_printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Qt asks once for the printers there are; here it finds none."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))


@dataclass
class Room:
    """The evidence room, the person in it, and a stick for papers and copies."""

    stage: Stage
    person: Turn
    stick: Path
    papers: list[Path] = field(default_factory=list)

    def go_in(self) -> None:
        self.person.key("Alt+E")
        assert self.person.screen.accessibleName() == "Evidence"

    def choose(self, item: str) -> None:
        """Choose an item in the register."""
        rows = self.person.visible(QAbstractButton)
        [row] = [
            one
            for one in rows
            if one.accessibleName().startswith(item) and one.property("kind") == "row"
        ]
        self.person.click(row)
        self.person.settle()

    def one(self, words: str) -> None:
        """Choose one answer of a row of answers."""
        self.person.click(self.person.button(words))

    def look_at_seal(self, item: str) -> None:
        self.one("Intact" if item == PHONE else "It has none")
        if item == PHONE:
            self.person.fill("Number on the seal or bag it has now", SEAL)

    def record(self) -> Path:
        """Record the transfer and sign its receipt onto the stick."""
        person, before = self.person, set(self.stick.iterdir())
        person.press("Record the transfer")
        person.wait_for("not signed yet")
        self.stage.places.folder_chosen = self.stick
        person.press("Sign to folder…")
        person.until(lambda: set(self.stick.iterdir()) - before, "the receipt")
        person.wait_for("Folder to hand over")
        [folder] = set(self.stick.iterdir()) - before
        person.press("Close the papers")
        self.papers.append(folder)
        return folder


def test_what_comes_back_altered_is_caught_and_stays_on_record(
    stage: Stage, tmp_path: Path
) -> None:
    laptop = empty_laptop(tmp_path)
    room = Room(stage, turn(stage, laptop, RESPONDER), tmp_path / "stick")
    room.stick.mkdir()
    room.person.open_incident(RANSOM, "Ransomware")
    leads_to_the_room(room)
    image = takes_in_an_image(room, tmp_path)
    bags_the_telephone(room)

    for item in (IMAGE, PHONE):
        room.choose(item)
        receipts = goes_round(room, item, image)
        both_receipts_name_who_had_it(item, receipts)
        assert "gap" not in room.person.read().lower()
        assert FINE[item] in room.person.read()
    confirms_the_ink(room, IMAGE)

    room.choose(IMAGE)
    comes_back_altered(room, image)
    is_explained_and_still_there(stage, laptop, room)
    room.person.lock()
    others_can_check(room.papers, laptop)


def others_can_check(papers: list[Path], laptop: Laptop) -> None:
    """Each folder with the fingerprint from the set-up sheet; the last one in full."""
    root = Digest.from_hex(laptop.fingerprint)
    assert len(papers) == 7, "three times there and back, and a sheet"
    assert {str(check_handover(each, root).verdict) for each in papers} == {"VALID"}
    assert_others_can_check(papers[-1], laptop.logbook, laptop.fingerprint)


def leads_to_the_room(room: Room) -> None:
    """A step that keeps evidence shows the way, and so does a key."""
    person = room.person
    person.go_to("Preserve")
    person.press("To the evidence (Alt+E)")
    assert person.screen.accessibleName() == "Evidence"
    assert "No evidence yet." in person.read()


def takes_in_an_image(room: Room, tmp_path: Path) -> Path:
    image = tmp_path / "FIN-WS-07.img"
    image.write_bytes(b"practice " * 40_000)
    before = image.stat()
    room.stage.places.files_chosen = (image,)
    person = room.person
    person.press("Add evidence")
    person.press("Files…")
    person.fill("Name on lists and labels", "Image of the disk of FIN-WS-07")
    person.choose("What sort of thing is it?", "Disk or memory image")
    person.press("Take it in")
    person.wait_for(f"{IMAGE}  Image of the disk of FIN-WS-07")
    after = image.stat()
    assert (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, before.st_size)
    return image


def bags_the_telephone(room: Room) -> None:
    person = room.person
    person.press("Add evidence")
    person.press("A thing (bagged device, paper)")
    person.fill("Name on lists and labels", "Telephone of the clerk")
    person.choose("What sort of thing is it?", "Device")
    person.press("Seal, place, photographs, sensitivity")
    person.fill("Number of the seal or bag", SEAL)
    person.press("Register it, keep it on record")
    person.wait_for(f"{PHONE}  Telephone of the clerk")


def goes_round(room: Room, item: str, image: Path) -> tuple[Path, Path]:
    """To the police, who sign on the touchpad; to the laboratory; and back."""
    out = to_the_police(room, item)
    went_on_to_the_laboratory(room, item)
    person = room.person
    person.press("It came back, or went on…")
    if item == IMAGE:
        room.stage.places.files_chosen = (image,)
        person.press("Of the returned file…")
        person.wait_for(SAME)
    return out, comes_back(room, item)


def to_the_police(room: Room, item: str) -> Path:
    person = room.person
    person.press("Hand over…")
    person.choose("Who gets it?", "Somebody else…")
    person.fill("Name of who gets it", POLICE)
    person.fill("Agency or company", "Example Police Service")
    person.fill("Badge number", "0000")
    person.fill("For what reason?", "Police case PR-0000.")
    room.look_at_seal(item)
    room.one("Draws it here")
    [pad] = person.visible(SignaturePad)
    draw(pad, [(60, 90), (120, 20), (180, 110), (260, 30), (330, 100)])
    return room.record()


def went_on_to_the_laboratory(room: Room, item: str) -> None:
    person = room.person
    person.press("It came back, or went on…")
    room.one("It went on outside")
    person.fill("Name of who gets it", LABORATORY)
    person.fill("Agency or company", "Example Laboratory")
    person.fill("For what reason?", "The police told so.")
    room.look_at_seal(item)
    for button in person.visible(QAbstractButton):
        if button.text() == "On a paper I was shown":
            person.click(button)
    person.press("Record the transfer")
    person.press("Close the papers")


def comes_back(room: Room, item: str) -> Path:
    person = room.person
    person.fill("For what reason?", "Examined.")
    room.look_at_seal(item)
    room.one("In ink on the receipt")
    return room.record()


def both_receipts_name_who_had_it(item: str, receipts: tuple[Path, Path]) -> None:
    for folder, other in zip(receipts, (POLICE, LABORATORY), strict=True):
        told = words_of(folder / "report.pdf")
        for words in (item, other, RESPONDER):
            assert words in told, words


def confirms_the_ink(room: Room, item: str) -> None:
    room.choose(item)
    room.person.press("Confirm a signature in ink…")
    room.person.fill("Where is the signed receipt kept?", "Folder 3, safe.")
    room.person.press("Record that I saw it")
    assert "Confirm a signature in ink…" not in room.person.read()


def comes_back_altered(room: Room, image: Path) -> None:
    """The second time one byte is another one; it is taken back all the same."""
    person = room.person
    to_the_police(room, IMAGE)
    content = bytearray(image.read_bytes())
    content[1000] ^= 1
    altered = image.with_name("returned.img")
    altered.write_bytes(content)
    room.stage.places.files_chosen = (altered,)
    person.press("It came back, or went on…")
    person.press("Of the returned file…")
    person.wait_for(DIFFERS)
    comes_back(room, IMAGE)
    assert "Hand over…" in person.read(), "whoever took it back has it"
    never_called_intact(person)


def never_called_intact(person: Turn) -> None:
    read = person.read()
    assert "Not to be called intact" in read
    assert "Intact, as far as" not in read
    assert "not what was taken in" in read


def is_explained_and_still_there(stage: Stage, laptop: Laptop, room: Room) -> None:
    """A supervisor explains it in a signed entry; the finding stays where it is."""
    person = room.person = turn(stage, laptop, SUPERVISOR)
    room.go_in()
    room.choose(IMAGE)
    never_called_intact(person)
    person.press("Explain…")
    person.fill("What is known about it", OPENED)
    person.press("Record the explanation")
    room.choose(IMAGE)
    never_called_intact(person)
    assert OPENED in person.read()
    sheet = custody_sheet(room)
    told = words_of(sheet / "report.pdf")
    assert OPENED in told
    assert "not what was taken in" in told
    assert "intact" not in told.lower().replace("not to be called intact", "")


def custody_sheet(room: Room) -> Path:
    person, before = room.person, set(room.stick.iterdir())
    person.press("Receipt and custody sheet…")
    person.settle()
    person.press("Custody sheet")
    person.wait_for("not signed yet")
    room.stage.places.folder_chosen = room.stick
    person.press("Sign to folder…")
    person.until(lambda: set(room.stick.iterdir()) - before, "the sheet")
    person.wait_for("Folder to hand over")
    [folder] = set(room.stick.iterdir()) - before
    person.press("Close the papers")
    room.papers.append(folder)
    return folder
