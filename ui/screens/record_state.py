"""How the record stands, in the words that the screens share."""

from PySide6.QtCore import QCoreApplication

from logbook.domain.verification import Finding, FindingCode, VerificationReport
from ui import messages
from ui.widgets.banner import Banner

MOST_SAID = 3
"""Findings that are said under the first one; a list has them all."""


def show_checking(banner: Banner, done: int, total: int) -> None:
    """Say in amber that it is not known yet."""
    words = _tr("Checking… {done} of {total}")
    banner.show_checking(words.format(done=done, total=total))


def show_findings(banner: Banner, report: VerificationReport) -> None:
    """Say what was found, what is safe, what to do now; nothing where all is well."""
    if report.intact:
        banner.clear()
        return
    first, *others = report.findings
    sentences = [messages.of_finding(finding) for finding in others[:MOST_SAID]]
    rest = len(others) - MOST_SAID
    if rest > 0:
        more = _tr("{count} more findings are listed under Verification.")
        sentences.append(more.format(count=rest))
    sentences += [safe_words(report), _now_words(report)]
    title = messages.of_finding(first).rstrip(".")
    if stops(report):
        banner.show_finding(title, sentences)
    else:
        banner.show_warning(title, sentences)


def stops(report: VerificationReport) -> bool:
    """Tell whether the findings stop the recording."""
    return any(found.code is not FindingCode.FOREIGN for found in report.findings)


def faults_of(report: VerificationReport | None) -> frozenset[int]:
    """Return the numbers of entries that something was found at."""
    found: tuple[Finding, ...] = report.findings if report else ()
    return frozenset(finding.number for finding in found if finding.number)


def safe_words(report: VerificationReport) -> str:
    """Say what is exactly as it was signed, and that nothing was repaired."""
    sound = (report.first_bad or 1) - 1
    if not stops(report):
        return _tr("Safe: every entry is exactly as it was signed.")
    if sound < 1:
        return _tr("Safe: the file is kept as found; nothing was repaired.")
    words = _tr(
        "Safe: entries 1 to {number} are exactly as signed. The file is kept as found; "
        "nothing was repaired."
    )
    return words.format(number=sound)


def _now_words(report: VerificationReport) -> str:
    if not stops(report):
        return _tr("Now: find out where that checkpoint is from. Recording goes on.")
    return _tr(
        "Now: recording in this logbook is stopped; reading and printing "
        "still work. Tell your supervisor and go on in a new logbook."
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("record", words)
