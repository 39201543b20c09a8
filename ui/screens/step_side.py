"""What stands beside the steps: words to say, what is in force, where it comes from."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from logbook.domain.duty import Origin
from logbook.domain.jurisdiction import Caution
from logbook.domain.step import Phase, Step
from ui.screens.step_words import StepsView, in_force
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import Item, column, empty, rule


class StepSide(QWidget):
    """Follows the open step."""

    def __init__(self) -> None:
        super().__init__()
        self._body = column(gap=8, margins=(20, 20))
        self.setLayout(self._body)

    def show_step(self, view: StepsView, step: Step, now: datetime) -> None:
        """Show what belongs to *step* and to its phase."""
        empty(self._body)
        self._add(Label(self.tr("Beside you"), "h3"), *self._beside(step))
        if step.phase is Phase.CONTAIN:
            self._rule()
            self._add(Label(self.tr("In force now"), "h3"), *self._measures(view, now))
        self._rule()
        self._add(Label(self.tr("Where this comes from"), "h3"), *self._source(step))
        if view.cautions:
            self._rule()
            self._add(Label(self.tr("To be known"), "h3"), *_cautions(view.cautions))
        self._body.addStretch(1)

    def _beside(self, step: Step) -> list[QWidget]:
        job = self.tr("Whose job: {who}.").format(who=step.responsible)
        lines: list[QWidget] = [MarkedLine("circle-user", job, "ink")]
        if step.say:
            say = self.tr("Say: {words}").format(words=step.say)
            lines.append(MarkedLine("message-square", say))
        return lines

    def _measures(self, view: StepsView, now: datetime) -> list[QWidget]:
        lines = [
            MarkedLine("unplug", words, tone) for tone, words in in_force(view, now)
        ]
        nothing = self.tr("Nothing yet that would have to be undone.")
        return [*lines] or [Label(nothing, "small", "muted")]

    def _source(self, step: Step) -> list[QWidget]:
        ours = step.origin is Origin.OURS
        words = self.tr("Ours, not the guide's. {note}") if ours else "{note}"
        note = (
            step.source_note
            if step.source_note.endswith(".")
            else f"{step.source_note}."
        )
        lines: list[QWidget] = [Label(words.format(note=note), "small", "muted")]
        if step.ours:
            part = self.tr("Ours: {part}").format(part=step.ours)
            lines.append(Label(part, "small", "muted"))
        return lines

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
