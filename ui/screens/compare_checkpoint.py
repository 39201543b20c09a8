"""Comparing the record with a checkpoint that left the laptop on paper."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.errors import MalformedCheckpointError
from logbook.domain.verification import FindingCode, VerificationReport
from ui import messages
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.fields import TextArea
from ui.widgets.icon_label import MarkedLine
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, row

_LINES = 3
_OF_CHECKPOINTS = {FindingCode.WITNESS, FindingCode.ROLLBACK, FindingCode.FOREIGN}
_Slices = Iterator[tuple[int, int, VerificationReport | None]]


class CompareCheckpoint(QWidget):
    """Takes three lines and says whether the record still has that state in it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._field = LabelledField(
            self.tr("Compare a &printed checkpoint"),
            TextArea(lines=_LINES),
            help_words=self.tr(
                "Type or paste the three lines at the foot of any printed page."
            ),
        )
        self._button = Button(self.tr("Co&mpare"), icon="stamp")
        self._said = MarkedLine("circle-check", "", "good", "body")
        self._said.setVisible(False)
        self.setLayout(
            column(self._field, row(self._button, STRETCH), self._said, STRETCH, gap=8)
        )
        self._button.clicked.connect(self._on_asked)
        self._area().textChanged.connect(self._on_edited)

    def _area(self) -> TextArea:
        return cast("TextArea", self._field.control)

    def _on_edited(self) -> None:
        self._field.show_problem("")
        self._said.setVisible(False)

    def _on_asked(self) -> None:
        try:
            checkpoint = typed_checkpoint(self._area().toPlainText())
        except MalformedCheckpointError as error:
            self._field.show_problem(messages.of_error(error))
            self._field.focus()
            return
        self._button.show_busy(self.tr("Comparing…"))
        self._session.do(
            self,
            lambda logbook: _begun(logbook, checkpoint),
            lambda slices: self._go_on(slices, checkpoint),
            lambda _: self._button.show_ready(),
        )

    def _go_on(self, slices: _Slices, checkpoint: Checkpoint) -> None:
        """Check the next slice, after whatever was asked for meanwhile."""
        self._session.do(
            self,
            lambda _: next(slices)[2],
            lambda report: (
                self._go_on(slices, checkpoint)
                if report is None
                else self._show(report, checkpoint)
            ),
            lambda _: self._button.show_ready(),
        )

    def _show(self, report: VerificationReport, checkpoint: Checkpoint) -> None:
        self._button.show_ready()
        found = [each for each in report.findings if each.code in _OF_CHECKPOINTS]
        words = self.tr(
            "It matches: entries 1 to {size} are exactly what they were when it was "
            "printed."
        )
        if found:
            said = " ".join(map(messages.of_finding, found))
            self._said.say(said, "bad", "circle-alert")
        else:
            self._said.say(words.format(size=checkpoint.size), "good", "circle-check")
        self._said.setVisible(True)


def typed_checkpoint(text: str) -> Checkpoint:
    """Read a checkpoint as somebody typed it from paper.

    Empty lines, spaces and a signature under it are forgiven; a wrong letter is not.

    Raises:
        MalformedCheckpointError: It is no checkpoint.
    """
    lines = ["".join(line.split()) for line in text.splitlines()]
    lines = [line for line in lines if line][:_LINES]
    return Checkpoint.from_text("".join(f"{line}\n" for line in lines))


def _begun(logbook: OpenLogbook, checkpoint: Checkpoint) -> _Slices:
    # A slip of the finger must not stop the recording.
    return logbook.verifications.slices([checkpoint], binding=False)
