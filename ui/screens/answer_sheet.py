"""One sheet of the documentation: its questions under each other."""

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.question import QuestionGroup, QuestionKind
from logbook.domain.region import REGIONS
from ui.main_window import RESERVED_MNEMONICS
from ui.screens.question_field import QuestionField
from ui.screens.regions_field import RegionsField
from ui.widgets.layouts import column

_TAKEN = RESERVED_MNEMONICS | frozenset("RN")
"""Letters of the window and of the buttons under the sheet."""


class AnswerSheet(QWidget):
    """Holds a field for each question, and several for one that is asked by region."""

    added = Signal(str)
    """A person added a region; the id of its count."""

    def __init__(
        self,
        pack: JurisdictionPack,
        group: QuestionGroup,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.group = group
        taken = set(_TAKEN)
        self._parts: list[QuestionField | RegionsField] = []
        for question in pack.questions_of(group):
            if question.kind is QuestionKind.BY_REGION:
                regions = RegionsField(question, pack.region_code, taken, now)
                regions.added.connect(self.added)
                self._parts.append(regions)
            else:
                self._parts.append(QuestionField(question, taken, now))
        self.setLayout(column(*self._parts, gap=20))

    @property
    def fields(self) -> dict[str, QuestionField]:
        """Every field in reading order, by the id of what it asks."""
        found: dict[str, QuestionField] = {}
        for part in self._parts:
            if isinstance(part, RegionsField):
                found |= part.fields
            else:
                found[part.question.id] = part
        return found

    @property
    def regions(self) -> list[RegionsField]:
        """The questions that are asked by region."""
        return [part for part in self._parts if isinstance(part, RegionsField)]

    def need(self, wanted: Callable[[str], bool]) -> None:
        """Show a line for every region whose count is wanted.

        Args:
            wanted: Says of the id of a count whether anything is known of it.
        """
        for regions in self.regions:
            for code in REGIONS:
                if wanted(regions.name_of(code)):
                    regions.ensure(code)


def counts_of(pack: JurisdictionPack, group: QuestionGroup) -> Iterable[str]:
    """Return the id of everything a sheet can ask, each region by itself."""
    for question in pack.questions_of(group):
        if question.kind is QuestionKind.BY_REGION:
            yield from (question.for_region(code).id for code in REGIONS)
        else:
            yield question.id
