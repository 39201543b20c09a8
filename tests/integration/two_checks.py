"""Checks hand-overs in verify.html and, at the same time, by the program itself."""

import json
import tempfile
from dataclasses import asdict
from pathlib import Path

from logbook.crypto.certificates import X509Certificates
from logbook.crypto.signing import is_signed
from logbook.reports.check import HandoverChecker
from logbook.reports.verifier_page import RESOURCES
from tests.integration.browser import Browser
from tests.integration.small_handover import base64_of

PAGE = RESOURCES / "verify" / "verify.html"

_CHECK = """(async () => {
  const files = Object.entries(JSON.parse(%s)).map(([name, content]) =>
    [name, Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)).buffer]);
  return verifyFiles(new Map(files), %s);
})()"""


class TwoChecks(Browser):
    """The page, open in a browser; called, it checks and compares with the program.

    Where a byte is changed at random, the two may find it at different steps; then
    they are not held to each other's words, only to the verdict.
    """

    def __init__(self):
        super().__init__(PAGE)
        self._program = HandoverChecker(X509Certificates(), is_signed)

    def __call__(self, files, fingerprint="", *, word_for_word=True):
        content = json.dumps({name: base64_of(each) for name, each in files.items()})
        result = self.run(_CHECK % (json.dumps(content), json.dumps(fingerprint)))
        expected = self._by_program(files, fingerprint or None)
        assert result["verdict"] == expected.verdict
        # No slot of a sentence may be left open.
        assert [each for each in result["reasons"] if "{" in each["sentence"]] == []
        if word_for_word:
            assert _said(result["reasons"]) == _said(map(asdict, expected.reasons))
        return result

    def _by_program(self, files, fingerprint):
        if len(files) > 1:
            return self._program.check_files(files, fingerprint)
        [(name, only)] = files.items()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(only)
            return self._program.check(path, fingerprint)


def _said(reasons):
    """Return what two checks have to agree in: all but the wording of a detail."""
    return {
        (each["code"], each["file"], each["page"], each["entry"]) for each in reasons
    }


def codes(result):
    return [reason["code"] for reason in result["reasons"]]


def flipped(content, at):
    changed = bytearray(content)
    changed[at] ^= 0x01
    return bytes(changed)
