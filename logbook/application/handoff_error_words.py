"""Words for what goes wrong with reports on their way out of the program."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

HANDOFF_ERRORS: dict[str, str] = {
    "report.copy-too-early": QT_TRANSLATE_NOOP(
        "errors",
        "You were enrolled after report {report} was made, so it cannot bear your "
        "name. Let somebody make the copy who was, or issue a new report.",
    ),
    "report.copy-tightened": QT_TRANSLATE_NOOP(
        "errors",
        "Report {report} shows what somebody has decided since to withhold from its "
        "reader: entries {entries}. No further copy of it leaves the program. Issue a "
        "new report.",
    ),
    "report.withholding-open": QT_TRANSLATE_NOOP(
        "errors",
        "Nobody has accepted what this report keeps from its reader. Look through it, "
        "accept it or decide otherwise, and sign then.",
    ),
    "handover.differs": QT_TRANSLATE_NOOP(
        "errors",
        "The medium does not hold what was written to it: {file} came back otherwise. "
        "Nothing was recorded and nothing is left there. Use another medium.",
    ),
}
"""Merged into `logbook.application.messages.ERRORS`."""
