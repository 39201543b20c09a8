"""Sentences about kinds of incidents, determinations, holds and the close."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

DECISION_PHRASES: dict[str, str] = {
    # Kinds of incidents
    "incident-kind": QT_TRANSLATE_NOOP("phrases", "Kind of incident:"),
    "incident-kind.general": QT_TRANSLATE_NOOP("phrases", "Something else"),
    "incident-kind.ransomware": QT_TRANSLATE_NOOP("phrases", "Ransomware"),
    "incident-kind.unauthorised-access": QT_TRANSLATE_NOOP(
        "phrases", "Unauthorised access"
    ),
    "incident-kind.lost-device": QT_TRANSLATE_NOOP("phrases", "Lost or stolen device"),
    "incident-kind.disclosure": QT_TRANSLATE_NOOP(
        "phrases", "Disclosure of personal information"
    ),
    "incident-kind.vendor": QT_TRANSLATE_NOOP("phrases", "Incident at a vendor"),
    # What was determined
    "determined": "{title} {finding}.",
    "determination.yes": QT_TRANSLATE_NOOP("phrases", "yes"),
    "determination.no": QT_TRANSLATE_NOOP("phrases", "no"),
    "determination.undetermined": QT_TRANSLATE_NOOP("phrases", "not determined yet"),
    "determined.by": QT_TRANSLATE_NOOP("phrases", "Determined by {by}."),
    "determined.when": QT_TRANSLATE_NOOP("phrases", "Determined {when}."),
    "determined.basis": QT_TRANSLATE_NOOP("phrases", "Basis: {basis}"),
    "determined.counsel": QT_TRANSLATE_NOOP(
        "phrases", "Counsel's advice is kept elsewhere, under {counsel}."
    ),
    "determined.keep": QT_TRANSLATE_NOOP(
        "phrases", "This finding is kept in writing until {day}."
    ),
    "determined.nothing": QT_TRANSLATE_NOOP("phrases", "Nothing is determined."),
    "affected.sum": QT_TRANSLATE_NOOP("phrases", "In all"),
    "affected.at-least": QT_TRANSLATE_NOOP(
        "phrases", "At least {number}; the number is not known for every region."
    ),
    "affected.unknown": QT_TRANSLATE_NOOP("phrases", "Not known for any region."),
    # Holds
    "hold": QT_TRANSLATE_NOOP("phrases", "{agency} asked that notice be delayed."),
    "hold.until": QT_TRANSLATE_NOOP(
        "phrases", "{agency} asked that notice be delayed until {until}."
    ),
    "hold.by": QT_TRANSLATE_NOOP("phrases", "Asked by {person}."),
    "hold.written": QT_TRANSLATE_NOOP("phrases", "Asked in writing."),
    "hold.spoken": QT_TRANSLATE_NOOP("phrases", "Not asked in writing."),
    "hold.duties": QT_TRANSLATE_NOOP("phrases", "It is about: {duties}."),
    "hold-lifted": QT_TRANSLATE_NOOP("phrases", "The delay of notice is over."),
    "hold-lifted.by": QT_TRANSLATE_NOOP("phrases", "Said by {person}."),
    "hold.standing": QT_TRANSLATE_NOOP("phrases", "It still stands."),
    "hold.lifted": QT_TRANSLATE_NOOP("phrases", "Lifted by entry {number}."),
    # The close
    "closed": QT_TRANSLATE_NOOP("phrases", "Incident closed."),
    "closed.verified": QT_TRANSLATE_NOOP(
        "phrases", "Remediation verified by {by}: {words}"
    ),
    "closed.lessons": QT_TRANSLATE_NOOP("phrases", "Lessons: {words}"),
    "closed.retention": QT_TRANSLATE_NOOP("phrases", "Retention: {words}"),
    "closed.holds": QT_TRANSLATE_NOOP("phrases", "Legal holds: {words}"),
    "closed.still-open": QT_TRANSLATE_NOOP("phrases", "Still open: {words}"),
    "close.verified-by": QT_TRANSLATE_NOOP("phrases", "Remediation verified by"),
    "close.verification": QT_TRANSLATE_NOOP("phrases", "What was checked"),
    "close.lessons": QT_TRANSLATE_NOOP("phrases", "Lessons"),
    "close.retention": QT_TRANSLATE_NOOP("phrases", "How long the record is kept"),
    "close.holds": QT_TRANSLATE_NOOP("phrases", "Legal holds"),
    "close.still-open": QT_TRANSLATE_NOOP("phrases", "Still open"),
    "amends": QT_TRANSLATE_NOOP("phrases", "Amends entry {number}. Reason: {reason}"),
    "after-close": QT_TRANSLATE_NOOP("phrases", "After-close addition {number}."),
    "after-close.amended": QT_TRANSLATE_NOOP(
        "phrases", "Amended after the close, addition {number}."
    ),
    # The local pack
    "local-pack": QT_TRANSLATE_NOOP(
        "phrases", "Local pack {version} brought in for {pack}."
    ),
}
"""Words by code; `logbook.domain.wording` says them."""
