"""Telling offices: every attempt on record, no number made up."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import CallOutcome, Channel, NotificationMade
from tests.ui.accessibility import clipped, low_targets, mnemonics, outside, unnamed
from tests.ui.phases import PhaseDriver, an_incident
from ui.main_window import RESERVED_MNEMONICS
from ui.screens.duty_card import DutyCard
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.scrolled_page import Scrolled

IT = "Tell IT Services"
PRIVACY = "Tell the privacy office"
COMMISSIONER = "Report to the privacy commissioner"
PEOPLE = "Tell the people affected"


@pytest.fixture
def notify(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Notify") as driver:
        yield driver


def take(driver: PhaseDriver, words: str) -> None:
    driver.bot.mouseClick(driver.button(words), Qt.MouseButton.LeftButton)


def test_every_duty_stands_there_in_order_with_what_the_source_says(
    notify: PhaseDriver,
) -> None:
    read = notify.read()

    places = [read.index(name) for name in (IT, PRIVACY, COMMISSIONER, PEOPLE)]
    assert places == sorted(places)
    assert "1 open, 7 not started, 0 told." in read
    assert "No number in the guide" in read
    assert "The guide: immediately." in read
    assert "Unverified, grade S" in read
    assert "Should be told" in read


def test_a_room_opens_at_its_beginning_however_late_it_is_filled(
    notify: PhaseDriver,
) -> None:
    notify.window.resize(853, 533)
    notify.go_to("Assess")
    notify.go_to("Notify")

    assert QApplication.focusWidget() is notify.screen
    [column] = notify.screen.findChildren(Scrolled)
    assert column.verticalScrollBar().value() == 0
    notify.keys("Tab")
    assert QApplication.focusWidget() is notify.named(
        QAbstractButton, f"Record a call: {IT}"
    )


def test_no_number_is_made_up_and_the_police_are_left_to_the_supervisor(
    notify: PhaseDriver,
) -> None:
    read = notify.read()

    assert "Number: Add your local contact" in read
    assert not re.search(r"\d{3}[-. ]\d{4}", read)
    assert "The Windsor guide names no police service." in read


def test_a_call_is_recorded_with_who_said_what_and_was_read_back(
    notify: PhaseDriver,
) -> None:
    notify.press_in(IT, "Record a call")
    take(notify, "Told somebody")
    take(notify, "Telephone")
    notify.fill("Who was spoken to?", "The helpdesk agent")
    notify.fill("What was said?", "Gave time and systems.")
    take(notify, "Yes")
    notify.fill("Which reference number did they give?", "HD-0000")
    notify.press("Record the call")

    body = notify.newest()
    assert isinstance(body, NotificationMade)
    assert (body.outcome, body.channel) == (CallOutcome.TOLD, Channel.TELEPHONE)
    assert (body.person, body.reference) == ("The helpdesk agent", "HD-0000")
    assert body.read_back is True
    read = notify.read()
    assert "Done after 0 min" in read
    assert "Spoke to The helpdesk agent. Gave time and systems." in read
    assert "Reference HD-0000. Read back. A. Example, entry 5." in read
    assert "See entry 5" in read


def test_a_call_without_an_answer_counts_and_the_duty_stays_open(
    notify: PhaseDriver,
) -> None:
    notify.press_in(IT, "Record a call")
    take(notify, "No answer")
    take(notify, "Telephone")
    notify.set_time("When is the next try?", *notify.hours_from_now(1))
    notify.press("Record the call")

    assert notify.newest().outcome is CallOutcome.NO_ANSWER
    assert "by telephone, no answer." in notify.read()
    assert "Next try" in notify.read()
    assert f"Record a call: {IT}" in [
        one.accessibleName() for one in notify.visible(QAbstractButton)
    ]


def test_only_what_fits_the_outcome_is_asked(notify: PhaseDriver) -> None:
    notify.press_in(IT, "Record a call")
    assert "Did they read it back?" not in notify.read()

    take(notify, "Told somebody")
    assert "Did they read it back?" in notify.read()
    assert "When is the next try?" not in notify.read()

    take(notify, "No answer")
    assert "Who was spoken to?" not in notify.read()
    assert "When is the next try?" in notify.read()


def test_what_is_missing_is_said_beside_the_fields_and_in_the_strip(
    notify: PhaseDriver,
) -> None:
    notify.press_in(IT, "Record a call")
    notify.fill("What was said?", "Gave time and systems.")
    before = len(notify.entries())

    notify.press("Record the call")

    assert len(notify.entries()) == before
    assert "Nothing is chosen. Choose one of them." in notify.read()
    assert "the first is “What came of it?”" in notify.strip()
    take(notify, "Told somebody")
    take(notify, "Telephone")
    notify.press("Record the call")
    assert QApplication.focusWidget() is notify.control("Who was spoken to?")
    assert notify.typed("What was said?") == "Gave time and systems."


def test_a_next_try_that_has_passed_is_refused(notify: PhaseDriver) -> None:
    notify.press_in(IT, "Record a call")
    take(notify, "Left a message")
    take(notify, "Telephone")
    notify.set_time("When is the next try?", *notify.hours_from_now(-1))
    before = len(notify.entries())

    notify.press("Record the call")

    assert len(notify.entries()) == before
    assert "That time has passed." in notify.read()


def test_telling_somebody_can_be_put_off_or_not_apply_with_a_reason(
    notify: PhaseDriver,
) -> None:
    notify.press_in(IT, "Record a call")
    notify.press("Defer…")
    notify.set_time("Until when?", *notify.hours_from_now(2))
    notify.fill("Why is it put off?", "The helpdesk opens at 07:00.")
    notify.press("Record as deferred")
    assert notify.newest().outcome is CallOutcome.DEFERRED
    assert "Deferred" in notify.read()

    notify.press_in(IT, "Record a call")
    notify.press("Not applicable…")
    notify.press("Record as not applicable")
    assert "A reason is missing." in notify.read()
    notify.fill("Why does it not apply here?", "They found it themselves.")
    notify.press("Record as not applicable")

    assert notify.newest().outcome is CallOutcome.NOT_APPLICABLE
    assert "They found it themselves." in notify.read()
    assert "Record another call" in notify.read()


def test_esc_closes_the_form_and_its_words_stay(notify: PhaseDriver) -> None:
    notify.press_in(IT, "Record a call")
    take(notify, "Told somebody")
    notify.fill("Who was spoken to?", "The helpdesk")

    notify.keys("Esc", notify.control("Who was spoken to?"))

    assert "Record the call" not in notify.read()
    notify.press_in(IT, "Record a call")
    assert notify.typed("Who was spoken to?") == "The helpdesk"


def test_a_note_recorded_meanwhile_leaves_the_form_alone(notify: PhaseDriver) -> None:
    notify.press_in(IT, "Record a call")
    notify.fill("Who was spoken to?", "The helpdesk")
    field = notify.control("Who was spoken to?")

    notify.note("Something else happened.")

    assert notify.control("Who was spoken to?") is field
    assert notify.typed("Who was spoken to?") == "The helpdesk"


def test_a_duty_that_depends_on_an_answer_leads_to_the_question(
    notify: PhaseDriver,
) -> None:
    notify.press_in(PRIVACY, "Answer now")

    assert notify.window.room == "document"
    assert "Is personal information involved?" in notify.read()
    take(notify, "Possibly")
    notify.press("Record 1 answer")
    notify.go_to("Notify")

    assert "2 open, 6 not started, 0 told." in notify.read()
    assert "“Is personal information involved?” Possibly, entry 5." in notify.read()


def test_a_determination_can_make_a_duty_fall_away(notify: PhaseDriver) -> None:
    notify.press_in(COMMISSIONER, "Answer now")
    assert notify.window.room == "assess"
    take(notify, "No")
    notify.fill("On what basis?", "Only names of streets.")
    notify.fill("Which person determined it?", "C. Specimen")
    notify.press("Record the determination")
    notify.go_to("Notify")

    assert COMMISSIONER not in notify.read()
    notify.press("2 duties that do not apply or are not in force")
    assert COMMISSIONER in notify.read()
    assert "No, determined by C. Specimen, entry 5." in notify.read()
    assert "Record a call all the same" in notify.read()
    assert "Record another call" not in notify.read()


def test_duties_that_ask_for_nothing_are_folded(notify: PhaseDriver) -> None:
    take_away = "Is payment card data involved?"
    assert "that does not apply" not in notify.read()

    notify.press_in("Tell your card acquirer", "Answer now")
    row = notify.field(take_away)
    [no] = [one for one in row.findChildren(QAbstractButton) if one.text() == "No"]
    notify.click(no)
    notify.press("Record 1 answer")
    notify.go_to("Notify")

    assert "Tell your card acquirer" not in notify.read()
    assert "2 duties that do not apply or are not in force" in notify.read()


def test_the_points_of_a_notice_and_its_source_unfold(notify: PhaseDriver) -> None:
    words = f"What the notice has to say (7), and its source: {COMMISSIONER}"
    assert "What the notice has to say\n" not in notify.read()

    notify.click(notify.named(QAbstractButton, words))

    assert "From the law, not the guide:" in notify.read()
    assert "Confirm with counsel." in notify.read()


def test_a_letter_that_is_handed_out_gets_the_number_of_its_copy(
    notify: PhaseDriver,
) -> None:
    notify.press_in(IT, "Record a call")
    take(notify, "Told somebody")
    take(notify, "On paper")
    notify.fill("Who was spoken to?", "The helpdesk agent")
    notify.fill("Which letter, form or notice was handed over?", "First notice")
    notify.fill("Which number has the copy?", "-1")
    before = len(notify.entries())
    notify.press("Record the call")
    assert len(notify.entries()) == before
    assert "A count cannot be below 0." in notify.read()

    notify.fill("Which number has the copy?", "2")
    notify.press("Record the call")

    body = notify.newest()
    assert (body.document, body.copy) == ("First notice", 2)
    assert body.duty == "tell-it-services"
    assert "Handed out: First notice, copy 2." in notify.read()


def test_a_hold_is_recorded_shown_at_the_duty_and_lifted(notify: PhaseDriver) -> None:
    notify.press("Law enforcement asks to hold a notice…")
    notify.press("Record the hold")
    assert "the first is “Which agency asks?”" in notify.strip()

    notify.fill("Which agency asks?", "Example Police")
    notify.fill("Who spoke for it?", "Det. Example")
    notify.fill("What was asked?", "Tell nobody before Monday.")
    notify.tick(IT)
    notify.press("Record the hold")

    assert notify.newest().duties == "tell-it-services"
    assert "Notice is held" in notify.read()
    assert f"About: {IT}." in notify.read()
    assert "Held for Example Police, no end named, entry 5." in notify.read()
    notify.press("It is over…")
    notify.fill("Who said that it is over?", "Det. Example")
    notify.press("Record that it is lifted")
    assert "Held for Example Police" not in notify.read()
    assert "Lifted" in notify.read()


def test_a_hold_on_notices_in_general_keeps_nobody_from_telling_it_staff(
    notify: PhaseDriver,
) -> None:
    notify.press("Law enforcement asks to hold a notice…")
    notify.fill("Which agency asks?", "Example Police")
    notify.fill("Who spoke for it?", "Det. Example")
    notify.fill("What was asked?", "Tell nobody before Monday.")
    notify.press("Record the hold")

    assert notify.newest().duties == ""
    cards = notify.screen.findChildren(DutyCard)
    held = {
        card.accessibleName(): "Held for Example Police" in notify.words_in(card)
        for card in cards
    }
    assert held[IT] is False
    assert True in held.values()


def test_a_recorded_call_leads_to_its_entry(notify: PhaseDriver) -> None:
    notify.press_in(IT, "Record a call")
    take(notify, "Told somebody")
    take(notify, "In person")
    notify.fill("Who was spoken to?", "The helpdesk agent")
    notify.press("Record the call")

    notify.press("See entry 5")

    assert notify.window.room == "timeline"


def test_one_main_button_at_a_time(notify: PhaseDriver) -> None:
    def primaries() -> list[str]:
        return [
            one.text()
            for one in notify.screen.findChildren(QAbstractButton)
            if one.property("kind") == "primary" and one.isVisible()
        ]

    assert primaries() == ["Record a call"]
    notify.press_in(IT, "Record a call")
    assert primaries() == ["&Record the call"]


@pytest.mark.parametrize(
    ("width", "height", "text"),
    [(1280, 800, 100), (1024, 700, 100), (853, 533, 100), (1280, 800, 150)],
)
def test_nothing_is_clipped_or_unreachable(
    notify: PhaseDriver, width: int, height: int, text: int
) -> None:
    theme().apply(Look.DARK, text)
    notify.window.resize(width, height)
    for filling in (False, True):
        if filling:
            notify.press_in(IT, "Record a call")
            take(notify, "Told somebody")
        for _ in range(3):
            QApplication.processEvents()
        assert clipped(notify.screen) == []
        assert outside(notify.screen) == []
        assert low_targets(notify.screen) == []
        assert unnamed(notify.screen) == []
        letters = mnemonics(notify.screen)
        assert not set(letters) & RESERVED_MNEMONICS
        assert max(letters.values(), default=1) == 1


def test_ones_own_call_is_amended_in_place(notify: PhaseDriver) -> None:
    notify.press_in(IT, "Record a call")
    take(notify, "No answer")
    take(notify, "Telephone")
    notify.fill("What was said?", "Rang ten times.")
    notify.press("Record the call")

    notify.press("Correct…")
    notify.fill("New words", "Rang twenty times.")
    notify.fill("Reason", "Counted again.")
    notify.press("Record the amendment")

    assert "Rang twenty times." in notify.read()
    assert f"Record a call: {IT}" in [
        one.accessibleName() for one in notify.visible(QAbstractButton)
    ]


def test_bad_words_in_a_hold_get_words_beside_their_fields(
    notify: PhaseDriver,
) -> None:
    notify.press("Law enforcement asks to hold a notice…")
    asked = ("Which agency asks?", "Who spoke for it?", "What was asked?")
    for label in asked:
        notify.paste(label, "x" * 100_000)
    notify.set_time("When did it happen?", "02:00", "1601-01-01")
    notify.set_time("Until when, if they said so?", "25:00", "9999-12-31")
    notify.press("Record the hold")
    # A time nobody can read is said first: what it means is not known yet.
    assert "“Until when, if they said so?”" in notify.strip()
    notify.set_time("Until when, if they said so?", *notify.hours_from_now(9))
    notify.press("Record the hold")
    assert "4 fields need another look, the first is “Which agency asks?”" in (
        notify.strip()
    )
    notify.set_time("When did it happen?", *notify.hours_from_now(0))

    notify.lock()
    notify.unlock_again()
    notify.go_to("Notify")
    notify.press("Law enforcement asks to hold a notice…")
    for label in asked:
        assert len(notify.typed(label)) == 100_000
        notify.paste(label, "דנה 🙂 & <b>")
    notify.press("Record the hold")
    body = notify.newest()
    assert (body.agency, body.person, body.words) == ("דנה 🙂 & <b>",) * 3


def test_bad_words_about_a_call_get_words_beside_their_fields(
    notify: PhaseDriver,
) -> None:
    before = len(notify.entries())
    notify.press_in(IT, "Record a call")
    take(notify, "Told somebody")
    take(notify, "On paper")
    notify.paste("Who was spoken to?", "\u200b")
    notify.paste("What was said?", "x" * 100_000)
    for number in ("-1", "1.5", "٣", "9" * 30):
        notify.paste("Which number has the copy?", number)
        notify.press("Record the call")
        assert notify.problem("Which number has the copy?"), number
    notify.fill("Which number has the copy?", "")
    notify.press("Record the call")
    assert notify.problem("Who was spoken to?")
    assert notify.problem("What was said?")
    assert len(notify.entries()) == before
