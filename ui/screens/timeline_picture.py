"""The picture above the list, with what can be done with it."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from logbook.domain.timeline_query import LaneBy, TimelineQuery
from ui.newest import Newest
from ui.screens.timeline_known import Known
from ui.screens.timeline_lanes import Look, in_words, picture_of, stretch_in_words
from ui.session import Session
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.lane_picture import LanePicture
from ui.widgets.lanes import Lanes
from ui.widgets.layouts import column, row
from ui.widgets.time_scale import Scale

_KEPT = "timeline-picture"
_SHOWN, _HIDDEN = "shown", "hidden"


class TimelinePicture(QFrame):
    """Shows an incident, or the whole record, as lanes; and leads into the list."""

    went_to = Signal(object)
    """A person wants to see the entries from this time on."""

    changed = Signal()
    """There may be something to see now, or nothing any more."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._session = session
        self._known = Known()
        self._look = Look(TimelineQuery())
        self._asks = Newest(session, self)
        self._lanes = Lanes()
        self._words = Label("", "small", "muted")
        self._by = ChoiceRow(
            [(LaneBy.PHASE, self.tr("Phases")), (LaneBy.PERSON, self.tr("People"))],
            chosen=LaneBy.PHASE,
            name=self.tr("A lane for each of"),
        )
        self._acts = FlowRow(*self._buttons(), gap=4)
        below = row(self._words, self._acts, self._by, gap=8, wide=0)
        self.setLayout(column(self._lanes, below, gap=2, margins=(10, 6)))
        self._lanes.went_to.connect(self.went_to)
        self._lanes.view_asked.connect(self._on_view_asked)
        self._lanes.pointed.connect(self._on_pointed)
        self._by.picked.connect(self._on_by)
        self._say_legend()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see."""
        return self._lanes.picture is None

    def wanted(self, *, otherwise: bool) -> bool:
        """Return whether the person wants to see it; *otherwise* if they never said."""
        kept = self._session.drafts.kept(_KEPT)
        return otherwise if kept is None else kept == _SHOWN

    def want(self, *, shown: bool) -> None:
        """Remember what the person wants, beyond this sitting."""
        self._session.drafts.keep(_KEPT, _SHOWN if shown else _HIDDEN)

    def show_query(self, query: TimelineQuery, known: Known) -> None:
        """Draw what a query is about, and read again what was recorded since."""
        before = self._look.query
        same = (query.incident, query.order) == (before.incident, before.order)
        self._known = known
        self._look = Look(query, self._look.by, self._look.scale if same else None)
        self._read()

    def show_listed(self, first: datetime, last: datetime) -> None:
        """Mark which stretch is in sight in the list."""
        self._lanes.show_listed(self._known.local(first), self._known.local(last))

    def _buttons(self) -> list[Button]:
        lanes = self._lanes
        acts = (
            (self.tr("Closer"), self.tr("Zoom in, +"), self._closer),
            (self.tr("Wider"), self.tr("Zoom out, -"), self._wider),
            (self.tr("Whole"), self.tr("Show all of it, 0"), lanes.show_whole),
            (self.tr("Earlier"), self.tr("Move to earlier times"), self._earlier),
            (self.tr("Later"), self.tr("Move to later times"), self._later),
        )
        made = []
        for words, tip, act in acts:
            button = Button(words, "quiet")
            button.setToolTip(tip)
            button.clicked.connect(act)
            made.append(button)
        return made

    def _closer(self) -> None:
        self._lanes.zoom(closer=True)

    def _wider(self) -> None:
        self._lanes.zoom(closer=False)

    def _earlier(self) -> None:
        self._lanes.pan(later=False)

    def _later(self) -> None:
        self._lanes.pan(later=True)

    def _on_by(self, key: str) -> None:
        self._look = replace(self._look, by=LaneBy(key))
        self._read()

    def _on_view_asked(self, scale: Scale) -> None:
        picture = self._lanes.picture
        whole = picture is not None and scale == picture.whole
        self._look = replace(self._look, scale=None if whole else scale)
        self._read()

    def _read(self) -> None:
        look, known, now = self._look, self._known, self._session.now()
        self._asks.ask(
            lambda logbook: picture_of(logbook.timelines, look, known, now),
            self._show,
        )

    def _show(self, picture: LanePicture | None) -> None:
        self._lanes.show_picture(picture, in_words(picture) if picture else "")
        self._say_legend()
        self.changed.emit()

    def _on_pointed(self, stretch: int) -> None:
        picture = self._lanes.picture
        if picture is None or stretch < 0:
            self._say_legend()
        else:
            self._words.setText(stretch_in_words(picture, stretch))

    def _say_legend(self) -> None:
        picture = self._lanes.picture
        self._words.setText(
            self.tr("Bars: how many entries. Zoom in to see each.")
            if picture is not None and picture.bars
            else self.tr("Hollow: late or amended. Dashes end where it was written.")
        )
