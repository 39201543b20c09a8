"""Sentences about what is withheld from a report, and who has which copy of it."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

HANDOFF_PHRASES: dict[str, str] = {
    "kind.withholding": QT_TRANSLATE_NOOP("phrases", "Withholding"),
    # Readers no guide names
    "recipient.management": QT_TRANSLATE_NOOP(
        "phrases", "{organisation}, management and council"
    ),
    "recipient.full": QT_TRANSLATE_NOOP(
        "phrases", "{organisation}, the sealed full record"
    ),
    "recipient.counsel": QT_TRANSLATE_NOOP("phrases", "Counsel of {organisation}"),
    "recipient.people": QT_TRANSLATE_NOOP(
        "phrases", "People affected, a draft for {organisation} to finish"
    ),
    "recipient.public": QT_TRANSLATE_NOOP(
        "phrases", "The public, a draft for {organisation} to finish"
    ),
    "recipient.police": QT_TRANSLATE_NOOP(
        "phrases", "Police, for {organisation} to name"
    ),
    "recipient.privacy": QT_TRANSLATE_NOOP(
        "phrases", "Privacy or records office, for {organisation} to name"
    ),
    "recipient.vendor": QT_TRANSLATE_NOOP(
        "phrases", "A vendor, contractor or insurer of {organisation}"
    ),
    "recipient.ics-214": QT_TRANSLATE_NOOP(
        "phrases", "{organisation}, activity log (ICS 214)"
    ),
    "recipient.ics-209": QT_TRANSLATE_NOOP(
        "phrases", "{organisation}, incident status summary (ICS 209)"
    ),
    # Decisions
    "withholding.accepted": QT_TRANSLATE_NOOP(
        "phrases",
        "What is withheld from {recipient} accepted as proposed, up to entry "
        "{up_to}: {counts}.",
    ),
    "withholding.accepted.none": QT_TRANSLATE_NOOP(
        "phrases",
        "Accepted that nothing is withheld from {recipient}, up to entry {up_to}.",
    ),
    "withholding.withhold": QT_TRANSLATE_NOOP(
        "phrases",
        "Entry {numbers} withheld from {recipient}, {why}. Reason: {reason}",
    ),
    "withholding.withhold.many": QT_TRANSLATE_NOOP(
        "phrases",
        "Entries {numbers} withheld from {recipient}, {why}. Reason: {reason}",
    ),
    "withholding.withhold.field": QT_TRANSLATE_NOOP(
        "phrases",
        "“{field}” of entry {numbers} withheld from {recipient}, {why}. "
        "Reason: {reason}",
    ),
    "withholding.withhold.field.many": QT_TRANSLATE_NOOP(
        "phrases",
        "“{field}” of entries {numbers} withheld from {recipient}, {why}. "
        "Reason: {reason}",
    ),
    "withholding.show": QT_TRANSLATE_NOOP(
        "phrases",
        "Entry {numbers} shown to {recipient}, against the proposal. Reason: {reason}",
    ),
    "withholding.show.many": QT_TRANSLATE_NOOP(
        "phrases",
        "Entries {numbers} shown to {recipient}, against the proposal. "
        "Reason: {reason}",
    ),
    "withholding.show.field": QT_TRANSLATE_NOOP(
        "phrases",
        "“{field}” of entry {numbers} shown to {recipient}, against the proposal. "
        "Reason: {reason}",
    ),
    "withholding.show.field.many": QT_TRANSLATE_NOOP(
        "phrases",
        "“{field}” of entries {numbers} shown to {recipient}, against the proposal. "
        "Reason: {reason}",
    ),
    "withholding.by": QT_TRANSLATE_NOOP(
        "phrases",
        "Proposed by the rules of the program, version {rules}; accepted by {name} in "
        "entry {number}, {when}.",
    ),
    "withholding.open": QT_TRANSLATE_NOOP(
        "phrases",
        "Proposed by the rules of the program, version {rules}; nobody has accepted "
        "it yet.",
    ),
    "withhold.W1": QT_TRANSLATE_NOOP("phrases", "W1, live security detail"),
    "withhold.W2": QT_TRANSLATE_NOOP(
        "phrases", "W2, personal information the reader does not need"
    ),
    "withhold.W3": QT_TRANSLATE_NOOP("phrases", "W3, legal privilege or advice"),
    "withhold.W4": QT_TRANSLATE_NOOP("phrases", "W4, active investigation"),
    "withhold.W5": QT_TRANSLATE_NOOP("phrases", "W5, unproven attribution or blame"),
    "withhold.W6": QT_TRANSLATE_NOOP(
        "phrases", "W6, confidential to a third party or by contract"
    ),
    "withhold.W7": QT_TRANSLATE_NOOP("phrases", "W7, safety of a person"),
    "withheld.in-part": QT_TRANSLATE_NOOP(
        "phrases", "Part of this entry is withheld ({classes})."
    ),
    "withheld.basis": QT_TRANSLATE_NOOP(
        "phrases",
        "Rests on what is withheld from this reader (entries: {numbers}).",
    ),
    "handed-over.paper": QT_TRANSLATE_NOOP(
        "phrases", "Report {report}, copy {copy}, handed over on paper to {to}."
    ),
    "handed-over.medium": QT_TRANSLATE_NOOP(
        "phrases",
        "Report {report}, copy {copy}, handed over on a removable medium to {to}.",
    ),
    "handed-over.both": QT_TRANSLATE_NOOP(
        "phrases",
        "Report {report}, copy {copy}, handed over on paper and on a removable "
        "medium to {to}.",
    ),
    "handed-over.other": QT_TRANSLATE_NOOP(
        "phrases", "Report {report}, copy {copy}, handed over to {to}."
    ),
    "handed-over.medium-name": QT_TRANSLATE_NOOP("phrases", "Medium: {medium}."),
    "receipt.signed-paper": QT_TRANSLATE_NOOP(
        "phrases", "Receipt signed on paper. {words}"
    ),
    "receipt.reference": QT_TRANSLATE_NOOP("phrases", "Receipt reference: {words}."),
    "receipt.told": QT_TRANSLATE_NOOP("phrases", "Receipt confirmed: {words}."),
    "receipt.none": QT_TRANSLATE_NOOP("phrases", "No receipt."),
    "copy.of": QT_TRANSLATE_NOOP(
        "phrases", "Report {report}, {edition}, copy {copy}, issued {when}"
    ),
    "copy.held": QT_TRANSLATE_NOOP(
        "phrases", "{holder}, since {since} (entry {number})."
    ),
    "copy.kept-back": QT_TRANSLATE_NOOP(
        "phrases", "Who holds it is on record with whoever made this report."
    ),
    "copy.nobody": QT_TRANSLATE_NOOP(
        "phrases", "It is not on record that anybody was given it."
    ),
    "holder.agency": "{name}, {agency}",
}
