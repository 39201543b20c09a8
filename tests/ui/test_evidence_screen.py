"""The evidence room: the register, an item with all that is known of it, and acts."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import (
    CustodyPurpose,
    EvidenceExplained,
    Seal,
)
from logbook.domain.evidence_drafts import (
    DisposalDraft,
    HashResult,
    ItemDraft,
    TransferDraft,
)
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.wording import say_all
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
from ui.models.timeline_model import EntryRole
from ui.printing import Printing
from ui.screens.evidence import EvidenceScreen
from ui.screens.evidence_detail import ItemDetail
from ui.screens.timeline import TimelineScreen
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.entry_list import EntryList

COLLECTED = Moment(datetime(2026, 11, 20, 8, tzinfo=UTC), 0, Fidelity.MINUTE)
POLICE = Holder("D. Constable", agency="Police", badge="4711")
LABORATORY = Holder("L. Technician", agency="Laboratory")


def screens(session, places):
    return {
        **phase_screens(session),
        rooms.EVIDENCE: EvidenceScreen(session, Printing(), places),
        rooms.TIMELINE: TimelineScreen(session, places),
    }


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    places = ChosenPlaces(tmp_path)
    with a_stage(qtbot, tmp_path / "place", partial(screens, places=places)) as made:
        made.open(copied(original(), tmp_path))
        yield made


@pytest.fixture
def room(stage: Stage) -> PhaseDriver:
    driver = PhaseDriver(stage.bot, stage.program, stage.session)
    driver.window.activateWindow()
    driver.open_incident("A red screen")
    return driver


def work(driver: PhaseDriver, do) -> None:
    """Do something on the record, as another room does."""
    incident = driver.session.incident
    assert incident is not None
    reference = incident.reference

    def done(logbook: OpenLogbook) -> object:
        return do(logbook.evidence, reference)

    driver.session.do(driver.window, done)
    driver.settle()


def register(driver: PhaseDriver, name: str, **said) -> None:
    draft = ItemDraft(COLLECTED, name=name, **said)
    work(driver, lambda evidence, at: evidence.register.register(at, draft))


def take_in(driver: PhaseDriver, path: Path) -> None:
    draft = ItemDraft(COLLECTED, name=path.name)
    work(
        driver,
        lambda evidence, at: list(
            evidence.register.intake(at, draft, evidence.register.look(path))
        ),
    )


def now(driver: PhaseDriver) -> Moment:
    read = driver.session.now().astimezone(UTC).replace(microsecond=0)
    return Moment(read, 0, Fidelity.SECOND)


def hand(driver: PhaseDriver, item: str, to: Holder, giver=None, **said) -> None:
    """Hand an item over; whoever sits here gives it unless *giver* does."""

    def transfer(evidence, at: str) -> object:
        draft = TransferDraft(
            item,
            CustodyPurpose.HAND_OVER,
            giver or evidence.custody.me(),
            to,
            now(driver),
            reason="Asked for",
            **said,
        )
        return evidence.custody.transfer(at, draft)

    work(driver, transfer)


def altered(path: Path) -> Path:
    path.write_text("another entry")
    return path


def compared(driver: PhaseDriver, item: str, path: Path) -> HashResult:
    """Compare what came back, as a person does before signing for it."""
    found: list[HashResult] = []

    def compare(evidence, at: str) -> None:
        *_, last = evidence.custody.hash_returned(at, item, path)
        found.append(last.result)

    work(driver, compare)
    return found[0]


def person(driver: PhaseDriver, name: str) -> Holder:
    found: list[Holder] = []

    def look(evidence, _at: str) -> None:
        people = evidence.register.people()
        found.extend(Holder(one.name, one.id) for one in people if one.name == name)

    work(driver, look)
    return found[0]


def rail(driver: PhaseDriver) -> str:
    [item] = [
        one
        for one in driver.window.rail.findChildren(QAbstractButton)
        if one.text() == "Evidence"
    ]
    return item.accessibleName()


def test_an_item_says_all_that_is_on_record_about_it(
    room: PhaseDriver, tmp_path: Path
) -> None:
    log = tmp_path / "server.log"
    log.write_text("an entry")
    take_in(room, log)
    register(room, "Bagged telephone", seal="B-77", stored="Safe", witness="C. Sample")
    room.keys("Alt+E")
    room.settle()

    assert rail(room) == "Evidence, 2"
    read = room.read().replace("\u200b", "")
    assert "E-001  server.log" in read
    assert str(log) in read
    assert "Nothing was found at it." not in read
    room.press("Copy the SHA-256")
    copied_words = QGuiApplication.clipboard().text()
    assert len(copied_words) == 64
    grouped = " ".join(copied_words[n : n + 4] for n in range(0, 64, 4))
    assert grouped in read

    room.press_row("E-002")
    read = room.read()
    assert "B-77" in read
    assert "C. Sample" in read
    assert "SHA-256" not in read
    assert "Hand over…" in read


def test_findings_gaps_and_missing_signatures_are_said_in_words(
    room: PhaseDriver,
) -> None:
    register(room, "Bagged telephone")
    hand(room, "E-001", POLICE, seal=Seal.BROKEN)
    hand(room, "E-001", POLICE, giver=LABORATORY, knows_gap=True)
    room.keys("Alt+E")
    room.settle()

    row = next(
        one.accessibleName()
        for one in room.visible(QAbstractButton)
        if one.property("kind") == "row"
    )
    for words in ("1 finding", "1 gap", "Signature missing", "Out of house"):
        assert words in row
    read = room.read()
    assert "Not to be called intact: 1 finding" in read
    assert "The seal was broken or gone." in read
    assert "Nobody has explained that yet." in read
    assert "Gap: from " in read


def test_an_explanation_stands_beside_the_finding_and_removes_nothing(
    room: PhaseDriver,
) -> None:
    register(room, "Bagged telephone")
    hand(room, "E-001", POLICE, seal=Seal.BROKEN)
    room.keys("Alt+E")
    room.settle()
    room.press("Explain…")
    room.fill("What is known about it", "The laboratory opened it.")
    room.press("Record the explanation")

    assert isinstance(room.newest(), EvidenceExplained)
    read = room.read()
    assert "The laboratory opened it." in read
    assert "1 finding, explained" in read
    assert "Not to be called intact" in read


def test_what_waits_for_me_comes_first_and_is_counted_on_the_rail(
    room: PhaseDriver,
) -> None:
    register(room, "A paper")
    register(room, "Bagged telephone")
    hand(room, "E-002", person(room, SUPERVISOR))
    room.keys("Alt+E")
    room.settle()
    assert rail(room) == "Evidence, 2"
    assert "On its way to B. Sample" in room.read()

    room.lock()
    room.unlock_again(SUPERVISOR_WORDS, SUPERVISOR)
    assert "Item E-002 of WIN-0001 waits for you" in room.strip()
    room.keys("Alt+E")
    room.settle()
    assert rail(room) == "Evidence, 1 waits, 2"
    assert "1 item waits for you to accept it." in room.read()
    room.press("Accept E-002…")
    # The form has the room; the list comes back with Esc, and nothing is recorded.
    assert "These wait for you" not in room.read()
    assert "E-002  Bagged telephone" in room.read()
    room.keys("Esc")
    room.settle()
    assert "These wait for you" in room.read()
    room.lock()
    room.unlock_again(RESPONDER_WORDS, RESPONDER)


def test_who_saw_it_disposed_of_is_told_that_their_signature_is_missing(
    room: PhaseDriver,
) -> None:
    register(room, "A paper")
    register(room, "Bagged telephone")
    witness = person(room, SUPERVISOR)
    draft = DisposalDraft("E-002", now(room), "An order", "Shredded", witness)
    work(room, lambda evidence, at: evidence.custody.dispose(at, draft))
    room.keys("Alt+E")
    room.settle()
    assert "waits for your signature" not in room.read()
    assert "Signature missing" in room.read()

    room.lock()
    room.unlock_again(SUPERVISOR_WORDS, SUPERVISOR)
    room.keys("Alt+E")
    room.settle()
    assert "1 item waits for your signature." in room.read()
    assert "Waits for your signature" in room.read()
    room.lock()
    room.unlock_again(RESPONDER_WORDS, RESPONDER)


def test_an_entry_leads_to_the_timeline_and_a_number_to_the_item(
    room: PhaseDriver,
) -> None:
    register(room, "A paper")
    register(room, "Bagged telephone")
    hand(room, "E-002", POLICE)
    room.keys("Alt+E")
    room.settle()
    screen = room.screen
    assert isinstance(screen, EvidenceScreen)
    number = room.entries()[-1].number
    screen.bring_up("E-002")
    room.settle()
    assert "Transfer 1, entry" in room.read()
    screen.bring_up("E-001")
    room.settle()
    assert "Transfer 1, entry" not in room.read()
    screen.bring_up(number)
    room.settle()

    room.press(f"Show entry {number}")
    assert isinstance(room.screen, TimelineScreen)


PANELS = (
    ("Copies onto a medium…", "Copies are not encrypted", "Close, keep my words"),
    ("Copy it onto a medium…", "Chosen: 1 file", "Close, keep my words"),
    ("Labels…", "Which items?", "Close the labels"),
    ("Lists and sheets…", "Papers about evidence", "Close the papers"),
    ("Media in and out…", "The whole logbook", "Close the list"),
)


def test_every_panel_opens_has_the_keyboard_and_closes(
    room: PhaseDriver, tmp_path: Path
) -> None:
    log = tmp_path / "server.log"
    log.write_text("an entry")
    take_in(room, log)
    room.keys("Alt+E")
    room.settle()
    for opens, says, closes in PANELS:
        room.press(opens)

        assert says in room.read(), opens
        assert "Add evidence" not in room.read(), opens
        focused = room.window.focusWidget()
        assert focused is not None
        assert room.screen.isAncestorOf(focused), opens
        room.press(closes)
        assert "Add evidence" in room.read(), opens


def test_another_incident_has_a_register_of_its_own(room: PhaseDriver) -> None:
    register(room, "A paper")
    room.keys("Alt+E")
    room.settle()
    assert "A paper" in room.read()
    room.go_to("Incidents")
    room.open_incident("A lost telephone")
    room.keys("Alt+E")
    room.settle()

    assert "No evidence yet." in room.read()
    assert rail(room) == "Evidence, 0"


def test_nothing_is_clipped_or_nameless_at_any_size(
    room: PhaseDriver, tmp_path: Path
) -> None:
    log = tmp_path / ("a" * 200 + ".log")
    log.write_text("an entry")
    take_in(room, log)
    # A finding with a SHA-256, which fits no narrow column in one piece.
    differs = compared(room, "E-001", altered(log))
    hand(room, "E-001", POLICE, seal=Seal.BROKEN, hash=differs)
    room.keys("Alt+E")
    looks = (Look.LIGHT, Look.DARK, Look.LIGHT, Look.DARK)
    sizes = ((1280, 800), (1024, 700), (853, 533), (853, 533))
    for look, size in zip(looks, sizes, strict=True):
        theme().apply(look)
        room.window.resize(*size)
        for _ in range(4):
            room.settle()
        letters = mnemonics(room.window)
        assert not [letter for letter, times in letters.items() if times > 1]
        assert not set(letters) & RESERVED_MNEMONICS
        assert not clipped(room.window)
        assert not outside(room.window)
        assert not unnamed(room.window)
        assert not low_targets(room.window)


def test_words_of_an_item_are_plain_text(room: PhaseDriver) -> None:
    register(room, "<b>x</b> \u202eexe", notes="<img src=x>")
    room.keys("Alt+E")
    room.settle()

    labels = [one for one in room.screen.findChildren(QLabel) if one.isVisible()]
    shown = [one.text() for one in labels]
    assert any("<b>x</b> [U+202E]exe" in words for words in shown)
    assert any("<img src=x>" in words for words in shown)


def test_an_entry_in_the_timeline_leads_to_its_item(room: PhaseDriver) -> None:
    register(room, "A telephone")
    register(room, "A laptop")
    register(room, "A charger")
    room.go_to("Timeline")
    view = room.named(EntryList, "Entries")
    places = [view.model().index(n, 0) for n in range(view.model().rowCount())]
    said = [say_all(each.data(EntryRole).row.statement) for each in places]
    [place] = [
        each for each, words in zip(places, said, strict=True) if "E-002" in words
    ]
    view.setFocus()
    view.setCurrentIndex(place)
    room.settle()

    room.press("Go to where it belongs")

    assert room.window.room == rooms.EVIDENCE
    [detail] = room.visible(ItemDetail)
    assert detail.accessibleName().startswith("E-002")
