"""What a story can say happened, from a first sight that was wrong to an addition."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from logbook.bootstrap.checking import check_handover
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import open_logbook
from logbook.domain.bodies import Manner, Note
from logbook.domain.close_gate import RECORD
from logbook.domain.errors import (
    MalformedPackError,
    UnknownIncidentError,
    UnknownItemError,
    UnknownPackError,
)
from logbook.domain.incident_errors import IncidentClosedError
from logbook.domain.role import Role
from logbook.domain.shift import ShiftState
from logbook.domain.step import IncidentKind, Phase
from logbook.rehearsal import PASSPHRASE, rehearse
from logbook.story_acts import ACTS
from logbook.story_scene import Scene, StoryClock

WORDS = b"velvet tractor ninety lemon kite"
STORY = {"title": "A red screen", "category": "ransomware"}


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    folder = tmp_path / "w.irlog"
    clock = StoryClock(datetime(2026, 11, 21, 8, 0, tzinfo=UTC), -300)
    people = (FirstPerson("B. Sample", Role.SUPERVISOR),)
    plan = NewLogbook(folder, "City of Windsor", "Windsor", "ca-on-windsor", people)
    create_logbook(plan, [bytearray(WORDS)], clock=clock)
    scene = Scene(STORY, clock, tmp_path)
    scene.open_book = open_logbook(folder, "B. Sample", bytearray(WORDS), clock=clock)
    yield scene
    scene.open_book.close()


def act(scene: Scene, what: str, **event: object) -> int:
    """Let a minute go by and do something."""
    scene.clock.seconds += 60
    minute = scene.clock.seconds / 60 - 1
    return ACTS[what](scene, {"minute": minute, **event})


CLOSE = {
    "verified_by": "C. Specimen",
    "verification": "Every computer was scanned.",
    "lessons": "Patch within a week.",
    "retention": "As the by-law says.",
    "holds": "none",
    "explained": {str(group): "It is only a story." for group in (*Phase, RECORD)},
}


def test_what_looked_like_ransomware_can_turn_out_otherwise(scene: Scene) -> None:
    act(scene, "open")
    act(scene, "reclassify", kind="vendor", reason="It was the vendor's screen.")

    assert scene.book.incidents.kind(scene.incident) is IncidentKind.VENDOR


def test_a_local_pack_is_brought_in_from_the_shipped_files_alone(scene: Scene) -> None:
    number = act(scene, "local-pack", file="../packs/local-example.toml")

    current = scene.book.local_packs.current(scene.book.pack)
    assert current is not None
    local, _, entry = current
    assert entry == number
    assert local.contacts_of("it-services")
    with pytest.raises(MalformedPackError):
        act(scene, "local-pack", file="nowhere.toml")


def test_people_are_counted_and_holds_asked_for_and_lifted(scene: Scene) -> None:
    act(scene, "open")
    act(scene, "count", region="US-TX", count=12)
    act(scene, "count", region="CA-ON", standing="unknown")
    scene.numbers["hold"] = act(
        scene, "hold", agency="Police", person="Sgt. Roy", words="Wait."
    )
    act(scene, "lift-hold", of="hold", person="Sgt. Roy", words="Go on.")

    answers = scene.book.documentation.answers(scene.incident)
    assert answers["affected.us-tx"].current.body.count == 12
    [hold] = scene.book.holds.holds(scene.incident)
    assert hold.lifted is not None


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler here")
def test_a_closed_incident_is_reported_with_what_was_added_since(scene: Scene) -> None:
    act(scene, "open")
    act(
        scene,
        "determine",
        assessment="breach",
        finding="yes",
        basis="The log shows it.",
        by="B. Sample",
    )
    act(scene, "report", recipient="full")
    act(scene, "close", **CLOSE)
    act(scene, "note", manner="told", text="The insurer rang back.")
    act(scene, "report", recipient="full", edition="final")

    first, final = scene.handovers
    root = scene.book.root
    assert [str(check_handover(each, root).verdict) for each in (first, final)] == [
        "VALID",
        "VALID",
    ]
    said = _words_of(final / "report.pdf")
    for words in (
        "Closed",
        "Basis: The log shows it.",
        "Remediation verified by C. Specimen",
        "After-close addition 1. The insurer rang back.",
        "Open at the close, and why",
        "not done - It is only a story.",
    ):
        assert words in said
    assert "The close" not in _words_of(first / "report.pdf")
    with pytest.raises(IncidentClosedError):
        act(scene, "close", **CLOSE)


def test_a_report_is_made_of_what_there_is_and_for_whom_there_is(scene: Scene) -> None:
    act(scene, "open")
    book = scene.book

    with pytest.raises(UnknownItemError):
        book.handoffs.compose(scene.incident, "the-moon")
    stray = Note(Manner.OBSERVED, "Nobody opened this.", scene.clock.moment(0))
    book.journal.append("WIN-0099", stray)
    with pytest.raises(UnknownIncidentError):
        book.handoffs.compose("WIN-0099", "it-services")


def test_a_copy_is_made_again_and_given_to_somebody(scene: Scene) -> None:
    act(scene, "open")
    scene.numbers["first"] = act(scene, "report", recipient="it-services")
    scene.numbers["again"] = act(scene, "another-copy", of="first")
    given = act(
        *(scene, "hand-over"),
        of="again",
        to="C. Specimen",
        how="medium",
        medium="Stick 3",
        receipt="told",
        receipt_words="By telephone.",
    )

    first, again = scene.book.handed.copies(scene.incident)
    assert (first.handed, [each.entry for each in again.handed]) == ((), [given])
    assert again.handed[0].body.medium == "Stick 3"
    assert scene.handovers[1].name == "it-services-R-001-copy-2"
    with pytest.raises(KeyError):
        act(scene, "another-copy", of="never issued")


SHORT = """
name = "Short"
title = "A red screen"
category = "ransomware"
organisation = "City of Windsor"
place = "Windsor"
starts = "2026-10-31T23:00:00"
offset = -240

