"""Stored items in the hands of somebody else, or of a bad disk: always named."""

import os
import shutil
from pathlib import Path

import pytest

from logbook.crypto.evidence_stream import EvidenceSealing
from logbook.crypto.secret import Secret
from logbook.domain.evidence_bodies import DamageKind, EvidenceRegistered
from logbook.domain.evidence_errors import StoredDamagedError
from logbook.domain.sealed_form import HEADER, SEALED_CHUNK
from logbook.storage.evidence_vault import FolderVault
from tests.vaults import damages, given_out, lying_in, taken_in, vault_at

MISSING, DAMAGED, SWAPPED = DamageKind.MISSING, DamageKind.DAMAGED, DamageKind.SWAPPED
CHUNKS = 3
FILES = {"a.log": b"a" * (CHUNKS * 65536), "b.log": b"b" * 100, "sub/c.log": b"c" * 100}


@pytest.fixture
def vault(tmp_path: Path) -> FolderVault:
    (tmp_path / "hall.irlog").mkdir()
    return vault_at(tmp_path / "hall.irlog")


@pytest.fixture
def folder(vault: FolderVault, tmp_path: Path) -> EvidenceRegistered:
    """Return a folder that was taken in: ``1`` is a.log, ``2`` b.log, ``3`` c.log."""
    for name, content in FILES.items():
        path = tmp_path / "stick" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return taken_in(vault, tmp_path / "stick")


def stored(vault: FolderVault, item: EvidenceRegistered, name: str = "") -> Path:
    return vault._root / item.vault / name


def found(vault: FolderVault, item: EvidenceRegistered) -> list[tuple[DamageKind, int]]:
    return [(each.damage, each.file) for each in damages(vault, item)]


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(bytes(content))


