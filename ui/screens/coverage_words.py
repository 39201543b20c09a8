"""What a verification did itself, and what it went on from, in words."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from logbook.domain.verification import VerificationReport
from ui.formatting import date_text, duration_text

_A_MINUTE = timedelta(minutes=1)


def intact_words(report: VerificationReport) -> str:
    """Say that nothing is wrong, and no more than was looked at for it."""
    resumed, size = report.coverage.resumed, report.size
    if report.coverage.full:
        words = _tr("Intact: entries 1 to {size} are exactly as signed")
    elif resumed == size:
        words = _tr("Intact: entries 1 to {size} are unchanged since all were checked")
    elif resumed + 1 == size:
        words = _tr(
            "Intact: entries 1 to {resumed} are unchanged since all were checked, "
            "entry {size} is exactly as signed"
        )
    else:
        words = _tr(
            "Intact: entries 1 to {resumed} are unchanged since all were checked, "
            "entries {next} to {size} are exactly as signed"
        )
    return words.format(size=size, resumed=resumed, next=resumed + 1)


def coverage_words(report: VerificationReport, now: datetime) -> list[str]:
    """Say when every signature was checked, when next, and what was done since.

    Args:
        now: On the laptop's clock, in its zone.
    """
    done = report.coverage
    if done.full_at is None or done.due_at is None:
        return []
    said = [_when_words(done.full_at, done.due_at, now)]
    if not done.full:
        one = _tr("Since then re-checked: the tree over all entries and 1 entry.")
        several = _tr(
            "Since then re-checked: the tree over all entries, that no byte of them "
            "has changed, and {count} entries chosen at random."
        )
        words = one if done.sampled == 1 else several
        said.append(words.format(count=done.sampled))
    return said


def _when_words(full_at: datetime, due_at: datetime, now: datetime) -> str:
    due = date_text(due_at.astimezone(now.tzinfo).date())
    if now < full_at:
        words = _tr(
            "Every signature checked on {day}, and the laptop's clock says that this "
            "is still to come. Next check due at once."
        )
        return words.format(day=date_text(full_at.astimezone(now.tzinfo).date()))
    if now - full_at < _A_MINUTE:
        words = _tr("Every signature checked just now, next check due {due}.")
    elif now >= due_at:
        words = _tr("Every signature checked {age} ago, next check due since {due}.")
    else:
        words = _tr("Every signature checked {age} ago, next check due {due}.")
    return words.format(age=duration_text(now - full_at), due=due)


def _tr(words: str) -> str:
    return QCoreApplication.translate("coverage", words)
