"""Every byte and every known attack on a signed PDF, before both checks."""

import pytest

from tests.handed_over import an_office, checker
from tests.handed_over import genuine as made_by_the_program
from tests.integration.browser import CHROMIUM
from tests.integration.handover_case import flipped, genuine, office
from tests.integration.test_report_seal import FORGERIES
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
    judge, pin = checker(), office().fingerprint
    file = tmp_path / "report.pdf"
    passed = []
    for place in range(len(report)):
        file.write_bytes(flipped(report, place))
        if judge.check(file, pin).verdict != "INVALID":
            passed.append(place)

    assert len(report) > 10_000
    assert passed == []


@needs_browser
@pytest.mark.soak
def test_every_changed_byte_of_a_small_report_is_refused_by_both(check):
    report = genuine()["report.pdf"]
    for place in range(len(report)):
        changed = {"report.pdf": flipped(report, place)}

        result = check(changed, office().fingerprint, word_for_word=False)

        assert result["verdict"] == "INVALID", place


@needs_browser
@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_every_known_attack_is_refused_by_both(check, forge):
    files = made_by_the_program()
    forged = forge(files["report.pdf"])
    pin = an_office().fingerprint

    alone = check({"report.pdf": forged}, pin)
    in_its_folder = check(files | {"report.pdf": forged}, pin)

    assert alone["verdict"] == in_its_folder["verdict"] == "INVALID"
    named = {each["file"] for each in in_its_folder["reasons"]}
    assert "report.pdf" in named
