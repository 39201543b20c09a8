"""The form by which somebody records who was given one copy of a report."""

from PySide6.QtCore import QCoreApplication

from logbook.application.handoff_register import HandOverDraft
from logbook.application.recipients import is_own
from logbook.domain.canonical import Value
from logbook.domain.handoff_bodies import HandedHow, ReceiptKind
from logbook.domain.handoff_register import IssuedCopy
from logbook.domain.record_bodies import PaperKind
from ui.screens.inline_panel import InlinePanel
from ui.session import Session
from ui.widgets.buttons import ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Field, TextArea
from ui.widgets.labelled_field import LabelledField
from ui.widgets.when_edit import WhenEdit

_ON_MEDIUM = (HandedHow.MEDIUM, HandedHow.BOTH)


class HandingForm(InlinePanel):
    """Asks who got it, on what, when, and what shows that.

    Args:
        typed: What its fields returned as typed the last time.
    """

    def __init__(self, session: Session, copy: IssuedCopy, typed: Value) -> None:
        self.copy = copy
        words = _tr("Who was given report {report}, copy {copy}?")
        super().__init__(
            words.format(report=copy.report, copy=copy.copy),
            _tr("Record who was given it"),
            FieldSet(_fields(session)),
            words=_tr(
                "It becomes an entry under your name. A later report to the same "
                "reader lists who holds the copies it takes the place of."
            ),
        )
        is_report = copy.body.paper is PaperKind.REPORT
        if typed:
            self.fields.show_typed(typed)
        elif is_report and not is_own(copy.body.recipient):
            self.fields.show_typed({"to_agency": copy.body.recipient_name})
        self.fields.edited.connect(self._show_asked)
        self._show_asked()

    def draft(self) -> HandOverDraft:
        """Return what a person has filled in."""
        fields = self.fields
        how, receipt = fields.words("how"), fields.words("receipt")
        return HandOverDraft(
            report=self.copy.report,
            copy=self.copy.copy,
            to_name=fields.words("to_name"),
            to_agency=fields.words("to_agency"),
            how=HandedHow(how) if how else None,
            happened=fields.moment("happened"),
            receipt=ReceiptKind(receipt) if receipt else None,
            receipt_words=fields.words("receipt_words"),
            medium=fields.words("medium"),
            words=fields.words("words").strip(),
        )

    def _show_asked(self) -> None:
        """Ask for a medium or for a receipt only where there is one."""
        how, receipt = self.fields.words("how"), self.fields.words("receipt")
        self.fields.field("medium").setVisible(how in _ON_MEDIUM)
        has_receipt = receipt not in ("", ReceiptKind.NONE)
        self.fields.field("receipt_words").setVisible(has_receipt)
        if has_receipt:
            self.fields.field("receipt_words").show_help(_receipt_help()[receipt])


def _fields(session: Session) -> dict[str, LabelledField]:
    hows = [
        (HandedHow.PAPER.value, _tr("Paper")),
        (HandedHow.MEDIUM.value, _tr("Medium")),
        (HandedHow.BOTH.value, _tr("Both")),
        (HandedHow.OTHER.value, _tr("Otherwise")),
    ]
    receipts = [
        (ReceiptKind.SIGNED_PAPER.value, _tr("Signed on paper")),
        (ReceiptKind.REFERENCE.value, _tr("Reference")),
        (ReceiptKind.TOLD.value, _tr("By word")),
        (ReceiptKind.NONE.value, _tr("None")),
    ]
    return {
        "to_name": LabelledField(_tr("&Given to"), Field()),
        "to_agency": LabelledField(
            _tr("Agenc&y or office"),
            Field(),
            help_words=_tr("Leave it empty if there is none."),
        ),
        "how": LabelledField(_tr("On &what"), ChoiceRow(hows, "filter")),
        "medium": LabelledField(
            _tr("Which &medium"),
            Field(),
            help_words=_tr("Its label or its serial number, if it has one."),
        ),
        "happened": LabelledField(_tr("When"), WhenEdit(session.now)),
        "receipt": LabelledField(_tr("Recei&pt"), ChoiceRow(receipts, "filter")),
        "receipt_words": LabelledField(_tr("What shows &it"), Field()),
        "words": LabelledField(
            _tr("Anything el&se"),
            TextArea(),
            help_words=_tr("Leave it empty if there is nothing more to say."),
        ),
    }


def _receipt_help() -> dict[str, str]:
    """Return what to write down of each sort of receipt."""
    return {
        ReceiptKind.SIGNED_PAPER: _tr("Where the signed slip is kept."),
        ReceiptKind.REFERENCE: _tr("The reference they gave."),
        ReceiptKind.TOLD: _tr("Who said so, and how."),
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate("handing", words)
