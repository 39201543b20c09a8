"""Items go from hand to hand at one window; who has them, and who signed, is shown."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from logbook.domain.drawing import Drawing
from logbook.domain.evidence import ItemState
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodyPurpose,
    CustodySigned,
    CustodyTransferred,
    EvidenceDisposed,
    HashCheck,
    Hashed,
    Seal,
    SignedHow,
)
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.custody_room import CustodyDriver, a_custody_room
from tests.ui.programs import RESPONDER, SUPERVISOR
from ui.main_window import RESERVED_MNEMONICS
from ui.screens.custody_signed import drawn_signatures
from ui.widgets.discard import discard
from ui.widgets.signature_pad import SignatureView

POLICE = "Sgt. M. Placeholder"
GO_ON = "It came back, or went on…"


@pytest.fixture(autouse=True)
def _no_printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Qt asks once for the printers there are; here it finds none."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[CustodyDriver]:
    with a_custody_room(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def thing(room: CustodyDriver) -> CustodyDriver:
    room.register_thing()
    return room


def to_police(driver: CustodyDriver) -> None:
    """Fill in all that a hand-over to the police needs, but the signature."""
    driver.press("Hand over…")
    driver.choose("Who gets it?", "Somebody else…")
    driver.fill("Name of who gets it", POLICE)
    driver.fill("Agency or company", "Example Police Service")
    driver.fill("Badge number", "0000")
    driver.fill("For what reason?", "To be examined.")
    driver.click(driver.button("Intact"))


def given_to_police(driver: CustodyDriver, how: str = "In ink on the receipt") -> None:
    to_police(driver)
    driver.click(driver.button(how))
    driver.press("Record the transfer")
    driver.press("Close the papers")


def given_to_supervisor(driver: CustodyDriver) -> None:
    driver.press("Hand over…")
    driver.choose("Who gets it?", SUPERVISOR)
    driver.fill("For what reason?", "She keeps the safe.")
    driver.click(driver.button("Intact"))
    driver.press("Record the transfer")
    driver.press("Close the papers")


def test_only_who_has_it_is_offered_to_hand_it_over(thing: CustodyDriver) -> None:
    assert thing.button("Hand over…").isVisible()
    assert "Only who has it" not in thing.read()

    thing.as_other(SUPERVISOR)

    assert "Hand over…" not in thing.read()
    assert f"{RESPONDER} has it. Only who has it can hand it over." in thing.read()


def test_the_police_sign_on_the_touchpad(thing: CustodyDriver) -> None:
    to_police(thing)
    thing.click(thing.button("Draws it here"))
    thing.sign_here()
    thing.press("Record the transfer")

    body = thing.newest()
    assert isinstance(body, CustodyTransferred)
    assert (body.from_name, body.to_name) == (RESPONDER, POLICE)
    assert (body.to_agency, body.to_badge) == ("Example Police Service", "0000")
    assert (body.from_signed, body.to_signed) == (SignedHow.KEY, SignedHow.DRAWN)
    assert body.seal is Seal.INTACT
    assert Drawing.from_text(body.to_drawn).is_enough
    item = thing.item
    assert item.state is ItemState.OUT
    [shown] = drawn_signatures(item.transfers[-1])
    [view] = shown.findChildren(SignatureView)
    assert view.drawing == Drawing.from_text(body.to_drawn)
    assert view.accessibleName() == f"Signature of {POLICE}, drawn here"
    discard(shown)


def test_several_items_go_in_one_form_with_one_signature_and_one_receipt(
    thing: CustodyDriver,
) -> None:
    thing.register_thing("A bagged laptop")
    thing.register_thing("A third one")
    to_police(thing)
    thing.fill("What does it look like?", "Scratched.")
    thing.press("Other items that go with it, on the same receipt (2)")
    thing.choose("E-002", "Goes with it, seal broken")
    thing.click(thing.button("Draws it here"))
    thing.sign_here()
    thing.press("Record the transfer")

    first, second, third = thing.items()
    assert first.state is ItemState.HELD
    [laptop], [last] = second.transfers, third.transfers
    assert laptop.taker == last.taker
    assert laptop.taken.is_given
    assert last.taken.is_given
    assert (laptop.body.seal, last.body.seal) == (Seal.BROKEN, Seal.INTACT)
    assert (laptop.body.condition, last.body.condition) == ("", "Scratched.")
    receipt = f"Entries {laptop.entry}, {last.entry}, on one receipt"
    chosen = thing.field("The receipt is for which entry?")
    assert isinstance(chosen, QComboBox)
    assert chosen.currentText() == receipt


def test_an_item_that_cannot_go_along_is_named_and_nothing_goes(
    room: CustodyDriver,
) -> None:
    room.register_thing("A bagged laptop", collected_after=timedelta(hours=4))
    room.register_thing()
    to_police(room)
    room.press("Other items that go with it, on the same receipt (1)")
    room.choose("E-001", "Goes with it, seal intact")
    room.click(room.button("Did not sign"))
    room.set_time("When did it happen?", "10:00", "2026-11-20")
    room.press("Record the transfer")

    assert room.problem("E-001").startswith("That is before it came to")
    assert not any(each.transfers for each in room.items())


def test_a_slip_of_the_finger_is_no_signature(thing: CustodyDriver) -> None:
    to_police(thing)
    thing.click(thing.button("Draws it here"))
    thing.press("Record the transfer")

    problem = thing.problem("Signature of who gets it, as named above")
    assert problem.startswith("Nothing is drawn, or too little for a signature.")
    assert not isinstance(thing.newest(), CustodyTransferred)


def test_what_nobody_answered_is_named_at_its_field(thing: CustodyDriver) -> None:
    thing.press("Hand over…")
    assert "On record: B-0001." in thing.read()
    thing.press("Record the transfer")

    assert "2 fields need another look" in thing.strip()
    assert thing.problem("Who gets it?").startswith("Nothing is chosen.")
    seal = "Look at the seal: what is it like?"
    assert thing.problem(seal).startswith("Nothing is chosen.")

    thing.choose("Who gets it?", SUPERVISOR)
    thing.click(thing.button("Intact"))
    thing.press("Record the transfer")

    assert thing.problem("For what reason?")
    assert not isinstance(thing.newest(), CustodyTransferred)


def test_a_file_has_no_seal_unless_somebody_says_so(
    room: CustodyDriver, tmp_path: Path
) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(b"evidence")
    room.take_in(image)
    room.press("Hand over…")

    assert room.button("It has none").isChecked()


def test_a_time_before_it_was_collected_is_refused_at_its_field(
    thing: CustodyDriver,
) -> None:
    to_police(thing)
    thing.click(thing.button("Did not sign"))
    thing.set_time("When did it happen?", "07:00", "2026-11-01")
    thing.press("Record the transfer")

    assert thing.problem("When did it happen?").startswith("That is before it came to")


def test_words_and_signature_are_kept_across_a_lock(thing: CustodyDriver) -> None:
    to_police(thing)
    thing.click(thing.button("Draws it here"))
    thing.sign_here()
    thing.as_other(RESPONDER)

    thing.press("Hand over…")
    assert thing.typed("Name of who gets it") == POLICE
    assert thing.button("Draws it here").isChecked()
    thing.press("Record the transfer")

    body = thing.newest()
    assert isinstance(body, CustodyTransferred)
    assert Drawing.from_text(body.to_drawn).is_enough


def test_escape_closes_the_panel_and_the_keyboard_is_on_its_button(
    thing: CustodyDriver,
) -> None:
    thing.press("Hand over…")
    thing.fill("For what reason?", "To be examined.")
    thing.keys("Esc")
    thing.settle()

    assert thing.button("Hand over…").hasFocus()
    thing.press("Hand over…")
    assert thing.typed("For what reason?") == "To be examined."


def test_a_colleague_accepts_with_their_own_key(thing: CustodyDriver) -> None:
    given_to_supervisor(thing)
    assert thing.item.state is ItemState.ON_ITS_WAY
    assert f"It waits for {SUPERVISOR} to accept it." in thing.read()
    assert "Hand over…" not in thing.read()

    thing.as_other(SUPERVISOR)
    assert "It waits for you to accept it or to decline." in thing.read()
    thing.press("Accept…")
    assert f"{RESPONDER} gave it to you." in thing.read()
    thing.press("Record that I have it")
    assert thing.problem("Look at the seal: what is it like?")
    thing.click(thing.button("Broken"))
    thing.fill("What does it look like?", "The bag is torn.")
    thing.press("Record that I have it")

    body = thing.newest()
    assert isinstance(body, CustodyAccepted)
    assert (body.seal, body.condition) == (Seal.BROKEN, "The bag is torn.")
    assert thing.item.holder.name == SUPERVISOR
    assert not thing.item.may_be_called_intact
    thing.press("Close the papers")
    assert thing.button("Hand over…")


def test_a_colleague_accepts_several_items_in_one_form(thing: CustodyDriver) -> None:
    thing.register_thing("A bagged laptop")
    thing.press("Hand over…")
    thing.choose("Who gets it?", SUPERVISOR)
    thing.fill("For what reason?", "She keeps the safe.")
    thing.click(thing.button("Intact"))
    thing.press("Other items that go with it, on the same receipt (1)")
    thing.choose("E-001", "Goes with it, seal intact")
    thing.press("Record the transfer")
    thing.press("Close the papers")

    thing.as_other(SUPERVISOR)
    thing.press("Accept…")
    thing.click(thing.button("Intact"))
    thing.press("Other items that came with it (1)")
    thing.choose("E-001", "I have it, seal broken")
    thing.press("Record that I have it")

    first, second = thing.items()
    assert first.holder.name == second.holder.name == SUPERVISOR
    assert (first.may_be_called_intact, second.may_be_called_intact) == (False, True)
    passed = ", ".join(str(each.transfers[0].entry) for each in (first, second))
    chosen = thing.field("The receipt is for which entry?")
    assert isinstance(chosen, QComboBox)
    assert chosen.currentText() == f"Entries {passed}, on one receipt"


def test_who_declines_says_why_and_the_giver_still_has_it(
    thing: CustodyDriver,
) -> None:
    given_to_supervisor(thing)
    thing.as_other(SUPERVISOR)
    thing.press("Decline…")
    thing.press("Record that I decline")
    assert thing.problem("Why?")
    thing.fill("Why?", "The safe is full.")
    thing.press("Record that I decline")

    body = thing.newest()
    assert isinstance(body, CustodyDeclined)
    assert thing.item.holder.name == RESPONDER
    assert f"{RESPONDER} has it." in thing.read()


def test_only_who_gave_it_takes_it_back(thing: CustodyDriver) -> None:
    given_to_supervisor(thing)
    thing.press("Take it back…")
    thing.fill("Why?", "She is ill.")
    thing.press("Record that it is taken back")

    assert isinstance(thing.newest(), CustodyDeclined)
    assert thing.button("Hand over…")


def test_ink_on_the_receipt_is_confirmed_later(thing: CustodyDriver) -> None:
    given_to_police(thing)
    [unsigned] = thing.item.unsigned
    assert not unsigned.taken.is_given

    thing.press("Confirm a signature in ink…")
    said = [each.accessibleName() for each in thing.visible(QAbstractButton)]
    assert any("For having received it, entry " in each for each in said)
    thing.press("Record that I saw it")
    assert thing.problem("Where is the signed receipt kept?")
    thing.fill("Where is the signed receipt kept?", "Folder 3, safe.")
    thing.press("Record that I saw it")

    body = thing.newest()
    assert isinstance(body, CustodySigned)
    assert (body.name, body.kept) == (POLICE, "Folder 3, safe.")
    assert not thing.item.unsigned
    assert "Confirm a signature in ink…" not in thing.read()


def test_ink_for_several_items_on_one_receipt_is_confirmed_at_one_go(
    thing: CustodyDriver,
) -> None:
    thing.register_thing("A bagged laptop")
    thing.register_thing("A third one")
    to_police(thing)
    thing.press("Other items that go with it, on the same receipt (2)")
    thing.choose("E-001", "Goes with it, seal intact")
    thing.choose("E-002", "Goes with it, seal intact")
    thing.click(thing.button("In ink on the receipt"))
    thing.press("Record the transfer")
    thing.press("Close the papers")
    assert all(each.unsigned for each in thing.items())

    thing.press("Confirm a signature in ink…")
    entry = thing.items()[0].transfers[0].entry
    thing.tick(f"E-001: {POLICE}. For having received it, entry {entry}")
    thing.fill("Where is the signed receipt kept?", "Folder 3, safe.")
    thing.press("Record that I saw it")

    assert [len(each.unsigned) for each in thing.items()] == [0, 1, 0]


def test_it_goes_to_the_laboratory_and_comes_back_without_a_gap(
    thing: CustodyDriver,
) -> None:
    given_to_police(thing)
    thing.press(GO_ON)
    assert f"What became of E-001, which {POLICE} has?" in thing.read()
    thing.click(thing.button("It went on outside"))
    thing.fill("Name of who gets it", "Dr. P. Specimen")
    thing.fill("Agency or company", "Example Laboratory")
    thing.fill("For what reason?", "The police told me so.")
    thing.click(thing.button("Nobody looked"))
    for button in thing.visible(QAbstractButton):
        if button.text() == "On a paper I was shown":
            thing.click(button)
    thing.press("Record the transfer")
    thing.press("Close the papers")
    assert thing.item.holder.agency == "Example Laboratory"

    thing.press(GO_ON)
    thing.fill("For what reason?", "Examined.")
    thing.click(thing.button("Intact"))
    thing.click(thing.button("In ink on the receipt"))
    thing.press("Record the transfer")

    item = thing.item
    assert item.holder.name == RESPONDER
    assert [each.body.purpose for each in item.transfers] == [
        CustodyPurpose.HAND_OVER,
        CustodyPurpose.HAND_OVER,
        CustodyPurpose.CHECK_IN,
    ]
    assert not item.gaps


def test_a_gap_is_told_first_or_shown_for_ever(thing: CustodyDriver) -> None:
    given_to_police(thing)
    thing.press(GO_ON)
    thing.click(thing.button("Somebody else"))
    thing.fill("Name of the giver", "Dr. P. Specimen")
    thing.fill("For what reason?", "Examined.")
    thing.click(thing.button("Intact"))
    thing.click(thing.button("Did not sign"))
    assert f"On record {POLICE} has it." in thing.read()
    thing.press("Record the transfer")

    gap = thing.problem("How did it come there?")
    assert gap == "Record first how it went on, or tick that nobody knows."
    thing.tick(
        f"Nobody knows how it came from {POLICE} there. The gap is shown for ever."
    )
    thing.press("Record the transfer")

    body = thing.newest()
    assert isinstance(body, CustodyTransferred)
    assert body.gap
    assert len(thing.item.gaps) == 1


def test_how_it_went_on_is_recorded_first_with_the_name_already_typed(
    thing: CustodyDriver,
) -> None:
    given_to_police(thing)
    thing.press(GO_ON)
    thing.click(thing.button("Somebody else"))
    thing.fill("Name of the giver", "Dr. P. Specimen")
    thing.press("Record how it went on")

    assert thing.button("It went on outside").isChecked()
    assert thing.typed("Name of who gets it") == "Dr. P. Specimen"
    assert thing.control("For what reason?").hasFocus()


def test_what_is_stored_is_compared_and_the_same(
    room: CustodyDriver, tmp_path: Path
) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(bytes(range(256)) * 4096)
    room.take_in(image)
    room.press("Hand over…")
    assert "No copy is written by it" in room.read()
    room.press("Of what is stored")
    room.wait_for("What is stored has the SHA-256 it was taken in with.")
    room.keys("Esc")
    room.settle()
    given_to_police_compared(room)

    body = room.newest()
    assert isinstance(body, CustodyTransferred)
    assert (body.hashed, body.checked) == (Hashed.STORED, HashCheck.MATCHES)
    assert room.item.may_be_called_intact


def given_to_police_compared(driver: CustodyDriver) -> None:
    to_police(driver)
    driver.press("Of what is stored")
    driver.wait_for("What is stored has the SHA-256 it was taken in with.")
    driver.click(driver.button("Did not sign"))
    driver.press("Record the transfer")


def test_an_altered_copy_that_came_back_is_caught_and_blocks_nothing(
    room: CustodyDriver, tmp_path: Path
) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(b"evidence" * 1000)
    room.take_in(image)
    given_to_police(room)
    altered = tmp_path / "returned.img"
    altered.write_bytes(b"evidencE" + b"evidence" * 999)
    room.places.files_chosen = (altered,)
    room.press(GO_ON)
    room.press("Of the returned file…")
    room.wait_for("DIFFERS: what came back is not what was taken in.")
    room.fill("For what reason?", "Examined.")
    room.click(room.button("Intact"))
    room.click(room.button("Did not sign"))
    assert "DIFFERS" in room.read()
    room.press("Record the transfer")

    body = room.newest()
    assert isinstance(body, CustodyTransferred)
    assert (body.hashed, body.checked) == (Hashed.RETURNED, HashCheck.DIFFERS)
    assert room.item.holder.name == RESPONDER
    assert not room.item.may_be_called_intact


def test_a_returned_file_that_is_gone_is_said_beside_the_field(
    room: CustodyDriver, tmp_path: Path
) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(b"evidence")
    room.take_in(image)
    given_to_police(room)
    room.places.files_chosen = (tmp_path / "nothing.img",)
    room.press(GO_ON)
    room.press("Of the returned file…")

    room.wait_for("is not there or cannot be read to its end")
    assert room.button("Of the returned file…").isVisible()


def comparing(driver: CustodyDriver, folder: Path) -> None:
    """Begin to compare what takes a while, and do not wait for it."""
    image = folder / "large.img"
    with image.open("wb") as file:
        file.truncate(64 << 20)
    driver.take_in(image)
    driver.press("Hand over…")
    driver.click(driver.button("Of what is stored"))
    assert driver.session.long_work.words == ("comparing E-001",)


def test_comparing_is_stopped_and_nothing_is_said_to_be_compared(
    room: CustodyDriver, tmp_path: Path
) -> None:
    comparing(room, tmp_path)
    assert room.button("Stop").hasFocus()
    room.press("Stop")

    assert "Not compared." in room.read()
    assert room.session.long_work.words == ()
    assert room.button("Of what is stored").hasFocus()


def test_nothing_is_compared_for_a_panel_that_was_left(
    room: CustodyDriver, tmp_path: Path
) -> None:
    comparing(room, tmp_path)
    room.click(room.button("Record the transfer"))
    assert "It is being compared still." in room.read()
    room.press("Close, keep my words")

    room.until(lambda: room.session.long_work.words == (), "given up")


def test_of_a_thing_no_hash_is_asked(thing: CustodyDriver) -> None:
    thing.press("Hand over…")

    assert "SHA-256" not in thing.read()
    assert "No copy is written" not in thing.read()


def test_moving_it_asks_for_the_place_and_for_no_other_person(
    thing: CustodyDriver,
) -> None:
    thing.press("Hand over…")
    thing.click(thing.button("Move it, I keep it"))
    assert "Who gets it?" not in thing.read()
    thing.fill("For what reason?", "The cabinet has no lock.")
    thing.click(thing.button("Intact"))
    thing.press("Record the transfer")
    assert thing.problem("Where is it kept next?")
    thing.fill("Where is it kept next?", "Safe in room 12.")
    thing.press("Record the transfer")

    body = thing.newest()
    assert isinstance(body, CustodyTransferred)
    assert (body.purpose, body.stored) == (CustodyPurpose.MOVE, "Safe in room 12.")
    assert thing.item.holder.name == RESPONDER


def test_an_item_is_disposed_of_before_another_person(thing: CustodyDriver) -> None:
    thing.press("Dispose of it…")
    thing.fill("Who or what allows it?", "Order 0000 of the example court.")
    thing.fill("How is it done?", "Shredded.")
    thing.choose("Who sees it done?", "Somebody else…")
    thing.fill("Name of the witness", RESPONDER)
    thing.click(thing.button("Draws it here"))
    thing.sign_here()
    thing.press("Record the disposal")
    assert thing.problem("Name of the witness").startswith("The same person did it.")

    thing.fill("Name of the witness", "Q. Stand-In")
    thing.press("Record the disposal")

    body = thing.newest()
    assert isinstance(body, EvidenceDisposed)
    assert (body.witness_name, body.witness_signed) == ("Q. Stand-In", SignedHow.DRAWN)
    assert thing.item.state is ItemState.DISPOSED
    thing.press("Close the papers")
    assert "It was disposed of. Nobody has it any more." in thing.read()
    assert "Hand over…" not in thing.read()


def test_a_colleague_who_saw_it_disposed_of_signs_with_their_own_key(
    thing: CustodyDriver,
) -> None:
    thing.press("Dispose of it…")
    thing.fill("Who or what allows it?", "Order 0000 of the example court.")
    thing.fill("How is it done?", "Shredded.")
    thing.choose("Who sees it done?", SUPERVISOR)
    assert "Signature of the witness" not in thing.read()
    thing.press("Record the disposal")
    assert thing.item.disposal is not None
    assert not thing.item.disposal.witness.is_given

    thing.as_other(SUPERVISOR)
    thing.press("Sign for it with my key…")
    thing.press("Record that I sign")

    body = thing.newest()
    assert isinstance(body, CustodySigned)
    assert (body.name, body.by_key) == (SUPERVISOR, True)
    assert thing.item.disposal is not None
    assert thing.item.disposal.witness.is_given
    assert "Sign for it with my key…" not in thing.read()


def test_a_supervisor_takes_over_what_its_holder_cannot_give_any_more(
    thing: CustodyDriver,
) -> None:
    assert "Take it over without its holder…" not in thing.read()
    thing.as_other(SUPERVISOR)
    thing.press("Take it over without its holder…")
    assert "is shown for ever" in thing.read()
    thing.fill("For what reason?", "The holder left the city's service.")
    thing.click(thing.button("Intact"))
    thing.press("Record the transfer")

    assert isinstance(thing.newest(), CustodyTransferred)
    assert thing.item.holder.name == SUPERVISOR
    assert not thing.item.may_be_called_intact


def test_who_works_here_cannot_be_named_as_somebody_from_outside(
    thing: CustodyDriver,
) -> None:
    to_police(thing)
    thing.fill("Name of who gets it", SUPERVISOR)
    thing.click(thing.button("Did not sign"))
    thing.press("Record the transfer")

    problem = thing.problem("Name of who gets it")
    assert problem.startswith("Somebody of that name works here.")
    assert not isinstance(thing.newest(), CustodyTransferred)


def test_an_item_goes_back_to_an_owner_and_is_checked_in_by_a_colleague(
    thing: CustodyDriver,
) -> None:
    thing.press("Hand over…")
    thing.click(thing.button("Check it in"))
    thing.choose("Who gets it?", "Somebody else…")
    thing.click(thing.button("Intact"))
    thing.click(thing.button("Did not sign"))
    thing.press("Record the transfer")
    assert thing.problem("Who gets it?").startswith("That is not one of the choices.")

    thing.click(thing.button("Return it to its owner"))
    assert "Who gets it?" not in thing.read()
    thing.fill("Name of who gets it", "O. Owner")
    thing.fill("For what reason?", "It was not needed.")
    thing.press("Record the transfer")

    assert thing.item.state is ItemState.RETURNED


def test_disposing_of_a_file_says_what_stays(
    room: CustodyDriver, tmp_path: Path
) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(b"evidence")
    room.take_in(image)
    room.press("Dispose of it…")

    assert "What is stored of it here stays" in room.read()


def test_an_item_is_handed_over_by_keyboard_alone(thing: CustodyDriver) -> None:
    """No pointer anywhere: Tab, letters, arrows, Space and Enter."""
    thing.button("Hand over…").setFocus()
    thing.keys("Space")
    thing.settle()
    assert thing.button("Hand it over").hasFocus()
    thing.keys("Tab")
    thing.keys("End")
    assert thing.control("Who gets it?").hasFocus()
    for words in (POLICE, "Example Police Service", "0000", "To be examined."):
        thing.keys("Tab")
        write(thing, words)
    for _ in range(5):
        thing.keys("Tab")
    assert thing.control("What does it look like?").hasFocus()
    thing.keys("Tab")
    thing.keys("Space")
    assert thing.button("Intact").isChecked()
    thing.keys("Tab, Tab, Tab")
    thing.keys("Right")
    thing.keys("Space")
    assert thing.button("In ink on the receipt").isChecked()
    thing.keys("Tab")
    assert thing.button("Record the transfer").hasFocus()
    thing.keys("Return")
    thing.settle()

    body = thing.newest()
    assert isinstance(body, CustodyTransferred)
    assert (body.to_name, body.reason) == (POLICE, "To be examined.")
    assert body.to_signed is SignedHow.INK_AWAITED
    assert thing.button("Sign and print…").hasFocus()


def write(driver: CustodyDriver, words: str) -> None:
    """Type where the keyboard is."""
    where = driver.window.focusWidget()
    assert where is not None
    driver.bot.keyClicks(where, words)


def look(driver: CustodyDriver, what: str) -> None:
    """What a screen reader, a keyboard and a small window ask of every panel."""
    driver.settle()
    assert not unnamed(driver.window), what
    assert not clipped(driver.window), what
    assert not low_targets(driver.window), what
    assert not outside(driver.window), what
    letters = mnemonics(driver.screen)
    assert not [key for key, many in letters.items() if many > 1], what
    assert not letters.keys() & RESERVED_MNEMONICS, what


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (853, 533)])
def test_names_letters_and_room_hold_in_every_panel(
    room: CustodyDriver, tmp_path: Path, width: int, height: int
) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(b"evidence")
    room.take_in(image)
    room.window.resize(width, height)
    look(room, "the buttons")
    to_police(room)
    room.click(room.button("Draws it here"))
    room.sign_here()
    look(room, "a transfer")
    room.press("Carrier, where it is kept next, when it is to come back")
    look(room, "a transfer, unfolded")
    room.press("Record the transfer")
    room.wait_for("not signed yet")
    look(room, "a receipt")
    room.press("Close the papers")
    room.press(GO_ON)
    room.click(room.button("Somebody else"))
    look(room, "a gap")
    room.press("Record how it went on")
    look(room, "how it went on")
    room.press("Close, keep my words")
    room.press("Receipt and custody sheet…")
    look(room, "the papers")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (853, 533)])
def test_a_disposal_has_its_names_and_room(
    thing: CustodyDriver, width: int, height: int
) -> None:
    thing.window.resize(width, height)
    thing.press("Dispose of it…")
    thing.choose("Who sees it done?", "Somebody else…")

    look(thing, "a disposal")
