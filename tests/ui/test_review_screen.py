"""The Review room: who answers, who vouches, who may not, and what is kept."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QListView, QPlainTextEdit
from pytestqt.qtbot import QtBot

from logbook.application.notes import AmendmentDraft
from logbook.bootstrap.opening import OpenLogbook, cover_of, open_logbook
from logbook.domain.role import Role
from logbook.rehearsal import PASSPHRASE, Rehearsal
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.drivers import LogbookDriver, plain
from tests.ui.recorded import an_open_record, rehearsed
from ui import rooms
from ui.models.timeline_model import EntryRole

SUPERVISOR, RESPONDER = Role.SUPERVISOR, Role.RESPONDER
QUESTION = "Did the clerk open the letter here?"


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    made = rehearsed(tmp_path_factory.mktemp("rehearsal"))
    _as(made, SUPERVISOR, _ask)
    _as(made, RESPONDER, _put_up)
    return made


def _as(made: Rehearsal, role: Role, do: Callable[[OpenLogbook], object]) -> None:
    name = next(one.name for one in cover_of(made.logbook).people if one.role is role)
    book = open_logbook(made.logbook, name, bytearray(PASSPHRASE.encode()))
    try:
        do(book)
    finally:
        book.close()


def _ask(book: OpenLogbook) -> None:
    me = book.person.id
    notes = book.journal.store.of_kind("note")
    first = next(each for each in notes if each.entry.author != me)
    book.reviews.ask(first.number, QUESTION)


def _put_up(book: OpenLogbook) -> None:
    book.handoffs.prepare("WIN-0001", "it-services")


@pytest.fixture
def opened(
    qtbot: QtBot, rehearsal: Rehearsal, tmp_path: Path
) -> Iterator[Callable[[Role], LogbookDriver]]:
    """Open the Review room of a fresh copy as somebody of a role."""
    managers = []

    def enter(role: Role) -> LogbookDriver:
        place = tmp_path / role.value
        place.mkdir()
        manager = an_open_record(qtbot, rehearsal, place, role=role)
        _, driver, _ = manager.__enter__()
        managers.append(manager)
        driver.keys("F7")
        driver.settle()
        return driver

    yield enter
    for manager in managers:
        manager.__exit__(None, None, None)


def _amend_own(book: OpenLogbook) -> int:
    """Amend one's own oldest note; return its number."""
    notes = book.journal.store.of_kind("note")
    own = next(each for each in notes if each.entry.author == book.person.id)
    book.notes.amend(AmendmentDraft(own.number, "text", "A slip.", "Other words."))
    return own.number


def read(driver: LogbookDriver, ask: Callable[[OpenLogbook], object]) -> object:
    said: list[object] = []
    driver.session.do(driver.window, ask, said.append)
    driver.settle()
    return said[0]


def kinds(driver: LogbookDriver) -> list[str]:
    """What the newest entries are, the newest last."""
    size = driver.session.size
    found = read(
        driver,
        lambda book: [e.entry.kind for e in book.journal.store.read(size - 1, size)],
    )
    assert isinstance(found, list)
    return found


def on_the_rail(screen: LogbookDriver) -> str:
    """Return the number beside the room, seen from wherever one is."""
    lines = {entry.key: entry.count for entry in screen.window.rail.entries()}
    return lines[rooms.REVIEW]


