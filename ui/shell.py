"""The open logbook on the screen: rooms, header, note bar, and who hears what."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from logbook.application.notes import NoteDraft
from logbook.bootstrap.laptop import Protection
from logbook.bootstrap.opening import OpenLogbook, cover_of
from logbook.domain.bodies import Manner
from logbook.domain.draft import Problem
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.evidence import EvidenceItem
from logbook.domain.incident import Incident
from logbook.domain.moment import Moment
from logbook.domain.role import Role
from logbook.domain.shift import Shift
from logbook.domain.step import Phase
from logbook.domain.timeline_query import TimelineQuery
from logbook.domain.verification import VerificationReport
from ui import messages, rooms
from ui.file_dialogs import FileDialogs
from ui.formatting import time_text
from ui.main_window import MainWindow
from ui.screens.evidence_words import offered_words
from ui.screens.help import HelpScreen
from ui.screens.incidents import IncidentsScreen
from ui.screens.screen import (
    AsksForSide,
    BringsUp,
    HasSidePanel,
    LeadsElsewhere,
    LocksFor,
    Printable,
    Screen,
    Searchable,
)
from ui.screens.sensitive import SensitiveWords
from ui.screens.settings import SettingsScreen
from ui.session import Session
from ui.settings import Settings
from ui.standing import (
    Standing,
    duty_notices,
    heading_of,
    is_closed,
    phase_entries,
    room_entries,
    standing_of,
    witness_notice,
)
from ui.tokens import State
from ui.widgets.incident_header import Notice
from ui.widgets.message_strip import Message
from ui.widgets.middle import SIDE_FROM

_NOTE, _WHERE = "note", "where"
_ASIDE = (rooms.SETTINGS, rooms.HELP)
_FREE = (
    rooms.OVERVIEW,
    rooms.INCIDENTS,
    rooms.REVIEW,
    rooms.SHIFT,
    rooms.VERIFICATION,
    *_ASIDE,
)
"""Rooms that can be entered while no incident is open."""


class Shell(QObject):
    """Wires one open logbook to one window.

    Args:
        screens: The screen of each room of the record; see `ui.screens.all_screens`.
    """

    lock_asked = Signal()
    locked_for = Signal(str)
    """The laptop is locked for this person, who is chosen on the unlock screen."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        settings: Settings,
        screens: Mapping[str, QWidget],
        dialogs: FileDialogs | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._standing = Standing(session.size, 0)
        self._before = rooms.INCIDENTS
        self._incidents = IncidentsScreen(session)
        self._settings = SettingsScreen(settings, session, dialogs)
        self._help = HelpScreen()
        self._screens: dict[str, QWidget] = {
            **screens,
            rooms.INCIDENTS: self._incidents,
            rooms.SETTINGS: self._settings,
            rooms.HELP: self._help,
        }
        for room, screen in self._screens.items():
            side = screen.side_panel() if isinstance(screen, HasSidePanel) else None
            folds_under = getattr(screen, "SIDE_FROM", SIDE_FROM)
            window.add_room(room, screen, side=side, side_from=folds_under)
            if isinstance(screen, LeadsElsewhere):
                screen.led.connect(self._on_led)
            if isinstance(screen, LocksFor):
                screen.locked_for.connect(self.locked_for)
            if isinstance(screen, AsksForSide):
                screen.side_asked.connect(window.middle.open_side)
        self._listen_to_window()
        self._listen_to_session()
        SensitiveWords(window, session)

    def begin(self, logbook: OpenLogbook, protection: Protection) -> None:
        """Show the logbook that was opened, where the person left it."""
        window, founding = self._window, logbook.founding
        window.show_rehearsal(founding.rehearsal)
        window.rail.show_place(founding.organisation)
        roles = {
            Role.RESPONDER: self.tr("Responder, since {time}"),
            Role.SUPERVISOR: self.tr("Supervisor, since {time}"),
        }
        since = time_text(self._session.now())
        role = roles[logbook.person.role].format(time=since)
        window.rail.show_person(logbook.person.name, role)
        window.header.show_network(_network(self, protection))
        self._show_standing(self._standing)
        self._close_notes()
        window.show_shell()
        window.show_room(rooms.INCIDENTS)
        self._session.do(self, lambda opened: opened.incidents.incidents(), self._go_on)
        self._session.do(
            self,
            lambda opened: opened.shifts.waiting_for(opened.person.id),
            self._on_shift,
        )
        self._session.do(
            self, lambda opened: opened.evidence.custody.waiting(), self._on_offered
        )
        # After the other, whose news about a draft would take its place on the strip.
        # What is amiss with the keys was said by nobody yet: the logbook did open.
        folder = logbook.folder
        self._session.ask(
            self, lambda: cover_of(folder).damaged, self._on_keys, self._on_no_keys
        )

    def _on_shift(self, shift: Shift | None) -> None:
        """Lead who is to take over to the card, before anything else."""
        if shift is None or rooms.SHIFT not in self._screens:
            return
        self._go(rooms.SHIFT)
        words = self.tr("A shift waits for you. Read the card in entry {number} first.")
        self._on_attempt("warn", words.format(number=shift.number))

    def _on_offered(self, items: tuple[EvidenceItem, ...]) -> None:
        """Say that evidence waits for who came, in whichever incident that is."""
        if items:
            self._on_attempt("muted", offered_words(items))

    def _on_keys(self, damaged: tuple[str, ...]) -> None:
        """Say which copy of the key file is damaged; it must not go unseen."""
        words = self.tr(
            "{file} is damaged. The other copy opened the logbook; nothing is lost. "
            "Make a copy of the folder and tell IT."
        )
        for name in damaged:
            self._on_strip("warn", words.format(file=name))

    def _on_no_keys(self, error: LogbookError) -> None:
        self._on_strip("bad", messages.of_error(error))

    def _listen_to_window(self) -> None:
        window = self._window
        window.room_shown.connect(self._on_room_shown)
        window.note_given.connect(self._on_note)
        window.note_bar.edited.connect(self._on_note_edited)
        window.lock_asked.connect(self.lock_asked)
        window.help_asked.connect(self._on_help_asked)
        window.settings_asked.connect(lambda: self._step_aside(rooms.SETTINGS))
        window.search_asked.connect(self._on_search)
        window.print_asked.connect(self._on_print)
        window.header.kind_asked.connect(self._on_kind_asked)
        self._incidents.chosen.connect(self._on_incident_chosen)
        for screen in (self._settings, self._help):
            screen.left.connect(self._on_back)
            QShortcut(QKeySequence("Esc"), screen, self._on_back)

    def _listen_to_session(self) -> None:
        session = self._session
        session.recorded.connect(self._on_recorded)
        session.incident_changed.connect(self._on_incident_changed)
        session.checking.connect(self._on_checking)
        session.checked.connect(self._on_checked)
        session.strip.connect(self._on_attempt)

    def _go_on(self, incidents: list[Incident]) -> None:
        """Return to where the person was, or to the only incident there is.

        A supervisor who was nowhere yet is led to the overview.
        """
        kept = self._session.drafts.kept(_WHERE)
        where = cast("Mapping[str, str]", kept) if isinstance(kept, Mapping) else {}
        by_reference = {incident.reference: incident for incident in incidents}
        wanted = where.get("incident", "")
        only = incidents[0] if len(incidents) == 1 else None
        incident = by_reference.get(wanted, only)
        if incident is not None:
            self._session.choose_incident(incident)
            room = where.get("room", self._first_room())
            self._go(room if room in self._screens else Phase.CONTAIN.value)
        elif incidents and self._first_room() == rooms.OVERVIEW:
            self._go(rooms.OVERVIEW)

    def _first_room(self) -> str:
        """Return where somebody begins who has not worked on anything yet."""
        logbook = self._session.logbook
        supervises = logbook and logbook.person.role is Role.SUPERVISOR
        if supervises and rooms.OVERVIEW in self._screens:
            return rooms.OVERVIEW
        return Phase.CONTAIN.value

    def _go(self, room: str) -> None:
        if room in self._screens and self._may_enter(room):
            self._window.show_room(room)

    def _on_led(self, room: str, what: str | int | TimelineQuery) -> None:
        """Go where a screen points, and to the very thing it points at."""
        self._go(room)
        screen = self._screens.get(room)
        if self._window.room == room and isinstance(screen, BringsUp):
            screen.bring_up(what)

    def _may_enter(self, room: str) -> bool:
        return room in _FREE or self._session.incident is not None

    def _step_aside(self, room: str) -> None:
        if self._window.room not in _ASIDE:
            self._before = self._window.room
        self._window.show_room(room)

    def _on_back(self) -> None:
        self._go(self._before)

    def _on_room_shown(self, room: str) -> None:
        self._refresh_screen()
        incident = self._session.incident
        if incident is not None and room not in _ASIDE:
            where = {"incident": incident.reference, "room": room}
            self._session.drafts.keep(_WHERE, where)

    def _refresh_screen(self) -> None:
        screen = self._screens.get(self._window.room)
        if isinstance(screen, Screen):
            screen.refresh()

    def _refresh_standing(self) -> None:
        incident = self._session.incident
        self._session.do(
            self,
            lambda logbook: (incident, standing_of(logbook, incident)),
            self._on_standing,
        )

    def _on_standing(self, found: tuple[Incident | None, Standing]) -> None:
        incident, standing = found
        if incident == self._session.incident:
            self._show_standing(standing)

    def _show_standing(self, standing: Standing) -> None:
        self._standing = standing
        rail, header = self._window.rail, self._window.header
        report = self._session.report
        rail.show_phases(phase_entries(standing))
        rail.show_rooms(room_entries(standing, report, self._screens))
        header.show_heading(heading_of(self._session.incident, standing))
        self._window.show_closed(closed=is_closed(self._session.incident, standing))
        duties = duty_notices(standing, self._session.now())
        witness, in_short = witness_notice(report, self._session.size)
        header.show_notices(duties, witness, in_short)

    def _on_incident_chosen(self, incident: Incident) -> None:
        self._session.choose_incident(incident)
        self._go(Phase.CONTAIN.value)

    def _on_kind_asked(self) -> None:
        self._go(rooms.INCIDENTS)
        self._incidents.ask_kind()

    def _on_incident_changed(self, incident: Incident | None) -> None:
        self._close_notes()
        if incident is None:
            return
        kept = self._session.drafts.kept(_NOTE, incident.reference)
        self._window.note_bar.show_words(kept if isinstance(kept, str) else "")
        if isinstance(kept, str) and kept:
            self._on_attempt("muted", self.tr("Your unfinished note is here again."))
        self._refresh_standing()
        self._refresh_screen()

    def _close_notes(self) -> None:
        """Take notes only where they belong to something, and may be recorded."""
        bar, report = self._window.note_bar, self._session.report
        if report is not None and report.first_bad is not None:
            words = self.tr("Recording is stopped: entry {number} is not as signed.")
            bar.stop(words.format(number=report.first_bad))
        elif self._session.incident is None:
            bar.stop(self.tr("Open an incident first. Notes belong to one."))
        else:
            bar.go_on()

    def _on_note(self, manner: Manner, words: str, moment: Moment | None) -> None:
        incident = self._session.incident
        if incident is None:
            return
        reference, draft = incident.reference, NoteDraft(manner, words, moment)
        self._session.do(
            self,
            lambda logbook: logbook.notes.record(reference, draft),
            lambda _: self._on_note_recorded(reference),
            self._on_note_failed,
        )

    def _on_note_recorded(self, reference: str) -> None:
        self._session.drafts.keep(_NOTE, None, reference)
        self._window.note_bar.note_recorded()

    def _on_note_failed(self, error: LogbookError) -> bool:
        if not isinstance(error, ProblemsError):
            self._window.note_bar.note_refused()
            return False
        problems = map(Problem, error.problems.values())
        self._window.note_bar.note_refused(" ".join(map(messages.of_problem, problems)))
        return True

    def _on_note_edited(self, words: str) -> None:
        if self._session.incident is not None:
            reference = self._session.incident.reference
            self._session.drafts.keep(_NOTE, words or None, reference)

    def _on_recorded(self, _entry: SignedEntry) -> None:
        self._refresh_standing()
        self._refresh_screen()

    def _on_checking(self, _done: int, _total: int) -> None:
        if self._session.report is None:
            self._show_standing(self._standing)

    def _on_checked(self, report: VerificationReport) -> None:
        self._close_notes()
        if not report.intact:
            self._on_strip("bad", messages.of_finding(report.findings[0]))
        self._refresh_standing()
        self._refresh_screen()

    def _on_attempt(self, tone: State, words: str) -> None:
        """Say what came of an attempt; it is no longer so once one succeeds."""
        self._window.strip.say(Message(words, tone, until_good=True))

    def _on_strip(self, tone: State, words: str) -> None:
        self._window.strip.say(Message(words, tone))

    def _on_help_asked(self, room: str) -> None:
        screen, logbook = self._screens[room], self._session.logbook
        if room == rooms.HELP or logbook is None or not isinstance(screen, Screen):
            return
        title = screen.accessibleName()
        self._help.show_help(title, screen.help_text(), logbook.pack)
        self._step_aside(rooms.HELP)

    def _on_search(self) -> None:
        self._go(rooms.TIMELINE)
        screen = self._screens.get(self._window.room)
        if isinstance(screen, Searchable):
            screen.focus_search()

    def _on_print(self) -> None:
        self._go(rooms.HAND_OVER)
        screen = self._screens.get(self._window.room)
        if isinstance(screen, Printable):
            screen.print_now()


def _network(shell: Shell, protection: Protection) -> Notice:
    if protection.no_network:
        return Notice(shell.tr("No network"), "good", "wifi-off")
    return Notice(shell.tr("Network not shut off"), "warn", "triangle-alert")
