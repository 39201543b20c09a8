"""What is asked about a call to an office, and the draft of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.application.notifications import NotificationDraft
from logbook.domain.bodies import CallOutcome, Channel
from ui.screens.when_field import when_field
from ui.widgets.buttons import ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.moment_edit import MomentEdit

_YES, _NO = "yes", "no"
_TOLD_ONLY = ("read_back", "reference")
_UNTOLD_ONLY = ("until",)


class CallFields(FieldSet):
    """Asks only what fits what came of the call; what is hidden keeps its words."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        outcomes = [
            (CallOutcome.TOLD, _tr("Told somebody")),
            (CallOutcome.MESSAGE_LEFT, _tr("Left a message")),
            (CallOutcome.NO_ANSWER, _tr("No answer")),
        ]
        channels = [
            (Channel.TELEPHONE, _tr("Telephone")),
            (Channel.IN_PERSON, _tr("In person")),
            (Channel.ON_PAPER, _tr("On paper")),
            (Channel.OTHER, _tr("Another way")),
        ]
        answers = [(_YES, _tr("Yes")), (_NO, _tr("No"))]
        super().__init__(
            {
                "outcome": LabelledField(
                    _tr("&What came of it?"), ChoiceRow(outcomes, "filter")
                ),
                "channel": LabelledField(
                    _tr("By which &channel?"), ChoiceRow(channels, "filter")
                ),
                "person": LabelledField(_tr("Wh&o was spoken to?"), Field(width=320)),
                "words": LabelledField(_tr("What was s&aid?"), TextArea()),
                "read_back": LabelledField(
                    _tr("Did they read it &back?"), ChoiceRow(answers, "filter")
                ),
                "reference": LabelledField(
                    _tr("Which reference n&umber did they give?"), Field(width=200)
                ),
                "happened": when_field(now),
                "until": LabelledField(
                    _tr("When is the next tr&y?"), MomentEdit(now, now_button=False)
                ),
            }
        )
        self.edited.connect(self.arrange)
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

    def draft(self) -> NotificationDraft:
        """Return the call somebody is about to record."""
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
        )


def decision_draft(outcome: CallOutcome, fields: FieldSet) -> NotificationDraft:
    """Return the decision to tell nobody, or nobody yet."""
    return NotificationDraft(
        outcome=outcome,
        words=fields.words("words").strip(),
        until=fields.moment("until"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("calls", words)
