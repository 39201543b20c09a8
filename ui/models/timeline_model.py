"""The timeline as a read-only model: a bounded window on the rows that were chosen."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from logbook.domain.timeline import TimelineRow, by_happening
from ui.formatting import date_text
from ui.models.entry_text import EntryText, entry_text, offset_of, told
from ui.models.search import folded

WINDOW = 200
"""Rows that are measured at first; their heights differ, so each costs time."""

ALL, TOLD, AMENDED = "all", "told", "amended"
"""What can be chosen beside the phases of the playbook."""

EntryRole = Qt.ItemDataRole.UserRole + 1
"""Its `EntryText`."""

ParagraphsRole = Qt.ItemDataRole.UserRole + 2
"""Its paragraphs, with what is searched for marked."""

FaultRole = Qt.ItemDataRole.UserRole + 3
"""Whether a verification found it to be not what was signed."""

DayRole = Qt.ItemDataRole.UserRole + 4
"""Its day, where the row above it has another one."""

OffsetRole = Qt.ItemDataRole.UserRole + 5
"""Its offset from UTC, where not all rows in the window have the same."""

_ROOT = QModelIndex()


class Order(StrEnum):
    """By what the rows are put in order."""

    HAPPENED = "happened"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which rows are shown, and in which order.

    Attributes:
        kind: ``all``, ``told``, ``amended`` or a phase of the playbook.
        needle: What is searched for, `folded`.
    """

    order: Order = Order.HAPPENED
    kind: str = ALL
    needle: str = ""

    def takes(self, row: TimelineRow) -> bool:
        """Tell whether a row is of the kind that is shown."""
        match self.kind:
            case "all":
                return True
            case "told":
                return told(row)
            case "amended":
                return row.amended
        return row.phase == self.kind


@dataclass(slots=True)
class _Kept:
    """A row with its words, worked out when first needed.

    Attributes:
        plain: All its words, folded, for the search.
    """

    row: TimelineRow
    text: EntryText | None = None
    plain: str | None = None

    def words(self) -> EntryText:
        self.text = self.text or entry_text(self.row)
        return self.text

    def hits(self, needle: str) -> int:
        if self.plain is None:
            parts = self.words().paragraphs
            self.plain = "\n".join(folded(part.text) for part in parts)
        return self.plain.count(needle)


