"""READ-ME-VERIFY.txt: how to check a hand-over with what every computer has.

Plain ASCII-width text for people who never saw this program, in one page.
"""

from logbook.domain.custody_paper import COPIED
from logbook.domain.digest import Digest
from logbook.domain.report import Report
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from logbook.reports.masthead import addressee_of
from logbook.reports.words import SOURCE_LANGUAGE, Words

_GROUP = 4

_TEXT = QT_TRANSLATE_NOOP(
    "report",
    """\
HOW TO CHECK THIS HAND-OVER   {rehearsal}

{what} {number} on incident {incident}
from {organisation}
for {recipient}

What to read is report.pdf; report.html has the same words for a screen reader, and
data/, where there is one, the same facts for programs. Everything else is for checking.
Change nothing in this folder, add nothing, and keep it together. Files that computers
put on sticks by themselves (.DS_Store, ._report.pdf, Thumbs.db, desktop.ini) do no
harm.

1. COMPARE BY ANOTHER CHANNEL (without this you learn only that all fits together)

   Root fingerprint of the logbook:
      {root}
   Compare it with the printed set-up sheet, or read it out to {organisation}
   by a telephone number you already had. Never take it from this folder alone.

   SHA-256 of report.pdf:
      {report}

2. THE EASY WAY: open verify.html in a browser, enter the fingerprint you compared, and
   drop this folder on the page. No network is needed and none is used.
      VALID (green)       Every check passed, and the logbook is the one you expect.
      UNPINNED (amber)    Every check passed, but no fingerprint was entered: whoever
                          forged everything here would get the same answer. Do not
                          rely on it yet: do step 1, enter the fingerprint, check again.
      INVALID (red)       This is not what was signed. See step 4.
      UNREADABLE (grey)   It could not be checked. That says nothing about it.

3. WITHOUT OUR PAGE

   Is report.pdf what was signed? Compare the result with the SHA-256 above.
      Windows   certutil -hashfile report.pdf SHA256
      macOS     shasum -a 256 report.pdf
      Linux     sha256sum report.pdf
   All files at once (macOS: shasum -a 256 -c SHA256SUMS):
      sha256sum -c SHA256SUMS

   Who signed it? With OpenSSL, in this folder:
      openssl cms -verify -binary -inform DER -in report.pdf.p7s \\
        -content report.pdf -CAfile ca.pem -purpose any -out report.copy
      openssl cms -verify -binary -inform DER -in SHA256SUMS.p7s \\
        -content SHA256SUMS -CAfile ca.pem -purpose any -out SHA256SUMS.copy
      openssl x509 -in ca.pem -noout -fingerprint -sha256
   Both have to say "CMS Verification successful", the last one has to print the root
   fingerprint. Delete the two copies afterwards.

   With pdfsig:  pdfsig report.pdf
   It has to say BOTH "Total document signed" AND "Signature is Valid". The word Valid
   alone means nothing: it is also said of pages that were changed after signing.
   Adobe Reader shows a yellow warning until ca.pem is trusted; that is expected.
{copies}
4. IF ANYTHING DIFFERS: keep everything as it is, do not rely on any of it, and call
   {organisation} by a telephone number you already had.
""",
)

_COPIES = QT_TRANSLATE_NOOP(
    "report",
    """
   Are the copies of evidence what was given out? Only the list in this folder is
   signed; the one beside the copies can be changed together with them. In the folder
   that holds items and papers (macOS: shasum -a 256 -c papers/evidence.sha256):
      sha256sum -c papers/evidence.sha256
   Whatever lies in items and is not on that list is none of the copies.
""",
)

_REPORT = QT_TRANSLATE_NOOP("report", "Report")

_PAPERS = QT_TRANSLATE_NOOP("report", "Papers about evidence")

_REHEARSAL = QT_TRANSLATE_NOOP("report", "REHEARSAL, not a real incident")

_SHORT = """
----------------------------------------------------------------------------------------
IN ENGLISH, IN SHORT

What to read is report.pdf. Compare the root fingerprint above by another channel, open
verify.html in a browser, choose English there, enter the fingerprint and drop this
folder on the page. Only VALID (green) means that this is what was signed, and by whom.
If anything differs, keep everything as it is and call {organisation}
by a telephone number you already had.
"""
"""Below a page in another language; it is never translated itself."""

HOW_TO_SENTENCES = (_TEXT, _COPIES, _REPORT, _PAPERS, _REHEARSAL)
"""What a translation of the page needs."""


def how_to_check(report: Report, pdf: Digest, words: Words) -> bytes:
    """Return the page.

    Args:
        pdf: SHA-256 of the signed report.
    """
    what = _REPORT if report.paper_about is None else _PAPERS
    translate, english = words.translate, words.language == SOURCE_LANGUAGE
    whole = translate(_TEXT) + ("" if english else _SHORT)
    text = whole.format(
        what=translate(what),
        organisation=_line(report.organisation),
        recipient=_line(addressee_of(report, words)),
        number=_line(report.number),
        incident=_line(report.incident),
        root=_groups(report.root),
        report=_groups(pdf),
        copies=translate(_COPIES) if COPIED in dict(report.beside) else "",
        rehearsal=translate(_REHEARSAL) if report.rehearsal else "",
    )
    lines = [line.rstrip() for line in text.split("\n")]
    # Notepad of older Windows shows only lines that end in both characters.
    return "\r\n".join(lines).encode()


def _groups(digest: Digest) -> str:
    """Return a digest on two lines, indented, in groups of four."""
    digits = digest.hex
    groups = [digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP)]
    half = len(groups) // 2
    return "\n      ".join((" ".join(groups[:half]), " ".join(groups[half:])))


def _line(text: str) -> str:
    """Return somebody's words on one line, so that they cannot add lines to ours."""
    return " ".join("".join(m if m.isprintable() else " " for m in text).split())
