"""Every place has a story from discovery to close, and every report of it verifies."""

import subprocess
import tomllib
from pathlib import Path

import pytest

from logbook.bootstrap.opening import open_logbook
from logbook.domain.audience import Audience
from logbook.domain.evidence import EvidenceItem, ItemState
from logbook.domain.report_version import version_for
from logbook.packs import library
from logbook.rehearsal import STORIES, Rehearsal, places, rehearse

TOLD = {
    *("open", "note", "amend", "clock-check", "step", "answer", "count"),
    *("determine", "call", "countersign", "close", "report"),
    *("ask", "reply", "shift", "take-over", "prepare", "sign-off"),
    *("register", "take-in", "transfer", "accept", "ink-seen", "receipt", "copy-out"),
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
    for words in (story_of(place)["title"], signed_off):
        assert " ".join(words.split()) in told, words
    # What was learnt is for the City's own offices, and no part of a regulator's form.
    version = version_for(of_kind(place, "report")[-1]["recipient"])
    lessons = " ".join(close["lessons"].split())
    assert (lessons in told) == (version.audience is not Audience.REGULATOR)
    assert_the_evidence_holds(place, rehearsed)


def assert_the_evidence_holds(place: str, rehearsed: Rehearsal) -> None:
    """Every item is where the story says, and the copies are what was taken in."""
    items = {item.number: item for item in items_of(rehearsed)}
    [transferred] = [each for each in of_kind(place, "transfer") if "from" in each]
    been = items[transferred["item"]]
    passed = len(been.transfers) + 1
    names = [period.holder.name for period in been.periods[-passed:]]

    assert len(set(names)) == 3, "who registered it, who keeps it, and the police"
    assert names[1] == names[3], "and back to who keeps it"
    assert not any(item.gaps for item in items.values())
    assert not any(item.unsigned for item in items.values())
    assert all(item.state is ItemState.HELD for item in items.values())
    assert not any(item.unexplained for item in items.values())
    [copied] = of_kind(place, "copy-out")
    folder = rehearsed.handovers[0].folder.parent / copied["folder"]
    assert sums_hold(folder)
    [first, *_] = (each for each in (folder / "items").rglob("*") if each.is_file())
    first.write_bytes(first.read_bytes()[:-1])
    assert not sums_hold(folder), "the check sees what is missing"


def items_of(rehearsed: Rehearsal) -> tuple[EvidenceItem, ...]:
    passphrase = bytearray(rehearsed.passphrase.encode())
    book = open_logbook(rehearsed.logbook, rehearsed.person, passphrase)
    try:
        return book.evidence.register.register_of().items
    finally:
        book.close()


def sums_hold(folder: Path) -> bool:
    command = ["sha256sum", "--check", "--strict", "--quiet", "evidence.sha256"]
    return not subprocess.run(
        command, cwd=folder, capture_output=True, check=False
    ).returncode


def test_the_same_seed_takes_in_the_same_bytes(tmp_path: Path) -> None:
    first, again, other = (
        digests_of(tmp_path / name, seed)
        for name, seed in (("first", 3), ("again", 3), ("other", 4))
    )

    assert first == again
    assert first != other


def digests_of(into: Path, seed: int) -> list[str]:
    """The SHA-256 of what is kept in the first hours of a story."""
    rehearsed = rehearse(
        "us-ct-danbury", into, seed=seed, say=lambda _: None, until=180
    )
    digests = [item.body.sha256 for item in items_of(rehearsed) if item.has_file]
    assert digests
    return digests
