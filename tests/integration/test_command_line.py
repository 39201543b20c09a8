"""The command line, as other people's scripts call it: stable names and exit codes."""

import base64
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.photocopier import SCANNED, png, printed
from tests.rehearsed import PLACE, ROOT, Rehearsed, rehearsed, run


@pytest.fixture
def made() -> Rehearsed:
    return rehearsed()


@pytest.fixture
def spoiled(made: Rehearsed, tmp_path: Path) -> Rehearsed:
    return made.copied(tmp_path)


def flip(file: Path, at: int = -1) -> None:
    content = bytearray(file.read_bytes())
    content[at if at >= 0 else len(content) // 2] ^= 1
    file.write_bytes(bytes(content))


def test_a_rehearsal_lies_where_it_is_promised(made: Rehearsed) -> None:
    assert made.logbook.name == "Rehearsal-Windsor.irlog"
    for name in (
        "report.pdf",
        "report.pdf.p7s",
        "entries.json",
        "ca.pem",
        "verify.html",
    ):
        assert (made.handover / name).is_file()
    assert "REHEARSAL" in made.said
    assert "VALID" in made.said


def test_every_page_of_a_rehearsal_says_so(made: Rehearsed) -> None:
    text = subprocess.run(
        ["pdftotext", "-layout", made.handover / "report.pdf", "-"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    pages = text.split("\f")[:-1]

    assert len(pages) > 1
    assert all("REHEARSAL" in page for page in pages)


_PAGE_CODE = re.compile(r"\s*\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b")


def test_the_same_seed_tells_the_same_story(made: Rehearsed, tmp_path: Path) -> None:
    def story(handover: Path) -> list[str]:
        text = subprocess.run(
            ["pdftotext", "-layout", handover / "report.pdf", "-"],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        told = text[text.index("Table 1.") : text.index("People who signed")]
        # Keys are always new, and so are the code to type of a page and checkpoints.
        lines = (_PAGE_CODE.sub("", line) for line in told.splitlines())
        return [line for line in lines if "=" not in line and "/" not in line]

    same, other = tmp_path / "same", tmp_path / "other"
    assert run("rehearse", "--place", PLACE, "--into", same, "--seed", "7").code == 0
    assert run("rehearse", "--place", PLACE, "--into", other, "--seed", "8").code == 0

    assert story(same / "handover/it-services") == story(made.handover)
    assert (other / "handover/it-services/entries.json").read_bytes() != (
        same / "handover/it-services/entries.json"
    ).read_bytes()


def test_a_rehearsal_never_overwrites_another(made: Rehearsed) -> None:
    ran = run("rehearse", "--place", PLACE, "--into", made.folder)

    assert ran.code == 4
    assert "not touched" in ran.complained


def test_a_place_nobody_wrote_a_story_for_is_named(tmp_path: Path) -> None:
    ran = run("rehearse", "--place", "xx-nowhere", "--into", tmp_path / "x")

    assert ran.code == 4
    assert "xx-nowhere" in ran.complained


@pytest.mark.parametrize("what", ["folder", "report"])
def test_a_hand_over_is_valid_only_with_a_pinned_fingerprint(
    made: Rehearsed, what: str
) -> None:
    path = made.handover if what == "folder" else made.handover / "report.pdf"

    unpinned = run("verify", path)
    valid = run("verify", path, "--fingerprint", made.fingerprint)
    wrong = run("verify", path, "--fingerprint", "00" * 32)

    assert (unpinned.code, unpinned.said.split(":")[0]) == (3, "UNPINNED")
    assert (valid.code, valid.said.split(":")[0]) == (0, "VALID")
    assert (wrong.code, wrong.said.split(":")[0]) == (1, "INVALID")


def test_a_fingerprint_may_be_typed_as_it_is_printed(made: Rehearsed) -> None:
    groups = re.sub(r"(....)", r"\1 ", made.fingerprint.upper()).strip()

    assert run("verify", made.handover, "--fingerprint", groups).code == 0
    assert run("verify", made.handover, "--fingerprint", "12 34").code == 2


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a scan of page 2, as its scanner saved it."""
    scan = tmp_path_factory.mktemp("scan") / "page.png"
    pdf = (rehearsed().handover / "report.pdf").read_bytes()
    scan.write_bytes(png(printed(pdf, 2, SCANNED)))
    return scan


def test_a_page_says_whose_it_is_and_with_its_folder_whether_it_was_changed(
    made: Rehearsed, page: Path
) -> None:
    pinned = ("--package", made.handover, "--fingerprint", made.fingerprint)

    alone = run("verify", "--page", page)
    unpinned = run("verify", "--page", page, "--package", made.handover)
    valid = run("verify", "--page", page, *pinned)

    assert (alone.code, alone.said.split(":")[0]) == (3, "UNPINNED")
    assert "was not compared" in alone.said
    assert (unpinned.code, unpinned.said.split(":")[0]) == (3, "UNPINNED")
    assert (valid.code, valid.said.split(":")[0]) == (0, "VALID")
    assert "This page is page 2 of " in valid.said
    assert "Words compared with what was signed: " in valid.said


def test_a_page_with_words_painted_out_is_invalid(
    made: Rehearsed, page: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "changed.png"
    with Image.open(page) as picture:
        wide, high = picture.size
        picture.paste(255, (wide // 5, high // 4, wide // 2, high // 2))
        picture.save(changed)

    ran = run("verify", "--page", changed, "--package", made.handover)

    assert (ran.code, ran.said.split(":")[0]) == (1, "INVALID")
    assert "Page 2, " in ran.said


def test_a_page_code_is_typed_as_it_is_printed(made: Rehearsed) -> None:
    listed = json.loads((made.handover / "pages.json").read_bytes())
    code = listed["pages"][1]["code"]
    pinned = ("--package", made.handover, "--fingerprint", made.fingerprint)

    known = run("verify", "--page-code", code.lower(), *pinned)
    nowhere = run("verify", "--page-code", code)
    mistyped = run("verify", "--page-code", code[:-2], "--package", made.handover)

    assert (known.code, known.said.split(":")[0]) == (0, "VALID")
    assert "This page is page 2 of " in known.said
    assert nowhere.code == 4
    assert "A page code says nothing by itself." in nowhere.complained
    assert mistyped.code == 4
    assert "The page code is mistyped" in mistyped.complained


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "Cette page est la page 2 sur "), ("es", "Esta página es la página 2 de ")],
)
def test_what_was_found_of_a_page_is_said_in_the_language_asked_for(
    page: Path, language: str, words: str
) -> None:
    ran = run("verify", "--page", page, "--language", language)

    assert ran.said.startswith("UNPINNED: ")
    assert words in ran.said


def test_a_picture_that_is_no_page_is_unreadable(tmp_path: Path) -> None:
    blank = tmp_path / "blank.png"
    Image.new("L", (850, 1100), 255).save(blank)

    for path in (blank, tmp_path / "missing.png", __file__):
        ran = run("verify", "--page", path)
        assert ran.code == 4, ran.said
        assert "Nothing was checked." in ran.complained


def names_of(handover: Path) -> list[str]:
    return sorted(
        file.relative_to(handover).as_posix()
        for file in handover.rglob("*")
        if file.is_file()
    )


def test_one_changed_byte_in_any_file_is_refused_by_name(spoiled: Rehearsed) -> None:
    names = names_of(spoiled.handover)
    kinds = [name for name in names if not name.startswith("proofs/")]
    for name in [*kinds, *[name for name in names if name.startswith("proofs/")][:2]]:
        file = spoiled.handover / name
        before = file.read_bytes()
        flip(file)

        ran = run("verify", spoiled.handover, "--fingerprint", spoiled.fingerprint)

        assert ran.code == 1, name
        assert name in ran.said
        file.write_bytes(before)
    assert (
        run("verify", spoiled.handover, "--fingerprint", spoiled.fingerprint).code == 0
    )


def test_a_missing_and_an_extra_file_are_named(spoiled: Rehearsed) -> None:
    (spoiled.handover / "ca.pem").rename(spoiled.handover / "other.pem")

    ran = run("verify", spoiled.handover)

    assert ran.code == 1
    assert "ca.pem" in ran.said
    assert "other.pem" in ran.said


def test_what_cannot_be_read_is_not_called_invalid(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("not a report")
    empty = tmp_path / "empty"
    empty.mkdir()

    for path in (tmp_path / "nothing-here", tmp_path / "letter.txt", empty):
        assert run("verify", path).code == 4, path


def test_a_sound_logbook_is_said_to_be_sound(made: Rehearsed) -> None:
    for full in ([], ["--full"]):
        ran = run(
            "check", made.logbook, *full, "--passphrase-file", made.passphrase_file
        )

        assert ran.code == 0
        assert "Sound" in ran.said


def test_the_passphrase_is_asked_for_on_the_terminal(made: Rehearsed) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "logbook.command_line", "check", str(made.logbook)],
        cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    ) as checking:  # fmt: skip
        os.close(theirs)
        said = b""
        while b"Passphrase:" not in said:
            said += os.read(ours, 1024)
        os.write(ours, bytes(made.passphrase) + b"\n")
        while b"Sound" not in said:
            said += os.read(ours, 1024)
        assert checking.wait(60) == 0
    os.close(ours)
    assert bytes(made.passphrase) not in said, "what is typed is not shown"


def test_a_wrong_passphrase_is_told_apart_from_a_damaged_file(
    spoiled: Rehearsed, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("another passphrase\n")

    mistyped = run("check", spoiled.logbook, "--passphrase-file", wrong)
    flip(spoiled.logbook / "log.db", 100)
    damaged = run(
        "check", spoiled.logbook, "--passphrase-file", spoiled.passphrase_file
    )

    assert (mistyped.code, damaged.code) == (4, 4)
    assert "passphrase is at fault" in mistyped.complained
    assert "log.db" in damaged.complained
    assert "passphrase is not at fault" in damaged.complained


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 8192])
def test_a_cut_file_is_damage_and_never_an_empty_logbook(
    spoiled: Rehearsed, size: int
) -> None:
    file = spoiled.logbook / "log.db"
    file.write_bytes(file.read_bytes()[:size])

    ran = run("check", spoiled.logbook, "--passphrase-file", spoiled.passphrase_file)

    assert ran.code == 4
    assert "log.db" in ran.complained


def test_one_damaged_key_file_still_opens_and_is_a_finding(spoiled: Rehearsed) -> None:
    flip(spoiled.logbook / "keys.a")

    ran = run("check", spoiled.logbook, "--passphrase-file", spoiled.passphrase_file)

    assert ran.code == 1
    assert "keys.a" in ran.said


def test_two_damaged_key_files_are_the_files_fault(spoiled: Rehearsed) -> None:
    flip(spoiled.logbook / "keys.a")
    flip(spoiled.logbook / "keys.b")

    ran = run("check", spoiled.logbook, "--passphrase-file", spoiled.passphrase_file)

    assert ran.code == 4
    assert "keys" in ran.complained


def test_an_older_checkpoint_agrees_and_a_foreign_one_does_not(
    made: Rehearsed, tmp_path: Path
) -> None:
    kept = made.handover / "checkpoint.txt"
    forged = tmp_path / "forged.txt"
    lines = kept.read_text().split("\n\n")[0].split("\n")
    forged.write_text(f"{lines[0]}\n{int(lines[1]) - 1}\n{lines[2]}\n")
    later = tmp_path / "later.txt"
    later.write_text(f"{lines[0]}\n{int(lines[1]) + 900}\n{lines[2]}\n")
    asked = ("check", made.logbook, "--passphrase-file", made.passphrase_file)

    assert run(*asked, "--checkpoint", kept).code == 0
    assert run(*asked, "--checkpoint", forged).code == 1
    gone = run(*asked, "--checkpoint", later)
    assert gone.code == 1
    assert "gone" in gone.said


def test_packs_are_checked(tmp_path: Path) -> None:
    packs = ROOT / "resources/packs"
    misspelt = tmp_path / "pack.toml"
    place = (packs / "ca-on-windsor.toml").read_text("utf-8")
    misspelt.write_text(place.replace("checked_on", "cheked_on", 1), "utf-8")
    line = misspelt.read_text("utf-8").splitlines().index("cheked_on = 2026-11-21") + 1

    whole = run("packs", "check")
    assert whole.code == 0
    assert "70 of 70" in whole.said
    assert "335 of 335" in whole.said
    for file in ("ca-on-windsor", "supplements/us-tx", "local-example"):
        assert run("packs", "check", packs / f"{file}.toml").code == 0
    ran = run("packs", "check", misspelt)
    assert ran.code == 1
    assert f"pack.toml, line {line}: cheked_on: there is no such key here." in ran.said
    assert "checked_on: this key is missing." in ran.said


@pytest.mark.parametrize(
    "arguments",
    [
        ["verify"],
        ["check"],
        ["rehearse"],
        ["packs"],
        ["nonsense"],
        ["verify", "x", "--fingerprint", "zz"],
        ["rehearse", "--place", PLACE, "--into", "x", "--seed", "one"],
    ],
)
def test_wrong_usage_has_its_own_code(arguments: list[str]) -> None:
    ran = run(*arguments)

    assert ran.code == 2
    assert "usage:" in ran.complained


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["verify", "--help"], ["check", "--help"]]
)
def test_help_and_version_are_given(arguments: list[str]) -> None:
    ran = run(*arguments)

    assert ran.code == 0
    assert "incident-logbook" in ran.said


def test_nobody_ever_sees_a_traceback(made: Rehearsed, tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    (folder / "keys.a").write_bytes(b"\xff" * 100)
    for arguments in (
        ["verify", "/dev/null"],
        ["verify", folder],
        ["check", folder, "--passphrase-file", made.passphrase_file],
        ["check", made.logbook, "--passphrase-file", tmp_path / "none"],
        [
            "check",
            made.logbook,
            "--passphrase-file",
            made.passphrase_file,
            "--person",
            "Nobody",
        ],
        [
            "check",
            made.logbook,
            "--passphrase-file",
            made.passphrase_file,
            "--checkpoint",
            "/dev/null",
        ],
        ["packs", "check", folder],
        ["rehearse", "--place", "../etc", "--into", folder],
    ):
        ran = run(*arguments)

        assert "Traceback" not in ran.said + ran.complained, arguments
        assert ran.code in (1, 4), (arguments, ran)


def test_a_check_that_is_given_no_passphrase_says_so(made: Rehearsed) -> None:
    # A session of its own has no terminal to ask on; its standard input is at the end.
    done = subprocess.run(
        [sys.executable, "-m", "logbook.command_line", "check", made.logbook],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        start_new_session=True, cwd=ROOT,
    )  # fmt: skip

    assert done.returncode == 4
    assert "No passphrase was given." in done.stderr


def test_a_rehearsal_where_nothing_can_be_written_says_so(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()

    done = run("rehearse", "--place", PLACE, "--into", in_the_way / "folder")

    assert done.code == 4
    assert "Nothing can be written to" in done.complained


def test_a_rehearsal_under_a_name_too_long_for_the_disk_says_so(tmp_path: Path) -> None:
    done = run("rehearse", "--place", PLACE, "--into", tmp_path / ("a" * 300))

    assert done.code == 4
    assert "Nothing can be written to" in done.complained


def test_the_recovery_key_reads_the_record_out(made: Rehearsed, tmp_path: Path) -> None:
    sheet = subprocess.run(
        ["pdftotext", "-raw", made.folder / "set-up-sheet.pdf", "-"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    [printed] = re.findall(r"^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){8}$", sheet, re.MULTILINE)
    key = tmp_path / "key.txt"
    key.write_text(printed.lower().replace("-", " ") + "\n")

    ran = run("read", made.logbook, "--recovery-key-file", key)

    assert ran.code == 0
    assert "Keyboard and mouse not touched." in ran.said
    assert "[" in ran.said, "what was amended stays readable"
    key.write_text("0000-0000-0000-0000-0000-0000-0000-0000-0000\n")
    refused = run("read", made.logbook, "--recovery-key-file", key)
    assert refused.code == 4
    assert "recovery key does not open" in refused.complained


def test_an_invalid_hand_over_is_not_quoted(spoiled: Rehearsed) -> None:
    flip(spoiled.handover / "report.pdf")

    ran = run("verify", spoiled.handover)

    assert "Signed by" not in ran.said


def test_whoever_countersigned_is_shown_to_have_done_so(made: Rehearsed) -> None:
    told = json.loads((made.handover / "entries.json").read_bytes())
    kinds = [
        json.loads(base64.b64decode(e["payload"]))["type"] for e in told["entries"]
    ]

    assert kinds.count("countersigned") == 1
