"""What is asked when a step was done, and what it changed."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from logbook.domain.canonical import Value
from logbook.domain.draft import Problem, Problems
from logbook.domain.step import Step
from ui.screens.step_fields import Now
from ui.screens.when_field import when_field
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField


class DoneFields(FieldSet):
    """A step that alters something asks what; "I go ahead without knowing" is a way on.

    Args:
        early: Whether evidence is still to be preserved, so that going ahead now needs
            its reason.
    """

    def __init__(self, step: Step, now: Now, *, early: bool) -> None:
        self._ahead = Button(_tr("I go ahead without knowing…"), "quiet")
        self._back = Button(_tr("Say what it changed"), "quiet")
        fields = {"words": LabelledField(_tr("&What was done?"), TextArea())}
        if step.asks_alteration:
            fields |= self._alteration()
        if early:
            fields["deviation"] = _deviation()
        fields["happened"] = when_field(now)
        fields["by"] = LabelledField(_tr("Wh&o did it, if not you?"), Field(width=320))
        super().__init__(fields)
        if step.asks_alteration:
            self._ahead.clicked.connect(lambda: self._show_ahead(ahead=True))
            self._back.clicked.connect(lambda: self._show_ahead(ahead=False))
            self._show_ahead(ahead=False)

    @override
    def show_typed(self, typed: Value) -> None:
        super().show_typed(typed)
        if isinstance(typed, Mapping) and typed.get("going_ahead"):
            self._show_ahead(ahead=True)

    @override
    def show_problems(self, problems: Problems) -> list[str]:
        if problems.get("altered") is Problem.EMPTY and self._goes_ahead():
            others = {name: why for name, why in problems.items() if name != "altered"}
            problems = {**others, "going_ahead": Problem.NO_REASON}
        return super().show_problems(problems)

    def _alteration(self) -> dict[str, LabelledField]:
        """Return the question, the way past it, and how long the change is to last."""
        return {
            "altered": LabelledField(
                _tr("What evidence did this &change?"),
                TextArea(),
                help_words=_tr("“Nothing” and “unknown” are answers too."),
                beside=self._ahead,
            ),
            "going_ahead": LabelledField(
                _tr("I go ahead without knowin&g, because…"),
                TextArea(),
                help_words=_tr("Your reason is recorded in place of the answer."),
                beside=self._back,
            ),
            "temporary": LabelledField(
                _tr("Is it to be undone &later?"),
                ChoiceRow(
                    [
                        ("temporary", _tr("Yes, it is temporary")),
                        ("lasting", _tr("No, it is to last")),
                    ]
                ),
            ),
        }

    def _goes_ahead(self) -> bool:
        return not self.field("going_ahead").isHidden()

    def _show_ahead(self, *, ahead: bool) -> None:
        """Ask for the reason in place of the answer; words typed stay in sight."""
        answered = bool(self.typed().get("altered"))
        reasoned = bool(self.typed().get("going_ahead"))
        self.field("altered").setVisible(not ahead or answered)
        self.field("going_ahead").setVisible(ahead or reasoned)
        self._ahead.setVisible(not ahead)
        wanted = "going_ahead" if ahead else "altered"
        if self.isVisible():
            self.field(wanted).focus()


def _deviation() -> LabelledField:
    return LabelledField(
        _tr("Preserving is not &finished. Why go ahead now?"),
        TextArea(),
        help_words=_tr(
            "What is put right can no longer be looked at as it was. Your reason is "
            "recorded; nothing keeps you from going ahead."
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("step-fields", words)
