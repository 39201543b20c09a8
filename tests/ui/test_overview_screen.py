"""The supervisor's first minute: what is open, overdue, new and sound, a key away."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from logbook.application.documentation import AnswerDraft
from logbook.application.incidents import IncidentDraft
from logbook.application.notes import NoteDraft
from logbook.application.playbooks import StepDraft
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.bodies import Manner, Standing, StepMark
from logbook.domain.decisions import IncidentClosed
from logbook.domain.moment import Moment
from logbook.domain.step import IncidentKind
from logbook.domain.timeline_query import TimelineQuery
from tests.ui.accessibility import (
    clipped,
    low_targets,
    mnemonics,
    name_of,
    outside,
    unnamed,
)
from tests.ui.drivers import LogbookDriver
from tests.ui.phases import original, phase_screens
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    SUPERVISOR,
    SUPERVISOR_WORDS,
    PlainScreen,
    a_stage,
    copied,
)
from ui import rooms
from ui.main_window import RESERVED_MNEMONICS
from ui.screens.overview import OverviewScreen
from ui.session import Session
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.duration_plot import DurationPlot
from ui.widgets.figure_row import FigureRow

_KIND = IncidentKind.RANSOMWARE


class Listening(PlainScreen):
    """A room that remembers what it was asked to show."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.asked: list[object] = []

    def bring_up(self, what: object) -> None:
        self.asked.append(what)


def screens(session: Session) -> Mapping[str, QWidget]:
    listening = {name: Listening(name) for name in (rooms.TIMELINE, rooms.REVIEW)}
    overview = {rooms.OVERVIEW: OverviewScreen(session)}
    return {**phase_screens(session), **listening, **overview}


@dataclass
class Chair(LogbookDriver):
    """Somebody in front of the overview."""

    def work(self, work) -> None:
        """Do something as a responder did it at the same windows."""
        self.session.do(self.window, work)
        self.settle()

    def record_note(self, reference: str) -> None:
        def work(logbook: OpenLogbook) -> None:
            logbook.notes.record(reference, NoteDraft(Manner.DONE, "Did it.", None))

        self.work(work)

    def moment(self) -> Moment:
        now = self.session.now().replace(microsecond=0)
        return Moment(now, round((now.utcoffset() or timedelta()).total_seconds() / 60))

    @property
    def screen(self) -> OverviewScreen:
        [found] = self.window.findChildren(OverviewScreen)
        return found

    def read(self) -> str:
        labels = [one for one in self.screen.findChildren(QLabel) if one.isVisible()]
        return "\n".join(label.text() for label in labels)

    def figures(self) -> list[str]:
        rows = [one for one in self.screen.findChildren(FigureRow) if one.isVisible()]
        return [row.accessibleName() for row in rows]

    def figure(self, words: str) -> str:
        [found] = [said for said in self.figures() if words in said]
        return found

    def press_key(self, key: str) -> None:
        self.keys(key)
        self.settle()

    def asked(self, room: str) -> list[object]:
        for screen in self.window.findChildren(Listening):
            if screen.name == room:
                return screen.asked
        raise LookupError(room)


@cache
def busy_logbook() -> Path:
    """Two incidents: in the older a clock is overdue and a measure not verified."""
    folder = copied(original(), Path(mkdtemp(prefix="overview-")))
    logbook = open_logbook(folder, RESPONDER, bytearray(RESPONDER_WORDS.encode()))
    try:
        _fill(logbook)
    finally:
        logbook.close()
    return folder


def _fill(logbook: OpenLogbook) -> None:
    begun, done = _moment(logbook, minutes=90), _moment(logbook, minutes=60)
    long_ago, pack = _moment(logbook, minutes=60 * 24 * 60), logbook.pack
    logbook.incidents.open(IncidentDraft("A red screen", _KIND, begun))
    step = next(each for each in pack.steps if each.asks_alteration)
    draft = StepDraft(StepMark.DONE, done, altered="nothing", temporary=True)
    logbook.playbooks.mark("WIN-0001", pack, step.id, draft)
    for question, answer in (
        ("card-data", AnswerDraft(Standing.VALUE, text="Yes")),
        ("discovered", AnswerDraft(Standing.VALUE, moment=long_ago)),
    ):
        logbook.documentation.answer("WIN-0001", pack, question, answer)
    lost = IncidentDraft("A lost bag", IncidentKind.LOST_DEVICE, begun)
    logbook.incidents.open(lost)
    logbook.notes.record("WIN-0002", NoteDraft(Manner.DONE, "Did it.", None))


def _moment(logbook: OpenLogbook, *, minutes: int) -> Moment:
    now = logbook.journal.clock.now()
    at = now.at.replace(second=0, microsecond=0) - timedelta(minutes=minutes)
    return Moment(at, now.offset)


