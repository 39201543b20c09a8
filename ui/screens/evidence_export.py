"""Copies of evidence onto a medium: asked, written, read again, and said."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.application.evidence_exports import EvidenceExportStep, ExportStage
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.evidence import EvidenceItem
from ui import messages
from ui.copying_out import CopyingOut
from ui.file_dialogs import FileDialogs
from ui.formatting import size_text
from ui.pace import Pace, left_words
from ui.screens.entry_words import another_look
from ui.screens.evidence_export_fields import ExportFields
from ui.screens.evidence_export_result import ExportResult
from ui.screens.inline_panel import InlinePanel
from ui.session import Session
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.layouts import column
from ui.widgets.progress_line import ProgressLine
from ui.widgets.scrolled_page import bring_into_sight

_PLACE = "evidence-export"
"""Where the words are kept."""

_WHOLE = 100
_PASSES = 2
"""Every byte is written, and read again."""


class EvidenceExportPanel(QWidget):
    """Others can record while the copies are being made; closing it stops nothing.

    Args:
        items: What can be chosen.
        chosen: Numbers of the items that are ticked at first; a single item is.
    """

    left = Signal()
    """A person closed it."""

    def __init__(
        self,
        session: Session,
        incident: str,
        items: Sequence[EvidenceItem],
        dialogs: FileDialogs,
        chosen: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Copies onto a medium"))
        self._session, self._incident = session, incident
        self._copying: CopyingOut | None = None
        self._pace = Pace()
        alone = [each.number for each in items] if len(items) == 1 else ()
        self._fields = ExportFields(session, items, dialogs, alone)
        self._panel = InlinePanel(
            self.tr("Copies onto a medium"),
            self.tr("Write and com&pare the copies"),
            self._fields,
            words=self.tr(
                "The copies are written, then read again from the medium and compared "
                "byte for byte. Only then they count. Custody sheets and a list of "
                "their SHA-256 lie beside them. The laptop does not lock by itself "
                "until it is done."
            ),
        )
        warning = MarkedLine(
            "triangle-alert",
            self.tr(
                "Copies are not encrypted: whoever has the medium can read them. That "
                "they were made, and for whom, becomes an entry."
            ),
            "warn",
        )
        self._progress = ProgressLine(self.tr("Cancel, leave nothing there"))
        self._result = ExportResult()
        # Above the form, which is there for the next copies.
        parts = (self._result, warning, self._panel, self._progress)
        self.setLayout(column(*parts, gap=8))
        self._keyboard = HeldFocus(self)
        self._result.setVisible(False)
        self._listen()
        self._fields.show_typed(session.drafts.kept(_PLACE, incident))
        if chosen:
            self._fields.choose(chosen)

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self._fields.focus_first()

    def refresh(self) -> None:
        """Look again which media are there."""
        self._fields.look_again()

    def _listen(self) -> None:
        self._fields.edited.connect(self._on_edited)
        self._panel.acted.connect(self._on_acted)
        self._panel.left.connect(self.left)
        self._result.left.connect(self.left)
        self._progress.stop_asked.connect(self._on_stop)

    def _on_edited(self) -> None:
        self._panel.show_refusal("")
        typed = self._fields.typed() or None
        self._session.drafts.keep(_PLACE, typed, self._incident)

    def _on_acted(self) -> None:
        self._panel.show_refusal("")
        self._result.setVisible(False)
        request = self._fields.request(self._incident)
        problems = {**request.problems(), **self._fields.unread()}
        labels = self._fields.show_problems(problems)
        if labels:
            self._session.strip.emit("bad", another_look(labels))
            return
        copying = CopyingOut(self._session, request)
        copying.advanced.connect(self._on_advanced)
        copying.ended.connect(self._on_ended)
        copying.failed.connect(self._on_failed)
        self._copying, self._pace = copying, Pace()
        self._keyboard.hold()
        self._panel.setEnabled(False)
        self._progress.begin(self.tr("Looking at what is stored…"))
        self._progress.can_stop.setEnabled(True)
        self._keyboard.give_back(self._progress.can_stop)
        bring_into_sight(self._progress)
        copying.begin()

    def _on_stop(self) -> None:
        if self._copying is not None:
            self._copying.stop()

    # What comes of it ---------------------------------------------------------------

    def _on_advanced(self, step: EvidenceExportStep) -> None:
        if step.stage is ExportStage.PAPERS:
            # From here on it is on record, or about to be.
            self._keyboard.hold()
            self._progress.can_stop.setEnabled(False)
            self._progress.show_part(1.0)
            self._progress.say(self.tr("Recording it and signing the papers…"))
            return
        before = step.total if step.stage is ExportStage.COMPARING else 0
        done, total = before + step.done, _PASSES * step.total
        words = self.tr("Writing: {done} of {total}, {percent} %")
        if step.stage is ExportStage.COMPARING:
            words = self.tr("Reading again: {done} of {total}, {percent} %")
        part = done / total if total else 1.0
        said = words.format(
            done=size_text(step.done),
            total=size_text(step.total),
            percent=int(part * _WHOLE),
        )
        left = left_words(self._pace.left(done, total))
        self._progress.show_part(part)
        self._progress.say(", ".join(each for each in (said, left) if each))

    def _on_ended(self, step: EvidenceExportStep | None) -> None:
        if step is None or step.folder is None:
            self._result.say_stopped()
        else:
            self._session.drafts.keep(_PLACE, None, self._incident)
            self._fields.clear()
            self._result.show_copies(step)
        self._result.setVisible(True)
        self._end(self._result.back)
        bring_into_sight(self._result)

    def _on_failed(self, error: LogbookError) -> None:
        self._end()
        if isinstance(error, ProblemsError):
            problems = {name: Problem(why) for name, why in error.problems.items()}
            labels = self._fields.show_problems(problems)
            if labels:
                self._session.strip.emit("bad", another_look(labels))
                return
        self._panel.show_refusal(messages.of_error(error))

    def _end(self, to: QWidget | None = None) -> None:
        self._copying = None
        self._keyboard.hold()
        self._progress.end()
        self._panel.setEnabled(True)
        self._fields.look_again()
        self._keyboard.give_back(to)
