"""English sentences of the seal slip."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

SLIP_SENTENCES: dict[str, str] = {
    "slip.title": QT_TRANSLATE_NOOP("report", "Seal slip of the incident logbook"),
    "slip.keep": QT_TRANSLATE_NOOP("report", "Keep this outside the laptop"),
    "slip.organisation": QT_TRANSLATE_NOOP("report", "Organisation"),
    "slip.place": QT_TRANSLATE_NOOP("report", "Place"),
    "slip.logbook": QT_TRANSLATE_NOOP("report", "Logbook"),
    "slip.entries": QT_TRANSLATE_NOOP("report", "Entries in the record"),
    "slip.made": QT_TRANSLATE_NOOP("report", "As of"),
    "slip.hand-over": QT_TRANSLATE_NOOP("report", "Shift"),
    "slip.from-to": QT_TRANSLATE_NOOP("report", "{outgoing} to {incoming}"),
    "slip.from": QT_TRANSLATE_NOOP("report", "{outgoing}, to nobody yet"),
    "slip.checkpoint": QT_TRANSLATE_NOOP("report", "The record is sealed as of here"),
    "slip.checkpoint.about": QT_TRANSLATE_NOOP(
        "report",
        "To compare later: open the logbook, go to Verification, and type these three "
        "lines under “Compare a printed checkpoint”. It says whether entries 1 to "
        "{size} are still exactly what they were.",
    ),
    "slip.code": QT_TRANSLATE_NOOP(
        "report",
        "The square code holds the same lines with the signature of {signer}:",
    ),
    "slip.signatures": QT_TRANSLATE_NOOP("report", "Signed in ink"),
    "slip.outgoing": QT_TRANSLATE_NOOP("report", "Goes (signature): {name}"),
    "slip.incoming": QT_TRANSLATE_NOOP("report", "Comes (signature): {name}"),
    "slip.anybody": QT_TRANSLATE_NOOP("report", "Comes (name, signature)"),
    "slip.kept": QT_TRANSLATE_NOOP("report", "Where this slip is kept"),
    "slip.kept.about": QT_TRANSLATE_NOOP(
        "report",
        "Not with the laptop: in the paper log of the office, in a safe, or with "
        "somebody who does not work on it. It holds no secret.",
    ),
    "slip.keeper": QT_TRANSLATE_NOOP("report", "Kept by (name, place)"),
    "slip.rehearsal": QT_TRANSLATE_NOOP("report", "REHEARSAL, not a real logbook"),
}
"""Merged into `logbook.reports.words.SENTENCES`."""
