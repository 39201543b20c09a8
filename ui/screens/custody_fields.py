"""Fields that ask of an item what whoever has it in hand can see."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from logbook.domain.draft import Problem, Problems
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_bodies import Seal
from logbook.domain.evidence_drafts import HashResult, SignatureDraft
from logbook.domain.moment import Moment
from ui.file_dialogs import FileDialogs
from ui.screens.custody_hash import HashEdit
from ui.screens.custody_standing import CustodyStanding
from ui.session import Session
from ui.widgets.buttons import ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice, Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.signature_edit import SignatureEdit

OUTSIDE = "outside"
"""Stands for somebody who has no account here."""

Now = Callable[[], datetime]


class CustodyFields(FieldSet):
    """Asks for choices nobody else can make, and when it happened.

    Args:
        needed: Fields of which one of the choices has to be taken.
    """

    def __init__(
        self,
        fields: Mapping[str, LabelledField],
        needed: Sequence[str] = (),
        folds: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        super().__init__(fields, folds)
        self._needed = tuple(needed)

    @override
    def unread(self) -> Problems:
        found = super().unread()
        asks = "happened" in self._fields and "happened" not in found
        if asks and self.moment("happened") is None:
            found["happened"] = Problem.NO_TIME
        for name in self._needed:
            if not self.field(name).isHidden() and not self.words(name):
                found[name] = Problem.EMPTY
        if self._is_comparing():
            found["hash"] = Problem.EMPTY
        return found

    @override
    def show_problems(self, problems: Problems) -> list[str]:
        labels = super().show_problems(problems)
        for name in problems:
            control = self._asked(name)
            if isinstance(control, SignatureEdit) and control.chosen():
                words = _tr(
                    "Nothing is drawn, or too little for a signature. Draw it again, "
                    "or choose ink on the receipt."
                )
                self.field(name).show_problem(words)
            elif isinstance(control, HashEdit):
                words = _tr("It is being compared still. Wait for it, or stop it.")
                self.field(name).show_problem(words)
        return labels

    def time(self) -> Moment:
        """Return when it happened; asked only once `unread` has nothing against it."""
        moment = self.moment("happened")
        if moment is None:
            raise ValueError("happened")
        return moment

    def seal(self) -> Seal:
        """Return what the seal looked like."""
        return Seal(self.words("seal") or Seal.NOT_LOOKED)

    def hashed(self) -> HashResult:
        """Return what came of comparing the SHA-256; not done where not asked."""
        control = self._asked("hash")
        return control.result if isinstance(control, HashEdit) else HashResult()

    def _is_comparing(self) -> bool:
        control = self._asked("hash")
        return isinstance(control, HashEdit) and control.is_busy

    def signature(self, name: str) -> SignatureDraft:
        """Return how somebody signs, if they are asked."""
        control = self._asked(name)
        unasked = SignatureDraft()
        return control.draft() if isinstance(control, SignatureEdit) else unasked


def looked_fields(item: EvidenceItem) -> dict[str, LabelledField]:
    """Return what is asked of an item that is looked at: condition and seal."""
    known = _tr("On record: {seal}. Another number is a finding.")
    none = _tr("None is on record.")
    seals = [
        (Seal.INTACT, _tr("Intact")),
        (Seal.BROKEN, _tr("Broken")),
        (Seal.NONE, _tr("It has none")),
        (Seal.NOT_LOOKED, _tr("Nobody looked")),
    ]
    # What is stored has nothing to put a seal on; who has it on a stick says otherwise.
    usual = Seal.NONE if item.has_file and not item.seal else ""
    return {
        "condition": LabelledField(
            _tr("What does it l&ook like?"),
            TextArea(),
            help_words=_tr("Scratches, labels, whether it is on. May stay empty."),
        ),
        "seal": LabelledField(
            _tr("Loo&k at the seal: what is it like?"),
            ChoiceRow(seals, "filter", chosen=usual),
        ),
        "seal_number": LabelledField(
            _tr("Number on the seal or &bag it has now"),
            Field(width=200),
            help_words=known.format(seal=item.seal) if item.seal else none,
        ),
    }


def hash_field(
    session: Session, incident: str, item: EvidenceItem, dialogs: FileDialogs
) -> dict[str, LabelledField]:
    """Return the field that compares the SHA-256; none where nothing is stored."""
    if not item.has_file:
        return {}
    edit = HashEdit(session, incident, item, dialogs)
    return {
        "hash": LabelledField(
            _tr("Compute and compare the SHA-256 again"),
            edit,
            help_words=_tr("Where a copy of it came back, compare that copy."),
        )
    }


def people_choice(standing: CustodyStanding) -> Choice[str]:
    """Return the list of everybody else who is enrolled, and somebody from outside."""
    others = [
        (person.id, person.name)
        for person in standing.people
        if person.id != standing.me.id
    ]
    return Choice([("", _tr("Choose…")), *others, (OUTSIDE, _tr("Somebody else…"))])


def signature_field(label: str, *, shown: bool = False) -> LabelledField:
    """Return the field in which somebody from outside signs."""
    return LabelledField(label, SignatureEdit(shown=shown))


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-fields", words)
