"""Our rule for signed PDF files: one signature, over all of it, by a pinned authority.

Both checks refuse every byte that is changed and every known attack. That each file
was good before, and is good again afterwards, is the control.
"""

import shutil
import subprocess

import pytest

from tests.handed_over import an_office, checker
from tests.handed_over import genuine as made_by_the_program
from tests.integration.browser import CHROMIUM
from tests.integration.handover_case import flipped, genuine, office
from tests.integration.pdf_attacks import ATTACKS, DECEIVING
from tests.integration.two_checks import TwoChecks

needs_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine"
)


@pytest.fixture(scope="module")
def check():
    with TwoChecks() as checks:
        yield checks


def test_every_changed_byte_of_a_small_report_is_refused(tmp_path):
    report = genuine()["report.pdf"]
    file = tmp_path / "report.pdf"
    file.write_bytes(report)
    judge, pin = checker(), office().fingerprint
    passed = []

    before = judge.check(file, pin).verdict
    # In place: writing all of it anew would take longer than judging it.
    with file.open("r+b", buffering=0) as opened:
        for place, byte in enumerate(report):
            _put(opened, place, byte ^ 0x01)
            if judge.check(file, pin).verdict != "INVALID":
                passed.append(place)
            _put(opened, place, byte)

    assert (before, judge.check(file, pin).verdict) == ("VALID", "VALID")
    assert len(report) > 10_000
    assert passed == []


def _put(opened, place, byte):
    opened.seek(place)
    opened.write(bytes([byte]))


@needs_browser
@pytest.mark.soak
def test_every_changed_byte_of_a_small_report_is_refused_by_both(check):
    report = genuine()["report.pdf"]
    for place in range(len(report)):
        changed = {"report.pdf": flipped(report, place)}

        result = check(changed, office().fingerprint, word_for_word=False)

        assert result["verdict"] == "INVALID", place


@needs_browser
@pytest.mark.parametrize(("signed", "attack"), ATTACKS.values(), ids=ATTACKS)
def test_every_known_attack_is_refused_by_both(check, signed, attack):
    files, pin = made_by_the_program(), an_office().fingerprint
    report = signed()
    forged = attack(report)

    before = check({"report.pdf": report}, pin)
    alone = check({"report.pdf": forged}, pin)
    in_its_folder = check(files | {"report.pdf": forged}, pin)

    assert before["verdict"] == "VALID"
    assert alone["verdict"] == in_its_folder["verdict"] == "INVALID"
    named = {each["file"] for each in in_its_folder["reasons"]}
    assert "report.pdf" in named


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="no pdfsig")
@pytest.mark.parametrize("name", DECEIVING)
def test_a_viewer_still_calls_the_signature_valid(tmp_path, name):
    """The control: these attacks leave the signature itself as it was."""
    signed, attack = ATTACKS[name]
    file = tmp_path / "forged.pdf"
    file.write_bytes(attack(signed()))

    said = subprocess.run(
        ["pdfsig", "-nocert", file], capture_output=True, text=True, check=False
    ).stdout

    assert "Signature is Valid." in said
    assert said.count("Signature #") == (2 if name == "SSA" else 1)
    assert said.count("Signature is Valid.") == said.count("Signature #")


def test_all_classes_of_attack_are_there():
    """ISA, EAA, SSA, USF in four forms, shadows, prefix, suffix, strip, impostor."""
    classes = [name.split(",")[0] for name in ATTACKS]

    assert {name: classes.count(name) for name in classes} == {
        "ISA": 3,
        "EAA": 1,
        "SSA": 1,
        "USF": 4,
        "shadow": 3,
        "prefix": 1,
        "suffix": 1,
        "strip": 1,
        "impostor": 1,
    }
