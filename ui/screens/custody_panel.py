"""A question about who has an item: it records its answer, then shows the receipt."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.entry import SignedEntry
from ui.screens.custody_papers_panel import CustodyPapersPanel
from ui.screens.record_panel import RecordPanel
from ui.widgets.discard import discard
from ui.widgets.layouts import column


class CustodyPanel(QWidget):
    """Its words are kept as a draft until they are on disk.

    Args:
        panel: Asks and records.
        receipt: Makes the panel that offers the receipt, by the numbers of the
            entries it is for; none where there is no receipt.
        is_answer: Whether the receipt is for what the recorded entries refer to.
    """

    left = Signal()
    """A person closed it, before or after something was recorded."""

    recorded = Signal()
    """It is on disk; the receipt is offered until the panel is left."""

    def __init__(
        self,
        panel: RecordPanel,
        receipt: Callable[..., CustodyPapersPanel] | None = None,
        *,
        is_answer: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(panel.accessibleName())
        self._panel: RecordPanel | None = panel
        self._receipt, self._is_answer = receipt, is_answer
        self._papers: CustodyPapersPanel | None = None
        self._body = column(panel, gap=8)
        self.setLayout(self._body)
        panel.left.connect(self.left)
        panel.recorded.connect(self._on_recorded)

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        if self._papers is not None:
            self._papers.focus()
        elif self._panel is not None:
            self._panel.fields.focus_first()

    def _on_recorded(self) -> None:
        panel, receipt = self._panel, self._receipt
        if panel is None:
            return
        self.recorded.emit()
        if receipt is None:
            self.left.emit()
            return
        self._panel = None
        self._papers = receipt(*self._about(panel.outcome))
        self._body.addWidget(self._papers)
        self._papers.left.connect(self.left)
        # Before the form goes: Qt would give its keyboard to anything in the window.
        self._papers.focus()
        discard(panel)

    def _about(self, outcome: object) -> tuple[int, ...]:
        """Return what the receipt is for: one entry, or several at one go."""
        entries = outcome if isinstance(outcome, tuple) else (outcome,)
        found: list[int] = []
        for each in entries:
            if isinstance(each, SignedEntry):
                found += each.entry.refers_to if self._is_answer else (each.number,)
        return tuple(found)
