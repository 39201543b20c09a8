"""English sentences about print jobs."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

PRINT_PHRASES: dict[str, str] = {
    "report-printed.done": QT_TRANSLATE_NOOP(
        "phrases", "Report {report} printed on {printer}."
    ),
    "report-printed.unknown": QT_TRANSLATE_NOOP(
        "phrases",
        "Report {report} was sent to {printer}, which did not say what became of it.",
    ),
    "report-printed.sent": QT_TRANSLATE_NOOP(
        "phrases",
        "Report {report}, copy {copy}, was sent to {printer}; whether every page "
        "came out is not said yet.",
    ),
    "report-printed.sent.pages": QT_TRANSLATE_NOOP(
        "phrases",
        "Of report {report}, copy {copy}, pages {pages} were sent to {printer}; "
        "whether every one came out is not said yet.",
    ),
    "report-printed.confirmed": QT_TRANSLATE_NOOP(
        "phrases",
        "Report {report}, copy {copy}: every page came out of {printer}, counted by "
        "the person.",
    ),
    "report-printed.confirmed.pages": QT_TRANSLATE_NOOP(
        "phrases",
        "Report {report}, copy {copy}: pages {pages} came out of {printer}, counted "
        "by the person.",
    ),
    "report-printed.part": QT_TRANSLATE_NOOP(
        "phrases",
        "Report {report}, copy {copy}: pages {missing} did not come out of {printer}, "
        "counted by the person.",
    ),
    "report-printed.cancelled": QT_TRANSLATE_NOOP(
        "phrases", "Printing report {report} on {printer} was cancelled."
    ),
    "report-printed.no-printer": QT_TRANSLATE_NOOP(
        "phrases", "Report {report} was not printed: there was no printer."
    ),
    "report-printed.stopped": QT_TRANSLATE_NOOP(
        "phrases", "Report {report} was not printed to the end: {printer} stopped."
    ),
    "report-printed.out-of-paper": QT_TRANSLATE_NOOP(
        "phrases", "Report {report} was not printed to the end: {printer} had no paper."
    ),
    "report-printed.failed": QT_TRANSLATE_NOOP(
        "phrases", "Report {report} was not printed on {printer}."
    ),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
