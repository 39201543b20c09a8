"""What is asked about a hold and about its end, and the drafts of both."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.application.holds import HoldDraft, LiftDraft
from ui.screens.when_field import when_field
from ui.widgets.buttons import ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.tick_list import TickList

_YES, _NO = "yes", "no"

Now = Callable[[], datetime]


def hold_fields(now: Now, duties: Sequence[tuple[str, str]]) -> FieldSet:
    """Return what is asked when law enforcement asks to hold a notice.

    Args:
        duties: Id and title of each duty it can be about.
    """
    answers = [(_YES, _tr("Yes")), (_NO, _tr("No"))]
    fields = {
        "agency": LabelledField(_tr("Which a&gency asks?"), Field(width=320)),
        "person": LabelledField(_tr("Wh&o spoke for it?"), Field(width=320)),
        "words": LabelledField(
            _tr("What was &asked?"),
            TextArea(),
            help_words=_tr("In their words, as far as you can."),
        ),
        "in_writing": LabelledField(
            _tr("Was it asked in &writing?"), ChoiceRow(answers, "filter")
        ),
        "reference": LabelledField(
            _tr("Which reference n&umber did they give?"), Field(width=200)
        ),
        "happened": when_field(now),
        "until": LabelledField(
            _tr("Until when, i&f they said so?"),
            MomentEdit(now, now_button=False),
        ),
        "duties": LabelledField(
            _tr("Which &notices is it about?"),
            TickList(duties),
            help_words=_tr("None ticked means: every notice the law asks for."),
        ),
    }
    return FieldSet(fields)


def hold_of(fields: FieldSet) -> HoldDraft:
    """Return the hold somebody is about to record."""
    writing = fields.words("in_writing")
    return HoldDraft(
        agency=fields.words("agency").strip(),
        person=fields.words("person").strip(),
        words=fields.words("words").strip(),
        happened=fields.moment("happened"),
        until=fields.moment("until"),
        in_writing=writing == _YES if writing else None,
        reference=fields.words("reference").strip(),
        duties=fields.ticked("duties"),
    )


def lift_fields(now: Now) -> FieldSet:
    """Return what is asked when a hold is over."""
    fields = {
        "person": LabelledField(_tr("Wh&o said that it is over?"), Field(width=320)),
        "words": LabelledField(_tr("What was s&aid?"), TextArea()),
        "happened": when_field(now),
    }
    return FieldSet(fields)


def lift_of(fields: FieldSet) -> LiftDraft:
    """Return the end of a hold somebody is about to record."""
    return LiftDraft(
        person=fields.words("person").strip(),
        words=fields.words("words").strip(),
        happened=fields.moment("happened"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("hold-fields", words)
