"""What is stored is read again: damage is named, recorded once, and stays for ever."""

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from logbook.application.evidence_ports import VaultDamage
from logbook.application.notes import NoteDraft
from logbook.application.vault_checks import (
    MOST_LOOKS,
    MOST_NAMED,
    WHOLE_FOR,
    VaultStep,
)
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import Manner, body_of
from logbook.domain.entry import EntryKind
from logbook.domain.evidence_bodies import DamageKind, EvidenceDamaged
from tests.fakes import NIGHT, FakeClock
from tests.vault_case import (
    INCIDENT,
    Spoil,
    cut,
    exchange,
    flip,
    opened,
    registered,
    take_in,
    vault_in,
    vault_of,
    with_evidence,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_evidence(tmp_path)


def later(**time: int) -> FakeClock:
    return FakeClock(NIGHT + timedelta(**time))


def checked(book: OpenLogbook, *, again: bool = False) -> list[VaultStep]:
    return list(book.evidence.checks.steps(again=again))


def told(steps: list[VaultStep]) -> list[tuple[str, DamageKind, int]]:
    return [
        (step.item, each.damage, each.file) for step in steps for each in step.damage
    ]


def on_record(book: OpenLogbook) -> list[EvidenceDamaged]:
    found = book.journal.store.of_kind(EntryKind.EVIDENCE_DAMAGED)
    bodies = [body_of(signed) for signed in found]
    return [body for body in bodies if isinstance(body, EvidenceDamaged)]


def printed(book: OpenLogbook, into: Path) -> str:
    """Return what a report to the office says, as somebody else's program reads it."""
    report = book.handoffs.compose(INCIDENT, "it-services")
    into.write_bytes(book.handoffs.preview(report).pdf)
    ran = subprocess.run(
        ["pdftotext", "-layout", into, "-"], capture_output=True, text=True, check=True
    )
    return " ".join(ran.stdout.split())


def test_a_sound_vault_is_silent(folder: Path) -> None:
    with opened(folder) as book:
        size = book.journal.store.head().size
        before = book.evidence.checks.standing()
        steps = checked(book)
        after = book.evidence.checks.standing()

        assert told(steps) == []
        assert book.journal.store.head().size == size
        assert steps[-1].done == steps[-1].total == after.size
        assert (before.items, before.stored_files, before.checked) == (3, 5, 0)
        assert (after.checked, after.due, after.damaged, after.strangers) == (
            3,
            0,
            (),
            (),
        )
        assert before.oldest_check is None
        assert after.oldest_check is not None


def flip_a_byte(vault: Path) -> None:
    flip(vault / "1")


def flip_the_first_byte(vault: Path) -> None:
    flip(vault / "1", 0)


def delete_an_object(vault: Path) -> None:
    (vault / "1").unlink()


def delete_the_item(vault: Path) -> None:
    shutil.rmtree(vault)


def cut_off_the_end(vault: Path) -> None:
    cut(vault / "1")


def cut_off_a_chunk(vault: Path) -> None:
    cut(vault / "1", by=64 * 1024 + 16)


def add_to_the_end(vault: Path) -> None:
    with (vault / "1").open("ab") as file:
        file.write(b"more")


@pytest.mark.parametrize(
    ("spoil", "damage", "file"),
    [
        (flip_a_byte, DamageKind.DAMAGED, 1),
        (flip_the_first_byte, DamageKind.DAMAGED, 1),
        (delete_an_object, DamageKind.MISSING, 1),
        (delete_the_item, DamageKind.MISSING, 0),
        (cut_off_the_end, DamageKind.DAMAGED, 1),
        (cut_off_a_chunk, DamageKind.DAMAGED, 1),
        (add_to_the_end, DamageKind.DAMAGED, 1),
    ],
)
def test_damage_is_named_and_recorded_once(
    folder: Path, spoil: Spoil, damage: DamageKind, file: int
) -> None:
    spoil(vault_of(folder, "E-001"))

    with opened(folder) as book:
        first = checked(book)
        again = checked(book, again=True)
    with opened(folder, later(days=30)) as book:
        much_later = checked(book)

        assert told(first) == told(again) == told(much_later)
        assert told(first) == [("E-001", damage, file)]
        assert on_record(book) == [EvidenceDamaged("E-001", damage, file)]
        [item] = book.evidence.checks.standing().damaged
        assert (item.number, item.name) == ("E-001", "Log of the mail server")
        assert not item.is_explained
        entry = item.findings[0].finding.entry
        [signed] = book.journal.store.read(entry, entry)
        assert signed.entry.refers_to == (
            book.evidence.register.item(INCIDENT, "E-001").entry,
        )


def lay_a_pipe(file: Path) -> None:
    os.mkfifo(file)


def lay_a_link(file: Path) -> None:
    file.symlink_to(file.parents[2] / "keys.a")


@pytest.mark.parametrize("lay", [lay_a_pipe, lay_a_link])
def test_what_is_no_file_of_ours_is_neither_waited_for_nor_followed(
    folder: Path, lay: Spoil
) -> None:
    vault = vault_of(folder, "E-001")
    (vault / "1").unlink()
    for name in ("1", "seen", "seen.new"):
        lay(vault / name)
    keys = (folder / "keys.a").read_bytes()

    with opened(folder) as book:
        steps = book.evidence.checks.steps()
        found = told(list(steps))
        assert book.evidence.checks.standing().due == 1

    assert found == [("E-001", DamageKind.DAMAGED, 1)]
    assert (folder / "keys.a").read_bytes() == keys


@pytest.mark.parametrize("instead", ["nothing", "a file"])
def test_a_logbook_without_its_vault_opens_and_misses_every_item(
    folder: Path, instead: str
) -> None:
    shutil.rmtree(folder / "evidence")
    if instead == "a file":
        (folder / "evidence").write_bytes(b"")

    with opened(folder) as book:
        assert told(checked(book)) == [
            (item, DamageKind.MISSING, 0) for item in ("E-001", "E-002", "E-003")
        ]
        assert book.evidence.checks.standing().strangers == ()


def test_two_items_that_changed_places_are_named_both(folder: Path) -> None:
    one, other = vault_of(folder, "E-001"), vault_of(folder, "E-002")
    exchange(one, other)

    with opened(folder) as book:
        assert sorted(told(checked(book))) == [
            ("E-001", DamageKind.SWAPPED, 1),
            ("E-002", DamageKind.SWAPPED, 1),
        ]


def test_two_files_of_one_folder_that_changed_places_are_named_both(
    folder: Path,
) -> None:
    vault = vault_of(folder, "E-003")
    exchange(vault / "1", vault / "2")

    with opened(folder) as book:
        found = told(checked(book))

    assert sorted(file for _, _, file in found) == [1, 2]
    assert {item for item, _, _ in found} == {"E-003"}


def test_an_item_of_another_logbook_is_not_taken_for_this_one(
    folder: Path, tmp_path: Path
) -> None:
    """The other logbook is a copy that took in something else: same keys, same number."""
    other = tmp_path / "other.irlog"
    shutil.copytree(folder, other)
    (tmp_path / "shot.png").write_bytes(b"made up afterwards")
    with opened(other) as book:
        take_in(book, tmp_path / "shot.png")
        theirs = vault_in(book, "E-005")
    mine = vault_of(folder, "E-002")
    shutil.rmtree(mine)
    shutil.copytree(theirs, mine)

    with opened(folder) as book:
        assert told(checked(book)) == [("E-002", DamageKind.SWAPPED, 1)]


def test_an_older_list_of_a_folder_does_not_pass(folder: Path) -> None:
    vault = vault_of(folder, "E-003")
    shutil.copy(vault_of(folder, "E-001") / "1", vault / "list")

    with opened(folder) as book:
        [(item, damage, file)] = told(checked(book))

    assert (item, damage, file) == ("E-003", DamageKind.SWAPPED, 0)


def test_a_file_of_a_folder_is_named_by_its_number(folder: Path) -> None:
    flip(vault_of(folder, "E-003") / "2")

    with opened(folder) as book:
        assert told(checked(book)) == [("E-003", DamageKind.DAMAGED, 2)]


def test_a_stranger_is_named_and_left_where_it_is(folder: Path) -> None:
    stranger = folder / "evidence" / ("5a" * 32)
    shutil.copytree(vault_of(folder, "E-001"), stranger)

    with opened(folder) as book:
        assert told(checked(book)) == []
        assert book.evidence.checks.standing().strangers == (stranger.name,)
    assert (stranger / "1").exists()


def test_what_is_being_taken_in_is_no_stranger(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "new.log"
    source.write_bytes(b"x" * 100)

    with opened(folder) as book:
        intake = book.evidence.register._vault.begin()
        found = book.evidence.register.look(source)
        list(intake.take(found))

        assert any((folder / "evidence").glob("*.part"))
        assert book.evidence.checks.standing().strangers == ()
        intake.abandon()


def test_an_entry_that_names_no_possible_place_ends_no_check(folder: Path) -> None:
    """Somebody with a key could else keep the damage of every other item unseen."""
    with opened(folder) as book:
        body = registered(book, "E-001")
        book.journal.append(INCIDENT, replace(body, item="E-050", vault="../gone"))
    flip(vault_of(folder, "E-002") / "1")

    with opened(folder) as book:
        assert sorted(told(checked(book, again=True))) == [
            ("E-002", DamageKind.DAMAGED, 1),
            ("E-050", DamageKind.MISSING, 0),
        ]


def test_a_new_kind_of_damage_is_a_new_entry(folder: Path) -> None:
    vault = vault_of(folder, "E-001")
    flip(vault / "1")
    with opened(folder) as book:
        checked(book)
    shutil.rmtree(vault)

    with opened(folder) as book:
        checked(book)

        assert on_record(book) == [
            EvidenceDamaged("E-001", DamageKind.DAMAGED, 1),
            EvidenceDamaged("E-001", DamageKind.MISSING),
        ]


def test_a_file_that_was_put_back_takes_no_finding_back(
    folder: Path, tmp_path: Path
) -> None:
    vault = vault_of(folder, "E-001")
    shutil.copy(vault / "1", tmp_path / "kept")
    flip(vault / "1")
    with opened(folder) as book:
        checked(book)
        assert book.evidence.checks.standing().due == 1
    shutil.copy(tmp_path / "kept", vault / "1")

    with opened(folder) as book:
        assert told(checked(book)) == []

        standing = book.evidence.checks.standing()
        assert standing.due == 0
        assert [item.number for item in standing.damaged] == ["E-001"]
        item = book.evidence.register.item(INCIDENT, "E-001")
        assert not item.may_be_called_intact


def test_what_is_damaged_again_after_it_was_whole_is_a_finding_of_its_own(
    folder: Path, tmp_path: Path
) -> None:
    """What somebody said about the first one explains nothing of the second."""
    vault = vault_of(folder, "E-001")
    shutil.copy(vault / "1", tmp_path / "kept")
    flip(vault / "1")
    with opened(folder, later(hours=1)) as book:
        checked(book)
        checked(book)  # still the same one
        [found] = book.evidence.register.item(INCIDENT, "E-001").findings
        book.evidence.register.explain(INCIDENT, "E-001", found.entry, "A bad disk.")
        checked(book)  # and that is explained
        assert len(on_record(book)) == 1
    shutil.copy(tmp_path / "kept", vault / "1")
    with opened(folder, later(hours=2)) as book:
        assert told(checked(book)) == []
    flip(vault / "1")

    with opened(folder, later(hours=3)) as book:
        checked(book, again=True)
        checked(book, again=True)

        assert len(on_record(book)) == 2
        assert len(book.evidence.checks.standing().unexplained) == 1


def test_a_finding_sticks_in_every_report_and_stays_once_it_is_explained(
    folder: Path, tmp_path: Path
) -> None:
    with opened(folder) as book:
        sound = printed(book, tmp_path / "0.pdf")
    flip(vault_of(folder, "E-001") / "1")
    with opened(folder) as book:
        checked(book)
        [found] = book.evidence.register.item(INCIDENT, "E-001").findings
        first = printed(book, tmp_path / "1.pdf")
        book.notes.record(INCIDENT, NoteDraft(Manner.OBSERVED, "One more thing."))
        second = printed(book, tmp_path / "2.pdf")
        book.evidence.register.explain(
            INCIDENT, "E-001", found.entry, "The disk was replaced that night."
        )
        checked(book, again=True)
        explained = printed(book, tmp_path / "3.pdf")

    says = f"Finding in entry {found.entry}"
    nobody = "Nobody has explained that yet."
    assert says not in sound
    for text in (first, second):
        assert says in text
        assert nobody in text
    assert says in explained
    assert nobody not in explained
    assert "The disk was replaced that night." in explained
    # The word stands for the two other files alone.
    assert sound.count("Intact, as far as anybody has looked") == 3
    for text in (first, second, explained):
        assert text.count("Intact, as far as anybody has looked") == 2
        assert "intact" not in text


def test_a_report_lists_every_item_and_who_had_it(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as book:
        text = printed(book, tmp_path / "report.pdf")
        digest = registered(book, "E-001").sha256

    assert "Evidence" in text
    assert "E-001: Log of the mail server" in text
    assert "E-004: A telephone" in text
    assert "A thing, not a file" in text
    assert digest in text.replace(" ", "")
    assert "Who had it" in text
    assert "B. Sample, since" in text


def test_others_record_between_two_steps(folder: Path) -> None:
    with opened(folder) as book:
        steps = book.evidence.checks.steps()
        next(steps)
        book.notes.record(INCIDENT, NoteDraft(Manner.OBSERVED, "Meanwhile."))

        assert told(list(steps)) == []
        assert book.evidence.checks.standing().due == 0


def test_a_folder_of_many_small_files_does_not_keep_others_waiting(
    folder: Path, tmp_path: Path
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for nth in range(5 * MOST_LOOKS):
        (many / str(nth)).write_bytes(b"x")

    with opened(folder) as book:
        take_in(book, many)
        steps = [step for step in checked(book) if step.item == "E-005"]

    assert len(steps) >= 5


def test_a_check_goes_on_with_what_was_not_read(folder: Path) -> None:
    with opened(folder) as book:
        steps = book.evidence.checks.steps()
        first = next(each for each in steps if each.done).item
        steps.close()
    with opened(folder, later(hours=2)) as book:
        rest = {step.item for step in checked(book)}

    assert first not in rest
    assert {first, *rest} == {"E-001", "E-002", "E-003"}


def test_somebody_can_stop_it(folder: Path) -> None:
    with opened(folder) as book:
        seen = [step.item for step in book.evidence.checks.steps(lambda: True)]

        assert seen == []
        assert book.evidence.checks.standing().due == 3


def test_what_was_found_whole_is_read_again_after_a_while_or_when_asked(
    folder: Path,
) -> None:
    with opened(folder, later()) as book:
        checked(book)
        assert checked(book) == []
        assert checked(book, again=True) != []
    with opened(folder, FakeClock(NIGHT + WHOLE_FOR / 2)) as book:
        assert checked(book) == []
    with opened(folder, FakeClock(NIGHT + 2 * WHOLE_FOR)) as book:
        assert checked(book) != []


def test_a_check_that_is_still_to_come_counts_for_nothing(folder: Path) -> None:
    with opened(folder, later(days=3)) as book:
        checked(book)
    with opened(folder, later(days=1)) as book:
        assert checked(book) != []


def test_the_one_not_looked_at_the_longest_is_read_first(
    folder: Path, tmp_path: Path
) -> None:
    with opened(folder) as book:
        checked(book)
        new = tmp_path / "new.log"
        new.write_bytes(b"x")
        take_in(book, new)
    with opened(folder, FakeClock(NIGHT + timedelta(days=30))) as book:
        order = [step.item for step in checked(book)]

    assert list(dict.fromkeys(order)) == ["E-005", "E-001", "E-002", "E-003"]


def test_where_recording_is_stopped_it_is_told_and_not_recorded(folder: Path) -> None:
    flip(vault_of(folder, "E-001") / "1")

    with opened(folder) as book:
        book.journal.stop(1)
        size = book.journal.store.head().size

        assert told(checked(book)) == [("E-001", DamageKind.DAMAGED, 1)]
        assert book.journal.store.head().size == size


def test_a_disk_that_died_does_not_bury_the_record(
    folder: Path, tmp_path: Path
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for nth in range(3 * MOST_NAMED):
        (many / f"{nth:03}").write_bytes(b"x")
    with opened(folder) as book:
        take_in(book, many)
        vault = vault_in(book, "E-005")
    for nth in range(1, 3 * MOST_NAMED + 1):
        flip(vault / str(nth))

    with opened(folder) as book:
        checked(book)
        found = on_record(book)
        checked(book, again=True)

        assert len(on_record(book)) == len(found) == MOST_NAMED + 1
        assert found[-1] == EvidenceDamaged("E-005", DamageKind.DAMAGED)


def test_an_item_registered_twice_over_one_stored_file_is_always_read(
    folder: Path,
) -> None:
    """Somebody with a key registers another item over what is stored of the first."""
    with opened(folder) as book:
        body = registered(book, "E-001")
        book.journal.append(
            INCIDENT, replace(body, item="E-009", sha256="00" * 32, name="Another")
        )
        checked(book)

        found = [
            (step.item, each)
            for step in checked(book)
            for each in step.damage
            if step.item == "E-009"
        ]
        assert found == [("E-009", VaultDamage(DamageKind.SWAPPED, 1, body.sha256))]
