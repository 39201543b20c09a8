"""What is asked before copies of evidence leave the program."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from logbook.application.evidence_exports import EvidenceExportRequest
from logbook.domain.canonical import Value
from logbook.domain.draft import Problem, Problems
from logbook.domain.evidence import EvidenceItem, Holder
from logbook.domain.safe_name import safe_name
from ui.file_dialogs import FileDialogs
from ui.formatting import size_text
from ui.screens.medium_picker import MediumPicker
from ui.screens.source_card import shown_name
from ui.session import Session
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.tick_list import TickList

_ITEMS, _INTO = "items", "into"
_LONGEST = 32


class ExportFields(FieldSet):
    """Items, who gets them, why, and where to.

    Args:
        chosen: Numbers of the items that are ticked at first.
    """

    def __init__(
        self,
        session: Session,
        items: Sequence[EvidenceItem],
        dialogs: FileDialogs,
        chosen: Sequence[str],
    ) -> None:
        self._session = session
        self._items = {item.number: item for item in items}
        self._ticks = TickList([(each.number, _item_words(each)) for each in items])
        self._media = MediumPicker(session, dialogs)
        super().__init__(
            {
                _ITEMS: LabelledField(_tr("&Items"), self._ticks),
                "to": LabelledField(_tr("To &whom"), Field()),
                "agency": LabelledField(
                    _tr("Agenc&y or office"),
                    Field(),
                    help_words=_tr("Leave it empty if there is none."),
                ),
                "reason": LabelledField(_tr("&Reason"), TextArea()),
                _INTO: LabelledField(
                    _tr("Onto which &medium"),
                    self._media,
                    help_words=_tr(
                        "A new folder is made there. Nothing that is on the medium is "
                        "changed."
                    ),
                ),
            }
        )
        self.choose(chosen)
        self._ticks.ticked.connect(self._show_sum)
        self._media.picked.connect(lambda: self.field(_INTO).show_problem(""))

    def choose(self, items: Sequence[str]) -> None:
        """Tick these items and no others."""
        self._ticks.choose(items)
        self._show_sum()

    def request(self, incident: str) -> EvidenceExportRequest:
        """Return what is asked for, once `unread` has nothing against it."""
        at = self._session.now()
        name = safe_name(f"{incident}-evidence-{at:%Y%m%d-%H%M%S}")
        return EvidenceExportRequest(
            incident=incident,
            items=self.ticked(_ITEMS),
            into=(self._media.place() or Path()) / name,
            to=Holder(self.words("to"), agency=self.words("agency")),
            reason=self.words("reason"),
        )

    def look_again(self) -> None:
        """Ask the system once more which media are there."""
        self._media.refresh()

    @override
    def unread(self) -> Problems:
        found = super().unread()
        if not self.ticked(_ITEMS):
            found[_ITEMS] = Problem.EMPTY
        if self._media.place() is None:
            found[_INTO] = Problem.EMPTY
        return found

    @override
    def show_problems(self, problems: Problems) -> list[str]:
        labels = super().show_problems(problems)
        if _ITEMS in problems:
            words = _tr("Nothing is chosen. Tick what is to be copied.")
            self.field(_ITEMS).show_problem(words)
        if _INTO in problems:
            words = _tr("Nothing is chosen. Choose where the copies go.")
            self.field(_INTO).show_problem(words)
        return labels

    @override
    def show_typed(self, typed: Value) -> None:
        super().show_typed(typed)
        self._show_sum()

    @override
    def clear(self) -> None:
        super().clear()
        self._show_sum()

    def _show_sum(self) -> None:
        """Say what the choice comes to; it has to fit the medium."""
        bodies = [self._items[each].body for each in self._ticks.chosen()]
        files = sum(body.files for body in bodies)
        words = _tr("Chosen: 1 file, {size}.")
        if files != 1:
            words = _tr("Chosen: {files} files, {size}.")
        size = size_text(sum(body.size for body in bodies))
        self.field(_ITEMS).show_help(words.format(files=f"{files:,}", size=size))


def _item_words(item: EvidenceItem) -> str:
    words = _tr("{number} {name}, {size}")
    if not item.has_file:
        words = _tr("{number} {name} (a thing: on the papers only)")
    name = shown_name(item.body.name)
    return words.format(
        number=item.number,
        # A box takes one line; the number says which item it is.
        name=name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…",
        size=size_text(item.body.size),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("evidence-export", words)
