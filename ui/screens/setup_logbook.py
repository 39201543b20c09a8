"""First page of setting up: whose logbook it is, for which place, where it lies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from logbook.bootstrap.opening import SUFFIX
from logbook.domain.draft import Problem, text_problem
from logbook.domain.jurisdiction import JurisdictionPack
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.formatting import date_text
from ui.widgets.buttons import Button
from ui.widgets.elided_line import ElidedLine
from ui.widgets.fields import Choice, Field
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, row

_NOT_IN_NAMES = re.compile(r"[^\w\-]+")
_LONGEST_NAME = 60
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names Windows gives to no file; a logbook may travel there on a stick."""


@dataclass(frozen=True, slots=True)
class LogbookAnswers:
    """What was answered on the first page."""

    organisation: str
    pack: JurisdictionPack
    folder: Path


def folder_name(words: str) -> str:
    """Return a name for a folder that every system can keep, with our ending."""
    name = _NOT_IN_NAMES.sub("-", words.strip()).strip("-_")[:_LONGEST_NAME].rstrip("-")
    if not name or _RESERVED.fullmatch(name):
        name = f"logbook-{name}".rstrip("-")
    return name.lower() + SUFFIX


class LogbookPage(QWidget):
    """Organisation, place, folder."""

    done = Signal()
    """Everything is answered; go on."""

    back = Signal()

    def __init__(self, packs: Sequence[JurisdictionPack], dialogs: FileDialogs) -> None:
        super().__init__()
        self._packs = {pack.id: pack for pack in packs}
        self._dialogs = dialogs
        self._parent_folder = _documents()
        self._organisation = LabelledField(
            self.tr("&Organisation"),
            Field(),
            help_words=self.tr("As it stands on its letters: City of Example."),
        )
        self._place = LabelledField(
            self.tr("&Place"),
            Choice[str]([(pack.id, pack.name) for pack in packs]),
            help_words=self.tr("Decides which steps, questions and offices are shown."),
        )
        self._verified = Label("", "small", "muted")
        self._folder = LabelledField(
            self.tr("Where the &logbook is kept"), self._where()
        )
        self._back = Button(self.tr("&Back"), icon="arrow-left")
        self._go_on = Button(self.tr("Continue to first supervisor"), "primary")
        self.setLayout(self._lay_out())
        self._field().textEdited.connect(self._on_edited)
        self._field().returnPressed.connect(self._finish)
        self._choice().currentIndexChanged.connect(self._show_pack)
        self._choose.clicked.connect(self._ask_folder)
        self._back.clicked.connect(self.back)
        self._go_on.clicked.connect(self._finish)
        self._show_pack()
        self._show_folder()

    def answers(self) -> LogbookAnswers:
        """Return what was answered; only after `done`."""
        return LogbookAnswers(
            self._organisation_text(), self._packs[self._choice().value()], self._path()
        )

    def detail(self) -> str:
        """Return the answers in two lines, for the list of steps."""
        pack = self._packs[self._choice().value()]
        words = self.tr("{organisation}\n{place} pack, verified {date}")
        return words.format(
            organisation=self._organisation_text(),
            place=pack.name,
            date=date_text(pack.checked_on),
        )

    def show_folder_problem(self, words: str) -> None:
        """Say that the logbook could not be created there."""
        self._folder.show_problem(words)

    def _where(self) -> QWidget:
        self._shown_path = ElidedLine("", "body")
        self._choose = Button(self.tr("Choose &folder…"), icon="folder-lock")
        where = QWidget()
        where.setLayout(row(self._shown_path, self._choose, gap=12, wide=0))
        where.setFocusProxy(self._choose)
        return where

    def _lay_out(self) -> QVBoxLayout:
        lead = self.tr(
            "One logbook for one organisation. It is encrypted and stays on this "
            "computer."
        )
        return column(
            Label(self.tr("Whose logbook is it?"), "h1"),
            Label(lead, "body", "muted"),
            12,
            self._organisation,
            8,
            column(self._place, self._verified, gap=4),
            8,
            self._folder,
            STRETCH,
            16,
            row(self._back, STRETCH, self._go_on),
            gap=4,
        )

    def _field(self) -> Field:
        return cast("Field", self._organisation.control)

    def _choice(self) -> Choice[str]:
        return cast("Choice[str]", self._place.control)

    def _organisation_text(self) -> str:
        return self._field().text().strip()

    def _path(self) -> Path:
        return self._parent_folder / folder_name(self._organisation_text())

    def _show_pack(self) -> None:
        pack = self._packs[self._choice().value()]
        words = self.tr("Verified {date}. Made from: {guide}. {nature}")
        self._verified.setText(
            words.format(
                date=date_text(pack.checked_on),
                guide=pack.guide.title,
                nature=pack.guide.nature,
            )
        )

    def _show_folder(self) -> None:
        self._shown_path.say(str(self._path()))

    def _on_edited(self) -> None:
        self._organisation.show_problem("")
        self._folder.show_problem("")
        self._show_folder()

    def _ask_folder(self) -> None:
        title = self.tr("Where is the logbook to lie?")
        chosen = self._dialogs.folder(self, title, self._parent_folder)
        if chosen is not None:
            self._parent_folder = chosen
            self._folder.show_problem("")
            self._show_folder()

    def _finish(self) -> None:
        problem = text_problem(self._organisation_text())
        if problem is not None:
            self._organisation.show_problem(messages.of_problem(problem))
            self._organisation.focus()
        elif self._path().exists():
            self._folder.show_problem(messages.of_problem(Problem.TAKEN))
            self._folder.focus()
        else:
            self.done.emit()


def _documents() -> Path:
    """Return the person's documents folder, or their home where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    return found if found.is_dir() else Path.home()