def seated(bot: QtBot, place: Path, logbook: Path) -> Iterator[Chair]:
    with a_stage(bot, place / "place", screens) as stage:
        stage.open(copied(logbook, place), SUPERVISOR)
        stage.program.window.resize(1280, 800)
        stage.program.window.activateWindow()
        chair = Chair(bot, stage.program, stage.session)
        chair.go_to("Overview")
        yield chair


@pytest.fixture
def chair(qtbot: QtBot, tmp_path: Path) -> Iterator[Chair]:
    yield from seated(qtbot, tmp_path, original())


@pytest.fixture
def busy(qtbot: QtBot, tmp_path: Path) -> Iterator[Chair]:
    yield from seated(qtbot, tmp_path, busy_logbook())


def test_without_an_incident_it_says_what_will_stand_here(chair: Chair) -> None:
    assert "What is open, overdue and not yet reviewed will stand here." in chair.read()
    assert "Intact: entries 1 to 3 are exactly as signed" in chair.read()
    assert "3 entries, 2 persons enrolled." in chair.read()

    chair.press_key("Shift+W")
    assert chair.strip() == "The timeline opens with the first incident."
    chair.press("Go to the incidents")
    assert chair.window.room == rooms.INCIDENTS


def test_it_claims_no_more_signatures_than_were_checked(chair: Chair) -> None:
    chair.session.verify()
    chair.settle()

    said = "Intact: entries 1 to 3 are unchanged since all were checked"
    chair.until(lambda: said in chair.read(), said)


def test_each_incident_says_how_it_stands_and_who_leads(busy: Chair) -> None:
    words = busy.read()

    assert "2 incidents are open." in words
    assert "WIN-0001  A red screen" in words
    assert "Ransomware, led by A. Example, opened" in words
    assert words.index("A lost bag") < words.index("A red screen")
    assert "overdue" in busy.figure("Send the report that Visa asks for")
    step = busy.figure("1 step to come back to")
    assert "temporary, still in force, not verified" in step
    assert any("written late since your last review" in said for said in busy.figures())


def test_a_digit_chooses_an_incident_and_a_letter_leads_there(busy: Chair) -> None:
    for key, room in (("C", rooms.CLOCKS), ("O", "contain"), ("N", rooms.TIMELINE)):
        busy.press_key("2")
        busy.press_key(key)

        assert busy.window.room == room
        assert busy.session.incident is not None
        assert busy.session.incident.reference == "WIN-0001"
        busy.press_key("F2")

    busy.press_key("V")
    assert busy.window.room == rooms.VERIFICATION


def test_a_figure_leads_to_the_very_rows_it_counts(busy: Chair) -> None:
    busy.press_key("1")
    busy.press_key("N")

    [query] = busy.asked(rooms.TIMELINE)
    assert query == TimelineQuery(incident="WIN-0002", after=0)
    for key, query in (
        ("Shift+W", TimelineQuery(after=0)),
        ("Shift+N", TimelineQuery(persons=frozenset({"P-002"}))),
        ("Shift+Y", TimelineQuery(persons=frozenset({"P-001"}))),
    ):
        busy.press_key("F2")
        busy.press_key(key)
        assert busy.asked(rooms.TIMELINE)[-1] == query


