"""Several items pass at one go: which others, and what the seal of each is like."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_bodies import Seal
from logbook.domain.evidence_drafts import HashResult, TransferDraft
from ui.screens.source_card import shown_name
from ui.widgets.facts import breakable
from ui.widgets.fields import Choice
from ui.widgets.labelled_field import LabelledField

_STAYS = ""


def along_fields(beside: Sequence[EvidenceItem]) -> dict[str, LabelledField]:
    """Return a field for each item that may go as well, by its number."""
    return {each.number: _field(each) for each in beside}


def along_fold(beside: Sequence[EvidenceItem]) -> dict[str, tuple[str, ...]]:
    """Return the line those fields are folded away under; none where there are none."""
    if not beside:
        return {}
    words = _tr("Other items that go with it, on the same receipt ({count})")
    return {words.format(count=len(beside)): tuple(each.number for each in beside)}


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


def _field(item: EvidenceItem) -> LabelledField:
    """Return the field of one item; its seal is looked at like that of the first."""
    choices = [
        (_STAYS, _tr("Does not go with it")),
        (str(Seal.INTACT), _tr("Goes with it, seal intact")),
        (str(Seal.BROKEN), _tr("Goes with it, seal broken")),
        (str(Seal.NONE), _tr("Goes with it, has no seal")),
        (str(Seal.NOT_LOOKED), _tr("Goes with it, nobody looked at the seal")),
    ]
    name = breakable(shown_name(item.body.name))
    sealed = _tr("{name}. Seal on record: {seal}.")
    words = sealed.format(name=name, seal=shown_name(item.seal)) if item.seal else name
    return LabelledField(item.number, Choice(choices), help_words=words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-along", words)
