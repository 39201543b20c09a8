"""What Hand over does on the logbook thread: put a report together, and issue it."""

from dataclasses import dataclass
from pathlib import Path

from logbook.application.handoffs import IssuedReport
from logbook.application.ports import Progress, RenderedReport
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import FolderNotWritableError
from logbook.domain.languages import RECORD_LANGUAGE
from logbook.domain.record_bodies import Edition, ReportIssued
from logbook.domain.report import Report
from logbook.domain.sign_off import DraftStanding, ReportDraft
from ui.screens import withholding_work
from ui.screens.withholding_work import LapsedWords


@dataclass(frozen=True, slots=True)
class Wish:
    """Which report somebody wants.

    Attributes:
        edition: None while nobody has said; it is proposed.
        language: Likewise.
    """

    incident: str
    recipient: str
    edition: Edition | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as it will be signed, with its pages.

    Attributes:
        size: Number of the newest entry of the logbook when it was put together.
        lapsed: Who had accepted what is withheld, where that holds no more.
    """

    report: Report
    rendered: RenderedReport
    size: int
    lapsed: LapsedWords | None = None


def composed(logbook: OpenLogbook, wish: Wish, told: Progress) -> Draft:
    """Put a report together; what nobody has said is proposed."""
    size = logbook.timelines.size()
    incident, recipient = wish.incident, wish.recipient
    earlier = _Earlier(
        [
            draft
            for draft in logbook.handoffs.drafts(incident)
            if draft.recipient == recipient
            and draft.standing is not DraftStanding.RELEASED
        ],
        [
            report
            for report in logbook.handoffs.issued(incident)
            if report.recipient == recipient
        ],
    )
    report = logbook.handoffs.compose(
        incident,
        recipient,
        wish.edition or earlier.edition(),
        language=wish.language or earlier.language(),
    )
    lapsed = None
    if report.is_withholding_open and report.seen is not None:
        lapsed = withholding_work.lapsed(logbook, incident, recipient, report.seen)
    return Draft(report, logbook.handoffs.preview(report, told), size, lapsed)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """What an office was sent before, or is about to be."""

    put_up: list[ReportDraft]
    issued: list[ReportIssued]

    def edition(self) -> Edition:
        """Return the edition that was put up, or else the next one."""
        if self.put_up:
            return self.put_up[-1].edition
        return Edition.UPDATE if self.issued else Edition.INITIAL

    def language(self) -> str:
        """Return the language an office was written to in the last time."""
        if self.put_up:
            return self.put_up[-1].language
        return self.issued[-1].language if self.issued else RECORD_LANGUAGE


def issued(
    logbook: OpenLogbook, draft: Draft, parent: Path, told: Progress
) -> IssuedReport | None:
    """Sign what was shown; nothing is signed if the record has grown since."""
    if logbook.timelines.size() != draft.size:
        return None
    folder = _folder(parent, draft.report)
    return logbook.handoffs.issue(draft.report, folder, told)


def another_copy(
    logbook: OpenLogbook, number: str, parent: Path, told: Progress
) -> tuple[Report, IssuedReport]:
    """Sign the next copy of a report, as it was issued, into a folder of its own."""
    report = logbook.handoffs.compose_copy(number)
    return report, logbook.handoffs.issue(report, _folder(parent, report), told)


def _folder(parent: Path, report: Report) -> Path:
    """Return where a report is written to; what lies above it is made."""
    try:
        parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotWritableError(str(parent)) from error
    recipient = report.recipient.replace(":", "-")  # no disk of a stick takes one
    name = f"{recipient}-{report.number}"
    return parent / (name if report.copy == 1 else f"{name}-copy-{report.copy}")


def put_up(logbook: OpenLogbook, report: Report) -> SignedEntry:
    """Put a report up for another person's sign-off."""
    return logbook.handoffs.prepare(
        report.incident, report.recipient, report.edition, language=report.language
    )


def beside(logbook: OpenLogbook) -> Path:
    """Return where hand-overs lie where nobody says otherwise."""
    return logbook.folder.parent / "handover"


def start(logbook: OpenLogbook) -> Path:
    """Return where somebody who chooses another place begins."""
    folder = beside(logbook)
    return folder if folder.is_dir() else logbook.folder.parent
