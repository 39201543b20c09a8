"""Several items pass at one go: which others, and what the seal of each is like."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_bodies import Seal
from logbook.domain.evidence_drafts import AcceptDraft, HashResult, TransferDraft
from ui.screens.source_card import shown_name
from ui.widgets.facts import breakable
from ui.widgets.fields import Choice
from ui.widgets.labelled_field import LabelledField

_STAYS = ""


def along_fields(beside: Sequence[EvidenceItem]) -> dict[str, LabelledField]:
    """Return a field for each item that may be handed over as well, by its number."""
    choices = [
        (_STAYS, _tr("Does not go with it")),
        (str(Seal.INTACT), _tr("Goes with it, seal intact")),
        (str(Seal.BROKEN), _tr("Goes with it, seal broken")),
        (str(Seal.NONE), _tr("Goes with it, has no seal")),
        (str(Seal.NOT_LOOKED), _tr("Goes with it, nobody looked at the seal")),
    ]
    return {each.number: _field(each, choices) for each in beside}


def came_fields(beside: Sequence[EvidenceItem]) -> dict[str, LabelledField]:
    """Return a field for each item that may be received as well, by its number."""
    choices = [
        (_STAYS, _tr("I do not have it yet")),
        (str(Seal.INTACT), _tr("I have it, seal intact")),
        (str(Seal.BROKEN), _tr("I have it, seal broken")),
        (str(Seal.NONE), _tr("I have it, it has no seal")),
        (str(Seal.NOT_LOOKED), _tr("I have it, nobody looked at the seal")),
    ]
    return {each.number: _field(each, choices) for each in beside}


def along_fold(beside: Sequence[EvidenceItem]) -> dict[str, tuple[str, ...]]:
    """Return the line those fields are folded away under; none where there are none."""
    return _fold(
        beside, _tr("Other items that go with it, on the same receipt ({count})")
    )


def came_fold(beside: Sequence[EvidenceItem]) -> dict[str, tuple[str, ...]]:
    """Return the line the fields of what came with it are folded away under."""
    return _fold(beside, _tr("Other items that came with it ({count})"))


def goes_along(first: TransferDraft, number: str, seal: Seal) -> TransferDraft:
    """Return the transfer of another item in the same act.

    Who, when and why are the same. What somebody saw of the first, its seal number
    and its SHA-256, says nothing about another one.
    """
    return replace(
        first,
        item=number,
        condition="",
        seal=seal,
        seal_number="",
        hash=HashResult(),
    )


def came_along(first: AcceptDraft, seal: Seal) -> AcceptDraft:
    """Return what is recorded of another item that was received in the same act."""
    return replace(first, condition="", seal=seal, seal_number="", hash=HashResult())


def _fold(beside: Sequence[EvidenceItem], words: str) -> dict[str, tuple[str, ...]]:
    numbers = tuple(each.number for each in beside)
    return {words.format(count=len(numbers)): numbers} if numbers else {}


def _field(item: EvidenceItem, choices: Sequence[tuple[str, str]]) -> LabelledField:
    """Return the field of one item; its seal is looked at like that of the first."""
    name = breakable(shown_name(item.body.name))
    sealed = _tr("{name}. Seal on record: {seal}.")
    words = sealed.format(name=name, seal=shown_name(item.seal)) if item.seal else name
    return LabelledField(item.number, Choice(choices), help_words=words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-along", words)
