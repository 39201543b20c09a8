"""How much of the record is kept from a reader, and who answers for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from logbook.domain.report import Report, WithheldCount
from ui import messages
from ui.formatting import date_text, time_text
from ui.screens.withholding_words import (
    class_words,
    entries_words,
    kept_words,
    numbers_words,
)
from ui.screens.withholding_work import LapsedWords
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label, line
from ui.widgets.layouts import column, empty, holder, row


class WithholdingCard(QFrame):
    """Classes with their counts; accepting is the main act while nobody has."""

    accept_asked = Signal()
    look_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "flat")
        self._is_open = False
        self._gives_way = False
        self._shown: tuple[WithheldCount, ...] | None = None
        self._title = MarkedLine("eye-off", "", "ink", "strong")
        self._rows = column(gap=2)
        self._counts = holder(self._rows)
        self._rules = Label("", "small", "muted")
        self._standing = MarkedLine("circle-dashed", "", "muted")
        self._first = MarkedLine("circle-alert", "", "bad")
        self._first.setVisible(False)
        self._accept = Button(self.tr("&Accept what is withheld"), icon="check")
        self._look = Button(self.tr("L&ook through it…"), icon="list-filter")
        self._accept.keep_room_for(self.tr("Recording…"))
        self.setLayout(
            column(
                *(self._title, self._counts, self._rules, self._standing, self._first),
                FlowRow(self._accept, self._look),
                gap=8,
                margins=(14, 12),
            )
        )
        self._accept.clicked.connect(self.accept_asked)
        self._look.clicked.connect(self.look_asked)

    @property
    def accept(self) -> Button:
        """The button by which somebody answers for what is withheld."""
        return self._accept

    @property
    def look(self) -> Button:
        """The button that leads to the list of entries."""
        return self._look

    def show_report(self, report: Report, lapsed: LapsedWords | None) -> None:
        """Show what is kept from the reader of a report that was put together."""
        seen = report.seen
        if seen is None:
            return
        self._is_open = report.is_withholding_open
        title = kept_words(seen)
        icon = "eye-off" if seen.withheld else "eye"
        self._title.say(title, "ink" if seen.withheld else "muted", icon)
        self.setAccessibleName(title)
        if report.withheld != self._shown:
            self._shown = report.withheld
            self._show_counts(report.withheld)
        self._show_standing(report, lapsed)
        self._first.setVisible(False)
        self._accept.show_ready()
        self._accept.setVisible(self._is_open)
        self._weigh()

    def ask_first(self) -> None:
        """Say that this comes before the signature, and put the keyboard here."""
        words = self.tr(
            "Accept what is withheld first. Nothing is signed until a person answers "
            "for what this reader does not get."
        )
        self._first.say(words)
        self._first.setVisible(True)
        self._accept.setFocus()

    def give_way(self, *, to_another: bool) -> None:
        """Be the main act of the screen, or leave that to what is asked elsewhere."""
        self._gives_way = to_another
        self._weigh()

    def _weigh(self) -> None:
        self._accept.set_kind("secondary" if self._gives_way else "primary")

    def _show_counts(self, counts: tuple[WithheldCount, ...]) -> None:
        empty(self._rows)
        for count in counts:
            words = Label(class_words(count.why), "small", "muted")
            entries = entries_words(count.whole + count.in_part)
            words.setAccessibleName(f"{words.text()}: {entries}")
            self._rows.addLayout(row(words, line(entries, "small"), gap=12, wide=0))
        self._counts.setVisible(bool(counts))

    def _show_standing(self, report: Report, lapsed: LapsedWords | None) -> None:
        said = messages.of_statement(report.withholding)
        self._rules.say("" if lapsed is not None and self._is_open else said)
        is_accepted = bool(report.withheld) and not self._is_open
        self._standing.setVisible(self._is_open or is_accepted)
        if is_accepted:
            self._rules.say("")
            self._standing.say(said, "good", "circle-check")
        elif lapsed is not None:
            self._standing.say(_lapsed_words(self, lapsed), "warn", "triangle-alert")
        else:
            words = self.tr("Nobody has accepted it yet.")
            self._standing.say(words, "warn", "circle-dashed")
            self._rules.say("")


def _lapsed_words(card: WithholdingCard, lapsed: LapsedWords) -> str:
    """Say who had accepted it, and what came since."""
    words = card.tr(
        "{name} accepted it in entry {number}, {when}. Since then something else is "
        "withheld, in entries {entries}."
    )
    if lapsed.overruled:
        words = card.tr(
            "{name} accepted it in entry {number}, {when}. Since then it was "
            "overruled, in entry {overruled}."
        )
    elif len(lapsed.entries) == 1:
        words = card.tr(
            "{name} accepted it in entry {number}, {when}. Since then something else "
            "is withheld, in entry {entries}."
        )
    local = lapsed.recorded.local
    return words.format(
        name=lapsed.name,
        when=f"{date_text(local.date())} {time_text(local)}",
        number=lapsed.number,
        entries=numbers_words(lapsed.entries),
        overruled=numbers_words(lapsed.overruled),
    )
