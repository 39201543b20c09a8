"""Comparing the SHA-256 of an item again: of what is stored, or of what came back."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.application.custody_hashing import HashStep
from logbook.domain.errors import LogbookError
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_bodies import HashCheck, Hashed
from logbook.domain.evidence_drafts import HashResult
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.formatting import grouped
from ui.pace import Pace, left_words
from ui.screens.handoff_work import beside
from ui.screens.source_card import shown_name
from ui.session import Session
from ui.stepping import Begin, Stepping
from ui.widgets.buttons import Button
from ui.widgets.facts import breakable
from ui.widgets.flow import FlowRow
from ui.widgets.focus import holds_focus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, holder
from ui.widgets.naming import name
from ui.widgets.progress_line import ProgressLine
from ui.widgets.scrolled_page import bring_into_sight

_MOST_NAMES = 5
"""Files that differ and are named; of the others it is said how many there are."""


class HashEdit(QWidget):
    """Computes and compares; what came of it stays in sight and blocks nothing.

    Args:
        dialogs: Asks which file or folder came back.
    """

    edited = Signal()
    """Something was compared."""

    def __init__(
        self, session: Session, incident: str, item: EvidenceItem, dialogs: FileDialogs
    ) -> None:
        super().__init__()
        self._session, self._incident, self._item = session, incident, item
        self._dialogs = dialogs
        self._result = HashResult()
        self._working: Stepping[HashStep] | None = None
        self._stored = Button(self.tr("Of what is stored"), icon="archive")
        self._file = Button(self.tr("Of the returned file…"))
        self._folder = Button(self.tr("Of the returned folder…"))
        self._buttons = FlowRow(self._stored, self._file, self._folder)
        self._progress = ProgressLine()
        self._pace, self._left = Pace(), Label("", "small", "muted")
        self._said = MarkedLine("circle-dashed", "", "muted", "body")
        self._found, self._files = Label("", "mono"), Label("")
        both = self.tr("Taken in with {digest}").format(
            digest=grouped(item.body.sha256)
        )
        first = Label(both, "mono")
        # Of a folder that is the SHA-256 of another list: nobody should compare them.
        if item.body.is_folder:
            first.setVisible(False)
        self._differs = holder(column(self._found, first, self._files, gap=2))
        self.setLayout(
            column(
                *(self._buttons, self._progress, self._left, self._said, self._differs),
                gap=6,
            )
        )
        self.setFocusProxy(self._stored)
        self._left.setVisible(False)
        self._folder.setVisible(item.body.is_folder)
        self._differs.setVisible(False)
        self._say_not_done()
        self._stored.clicked.connect(self._on_stored)
        self._file.clicked.connect(self._on_file)
        self._folder.clicked.connect(self._on_folder)
        self._progress.stop_asked.connect(self._on_stop)

    @property
    def result(self) -> HashResult:
        """What came of it; nothing done while nobody has compared."""
        return self._result

    @property
    def is_busy(self) -> bool:
        """Whether something is being compared now."""
        return self._working is not None

    def take_name(self, words: str) -> None:
        """Name the buttons after what is compared."""
        self.setAccessibleName(words)
        for button in (self._stored, self._file, self._folder):
            name(button, f"{words}: {button.text()}")

    def _on_stored(self) -> None:
        incident, number = self._incident, self._item.number
        self._begin(
            lambda logbook, stopping: logbook.evidence.custody.hash_stored(
                incident, number, stopping
            ),
            self.tr("Reading what is stored of {item}…").format(item=number),
        )

    def _on_file(self) -> None:
        title = self.tr("Choose the file that came back")
        chosen = self._dialogs.files(self, title, self._start())
        if chosen:
            self._compare(chosen[0])

    def _on_folder(self) -> None:
        title = self.tr("Choose the folder that came back")
        chosen = self._dialogs.folder(self, title, self._start())
        if chosen is not None:
            self._compare(chosen)

    def _start(self) -> Path:
        logbook = self._session.logbook
        return beside(logbook).parent if logbook else Path.home()

    def _compare(self, path: Path) -> None:
        incident, number = self._incident, self._item.number
        self._begin(
            lambda logbook, stopping: logbook.evidence.custody.hash_returned(
                incident, number, path, stopping
            ),
            self.tr("Reading {name}…").format(name=path.name),
        )

    def _begin(self, begin: Begin[HashStep], words: str) -> None:
        if self._working is not None:
            return
        goes_on = self.tr("comparing {item}").format(item=self._item.number)
        working = Stepping(self._session, begin, self, goes_on)
        self._working, self._pace = working, Pace()
        self._result = HashResult()
        working.stepped.connect(self._on_step)
        working.ended.connect(self._on_ended)
        working.failed.connect(self._on_failed)
        self._progress.begin(words)
        # Before they go: Qt would give their keyboard to anything in the window.
        if holds_focus(self._buttons):
            self._progress.can_stop.setFocus()
        for part in (self._buttons, self._said, self._differs):
            part.setVisible(False)
        working.begin()

    def _on_stop(self) -> None:
        if self._working is not None:
            self._working.stop()

    def _on_step(self, step: HashStep) -> None:
        self._progress.show_part(step.done / max(step.total, 1))
        left = left_words(self._pace.left(step.done, step.total))
        self._left.say(left)
        if step.result is not None:
            self._result = step.result
            self._say_files(step.result.differing)

    def _on_ended(self) -> None:
        self._stand_by()
        if self._result.checked is HashCheck.NOT_DONE:
            self._say_not_done()
        else:
            self._say_result(self._result)
        bring_into_sight(self)
        self.edited.emit()

    def _on_failed(self, error: LogbookError) -> None:
        self._stand_by()
        self._said.say(messages.of_error(error), "bad", "circle-alert")

    def _stand_by(self) -> None:
        self._working = None
        self._buttons.setVisible(True)
        self._said.setVisible(True)
        if holds_focus(self._progress):
            self._stored.setFocus()
        self._progress.end()
        self._left.say("")

    def _say_files(self, names: tuple[str, ...]) -> None:
        """Say which files of a folder are not as they were taken in."""
        shown = ", ".join(shown_name(each) for each in names[:_MOST_NAMES])
        more = len(names) - _MOST_NAMES
        words = self.tr("Changed, missing or new: {names}")
        if more > 0:
            words = self.tr("Changed, missing or new: {names} and {count} more")
        said = words.format(names=shown, count=more) if names else ""
        self._files.say(breakable(said))
        self._files.setAccessibleName(said)

    def _say_not_done(self) -> None:
        words = self.tr("Not compared. The record says so; it blocks nothing.")
        self._said.say(words, "muted", "circle-dashed")

    def _say_result(self, result: HashResult) -> None:
        returned = result.hashed is Hashed.RETURNED
        if result.checked is HashCheck.MATCHES:
            stored = self.tr("What is stored has the SHA-256 it was taken in with.")
            same = self.tr("What came back has the SHA-256 the item was taken in with.")
            self._said.say(same if returned else stored, "good", "circle-check")
            return
        stored = self.tr(
            "DIFFERS: what is stored is not what was taken in. You can go on; the "
            "record says so for ever, and the item cannot be called intact again."
        )
        words = self.tr(
            "DIFFERS: what came back is not what was taken in. You can go on; the "
            "record says so for ever, and the item cannot be called intact again."
        )
        self._said.say(words if returned else stored, "bad", "triangle-alert")
        found = self.tr("Found now     {digest}")
        self._found.setText(found.format(digest=grouped(result.found)))
        self._differs.setVisible(True)
