"""What Hand over says of the sign-off of a report."""

from PySide6.QtCore import QCoreApplication

from logbook.domain.report import Report
from logbook.domain.sign_off import DraftStanding, ReportDraft
from logbook.domain.wording import Phrase
from ui import messages
from ui.tokens import Tone


def sign_off_words(report: Report) -> tuple[str, Tone, str]:
    """Return who signed a report off or where that stands, with a tone and an icon."""
    values = [b.value for b in report.boxes if b.label.code == "box.sign-off"]
    said = messages.of_phrase(values[0] if values else Phrase("sign-off.none"))
    draft = report.put_up
    if draft is not None and draft.standing is DraftStanding.REFUSED:
        return _again(report, said, _refused(draft)), "bad", "circle-alert"
    if draft is not None and draft.standing is DraftStanding.WAITING:
        return _again(report, said, _waits(report, draft)), "warn", "timer"
    if report.sign_off is None:
        return said, "muted", "circle-dashed"
    if report.sign_off.after:
        return said, "warn", "triangle-alert"
    return said, "good", "circle-check"


def _again(report: Report, said: str, since: str) -> str:
    """Say what came of putting it up again, after the sign-off there is."""
    words = _tr("{signed_off} {since}").format(signed_off=said, since=since)
    return since if report.sign_off is None else words


def _refused(draft: ReportDraft) -> str:
    words = _tr("Sent back: {reason} Put it up again once that is seen to.")
    return words.format(reason=draft.reason)


def _waits(report: Report, draft: ReportDraft) -> str:
    words = _tr("Put up again in entry {number}, waits for another person's sign-off.")
    if report.sign_off is None:
        words = _tr(
            "Put up in entry {number}, waits for another person's sign-off. Released "
            "now, the report says that nobody signed it off."
        )
    return words.format(number=draft.number)


def needs_no_sign_off(report: Report) -> bool:
    """Tell whether putting it up would add nothing: all is signed off, or waits."""
    if report.sign_off is not None and not report.sign_off.after:
        return True
    draft = report.put_up
    waits = draft is not None and draft.standing is DraftStanding.WAITING
    return waits and draft is not None and report.last <= draft.number


def _tr(words: str) -> str:
    return QCoreApplication.translate("handoff", words)
