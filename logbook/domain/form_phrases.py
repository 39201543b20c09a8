"""English sentences of the views of regulators' forms.

A label says what the form asks, in our words; the source of each form stands with it.
"""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

FORM_PHRASES: dict[str, str] = {
    "form.unknown": QT_TRANSLATE_NOOP("phrases", "Unknown: not recorded"),
    "form.withheld": QT_TRANSLATE_NOOP("phrases", "Withheld ({why})"),
    "form.as-of": QT_TRANSLATE_NOOP("phrases", "This view is as of {when}."),
    "form.when": QT_TRANSLATE_NOOP("phrases", "Happened: {when}"),
    "form.prepared-by": QT_TRANSLATE_NOOP("phrases", "Prepared by {person}."),
    "form.closed": QT_TRANSLATE_NOOP("phrases", "Closed: {when}"),
    "form.blank.address": QT_TRANSLATE_NOOP("phrases", "Address: {value}"),
    "form.blank.type": QT_TRANSLATE_NOOP("phrases", "Type of organization: {value}"),
    "form.blank.reach": QT_TRANSLATE_NOOP("phrases", "How to reach them: {value}"),
    "form.blank.residents-sent": QT_TRANSLATE_NOOP("phrases", "How many: {value}"),
    "form.attach-notice": QT_TRANSLATE_NOOP(
        "phrases",
        "The text of the notice is no part of the record. Attach it as it was sent, or "
        "is to be sent.",
    ),
    "form.no-source": QT_TRANSLATE_NOOP(
        "phrases", "The pack of this place names no source for these fields."
    ),
    # What each is the view of
    "form.ipc-ontario": QT_TRANSLATE_NOOP(
        "phrases",
        "Report of a privacy breach to the Information and Privacy Commissioner of "
        "Ontario (IPC)",
    ),
    "form.ct-ag": QT_TRANSLATE_NOOP(
        "phrases", "Notice of a breach of security to the Attorney General, Connecticut"
    ),
    "form.tx-ag": QT_TRANSLATE_NOOP(
        "phrases", "Data breach report to the Attorney General, Texas"
    ),
    "form.tx-48h": QT_TRANSLATE_NOOP(
        "phrases", "Report of a security incident to the State of Texas (48 hours)"
    ),
    "form.tx-10bd": QT_TRANSLATE_NOOP(
        "phrases",
        "Follow-up report to the State of Texas (tenth business day): details and "
        "analysis of the cause",
    ),
    "form.ok-ag": QT_TRANSLATE_NOOP(
        "phrases", "Notice of a breach to the Attorney General, Oklahoma"
    ),
    "form.mo-ag": QT_TRANSLATE_NOOP(
        "phrases", "Notice to the Attorney General, Missouri"
    ),
    # What to know before copying
    "form.note.no-personal-information": QT_TRANSLATE_NOOP(
        "phrases",
        "The form says: “Do not include any personal information” (official page). "
        "These lines leave out whom people spoke to. Read what people wrote in their "
        "own words for names before it is copied.",
    ),
    "form.note.expected": QT_TRANSLATE_NOOP(
        "phrases",
        "The form is meant for institutions under MFIPPA too (official page). Whether "
        "this report is required or expected is said in the register of clocks of the "
        "privacy office.",
    ),
    "form.note.web-form": QT_TRANSLATE_NOOP(
        "phrases",
        "The office prefers its web form (official page). The program sends nothing.",
    ),
    "form.note.open-record": QT_TRANSLATE_NOOP(
        "phrases",
        "What is entered there is “potentially an open record” (official page): this "
        "copy may become public.",
    ),
    "form.note.one-sitting": QT_TRANSLATE_NOOP(
        "phrases",
        "The web form cannot be saved and is filled in in one sitting. Keep the "
        "confirmation e-mail with its record number (official page).",
    ),
    "form.note.no-list": QT_TRANSLATE_NOOP(
        "phrases",
        "No source that lists what this report has to say was seen. These lines are "
        "what the text speaks of; ask the recipient what else it wants.",
    ),
    "form.note.in-transition": QT_TRANSLATE_NOOP(
        "phrases",
        "The recipient is changing in 2026, from the Department of Information "
        "Resources to the Texas Cyber Command (unverified). Ask which of them takes "
        "the report.",
    ),
    "form.note.confidential": QT_TRANSLATE_NOOP(
        "phrases",
        "What is sent to this office is said to be kept confidential (secondary "
        "source, unverified).",
    ),
    # Fields: IPC of Ontario
    "form.field.report-date": QT_TRANSLATE_NOOP("phrases", "Date of the report"),
    "form.field.organisation-type": QT_TRANSLATE_NOOP(
        "phrases", "Organization and its type"
    ),
    "form.field.what-happened": QT_TRANSLATE_NOOP("phrases", "What happened"),
    "form.field.how-disclosed": QT_TRANSLATE_NOOP(
        "phrases", "How personal information was lost, used or disclosed"
    ),
    "form.field.dates": QT_TRANSLATE_NOOP("phrases", "Date of it, or range of dates"),
    "form.field.date-discovered": QT_TRANSLATE_NOOP(
        "phrases", "Date it was discovered"
    ),
    "form.field.how-discovered": QT_TRANSLATE_NOOP("phrases", "How it was discovered"),
    "form.field.other-organisations": QT_TRANSLATE_NOOP(
        "phrases", "Other organizations involved"
    ),
    "form.field.nature": QT_TRANSLATE_NOOP(
        "phrases", "Nature of the personal information"
    ),
    "form.field.containment": QT_TRANSLATE_NOOP("phrases", "Containment"),
    "form.field.notification": QT_TRANSLATE_NOOP("phrases", "Notification"),
    "form.field.remediation": QT_TRANSLATE_NOOP("phrases", "Remediation"),
    # Attorney General of Connecticut
    "form.field.contact": QT_TRANSLATE_NOOP(
        "phrases", "Who reports, and how that person is reached"
    ),
    "form.field.entity": QT_TRANSLATE_NOOP(
        "phrases", "Name, address and type of the entity"
    ),
    "form.field.description": QT_TRANSLATE_NOOP(
        "phrases", "Description, with the dates, the discovery and the remedial steps"
    ),
    "form.field.residents.us-ct": QT_TRANSLATE_NOOP(
        "phrases", "Residents of Connecticut affected"
    ),
    "form.field.categories": QT_TRANSLATE_NOOP(
        "phrases", "Categories of personal information"
    ),
    "form.field.notice-dates": QT_TRANSLATE_NOOP(
        "phrases", "Dates on which residents were or will be notified"
    ),
    "form.field.template": QT_TRANSLATE_NOOP("phrases", "Template of the notice"),
    "form.field.monitoring": QT_TRANSLATE_NOOP("phrases", "Credit monitoring offered"),
    # Attorney General of Texas
    "form.field.nature-or-use": QT_TRANSLATE_NOOP(
        "phrases", "Nature and circumstances of the breach, or use of the information"
    ),
    "form.field.residents.us-tx": QT_TRANSLATE_NOOP(
        "phrases", "Residents of Texas affected"
    ),
    "form.field.residents-sent": QT_TRANSLATE_NOOP(
        "phrases", "Residents who were sent a notice"
    ),
    "form.field.taken": QT_TRANSLATE_NOOP("phrases", "Measures taken"),
    "form.field.intended": QT_TRANSLATE_NOOP("phrases", "Measures intended"),
    "form.field.engaged": QT_TRANSLATE_NOOP(
        "phrases", "Whether law enforcement is engaged"
    ),
    # State of Texas
    "form.field.incident": QT_TRANSLATE_NOOP("phrases", "The security incident"),
    "form.field.which": QT_TRANSLATE_NOOP(
        "phrases", "Whether it is a breach, a suspected breach or ransomware"
    ),
    "form.field.discovered": QT_TRANSLATE_NOOP("phrases", "Its discovery"),
    "form.field.election": QT_TRANSLATE_NOOP(
        "phrases", "Whether election data is involved"
    ),
    "form.field.details": QT_TRANSLATE_NOOP("phrases", "Details of the incident"),
    "form.field.over": QT_TRANSLATE_NOOP(
        "phrases", "Date of the eradication, closure and recovery"
    ),
    "form.field.cause": QT_TRANSLATE_NOOP("phrases", "Analysis of the cause"),
    # Attorney General of Oklahoma
    "form.field.breach-date": QT_TRANSLATE_NOOP("phrases", "Date of the breach"),
    "form.field.determined-date": QT_TRANSLATE_NOOP(
        "phrases", "Date it was determined"
    ),
    "form.field.nature-of-breach": QT_TRANSLATE_NOOP("phrases", "Nature of the breach"),
    "form.field.type": QT_TRANSLATE_NOOP("phrases", "Type of personal information"),
    "form.field.residents.us-ok": QT_TRANSLATE_NOOP(
        "phrases", "Residents of Oklahoma affected"
    ),
    "form.field.monetary": QT_TRANSLATE_NOOP(
        "phrases", "Estimated monetary impact, if it can be determined"
    ),
    "form.field.safeguards": QT_TRANSLATE_NOOP(
        "phrases", "Reasonable safeguards that were in place"
    ),
    # Attorney General of Missouri
    "form.field.timing": QT_TRANSLATE_NOOP("phrases", "Timing of the notice"),
    "form.field.distribution": QT_TRANSLATE_NOOP(
        "phrases", "Distribution of the notice"
    ),
    "form.field.content": QT_TRANSLATE_NOOP("phrases", "Content of the notice"),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
