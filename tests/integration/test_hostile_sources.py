"""Whatever lies on a stick: it is taken as it is, or named; nothing of it is followed."""

import os
import socket
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from logbook.domain.digest import Digest
from logbook.domain.evidence_errors import (
    NotTakenInError,
    SourceForbiddenError,
    SourceGoneError,
)
from logbook.domain.safe_name import is_safe_name
from logbook.storage.evidence_vault import FOLDER, FolderVault
from logbook.storage.file_sources import FileSources
from logbook.storage.sealed_file import read_object
from logbook.storage.source_files import open_source
from logbook.storage.vault_list import Listed, read_list
from logbook.storage.vault_taking import LIST
from tests.vaults import body_of, damages, given_out, lying_in, taken_in, vault_at

BATCH = 1024 * 1024
NOBODY = 65534


@pytest.fixture
def vault(tmp_path: Path) -> FolderVault:
    folder = tmp_path / "hall.irlog"
    folder.mkdir()
    return vault_at(folder)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def lines_of(vault: FolderVault, item: str) -> list[Listed]:
    """Read the list of a folder, past the vault."""
    path = vault._root / item / LIST
    return list(read_list(read_object(path, vault._sealing, bytes.fromhex(item), LIST)))


def list_of(vault: FolderVault, item: str) -> dict[str, Listed]:
    return {each.name: each for each in lines_of(vault, item)}


def all_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_links_devices_pipes_and_sockets_are_named_and_not_opened(
    vault: FolderVault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "real.log").write_bytes(b"real")
    (stick / "passwd").symlink_to("/etc/passwd")
    (stick / "round").symlink_to(stick)
    (stick / "nowhere").symlink_to("gone\udcff")
    os.mkfifo(stick / "pipe")  # opened for reading, it would hang for ever
    with socket.socket(socket.AF_UNIX) as listening:
        monkeypatch.chdir(stick)  # an address of a socket has 108 bytes at most
        listening.bind("socket")

        item = taken_in(vault, stick)

    listed = list_of(vault, item.vault)
    assert given_out(vault, item) == {"real.log": b"real"}
    assert (item.files, item.left_out) == (1, 5)
    kinds = {name: (each.kind, each.left_out) for name, each in listed.items()}
    assert kinds == {
        "real.log": ("file", ""),
        "passwd": ("link", "no-file"),
        "round": ("link", "no-file"),
        "nowhere": ("link", "no-file"),
        "pipe": ("pipe", "no-file"),
        "socket": ("socket", "no-file"),
    }
    assert listed["passwd"].target == "/etc/passwd"
    assert listed["nowhere"].target == "gone\ufffd"


