"""Writing what the timeline shows into a file that other programs read."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from logbook.application.exports import ExportRequest, ExportStep
from logbook.domain.errors import LogbookError
from logbook.domain.export import ExportFormat
from logbook.domain.timeline_query import TimelineQuery
from ui import messages
from ui.file_dialogs import FileDialogs, NativeFileDialogs
from ui.formatting import grouped
from ui.screens.inline_panel import InlinePanel
from ui.screens.timeline_known import Known
from ui.screens.timeline_words import said
from ui.session import Session
from ui.widgets.buttons import ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column
from ui.widgets.progress_line import ProgressLine
from ui.writing import Writing

_FORMAT = "format"


class ExportPanel(QWidget):
    """Asks for a format and a place; others can record while it is being written."""

    left = Signal()

    def __init__(
        self,
        session: Session,
        query: TimelineQuery,
        known: Known,
        dialogs: FileDialogs | None,
    ) -> None:
        super().__init__()
        self._session = session
        self._query = query
        self._shown = said(query, known)
        self._dialogs = dialogs or NativeFileDialogs()
        self._target = Path()
        self._fields = FieldSet(
            {_FORMAT: LabelledField(self.tr("&Format"), self._row())}
        )
        self._panel = InlinePanel(
            self.tr("Write what is shown into a file"),
            self.tr("Choose a place and write…"),
            self._fields,
            words=self.tr("Shown is: {shown}.").format(shown=self._shown),
            leave=self.tr("C&lose, show the list"),
        )
        warning = MarkedLine(
            "triangle-alert",
            self.tr(
                "The file is not encrypted: whoever has it can read it. Write it only "
                "where it may lie. That it was written becomes an entry."
            ),
            "warn",
        )
        self._progress = ProgressLine()
        self._done = MarkedLine("circle-check", "", "good")
        self._digest = Label("", "mono")
        parts = (warning, self._panel, self._progress, self._done, self._digest)
        self.setLayout(column(*parts, gap=8))
        self._keyboard = HeldFocus(self)
        self._show_result("", "")
        self._panel.acted.connect(self._on_acted)
        self._panel.left.connect(self.left)

    def focus(self) -> None:
        """Put the keyboard on the format."""
        self._fields.focus_first()

    def _row(self) -> ChoiceRow:
        choices = [
            (ExportFormat.CSV, self.tr("Spreadsheet (CSV)")),
            (ExportFormat.JSON, self.tr("JSON")),
            (ExportFormat.JSON_LINES, self.tr("Timeline tools (JSON Lines)")),
            (ExportFormat.TEXT, self.tr("Plain text")),
        ]
        return ChoiceRow(choices, "filter", chosen=ExportFormat.CSV)

    def _on_acted(self) -> None:
        how = ExportFormat(self._fields.words(_FORMAT))
        title = self.tr("Where to write the timeline")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = Path(QStandardPaths.writableLocation(documents))
        name = self.tr("timeline-{incident}.{ending}").format(
            incident=self._query.incident or self.tr("all"), ending=how.value
        )
        target = self._dialogs.save(self, title, str(start / name))
        if target is None:
            return
        self._show_result("", "")
        self._panel.show_refusal("")
        self._keyboard.hold()
        self._panel.setEnabled(False)
        self._progress.begin(self.tr("Writing {name}").format(name=target.name))
        self._target = target
        shown, say = self._shown, messages.of_statement
        request = ExportRequest(self._query, how, target, shown, say)
        writing = Writing(self._session, request)
        writing.advanced.connect(self._progress.show_part)
        writing.ended.connect(self._on_ended)
        writing.failed.connect(self._on_failed)
        self._progress.stop_asked.connect(writing.stop)
        writing.begin()

    def _on_ended(self, step: ExportStep | None) -> None:
        if step is None or step.digest is None:
            self._end(self.tr("Stopped. Nothing was left behind."), "")
            return
        words = self.tr("{count} entries written to {file}. Its SHA-256:")
        done = words.format(count=f"{step.rows:,}", file=str(self._target))
        self._end(done, grouped(step.digest.hex))

    def _on_failed(self, error: LogbookError) -> None:
        self._end("", "")
        self._panel.show_refusal(messages.of_error(error))

    def _end(self, words: str, digest: str) -> None:
        self._progress.end()
        self._panel.setEnabled(True)
        self._show_result(words, digest)
        self._keyboard.give_back()

    def _show_result(self, words: str, digest: str) -> None:
        self._done.say(words)
        self._done.setVisible(bool(words))
        self._digest.setText(digest)
        self._digest.setVisible(bool(digest))
