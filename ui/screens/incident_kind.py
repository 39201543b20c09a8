"""The kinds of incident in words a clerk understands."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.domain.step import IncidentKind

_NAMES = {
    IncidentKind.RANSOMWARE: QT_TRANSLATE_NOOP("kinds", "Ransomware"),
    IncidentKind.UNAUTHORISED_ACCESS: QT_TRANSLATE_NOOP("kinds", "Unauthorised access"),
    IncidentKind.LOST_DEVICE: QT_TRANSLATE_NOOP("kinds", "Lost or stolen device"),
    IncidentKind.DISCLOSURE: QT_TRANSLATE_NOOP("kinds", "Information disclosed"),
    IncidentKind.VENDOR: QT_TRANSLATE_NOOP("kinds", "Incident at a vendor"),
    IncidentKind.GENERAL: QT_TRANSLATE_NOOP("kinds", "Not known yet"),
}
_MEANINGS = {
    IncidentKind.RANSOMWARE: QT_TRANSLATE_NOOP(
        "kinds", "Files are locked, or a demand is shown"
    ),
    IncidentKind.UNAUTHORISED_ACCESS: QT_TRANSLATE_NOOP(
        "kinds", "Somebody got in, also by phishing"
    ),
    IncidentKind.LOST_DEVICE: QT_TRANSLATE_NOOP(
        "kinds", "A computer, a telephone, a disk or papers"
    ),
    IncidentKind.DISCLOSURE: QT_TRANSLATE_NOOP(
        "kinds", "Information reached the wrong people"
    ),
    IncidentKind.VENDOR: QT_TRANSLATE_NOOP(
        "kinds", "It happened at a company that works for us"
    ),
    IncidentKind.GENERAL: QT_TRANSLATE_NOOP(
        "kinds", "Or nothing of this; it can be changed later"
    ),
}


def kind_name(kind: str) -> str:
    """Return a kind in one or two words; a word of an older program as it stands."""
    try:
        return _tr(str(_NAMES[IncidentKind(kind)]))
    except ValueError:
        return kind


def kind_choices() -> list[tuple[str, str, str]]:
    """Return every kind with its name and what is meant by it; the vague one last."""
    return [(kind.value, kind_name(kind), _tr(str(_MEANINGS[kind]))) for kind in _NAMES]


def kinds_words(kinds: Iterable[IncidentKind]) -> str:
    """Return several kinds, with commas between them; nothing for all of them."""
    return ", ".join(kind_name(kind) for kind in kinds)


def _tr(words: str) -> str:
    return QCoreApplication.translate("kinds", words)