def test_a_device_in_a_folder_is_named_and_not_opened(
    vault: FolderVault, stick: Path
) -> None:
    try:
        os.mknod(stick / "null", 0o600 | 0o020000, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root can make a device")

    item = taken_in(vault, stick)

    assert list_of(vault, item.vault)["null"].kind == "device"
    assert (item.files, item.left_out) == (0, 1)


@pytest.mark.parametrize("what", ["link", "pipe", "/dev/zero", "/dev/null"])
def test_what_is_no_file_and_no_folder_is_refused(stick: Path, what: str) -> None:
    (stick / "link").symlink_to("/etc/passwd")
    os.mkfifo(stick / "pipe")

    with pytest.raises(NotTakenInError):
        FileSources().look(stick / what)


def test_a_link_laid_once_a_file_was_looked_at_is_not_followed(stick: Path) -> None:
    passwords = stick / "passwords"
    passwords.write_bytes(b"secret")
    link = stick / "report.txt"
    link.symlink_to(passwords)

    with pytest.raises(SourceGoneError):
        open_source(link)

    opened = open_source(passwords)
    assert opened.size == len(b"secret")
    opened.close()


@pytest.mark.parametrize("name", ["gone", "a\0b", "x" * 5000, "a/" * 3000])
def test_a_path_that_leads_nowhere_is_refused(stick: Path, name: str) -> None:
    with pytest.raises(SourceGoneError):
        FileSources().look(stick / name)


HOSTILE = [
    "-rf",
    "--help",
    "~root",
    "con.txt",
    "a\nb",
    "a\tb",
    "back\\slash",
    "..\\..\\boot.ini",
    "$(reboot)",
    "`reboot`",
    "%00",
    "<b>bold<b>",
    "exe\u202etxt.scr",
    "Ä.log",
    "A\u0308.log",
    "a\u0308.log",
    "x" * 255,
    "\udcff\udcfe",
    " ",
    "...",
    "*",
]


def test_any_name_is_kept_as_declared_and_given_out_safely(
    vault: FolderVault, stick: Path
) -> None:
    for number, name in enumerate(HOSTILE):
        (stick / name).write_bytes(str(number).encode())

    item = taken_in(vault, stick)

    listed = lines_of(vault, item.vault)
    raw = {
        bytes.fromhex(each.raw) if each.raw else each.name.encode() for each in listed
    }
    assert raw == {os.fsencode(name) for name in HOSTILE}
    copies = given_out(vault, item)
    assert len(copies) == len(HOSTILE)
    assert all(map(is_safe_name, copies))
    assert sorted(copies.values()) == sorted(
        str(n).encode() for n in range(len(HOSTILE))
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_single_file_of_any_name_is_given_out_safely(
    vault: FolderVault, stick: Path, name: str
) -> None:
    (stick / name).write_bytes(b"content")

    item = taken_in(vault, stick / name)

    [copy] = given_out(vault, item)
    assert is_safe_name(copy)
    assert item.file_name.encode()  # it can be signed


def test_an_entry_that_declares_a_way_out_leads_nowhere(
    vault: FolderVault, stick: Path
) -> None:
    (stick / "a").write_bytes(b"content")
    item = taken_in(vault, stick / "a")

    for declared in ("../../etc/passwd", "/etc/passwd", "a\0b", "x" * 4096, "-rf", ""):
        [copy] = given_out(vault, replace(item, file_name=declared))
        assert is_safe_name(copy)


def test_an_entry_that_names_another_folder_than_one_of_the_vault_reads_nothing(
    vault: FolderVault, stick: Path
) -> None:
    (stick / "1").write_bytes(b"content")
    item = taken_in(vault, stick / "1")

    for name in (str(stick), "../../stick", "", ".", item.vault.upper()):
        assert [each.damage for each in damages(vault, replace(item, vault=name))]


def test_a_path_longer_than_the_system_takes_at_once_is_named(
    vault: FolderVault, stick: Path
) -> None:
    (stick / "near.log").write_bytes(b"near")
    at = os.open(stick, os.O_RDONLY)
    for _ in range(30):  # 30 times 200 characters: no single path reaches the end
        os.mkdir("d" * 200, dir_fd=at)
        below = os.open("d" * 200, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    os.close(at)

    item = taken_in(vault, stick)

    left = [each for each in list_of(vault, item.vault).values() if each.left_out]
    assert [each.left_out for each in left] == ["unreadable"]
    assert (item.files, item.left_out) == (1, 1)
    subprocess.run(["rm", "-rf", "--", stick / ("d" * 200)], check=True)


def test_a_zip_bomb_is_so_many_bytes(
    vault: FolderVault, stick: Path, tmp_path: Path
) -> None:
    bomb = stick / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("zeros", bytes(32 * BATCH))
    before = all_below(tmp_path)

    item = taken_in(vault, bomb)

    assert given_out(vault, item) == {"bomb.zip": bomb.read_bytes()}
    stored = all_below(tmp_path) - before
    assert stored == {f"hall.irlog/{FOLDER}", *_paths(item.vault, "1")}
    sealed = (vault._root / item.vault / "1").stat().st_size
    assert sealed < bomb.stat().st_size + 1024


def _paths(item: str, *names: str) -> Iterator[str]:
    yield f"hall.irlog/{FOLDER}/{item}"
    yield from (f"hall.irlog/{FOLDER}/{item}/{name}" for name in names)


def test_a_file_that_grows_is_kept_as_long_as_it_was(
    vault: FolderVault, stick: Path
) -> None:
    log = stick / "live.log"
    log.write_bytes(b"before\n" * BATCH)
    found, intake = FileSources().look(log), vault.begin()
    steps = intake.take(found)
    next(steps)
    with log.open("ab") as more:
        more.write(b"after\n" * BATCH)

    list(steps)
    item = body_of(found, intake)
    intake.publish()

    assert intake.taken.grew
    assert given_out(vault, item) == {"live.log": b"before\n" * BATCH}


def test_a_file_that_is_rewritten_with_its_old_time_has_changed(
    vault: FolderVault, stick: Path
) -> None:
    """Half of what is kept is then of before, and half of after."""
    log = stick / "live.log"
    log.write_bytes(b"before\n" * BATCH)
    was = log.stat()
    intake = vault.begin()
    steps = intake.take(FileSources().look(log))
    next(steps)
    log.write_bytes(b"after-\n" * BATCH)
    os.utime(log, ns=(was.st_atime_ns, was.st_mtime_ns))

    list(steps)

    assert intake.taken.grew


def test_a_file_that_stays_the_same_did_not_grow(
    vault: FolderVault, stick: Path
) -> None:
    (stick / "still.log").write_bytes(b"still\n" * BATCH)
    intake = vault.begin()

    list(intake.take(FileSources().look(stick / "still.log")))

    assert not intake.taken.grew


def test_a_file_that_changed_since_it_was_looked_at_says_so(
    vault: FolderVault, stick: Path
) -> None:
    (stick / "a").write_bytes(b"looked at")
    found, intake = FileSources().look(stick / "a"), vault.begin()
    (stick / "a").write_bytes(b"something else")

    list(intake.take(found))

    assert intake.taken.grew
    assert intake.taken.sha256 == Digest.of(b"something else")


@pytest.mark.parametrize("size", [BATCH, 0])
def test_a_file_that_shrinks_is_refused(
    vault: FolderVault, stick: Path, size: int
) -> None:
    log = stick / "live.log"
    log.write_bytes(bytes(8 * BATCH))
    intake = vault.begin()
    steps = intake.take(FileSources().look(log))
    next(steps)
    os.truncate(log, size)

    with pytest.raises(SourceGoneError):
        list(steps)
    intake.abandon()

    assert lying_in(vault._root.parent) == []


def test_in_a_folder_a_file_that_shrinks_is_named(
    vault: FolderVault, stick: Path
) -> None:
    (stick / "live.log").write_bytes(bytes(8 * BATCH))
    (stick / "other.log").write_bytes(b"other")
    found, intake = FileSources().look(stick), vault.begin()
    steps = intake.take(found)
    next(steps)
    os.truncate(stick / "live.log", 0)

    list(steps)
    item = body_of(found, intake)
    intake.publish()

    assert given_out(vault, item) == {"other.log": b"other"}
    assert list_of(vault, item.vault)["live.log"].left_out == "shrank"
    assert damages(vault, item) == []


def test_in_a_folder_a_file_that_vanishes_is_named(
    vault: FolderVault, stick: Path
) -> None:
    for name in ("a", "b", "c"):
        (stick / name).write_bytes(bytes(2 * BATCH))
    found, intake = FileSources().look(stick), vault.begin()
    steps = intake.take(found)
    next(steps)
    (stick / "b").unlink()

    list(steps)
    item = body_of(found, intake)
    intake.publish()

    assert set(given_out(vault, item)) == {"a", "c"}
    assert list_of(vault, item.vault)["b"].left_out == "gone"
    assert intake.taken.left_out == 1


@pytest.mark.parametrize("name", ["", "logs"])
def test_a_source_that_is_taken_away_midway_leaves_nothing(
    vault: FolderVault, stick: Path, name: str
) -> None:
    logs = stick / "logs"
    (logs / "sub").mkdir(parents=True)
    for each in ("a", "b", "sub/c"):
        (logs / each).write_bytes(bytes(2 * BATCH))
    intake = vault.begin()
    steps = intake.take(FileSources().look(stick / name))
    next(steps)
    stick.rename(stick.with_name("elsewhere"))

    with pytest.raises(SourceGoneError):
        list(steps)
    intake.abandon()

    assert lying_in(vault._root.parent) == []


def test_a_file_the_system_cannot_read_leaves_nothing(vault: FolderVault) -> None:
    """The memory of this process cannot be read at its beginning: that is EIO."""
    intake = vault.begin()

    with pytest.raises(SourceGoneError):
        list(intake.take(FileSources().look(Path("/proc/self/mem"))))
    intake.abandon()

    assert lying_in(vault._root.parent) == []


@contextmanager
def somebody_else() -> Iterator[Path]:
    """Be nobody for a while, with a folder of one's own."""
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    with tempfile.TemporaryDirectory(prefix="nobody-") as folder:
        where = Path(folder)
        where.chmod(0o777)
        (where / "stick").mkdir()
        (where / "stick" / "open.log").write_bytes(b"open")
        (where / "stick" / "closed.log").write_bytes(b"closed")
        (where / "stick" / "closed.log").chmod(0)
        (where / "stick" / "closed").mkdir(mode=0o700)
        (where / "stick" / "names").mkdir()
        (where / "stick" / "names" / "seen").write_bytes(b"only its name")
        (where / "stick" / "names").chmod(0o744)
        os.seteuid(NOBODY)
        try:
            yield where
        finally:
            os.seteuid(0)


def test_in_a_folder_what_may_not_be_read_is_named() -> None:
    with somebody_else() as where:
        vault = vault_at(where)
        found = FileSources().look(where / "stick")

        item = taken_in(vault, where / "stick")

        # Somebody else's files are read though their access time cannot be kept.
        assert given_out(vault, item) == {"open.log": b"open"}
        listed = list_of(vault, item.vault)
        why = {name: each.left_out for name, each in listed.items() if each.left_out}
        assert why == {
            "closed.log": "forbidden",
            "closed": "forbidden",
            "names/seen": "forbidden",
        }
        assert item.left_out == 3
        assert (
            found.left_out == 2
        )  # that a file may not be read shows when it is opened
        with pytest.raises(SourceForbiddenError):
            list(vault.begin().take(FileSources().look(where / "stick" / "closed.log")))


def test_a_source_keeps_its_times_and_is_only_read(
    vault: FolderVault, stick: Path
) -> None:
    log = stick / "old.log"
    log.write_bytes(b"old")
    os.utime(log, ns=(946684800_123456789, 946684801_987654321))
    os.utime(stick, ns=(946684800_123456789, 946684801_987654321))
    before, folder_before = log.stat(), stick.stat()

    found, intake = FileSources().look(stick), vault.begin()
    list(intake.take(found))
    intake.publish()

    assert log.stat() == before
    assert stick.stat() == folder_before
    assert found.modified == "2000-01-01T00:00:01.987654321Z"
    assert found.accessed == "2000-01-01T00:00:00.123456789Z"
    assert intake.taken.access_kept
    listed = list_of(vault, intake.vault)["old.log"]
    assert (listed.modified, listed.accessed) == (found.modified, found.accessed)


@pytest.mark.parametrize("many", [1_000, pytest.param(10_000, marks=pytest.mark.soak)])
def test_many_small_files_are_taken_in(
    vault: FolderVault, stick: Path, many: int
) -> None:
    for number in range(many):
        (stick / f"{number:05}.log").write_bytes(str(number).encode())

    item = taken_in(vault, stick)

    assert (item.files, item.left_out) == (many, 0)
    copies = given_out(vault, item)
    assert copies == {f"{each:05}.log": str(each).encode() for each in range(many)}


def test_an_empty_folder_is_an_item_of_its_own(vault: FolderVault, stick: Path) -> None:
    (stick / "empty" / "inside").mkdir(parents=True)

    item = taken_in(vault, stick / "empty")

    assert (item.files, item.size) == (0, 0)
    assert list(list_of(vault, item.vault)) == ["inside"]
    assert damages(vault, item) == []
