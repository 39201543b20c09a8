"""What is asked when somebody determines a matter, and the draft of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.application.assessments import DeterminationDraft
from logbook.domain.assessment import Assessment
from logbook.domain.decisions import Determination
from ui.screens.determination_words import finding_name
from ui.screens.when_field import when_field
from ui.widgets.buttons import ChoiceRow
from ui.widgets.day_edit import DayEdit
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField


def determination_fields(
    matter: Assessment, now: Callable[[], datetime], *, changes: bool
) -> FieldSet:
    """Return the fields for one matter.

    Args:
        changes: Whether a determination is on record already.
    """
    findings = [(str(finding), finding_name(finding)) for finding in Determination]
    fields = {
        "finding": LabelledField(
            _tr("&What is determined?"), ChoiceRow(findings, "filter")
        ),
        "basis": LabelledField(
            _tr("On what &basis?"),
            TextArea(),
            help_words=_tr(
                "What was weighed, and what each of it rests on. “Not determined yet” "
                "needs one too: what is missing."
            ),
        ),
        "by": LabelledField(
            _tr("Which person determined &it?"),
            Field(width=320),
            help_words=_tr("A person by name, not an office."),
        ),
        "happened": when_field(now),
        "counsel": LabelledField(
            _tr("Was co&unsel consulted?"),
            Field(width=320),
            help_words=_tr(
                "Only a reference, for example a file number and a date: never the "
                "advice itself. Empty if nobody was asked."
            ),
        ),
    }
    if matter.keep_years is not None:
        words = _tr(
            "The source asks for {years} years in writing where nothing is owed. Left "
            "empty, they are counted from the day of the determination."
        )
        fields["keep_until"] = LabelledField(
            _tr("Until which day is the &finding kept?"),
            DayEdit(),
            help_words=words.format(years=matter.keep_years),
        )
    if changes:
        fields["reason"] = LabelledField(
            _tr("Wh&y does the earlier determination no longer hold?"), TextArea()
        )
    return FieldSet(fields)


def draft_of(fields: FieldSet) -> DeterminationDraft:
    """Return what somebody is about to record."""
    finding = fields.words("finding")
    return DeterminationDraft(
        finding=Determination(finding) if finding else None,
        basis=fields.words("basis").strip(),
        by=fields.words("by").strip(),
        happened=fields.moment("happened"),
        counsel=fields.words("counsel").strip(),
        keep_until=fields.day("keep_until"),
        reason=fields.words("reason").strip(),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("determination-fields", words)
