"""Two incidents in one record: what is found and taken out, and how one is closed."""

import csv
import re
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from tests.journeys.test_ransomware_in_windsor import CLOSE
from tests.journeys.turns import (
    ACCOUNTS,
    LOST,
    RANSOM,
    TAXI,
    Turn,
    busy_laptop,
    turn,
)
from tests.ui.programs import RESPONDER, SUPERVISOR, Stage
from ui.widgets.duration_plot import DurationPlot


def test_entries_of_two_incidents_are_found_kept_and_taken_out(
    stage: Stage, tmp_path: Path
) -> None:
    laptop = busy_laptop(tmp_path)
    person = turn(stage, laptop, SUPERVISOR)
    person.go_to("Incidents")
    person.press_row(RANSOM)
    person.go_to("Timeline")
    every = person.spoken_rows()
    finds_without_accents_and_capitals(person)
    person.press("More filters…")
    person.choose("Incident", f"WIN-0002, {LOST}")
    person.tick_row(RESPONDER)
    person.press("Show these")
    lost = person.spoken_rows()
    assert lost
    assert not set(lost) & set(every)
    person.press("Saved views…")
    person.fill("Name of the view", "The taxi")
    person.press("Save the view")
    person.press("Close, show the list")

    person = turn(stage, laptop, SUPERVISOR)
    person.go_to("Timeline")
    person.press("Saved views…")
    person.press("The taxi")
    assert person.spoken_rows() == lost, "kept over the lock"
    copies_with_the_citation(person)
    exported(person, stage, tmp_path, len(lost))


def finds_without_accents_and_capitals(person: Turn) -> None:
    person.search("RESUME")
    assert "Over all incidents and without filters: 1 hit" in person.words()
    person.press("More filters…")
    person.choose("Incident", "All incidents")
    person.press("Show these")
    [found] = person.spoken_rows()
    assert TAXI.removesuffix(".") in found
    person.search("")


def copies_with_the_citation(person: Turn) -> None:
    number = person.stand_on(TAXI.removesuffix("."))
    person.press("Copy with citation")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(TAXI)
    assert f"\nentry {number}, " in copied
    assert copied.endswith(f"Z), {RESPONDER}")


def exported(person: Turn, stage: Stage, tmp_path: Path, shown: int) -> None:
    target = stage.places.file_chosen = tmp_path / "timeline.csv"
    before = person.size
    person.press("Export…")
    person.press("Choose a place and write…")
    person.wait_for(f"{shown} entries written to")
    person.settle()
    with target.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    assert any(TAXI in cell for row in written for cell in row)
    assert not any(ACCOUNTS in cell for row in written for cell in row)
    assert person.size == before + 1, "that it left the laptop is on record"


def test_an_incident_closes_only_with_a_word_on_each_thing_that_is_missing(
    stage: Stage, tmp_path: Path
) -> None:
    laptop = busy_laptop(tmp_path)
    person = turn(stage, laptop, SUPERVISOR)
    person.go_to("Incidents")
    person.press_row(RANSOM)
    person.go_to("Close")
    before = person.size
    person.press("Close this incident…")
    for label, words in CLOSE.items():
        person.fill(label, words)
    person.press("Go on to the close…")
    assert "need another look" in person.strip()
    assert "Disconnect the affected computer" in person.strip() + person.read()
    assert not closing_buttons(person)
    assert person.size == before

    person.explain_everything("The counter is closed until Monday.")
    person.press("Go on to the close…")
    person.take_close()
    assert "Closed: additions only." in person.read()
    assert "The counter is closed until Monday." in person.read()

    person.key("F2")
    assert "1 incident is open." in person.words()
    assert f"WIN-0001  {RANSOM}" not in person.words()
    person.press("1 closed incident")
    assert f"WIN-0001  {RANSOM}" in person.words()
    person.key("P")
    person.choose("Since the discovery of", f"WIN-0001  {RANSOM}")
    one, over_all = [
        plot.accessibleDescription() for plot in person.visible(DurationPlot)
    ]
    # However long this journey itself took, both say the same of it.
    [took] = re.findall(r"Closed: (\d+ min)", one)
    assert f"Discovery to close: {took} in 1 incident" in over_all


def closing_buttons(person: Turn) -> list[str]:
    return [
        one.text()
        for one in person.visible(QAbstractButton)
        if one.text().startswith("Close WIN")
    ]
