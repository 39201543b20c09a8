"""The fields a step asks for, for each mark it can be given, and the draft of it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.application.playbooks import StepDraft
from logbook.domain.bodies import StepMark
from logbook.domain.playbook import StepProgress, StepState
from logbook.domain.step import Step
from ui.screens.step_words import MOMENTS, is_measure, mark_name
from ui.screens.when_field import when_field
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice, Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.moment_edit import MomentEdit

Now = Callable[[], datetime]

_TEMPORARY = {"temporary": True, "lasting": False}


def form_of(step: StepProgress) -> StepMark | None:
    """Return what the main button of a step records now, if there is anything."""
    match step.state:
        case StepState.DONE if is_measure(step.step):
            return StepMark.VERIFIED
        case StepState.DONE | StepState.VERIFIED:
            return None
    return StepMark.DONE


def verified_fields(step: Step, now: Now, suggested: str) -> FieldSet:
    """Return what is asked when somebody has looked whether it holds.

    Args:
        suggested: The name of the person at the laptop, if another one did the step.
    """
    fields = {
        "by": LabelledField(
            _tr("Wh&o verified it?"),
            Field(suggested, width=320),
            help_words=_tr("Another person than the one who did it, by name."),
        ),
        "words": LabelledField(_tr("&What was looked at?"), TextArea()),
    }
    if step.asks_alteration:
        fields["altered"] = LabelledField(
            _tr("What evidence did looking &change?"), TextArea()
        )
    fields["happened"] = when_field(now)
    return FieldSet(fields)


def time_fields(marks: Sequence[StepMark], now: Now) -> FieldSet:
    """Return what is asked to add a time to a step."""
    choices = [(mark, mark_name(mark)) for mark in marks]
    return FieldSet(
        {
            "mark": LabelledField(_tr("&Which time is it?"), Choice[StepMark](choices)),
            "happened": when_field(now),
            "by": LabelledField(
                _tr("Wh&o was it, if not you?"),
                Field(width=320),
                help_words=_tr("A name, and how you were told: “B. Sample, by phone”."),
            ),
            "words": LabelledField(_tr("What was s&aid or done?"), TextArea()),
        }
    )


def deferred_fields(now: Now) -> FieldSet:
    """Return what is asked to put a step off."""
    return FieldSet(
        {
            "until": LabelledField(
                _tr("&Until when?"),
                MomentEdit(now, now_button=False),
                help_words=_tr("When it is looked at again, a time still to come."),
            ),
            "words": LabelledField(_tr("&Why is it put off?"), TextArea()),
        }
    )


def not_applicable_fields() -> FieldSet:
    """Return what is asked to say that a step does not apply."""
    return FieldSet(
        {"words": LabelledField(_tr("&Why does it not apply here?"), TextArea())}
    )


def marks_to_add(step: StepProgress) -> list[StepMark]:
    """Return the times that can be added; first the one that is missing first.

    What was meant for a time only and holds is waiting to be undone.
    """
    form, done = form_of(step), step.last(StepMark.DONE)
    holds = step.state is StepState.VERIFIED
    waits = holds and done is not None and done.body.temporary is True
    marks = [mark for mark in (*MOMENTS, StepMark.REVERSED) if mark is not form]
    marks.sort(key=lambda mark: step.last(mark) is not None)
    if waits:
        marks.sort(key=lambda mark: mark is not StepMark.REVERSED)
    return marks


def draft_of(mark: StepMark, fields: FieldSet) -> StepDraft:
    """Return what somebody is about to record."""
    return StepDraft(
        mark=mark,
        happened=fields.moment("happened"),
        words=fields.words("words").strip(),
        altered=fields.words("altered").strip() or None,
        by=fields.words("by").strip() or None,
        until=fields.moment("until"),
        temporary=_TEMPORARY.get(fields.words("temporary")),
        going_ahead=fields.words("going_ahead").strip(),
        deviation=fields.words("deviation").strip(),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("step-fields", words)
