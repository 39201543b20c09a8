"""The page and the program judge every hand-over alike, and neither ever hangs."""

import json
import time

import pytest

from tests.integration.handover_case import genuine, office
from tests.integration.handover_cases import CASES, files_of
from tests.integration.small_handover import base64_of
from tests.integration.two_checks import TwoChecks, codes

PATIENCE = 2.0
"""Seconds for anything a person may drop on the page."""


_CHECK_LARGE = """(async () => {
  const files = new Map(Object.entries(%s).map(([name, content]) =>
    [name, Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)).buffer]));
  files.set("entries.json", new Uint8Array(%d).fill(0x5b).buffer);
  const begun = performance.now();
  const result = await verifyFiles(files, "%s");
  return { ...result, seconds: (performance.now() - begun) / 1000 };
})()"""

_CHECK_FOLDER = """verifyFiles(new Map([["report.pdf",
          Uint8Array.from(atob(%s), (letter) => letter.charCodeAt(0)).buffer]]), "", { isFolder: true })"""


@pytest.fixture(scope="module")
def check():
    with TwoChecks() as checks:
        yield checks


def test_there_are_cases_enough():
    refused = [case for case in CASES.values() if case.verdict == "INVALID"]

    assert len(CASES) >= 400
    assert len(refused) >= 330


@pytest.mark.parametrize("name", CASES)
def test_both_checks_say_the_same_and_what_is_right(check, name):
    case = CASES[name]
    files, fingerprint = files_of(case)

    result = check(files, fingerprint, word_for_word=case.exactly)

    reasons = result["reasons"]
    assert result["verdict"] == case.verdict, codes(result)
    assert bool(reasons) == (case.verdict in {"INVALID", "UNREADABLE"})
    assert [each["file"] for each in result["notes"]] == sorted(case.aside)
    assert [each for each in reasons if case.code in {None, each["code"]}] or (
        case.code is None
    )
    for slot, wanted in (("file", case.file), ("entry", case.entry)):
        said = {each[slot] for each in reasons if case.code in {None, each["code"]}}
        assert wanted is None or wanted in said, (slot, reasons[:5])
    assert quickest(check, files, result["seconds"]) < PATIENCE
    assert check.program_seconds < PATIENCE


def quickest(check, files, seconds):
    """Return how long the page takes, as far as other programs let it work."""
    for _ in range(4):
        if seconds < PATIENCE:
            break
        seconds = min(seconds, check(files, word_for_word=False)["seconds"])
    return seconds


def test_entries_that_are_too_large_are_refused_by_their_size(check):
    size = 60_000_000
    told = {name: base64_of(content) for name, content in genuine().items()}
    result = check.run(_CHECK_LARGE % (json.dumps(told), size, office().fingerprint))
    begun = time.process_time()
    expected = check.by_program(
        genuine() | {"entries.json": b"[" * size}, office().fingerprint
    )

    assert time.process_time() - begun < PATIENCE
    assert result["seconds"] < PATIENCE
    assert result["verdict"] == expected.verdict == "INVALID"
    assert sorted(codes(result)) == sorted(each.code for each in expected.reasons)
    [said] = [each for each in result["reasons"] if each["code"] == "entries.too-large"]
    assert "60000000 bytes" in said["sentence"]


def test_a_folder_that_holds_a_report_alone_is_still_a_folder(check):
    """Whoever takes everything else away does not get a kinder check."""
    only = json.dumps(base64_of(genuine()["report.pdf"]))
    result = check.run(_CHECK_FOLDER % only)

    assert result["verdict"] == "INVALID"
    assert "manifest.file-missing" in codes(result)
