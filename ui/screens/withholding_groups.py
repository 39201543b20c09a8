"""Which entries the list of what a reader sees holds, and under which headings."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from logbook.domain.audience import WithholdClass
from ui.models.withheld_model import Group, ListedLine
from ui.screens.withholding_words import class_words, field_words
from ui.screens.withholding_work import EntryLine


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see.

    Attributes:
        is_kept: Entries of which something is withheld, rather than the others.
        why: Only of this class; every class for none.
        words: Only entries that say this, or whose number it is.
    """

    is_kept: bool
    why: str = ""
    words: str = ""

    def takes(self, line: EntryLine) -> bool:
        """Tell whether an entry belongs on the list."""
        if bool(line.classes) is not self.is_kept:
            return False
        if self.why and self.why not in line.classes:
            return False
        sought = self.words.strip().casefold()
        return not sought or sought == str(line.number) or sought in _said(line)


def groups_of(lines: Iterable[EntryLine], wanted: Wanted) -> list[Group]:
    """Return what is listed: under the first class of each entry, in their order."""
    taken = [line for line in lines if wanted.takes(line)]
    if not wanted.is_kept:
        listed = tuple(_listed(line) for line in taken)
        return [Group("", listed)] if listed else []
    groups = []
    for why in (wanted.why,) if wanted.why else tuple(WithholdClass):
        under = [line for line in taken if wanted.why or line.classes[0] == why]
        if under:
            heading = class_words(why)
            groups.append(Group(heading, tuple(_listed(line) for line in under)))
    return groups


def _said(line: EntryLine) -> str:
    return f"{line.kind} {line.said}".casefold()


def _listed(line: EntryLine) -> ListedLine:
    return ListedLine(
        line.number,
        line.kind,
        line.said,
        _fields(line),
        bool(line.classes),
        line.is_overruled,
    )


def _fields(line: EntryLine) -> str:
    """Say what of an entry is withheld, and under which classes."""
    if not line.classes:
        return _tr("The reader sees all of it.")
    classes = ", ".join(line.classes)
    if line.is_whole:
        return _tr("Withheld as a whole ({classes}).").format(classes=classes)
    if not line.kept:
        return _tr("Only fields that hold nothing are withheld.")
    names = ", ".join(field_words(name) for name in line.kept)
    words = _tr("Withheld ({classes}): {names}.")
    return words.format(classes=classes, names=names)


def _tr(words: str) -> str:
    return QCoreApplication.translate("withholding", words)