def test_what_a_supervisor_wrote_and_countersigned_alone_is_said(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = copied(busy_logbook(), tmp_path / "made")
    for name, words in ((SUPERVISOR, SUPERVISOR_WORDS), (RESPONDER, RESPONDER_WORDS)):
        logbook = open_logbook(folder, name, bytearray(words.encode()))
        logbook.notes.record("WIN-0002", NoteDraft(Manner.DONE, "Did it.", None))
        logbook.close()
    with contextmanager(seated)(qtbot, tmp_path, folder) as chair:
        typed = bytearray(SUPERVISOR_WORDS.encode())
        chair.work(lambda logbook: logbook.reviews.countersign(typed))
        chair.session.verify()
        said = f"1 by {SUPERVISOR}, witnessed by nobody else"
        chair.until(lambda: said in chair.figures(), said)

        chair.press_key("1")
        chair.press_key("S")

        assert chair.asked(rooms.TIMELINE)[-1].persons == {"P-001"}


def test_a_figure_can_be_pressed_by_tab_and_enter_and_by_the_mouse(busy: Chair) -> None:
    [row] = [
        one
        for one in busy.screen.findChildren(FigureRow)
        if one.isVisible() and "clock" in one.accessibleName()
    ]
    row.setFocus()
    busy.press_key("Return")
    assert busy.window.room == rooms.CLOCKS

    busy.press_key("F2")
    busy.press_row("step to come back to")
    assert busy.window.room == "contain"


def test_a_letter_with_nothing_to_lead_to_stays_here(busy: Chair) -> None:
    busy.press_key("1")
    busy.press_key("F")
    busy.press_key("9")

    assert busy.window.room == rooms.OVERVIEW


def test_letters_typed_into_the_note_bar_lead_nowhere(busy: Chair) -> None:
    busy.press_key("2")
    busy.press_key("O")
    busy.press_key("F2")
    busy.note_line.setFocus()

    busy.bot.keyClicks(busy.note_line, "Called NOC2")

    assert busy.window.room == rooms.OVERVIEW
    assert busy.note_line.text() == "Called NOC2"


def test_what_is_recorded_meanwhile_is_counted_and_the_keyboard_stays(
    busy: Chair,
) -> None:
    busy.press_key("1")
    [row] = [
        one
        for one in busy.screen.findChildren(FigureRow)
        if one.isVisible() and one.figure.key == "N" and one.figure.number == "2"
    ]
    row.setFocus()

    busy.record_note("WIN-0002")

    focused = QApplication.focusWidget()
    assert isinstance(focused, FigureRow)
    assert (focused.figure.key, focused.figure.number) == ("N", "3")


def test_a_supervisor_is_led_to_the_overview_and_a_responder_is_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with a_stage(qtbot, tmp_path / "place", screens) as stage:
        logbook = copied(busy_logbook(), tmp_path)
        driver = stage.open(logbook, SUPERVISOR)
        driver.until(lambda: driver.window.room == rooms.OVERVIEW, "overview")
        driver.lock()
        driver = stage.open(logbook, RESPONDER)
        assert driver.window.room == rooms.INCIDENTS


def test_an_incident_opened_meanwhile_has_its_card_and_the_others_stay(
    busy: Chair,
) -> None:
    draft = IncidentDraft("A third one", _KIND, busy.moment())
    busy.work(lambda logbook: logbook.incidents.open(draft))

    words = busy.read()
    assert "3 incidents are open." in words
    assert words.index("A third one") < words.index("A lost bag")
    assert "Reading…" not in words
    assert "overdue" in busy.figure("Send the report that Visa asks for")


def test_a_closed_incident_is_folded_and_read_when_somebody_looks(busy: Chair) -> None:
    closed = IncidentClosed("B", "ok", "none", "7 years", "none", busy.moment())
    busy.work(lambda logbook: logbook.journal.append("WIN-0001", closed))

    assert "1 incident is open." in busy.read()
    assert "A red screen" not in busy.read()
    busy.press("1 closed incident")
    words = busy.read()
    assert "WIN-0001  A red screen" in words
    assert "Reading…" not in words
    assert "Closed" in words
    assert not any("clock" in said for said in busy.figures())


def test_how_long_things_took_is_shown_with_words_and_as_a_table(busy: Chair) -> None:
    busy.press_key("P")

    plots = [one for one in busy.screen.findChildren(DurationPlot) if one.isVisible()]
    one, over_all = (plot.accessibleDescription() for plot in plots)
    assert "Contained: not yet" in one
    assert "Discovery to first containment step: " in over_all
    focused = QApplication.focusWidget()
    assert isinstance(focused, QComboBox)

    focused.setCurrentIndex(1)
    first, *_ = plots[0].accessibleDescription().splitlines()
    assert first.startswith("First containment step done: ")
    assert "not yet" not in first
    assert "The same as a table" in [
        button.text()
        for button in busy.screen.findChildren(QAbstractButton)
        if button.isVisible()
    ]
    busy.press("The same as a table")
    assert "Over all incidents" in busy.read()
    assert "too few for a median" in busy.read()


def test_nothing_is_clipped_or_unreachable(busy: Chair) -> None:
    busy.press_key("P")
    sizes = ((1280, 800, 100), (1024, 700, 100), (853, 533, 100), (1280, 800, 200))
    for width, height, text in sizes:
        theme().apply(Look.LIGHT, text)
        busy.window.resize(width, height)
        busy.settle()

        # What a check that ends meanwhile has to say is laid out a moment later.
        busy.until(lambda: not clipped(busy.screen), f"{width} x {height}, {text} %")
        assert outside(busy.screen) == []
        assert low_targets(busy.screen) == []
        assert [name_of(one) for one in unnamed(busy.screen)] == []


def test_no_letter_is_taken_twice_or_from_the_rooms(busy: Chair) -> None:
    busy.press_key("P")

    letters = mnemonics(busy.screen)
    assert not set(letters) & RESERVED_MNEMONICS
    assert all(count == 1 for count in letters.values())
