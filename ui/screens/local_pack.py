"""Bringing in what the municipality adds to the pack: contacts and agreements."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.local_pack import LocalPack
from logbook.domain.role import Role
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.screens.local_words import adds_words, edition_words
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.discard import discard
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column

_MOST = 1024 * 1024
"""Bytes that are read at most; what is too large for a local pack says so itself."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A file a person chose, and what it would bring in."""

    name: str
    content: bytes
    local: LocalPack


class LocalPackPart(QWidget):
    """Says which local contacts are in force, and lets a supervisor bring in others."""

    def __init__(self, session: Session, dialogs: FileDialogs) -> None:
        super().__init__()
        self._session, self._dialogs = session, dialogs
        self._confirm: ConfirmPanel | None = None
        self._now = Label("", "body", "muted")
        self._problem = MarkedLine("circle-alert", "", "bad")
        self._problem.setVisible(False)
        self._import = Button(self.tr("&Import local contacts…"), icon="folder-lock")
        self._only = Label("", "small", "muted")
        self._body = column(
            Label(self.tr("Local contacts"), "label"),
            self._now,
            self._problem,
            FlowRow(self._import),
            self._only,
            gap=6,
        )
        self.setLayout(self._body)
        self._import.clicked.connect(self._choose)

    def refresh(self) -> None:
        """Ask which edition is in force."""
        logbook = self._session.logbook
        if logbook is None:
            return
        may = logbook.person.role is Role.SUPERVISOR
        self._import.setVisible(may)
        words = self.tr("A supervisor brings them in.")
        self._only.say("" if may else words)
        self._session.do(self, _standing_of, self._show, self._on_refused)

    def _show(self, found: tuple[LocalPack, int] | None) -> None:
        if found is None:
            words = self.tr(
                "None yet. The packs of the program know no telephone number."
            )
            self._now.setText(words)
            return
        local, number = found
        words = self.tr("{edition} Entry {number}.")
        edition = edition_words(local)
        self._now.setText(words.format(edition=edition, number=number))

    def _choose(self) -> None:
        self._complain("")
        title = self.tr("Which file holds the local contacts?")
        path = self._dialogs.open(self, title)
        if path is None:
            return
        self._import.setEnabled(False)
        self._session.do(
            self,
            lambda logbook: _read(logbook, path),
            lambda chosen: self._on_read(chosen, path),
            self._on_refused,
        )

    def _on_read(self, chosen: _Chosen | None, path: Path) -> None:
        self._import.setEnabled(True)
        logbook = self._session.logbook
        if chosen is None or logbook is None:
            words = self.tr(
                "{file} cannot be read. Nothing was brought in. Copy it to this "
                "computer and choose it again."
            )
            self._import.setFocus()
            self._complain(words.format(file=path.name))
            return
        self._ask(chosen, logbook.pack)

    def _ask(self, chosen: _Chosen, pack: JurisdictionPack) -> None:
        self._leave()
        local = chosen.local
        title = self.tr("Bring in version {version}").format(version=local.version)
        lines = [Label(words, "small") for words in adds_words(local, pack)]
        panel = ConfirmPanel(
            title,
            self.tr(
                "This is what it adds. It becomes an entry of the record with its "
                "whole text; the edition before stays readable there."
            ),
            title,
            middle=_Facts(lines),
        )
        self._confirm = panel
        panel.confirmed.connect(lambda: self._bring_in(chosen))
        panel.declined.connect(self._on_declined)
        self._import.setVisible(False)
        self._body.addWidget(panel)
        panel.act.setFocus()

    def _bring_in(self, chosen: _Chosen) -> None:
        if self._confirm is not None:
            self._confirm.act.show_busy(self.tr("Recording…"))

        def work(logbook: OpenLogbook) -> tuple[LocalPack, int] | None:
            logbook.local_packs.bring_in(chosen.content, chosen.name, logbook.pack)
            return _standing_of(logbook)

        self._session.do(self, work, self._on_brought_in, self._on_refused)

    def _on_brought_in(self, found: tuple[LocalPack, int] | None) -> None:
        self._on_declined()
        self._show(found)

    def _on_declined(self) -> None:
        self._leave()
        self._import.setFocus()

    def _on_refused(self, error: LogbookError) -> bool:
        self._leave()
        self._import.setEnabled(True)
        self._import.setFocus()
        self._complain(messages.of_error(error))
        return True

    def _complain(self, words: str) -> None:
        self._problem.say(words)
        self._problem.setVisible(bool(words))

    def _leave(self) -> None:
        if self._confirm is not None:
            discard(self._confirm)
            self._confirm = None
            self._import.setVisible(True)


class _Facts(QWidget):
    """Lines to read; the keyboard passes them by."""

    def __init__(self, lines: list[Label]) -> None:
        super().__init__()
        self.setLayout(column(*lines, gap=4))


def _standing_of(logbook: OpenLogbook) -> tuple[LocalPack, int] | None:
    """Return the edition in force and its entry; on the logbook thread."""
    found = logbook.local_packs.current(logbook.pack)
    return None if found is None else (found[0], found[2])


def _read(logbook: OpenLogbook, path: Path) -> _Chosen | None:
    """Read a file and what it would bring in; None if it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(_MOST)
    except OSError:
        return None
    local = logbook.local_packs.preview(content, path.name, logbook.pack)
    return _Chosen(path.name, content, local)
