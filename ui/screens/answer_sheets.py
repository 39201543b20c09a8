"""The sheets of the documentation, made when each is first needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.canonical import Value
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.question import QuestionGroup
from ui.screens.answer_sheet import AnswerSheet, counts_of
from ui.screens.answer_words import AnswersView
from ui.screens.question_field import QuestionField
from ui.session import Session
from ui.widgets.discard import discard
from ui.widgets.layouts import column


class AnswerSheets(QWidget):
    """Shows one sheet at a time, and keeps what is typed on every one of them."""

    edited = Signal()
    """A person typed or chose something."""

    history_asked = Signal(str)
    """A person wants to see the earlier answers to the question of this id."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._pack: JurisdictionPack | None = None
        self._view: AnswersView | None = None
        self._sheets: dict[QuestionGroup, AnswerSheet] = {}
        self._body = column(gap=0)
        self.setLayout(self._body)

    @property
    def fields(self) -> dict[str, QuestionField]:
        """Every field of the sheets that were looked at, in reading order."""
        sheets = (self._sheets.get(group) for group in QuestionGroup)
        return {n: f for sheet in sheets if sheet for n, f in sheet.fields.items()}

    def field(self, question_id: str) -> QuestionField | None:
        """Return a field; of a question that is asked by region, the first line."""
        for name, field in self.fields.items():
            if question_id in {name, name.partition(".")[0]}:
                return field
        return None

    def first_of(self, group: QuestionGroup) -> str:
        """Return the id of the first question of a sheet that was looked at."""
        return next(iter(self._sheets[group].fields), "")

    def begin(self, pack: JurisdictionPack, view: AnswersView) -> None:
        """Make the sheets on which something waits to be recorded."""
        self._pack, self._view = pack, view
        for group in QuestionGroup:
            if any(self._draft_of(name) is not None for name in counts_of(pack, group)):
                self._sheet(pack, group)

    def clear(self) -> None:
        """Let go of every sheet."""
        for sheet in self._sheets.values():
            discard(sheet)
        self._sheets, self._view = {}, None

    def fill(self, view: AnswersView) -> None:
        """Show what is on record now; what is being typed stays."""
        self._view = view
        for sheet in self._sheets.values():
            self._fill(sheet, view)

    def show_group(self, group: QuestionGroup) -> None:
        """Bring one sheet into sight."""
        if self._pack is not None:
            self._sheet(self._pack, group)
        for other, sheet in self._sheets.items():
            sheet.setVisible(other is group)

    def _draft_of(self, name: str) -> Value:
        incident = self._view.incident if self._view else None
        return self._session.drafts.kept(f"answer/{name}", incident)

    def _sheet(self, pack: JurisdictionPack, group: QuestionGroup) -> None:
        """Make a sheet unless it is there; each is long and takes a moment."""
        view = self._view
        if group in self._sheets or view is None:
            return
        made = AnswerSheet(pack, group, self._session.now)
        self._sheets[group] = made
        made.need(lambda name: self._draft_of(name) is not None)
        for name in made.fields:
            self._wire(made, name)
        made.added.connect(lambda name: self._wire(made, name))
        self._fill(made, view)
        made.setVisible(False)
        self._body.addWidget(made)

    def _fill(self, sheet: AnswerSheet, view: AnswersView) -> None:
        before = set(sheet.fields)
        sheet.need(lambda name: name in view.answers)
        for name, field in sheet.fields.items():
            if name not in before:
                self._wire(sheet, name)
            field.show_answer(view.answers.get(name), view.names)
        for regions in sheet.regions:
            regions.show_sum(view.answers)

    def _wire(self, sheet: AnswerSheet, name: str) -> None:
        field, view = sheet.fields[name], self._view
        if view is None:
            return
        place, incident, drafts = f"answer/{name}", view.incident, self._session.drafts
        field.show_answer(view.answers.get(name), view.names)
        field.show_kept(drafts.kept(place, incident))
        field.edited.connect(lambda: drafts.keep(place, field.kept(), incident))
        field.edited.connect(self.edited)
        field.history_asked.connect(lambda: self.history_asked.emit(name))
