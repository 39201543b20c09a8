"""The timeline as a read-only model: a bounded window that slides over the record."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from typing_extensions import override

from logbook.domain.search import Search
from logbook.domain.timeline import TimelineRow
from ui.formatting import date_text
from ui.models.entry_text import EntryText, Paragraph, entry_text, local_of, offset_of

MOST = 240
"""Rows in the window: their heights differ, so each costs time at every change."""

EntryRole = Qt.ItemDataRole.UserRole + 1
"""Its `EntryText`."""

ShownRole = Qt.ItemDataRole.UserRole + 2
"""Its `ShownEntry`: all that is painted, in one piece."""

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, eq=False)
class ShownEntry:
    """A row as it is painted. It is replaced, never changed.

    Attributes:
        paragraphs: With what is searched for marked.
        fault: Whether a verification found it to be not what was signed.
        day: Its day, where the row above it has another one.
        offset: Its offset from UTC, where not all rows in the window have the same.
        incident: Its incident, where several are shown.
    """

    text: EntryText
    paragraphs: tuple[Paragraph, ...]
    fault: bool = False
    day: str = ""
    offset: str = ""
    incident: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Some rows in words, made on the logbook thread.

    Attributes:
        rows: Each with its paragraphs, hits marked; the oldest first.
        earlier: Whether there are rows before them.
        later: Whether there are rows after them.
    """

    rows: tuple[tuple[EntryText, tuple[Paragraph, ...]], ...] = ()
    earlier: bool = False
    later: bool = False


def lines_of(
    rows: Iterable[TimelineRow],
    search: Search | None = None,
    *,
    earlier: bool = False,
    later: bool = False,
) -> Lines:
    """Put rows into words, on the logbook thread: scrolling then only paints them."""
    texts = [entry_text(row) for row in rows]
    worded = tuple((text, text.marked(search)) for text in texts)
    return Lines(worded, earlier, later)


@dataclass(slots=True)
class _Kept:
    """A row of the window; what is painted of it is worked out when first needed."""

    text: EntryText
    paragraphs: tuple[Paragraph, ...]
    shown: ShownEntry | None = field(default=None)


