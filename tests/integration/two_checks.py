"""Checks hand-overs in verify.html and, at the same time, by the program itself."""

import json
import tempfile
import time
import tomllib
from dataclasses import asdict, replace
from pathlib import Path

from logbook.crypto.certificates import X509Certificates
from logbook.crypto.signing import is_signed
from logbook.domain.verdict import PROVED, HandoverFacts
from logbook.reports.check import HandoverChecker
from logbook.reports.findings import Findings
from logbook.reports.handover_files import left_by_system
from logbook.reports.reasons import in_order, sentence_of, withheld_lines
from logbook.reports.verifier_page import LANGUAGES, RESOURCES
from tests.integration.browser import Browser
from tests.integration.small_handover import base64_of

PAGE = RESOURCES / "verify" / "verify.html"

CATALOGUES = {
    language: tomllib.loads((PAGE.parent / reasons).read_text("utf-8"))
    for language, (reasons, _) in LANGUAGES.items()
}

OWN_WORDS = {
    "ca.malformed",
    "pdf.malformed",
    "attachment.unreadable",
    "entries.malformed",
    "folder.file-unreadable",
    "value.malformed",
    *(f"{seal}.signature-malformed" for seal in ("manifest", "pdf", "detached")),
}
"""Reasons whose detail says what of a file could not be read."""

_CHECK = """(async () => {
  const files = Object.entries(JSON.parse(%s)).map(([name, content]) =>
    [name, Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)).buffer]);
  const begun = performance.now();
  const brought = %s;
  const values = brought === null ? null : Uint8Array.from(atob(brought), (letter) => letter.charCodeAt(0)).buffer;
  const result = await verifyFiles(new Map(files), %s, { values });
  return { ...result, seconds: (performance.now() - begun) / 1000 };
})()"""


class TwoChecks(Browser):
    """The page, open in a browser; called, it checks and compares with the program.

    Where a byte is changed at random, the two may find it at different steps; then
    they are not held to each other's words, only to the verdict.

    Attributes:
        program_seconds: How long the program worked the last time, whatever else ran.
    """

    def __init__(self):
        super().__init__(PAGE)
        self.program_seconds = 0.0
        self._program = HandoverChecker(X509Certificates(), is_signed)

    def __call__(self, files, fingerprint="", *, word_for_word=True, values=None):
        content = json.dumps({name: base64_of(each) for name, each in files.items()})
        brought = json.dumps(None if values is None else base64_of(values))
        script = _CHECK % (json.dumps(content), brought, json.dumps(fingerprint))
        result = self.run(script)
        begun = time.process_time()
        expected = self.by_program(files, fingerprint or None, values)
        self.program_seconds = time.process_time() - begun
        assert result["verdict"] == expected.verdict, codes(result)
        assert _notes(result["notes"]) == _notes(map(asdict, expected.notes))
        # No slot of a sentence may be left open.
        assert [each for each in result["reasons"] if "{" in each["sentence"]] == []
        if word_for_word:
            spoken = CATALOGUES[result["language"]]
            assert _said(result["reasons"]) == _said(_in_words(expected, spoken))
            assert _facts(result) == _facts_of(expected.facts, result)
            values = _of_values(_values_in(expected, spoken))
            assert _of_values(result["values"]) == values
            assert [each["sentence"] for each in result["withheld"]] == withheld_lines(
                expected, spoken
            )
        return result

    def by_program(self, files, fingerprint=None, values=None):
        """Check by the program alone; a file alone is read from the disk."""
        ours = [name for name in files if left_by_system(name) is None]
        if len(ours) != 1:
            return self._program.check_files(files, fingerprint, values)
        [name] = ours
        only = files[name]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(only)
            result = self._program.check(path, fingerprint, values)
        beside = Findings({}, self._program.tools)
        beside.leave_aside(files.keys() - {name})
        return replace(result, notes=tuple(beside.notes))


def _said(reasons):
    """Return what two checks have to agree in: reasons, their order and their words.

    Where a file cannot be read, each names in its own words what it stumbled over.
    """
    return [
        (each["code"], each["file"], each["page"], each["entry"], _words(each))
        for each in reasons
    ]


def _of_values(said):
    return [
        (each["code"], each["entry"], each["isProved"], _words(each)) for each in said
    ]


def _values_in(result, catalogue):
    sentences = catalogue["values"]
    return [
        {
            **asdict(each),
            "isProved": each.code in PROVED,
            "sentence": sentence_of(each, sentences),
        }
        for each in result.values
    ]


def _words(reason):
    return None if reason["code"] in OWN_WORDS else reason["sentence"]


def _in_words(result, catalogue):
    sentences = catalogue["reasons"]
    return [
        {**asdict(reason), "sentence": sentence_of(reason, sentences)}
        for reason in in_order(result.reasons, sentences)
    ]


def _notes(notes):
    return [(each["code"], each["file"]) for each in notes]


def _facts(result):
    """Return what the page says of a hand-over, as the program names it."""
    about = result["about"]
    if about is None:
        return HandoverFacts()
    report, checkpoint = about["report"], result["checkpoint"]
    return HandoverFacts(
        log=about["log"],
        organisation=about["organisation"],
        report=report["number"],
        incident=report["incident"],
        title=report["title"],
        recipient=report["recipient_name"],
        signer=(result["signedBy"] or {}).get("name", ""),
        size=checkpoint["size"] if checkpoint else 0,
        fingerprint=result["fingerprint"] or "",
        rehearsal=about["rehearsal"],
        language=report["language"],
    )


def _facts_of(facts, result):
    """Return what the program says, but for how many entries there are.

    The page counts those it could read, and reads no checkpoint without an authority.
    """
    size = facts.size if result["checkpoint"] else 0
    return replace(facts, entries=0, size=size)


def codes(result):
    return [reason["code"] for reason in result["reasons"]]


def flipped(content, at):
    changed = bytearray(content)
    changed[at] ^= 0x01
    return bytes(changed)
