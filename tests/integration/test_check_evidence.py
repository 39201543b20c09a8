"""`incident-logbook check --full` reads what is stored, names what is wrong, and writes nothing."""

import os
import pty
import shutil
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from logbook.application import messages
from logbook.application.incidents import IncidentDraft
from logbook.bootstrap.checking import check_logbook
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import CustodyPurpose, DamageKind, EvidenceDamaged
from logbook.domain.evidence_drafts import ItemDraft, TransferDraft
from logbook.domain.role import Role
from tests.fakes import FakeClock
from tests.rehearsed import ROOT, Ran, run
from tests.vault_case import (
    INCIDENT,
    WORDS,
    Spoil,
    exchange,
    flip,
    opened,
    registered,
    vault_of,
    with_evidence,
)

CANNOT_SEE = "This check cannot see entries cut off"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_evidence(tmp_path)


def check(folder: Path, *options: str) -> Ran:
    return run("check", folder, *with_passphrase(folder), *options)


def with_passphrase(folder: Path) -> tuple[str, Path]:
    file = folder.parent / "passphrase.txt"
    file.write_bytes(WORDS)
    return "--passphrase-file", file


def content_of(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_sound_logbook_is_read_to_its_end_and_nothing_is_written(
    folder: Path,
) -> None:
    before = content_of(folder)

    ran = check(folder, "--full")

    assert ran.code == 0, ran.said
    assert "Sound: entries 1 to" in ran.said
    assert "Stored items of evidence read to their end: 3." in ran.said
    assert "Evidence WIN" not in ran.said
    assert ran.complained == ""
    assert content_of(folder) == before


def test_without_the_option_it_says_what_it_did_not_read(folder: Path) -> None:
    flip(vault_of(folder, "E-001") / "1")

    ran = check(folder)

    assert ran.code == 0
    assert "Stored items of evidence that were not read: 3." in ran.said


def damage(folder: Path) -> None:
    flip(vault_of(folder, "E-001") / "1")


def damage_in_a_folder(folder: Path) -> None:
    flip(vault_of(folder, "E-003") / "2")


def lose(folder: Path) -> None:
    shutil.rmtree(vault_of(folder, "E-002"))


def change_places(folder: Path) -> None:
    exchange(vault_of(folder, "E-001"), vault_of(folder, "E-002"))


def lay_a_stranger(folder: Path) -> None:
    shutil.copytree(vault_of(folder, "E-001"), folder / "evidence" / ("5a" * 32))


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (damage, ["Evidence WIN-0001/E-001, registered in entry 4: what is stored is damaged."]),
        (damage_in_a_folder, ["Evidence WIN-0001/E-003, file 2, registered in entry 6: what is stored is damaged."]),
        (lose, ["Evidence WIN-0001/E-002, registered in entry 5: what was stored is missing."]),
        (
            change_places,
            [
                "Evidence WIN-0001/E-001, registered in entry 4: what is stored is not what was taken in.",
                "Evidence WIN-0001/E-002, registered in entry 5: what is stored is not what was taken in.",
            ],
        ),
        (lay_a_stranger, [f"Beside the record lies stored evidence that no entry speaks of ({'5a' * 32})."]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_by_item_and_file(
    folder: Path, spoil: Spoil, says: list[str]
) -> None:
    spoil(folder)

    found = check_logbook(folder, bytearray(WORDS), full=True)

    said = [messages.of_finding(each) for each in found.findings]
    assert len(said) == len(says)
    assert all(one.startswith(other) for one, other in zip(said, says, strict=True))


def test_damage_says_nothing_against_the_record_and_fails_a_script(
    folder: Path,
) -> None:
    damage(folder)
    before = content_of(folder)

    ran = check(folder, "--full")

    assert ran.code == 1
    assert "what is stored is damaged." in ran.said
    assert "Sound: entries 1 to" in ran.said
    assert CANNOT_SEE in ran.said
    assert content_of(folder) == before


def test_a_finding_on_record_counts_until_somebody_has_explained_it(
    folder: Path, tmp_path: Path
) -> None:
    one = vault_of(folder, "E-001") / "1"
    shutil.copy(one, tmp_path / "kept")
    flip(one)
    with opened(folder) as book:
        list(book.evidence.checks.steps())
        [found] = book.evidence.register.item(INCIDENT, "E-001").findings
    shutil.copy(tmp_path / "kept", one)
    unexplained = (
        f"Evidence WIN-0001/E-001: nobody has explained what was found in entry "
        f"{found.entry}."
    )

    put_back = check(folder, "--full")
    assert (put_back.code, unexplained in put_back.said) == (1, True)
    assert "damaged" not in put_back.said
    assert check_logbook(folder, bytearray(WORDS)).findings != ()

    with opened(folder) as book:
        book.evidence.register.explain(INCIDENT, "E-001", found.entry, "A bad disk.")
    explained = check(folder, "--full")
    assert explained.code == 0
    assert unexplained not in explained.said
    assert "stay on record and are explained there: 1." in explained.said


def test_what_a_name_says_to_a_terminal_is_never_done(folder: Path) -> None:
    """Somebody with a key can write any number of an item, and lay any folder there."""
    (folder / "evidence" / "\x1b[2Jgone").mkdir()
    with opened(folder) as book:
        body = registered(book, "E-001")
        book.journal.append(INCIDENT, replace(body, item="E-\x1b[2J", vault="none"))

    ran = check(folder, "--full")

    assert ran.code == 1
    assert "\x1b" not in ran.said
    assert "WIN-0001/E-\\x1b[2J" in ran.said
    assert "(\\x1b[2Jgone)" in ran.said


def test_what_a_killed_program_left_is_neither_damage_nor_a_stranger(
    folder: Path,
) -> None:
    """One item is on record and has not got its name yet, one was never recorded."""
    vault = vault_of(folder, "E-001")
    vault.rename(vault.with_suffix(".part"))
    shutil.copytree(
        vault_of(folder, "E-002"), folder / "evidence" / f"{'5a' * 32}.part"
    )

    assert check_logbook(folder, bytearray(WORDS), full=True).findings == ()


def test_a_terminal_sees_how_far_it_is_and_a_script_does_not(folder: Path) -> None:
    terminal, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "logbook.command_line", "check", folder, "--full",
         *with_passphrase(folder)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=theirs, check=False, timeout=60,
    )  # fmt: skip
    os.close(theirs)
    seen = os.read(terminal, 10_000).decode()
    os.close(terminal)

    assert done.returncode == 0
    assert "Reading the stored evidence: 100 %" in seen
    assert b"Reading" not in done.stdout


def test_it_finds_what_the_windows_find_and_nothing_else(tmp_path: Path) -> None:
    """A supervisor took over and gave it on: one finding, and that is explained."""
    folder = with_two_people(tmp_path)
    with opened(folder, name="A. Example") as book:
        now = book.journal.clock.now().moment()
        book.incidents.open(IncidentDraft("A red screen", "ransomware", now))
        book.evidence.register.register(INCIDENT, ItemDraft(now, "A telephone"))
    with opened(folder) as book:
        custody, now = book.evidence.custody, book.journal.clock.now().moment()
        mine = TransferDraft(
            "E-001", CustodyPurpose.HAND_OVER, Holder("A. Example", "P-002"),
            custody.me(), now, "has left the town", without_giver=True,
        )  # fmt: skip
        taken = custody.transfer(INCIDENT, mine)
        to = Holder("C. Fictional", agency="Example Police")
        custody.transfer(
            INCIDENT,
            replace(mine, giver=custody.me(), taker=to, without_giver=False),
        )
        [finding] = book.evidence.register.item(INCIDENT, "E-001").findings
        assert finding.entry == taken.number
    unexplained = check_findings(folder)
    with opened(folder) as book:
        book.evidence.register.explain(INCIDENT, "E-001", taken.number, "Retired.")

    where = f"what was found in entry {taken.number}."
    assert unexplained == [f"Evidence WIN-0001/E-001: nobody has explained {where}"]
    assert check_findings(folder) == []


def test_an_entry_about_an_item_nobody_registered_is_named(folder: Path) -> None:
    with opened(folder) as book:
        said = EvidenceDamaged("E-099", DamageKind.MISSING)
        stray = book.journal.append(INCIDENT, said)

    about = f"Entry {stray.number} speaks of evidence WIN-0001/E-099,"
    assert check_findings(folder) == [f"{about} which nobody had registered."]


def check_findings(folder: Path) -> list[str]:
    found = check_logbook(folder, bytearray(WORDS)).findings
    return [messages.of_finding(each) for each in found]


def with_two_people(place: Path) -> Path:
    folder = place / "two.irlog"
    people = (
        FirstPerson("B. Sample", Role.SUPERVISOR),
        FirstPerson("A. Example", Role.RESPONDER),
    )
    plan = NewLogbook(
        folder, "City of Windsor", "Windsor", "ca-on-windsor", people, rehearsal=True
    )
    create_logbook(plan, [bytearray(WORDS) for _ in people], clock=FakeClock())
    return folder
