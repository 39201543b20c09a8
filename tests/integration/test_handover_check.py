"""Checking a whole hand-over folder, as it lies on somebody's stick."""

import os
import random
import re
import tomllib
from pathlib import Path

import pytest

from logbook.domain.verdict import NOTHING_TO_JUDGE
from logbook.reports import handover_files
from logbook.reports.findings import ALWAYS, Findings
from logbook.reports.manifest_check import check_manifest
from logbook.reports.resources import RESOURCES
from tests.handed_over import (
    an_office,
    checker,
    codes,
    files_of,
    genuine,
    report_of,
    write_into,
)
from tests.integration.small_handover import Office

REASONS = tomllib.loads((RESOURCES / "verify" / "reasons.toml").read_text("utf-8"))


def judged(files, fingerprint=None):
    return checker().check_files(files, fingerprint or an_office().fingerprint)


def flipped(content, place, bit=0):
    changed = bytearray(content)
    changed[place] ^= 1 << bit
    return bytes(changed)


def test_a_genuine_folder_is_valid_with_the_right_fingerprint(tmp_path):
    folder = write_into(tmp_path / "handover", genuine())

    result = checker().check(folder, an_office().fingerprint.upper())

    assert result.verdict == "VALID"
    assert result.reasons == ()
    assert result.facts.signer == "A. Example"
    assert result.facts.recipient == "City IT Services"


def test_a_fingerprint_is_read_as_people_type_it():
    digits = an_office().fingerprint
    typed = " ".join(digits[at : at + 4] for at in range(0, 64, 4))

    assert judged(genuine(), typed).verdict == "VALID"
    assert judged(genuine(), ":".join(re.findall("..", digits))).verdict == "VALID"


def test_without_a_fingerprint_nobody_has_confirmed_whose_key_it_is():
    assert checker().check_files(genuine()).verdict == "UNPINNED"


def test_another_fingerprint_is_refused():
    result = judged(genuine(), Office().fingerprint)

    assert result.verdict == "INVALID"
    assert codes(result) == ["ca.fingerprint-differs"]


def test_what_is_no_fingerprint_is_not_guessed_at():
    result = judged(genuine(), "9f2c 41d0")

    assert result.verdict == "UNREADABLE"
    assert codes(result) == ["fingerprint.malformed"]


def test_a_whole_forged_folder_with_the_same_names_is_refused():
    forged = Office()

    assert judged(files_of(forged, report_of(forged))).verdict == "INVALID"


@pytest.mark.parametrize("name", ["SHA256SUMS", "SHA256SUMS.p7s"])
def test_every_byte_of_the_list_and_of_its_signature_counts(name):
    """These two are covered by no other file, so every byte is tried each time."""
    tools = checker().tools
    for place in range(len(genuine()[name])):
        changed = genuine() | {name: flipped(genuine()[name], place, place % 8)}
        findings = Findings(changed, tools)

        check_manifest(findings, an_office().authority.certificate, ALWAYS)

        assert name in {reason.file for reason in findings.reasons}, place


