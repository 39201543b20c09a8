"""What happened, in order: amended words struck through, late entries said to be."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from logbook.domain.incident import Incident
from logbook.domain.role import Role
from logbook.domain.timeline_query import TimelineQuery, time_of
from logbook.domain.verification import VerificationReport
from ui.delegates.entry_delegate import EntryDelegate
from ui.file_dialogs import FileDialogs
from ui.models.timeline_model import TimelineModel
from ui.newest import Newest
from ui.screens.record_state import faults_of, show_checking, show_findings
from ui.screens.supervisor import SupervisorPanel
from ui.screens.timeline_above import AboveList
from ui.screens.timeline_acts import EntryActs
from ui.screens.timeline_filters import TimelineFilters, cleared, restored
from ui.screens.timeline_head import TimelineHead
from ui.screens.timeline_known import Known, known_of
from ui.screens.timeline_panels import TimelinePanels
from ui.screens.timeline_picture import TimelinePicture
from ui.screens.timeline_place import (
    Found,
    found_of,
    is_narrowed,
    why_nothing,
)
from ui.screens.timeline_window import TimelineWindow
from ui.session import Session
from ui.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.entry_list import EntryList
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column, frame, holder, row
from ui.widgets.progress_line import ProgressLine
from ui.widgets.scrolled_page import WIDEST_LIST, Scrolled

_ACROSS = 24
_PICTURE_FROM = 520
"""Under this height of the screen the list needs the room of the picture."""

_SIGHT_MS = 60
"""What is in sight is said again so long after the list has come to rest."""

_QUERY = "timeline"
"""Where the last query of a person is kept."""


class TimelineScreen(QWidget):
    """Entries at once; whether they are as signed is said when it is known."""

    SIDE_FROM = 1000
    """Under this width of the window the supervisor's panel folds."""

    led = Signal(str, object)
    """Another room, and what is to be found there."""

    def __init__(self, session: Session, dialogs: FileDialogs | None = None) -> None:
        super().__init__()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Timeline"))
        self._session = session
        self._incident = ""
        self._known = Known()
        self._found: Found | None = None
        self._wanted = 0
        self._wanted_query: TimelineQuery | None = None
        self._checked_at = session.now()
        self._model = TimelineModel(self)
        self._counts = Newest(session, self)
        self._learns = Newest(session, self)
        self._make_parts()
        self._window = TimelineWindow(session, self._model, self._list)
        self._panels = TimelinePanels(session, self._window, dialogs)
        self._acts = EntryActs(session, self._model, self._list, self._panels, self)
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._lay_out()
        self._listen()
        self._show_report(session.report)

    def refresh(self) -> None:
        """Show what was recorded since; the list keeps its place."""
        incident = self._session.incident
        if incident is None:
            return
        report, now = self._session.report, self._session.now()
        self._learns.ask(lambda logbook: known_of(logbook, report, now), self._on_known)
        if incident.reference != self._incident:
            self._begin(incident)
        else:
            self._window.refresh()
            self._count()
        self._go_to_wanted()
        if self._panel is not None:
            self._panel.refresh()

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Everything that was recorded, of one incident or of all, in the order it "
            "happened or in the order it was written. Nothing here is ever changed: "
            "amended words stay readable, struck through. Ctrl+F searches: a word "
            "also finds longer ones that begin with it, words in quotation marks are "
            "found whole and one after the other, accents and capitals do not matter. "
            "F3 and Shift+F3 go from hit to hit. Home and End go to the first and the "
            "last entry of the record, G or Ctrl+G to an entry by its number or to a "
            "day. Ctrl+C copies the chosen entries, each with its number and time; "
            "Shift with an arrow chooses several. In the picture, arrows go from "
            "stretch to stretch, + and - zoom, 0 shows all of it, and Enter lists what "
            "stands there. Amend puts new words to an entry of your own; to those of "
            "others you can comment, or ask their author."
        )

    def side_panel(self) -> QWidget | None:
        """Return what a supervisor does with this; nothing for a responder."""
        return self._panel

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self._panels.close()
        self._head.focus()

    def bring_up(self, what: str | int | TimelineQuery) -> None:
        """Bring an entry, or rows, into sight, whatever was chosen before."""
        self._panels.close()
        if isinstance(what, TimelineQuery):
            self._wanted, self._wanted_query = 0, what
        else:
            self._wanted = int(what)
        self._go_to_wanted()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self) -> None:
        self._head = TimelineHead()
        self._filters = TimelineFilters()
        self._banner = Banner()
        self._indexing = ProgressLine()
        self._picture = TimelinePicture(self._session)
        self._above = AboveList()
        self._list = EntryList(self._model, EntryDelegate())
        self._list.setAccessibleName(self.tr("Entries"))
        self._nothing = Label("", "body", "muted")
        self._panel = self._supervisors_panel()

    def _supervisors_panel(self) -> SupervisorPanel | None:
        logbook = self._session.logbook
        if logbook is None or logbook.person.role is not Role.SUPERVISOR:
            return None
        return SupervisorPanel(self._session)

    def _lay_out(self) -> None:
        self._nothing.setContentsMargins(16, 12, 16, 12)
        listed = column(self._nothing, self._list, gap=0, margins=(1, 1), wide=1)
        self._entries = holder(column(frame(listed), self._acts.bar, gap=4, wide=0))
        body = column(
            *(self._head, self._filters, self._banner, self._indexing),
            *(self._picture, self._above),
            gap=8,
            margins=(_ACROSS, 14, _ACROSS, 10),
        )
        body.addWidget(self._entries, 1)
        body.addWidget(self._panels)
        self._inner = holder(body)
        across = row(self._inner, STRETCH, gap=0)
        across.setStretch(0, 1000)
        self.setLayout(column(Scrolled(_Content(across)), gap=0))

    def _listen(self) -> None:
        session, panels = self._session, self._panels
        session.checking.connect(self._on_checking)
        session.checked.connect(self._on_checked)
        session.indexing.connect(self._on_indexing)
        self._head.edited.connect(self._on_typed)
        self._head.next_asked.connect(lambda: self._step(1))
        self._head.left.connect(self._list.setFocus)
        self._filters.picked.connect(self._show_query)
        self._filters.more_asked.connect(self._on_more)
        self._filters.views_asked.connect(self._on_views)
        panels.picked.connect(self._show_query)
        panels.opened.connect(self._fit)
        panels.closed.connect(self._on_panel_closed)
        self._picture.went_to.connect(self._on_time_asked)
        if self._panel is not None:
            self._acts.chosen.connect(self._panel.choose)
        self._picture.changed.connect(self._fit)
        self._window.came.connect(self._on_came)
        self._window.queried.connect(self._on_queried)
        self._sight.timeout.connect(self._say_place)
        self._above.picture_asked.connect(self._on_draws)
        self._above.go_to_asked.connect(panels.show_go_to)
        self._above.export_asked.connect(self._on_export)
        theme().changed.connect(self._fit)
        self._list.scrolled.connect(lambda: self._sight.start(_SIGHT_MS))
        self._acts.led.connect(self.led)
        self._acts.entry_asked.connect(self.bring_up)
        self._take_keys()

    def _take_keys(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        acts = (
            ("F3", self, lambda: self._step(1)),
            ("Shift+F3", self, lambda: self._step(-1)),
            ("Ctrl+G", self, self._panels.show_go_to),
            ("G", self._list, self._panels.show_go_to),
        )
        for keys, where, act in acts:
            shortcut = QShortcut(QKeySequence(keys), where)
            shortcut.setContext(within)
            shortcut.activated.connect(act)

    def _begin(self, incident: Incident) -> None:
        """Show another incident, with what was chosen the last time."""
        first = not self._incident
        self._incident = incident.reference
        kept = self._session.drafts.kept(_QUERY) if first else None
        self._show_query(restored(kept, incident.reference))

    def _show_query(self, query: TimelineQuery) -> None:
        """List what is chosen now."""
        self._panels.close()
        self._window.show_query(query)
        self._on_queried()

    def _on_queried(self) -> None:
        query = self._window.query
        self._session.drafts.keep(_QUERY, query.to_value())
        self._head.show_query(query)
        self._filters.show_query(query, self._known, self._incident)
        self._picture.show_query(query, self._known)
        self._count()

    def _on_typed(self) -> None:
        query = self._window.query
        self._show_query(replace(query, words=self._head.words, order=self._head.order))

    def _count(self) -> None:
        query = self._window.query
        if is_narrowed(query):
            self._counts.ask(
                lambda logbook: found_of(logbook.timelines, query), self._on_found
            )
        else:
            self._counts.forget()
            self._on_found(None)

    def _on_found(self, found: Found | None) -> None:
        self._found = found
        self._head.show_found(found)
        self._say_nothing()

    def _on_known(self, known: Known) -> None:
        if known == self._known:
            self._picture.show_query(self._window.query, known)
            return
        self._known = known
        moved = known.moved_on(self._window.query)
        if moved != self._window.query:
            self._window.show_query(moved)
        self._on_queried()

    def _on_came(self) -> None:
        some = self._model.rowCount() > 0
        self._nothing.setVisible(not some)
        self._list.setVisible(some)
        self._say_nothing()
        self._acts.show_current()
        self._say_place()

    def _say_nothing(self) -> None:
        self._nothing.setText(why_nothing(self._window.query, self._found))

    def _go_to_wanted(self) -> None:
        """Go where somebody was led to; filters give way that would hide it."""
        if not self._incident:
            return
        query, self._wanted_query = self._wanted_query, None
        if query is not None:
            self._show_query(query)
        number, self._wanted = self._wanted, 0
        if number:
            self._window.go_to_entry(number, self._wider())

    def _wider(self) -> tuple[TimelineQuery, ...]:
        """Return queries that show what the present one hides."""
        plain = replace(cleared(self._window.query, self._incident), words="")
        return plain, replace(plain, incident=None)

    def _fit(self) -> None:
        look = theme()
        self._inner.setMaximumWidth(look.px(WIDEST_LIST) + 2 * _ACROSS)
        reading = not self._panels.is_open
        # Beside a finding the entries need the room.
        report = self._session.report
        sound = report is None or report.intact
        roomy = sound and self.height() >= look.px(_PICTURE_FROM)
        drawn = self._picture.wanted(otherwise=roomy)
        offered = not self._picture.is_empty
        self._picture.setVisible(reading and drawn and offered)
        self._above.offer_picture(drawn=drawn, offered=offered)
        for part in (self._filters, self._above, self._entries):
            part.setVisible(reading)
        told_beside = self._panel is not None and self._panel.isVisible()
        intact = report is not None and sound and not told_beside
        self._above.show_intact(shown=intact)

    def _on_draws(self) -> None:
        self._picture.want(shown=self._picture.isHidden())
        self._fit()

    def _say_place(self) -> None:
        """Say which entries are in sight, here and in the picture."""
        sight = self._list.in_sight()
        rows = self._model.rows()[sight[0] : sight[1] + 1] if sight else []
        self._above.say_place(rows, self._session.size)
        if rows:
            order = self._window.query.order
            times = [time_of(one, order) for one in rows]
            self._picture.show_listed(min(times), max(times))

    def _on_time_asked(self, at: datetime) -> None:
        self._window.go_to_time(at)
        self._list.setFocus()

    def _on_checking(self, done: int, total: int) -> None:
        if self._session.report is None:
            show_checking(self._banner, done, total)

    def _on_indexing(self, done: int, total: int) -> None:
        words = self.tr("The entries are being put in order. Nothing is missing.")
        self._indexing.follow(words, done, total)

    def _on_checked(self, report: VerificationReport) -> None:
        self._checked_at = self._session.now()
        self._show_report(report)
        if not report.intact and report.first_bad:
            self._wanted = report.first_bad
            self._go_to_wanted()

    def _show_report(self, report: VerificationReport | None) -> None:
        self._model.show_faults(faults_of(report))
        self._fit()
        if report is None:
            show_checking(self._banner, 0, self._session.size)
            return
        show_findings(self._banner, report)
        self._above.say_intact(self._checked_at)
        if self._panel is not None:
            self._panel.show_report(report, self._checked_at)

    def _step(self, by: int) -> None:
        """Go to the next or the previous row that has what is searched for."""
        count = self._model.rowCount()
        if not count or not self._window.query.words.strip():
            return
        here = self._list.currentIndex()
        place = here.row() + by if here.isValid() else (0 if by > 0 else count - 1)
        if 0 <= place < count:
            self._list.go_to(place)
        elif by > 0 and not self._model.later:
            self._window.first()
        elif by < 0 and not self._model.earlier:
            self._window.last()

    def _on_more(self) -> None:
        self._panels.show_more(self._window.query, self._known)

    def _on_views(self) -> None:
        self._panels.show_views(self._window.query, self._known)

    def _on_export(self) -> None:
        self._panels.show_export(self._window.query, self._known)

    def _on_panel_closed(self) -> None:
        self._fit()
        self._list.setFocus()


class _Content(QWidget):
    """Is as high as its width asks for; it scrolls only where it must."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setLayout(layout)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
