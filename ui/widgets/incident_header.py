"""The head of the window: which incident, how it stands, what is urgent."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.tokens import State
from ui.widgets.buttons import Button, escaped
from ui.widgets.chip import Chip
from ui.widgets.elided_line import ElidedLine
from ui.widgets.flow import PriorityRow
from ui.widgets.label import line
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.ring import Ring

_MOST_DEADLINES = 2


@dataclass(frozen=True, slots=True)
class Notice:
    """What a chip of the header says.

    Attributes:
        mark: Name of an icon, or how much of a deadline has passed, 0 to 1.
    """

    words: str
    tone: State = "muted"
    mark: str | float = "info"


@dataclass(frozen=True, slots=True)
class Heading:
    """Which incident is open; empty while none is."""

    reference: str = ""
    title: str = ""
    status: Notice | None = None
    kind: str = ""


class IncidentHeader(QFrame):
    """Two rows; in a low window one, with the most urgent deadline only."""

    lock_asked = Signal()

    kind_asked = Signal()
    """A person wants to change what kind of incident it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "header")
        self.setAccessibleName(self.tr("Incident"))
        self._low = False
        self._heading = Heading()
        self._reference = line("", "mono", "muted")
        self._title = ElidedLine("", "h2")
        self._status = Chip("circle-dot", "", "accent")
        self._kind = Button("", "small", "pen-line")
        self._kind.clicked.connect(self.kind_asked)
        self._network = Chip("wifi-off", "", "good")
        self._network.setVisible(False)
        self._lock = Button(self.tr("Lock  Ctrl+L"), "small", "lock")
        self._lock.setAccessibleName(self.tr("Lock now, Ctrl+L"))
        self._lock.clicked.connect(self.lock_asked)
        self._chips, self._short = PriorityRow(), PriorityRow()
        named = row(
            *(self._reference, self._title, self._status, self._kind, self._short),
            gap=12,
        )
        first = row(named, STRETCH, self._network, self._lock, gap=12)
        self.setLayout(column(first, self._chips, gap=6, margins=(24, 8)))
        self.show_heading(self._heading)

    def show_heading(self, heading: Heading) -> None:
        """Show which incident is open and how it stands."""
        self._heading = heading
        self._reference.setText(heading.reference)
        self._title.say(heading.title)
        self._kind.setText(escaped(heading.kind))
        # Anew: beside words an icon keeps a little distance.
        self._kind.set_icon("pen-line")
        words = self.tr("Kind of incident: {kind}. Change the kind…")
        self._kind.setAccessibleName(words.format(kind=heading.kind))
        self._kind.setToolTip(words.format(kind=heading.kind))
        if heading.status:
            mark = heading.status.mark
            icon = mark if isinstance(mark, str) else "circle-dot"
            self._status.say(heading.status.words, heading.status.tone, icon)
        self._arrange()

    def show_network(self, notice: Notice) -> None:
        """Say how the laptop stands to networks."""
        icon = notice.mark if isinstance(notice.mark, str) else "wifi-off"
        self._network.say(notice.words, notice.tone, icon)
        self._network.setVisible(bool(notice.words))

    def show_notices(
        self,
        deadlines: Sequence[Notice],
        witness: Notice | None,
        witness_in_short: str = "",
    ) -> None:
        """Show the most urgent deadlines, most urgent first, and the witnesses.

        Args:
            witness_in_short: What of *witness* is said when there is one row only.
        """
        self._chips.clear()
        self._short.clear()
        for number, notice in enumerate(deadlines[:_MOST_DEADLINES]):
            self._chips.add(_chip(notice), 90 - number)
        if deadlines:
            self._short.add(_chip(deadlines[0]), 90)
        if witness:
            self._chips.add(_chip(witness), 50, right=True)
            words = witness_in_short or witness.words
            self._short.add(_chip(Notice(words, witness.tone, witness.mark)), 50)
        if self._heading.kind:
            self._short.add(Chip("flag", self._heading.kind), 40)
        self._arrange()

    def show_low(self, *, low: bool) -> None:
        """Take one row in a low window, two otherwise."""
        self._low = low
        self._arrange()

    def _arrange(self) -> None:
        chips = self._chips.sizeHint().width() > 0
        # In one row the notices matter more than the name of what is open.
        named = not (self._low and chips)
        self._reference.setVisible(bool(self._heading.reference))
        self._title.setVisible(named and bool(self._heading.title))
        self._status.setVisible(named and self._heading.status is not None)
        self._kind.setVisible(named and bool(self._heading.kind))
        self._short.setVisible(not named)
        self._chips.setVisible(chips and not self._low)


def _chip(notice: Notice) -> Chip:
    tone = notice.tone
    if isinstance(notice.mark, str):
        return Chip(notice.mark, notice.words, tone, gives_way=True)
    return Chip(Ring(notice.mark, tone), notice.words, tone, gives_way=True)
