"""English sentences about papers that tell of items of evidence."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

CUSTODY_PAPER_PHRASES: dict[str, str] = {
    "paper-issued.receipt": QT_TRANSLATE_NOOP(
        "phrases", "Receipt {report} issued for {recipient}."
    ),
    "paper-issued.custody-sheets": QT_TRANSLATE_NOOP(
        "phrases", "Custody sheets {report} issued for {recipient}."
    ),
    "paper-issued.item-list": QT_TRANSLATE_NOOP(
        "phrases", "List of items {report} issued for {recipient}."
    ),
    "paper-issued.copies": QT_TRANSLATE_NOOP(
        "phrases", "Papers {report} to the copies issued for {recipient}."
    ),
    "recipient.evidence-file": QT_TRANSLATE_NOOP(
        "phrases", "the evidence file of {incident}"
    ),
    "recipient.disposal": QT_TRANSLATE_NOOP(
        "phrases", "{witness}, witness of the disposal"
    ),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
