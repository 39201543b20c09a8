"""Every place has a story from discovery to close, and every report of it verifies."""

import subprocess
import tomllib
from pathlib import Path

import pytest

from logbook.packs import library
from logbook.rehearsal import STORIES, places, rehearse

TOLD = {
    *("open", "note", "amend", "clock-check", "step", "answer", "count"),
    *("determine", "call", "countersign", "close", "report"),
    *("ask", "reply", "shift", "take-over", "prepare", "sign-off"),
}
"""What happens in every story."""


def story_of(place: str) -> dict:
    return tomllib.loads((STORIES / f"{place}.toml").read_text("utf-8"))


def of_kind(place: str, act: str) -> list[dict]:
    return [event for event in story_of(place)["events"] if event["do"] == act]


def words_of(pdf: Path) -> str:
    said = subprocess.run(
        ["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    return " ".join(said.split())


def test_there_is_a_story_for_every_place_and_no_other() -> None:
    assert tuple(places()) == library.ids()


@pytest.mark.parametrize("place", places())
def test_a_story_goes_from_discovery_to_close(place: str) -> None:
    acts = {event["do"] for event in story_of(place)["events"]}
    calls = of_kind(place, "call")

    assert acts >= TOLD, TOLD - acts
    assert any(call.get("read_back") and call.get("reference") for call in calls)
    for determined in of_kind(place, "determine"):
        assert determined["basis"]
        assert determined["by"]
    [close] = of_kind(place, "close")
    assert close["lessons"]
    assert any("up_to" in each for each in of_kind(place, "countersign"))


@pytest.mark.parametrize("place", places())
def test_a_story_of_a_place_ends_with_reports_that_verify(
    place: str, tmp_path: Path
) -> None:
    rehearsed = rehearse(place, tmp_path / "told", seed=1, say=lambda _: None)

    assert rehearsed.findings == 0
    assert {handed.verdict for handed in rehearsed.handovers} == {"VALID"}
    told = words_of(rehearsed.handovers[-1].folder / "report.pdf")
    [close] = of_kind(place, "close")
    [signed] = of_kind(place, "sign-off")
    signed_off = f"Signed off by {signed['who']}, as of entry "
    for words in (story_of(place)["title"], close["lessons"], signed_off):
        assert " ".join(words.split()) in told, words
