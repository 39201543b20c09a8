"""Finding a state, province or territory by its first letters."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from logbook.domain.region import ELSEWHERE, REGIONS
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.row_list import PressableRow, RowList
from ui.widgets.scrolled_page import bring_into_sight

_MOST = 5
"""Names shown at once; one more letter leaves fewer."""


class RegionPicker(QFrame):
    """A field to type into and the names that fit under it; Enter takes the first."""

    picked = Signal(str)
    """A person took the region of this code."""

    left = Signal()
    """A person wants none after all."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "flat")
        self._without: Collection[str] = ()
        self._field = Field(width=320)
        self._asked = LabelledField(
            self.tr("State, province or territory"),
            self._field,
            help_words=self.tr("Type the first letters; Enter takes the first name."),
        )
        self._found = RowList()
        self._none = Label("", "small", "muted")
        self._leave = Button(self.tr("Add none"))
        self.setAccessibleName(self._asked.label())
        foot = row(self._leave, STRETCH)
        parts = (self._asked, self._none, self._found, foot)
        self.setLayout(column(*parts, gap=8, margins=(14, 12)))
        self._field.textEdited.connect(self._show)
        self._field.returnPressed.connect(self._on_enter)
        self._leave.clicked.connect(self.left)

    def begin(self, without: Collection[str]) -> None:
        """Ask anew; regions of the codes *without* are there already."""
        self._without = without
        self._field.clear()
        self._show("")
        self.setVisible(True)
        self._field.setFocus()

    def _show(self, typed: str) -> None:
        codes = regions_like(typed, self._without)
        self._found.show_rows(*(self._row(code) for code in codes))
        self._none.say(
            self.tr("No state, province or territory is called so.")
            if typed.strip() and codes == [ELSEWHERE]
            else ""
        )
        bring_into_sight(self)

    def _row(self, code: str) -> PressableRow:
        made = PressableRow(None, shown_name(code))
        made.clicked.connect(lambda: self.picked.emit(code))
        return made

    def _on_enter(self) -> None:
        """Take the likeliest, but never another country for a name mistyped."""
        typed = self._field.text()
        codes = regions_like(typed, self._without)
        if codes and (codes != [ELSEWHERE] or _is_meant(typed, ELSEWHERE)):
            self.picked.emit(codes[0])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def shown_name(code: str) -> str:
    """Return the name of a region as it begins a line."""
    name = REGIONS[code]
    return name[:1].upper() + name[1:]


def regions_like(typed: str, without: Collection[str] = ()) -> list[str]:
    """Return the codes of the regions somebody may mean, the likeliest first.

    The letters of its code come first, then names that begin so, then names that hold
    it; where nothing fits there is still the one for everywhere else. Nothing typed
    means nothing yet.
    """
    wanted = " ".join(typed.casefold().split())
    if not wanted:
        return []
    names = {code: REGIONS[code].casefold() for code in REGIONS if code not in without}
    codes = {wanted, f"us-{wanted}", f"ca-{wanted}"}
    exact = [code for code in names if code.casefold() in codes]
    begins = [code for code in names if names[code].startswith(wanted)]
    holds = [code for code in names if wanted in names[code]]
    found = list(dict.fromkeys([*exact, *begins, *holds]))
    everywhere = [ELSEWHERE] if ELSEWHERE in names else []
    return found[:_MOST] or everywhere


def _is_meant(typed: str, code: str) -> bool:
    wanted = " ".join(typed.casefold().split())
    return wanted in REGIONS[code].casefold()
