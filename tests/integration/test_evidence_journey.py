"""An image and a bagged telephone go to the police, to a laboratory, and back.

Told through the services the windows use, on a real logbook; what comes out of it is
checked by programs that are not ours.
"""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.evidence import EvidenceItem, ItemState
from logbook.domain.evidence_words import intact_words, standing_words
from logbook.domain.item_finding import FindingKind
from logbook.domain.role import Role
from logbook.domain.wording import say_all
from logbook.story_acts import ACTS
from logbook.story_scene import Scene, StoryClock
from tests.rehearsed import run

WORDS = b"velvet tractor ninety lemon kite"
STORY = {"title": "A red screen", "category": "ransomware"}
POLICE = {"name": "D. Placeholder", "agency": "City police", "badge": "0000"}
LABORATORY = {"name": "L. Invented", "agency": "Laboratory of the province"}
IMAGE, PHONE = "E-001", "E-002"
DIFFERS = FindingKind.HASH_DIFFERS


@dataclass
class Office:
    """Somebody at the laptop, minute by minute."""

    scene: Scene
    fingerprint: str

    def act(self, what: str, **event: object) -> int:
        self.scene.clock.seconds += 60
        minute = self.scene.clock.seconds / 60 - 1
        event = {"minute": minute, "reason": "Police case PR-0000.", **event}
        number = ACTS[what](self.scene, event)
        self.scene.numbers[str(event.get("id", ""))] = number
        return number

    @property
    def book(self) -> OpenLogbook:
        return self.scene.book

    def item(self, number: str) -> EvidenceItem:
        return self.book.evidence.register.item(self.scene.incident, number)

    def folder(self, name: str) -> Path:
        return self.scene.into / "handover" / name

    def words(self, folder: str) -> str:
        """The words of the paper in a folder that is handed over."""
        paper = self.folder(folder) / "report.pdf"
        done = subprocess.run(
            ["pdftotext", "-raw", paper, "-"],
            capture_output=True,
            text=True,
            check=True,
        )
        return " ".join(done.stdout.split())

    def standing(self, number: str) -> str:
        """What a screen says of an item, where all is said."""
        item = self.item(number)
        people = self.book.evidence.register.people()
        said = (intact_words(item), *standing_words(item, people))
        return say_all(said)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A logbook in which nothing happened yet, and its fingerprint."""
    folder = tmp_path_factory.mktemp("office") / "windsor.irlog"
    people = (FirstPerson("A. Example", Role.SUPERVISOR),)
    plan = NewLogbook(folder, "City of Windsor", "Windsor", "ca-on-windsor", people)
    return folder, create_logbook(plan, [bytearray(WORDS)], clock=_clock()).root.hex


@pytest.fixture
def office(made: tuple[Path, str], tmp_path: Path) -> Iterator[Office]:
    logbook = shutil.copytree(made[0], tmp_path / "windsor.irlog")
    scene = Scene(STORY, _clock(), tmp_path, seed=7)
    scene.clock.seconds = 60
    scene.open_book = open_logbook(
        logbook, "A. Example", bytearray(WORDS), clock=scene.clock
    )
    try:
        yield Office(scene, made[1])
    finally:
        scene.open_book.close()


def _clock() -> StoryClock:
    return StoryClock(datetime(2026, 11, 21, 8, 0, tzinfo=UTC), -300)


def kept(office: Office) -> None:
    """Take the image in, and register the telephone in its bag."""
    office.act("open")
    office.act(
        "take-in", file="disk.img", size=300_000, name="Image of the disk", type="image"
    )
    office.act(
        "register", name="Telephone of the clerk", type="device", seal="Bag 0001"
    )


def goes_round(office: Office, item: str, nth: int, **back: str) -> None:
    """Let an item go to the police, from there to the laboratory, and come back."""
    seal = {"seal": "intact", "seal_number": "Bag 0001"} if item == PHONE else {}
    stored = {"compare": "stored"} if item == IMAGE else {}
    out, returned = f"{item}-out-{nth}", f"{item}-back-{nth}"
    office.act(
        *("transfer",), item=item, id=out, purpose="hand-over", to=POLICE,
        to_signs="drawn", **stored, **seal,
    )  # fmt: skip
    office.act("receipt", of=out, folder=out)
    office.act(
        *("transfer",), item=item, purpose="hand-over", **{"from": POLICE},
        to=LABORATORY, from_signs="elsewhere", to_signs="elsewhere",
    )  # fmt: skip
    office.act(
        *("transfer",), item=item, id=returned, purpose="check-in",
        **{"from": LABORATORY}, from_signs="ink-awaited", **seal, **back,
    )  # fmt: skip
    office.act("receipt", of=returned, folder=returned)
    office.act("ink-seen", item=item, of=returned, side="from", kept="Folder 3")


def test_an_image_and_a_telephone_come_back_without_a_gap(office: Office) -> None:
    kept(office)
    goes_round(office, IMAGE, 1, compare="returned")
    goes_round(office, PHONE, 1)

    for number in (IMAGE, PHONE):
        item = office.item(number)
        holders = [period.holder.name for period in item.periods]
        assert holders == ["A. Example", "D. Placeholder", "L. Invented", "A. Example"]
        assert not item.gaps
        assert not item.findings
        assert item.state is ItemState.HELD
        assert item.may_be_called_intact
        for way, other in (("out", "D. Placeholder"), ("back", "L. Invented")):
            receipt = f"{number}-{way}-1"
            assert other in office.words(receipt)
            assert number in office.words(receipt)
            assert others_accept(office, receipt)
    office.act("item-list", folder="list")
    assert all(number in office.words("list") for number in (IMAGE, PHONE))
    assert others_accept(office, "list")
    assert office.standing(IMAGE).startswith("Intact, as far as anybody has looked")


def test_an_altered_byte_is_caught_and_never_forgotten(office: Office) -> None:
    kept(office)
    goes_round(office, IMAGE, 1, compare="returned")
    assert not office.item(IMAGE).findings, "the first time nothing was altered"
    goes_round(office, IMAGE, 2, compare="altered")

    item = office.item(IMAGE)
    assert item.state is ItemState.HELD, "the transfer was not held up"
    assert [found.kind for found in item.findings] == [DIFFERS]
    assert item.findings[0].found not in {"", item.body.sha256}
    says_it_is_not_what_it_was(office, "before")

    office.act(
        *("explain",), item=IMAGE, of=f"{IMAGE}-back-2",
        text="The laboratory mounted it without a write blocker.",
    )  # fmt: skip
    item = office.item(IMAGE)
    assert [found.kind for found in item.findings] == [DIFFERS], "it stays"
    assert not item.unexplained
    said = says_it_is_not_what_it_was(office, "after")
    assert "without a write blocker" in said
    assert "without a write blocker" in office.standing(IMAGE)


def says_it_is_not_what_it_was(office: Office, name: str) -> str:
    """Issue its sheet; neither there nor on the screen is it called intact."""
    office.act("custody-sheets", items=[IMAGE], folder=name)
    said, found = office.words(name), office.item(IMAGE).findings[0].found
    assert "not what was taken in" in office.standing(IMAGE)
    assert found in said.replace(" ", "")
    for words in (said, office.standing(IMAGE)):
        assert "intact" not in words.lower().replace("not to be called intact", "")
    assert others_accept(office, name)
    return said


def others_accept(office: Office, folder: str) -> bool:
    """Ask OpenSSL and the command line, each in a process of its own."""
    place = office.folder(folder)
    cms = subprocess.run(
        ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in",
         "report.pdf.p7s", "-content", "report.pdf", "-CAfile", "ca.pem",
         "-purpose", "any", "-out", "/dev/null"],
        cwd=place, capture_output=True, check=False,
    )  # fmt: skip
    verified = run("verify", place, "--fingerprint", office.fingerprint)
    return cms.returncode == 0 and verified.said.startswith("VALID")


def test_copies_on_a_stick_are_checked_with_tools_of_any_system(office: Office) -> None:
    kept(office)
    office.act(
        *("take-in",), file="logs", files=["a.log", "b.log"], size=900,
        name="Logs of the server", type="log",
    )  # fmt: skip
    office.act("copy-out", items=[IMAGE, "E-003"], to=POLICE, folder="copies")
    copies = office.folder("copies")

    assert sums(copies) == 0
    assert others_accept(office, "copies/papers")
    signed = (copies / "papers" / "evidence.sha256").read_bytes()
    assert signed == (copies / "evidence.sha256").read_bytes()
    assert sorted(each.name for each in copies.rglob("*.log")) == ["a.log", "b.log"]
    [image] = copies.rglob("disk.img")
    content = bytearray(image.read_bytes())
    assert len(content) == office.item(IMAGE).body.size
    content[1000] ^= 1
    image.write_bytes(content)
    assert sums(copies) != 0, "an altered byte is seen"


def sums(folder: Path) -> int:
    command = ["sha256sum", "--check", "--strict", "--quiet", "evidence.sha256"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, check=False
    ).returncode
