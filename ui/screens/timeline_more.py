"""Every filter of the timeline, in one panel."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from logbook.domain.moment import Fidelity, Moment
from logbook.domain.step import Phase
from logbook.domain.timeline_query import RowStanding, TimelineQuery, Unseen
from ui.formatting import offset_text
from ui.screens.inline_panel import InlinePanel
from ui.screens.timeline_known import Known
from ui.screens.timeline_words import kinds, phase_words, standing_words
from ui.widgets.buttons import escaped
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice, Field
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.tick_list import TickList

_NO_PHASE = "-"
"""Stands for the empty text, which a box cannot."""

_EVERY, _NOT_WITNESSED, _NEW = "every", "witnessed", "new"


class PointEdit(MomentEdit):
    """A day and, if somebody likes, a time; without one the day's beginning."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now, now_button=False)
        self._fidelity.setVisible(False)
        self._fidelity.choose(Fidelity.DAY)

    @override
    def show_moment(self, moment: Moment | None) -> None:
        super().show_moment(moment)
        self._fidelity.choose(Fidelity.DAY)


def point_help(now: Callable[[], datetime]) -> str:
    """Return how a day and a time are written here."""
    words = QCoreApplication.translate(
        "timeline",
        "A day like 2026-11-21 and, if you like, a time like 02:20, on the clock of "
        "this laptop ({offset}).",
    )
    return words.format(offset=offset_text(now()))


