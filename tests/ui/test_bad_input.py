"""Whatever is typed gets words beside its field, or is recorded just as it is."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from logbook.domain.bodies import body_of, fields_of
from logbook.domain.canonical import clean_text
from logbook.domain.entry import SignedEntry
from tests.ui.drivers import plain
from tests.ui.phases import PhaseDriver, an_incident
from ui.screens.incidents import IncidentsScreen
from ui.widgets.problem_label import ProblemLabel

WORDS = {
    "empty": "",
    "blank": "  \t ",
    "too long": "mot " * 25_000,
    "right to left": "شاشة حمراء \u202e100",
    "emoji": "🟥 👩‍💻 “.locked”",
    "control characters": "a\x07b\x1bc\u200bd\u2028e",
    "mark-up": "<b>x</b> & %1 {count} &amp;",
}
DAYS = ("1601-01-01", "9999-12-31", "0000-00-00", "2026-02-30", "-1", "١٢٣", "🟥")

Typed = QLineEdit | QPlainTextEdit


@dataclass
class Form:
    """What can be typed into on one screen, and the button that records it."""

    driver: PhaseDriver
    act: str

    @property
    def fields(self) -> list[Typed]:
        """Every field in sight, without the parts of a time."""
        screen = self.driver.screen
        every: list[QWidget] = [
            *screen.findChildren(QLineEdit),
            *screen.findChildren(QPlainTextEdit),
        ]
        return [
            one
            for one in every
            if isinstance(one, Typed)
            and one.isVisible()
            and one.isEnabled()
            and not one.accessibleName().endswith((": date", ": time"))
        ]

    def days(self) -> list[QLineEdit]:
        return [
            one
            for one in self.driver.screen.findChildren(QLineEdit)
            if one.isVisible() and one.accessibleName().endswith(": date")
        ]

    def problems(self) -> list[str]:
        """What stands in red beside the fields."""
        labels = self.driver.screen.findChildren(ProblemLabel)
        return [one.text() for one in labels if one.isVisible() and one.text()]

    def record(self) -> list[SignedEntry]:
        """Press the button; the entries this came to."""
        before = len(self.driver.entries())
        [button] = [
            one
            for one in self.driver.screen.findChildren(QWidget)
            if one.isVisible()
            and one.property("kind") == "primary"
            and plain(one.text()).startswith(self.act)
        ]
        self.driver.click(button)
        self.driver.settle()
        return self.driver.entries()[before:]


def put(field: Typed, words: str) -> None:
    field.selectAll()
    if isinstance(field, QLineEdit):
        field.del_()
        field.insert(words)
    else:
        field.insertPlainText(words)


def text_of(field: Typed) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def recorded(entries: list[SignedEntry]) -> str:
    said = []
    for signed in entries:
        body = body_of(signed)
        assert body is not None
        said += [value for value in fields_of(body).values() if isinstance(value, str)]
    return "\n".join(said)


def check(
    form: Form, words: str, leave: Callable[[Typed], bool] = lambda _: False
) -> None:
    """Type *words* into every field and record: said beside it, or recorded so."""
    fields = [field for field in form.fields if not leave(field)]
    if not fields:
        return  # Nothing is left to be recorded here.
    for field in fields:
        put(field, words)
    typed = [text_of(field) for field in fields]

    entries = form.record()

    if entries:
        said = recorded(entries)
        for each in typed:
            assert clean_text(each).strip() in said
    else:
        assert form.problems() or form.driver.strip()
        assert [text_of(field) for field in fields] == typed


Way = Callable[[PhaseDriver], None]


def as_it_opens(_driver: PhaseDriver) -> None:
    """The form that stands there at once."""


def isolating(driver: PhaseDriver) -> None:
    # It has no row to press where it is the one that is open.
    with suppress(ValueError):
        driver.open_step("Disconnect the affected computer")


def going_ahead(driver: PhaseDriver) -> None:
    isolating(driver)
    with suppress(AssertionError):
        driver.press("I go ahead without knowing…")


def pressing(words: str) -> Way:
    def way(driver: PhaseDriver) -> None:
        with suppress(AssertionError):
            driver.press(words)

    return way


STEPS = (
    ("Contain", as_it_opens),
    ("Contain", isolating),
    ("Contain", going_ahead),
    ("Remediate", as_it_opens),
    ("Contain", pressing("Add a time")),
    ("Preserve", pressing("Defer…")),
    ("Report", pressing("Not applicable…")),
)
"""Room by room, the forms a step can show."""


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[PhaseDriver]:
    with an_incident(qtbot, tmp_path, "Contain") as made:
        yield made


def test_odd_words_in_every_field_of_a_step(driver: PhaseDriver) -> None:
    for room, way in STEPS:
        for words in WORDS.values():
            driver.go_to(room)
            way(driver)
            check(Form(driver, "Record"), words)


def test_odd_days_in_every_field_of_a_step(driver: PhaseDriver) -> None:
    for room, way in STEPS:
        driver.go_to(room)
        way(driver)
        form = Form(driver, "Record")
        for day in DAYS:
            for field in form.days():
                put(field, day)
                assert form.record() == []
                assert form.problems()
                assert field.text() == day


def sheets(driver: PhaseDriver) -> Iterator[Form]:
    driver.go_to("Document")
    tabs = [
        one
        for one in driver.screen.findChildren(QWidget)
        if one.property("kind") == "tab"
    ]
    for tab in tabs:
        tab.click()
        driver.settle()
        yield Form(driver, "Record")


def is_count(field: Typed) -> bool:
    return isinstance(field, QLineEdit) and field.width() < 200


def test_odd_words_in_every_answer(driver: PhaseDriver) -> None:
    # A second answer needs its reason, so that each sheet takes other words last.
    sound = cycle(name for name in WORDS if name not in {"empty", "blank", "too long"})
    for form in sheets(driver):
        for name in ("empty", "blank", "too long", next(sound)):
            check(form, WORDS[name], leave=is_count)


@pytest.mark.parametrize("count", ["-1", "1e3", "9" * 60, "½"])
def test_no_odd_count_becomes_a_number(driver: PhaseDriver, count: str) -> None:
    for form in sheets(driver):
        for field in form.fields:
            if is_count(field):
                put(field, count)
    form = Form(driver, "Record")

    assert form.record() == []
    assert form.problems()


def test_odd_days_in_every_answer(driver: PhaseDriver) -> None:
    for form in sheets(driver):
        fields = form.days()
        for day in DAYS if fields else ():
            for field in fields:
                put(field, day)
            assert form.record() == []
            assert len(form.problems()) >= len(fields)
            assert {field.text() for field in fields} == {day}
        for field in fields:
            put(field, "")


def test_odd_words_open_no_incident_and_are_not_lost(driver: PhaseDriver) -> None:
    driver.go_to("Incidents")
    assert isinstance(driver.screen, IncidentsScreen)
    driver.press("Open an incident")
    form = Form(driver, "Open the incident")
    for words in WORDS.values():
        [title] = form.fields
        put(title, words)
        typed = title.text()
        assert form.record() == []
        assert form.problems()
        assert title.text() == typed


def test_odd_reasons_for_another_kind(driver: PhaseDriver) -> None:
    kinds = ["Ransomware", "Lost or stolen device"] * len(WORDS)
    for words, kind in zip(WORDS.values(), kinds, strict=False):
        driver.go_to("Incidents")
        with suppress(AssertionError):
            driver.press("Change the kind of WIN-0001…")
        driver.choose_kind(kind)
        check(Form(driver, "Record the kind"), words)


def test_odd_letters_find_no_region(driver: PhaseDriver) -> None:
    driver.go_to("Document")
    driver.press("People and accounts")
    driver.press("Add a state or province…")
    for words in (*WORDS.values(), "Narnia"):
        put(driver.control("State, province or territory"), words)
        driver.settle()
        rows = [one.text() for one in driver.visible(QLabel)]
        assert "Texas" not in rows
