"""English sentences about reviews and sign-offs."""

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
    "review-refused.entry": QT_TRANSLATE_NOOP(
        "phrases", "Not vouched for: entry {numbers}. Reason: {reason}"
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
    "after-sign-off": QT_TRANSLATE_NOOP("phrases", "Added after the sign-off."),
    "after-sign-off.amended": QT_TRANSLATE_NOOP(
        "phrases", "Amended in entry {number}, after the sign-off."
    ),
    "box.sign-off": QT_TRANSLATE_NOOP("phrases", "Sign-off"),
    "sign-off.none": QT_TRANSLATE_NOOP("phrases", "Not signed off by another person."),
    "sign-off.by": QT_TRANSLATE_NOOP(
        "phrases", "Signed off by {name}, as of entry {number}."
    ),
    "sign-off.by-after.one": QT_TRANSLATE_NOOP(
        "phrases",
        "Signed off by {name}, as of entry {number}. Not covered, because written "
        "after the sign-off: entry {after}.",
    ),
    "sign-off.by-after": QT_TRANSLATE_NOOP(
        "phrases",
        "Signed off by {name}, as of entry {number}. Not covered, because written "
        "after the sign-off: entries {after}.",
    ),
}
