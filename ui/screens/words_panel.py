"""A panel that asks for words about something that is on record, and records them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
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


@dataclass(frozen=True, slots=True)
class AskedWords:
    """What is asked, in the language of the screen.

    Attributes:
        place: Where the words are kept while they are typed.
        field: Name of the one field, as the service calls it.
        label: What stands over it.
        about: What to know before answering.
        act: Words of the button that records.
        record: Records what was typed.
    """

    place: str
    field: str
    title: str
    label: str
    about: str
    act: str
    record: Callable[[OpenLogbook, str], object]


class WordsPanel(QWidget):
    """Asks for the words; they are kept as a draft until they are on disk.

    Args:
        above: What they are about, where that is not in sight any more.
    """

    left = Signal()
    """A person closed it; the words are kept."""

    recorded = Signal()
    """It is on disk."""

    def __init__(
        self, session: Session, asked: AskedWords, above: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._session, self._asked = session, asked
        self._fields = FieldSet({asked.field: LabelledField(asked.label, TextArea())})
        self._fields.show_typed(session.drafts.kept(asked.place))
        self._fields.edited.connect(self._on_edited)
        self._panel = InlinePanel(
            asked.title, asked.act, self._fields, words=asked.about
        )
        self.setAccessibleName(asked.title)
        self.setLayout(column(*map(Label, above), self._panel, gap=8))
        self._panel.acted.connect(self._on_acted)
        self._panel.left.connect(self.left)

    def focus(self) -> None:
        """Put the keyboard into the field."""
        self._fields.focus_first()

    def _on_edited(self) -> None:
        self._panel.show_refusal("")
        self._session.drafts.keep(self._asked.place, self._fields.typed() or None)

    def _on_acted(self) -> None:
        record, text = self._asked.record, self._fields.words(self._asked.field)
        self._panel.show_busy()
        self._session.do(
            self,
            lambda logbook: record(logbook, text),
            lambda _: self._on_recorded(),
            self._on_failed,
        )

    def _on_recorded(self) -> None:
        self._session.drafts.keep(self._asked.place, None)
        self.recorded.emit()

    def _on_failed(self, error: LogbookError) -> bool:
        self._panel.show_ready()
        if isinstance(error, ProblemsError):
            found = {name: Problem(why) for name, why in error.problems.items()}
            labels = self._fields.show_problems(found)
            self._session.strip.emit("bad", another_look(labels))
            return True
        self._panel.show_refusal(messages.of_error(error))
        return False
