"""A rehearsal stopped half-way, and one changed behind its back, for pictures."""

from pathlib import Path

import pytest

from logbook.bootstrap.checking import check_logbook
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import open_logbook
from logbook.domain.entry import EntryKind
from logbook.domain.errors import WrongPassphraseError
from logbook.domain.role import Role
from logbook.domain.verification import Finding, FindingCode
from logbook.rehearsal import PASSPHRASE, Rehearsal, rehearse, tamper

STORIES = Path(__file__).parents[1] / "data" / "stories"


def told(folder: Path, **how: float) -> Rehearsal:
    return rehearse(
        "ca-on-windsor", folder, seed=1, say=lambda _: None, stories=STORIES, **how
    )


def words() -> bytearray:
    return bytearray(PASSPHRASE.encode())


def test_one_changed_letter_is_found_and_nothing_else(tmp_path: Path) -> None:
    rehearsal = told(tmp_path)
    opened = open_logbook(rehearsal.logbook, rehearsal.person, words())
    note = next(opened.journal.store.of_kind(EntryKind.NOTE)).number
    opened.close()

    tamper(rehearsal.logbook, rehearsal.person, note)

    checked = check_logbook(rehearsal.logbook, words(), full=True)
    assert checked.findings == (Finding(FindingCode.CONTENT, note, "text"),)


def test_only_a_rehearsal_can_be_tampered_with(tmp_path: Path) -> None:
    folder = tmp_path / "real.irlog"
    person = FirstPerson("B. Sample", Role.SUPERVISOR)
    plan = NewLogbook(folder, "City of Windsor", "Windsor", "ca-on-windsor", (person,))
    create_logbook(plan, [bytearray(b"velvet tractor ninety lemon kite")])
    before = (folder / "log.db").read_bytes()

    with pytest.raises(WrongPassphraseError):
        tamper(folder, "B. Sample", 2)

    assert (folder / "log.db").read_bytes() == before


def test_a_story_can_be_told_up_to_a_minute(tmp_path: Path) -> None:
    half = told(tmp_path / "half", until=20)
    whole = told(tmp_path / "whole")

    assert half.sound
    assert not half.handovers
    sizes = [check_logbook(each.logbook, words()).size for each in (half, whole)]
    assert 5 < sizes[0] < sizes[1]
