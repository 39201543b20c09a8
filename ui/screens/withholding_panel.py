"""Every entry with what a reader sees of it, and deciding against the proposal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from logbook.domain.audience import WithholdClass
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from ui.delegates.withheld_delegate import WithheldDelegate
from ui.file_dialogs import FileDialogs
from ui.models.withheld_model import WithheldModel
from ui.newest import Newest
from ui.screens import withholding_work
from ui.screens.withholding_fields import Deed, OverrulingForm
from ui.screens.withholding_groups import Wanted, groups_of
from ui.screens.withholding_words import class_words
from ui.screens.withholding_work import EntryLine
from ui.session import Session
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.entry_list import EntryList
from ui.widgets.fields import Choice, Field
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, card, column, empty, frame, holder, row
from ui.widgets.scrolled_page import Scrolled, bring_into_sight
from ui.widgets.styling import restyle
from ui.widgets.tiles import TileGrid

_KEPT, _SHOWN = "kept", "shown"


class WithholdingPanel(QFrame):
    """Stands where the pages stood; Esc goes back to them.

    Args:
        name: Of the recipient, as the report says it.
        dialogs: Asks where values are saved that are given later.
    """

    left = Signal()
    """A person wants to see the pages again."""

    asking = Signal(bool)
    """Whether a form of its own is open, whose act is the main one now."""

    def __init__(
        self,
        session: Session,
        incident: str,
        recipient: str,
        name: str,
        dialogs: FileDialogs,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._session = session
        self._incident, self._recipient = incident, recipient
        self._lines: tuple[EntryLine, ...] = ()
        self._form: OverrulingForm | None = None
        self._reading = Newest(session, self)
        self._keyboard = HeldFocus(self)
        title = self.tr("What is withheld from {reader}").format(reader=name)
        self.setAccessibleName(title)
        self._make_parts(title)
        self._listen()
        self.refresh()

    @property
    def recipient(self) -> str:
        """Id of whom it is about."""
        return self._recipient

    def refresh(self) -> None:
        """Read again what is proposed, after something was recorded."""
        incident, recipient = self._incident, self._recipient
        self._reading.ask(
            lambda logbook: withholding_work.lines_of(logbook, incident, recipient),
            self._on_read,
        )

    def focus(self) -> None:
        """Put the keyboard into the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _make_parts(self, title: str) -> None:
        self._model = WithheldModel()
        self._list = EntryList(self._model, WithheldDelegate())
        self._list.setAccessibleName(self.tr("Entries, and what of each is withheld"))
        self._nothing = Label(self.tr("No such entry."), "body", "muted")
        self._nothing.setVisible(False)
        self._problem = MarkedLine("circle-alert", "", "bad")
        self._problem.setVisible(False)
        self._show_it = Button(self.tr("Sho&w to this reader…"), icon="eye")
        self._withhold = Button(self.tr("W&ithhold from this reader…"), icon="eye-off")
        self._leave = Button(self.tr("&Back to the pages"), "quiet", "arrow-left")
        self._place = column(gap=0)
        self._acts = holder(
            column(self._problem, FlowRow(self._show_it, self._withhold), gap=8)
        )
        head = (row(self._leave, STRETCH), Label(title, "h2"))
        self._asked = holder(self._place)
        self._asked.setVisible(False)
        self._filters = self._make_filters()
        self._card = card(self._list, gap=0, pad=1)
        items = column(
            *(*head, self._filters, self._nothing, self._card),
            *(self._acts, self._asked),
            gap=10,
            margins=(24, 12, 16, 12),
        )
        items.setStretchFactor(self._card, 1)
        self.setLayout(column(frame(column(Scrolled(holder(items))), "desk"), wide=0))

    def _make_filters(self) -> QWidget:
        """Make what chooses the entries that are listed."""
        words = self.tr(
            "The rules of the program propose it. You may decide otherwise for single "
            "entries or fields; each decision becomes an entry, with your reason."
        )
        name = self.tr("Which entries")
        sides = [(_KEPT, self.tr("Withheld")), (_SHOWN, self.tr("Shown"))]
        self._sides = ChoiceRow(sides, "filter", chosen=_KEPT, name=name)
        classes = [("", self.tr("Every class"))]
        classes += [(str(why), class_words(why)) for why in WithholdClass]
        self._class = Choice[str](classes, wide=True)
        self._words = Field()
        filters = TileGrid(least=220, most=2)
        filters.show_tiles(
            [
                LabelledField(self.tr("Class of the reason"), self._class),
                LabelledField(self.tr("&Find in their words"), self._words),
            ]
        )
        about = Label(words, "small", "muted")
        return holder(column(about, self._sides, filters, gap=10))

    def _listen(self) -> None:
        self._sides.picked.connect(lambda _: self._show_lines())
        self._class.activated.connect(lambda _: self._show_lines())
        self._words.textEdited.connect(lambda _: self._show_lines())
        self._show_it.clicked.connect(lambda: self._ask(Deed.SHOW))
        self._withhold.clicked.connect(lambda: self._ask(Deed.WITHHOLD))
        self._leave.clicked.connect(self.left)
        self._list.first_asked.connect(lambda: self._go_to_end(last=False))
        self._list.last_asked.connect(lambda: self._go_to_end(last=True))

    # The list ----------------------------------------------------------------------

    def _on_read(self, lines: tuple[EntryLine, ...]) -> None:
        first = not self._lines
        self._lines = lines
        kept = sum(bool(line.classes) for line in lines)
        words = self.tr("Withheld, {count}").format(count=kept)
        self._sides.button(_KEPT).setText(words)
        words = self.tr("Shown whole, {count}").format(count=len(lines) - kept)
        self._sides.button(_SHOWN).setText(words)
        if first and not kept:
            self._sides.choose(_SHOWN)
        self._show_lines()

    def _show_lines(self) -> None:
        here = self._numbers()
        is_kept = self._sides.chosen() == _KEPT
        why = self._class.value() if is_kept else ""
        self._class.setEnabled(is_kept)
        groups = groups_of(self._lines, Wanted(is_kept, why, self._words.text()))
        self._model.show_groups(groups)
        self._nothing.setVisible(not groups)
        self._card.setVisible(bool(groups))
        place = self._model.place_of(here[0]) if here else None
        place = self._model.place_of(0) if place is None else place
        if place is not None:
            self._list.go_to(place)

    def _numbers(self) -> list[int]:
        """Return the entries that are chosen, or the one the keyboard is on."""
        chosen = self._model.numbers(self._list.chosen())
        return chosen or self._model.numbers([self._list.currentIndex().row()])

    def _go_to_end(self, *, last: bool) -> None:
        if self._model.rowCount():
            first = self._model.place_of(0) or 0
            self._list.go_to(self._model.rowCount() - 1 if last else first)

    # Deciding ----------------------------------------------------------------------

    def _ask(self, deed: Deed) -> None:
        """Open the form for the entries that are chosen."""
        wanted = set(self._numbers())
        chosen = tuple(line for line in self._lines if line.number in wanted)
        problem = self._why_not(deed, chosen)
        self._problem.say(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            self.focus()
            return
        typed = self._session.drafts.kept(self._draft_place(), self._incident)
        self._form = form = OverrulingForm(deed, chosen, typed)
        form.acted.connect(self._on_acted)
        form.left.connect(self._on_form_left)
        form.fields.edited.connect(self._keep_typed)
        empty(self._place)
        self._place.addWidget(form)
        restyle(form, kind="card")
        self._show_asked(asked=True)
        form.fields.focus_first()
        bring_into_sight(form)

    def _why_not(self, deed: Deed, chosen: Sequence[EntryLine]) -> str:
        if not chosen:
            return self.tr("Choose one or several entries in the list first.")
        if deed is Deed.SHOW and not any(line.classes for line in chosen):
            return self.tr("This reader sees the whole of it already.")
        if deed is Deed.WITHHOLD and all(line.is_whole for line in chosen):
            return self.tr("This reader sees nothing of it already.")
        return ""

    def _keep_typed(self) -> None:
        if self._form is not None:
            typed = self._form.fields.typed()
            place = self._draft_place()
            self._session.drafts.keep(place, typed or None, self._incident)

    def _on_acted(self) -> None:
        form = self._form
        if form is None:
            return
        draft = form.draft(self._incident, self._recipient)
        problems = draft.problems()
        form.fields.show_problems(problems)
        if problems:
            return
        file = None
        if form.gives_file:
            title = self.tr("Where are the values to be saved?")
            file = self._dialogs.save(self, title, f"{self._incident}-values.json")
            if file is None:
                return
        form.show_refusal("")
        form.show_busy()
        self._session.do(
            self,
            lambda logbook: withholding_work.recorded(logbook, draft, file),
            lambda _: self._on_recorded(),
            self._on_refused,
        )

    def _on_recorded(self) -> None:
        self._session.drafts.keep(self._draft_place(), None, self._incident)
        self._close_form()
        self.focus()

    def _on_refused(self, error: LogbookError) -> bool:
        form = self._form
        if form is None:
            return False
        form.show_ready()
        if not isinstance(error, ProblemsError):
            return False
        found = {name: Problem(why) for name, why in error.problems.items()}
        form.fields.show_problems(found)
        return True

    def _on_form_left(self) -> None:
        shows = self._form is not None and self._form.deed is Deed.SHOW
        self._close_form()
        again = self._show_it if shows else self._withhold
        again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        self._keyboard.hold()
        self._form = None
        empty(self._place)
        self._show_asked(asked=False)

    def _show_asked(self, *, asked: bool) -> None:
        """Give the form the room of what chooses entries: they are chosen."""
        self._asked.setVisible(asked)
        self._acts.setVisible(not asked)
        self._filters.setVisible(not asked)
        self.asking.emit(asked)

    def _draft_place(self) -> str:
        return f"withholding/{self._recipient}"
