"""Files called report.pdf that no program should choke on."""

import struct
import zlib

from tests.integration.handover_case import Case, genuine
from tests.integration.small_handover import plain_pdf


def pdfs():
    report = genuine()["report.pdf"]
    zeros = b"%PDF-1.7\n" + b"0" * 5_000_000 + b"\n%%EOF\n"
    for why, content, code in (
        ("nothing", b"", "pdf.malformed"),
        ("five bytes", b"%PDF-", "pdf.malformed"),
        ("two ends of file", report + b"%%EOF\n", "pdf.not-whole"),
        ("itself twice", report * 2, "pdf.not-whole"),
        ("a range of huge numbers", _ranged(report, b"0 999999999999999 999999999999999 1"), "pdf.not-whole"),
        ("a range of numbers too huge", _ranged(report, b"0 9999999999999999 1 1"), "pdf.malformed"),
        ("a range that is a hole", _ranged(report, b"0 0 %d 0" % len(report)), "pdf.not-whole"),
        ("a range backwards", _ranged(report, b"0 900 800 7"), "pdf.not-whole"),
        ("a range without end", report + b"/ByteRange [", "pdf.malformed"),
        ("a hole of 4 MB", _vast_hole(4_000_000), "pdf.hole"),
        ("a hole of zeros", _hole(report, lambda hole: b"0" * len(hole)), "pdf.signature-malformed"),
        ("a hole of letters", _hole(report, lambda hole: b"z" * len(hole)), "pdf.hole"),
        ("a hole of nested DER", _hole(report, lambda hole: (b"3080" * len(hole))[: len(hole)]), "pdf.hole"),
        ("zeros", zeros, "pdf.not-one-signature"),
        ("no PDF", b"\x89PNG\r\n\x1a\n" + bytes(5000), "pdf.malformed"),
        ("without signature", plain_pdf(b"{}"), "pdf.not-one-signature"),
    ):  # fmt: skip
        case = Case(
            lambda content=content: {"report.pdf": content},
            code=code,
            file="report.pdf",
        )
        yield f"report.pdf: {why}", case
    for why, change in {
        "that unpack to 300 MB": lambda: _with_bomb(report),
        "that go round in circles": lambda: _with_object(report, b"<< /Type /Pages /Kids [ 900 0 R 900 0 R ] /Count 2 >>"),
        "nested 100,000 deep": lambda: _with_object(report, b"[" * 100_000),
        "that branch 16 ways": lambda: _with_branches(report),
        "numbered without end": lambda: _with_numbers(report),
    }.items():  # fmt: skip
        case = Case(
            lambda change=change: {"report.pdf": change()},
            code="pdf.content-differs", file="report.pdf", exactly=False,
        )  # fmt: skip
        yield f"report.pdf with pages {why}", case


def _ranged(report, numbers):
    at = report.rindex(b"/ByteRange [") + len(b"/ByteRange [")
    end = report.index(b"]", at)
    return report[:at] + numbers + report[end:]


def _hole(report, fill):
    at = report.index(b"/Contents <") + len(b"/Contents <")
    end = report.index(b">", at)
    return report[:at] + fill(report[at:end]) + report[end:]


def _vast_hole(size):
    head = b"%PDF-1.7\n"
    tail = b"%%EOF\n"
    for _ in range(3):
        begin, end = len(head), len(head) + size + 2
        tail = b"/ByteRange [0 %d %d %d]\n%%%%EOF\n" % (begin, end, len(tail))
    return head + b"<" + b"30" * (size // 2) + b">" + tail


def _hidden(report, more):
    """Return a PDF of other objects around the genuine signature.

    Its digest is wrong; a check that then looks for the damaged page opens the file.
    """
    at = report.index(b"/Contents <") + len(b"/Contents ")
    end = report.index(b">", at) + 1
    body = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 900 0 R >>\nendobj\n"
    places = {1: 9}
    for number, content in more.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    begin = len(body)
    body += report[at:end]
    rows = b"".join(
        b"%d 1\n%010d 00000 n \n" % place for place in sorted(places.items())
    )
    tail = b""
    for _ in range(4):
        tail = b"\nxref\n%strailer\n<< /Size 1000 /Root 1 0 R /ByteRange [0 %d %d %d] >>\nstartxref\n%d\n%%%%EOF\n" % (
            rows, begin, len(body), len(tail), len(body) + 1,
        )  # fmt: skip
    return body + tail


def _with_object(report, content):
    return _hidden(report, {900: content})


def _with_bomb(report):
    packed = zlib.compress(bytes(300 * 1024 * 1024), 9)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream"
    return _hidden(report, {
        900: b"<< /Type /Pages /Kids [901 0 R] /Count 1 >>",
        901: b"<< /Type /Page /Parent 900 0 R /MediaBox [0 0 9 9] /Contents 902 0 R >>",
        902: stream % (len(packed), packed),
    })  # fmt: skip


def _with_branches(report):
    kids = {
        900 + level: b"<< /Type /Pages /Kids [%s] /Count 1 >>"
        % (b"%d 0 R " % (901 + level) * 16)
        for level in range(25)
    }
    page = b"<< /Type /Page /MediaBox [0 0 9 9] >>"
    return _hidden(report, kids | {925: page})


def _with_numbers(report):
    """A cross-reference stream of entries without width: it never runs out."""
    rows = zlib.compress(struct.pack(">B", 0))
    stream = b"<< /Type /XRef /W [0 0 0] /Size 999999999999 /Root 1 0 R /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream"
    made = _hidden(report, {900: stream % (len(rows), rows)})
    at = made.index(b"900 0 obj")
    start = made.rindex(b"startxref\n") + 10
    width = made.index(b"\n", start) - start
    return made[:start] + str(at).zfill(width).encode() + made[start + width :]
