"""Check 3: the signature in the report covers all of it.

Stricter than any viewer. The bytes are judged first and the structure only if they
are what was signed: a digest over the whole file costs less than reading it, and a
file that somebody changed is not to be believed in anything else it says.
"""

import hashlib
import re
from dataclasses import dataclass

from logbook.reports import cms, der
from logbook.reports.findings import Findings
from logbook.reports.seal_check import check_seal

_RANGE = re.compile(rb"/ByteRange \[(\d{1,15}) (\d{1,15}) (\d{1,15}) (\d{1,15})\]")
_HEX = re.compile(rb"(?:[0-9A-F]{2})+|(?:[0-9a-f]{2})+")


_LONGEST_END = 64
"""Bytes within which a file has to say that it ends."""

LARGEST_HOLE = 64 * 1024
"""Bytes for a signature in a report; ours take a quarter of it."""


class _RefusedError(ValueError):
    """A rule is broken; the text is the code of the reason."""


@dataclass(frozen=True, slots=True)
class Hole:
    """The one place in a signed PDF that its signature does not cover.

    Attributes:
        begin: Where its opening bracket stands.
        end: First byte after its closing bracket.
        cms: The signature in it.
    """

    begin: int
    end: int
    cms: bytes

    def digest(self, pdf: bytes) -> bytes:
        """Return the SHA-256 of everything around the hole."""
        around = hashlib.sha256(memoryview(pdf)[: self.begin])
        around.update(memoryview(pdf)[self.end :])
        return around.digest()


def check_report(
    findings: Findings, name: str, pdf: bytes, ca: bytes | None
) -> bytes | None:
    """Judge the signature of a report.

    Returns:
        The signer's certificate, if it could be read and *ca* issued it.
    """
    try:
        hole = hole_in(pdf)
    except _RefusedError as refused:
        findings.say(str(refused), file=name)
        return None
    if hole is None:
        _say_how_many(findings, name, pdf)
        return None
    signer = check_seal(
        findings,
        "pdf",
        hole.cms,
        hole.digest(pdf),
        ca,
        seal_file=name,
        content_file=name,
    )
    if findings.has("pdf.content-differs"):
        _say_damaged_pages(findings, name, pdf)
    elif signer is not None:
        _check_structure(findings, name, pdf, hole)
    return signer


def authority_in(pdf: bytes) -> bytes | None:
    """Return the authority's certificate a report's signature brings along."""
    try:
        hole = hole_in(pdf)
        return cms.read(hole.cms).ca if hole else None
    except (_RefusedError, cms.MalformedSealError):
        return None


def hole_in(pdf: bytes) -> Hole | None:
    """Return the hole of the newest signature, none if nothing looks like one.

    Raises:
        _RefusedError: It does not end with the file or holds more than a signature.
    """
    at = pdf.rfind(b"/ByteRange [")
    match = _RANGE.match(pdf, at) if at >= 0 else None
    if match is None:
        return None
    start, begin, end, rest = map(int, match.groups())
    if start != 0 or not begin < end or end + rest != len(pdf):
        raise _RefusedError("pdf.not-whole")
    if pdf[begin : begin + 1] != b"<" or pdf[end - 1 : end] != b">":
        raise _RefusedError("pdf.not-whole")
    digits = pdf[begin + 1 : end - 1]
    if len(digits) > LARGEST_HOLE or not _HEX.fullmatch(digits):
        raise _RefusedError("pdf.hole")
    content = bytes.fromhex(digits.decode("ascii"))
    try:
        seal = der.read_first(content).raw
    except der.NotDerError as error:
        raise _RefusedError("pdf.hole") from error
    if any(content[len(seal) :]):
        raise _RefusedError("pdf.hole")
    return Hole(begin, end, seal)


def _say_how_many(findings: Findings, name: str, pdf: bytes) -> None:
    """Say what is wrong with a file in which nothing looks like a signature.

    It is not opened for that: whoever sends a file without one can put anything in it.
    """
    if b"/ByteRange [" in pdf or not pdf.startswith(b"%PDF-"):
        findings.say("pdf.malformed", file=name, detail="PDF")
    elif b"%%EOF" not in pdf[-_LONGEST_END:]:
        findings.say("pdf.malformed", file=name, detail="end of file")
    else:
        findings.say("pdf.not-one-signature", file=name, detail="0")


def _say_damaged_pages(findings: Findings, name: str, pdf: bytes) -> None:
    from logbook.reports import pdf_structure

    for page in pdf_structure.damaged_pages(pdf):
        findings.say("pdf.page-unreadable", file=name, page=page)


def _check_structure(findings: Findings, name: str, pdf: bytes, hole: Hole) -> None:
    from logbook.reports import pdf_structure

    try:
        form = pdf_structure.signature_form(pdf)
    except ValueError as error:
        findings.say("pdf.malformed", file=name, detail=str(error))
        return
    if form.count != 1:
        findings.say("pdf.not-one-signature", file=name, detail=str(form.count))
        return
    if form.byte_range != (0, hole.begin, hole.end, len(pdf) - hole.end):
        findings.say("pdf.not-whole", file=name)
    if form.kind != "/ETSI.CAdES.detached":
        findings.say("pdf.kind", file=name)
    if form.allowed != pdf_structure.NO_CHANGES:
        findings.say("pdf.changes-allowed", file=name)
