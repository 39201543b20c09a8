"""Which entries are shown: common choices in a row, everything else as chips."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.bodies import Manner
from logbook.domain.canonical import Value
from logbook.domain.step import Phase
from logbook.domain.timeline_query import RowStanding, TimelineQuery
from ui.screens.timeline_known import Known
from ui.screens.timeline_words import Chosen, chosen_of, phase_words
from ui.widgets.buttons import Button, ChoiceRow, escaped
from ui.widgets.flow import FlowRow
from ui.widgets.layouts import column, empty, holder, row

ALL = "all"
_OTHER = "other"
"""What is chosen is not one of the common choices."""


@dataclass(frozen=True, slots=True)
class _Common:
    """The part of a query that a common choice stands for."""

    phases: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    standings: frozenset[RowStanding] = frozenset()

    def applied(self, query: TimelineQuery) -> TimelineQuery:
        return replace(
            query, phases=self.phases, kinds=self.kinds, standings=self.standings
        )


_COMMON: Mapping[str, _Common] = {
    ALL: _Common(),
    Phase.CONTAIN: _Common(phases=frozenset({Phase.CONTAIN})),
    Phase.NOTIFY: _Common(phases=frozenset({Phase.NOTIFY})),
    "told": _Common(kinds=frozenset({f"kind.{Manner.TOLD}"})),
    "amended": _Common(standings=frozenset({RowStanding.AMENDED})),
}


def cleared(query: TimelineQuery, incident: str | None) -> TimelineQuery:
    """Return a query without any filter; its order and its words stay."""
    return TimelineQuery(incident=incident, order=query.order, words=query.words)


def restored(kept: Value, incident: str) -> TimelineQuery:
    """Return the query somebody saw the last time, of the incident that is open now.

    Args:
        kept: What `TimelineQuery.to_value` returned; anything else shows everything.
    """
    plain = TimelineQuery(incident=incident)
    try:
        query = TimelineQuery.from_value(kept)
    except ValueError:
        return plain
    return query if query.incident is None else replace(query, incident=incident)


class TimelineFilters(QWidget):
    """Shows a query and tells when a person wants another one."""

    picked = Signal(object)
    """The `TimelineQuery` that is wanted."""

    more_asked = Signal()
    views_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._query = TimelineQuery()
        self._own = ""
        words = {
            ALL: self.tr("All"),
            "told": self.tr("Told"),
            "amended": self.tr("Amended"),
        }
        self._row = ChoiceRow(
            [(key, words.get(key) or phase_words(key)) for key in _COMMON],
            "filter",
            chosen=ALL,
            name=self.tr("Which entries"),
        )
        self._more = Button(self.tr("More filte&rs…"), "quiet", "list-filter")
        self._views = Button(self.tr("Save&d views…"), "quiet", "eye")
        asked = FlowRow(self._more, self._views, gap=8)
        self._chips = column(gap=0)
        self._chosen = holder(self._chips)
        self._flow: FlowRow | None = None
        head = row(self._row, asked, gap=8, wide=0)
        self.setLayout(column(head, self._chosen, gap=8))
        self._chosen.setVisible(False)
        self._row.picked.connect(self._on_common)
        self._more.clicked.connect(self.more_asked)
        self._views.clicked.connect(self.views_asked)

    def show_query(self, query: TimelineQuery, known: Known, own: str) -> None:
        """Show what is chosen.

        Args:
            own: The incident that is being worked on.
        """
        self._query, self._own = query, own
        common = _common_of(query)
        self._row.choose("" if common == _OTHER else common)
        rest = query if common == _OTHER else _COMMON[ALL].applied(query)
        self._show_chips(chosen_of(rest, known, own), common)

    def _show_chips(self, chosen: list[Chosen], common: str) -> None:
        empty(self._chips)
        self._chosen.setVisible(bool(chosen))
        if not chosen:
            return
        back = _COMMON[ALL if common == _OTHER else common]
        chips = []
        for one in chosen:
            chip = Button(escaped(one.words), "filter", "x")
            name = self.tr("Take away the filter: {words}")
            chip.setAccessibleName(name.format(words=one.words))
            without = one.without if common == _OTHER else back.applied(one.without)
            chip.clicked.connect(lambda _=False, to=without: self.picked.emit(to))
            chips.append(chip)
        clear = Button(self.tr("Clear a&ll"), "quiet")
        clear.clicked.connect(lambda: self.picked.emit(cleared(self._query, self._own)))
        self._chips.addWidget(FlowRow(*chips, clear, gap=8))

    def _on_common(self, key: str) -> None:
        self.picked.emit(_COMMON[key].applied(self._query))


def _common_of(query: TimelineQuery) -> str:
    here = _Common(query.phases, query.kinds, query.standings)
    return next((key for key, common in _COMMON.items() if common == here), _OTHER)
