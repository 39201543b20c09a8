"""How long things took: one incident as bars, all of them as strips, and a table."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from logbook.application.figures import Figures, together
from logbook.domain.figure_words import (
    measured_of,
    stretches_measured,
    strips_of,
)
from logbook.domain.figures import IncidentFigures
from logbook.domain.incident import Incident
from logbook.domain.step import IncidentKind
from logbook.domain.wording import Phrase, Statement
from ui import messages
from ui.screens.incident_kind import kind_name
from ui.session import Session
from ui.widgets.disclosure import Disclosure
from ui.widgets.duration_plot import DurationPlot, PlotRow
from ui.widgets.fields import Choice
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import card, column, empty, holder
from ui.widgets.row_list import ListRow, RowList

_ALL = "all"


class FiguresPart(QWidget):
    """Folded at first: every incident is read only when somebody wants to see it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._incidents: tuple[Incident, ...] = ()
        self._read: dict[str, IncidentFigures] = {}
        self._figures: Figures | None = None
        self._size = 0
        self._awaited = False
        self._one, self._all = DurationPlot(shared=True), DurationPlot(shared=False)
        self._which, self._kinds = column(gap=0), column(gap=0)
        self._which_choice: Choice[str] | None = None
        self._kind_choice: Choice[str] | None = None
        self._table = column(gap=8)
        self._reading = Label(self.tr("Reading…"), "small", "muted")
        inside = column(
            self._reading,
            card(self._which, self._one, gap=8),
            card(self._kinds, self._all, gap=8),
            Disclosure(self.tr("The same as a table"), holder(self._table)),
            gap=12,
        )
        self._fold = Disclosure(self.tr("How long things took  P"), holder(inside))
        self._fold.toggled.connect(lambda _: self._ask())
        self.setLayout(column(self._fold))

    def unfold(self) -> None:
        """Show it, and put the keyboard there."""
        self._fold.show_open(is_open=True)
        self._awaited = self._which_choice is None
        self._ask()
        if self._which_choice is not None:
            self._which_choice.setFocus()

    def show_incidents(self, incidents: Sequence[Incident], size: int) -> None:
        """Say which incidents there are, and how far the record has got."""
        self._incidents = tuple(incidents)
        if size != self._size:
            self._size, self._figures = size, None
        self.setVisible(bool(incidents))
        if self._fold.is_open:
            self._ask()

    def _ask(self) -> None:
        if self._figures is None and self._incidents and not self._read:
            self._reading.setVisible(True)
            self._next(self._incidents)

    def _next(self, left: tuple[Incident, ...]) -> None:
        """Read one incident at a time: whoever records something waits for one only."""
        if not left:
            self._figures = together(list(self._read.values()))
            self._read = {}
            self._show(self._figures)
            return
        reference, rest = left[0].reference, left[1:]

        def keep(found: IncidentFigures) -> None:
            self._read[reference] = found
            self._next(rest)

        def give_up(_error: Exception) -> bool:
            self._read = {}
            return False

        self._session.do(
            self,
            lambda logbook: logbook.figures.incident(reference, logbook.pack),
            keep,
            give_up,
        )

    def _show(self, figures: Figures) -> None:
        self._reading.setVisible(False)
        which = [
            (one.incident, _titled(self, one.incident, one.title))
            for one in figures.incidents
        ]
        kinds = [(_ALL, self.tr("All kinds of incident"))]
        kinds += [(kind.value, kind_name(kind)) for kind in figures.kinds]
        self._which_choice = self._offer(
            self._which, self.tr("&Since the discovery of"), which, self._which_choice
        )
        self._kind_choice = self._offer(
            self._kinds,
            self.tr("Over all incidents, by &kind"),
            kinds,
            self._kind_choice,
        )
        if self._awaited:
            self._which_choice.setFocus()
            self._awaited = False
        self._show_one()
        self._show_all()
        self._show_table(figures)

    def _offer(
        self,
        place: QVBoxLayout,
        label: str,
        choices: list[tuple[str, str]],
        before: Choice[str] | None,
    ) -> Choice[str]:
        chosen, focused = (before.value(), before.hasFocus()) if before else ("", False)
        made = Choice(choices, wide=True)
        if chosen in dict(choices):
            made.choose(chosen)
        empty(place)
        place.addWidget(LabelledField(label, made))
        made.currentIndexChanged.connect(self._on_chosen)
        if focused:
            made.setFocus()
        return made

    def _on_chosen(self, _index: int) -> None:
        self._show_one()
        self._show_all()

    def _show_one(self) -> None:
        figures, choice = self._figures, self._which_choice
        if figures is None or choice is None:
            return
        for one in figures.incidents:
            if one.incident == choice.value():
                rows = [
                    PlotRow(
                        messages.of_phrase(each.about),
                        messages.of_phrase(each.said),
                        (each.span,) if each.span and each.span.is_known else (),
                    )
                    for each in measured_of(one)
                ]
                says = self.tr("How long after the discovery of {title}")
                self._one.show_rows(rows, says.format(title=one.title))

    def _show_all(self) -> None:
        figures, choice = self._figures, self._kind_choice
        if figures is None or choice is None:
            return
        kind = choice.value()
        found = figures.overall if kind == _ALL else figures.kinds[IncidentKind(kind)]
        rows = [
            PlotRow(
                messages.of_phrase(strip.about),
                messages.of_statement(strip.said),
                strip.spans,
                strip.median,
            )
            for strip in strips_of(found)
        ]
        self._all.show_rows(
            rows, self.tr("How long each part took, over all incidents")
        )

    def _show_table(self, figures: Figures) -> None:
        empty(self._table)
        for one in figures.incidents:
            measured = (*measured_of(one), *stretches_measured(one)[-2:])
            self._add_rows(
                _titled(self, one.incident, one.title),
                [(each.about, (each.said,)) for each in measured],
            )
        strips = strips_of(figures.overall)
        self._add_rows(
            self.tr("Over all incidents"), [(each.about, each.said) for each in strips]
        )

    def _add_rows(self, head: str, lines: list[tuple[Phrase, Statement]]) -> None:
        rows = RowList()
        self._table.addWidget(Label(head, "label"))
        self._table.addWidget(rows)
        # In its place first: shown on its own it would be a window for a moment.
        rows.show_rows(
            *(
                ListRow(None, messages.of_phrase(about), messages.of_statement(said))
                for about, said in lines
            )
        )


def _titled(part: FiguresPart, reference: str, title: str) -> str:
    words = part.tr("{reference}  {title}")
    return words.format(reference=reference, title=title)