[[people]]
name = "B. Sample"
role = "supervisor"

[[people]]
name = "A. Example"
role = "responder"

[[events]]
minute = 1
who = "A. Example"
do = "open"

[[events]]
minute = 300
offset = -300
who = "A. Example"
do = "note"
manner = "observed"
text = "The clocks went back."

[[reports]]
recipient = "it-services"

[[reports]]
recipient = "privacy-office"
who = "B. Sample"
edition = "final"
"""


def test_the_reports_a_story_names_are_issued_after_its_last_event(
    tmp_path: Path,
) -> None:
    (tmp_path / "ca-on-windsor.toml").write_text(SHORT, encoding="utf-8")
    said: list[str] = []

    rehearsal = rehearse(
        "ca-on-windsor", tmp_path / "told", seed=1, say=said.append, stories=tmp_path
    )

    assert rehearsal.sound
    assert [each.folder.name for each in rehearsal.handovers] == [
        "it-services",
        "privacy-office",
    ]
    with pytest.raises(UnknownPackError):
        rehearse(
            "us-tx-odessa", tmp_path / "x", seed=1, say=said.append, stories=tmp_path
        )


CHANGED = """
[[events]]
minute = 301
who = "A. Example"
do = "shift"
id = "first"
to = "B. Sample"
actions = "Ring the helpdesk."

[[events]]
minute = 302
who = "B. Sample"
do = "decline"
of = "first"
reason = "Who has the key?"

[[events]]
minute = 303
who = "A. Example"
do = "shift"
id = "second"
to = "B. Sample"
evidence = "E-001: cabinet 2, the key is with the porter."
actions = "Ring the helpdesk."

[[events]]
minute = 304
who = "B. Sample"
do = "take-over"
of = "second"
text = "Read."
"""
"""What two people do about the shift."""


def test_a_story_hands_the_shift_over_after_it_was_declined(tmp_path: Path) -> None:
    events, _ = SHORT.split("[[reports]]", 1)
    (tmp_path / "ca-on-windsor.toml").write_text(events + CHANGED, encoding="utf-8")

    rehearsal = rehearse(
        "ca-on-windsor",
        tmp_path / "told",
        seed=1,
        say=lambda _: None,
        stories=tmp_path,
    )

    book = open_logbook(rehearsal.logbook, "B. Sample", bytearray(PASSPHRASE.encode()))
    try:
        first, second = book.shifts.history()
        lead = book.shifts.lead("WIN-0001")
        me = book.person.id
    finally:
        book.close()
    assert (first.state, first.words) == (ShiftState.DECLINED, "Who has the key?")
    assert first.body.evidence == ""
    assert second.state is ShiftState.ACCEPTED
    assert "the key is with the porter" in second.body.evidence
    assert lead == me


REVIEWED = """
[[events]]
minute = 301
who = "A. Example"
do = "note"
id = "seen"
manner = "observed"
text = "A red screen."

[[events]]
minute = 302
who = "B. Sample"
do = "ask"
id = "asked"
of = "seen"
text = "On which computer?"

[[events]]
minute = 303
who = "A. Example"
do = "reply"
of = "asked"
text = "On the one at the counter."

[[events]]
minute = 304
who = "B. Sample"
do = "comment"
of = "seen"
text = "I was told the same."

[[events]]
minute = 305
who = "A. Example"
do = "prepare"
id = "put-up"
recipient = "it-services"

[[events]]
minute = 306
who = "B. Sample"
do = "sign-off"
of = "put-up"

[[events]]
minute = 307
who = "B. Sample"
do = "countersign"
up_to = "put-up"
"""
"""What two people do about each other's words."""


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler here")
def test_a_story_tells_of_questions_and_of_a_sign_off(tmp_path: Path) -> None:
    events, reports = SHORT.split("[[reports]]", 1)
    story = f"{events}{REVIEWED}[[reports]]{reports}".replace(
        '[[reports]]\nrecipient = "it-services"',
        '[[reports]]\nwho = "A. Example"\nrecipient = "it-services"',
    )
    (tmp_path / "ca-on-windsor.toml").write_text(story, encoding="utf-8")

    rehearsal = rehearse(
        "ca-on-windsor",
        tmp_path / "told",
        seed=1,
        say=lambda _: None,
        stories=tmp_path,
    )

    first, second = rehearsal.handovers
    assert rehearsal.sound
    said = _words_of(first.folder / "report.pdf")
    assert "Report R-001, initial" in said
    assert "Signed off by B. Sample, as of entry 11." in said
    assert "To the question in entry 8: On the one at the counter." in said
    other = _words_of(second.folder / "report.pdf")
    assert "Not signed off by another person." in other


def _words_of(pdf: Path) -> str:
    run = subprocess.run(
        ["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True
    )
    return " ".join(run.stdout.decode().split())
