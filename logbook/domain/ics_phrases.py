"""English sentences of ICS forms and of whom the police can ask."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

ICS_PHRASES: dict[str, str] = {
    # ICS 214 and ICS 209
    "ics.period": QT_TRANSLATE_NOOP("phrases", "From {begins} to {ends}"),
    "ics.period.empty": QT_TRANSLATE_NOOP("phrases", "Nothing written since the last"),
    "ics.role": QT_TRANSLATE_NOOP("phrases", "{role} in this logbook"),
    "ics.none": QT_TRANSLATE_NOOP("phrases", "None."),
    "ics.event": QT_TRANSLATE_NOOP("phrases", "{moment}, entry {number}:"),
    "ics.contained": QT_TRANSLATE_NOOP(
        "phrases",
        "{verified} of {asked} containment steps verified; {done} more done, not "
        "verified. Nobody measured a percentage.",
    ),
    "ics.open": QT_TRANSLATE_NOOP(
        "phrases", "{count} steps have nothing recorded about them."
    ),
    "ics.open.one": QT_TRANSLATE_NOOP(
        "phrases", "{count} step has nothing recorded about it."
    ),
    "ics.step.started": QT_TRANSLATE_NOOP("phrases", "begun"),
    "ics.step.deferred": QT_TRANSLATE_NOOP("phrases", "deferred"),
    "ics.continued": QT_TRANSLATE_NOOP("phrases", "Block {number}, continued:"),
    "ics.version": QT_TRANSLATE_NOOP("phrases", "Report {number}, {edition}"),
    "ics.block.version": QT_TRANSLATE_NOOP("phrases", "Report version and number"),
    "ics.block.incident": QT_TRANSLATE_NOOP("phrases", "Incident name and number"),
    "ics.block.lead": QT_TRANSLATE_NOOP("phrases", "Incident commander or lead"),
    "ics.block.start": QT_TRANSLATE_NOOP("phrases", "Start: date, time, offset"),
    "ics.block.contained": QT_TRANSLATE_NOOP("phrases", "How much is contained"),
    "ics.block.period": QT_TRANSLATE_NOOP("phrases", "Period of this report"),
    "ics.block.prepared": QT_TRANSLATE_NOOP("phrases", "Prepared by"),
    "ics.block.approved": QT_TRANSLATE_NOOP("phrases", "Approved by"),
    "ics.block.events": QT_TRANSLATE_NOOP("phrases", "Significant events"),
    "ics.block.planned": QT_TRANSLATE_NOOP("phrases", "Planned actions"),
    "ics.block.remarks": QT_TRANSLATE_NOOP("phrases", "Remarks"),
    # Whom the police can ask
    "contact.lead": QT_TRANSLATE_NOOP("phrases", "Who leads the response"),
    "contact.prepared": QT_TRANSLATE_NOOP("phrases", "Who prepared this report"),
    "contact.office": QT_TRANSLATE_NOOP("phrases", "Organization"),
    "contact.officer": QT_TRANSLATE_NOOP("phrases", "Officer on record"),
    "contact.number": QT_TRANSLATE_NOOP("phrases", "Police report number"),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
