"""The rail: the phases of this incident, the rooms of the record, the person."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import theme
from ui.widgets.elided_line import ElidedLine
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label, line
from ui.widgets.layouts import STRETCH, column, empty, holder, row, rule
from ui.widgets.rail_item import RailEntry, RailItem
from ui.widgets.scrolled_page import Scrolled

_AROUND = 210
"""What stands above, between and under the lines of the rail."""

_LINE = 36


class Rail(QFrame):
    """Leads to every room; Tab stops once in it, the arrow keys move inside."""

    chosen = Signal(str)
    """A person wants to go to this room."""

    person_asked = Signal()
    """A person pressed their own name."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(self.tr("Phases and rooms"))
        self._here = ""
        self._narrow = self._low = False
        self._items: dict[str, RailItem] = {}
        self._place = line("", "small", "muted")
        names = column(line(self.tr("Incident Logbook"), "h3"), self._place, gap=0)
        brand = row(IconLabel("book-lock", "accent", 24), names, gap=12)
        self._brand = holder(column(brand, 16, gap=0))
        self._phases_head = Label(self.tr("This incident"), "small", "muted")
        self._rooms_head = Label(self.tr("The record"), "small", "muted")
        self._phases, self._rooms = column(gap=2), column(gap=2)
        self._rule = column(rule(), margins=(0, 8))
        self._between = holder(self._rule)
        self._parts = parts = column(gap=2, margins=(8, 16, 8, 8))
        parts.addLayout(_indented(self._brand))
        parts.addLayout(_indented(self._phases_head))
        parts.addLayout(self._phases)
        parts.addWidget(self._between)
        parts.addLayout(_indented(self._rooms_head))
        parts.addLayout(self._rooms)
        parts.addStretch(1)
        self._person = _PersonButton()
        self._person.clicked.connect(self.person_asked)
        self._foot = row(self._person, margins=(8, 6))
        self._scrolled = Scrolled(holder(parts))
        self.setLayout(
            column(self._scrolled, rule(), holder(self._foot), gap=0, wide=0)
        )

    def show_place(self, words: str) -> None:
        """Say whose logbook it is."""
        self._place.setText(words)

    def show_person(self, name: str, role: str) -> None:
        """Say who is at the laptop, and since when."""
        self._person.show_person(name, role)

    def show_phases(self, entries: Sequence[RailEntry]) -> None:
        """Show the phases of the open incident; none while no incident is open."""
        self._show(self._phases, entries)
        self._between.setVisible(bool(entries))
        self.show_narrow(narrow=self._narrow)

    def show_rooms(self, entries: Sequence[RailEntry]) -> None:
        """Show the rooms of the record."""
        self._show(self._rooms, entries)
        self.show_narrow(narrow=self._narrow)

    def show_entry(self, entry: RailEntry) -> None:
        """Show another count, mark or alert of one line."""
        self._items[entry.key].show_entry(entry)

    def show_here(self, key: str) -> None:
        """Mark where the person is."""
        self._here = key
        for other, item in self._items.items():
            item.setChecked(other == key)
        self._rove(key)
        # In a low window not every line is in sight; this one is.
        QTimer.singleShot(0, self, self._bring_here)

    def _bring_here(self) -> None:
        item = self._items.get(self._here)
        if item is not None:
            self._scrolled.ensureWidgetVisible(item, 0, item.height())

    def show_narrow(self, *, narrow: bool) -> None:
        """Show words only, when the window is narrow."""
        self._narrow = narrow
        self._low = self._low_from() > self.height()
        close = narrow or self._low
        # Beside a scroll bar the longest word needs the room of the margins.
        side = 2 if narrow else 8
        above = 4 if close else 16
        self._parts.setContentsMargins(side, above, side, 2 if close else 8)
        self._rule.setContentsMargins(0, above // 2, 0, above // 2)
        self._foot.setContentsMargins(8, above // 2 - 2, 8, above // 2 - 2)
        for box in (self._parts, self._phases, self._rooms):
            box.setSpacing(0 if close else 2)
        for item in self._items.values():
            item.show_narrow(narrow=narrow, low=self._low)
        self._brand.setVisible(not narrow)
        self._phases_head.setVisible(not narrow and self._phases.count() > 0)
        self._rooms_head.setVisible(not narrow)
        self._person.show_narrow(narrow=narrow)

    def entries(self) -> list[RailEntry]:
        """Return the lines from top to bottom."""
        return [item.entry for item in self._items.values()]

    @property
    def person(self) -> QWidget:
        """The button with the person's name, to open a menu at."""
        return self._person

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._low != (self._low_from() > self.height()):
            self.show_narrow(narrow=self._narrow)

    def _low_from(self) -> int:
        """Return the height under which the lines move together, to stay in sight."""
        around = theme().px(_AROUND)
        return around + len(self._items) * (theme().px(_LINE) + 2)

    def _show(self, box: QVBoxLayout, entries: Sequence[RailEntry]) -> None:
        for old in self._items_in(box):
            del self._items[old.entry.key]
        empty(box)
        for entry in entries:
            item = RailItem(entry)
            item.show_narrow(narrow=self._narrow, low=self._low)
            item.clicked.connect(lambda _=False, key=entry.key: self._on_clicked(key))
            item.moved.connect(lambda by, key=entry.key: self._on_moved(key, by))
            box.addWidget(item)
            self._items[entry.key] = item
        ordered = self._items_in(self._phases) + self._items_in(self._rooms)
        self._items = {item.entry.key: item for item in ordered}
        self.show_here(self._here)

    def _items_in(self, box: QVBoxLayout) -> list[RailItem]:
        """Return the lines in their order, without asking the layout for its items."""
        inside = [item for item in self._items.values() if box.indexOf(item) >= 0]
        return sorted(inside, key=box.indexOf)

    def _on_clicked(self, key: str) -> None:
        # A button that is pressed looks chosen at once; it is, when the room is shown.
        self.show_here(self._here)
        self.chosen.emit(key)

    def _on_moved(self, key: str, by: int) -> None:
        keys = list(self._items)
        to = keys[(keys.index(key) + by) % len(keys)]
        self._rove(to)
        self._items[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _rove(self, to: str) -> None:
        """Leave one stop for Tab: the line *to*, or the first."""
        stop = to if to in self._items else next(iter(self._items), "")
        for key, item in self._items.items():
            one = Qt.FocusPolicy.StrongFocus
            item.setFocusPolicy(one if key == stop else Qt.FocusPolicy.ClickFocus)


class _PersonButton(QPushButton):
    """Who is at the laptop; opens what this person can do about it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "person")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._height = 48
        self._name = ElidedLine("", "h3")
        self._role = ElidedLine("", "small", "muted")
        words = column(STRETCH, self._name, self._role, STRETCH, gap=0)
        self._words = holder(words)
        face = IconLabel("circle-user", "muted", 24)
        self.setLayout(row(face, self._words, gap=12, margins=(12, 0, 4, 0), wide=1))

    def show_person(self, name: str, role: str) -> None:
        self._name.say(name)
        self._role.say(role)
        self.setAccessibleName(
            self.tr("{name}, {role}. Opens a menu.").format(name=name, role=role)
        )

    def show_narrow(self, *, narrow: bool) -> None:
        self._words.setVisible(not narrow)
        self._height = 40 if narrow else 48
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().px(self._height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _indented(widget: QWidget) -> QVBoxLayout:
    return column(widget, margins=(12, 0, 0, 0))
