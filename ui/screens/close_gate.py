"""What is missing before the close: each point is gone to, or explained there."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from logbook.application.closing import problem_of
from logbook.domain.canonical import Value
from logbook.domain.close_gate import RECORD, GatePoint
from logbook.domain.draft import Problems, is_blank
from logbook.domain.step import Phase
from ui import messages
from ui.rooms import phase_name
from ui.session import Session
from ui.widgets.buttons import Button, escaped
from ui.widgets.disclosure import Disclosure
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import TextArea
from ui.widgets.flow import FlowRow
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, empty, frame

_FEW = 4
"""So many points of a group stand open from the start; more are folded."""

PLACE = "close-gate"
"""Where the words are kept until the close is on disk."""


class CloseGate(QWidget):
    """Every point by name, sorted by phase; words typed here are never lost."""

    led = Signal(str, object)
    """A person wants to do something about a point: its room, and what is there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._incident = ""
        self._points: tuple[GatePoint, ...] = ()
        self._groups: dict[str, _Group] = {}
        self._kept: dict[str, Value] = {}
        self._body = column(gap=8)
        self.setLayout(self._body)

    def show_points(self, incident: str, points: tuple[GatePoint, ...]) -> None:
        """Show what is missing now; what was typed about it stands there again."""
        if incident != self._incident:
            self._begin(incident)
        if points == self._points:
            return
        opened = {name for name, group in self._groups.items() if group.is_open}
        first = not self._points
        self._points = points
        empty(self._body)
        self._groups = {}
        for name, found in groupby(points, key=lambda point: point.group):
            self._add(name, tuple(found), is_open=None if first else name in opened)

    def explained(self) -> dict[str, str]:
        """Return what was typed about each point, by its id."""
        typed = {point: str(words) for point, words in self._kept.items()}
        return {point: words for point, words in typed.items() if not is_blank(words)}

    def show_problems(self, problems: Problems) -> list[str]:
        """Say at each point what is wrong with its words; returns their names.

        The keyboard goes to the first.
        """
        labels: list[str] = []
        for group in reversed(self._groups.values()):
            labels = [*group.show_problems(problems), *labels]
        return labels

    def forget(self) -> None:
        """Let go of what belongs to the incident before."""
        self._incident, self._points, self._kept = "", (), {}
        self._groups = {}
        empty(self._body)

    def drop_words(self) -> None:
        """Forget the words: they are on record."""
        self._session.drafts.keep(PLACE, None, self._incident)
        self._kept = {}

    def _begin(self, incident: str) -> None:
        self.forget()
        self._incident = incident
        kept = self._session.drafts.kept(PLACE, incident)
        self._kept = dict(kept) if isinstance(kept, Mapping) else {}

    def _add(
        self, name: str, points: tuple[GatePoint, ...], *, is_open: bool | None
    ) -> None:
        group = _Group(name, points, self._kept)
        group.edited.connect(self._on_edited)
        group.led.connect(self.led)
        group.show_open(is_open=len(points) <= _FEW if is_open is None else is_open)
        self._groups[name] = group
        self._body.addWidget(group)

    def _on_edited(self) -> None:
        for point in self._points:
            self._kept.pop(point.id, None)
        for group in self._groups.values():
            self._kept |= group.typed()
        self._session.drafts.keep(PLACE, dict(self._kept) or None, self._incident)


class _Group(QWidget):
    """The points of one phase, folded under a line that counts them."""

    edited = Signal()
    led = Signal(str, object)

    def __init__(
        self, name: str, points: Sequence[GatePoint], kept: Mapping[str, Value]
    ) -> None:
        super().__init__()
        self._name, self._points = name, points
        self._fields = FieldSet({point.id: self._field(point) for point in points})
        self._fields.show_typed(dict(kept))
        self._fields.edited.connect(self._on_edited)
        body = column(gap=12, margins=(16, 12))
        if len(points) > 1:
            self._add_shared(body)
        body.addWidget(self._fields)
        self._fold = Disclosure("", frame(body))
        self.setLayout(column(self._fold, gap=0))
        self._count()

    @property
    def is_open(self) -> bool:
        """Whether the points are in sight."""
        return self._fold.is_open

    def show_open(self, *, is_open: bool) -> None:
        """Unfold or fold them."""
        self._fold.show_open(is_open=is_open)

    def typed(self) -> dict[str, Value]:
        """Return what is typed, by the id of the point."""
        return self._fields.typed()

    def show_problems(self, problems: Problems) -> list[str]:
        """Say at each point what is wrong with its words."""
        mine = {
            point.id: problems[name]
            for point in self._points
            if (name := problem_of(point.id)) in problems
        }
        if mine:
            self.show_open(is_open=True)
        return self._fields.show_problems(mine)

    def _field(self, point: GatePoint) -> LabelledField:
        words = messages.of_phrase(point.what)
        go = Button(self.tr("Go there"), "quiet")
        go.setAccessibleName(self.tr("Go there: {point}").format(point=words))
        go.clicked.connect(lambda: self.led.emit(point.where, point.about))
        return LabelledField(escaped(words), TextArea(), beside=go)

    def _add_shared(self, body: QVBoxLayout) -> None:
        """Offer one reason for everything here that has none yet."""
        self._shared = TextArea()
        self._use = Button(self.tr("Use it for each that has none"))
        name = self.tr("Use it for each that has none: {group}")
        self._use.setAccessibleName(name.format(group=_group_name(self._name)))
        self._use.clicked.connect(self._on_use)
        words = self.tr("One reason for several of these")
        help_words = self.tr("It is recorded for each of them, by name.")
        body.addWidget(LabelledField(words, self._shared, help_words=help_words))
        body.addWidget(FlowRow(self._use))

    def _on_use(self) -> None:
        words = self._shared.toPlainText()
        if is_blank(words):
            self._shared.setFocus()
            return
        typed = self._fields.typed()
        blank = [
            point.id for point in self._points if is_blank(str(typed.get(point.id, "")))
        ]
        self._fields.show_typed(dict.fromkeys(blank, words))
        self._shared.clear()
        self._on_edited()

    def _on_edited(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        """Say on the line how many points there are and how many have a word."""
        typed, all_of = self._fields.typed(), len(self._points)
        done = sum(not is_blank(str(words)) for words in typed.values())
        words = self.tr("{group}: {count} missing, {done} explained")
        self._fold.say(
            words.format(group=_group_name(self._name), count=all_of, done=done)
        )


def _group_name(group: str) -> str:
    if group == RECORD:
        return QCoreApplication.translate("close-gate", "The record")
    return phase_name(Phase(group))
