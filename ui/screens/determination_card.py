"""One matter somebody has to determine: what to weigh, what holds, what held before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.assessment import AssessedMatter, Assessment, GivenDetermination
from ui.screens.determination_fields import determination_fields, draft_of
from ui.screens.determination_words import (
    AssessView,
    basis_words,
    chip_of,
    earlier_words,
    given_words,
    is_determined,
)
from ui.screens.provenance import grade_badge, source_words
from ui.screens.record_panel import Recording, RecordPanel
from ui.session import Session
from ui.widgets.amended_words import AmendedWords, Run
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.discard import discard
from ui.widgets.field_set import FieldSet
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.layouts import card, column, empty, holder, row


class DeterminationCard(QFrame):
    """Shows a matter; the form opens in it."""

    opened = Signal()
    """The form was opened or closed here."""

    recorded = Signal()
    """A determination is on disk."""

    def __init__(self, session: Session, matter: Assessment) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(matter.title)
        self.matter = matter
        self._session = session
        self._view: AssessView | None = None
        self._found: AssessedMatter | None = None
        self._folded: bool | None = None
        self._history_shown = False
        self._panel: RecordPanel | None = None
        self._icon = IconLabel("circle-dashed", "muted", 20)
        self._chip = Chip("circle-dashed", "")
        self._weighing = holder(self._details())
        self._current, self._earlier = column(gap=4), column(gap=6)
        self._history = holder(self._earlier)
        self._act = Button("")
        self._more = Button("", "quiet", "info")
        self._past = Button("", "quiet", "history")
        self._place = column(gap=0)
        self._lay_out()
        self._act.clicked.connect(self.open_form)
        self._more.clicked.connect(self._on_more)
        self._past.clicked.connect(self._on_past)

    @property
    def is_open(self) -> bool:
        """Whether something is asked here now."""
        return self._panel is not None

    @property
    def waits(self) -> bool:
        """Whether there is neither a yes nor a no."""
        return not is_determined(self._found)

    def show_matter(self, view: AssessView) -> None:
        """Show what was determined; a form that is open stays as it is."""
        found = view.determined.get(self.matter.id)
        first = self._view is None
        self._view = view
        if found == self._found and not first:
            return
        self._found = found
        icon, words, tone = chip_of(found)
        self._icon.show_icon(icon, tone)
        self._chip.say(words, tone, icon)
        self._show_given(view)
        self._act.setText(
            self.tr("Change the determination…") if found else self.tr("Determine…")
        )
        said = self.tr("{act} {matter}")
        name = said.format(act=self._act.text(), matter=self.matter.title)
        self._act.setAccessibleName(name)
        self._fold(folded=not self.waits)

    def show_primary(self, *, primary: bool) -> None:
        """Make the button the main one of the screen, or one of many."""
        self._act.set_kind("primary" if primary else "secondary")

    def open_form(self) -> None:
        """Ask for the determination; what was typed before is there again."""
        view = self._view
        if view is None or self._panel is not None:
            return
        now, changes = self._session.now, self._found is not None
        fields = determination_fields(self.matter, now, changes=changes)
        panel = RecordPanel(
            self._session,
            view.incident,
            f"determination/{self.matter.id}",
            fields,
            lambda: self._recording(view.incident, fields),
            title=self.matter.question,
            act=self.tr("&Record the determination"),
            words=self.tr("It goes on record with this question, as it stands here."),
        )
        self._panel = panel
        panel.recorded.connect(self._on_recorded)
        panel.left.connect(self._on_left)
        self._place.addWidget(panel)
        self._act.setVisible(False)
        self._fold(folded=False)
        self.opened.emit()
        panel.fields.focus_first()

    def close_form(self) -> None:
        """Stop asking; the words stay for the next time."""
        if self._panel is not None:
            discard(self._panel)
            self._panel = None
            self._act.setVisible(True)
            self.opened.emit()

    def focus_act(self) -> None:
        """Put the keyboard on the button that opens the form."""
        self._act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _recording(self, incident: str, fields: FieldSet) -> Recording:
        draft, name = draft_of(fields), self.matter.id

        def record(logbook: OpenLogbook) -> object:
            pack = logbook.pack
            return logbook.assessments.determine(incident, pack, name, draft)

        return record

    def _lay_out(self) -> None:
        matter = self.matter
        title = column(
            Label(matter.title, "strong"),
            Label(matter.question, "body"),
            FlowRow(self._chip),
            gap=4,
        )
        head = row(gap=16)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(title, 1)
        acts = FlowRow(self._act, self._more, self._past)
        parts = (head, holder(self._current), self._history)
        self.setLayout(
            column(
                *(*parts, self._weighing, holder(self._place), acts),
                gap=8,
                margins=(16, 14),
            )
        )
        self._history.setVisible(False)

    def _details(self) -> QVBoxLayout:
        matter = self.matter
        lines: list[QWidget] = []
        if matter.help:
            lines.append(Label(matter.help, "small", "muted"))
        if matter.factors:
            lines.append(Label(self.tr("What to weigh"), "label"))
            point = self.tr("• {factor}")
            lines += [
                Label(point.format(factor=factor), "small") for factor in matter.factors
            ]
        badge = grade_badge(matter.grade)
        if badge is not None:
            lines.append(FlowRow(badge))
        sources = source_words(
            matter.origin, matter.source_note, matter.ours, matter.verified_on
        )
        lines += [Label(words, "small", "muted") for words in sources]
        return column(*lines, gap=4)

    def _show_given(self, view: AssessView) -> None:
        empty(self._current)
        empty(self._earlier)
        found = self._found
        earlier = found.earlier if found else ()
        if found is not None:
            self._current.addWidget(self._given(found.current, view, struck=False))
        for given in reversed(earlier):
            self._earlier.addWidget(self._given(given, view, struck=True))
        self._past.setText(earlier_words(len(earlier)))
        self._past.setVisible(bool(earlier))

    def _given(
        self, given: GivenDetermination, view: AssessView, *, struck: bool
    ) -> QWidget:
        words = AmendedWords([Run(basis_words(given), struck=struck)])
        lines = given_words(given, view.names, self._session.now())
        return card(
            *(words, *(Label(line, "small", "muted") for line in lines)),
            kind="flat",
            gap=2,
            pad=12,
        )

    def _fold(self, *, folded: bool) -> None:
        self._folded = folded
        self._weighing.setVisible(not folded)
        count = len(self.matter.factors)
        self._more.setText(
            self.tr("What to weigh ({count})").format(count=count)
            if folded
            else self.tr("Fold what to weigh")
        )
        said = self.tr("{act}: {matter}")
        name = said.format(act=self._more.text(), matter=self.matter.title)
        self._more.setAccessibleName(name)

    def _on_more(self) -> None:
        self._fold(folded=not self._folded)

    def _on_past(self) -> None:
        self._history_shown = not self._history_shown
        self._history.setVisible(self._history_shown)

    def _on_left(self) -> None:
        self.close_form()
        self.focus_act()

    def _on_recorded(self) -> None:
        self.close_form()
        self.focus_act()
        self.recorded.emit()
