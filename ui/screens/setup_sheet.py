"""Last page of setting up: the sheet that has to leave the building on paper."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from logbook.bootstrap.creating import CreatedLogbook
from logbook.bootstrap.laptop import save_file
from logbook.domain.errors import LogbookError
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.formatting import grouped
from ui.session import Session
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.fields import Tick
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, card, column, holder, row

_ICONS: dict[State, str] = {"good": "circle-check", "bad": "circle-alert"}


class SheetPrinter(Protocol):
    """Puts a PDF on paper."""

    def print_sheet(
        self,
        parent: QWidget,
        name: str,
        pdf: bytes,
        then: Callable[[], None],
        failed: Callable[[LogbookError], None],
    ) -> None:
        """Ask for a printer and print; nothing on the screen waits for it."""


class SheetPage(QWidget):
    """Says that the logbook is being created, then what has to be kept on paper."""

    finished = Signal()
    """The sheet is safe, or somebody decided to go on without it."""

    back = Signal()

    def __init__(
        self, session: Session, dialogs: FileDialogs, printer: SheetPrinter | None
    ) -> None:
        super().__init__()
        self._session = session
        self._dialogs = dialogs
        self._printer = printer
        self._created: CreatedLogbook | None = None
        self._working = Label("", "body", "muted")
        self._problem = MarkedLine("circle-alert", "", "bad", "body")
        self._back = Button(self.tr("&Back"), icon="arrow-left")
        self._again = Button(self.tr("Create the logbook"), "primary")
        self._work = holder(self._lay_out_working())
        self._faces = column(self._work, gap=0)
        self.setLayout(self._faces)
        self._back.clicked.connect(self.back)

    @property
    def again(self) -> Button:
        """Tries to create the logbook once more."""
        return self._again

    def show_working(self) -> None:
        """Say that keys are being made; it takes some seconds, on purpose."""
        self._problem.setVisible(False)
        self._back.setVisible(False)
        self._again.setVisible(False)
        self._working.say(
            self.tr(
                "Making the keys. This takes some seconds: it is what makes a "
                "passphrase slow to guess."
            )
        )

    def show_failure(self, words: str) -> None:
        """Say why there is no logbook; everything typed is still there."""
        self._working.say("")
        self._problem.say(words)
        for part in (self._problem, self._back, self._again):
            part.setVisible(True)
        self._again.setFocus()

    def show_created(self, created: CreatedLogbook) -> None:
        """Show what has to be kept."""
        self._created = created
        self._work.setVisible(False)
        self._faces.addWidget(holder(self._lay_out_sheet(created)))
        (self._print or self._save).setFocus()

    def _lay_out_working(self) -> QVBoxLayout:
        buttons = row(self._back, STRETCH, self._again)
        title = Label(self.tr("Creating the logbook"), "h1")
        return column(title, self._working, self._problem, STRETCH, buttons, gap=12)

    def _lay_out_sheet(self, created: CreatedLogbook) -> QVBoxLayout:
        lead = self.tr(
            "The logbook exists. Print the set-up sheet now and put it into a safe: "
            "the recovery key is shown only this once."
        )
        self._confirmed = Tick(self.tr("&The sheet is printed or saved"))
        self._go_on = Button(self.tr("Continue to unlock"))
        self._go_on.clicked.connect(self._on_go_on)
        self._said = MarkedLine("info", "", "muted")
        self._said.setVisible(False)
        self._warning = self._lay_out_warning()
        return column(
            Label(self.tr("Put the set-up sheet into a safe"), "h1"),
            Label(lead, "body", "muted"),
            8,
            *self._facts(created),
            8,
            FlowRow(*self._outlets()),
            self._said,
            4,
            self._confirmed,
            self._warning,
            STRETCH,
            12,
            row(STRETCH, self._go_on),
            gap=6,
        )

    def _facts(self, created: CreatedLogbook) -> list[QWidget]:
        checkpoint = created.checkpoint.checkpoint
        return [
            _fact(
                self.tr("Recovery key"),
                self.tr("Opens the logbook when every passphrase is forgotten."),
                created.recovery_key,
            ),
            _fact(
                self.tr("Fingerprint of the root"),
                self.tr("Offices compare it with the one in a hand-over."),
                _in_two_lines(created.root.hex),
            ),
            _fact(
                self.tr("First checkpoint"),
                self.tr("Shows later that these entries were never changed."),
                checkpoint.to_text().strip(),
            ),
        ]

    def _outlets(self) -> list[Button]:
        """Make the ways out of the laptop; printing is the main one."""
        self._save = Button(self.tr("&Save…"), icon="folder-lock")
        self._save.clicked.connect(self._on_save)
        self._print: Button | None = None
        if self._printer is None:
            self._save.set_kind("primary")
            return [self._save]
        self._print = Button(self.tr("&Print…"), "primary", "printer")
        self._print.clicked.connect(self._on_print)
        return [self._print, self._save]

    def _lay_out_warning(self) -> ConfirmPanel:
        panel = ConfirmPanel(
            self.tr("Go on without the sheet"),
            self.tr(
                "The recovery key will not be shown again. If every passphrase is "
                "forgotten, nobody can open this logbook."
            ),
            self.tr("Go on without the sheet"),
        )
        panel.act.set_kind("secondary")
        panel.setVisible(False)
        panel.confirmed.connect(self.finished)
        panel.declined.connect(self._on_declined)
        return panel

    def _on_go_on(self) -> None:
        if self._confirmed.isChecked():
            self.finished.emit()
        else:
            self._warning.setVisible(True)
            self._warning.focus()

    def _on_declined(self) -> None:
        self._warning.setVisible(False)
        self._confirmed.setFocus()

    def _on_print(self) -> None:
        if self._printer is None or self._created is None:
            return
        self._printer.print_sheet(
            self,
            self._name(),
            self._created.set_up_sheet,
            then=lambda: self._on_out(self.tr("Printed. Look at the pages.")),
            failed=self._on_failed,
        )

    def _on_save(self) -> None:
        if self._created is None:
            return
        title = self.tr("Save the set-up sheet on a stick, not on this laptop")
        path = self._dialogs.save(self, title, self._name())
        if path is None:
            return
        sheet = self._created.set_up_sheet
        saved = self.tr("Saved as {name}. It holds the recovery key: lock it away.")
        self._session.ask(
            self,
            lambda: save_file(Path(path), sheet),
            then=lambda _: self._on_out(saved.format(name=path.name)),
            failed=self._on_failed,
        )

    def _on_out(self, words: str) -> None:
        self._confirmed.setChecked(True)
        self._warning.setVisible(False)
        self._say("good", words)
        self._go_on.setFocus()

    def _on_failed(self, error: LogbookError) -> None:
        self._say("bad", messages.of_error(error))

    def _say(self, tone: State, words: str) -> None:
        self._said.say(words, tone, _ICONS[tone])
        self._said.setVisible(True)

    def _name(self) -> str:
        name = self._created.folder.stem if self._created else ""
        return self.tr("set-up-sheet-{logbook}.pdf").format(logbook=name)


def _in_two_lines(digest: str) -> str:
    middle = len(digest) // 2
    return f"{grouped(digest[:middle])}\n{grouped(digest[middle:])}"


def _fact(title: str, meaning: str, value: str) -> QWidget:
    shown = Label(value, "mono")
    shown.setAccessibleName(f"{title}: {value}")
    head = row(Label(title, "label", wrap=False), Label(meaning, "small", "muted"))
    head.setStretch(1, 1)
    return card(head, shown, kind="flat", gap=4, pad=10)
