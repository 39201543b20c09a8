"""English sentences about reviews, sign-offs and shifts."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

REVIEW_PHRASES: dict[str, str] = {
    "kind.comment": QT_TRANSLATE_NOOP("phrases", "Comment"),
    "kind.question": QT_TRANSLATE_NOOP("phrases", "Question"),
    "kind.reply": QT_TRANSLATE_NOOP("phrases", "Reply"),
    "kind.shift": QT_TRANSLATE_NOOP("phrases", "Shift"),
    "comment": QT_TRANSLATE_NOOP("phrases", "About entry {number}: {text}"),
    "question": QT_TRANSLATE_NOOP("phrases", "Asked about entry {number}: {text}"),
    "reply": QT_TRANSLATE_NOOP("phrases", "To the question in entry {number}: {text}"),
    "review-refused.entries": QT_TRANSLATE_NOOP(
        "phrases", "Not vouched for: entries {numbers}. Reason: {reason}"
    ),
    "review-refused.report": QT_TRANSLATE_NOOP(
        "phrases", "Report {report} was not signed off. Reason: {reason}"
    ),
    "report-prepared": QT_TRANSLATE_NOOP(
        "phrases",
        "Report {report}, {edition}, for {recipient}, put up for sign-off. "
        "Nothing has left the program.",
    ),
    "report-signed-off": QT_TRANSLATE_NOOP(
        "phrases", "Report {report} signed off, as of entry {size}."
    ),
    "timeline-exported": QT_TRANSLATE_NOOP(
        "phrases", "{entries} entries written to a file ({format}): {shown}."
    ),
    "timeline-exported.all": QT_TRANSLATE_NOOP(
        "phrases", "{entries} entries written to a file ({format})."
    ),
    "shift-offered": QT_TRANSLATE_NOOP("phrases", "Shift handed over to {name}."),
    "shift.containment": QT_TRANSLATE_NOOP("phrases", "Containment: {lines}"),
    "shift.clocks": QT_TRANSLATE_NOOP("phrases", "Clocks: {lines}"),
    "shift.evidence": QT_TRANSLATE_NOOP("phrases", "Evidence: {lines}"),
    "shift.questions": QT_TRANSLATE_NOOP("phrases", "Questions: {lines}"),
    "shift.actions": QT_TRANSLATE_NOOP("phrases", "Next: {lines}"),
    "shift-accepted": QT_TRANSLATE_NOOP(
        "phrases", "The card in entry {number} was read and the shift taken over."
    ),
    "shift-declined": QT_TRANSLATE_NOOP(
        "phrases",
        "The shift in entry {number} was not taken over. Reason: {reason}",
    ),
    "seal-slip.done": QT_TRANSLATE_NOOP(
        "phrases", "Seal slip for entries 1 to {size} printed on {printer}."
    ),
    "seal-slip.failed": QT_TRANSLATE_NOOP(
        "phrases", "Seal slip for entries 1 to {size} was not printed on {printer}."
    ),
}
