"""Where a matter, a duty or a clock comes from, and how well that is known."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from logbook.domain.duty import Grade, Origin
from ui.formatting import date_text
from ui.widgets.chip import Chip
from ui.widgets.deadline_chip import unverified_badge

_ORIGINS = {
    Origin.GUIDE: QT_TRANSLATE_NOOP("provenance", "From the guide: {note}"),
    Origin.BOTH: QT_TRANSLATE_NOOP("provenance", "From the guide and ours: {note}"),
    Origin.LAW: QT_TRANSLATE_NOOP("provenance", "From the law, not the guide: {note}"),
    Origin.OURS: QT_TRANSLATE_NOOP("provenance", "Ours, not the guide's: {note}"),
}

_COUNSEL = "Confirm with counsel"
"""What many sources end with already, in the words of the packs."""


def source_words(
    origin: Origin,
    note: str,
    ours: str | None = None,
    verified_on: date | None = None,
) -> list[str]:
    """Return the source in one sentence each: who says it, what is ours, how old."""
    note = note.rstrip()
    said = note if note.endswith((".", "?", "!")) else f"{note}."
    lines = [_tr(str(_ORIGINS[origin])).format(note=said)]
    if ours and origin is not Origin.OURS:
        lines.append(_tr("Ours: {part}").format(part=ours))
    if verified_on is not None:
        words = _tr("Looked at last on {date}. Confirm with counsel.")
        if _COUNSEL in note:
            words = _tr("Looked at last on {date}.")
        lines.append(words.format(date=date_text(verified_on)))
    return lines


def unverified_words(grade: Grade | None) -> str:
    """Return the words of the badge; nothing where the official text was seen."""
    if grade is None or grade is Grade.OFFICIAL:
        return ""
    return _tr("Unverified, grade {grade}").format(grade=grade)


def grade_badge(grade: Grade | None) -> QWidget | None:
    """Return the chip that says how good the source is; none where a guide is it."""
    if grade is None:
        return None
    if words := unverified_words(grade):
        return unverified_badge(words)
    return Chip("badge-check", _tr("Official text, grade P"), "muted")


def _tr(words: str) -> str:
    return QCoreApplication.translate("provenance", words)
