"""What is asked before an incident is closed, and the draft of the close."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.application.closing import ClosingDraft
from ui.screens.when_field import when_field
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField


def close_fields(now: Callable[[], datetime]) -> FieldSet:
    """Return the fields of the close."""
    return FieldSet(
        {
            "verified_by": LabelledField(
                _tr("Wh&o verified the remediation?"),
                Field(width=320),
                help_words=_tr("Another person than those who did it, by name."),
            ),
            "verification": LabelledField(
                _tr("&What was checked, and what did it show?"), TextArea()
            ),
            "lessons": LabelledField(
                _tr("What is to be done &differently?"),
                TextArea(),
                help_words=_tr("“None” is an answer too."),
            ),
            "retention": LabelledField(
                _tr("By which rule is the record kept, and for how lon&g?"),
                TextArea(),
                help_words=_tr("The rule, for how long, and where it stands."),
            ),
            "holds": LabelledField(
                _tr("Which legal holds are there on the record?"),
                TextArea(),
                help_words=_tr("“None” is an answer too, if somebody asked."),
            ),
            "happened": when_field(now),
        }
    )


def draft_of(fields: FieldSet, explained: Mapping[str, str]) -> ClosingDraft:
    """Return the close somebody is about to record.

    Args:
        explained: Why what is missing stays open, by the id of the point.
    """
    return ClosingDraft(
        verified_by=fields.words("verified_by").strip(),
        verification=fields.words("verification").strip(),
        lessons=fields.words("lessons").strip(),
        retention=fields.words("retention").strip(),
        holds=fields.words("holds").strip(),
        happened=fields.moment("happened"),
        explained=explained,
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("close-fields", words)
