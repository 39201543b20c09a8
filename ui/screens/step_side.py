"""What stands beside the steps: words to say, what is in force, where it comes from."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.jurisdiction import Caution
from logbook.domain.step import Phase, Step
from ui.screens.incident_kind import kinds_words
from ui.screens.provenance import source_words
from ui.screens.step_words import in_force
from ui.screens.steps_view import StepsView
from ui.widgets.buttons import Button
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import Item, column, empty, rule


class StepSide(QWidget):
    """Follows the open step."""

    evidence_asked = Signal()
    """A person wants to register what the open step keeps."""

    def __init__(self) -> None:
        super().__init__()
        self._body = column(gap=8, margins=(20, 20))
        self.setLayout(self._body)

    def show_step(self, view: StepsView, step: Step, now: datetime) -> None:
        """Show what belongs to *step* and to its phase."""
        empty(self._body)
        beside = self._beside(step)
        if beside:
            self._add(Label(self.tr("Beside you"), "h3"), *beside)
            self._rule()
        self._add(Label(self.tr("Where this comes from"), "h3"), *self._source(step))
        self._show_rest(view, step.phase, now, ruled=True)

    def show_phase(self, view: StepsView, phase: Phase, now: datetime) -> None:
        """Show what belongs to the phase, while no step is open."""
        empty(self._body)
        self._show_rest(view, phase, now, ruled=False)

    def _show_rest(
        self, view: StepsView, phase: Phase, now: datetime, *, ruled: bool
    ) -> None:
        if phase is Phase.CONTAIN or in_force(view, now):
            if ruled:
                self._rule()
            self._add(Label(self.tr("In force now"), "h3"), *self._measures(view, now))
            ruled = True
        if view.cautions:
            if ruled:
                self._rule()
            self._add(Label(self.tr("To be known"), "h3"), *_cautions(view.cautions))
        self._body.addStretch(1)

    def _beside(self, step: Step) -> list[QWidget]:
        lines: list[QWidget] = []
        if step.say:
            say = self.tr("Say: {words}").format(words=step.say)
            lines.append(MarkedLine("message-square", say))
        if step.kinds:
            kinds = kinds_words(step.kinds)
            words = self.tr("For these kinds of incident: {kinds}.").format(kinds=kinds)
            lines.append(MarkedLine("list-filter", words))
        if step.keeps_evidence:
            lines += self._evidence()
        return lines

    def _evidence(self) -> list[QWidget]:
        words = self.tr(
            "What is kept gets a number, its SHA-256 and a record of who has it."
        )
        # Without a mnemonic: Alt+E leads there from every screen already.
        go = Button(self.tr("To the evidence (Alt+E)"), "quiet", "archive")
        go.clicked.connect(self.evidence_asked)
        return [MarkedLine("shield-check", words), go]

    def _measures(self, view: StepsView, now: datetime) -> list[QWidget]:
        lines = [
            MarkedLine("unplug", words, tone) for tone, words in in_force(view, now)
        ]
        nothing = self.tr("Nothing yet that would have to be undone.")
        return [*lines] or [Label(nothing, "small", "muted")]

    def _source(self, step: Step) -> list[QWidget]:
        said = source_words(step.origin, step.source_note, step.ours)
        return [Label(words, "small", "muted") for words in said]

    def _rule(self) -> None:
        self._add(8, rule(), 8)

    def _add(self, *items: Item) -> None:
        for item in items:
            if isinstance(item, int):
                self._body.addSpacing(item)
            elif isinstance(item, QWidget):
                self._body.addWidget(item)


def _cautions(cautions: Sequence[Caution]) -> list[QWidget]:
    return [MarkedLine("info", caution.text) for caution in cautions]
