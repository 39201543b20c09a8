"""Copies on a medium: all of them, read again from the medium itself, or nothing."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from logbook.application.evidence_export_ports import FileToCopy
from logbook.application.evidence_ports import StoredFile
from logbook.domain.digest import Digest
from logbook.domain.digest_list import digest_line
from logbook.domain.errors import FolderNotWritableError, HandoverExistsError
from logbook.domain.evidence_errors import (
    CopyDiffersError,
    MediumFullError,
    MediumGoneError,
    StoredDamagedError,
)
from logbook.domain.evidence_export_errors import (
    CopiesNotNamedError,
    TooLargeForMediumError,
)
from logbook.domain.export_errors import LogbookFolderError
from logbook.domain.medium import Medium
from logbook.exchange.evidence_copies import (
    LIST,
    SLICE,
    MediumExporter,
    UnfinishedFolder,
)
from tests.media import (
    a_mortal_medium,
    a_small_medium,
    filled,
    pulled_out,
    write_protected,
)

KIB = 1024
GIB = KIB**3
STICK = Medium(model="Example Stick", serial="0042", file_system="vfat")
ENTRY = 7


def a_file(name: str, content: bytes = b"seen", item: str = "E-001") -> FileToCopy:
    def pieces() -> Iterator[memoryview]:
        for at in range(0, len(content), 64 * KIB):
            yield memoryview(content)[at : at + 64 * KIB]

    digest = Digest.of(content)
    return FileToCopy(item, StoredFile(name, name, len(content), digest, pieces))


SEVERAL = (
    a_file("disk.img", os.urandom(300 * KIB)),
    a_file("logs/a.log", b"one\n", "E-002"),
    a_file("logs/deep/er/b.log", b"two\n", "E-002"),
    a_file("empty.txt", b"", "E-003"),
)
BYTES = sum(file.stored.size for file in SEVERAL)


def begun(
    folder: Path, *files: FileToCopy, medium: Medium | None = None
) -> UnfinishedFolder:
    exporter = MediumExporter(lambda _: medium or STICK)
    return exporter.begin(folder, files or SEVERAL)


def made(folder: Path, *files: FileToCopy) -> UnfinishedFolder:
    copies = begun(folder, *files)
    list(copies.write())
    list(copies.compare())
    copies.publish(ENTRY)
    copies.abandon()
    return copies


def second_process(code: str, *arguments: object) -> None:
    """Let somebody else do something to the medium."""
    subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}", *map(str, arguments)], check=True
    )


def flip_a_byte(file: Path) -> None:
    second_process(
        "f = open(sys.argv[1], 'r+b'); f.seek(2); b = f.read(1); f.seek(2)\n"
        "f.write(bytes([b[0] ^ 1])); f.close()",
        file,
    )


# What is written -----------------------------------------------------------------


def test_copies_are_what_was_taken_in_and_the_list_checks_with_sha256sum(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "for the police"

    copies = made(folder)

    for file in SEVERAL:
        content = (folder / "items" / file.item / file.stored.name).read_bytes()
        assert hashlib.sha256(content).digest() == file.stored.sha256.raw
    listed = (folder / LIST).read_bytes()
    assert listed == copies.listing
    checked = ["sha256sum", "--check", "--strict", "--quiet", LIST]
    assert subprocess.run(checked, cwd=folder, check=False).returncode == 0
    flip_a_byte(folder / "items/E-001/disk.img")
    assert subprocess.run(
        checked, cwd=folder, check=False, capture_output=True
    ).returncode


def test_only_the_folder_itself_is_left_and_everybody_can_read_it(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "out"

    made(folder)

    assert list(tmp_path.iterdir()) == [folder]
    assert folder.stat().st_mode & 0o777 == 0o755
    assert (folder / "items/E-001/disk.img").stat().st_mode & 0o444 == 0o444


def test_progress_counts_every_byte_twice_once_written_once_compared(
    tmp_path: Path,
) -> None:
    large = a_file("large", bytes(3 * SLICE + 5))
    copies = begun(tmp_path / "out", large)

    written, compared = list(copies.write()), list(copies.compare())

    whole = [SLICE, 2 * SLICE, 3 * SLICE, 3 * SLICE + 5]
    assert written == compared == whole
    copies.abandon()


def test_a_copy_has_the_time_of_its_source(tmp_path: Path) -> None:
    file = a_file("a.log")
    dated = replace(file.stored, modified="2024-02-29T23:59:58.123456789Z")

    made(tmp_path / "out", replace(file, stored=dated), a_file("b.log"))

    place = tmp_path / "out/items/E-001"
    assert (place / "a.log").stat().st_mtime == pytest.approx(1709251198.123456)
    assert (place / "b.log").stat().st_mtime > 1.7e9 + 1e6  # control: written now


@pytest.mark.parametrize("name", ["plain", "a\\b", "a\nb", "a\rb", "\\", "*", " "])
def test_a_line_of_the_list_is_what_sha256sum_reads(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"seen")
    line = digest_line(Digest.of(b"seen"), name)

    (tmp_path / "list").write_text(line, newline="")

    check = ["sha256sum", "--check", "--strict", "list"]
    done = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True)
    assert done.returncode == 0
    (tmp_path / name).write_bytes(b"semn")
    done = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True)
    assert done.returncode


# Names ---------------------------------------------------------------------------

HOSTILE = [
    "../../out of here",
    "/etc/passwd",
    "a/../../../b",
    "..",
    "",
    "a//b",
    "a\0b",
    "a\\..\\b",
    "CON",
    "a:b",
    "line\nbreak",
    "x" * 4096,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_leads_elsewhere_is_never_written(
    tmp_path: Path, name: str
) -> None:
    place = tmp_path / "medium"
    place.mkdir()

    with pytest.raises(StoredDamagedError):
        begun(place / "out", a_file("good"), a_file(name))
    with pytest.raises(StoredDamagedError):
        begun(place / "out", a_file("good"), a_file("good2", item=name))

    assert list(tmp_path.iterdir()) == [place]
    assert list(place.iterdir()) == []


def test_the_same_name_as_it_stands_would_have_left_the_folder(tmp_path: Path) -> None:
    items = tmp_path / "medium/out/items/E-001"
    items.mkdir(parents=True)

    (items / "../../../../out of here").write_bytes(b"")

    assert (tmp_path / "out of here").exists()


def test_two_names_that_are_one_on_a_stick_are_not_both_written(tmp_path: Path) -> None:
    with pytest.raises(StoredDamagedError):
        begun(tmp_path / "out", a_file("Log.txt"), a_file("LOG.TXT"))

    made(tmp_path / "out", a_file("Log.txt"), a_file("LOG.TXT", item="E-002"))


def test_a_link_somebody_laid_meanwhile_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    copies = begun(tmp_path / "out", a_file("a", b"first"), a_file("b", b"second"))
    steps = copies.write()
    next(steps)
    [place] = tmp_path.glob("unfinished-*")
    (place / "items/E-001/b").symlink_to(victim)

    with pytest.raises(MediumGoneError):
        list(steps)

    copies.abandon()
    assert victim.read_bytes() == b"mine"


# Where nothing is written --------------------------------------------------------


def test_no_folder_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")

    for name in ("out", "link"):
        with pytest.raises(HandoverExistsError):
            begun(tmp_path / name)

    assert {each.name for each in tmp_path.iterdir()} == {"out", "link"}


def test_a_folder_that_came_into_being_meanwhile_is_not_replaced(
    tmp_path: Path,
) -> None:
    copies = begun(tmp_path / "out")
    list(copies.write())
    (tmp_path / "out").mkdir()
    (tmp_path / "out/theirs").touch()

    with pytest.raises(HandoverExistsError):
        list(copies.compare())

    copies.abandon()
    assert [each.name for each in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out/theirs").exists()


@pytest.mark.parametrize("below", ["out", "evidence/out", "a/b/out"])
def test_no_copy_goes_into_a_logbook(tmp_path: Path, below: str) -> None:
    book = tmp_path / "book.irlog"
    bare = tmp_path / "renamed"
    for folder in (book, bare):
        (folder / below).parent.mkdir(parents=True)
    (bare / "keys.b").touch()
    linked = tmp_path / "linked"
    linked.symlink_to(bare)

    for folder in (book, bare, linked):
        with pytest.raises(LogbookFolderError):
            begun(folder / below)

    (bare / "keys.b").unlink()
    made(bare / below)  # control: without its file it is a folder like any other


def test_fat_takes_no_file_of_four_gibibytes(tmp_path: Path) -> None:
    huge = a_file("disk.img")
    huge = replace(huge, stored=replace(huge.stored, size=4 * GIB))

    with pytest.raises(TooLargeForMediumError) as refused:
        begun(tmp_path / "out", huge)

    error = refused.value
    assert (error.item, error.size, error.most) == ("E-001", 4 * GIB, 4 * GIB - 1)
    assert list(tmp_path.iterdir()) == []


def test_another_file_system_does(tmp_path: Path) -> None:
    huge = a_file("disk.img")
    size = min(4 * GIB, shutil.disk_usage(tmp_path).free)
    huge = replace(huge, stored=replace(huge.stored, size=size))

    begun(tmp_path / "out", huge, medium=Medium(file_system="exfat")).abandon()

    assert list(tmp_path.iterdir()) == []


def test_what_cannot_fit_is_not_begun(tmp_path: Path) -> None:
    huge = a_file("disk.img")
    size = shutil.disk_usage(tmp_path).total
    huge = replace(huge, stored=replace(huge.stored, size=size))

    with pytest.raises(MediumFullError) as refused:
        begun(tmp_path / "out", huge, medium=Medium())

    assert refused.value.needed == size
    assert list(tmp_path.iterdir()) == []


def test_a_write_protected_medium_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError):
        begun(tmp_path / "out", medium=replace(STICK, read_only=True))
    with pytest.raises(FolderNotWritableError):
        begun(tmp_path / "o\0ut")
    with pytest.raises(MediumGoneError):
        begun(tmp_path / "pulled out" / "out")

    assert list(tmp_path.iterdir()) == []


# Damage in the vault -------------------------------------------------------------


@pytest.mark.parametrize("found", [b"seem", b"see", b"seen.", b""])
def test_what_is_not_what_was_taken_in_is_not_given_out(
    tmp_path: Path, found: bytes
) -> None:
    good, other = a_file("good"), a_file("bad", found, "E-002")
    bad = replace(other, stored=replace(a_file("bad").stored, content=pieces_of(found)))
    copies = begun(tmp_path / "out", good, bad)

    with pytest.raises(StoredDamagedError) as refused:
        list(copies.write())

    assert refused.value.item == "E-002"
    copies.abandon()
    assert list(tmp_path.iterdir()) == []


def pieces_of(content: bytes) -> Callable[[], Iterator[memoryview]]:
    return lambda: iter([memoryview(content)])


# Media that lie, fill up or go away ----------------------------------------------


@pytest.mark.parametrize(
    "name", ["items/E-001/disk.img", "items/E-002/logs/deep/er/b.log", LIST]
)
def test_a_medium_that_gives_back_something_else_is_found(
    tmp_path: Path, name: str
) -> None:
    copies = begun(tmp_path / "out")
    list(copies.write())
    [place] = tmp_path.glob("unfinished-*")
    flip_a_byte(place / name)

    with pytest.raises(CopyDiffersError) as found:
        list(copies.compare())

    assert (found.value.path, found.value.file) == (str(tmp_path), name)
    copies.abandon()
    assert list(tmp_path.iterdir()) == []


def test_a_medium_that_keeps_only_the_beginning_or_nothing_is_found(
    tmp_path: Path,
) -> None:
    for code in ("import os; os.truncate(sys.argv[1], 9)", "import os; os.unlink(sys.argv[1])"):  # fmt: skip
        copies = begun(tmp_path / "out")
        list(copies.write())
        [place] = tmp_path.glob("unfinished-*")
        second_process(code, place / "items/E-001/disk.img")

        with pytest.raises(CopyDiffersError):
            list(copies.compare())

        copies.abandon()
        assert list(tmp_path.iterdir()) == []


def test_what_is_compared_comes_from_the_medium(tmp_path: Path) -> None:
    with a_mortal_medium(tmp_path / "medium", 16 * KIB * KIB) as (medium, image):
        large = a_file("large", os.urandom(8 * KIB * KIB))
        copies = begun(medium / "out", large, medium=Medium())
        list(copies.write())
        os.truncate(image, 3 * KIB * KIB)

        with pytest.raises(MediumGoneError):
            list(copies.compare())


def test_from_memory_a_dead_medium_would_have_looked_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "posix_fadvise", lambda *_: None)
    with a_mortal_medium(tmp_path / "medium", 16 * KIB * KIB) as (medium, image):
        large = a_file("large", os.urandom(8 * KIB * KIB))
        copies = begun(medium / "out", large, medium=Medium())
        list(copies.write())
        os.truncate(image, 3 * KIB * KIB)
        [place] = medium.glob("unfinished-*")

        read = (place / "items/E-001/large").read_bytes()

        assert hashlib.sha256(read).digest() == large.stored.sha256.raw


@pytest.mark.parametrize("left", [*range(12), 40, 74, 75, 76, 77])
def test_a_medium_that_is_full_at_any_step_keeps_nothing(
    tmp_path: Path, left: int
) -> None:
    with a_small_medium(tmp_path / "medium", 800 * KIB) as medium:
        copies = begun(medium / "out")
        filled(medium, left=left)

        with pytest.raises(MediumFullError) as refused:
            list(copies.write())

        assert refused.value.needed == BYTES
        copies.abandon()
        assert [each.name for each in medium.iterdir()] == ["filler"]


def test_a_medium_with_just_enough_room_takes_it(tmp_path: Path) -> None:
    with a_small_medium(tmp_path / "medium", 800 * KIB) as medium:
        filled(medium, left=78)

        made(medium / "out")

        assert {each.name for each in medium.iterdir()} == {"filler", "out"}


@pytest.mark.parametrize("written", [1, 2, 3])
def test_a_medium_pulled_out_while_it_is_written_is_no_copy(
    tmp_path: Path, written: int
) -> None:
    with a_small_medium(tmp_path / "medium", 800 * KIB) as medium:
        copies = begun(medium / "out")
        steps = copies.write()
        for _ in range(written):
            next(steps)
        pulled_out(medium)

        with pytest.raises(MediumGoneError):
            list(steps)

        # Least of all does anything go on to the laptop's own disk below it.
        copies.abandon()
        assert list(medium.iterdir()) == []


@pytest.mark.parametrize("compared", [0, 2, 4])
def test_nor_one_pulled_out_while_it_is_read_again(
    tmp_path: Path, compared: int
) -> None:
    with a_small_medium(tmp_path / "medium", 800 * KIB) as medium:
        copies = begun(medium / "out")
        list(copies.write())
        steps = copies.compare()
        for _ in range(compared):
            next(steps)
        pulled_out(medium)

        with pytest.raises(MediumGoneError):
            list(steps)

        copies.abandon()
        assert list(medium.iterdir()) == []


def test_a_folder_renamed_away_is_gone(tmp_path: Path) -> None:
    copies = begun(tmp_path / "out")
    steps = copies.write()
    next(steps)
    [place] = tmp_path.glob("unfinished-*")
    place.rename(tmp_path / "elsewhere")

    with pytest.raises(MediumGoneError):
        list(steps)


def test_a_medium_that_turns_write_protected_takes_no_name(tmp_path: Path) -> None:
    with a_small_medium(tmp_path / "medium", 800 * KIB) as medium:
        copies = begun(medium / "out")
        list(copies.write())
        write_protected(medium)

        with pytest.raises(FolderNotWritableError):
            list(copies.compare())

        # Nothing can be taken away there; but nobody takes it for copies.
        copies.abandon()
        [left] = medium.iterdir()
        assert left.name.startswith("unfinished-out-")


def test_what_is_on_record_is_never_taken_back(tmp_path: Path) -> None:
    copies = begun(tmp_path / "out")
    list(copies.write())
    list(copies.compare())
    (tmp_path / "out").mkdir()
    (tmp_path / "out/theirs").touch()

    with pytest.raises(CopiesNotNamedError) as refused:
        copies.publish(ENTRY)

    copies.abandon()
    place = Path(refused.value.found)
    assert place.name.startswith("unfinished-out-")
    assert (place / LIST).exists()
    assert refused.value.entry == ENTRY


def test_whoever_leaves_early_leaves_nothing(tmp_path: Path) -> None:
    for stage in ("write", "compare"):
        copies = begun(tmp_path / "out")
        if stage == "compare":
            list(copies.write())
        steps = getattr(copies, stage)()
        next(steps)
        assert list(tmp_path.iterdir())
        steps.close()
        copies.abandon()
        assert list(tmp_path.iterdir()) == []
