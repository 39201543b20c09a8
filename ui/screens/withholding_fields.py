"""The form by which somebody decides against what the rules propose to withhold."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from logbook.application.withholding import OverrulingDraft
from logbook.domain.audience import WithholdClass
from logbook.domain.canonical import Value
from ui.screens.inline_panel import InlinePanel
from ui.screens.withholding_words import class_words, field_words, numbers_words
from ui.screens.withholding_work import EntryLine
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice, TextArea
from ui.widgets.labelled_field import LabelledField

_FILE = "file"


class Deed(StrEnum):
    """What is done to entries against the proposal."""

    SHOW = "show"
    WITHHOLD = "withhold"


class OverrulingForm(InlinePanel):
    """Asks which part, for a reason of which class, and why.

    Args:
        lines: The entries it is about.
        typed: What its fields returned as typed the last time.
    """

    def __init__(self, deed: Deed, lines: Sequence[EntryLine], typed: Value) -> None:
        self.deed = deed
        self._numbers = tuple(line.number for line in lines)
        shows = deed is Deed.SHOW
        act = _tr("Record that it is shown")
        super().__init__(
            _title(self._numbers, shows=shows),
            act if shows else _tr("Record that it is withheld"),
            FieldSet(_fields(deed, lines)),
            words=_tr(
                "It becomes an entry under your name, for this reader only. What is "
                "withheld has to be accepted again after it."
            ),
        )
        if isinstance(typed, Mapping):
            self.fields.show_typed(_still_there(typed, lines, shows=shows))

    @property
    def gives_file(self) -> bool:
        """Whether the values are to be saved, for who holds a report already."""
        return self.deed is Deed.SHOW and self.fields.words("file") == _FILE

    def draft(self, incident: str, recipient: str) -> OverrulingDraft:
        """Return what a person has filled in."""
        why = self.fields.words("why")
        return OverrulingDraft(
            incident=incident,
            recipient=recipient,
            entries=self._numbers,
            shows=self.deed is Deed.SHOW,
            reason=self.fields.words("reason").strip(),
            field=self.fields.words("field"),
            why=WithholdClass(why) if why else None,
        )


def _title(numbers: tuple[int, ...], *, shows: bool) -> str:
    if len(numbers) == 1:
        one = _tr("Show entry {number}") if shows else _tr("Withhold entry {number}")
        return one.format(number=numbers[0])
    several = _tr("Show entries {numbers}")
    if not shows:
        several = _tr("Withhold entries {numbers}")
    return several.format(numbers=numbers_words(numbers))


def _fields(deed: Deed, lines: Sequence[EntryLine]) -> dict[str, LabelledField]:
    shows = deed is Deed.SHOW
    names = [("", _tr("The whole entry"))]
    names += [(name, field_words(name)) for name in _common(lines, shows=shows)]
    part = _tr("&What of it is shown?") if shows else _tr("&What of it is withheld?")
    found = {"field": LabelledField(part, Choice[str](names))}
    if not shows:
        classes = [("", _tr("Choose a class"))]
        classes += [(str(why), class_words(why)) for why in WithholdClass]
        found["why"] = LabelledField(
            _tr("&Class of the reason"), Choice[str](classes, wide=True)
        )
    else:
        file = [
            ("", _tr("Nothing: later reports show it")),
            (_FILE, _tr("A file with it, to be checked with their report")),
        ]
        found["file"] = LabelledField(
            _tr("What do those get who &hold a report already?"),
            Choice[str](file, wide=True),
        )
    found["reason"] = LabelledField(
        _tr("Reason, &in your words"),
        TextArea(lines=2),
        help_words=_tr("It is kept with the decision."),
    )
    return found


def _common(lines: Sequence[EntryLine], *, shows: bool) -> list[str]:
    """Return the fields that every one of the entries has to show, or to withhold."""
    each = [line.kept if shows else line.shows for line in lines]
    first = each[0] if each else ()
    return [name for name in first if all(name in names for names in each)]


def _still_there(
    typed: Mapping[str, Value], lines: Sequence[EntryLine], *, shows: bool
) -> dict[str, Value]:
    """Leave out a field that these entries do not have."""
    found = dict(typed)
    if found.get("field") not in _common(lines, shows=shows):
        found.pop("field", None)
    if found.get("why") not in set(WithholdClass):
        found.pop("why", None)
    return found


def _tr(words: str) -> str:
    return QCoreApplication.translate("withholding", words)
