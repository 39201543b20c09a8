"""The window of an open logbook: rail, header, one screen, side panel, strip, note bar.

It knows no services: it takes plain values, and says what a person wants by signals.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QMenu, QStackedLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ui.theme import theme
from ui.tokens import LOW, MIDDLE, NARROW
from ui.widgets.buttons import Button
from ui.widgets.focus import enter, holds_focus, primary_of, put_focus, step_focus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.incident_header import IncidentHeader
from ui.widgets.layouts import column, empty, holder, row
from ui.widgets.message_strip import MessageStrip
from ui.widgets.middle import SIDE_FROM, Middle
from ui.widgets.note_bar import NoteBar
from ui.widgets.rail import Rail
from ui.widgets.rehearsal_band import RehearsalBand

RESERVED_MNEMONICS = frozenset("TEHV")
"""Letters that lead to rooms with Alt; no label on any screen may take them."""

_ROOM_KEYS = ("F2", "F7", "F8")
"""Keys that lead to rooms on their own, wherever a person is typing."""

_FIRST_SIZE = QSize(1280, 800)
_LEAST_SIZE = QSize(640, 400)


@dataclass(frozen=True, slots=True)
class _Room:
    screen: QWidget
    side: QWidget | None
    side_from: int


class MainWindow(QWidget):
    """Hosts one screen for each room, or a frame alone before the logbook is open.

    The parts are public: whoever wires the window shows plain values in them.

    Args:
        now: Reads the clock, with the offset of the place.
        rehearsal: Whether every screen says that nothing here is real.
    """

    room_shown = Signal(str)
    """The screen of this room is in sight now."""

    note_given = Signal(object, str, object)
    """Its `Manner`, the words, and the `Moment` it happened or none for now."""

    lock_asked = Signal()
    help_asked = Signal(str)
    """What is the screen of this room for?"""

    settings_asked = Signal()
    search_asked = Signal()
    print_asked = Signal()
    closing = Signal()

    def __init__(self, now: Callable[[], datetime], *, rehearsal: bool = False) -> None:
        super().__init__()
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Incident Logbook"))
        self._rooms: dict[str, _Room] = {}
        self._room = ""
        self._before_note: QWidget | None = None
        self._before_ask: QWidget | None = None
        self.rail = Rail()
        self.header = IncidentHeader()
        self.middle = Middle()
        self.strip = MessageStrip()
        self.note_bar = NoteBar(now)
        self._panel_button = Button(self.tr("Side panel  F6"), "quiet", "panel-right")
        self.strip.add_button(self._panel_button)
        self._shell = self._lay_out(rehearsal=rehearsal)
        self._listen()
        self._bind_keys()
        self.resize(_FIRST_SIZE)
        self._arrange()

    def fill_small_screen(self) -> None:
        """Fill a screen that has no room for the window and its frame.

        Half outside the screen, the window would hide the quick note bar.
        """
        room = self.screen().availableSize()
        if room.width() <= self.width() or room.height() <= self.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def add_room(
        self,
        room: str,
        screen: QWidget,
        *,
        side: QWidget | None = None,
        side_from: int = SIDE_FROM,
    ) -> None:
        """Host *screen* for *room*; one screen may serve several rooms.

        Args:
            side: What stands beside it.
            side_from: Under this width of the window the side panel folds.
        """
        # A room nobody goes to has to go with the window, too: on its own it would be
        # kept for good by a lambda that listens to something in it.
        if screen.parent() is None:
            screen.hide()
            screen.setParent(self.middle)
        self._rooms[room] = _Room(screen, side, side_from)
        if room == self._room:
            self.show_room(room)

    def show_room(self, room: str) -> None:
        """Bring the screen of *room* into sight and put the keyboard there."""
        found = self._rooms[room]
        self._room = room
        self.rail.show_here(room)
        self.middle.show_screen(found.screen, found.side, found.side_from)
        enter(found.screen)
        self.room_shown.emit(room)

    def ask(self, panel: QWidget) -> None:
        """Ask something on whatever screen is in sight, until `stop_asking`."""
        self._before_ask = QApplication.focusWidget()
        self._question.addWidget(panel)
        self._asking.setVisible(True)
        put_focus(panel, afresh=True)

    @property
    def is_asking(self) -> bool:
        """Whether something is asked and not answered yet."""
        return self._asking.isVisible()

    def stop_asking(self) -> None:
        """Let go of what was asked; the keyboard goes back to where it was."""
        empty(self._question)
        self._asking.setVisible(False)
        before, self._before_ask = self._before_ask, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def show_rehearsal(self, rehearsal: bool) -> None:  # noqa: FBT001 - a state
        """Say on every screen of the open logbook that nothing here is real."""
        self._band.setVisible(rehearsal)

    def show_closed(self, *, closed: bool) -> None:
        """Say in every room that the open incident takes additions only."""
        self._closed.setVisible(closed)

    @property
    def room(self) -> str:
        """The room whose screen is in sight."""
        return self._room

    def show_alone(self, frame: QWidget) -> None:
        """Show *frame* in place of everything, before a logbook is open."""
        if self._faces.indexOf(frame) < 0:
            self._faces.addWidget(frame)
        self._faces.setCurrentWidget(frame)
        put_focus(frame)

    def show_shell(self) -> None:
        """Show the open logbook."""
        self._faces.setCurrentWidget(self._shell)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own name
        return step_focus(self, 1 if next else -1)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self, *, rehearsal: bool) -> QWidget:
        self._band = RehearsalBand()
        self._question = column(gap=0, margins=(24, 8))
        self._asking = holder(self._question)
        self._asking.setVisible(False)
        below = (self._asking, self.strip, self.note_bar)
        words = self.tr(
            "Closed: additions only. Notes, calls, the end of a hold, evidence, "
            "corrections and reports are recorded as numbered additions."
        )
        closed = MarkedLine("folder-lock", words, "ink")
        self._closed = holder(column(closed, gap=0, margins=(24, 6)))
        self._closed.setVisible(False)
        body = column(self.header, self._closed, self.middle, *below, gap=0, wide=2)
        across = row(self.rail, body, gap=0, wide=1)
        shell = holder(column(self._band, across, gap=0, wide=1))
        self._band.setVisible(rehearsal)
        self._faces = QStackedLayout(self)
        self._faces.addWidget(shell)
        # The least width of parts that are hidden must not hold the window open.
        for layout in (self._faces, shell.layout()):
            if layout is not None:
                layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(_LEAST_SIZE)
        return shell

    def _listen(self) -> None:
        self.rail.chosen.connect(self._on_chosen)
        self.rail.person_asked.connect(self._open_menu)
        self.header.lock_asked.connect(self.lock_asked)
        self.note_bar.given.connect(self.note_given)
        self.note_bar.left.connect(self._on_note_left)
        self.middle.folded.connect(self._show_panel_button)
        self._panel_button.clicked.connect(self._on_panel_button)
        theme().changed.connect(self._arrange)

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+L": self.lock_asked.emit,
            "Ctrl+N": self._on_note_asked,
            "Ctrl+Return": self._press_primary,
            "Ctrl+Enter": self._press_primary,
            "Ctrl+F": self.search_asked.emit,
            "Ctrl+P": self.print_asked.emit,
            "F1": lambda: self.help_asked.emit(self._room),
            "F6": lambda: self._go(1),
            "Shift+F6": lambda: self._go(-1),
            # Without a desktop theme Qt binds nothing to this, nor to Ctrl+Q.
            "Ctrl+,": self.settings_asked.emit,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self._shell, act)
        QShortcut(QKeySequence("Ctrl+Q"), self, self._quit)
        letters = (*"1234567890", *sorted(RESERVED_MNEMONICS))
        for key in (*(f"Alt+{letter}" for letter in letters), *_ROOM_KEYS):
            go = QShortcut(QKeySequence(key), self._shell)
            go.activated.connect(lambda key=key: self._on_shortcut(key))

    def _arrange(self) -> None:
        look, width = theme(), self.width()
        narrow = width < look.px(NARROW)
        rail = 96 if narrow else 200 if width < look.px(MIDDLE) else 232
        self.rail.setFixedWidth(look.px(rail))
        self.rail.show_narrow(narrow=narrow)
        self.header.show_low(low=self.height() < look.px(LOW))
        self.note_bar.show_narrow(narrow=narrow)
        self.middle.arrange(width)

    def _show_panel_button(self) -> None:
        self._panel_button.setVisible(self.middle.is_folded)

    def _on_chosen(self, key: str) -> None:
        if key in self._rooms:
            self.show_room(key)

    def _on_shortcut(self, shortcut: str) -> None:
        for entry in self.rail.entries():
            if entry.shortcut == shortcut:
                self._on_chosen(entry.key)

    def _on_note_asked(self) -> None:
        if not holds_focus(self.note_bar):
            self._before_note = QApplication.focusWidget()
        self.note_bar.focus()

    def _on_note_left(self) -> None:
        before, self._before_note = self._before_note, None
        if before is not None and before.isVisible():
            before.setFocus()
        elif self.middle.screen_shown is not None:
            put_focus(self.middle.screen_shown)

    def _on_panel_button(self) -> None:
        self.middle.open_side()
        put_focus(self.middle.side)

    def _press_primary(self) -> None:
        places = (self._asking, self.middle.screen_shown, self.middle.side)
        for place in places:
            button = primary_of(place) if place is not None else None
            if button is not None:
                button.click()
                return

    def _parts(self) -> list[QWidget]:
        """Return what F6 goes through, in reading order."""
        screen = self.middle.screen_shown
        parts: list[QWidget] = [self.rail, self.header]
        parts += [screen] if screen is not None else []
        parts += [self.middle.side] if self.middle.has_side else []
        parts += [self._asking] if self._asking.isVisible() else []
        return [*parts, self.note_bar]

    def _go(self, by: int) -> None:
        parts = self._parts()
        here = next((n for n, part in enumerate(parts) if holds_focus(part)), -1)
        start = here if here >= 0 else (-1 if by > 0 else 0)
        for step in range(1, len(parts) + 1):
            part = parts[(start + by * step) % len(parts)]
            if part is self.middle.side:
                self.middle.open_side()
            if part.isVisible() and put_focus(part, afresh=part is self.rail):
                break
        if not holds_focus(self.middle.side):
            self.middle.close_side()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, key, act in (
            (self.tr("Settings…"), "Ctrl+,", self.settings_asked.emit),
            (
                self.tr("What this screen is for"),
                "F1",
                lambda: self.help_asked.emit(self._room),
            ),
            (self.tr("Lock"), "Ctrl+L", self.lock_asked.emit),
            (self.tr("Quit"), "Ctrl+Q", self._quit),
        ):
            menu.addAction(f"{words}\t{key}", act)
        above = self.rail.person.mapToGlobal(QPoint(0, -menu.sizeHint().height()))
        menu.popup(above)

    def _quit(self) -> None:
        self.close()
