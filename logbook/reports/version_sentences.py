"""English sentences of the versions of a report: titles, boxes, forms, withholding."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

VERSION_SENTENCES: dict[str, str] = {
    # What a report is called on its first page
    "version-title.full": QT_TRANSLATE_NOOP("report", "Full record"),
    "version-title.it": QT_TRANSLATE_NOOP("report", "IT hand-over"),
    "version-title.police": QT_TRANSLATE_NOOP("report", "Police packet"),
    "version-title.privacy": QT_TRANSLATE_NOOP("report", "Privacy and records report"),
    "version-title.counsel": QT_TRANSLATE_NOOP("report", "Report for counsel"),
    "version-title.management": QT_TRANSLATE_NOOP("report", "Management brief"),
    "version-title.regulator": QT_TRANSLATE_NOOP("report", "Report for a regulator"),
    "version-title.vendor": QT_TRANSLATE_NOOP(
        "report", "Report for a vendor, contractor or insurer"
    ),
    "version-title.ics-214": QT_TRANSLATE_NOOP("report", "Activity log (ICS 214)"),
    "version-title.ics-209": QT_TRANSLATE_NOOP(
        "report", "Incident status summary (ICS 209)"
    ),
    # The boxes of the copy
    "copy.report": QT_TRANSLATE_NOOP("report", "Report"),
    "copy.number": QT_TRANSLATE_NOOP("report", "{number}, {edition}, copy {copy}"),
    "copy.as-of": QT_TRANSLATE_NOOP("report", "As of"),
    "copy.guide": QT_TRANSLATE_NOOP("report", "Guide and its edition"),
    "copy.pack": QT_TRANSLATE_NOOP("report", "{place}: pack {pack}, {version}"),
    "copy.paper": QT_TRANSLATE_NOOP("report", "Paper"),
    "copy.withheld": QT_TRANSLATE_NOOP("report", "Withheld"),
    "copy.paper-withheld": QT_TRANSLATE_NOOP(
        "report", "Of these items nothing on record is withheld from this copy."
    ),
    "copy.paper-for": QT_TRANSLATE_NOOP(
        "report",
        "For whoever takes, keeps or receives the items named here. It tells what is "
        "on record of these items, and nothing else of the incident.",
    ),
    "copy.prepared": QT_TRANSLATE_NOOP("report", "Prepared by"),
    "copy.audience": QT_TRANSLATE_NOOP("report", "Audience, and what it is shown"),
    "copy.for": QT_TRANSLATE_NOOP("report", "For {reader}. {shown}"),
    "copy.shown": "{version}",
    "superseded": QT_TRANSLATE_NOOP("report", "Earlier copies and who holds them"),
    "superseded.copy": QT_TRANSLATE_NOOP("report", "Copy"),
    "superseded.holder": QT_TRANSLATE_NOOP("report", "Who holds it"),
    "nothing.shown": QT_TRANSLATE_NOOP(
        "report", "Nothing is recorded, or nothing of it is for this reader."
    ),
    # What is withheld
    "withheld.some": QT_TRANSLATE_NOOP("report", "Withheld from this copy"),
    "withheld.some.about": QT_TRANSLATE_NOOP(
        "report",
        "What is withheld is left out, not covered. How much it is, and for which "
        "class of reasons:",
    ),
    "withheld.nobody": QT_TRANSLATE_NOOP(
        "report", "Nothing is withheld from this reader."
    ),
    "withheld.why": QT_TRANSLATE_NOOP("report", "Class and reason"),
    "withheld.whole": QT_TRANSLATE_NOOP("report", "Entries, whole"),
    "withheld.in-part": QT_TRANSLATE_NOOP("report", "Entries, in part"),
    "withheld.fields": QT_TRANSLATE_NOOP("report", "Fields with content"),
    "withheld.proof": QT_TRANSLATE_NOOP(
        "report",
        "Each of these fields stands in the signed entries as a salted digest. Whoever "
        "is given its value later can show that it belongs there.",
    ),
    # Views of forms
    "form": QT_TRANSLATE_NOOP("report", "The fields of the form"),
    "form.about": QT_TRANSLATE_NOOP(
        "report",
        "In the order of the form, to be copied into the office's own. Nothing is sent "
        "by the program. “Unknown: not recorded” means that nobody wrote it down; "
        "“unknown” alone is an answer somebody gave.",
    ),
    "form.number": QT_TRANSLATE_NOOP("report", "Field"),
    "form.asks": QT_TRANSLATE_NOOP("report", "What the form asks"),
    "form.known": QT_TRANSLATE_NOOP("report", "What is known"),
    "form.copying": QT_TRANSLATE_NOOP("report", "Before you copy it"),
    # The police packet, the brief, the privacy report
    "contact": QT_TRANSLATE_NOOP("report", "Whom to ask"),
    "contact.about": QT_TRANSLATE_NOOP(
        "report",
        "No telephone number is part of the record. Write one in by hand before you "
        "hand this over.",
    ),
    "contact.matter": QT_TRANSLATE_NOOP("report", "About"),
    "contact.known": QT_TRANSLATE_NOOP("report", "What is on record"),
    "contact.by-hand": QT_TRANSLATE_NOOP("report", "Person to call, telephone"),
    "brief": QT_TRANSLATE_NOOP("report", "Where it stands"),
    "exemptions": QT_TRANSLATE_NOOP("report", "Proposed exemptions"),
    "exemptions.about": QT_TRANSLATE_NOOP(
        "report",
        "What the rules of the program would keep from a public version, and the "
        "basis as far as a source was seen. A proposal: the records officer decides, "
        "with counsel.",
    ),
    "exemptions.class": QT_TRANSLATE_NOOP("report", "Class and reason"),
    "exemptions.basis": QT_TRANSLATE_NOOP("report", "How much, and on what basis"),
    # Notices
    "notice.draft": QT_TRANSLATE_NOOP(
        "report",
        "This is a draft. It was put together from the record and is sent to nobody "
        "before a named person has finished and approved it.",
    ),
    "notice.approved": QT_TRANSLATE_NOOP("report", "Approved by (name, signature)"),
    "notice.about": QT_TRANSLATE_NOOP("report", "About this draft"),
    # ICS forms
    "ics.incident": QT_TRANSLATE_NOOP("report", "1. Incident name"),
    "ics.period": QT_TRANSLATE_NOOP("report", "2. Operational period (24-hour clock)"),
    "ics.name": QT_TRANSLATE_NOOP("report", "3. Name"),
    "ics.position": QT_TRANSLATE_NOOP("report", "4. ICS position"),
    "ics.agency": QT_TRANSLATE_NOOP("report", "5. Home agency"),
    "ics.resources": QT_TRANSLATE_NOOP("report", "6. Resources assigned"),
    "ics.resources.about": QT_TRANSLATE_NOOP(
        "report", "Who wrote entries in this period."
    ),
    "ics.activity": QT_TRANSLATE_NOOP("report", "7. Activity log"),
    "ics.activity.about": QT_TRANSLATE_NOOP(
        "report",
        "In the order it happened. Struck-through words were amended and stay part of "
        "the record.",
    ),
    "ics.when": QT_TRANSLATE_NOOP("report", "Date, time"),
    "ics.notable": QT_TRANSLATE_NOOP("report", "Notable activity"),
    "ics.prepared": QT_TRANSLATE_NOOP("report", "8. Prepared by"),
    "ics.signature": QT_TRANSLATE_NOOP("report", "Signature: {name}"),
    "ics.position-title": QT_TRANSLATE_NOOP("report", "Position or title"),
    "ics.blocks": QT_TRANSLATE_NOOP("report", "Status"),
    "ics.block": QT_TRANSLATE_NOOP("report", "Block"),
    "ics.asks": QT_TRANSLATE_NOOP("report", "About"),
    "ics.signed": QT_TRANSLATE_NOOP("report", "Signatures, and to whom it is sent"),
    "ics.approved-by": QT_TRANSLATE_NOOP("report", "Approved by (name, signature)"),
    "ics.submitted": QT_TRANSLATE_NOOP("report", "Submitted (date, time, offset)"),
    "ics.sent-to": QT_TRANSLATE_NOOP("report", "Sent to"),
}
"""Merged into `logbook.reports.words.SENTENCES`."""
