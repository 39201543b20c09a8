"""The wording of what can be refused in reviews and at the change of shifts."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

REVIEW_ERRORS: dict[str, str] = {
    "review.own-entry": QT_TRANSLATE_NOOP(
        "errors",
        "Entry {number} is your own, and nobody reviews their own words. Nothing was "
        "recorded. Amend it, or let another person review it.",
    ),
    "review.own-report": QT_TRANSLATE_NOOP(
        "errors",
        "You prepared report {report}, and nobody signs off their own report. Nothing "
        "was recorded. Let another supervisor unlock and sign it off.",
    ),
    "review.not-asked": QT_TRANSLATE_NOOP(
        "errors",
        "The question in entry {number} was put to somebody else, or is answered. "
        "Nothing was recorded and your words are kept. Write a comment instead.",
    ),
    "review.unknown": QT_TRANSLATE_NOOP(
        "errors",
        "Nothing can be asked or said about entry {number}. Nothing was recorded. "
        "Choose an entry from the timeline.",
    ),
    "report.not-prepared": QT_TRANSLATE_NOOP(
        "errors",
        "Report {report} does not wait for a sign-off. Nothing was recorded. "
        "Look at the list again.",
    ),
    "shift.not-offered": QT_TRANSLATE_NOOP(
        "errors",
        "The card in entry {number} does not wait for you. Nothing was recorded. "
        "Look at the list again.",
    ),
    "shift.waits": QT_TRANSLATE_NOOP(
        "errors",
        "The card in entry {number} still waits for {name}. Nothing was recorded and "
        "your words are kept. Let {name} accept or decline it first.",
    ),
    "shift.stale": QT_TRANSLATE_NOOP(
        "errors",
        "Something changed since you read the card. Nothing was signed and your words "
        "are kept. Look at the card again, then sign it.",
    ),
}
"""Merged into `logbook.application.messages.ERRORS`."""