def test_nothing_is_found_at_an_item_nobody_touched(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    assert found(vault, folder) == []
    assert given_out(vault, folder) == FILES


@pytest.mark.parametrize("at", [HEADER, HEADER + SEALED_CHUNK, -1])
def test_a_byte_that_changed_is_named_with_its_file(
    vault: FolderVault, folder: EvidenceRegistered, at: int
) -> None:
    flip(stored(vault, folder, "1"), at)

    assert found(vault, folder) == [(DAMAGED, 1)]
    [first, *others] = vault.files(folder)
    with pytest.raises(StoredDamagedError):
        list(first.content())
    assert [b"".join(map(bytes, each.content())) for each in others]


@pytest.mark.parametrize("size", [0, HEADER, HEADER + SEALED_CHUNK, -1])
def test_a_file_that_was_cut_is_named(
    vault: FolderVault, folder: EvidenceRegistered, size: int
) -> None:
    path = stored(vault, folder, "1")
    os.truncate(path, size if size >= 0 else path.stat().st_size + size)

    assert found(vault, folder) == [(DAMAGED, 1)]


def test_a_file_that_is_longer_is_named(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    with stored(vault, folder, "2").open("ab") as more:
        more.write(b"x")

    assert found(vault, folder) == [(DAMAGED, 2)]


def test_a_file_that_is_missing_is_named(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    stored(vault, folder, "3").unlink()

    assert found(vault, folder) == [(MISSING, 3)]


def test_two_files_that_changed_places_are_both_named(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    two, three = stored(vault, folder, "2"), stored(vault, folder, "3")
    content = two.read_bytes()
    two.write_bytes(three.read_bytes())
    three.write_bytes(content)

    assert found(vault, folder) == [(DAMAGED, 2), (DAMAGED, 3)]


def test_a_file_of_another_item_is_called_swapped(
    vault: FolderVault, folder: EvidenceRegistered, tmp_path: Path
) -> None:
    other = taken_in(vault, tmp_path / "stick" / "b.log")
    shutil.copy(stored(vault, other, "1"), stored(vault, folder, "1"))

    assert found(vault, folder) == [(SWAPPED, 1)]
    assert found(vault, other) == []


def test_two_items_that_changed_places_are_both_called_swapped(
    vault: FolderVault, folder: EvidenceRegistered, tmp_path: Path
) -> None:
    other = taken_in(vault, tmp_path / "stick")
    here, there = stored(vault, folder), stored(vault, other)
    aside = here.with_name("aside")
    here.rename(aside)
    there.rename(here)
    aside.rename(there)

    assert found(vault, folder) == [(SWAPPED, 0)]
    assert found(vault, other) == [(SWAPPED, 0)]
    with pytest.raises(StoredDamagedError):
        vault.files(folder)


def test_somebody_with_the_key_who_stores_something_else_is_found_out(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    path = stored(vault, folder, "2")
    stream = vault._sealing.sealing(bytes.fromhex(folder.vault), "2")
    out = bytearray(116)
    stream.seal(memoryview(b"B" * 100), memoryview(out), last=True)
    path.write_bytes(stream.header + bytes(out))

    [damage] = damages(vault, folder)

    assert (damage.damage, damage.file) == (SWAPPED, 2)
    assert len(damage.found) == 64
    with pytest.raises(StoredDamagedError):
        list(vault.files(folder)[1].content())


@pytest.mark.parametrize("name", ["", "list"])
def test_an_item_or_its_list_that_is_missing_is_named_as_a_whole(
    vault: FolderVault, folder: EvidenceRegistered, name: str
) -> None:
    path = stored(vault, folder, name)
    shutil.rmtree(path) if path.is_dir() else path.unlink()

    assert found(vault, folder) == [(MISSING, 0)]
    with pytest.raises(StoredDamagedError):
        vault.files(folder)


def test_a_list_that_changed_is_damage_of_the_whole(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    flip(stored(vault, folder, "list"), -1)

    assert found(vault, folder) == [(DAMAGED, 0)]


def test_a_link_or_a_pipe_in_place_of_a_file_is_not_followed(
    vault: FolderVault, folder: EvidenceRegistered, tmp_path: Path
) -> None:
    one, two = stored(vault, folder, "1"), stored(vault, folder, "2")
    kept = tmp_path / "kept"
    one.rename(kept)
    one.symlink_to(kept)
    two.unlink()
    os.mkfifo(two)

    assert found(vault, folder) == [(DAMAGED, 1), (DAMAGED, 2)]


def test_nobody_else_can_read_the_vault(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    vault.remember_checked(folder.vault, "2026-11-21T08:12:04Z")

    modes = {path.stat().st_mode & 0o777 for path in vault._root.rglob("*")}

    assert modes == {0o700, 0o600}
    assert vault._root.stat().st_mode & 0o777 == 0o700
    assert stored(vault, folder).is_dir()


def test_when_it_was_found_whole_cannot_be_made_up(
    vault: FolderVault, folder: EvidenceRegistered, tmp_path: Path
) -> None:
    other = taken_in(vault, tmp_path / "stick")
    vault.remember_checked(other.vault, "2026-11-21T08:12:04Z")
    seen = stored(vault, folder, "seen")

    shutil.copy(stored(vault, other, "seen"), seen)
    assert vault.checked_at(folder.vault) == ""
    for content in (b"", b"2026-11-21T08:12:04Z", bytes(48), bytes(100_000)):
        seen.write_bytes(content)
        assert vault.checked_at(folder.vault) == ""
    vault.remember_checked(folder.vault, "2026-11-22T08:12:04Z")
    assert vault.checked_at(folder.vault) == "2026-11-22T08:12:04Z"


def test_something_else_that_lies_in_the_vault_is_told(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    (vault._root / "notes.txt").write_bytes(b"?")

    assert vault.strangers([folder.vault]) == ["notes.txt"]


def test_an_item_that_could_not_be_named_is_read_all_the_same(
    vault: FolderVault, folder: EvidenceRegistered, tmp_path: Path
) -> None:
    here = stored(vault, folder)
    here.rename(here.with_name(f"{folder.vault}.part"))

    assert found(vault, folder) == []
    assert given_out(vault, folder) == FILES
    vault.settle([folder.vault])
    assert lying_in(tmp_path / "hall.irlog") == [folder.vault]


def test_only_what_an_intake_left_is_cleared_away_and_the_rest_is_named(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    """Also where somebody laid a link in place of the vault, to a folder of theirs."""
    ours, theirs = vault._root / f"{'5a' * 32}.part", vault._root / "film.part"
    for each in (ours, theirs):
        each.mkdir()
        (each / "1").write_bytes(b"?")
    assert vault.strangers([folder.vault]) == ["film.part"]

    vault.settle([folder.vault])

    assert (ours.exists(), theirs.exists()) == (False, True)
    assert vault.strangers([folder.vault]) == ["film.part"]


def test_what_lies_beside_its_item_under_another_name_is_named(
    vault: FolderVault, folder: EvidenceRegistered
) -> None:
    """Nothing says which of the two is the one: neither is removed, nor passed over."""
    twice = vault._root / f"{folder.vault}.part"
    shutil.copytree(stored(vault, folder), twice)

    vault.settle([folder.vault])

    assert vault.strangers([folder.vault]) == [twice.name]
    assert found(vault, folder) == []


def test_another_logbook_cannot_open_the_vault(
    vault: FolderVault, folder: EvidenceRegistered, tmp_path: Path
) -> None:
    other = FolderVault(tmp_path / "hall.irlog", EvidenceSealing(Secret(b"k" * 32)))

    assert found(other, folder) == [(DAMAGED, 0)]
    assert found(vault, folder) == []
