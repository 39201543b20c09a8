"""What happened, in order: amended words struck through, late entries said to be."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.incident import Incident
from logbook.domain.role import Role
from logbook.domain.timeline import TimelineRow
from logbook.domain.verification import VerificationReport
from ui.delegates.entry_delegate import EntryDelegate
from ui.formatting import time_text
from ui.models.entry_text import EntryText
from ui.models.search import folded
from ui.models.timeline_model import (
    ALL,
    AMENDED,
    TOLD,
    WINDOW,
    EntryRole,
    Order,
    Sieve,
    TimelineModel,
)
from ui.screens.amend import AmendPanel
from ui.screens.entry_bar import EntryBar
from ui.screens.record_state import faults_of, show_checking, show_findings
from ui.screens.supervisor import SupervisorPanel
from ui.screens.timeline_picture import (
    dots_of,
    filters_of,
    lanes_of,
    legend,
    summary_of,
)
from ui.session import Session
from ui.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.chip import Chip
from ui.widgets.discard import discard
from ui.widgets.entry_list import EntryList
from ui.widgets.fields import Choice, Field
from ui.widgets.label import Label, line
from ui.widgets.lanes import Lanes
from ui.widgets.layouts import STRETCH, column, frame, holder, row
from ui.widgets.scrolled_page import WIDEST_LIST, Scrolled

_ACROSS = 24
_LANES_FROM = 520
"""Under this height of the screen the list needs the room of the lanes."""


class TimelineScreen(QWidget):
    """Entries at once; whether they are as signed is said when it is known."""

    SIDE_FROM = 1000
    """Under this width of the window the supervisor's panel folds."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Timeline"))
        self._session = session
        self._incident = ""
        self._wanted = 0
        self._checked_at = session.now()
        self._amend: AmendPanel | None = None
        self._model = TimelineModel(self)
        self._make_parts()
        self._lay_out()
        self._listen()
        self._show_report(session.report)
        self._on_counted()

    def refresh(self) -> None:
        """Show what was recorded since; the list keeps its place."""
        incident = self._session.incident
        if incident is None:
            return
        known = self._model.newest if incident.reference == self._incident else 0
        self._session.do(
            self,
            lambda logbook: (incident, _read(logbook, incident.reference, known)),
            lambda found: self._on_read(*found),
        )
        if self._panel is not None:
            self._panel.refresh()

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Everything that was recorded about this incident, in the order it "
            "happened or in the order it was written. Nothing here is ever changed: "
            "amended words stay readable, struck through. Ctrl+F searches, F3 and "
            "Shift+F3 go from hit to hit, Ctrl+C copies an entry with its number and "
            "time. Amend puts new words to an entry of your own."
        )

    def side_panel(self) -> QWidget | None:
        """Return what a supervisor does with this; nothing for a responder."""
        return self._panel

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def bring_up(self, what: str | int) -> None:
        """Bring the entry of this number into sight, whatever was chosen before."""
        self._wanted = int(what)
        self._close_amend()
        self._search.clear()
        self._filters.choose(ALL)
        self._sift()
        self._go_to_wanted()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self) -> None:
        self._search = Field(hint=self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search the timeline"))
        self._search.setClearButtonEnabled(False)
        self._hits = Chip("search", "", "accent")
        self._order = Choice[Order](
            [
                (Order.HAPPENED, self.tr("When it happened")),
                (Order.WRITTEN, self.tr("When it was written")),
            ],
            named=self.tr("Order of the entries"),
        )
        self._filters = ChoiceRow(
            filters_of(), "filter", chosen=ALL, name=self.tr("Which entries")
        )
        self._banner = Banner()
        self._lanes = Lanes()
        self._picture = frame(column(self._lanes, margins=(10, 10)))
        self._summary = Label("", "small", "muted")
        self._intact = Chip("shield-check", "", "good")
        self._earlier = Button(self.tr("Show earlier entries"), "quiet", "history")
        self._list = EntryList(self._model, EntryDelegate())
        self._list.setAccessibleName(self.tr("Entries"))
        self._nothing = Label("", "body", "muted")
        self._bar = EntryBar()
        self._panel = self._supervisors_panel()

    def _supervisors_panel(self) -> SupervisorPanel | None:
        logbook = self._session.logbook
        if logbook is None or logbook.person.role is not Role.SUPERVISOR:
            return None
        return SupervisorPanel(self._session)

    def _lay_out(self) -> None:
        title = line(self.tr("Timeline"), "h1")
        head = row(title, 8, self._search, self._hits, self._order, wide=2)
        self._above = holder(row(self._summary, self._intact, gap=12, wide=0))
        listed = column(self._nothing, self._list, gap=0, margins=(1, 1), wide=1)
        self._nothing.setContentsMargins(16, 12, 16, 12)
        card = frame(listed)
        parts: list[QWidget] = [self._earlier, card, self._bar]
        self._entries = holder(column(*parts, gap=8, wide=1))
        self._beneath = QVBoxLayout()
        body = column(head, self._filters, self._banner, self._picture, gap=12)
        body.addWidget(self._above)
        body.addWidget(self._entries, 1)
        body.addLayout(self._beneath)
        body.setContentsMargins(_ACROSS, 16, _ACROSS, 12)
        self._inner = holder(body)
        across = row(self._inner, STRETCH, gap=0)
        across.setStretch(0, 1000)
        self.setLayout(column(Scrolled(_Content(across)), gap=0))

    def _listen(self) -> None:
        session = self._session
        session.checking.connect(self._on_checking)
        session.checked.connect(self._on_checked)
        self._search.textChanged.connect(lambda _: self._sift())
        self._search.returnPressed.connect(lambda: self._step(1))
        self._order.currentIndexChanged.connect(lambda _: self._sift())
        self._filters.picked.connect(lambda _: self._sift())
        self._earlier.clicked.connect(self._model.show_earlier)
        self._model.counted.connect(self._on_counted)
        self._list.went_to.connect(self._on_went_to)
        self._list.copied.connect(self._copy)
        self._bar.copy_asked.connect(self._copy)
        self._bar.amend_asked.connect(self._open_amend)
        theme().changed.connect(self._fit)
        for key, by in (("F3", 1), ("Shift+F3", -1)):
            steps = QShortcut(QKeySequence(key), self)
            steps.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            steps.activated.connect(lambda by=by: self._step(by))

    def _fit(self) -> None:
        look = theme()
        self._inner.setMaximumWidth(look.px(WIDEST_LIST) + 2 * _ACROSS)
        reading = self._amend is None
        # Beside a finding the entries need the room.
        sound = self._session.report is None or self._session.report.intact
        roomy = sound and self.height() >= look.px(_LANES_FROM)
        drawn = roomy and not self._lanes.is_empty()
        self._picture.setVisible(reading and drawn)
        about = [summary_of(self._model.shown()), legend() if drawn else ""]
        self._summary.setText(" ".join(about).strip())
        self._filters.setVisible(reading)
        self._above.setVisible(reading)
        report = self._session.report
        intact = report is not None and report.intact
        told_beside = self._panel is not None and self._panel.isVisible()
        self._intact.setVisible(intact and not told_beside)

    def _on_read(self, incident: Incident, rows: list[TimelineRow]) -> None:
        if self._session.incident != incident:
            return
        if incident.reference != self._incident:
            self._incident = incident.reference
            self._model.begin(rows)
        else:
            self._model.update(rows)
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        """Go to the entry somebody was led to, once it is there."""
        place = self._model.place_of(self._wanted) if self._wanted else None
        while place is None and self._wanted and self._model.hidden:
            self._model.show_earlier()
            place = self._model.place_of(self._wanted)
        if place is not None:
            self._wanted = 0
            self._list.go_to(place)

    def _on_counted(self) -> None:
        rows = self._model.shown()
        searching = bool(self._search.text().strip())
        hits = self._model.hits
        one, several = self.tr("1 hit"), self.tr("{count} hits")
        self._hits.say(one if hits == 1 else several.format(count=hits))
        self._hits.setVisible(searching)
        self._earlier.setVisible(self._model.hidden > 0)
        earlier = self.tr("Show earlier entries ({count} more)")
        self._earlier.setText(earlier.format(count=self._model.hidden))
        self._nothing.setText(self._why_nothing(searching=searching))
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._show_picture()
        self._fit()
        self._on_went_to()

    def _show_picture(self) -> None:
        """Draw the whole incident, also while only a part of it is listed."""
        every = self._model.rows
        lanes = lanes_of(every)
        dots = dots_of(every[-WINDOW:])
        self._lanes.show_dots(lanes, dots, self._session.now())
        used = {key for key, _ in lanes} | {ALL, TOLD, AMENDED}
        for key, _ in filters_of():
            self._filters.button(key).setVisible(key in used)

    def _why_nothing(self, *, searching: bool) -> str:
        if searching:
            return self.tr("Nothing here has these words. Try fewer letters.")
        if self._filters.chosen() != ALL:
            return self.tr("No entry of this kind yet.")
        return self.tr("No entry yet. What happened is written below.")

    def _on_checking(self, done: int, total: int) -> None:
        if self._session.report is None:
            show_checking(self._banner, done, total)

    def _on_checked(self, report: VerificationReport) -> None:
        self._checked_at = self._session.now()
        self._show_report(report)
        if not report.intact:
            self._wanted = report.first_bad or 0
            self._go_to_wanted()

    def _show_report(self, report: VerificationReport | None) -> None:
        self._model.show_faults(faults_of(report))
        self._fit()
        if report is None:
            show_checking(self._banner, 0, self._session.size)
            return
        show_findings(self._banner, report)
        at = self._checked_at
        words = self.tr("Intact, checked {time}")
        self._intact.say(words.format(time=time_text(at)))
        if self._panel is not None:
            self._panel.show_report(report, at)

    def _sift(self) -> None:
        self._model.choose(
            Sieve(
                self._order.value(),
                self._filters.chosen() or ALL,
                folded(self._search.text().strip()),
            )
        )

    def _step(self, by: int) -> None:
        """Go to the next or the previous row that has what is searched for."""
        count = self._model.rowCount()
        if not count or not self._search.text().strip():
            return
        here = self._list.currentIndex()
        place = here.row() + by if here.isValid() else (0 if by > 0 else count - 1)
        self._list.go_to(place % count)

    def _current(self) -> EntryText | None:
        index = self._list.currentIndex()
        found = index.data(EntryRole) if index.isValid() else None
        return found if isinstance(found, EntryText) else None

    def _on_went_to(self) -> None:
        logbook = self._session.logbook
        person = logbook.person.id if logbook else ""
        self._bar.show_entry(self._current(), person)

    def _copy(self) -> None:
        entry = self._current()
        if entry is not None:
            QGuiApplication.clipboard().setText(entry.quoted())
            self._bar.show_copied(entry)

    def _open_amend(self) -> None:
        entry = self._current()
        if entry is None:
            return
        self._close_amend()
        panel = AmendPanel(self._session, entry.number)
        panel.left.connect(self._close_amend)
        self._amend = panel
        self._entries.setVisible(False)
        self._fit()
        self._beneath.addWidget(panel)
        self._beneath.addStretch(1)
        panel.focus()

    def _close_amend(self) -> None:
        panel, self._amend = self._amend, None
        if panel is None:
            return
        discard(panel)
        while self._beneath.takeAt(0) is not None:
            pass
        self._entries.setVisible(True)
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


def _read(logbook: OpenLogbook, incident: str, known: int) -> list[TimelineRow]:
    """Read the rows after entry *known*, or all where earlier ones may have changed.

    To be called on the logbook thread.
    """
    new = logbook.timelines.rows_since(incident, known) if known else None
    return logbook.timelines.rows(incident, happened=False) if new is None else new
