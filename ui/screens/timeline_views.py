"""Views of the timeline that a person keeps under a name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.application.views import LONGEST_NAME, SavedView
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.timeline_query import TimelineQuery
from ui.screens.inline_panel import InlinePanel
from ui.screens.timeline_known import Known
from ui.screens.timeline_words import said
from ui.session import Session
from ui.widgets.buttons import Button, escaped
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, empty
from ui.widgets.row_list import ListRow, RowList

_NAME = "name"


class SavedViews(QWidget):
    """Chooses, keeps and forgets views; one of the same name is replaced."""

    picked = Signal(object)
    """The `TimelineQuery` that is wanted."""

    left = Signal()

    def __init__(self, session: Session, query: TimelineQuery, known: Known) -> None:
        super().__init__()
        self._session = session
        self._query = query
        self._known = known
        self._none = Label("", "body", "muted")
        self._list = RowList()
        self._asking = column(gap=0)
        self._fields = FieldSet(
            {_NAME: LabelledField(self.tr("&Name of the view"), Field())}
        )
        words = self.tr(
            "What is shown now: {shown}. A view of the same name is replaced."
        )
        self._panel = InlinePanel(
            self.tr("Save what is shown as a view"),
            self.tr("Save the view"),
            self._fields,
            words=words.format(shown=said(query, known)),
            leave=self.tr("C&lose, show the list"),
        )
        title = Label(self.tr("Saved views"), "h3")
        parts = (title, self._none, self._list, self._asking, self._panel)
        self.setLayout(column(*parts, gap=8))
        self._panel.act_on_enter()
        self._panel.acted.connect(self._on_save)
        self._panel.left.connect(self.left)
        self._read()

    def focus(self) -> None:
        """Put the keyboard into the field for a name."""
        self._fields.focus_first()

    def _read(self) -> None:
        self._session.do(self, lambda logbook: logbook.views.views(), self._show)

    def _show(self, views: list[SavedView]) -> None:
        self._none.setText(self.tr("No view is saved yet."))
        self._none.setVisible(not views)
        self._list.show_rows(*(self._row(view) for view in views))

    def _row(self, view: SavedView) -> QWidget:
        choose = Button(escaped(view.name), "quiet", "eye")
        name = self.tr("Show the view {name}")
        choose.setAccessibleName(name.format(name=view.name))
        query = self._known.moved_on(view.query)
        choose.clicked.connect(lambda: self.picked.emit(query))
        forget = Button(self.tr("Forget…"), "quiet")
        forget_name = self.tr("Forget the view {name}")
        forget.setAccessibleName(forget_name.format(name=view.name))
        forget.clicked.connect(lambda: self._ask_forget(view))
        return ListRow(choose, said(query, self._known), act=forget)

    def _ask_forget(self, view: SavedView) -> None:
        empty(self._asking)
        title = self.tr("Forget the view “{name}”").format(name=view.name)
        words = self.tr("The entries stay as they are; only the choice is forgotten.")
        panel = ConfirmPanel(title, words, self.tr("Forget the view"))
        panel.confirmed.connect(lambda: self._forget(view))
        panel.declined.connect(self._close_question)
        self._asking.addWidget(panel)
        panel.focus()

    def _forget(self, view: SavedView) -> None:
        def drop(logbook: OpenLogbook) -> list[SavedView]:
            logbook.views.drop(view.name)
            return logbook.views.views()

        self._close_question()
        self._session.do(self, drop, self._show)

    def _close_question(self) -> None:
        empty(self._asking)
        self.focus()

    def _on_save(self) -> None:
        name, query = self._fields.words(_NAME), self._query

        def save(logbook: OpenLogbook) -> list[SavedView]:
            logbook.views.save(name, query)
            return logbook.views.views()

        self._panel.show_busy()
        self._session.do(self, save, self._on_saved, self._on_failed)

    def _on_saved(self, views: list[SavedView]) -> None:
        self._panel.show_ready()
        self._fields.clear()
        self._show(views)

    def _on_failed(self, error: LogbookError) -> bool:
        self._panel.show_ready()
        if not isinstance(error, ProblemsError):
            return False
        problems = {name: Problem(why) for name, why in error.problems.items()}
        self._fields.show_problems(problems)
        if problems.get(_NAME) is Problem.TOO_LONG:
            words = self.tr("This is too long. Keep it under {most} characters.")
            self._fields.field(_NAME).show_problem(words.format(most=LONGEST_NAME))
        return True
