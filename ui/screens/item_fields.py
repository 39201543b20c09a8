"""What is asked of an item of evidence: five fields first, the rest folded away."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.domain.draft import Problem, Problems, is_blank
from logbook.domain.evidence_bodies import (
    Altered,
    EvidenceType,
    Originality,
    Sensitivity,
)
from logbook.domain.evidence_drafts import VOLATILITY, ItemDraft
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.people import may_be_one
from ui.main_window import RESERVED_MNEMONICS
from ui.widgets.buttons import ChoiceRow
from ui.widgets.disclosure import Disclosure
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice, Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.naming import with_mnemonic
from ui.widgets.when_edit import WhenEdit

NAME, HAPPENED, CHANGED = "name", "happened", "altered_words"
_ALTERED, _COLLECTOR = "altered", "collected_by"
_RECEIVED, _RECEIVED_HOW = "received", "received_words"
_NOT_ASKED = ""

_TAKEN = RESERVED_MNEMONICS | set("NAOCGWKFL")
"""Letters of what is always in sight: the first fields and the buttons."""


def item_fields(now: Callable[[], datetime], me: str, *, is_thing: bool) -> FieldSet:
    """Return the fields of one item.

    Args:
        me: Name of whoever sits here.
        is_thing: A bagged device or a paper is registered, and no file taken in.
    """
    folded = {
        words: _lettered(group)
        for words, group in _groups(now, is_thing=is_thing).items()
    }
    every = dict(_first_fields(now, is_thing=is_thing))
    for group in folded.values():
        every.update(group)
    folds = {words: tuple(group) for words, group in folded.items()}
    fields = FieldSet(every, folds)
    fields.edited.connect(lambda: show_asked(fields, me))
    show_asked(fields, me)
    _open_one_at_a_time(fields)
    return fields


def show_asked(fields: FieldSet, me: str) -> None:
    """Ask what was changed only of who says that something was.

    And when it came here only of who names another person as the collector.
    """
    something = fields.words(_ALTERED) == Altered.SOMETHING
    fields.field(CHANGED).setVisible(something)
    collector = fields.words(_COLLECTOR)
    is_other = not is_blank(collector) and not may_be_one(collector, me)
    for name in (_RECEIVED, _RECEIVED_HOW):
        fields.field(name).setVisible(is_other)


def item_draft(fields: FieldSet) -> ItemDraft:
    """Return what is said of the item, as it stands in the fields."""
    words = fields.words
    volatility = words("volatility")
    return ItemDraft(
        happened=fields.moment(HAPPENED) or Moment(None, 0, Fidelity.UNKNOWN),
        name=words(NAME),
        type=EvidenceType(words("type")),
        originality=Originality(words("originality") or Originality.UNKNOWN),
        description=words("description"),
        collected_by=words(_COLLECTOR),
        witness=words("witness"),
        source_system=words("source_system"),
        source_details=words("source_details"),
        found_at=words("found_at"),
        clock_offset=words("clock_offset"),
        method=words("method"),
        tool=words("tool"),
        tool_version=words("tool_version"),
        source_hash=words("source_hash"),
        altered=Altered(words(_ALTERED) or Altered.UNKNOWN),
        altered_words=words(CHANGED),
        volatility=int(volatility) if volatility else None,
        stored=words("stored"),
        seal=words("seal"),
        photographs=words("photographs"),
        sensitivity=Sensitivity(words("sensitivity")),
        notes=words("notes"),
        received=fields.moment(_RECEIVED),
        received_words=words(_RECEIVED_HOW),
    )


def unread(fields: FieldSet) -> Problems:
    """Return what keeps the fields from being a draft at all."""
    if fields.moment(HAPPENED) is None:
        return {HAPPENED: Problem.NO_TIME, **fields.unread()}
    return fields.unread()


def type_words(kind: EvidenceType) -> str:
    """Return what sort of thing an item is, as a heading or a choice says it."""
    return dict(_types())[kind]


def sensitivity_words(sensitivity: Sensitivity) -> str:
    """Return what somebody who may see an item must know of it."""
    return dict(_sensitivities())[sensitivity]


def volatility_words(place: int) -> str:
    """Return what a place in the order of volatility means (RFC 3227, 2.1)."""
    return _volatilities()[place - 1]


def _first_fields(
    now: Callable[[], datetime], *, is_thing: bool
) -> Mapping[str, LabelledField]:
    originalities = [
        (Originality.ORIGINAL, _tr("Original")),
        (Originality.COPY, _tr("Copy")),
        (Originality.UNKNOWN, _tr("Not known")),
    ]
    changes = [
        (Altered.NOTHING, _tr("Nothing")),
        (Altered.SOMETHING, _tr("Something")),
        (Altered.UNKNOWN, _tr("Not known")),
    ]
    types = list(_types())
    if is_thing:
        types = [each for each in types if each[0] in _THINGS]
    return {
        NAME: LabelledField(
            _tr("&Name on lists and labels"),
            Field(),
            help_words=_tr("Short, and without anything secret."),
        ),
        "type": LabelledField(_tr("Wh&at sort of thing is it?"), Choice(types)),
        "originality": LabelledField(
            _tr("&Original or copy?"), ChoiceRow(originalities, "filter")
        ),
        HAPPENED: LabelledField(
            _tr("When was it &collected?"),
            WhenEdit(now),
            help_words=_tr("Now, unless you say otherwise."),
        ),
        _ALTERED: LabelledField(
            _tr("What did collecting it chan&ge at its source?"),
            ChoiceRow(changes, "filter"),
        ),
        CHANGED: LabelledField(_tr("&What was changed?"), TextArea()),
    }


_Asked = tuple[str, "Field | TextArea | Choice[str] | MomentEdit", str]
"""Words of the label, what is filled in, and what to know before."""


def _groups(
    now: Callable[[], datetime], *, is_thing: bool
) -> Mapping[str, Mapping[str, _Asked]]:
    kept = _kept()
    rest = {
        _tr("Who collected it, and where"): _people(now),
        _tr("The system it comes from"): _source(),
        _tr("How it was collected"): _method(),
    }
    notes = {_tr("Description and notes"): _notes()}
    place = {_tr("Seal, place, photographs, sensitivity"): kept}
    # Of a bagged thing the seal and the place are what matters first.
    return {**place, **rest, **notes} if is_thing else {**rest, **place, **notes}


def _people(now: Callable[[], datetime]) -> Mapping[str, _Asked]:
    return {
        _COLLECTOR: (
            _tr("Collected by, if not by you"),
            Field(),
            _tr("Name, title and telephone number."),
        ),
        _RECEIVED: (
            _tr("When did you receive it from them?"),
            MomentEdit(now, unknown=True),
            _tr("Without it the record shows a gap."),
        ),
        _RECEIVED_HOW: (
            _tr("How did it come to you?"),
            Field(),
            _tr("In person, or by courier and under which number."),
        ),
        "witness": (_tr("Witness"), Field(), ""),
        "found_at": (_tr("Where it was found"), TextArea(), ""),
    }


def _source() -> Mapping[str, _Asked]:
    return {
        "source_system": (_tr("Name of the system"), Field(), ""),
        "source_details": (
            _tr("Details of the system"),
            TextArea(),
            _tr("Maker, model, serial number, addresses: what tells it from others."),
        ),
        "clock_offset": (
            _tr("Seconds its clock was ahead"),
            Field(width=132),
            _tr("With a minus if it was behind. Empty if nobody compared it."),
        ),
    }


def _method() -> Mapping[str, _Asked]:
    places = [(str(n), f"{n}  {volatility_words(n)}") for n in VOLATILITY]
    return {
        "method": (_tr("Method"), TextArea(), ""),
        "tool": (_tr("Program or tool"), Field(), ""),
        "tool_version": (_tr("Its version"), Field(width=220), ""),
        "source_hash": (
            _tr("Hash of the original, if a tool or its owner gave one"),
            Field(),
            _tr("Its kind and all of it, as it was shown. Nothing is compared here."),
        ),
        "volatility": (
            _tr("How quickly would it have been lost?"),
            Choice([(_NOT_ASKED, _tr("Not said")), *places], wide=True),
            _tr(
                "Order of volatility, RFC 3227: what is lost first is collected first."
            ),
        ),
    }


def _kept() -> Mapping[str, _Asked]:
    levels = [(str(value), words) for value, words in _sensitivities()]
    return {
        "seal": (_tr("Number of the seal or bag"), Field(width=220), ""),
        "stored": (_tr("Place, and who can get there"), TextArea(), ""),
        "photographs": (_tr("Photographs of it"), Field(), _tr("How many, and where.")),
        "sensitivity": (
            _tr("What must readers know of it?"),
            Choice(levels, wide=True),
            "",
        ),
    }


def _notes() -> Mapping[str, _Asked]:
    return {
        "description": (_tr("Description"), TextArea(), ""),
        "notes": (_tr("Remarks"), TextArea(), ""),
    }


_THINGS = frozenset(
    {
        EvidenceType.DEVICE,
        EvidenceType.PAPER,
        EvidenceType.PHOTOGRAPH,
        EvidenceType.OTHER,
    }
)


def _types() -> Sequence[tuple[EvidenceType, str]]:
    return (
        (EvidenceType.OTHER, _tr("Something else")),
        (EvidenceType.LOG, _tr("Log")),
        (EvidenceType.IMAGE, _tr("Disk or memory image")),
        (EvidenceType.SCREENSHOT, _tr("Screenshot")),
        (EvidenceType.PHOTOGRAPH, _tr("Photograph")),
        (EvidenceType.MESSAGE, _tr("Message")),
        (EvidenceType.DEVICE, _tr("Device")),
        (EvidenceType.PAPER, _tr("Paper")),
    )


def _sensitivities() -> Sequence[tuple[Sensitivity, str]]:
    return (
        (Sensitivity.NOT_STATED, _tr("Nothing is said")),
        (Sensitivity.ORDINARY, _tr("Nothing special")),
        (Sensitivity.PERSONAL, _tr("Holds personal information")),
        (Sensitivity.SECURITY, _tr("Shows how systems are protected")),
        (Sensitivity.PRIVILEGED, _tr("Privileged: legal advice")),
    )


def _volatilities() -> Sequence[str]:
    return (
        _tr("Registers and caches"),
        _tr("Memory, routing and process tables"),
        _tr("Temporary files"),
        _tr("Disk"),
        _tr("Logs kept on other systems"),
        _tr("Physical set-up and network layout"),
        _tr("Archive media"),
    )


def _lettered(group: Mapping[str, _Asked]) -> dict[str, LabelledField]:
    """Give each field of a group a letter; the other groups are folded meanwhile."""
    taken = set(_TAKEN)
    return {name: _folded(asked, taken) for name, asked in group.items()}


def _open_one_at_a_time(fields: FieldSet) -> None:
    """Fold every other group when one is unfolded: the letters would clash."""
    folds = fields.findChildren(Disclosure)

    def fold_others(opened: Disclosure, *, is_open: bool) -> None:
        for fold in folds if is_open else ():
            if fold is not opened and fold.is_open:
                fold.show_open(is_open=False)

    for fold in folds:
        fold.toggled.connect(
            lambda is_open, fold=fold: fold_others(fold, is_open=is_open)
        )


def _folded(asked: _Asked, taken: set[str]) -> LabelledField:
    label, control, help_words = asked
    return LabelledField(with_mnemonic(label, taken), control, help_words=help_words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("item-fields", words)
