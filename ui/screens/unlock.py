"""Later starts: who are you, your passphrase, and what another clock says."""

from datetime import timedelta
from pathlib import Path
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from logbook.bootstrap.laptop import remembered
from logbook.bootstrap.opening import Cover, OpenLogbook, cover_of
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.errors import (
    LogbookError,
    VerificationError,
    WrongPassphraseError,
)
from logbook.domain.role import Role
from ui import messages
from ui.formatting import time_text
from ui.screens.clock_field import ClockField
from ui.session import Session
from ui.widgets.alone_frame import UNLOCK_WIDTH, AloneCard, AloneFrame
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, row, rule
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.person_picker import PersonChoice, PersonPicker

FREE_TRIES = 5
"""After so many wrong passphrases each further try waits."""

WAIT_MS = 60_000


class UnlockScreen(AloneFrame):
    """Opens one logbook as one person; shows nothing of the record before.

    Args:
        folder: The logbook.
        person: Who is chosen at first, by name or id.
        wait_ms: How long a try waits after too many wrong ones.
    """

    create_asked = Signal()
    open_asked = Signal()

    def __init__(
        self, session: Session, folder: Path, person: str = "", wait_ms: int = WAIT_MS
    ) -> None:
        super().__init__()
        self._session = session
        self._folder = folder
        self._chosen = person
        self._wait_ms = wait_ms
        self._wrong = 0
        self._trying = False
        self._banner = Banner()
        self._lead = Label(folder.stem, "body", "muted")
        self._who = LabelledField(self.tr("Who are you?"), PersonPicker())
        self._passphrase = LabelledField(self.tr("&Passphrase"), PassphraseEdit())
        self._clock = LabelledField(
            self.tr("&What time is it on the wall or on your phone?"),
            ClockField(session.now),
        )
        self._unlock = Button(self.tr("&Unlock"), "primary", "lock")
        self._wait = MarkedLine("timer", "", "warn")
        self._wait.setVisible(False)
        self._witness = MarkedLine("stamp", self.tr("Looking…"))
        card = AloneCard(
            self._lay_out(), self._facts(), left=False, widest=UNLOCK_WIDTH
        )
        self.show_card(card)
        self.show_foot(
            self.tr(
                "A wrong passphrase changes nothing. After five, each try waits "
                "one minute."
            )
        )
        self._listen()
        self._read_cover()

    def _lay_out(self) -> QVBoxLayout:
        other = Button(self.tr("&Open another logbook…"), "quiet")
        create = Button(self.tr("&Create a new one"), "quiet")
        other.clicked.connect(self.open_asked)
        create.clicked.connect(self.create_asked)
        return column(
            Label(self.tr("Unlock the logbook"), "h1"),
            self._lead,
            self._banner,
            8,
            self._who,
            8,
            self._passphrase,
            8,
            self._clock,
            self._wait,
            STRETCH,
            12,
            row(FlowRow(other, create), self._unlock, wide=0),
            gap=6,
        )

    def _facts(self) -> QVBoxLayout:
        draft = self.tr(
            "What you had typed and not recorded is safe. It is offered again after "
            "unlocking."
        )
        open_steps = self.tr("Deadlines and open steps are shown after unlocking.")
        return column(
            Label(self.tr("Waiting for you"), "h3"),
            MarkedLine("pen-line", draft),
            MarkedLine("clock", open_steps),
            12,
            rule(),
            12,
            Label(self.tr("What this computer remembers"), "h3"),
            self._witness,
            STRETCH,
            gap=8,
        )

    def _listen(self) -> None:
        self._unlock.clicked.connect(self._on_unlock)
        self._edit().entered.connect(self._on_unlock)
        self._edit().edited.connect(lambda: self._passphrase.show_problem(""))
        self._other_clock().time.returnPressed.connect(self._on_unlock)
        self._other_clock().time.textEdited.connect(
            lambda _: self._clock.show_problem("")
        )
        self._picker().picked.connect(self._on_picked)
        self._session.opened.connect(self._on_opened)

    def _picker(self) -> PersonPicker:
        return cast("PersonPicker", self._who.control)

    def _edit(self) -> PassphraseEdit:
        return cast("PassphraseEdit", self._passphrase.control)

    def _other_clock(self) -> ClockField:
        return cast("ClockField", self._clock.control)

    def _read_cover(self) -> None:
        self._unlock.setEnabled(False)
        self._session.ask(
            self, lambda: cover_of(self._folder), self._on_cover, self._on_no_cover
        )

    def _on_cover(self, cover: Cover) -> None:
        roles = {
            Role.RESPONDER: self.tr("Responder"),
            Role.SUPERVISOR: self.tr("Supervisor"),
        }
        chosen = next(
            (one.id for one in cover.people if self._chosen in (one.id, one.name)), ""
        )
        self._picker().show_persons(
            [PersonChoice(one.id, one.name, roles[one.role]) for one in cover.people],
            chosen,
        )
        self._lead.setText(self.tr("Logbook {name}").format(name=cover.name))
        self._lead.setToolTip(str(cover.folder))
        if cover.damaged:
            self._show_damaged_copy(cover.damaged)
        self._unlock.setEnabled(True)
        self._passphrase.focus()
        self._session.ask(
            self, lambda: remembered(cover.log), self._on_witness, self._on_no_witness
        )

    def _show_damaged_copy(self, names: tuple[str, ...]) -> None:
        self._banner.show_warning(
            self.tr("One copy of the keys is damaged"),
            [
                self.tr("{names} cannot be read.").format(names=", ".join(names)),
                self.tr("Safe: the other copy is sound and opens the logbook."),
                self.tr("Now: unlock, and have a backup made today."),
            ],
        )

    def _on_no_cover(self, error: LogbookError) -> None:
        for part in (self._who, self._passphrase, self._clock, self._unlock):
            part.setVisible(False)
        self._show_trouble(error)
        self._witness.say(self.tr("Nothing can be compared."))

    def _on_witness(self, seen: Checkpoint | None) -> None:
        if seen is None:
            self._witness.say(self.tr("No checkpoint of this logbook yet."))
        else:
            words = self.tr("Last seen: entry {number}. Compared after unlocking.")
            self._witness.say(words.format(number=seen.size))

    def _on_no_witness(self, _error: LogbookError) -> None:
        self._witness.say(
            self.tr(
                "No witness on this computer: it has no keyring that could remember "
                "a checkpoint. Compare with a printed one."
            )
        )

    def _on_picked(self, _person: str) -> None:
        self._passphrase.show_problem("")
        self._passphrase.focus()

    def _on_unlock(self) -> None:
        if not self._unlock.isEnabled():
            return
        problem = self._other_clock().problem()
        if problem is not None:
            self._clock.show_problem(messages.of_problem(problem))
            self._clock.focus()
            return
        self._banner.clear()
        self._trying = True
        self._unlock.show_busy(self.tr("Unlocking…"))
        self._edit().setEnabled(False)
        passphrase = bytearray(self._edit().take().encode())
        person = self._picker().chosen()
        self._session.open(self._folder, person, passphrase, self._on_failed)

    def _on_failed(self, error: LogbookError) -> None:
        self._trying = False
        self._unlock.show_ready()
        self._edit().setEnabled(True)
        if isinstance(error, WrongPassphraseError):
            self._wrong += 1
            self._passphrase.show_problem(messages.of_error(error))
            if self._wrong >= FREE_TRIES:
                self._make_wait()
        else:
            self._show_trouble(error)
        self._passphrase.focus()

    def _make_wait(self) -> None:
        """Let a guesser wait; whoever can start another program is not held up."""
        until = self._session.now() + timedelta(milliseconds=self._wait_ms)
        words = self.tr("{count} wrong passphrases. The next try is at {time}.")
        self._wait.say(words.format(count=self._wrong, time=time_text(until)))
        self._wait.setVisible(True)
        self._unlock.setEnabled(False)
        QTimer.singleShot(self._wait_ms, self, self._on_waited)

    def _on_waited(self) -> None:
        self._wait.setVisible(False)
        self._unlock.setEnabled(True)

    def _show_trouble(self, error: LogbookError) -> None:
        words = messages.of_error(error)
        if isinstance(error, VerificationError):
            self._banner.show_finding(
                self.tr("The file is at fault, not the passphrase"), [words]
            )
        else:
            self._banner.show_warning(self.tr("This logbook did not open"), [words])

    def _on_opened(self, _logbook: OpenLogbook) -> None:
        if not self._trying:
            return
        self._trying, self._wrong = False, 0
        self._unlock.show_ready()
        self._edit().setEnabled(True)
        ahead = self._other_clock().ahead()
        if ahead is None:
            return
        seconds = round(ahead.total_seconds())
        reference = self.tr("a clock on the wall or a phone")
        self._session.do(
            self._session,
            lambda logbook: logbook.notes.check_clock(None, reference, seconds),
        )
