"""Sentences that say which report somebody gets, and who its reader is."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

VERSION_PHRASES: dict[str, str] = {
    "version.full": QT_TRANSLATE_NOOP(
        "phrases",
        "Sealed full record: every entry, whole. It stays with the organisation.",
    ),
    "version.it": QT_TRANSLATE_NOOP(
        "phrases", "IT hand-over: timeline, systems, evidence, custody, steps."
    ),
    "version.police": QT_TRANSLATE_NOOP(
        "phrases", "Police packet: timeline, evidence, custody, contact."
    ),
    "version.privacy": QT_TRANSLATE_NOOP(
        "phrases",
        "Privacy or records report: kinds of data, counts by region, harm, clocks.",
    ),
    "version.counsel": QT_TRANSLATE_NOOP(
        "phrases", "Report for counsel: every entry, whole."
    ),
    "version.management": QT_TRANSLATE_NOOP(
        "phrases", "Management brief: where it stands, clocks, how long things took."
    ),
    "version.regulator": QT_TRANSLATE_NOOP(
        "phrases", "Report for a regulator: facts, people affected, harm, clocks."
    ),
    "version.ipc-ontario": QT_TRANSLATE_NOOP(
        "phrases",
        "Report for the Information and Privacy Commissioner of Ontario, field for "
        "field.",
    ),
    "version.ct-ag": QT_TRANSLATE_NOOP(
        "phrases", "Report for the Attorney General of Connecticut, field for field."
    ),
    "version.tx-ag": QT_TRANSLATE_NOOP(
        "phrases", "Report for the Attorney General of Texas, field for field."
    ),
    "version.tx-48h": QT_TRANSLATE_NOOP(
        "phrases", "Texas 48-hour report, field for field."
    ),
    "version.tx-10bd": QT_TRANSLATE_NOOP(
        "phrases", "Texas report of the tenth business day, field for field."
    ),
    "version.ok-ag": QT_TRANSLATE_NOOP(
        "phrases", "Report for the Attorney General of Oklahoma, field for field."
    ),
    "version.mo-ag": QT_TRANSLATE_NOOP(
        "phrases", "Report for the Attorney General of Missouri, field for field."
    ),
    "version.vendor": QT_TRANSLATE_NOOP(
        "phrases",
        "Report for a vendor, contractor or insurer. It names no author of an entry.",
    ),
    "version.people-notice": QT_TRANSLATE_NOOP(
        "phrases",
        "Draft notice to the people affected. It names no author of an entry.",
    ),
    "version.public-notice": QT_TRANSLATE_NOOP(
        "phrases", "Draft public notice. It names no author of an entry."
    ),
    "version.ics-214": QT_TRANSLATE_NOOP("phrases", "Activity log, as on ICS 214."),
    "version.ics-209": QT_TRANSLATE_NOOP(
        "phrases", "Incident status summary, as on ICS 209."
    ),
    # Readers, as they are spoken of
    "reader.it": QT_TRANSLATE_NOOP("phrases", "IT"),
    "reader.privacy": QT_TRANSLATE_NOOP("phrases", "the privacy or records office"),
    "reader.police": QT_TRANSLATE_NOOP("phrases", "the police"),
    "reader.regulator": QT_TRANSLATE_NOOP("phrases", "the regulator"),
    "reader.affected": QT_TRANSLATE_NOOP("phrases", "the people affected"),
    "reader.counsel": QT_TRANSLATE_NOOP("phrases", "counsel"),
    "reader.management": QT_TRANSLATE_NOOP("phrases", "management"),
    "reader.public": QT_TRANSLATE_NOOP("phrases", "the public"),
    "reader.vendor": QT_TRANSLATE_NOOP("phrases", "the vendor, contractor or insurer"),
    "reader.archive": QT_TRANSLATE_NOOP("phrases", "the archive of the organisation"),
}
