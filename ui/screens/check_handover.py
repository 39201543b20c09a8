"""Checking a hand-over folder, as the office that receives it would."""

from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QWidget

from logbook.bootstrap.checking import check_handover, describe
from logbook.domain.digest import Digest
from logbook.domain.errors import LogbookError, MalformedEntryError
from logbook.domain.verdict import CheckResult, Verdict
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.session import Session
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, empty, row

LOOKS: dict[Verdict, tuple[str, State]] = {
    Verdict.VALID: ("circle-check", "good"),
    Verdict.UNPINNED: ("circle-question-mark", "warn"),
    Verdict.INVALID: ("circle-alert", "bad"),
    Verdict.UNREADABLE: ("circle-alert", "bad"),
}
"""Icon and tone of a verdict; its words come first in what is said of it."""


class CheckHandover(QWidget):
    """Asks for a folder and, if known, the fingerprint of the root."""

    def __init__(self, session: Session, dialogs: FileDialogs) -> None:
        super().__init__()
        self._session = session
        self._dialogs = dialogs
        self._field = LabelledField(
            self.tr("&Fingerprint of the root"),
            Field(),
            help_words=self.tr(
                "From the set-up sheet. Without it nobody says whose key it is."
            ),
        )
        self._button = Button(self.tr("Check a hand-over f&older…"), icon="folder-lock")
        self._verdict = MarkedLine("circle-check", "", "good", "strong")
        self._verdict.setVisible(False)
        self._lines = column(gap=4)
        self.setLayout(
            column(
                Label(self.tr("Check a hand-over"), "h3"),
                self._field,
                row(self._button, STRETCH),
                self._verdict,
                self._lines,
                STRETCH,
                gap=8,
            )
        )
        self._button.clicked.connect(self._on_asked)
        self._input().textEdited.connect(lambda _: self._field.show_problem(""))

    def _input(self) -> Field:
        return cast("Field", self._field.control)

    def fingerprint(self) -> Digest | None:
        """Return the fingerprint of the root that is typed, if any.

        Raises:
            MalformedEntryError: It is none; the field says so and has the keyboard.
        """
        try:
            return _fingerprint(self._input().text())
        except MalformedEntryError:
            self._field.show_problem(
                self.tr(
                    "That is not a fingerprint: it has 64 digits and letters a to f. "
                    "Compare it with the set-up sheet."
                )
            )
            self._field.focus()
            raise

    def _on_asked(self) -> None:
        logbook = self._session.logbook
        try:
            pinned = self.fingerprint()
        except MalformedEntryError:
            return
        start = logbook.folder.parent if logbook else Path.home()
        title = self.tr("Which hand-over folder?")
        folder = self._dialogs.folder(self, title, start)
        if folder is not None:
            self._check(folder, pinned)

    def _check(self, folder: Path, pinned: Digest | None) -> None:
        self._button.show_busy(self.tr("Checking…"))
        self._session.ask(
            self,
            lambda: _checked(folder, pinned),
            lambda found: self._show(*found),
            self._on_failed,
        )

    def _show(self, result: CheckResult, lines: list[str]) -> None:
        self._button.show_ready()
        icon, tone = LOOKS[result.verdict]
        first, *others = lines or [str(result.verdict)]
        self._say(first, tone, icon)
        for words in others:
            self._lines.addWidget(Label(words, "small", "muted"))

    def _on_failed(self, error: LogbookError) -> None:
        self._button.show_ready()
        self._say(messages.of_error(error), "bad", "circle-alert")

    def _say(self, words: str, tone: State, icon: str) -> None:
        empty(self._lines)
        self._verdict.say(words, tone, icon)
        self._verdict.setVisible(True)


def _fingerprint(text: str) -> Digest | None:
    return Digest.from_hex("".join(text.split())) if text.strip() else None


def _checked(folder: Path, pinned: Digest | None) -> tuple[CheckResult, list[str]]:
    result = check_handover(folder, pinned)
    return result, describe(result)
