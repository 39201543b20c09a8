"""One incident on the overview: who leads it, how it stands, and its figures."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.incident import Incident
from logbook.domain.overview import IncidentOverview
from ui import messages
from ui.formatting import date_text
from ui.screens.incident_kind import kind_name
from ui.screens.incidents import STATUS_LOOKS
from ui.screens.overview_words import UNSEEN, incident_figures
from ui.widgets.figure_row import Figure, FigureRow
from ui.widgets.label import Label, line
from ui.widgets.layouts import STRETCH, column, empty, frame, holder, row, rule
from ui.widgets.row_list import PressableRow
from ui.widgets.side_by_side import SideBySide
from ui.widgets.styling import restyle


class IncidentCard(QWidget):
    """Leads to the incident, and by each figure to what it counts.

    Args:
        place: The digit that chooses it; nothing where there are too many.
    """

    entered = Signal(object)
    """A person wants to work on this `Incident`."""

    pressed = Signal(object, object)
    """A person wants to see what a `Figure` of this `Incident` counts."""

    def __init__(self, incident: Incident, place: str) -> None:
        super().__init__()
        self.incident = incident
        self._place = place
        self._figures: list[Figure] = []
        self._rows: dict[str, FigureRow] = {}
        self._found: IncidentOverview | None = None
        self._head = column(gap=0)
        self._body = column(gap=0, margins=(8, 8))
        self._ground = frame(column(self._head, rule(), self._body, gap=0))
        self.setLayout(column(self._ground))
        self._show_head(PressableRow(self._digit(), self._title(), step="strong"))
        self._say(self.tr("Reading…"))

    @property
    def head(self) -> QWidget:
        """What stands above the figures; the keyboard goes there first."""
        return self._pressable

    def show_chosen(self, *, chosen: bool) -> None:
        """Mark it as the one that letters are about."""
        restyle(self._ground, kind="current" if chosen else "card")

    def show_found(self, found: IncidentOverview, now: datetime) -> None:
        """Show how the incident stands now."""
        figures = incident_figures(found, now)
        if found == self._found and figures == self._figures:
            return
        self._found, self._figures = found, figures
        focused = self._focused()
        if focused is not None:
            # Qt hands the keyboard of what goes away to whatever comes next.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        standing = found.standing
        _, tone = STATUS_LOOKS[standing.status.code]
        status = messages.of_phrase(standing.status)
        words = self.tr("{kind}, led by {lead}, opened {date}").format(
            kind=kind_name(standing.kind),
            lead=found.lead,
            date=date_text(self.incident.opened.local),
        )
        self._show_head(
            PressableRow(
                self._digit(), self._title(), status, tone, under=words, step="strong"
            )
        )
        self._show_figures(figures)
        if focused is not None:
            stop = self._rows.get(focused, self._pressable)
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, key: str) -> bool:
        """Lead where the figure with this letter leads; says whether there is one."""
        for figure in self._figures:
            if figure.key == key:
                self.pressed.emit(self.incident, figure)
                return True
        return False

    def _show_head(self, head: PressableRow) -> None:
        empty(self._head)
        self._pressable = head
        head.clicked.connect(lambda: self.entered.emit(self.incident))
        self._head.addWidget(head)

    def _show_figures(self, figures: list[Figure]) -> None:
        self._rows = {figure.key: self._figure(figure) for figure in figures}
        empty(self._body)
        sides = [
            [row for key, row in self._rows.items() if (key in UNSEEN) is unseen]
            for unseen in (False, True)
        ]
        filled = [holder(column(*side, STRETCH, gap=2)) for side in sides if side]
        if not filled:
            self._say(self.tr("Nothing is open here, and nothing is new to you."))
        elif len(filled) == 1:
            self._body.addWidget(filled[0])
        else:
            self._body.addWidget(SideBySide(*filled))

    def _figure(self, figure: Figure) -> FigureRow:
        made = FigureRow(figure)
        made.clicked.connect(lambda: self.pressed.emit(self.incident, figure))
        return made

    def _focused(self) -> str | None:
        """Return which figure has the keyboard, the empty text for the head."""
        if self._pressable.hasFocus():
            return ""
        return next((key for key, row in self._rows.items() if row.hasFocus()), None)

    def _say(self, words: str) -> None:
        empty(self._body)
        said = Label(words, "small", "muted")
        self._body.addLayout(row(said, margins=(8, 4)))

    def _title(self) -> str:
        words = self.tr("{reference}  {title}")
        return words.format(
            reference=self.incident.reference, title=self.incident.title
        )

    def _digit(self) -> QWidget:
        digit = line(self._place, "mono", "muted")
        digit.setMinimumWidth(16)
        return digit
