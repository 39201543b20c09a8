"""The form of one item after the other, until nothing is left to be taken in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from logbook.application.evidence_ports import FoundSource
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem, Problems
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.evidence_drafts import ItemDraft
from ui import messages
from ui.screens.entry_words import another_look
from ui.screens.intake_queue import IntakeQueue, QueuedForm
from ui.screens.item_fields import NAME, item_draft, item_fields, show_asked, unread
from ui.screens.source_card import SourceCard
from ui.session import Session
from ui.taking_in import Intake
from ui.widgets.buttons import Button
from ui.widgets.fields import Tick
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty

if TYPE_CHECKING:
    from ui.widgets.field_set import FieldSet


@dataclass(frozen=True, slots=True)
class _Looked:
    """What came of looking at what the forms are about.

    Attributes:
        sources: What can be taken in, by form.
        refused: Why something cannot, by form.
    """

    problems: Problems
    sources: Mapping[str, FoundSource]
    refused: Mapping[str, LogbookError]


class IntakePanel(QFrame):
    """Esc closes it; what is typed and what was chosen stays for the next time."""

    taken = Signal(object)
    """These `Intake` values are to be taken in, in this order."""

    left = Signal()
    """A person closed it, or nothing is left to ask."""

    def __init__(self, session: Session, incident: str, queue: IntakeQueue) -> None:
        super().__init__()
        self.setProperty("kind", "flat")
        self._session, self._incident, self._queue = session, incident, queue
        self._form: QueuedForm | None = None
        self._fields: FieldSet | None = None
        self._keyboard = HeldFocus(self)
        self._title, self._which = Label("", "h2"), Label("", "small", "muted")
        self._source = SourceCard()
        self._place = column(gap=0)
        self._same = Tick("")
        self._refusal = MarkedLine("circle-alert", "", "bad")
        self._act = Button("", "primary", "check")
        leave = Button(self.tr("C&lose, keep my words"))
        self._stays = Label(
            self.tr(
                "While something is read, this laptop does not lock by itself. Notes "
                "can be recorded meanwhile. Files are kept encrypted and never opened."
            ),
            "small",
            "muted",
        )
        buttons = FlowRow(self._act, leave)
        self.setLayout(
            column(
                *(self._title, self._which, self._source, self._place, self._same),
                *(self._refusal, buttons, self._stays),
                gap=12,
                margins=(16, 14),
            )
        )
        self._refusal.setVisible(False)
        self._act.clicked.connect(self._on_acted)
        leave.clicked.connect(self.left)
        self._source.looked_again.connect(self._look)
        self._source.left_out.connect(self._on_left_out)
        self._same.toggled.connect(self._name_act)
        self.show_next()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to ask about any more."""
        return self._form is None

    def show_next(self) -> None:
        """Ask about the first form of the queue, unless it is asked about already."""
        first = self._queue.first
        if any(each is self._form for each in self._queue.forms):
            # Nobody takes a form from under somebody's fingers.
            self._show_rest()
            return
        self._form = first
        if first is None:
            return
        is_thing = first.path is None
        title = self.tr("Add a thing") if is_thing else self.tr("Add evidence")
        self._title.setText(title)
        self.setAccessibleName(title)
        empty(self._place)
        logbook = self._session.logbook
        me = logbook.person.name if logbook is not None else ""
        fields = item_fields(self._session.now, me, is_thing=is_thing)
        fields.show_typed(first.typed)
        show_asked(fields, me)
        fields.edited.connect(self._on_edited)
        self._fields = fields
        self._place.addWidget(fields)
        self._source.setVisible(not is_thing)
        self._stays.setVisible(not is_thing)
        self._same.setChecked(False)
        self._say_refusal("")
        self._show_rest()
        if first.refused:
            self._source.show_refusal(first.refused)
        elif not is_thing:
            self._look()

    def focus(self) -> None:
        """Put the keyboard into the first field, or to what was refused."""
        if self._source.isVisible() and self._source.refusal:
            self._source.focus_refusal()
        elif self._fields is not None:
            self._fields.focus_first()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    # What it is about ---------------------------------------------------------------

    def _others(self) -> list[QueuedForm]:
        """Return the other files that are still to be asked about."""
        return [
            each
            for each in self._queue.forms
            if each is not self._form and each.path is not None
        ]

    def _show_rest(self) -> None:
        """Say how many others wait, and offer to say the same of all of them."""
        count = len(self._queue.forms)
        words = self.tr("The first of {count} forms; the others come after it.")
        self._which.say(words.format(count=count) if count > 1 else "")
        others = self._others()
        is_file = self._form is not None and self._form.path is not None
        self._same.setVisible(bool(others) and is_file)
        same = self.tr("Use the same words for the other {count}")
        one = self.tr("Use the same words for the other one")
        self._same.setText(one if len(others) == 1 else same.format(count=len(others)))
        self._name_act()

    def _name_act(self) -> None:
        if self._form is None or self._form.path is None:
            self._act.setText(self.tr("Register it, &keep it on record"))
        elif self._same.isChecked():
            words = self.tr("Ta&ke all {count} in")
            self._act.setText(words.format(count=1 + len(self._others())))
        else:
            self._act.setText(self.tr("Ta&ke it in"))

    def _look(self) -> None:
        form = self._form
        if form is None or form.path is None:
            return
        path = form.path
        form.refused = ""
        self._source.show_looking(path)
        self._session.do(
            self,
            lambda logbook: logbook.evidence.register.look(path),
            partial(self._on_source, form),
            partial(self._on_no_source, form),
        )

    def _on_source(self, form: QueuedForm, source: FoundSource) -> None:
        if form is not self._form or self._fields is None:
            return
        self._source.show_source(source)
        if not self._fields.words(NAME):
            self._fields.show_typed({NAME: source.name})

    def _on_no_source(self, form: QueuedForm, error: LogbookError) -> bool:
        if form is self._form:
            self._source.show_refusal(messages.of_error(error))
            self._source.focus_refusal()
        return True

    def _on_left_out(self) -> None:
        if self._form is not None:
            self._queue.drop(self._form.key)
            self._go_on()

    # What is typed ------------------------------------------------------------------

    def _on_edited(self) -> None:
        if self._form is None or self._fields is None:
            return
        self._form.typed = self._fields.typed()
        self._queue.keep()
        self._say_refusal("")

    def _on_acted(self) -> None:
        form, fields = self._form, self._fields
        if form is None or fields is None:
            return
        found, draft = unread(fields), item_draft(fields)
        typed = fields.typed()
        paths: dict[str, Path] = {}
        if form.path is not None:
            paths[form.key] = form.path
        if self._same.isChecked() and self._same.isVisible():
            for other in self._others():
                if other.path is not None:
                    other.typed = {**typed, NAME: ""}
                    paths[other.key] = other.path
        self._show_busy()
        self._session.do(
            self,
            lambda logbook: _looked(logbook, draft, found, paths),
            lambda looked: self._on_looked(form, draft, looked),
            self._on_failed,
        )

    def _on_looked(self, form: QueuedForm, draft: ItemDraft, looked: _Looked) -> None:
        if self._told(looked.problems):
            self._show_ready()
        elif form.path is None:
            self._register(form, draft)
        elif form.key in looked.refused:
            self._show_ready()
            self._on_no_source(form, looked.refused[form.key])
        else:
            self._take(form, draft, looked)

    def _take(self, form: QueuedForm, draft: ItemDraft, looked: _Looked) -> None:
        intakes = []
        for key, source in looked.sources.items():
            mine = key == form.key
            said = draft if mine else replace(draft, name=source.name)
            self._queue.show_taken(key, is_taken=True)
            intakes.append(Intake(key, self._incident, said, source))
        for key, error in looked.refused.items():
            refused = messages.of_error(error)
            self._queue.show_taken(key, is_taken=False, refused=refused)
        self._queue.keep()
        self._show_ready()
        self.taken.emit(intakes)
        self._go_on()

    def _register(self, form: QueuedForm, draft: ItemDraft) -> None:
        incident = self._incident
        self._session.do(
            self,
            lambda logbook: logbook.evidence.register.register(incident, draft),
            lambda _: self._on_registered(form),
            self._on_failed,
        )

    def _on_registered(self, form: QueuedForm) -> None:
        self._queue.drop(form.key)
        self._show_ready()
        self._go_on()

    def _go_on(self) -> None:
        """Ask about the next one; where there is none, the panel has done its work."""
        self.show_next()
        if self.is_empty:
            self.left.emit()
        else:
            self.focus()

    def _on_failed(self, error: LogbookError) -> bool:
        self._show_ready()
        if isinstance(error, ProblemsError):
            return self._told(
                {name: Problem(why) for name, why in error.problems.items()}
            )
        self._say_refusal(messages.of_error(error))
        return False

    def _told(self, problems: Problems) -> bool:
        """Say what is wrong beside each field; tell whether anything is."""
        if self._fields is None:
            return False
        labels = self._fields.show_problems(problems)
        if labels:
            self._session.strip.emit("bad", another_look(labels))
        return bool(labels)

    def _say_refusal(self, words: str) -> None:
        self._refusal.say(words)
        self._refusal.setVisible(bool(words))

    def _show_busy(self) -> None:
        self._keyboard.hold()
        self._act.show_busy(self.tr("Looking…"))
        for part in self._asked_parts():
            part.setEnabled(False)

    def _show_ready(self) -> None:
        for part in self._asked_parts():
            part.setEnabled(True)
        self._act.show_ready()
        self._name_act()
        self._keyboard.give_back()

    def _asked_parts(self) -> tuple[QWidget, ...]:
        fields = (self._fields,) if self._fields is not None else ()
        return (*fields, self._source, self._same)


def _looked(
    logbook: OpenLogbook, draft: ItemDraft, unread: Problems, paths: Mapping[str, Path]
) -> _Looked:
    """Look at everything once more: what was chosen may be gone meanwhile."""
    register = logbook.evidence.register
    problems = {**register.problems(draft), **unread}
    sources: dict[str, FoundSource] = {}
    refused: dict[str, LogbookError] = {}
    for key, path in {} if problems else paths.items():
        try:
            sources[key] = register.look(path)
        except LogbookError as error:
            refused[key] = error
    return _Looked(problems, sources, refused)
