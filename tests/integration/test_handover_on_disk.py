"""A hand-over folder as sticks and computers leave it, checked by the program."""

import os
import tempfile
import time

import pytest

from tests.handed_over import an_office, checker, codes, genuine, write_into
from tests.rehearsed import run


@pytest.fixture
def folder(tmp_path):
    return write_into(tmp_path / "handover", genuine())


def judged(folder):
    begun = time.process_time()
    result = checker().check(folder, an_office().fingerprint)
    assert time.process_time() - begun < 2
    return result


def told(result):
    return [(each.code, each.file) for each in result.reasons]


def test_what_a_mac_and_windows_leave_on_a_stick_is_no_false_alarm(folder):
    left = {
        ".DS_Store": b"\0\0\0\x01Bud1",
        "._report.pdf": b"\0\x05\x16\x07",
        "proofs/.DS_Store": b"x",
        "Thumbs.db": b"x",
        "desktop.ini": b"[.ShellClassInfo]",
        ".Trashes/501/old.pdf": b"x",
        ".fseventsd/fseventsd-uuid": b"x",
        ".Spotlight-V100/Store-V2/index": b"x",
        "System Volume Information/IndexerVolumeGuid": b"x",
    }
    write_into(folder, left)

    result = judged(folder)

    assert result.verdict == "VALID"
    assert [each.file for each in result.notes] == sorted(
        {
            ".DS_Store",
            "._report.pdf",
            "proofs/.DS_Store",
            "Thumbs.db",
            "desktop.ini",
            ".Trashes",
            ".fseventsd",
            ".Spotlight-V100",
            "System Volume Information",
        }
    )


def test_the_command_line_says_what_it_left_aside(folder):
    write_into(folder, {".DS_Store": b"x"})

    ran = run("verify", folder, "--fingerprint", an_office().fingerprint)

    assert ran.said.startswith("VALID")
    assert ".DS_Store is not part of the hand-over and was not checked." in ran.said


def test_nothing_a_computer_left_is_opened_or_followed(folder, tmp_path):
    (folder / ".Trashes").symlink_to(tmp_path)
    (folder / "._report.pdf").symlink_to("/dev/zero")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "Thumbs.db")

    assert judged(folder).verdict == "VALID"


def test_a_folder_in_the_clothes_of_a_file_a_computer_leaves_is_too_many(folder):
    write_into(folder, {"Thumbs.db/evil.pdf": b"x", "._more/evil.pdf": b"x"})

    assert told(judged(folder)) == [
        ("manifest.file-extra", "._more/evil.pdf"),
        ("manifest.file-extra", "Thumbs.db/evil.pdf"),
    ]


def test_a_link_beside_the_files_is_not_followed_and_does_not_pass(folder, tmp_path):
    (tmp_path / "secret.txt").write_bytes(b"x")
    (folder / "more").symlink_to(tmp_path)
    (folder / "letter.txt").symlink_to(tmp_path / "secret.txt")

    result = judged(folder)

    assert result.verdict == "UNREADABLE"
    assert told(result) == [
        ("folder.file-unreadable", "letter.txt"),
        ("folder.file-unreadable", "more"),
    ]


def test_a_link_round_in_a_circle_ends(folder):
    (folder / "proofs" / "again").symlink_to(folder)
    (folder / "itself").symlink_to("itself")

    assert judged(folder).verdict == "UNREADABLE"


@pytest.mark.parametrize(
    "name", ["report.pdf", "entries.json", "SHA256SUMS", "SHA256SUMS.p7s", "ca.pem"]
)
def test_a_folder_of_the_name_of_a_file_is_not_that_file(folder, name):
    (folder / name).unlink()
    (folder / name).mkdir()

    result = judged(folder)

    assert result.verdict == "INVALID"
    assert ("manifest.file-missing", name) in told(result)


@pytest.mark.parametrize("name", sorted(genuine()))
def test_a_file_of_no_length_is_refused_by_name(folder, name):
    (folder / name).write_bytes(b"")

    result = judged(folder)

    assert result.verdict == "INVALID"
    assert name in {each.file for each in result.reasons}


def test_a_name_that_is_no_text_is_too_many_and_can_be_shown(folder):
    try:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"x")
    except OSError:
        pytest.skip("this disk takes only names that are text")

    result = judged(folder)

    assert codes(result) == ["manifest.file-extra"]
    assert result.reasons[0].file.encode("utf-8")


def test_entries_of_sixty_megabytes_are_refused_by_their_size(folder):
    (folder / "entries.json").write_bytes(b"[" * 60_000_000)

    result = judged(folder)

    assert result.verdict == "INVALID"
    assert ("entries.too-large", "entries.json") in told(result)


def judged_by_nobody(folder):
    """Judge as somebody without special rights: root may look everywhere."""
    if os.geteuid() != 0:
        return judged(folder)
    for above in (folder, *folder.parents):
        if above.stat().st_uid == 0 and above.is_relative_to(tempfile.gettempdir()):
            above.chmod(above.stat().st_mode | 0o055)
    os.seteuid(65534)
    try:
        return judged(folder)
    finally:
        os.seteuid(0)


def test_a_folder_nobody_may_look_into_leaves_nothing_to_judge(folder):
    locked = folder / "locked"
    locked.mkdir()
    kept = folder / "System Volume Information"
    kept.mkdir()
    for each in (locked, kept):
        each.chmod(0)
    result = judged_by_nobody(folder)

    assert told(result) == [("folder.file-unreadable", "locked")]
    assert result.verdict == "UNREADABLE"
