"""A question asked inside a card that records its own answer and keeps its words."""

from collections.abc import Callable
from typing import TypeAlias

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

Recording: TypeAlias = Callable[[OpenLogbook], object]
"""What puts the answer on record; it is called on the logbook thread."""


class RecordPanel(InlinePanel):
    """What is typed is kept as a draft until it is on disk.

    Args:
        place: Where the words are kept, one for each thing asked in an incident.
        recording: Reads the fields and returns what records them.
    """

    recorded = Signal()
    """The answer is on disk, and its draft is forgotten."""

    def __init__(  # noqa: PLR0913 - what is asked, and where it goes
        self,
        session: Session,
        incident: str,
        place: str,
        fields: FieldSet,
        recording: Callable[[], Recording],
        *,
        title: str,
        act: str,
        words: str = "",
        apart: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__(title, act, fields, words=words, apart=apart)
        self._session, self._incident, self._place = session, incident, place
        self._recording = recording
        self._outcome: object = None
        fields.show_typed(session.drafts.kept(place, incident))
        fields.edited.connect(self._on_edited)
        self.acted.connect(self._on_acted)

    @property
    def outcome(self) -> object:
        """What the recording returned, once `recorded` was emitted."""
        return self._outcome

    def _on_edited(self) -> None:
        self.show_refusal("")
        typed = self.fields.typed() or None
        self._session.drafts.keep(self._place, typed, self._incident)

    def _on_acted(self) -> None:
        labels = self.fields.show_problems(self.fields.unread())
        if labels:
            self._session.strip.emit("bad", another_look(labels))
            return
        self.show_refusal("")
        self.show_busy()
        self._session.do(self, self._recording(), self._on_recorded, self._on_failed)

    def _on_recorded(self, result: object) -> None:
        self._outcome = result
        self._session.drafts.keep(self._place, None, self._incident)
        self.show_ready()
        self.recorded.emit()

    def _on_failed(self, error: LogbookError) -> bool:
        self.show_ready()
        if not isinstance(error, ProblemsError):
            self.show_refusal(messages.of_error(error))
            return False
        problems = {name: Problem(why) for name, why in error.problems.items()}
        labels = self.fields.show_problems(problems)
        if labels:
            self._session.strip.emit("bad", another_look(labels))
        else:
            self.show_refusal(messages.of_error(error))
        return bool(labels)