def test_a_question_waits_for_who_was_asked(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(RESPONDER)

    assert "1 thing waits for you." in screen.words()
    assert QUESTION in screen.words()
    assert "Every question of yours is answered." in screen.words()
    assert on_the_rail(screen) == "1"


def test_who_asked_sees_that_nobody_has_answered(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(SUPERVISOR)

    assert "You asked A. Example about entry " in screen.words()
    assert "Nobody has asked you anything" in screen.words()


def test_an_answer_becomes_an_entry(opened: Callable[[Role], LogbookDriver]) -> None:
    screen = opened(RESPONDER)

    screen.press("Answer…")
    screen.fill("Your answer", "Yes, on this one.")
    screen.press("Record the answer")

    assert kinds(screen)[-1] == "reply"
    assert "Nobody has asked you anything that is not answered." in screen.words()
    assert not on_the_rail(screen)


def test_an_answer_half_typed_is_kept(opened: Callable[[Role], LogbookDriver]) -> None:
    screen = opened(RESPONDER)
    screen.press("Answer…")
    screen.fill("Your answer", "Yes, on")

    screen.press("Close, keep my words")
    screen.press("Answer…")

    area = screen.field("Your answer")
    assert isinstance(area, QPlainTextEdit)
    assert area.toPlainText() == "Yes, on"


def test_an_empty_answer_is_refused_beside_its_field(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(RESPONDER)
    screen.press("Answer…")

    screen.press("Record the answer")

    assert "1 field needs another look" in screen.strip()
    assert "reply" not in kinds(screen)


def test_the_entry_a_question_is_about_is_shown_in_the_timeline(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(RESPONDER)
    [show] = [
        plain(one.text())
        for one in screen.visible(QAbstractButton)
        if plain(one.text()).startswith("Show entry")
    ]

    screen.press(show)

    assert screen.window.room == "timeline"


# Signing off ---------------------------------------------------------------------------


def test_who_put_a_report_up_is_told_that_another_person_signs_it_off(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(RESPONDER)

    assert "nobody signs off their own report" in screen.words()
    assert "Read it and decide…" not in screen.words()


def test_a_supervisor_reads_a_report_and_signs_it_off(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(SUPERVISOR)

    screen.press("Read it and decide…")
    screen.wait_for("not released")
    screen.press("Sign off…")
    screen.fill("Your passphrase, once more", PASSPHRASE)
    screen.press("Sign off")

    assert kinds(screen)[-1] == "report-signed-off"
    assert "Signed off by B. Sample, as of entry " in screen.words()

    screen.keys("Alt+H")
    screen.wait_for("Prepared by ")
    assert "Prepared by A. Example, responder" in screen.words(), "not who looks at it"


@pytest.mark.parametrize("wrong", ["", "guessed"])
def test_without_the_passphrase_nothing_is_signed_off(
    opened: Callable[[Role], LogbookDriver], wrong: str
) -> None:
    screen = opened(SUPERVISOR)
    before = screen.session.size
    screen.press("Read it and decide…")
    screen.press("Sign off…")

    if wrong:
        screen.fill("Your passphrase, once more", wrong)
    screen.press("Sign off")

    said = "That passphrase does not open" if wrong else "Type your passphrase"
    assert said in screen.words()
    assert screen.filled("Your passphrase, once more") == ""
    assert screen.session.size == before


def test_a_report_is_sent_back_with_a_reason(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(SUPERVISOR)

    screen.press("Read it and decide…")
    screen.press("Send it back…")
    screen.press("Send it back")
    assert "1 field needs another look" in screen.strip()
    screen.fill("Why is it not signed off?", "The count is missing.")
    screen.press("Send it back")

    assert kinds(screen)[-1] == "review-refused"
    assert "Sent back by B. Sample: The count is missing." in screen.words()


def test_reading_a_report_can_be_left(opened: Callable[[Role], LogbookDriver]) -> None:
    screen = opened(SUPERVISOR)

    screen.press("Read it and decide…")
    screen.press("Back to what waits")

    assert "Reports that were put up" in screen.words()


# Countersigning ------------------------------------------------------------------------


def test_a_supervisor_countersigns_up_to_an_entry(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(SUPERVISOR)
    assert "Another person reviews those." in screen.words()

    screen.press("Countersign…")
    assert screen.filled("Up to entry number") == str(screen.session.size)
    screen.fill("Up to entry number", "36")
    screen.fill("Your passphrase, once more", PASSPHRASE)
    screen.press("Countersign")

    assert kinds(screen)[-1] == "countersigned"
    assert "You have reviewed up to entry 36, " in screen.words()


@pytest.mark.parametrize("number", ["", "0", "1", "999", "x", "9" * 400])
def test_a_number_of_no_entry_is_refused_beside_its_field(
    opened: Callable[[Role], LogbookDriver], number: str
) -> None:
    screen = opened(SUPERVISOR)
    before = screen.session.size
    screen.press("Countersign…")

    screen.fill("Up to entry number", number)
    screen.fill("Your passphrase, once more", PASSPHRASE)
    screen.press("Countersign")

    assert screen.session.size == before
    assert screen.filled("Your passphrase, once more") == PASSPHRASE
    assert re.search(rf", from \d+ to {before}\.", screen.words()), "which can be"


def test_a_responder_is_not_asked_to_countersign(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    assert "Countersign what others recorded" not in opened(RESPONDER).words()


def test_what_is_new_by_others_leads_to_their_rows_and_to_no_others(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(SUPERVISOR)
    me = read(screen, lambda book: book.person.id)
    # There is something new of one's own as well.
    assert read(screen, lambda book: book.reviews.news().own.count)

    screen.press_row("New entries by others")

    assert screen.window.room == "timeline"
    rows = screen.named(QListView, "Entries").model()
    texts = [rows.index(n, 0).data(EntryRole) for n in range(rows.rowCount())]
    assert texts
    assert me not in {text.row.author for text in texts}


def test_an_amendment_is_led_to_where_its_row_stands(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(SUPERVISOR)
    own = read(screen, _amend_own)

    screen.keys("F2")
    screen.keys("F7")
    screen.settle()
    screen.press_row("Amendments")

    view = screen.named(QListView, "Entries")
    assert view.currentIndex().data(EntryRole).number == own


# Hand over -----------------------------------------------------------------------------


def test_hand_over_says_that_a_report_waits(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(RESPONDER)

    screen.press("Go to Hand over")

    assert "Report R-002, initial, as of " in screen.words()
    assert "waits for another person's sign-off" in screen.words()
    assert not screen.button("Put up for sign-off").isEnabled()


def test_a_report_is_put_up_from_hand_over(
    opened: Callable[[Role], LogbookDriver],
) -> None:
    screen = opened(SUPERVISOR)
    screen.go_to("Hand over")
    screen.press("Final")
    screen.settle()

    screen.press("Put up for sign-off")

    assert kinds(screen)[-1] == "report-prepared"
    assert "Report R-003, final, as of " in screen.words()
    assert "waits for another person's sign-off" in screen.words()


# Everybody -----------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1280, 800), (853, 533)])
def test_everything_can_be_read_and_reached(
    opened: Callable[[Role], LogbookDriver], size: tuple[int, int]
) -> None:
    screen = opened(SUPERVISOR)
    steps = [
        partial(screen.press, "Countersign…"),
        partial(screen.press, "Leave it as it is"),
        partial(screen.press, "Read it and decide…"),
        partial(screen.press, "Sign off…"),
    ]
    for step in steps:
        step()
        screen.window.resize(*size)
        screen.settle()

        assert unnamed(screen.window) == []
        assert clipped(screen.window) == []
        assert low_targets(screen.window) == []
        assert outside(screen.window) == []
        assert [k for k, times in mnemonics(screen.window).items() if times > 1] == []