def test_a_changed_byte_in_any_file_is_refused_by_name():
    """A sample in each run; the soak changes every byte of every file."""
    for name, content in genuine().items():
        for place in range(0, len(content), max(1, len(content) // 40)):
            files = genuine() | {name: flipped(content, place, place % 8)}

            result = judged(files)

            assert result.verdict == "INVALID", (name, place)
            assert name in {reason.file for reason in result.reasons}, (name, place)


@pytest.mark.soak
def test_every_byte_of_every_file_counts():
    for name, content in genuine().items():
        for place in range(len(content)):
            files = genuine() | {name: flipped(content, place, place % 8)}

            result = judged(files)

            assert result.verdict == "INVALID", (name, place)
            assert name in {reason.file for reason in result.reasons}, (name, place)


def test_every_missing_file_is_named():
    for name in genuine():
        files = genuine()
        del files[name]

        result = judged(files)

        assert result.verdict == "INVALID"
        assert name in {reason.file for reason in result.reasons}


def test_a_file_too_many_is_named():
    result = judged(genuine() | {"notes.txt": b"trust me"})

    assert [(each.code, each.file) for each in result.reasons] == [
        ("manifest.file-extra", "notes.txt")
    ]


def test_two_files_swapped_are_both_named():
    files = genuine()
    one, other = "proofs/entry-00001.tlog-proof", "proofs/entry-00002.tlog-proof"
    files[one], files[other] = files[other], files[one]

    assert {one, other} <= {reason.file for reason in judged(files).reasons}


def test_a_report_of_the_same_office_does_not_fit_into_another_folder():
    office = Office()
    first = files_of(office)
    office.record(office.responder, office.responder.body())
    second = files_of(office)

    result = checker().check_files(first | {"report.pdf": second["report.pdf"]})

    assert {"manifest.file-differs", "detached.content-differs"} <= set(codes(result))
    assert "attachment.differs" in codes(result)


# What cannot be judged


def test_another_folder_is_unreadable_and_not_called_forged(tmp_path):
    folder = write_into(tmp_path / "holiday", {"photo.jpg": b"\xff\xd8"})

    result = checker().check(folder)

    assert result.verdict == "UNREADABLE"
    assert codes(result) == ["folder.not-a-handover"]


@pytest.mark.parametrize("content", [b"", b"Dear Sir", b"\x00" * 5000])
def test_another_file_is_unreadable(tmp_path, content):
    file = tmp_path / "letter.txt"
    file.write_bytes(content)

    assert checker().check(file).verdict == "UNREADABLE"


def test_an_empty_folder_and_nothing_at_all_are_unreadable(tmp_path):
    (tmp_path / "empty").mkdir()

    assert codes(checker().check(tmp_path / "empty")) == ["folder.not-a-handover"]
    assert codes(checker().check(tmp_path / "gone")) == ["folder.file-unreadable"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    folder = write_into(tmp_path / "handover", genuine())
    elsewhere = tmp_path / "elsewhere.html"
    elsewhere.write_bytes(genuine()["verify.html"])
    (folder / "verify.html").unlink()
    (folder / "verify.html").symlink_to(elsewhere)
    (folder / "more").symlink_to(tmp_path)

    result = checker().check(folder, an_office().fingerprint)

    assert result.verdict == "INVALID"
    assert {"verify.html", "more"} <= {
        each.file for each in result.reasons if each.code == "folder.file-unreadable"
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_the_folder_does_not_hang_the_check(tmp_path):
    folder = write_into(tmp_path / "handover", genuine())
    os.mkfifo(folder / "pipe")

    assert checker().check(folder).verdict == "UNREADABLE"


def test_a_file_too_large_to_be_ours_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(handover_files, "LARGEST_FILE", 60_000)
    folder = write_into(tmp_path / "handover", genuine())

    result = checker().check(folder, an_office().fingerprint)

    assert ("report.pdf", "too-large") in {
        (each.file, each.detail) for each in result.reasons
    }
    assert result.verdict == "INVALID"


def test_a_folder_with_too_much_in_it_is_not_read_to_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(handover_files, "MOST_FILES", 3)
    folder = write_into(tmp_path / "handover", genuine())

    result = checker().check(folder)

    assert "too-much" in {each.detail for each in result.reasons}


# Hostile input


def mutated(content, chance):
    """Return *content* with a few blind changes of different kinds."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(changed) or 1)
        match chance.randrange(4):
            case 0:
                changed[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[place : place + chance.randint(1, 200)]
            case 2:
                changed[place:place] = chance.randbytes(chance.randint(1, 50))
            case 3:
                copied = changed[: chance.randint(1, 300)]
                changed[place : place + len(copied)] = copied
    return bytes(changed)


def test_blind_changes_never_end_in_a_traceback_or_a_pass(tmp_path):
    chance = random.Random(11)
    files = genuine()
    for round_ in range(400):
        name = chance.choice(sorted(files))
        content = mutated(files[name], chance)
        if content == files[name]:
            continue

        result = judged(files | {name: content})

        assert result.verdict in {"INVALID", "UNREADABLE"}, (round_, name)
    file = tmp_path / "report.pdf"
    for round_ in range(150):
        file.write_bytes(mutated(files["report.pdf"], chance))

        result = checker().check(file, an_office().fingerprint)

        assert result.verdict != "VALID" or file.read_bytes() == files["report.pdf"], (
            round_
        )


# The words


def test_both_checks_agree_on_what_says_nothing_about_being_genuine():
    assert {*REASONS["unreadable"]} - {"browser.unfit"} == NOTHING_TO_JUDGE


def test_every_code_the_check_can_say_has_its_sentence():
    families = "|".join({code.split(".")[0] for code in REASONS["reasons"]})
    source = "".join(
        path.read_text("utf-8")
        for path in sorted(Path(handover_files.__file__).parent.glob("*.py"))
    )
    said = set(re.findall(rf'"((?:{families})\.[a-z]+(?:-[a-z]+)*)"', source))
    said -= {"ca.pem", "report.pdf", "entries.json", "checkpoint.txt", "pages.json"}

    assert said <= REASONS["reasons"].keys()
    assert len(said) > 35
