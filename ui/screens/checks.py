"""What a verification looked at, one line a rule, with how much of it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from logbook.domain.verification import Finding, FindingCode, VerificationReport
from ui.tokens import State

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Check:
    """One rule and how it came out."""

    words: str
    result: str
    tone: State


def checks_of(report: VerificationReport, *, no_memory: bool) -> list[Check]:
    """Return every rule with its result, in the order they are checked.

    Args:
        no_memory: Whether this computer has nowhere to remember a checkpoint.
    """
    return [
        _in_order(report),
        _each(report, _tr("Signature of each entry"), FindingCode.SIGNATURE),
        _from_on(
            report, _tr("Each entry agrees with all before it"), FindingCode.CHAIN
        ),
        _each(
            report,
            _tr("Words and values agree with what was signed"),
            FindingCode.CONTENT,
            FindingCode.MALFORMED,
            FindingCode.OTHER_LOG,
            FindingCode.FOUNDING,
        ),
        _each(
            report,
            _tr("People, their roles and their keys"),
            FindingCode.AUTHOR,
            FindingCode.ROLE,
            FindingCode.CERTIFICATE,
            FindingCode.OWN_REPORT,
            is_done_always=True,
        ),
        _countersigned(report),
        _remembered(report, no_memory=no_memory),
        _marked(report),
    ]


def _in_order(report: VerificationReport) -> Check:
    words = _tr("Numbers 1 to {size} without a gap").format(size=report.size)
    return _from_on(report, words, FindingCode.SEQUENCE, FindingCode.HEAD)


def _each(
    report: VerificationReport,
    words: str,
    *codes: FindingCode,
    is_done_always: bool = False,
) -> Check:
    """Return a rule that holds for each entry by itself.

    Args:
        is_done_always: Whether it is checked for every entry it concerns, also where
            the verification went on from what was checked before.
    """
    numbers = sorted({found.number for found in _of(report, codes)})
    if not numbers:
        done = report.coverage
        if done.full or is_done_always or done.signatures >= report.size:
            return _whole(report, words)
        result = _tr("{count} of {size} now, the others before")
        said = result.format(count=done.signatures, size=report.size)
        return Check(words, said, "good")
    named = ", ".join(map(str, numbers[:_MOST_NAMED]))
    if len(numbers) > _MOST_NAMED:
        named = _tr("{numbers} and others").format(numbers=named)
    one = _tr("{good} of {size}, entry {numbers} differs")
    several = _tr("{good} of {size}, entries {numbers} differ")
    result = (one if len(numbers) == 1 else several).format(
        good=max(0, report.size - len(numbers)), size=report.size, numbers=named
    )
    return Check(words, result, "bad")


def _from_on(report: VerificationReport, words: str, *codes: FindingCode) -> Check:
    """Return a rule that, once broken, says nothing of the entries after."""
    first = min((found.number for found in _of(report, codes)), default=None)
    if first is None:
        return _whole(report, words)
    result = _tr("{good} of {size}, not from {first} on")
    good = min(max(0, first - 1), report.size)
    return Check(words, result.format(good=good, size=report.size, first=first), "bad")


def _whole(report: VerificationReport, words: str) -> Check:
    result = _tr("{size} of {size}").format(size=report.size)
    return Check(words, result, "good")


def _countersigned(report: VerificationReport) -> Check:
    words = _tr("Countersignatures and checkpoints of reports")
    found = _of(report, (FindingCode.COUNTERSIGNATURE,))
    if found:
        number = found[0].number
        return Check(words, _tr("Entry {n} does not match").format(n=number), "bad")
    if not report.witnessed:
        return Check(words, _tr("None yet"), "muted")
    covered = _tr("Entries 1 to {number} witnessed")
    return Check(words, covered.format(number=report.witnessed), "good")


def _remembered(report: VerificationReport, *, no_memory: bool) -> Check:
    words = _tr("Last state this computer remembers")
    codes = (FindingCode.WITNESS, FindingCode.ROLLBACK, FindingCode.FOREIGN)
    if _of(report, codes):
        return Check(words, _tr("Does not match"), "bad")
    if no_memory:
        return Check(words, _tr("This computer has no keyring"), "muted")
    if not report.compared:
        return Check(words, _tr("Nothing remembered yet"), "muted")
    return Check(words, _tr("Matches"), "good")


def _marked(report: VerificationReport) -> Check:
    words = _tr("What you had checked before")
    if _of(report, (FindingCode.MARK, FindingCode.MARK_AHEAD)):
        return Check(words, _tr("Does not match"), "bad")
    if report.coverage.full:
        return Check(words, _tr("Not needed: all was checked now"), "muted")
    result = _tr("Entries 1 to {number} match, byte for byte")
    return Check(words, result.format(number=report.coverage.resumed), "good")


def _of(report: VerificationReport, codes: Sequence[FindingCode]) -> list[Finding]:
    return [found for found in report.findings if found.code in codes]


def _tr(words: str) -> str:
    return QCoreApplication.translate("checks", words)
