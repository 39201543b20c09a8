"""The supervisor's first minute: what happened, what is open, overdue, new, sound."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from logbook.application.overview import Overview
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.incident import Incident
from logbook.domain.overview import IncidentOverview
from logbook.domain.review import News
from logbook.domain.step import Phase
from logbook.domain.verification import VerificationReport
from ui import rooms
from ui.screens.figures_part import FiguresPart
from ui.screens.overview_card import IncidentCard
from ui.screens.overview_record import RecordPart
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure_row import Figure
from ui.widgets.focus import holds_focus
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, holder
from ui.widgets.scrolled_page import WIDEST_LIST, Page

_MINUTE_MS = 60_000
_DIGITS = "123456789"
_ROOMS = {"V": rooms.VERIFICATION, "R": rooms.REVIEW}


@dataclass(frozen=True, slots=True)
class _Record:
    """What is read first, before any incident.

    Attributes:
        report: What the last verification had found by then.
        changed: Incidents with entries since the last reading; none if it may be any.
    """

    overview: Overview
    news: News
    report: VerificationReport | None
    changed: frozenset[str] | None


class OverviewScreen(Page):
    """One card for each open incident; each figure leads to what it counts.

    Incidents are read one by one, so that a note somebody records meanwhile does not
    wait for all of them.
    """

    led = Signal(str, object)
    """A person wants to see what a figure counts."""

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Overview"), widest=WIDEST_LIST)
        self._session = session
        self._record: _Record | None = None
        self._found: dict[str, IncidentOverview] = {}
        self._cards: dict[str, IncidentCard] = {}
        self._chosen: IncidentCard | None = None
        self._stale: set[str] = set()
        self._reading = False
        self._whole = RecordPart()
        self._keys = Label(self._key_words(), "small", "muted")
        self._open, self._closed = column(gap=12), column(gap=12)
        self._fold = Disclosure("", holder(self._closed))
        self._first = Button(self.tr("Go to the incidents"), icon="folder-lock")
        words = self.tr("What is open, overdue and not yet reviewed will stand here.")
        self._nothing = EmptyState(words, self._first)
        self._minute = QTimer(self)
        self._minute.start(_MINUTE_MS)
        self._long = FiguresPart(session)
        opened, asked = holder(self._open), (self._fold, self._long)
        for part in (self._whole, self._nothing, self._keys, opened, *asked):
            self.body.addWidget(part)
        for hidden in (self._nothing, self._keys, *asked):
            hidden.setVisible(False)
        self._listen()

    def _listen(self) -> None:
        self._minute.timeout.connect(self._tick)
        self._fold.toggled.connect(lambda _: self._read_next())
        self._first.clicked.connect(lambda: self.led.emit(rooms.INCIDENTS, ""))
        self._whole.pressed.connect(self._on_record_pressed)
        self._whole.room_asked.connect(lambda room: self.led.emit(room, ""))
        self._session.checking.connect(self._on_checking)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def refresh(self) -> None:
        """Ask how the record stands, then each incident with something new."""
        since = self._record.overview.size if self._record else None
        report = self._session.report
        self._session.do(
            self, lambda logbook: _read(logbook, since, report), self._show
        )

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Is the record sound, what is new since you last vouched for it, and how "
            "does each incident stand. Each number leads to what it counts: press it, "
            "or choose an incident by its digit and then press the letter beside the "
            "number. Steps to come back to are those that are done and not verified, "
            "and those that were meant for a time only and are still in force. Not "
            "yet witnessed means that nobody else vouches for it yet."
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = QKeySequence(event.keyCombination()).toString()
        if not self._lead_by(key):
            super().keyPressEvent(event)

    def _lead_by(self, key: str) -> bool:
        """Do what a key stands for; says whether it stands for anything."""
        cards = [card for card in self._cards.values() if card.isVisible()]
        if key and key in _DIGITS:
            if _DIGITS.index(key) < len(cards):
                cards[_DIGITS.index(key)].head.setFocus(
                    Qt.FocusReason.ShortcutFocusReason
                )
            return True
        if key in _ROOMS:
            self.led.emit(_ROOMS[key], "")
            return True
        if key == "P":
            self._long.unfold()
            return True
        chosen = self._chosen or next(iter(cards), None)
        return self._whole.press(key) or (chosen is not None and chosen.press(key))

    def _show(self, record: _Record) -> None:
        before, self._record = self._record, record
        report, overview = record.report, record.overview
        same = before is not None and (before.report, before.news.since) == (
            report,
            record.news.since,
        )
        changed = record.changed if same else None
        self._whole.show_report(report, "")
        self._whole.show_record(overview, record.news, report)
        self._long.show_incidents(overview.incidents, overview.size)
        was = before.overview if before else None
        if was is None or _order(was) != _order(overview):
            self._lay_out(overview)
            self._say_lead(overview)
        every = {one.reference for one in overview.incidents}
        self._stale |= every if changed is None else changed | (every - {*self._found})
        self._read_next()

    def _lay_out(self, overview: Overview) -> None:
        """Put a card for each incident in its place; closed ones are folded."""
        if holds_focus(self):
            # What had the keyboard goes away; letters and digits still work here.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chosen = None
        for box in (self._open, self._closed):
            empty(box)
        self._cards = {}
        for number, incident in enumerate(overview.incidents):
            place = _DIGITS[number] if number < len(_DIGITS) else ""
            card = IncidentCard(incident, place)
            card.entered.connect(self._on_entered)
            card.pressed.connect(self._on_pressed)
            self._cards[incident.reference] = card
            closed = incident.reference in overview.closed
            (self._closed if closed else self._open).addWidget(card)
            if (found := self._found.get(incident.reference)) is not None:
                card.show_found(found, self._session.now())
        count = len(overview.closed)
        several = self.tr("Closed incidents ({count})").format(count=count)
        self._fold.say(self.tr("1 closed incident") if count == 1 else several)
        self._fold.setVisible(count > 0)
        self._nothing.setVisible(not overview.incidents)
        self._keys.setVisible(bool(overview.incidents))
        self._choose(next(iter(self._cards.values()), None))

    def _read_next(self) -> None:
        """Read one more incident; closed ones only while somebody looks at them."""
        record = self._record
        if record is None or self._reading:
            return
        overview, report = record.overview, record.report
        hidden = frozenset() if self._fold.is_open else overview.closed
        wanted = self._stale - hidden
        waiting = (one for one in overview.incidents if one.reference in wanted)
        incident = next(waiting, None)
        if incident is None:
            return
        self._stale.discard(incident.reference)
        self._reading = True
        self._session.do(
            self,
            lambda logbook: logbook.overview.incident(
                incident, overview, logbook.pack, report
            ),
            self._on_read,
            self._on_not_read,
        )

    def _on_read(self, found: IncidentOverview) -> None:
        reference = found.incident.reference
        self._reading = False
        self._found[reference] = found
        if (card := self._cards.get(reference)) is not None:
            card.show_found(found, self._session.now())
        self._read_next()

    def _on_not_read(self, _error: Exception) -> bool:
        # What cannot be read is said once on the strip; the others are not asked.
        self._reading, self._stale = False, set()
        return False

    def _tick(self) -> None:
        """Show what changes with the minute."""
        now = self._session.now()
        for reference, found in self._found.items():
            if (card := self._cards.get(reference)) is not None:
                card.show_found(found, now)

    def _say_lead(self, overview: Overview) -> None:
        count = len(overview.incidents) - len(overview.closed)
        several = self.tr("{count} incidents are open.").format(count=count)
        words = self.tr("1 incident is open.") if count == 1 else several
        self.show_lead(words if count else self.tr("No incident is open."))

    def _on_entered(self, incident: Incident) -> None:
        self._session.choose_incident(incident)
        self.led.emit(Phase.CONTAIN.value, "")

    def _on_pressed(self, incident: Incident, figure: Figure) -> None:
        if self._session.incident != incident:
            self._session.choose_incident(incident)
        self.led.emit(figure.room, figure.what)

    def _on_record_pressed(self, figure: Figure) -> None:
        """Lead to all incidents; the timeline wants one of them to be open."""
        incidents = self._record.overview.incidents if self._record else ()
        if self._session.incident is None and figure.room == rooms.TIMELINE:
            if not incidents:
                words = self.tr("The timeline opens with the first incident.")
                self._session.strip.emit("muted", words)
                return
            self._session.choose_incident(incidents[0])
        self.led.emit(figure.room, figure.what)

    def _on_checking(self, done: int, total: int) -> None:
        if self._session.report is None:
            words = self.tr("Checking the record: {done} of {total} entries")
            self._whole.show_report(None, words.format(done=done, total=total))

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isAncestorOf(now):
            return
        for card in self._cards.values():
            if card.isAncestorOf(now):
                self._choose(card)

    def _choose(self, card: IncidentCard | None) -> None:
        """Let letters be about *card* from now on."""
        if card is self._chosen:
            return
        if self._chosen is not None:
            self._chosen.show_chosen(chosen=False)
        self._chosen = card
        if card is not None:
            card.show_chosen(chosen=True)

    def _key_words(self) -> str:
        return self.tr(
            "Keys: 1 to 9 choose an incident; then C clocks, O open containment, Q "
            "questions, D drafts of reports, E evidence, N new, A amended, L late, W "
            "not witnessed, S seen by its author alone, F findings. Shift with N, A, L "
            "or W: over all incidents. P how long things took."
        )


def _read(
    logbook: OpenLogbook, since: int | None, report: VerificationReport | None
) -> _Record:
    changed = None if since is None else logbook.overview.changed_since(since)
    overview = logbook.overview.overview()
    return _Record(overview, logbook.reviews.news(), report, changed)


def _order(overview: Overview) -> tuple[list[str], frozenset[str]]:
    return [one.reference for one in overview.incidents], overview.closed
