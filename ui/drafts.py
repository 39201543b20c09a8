"""Words that are typed and not recorded yet, kept encrypted beside the record."""

from PySide6.QtCore import QObject, QTimer

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.canonical import Value
from logbook.domain.draft import KeptDraft

KEEP_AFTER_MS = 1_000
"""Nobody loses more typing than this, whatever happens to the laptop."""


class Drafts(QObject):
    """What the person at the laptop has not finished, by place.

    Screens tell every change; it reaches the disk a little later, all at once. The
    owner does the writing: `due` says when.

    Attributes:
        timer: Runs out when something is to be written.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[str, Value] = {}
        self._changed: set[str] = set()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)

    def begin(self, drafts: list[KeptDraft]) -> None:
        """Start with what was kept the last time."""
        self._kept = {draft.place: draft.content for draft in drafts}
        self._changed.clear()

    def end(self) -> None:
        """Forget everything here; the disk has it."""
        self.timer.stop()
        self._kept.clear()
        self._changed.clear()

    def kept(self, place: str, incident: str | None = None) -> Value:
        """Return what was kept for a place, or None."""
        return self._kept.get(_key(place, incident))

    def keep(self, place: str, content: Value, incident: str | None = None) -> None:
        """Keep *content* for a place; None forgets it, since it was recorded."""
        key = _key(place, incident)
        if content is None and self._kept.pop(key, None) is None:
            return
        if content is not None:
            self._kept[key] = content
        self._changed.add(key)
        if not self.timer.isActive():
            self.timer.start(KEEP_AFTER_MS)

    def take_changes(self) -> dict[str, Value]:
        """Return what has to be written, by key; None means forget it."""
        self.timer.stop()
        changes = {key: self._kept.get(key) for key in self._changed}
        self._changed.clear()
        return changes


def write_drafts(logbook: OpenLogbook, changes: dict[str, Value]) -> None:
    """Write drafts; to be called on the logbook thread."""
    store, person = logbook.drafts, logbook.person.id
    now = logbook.journal.clock.now().at
    for key, content in changes.items():
        if content is None:
            store.drop(person, key)
        else:
            store.keep(
                KeptDraft(person, key, key.partition("/")[0] or None, content, now)
            )


def _key(place: str, incident: str | None) -> str:
    """Return one name for a place in an incident: two incidents share no draft."""
    return f"{incident or ''}/{place}"
