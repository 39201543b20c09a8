"""What the program really hands over, checked in a real browser."""

import hashlib
import json
import subprocess
import sys

import pytest

from logbook.crypto.certificates import from_pem
from tests.integration.two_checks import PAGE, TwoChecks


@pytest.fixture(scope="module")
def handovers(tmp_path_factory):
    """Return the folder of a rehearsal's hand-overs."""
    into = tmp_path_factory.mktemp("rehearsal")
    # In a process of its own: the program gives up its right to sockets for good.
    command = [sys.executable, "-m", "logbook.command_line", "rehearse"]
    subprocess.run(
        [*command, "--place", "ca-on-windsor", "--into", str(into)], check=True
    )
    return into / "handover"


@pytest.fixture(scope="module")
def handed_over(handovers):
    """Return the files of the last hand-over: the whole story, to after its close."""
    return files_of(handovers / "it-services-R-005")


@pytest.fixture(scope="module")
def first_handed_over(handovers):
    """Return the files of the first hand-over, which has the fewest."""
    return files_of(handovers / "it-services")


@pytest.fixture(scope="module")
def check():
    with TwoChecks() as checks:
        yield checks


@pytest.fixture(scope="module")
def fingerprint(handed_over):
    return hashlib.sha256(from_pem(handed_over["ca.pem"])).hexdigest()


def files_of(folder):
    """Return the content of each file of a hand-over, by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_hand_over_of_the_program_is_valid_with_its_fingerprint(
    check, handed_over, fingerprint
):
    assert check(handed_over)["verdict"] == "UNPINNED"
    assert check(handed_over, fingerprint)["verdict"] == "VALID"
    assert check(handed_over, "0" * 64)["verdict"] == "INVALID"
    assert (
        check({"report.pdf": handed_over["report.pdf"]}, fingerprint)["verdict"]
        == "VALID"
    )


def test_everything_it_discloses_is_shown_and_proved(check, handed_over):
    result = check(handed_over)

    told = json.loads(handed_over["entries.json"])
    assert result["about"]["rehearsal"] is True
    assert result["signedBy"]["id"] == told["report"]["prepared_by"]
    assert len(result["entries"]) == len(told["entries"])
    assert all(each["isSound"] for each in result["entries"])


def test_the_page_it_hands_over_is_this_one(handed_over):
    assert handed_over["verify.html"] == PAGE.read_bytes()


def test_one_changed_byte_in_any_of_its_files_is_refused_by_name(
    check, first_handed_over
):
    for name, content in first_handed_over.items():
        for at in (0, len(content) // 3, len(content) - 1):
            changed = bytearray(content)
            changed[at] ^= 0x01
            result = check(
                {**first_handed_over, name: bytes(changed)}, word_for_word=False
            )

            assert result["verdict"] == "INVALID", (name, at)
            assert name in [reason["file"] for reason in result["reasons"]], (name, at)
