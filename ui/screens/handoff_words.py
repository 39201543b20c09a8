"""What Hand over says of readers, and of the sign-off of a report."""

from PySide6.QtCore import QCoreApplication

from logbook.application.recipients import is_own, recipients_of
from logbook.domain.audience import Audience
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.report import Report
from logbook.domain.report_version import version_for
from logbook.domain.sign_off import DraftStanding, ReportDraft
from logbook.domain.wording import Phrase
from ui import messages
from ui.tokens import Tone


def grouped_recipients(
    pack: JurisdictionPack, organisation: str
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return everybody reports are made out to: ids and names, under headings.

    An office that gets two different reports is named with what each is.
    """
    everybody = recipients_of(pack, organisation)
    names = [name for _, name in everybody]
    offices: list[tuple[str, str]] = []
    regulators: list[tuple[str, str]] = []
    own: list[tuple[str, str]] = []
    for recipient, name in everybody:
        twice = _tr("{office}: {report}").format(
            office=name, report=version_words(recipient).rstrip(".")
        )
        named = (recipient, twice if names.count(name) > 1 else name)
        if is_own(recipient):
            own.append(named)
        elif version_for(recipient).audience is Audience.REGULATOR:
            regulators.append(named)
        else:
            offices.append(named)
    return [
        (_tr("Offices of this place"), offices),
        (_tr("Regulators and other authorities"), regulators),
        (_tr("Own record, counsel, management, drafts, forms"), own),
    ]


def version_words(recipient: str) -> str:
    """Say which report somebody gets, and what is in it."""
    return messages.of_phrase(Phrase(f"version.{version_for(recipient)}"))


def help_words() -> str:
    """Return what the screen is for."""
    return _tr(
        "Make a report for an office outside, or for a reader of your own. Each gets "
        "what they may see: the rules of the program propose what is withheld, and you "
        "accept it or decide otherwise; both are entries. On the right you see the "
        "very pages that are signed and printed. Signing writes a folder with the "
        "report, its proofs and a page that checks them without this program; it is "
        "itself an entry. Hand the folder over on a stick, or the pages on paper. Put "
        "it up for sign-off, and another person, a supervisor, finds it under Review; "
        "without a sign-off the report says that there is none. Record who was given "
        "each copy under “Who has which copy”; another copy of a report is made there."
    )


def before_signing(number: int) -> str:
    """Say what the signature changes on the pages, and which entry it becomes."""
    words = _tr(
        "What you see is what is printed. With the signature the word DRAFT goes and "
        "each page gets its code. Issuing the report becomes entry {n}."
    )
    return words.format(n=number)


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
