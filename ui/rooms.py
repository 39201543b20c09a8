"""The names of the rooms; those of the phases are the domain's own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.domain.step import Phase

(
    OVERVIEW,
    INCIDENTS,
    TIMELINE,
    EVIDENCE,
    REVIEW,
    SHIFT,
    CLOCKS,
    HAND_OVER,
    VERIFICATION,
    SETTINGS,
    HELP,
) = (
    "overview",
    "incidents",
    "timeline",
    "evidence",
    "review",
    "shift",
    "clocks",
    "handoff",
    "verification",
    "settings",
    "help",
)
"""Rooms beside the phases, whose names are those of the domain."""

_PHASES = {
    Phase.CONTAIN: QT_TRANSLATE_NOOP("rooms", "Contain"),
    Phase.PRESERVE: QT_TRANSLATE_NOOP("rooms", "Preserve"),
    Phase.DOCUMENT: QT_TRANSLATE_NOOP("rooms", "Document"),
    Phase.NOTIFY: QT_TRANSLATE_NOOP("rooms", "Notify"),
    Phase.ASSESS: QT_TRANSLATE_NOOP("rooms", "Assess"),
    Phase.REPORT: QT_TRANSLATE_NOOP("rooms", "Report"),
    Phase.REMEDIATE: QT_TRANSLATE_NOOP("rooms", "Remediate"),
    Phase.FOLLOW_UP: QT_TRANSLATE_NOOP("rooms", "Follow up"),
    Phase.CLOSE: QT_TRANSLATE_NOOP("rooms", "Close"),
}


def phase_name(phase: Phase) -> str:
    """Return the name of the room of a phase."""
    return QCoreApplication.translate("rooms", str(_PHASES[phase]))
