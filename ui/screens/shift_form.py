"""What the person who goes adds to the card, and the signature under it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from logbook.application.shifts import ShiftDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.draft import Problem, Problems
from logbook.domain.errors import LogbookError, ProblemsError
from logbook.domain.people import Person
from logbook.domain.role import Role
from logbook.domain.shift_card import ShiftCard
from logbook.domain.shift_errors import StaleCardError
from ui import messages
from ui.screens.entry_words import another_look
from ui.session import Session
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.confirm_panel import ConfirmPanel
from ui.widgets.discard import discard
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice, TextArea
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column

_PLACE = "shift"
_HELD, _NONE = "held", "none"


class ShiftForm(QWidget):
    """Fields, the button, and one more question before the card is signed.

    Args:
        others: Who could take over.
    """

    signed = Signal()
    """The card is on disk."""

    stale = Signal()
    """The card is not what the person read: it has to be shown again."""

    def __init__(self, session: Session, others: Sequence[Person]) -> None:
        super().__init__()
        self._session = session
        self._card: ShiftCard | None = None
        self._names = {person.id: person.name for person in others}
        self._confirm: ConfirmPanel | None = None
        self._fields = _fields(others)
        self._fields.show_typed(session.drafts.kept(_PLACE))
        self._sign = Button(self.tr("&Sign the card and hand over…"), "primary")
        self._refusal = MarkedLine("circle-alert", "", "bad")
        self._refusal.setVisible(False)
        words = self.tr(
            "Signing makes the card an entry. Who leads changes when it is taken over."
        )
        self._body = column(
            self._fields,
            self._refusal,
            FlowRow(self._sign),
            Label(words, "small", "muted"),
            gap=12,
        )
        self.setLayout(self._body)
        self._fields.edited.connect(self._on_edited)
        self._sign.clicked.connect(self._on_sign)
        self._show_asked()

    def show_card(self, card: ShiftCard) -> None:
        """Take note of the card that is read beside this."""
        self._card = card
        self._show_asked()

    def focus_first(self) -> None:
        """Put the keyboard where the next words go."""
        if self._confirm is not None:
            self._confirm.focus()
        else:
            self._fields.focus_first()

    def _draft(self) -> ShiftDraft:
        fields = self._fields
        return ShiftDraft(
            to=fields.words("to"),
            evidence=fields.words("evidence"),
            nothing_kept=fields.words("held") == _NONE and not self._registered,
            actions=fields.words("actions"),
            card=self._card,
        )

    def _on_edited(self) -> None:
        self._refusal.setVisible(False)
        self._show_asked()
        self._session.drafts.keep(_PLACE, self._fields.typed() or None)

    def _show_asked(self) -> None:
        """Ask where the evidence is only of who says that there is some.

        What the register says stands on the card; what else is held can be added.
        """
        held = self._fields.words("held") == _HELD
        self._fields.field("held").setVisible(not self._registered)
        self._fields.field("evidence").setVisible(held or self._registered)

    @property
    def _registered(self) -> bool:
        """Whether the register says what is held."""
        return self._card is not None and bool(self._card.evidence)

    def _on_sign(self) -> None:
        draft = self._draft()
        self._sign.show_busy(self.tr("Looking…"))
        self._session.do(
            self,
            lambda logbook: logbook.shifts.problems(draft),
            lambda found: self._on_looked(draft, found),
            self._on_failed,
        )

    def _on_looked(self, draft: ShiftDraft, problems: Problems) -> None:
        self._sign.show_ready()
        if not self._told(problems):
            self._ask(draft)

    def _ask(self, draft: ShiftDraft) -> None:
        name = self._names.get(draft.to, draft.to)
        words = self.tr(
            "{name} reads it after unlocking, and takes over or declines. Until then "
            "whoever leads goes on leading. What is recorded meanwhile is counted "
            "beside the card."
        )
        panel = ConfirmPanel(
            self.tr("Sign the card for {name}").format(name=name),
            words.format(name=name),
            self.tr("Sign the card"),
        )
        self._confirm = panel
        panel.confirmed.connect(lambda: self._offer(draft))
        panel.declined.connect(self._on_declined)
        self._fields.setEnabled(False)
        self._sign.setVisible(False)
        self._body.addWidget(panel)
        panel.focus()

    def _offer(self, draft: ShiftDraft) -> None:
        if self._confirm is not None:
            self._confirm.act.show_busy(self.tr("Recording…"))
            self._confirm.setEnabled(False)

        def offer(logbook: OpenLogbook) -> object:
            return logbook.shifts.offer(draft, messages.of_sentence)

        self._session.do(self, offer, lambda _: self._on_signed(), self._on_failed)

    def _on_signed(self) -> None:
        self._session.drafts.keep(_PLACE, None)
        self.signed.emit()

    def _on_declined(self) -> None:
        if self._confirm is not None:
            discard(self._confirm)
            self._confirm = None
        self._fields.setEnabled(True)
        self._sign.setVisible(True)
        self._sign.show_ready()
        self._sign.setFocus()

    def _on_failed(self, error: LogbookError) -> bool:
        self._on_declined()
        if isinstance(error, StaleCardError):
            self.stale.emit()
        if isinstance(error, ProblemsError):
            problems = {name: Problem(why) for name, why in error.problems.items()}
            return self._told(problems)
        self._refusal.say(messages.of_error(error))
        self._refusal.setVisible(True)
        return False

    def _told(self, problems: Problems) -> bool:
        """Say what is wrong at its field; where evidence is not spoken of, at that."""
        spoken = self._registered or self._fields.words("held")
        if "evidence" in problems and not spoken:
            others = {name: why for name, why in problems.items() if name != "evidence"}
            problems = {**others, "held": Problem.EMPTY}
        labels = self._fields.show_problems(problems)
        if labels:
            self._session.strip.emit("bad", another_look(labels))
        return bool(labels)


def _fields(others: Sequence[Person]) -> FieldSet:
    roles = {Role.RESPONDER: _tr("responder"), Role.SUPERVISOR: _tr("supervisor")}
    named = _tr("{name}, {role}")
    people = [
        (person.id, named.format(name=person.name, role=roles[person.role]))
        for person in others
    ]
    nobody = ("", _tr("Choose…"))
    held = [(_HELD, _tr("Evidence is held")), (_NONE, _tr("None is held"))]
    return FieldSet(
        {
            "to": LabelledField(_tr("&Who takes over?"), Choice([nobody, *people])),
            "held": LabelledField(
                _tr("Is any evidence hel&d?"), ChoiceRow(held, name=_tr("Evidence"))
            ),
            "evidence": LabelledField(
                _tr("What is held, and wh&ere?"),
                TextArea(),
                help_words=_tr("Number, place and who has it; one thing a line."),
            ),
            "actions": LabelledField(
                _tr("What is to be done &next?"),
                TextArea(lines=3),
                help_words=_tr(
                    "Who is called back, what is awaited; one thing a line."
                ),
            ),
        }
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("shift-form", words)
