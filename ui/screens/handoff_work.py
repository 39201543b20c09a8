"""What Hand over does on the logbook thread: put a report together, and issue it."""

from dataclasses import dataclass
from pathlib import Path

from logbook.application.handoffs import IssuedReport
from logbook.application.ports import Progress, RenderedReport
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import FolderNotWritableError
from logbook.domain.record_bodies import Edition
from logbook.domain.report import Report
from logbook.domain.sign_off import DraftStanding


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as it will be signed, with its pages.

    Attributes:
        size: Number of the newest entry of the logbook when it was put together.
    """

    report: Report
    rendered: RenderedReport
    size: int


def composed(
    logbook: OpenLogbook,
    incident: str,
    recipient: str,
    wanted: Edition | None,
    told: Progress,
) -> Draft:
    """Put a report together; where nobody said so, the edition is proposed."""
    size = logbook.timelines.size()
    edition = wanted or _proposed(logbook, incident, recipient)
    report = logbook.handoffs.compose(incident, recipient, edition)
    return Draft(report, logbook.handoffs.preview(report, told), size)


def _proposed(logbook: OpenLogbook, incident: str, recipient: str) -> Edition:
    """Return the edition that was put up, or else the next one for an office."""
    for draft in reversed(logbook.handoffs.drafts(incident)):
        released = draft.standing is DraftStanding.RELEASED
        if draft.recipient == recipient and not released:
            return draft.edition
    issued = logbook.handoffs.issued(incident)
    known = any(report.recipient == recipient for report in issued)
    return Edition.UPDATE if known else Edition.INITIAL


def issued(
    logbook: OpenLogbook, draft: Draft, parent: Path, told: Progress
) -> IssuedReport | None:
    """Sign what was shown; nothing is signed if the record has grown since."""
    if logbook.timelines.size() != draft.size:
        return None
    try:
        parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotWritableError(str(parent)) from error
    recipient = draft.report.recipient.replace(":", "-")  # no disk of a stick takes one
    name = f"{recipient}-{draft.report.number}"
    return logbook.handoffs.issue(draft.report, parent / name, told)


def beside(logbook: OpenLogbook) -> Path:
    """Return where hand-overs lie where nobody says otherwise."""
    return logbook.folder.parent / "handover"