class TimelineModel(QAbstractListModel):
    """Shows the newest rows of those that were chosen, oldest first."""

    counted = Signal()
    """There may be another number of rows, hits or earlier ones now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[int, _Kept] = {}
        self._shown: list[_Kept] = []
        self._sieve = Sieve()
        self._limit = WINDOW
        self._has_zones = False
        self._faults: frozenset[int] = frozenset()
        self.hidden = 0
        self.hits = 0

    @property
    def newest(self) -> int:
        """Number of the newest entry known here."""
        numbers = (max(kept.row.numbers) for kept in self._kept.values())
        return max(numbers, default=0)

    @property
    def rows(self) -> list[TimelineRow]:
        """Every row, chosen or not, in the order they were first written."""
        return [kept.row for kept in self._kept.values()]

    def shown(self) -> list[TimelineRow]:
        """Return the rows in the window."""
        return [kept.row for kept in self._shown]

    def begin(self, rows: Iterable[TimelineRow]) -> None:
        """Show another timeline from its newest rows."""
        self._kept = {row.number: _Kept(row) for row in rows}
        self._limit = WINDOW
        self._reset()

    def update(self, rows: Iterable[TimelineRow]) -> None:
        """Take rows that are new or read differently; the others stay in place."""
        before = len(self._kept)
        for row in rows:
            kept = self._kept.get(row.number)
            if kept is None or kept.row != row:
                self._kept[row.number] = _Kept(row)
        self._limit += len(self._kept) - before
        self._merge(self._chosen())

    def choose(self, sieve: Sieve) -> None:
        """Show other rows, or in another order."""
        if sieve != self._sieve:
            self._sieve = sieve
            self._limit = WINDOW
            self._reset()

    def show_earlier(self) -> None:
        """Move the upper end of the window up."""
        self._limit += WINDOW
        self._merge(self._chosen())

    def show_faults(self, numbers: Collection[int]) -> None:
        """Mark the rows of entries that are not what was signed."""
        if self._faults == frozenset(numbers):
            return
        self._faults = frozenset(numbers)
        self._tell_changed(0, len(self._shown) - 1)

    def place_of(self, number: int) -> int | None:
        """Return in which row of the window an entry stands."""
        for place, kept in enumerate(self._shown):
            if number in kept.row.numbers:
                return place
        return None

    @override
    def rowCount(self, parent: QModelIndex | Any = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: QModelIndex | Any, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        kept = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return kept.words().quoted()
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(kept)
            case _ if role == EntryRole:
                return kept.words()
            case _ if role == ParagraphsRole:
                return kept.words().marked(self._sieve.needle)
            case _ if role == FaultRole:
                return self._is_faulty(kept.row)
            case _ if role in {DayRole, OffsetRole}:
                return self._day(index.row()) if role == DayRole else self._zone(kept)
        return None

    def _zone(self, kept: _Kept) -> str:
        return offset_of(kept.row) if self._has_zones else ""

    def _spoken(self, kept: _Kept) -> str:
        spoken = kept.words().spoken
        if self._has_zones:
            words = self.tr("Time in {offset}. {entry}")
            spoken = words.format(offset=offset_of(kept.row), entry=spoken)
        if self._is_faulty(kept.row):
            words = self.tr("Not what was signed. {entry}")
            return words.format(entry=spoken)
        return spoken

    def _is_faulty(self, row: TimelineRow) -> bool:
        return not self._faults.isdisjoint(row.numbers)

    def _day(self, place: int) -> str:
        day = self._shown[place].words().day
        above = self._shown[place - 1].words().day if place else day
        return date_text(day)[5:] if day != above else ""

    def _chosen(self) -> list[_Kept]:
        """Return the rows of the window, and count what is outside it."""
        sieve = self._sieve
        rows = [kept.row for kept in self._kept.values() if sieve.takes(kept.row)]
        if sieve.order is Order.HAPPENED:
            rows = by_happening(rows)
        else:
            rows.sort(key=lambda row: row.number)
        found = [self._kept[row.number] for row in rows]
        self.hits = 0
        if sieve.needle:
            counts = [(kept, kept.hits(sieve.needle)) for kept in found]
            self.hits = sum(count for _, count in counts)
            found = [kept for kept, count in counts if count]
        self.hidden = max(0, len(found) - self._limit)
        return found[self.hidden :]

    def _reset(self) -> None:
        chosen = self._chosen()
        self.beginResetModel()
        self._shown = chosen
        self._has_zones = _has_zones(chosen)
        self.endResetModel()
        self.counted.emit()

    def _merge(self, chosen: list[_Kept]) -> None:
        """Show *chosen* so that a view keeps its place: only what differs is told."""
        numbers = [kept.row.number for kept in chosen]
        wanted = set(numbers)
        known = {kept.row.number for kept in self._shown}
        for place in reversed(range(len(self._shown))):
            if self._shown[place].row.number not in wanted:
                self._remove(place)
        stayed = [kept.row.number for kept in self._shown]
        if stayed != [number for number in numbers if number in known]:
            # A new time has moved a row to another place.
            self._reset()
            return
        for place, kept in enumerate(chosen):
            self._put(place, kept)
        if self._has_zones != _has_zones(chosen):
            self._has_zones = not self._has_zones
            self._tell_changed(0, len(self._shown) - 1)
        self.counted.emit()

    def _put(self, place: int, kept: _Kept) -> None:
        here = self._shown[place] if place < len(self._shown) else None
        if here is None or here.row.number != kept.row.number:
            self.beginInsertRows(_ROOT, place, place)
            self._shown.insert(place, kept)
            self.endInsertRows()
        elif here is not kept:
            self._shown[place] = kept
            self._tell_changed(place, place)

    def _remove(self, place: int) -> None:
        self.beginRemoveRows(_ROOT, place, place)
        del self._shown[place]
        self.endRemoveRows()

    def _tell_changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))


def _has_zones(rows: Iterable[_Kept]) -> bool:
    """Tell whether the times of some rows cannot be compared as they stand."""
    return len({offset_of(kept.row) for kept in rows}) > 1


def phases_of(rows: Sequence[TimelineRow]) -> list[str]:
    """Return the phases that have rows, in no order of theirs."""
    return sorted({row.phase for row in rows if row.phase is not None})
