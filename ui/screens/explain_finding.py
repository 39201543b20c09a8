"""Saying what is known of a finding at an item of evidence; it stays all the same."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from ui import messages
from ui.screens.entry_words import another_look
from ui.screens.inline_panel import InlinePanel
from ui.session import Session
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import TextArea
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column

_WORDS = "words"


class ExplainFindingPanel(QWidget):
    """Asks for the words; they are kept as a draft until they are on disk.

    Args:
        item: Number of the item, of *incident*.
        finding: The entry the finding stands in.
        said: The finding in words, and what was said about it before.
    """

    left = Signal()
    """A person closed it, with their words kept, or they are on disk."""

    recorded = Signal()
    """They are on disk; `left` follows."""

    def __init__(
        self,
        session: Session,
        incident: str,
        item: str,
        finding: int,
        said: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._session, self._incident = session, incident
        self._item, self._finding = item, finding
        self._place = f"evidence/explain/{incident}/{item}/{finding}"
        self._fields = FieldSet(
            {_WORDS: LabelledField(self.tr("&What is known about it"), TextArea())}
        )
        self._fields.show_typed(session.drafts.kept(self._place))
        self._fields.edited.connect(self._on_edited)
        title = self.tr("Explain the finding in entry {number} at item {item}")
        title = title.format(number=finding, item=item)
        self._panel = InlinePanel(
            title,
            self.tr("&Record the explanation"),
            self._fields,
            words=self.tr(
                "It becomes an entry under your name and stands beside the finding in "
                "every report. It takes nothing back: the finding stays for ever."
            ),
        )
        self.setAccessibleName(title)
        self.setLayout(column(*map(Label, said), self._panel, gap=8))
        self._panel.acted.connect(self._on_acted)
        self._panel.left.connect(self.left)

    def focus(self) -> None:
        """Put the keyboard into the field."""
        self._fields.focus_first()

    def _on_edited(self) -> None:
        self._panel.show_refusal("")
        self._session.drafts.keep(self._place, self._fields.typed() or None)

    def _on_acted(self) -> None:
        incident, item, finding = self._incident, self._item, self._finding
        words = self._fields.words(_WORDS)
        self._panel.show_busy()
        self._session.do(
            self,
            lambda logbook: logbook.evidence.register.explain(
                incident, item, finding, words
            ),
            lambda _: self._on_recorded(),
            self._on_failed,
        )

    def _on_recorded(self) -> None:
        self._session.drafts.keep(self._place, None)
        self._panel.show_ready()
        self.recorded.emit()
        self.left.emit()

    def _on_failed(self, error: LogbookError) -> bool:
        self._panel.show_ready()
        if isinstance(error, ProblemsError):
            found = {name: Problem(why) for name, why in error.problems.items()}
            labels = self._fields.show_problems(found)
            self._session.strip.emit("bad", another_look(labels))
            return True
        self._panel.show_refusal(messages.of_error(error))
        return False