class TimelineModel(QAbstractListModel):
    """Holds a stretch of the record, oldest first; never how long the record is.

    Attributes:
        earlier: Whether the record goes on before the window.
        later: Whether it goes on after it.
        names_incidents: Whether each row says which incident it is about.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[_Kept] = []
        self._has_zones = False
        self._faults: frozenset[int] = frozenset()
        self.earlier = False
        self.later = False
        self.names_incidents = False

    def rows(self) -> list[TimelineRow]:
        """Return the rows of the window."""
        return [kept.text.row for kept in self._kept]

    def text(self, place: int) -> EntryText | None:
        """Return the words of a row of the window, none if there is no such row."""
        return self._kept[place].text if 0 <= place < len(self._kept) else None

    def place_of(self, number: int) -> int | None:
        """Return in which row of the window an entry stands."""
        for place, kept in enumerate(self._kept):
            if number in kept.text.row.numbers:
                return place
        return None

    def begin(self, lines: Lines, *, names_incidents: bool = False) -> None:
        """Show another stretch."""
        self.beginResetModel()
        self._kept = [_Kept(*row) for row in lines.rows]
        self.earlier, self.later = lines.earlier, lines.later
        self.names_incidents = names_incidents
        self._has_zones = self._zones_differ()
        self.endResetModel()

    def add_later(self, lines: Lines) -> None:
        """Put rows under the last one; as many leave at the other end as must."""
        self._insert(len(self._kept), [_Kept(*row) for row in lines.rows])
        self.later = lines.later
        spare = len(self._kept) - MOST
        if spare > 0:
            self._remove(0, spare - 1)
            self.earlier = True
        self._settle_zones()

    def add_earlier(self, lines: Lines) -> None:
        """Put rows above the first one; as many leave at the other end as must."""
        self._insert(0, [_Kept(*row) for row in lines.rows])
        self.earlier = lines.earlier
        self._say_days_again(len(lines.rows))
        if len(self._kept) > MOST:
            self._remove(MOST, len(self._kept) - 1)
            self.later = True
        self._settle_zones()

    def merge(self, lines: Lines) -> None:
        """Show the same stretch as it reads now: only what differs is told."""
        wanted = [_Kept(*row) for row in lines.rows]
        numbers = [kept.text.number for kept in wanted]
        before = [kept.text.number for kept in self._kept]
        known, keep = set(before), set(numbers)
        self.earlier, self.later = lines.earlier, lines.later
        if [n for n in before if n in keep] != [n for n in numbers if n in known]:
            # A new time has moved a row to another place.
            self.begin(lines, names_incidents=self.names_incidents)
            return
        for place in reversed(range(len(self._kept))):
            if before[place] not in keep:
                self._remove(place, place)
        for place, kept in enumerate(wanted):
            self._put(place, kept)
        self._settle_zones()

    def show_faults(self, numbers: Collection[int]) -> None:
        """Mark the rows of entries that are not what was signed."""
        if self._faults == frozenset(numbers):
            return
        self._faults = frozenset(numbers)
        self._tell_changed(0, len(self._kept) - 1)

    @override
    def rowCount(self, parent: QModelIndex | Any = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._kept)

    @override
    def data(self, index: QModelIndex | Any, role: int = 0) -> Any:
        # Asked several times a row and a frame: what is painted comes first.
        place = index.row()
        if not 0 <= place < len(self._kept):
            return None
        if role == ShownRole:
            return self._kept[place].shown or self._show(place)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._kept[place].text.quoted()
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(self._kept[place].text)
            case _ if role == EntryRole:
                return self._kept[place].text
        return None

    def _show(self, place: int) -> ShownEntry:
        kept = self._kept[place]
        row = kept.text.row
        kept.shown = ShownEntry(
            kept.text,
            kept.paragraphs,
            fault=self._is_faulty(row),
            day=self._day(place),
            offset=offset_of(row) if self._has_zones else "",
            incident=(row.incident or "") if self.names_incidents else "",
        )
        return kept.shown

    def _spoken(self, text: EntryText) -> str:
        spoken = text.spoken
        if self.names_incidents and text.row.incident:
            words = self.tr("Incident {incident}. {entry}")
            spoken = words.format(incident=text.row.incident, entry=spoken)
        if self._has_zones:
            words = self.tr("Time in {offset}. {entry}")
            spoken = words.format(offset=offset_of(text.row), entry=spoken)
        if self._is_faulty(text.row):
            words = self.tr("Not what was signed. {entry}")
            return words.format(entry=spoken)
        return spoken

    def _is_faulty(self, row: TimelineRow) -> bool:
        return not self._faults.isdisjoint(row.numbers)

    def _day(self, place: int) -> str:
        day = self._kept[place].text.day
        above = self._kept[place - 1].text.day if place else day
        return date_text(day)[5:] if day != above else ""

    def _put(self, place: int, kept: _Kept) -> None:
        here = self._kept[place] if place < len(self._kept) else None
        if here is None or here.text.number != kept.text.number:
            self._insert(place, [kept])
            self._say_days_again(place + 1)
        elif here.text.row != kept.text.row or here.paragraphs != kept.paragraphs:
            self._kept[place] = kept
            self._tell_changed(place, place)
            self._say_days_again(place + 1)

    def _say_days_again(self, place: int) -> None:
        """The row above has changed: its day may now go without saying."""
        if place < len(self._kept):
            self._tell_changed(place, place)

    def _insert(self, place: int, rows: Sequence[_Kept]) -> None:
        if not rows:
            return
        self.beginInsertRows(_ROOT, place, place + len(rows) - 1)
        self._kept[place:place] = rows
        self.endInsertRows()

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(_ROOT, first, last)
        del self._kept[first : last + 1]
        self.endRemoveRows()

    def _settle_zones(self) -> None:
        if self._has_zones != self._zones_differ():
            self._has_zones = not self._has_zones
            self._tell_changed(0, len(self._kept) - 1)

    def _zones_differ(self) -> bool:
        """Tell whether the times of some rows cannot be compared as they stand."""
        offsets = {local_of(kept.text.row).utcoffset() for kept in self._kept}
        return len(offsets) > 1

    def _tell_changed(self, first: int, last: int) -> None:
        for kept in self._kept[first : last + 1]:
            kept.shown = None
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))
