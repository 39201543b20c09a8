"""Entries with what a reader sees of each, as a read-only list with headings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from typing_extensions import override

ShownLineRole = Qt.ItemDataRole.UserRole + 1
"""Its `ListedLine` or, of a heading, its words."""

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ListedLine:
    """One entry in the list, in words.

    Attributes:
        said: Its first words.
        fields: What of it is withheld, or that all of it shows.
        is_kept: Whether anything of it is withheld.
        is_overruled: Whether a person decided about it against the rules.
    """

    number: int
    kind: str
    said: str
    fields: str
    is_kept: bool
    is_overruled: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading."""

    heading: str
    lines: tuple[ListedLine, ...]


class WithheldModel(QAbstractListModel):
    """Thousands of lines cost nothing until they are painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ListedLine | str] = []

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            if group.heading:
                self._rows.append(group.heading)
            self._rows += group.lines
        self.endResetModel()

    def line(self, place: int) -> ListedLine | None:
        """Return the line in a row; none where there is a heading, or no row."""
        found = self._rows[place] if 0 <= place < len(self._rows) else None
        return found if isinstance(found, ListedLine) else None

    def numbers(self, places: Sequence[int]) -> list[int]:
        """Return the numbers of the entries in some rows."""
        lines = (self.line(place) for place in places)
        return [line.number for line in lines if line is not None]

    def place_of(self, number: int) -> int | None:
        """Return the row of an entry; the first line for 0, none if it is not shown."""
        for place, row in enumerate(self._rows):
            if isinstance(row, ListedLine) and number in {0, row.number}:
                return place
        return None

    @override
    def rowCount(self, parent: QModelIndex | Any = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: QModelIndex | Any) -> Qt.ItemFlag:
        if self.line(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def data(self, index: QModelIndex | Any, role: int = 0) -> Any:
        place = index.row()
        if not 0 <= place < len(self._rows):
            return None
        row = self._rows[place]
        if role == ShownLineRole:
            return row
        if role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        return row if isinstance(row, str) else self._spoken(row)

    def _spoken(self, line: ListedLine) -> str:
        words = self.tr("Entry {number}, {kind}. {fields} {said}")
        if line.is_overruled:
            words = self.tr("Entry {number}, {kind}. {fields} Overruled. {said}")
        return words.format(
            number=line.number, kind=line.kind, fields=line.fields, said=line.said
        )
