"""Checking one page of paper: from a scan of it, or from the code at its foot."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from logbook.bootstrap.checking_pages import describe_page
from logbook.domain.errors import LogbookError, MalformedEntryError
from logbook.domain.page_result import PageResult
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.page_checking import AskedPage, PageChecking
from ui.screens.check_handover import LOOKS, CheckHandover
from ui.screens.dropped import accept_copies, dropped_paths
from ui.session import Session
from ui.tokens import State
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, empty
from ui.widgets.progress_line import ProgressLine


class CheckPage(QWidget):
    """Takes a picture by a dialog or dropped onto it; a folder may be dropped, too.

    Args:
        handover: Where the fingerprint of the root is typed; it counts here as well.
    """

    def __init__(
        self, session: Session, dialogs: FileDialogs, handover: CheckHandover
    ) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Check a page"))
        self.setAcceptDrops(True)
        self._session, self._dialogs, self._handover = session, dialogs, handover
        self._checking = PageChecking(session, self)
        self._keyboard = HeldFocus(self)
        self._folder: Path | None = None
        self._make_parts()
        self._listen()
        self._show_folder()

    def _make_parts(self) -> None:
        self._code = LabelledField(
            self.tr("Pa&ge code"),
            Field(),
            help_words=self.tr(
                "The five groups beside the square at the foot of a page. With a scan "
                "of the whole page it need not be typed."
            ),
        )
        self._typed = Button(self.tr("Chec&k the code"))
        self._scan = Button(self.tr("Choose a sca&n of a page…"), icon="search")
        self._choose = Button(self.tr("Compare &with a folder…"), icon="folder-lock")
        self._without = Button(self.tr("Without the folder"))
        self._with = Label("", "small", "muted")
        self._progress = ProgressLine()
        self._verdict = MarkedLine("circle-check", "", "good", "strong")
        self._verdict.setVisible(False)
        self._lines = column(gap=4)
        self.setLayout(
            column(
                Label(self.tr("Check a page"), "h3"),
                *(self._code, FlowRow(self._scan, self._typed)),
                *(FlowRow(self._choose, self._without), self._with),
                *(self._progress, self._verdict, self._lines, STRETCH),
                gap=8,
            )
        )

    def _listen(self) -> None:
        self._typed.clicked.connect(self._on_typed)
        self._scan.clicked.connect(self._on_scan)
        self._choose.clicked.connect(self._on_choose)
        self._without.clicked.connect(lambda: self._take_folder(None))
        self._progress.stop_asked.connect(self._on_stop)
        self._input().returnPressed.connect(self._on_typed)
        self._input().textEdited.connect(lambda _: self._code.show_problem(""))

    def _input(self) -> Field:
        return cast("Field", self._code.control)

    # What is checked ---------------------------------------------------------------

    def _on_scan(self) -> None:
        title = self.tr("Which scan? PNG, JPEG, TIFF or PDF")
        chosen = self._dialogs.files(self, title, self._start())
        if chosen:
            self._check(scan=chosen[0])

    def _on_typed(self) -> None:
        code = self._input().text().strip()
        if not code:
            words = self.tr("Type the code at the foot of the page, or choose a scan.")
            self._code.show_problem(words)
            self._code.focus()
            return
        self._check(code=code)

    def _on_choose(self) -> None:
        title = self.tr("Which hand-over folder does the page belong to?")
        folder = self._dialogs.folder(self, title, self._start())
        if folder is not None:
            self._take_folder(folder)

    def _take_folder(self, folder: Path | None) -> None:
        self._keyboard.hold()
        self._folder = folder
        self._show_folder()
        self._keyboard.give_back(self._choose)

    def _show_folder(self) -> None:
        self._without.setVisible(self._folder is not None)
        words = self.tr(
            "Compared with the open logbook. With the folder the page came from, it "
            "is also said where it differs. A scan or a folder can be dropped here."
        )
        if self._folder is not None:
            words = self.tr("Compared with the folder {name}, and the open logbook.")
            words = words.format(name=self._folder.name)
        self._with.say(words)

    def _start(self) -> Path:
        logbook = self._session.logbook
        return logbook.folder.parent if logbook else Path.home()

    # Checking ----------------------------------------------------------------------

    def _check(self, *, scan: Path | None = None, code: str = "") -> None:
        try:
            pinned = self._handover.fingerprint()
        except MalformedEntryError:
            # The field of the fingerprint says what is wrong with it.
            return
        self._keyboard.hold()
        self._clear()
        self._progress.begin(self.tr("Checking the page…"), counted=False)
        self._show_busy(busy=True)
        asked = AskedPage(scan, code, self._folder, pinned)
        self._checking.check(self, asked, self._on_checked, self._on_failed)

    def _on_checked(self, result: PageResult) -> None:
        self._end()
        icon, tone = LOOKS[result.verdict]
        first, *others = describe_page(result, _translated)
        self._say(first, tone, icon)
        for words in others:
            self._lines.addWidget(Label(words.strip(), "small", "muted"))

    def _on_failed(self, error: LogbookError) -> None:
        self._end()
        self._say(messages.of_error(error), "bad", "circle-alert")

    def _on_stop(self) -> None:
        self._checking.give_up()
        self._end()

    def _end(self) -> None:
        self._progress.end()
        self._show_busy(busy=False)
        self._keyboard.give_back()

    def _show_busy(self, *, busy: bool) -> None:
        for part in (self._scan, self._typed, self._choose, self._without):
            part.setEnabled(not busy)

    def _clear(self) -> None:
        empty(self._lines)
        self._verdict.setVisible(False)
        self._code.show_problem("")

    def _say(self, words: str, tone: State, icon: str) -> None:
        self._verdict.say(words, tone, icon)
        self._verdict.setVisible(True)

    # Dropped -----------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_copies(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if not accept_copies(event):
            return
        for path in dropped_paths(event.mimeData()):
            if path.is_dir():
                self._take_folder(path)
            else:
                self._check(scan=path)
                return


def _translated(text: str) -> str:
    return QCoreApplication.translate("page", text)
