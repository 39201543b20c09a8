"""What is asked about a call to an office, and the draft of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.application.notifications import NotificationDraft
from logbook.domain.bodies import CallOutcome, Channel
from logbook.domain.canonical import Value
from ui.screens.when_field import when_field
from ui.widgets.buttons import ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.naming import with_mnemonic
from ui.widgets.number_edit import NumberEdit

_YES, _NO = "yes", "no"
_TOLD_ONLY = ("read_back", "reference", "document", "copy")
_UNTOLD_ONLY = ("until",)
_LETTERS = "ABCDEFHKLMNOPRTVWY"
"""Letters that Alt takes already while a call is asked about."""


class CallFields(FieldSet):
    """Asks only what fits what came of the call; what is hidden keeps its words.

    Args:
        reference: What the number they give out is called; nothing if it has no name.
    """

    def __init__(self, now: Callable[[], datetime], reference: str = "") -> None:
        super().__init__(
            {
                **_who_and_how(),
                "words": LabelledField(_tr("What was s&aid?"), TextArea()),
                "read_back": LabelledField(
                    _tr("Did they read it &back?"), ChoiceRow(_answers(), "filter")
                ),
                "reference": LabelledField(_reference(reference), Field(width=200)),
                **_handed_out(),
                "happened": when_field(now),
                "until": LabelledField(
                    _tr("When is the next tr&y?"), MomentEdit(now, now_button=False)
                ),
            }
        )
        self.edited.connect(self.arrange)
        self.arrange()

    def show_typed(self, typed: Value) -> None:
        """Show again what was typed, and ask what fits it."""
        super().show_typed(typed)
        self.arrange()

    def arrange(self) -> None:
        """Show what fits the outcome that is chosen."""
        outcome = self.words("outcome")
        told = outcome == CallOutcome.TOLD
        for name in _TOLD_ONLY:
            self.field(name).setVisible(told)
        for name in _UNTOLD_ONLY:
            self.field(name).setVisible(bool(outcome) and not told)
        self.field("person").setVisible(outcome != CallOutcome.NO_ANSWER)

    def draft(self, duty: str) -> NotificationDraft:
        """Return the call somebody is about to record.

        Args:
            duty: Id of the duty it serves.
        """
        outcome, channel = self.words("outcome"), self.words("channel")
        read_back = self.words("read_back")
        return NotificationDraft(
            outcome=CallOutcome(outcome) if outcome else None,
            channel=Channel(channel) if channel else None,
            happened=self.moment("happened"),
            person=self.words("person").strip(),
            words=self.words("words").strip(),
            read_back=read_back == _YES if read_back else None,
            reference=self.words("reference").strip(),
            until=self.moment("until"),
            duty=duty,
            document=self.words("document").strip(),
            copy=self.number("copy"),
        )


def decision_draft(
    outcome: CallOutcome, fields: FieldSet, duty: str
) -> NotificationDraft:
    """Return the decision to tell nobody, or nobody yet."""
    return NotificationDraft(
        outcome=outcome,
        words=fields.words("words").strip(),
        until=fields.moment("until"),
        duty=duty,
    )


def _who_and_how() -> dict[str, LabelledField]:
    outcomes = [
        (CallOutcome.TOLD, _tr("Told somebody")),
        (CallOutcome.MESSAGE_LEFT, _tr("Left a message")),
        (CallOutcome.NO_ANSWER, _tr("No answer")),
    ]
    channels = [
        (Channel.TELEPHONE, _tr("Telephone")),
        (Channel.IN_PERSON, _tr("In person")),
        (Channel.ON_PAPER, _tr("On paper")),
        (Channel.WEB_FORM, _tr("Web form")),
        (Channel.E_MAIL, _tr("E-mail")),
        (Channel.OTHER, _tr("Another way")),
    ]
    return {
        "outcome": LabelledField(
            _tr("&What came of it?"), ChoiceRow(outcomes, "filter")
        ),
        "channel": LabelledField(
            _tr("By which &channel?"), ChoiceRow(channels, "filter")
        ),
        "person": LabelledField(_tr("Wh&o was spoken to?"), Field(width=320)),
    }


def _handed_out() -> dict[str, LabelledField]:
    return {
        "document": LabelledField(
            _tr("Which letter, &form or notice was handed over?"),
            Field(width=320),
            help_words=_tr("Empty if it was only said. Nothing is sent from here."),
        ),
        "copy": LabelledField(
            _tr("Which nu&mber has the copy?"),
            NumberEdit(),
            help_words=_tr("Left empty, it is the next number of that document."),
        ),
    }


def _answers() -> list[tuple[str, str]]:
    return [(_YES, _tr("Yes")), (_NO, _tr("No"))]


def _reference(label: str) -> str:
    if not label:
        return _tr("Which reference n&umber did they give?")
    words = _tr("{label}, if they gave one").format(label=label)
    return with_mnemonic(words, set(_LETTERS))


def _tr(words: str) -> str:
    return QCoreApplication.translate("calls", words)