class MoreFilters(QWidget):
    """Asks what is to be seen; nothing is recorded by it."""

    picked = Signal(object)
    """The `TimelineQuery` that is wanted."""

    left = Signal()
    """A person leaves it as it is."""

    def __init__(
        self, query: TimelineQuery, known: Known, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._query = query
        self._known = known
        self._fields = FieldSet(self._made(now))
        panel = InlinePanel(
            self.tr("Which entries are shown"),
            self.tr("Show these"),
            self._fields,
            words=self.tr("What is left open lets everything through."),
            leave=self.tr("C&lose, change nothing"),
        )
        self.setLayout(column(panel))
        panel.acted.connect(self._on_acted)
        panel.left.connect(self.left)
        self._show(query)

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self._fields.focus_first()

    def _on_acted(self) -> None:
        query = self._chosen()
        if query is not None:
            self.picked.emit(query)

    def _chosen(self) -> TimelineQuery | None:
        """Return what is chosen; problems are said beside their fields."""
        fields = self._fields
        if fields.show_problems(fields.unread()):
            return None
        since, until = (self._time(name) for name in ("since", "until"))
        if since and until and until <= since:
            words = self.tr("This is not after the time above. Enter a later one.")
            fields.field("until").show_problem(words)
            fields.field("until").focus()
            return None
        return replace(
            self._query,
            incident=fields.words("incident") or None,
            phases=frozenset(
                "" if key == _NO_PHASE else key for key in fields.ticked("phases")
            ),
            kinds=frozenset(fields.ticked("kinds")),
            persons=frozenset(fields.ticked("persons")),
            standings=frozenset(map(RowStanding, fields.ticked("standings"))),
            since=since,
            until=until,
            evidence=fields.words("evidence").strip(),
            after=self._after(),
            unseen=self._unseen(),
        )

    def _made(self, now: Callable[[], datetime]) -> Mapping[str, LabelledField]:
        return {
            "incident": LabelledField(
                self.tr("&Incident"), Choice[str](self._incidents(), wide=True)
            ),
            "since": LabelledField(
                self.tr("&From"), PointEdit(now), help_words=point_help(now)
            ),
            "until": LabelledField(self.tr("Bef&ore"), PointEdit(now)),
            "standings": LabelledField(
                self.tr("&Standing"),
                TickList([(str(one), standing_words(one)) for one in RowStanding]),
            ),
            "after": LabelledField(
                self.tr("Looked &at by others"), Choice[str](self._looks())
            ),
            "phases": LabelledField(
                self.tr("&Phase"),
                TickList(
                    [(phase or _NO_PHASE, phase_words(phase)) for phase in (*Phase, "")]
                ),
            ),
            "kinds": LabelledField(self.tr("&Kind"), TickList(kinds())),
            "persons": LabelledField(
                self.tr("Written &by"), TickList(list(self._known.people))
            ),
            "evidence": self._item_field(),
        }

    def _item_field(self) -> LabelledField:
        """Ask for an item by its number; those of the register can be chosen."""
        words = self.tr("&Evidence item that is mentioned")
        help_words = self.tr("Its number, as it was written: E-001.")
        typed = Field(width=132)
        items = self._items()
        if not items:
            return LabelledField(words, typed, help_words=help_words)
        offered = [("", self.tr("Choose from the register…")), *items]
        named = self.tr("Evidence items in the register")
        choice = Choice[str](offered, named=named, wide=True)
        choice.activated.connect(lambda _: typed.setText(choice.value()))
        return LabelledField(words, typed, help_words=help_words, beside=choice)

    def _items(self) -> list[tuple[str, str]]:
        """Return number and name of each item, of one incident if only that is seen."""
        wanted = self._query.incident
        one, of_several = self.tr("{item}, {name}"), self.tr("{item}, {name} ({of})")
        said = {
            item: (one if wanted else of_several).format(
                item=item, name=escaped(name), of=incident
            )
            for incident, item, name in self._known.items
            if wanted in {None, incident}
        }
        return list(said.items())

    def _incidents(self) -> list[tuple[str, str]]:
        titled = self.tr("{incident}, {title}")
        return [
            ("", self.tr("All incidents")),
            *(
                (reference, titled.format(incident=reference, title=escaped(title)))
                for reference, title in self._known.incidents
            ),
        ]

    def _looks(self) -> list[tuple[str, str]]:
        found = [(_EVERY, self.tr("Every entry"))]
        unseen = self._query.unseen
        if self._known.witnessed is not None or unseen is Unseen.WITNESSED:
            found.append((_NOT_WITNESSED, self.tr("Not yet witnessed")))
        if self._known.reviewed or unseen is Unseen.REVIEWED:
            found.append((_NEW, self.tr("New since my review")))
        named = {self._known.witnessed, self._known.reviewed, 0}
        if unseen is None and self._query.after not in named:
            words = self.tr("After entry {number}")
            found.append(("", words.format(number=self._query.after)))
        return found

    def _after(self) -> int:
        if self._fields.words("after") == _EVERY:
            return 0
        return self._known.moved_on(replace(self._query, unseen=self._unseen())).after

    def _unseen(self) -> Unseen | None:
        """Return what moves on with every review; a number somebody led to does not."""
        chosen = {_NOT_WITNESSED: Unseen.WITNESSED, _NEW: Unseen.REVIEWED}
        return chosen.get(self._fields.words("after"))

    def _time(self, name: str) -> datetime | None:
        moment = self._fields.moment(name)
        return moment.at if moment else None

    def _show(self, query: TimelineQuery) -> None:
        shown = {
            "incident": query.incident or "",
            "phases": "\n".join(phase or _NO_PHASE for phase in query.phases),
            "kinds": "\n".join(query.kinds),
            "persons": "\n".join(query.persons),
            "standings": "\n".join(query.standings),
            "evidence": query.evidence,
            "after": self._look(),
        }
        offered = {reference for reference, _ in self._known.incidents} | {""}
        if shown["incident"] not in offered:
            del shown["incident"]
        self._fields.show_typed(dict(shown))
        for name, at in (("since", query.since), ("until", query.until)):
            edit = self._fields.field(name).control
            if at is not None and isinstance(edit, MomentEdit):
                edit.show_moment(Moment(at, self._known.offset))

    def _look(self) -> str:
        after, unseen = self._query.after, self._query.unseen
        if unseen is not None:
            return _NEW if unseen is Unseen.REVIEWED else _NOT_WITNESSED
        if not after:
            return _EVERY
        if after == self._known.witnessed:
            return _NOT_WITNESSED
        return _NEW if after == self._known.reviewed else ""
